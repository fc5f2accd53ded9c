//! Declared fields as form fields, with the value stored or the text typed.

use domain::parts::{
    Field, FieldKind, FieldValue, Kind, Schema, Subject,
    lists::{Filter, ListColumn},
    records::{Names, NamesOf, Page, Suggest},
};
use foundation::{FieldError, Id, Result};

use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, FormField, FormRow, Input},
    sites::{self, Site},
    state::AppState,
    texts,
};

/// Suggestions that stand in the page before anything is typed.
const SUGGESTED: i64 = 40;
/// Values of a list offered at once.
const LISTED: i64 = 500;
/// Blank rows at the end of a repeating group.
const BLANK_ROWS: usize = 1;

/// What a form is filled from.
pub(super) struct Filling<'a> {
    /// The module's place on the site.
    pub(super) site: &'static Site,
    /// The stored record; none for a new one.
    pub(super) page: Option<&'a Page>,
    /// What was typed; none when the form is opened.
    pub(super) typed: Option<&'a Pairs>,
    /// What was wrong with it.
    pub(super) errors: &'a [FieldError],
}

/// The form fields of a section, or of the whole record.
pub(super) async fn form_fields(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    section: Option<&str>,
) -> Result<Vec<FormField>> {
    let schema = filling.site.schema;
    let mut fields = Vec::new();
    for field in schema
        .fields
        .iter()
        .filter(|field| !field.kept && section.is_none_or(|section| field.section == section))
    {
        let input = input(state, signed, filling, field).await?;
        let error = filling.errors.iter().find(|error| error.field == field.key);
        fields.push(FormField {
            name: field.key.to_owned(),
            label: texts::field_label(signed.lang, schema, field.key),
            help: texts::field_help(signed.lang, schema, field),
            error: error
                .map(|error| texts::field_error(signed.lang, error))
                .unwrap_or_default(),
            required: field.required,
            input,
        });
    }
    Ok(fields)
}

/// The form fields of a section of something new, for a page of the module's own.
pub(crate) async fn new_fields(
    state: &AppState,
    signed: &Signed,
    schema: &Schema,
    typed: Option<&Pairs>,
    section: &str,
) -> Result<Vec<FormField>> {
    let site = sites::of(schema.kind).ok_or(foundation::Error::NotFound("page"))?;
    let filling = Filling {
        site,
        page: None,
        typed,
        errors: &[],
    };
    form_fields(state, signed, &filling, Some(section)).await
}

async fn input(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &'static Field,
) -> Result<Input> {
    let stored = filling.page.map_or(&FieldValue::Empty, |page| {
        page.record.get(filling.site.schema, field.key)
    });
    let typed = |name: &str| filling.typed.map(|pairs| pairs.get(name).to_owned());
    let text = || typed(field.key).unwrap_or_else(|| as_typed(field, stored));
    Ok(match field.kind {
        FieldKind::Text { max } => Input::Text {
            value: text(),
            max: u32::try_from(max).unwrap_or(u32::MAX),
        },
        FieldKind::LongText => Input::TextArea {
            value: text(),
            max: 20_000,
        },
        FieldKind::Integer { .. } | FieldKind::Year { .. } => Input::Number {
            value: text(),
            unit: unit(signed.lang, field),
        },
        FieldKind::Money => Input::Money(text()),
        FieldKind::Percent => Input::Number {
            value: text(),
            unit: "%".to_owned(),
        },
        FieldKind::Date => Input::Date(text()),
        FieldKind::Bool => Input::YesNo(match text().as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }),
        FieldKind::Choice(set) => {
            let now = text();
            let choice = |value: &&str| {
                Choice::new(*value, texts::choice(signed.lang, set, value)).selected(*value == now)
            };
            Input::Select(set.values.iter().map(choice).collect())
        }
        FieldKind::Set(set) => {
            let now = several(filling, field, || stored.keys().to_vec());
            let choice = |value: &&str| {
                Choice::new(*value, texts::choice(signed.lang, set, value))
                    .selected(now.iter().any(|key| key == value))
            };
            Input::CheckboxSet(set.values.iter().map(choice).collect())
        }
        FieldKind::Option(_) => {
            let now = typed(field.key)
                .unwrap_or_else(|| stored.as_ref().map(|id| id.to_string()).unwrap_or_default());
            Input::Select(listed(state, signed, filling, field, &[now]).await?)
        }
        FieldKind::Options(_) => {
            let now = several(filling, field, || {
                stored.ids().iter().map(Id::to_string).collect()
            });
            Input::CheckboxSet(listed(state, signed, filling, field, &now).await?)
        }
        FieldKind::Ref(_) | FieldKind::AnyRef => {
            lookup(state, signed, filling, field, stored).await?
        }
        FieldKind::Refs(_) => multi_lookup(state, signed, filling, field, stored).await?,
        FieldKind::Link => {
            let (title, url) = match stored {
                FieldValue::Link(link) => (link.name.clone(), link.url.clone()),
                _ => (String::new(), String::new()),
            };
            Input::Link {
                title: typed(&format!("{}_title", field.key)).unwrap_or(title),
                url: typed(&format!("{}_url", field.key)).unwrap_or(url),
            }
        }
        FieldKind::Rows(columns) => {
            Input::Rows(rows(state, signed, filling, field, columns, stored).await?)
        }
    })
}

