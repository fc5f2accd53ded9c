//! Who could take it: the members ranked by what is wanted, each with the reason in words.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::{
        FieldKind, Kind, Subject,
        records::{NamesOf, Suggest, Suggestion},
    },
    team::{Candidate, WhoCould, mondays},
};
use foundation::{Date, Error, FieldError, Id, Result};
use jiff::ToSpan;

use super::{ALLOCATIONS, PATH, WHO, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    look_up::CASE,
    pairs::Pairs,
    parts::{Cell, Choice, Form, FormField, Input, Level, Link, RecordField, Section, SimplePage},
    posted, respond,
    sites::address,
    state::AppState,
};

/// What is asked when nothing is said: ten hours a week for twelve weeks.
const USUAL_HOURS: i64 = 10;
const USUAL_WEEKS: usize = 12;
/// Values of the list of competences.
const LISTED: i64 = 200;

/// The page. Everything that is asked stands in the address.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let mut typed = Pairs::parse(uri.query().unwrap_or_default());
    let named = name_case(&state, &signed, &mut typed).await;
    if let Err(error) = named {
        return respond::error_page(&signed, &uri.to_string(), &error);
    }
    let page = html(&state, &signed, &typed).await;
    respond::page_or_error(&signed, &uri.to_string(), page)
}

async fn html(state: &AppState, signed: &Signed, typed: &Pairs) -> Result<String> {
    let lang = signed.lang;
    let today = state.app.clock().today();
    let asked = read(state, signed, typed, today).await;
    let answer = match asked {
        Ok(asked) => {
            let (case, hours, days) = (asked.case, asked.hours, (asked.from, asked.to));
            let found = state.ask(&signed.caller, asked).await;
            found.map(|found| result(signed, &found, case, hours, days))
        }
        Err(error) => Err(error),
    };
    let (faults, answer) = match answer {
        Ok(section) => (Vec::new(), Some(section)),
        Err(error) => (posted::faults(&error).ok_or(error)?, None),
    };
    let mut form = form(state, signed, typed, today).await?;
    posted::show(lang, &mut form, &faults);
    let mut sections: Vec<Section> = answer.into_iter().collect();
    sections.push(Section {
        id: "asked".to_owned(),
        title: lang.t("team-who-asked"),
        form: Some(form),
        ..Section::default()
    });
    let page = SimplePage {
        title: lang.t("team-who"),
        lead: lang.t("team-who-lead"),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &typed.address(WHO));
    shell.crumbs = vec![Link::new(lang.t("team-title"), PATH)];
    Ok(page.html(&shell))
}

async fn read(state: &AppState, signed: &Signed, typed: &Pairs, today: Date) -> Result<WhoCould> {
    let case = CASE.read(state, signed, typed).await?;
    let (from, to) = usual_days(today);
    let wanted = typed.all("competence");
    let wanted: Result<Vec<Id>> = wanted.map(|id| posted::id(id, "option")).collect();
    Ok(WhoCould {
        case,
        wanted: wanted?,
        hours: match typed.get("hours").trim() {
            "" => USUAL_HOURS,
            text => number(text)?,
        },
        from: day("from", typed.get("from"), from)?,
        to: day("to", typed.get("to"), to)?,
    })
}

fn number(text: &str) -> Result<i64> {
    let wrong = || FieldError::new("hours", "not_a_number").with("value", text);
    exchange::parse::integer(text).map_err(|_| Error::Invalid(vec![wrong()]))
}

fn day(field: &'static str, text: &str, usual: Date) -> Result<Date> {
    if text.trim().is_empty() {
        return Ok(usual);
    }
    let wrong = || FieldError::new(field, "not_a_date").with("value", text);
    exchange::parse::date(text).map_err(|_| Error::Invalid(vec![wrong()]))
}

/// From the next Monday on.
fn usual_days(today: Date) -> (Date, Date) {
    let weeks = mondays(today, USUAL_WEEKS + 1);
    let first = weeks.get(1).copied().unwrap_or(today);
    let last = weeks.last().copied().unwrap_or(today);
    (first, last.checked_add(4.days()).unwrap_or(last))
}

async fn form(state: &AppState, signed: &Signed, typed: &Pairs, today: Date) -> Result<Form> {
    let lang = signed.lang;
    let case = CASE
        .input(state, signed, lang.t("allocation-for-case"), typed)
        .await?;
    let (from, to) = usual_days(today);
    let text = |name: &str, usual: String| match typed.get(name) {
        "" => usual,
        typed => typed.to_owned(),
    };
    let hours = Input::Number {
        value: text("hours", USUAL_HOURS.to_string()),
        unit: lang.t("team-hours-a-week"),
    };
    let date = |name: &str, usual: Date| Input::Date(text(name, format::date(usual)));
    let competences = competences(state, signed, typed).await?;
    Ok(Form {
        href: WHO.to_owned(),
        get: true,
        fields: vec![
            case,
            FormField::new("competence", lang.t("team-who-wanted"), competences),
            FormField::new("hours", lang.t("team-hours"), hours).required(),
            FormField::new("from", lang.t("allocation-from-on"), date("from", from)).required(),
            FormField::new("to", lang.t("allocation-to-on"), date("to", to)).required(),
        ],
        submit: lang.t("team-who-ask"),
        ..Form::default()
    })
}

