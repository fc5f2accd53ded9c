//! One value: the keeper changes it; others switch a shared one on and off and
//! say what it means with them.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::options::{
    ChangeOption, Keeper, ListOptions, OptionRow, OptionValues, OrderOptions, SetOption,
    is_role_list,
};
use foundation::{Error, FieldError, Id, Result};

use super::{keeper, title};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The name in the reader's language.
pub(super) fn name(lang: Lang, value: &OptionRow) -> String {
    match lang {
        Lang::En if !value.name_en.is_empty() => value.name_en.clone(),
        _ => value.name_da.clone(),
    }
}

/// Whether the caller changes the value itself rather than only deciding about it.
fn keeps(signed: &Signed, value: &OptionRow) -> bool {
    value.own == (keeper(signed) == Keeper::Own)
}

/// A posted value.
pub(super) fn read(form: &Pairs, new: bool) -> OptionValues {
    OptionValues {
        name_da: form.get("name_da").to_owned(),
        name_en: form.get("name_en").to_owned(),
        description: form.get("description").to_owned(),
        shared_as: form.get("shared_as").parse().ok(),
        enabled: new || form.get("enabled") == "yes",
        obligatory: form.get("obligatory") == "yes",
        writes: form.get("writes") == "yes",
    }
}

fn line(value: &str, max: u32) -> Input {
    Input::Text {
        value: value.to_owned(),
        max,
    }
}

fn area(value: &str) -> Input {
    Input::TextArea {
        value: value.to_owned(),
        max: 2_000,
    }
}

/// The form of a value. `place` is its place among those of its keeper; none for a new one.
pub(super) fn fields(
    lang: Lang,
    list: &str,
    keeper: Keeper,
    all: &[OptionRow],
    now: &OptionValues,
    place: Option<usize>,
) -> Vec<FormField> {
    let field = |key: &str, input| {
        let label = lang.t(&format!("list-value-{}", key.replace('_', "-")));
        FormField::new(key, label, input)
    };
    let mut fields = vec![
        field("name_da", line(&now.name_da, 150)).required(),
        field("name_en", line(&now.name_en, 150)),
        field("description", area(&now.description)),
    ];
    if keeper == Keeper::Own {
        let choice = |value: &OptionRow| {
            Choice::new(value.id.to_string(), name(lang, value))
                .selected(now.shared_as == Some(value.id))
        };
        let shared = all.iter().filter(|value| !value.own).map(choice).collect();
        let help = lang.t("list-value-shared-as-help");
        fields.push(field("shared_as", Input::Select(shared)).help(help));
    }
    if is_role_list(list) {
        fields.push(field("writes", Input::Checkbox(now.writes)));
    }
    if keeper == Keeper::Shared {
        fields.push(field("obligatory", Input::Checkbox(now.obligatory)));
    }
    if let Some(place) = place {
        let input = Input::Number {
            value: place.to_string(),
            unit: String::new(),
        };
        fields.push(field("enabled", Input::Checkbox(now.enabled)));
        fields.push(field("place", input));
    }
    fields
}

/// The form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((list, id)): Path<(String, String)>,
) -> Response {
    match build(&state, &signed, (&list, &id), None, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/lists", &error),
    }
}

/// Changes the value.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path((list, id)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = save(&state, &signed, (&list, &id), &form).await;
    let done = done.map(|()| respond::done(&format!("/lists/{list}"), "saved"));
    let again = async |faults: Vec<FieldError>| {
        build(&state, &signed, (&list, &id), Some(&form), &faults).await
    };
    posted::answer(&signed, "/lists", done, again).await
}

async fn values(state: &AppState, signed: &Signed, list: &str) -> Result<Vec<OptionRow>> {
    let list = list.to_owned();
    state.ask(&signed.caller, ListOptions { list }).await
}

fn of(all: &[OptionRow], id: &str) -> Result<OptionRow> {
    let id: Id = posted::id(id, "option")?;
    let found = all.iter().find(|value| value.id == id);
    found.cloned().ok_or(Error::NotFound("option"))
}

