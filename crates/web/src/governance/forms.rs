//! The forms that set up what is missing.

use domain::{
    gate::{
        Action::{Administer, Create},
        Needs,
        Resource::{Budget, Meetings, Steering},
    },
    governance::Checked,
    team::mondays,
};
use foundation::{Id, Result};
use jiff::ToSpan;

use super::PATH;
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    look_up::{CHAIR, SECRETARY},
    pairs::Pairs,
    parts::{Form, FormField, Input},
    state::AppState,
};

/// What a form sets up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// A steering group with its chair.
    Group,
    /// A pool with money.
    Pool,
    /// A row of meetings.
    Meetings,
}

impl Act {
    /// The end of the form's address.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Pool => "pool",
            Self::Meetings => "meetings",
        }
    }

    /// The right that it takes.
    pub(super) const fn needs(self) -> Needs {
        match self {
            Self::Group => Needs(Create, Steering),
            Self::Pool => Needs(Administer, Budget),
            Self::Meetings => Needs(Create, Meetings),
        }
    }

    /// What sets up what is missing of an element.
    pub(super) fn for_missing(one: &Checked) -> Option<Self> {
        [
            ("no-group", Self::Group),
            ("no-pool", Self::Pool),
            ("no-meetings", Self::Meetings),
        ]
        .into_iter()
        .find_map(|(code, act)| one.has(code).then_some(act))
    }
}

/// The form with what was typed, or with what is usual.
pub(super) async fn form(
    state: &AppState,
    signed: &Signed,
    act: Act,
    subject: Option<Id>,
    typed: &Pairs,
) -> Result<Form> {
    let lang = signed.lang;
    let line = Lines { lang, act, typed };
    let fields = match act {
        Act::Group => {
            let chair = CHAIR
                .input(state, signed, line.label("chair"), typed)
                .await?;
            let secretary = line.label("secretary");
            let secretary = SECRETARY.input(state, signed, secretary, typed).await?;
            vec![
                line.text("name", &lang.t("steering-check-group-name"))
                    .required(),
                chair.required(),
                line.number("quorum", "3").required(),
                secretary,
                line.money("approves_from"),
            ]
        }
        Act::Pool => {
            let year = state.app.clock().today().year();
            vec![
                line.text("pool_name", &lang.t("steering-check-pool-name"))
                    .required(),
                line.number("year", &year.to_string()).required(),
                line.money("amount").required(),
                line.text("reason", "").required(),
            ]
        }
        Act::Meetings => {
            // Two weeks ahead there is time to send an agenda.
            let ahead = mondays(state.app.clock().today(), 3);
            let day = ahead
                .last()
                .and_then(|monday| monday.checked_add(3.days()).ok());
            let first = match typed.get("first") {
                "" => day.map(format::date).unwrap_or_default(),
                typed => typed.to_owned(),
            };
            vec![
                line.field("first", Input::Date(first)).required(),
                line.number("weeks", "4").required(),
                line.number("count", "6").required(),
                line.text("starts_at", "09:00"),
                line.text("place", ""),
            ]
        }
    };
    let mut hidden = vec![("id".to_owned(), foundation::new_id().to_string())];
    hidden.extend(subject.map(|body| ("body".to_owned(), body.to_string())));
    Ok(Form {
        href: format!("{PATH}/{}", act.key()),
        hidden,
        fields,
        submit: lang.t(&format!("steering-check-set-up-{}", act.key())),
        ..Form::default()
    })
}

/// Makes the lines of a form.
struct Lines<'a> {
    lang: Lang,
    act: Act,
    typed: &'a Pairs,
}

impl Lines<'_> {
    fn label(&self, name: &str) -> String {
        let name = name.replace('_', "-");
        self.lang
            .t(&format!("steering-check-{}-{name}-label", self.act.key()))
    }

    fn field(&self, name: &str, input: Input) -> FormField {
        FormField::new(name, self.label(name), input)
    }

    fn value(&self, name: &str, usual: &str) -> String {
        match self.typed.has(name) {
            true => self.typed.get(name).to_owned(),
            false => usual.to_owned(),
        }
    }

    fn text(&self, name: &str, usual: &str) -> FormField {
        let input = Input::Text {
            value: self.value(name, usual),
            max: 200,
        };
        self.field(name, input)
    }

    fn number(&self, name: &str, usual: &str) -> FormField {
        let input = Input::Number {
            value: self.value(name, usual),
            unit: String::new(),
        };
        self.field(name, input)
    }

    fn money(&self, name: &str) -> FormField {
        let help = format!(
            "steering-check-{}-{}-help",
            self.act.key(),
            name.replace('_', "-")
        );
        self.field(name, Input::Money(self.value(name, "")))
            .help(self.lang.t(&help))
    }
}
