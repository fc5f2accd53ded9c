//! Moving, merging and closing a unit: the consequences first, then the act.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource},
    modules,
    org_units::{
        Children, Consequences, ConsequencesOf, DeleteUnit, MergeUnit, MoveUnit, Registrations,
        UnitAct,
    },
    parts::Kind,
};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    look_up::UNIT,
    pairs::Pairs,
    parts::{Choice, ConfirmPage, Consequence, Form, FormField, Input, Link},
    posted, respond, sites,
    state::AppState,
    texts,
};

/// What is done to the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// It gets another place in the tree.
    Move,
    /// Another unit takes over.
    Merge,
    /// It is closed.
    Close,
}

impl Act {
    pub(super) const ALL: &[Self] = &[Self::Move, Self::Merge, Self::Close];

    /// Its name in addresses and text keys.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Merge => "merge",
            Self::Close => "close",
        }
    }

    pub(super) const fn needs(self) -> Needs {
        let action = match self {
            Self::Move => Action::Change,
            Self::Merge | Self::Close => Action::Delete,
        };
        Needs(action, Resource::Units)
    }

    /// Key of one of its texts.
    pub(super) fn text(self, part: &str) -> String {
        format!("unit-{}-{part}", self.key())
    }
}

/// The consequences and the form.
pub(super) async fn page(
    act: Act,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(act, &state, &signed, &id, &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/units/tree", &error),
    }
}

/// Does it, or shows the page again with what was wrong.
pub(super) async fn post(
    act: Act,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = run(act, &state, &signed, &id, &form).await;
    let done = done.map(|to| respond::done(&to, &act.text("done")));
    let again =
        async |faults: Vec<FieldError>| build(act, &state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, "/units/tree", done, again).await
}

/// Runs the command; answers where its result is seen.
async fn run(
    act: Act,
    state: &AppState,
    signed: &Signed,
    id: &str,
    form: &Pairs,
) -> Result<String> {
    signed.check_form(form)?;
    let unit: Id = posted::id(id, "org_unit")?;
    let other = UNIT.read(state, signed, form).await?;
    let (version, reason) = (
        form.get("version").parse().ok(),
        form.get("reason").to_owned(),
    );
    let caller = &signed.caller;
    let seen = match (act, other) {
        (Act::Move, to) => {
            let command = MoveUnit {
                unit,
                version,
                to,
                reason,
            };
            state.run(caller, command).await.map(|_| Some(unit))?
        }
        (Act::Merge, None) => return Err(Error::field(UNIT.name(), "required")),
        (Act::Merge, Some(into)) => {
            let command = MergeUnit {
                from: unit,
                from_version: version,
                into,
                into_version: None,
                reason,
            };
            state.run(caller, command).await.map(|_| Some(into))?
        }
        (Act::Close, to) => {
            let command = DeleteUnit {
                unit,
                version,
                children: match form.get("children") {
                    "refuse" => Children::RefuseIfAny,
                    _ => Children::MoveUp,
                },
                registrations: to.map_or(Registrations::RefuseIfAny, Registrations::MoveTo),
                reason,
            };
            state.run(caller, command).await.map(|_| to)?
        }
    };
    Ok(seen.map_or_else(|| "/units/tree".to_owned(), |id| format!("/units/{id}")))
}

async fn build(
    act: Act,
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let question = ConsequencesOf {
        unit: posted::id(id, "org_unit")?,
        act: UnitAct::Delete,
    };
    let told = state.ask(&signed.caller, question).await?;
    let address = format!("/units/{id}");
    let mut form = Form {
        href: format!("{address}/{}", act.key()),
        version: told.version.to_string(),
        fields: fields(act, state, signed, &told, typed).await?,
        reason: Some(typed.get("reason").to_owned()),
        submit: lang.t(&act.text("verb")),
        cancel: Some(Link::new(lang.t("form-cancel"), &address)),
        ..Form::default()
    };
    posted::show(lang, &mut form, &as_fields(errors));
    let confirm = ConfirmPage {
        title: lang.t1(&act.text("title"), "name", told.name.as_str()),
        text: lang.t(&act.text("text")),
        consequences: consequences(act, lang, &told),
        form,
        danger: act != Act::Move,
        ..ConfirmPage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![
        Link::new(lang.t("units-tree-title"), "/units/tree"),
        Link::new(told.path.join(" › "), &address),
    ];
    Ok(confirm.html(&shell))
}

/// What commands call by other names stands in the one line of the form.
fn as_fields(errors: &[FieldError]) -> Vec<FieldError> {
    let named = |error: &FieldError| match error.field.as_str() {
        "into" | "to" | "registrations" => FieldError {
            field: UNIT.name().to_owned(),
            ..error.clone()
        },
        _ => error.clone(),
    };
    errors.iter().map(named).collect()
}

async fn fields(
    act: Act,
    state: &AppState,
    signed: &Signed,
    told: &Consequences,
    typed: &Pairs,
) -> Result<Vec<FormField>> {
    let lang = signed.lang;
    let label = lang.t(&act.text("other"));
    let mut line = UNIT.input(state, signed, label, typed).await?;
    line.help = lang.t(&act.text("other-help"));
    line.required = act == Act::Merge;
    let mut fields = vec![line];
    if act == Act::Close && told.below > 0 {
        let now = typed.get("children");
        let choice = |value: &str| {
            let label = lang.t(&format!("unit-close-children-{value}"));
            Choice::new(value, label).selected(now == value || now.is_empty() && value == "up")
        };
        let input = Input::Radio(vec![choice("up"), choice("refuse")]);
        fields.push(FormField::new("children", lang.t("unit-close-children"), input).required());
    }
    Ok(fields)
}

/// Moving changes nothing for registrations, so it tells how many units come along.
fn consequences(act: Act, lang: Lang, told: &Consequences) -> Vec<Consequence> {
    let mut shown = Vec::new();
    if told.below > 0 {
        shown.push(Consequence {
            count: told.below,
            text: lang.t1(&act.text("below"), "n", told.below),
            links: Vec::new(),
        });
    }
    let groups = told
        .groups
        .iter()
        .filter(|group| group.kind != Kind::OrgUnit);
    shown.extend(groups.map(|group| {
        let what = texts::counted(lang, group.kind, group.count);
        let field = modules::schema(group.kind).map_or_else(String::new, |schema| {
            texts::field_label(lang, schema, group.field)
        });
        let args = [
            ("n", group.count.into()),
            ("what", what.into()),
            ("field", field.into()),
        ];
        Consequence {
            count: group.count,
            text: lang.t_args(&act.text("names-it"), &args),
            links: group
                .first
                .iter()
                .map(|item| Link::new(item.name.trim(), sites::address(group.kind, item.id)))
                .collect(),
        }
    }));
    shown
}
