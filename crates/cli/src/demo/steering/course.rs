//! When what happens: the days of the meetings, and on which of them each case was decided.

use domain::cases::Outcome;
use foundation::Date;
use jiff::{ToSpan, civil::Weekday};

use super::stories::{Now, Story};

/// Days from one meeting to the next.
const MONTH: i64 = 28;
/// Meetings that a year has room for.
const MEETINGS: i64 = 13;
/// The month in which nobody meets.
const HOLIDAY: i8 = 7;
/// Days before a meeting that its agenda goes out.
pub(super) const AGENDA: i64 = 8;
/// Days after it that its minutes are approved.
pub(super) const APPROVED: i64 = 7;

/// The days of the meetings, each so many days ago.
pub(super) struct Calendar {
    /// Those that were held, the oldest first.
    pub(super) held: Vec<i64>,
    /// The next one, and the one after it; less than nothing.
    pub(super) next: [i64; 2],
}

impl Calendar {
    /// Every fourth Tuesday, but not in the summer. The last one was two or three weeks ago, so
    /// that its minutes are approved and the next one's agenda is out.
    pub(super) fn of(today: Date) -> Self {
        let day = |days_ago: i64| today.saturating_sub(days_ago.days());
        let last = (14..=20)
            .find(|ago| day(*ago).weekday() == Weekday::Tuesday)
            .unwrap_or(14);
        let all = (0..MEETINGS).rev().map(|number| last + number * MONTH);
        Self {
            held: all.filter(|ago| day(*ago).month() != HOLIDAY).collect(),
            next: [last - MONTH, last - 2 * MONTH],
        }
    }

    /// The first meeting whose agenda has room for what was submitted then.
    fn after(&self, submitted: i64) -> Option<usize> {
        self.held.iter().position(|ago| ago + AGENDA < submitted)
    }
}

/// A gate that a case came to. Days are counted back from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gate {
    pub(super) submitted: i64,
    pub(super) decided: i64,
    /// The number of the phase in the usual template.
    pub(super) phase: usize,
    /// The meeting that decided, where a body does.
    pub(super) meeting: Option<usize>,
    pub(super) outcome: Outcome,
}

/// Phases of the usual template whose gate is the body's.
const OF_BODY: std::ops::RangeInclusive<usize> = 1..=2;
/// The phase in which something is phased out.
const PHASE_OUT: usize = 3;
/// Days from a decision to the next submission, from submitting to deciding without a body, and
/// from a postponed decision to the next attempt.
const BETWEEN: i64 = 40;
const DECIDING: i64 = 9;
const AGAIN: i64 = 5;

/// The gates that a case came to, the first one first.
pub(super) fn course(story: &Story, calendar: &Calendar) -> Vec<Gate> {
    let first = if story.is_phase_out() { PHASE_OUT } else { 0 };
    let decisions = story.gates + usize::from(story.now == Now::Stopped);
    let mut gates: Vec<Gate> = Vec::new();
    let (mut submitted, mut held) = (story.days_ago, story.held);
    let mut number = 0;
    while number < decisions {
        let phase = first + number;
        let meeting = match OF_BODY.contains(&phase) {
            false => None,
            true => match calendar.after(submitted) {
                None => break,
                found => found,
            },
        };
        let decided = meeting.map_or(submitted - DECIDING, |at| calendar.held[at]);
        let postponed = held && meeting.is_some();
        let outcome = match (postponed, number + 1 == decisions) {
            (true, _) => Outcome::Hold,
            (false, true) => last_outcome(story),
            (false, false) => Outcome::Go,
        };
        gates.push(Gate {
            submitted,
            decided,
            phase,
            meeting,
            outcome,
        });
        if postponed {
            held = false;
            submitted = decided - AGAIN;
        } else {
            number += 1;
            submitted = decided - BETWEEN;
        }
    }
    gates
}

fn last_outcome(story: &Story) -> Outcome {
    match (story.now, story.condition) {
        (Now::Stopped, _) => Outcome::Stop,
        (_, Some(_)) => Outcome::GoWithConditions,
        (_, None) => Outcome::Go,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{super::stories::STORIES, *};

    #[test]
    fn on_any_day_there_was_a_year_of_meetings_and_every_case_had_its_gates() {
        for ahead in 0..366_i64 {
            let today = date(2026, 11, 22).saturating_add(ahead.days());
            let calendar = Calendar::of(today);
            assert!(calendar.held.len() >= 11, "{today}: {:?}", calendar.held);
            assert!(calendar.held.iter().all(|ago| (14..365).contains(ago)));
            assert!((8..=14).contains(&-calendar.next[0]), "{today}");
            for story in STORIES {
                let gates = course(story, &calendar);
                let through = gates.iter().filter(|gate| gate.outcome.goes_on()).count();
                assert_eq!(through, story.gates, "{today} {}: {gates:?}", story.name);
                let last = gates.last().map_or(1, |gate| gate.decided);
                assert!(last > 0, "{today} {}: {gates:?}", story.name);
                let in_order = gates
                    .windows(2)
                    .all(|two| two[1].submitted < two[0].decided);
                assert!(in_order, "{today} {}: {gates:?}", story.name);
            }
        }
    }
}
