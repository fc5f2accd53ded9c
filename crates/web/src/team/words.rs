//! Words about weeks, hours and members.

use domain::team::{
    MINUTES_OF_HOUR, Skill,
    fields::{COMPETENCE_LEVEL, TEAM_FUNCTION},
};
use foundation::Date;

use crate::{format, i18n::Lang, texts};

/// A function in words.
pub(super) fn function(lang: Lang, key: &str) -> String {
    texts::choice(lang, &TEAM_FUNCTION, key)
}

/// Hours, with half ones and less as they are: "7,4".
pub(super) fn hours(lang: Lang, minutes: i64) -> String {
    match minutes % MINUTES_OF_HOUR {
        0 => format::integer(lang, minutes / MINUTES_OF_HOUR),
        // Minutes of an hour as hundredths; to the nearest tenth.
        _ => {
            let tenths = (minutes * 10 + MINUTES_OF_HOUR / 2) / MINUTES_OF_HOUR;
            let text = format::decimal(lang, tenths * 10);
            text.strip_suffix('0').map_or(text.clone(), str::to_owned)
        }
    }
}

/// The number of a week.
pub(super) fn number(monday: Date) -> i8 {
    monday.iso_week_date().week()
}

/// A week by its number.
pub(super) fn week(lang: Lang, monday: Date) -> String {
    lang.t1("team-week", "number", number(monday).to_string())
}

/// Weeks in a row: "uge 48" or "uge 48–51".
pub(super) fn weeks(lang: Lang, first: Date, last: Date) -> String {
    if first == last {
        return week(lang, first);
    }
    let args = [
        ("first", number(first).to_string().into()),
        ("last", number(last).to_string().into()),
    ];
    lang.t_args("team-weeks", &args)
}

/// A competence with its level.
pub(super) fn skill(lang: Lang, skill: &Skill) -> String {
    let level = texts::choice(lang, &COMPETENCE_LEVEL, skill.level_key());
    format!("{} ({level})", skill.name)
}
