//! The meeting room: the agenda, the paper of one item, and what is decided about it.

use askama::Template;
use axum::{
    extract::{OriginalUri, Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    bodies::{MeetingRoom, Room, RoomItem},
    parts::Kind,
};
use foundation::{Date, FieldError, Result};

use super::{minutes, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    papers,
    parts::{Action, Cell, Choice, Form, FormField, Input, Level, Link, Shell, Table, finish},
    posted, respond,
    sites::address,
    state::AppState,
    texts,
};

/// A line of the agenda.
struct Line {
    number: i64,
    title: String,
    href: String,
    level: Level,
    state: String,
    current: bool,
}

/// The item that is open.
struct Open {
    title: String,
    facts: Vec<(String, Cell)>,
    proposal: String,
    paper: String,
    decision: String,
    votes: Table,
    /// Said where nobody has voted.
    no_votes: String,
    vote_href: String,
    edit_href: String,
    decide: Option<Form>,
    ask: Option<Form>,
    close: Option<Action>,
}

#[derive(Template)]
#[template(path = "meeting_room.html")]
struct View<'a> {
    shell: &'a Shell,
    title: &'a str,
    lead: String,
    actions: Vec<Action>,
    errors: Vec<String>,
    lines: Vec<Line>,
    open: Option<Open>,
    attendance: Form,
    present: Vec<(String, String)>,
    may_lead: bool,
    add_item: String,
    add_action: String,
    to_do: Table,
    papers: Vec<Link>,
}

/// The page; `?item=` opens an item, else the first that waits.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let page = html(&state, &signed, &id, &item_of(&uri), &[]).await;
    respond::page_or_error(&signed, &uri.to_string(), page)
}

fn item_of(uri: &Uri) -> String {
    Pairs::parse(uri.query().unwrap_or_default())
        .get("item")
        .to_owned()
}

/// The page with what was wrong with what was posted.
pub(super) async fn html(
    state: &AppState,
    signed: &Signed,
    meeting: &str,
    item: &str,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let meeting = posted::id(meeting, "meeting")?;
    let room = state.ask(&signed.caller, MeetingRoom(meeting)).await?;
    let today = state.app.clock().today();
    let may_lead =
        room.may_lead && signed.caller.as_of.is_none() && room.standing != "minutes_approved";
    let named = room.items.iter().find(|one| one.id.to_string() == item);
    let waiting = || room.items.iter().find(|one| one.waits());
    let open = named.or_else(waiting).or(room.items.first());
    let has_minutes = minutes::may_read(state, signed, meeting).await?;
    let shell = shell(signed, &room);
    let view = View {
        shell: &shell,
        title: &room.name,
        lead: lead(lang, &room, today),
        actions: actions(lang, &room, may_lead, has_minutes),
        errors: errors
            .iter()
            .map(|error| texts::field_error(lang, error))
            .collect(),
        lines: lines(lang, &room, open),
        open: open.map(|item| opened(lang, &room, item, today, may_lead)),
        attendance: attendance(lang, &room),
        present: present(lang, &room),
        may_lead,
        add_item: format!("/agenda-items/new?meeting_id={meeting}"),
        add_action: format!("/meeting-actions/new?meeting_id={meeting}"),
        to_do: to_do(lang, &room, today),
        papers: papers::links_of_meeting(signed, room.id, has_minutes),
    };
    Ok(finish(&view))
}

fn shell(signed: &Signed, room: &Room) -> Shell {
    let lang = signed.lang;
    let mut shell = frame::shell(signed, &words::room(room.id));
    shell.crumbs = vec![
        Link::new(lang.t("meeting-many"), "/meetings"),
        Link::new(&room.body_name, address(Kind::Body, room.body)),
    ];
    shell
}

