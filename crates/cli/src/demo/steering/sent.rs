//! The secretariat's papers, kept as they were sent: agendas and decision papers when the agenda
//! went out, minutes when they were approved, and the latest follow-up report.

use std::rc::Rc;

use domain::{
    gate::{Command, Work},
    papers::{KeepPaper, PaperKind},
};
use foundation::{Id, Result};

use super::{
    Place,
    cases::Played,
    course::{AGENDA, APPROVED, Calendar},
    meetings::{SENT, meeting, next_meeting},
    stories::Now,
};
use crate::demo::changes::Step;

/// So many of the last meetings have their papers kept: where it is shown, and elsewhere.
const MEETINGS: (usize, usize) = (4, 1);
/// When the report to the directors was sent.
const REPORTED: i64 = 5;

/// A paper to be kept on a day.
struct Sent {
    days_ago: i64,
    kind: PaperKind,
    subject: Id,
}

pub(super) fn plan(place: &Rc<Place>, calendar: &Calendar, played: &[Played]) -> Vec<Step> {
    let mut sent = of_meetings(place, calendar, played);
    sent.push(Sent {
        days_ago: SENT,
        kind: PaperKind::Agenda,
        subject: next_meeting(place),
    });
    let waiting = played.iter().filter(|one| one.story.now == Now::Waiting);
    sent.extend(waiting.map(|one| Sent {
        days_ago: SENT,
        kind: PaperKind::DecisionPaper,
        subject: one.case,
    }));
    sent.push(Sent {
        days_ago: REPORTED,
        kind: PaperKind::FollowUp,
        subject: place.caller.organisation,
    });
    let step = |(number, paper): (usize, Sent)| {
        let id = place.id(0x5e17, number);
        place.step(
            paper.days_ago,
            Box::new(move |work: &mut Work<'_>| keep(work, id, &paper)),
        )
    };
    sent.into_iter().enumerate().map(step).collect()
}

fn of_meetings(place: &Place, calendar: &Calendar, played: &[Played]) -> Vec<Sent> {
    let mut sent = Vec::new();
    let last = calendar.held.iter().enumerate().rev();
    for (number, days_ago) in last.take(place.count(MEETINGS)) {
        let meeting = meeting(place, number);
        let mut on = |days_ago, kind, subject| {
            sent.push(Sent {
                days_ago,
                kind,
                subject,
            });
        };
        on(days_ago + AGENDA, PaperKind::Agenda, meeting);
        on(days_ago - APPROVED, PaperKind::Minutes, meeting);
        let decided = |one: &&Played| one.gates.iter().any(|gate| gate.meeting == Some(number));
        for one in played.iter().filter(decided) {
            on(days_ago + AGENDA, PaperKind::DecisionPaper, one.case);
        }
    }
    sent
}

fn keep(work: &mut Work<'_>, id: Id, paper: &Sent) -> Result<()> {
    let command = KeepPaper {
        id,
        kind: paper.kind,
        subject: paper.subject,
        write: web::write_paper,
    };
    command.execute(work).map(|_| ())
}
