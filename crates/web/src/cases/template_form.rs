//! A template as one form: a group for each phase, a row for each demand, a blank one at
//! the end of each. What is emptied goes out.

use domain::{
    cases::{Criterion, DecidedBy, Evidence, Phase, SCHEMA, Template, TickedBy},
    gate::Role,
};
use foundation::{Error, FieldError, Result};

use super::words;
use crate::{
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, FormField, FormRow, Input},
    texts,
};

/// Who may decide: a body, or one of these roles.
const DECIDERS: [DecidedBy; 3] = [
    DecidedBy::Body,
    DecidedBy::Role(Role::ModuleAdministrator),
    DecidedBy::Role(Role::LocalAdministrator),
];
const TICKERS: [TickedBy; 3] = [TickedBy::Editor, TickedBy::Owner, TickedBy::Administrator];

fn ticker_key(one: TickedBy) -> &'static str {
    match one {
        TickedBy::Editor => "editor",
        TickedBy::Owner => "owner",
        TickedBy::Administrator => "administrator",
    }
}

/// Hidden values and fields of a template's form.
pub(super) fn fields(lang: Lang, template: &Template) -> (Vec<(String, String)>, Vec<FormField>) {
    let mut hidden = Vec::new();
    let mut fields = vec![
        line(
            "name_da",
            lang.t("case-template-name-da"),
            &template.name_da,
        )
        .required(),
        line(
            "name_en",
            lang.t("case-template-name-en"),
            &template.name_en,
        ),
    ];
    let blank = Phase {
        key: String::new(),
        name_da: String::new(),
        name_en: String::new(),
        decided_by: DecidedBy::Body,
        lead_days: 14,
        begins: Vec::new(),
        criteria: Vec::new(),
    };
    for (at, one) in template.phases.iter().chain([&blank]).enumerate() {
        let place = format!("phases.{at}");
        hidden.push((format!("{place}.key"), one.key.clone()));
        let label = match one.name(words::language(lang)) {
            "" => lang.t("case-phase-new"),
            name => lang.t_args(
                "case-phase-number",
                &[("n", (at + 1).into()), ("name", name.to_owned().into())],
            ),
        };
        let mut rows = vec![phase(lang, &place, one)];
        for (number, criterion) in with_blank(one).iter().enumerate() {
            let place = format!("{place}.criteria.{number}");
            hidden.push((format!("{place}.key"), criterion.key.clone()));
            rows.push(demand(lang, &place, number, criterion));
        }
        fields.push(FormField::new(place, label, Input::Rows(rows)));
    }
    (hidden, fields)
}

/// The demands of a phase and a blank one.
fn with_blank(phase: &Phase) -> Vec<Criterion> {
    let blank = Criterion {
        key: String::new(),
        text_da: String::new(),
        text_en: String::new(),
        evidence: Evidence::None,
        ticked_by: TickedBy::Editor,
        weight: 1,
        mandatory: true,
        reuse: false,
    };
    phase.criteria.iter().cloned().chain([blank]).collect()
}

fn line(name: impl Into<String>, label: String, value: &str) -> FormField {
    let input = Input::Text {
        value: value.to_owned(),
        max: 300,
    };
    FormField::new(name, label, input)
}

fn number(name: String, label: String, value: i64, unit: String) -> FormField {
    let input = Input::Number {
        value: value.to_string(),
        unit,
    };
    FormField::new(name, label, input).required()
}

fn phase(lang: Lang, place: &str, phase: &Phase) -> FormRow {
    let decider = |one: &DecidedBy| {
        Choice::new(String::from(*one), words::decides(lang, *one))
            .selected(*one == phase.decided_by)
    };
    let deciders = Input::Select(DECIDERS.iter().map(decider).collect());
    FormRow {
        label: lang.t("case-phase-itself"),
        fields: vec![
            line(
                format!("{place}.name_da"),
                lang.t("case-template-name-da"),
                &phase.name_da,
            ),
            line(
                format!("{place}.name_en"),
                lang.t("case-template-name-en"),
                &phase.name_en,
            ),
            FormField::new(
                format!("{place}.decided_by"),
                lang.t("case-who-decides"),
                deciders,
            )
            .required(),
            number(
                format!("{place}.lead_days"),
                lang.t("case-lead-days"),
                phase.lead_days,
                lang.t("case-days"),
            ),
        ],
    }
}

fn demand(lang: Lang, place: &str, at: usize, criterion: &Criterion) -> FormRow {
    let ticker = |one: &TickedBy| {
        let key = ticker_key(*one);
        Choice::new(key, lang.t(&format!("case-ticked-by-{key}")))
            .selected(*one == criterion.ticked_by)
    };
    let name = |part: &str| format!("{place}.{part}");
    FormRow {
        label: lang.t1("case-criterion-number", "n", at + 1),
        fields: vec![
            line(
                name("text_da"),
                lang.t("case-criterion-text-da"),
                &criterion.text_da,
            ),
            line(
                name("text_en"),
                lang.t("case-criterion-text-en"),
                &criterion.text_en,
            ),
            FormField::new(
                name("evidence"),
                lang.t("case-evidence"),
                Input::Select(evidence(lang, criterion)),
            )
            .required(),
            FormField::new(
                name("ticked_by"),
                lang.t("case-ticked-by"),
                Input::Select(TICKERS.iter().map(ticker).collect()),
            )
            .required(),
            number(
                name("weight"),
                lang.t("case-weight"),
                criterion.weight,
                String::new(),
            ),
            FormField::new(
                name("mandatory"),
                lang.t("case-mandatory"),
                Input::Checkbox(criterion.mandatory),
            ),
        ],
    }
}

