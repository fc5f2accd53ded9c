//! What was found, in words, and where the next step leads.

use std::{borrow::Cow, collections::HashMap};

use domain::{
    cases::{Light, fields::PURCHASE_KIND},
    governance::{Checked, Finding},
};

use crate::{
    about::may_open,
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Level, Link},
    texts,
};

/// How good a light is.
pub(super) const fn level(light: Light) -> Level {
    match light {
        Light::Green => Level::Good,
        Light::Yellow => Level::Warn,
        Light::Red => Level::Bad,
    }
}

/// A light in a word.
pub(super) fn light(lang: Lang, light: Light) -> String {
    lang.t(match light {
        Light::Green => "steering-check-green",
        Light::Yellow => "steering-check-yellow",
        Light::Red => "steering-check-red",
    })
}

/// A finding as a sentence.
pub(super) fn finding(lang: Lang, finding: &Finding) -> String {
    let args: HashMap<Cow<'static, str>, _> = finding
        .args
        .iter()
        .map(|(name, value)| {
            let key = Cow::Owned(name.replace('_', "-"));
            // Counts stay numbers: the text says one or many.
            let value = match value.parse::<i64>() {
                Ok(count) if *name == "n" => count.into(),
                _ => shown(lang, name, value).into(),
            };
            (key, value)
        })
        .collect();
    lang.with(&format!("steering-check-{}", finding.code), &args)
}

fn shown(lang: Lang, name: &str, value: &str) -> String {
    if name.starts_with("oere") {
        return value
            .parse()
            .map_or_else(|_| value.to_owned(), |oere| format::money(lang, oere));
    }
    match name {
        "kind" => texts::choice(lang, &PURCHASE_KIND, value).to_lowercase(),
        "day" => value
            .parse()
            .map_or_else(|_| value.to_owned(), format::date),
        _ => value.to_owned(),
    }
}

/// Where the next steps lead, for those who may take them.
pub(super) fn steps(signed: &Signed, checked: &Checked) -> Vec<Link> {
    let mut steps: Vec<Link> = Vec::new();
    for finding in &checked.findings {
        let Some((key, path, query)) = step(finding.code, checked) else {
            continue;
        };
        let link = Link::new(signed.lang.t(key), format!("{path}{query}"));
        // The form of a post's act stands below the post.
        let route = match path.strip_suffix("/move/appropriate") {
            Some(_) => "/budget/posts/{id}/move/{act}",
            None => &path,
        };
        if may_open(signed, route) && !steps.contains(&link) {
            steps.push(link);
        }
    }
    steps
}

type Step = (&'static str, String, String);

fn step(code: &str, checked: &Checked) -> Option<Step> {
    let subject = checked.subject.map(|id| id.to_string()).unwrap_or_default();
    let seat = |function: &str| format!("?body_id={subject}&member_function={function}");
    let (key, path, query) = match code {
        "no-chair" => (
            "steering-check-add-chair",
            "/body-members/new",
            seat("chair"),
        ),
        "too-few-members" => (
            "steering-check-add-members",
            "/body-members/new",
            seat("member"),
        ),
        "no-secretary" => (
            "steering-check-add-secretary",
            "/body-members/new",
            seat("secretary"),
        ),
        "no-mandates" | "mandate-gap" | "mandate-ends" => (
            "mandate-new",
            "/mandates/new",
            format!("?body_id={subject}"),
        ),
        "no-other-posts" => ("budget-post-new", "/budget/posts/new", String::new()),
        "empty-pool" => {
            let path = format!("/budget/posts/{subject}/move/appropriate");
            return Some(("steering-check-fill-pool", path, String::new()));
        }
        "no-cases" => ("case-new", "/cases/new", String::new()),
        "late" => (
            "steering-check-see-waiting",
            "/cases",
            "?standing=is%3Awaiting".to_owned(),
        ),
        "no-team" | "no-consultant" | "no-architect" => {
            ("team-member-new", "/team/members/new", String::new())
        }
        "no-hours" | "some-without-hours" => ("capacity-new", "/team/hours/new", String::new()),
        _ => return None,
    };
    Some((key, path.to_owned(), query))
}