async fn save(
    state: &AppState,
    signed: &Signed,
    (list, id): (&str, &str),
    form: &Pairs,
) -> Result<()> {
    signed.check_form(form)?;
    let all = values(state, signed, list).await?;
    let value = of(&all, id)?;
    if !keeps(signed, &value) {
        let set = SetOption {
            id: value.id,
            enabled: form.get("enabled") == "yes",
            description: form.get("description").to_owned(),
        };
        return state.run(&signed.caller, set).await.map(|_| ());
    }
    let place = form.get("place");
    let order = reordered(&all, &value, place)?;
    let change = ChangeOption {
        id: value.id,
        keeper: keeper(signed),
        values: read(form, false),
    };
    state.run(&signed.caller, change).await?;
    let order = OrderOptions {
        list: list.to_owned(),
        keeper: keeper(signed),
        options: order,
    };
    state.run(&signed.caller, order).await
}

/// The values of the same keeper with this one at the wanted place, from 1.
fn reordered(all: &[OptionRow], value: &OptionRow, place: &str) -> Result<Vec<Id>> {
    let wrong = || {
        let error = FieldError::new("place", "not_a_number").with("value", place);
        Error::Invalid(vec![error])
    };
    let wanted: usize = place.trim().parse().map_err(|_| wrong())?;
    let kept = all.iter().filter(|other| other.own == value.own);
    let mut order: Vec<Id> = kept
        .map(|other| other.id)
        .filter(|id| *id != value.id)
        .collect();
    order.insert(wanted.saturating_sub(1).min(order.len()), value.id);
    Ok(order)
}

async fn build(
    state: &AppState,
    signed: &Signed,
    (list, id): (&str, &str),
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let all = values(state, signed, list).await?;
    let value = of(&all, id)?;
    let address = format!("/lists/{list}");
    let mut form = Form {
        href: format!("{address}/{id}"),
        fields: if keeps(signed, &value) {
            kept_fields(signed, list, &all, &value, typed)
        } else {
            decided_fields(lang, &value, typed)
        },
        submit: lang.t("form-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), &address)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: name(lang, &value),
        lead: if keeps(signed, &value) {
            String::new()
        } else {
            lang.t("list-value-shared-lead")
        },
        sections: vec![Section {
            id: "value".to_owned(),
            title: lang.t("list-value-one"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![
        Link::new(lang.t("lists-title"), "/lists"),
        Link::new(title(signed, list), &address),
    ];
    Ok(page.html(&shell))
}

fn kept_fields(
    signed: &Signed,
    list: &str,
    all: &[OptionRow],
    value: &OptionRow,
    typed: Option<&Pairs>,
) -> Vec<FormField> {
    let stored = OptionValues {
        name_da: value.name_da.clone(),
        name_en: value.name_en.clone(),
        description: value.description.clone(),
        shared_as: value.shared_as,
        enabled: value.enabled_by_keeper,
        obligatory: value.obligatory,
        writes: value.writes,
    };
    let now = typed.map_or(stored, |form| read(form, false));
    let mut kept = all.iter().filter(|other| other.own == value.own);
    let place = kept.position(|other| other.id == value.id).map(|at| at + 1);
    fields(signed.lang, list, keeper(signed), all, &now, place)
}

fn decided_fields(lang: Lang, value: &OptionRow, typed: Option<&Pairs>) -> Vec<FormField> {
    let enabled = typed.map_or(value.enabled, |form| form.get("enabled") == "yes");
    let description = typed.map_or(value.own_description.as_str(), |form| {
        form.get("description")
    });
    vec![
        FormField::new(
            "enabled",
            lang.t("list-value-enabled-here"),
            Input::Checkbox(enabled),
        ),
        FormField::new(
            "description",
            lang.t("list-value-own-description"),
            area(description),
        ),
    ]
}