fn lead(lang: Lang, room: &Room, today: Date) -> String {
    let mut parts = vec![format::date_long(lang, room.held_on)];
    if !room.starts_at.is_empty() {
        parts.push(lang.t1("room-at", "time", room.starts_at.as_str()));
    }
    if !room.place.is_empty() {
        parts.push(room.place.clone());
    }
    parts.push(words::standing(lang, &room.standing));
    let ahead = room.held_on > today;
    if let Some(due) = room.papers_due.filter(|_| ahead) {
        parts.push(lang.t1("room-papers-due", "day", format::date(due)));
    }
    parts.join(" · ")
}

fn actions(lang: Lang, room: &Room, may_lead: bool, has_minutes: bool) -> Vec<Action> {
    let post = |key: &str, act: &str| Action {
        label: lang.t(key),
        href: format!("{}/{act}", words::room(room.id)),
        post: true,
    };
    let mut actions = Vec::new();
    if may_lead && room.standing == "planned" {
        actions.push(post("room-send", "send"));
        actions.push(post("room-fill", "fill"));
    } else if may_lead && room.standing == "agenda_sent" {
        actions.push(post("room-fill", "fill"));
    }
    actions.extend(has_minutes.then(|| Action {
        label: lang.t("room-minutes"),
        href: words::minutes(room.id),
        post: false,
    }));
    actions
}

fn lines(lang: Lang, room: &Room, open: Option<&RoomItem>) -> Vec<Line> {
    let line = |item: &RoomItem| {
        let (level, state) = words::state(lang, item);
        Line {
            number: item.number,
            title: item.title.clone(),
            href: format!("{}?item={}#item", words::room(room.id), item.id),
            level,
            state,
            current: open.is_some_and(|open| open.id == item.id),
        }
    };
    room.items.iter().map(line).collect()
}

fn opened(lang: Lang, room: &Room, item: &RoomItem, today: Date, may_lead: bool) -> Open {
    let mine = room.me.is_some_and(|me| {
        let own = item.ballots.iter().any(|ballot| ballot.person == me);
        own && item.waits()
    });
    let leads = may_lead && item.waits();
    let voted = item.ballots.iter().any(|ballot| ballot.vote.is_some());
    let over = item.written_until.is_some_and(|until| until < today);
    Open {
        title: item.title.clone(),
        facts: facts(lang, item),
        proposal: item.proposal.clone(),
        paper: item.paper.clone(),
        decision: item.decision.clone(),
        votes: Table {
            headings: words::ballot_headings(lang),
            rows: match voted {
                true => item
                    .ballots
                    .iter()
                    .map(|ballot| words::ballot(lang, ballot))
                    .collect(),
                false => Vec::new(),
            },
        },
        no_votes: match item.kind.as_str() {
            "decide" if !voted && item.outcome.is_empty() => lang.t("room-no-votes"),
            "decide" if !voted => lang.t("room-agreed"),
            _ => String::new(),
        },
        vote_href: if mine {
            words::vote_page(item.id)
        } else {
            String::new()
        },
        edit_href: if may_lead && item.outcome.is_empty() {
            format!(
                "{}?edit=general#general",
                address(Kind::AgendaItem, item.id)
            )
        } else {
            String::new()
        },
        decide: (leads && room.held_on <= today).then(|| decide(lang, item)),
        ask: (leads && item.written_until.is_none()).then(|| ask(lang, item)),
        close: (leads && over).then(|| Action {
            label: lang.t("room-close-written"),
            href: format!("/agenda-items/{}/room/close", item.id),
            post: true,
        }),
    }
}

fn facts(lang: Lang, item: &RoomItem) -> Vec<(String, Cell)> {
    let case = item.case.as_ref().map_or(Cell::Empty, |(id, name)| {
        Cell::Link(Link::new(name, address(Kind::Case, *id)))
    });
    let (level, word) = words::state(lang, item);
    let day = |day: Option<Date>| Cell::day(day);
    let amount = item
        .amount
        .map_or(Cell::Empty, |oere| Cell::Text(format::money(lang, oere)));
    let all = [
        (
            "agenda-item-item-kind",
            Cell::Text(words::kind(lang, &item.kind)),
        ),
        ("room-state", Cell::Status { level, word }),
        ("agenda-item-for-case", case),
        ("agenda-item-amount", amount),
        ("agenda-item-presenter", Cell::text(&item.presenter)),
        ("agenda-item-written-until", day(item.written_until)),
        ("agenda-item-decided-on", day(item.decided_on)),
    ];
    all.into_iter()
        .filter(|(_, cell)| *cell != Cell::Empty)
        .map(|(key, cell)| (lang.t(key), cell))
        .collect()
}

