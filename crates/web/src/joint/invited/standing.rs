//! How a group stands: who leads, who answered what, and what is lacking before it is binding.

use domain::joint::{Lack, Member, OWNERSHIP, Reply, Standing};
use sharing::Withdrawal;

use super::{invite::fragile, page::Seen};
use crate::{
    format,
    i18n::Lang,
    joint::{
        RESULT,
        ownership::{label, word},
        words::{self, kroner},
    },
    pairs::Pairs,
    parts::{Cell, Level, Link, RecordField, Section, Table},
};

/// An answer in a word.
pub(super) fn reply(lang: Lang, reply: Option<Reply>) -> Cell {
    let (level, key) = match reply {
        None => return Cell::Missing,
        Some(Reply::Yes) => (Level::Good, "yes"),
        Some(Reply::Maybe) => (Level::Info, "maybe"),
        Some(Reply::No) => (Level::Bad, "no"),
    };
    Cell::Status {
        level,
        word: lang.t(&format!("joint-reply-{key}")),
    }
}

/// What it is, in one sentence.
pub(super) fn lead(seen: &Seen<'_>) -> String {
    let (lang, group) = (seen.signed.lang, seen.group);
    let need = group.names.get("need").cloned().unwrap_or_default();
    let args = [
        ("need", need.into()),
        ("n", group.members.len().into()),
        ("net", kroner(lang, group.found.net).into()),
        ("start", words::month_within(lang, group.found.start).into()),
        (
            "years",
            crate::joint::asked::number(group.question.horizon_years).into(),
        ),
    ];
    lang.t_args("joint-invited-lead", &args)
}

fn field(label: String, value: Cell) -> RecordField {
    RecordField {
        label,
        value,
        ..RecordField::default()
    }
}

/// The first section: how it stands, who leads, until when, and who could break it.
pub(super) fn standing(seen: &Seen<'_>, leaves: &[Withdrawal]) -> Section {
    let (lang, group) = (seen.signed.lang, seen.group);
    let standing = group.standing();
    let level = match standing {
        Standing::Binding | Standing::Ready => Level::Good,
        Standing::Waiting | Standing::NotReady => Level::Warn,
        Standing::Refused | Standing::Ended => Level::Bad,
    };
    let word = lang.t(&format!("joint-standing-{}", standing.key()));
    let mut fields = vec![field(
        lang.t("joint-standing"),
        Cell::Status { level, word },
    )];
    if let Some((day, by)) = &group.bound {
        let args = [
            ("day", format::date(*day).into()),
            ("by", by.as_str().into()),
        ];
        fields.push(field(
            lang.t("joint-bound"),
            Cell::Text(lang.t_args("joint-bound-by", &args)),
        ));
    } else {
        let day = Cell::Date {
            text: format::date(group.answer_by),
            near: format::near(lang, group.answer_by, seen.today),
        };
        fields.push(field(lang.t("joint-answer-by"), day));
    }
    let invited = [
        ("who", words::short(&group.lead.name).into()),
        ("by", group.invited_by.as_str().into()),
        ("day", format::date(group.invited_on).into()),
    ];
    fields.push(field(
        lang.t("joint-lead-by"),
        Cell::Text(lang.t_args("joint-invited-by", &invited)),
    ));
    fields.push(field(lang.t("joint-chair"), chair(seen)));
    if !group.message.is_empty() {
        fields.push(field(
            lang.t("joint-message"),
            Cell::Text(group.message.clone()),
        ));
    }
    let inside = group.inside().count();
    if inside > 1 {
        let breaks = leaves.iter().filter(|one| one.fragile);
        let who = seen.names(breaks.map(|one| one.id.as_str()));
        fields.push(field(
            lang.t("joint-if-one-leaves"),
            fragile(lang, inside, &who),
        ));
    }
    let mut links = Vec::new();
    if standing == Standing::Refused && group.is_lead() {
        links.push(Link::new(
            lang.t("joint-without-them"),
            without_refusers(seen),
        ));
    }
    if let Some(analysis) = group.analysis {
        let href = format!("{}/{analysis}/{}", super::KEPT, group.own().code);
        links.push(Link::new(lang.t("joint-see-analysis"), href));
    }
    Section {
        id: "standing".to_owned(),
        title: lang.t("joint-standing-title"),
        fields,
        links,
        ..Section::default()
    }
}