/// What stands behind a number.
fn unit(lang: Lang, field: &Field) -> String {
    if field.key.ends_with("_months") {
        lang.t("unit-months")
    } else {
        String::new()
    }
}

/// A stored value as it would be typed.
pub(super) fn as_typed(field: &Field, value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Int(number) if matches!(field.kind, FieldKind::Money | FieldKind::Percent) => {
            format::hundredths(*number)
        }
        FieldValue::Int(number) => number.to_string(),
        FieldValue::Date(date) => format::date(*date),
        FieldValue::Bool(true) => "yes".to_owned(),
        FieldValue::Bool(false) => "no".to_owned(),
        FieldValue::Ref(id) => id.to_string(),
        _ => String::new(),
    }
}

fn several(
    filling: &Filling<'_>,
    field: &Field,
    stored: impl FnOnce() -> Vec<String>,
) -> Vec<String> {
    filling.typed.map_or_else(stored, |pairs| {
        pairs.all(field.key).map(str::to_owned).collect()
    })
}

/// The values of a list; one that is no longer offered stays while it is chosen.
async fn listed(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &Field,
    now: &[String],
) -> Result<Vec<Choice>> {
    let found = state
        .ask(
            &signed.caller,
            Suggest {
                kind: field.kind,
                q: String::new(),
                limit: LISTED,
            },
        )
        .await?;
    let mut choices: Vec<Choice> = found
        .iter()
        .map(|item| {
            Choice::new(item.id.to_string(), &item.name)
                .selected(now.contains(&item.id.to_string()))
        })
        .collect();
    let is_missing =
        |id: &&String| !id.is_empty() && !choices.iter().any(|choice| choice.value == **id);
    let missing: Vec<String> = now.iter().filter(is_missing).cloned().collect();
    for id in missing {
        let name = id
            .parse()
            .ok()
            .and_then(|id: Id| filling.page?.names.get(&id).cloned());
        choices.push(Choice::new(&id, name.unwrap_or_else(|| id.clone())).selected(true));
    }
    Ok(choices)
}

async fn suggested(state: &AppState, signed: &Signed, field: &Field) -> Result<Vec<String>> {
    let found = state
        .ask(
            &signed.caller,
            Suggest {
                kind: field.kind,
                q: String::new(),
                limit: SUGGESTED,
            },
        )
        .await?;
    Ok(found.into_iter().map(|item| item.name).collect())
}

fn search_href(site: &Site, field: &Field) -> String {
    format!("{}/lookup/{}", site.path, field.key)
}

async fn lookup(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &'static Field,
    stored: &FieldValue,
) -> Result<Input> {
    let id_name = format!("{}_id", field.key);
    let (value, id) = match filling.typed {
        Some(pairs) => {
            prefilled(
                state,
                signed,
                field,
                pairs.get(field.key),
                pairs.get(&id_name),
            )
            .await?
        }
        None => match (stored.as_ref(), filling.page) {
            (Some(id), Some(page)) => (
                page.names.get(&id).cloned().unwrap_or_default(),
                id.to_string(),
            ),
            _ => (String::new(), String::new()),
        },
    };
    let ambiguous = filling
        .errors
        .iter()
        .any(|error| error.field == field.key && error.code == "several_fit");
    let candidates = if ambiguous {
        let found = state
            .ask(
                &signed.caller,
                Suggest {
                    kind: field.kind,
                    q: value.clone(),
                    limit: 10,
                },
            )
            .await?;
        found
            .into_iter()
            .map(|item| Choice::new(item.id.to_string(), item.name))
            .collect()
    } else {
        Vec::new()
    };
    let options = suggested(state, signed, field).await?;
    Ok(Input::Lookup {
        value,
        id,
        options,
        search_href: search_href(filling.site, field),
        candidates,
    })
}

/// An id without a text comes from a link such as "new relation from this system".
async fn prefilled(
    state: &AppState,
    signed: &Signed,
    field: &Field,
    text: &str,
    id: &str,
) -> Result<(String, String)> {
    if !text.is_empty() {
        return Ok((text.to_owned(), id.to_owned()));
    }
    let (Ok(record), FieldKind::Ref(kind)) = (id.parse::<Id>(), field.kind) else {
        return Ok((String::new(), String::new()));
    };
    let names = state
        .ask(&signed.caller, NamesOf(vec![Subject { kind, id: record }]))
        .await?;
    Ok(names
        .get(&record)
        .map_or((String::new(), String::new()), |name| {
            (name.clone(), id.to_owned())
        }))
}

