//! Reminders and invitations as e-mail: subject, plain text, and the same as simple HTML.

mod joint;
mod steering;

use domain::{gate::Language, outbox::Claimed};
use foundation::{Date, Error, Result};
use serde::Deserialize;

use crate::{format, i18n::Lang, tasks::words};

/// A message ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// What stands in a reminder.
#[derive(Debug, Deserialize)]
struct Reminder {
    tasks: Vec<Told>,
    more: i64,
}

/// A task that somebody is reminded of.
#[derive(Debug, Deserialize)]
struct Told {
    id: String,
    rule: String,
    name: String,
    due_on: Date,
    based_on: Date,
    #[serde(default)]
    leads_to: Option<Date>,
    escalated: bool,
}

/// A paragraph: its text, and where a word of it leads.
struct Line {
    text: String,
    link: Option<(String, String)>,
}

fn line(text: impl Into<String>) -> Line {
    Line {
        text: text.into(),
        link: None,
    }
}

/// Writes a message. `site` is the address of the pages, without a slash at the end;
/// `today` decides what is late.
///
/// # Errors
/// When the message is of an unknown kind, which a newer program wrote.
pub fn write(message: &Claimed, site: &str, today: Date) -> Result<Mail> {
    let lang = match message.language {
        Language::Danish => Lang::Da,
        Language::English => Lang::En,
    };
    let (subject, mut lines) = match message.template.as_str() {
        "task" | "digest" => reminder(lang, message, site, today)?,
        "vote" | "agenda" => steering::invitation(lang, message, site)?,
        "joint_invited" | "joint_bound" | "joint_left" => joint::news(lang, message, site)?,
        other => return Err(Error::internal(format!("a message {other}"))),
    };
    let hello = lang.t1("mail-hello", "name", message.name.as_str());
    lines.insert(0, line(hello));
    Ok(Mail {
        // A name with a line break in it must not become a header of its own.
        subject: subject.split_whitespace().collect::<Vec<_>>().join(" "),
        text: plain(&lines),
        html: html(lang, &lines),
    })
}

fn reminder(lang: Lang, message: &Claimed, site: &str, today: Date) -> Result<(String, Vec<Line>)> {
    let told: Reminder = serde_json::from_value(message.data.clone()).map_err(Error::internal)?;
    let single = message.template == "task";
    let mut lines = Vec::new();
    if !single {
        let organisation = message.organisation.as_str();
        lines.push(line(lang.t1(
            "mail-digest-lead",
            "organisation",
            organisation,
        )));
    }
    for task in &told.tasks {
        lines.extend(about(lang, task, site, today));
    }
    if told.more > 0 {
        let link = format!("{site}/tasks?mine=is%3Atrue");
        let args = [("n", told.more.into()), ("link", link.into())];
        lines.push(line(lang.t_args("mail-more", &args)));
    }
    lines.push(line(lang.t1("mail-why-you", "link", format!("{site}/me"))));
    Ok((subject(lang, &told, single, today), lines))
}

fn subject(lang: Lang, told: &Reminder, single: bool, today: Date) -> String {
    match told.tasks.first() {
        Some(task) if single => {
            let late = task.due_on < today;
            let args = [
                ("task", words::rule(lang, &task.rule).into()),
                ("subject", task.name.as_str().into()),
                ("due", format::date(task.due_on).into()),
            ];
            match late {
                true => lang.t_args("mail-task-late-subject", &args[..2]),
                false => lang.t_args("mail-task-subject", &args),
            }
        }
        _ => {
            let count = i64::try_from(told.tasks.len()).unwrap_or(0) + told.more;
            lang.t1("mail-digest-subject", "n", count)
        }
    }
}