/// What is decided, with its reason and, for a case, conditions: one a line.
fn decide(lang: Lang, item: &RoomItem) -> Form {
    let keys = ["go", "go_with_conditions", "hold", "stop"];
    let offered = keys
        .into_iter()
        .filter(|key| item.case.is_some() || *key != "go_with_conditions");
    let choices = offered.map(|key| Choice::new(key, words::outcome(lang, key)));
    let area = || Input::TextArea {
        value: String::new(),
        max: 4_000,
    };
    let outcome = Input::Radio(choices.collect());
    let mut fields = vec![
        FormField::new("outcome", lang.t("agenda-item-outcome"), outcome).required(),
        FormField::new("reason", lang.t("agenda-item-decision-text"), area())
            .help(lang.t("agenda-item-decision-text-help"))
            .required(),
    ];
    if item.case.is_some() {
        fields.push(
            FormField::new("conditions", lang.t("room-conditions"), area())
                .help(lang.t("room-conditions-help")),
        );
        let due = Input::Date(String::new());
        fields.push(FormField::new("due_on", lang.t("room-conditions-due"), due));
    }
    Form {
        href: format!("/agenda-items/{}/room/decide", item.id),
        fields,
        submit: lang.t("room-decide"),
        ..Form::default()
    }
}

fn ask(lang: Lang, item: &RoomItem) -> Form {
    let until = FormField::new(
        "until",
        lang.t("room-ask-until"),
        Input::Date(String::new()),
    );
    Form {
        href: format!("/agenda-items/{}/room/ask", item.id),
        fields: vec![until.help(lang.t("room-ask-help")).required()],
        submit: lang.t("room-ask"),
        ..Form::default()
    }
}

/// A box for each who may be there.
fn attendance(lang: Lang, room: &Room) -> Form {
    let choice = |one: &domain::bodies::Attendee| {
        let function = words::function(lang, &one.seat.function).to_lowercase();
        Choice::new(
            one.seat.person.to_string(),
            format!("{} ({function})", one.seat.name),
        )
        .selected(one.present == Some(true))
    };
    let boxes = Input::CheckboxSet(room.attendance.iter().map(choice).collect());
    Form {
        href: format!("{}/attend", words::room(room.id)),
        fields: vec![
            FormField::new("present", lang.t("room-present"), boxes)
                .help(lang.t1("room-quorum", "n", room.quorum))
                .required(),
        ],
        submit: lang.t("room-attend"),
        ..Form::default()
    }
}

/// Who is there, for those who only look.
fn present(lang: Lang, room: &Room) -> Vec<(String, String)> {
    let said = |present: Option<bool>| match present {
        Some(true) => lang.t("log-field-present"),
        Some(false) => lang.t("log-field-absent"),
        None => String::new(),
    };
    room.attendance
        .iter()
        .map(|one| (one.seat.name.clone(), said(one.present)))
        .collect()
}

pub(super) fn to_do(lang: Lang, room: &Room, today: Date) -> Table {
    let row = |action: &domain::bodies::RoomAction| {
        let href = address(Kind::MeetingAction, action.id);
        let state = match action.done_on {
            Some(day) => Cell::Status {
                level: Level::Good,
                word: lang.t1("room-done", "day", format::date(day)),
            },
            None => Cell::Date {
                text: format::date(action.due_on),
                near: format::near(lang, action.due_on, today),
            },
        };
        vec![
            Cell::Link(Link::new(&action.name, href)),
            Cell::text(&action.owner),
            state,
        ]
    };
    let headings = [
        "meeting-action-name",
        "meeting-action-owner",
        "meeting-action-due-on",
    ];
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: room.actions.iter().map(row).collect(),
    }
}
