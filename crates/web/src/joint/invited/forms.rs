//! The forms on the page of a group, each for those who may send it just now.

use domain::{
    gate::allowed,
    joint::{Lack, Reply},
};
use sharing::Withdrawal;

use super::{MAY, address, page::Seen};
use crate::{
    format,
    joint::{ownership as questions, words::kroner},
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Section},
};

/// Whether the reader may change something of the group today.
pub(super) fn may(seen: &Seen<'_>) -> bool {
    let caller = &seen.signed.caller;
    allowed(caller, MAY) && caller.as_of.is_none() && !seen.group.own().left
}

fn section(seen: &Seen<'_>, id: &str, fields: Vec<FormField>) -> Section {
    let lang = seen.signed.lang;
    Section {
        id: id.to_owned(),
        title: lang.t(&format!("joint-form-{id}")),
        form: Some(Form {
            href: address(seen.group.id, id),
            fields,
            submit: lang.t(&format!("joint-form-{id}-submit")),
            ..Form::default()
        }),
        ..Section::default()
    }
}

/// What was typed when the form comes back, else what is known.
fn value(typed: &Pairs, key: &str, known: &str) -> String {
    match typed.has(key) {
        true => typed.get(key).to_owned(),
        false => known.to_owned(),
    }
}

/// The reader's answer to the invitation, until the deadline.
pub(super) fn answer(seen: &Seen<'_>, typed: &Pairs) -> Section {
    let (lang, group) = (seen.signed.lang, seen.group);
    if !may(seen) || group.bound.is_some() || group.answer_by < seen.today {
        return Section::default();
    }
    let own = group.own();
    let chosen = value(typed, "reply", own.reply.map_or("", Reply::key));
    let choices = Reply::ALL.map(|reply| {
        let label = lang.t(&format!("joint-reply-{}", reply.key()));
        Choice::new(reply.key(), label).selected(chosen == reply.key())
    });
    let note = Input::TextArea {
        value: value(typed, "note", &own.note),
        max: 2_000,
    };
    let fields = vec![
        FormField::new(
            "reply",
            lang.t("joint-take-part"),
            Input::Radio(choices.to_vec()),
        )
        .help(lang.t("joint-take-part-help"))
        .required(),
        FormField::new("note", lang.t("joint-note"), note).help(lang.t("joint-note-help")),
    ];
    section(seen, "answer", fields)
}

/// The three questions, as long as the group waits for the reader's answers to them.
pub(super) fn ownership(seen: &Seen<'_>) -> Section {
    let group = seen.group;
    let waits = group.lacking().iter().any(|one| {
        let about = matches!(one.what, Lack::NoOwnership | Lack::Unowned(_));
        about && one.member.code == group.own().code
    });
    if !may(seen) || group.bound.is_some() || !waits {
        return Section::default();
    }
    let answered = group.own().ownership.as_ref();
    let chosen = [0, 1, 2].map(|at| answered.map(|owned| owned.answers[at]));
    let query = Pairs::default().with("need", group.need.key()).address("");
    let mut section = questions::section(seen.signed.lang, &query, chosen, answered, &[]);
    section.title = seen.signed.lang.t("joint-form-ownership");
    if let Some(form) = &mut section.form {
        form.hidden.push(("group".to_owned(), group.id.to_string()));
    }
    section
}

/// Making it binding, when nothing is lacking.
pub(super) fn bind(seen: &Seen<'_>) -> Section {
    let group = seen.group;
    let open = group.bound.is_none() && group.lacking().is_empty();
    match open && may(seen) && group.may_bind(seen.today) {
        true => section(seen, "bind", Vec::new()),
        false => Section::default(),
    }
}

/// Another deadline, from the lead.
pub(super) fn deadline(seen: &Seen<'_>, typed: &Pairs) -> Section {
    let (lang, group) = (seen.signed.lang, seen.group);
    if !may(seen) || !group.is_lead() || group.bound.is_some() {
        return Section::default();
    }
    let known = format::date(group.answer_by);
    let day = Input::Date(value(typed, "answer_by", &known));
    let field = FormField::new("answer_by", lang.t("joint-answer-by"), day).required();
    section(seen, "deadline", vec![field])
}

/// Leaving a binding group, with what that would take from it.
pub(super) fn withdraw(seen: &Seen<'_>, leaves: &[Withdrawal], typed: &Pairs) -> Section {
    let lang = seen.signed.lang;
    if !may(seen) || seen.group.bound.is_none() {
        return Section::default();
    }
    let reason = Input::TextArea {
        value: value(typed, "reason", ""),
        max: 2_000,
    };
    let own = leaves.iter().find(|one| one.id == seen.group.own().code);
    let loss = kroner(lang, own.map_or(0.0, |own| own.loss));
    let field = FormField::new("reason", lang.t("joint-reason"), reason)
        .help(lang.t1("joint-reason-help", "loss", loss))
        .required();
    section(seen, "withdraw", vec![field])
}