/// The kinds of evidence: a word, a document, a remark, the reuse question, each field.
fn evidence(lang: Lang, criterion: &Criterion) -> Vec<Choice> {
    let now = match criterion.reuse {
        true => "reuse".to_owned(),
        false => String::from(criterion.evidence.clone()),
    };
    let plain = ["none", "text", "document", "reuse"]
        .map(|key| Choice::new(key, lang.t(&format!("case-evidence-{key}"))).selected(now == key));
    let declared = SCHEMA.fields.iter().filter(|field| !field.kept);
    let of_fields = declared.map(|field| {
        let key = format!("field:{}", field.key);
        let label = texts::field_label(lang, &SCHEMA, field.key);
        let selected = now == key;
        Choice::new(key, lang.t1("case-evidence-field", "field", label)).selected(selected)
    });
    plain.into_iter().chain(of_fields).collect()
}

/// Reads a posted form as the next version of a template: phases and demands without a
/// name go out, new ones get keys of their own.
pub(super) fn read(before: &Template, form: &Pairs) -> Result<Template> {
    let mut phases = Vec::new();
    for at in 0.. {
        let place = format!("phases.{at}");
        if !form.has(&format!("{place}.name_da")) {
            break;
        }
        if form.get(&format!("{place}.name_da")).trim().is_empty() {
            continue;
        }
        phases.push(read_phase(before, &place, form)?);
    }
    let mut taken: Vec<String> = phases.iter().map(|phase| phase.key.clone()).collect();
    for phase in &mut phases {
        if phase.key.is_empty() {
            phase.key = free_key(&mut taken);
        }
    }
    Ok(Template {
        key: before.key.clone(),
        version: before.version,
        name_da: form.get("name_da").trim().to_owned(),
        name_en: form.get("name_en").trim().to_owned(),
        phases,
    })
}

/// A key that is not taken.
fn free_key(taken: &mut Vec<String>) -> String {
    let free = (1..)
        .map(|number| format!("own_{number}"))
        .find(|key| !taken.contains(key))
        .expect("numbers do not end");
    taken.push(free.clone());
    free
}

fn read_phase(before: &Template, place: &str, form: &Pairs) -> Result<Phase> {
    let text = |part: &str| form.get(&format!("{place}.{part}")).trim().to_owned();
    let key = text("key");
    let stored = before.phases.iter().find(|phase| phase.key == key);
    let decided_by = DecidedBy::try_from(text("decided_by"))
        .map_err(|_| Error::field(&format!("{place}.decided_by"), "required"))?;
    let mut criteria = Vec::new();
    for at in 0.. {
        let place = format!("{place}.criteria.{at}");
        if !form.has(&format!("{place}.text_da")) {
            break;
        }
        if !form.get(&format!("{place}.text_da")).trim().is_empty() {
            criteria.push(read_criterion(&place, form)?);
        }
    }
    let mut taken: Vec<String> = criteria
        .iter()
        .map(|one: &Criterion| one.key.clone())
        .collect();
    for criterion in &mut criteria {
        if criterion.key.is_empty() {
            criterion.key = free_key(&mut taken);
        }
    }
    Ok(Phase {
        key: stored.map_or_else(String::new, |phase| phase.key.clone()),
        name_da: text("name_da"),
        name_en: text("name_en"),
        decided_by,
        lead_days: whole(&format!("{place}.lead_days"), &text("lead_days"))?,
        begins: stored.map_or_else(Vec::new, |phase| phase.begins.clone()),
        criteria,
    })
}

fn read_criterion(place: &str, form: &Pairs) -> Result<Criterion> {
    let text = |part: &str| form.get(&format!("{place}.{part}")).trim().to_owned();
    let evidence = text("evidence");
    let reuse = evidence == "reuse";
    let evidence = match reuse {
        true => Evidence::None,
        false => Evidence::try_from(evidence)
            .map_err(|_| Error::field(&format!("{place}.evidence"), "required"))?,
    };
    let ticked_by = text("ticked_by");
    let ticker = TICKERS
        .into_iter()
        .find(|one| ticker_key(*one) == ticked_by);
    Ok(Criterion {
        key: text("key"),
        text_da: text("text_da"),
        text_en: text("text_en"),
        evidence,
        ticked_by: ticker.ok_or_else(|| Error::field(&format!("{place}.ticked_by"), "required"))?,
        weight: whole(&format!("{place}.weight"), &text("weight"))?,
        mandatory: form.get(&format!("{place}.mandatory")) == "yes",
        reuse,
    })
}

fn whole(field: &str, text: &str) -> Result<i64> {
    exchange::parse::integer(text).map_err(|_| {
        let error = FieldError::new(field, "not_a_number").with("value", text);
        Error::Invalid(vec![error])
    })
}
