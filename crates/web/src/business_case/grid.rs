//! The table in which lines and years are typed.

use business_case::{Kind, TABLES, newest};
use foundation::FieldError;

use super::form::{Typed, kind_at_first};
use crate::{
    i18n::Lang,
    parts::{Choice, FormField, Input},
    texts,
};

/// The lines by year.
pub(super) struct Grid {
    pub years: Vec<i16>,
    pub rows: Vec<Row>,
    /// How many lines the button for more of them asks for.
    pub more: usize,
}

/// One line.
pub(super) struct Row {
    pub kind: Slot,
    pub kinds: Vec<Choice>,
    pub label: Slot,
    pub uncertainty: Slot,
    pub amounts: Vec<(i16, Slot)>,
}

/// One input.
pub(super) struct Slot {
    pub name: String,
    pub id: String,
    pub value: String,
    /// Its name for those who do not see the table.
    pub spoken: String,
    /// What is wrong with it; mostly empty.
    pub error: String,
}

/// The years, the rates, and how many years the table has.
pub(super) fn basis(lang: Lang, typed: &Typed) -> Vec<FormField> {
    let shown = |name: &str, otherwise: String| match typed.pairs.get(name) {
        "" => otherwise,
        text => text.to_owned(),
    };
    let base = shown("base_year", first(typed));
    let rates = shown("rates", newest().key.to_owned());
    let number = |value| Input::Number {
        value,
        unit: String::new(),
    };
    let columns = typed.years.len().to_string();
    let fields = [
        ("base_year", number(base.clone())),
        ("price_year", number(shown("price_year", base))),
        ("columns", number(shown("columns", columns))),
        ("rates", Input::Select(tables(lang, &rates))),
    ];
    fields
        .into_iter()
        .map(|(name, input)| {
            let key = format!("business-case-{}", name.replace('_', "-"));
            let help = lang.t(&format!("{key}-help"));
            let field = FormField::new(name, lang.t(&key), input).help(help);
            field.error(error(lang, &typed.faults, name)).required()
        })
        .collect()
}

fn first(typed: &Typed) -> String {
    typed
        .years
        .first()
        .map_or_else(String::new, ToString::to_string)
}

fn tables(lang: Lang, chosen: &str) -> Vec<Choice> {
    let newest_first = TABLES.iter().rev();
    let choice = |table: &business_case::RateTable| {
        let rates: Vec<String> = table
            .steps
            .iter()
            .map(|step| crate::format::decimal(lang, i64::from(step.rate)))
            .collect();
        let label = format!("{} ({} %)", table.key, rates.join(" / "));
        Choice::new(table.key, label).selected(table.key == chosen)
    };
    newest_first.map(choice).collect()
}

fn error(lang: Lang, faults: &[FieldError], name: &str) -> String {
    let wrong = faults.iter().find(|fault| fault.field == name);
    wrong.map_or_else(String::new, |fault| texts::field_error(lang, fault))
}

/// The table with what was typed and what is wrong with it.
pub(super) fn grid(lang: Lang, typed: &Typed) -> Grid {
    Grid {
        years: typed.years.clone(),
        rows: (0..typed.rows).map(|at| row(lang, typed, at)).collect(),
        more: typed.rows + 4,
    }
}

fn row(lang: Lang, typed: &Typed, at: usize) -> Row {
    let slot = |field: &str, spoken: String| {
        let name = format!("lines.{at}.{field}");
        Slot {
            id: format!("f-{}", name.replace('.', "-")),
            value: typed.pairs.get(&name).to_owned(),
            spoken: format!("{spoken}, {}", place(lang, at)),
            error: error(lang, &typed.faults, &name),
            name,
        }
    };
    let named = |field: &str, key: &str| slot(field, lang.t(key));
    let kind = named("kind", "business-case-kind");
    let chosen = Kind::parse(&kind.value).unwrap_or_else(|| kind_at_first(at));
    let amounts = typed.years.iter();
    Row {
        kinds: kinds(lang, chosen),
        kind,
        label: named("label", "business-case-line"),
        uncertainty: named("uncertainty", "business-case-uncertainty"),
        amounts: amounts
            .map(|year| (*year, slot(&format!("amounts.{year}"), year.to_string())))
            .collect(),
    }
}

/// "Linje 2".
fn place(lang: Lang, at: usize) -> String {
    lang.t1("business-case-line-number", "n", (at + 1).to_string())
}

fn kinds(lang: Lang, chosen: Kind) -> Vec<Choice> {
    let choice = |kind: Kind| {
        let label = lang.t(&format!("business-case-kind-{}", kind.key()));
        Choice::new(kind.key(), label).selected(kind == chosen)
    };
    Kind::ALL.map(choice).to_vec()
}

impl Grid {
    /// The id and the text, with its place, of every fault in the table.
    pub fn errors(&self, lang: Lang) -> Vec<(String, String)> {
        let slots = self.rows.iter().flat_map(|row| {
            let amounts = row.amounts.iter().map(|(_, slot)| slot);
            [&row.kind, &row.label, &row.uncertainty]
                .into_iter()
                .chain(amounts)
        });
        let wrong = slots.filter(|slot| !slot.error.is_empty());
        let said = |slot: &Slot| {
            let args = [
                ("place", slot.spoken.clone().into()),
                ("error", slot.error.clone().into()),
            ];
            (
                slot.id.clone(),
                lang.t_args("business-case-error-at", &args),
            )
        };
        wrong.map(said).collect()
    }
}