async fn multi_lookup(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &'static Field,
    stored: &FieldValue,
) -> Result<Input> {
    let kind = match field.kind {
        FieldKind::Refs(kind) => kind,
        _ => Kind::Option,
    };
    let ids: Vec<Id> = match filling.typed {
        Some(pairs) => pairs
            .all(&format!("{}_id", field.key))
            .filter_map(|id| id.parse().ok())
            .collect(),
        None => stored.ids().to_vec(),
    };
    let subjects = ids.iter().map(|id| Subject { kind, id: *id }).collect();
    let names = state.ask(&signed.caller, NamesOf(subjects)).await?;
    let chosen = ids
        .iter()
        .map(|id| {
            Choice::new(
                id.to_string(),
                names.get(id).cloned().unwrap_or_else(|| id.to_string()),
            )
            .selected(true)
        })
        .collect();
    let value = filling
        .typed
        .map(|pairs| pairs.get(field.key).to_owned())
        .unwrap_or_default();
    let wrong = filling.errors.iter().any(|error| error.field == field.key);
    let options = suggested(state, signed, field).await?;
    Ok(Input::MultiLookup {
        chosen,
        value: if wrong { value } else { String::new() },
        options,
        search_href: search_href(filling.site, field),
    })
}

async fn rows(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &'static Field,
    columns: &'static [Field],
    stored: &FieldValue,
) -> Result<Vec<FormRow>> {
    let filled = match stored {
        FieldValue::Rows(rows) => rows.as_slice(),
        _ => &[],
    };
    let count = match filling.typed {
        Some(pairs) => typed_rows(pairs, field.key) + usize::from(pairs.get("more") == field.key),
        None => filled.len() + BLANK_ROWS,
    };
    let mut groups = Vec::new();
    for at in 0..count.max(1) {
        let mut fields = Vec::new();
        for column in columns {
            let stored = filled
                .get(at)
                .and_then(|row| FieldValue::from_json(column, row.get(column.key)?).ok());
            fields.push(
                cell(
                    state,
                    signed,
                    filling,
                    field,
                    column,
                    at,
                    &stored.unwrap_or_default(),
                )
                .await?,
            );
        }
        groups.push(FormRow {
            label: signed
                .lang
                .t1("form-row", "n", i64::try_from(at + 1).unwrap_or(0)),
            fields,
        });
    }
    Ok(groups)
}

/// How many rows of a repeating group were posted.
pub(super) fn typed_rows(pairs: &Pairs, key: &str) -> usize {
    let prefix = format!("{key}.");
    pairs
        .0
        .iter()
        .filter_map(|(name, _)| {
            name.strip_prefix(&prefix)?
                .split('.')
                .next()?
                .parse::<usize>()
                .ok()
        })
        .filter(|at| *at < 200)
        .max()
        .map_or(0, |last| last + 1)
}

async fn cell(
    state: &AppState,
    signed: &Signed,
    filling: &Filling<'_>,
    field: &'static Field,
    column: &'static Field,
    at: usize,
    stored: &FieldValue,
) -> Result<FormField> {
    let name = format!("{}.{at}.{}", field.key, column.key);
    let typed = filling.typed.map(|pairs| pairs.get(&name).to_owned());
    let value = typed.unwrap_or_else(|| as_typed(column, stored));
    let input = match column.kind {
        FieldKind::Date => Input::Date(value),
        FieldKind::Bool => Input::Checkbox(value == "yes"),
        FieldKind::Option(_) => {
            Input::Select(listed(state, signed, filling, column, &[value]).await?)
        }
        FieldKind::Text { max } => Input::Text {
            value,
            max: u32::try_from(max).unwrap_or(u32::MAX),
        },
        _ => Input::Text { value, max: 2_000 },
    };
    let error = filling.errors.iter().find(|error| error.field == name);
    Ok(FormField {
        label: texts::field_label(
            signed.lang,
            filling.site.schema,
            &format!("{}.{}", field.key, column.key),
        ),
        error: error
            .map(|error| texts::field_error(signed.lang, error))
            .unwrap_or_default(),
        required: column.required,
        help: String::new(),
        name,
        input,
    })
}

/// Names of the ids that filters compare with.
pub(super) async fn filter_names(
    state: &AppState,
    signed: &Signed,
    columns: &[ListColumn],
    filters: &[Filter],
) -> Result<Names> {
    let mut subjects = Vec::new();
    for filter in filters {
        let column = columns.iter().find(|column| column.key == filter.column);
        let kind = match column.and_then(|column| column.points_at) {
            Some(FieldKind::Option(_) | FieldKind::Options(_)) => Kind::Option,
            Some(FieldKind::Ref(kind) | FieldKind::Refs(kind)) => kind,
            _ => continue,
        };
        subjects.extend(filter.values.iter().filter_map(|value| {
            Some(Subject {
                kind,
                id: value.parse().ok()?,
            })
        }));
    }
    if subjects.is_empty() {
        Ok(Names::new())
    } else {
        state.ask(&signed.caller, NamesOf(subjects)).await
    }
}

/// The sections of a module, in order.
pub(super) fn sections(schema: &Schema) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for field in schema.fields {
        if !found.contains(&field.section) {
            found.push(field.section);
        }
    }
    found
}
