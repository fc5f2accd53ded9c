//! The open tasks on the page of what they are about.

use domain::{
    parts::Subject,
    tasks::{TaskRow, TasksOf, sources::SOURCES},
};
use foundation::{Date, Result};

use super::words;
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Link, Section, Table},
    state::AppState,
};

/// The section with the tasks; none when there are none, as about kinds that no rule looks at.
pub(crate) async fn section(
    state: &AppState,
    signed: &Signed,
    subject: Subject,
) -> Result<Option<Section>> {
    if SOURCES.iter().all(|source| source.kind != subject.kind) {
        return Ok(None);
    }
    let lang = signed.lang;
    let tasks = state.ask(&signed.caller, TasksOf { subject }).await?;
    if tasks.is_empty() {
        return Ok(None);
    }
    let today = state.app.clock().today();
    let headings = ["task-rule", "task-due-on", "task-state", "task-holders"];
    Ok(Some(Section {
        id: "open-tasks".to_owned(),
        title: lang.t("task-of-subject"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: tasks.iter().map(|task| row(lang, task, today)).collect(),
        }),
        ..Section::default()
    }))
}

fn row(lang: Lang, task: &TaskRow, today: Date) -> Vec<Cell> {
    vec![
        Cell::Link(Link::new(
            words::rule(lang, &task.rule),
            words::address(task),
        )),
        Cell::Date {
            text: format::date(task.due_on),
            near: format::near(lang, task.due_on, today),
        },
        Cell::Status {
            level: words::level(&task.state),
            word: words::state(lang, task),
        },
        Cell::text(&task.holders),
    ]
}
