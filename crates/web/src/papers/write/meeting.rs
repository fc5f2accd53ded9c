//! The agenda of a meeting.

use domain::{
    bodies::{RoomAction, RoomItem},
    papers::{CaseBrief, MeetingMaterial},
    parts::Kind,
};
use report::Tone;

use super::{Writer, row, words};
use crate::{bodies::words as body_words, format};

impl Writer<'_> {
    /// A section of a paper about a meeting.
    pub(super) fn meeting(&mut self, of: &MeetingMaterial, key: &str) {
        match key {
            "meeting.facts" => self.meeting_facts(of),
            "meeting.overview" => self.overview(of),
            "meeting.items" => of.room.items.iter().for_each(|one| self.item(of, one)),
            "meeting.escalated" => self.escalated(of),
            "meeting.earlier" => self.actions(&of.earlier),
            "meeting.attendance" => self.attendance(of),
            "meeting.decisions" => of.room.items.iter().for_each(|one| self.decided(of, one)),
            "meeting.remarks" => self.remarks(of),
            "meeting.actions" => self.actions(&of.room.actions),
            "meeting.approval" => self.approval(of),
            _ => {}
        }
    }

    fn meeting_facts(&mut self, of: &MeetingMaterial) {
        let (lang, room) = (self.lang, &of.room);
        let number = self.source(Kind::Meeting, room.id, &room.name);
        let due = room.papers_due.map(|day| format::date_long(lang, day));
        let agenda = self.of_kind(domain::papers::PaperKind::Agenda);
        let facts = vec![
            (lang.t("papers-body"), room.body_name.clone(), Vec::new()),
            (
                lang.t("papers-day"),
                format::date_long(lang, room.held_on),
                vec![number],
            ),
            (lang.t("papers-time"), room.starts_at.clone(), Vec::new()),
            (lang.t("papers-place"), room.place.clone(), Vec::new()),
            (
                lang.t("papers-quorum"),
                lang.t1("papers-quorum-of", "n", room.quorum),
                Vec::new(),
            ),
            (
                lang.t("papers-papers-due"),
                due.filter(|_| agenda).unwrap_or_default(),
                Vec::new(),
            ),
        ];
        self.facts(facts);
    }

    /// The number of an item among the sources.
    pub(super) fn item_source(&mut self, item: &RoomItem) -> usize {
        self.source(Kind::AgendaItem, item.id, &item.title)
    }

    fn overview(&mut self, of: &MeetingMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for item in &of.room.items {
            let number = self.item_source(item);
            let case = item.case.as_ref().and_then(|(id, _)| of.cases.get(id));
            let cells = vec![
                item.number.to_string(),
                item.title.clone(),
                body_words::kind(lang, &item.kind),
                case.map_or_else(String::new, |case| case.state.number.clone()),
                item.presenter.clone(),
                self.money_or_none(item.amount),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        if rows.is_empty() {
            return self.note("room-no-items");
        }
        let columns = self.columns(&[
            ("papers-source-number", 0),
            ("papers-item", 6),
            ("agenda-item-item-kind", 2),
            ("papers-case-number", 0),
            ("agenda-item-presenter", 3),
            ("n:agenda-item-amount", 0),
        ]);
        self.table(columns, rows);
    }

    /// An item with its case, what is proposed, and its paper.
    fn item(&mut self, of: &MeetingMaterial, item: &RoomItem) {
        let number = self.item_source(item);
        self.subheading(format!("{}. {}", item.number, item.title));
        if let Some((id, _)) = &item.case
            && let Some(case) = of.cases.get(id)
        {
            self.item_case(case);
        }
        if !item.proposal.is_empty() {
            self.proposal(&item.proposal, &[number]);
        }
        self.text(&item.paper, &[number]);
        if let Some(until) = item.written_until {
            let text = self
                .lang
                .t1("papers-in-writing", "day", format::date(until));
            self.text(&text, &[number]);
        }
    }

    fn item_case(&mut self, case: &CaseBrief) {
        let lang = self.lang;
        let name = case.page.title.trim();
        let number = self.source(Kind::Case, case.page.record.id, name);
        let operation = case.amount("estimate_operation");
        let missing: Vec<&str> = case
            .state
            .missing()
            .map(|one| one.criterion.text(self.of.language))
            .collect();
        let facts = vec![
            (
                lang.t("case-one"),
                format!("{} {name}", case.state.number),
                vec![number],
            ),
            (
                lang.t("papers-phase"),
                words::place(lang, &case.state),
                Vec::new(),
            ),
            (
                lang.t("case-estimate-investment"),
                self.money_or_none(case.amount("estimate_investment")),
                vec![number],
            ),
            (
                lang.t("case-estimate-operation"),
                self.money_or_none(operation),
                vec![number],
            ),
            (lang.t("papers-missing"), missing.join("\n"), Vec::new()),
        ];
        self.facts(facts);
    }

    fn escalated(&mut self, of: &MeetingMaterial) {
        let mut rows = Vec::new();
        for one in &of.escalated {
            let number = self.source(Kind::Case, one.case, &one.name);
            let cells = vec![one.name.clone(), one.reason.clone(), format::date(one.on)];
            rows.push(row(cells, Tone::Warn, vec![number]));
        }
        let columns = self.columns(&[("case-one", 4), ("papers-why", 6), ("papers-since", 0)]);
        self.table(columns, rows);
    }

    /// What somebody is to do.
    pub(super) fn actions(&mut self, all: &[RoomAction]) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for one in all {
            let number = self.source(Kind::MeetingAction, one.id, &one.name);
            let (tone, state) = match one.done_on {
                Some(day) => (Tone::Good, lang.t1("room-done", "day", format::date(day))),
                None => (self.late(one.due_on), format::date(one.due_on)),
            };
            let cells = vec![one.name.clone(), one.owner.clone(), state];
            rows.push(row(cells, tone, vec![number]));
        }
        let columns = self.columns(&[
            ("meeting-action-name", 6),
            ("meeting-action-owner", 3),
            ("meeting-action-due-on", 0),
        ]);
        self.table(columns, rows);
    }
}
