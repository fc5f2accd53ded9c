//! The forms of a gate.

use domain::cases::{CaseState, CriterionState, DecidedBy, Evidence, Outcome};
use foundation::{Date, FieldError, Id};

use super::{gate::Opened, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, Form, FormField, FormRow, Input, Link},
    texts,
};

/// Longest remark, in characters.
pub(super) const REMARK: u32 = 4_000;

/// A remark of several lines.
pub(super) fn remark(name: impl Into<String>, label: String, value: &str) -> FormField {
    let input = Input::TextArea {
        value: value.to_owned(),
        max: REMARK,
    };
    FormField::new(name, label, input)
}

/// Puts each error at its field, also at one of a row; the others stand above the form.
pub(crate) fn show(lang: Lang, form: &mut Form, errors: &[FieldError]) {
    for error in errors {
        let text = texts::field_error(lang, error);
        match field(&mut form.fields, &error.field) {
            Some(field) => field.error = text,
            None => form.errors.push(text),
        }
    }
}

fn field<'a>(fields: &'a mut [FormField], name: &str) -> Option<&'a mut FormField> {
    for field in fields {
        if field.name == name {
            return Some(field);
        }
        if let Input::Rows(rows) = &mut field.input {
            let found = rows
                .iter_mut()
                .flat_map(|row| &mut row.fields)
                .find(|field| field.name == name);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// What was typed into this form, if it is the one that was posted.
fn typed<'a>(opened: &Opened<'a>, section: &str) -> Option<&'a Pairs> {
    (opened.section == section && !opened.typed.0.is_empty()).then_some(opened.typed)
}

/// Saying that a criterion is met, or is not after all.
pub(super) fn criterion(
    signed: &Signed,
    case: Id,
    state: &CriterionState,
    opened: &Opened<'_>,
) -> Form {
    let lang = signed.lang;
    let key = &state.criterion.key;
    let section = format!("criterion-{key}");
    let typed = typed(opened, &section);
    let value = |name: &str, stored: &str| {
        typed.map_or_else(|| stored.to_owned(), |pairs| pairs.get(name).to_owned())
    };
    let (evidence, document) = (format!("evidence-{key}"), format!("document-{key}"));
    let fields = match state.criterion.evidence {
        Evidence::Text => {
            let said = value(&evidence, &state.evidence);
            vec![remark(&evidence, lang.t("case-evidence"), &said).required()]
        }
        Evidence::Document => {
            let input = Input::Text {
                value: value(&document, &state.document),
                max: 2_000,
            };
            let field = FormField::new(&document, lang.t("case-document"), input);
            vec![field.help(lang.t("case-document-help")).required()]
        }
        _ => Vec::new(),
    };
    Form {
        href: words::address(case, "tick"),
        hidden: vec![("criterion".to_owned(), key.clone())],
        fields,
        submit: lang.t("case-criterion-say-met"),
        also: match state.met {
            true => vec![("unmet".to_owned(), lang.t("case-criterion-say-unmet"))],
            false => Vec::new(),
        },
        cancel: state.met.then(|| {
            let href = format!("{}#{section}", words::address(case, "gate"));
            Link::new(lang.t("form-cancel"), href)
        }),
        ..Form::default()
    }
}

/// Submitting to the gate; what is missing is told before it is tried.
pub(super) fn submit(signed: &Signed, case: Id, state: &CaseState, opened: &Opened<'_>) -> Form {
    let lang = signed.lang;
    let said = typed(opened, "submit").map_or("", |pairs| pairs.get("remark"));
    let missing = state.missing().count();
    let mut field = remark("remark", lang.t("case-submit-remark"), said);
    if missing > 0 {
        field.help = lang.t1("case-submit-missing", "n", missing);
    }
    Form {
        href: words::address(case, "submit"),
        fields: vec![field],
        submit: lang.t("case-act-submit"),
        ..Form::default()
    }
}

/// Conditions that can be written at once.
const CONDITIONS: usize = 3;

/// The decision.
pub(super) fn decide(
    signed: &Signed,
    case: Id,
    state: &CaseState,
    opened: &Opened<'_>,
    today: Date,
) -> Form {
    let lang = signed.lang;
    let nothing = Pairs::default();
    let typed = typed(opened, "decide").unwrap_or(&nothing);
    let outcome = |one: Outcome| {
        let key = one.key();
        let text = lang.t(&format!(
            "choice-decision-outcome-{}",
            key.replace('_', "-")
        ));
        Choice::new(key, text).selected(typed.get("outcome") == key)
    };
    let outcomes = Input::Radio(Outcome::ALL.map(outcome).to_vec());
    let taken_on = match typed.get("taken_on") {
        "" => format::date(today),
        typed => typed.to_owned(),
    };
    let mut fields = vec![
        FormField::new("outcome", lang.t("case-decision"), outcomes).required(),
        remark(
            "reason",
            lang.t("case-decision-reason"),
            typed.get("reason"),
        )
        .help(lang.t("case-decision-reason-help"))
        .required(),
        FormField::new(
            "conditions",
            lang.t("case-conditions"),
            Input::Rows(
                (0..CONDITIONS)
                    .map(|at| condition(lang, at, typed))
                    .collect(),
            ),
        )
        .help(lang.t("case-conditions-help")),
        FormField::new(
            "amount",
            lang.t("case-amount"),
            Input::Money(typed.get("amount").to_owned()),
        )
        .help(lang.t("case-amount-help")),
        FormField::new(
            "taken_on",
            lang.t("case-decision-day"),
            Input::Date(taken_on),
        )
        .required(),
    ];
    if state.template.phases[state.phase].decided_by == DecidedBy::Body {
        let by = Input::Text {
            value: typed.get("exception_by").to_owned(),
            max: 200,
        };
        let by = FormField::new("exception_by", lang.t("case-exception-by"), by);
        fields.push(by.help(lang.t("case-exception-by-help")).required());
        let why = lang.t("case-exception-reason");
        fields.push(remark("exception_reason", why, typed.get("exception_reason")).required());
    }
    let id = match typed.get("id") {
        "" => foundation::new_id().to_string(),
        typed => typed.to_owned(),
    };
    Form {
        href: words::address(case, "decide"),
        hidden: vec![("id".to_owned(), id)],
        fields,
        submit: lang.t("case-decide-submit"),
        ..Form::default()
    }
}

fn condition(lang: Lang, at: usize, typed: &Pairs) -> FormRow {
    let name = |part: &str| format!("conditions.{at}.{part}");
    let demand = name("demand");
    let due = name("due_on");
    FormRow {
        label: lang.t1("case-condition-number", "n", at + 1),
        fields: vec![
            FormField::new(
                &demand,
                lang.t("case-follow-what"),
                Input::Text {
                    value: typed.get(&demand).to_owned(),
                    max: 1_000,
                },
            ),
            FormField::new(
                &due,
                lang.t("case-follow-due"),
                Input::Date(typed.get(&due).to_owned()),
            ),
        ],
    }
}
