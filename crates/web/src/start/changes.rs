//! The last changes in the organisation, in words.

use domain::log::{LogRow, RecentChanges};
use foundation::Result;

use crate::{
    caller::Signed, i18n::Lang, log::words, parts::Change, records::cells::moment, state::AppState,
};

/// Changes shown.
const SHOWN: i64 = 10;

pub(super) async fn latest(state: &AppState, signed: &Signed) -> Result<Vec<Change>> {
    let question = RecentChanges { limit: SHOWN };
    let rows = state.ask(&signed.caller, question).await?;
    Ok(rows
        .iter()
        .filter_map(|row| in_words(signed.lang, row))
        .collect())
}

fn in_words(lang: Lang, row: &LogRow) -> Option<Change> {
    let subject = row.subject?;
    Some(Change {
        when: moment(lang, row.at),
        who: if row.actor_name.is_empty() {
            lang.t("history-nobody")
        } else {
            row.actor_name.clone()
        },
        what: did(lang, &row.event),
        link: words::subject(lang, subject, &row.subject_name),
    })
}

/// "rettede"; an event without a verb of its own is told as it stands in the log.
fn did(lang: Lang, event: &str) -> String {
    let (_, act) = event.split_once('.').unwrap_or(("", event));
    let key = format!("did-{}", act.replace('_', "-"));
    let text = lang.t(&key);
    if text == key {
        format!("– {}:", words::event(lang, event))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_told_with_a_verb_where_there_is_one() {
        assert_eq!(did(Lang::Da, "usage.changed"), "rettede");
        assert_eq!(did(Lang::En, "org_unit.deleted"), "deleted");
        assert_eq!(did(Lang::Da, "kle.loaded"), "– KLE indlæst:");
    }
}
