//! A task in words: what it is called, why it is there, how it stands.

use domain::tasks::{STATE, TASK_RULE, TaskRow};
use foundation::Date;

use crate::{format, i18n::Lang, parts::Level, texts};

/// What is to be done.
pub(crate) fn rule(lang: Lang, key: &str) -> String {
    texts::choice(lang, &TASK_RULE, key)
}

/// What is to be done, and on what.
pub(crate) fn title(lang: Lang, task: &TaskRow) -> String {
    let args = [
        ("task", rule(lang, &task.rule).into()),
        ("subject", subject(lang, task).into()),
    ];
    lang.t_args("task-title", &args)
}

/// The subject's name.
pub(crate) fn subject(lang: Lang, task: &TaskRow) -> String {
    match task.name.trim() {
        "" => lang.t("task-subject-gone"),
        name => name.to_owned(),
    }
}

/// The rule and the dates that the task came from, in one sentence.
pub(crate) fn why(lang: Lang, task: &TaskRow) -> String {
    because(lang, &task.rule, task.based_on, task.due_on, task.leads_to)
}

/// The same of its parts.
pub(crate) fn because(
    lang: Lang,
    rule: &str,
    based: Date,
    due: Date,
    leads: Option<Date>,
) -> String {
    let args = [
        ("based", format::date(based).into()),
        ("due", format::date(due).into()),
        ("leads", leads.map(format::date).unwrap_or_default().into()),
    ];
    lang.t_args(&format!("task-why-{}", rule.replace('_', "-")), &args)
}

/// Who has it.
pub(crate) fn who(lang: Lang, task: &TaskRow) -> String {
    if task.role.is_empty() {
        return match task.holders.as_str() {
            "" => lang.t("task-nobody-owns"),
            people => people.to_owned(),
        };
    }
    if task.holders.is_empty() {
        return lang.t1("task-nobody", "role", task.role.as_str());
    }
    let args = [
        ("people", task.holders.as_str().into()),
        ("role", task.role.as_str().into()),
    ];
    lang.t_args("task-has", &args)
}

/// How it stands.
pub(crate) fn state(lang: Lang, task: &TaskRow) -> String {
    texts::choice(lang, &STATE, &task.state)
}

/// How bad that is.
pub(crate) fn level(state: &str) -> Level {
    match state {
        "overdue" => Level::Bad,
        "open" => Level::Warn,
        "acknowledged" => Level::Info,
        "done" => Level::Good,
        _ => Level::Neutral,
    }
}

/// Address of its page.
pub(crate) fn address(task: &TaskRow) -> String {
    format!("/tasks/{}", task.id)
}