/// The chair of this year and of the next ones, as far as others have their turn.
fn chair(seen: &Seen<'_>) -> Cell {
    let (lang, group) = (seen.signed.lang, seen.group);
    let year = group.year(seen.today);
    let turns = (year..=year + 2).filter_map(|year| {
        let name = words::short(&group.chair(year)?.organisation.name);
        let first = i64::from(group.invited_on.year()) + i64::try_from(year).ok()?;
        let args = [
            ("who", name.into()),
            ("from", first.to_string().into()),
            ("to", (first + 1).to_string().into()),
        ];
        Some(lang.t_args("joint-chair-turn", &args))
    });
    Cell::Text(turns.collect::<Vec<_>>().join(", "))
}

/// The question again, of today's facts, about those who did not say no.
fn without_refusers(seen: &Seen<'_>) -> String {
    let stays = seen
        .group
        .inside()
        .filter(|one| one.reply != Some(Reply::No));
    let mut query = Pairs::default().with("need", seen.group.need.key());
    query
        .0
        .extend(stays.map(|one| ("m".to_owned(), one.code.clone())));
    query.address(RESULT)
}

/// Every invited municipality with its answer, its owners and whether it has a case.
pub(super) fn members(seen: &Seen<'_>) -> Section {
    let lang = seen.signed.lang;
    let rows = seen.group.members.iter().map(|member| row(seen, member));
    let headings = [
        "joint-municipality",
        "joint-answer",
        "joint-answered-by",
        "joint-note",
        "joint-ownership-three",
        "joint-case",
    ];
    Section {
        id: "members".to_owned(),
        title: lang.t("joint-invited-all"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}

fn row(seen: &Seen<'_>, member: &Member) -> Vec<Cell> {
    let lang = seen.signed.lang;
    let answer = match member.left {
        true => Cell::Status {
            level: Level::Bad,
            word: lang.t("joint-left"),
        },
        false => reply(lang, member.reply),
    };
    let by = member.answered_on.map(|on| {
        let args = [
            ("by", member.answered_by.as_str().into()),
            ("on", format::date(on).into()),
        ];
        lang.t_args("joint-by-on", &args)
    });
    let ownership = member.ownership.as_ref().map(|owned| {
        let levels = owned.answers.map(|level| word(lang, level));
        let on = format::date(owned.on);
        let by = match owned.by.as_str() {
            "" => on,
            by => lang.t_args("joint-by-on", &[("by", by.into()), ("on", on.into())]),
        };
        format!("{} ({by})", levels.join(" · "))
    });
    vec![
        Cell::Text(words::short(&member.organisation.name)),
        answer,
        Cell::text(by.unwrap_or_default()),
        Cell::text(member.note.clone()),
        ownership.map_or(Cell::Missing, Cell::Text),
        match (member.case, member.has_case) {
            (Some(case), true) => Cell::Link(Link::new(
                lang.t("joint-case-own"),
                format!("/cases/{case}"),
            )),
            (_, true) => Cell::Text(lang.t("joint-case-made")),
            (_, false) => Cell::Empty,
        },
    ]
}

/// What stands between the group and being binding.
pub(super) fn lacking(seen: &Seen<'_>) -> Section {
    let lang = seen.signed.lang;
    if seen.group.bound.is_some() {
        return Section::default();
    }
    let lacking = seen.group.lacking();
    let rows = lacking.iter().map(|one| {
        let (what, way) = lack(lang, one.what);
        vec![
            Cell::Text(words::short(&one.member.organisation.name)),
            Cell::Text(what),
            Cell::Text(way),
        ]
    });
    let headings = ["joint-municipality", "joint-lacks", "joint-lacks-way"];
    Section {
        id: "lacking".to_owned(),
        title: lang.t("joint-lacking"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("joint-lacking-none"),
        ..Section::default()
    }
}

/// What is lacking, and how it comes.
fn lack(lang: Lang, what: Lack) -> (String, String) {
    let said = |key: &str| (lang.t(key), lang.t(&format!("{key}-way")));
    match what {
        Lack::NoReply => said("joint-lack-reply"),
        Lack::Said(Reply::No) => said("joint-lack-no"),
        Lack::Said(_) => said("joint-lack-maybe"),
        Lack::NoOwnership => {
            let all = OWNERSHIP.map(|question| lang.t(&label(question)).to_lowercase());
            let what = lang.t1("joint-lack-ownership", "what", all.join(", "));
            (what, lang.t("joint-lack-ownership-way"))
        }
        Lack::Unowned(question) => {
            let what = lang.t(&label(question)).to_lowercase();
            let said = lang.t1("joint-lack-unowned", "what", what);
            (said, lang.t("joint-lack-unowned-way"))
        }
    }
}
