//! Mail about groups that were invited to buy together.

use domain::outbox::Claimed;
use foundation::{Date, Error, Result};
use serde::Deserialize;

use super::{Line, line};
use crate::{format, i18n::Lang};

/// What happened to which group.
#[derive(Debug, Deserialize)]
struct Told {
    id: String,
    name: String,
    /// The municipality that did it.
    who: String,
    #[serde(default)]
    until: Option<Date>,
    #[serde(default)]
    reason: String,
}

/// Subject and text.
pub(super) fn news(lang: Lang, message: &Claimed, site: &str) -> Result<(String, Vec<Line>)> {
    let told: Told = serde_json::from_value(message.data.clone()).map_err(Error::internal)?;
    let args = [
        ("name", told.name.as_str().into()),
        ("who", told.who.as_str().into()),
        (
            "until",
            told.until.map(format::date).unwrap_or_default().into(),
        ),
        ("reason", told.reason.as_str().into()),
    ];
    let key = format!("mail-{}", message.template.replace('_', "-"));
    let address = format!("{site}/joint/invitations/{}", told.id);
    let organisation = message.organisation.as_str();
    let lines = vec![
        Line {
            text: lang.t_args(&format!("{key}-text"), &args),
            link: Some((lang.t(&format!("{key}-open")), address)),
        },
        line(lang.t1("mail-joint-why-you", "organisation", organisation)),
    ];
    Ok((lang.t_args(&format!("{key}-subject"), &args), lines))
}

#[cfg(test)]
mod tests {
    use domain::gate::Language;
    use foundation::{Id, Timestamp};
    use serde_json::json;

    use super::super::write;
    use super::*;

    #[test]
    fn each_news_says_what_happened_and_where_to_look() {
        for (template, subject, said) in [
            (
                "joint_invited",
                "Invitation til at købe sammen: Omsorg",
                "31-12-2026",
            ),
            ("joint_bound", "Bindende: Omsorg", "Ballerup"),
            (
                "joint_left",
                "Ballerup har trukket sig: Omsorg",
                "Eget udbud",
            ),
        ] {
            let message = Claimed {
                id: Id::from_u128(7),
                email: "anne@balk.example".to_owned(),
                name: "Anne".to_owned(),
                language: Language::Danish,
                organisation: "Kolding Kommune".to_owned(),
                template: template.to_owned(),
                data: json!({ "id": "x", "name": "Omsorg", "who": "Ballerup", "until": "2026-12-31", "reason": "Eget udbud" }),
                written: Timestamp::UNIX_EPOCH,
            };
            let today = "2026-11-22".parse().expect("a day");
            let mail = write(&message, "https://f.example", today).expect("a mail");
            assert_eq!(mail.subject, subject);
            for said in [
                said,
                "https://f.example/joint/invitations/x",
                "Kolding Kommune",
            ] {
                assert!(mail.text.contains(said), "{said}: {}", mail.text);
            }
        }
    }
}
