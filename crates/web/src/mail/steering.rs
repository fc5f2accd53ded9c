//! Invitations of a body: to a meeting, and to decide in writing.

use domain::outbox::Claimed;
use foundation::{Date, Error, Result};
use serde::Deserialize;

use super::{Line, line};
use crate::{format, i18n::Lang};

/// An item to vote on in writing.
#[derive(Debug, Deserialize)]
struct ToVote {
    id: String,
    title: String,
    body: String,
    until: Date,
}

/// A meeting whose agenda is ready.
#[derive(Debug, Deserialize)]
struct ToMeet {
    id: String,
    name: String,
    on: Date,
    at: String,
    place: String,
}

/// Subject and text.
pub(super) fn invitation(lang: Lang, message: &Claimed, site: &str) -> Result<(String, Vec<Line>)> {
    let data = message.data.clone();
    match message.template.as_str() {
        "vote" => {
            let told = serde_json::from_value(data).map_err(Error::internal)?;
            Ok(vote(lang, &told, site))
        }
        _ => {
            let told = serde_json::from_value(data).map_err(Error::internal)?;
            Ok(meeting(lang, &told, site))
        }
    }
}

fn vote(lang: Lang, told: &ToVote, site: &str) -> (String, Vec<Line>) {
    let args = [
        ("title", told.title.as_str().into()),
        ("body", told.body.as_str().into()),
        ("until", format::date(told.until).into()),
    ];
    let lines = vec![
        Line {
            text: lang.t_args("mail-vote-text", &args),
            link: Some((lang.t("mail-vote-open"), format!("{site}/vote/{}", told.id))),
        },
        line(lang.t1("mail-body-why-you", "body", told.body.as_str())),
    ];
    (lang.t_args("mail-vote-subject", &args[..1]), lines)
}

fn meeting(lang: Lang, told: &ToMeet, site: &str) -> (String, Vec<Line>) {
    let at = [told.at.as_str(), told.place.as_str()];
    let at: Vec<&str> = at.into_iter().filter(|text| !text.is_empty()).collect();
    let day = format::date(told.on);
    let when = std::iter::once(day.as_str()).chain(at);
    let when = when.collect::<Vec<_>>().join(", ");
    let args = [("name", told.name.as_str().into()), ("when", when.into())];
    let lines = vec![
        Line {
            text: lang.t_args("mail-agenda-text", &args),
            link: Some((
                lang.t("mail-agenda-open"),
                format!("{site}/meetings/{}/room", told.id),
            )),
        },
        line(lang.t1("mail-body-why-you", "body", told.name.as_str())),
    ];
    (lang.t_args("mail-agenda-subject", &args), lines)
}

#[cfg(test)]
mod tests {
    use domain::gate::Language;
    use foundation::{Id, Timestamp};
    use serde_json::{Value, json};

    use super::super::write;
    use super::*;

    fn message(template: &str, data: Value) -> Claimed {
        Claimed {
            id: Id::from_u128(7),
            email: "anne@balk.example".to_owned(),
            name: "Anne".to_owned(),
            language: Language::Danish,
            organisation: "Ballerup Kommune".to_owned(),
            template: template.to_owned(),
            data,
            written: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn an_invitation_says_what_by_when_and_where() {
        let data = json!({ "id": "x", "title": "Ny vagtplan", "body": "It-styregruppen", "until": "2026-11-29" });
        let today = "2026-11-22".parse().expect("a day");
        let mail = write(&message("vote", data), "https://f.example", today).expect("a mail");
        assert_eq!(mail.subject, "Stem om: Ny vagtplan");
        for said in ["Hej Anne", "29-11-2026", "https://f.example/vote/x"] {
            assert!(mail.text.contains(said), "{said}: {}", mail.text);
        }
        let data = json!({ "id": "m", "name": "It-styregruppen 3/2026", "on": "2026-12-10", "at": "09:30", "place": "" });
        let mail = write(&message("agenda", data), "https://f.example", today).expect("a mail");
        assert_eq!(
            mail.subject,
            "Dagsorden: It-styregruppen 3/2026, 10-12-2026, 09:30"
        );
        assert!(mail.text.contains("https://f.example/meetings/m/room"));
    }
}
