//! The form that adds a filter: first the column, then operator and value.

use domain::parts::{ColumnKind, FieldKind, lists::ListColumn, records::Suggest};
use foundation::Result;

use super::{address::ListAddress, list::column_label};
use crate::{
    caller::Signed,
    i18n::Lang,
    parts::{Choice, FilterEditor, FilterForm, FilterValue},
    state::AppState,
    texts,
};

/// Values offered at once in a filter.
const OFFERED: i64 = 300;

/// The form, with its second step when a column has been chosen.
pub(super) async fn form(
    state: &AppState,
    signed: &Signed,
    columns: &[ListColumn],
    address: &ListAddress,
) -> Result<FilterForm> {
    let chosen = address.pairs.get("add");
    let mut fields: Vec<Choice> = columns
        .iter()
        .filter(|column| !matches!(column.kind, ColumnKind::Rows(_)))
        .map(|column| {
            Choice::new(&column.key, column_label(signed.lang, column))
                .selected(column.key == chosen)
        })
        .collect();
    fields.sort_by_key(|choice| choice.label.to_lowercase());
    let editor = match columns.iter().find(|column| column.key == chosen) {
        Some(column) => Some(editor(state, signed, column).await?),
        None => None,
    };
    Ok(FilterForm {
        keep: address.lasting().0,
        fields,
        editor,
    })
}

async fn editor(state: &AppState, signed: &Signed, column: &ListColumn) -> Result<FilterEditor> {
    let lang = signed.lang;
    let (operators, value) = match column.kind {
        ColumnKind::Choice(set) | ColumnKind::Set(set) => {
            let choices = set
                .values
                .iter()
                .map(|value| Choice::new(*value, texts::choice(lang, set, value)));
            (
                &["is", "not", "empty", "filled"][..],
                FilterValue::Choices(choices.collect()),
            )
        }
        ColumnKind::Bool => {
            let choices = vec![
                Choice::new("true", lang.t("yes")),
                Choice::new("false", lang.t("no")),
            ];
            (&["is", "empty"][..], FilterValue::Choices(choices))
        }
        ColumnKind::Date | ColumnKind::Moment => (
            &["between", "empty", "filled"][..],
            FilterValue::Dates(String::new(), String::new()),
        ),
        ColumnKind::Integer | ColumnKind::Year | ColumnKind::Money | ColumnKind::Percent => (
            &["between", "empty", "filled"][..],
            FilterValue::Numbers(String::new(), String::new()),
        ),
        _ => match column.points_at {
            Some(kind @ (FieldKind::Option(_) | FieldKind::Options(_))) => (
                &["is", "not", "empty", "filled"][..],
                FilterValue::Choices(offered(state, signed, kind).await?),
            ),
            _ => (
                &["contains", "empty", "filled"][..],
                FilterValue::Text(String::new()),
            ),
        },
    };
    Ok(FilterEditor {
        field: column.key.clone(),
        label: column_label(lang, column),
        operators: operator_choices(lang, operators),
        value,
        error: String::new(),
    })
}

async fn offered(state: &AppState, signed: &Signed, kind: FieldKind) -> Result<Vec<Choice>> {
    let question = Suggest {
        kind,
        q: String::new(),
        limit: OFFERED,
    };
    let found = state.ask(&signed.caller, question).await?;
    Ok(found
        .into_iter()
        .map(|item| Choice::new(item.id.to_string(), item.name))
        .collect())
}

fn operator_choices(lang: Lang, keys: &[&str]) -> Vec<Choice> {
    keys.iter()
        .enumerate()
        .map(|(at, key)| Choice::new(*key, lang.t(&format!("operator-{key}"))).selected(at == 0))
        .collect()
}
