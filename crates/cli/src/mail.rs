//! Sending e-mail: what waits in the outbox goes to a mail server, one message at a time.

use std::time::Duration;

use clap::Args;
use domain::{
    gate::App,
    installation::national,
    outbox::{Claim, Claimed, Failed, Sent},
};
use foundation::{Error, FieldError, Result};
use lettre::{
    Message, SmtpTransport, Transport,
    message::{Mailbox, MultiPart},
};

/// How e-mail leaves the installation.
#[derive(Debug, Args)]
pub(crate) struct MailAt {
    /// Address of the mail server: `smtps://user:secret@host` or `smtp://host:587?tls=required`.
    #[arg(
        long,
        env = "FAELLED_SMTP_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    smtp_url: Option<String>,
    /// Who the mail is from: `Fælled <faelled@kommune.dk>`.
    #[arg(long, env = "FAELLED_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// Address at which people find the pages: `https://faelled.kommune.dk`.
    #[arg(long, env = "FAELLED_PUBLIC_ADDRESS", value_name = "URL")]
    public_address: Option<String>,
}

impl MailAt {
    /// The way out; none when no mail server is named.
    pub(crate) fn mailer(&self) -> Result<Option<Mailer>> {
        let Some(url) = &self.smtp_url else {
            return Ok(None);
        };
        let missing = |name: &str| Error::Conflict(FieldError::new(name, "mail_needs"));
        let from = self
            .mail_from
            .as_ref()
            .ok_or_else(|| missing("mail_from"))?;
        let site = self.public_address.as_ref();
        let site = site.ok_or_else(|| missing("public_address"))?;
        refuse_open(url)?;
        let from: Mailbox = from.parse().map_err(|cause| wrong("mail_from", &cause))?;
        let transport = SmtpTransport::from_url(url).map_err(|cause| wrong("smtp_url", &cause))?;
        Ok(Some(Mailer {
            transport: transport.timeout(Some(PATIENCE)).build(),
            domain: from.email.domain().to_owned(),
            from,
            site: site.trim_end_matches('/').to_owned(),
        }))
    }
}

fn wrong(name: &str, cause: &dyn std::fmt::Display) -> Error {
    let error = FieldError::new(name, "mail_setting").with("cause", cause);
    Error::Conflict(error)
}

/// Without encryption only to a mail server on the same machine.
fn refuse_open(url: &str) -> Result<()> {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return Ok(());
    };
    let host = rest.split(['/', '?']).next().unwrap_or(rest);
    let host = host.rsplit('@').next().unwrap_or(host);
    let here = ["localhost", "127.0.0.1", "[::1]"];
    let local = here
        .iter()
        .any(|name| host == *name || host.starts_with(&format!("{name}:")));
    match local || rest.contains("tls=required") {
        true => Ok(()),
        false => Err(Error::Conflict(FieldError::new("smtp_url", "mail_open"))),
    }
}

/// How long the mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a message is held while it is sent: longer than any sending takes.
const LEASE_SECONDS: i64 = 300;

/// The way out.
pub(crate) struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
    domain: String,
    site: String,
}

/// How many messages went out and how many could not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) sent: usize,
    pub(crate) failed: usize,
}

impl Mailer {
    /// Sends everything that is due; `go_on` is asked before each message.
    pub(crate) fn send_waiting(&self, app: &App, go_on: &dyn Fn() -> bool) -> Result<Outcome> {
        let mut outcome = Outcome::default();
        while go_on() {
            let claim = Claim {
                limit: 1,
                seconds: LEASE_SECONDS,
            };
            let claimed = app.run(&national(), claim)?;
            let Some(message) = claimed.first() else {
                break;
            };
            match self.send(app, message) {
                Ok(()) => {
                    app.run(&national(), Sent(message.id))?;
                    outcome.sent += 1;
                }
                Err((error, for_good)) => {
                    outcome.failed += 1;
                    failed(app, message, error, for_good)?;
                }
            }
        }
        Ok(outcome)
    }

    /// Sends one message; an error says whether trying again makes no sense.
    fn send(&self, app: &App, message: &Claimed) -> Result<(), (String, bool)> {
        let built = self.build(app, message).map_err(|error| (error, true))?;
        match self.transport.send(&built) {
            Ok(_) => Ok(()),
            Err(error) => Err((told(&error), false)),
        }
    }

    /// Identity and date come from the message, so that one sent again is the same one.
    fn build(&self, app: &App, message: &Claimed) -> Result<Message, String> {
        let mail = web::mail::write(message, &self.site, app.clock().today())
            .map_err(|error| error.to_string())?;
        let address = message.email.parse().map_err(|cause| told(&cause))?;
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(message.name.clone()), address))
            .subject(mail.subject)
            .message_id(Some(format!("<{}@{}>", message.id, self.domain)))
            .date(message.written.into())
            .multipart(MultiPart::alternative_plain_html(mail.text, mail.html))
            .map_err(|cause| told(&cause))
    }
}

/// An error with what caused it.
fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(&format!(": {inner}"));
        cause = inner.source();
    }
    text
}

fn failed(app: &App, message: &Claimed, error: String, for_good: bool) -> Result<()> {
    tracing::warn!(%error, message = %message.id, "a message could not be sent");
    let command = Failed {
        id: message.id,
        error,
        for_good,
    };
    if app.run(&national(), command)? {
        tracing::error!(message = %message.id, "a message was given up");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::refuse_open;

    #[test]
    fn mail_leaves_the_machine_encrypted() {
        for good in [
            "smtps://mail.kommune.example",
            "smtp://mail.kommune.example:587?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://localhost",
            "smtp://user:x@[::1]:25/",
        ] {
            assert!(refuse_open(good).is_ok(), "{good}");
        }
        for bad in [
            "smtp://mail.kommune.example",
            "smtp://mail.kommune.example:587?tls=opportunistic",
            "smtp://localhost.evil.example",
        ] {
            assert!(refuse_open(bad).is_err(), "{bad}");
        }
    }
}
