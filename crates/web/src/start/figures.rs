//! The questions of the page, each answered by a number that leads to exactly those rows.

use domain::{
    catalogue::{self, Proposals},
    log::{CountLog, LogFilter, VerifyLog},
    parts::lists::{Count, Wanted},
    usage::{Figure, StartFigures},
};
use foundation::Result;
use jiff::Span;

use crate::{
    about::may_open,
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Level, Question},
    state::AppState,
};

/// Worst first.
pub(super) fn urgency(level: Level) -> u8 {
    match level {
        Level::Bad => 0,
        Level::Warn => 1,
        Level::Info => 2,
        Level::Neutral => 3,
        Level::Good => 4,
    }
}

/// How bad a figure of systems in use is when it is not nought.
fn level(key: &str) -> Level {
    match key {
        "critical-without-risk-assessment" | "past-its-end" => Level::Bad,
        "phasing-out" => Level::Info,
        "changed-this-week" => Level::Neutral,
        _ => Level::Warn,
    }
}

/// Figures that give way when there are more than the page has room for.
const LESS_PRESSING: &[&str] = &["overdue-risk-assessment", "not-available"];

pub(super) async fn of_usages(state: &AppState, signed: &Signed) -> Result<Vec<Question>> {
    let mut figures = state.ask(&signed.caller, StartFigures).await?;
    figures.retain(|figure| figure.count > 0);
    if figures.len() > super::MOST {
        figures.retain(|figure| !LESS_PRESSING.contains(&figure.key));
    }
    Ok(figures
        .iter()
        .map(|figure| of_usage(signed.lang, figure))
        .collect())
}

fn of_usage(lang: Lang, figure: &Figure) -> Question {
    Question {
        count: format::integer(lang, figure.count),
        label: lang.t1(&format!("usage-figure-{}", figure.key), "n", figure.count),
        hint: lang.t(&format!("start-hint-{}", figure.key)),
        level: level(figure.key),
        href: format!("/systems?{}", figure.query()),
    }
}

/// Where proposals are decided, when that page is there.
const PROPOSALS: &str = "/catalogue/proposals";

pub(super) async fn of_catalogue(state: &AppState, signed: &Signed) -> Result<Vec<Question>> {
    let lang = signed.lang;
    let waiting = state.ask(&signed.caller, Proposals { open: true }).await?;
    let count = Count {
        schema: &catalogue::SCHEMA,
        wanted: Wanted::default(),
    };
    let systems = state.ask(&signed.caller, count).await?;
    let mut questions = vec![Question {
        count: format::integer(lang, systems),
        label: lang.t1("start-catalogue", "n", systems),
        hint: lang.t("start-catalogue-hint"),
        level: Level::Neutral,
        href: "/catalogue".to_owned(),
    }];
    if !waiting.is_empty() && may_open(signed, PROPOSALS) {
        let number = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
        questions.push(Question {
            count: format::integer(lang, number),
            label: lang.t1("start-proposals", "n", number),
            hint: lang.t("start-proposals-hint"),
            level: Level::Warn,
            href: PROPOSALS.to_owned(),
        });
    }
    Ok(questions)
}

/// Denials since Monday, and whether the log holds together.
pub(super) async fn of_log(state: &AppState, signed: &Signed) -> Result<Vec<Question>> {
    let lang = signed.lang;
    let today = state.app.clock().today();
    let since_monday = i64::from(today.weekday().to_monday_zero_offset());
    let monday = today.saturating_sub(Span::new().days(since_monday));
    let denied = LogFilter {
        from: Some(monday),
        event: "access.denied".to_owned(),
        ..LogFilter::default()
    };
    let denied = state.ask(&signed.caller, CountLog(denied)).await?;
    let verified = state.ask(&signed.caller, VerifyLog).await?;
    let (level, label) = match verified.broken.is_empty() {
        true => (Level::Good, "start-log-whole"),
        false => (Level::Bad, "start-log-broken"),
    };
    let entries = i64::try_from(verified.entries).unwrap_or(i64::MAX);
    let mut questions = vec![Question {
        count: format::integer(lang, entries),
        label: lang.t1(label, "n", entries),
        hint: lang.t("start-log-hint"),
        level,
        href: "/log/verify".to_owned(),
    }];
    if denied > 0 {
        questions.push(Question {
            count: format::integer(lang, denied),
            label: lang.t1("start-denied", "n", denied),
            hint: lang.t("start-denied-hint"),
            level: Level::Info,
            href: format!("/log?event=access.denied&from={}", format::date(monday)),
        });
    }
    Ok(questions)
}

/// Health and version: all that one who runs the installation sees of it here.
pub(super) async fn of_installation(state: &AppState, signed: &Signed) -> Result<Vec<Question>> {
    let lang = signed.lang;
    // The question reaches the database; when it cannot, the page says so instead.
    let contact = state
        .ask(&signed.caller, domain::settings::AskContact)
        .await?;
    let said = !contact.operator.is_empty()
        && !contact.accessibility_email.is_empty()
        && !contact.security_email.is_empty();
    let mut questions = vec![Question {
        count: env!("CARGO_PKG_VERSION").to_owned(),
        label: lang.t("start-version"),
        hint: lang.t("start-version-hint"),
        level: Level::Good,
        href: if may_open(signed, "/health") {
            "/health".to_owned()
        } else {
            "/licences".to_owned()
        },
    }];
    if !said {
        questions.push(Question {
            count: "!".to_owned(),
            label: lang.t("start-contact"),
            hint: lang.t("start-contact-hint"),
            level: Level::Warn,
            href: "/settings/contact".to_owned(),
        });
    }
    Ok(questions)
}