fn about(lang: Lang, task: &Told, site: &str, today: Date) -> Vec<Line> {
    let args = [
        ("task", words::rule(lang, &task.rule).into()),
        ("subject", task.name.as_str().into()),
    ];
    let mut sentences = vec![words::because(
        lang,
        &task.rule,
        task.based_on,
        task.due_on,
        task.leads_to,
    )];
    let when = if task.due_on < today {
        "mail-late"
    } else {
        "mail-due"
    };
    sentences.push(format!(
        "{}.",
        lang.t1(when, "due", format::date(task.due_on))
    ));
    if task.escalated {
        sentences.push(lang.t("mail-escalated"));
    }
    let address = format!("{site}/tasks/{}", task.id);
    vec![
        line(lang.t_args("task-title", &args)),
        Line {
            text: sentences.join(" "),
            link: Some((lang.t("mail-open"), address)),
        },
    ]
}

fn plain(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.text);
        if let Some((label, address)) = &line.link {
            text.push_str(&format!("\n{label}: {address}"));
        }
        text.push_str("\n\n");
    }
    text.trim_end().to_owned() + "\n"
}

fn html(lang: Lang, lines: &[Line]) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"></head><body>",
        lang.code()
    );
    for line in lines {
        html.push_str(&format!("<p>{}", escaped(&line.text)));
        if let Some((label, address)) = &line.link {
            let (label, address) = (escaped(label), escaped(address));
            html.push_str(&format!("<br><a href=\"{address}\">{label}</a>"));
        }
        html.push_str("</p>");
    }
    html.push_str("</body></html>\n");
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use foundation::{Id, Timestamp};
    use serde_json::json;

    use super::*;

    fn message(template: &str, tasks: serde_json::Value, more: i64) -> Claimed {
        Claimed {
            id: Id::from_u128(7),
            email: "mette@balk.example".to_owned(),
            name: "Mette Ærø".to_owned(),
            language: Language::Danish,
            organisation: "Ballerup Kommune".to_owned(),
            template: template.to_owned(),
            data: json!({ "tasks": tasks, "more": more }),
            written: Timestamp::UNIX_EPOCH,
        }
    }

    fn task(name: &str, due: &str) -> serde_json::Value {
        json!({ "id": "x", "rule": "risk_assessment_old", "name": name, "due_on": due, "based_on": "2025-06-01", "escalated": true })
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn one_reminder_says_what_why_and_where() {
        let message = message("task", json!([task("Aula", "2026-12-01")]), 0);
        let mail = write(&message, "https://f.example", day("2026-11-22")).expect("a mail");
        assert_eq!(
            mail.subject,
            "Forny risikovurdering: Aula, senest 01-12-2026"
        );
        for said in [
            "Hej Mette Ærø",
            "fra 01-06-2025",
            "https://f.example/tasks/x",
            "https://f.example/me",
        ] {
            assert!(
                mail.text.contains(said),
                "{said} is missing in {}",
                mail.text
            );
        }
        assert!(
            mail.html
                .contains("<a href=\"https://f.example/tasks/x\">Åbn opgaven</a>")
        );
        let late = write(&message, "", day("2026-12-02")).expect("a mail");
        assert_eq!(late.subject, "Over tiden: Forny risikovurdering, Aula");
    }

    #[test]
    fn a_name_can_neither_make_a_header_nor_markup() {
        let name = "Aula\r\nBcc: all@x.example <script>";
        let message = message("task", json!([task(name, "2026-12-01")]), 0);
        let mail = write(&message, "", day("2026-11-22")).expect("a mail");
        assert!(!mail.subject.contains(['\r', '\n']), "{}", mail.subject);
        assert!(!mail.html.contains("<script>"), "{}", mail.html);
    }

    #[test]
    fn a_digest_counts_what_it_does_not_tell() {
        let tasks = json!([task("Aula", "2026-12-01"), task("Cura", "2026-10-01")]);
        let mail = write(
            &message("digest", tasks, 3),
            "https://f.example",
            day("2026-11-22"),
        );
        let mail = mail.expect("a mail");
        assert_eq!(mail.subject, "5 opgaver venter på dig");
        assert!(mail.text.contains("Og 3 til."), "{}", mail.text);
        assert!(write(&message("other", json!([]), 0), "", day("2026-11-22")).is_err());
    }
}
