//! What "Min dag" says about tasks: how many, and the next five.

use domain::tasks::{MyTasks, TaskRow};
use foundation::{Date, Result};

use super::{list, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Link, Question, Task},
    state::AppState,
};

/// Tasks shown on the page.
const SHOWN: usize = 5;

/// The counts as questions, and the next tasks.
pub(crate) async fn mine(state: &AppState, signed: &Signed) -> Result<(Vec<Question>, Vec<Task>)> {
    let lang = signed.lang;
    let question = MyTasks { limit: SHOWN };
    let (counts, next) = state.ask(&signed.caller, question).await?;
    let today = state.app.clock().today();
    let counts = [("overdue", counts.overdue), ("open", counts.open)];
    let questions = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Question {
            count: format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX)),
            label: lang.t(&format!("task-count-{key}")),
            hint: lang.t("task-count-hint"),
            level: words::level(key),
            href: format!("/tasks?mine=is%3Atrue&state=is%3A{key}"),
        });
    let mut tasks: Vec<Task> = next.iter().map(|task| of(lang, task, today)).collect();
    if tasks.len() == SHOWN {
        tasks.push(Task {
            link: Link::new(lang.t("task-to-all"), list::mine()),
            ..Task::default()
        });
    }
    Ok((questions.collect(), tasks))
}

fn of(lang: Lang, task: &TaskRow, today: Date) -> Task {
    Task {
        link: Link::new(words::rule(lang, &task.rule), words::address(task)),
        due: format::date(task.due_on),
        near: format::near(lang, task.due_on, today).unwrap_or_default(),
        level: words::level(&task.state),
        about: words::subject(lang, task),
    }
}
