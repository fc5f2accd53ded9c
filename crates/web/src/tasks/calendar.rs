//! The private calendar (RFC 5545): every task that is not over, as a day.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    gate::Language,
    tasks::{Feed, TaskRow, feed},
};
use foundation::{Date, Error, Timestamp};
use icalendar::{Calendar, Component, Event, Property, ValueType};

use super::words;
use crate::{
    caller::{Signed, came_by_https},
    i18n::Lang,
    respond,
    state::AppState,
};

/// The calendar at a secret address.
pub(super) async fn serve(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Response {
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret).to_owned();
    let caller = signed.caller.clone();
    let found = state.with(move |app| feed(app, &caller, &secret)).await;
    match found {
        Ok(Some(feed)) => {
            let text = written(&feed, &site(&headers));
            let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
            let private = HeaderValue::from_static("private, no-cache");
            let headers = [
                (header::CONTENT_TYPE, kind),
                (header::CACHE_CONTROL, private),
            ];
            (headers, text).into_response()
        }
        Ok(None) => respond::error_page(&signed, "/calendar", &Error::NotFound("page")),
        Err(error) => respond::error_page(&signed, "/calendar", &error),
    }
}

/// Address of the site, as the one who asks calls it.
pub(super) fn site(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST);
    let host = host
        .and_then(|host| host.to_str().ok())
        .unwrap_or("localhost");
    let scheme = if came_by_https(headers) {
        "https"
    } else {
        "http"
    };
    format!("{scheme}://{host}")
}

/// The calendar's text.
pub(super) fn written(feed: &Feed, site: &str) -> String {
    let lang = match feed.caller.language {
        Language::Danish => Lang::Da,
        Language::English => Lang::En,
    };
    let name = lang.t1("calendar-name", "organisation", feed.organisation.as_str());
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Faelled//Tasks//DA"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&name);
    for task in &feed.tasks {
        calendar.push(event(lang, task, site));
    }
    calendar.to_string()
}

/// A task as a whole day, without taking up the time. Its identity stays when it moves,
/// and its number grows with every change, so that calendars follow.
fn event(lang: Lang, task: &TaskRow, site: &str) -> Event {
    let state = lang.t1("calendar-state", "state", words::state(lang, task));
    let link = format!("{site}{}", words::address(task));
    let text = format!("{}\n{state}\n{link}", words::why(lang, task));
    let changed = moment(task.changed_at);
    let day = |key: &str, date: Date| {
        Property::new(key, date.strftime("%Y%m%d").to_string())
            .append_parameter(ValueType::Date)
            .done()
    };
    let after = task.due_on.tomorrow().unwrap_or(task.due_on);
    let mut event = Event::with_uid(&format!("{}@faelled", task.id));
    event
        .add_property("DTSTAMP", changed.clone())
        .add_property("LAST-MODIFIED", changed)
        .add_property("SEQUENCE", (task.version - 1).to_string())
        .append_property(day("DTSTART", task.due_on))
        .append_property(day("DTEND", after))
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&words::title(lang, task))
        .description(&text);
    // The address is no text: nothing in it is escaped.
    event.add_property("URL", link);
    event.done()
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
