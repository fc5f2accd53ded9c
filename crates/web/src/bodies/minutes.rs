//! The minutes of a meeting: a draft made of what was decided, and what is approved.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    bodies::{ApproveMinutes, Minutes, MinutesOf, Room, RoomItem, SaveMinutes},
    parts::Kind,
};
use foundation::{Error, FieldError, Id, Result};

use super::{room, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Form, FormField, Input, Link, RecordField, Section, SimplePage, Table},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let path = format!("/meetings/{id}/minutes");
    let page = html(&state, &signed, &id, None, &[]).await;
    respond::page_or_error(&signed, &path, page)
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let meeting = posted::id(id, "meeting")?;
    let (room, minutes) = state.ask(&signed.caller, MinutesOf(meeting)).await?;
    let today = state.app.clock().today();
    let writes = room.may_lead
        && minutes.approved_on.is_none()
        && signed.caller.as_of.is_none()
        && room.held_on <= today;
    let mut sections = vec![attendance(lang, &room)];
    sections.extend(room.items.iter().map(|one| item(lang, one)));
    let to_do = room::to_do(lang, &room, today);
    if !to_do.rows.is_empty() {
        sections.push(Section {
            id: "actions".to_owned(),
            title: lang.t("minutes-actions"),
            table: Some(to_do),
            ..Section::default()
        });
    }
    let mut remarks = remarks(lang, &room, &minutes, writes, typed);
    if let Some(form) = &mut remarks.form {
        posted::show(lang, form, errors);
    }
    sections.push(remarks);
    let page = SimplePage {
        title: lang.t1("minutes-title", "name", room.name.as_str()),
        lead: lead(lang, &room, &minutes),
        actions: actions(lang, &room, writes && room.standing == "held"),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::minutes(meeting));
    shell.crumbs = vec![
        Link::new(lang.t("meeting-many"), "/meetings"),
        Link::new(&room.body_name, address(Kind::Body, room.body)),
        Link::new(&room.name, words::room(room.id)),
    ];
    Ok(page.html(&shell))
}

/// Whether the caller may read the minutes; they may be for members alone.
pub(crate) async fn may_read(state: &AppState, signed: &Signed, meeting: Id) -> Result<bool> {
    match state.ask(&signed.caller, MinutesOf(meeting)).await {
        Ok(_) => Ok(true),
        Err(Error::Forbidden(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn lead(lang: Lang, room: &Room, minutes: &Minutes) -> String {
    let held = format::date_long(lang, room.held_on);
    match (minutes.approved_on, minutes.number) {
        (Some(day), Some(number)) => {
            let args = [
                ("held", held.into()),
                ("number", number.into()),
                ("day", format::date(day).into()),
                ("by", minutes.approved_by.as_str().into()),
            ];
            lang.t_args("minutes-approved-lead", &args)
        }
        _ => lang.t1("minutes-draft-lead", "held", held),
    }
}

fn actions(lang: Lang, room: &Room, may_approve: bool) -> Vec<Action> {
    let approve = Action {
        label: lang.t("minutes-approve"),
        href: format!("{}/approve", words::minutes(room.id)),
        post: true,
    };
    may_approve.then_some(approve).into_iter().collect()
}

fn field(label: String, value: Cell) -> RecordField {
    RecordField {
        label,
        value,
        ..RecordField::default()
    }
}

fn attendance(lang: Lang, room: &Room) -> Section {
    let names = |present: bool| {
        let names = room
            .attendance
            .iter()
            .filter(|one| one.present == Some(present))
            .map(|one| one.seat.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    Section {
        id: "attendance".to_owned(),
        title: lang.t("room-attendance"),
        fields: vec![
            field(lang.t("log-field-present"), Cell::text(names(true))),
            field(lang.t("log-field-absent"), Cell::text(names(false))),
        ],
        ..Section::default()
    }
}

fn item(lang: Lang, item: &RoomItem) -> Section {
    let case = item.case.as_ref().map_or(Cell::Empty, |(id, name)| {
        Cell::Link(Link::new(name, address(Kind::Case, *id)))
    });
    let (level, word) = words::state(lang, item);
    let amount = item
        .amount
        .map_or(Cell::Empty, |oere| Cell::Text(format::money(lang, oere)));
    let day = Cell::day(item.decided_on);
    let all = [
        ("agenda-item-for-case", case),
        ("agenda-item-amount", amount),
        ("agenda-item-proposal", Cell::text(&item.proposal)),
        ("agenda-item-outcome", Cell::Status { level, word }),
        ("agenda-item-decision-text", Cell::text(&item.decision)),
        ("agenda-item-decided-on", day),
    ];
    let voted = item.ballots.iter().filter(|ballot| ballot.vote.is_some());
    let rows: Vec<_> = voted.map(|ballot| words::ballot(lang, ballot)).collect();
    Section {
        id: format!("item-{}", item.number),
        title: format!("{}. {}", item.number, item.title),
        fields: all
            .into_iter()
            .filter(|(_, cell)| *cell != Cell::Empty)
            .map(|(key, cell)| field(lang.t(key), cell))
            .collect(),
        table: (!rows.is_empty()).then(|| Table {
            headings: words::ballot_headings(lang),
            rows,
        }),
        ..Section::default()
    }
}

fn remarks(
    lang: Lang,
    room: &Room,
    minutes: &Minutes,
    writes: bool,
    typed: Option<&Pairs>,
) -> Section {
    let value = typed.map_or(minutes.remarks.as_str(), |form| form.get("remarks"));
    let input = Input::TextArea {
        value: value.to_owned(),
        max: 20_000,
    };
    let label = lang.t("minutes-remarks");
    let form = Form {
        href: words::minutes(room.id),
        fields: vec![
            FormField::new("remarks", label.clone(), input).help(lang.t("minutes-remarks-help")),
        ],
        submit: lang.t("minutes-save"),
        ..Form::default()
    };
    Section {
        id: "remarks".to_owned(),
        title: label.clone(),
        fields: match minutes.remarks.is_empty() {
            true => Vec::new(),
            false => vec![field(label, Cell::text(&minutes.remarks))],
        },
        empty: lang.t("minutes-no-remarks"),
        form: writes.then_some(form),
        ..Section::default()
    }
}

/// Saves the draft.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/meetings/{id}/minutes");
    let done = async {
        signed.check_form(&form)?;
        let command = SaveMinutes {
            meeting: posted::id(&id, "meeting")?,
            remarks: form.get("remarks").to_owned(),
        };
        state.run(&signed.caller, command).await?;
        Ok(respond::done(&address, "minutes-saved"))
    };
    let done = done.await;
    let again =
        async |faults: Vec<FieldError>| html(&state, &signed, &id, Some(&form), &faults).await;
    posted::answer(&signed, &address, done, again).await
}

/// Approves them.
pub(super) async fn approve(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/meetings/{id}/minutes");
    let done = async {
        signed.check_form(&form)?;
        let meeting = posted::id(&id, "meeting")?;
        state
            .run(&signed.caller, ApproveMinutes { meeting })
            .await?;
        Ok(respond::done(&address, "minutes-are-approved"))
    };
    match done.await {
        Ok(response) => response,
        Err(error) => respond::error_page(&signed, &address, &error),
    }
}