/// A link from a case says no more than which; the line that finds cases has its name too.
async fn name_case(state: &AppState, signed: &Signed, typed: &mut Pairs) -> Result<()> {
    let Ok(id) = typed.get("case").parse::<Id>() else {
        return Ok(());
    };
    let kind = Kind::Case;
    let asked = NamesOf(vec![Subject { kind, id }]);
    let mut names = state.ask(&signed.caller, asked).await?;
    if let Some(name) = names.remove(&id) {
        typed.0.push(("for_case".to_owned(), name));
        typed.0.push(("for_case_id".to_owned(), id.to_string()));
    }
    Ok(())
}

/// The values of the list, those that are asked for ticked.
async fn competences(state: &AppState, signed: &Signed, typed: &Pairs) -> Result<Input> {
    let question = Suggest {
        kind: FieldKind::Option("competences"),
        q: String::new(),
        limit: LISTED,
    };
    let found = state.ask(&signed.caller, question).await?;
    let wanted: Vec<&str> = typed.all("competence").collect();
    let choice = |item: Suggestion| {
        let id = item.id.to_string();
        let chosen = wanted.contains(&id.as_str());
        Choice::new(id, item.name).selected(chosen)
    };
    Ok(Input::CheckboxSet(found.into_iter().map(choice).collect()))
}

fn result(
    signed: &Signed,
    found: &[Candidate],
    case: Option<Id>,
    hours: i64,
    days: (Date, Date),
) -> Section {
    let lang = signed.lang;
    let may = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Create, Resource::Cases));
    let field = |(at, one): (usize, &Candidate)| {
        let (level, key) = match (one.fits(), one.has_time()) {
            (true, _) => (Level::Good, "team-who-fits"),
            (_, true) => (Level::Warn, "team-who-partly"),
            (_, false) => (Level::Bad, "team-who-no-time"),
        };
        let answer = Cell::Status {
            level,
            word: lang.t(key),
        };
        let member = address(Kind::TeamMember, one.member);
        let function = Link::new(words::function(lang, &one.function), member);
        let mut lines = vec![
            vec![answer, Cell::Link(function)],
            vec![Cell::Text(why(lang, one))],
        ];
        if may {
            lines.push(vec![Cell::Link(take(lang, one, case, hours, days))]);
        }
        RecordField {
            label: format!("{}. {}", at + 1, one.name),
            value: Cell::Lines(lines),
            ..RecordField::default()
        }
    };
    Section {
        id: "found".to_owned(),
        title: lang.t("team-who-found"),
        fields: found.iter().enumerate().map(field).collect(),
        empty: lang.t("team-none"),
        ..Section::default()
    }
}

/// The form that puts somebody on the case, filled in with what was asked.
fn take(
    lang: Lang,
    one: &Candidate,
    case: Option<Id>,
    hours: i64,
    (from, to): (Date, Date),
) -> Link {
    let mut pairs = Pairs::default();
    let mut add = |name: &str, value: String| pairs.0.push((name.to_owned(), value));
    if let Some(case) = case {
        add("for_case_id", case.to_string());
    }
    add("member_id", one.member.to_string());
    add("hours", hours.to_string());
    add("from_on", format::date(from));
    add("to_on", format::date(to));
    Link::new(
        lang.t1("team-who-take", "name", &one.name),
        pairs.address(&format!("{ALLOCATIONS}/new")),
    )
}

/// The reason, in words: what they can, what they cannot, what time they have.
fn why(lang: Lang, one: &Candidate) -> String {
    let mut parts = Vec::new();
    if one.works_on_it {
        parts.push(lang.t("team-who-works-on-it"));
    }
    if !one.has.is_empty() {
        let has: Vec<String> = one
            .has
            .iter()
            .map(|skill| words::skill(lang, skill))
            .collect();
        parts.push(lang.t1("team-who-can", "what", has.join(", ")));
    }
    if !one.missing.is_empty() {
        parts.push(lang.t1("team-who-lacks", "what", one.missing.join(", ")));
    }
    let args = [
        ("free", words::hours(lang, one.free).into()),
        ("wanted", words::hours(lang, one.wanted).into()),
        ("enough", one.weeks_with_time.to_string().into()),
        ("weeks", one.weeks.to_string().into()),
    ];
    let key = match (one.weeks_with_time == one.weeks, one.has_time()) {
        (true, _) => "team-who-time",
        (_, true) => "team-who-some-time",
        (_, false) => "team-who-nothing-free",
    };
    parts.push(lang.t_args(key, &args));
    parts.join(" ")
}
