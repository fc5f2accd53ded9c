//! The panel of assumptions: a form whose address tells the whole state.

use domain::organisations::fields::REGION;
use foundation::FieldError;
use sharing::{ASSUMPTIONS, Assumption, Source, Unit};

use super::{
    asked::{Asked, number, usual},
    compute::Analysis,
    words,
};
use crate::{
    i18n::Lang,
    parts::{Choice, FormField, Input},
    texts,
};

/// Fields under one heading, which can be folded away.
pub(super) struct Group {
    pub(super) key: &'static str,
    pub(super) title: String,
    pub(super) help: String,
    pub(super) fields: Vec<FormField>,
    pub(super) open: bool,
}

/// The form with what is asked now.
pub(super) struct Panel {
    pub(super) need: String,
    pub(super) groups: Vec<Group>,
}

const WHEN: &[&str] = &["from", "to", "years"];
const MONEY: &[&str] = &["integration_cost", "per_head"];
const LIMITS: &[&str] = &["same_region", "min", "max"];
const WHO: &[&str] = &["region", "m"];

/// Where a field of the document is typed.
fn input_of(field: &str) -> String {
    let path = match field {
        "window.from" => "from",
        "window" | "window.to" => "to",
        "horizon_years" => "years",
        "limits.min_group" => "min",
        "limits.max_group" => "max",
        "limits.same_region" => "same_region",
        "candidates" => "m",
        "assumptions.similarity" => "similarity.0",
        other => other.strip_prefix("assumptions.").unwrap_or(other),
    };
    path.replace('[', ".").replace(']', "")
}

pub(super) fn panel(lang: Lang, asked: &Asked, analysis: &Analysis) -> Panel {
    let model = ASSUMPTIONS.iter().map(|one| one.name).collect::<Vec<_>>();
    let parts: [(&str, &[&str]); 5] = [
        ("when", WHEN),
        ("money", MONEY),
        ("limits", LIMITS),
        ("who", WHO),
        ("model", &model),
    ];
    let groups = parts.map(|(key, names)| {
        let fields: Vec<FormField> = names
            .iter()
            .map(|name| field(lang, name, asked, analysis))
            .collect();
        let wrong = fields.iter().any(|field| !field.error.is_empty());
        Group {
            key,
            title: lang.t(&format!("joint-part-{key}")),
            help: lang.t(&format!("joint-part-{key}-help")),
            open: wrong || names.iter().any(|name| asked.given.has(name)),
            fields,
        }
    });
    Panel {
        need: asked.need.key(),
        groups: groups.into_iter().collect(),
    }
}

/// Faults that no field of the panel shows.
pub(super) fn others(lang: Lang, faults: &[FieldError], groups: &[Group]) -> Vec<String> {
    let shown = |fault: &FieldError| {
        let mut fields = groups.iter().flat_map(|group| &group.fields);
        fields.any(|field| field.name == input_of(&fault.field))
    };
    let unshown = faults.iter().filter(|fault| !shown(fault));
    unshown
        .map(|fault| texts::field_error(lang, fault))
        .collect()
}

fn field(lang: Lang, name: &str, asked: &Asked, analysis: &Analysis) -> FormField {
    let given = asked.given.get(name);
    let value = if given.is_empty() {
        usual(name, &asked.usual)
    } else {
        given.to_owned()
    };
    let assumption = ASSUMPTIONS.iter().find(|one| one.name == name);
    let key = format!("joint-{}", name.replace(['_', '.'], "-"));
    let faults = &analysis.faults;
    let wrong = faults.iter().find(|fault| input_of(&fault.field) == name);
    let help = match assumption {
        Some(one) => range(lang, &key, one),
        None if name == "integration_cost" => of_integrations(lang, asked),
        None => lang.t(&format!("{key}-help")),
    };
    FormField::new(
        name,
        lang.t(&key),
        input(lang, name, value, asked, analysis),
    )
    .help(help)
    .error(wrong.map_or_else(String::new, |fault| texts::field_error(lang, fault)))
}

fn input(lang: Lang, name: &str, value: String, asked: &Asked, analysis: &Analysis) -> Input {
    let unit = match name {
        "years" => "joint-unit-years",
        "integration_cost" => "joint-unit-kroner",
        "per_head" => "joint-unit-per-head",
        "min" | "max" => "joint-unit-municipalities",
        _ => match ASSUMPTIONS.iter().find(|one| one.name == name) {
            Some(one) => unit(one.unit),
            None => "",
        },
    };
    let unit = if unit.is_empty() {
        String::new()
    } else {
        lang.t(unit)
    };
    match name {
        "from" | "to" => Input::Date(value),
        "same_region" => Input::Checkbox(!value.is_empty()),
        "region" => Input::Select(regions(lang, &value)),
        "m" => Input::CheckboxSet(municipalities(asked, analysis)),
        _ => Input::Number { value, unit },
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Kroner => "joint-unit-kroner",
        Unit::KronerPerMonth => "joint-unit-kroner-month",
        Unit::Number | Unit::Share => "",
    }
}

fn source(lang: Lang, source: Source) -> String {
    lang.t(match source {
        Source::Estimate => "joint-source-estimate",
        Source::Choice => "joint-source-choice",
    })
}

/// What it means, what it usually is and between which ends it may reasonably lie.
fn range(lang: Lang, key: &str, one: &Assumption) -> String {
    let (low, high) = one.range;
    let args = [
        ("usual", number(one.default).into()),
        ("low", number(low).into()),
        ("high", number(high).into()),
        ("source", source(lang, one.source).into()),
    ];
    let meaning = lang.t(&format!("{key}-help"));
    format!("{meaning} {}", lang.t_args("joint-range", &args))
}

/// What one integration costs, and who says so.
fn of_integrations(lang: Lang, asked: &Asked) -> String {
    let source = match asked.usual.cost.is_estimate {
        true => "joint-cost-estimate",
        false => "joint-cost-said",
    };
    format!(
        "{} {}",
        lang.t("joint-integration-cost-help"),
        lang.t(source)
    )
}

fn regions(lang: Lang, chosen: &str) -> Vec<Choice> {
    let choice = |value: &&str| {
        Choice::new(*value, texts::choice(lang, &REGION, value)).selected(*value == chosen)
    };
    REGION.values.iter().map(choice).collect()
}

/// Everybody who has the need; nobody chosen means all.
fn municipalities(asked: &Asked, analysis: &Analysis) -> Vec<Choice> {
    let everybody = analysis.everybody.iter();
    let choice = |(code, name): &(String, String)| {
        Choice::new(code, words::short(name)).selected(asked.only.contains(code))
    };
    everybody.map(choice).collect()
}
