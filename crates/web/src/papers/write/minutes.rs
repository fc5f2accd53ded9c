//! The minutes of a meeting: who was there, what was decided, how they voted.

use domain::{
    bodies::RoomItem,
    papers::{MeetingMaterial, Taken},
    parts::Kind,
};
use report::{Block, Tone};

use super::{Writer, row, sourced};
use crate::{bodies::words as body_words, format};

impl Writer<'_> {
    pub(super) fn attendance(&mut self, of: &MeetingMaterial) {
        let lang = self.lang;
        let number = self.source(Kind::Meeting, of.room.id, &of.room.name);
        let names = |present: bool| {
            let all = of.room.attendance.iter();
            let all = all.filter(|one| one.present == Some(present));
            let named = all.map(|one| {
                let function = body_words::function(lang, &one.seat.function).to_lowercase();
                format!("{} ({function})", one.seat.name)
            });
            named.collect::<Vec<_>>().join("\n")
        };
        let facts = vec![
            (lang.t("log-field-present"), names(true), vec![number]),
            (lang.t("log-field-absent"), names(false), Vec::new()),
        ];
        if facts.iter().all(|(_, names, _)| names.is_empty()) {
            return self.note("papers-nobody-noted");
        }
        self.facts(facts);
    }

    /// An item with what was decided about it.
    pub(super) fn decided(&mut self, of: &MeetingMaterial, item: &RoomItem) {
        let lang = self.lang;
        let number = self.item_source(item);
        self.subheading(format!("{}. {}", item.number, item.title));
        let taken = item.case.as_ref().and_then(|(id, _)| of.taken.get(id));
        if !item.proposal.is_empty() {
            let text = lang.t1("papers-proposed", "text", item.proposal.as_str());
            self.text(&text, &[number]);
        }
        let outcome = match item.outcome.as_str() {
            "" if item.kind == "decide" => lang.t("papers-undecided"),
            "" => body_words::kind(lang, &item.kind),
            outcome => body_words::outcome(lang, outcome),
        };
        let mut sources = vec![number];
        if let Some(taken) = taken {
            let name = format!("{} {}", item.title, format::date(taken.taken_on));
            sources.push(self.source(Kind::Decision, taken.id, &name));
        }
        let text = match item.decision.as_str() {
            "" => outcome,
            said => format!("{outcome}: {said}"),
        };
        self.proposal(&text, &sources);
        if let Some(taken) = taken {
            self.taken(taken, &sources);
        }
        self.ballots(item, number);
    }

    /// Money and conditions of a decision about a case.
    fn taken(&mut self, taken: &Taken, sources: &[usize]) {
        let lang = self.lang;
        if let Some(amount) = taken.amount {
            let text = lang.t1("papers-granted", "amount", self.money(amount));
            self.text(&text, sources);
        }
        if taken.demands.is_empty() {
            return;
        }
        let point = |one: &domain::papers::Demand| {
            let args = [
                ("demand", one.demand.as_str().into()),
                ("day", format::date(one.due_on).into()),
                ("owner", one.owner.as_str().into()),
            ];
            let key = match one.owner.is_empty() {
                true => "papers-condition",
                false => "papers-condition-of",
            };
            sourced(&lang.t_args(key, &args), sources)
        };
        let points = taken.demands.iter().map(point).collect();
        self.text(&lang.t("papers-on-condition"), &[]);
        self.blocks.push(Block::List(points));
    }

    fn ballots(&mut self, item: &RoomItem, number: usize) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for ballot in &item.ballots {
            let Some(vote) = ballot.vote else { continue };
            let cells = vec![
                ballot.name.clone(),
                body_words::vote(lang, vote),
                ballot.remark.clone(),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        let columns = self.columns(&[("vote-who", 3), ("vote-said", 2), ("vote-remark", 5)]);
        self.table(columns, rows);
    }

    pub(super) fn remarks(&mut self, of: &MeetingMaterial) {
        let number = self.source(Kind::Meeting, of.room.id, &of.room.name);
        self.text(&of.minutes.remarks, &[number]);
    }

    pub(super) fn approval(&mut self, of: &MeetingMaterial) {
        let lang = self.lang;
        let minutes = &of.minutes;
        let Some(day) = minutes.approved_on else {
            return self.note("papers-not-approved");
        };
        let number = self.source(Kind::Meeting, of.room.id, &of.room.name);
        let facts = vec![
            (
                lang.t("papers-minutes-number"),
                minutes
                    .number
                    .map(|number| number.to_string())
                    .unwrap_or_default(),
                vec![number],
            ),
            (
                lang.t("papers-approved-on"),
                format::date_long(lang, day),
                vec![number],
            ),
            (
                lang.t("papers-approved-by"),
                minutes.approved_by.clone(),
                Vec::new(),
            ),
            (
                lang.t("papers-approved-sha"),
                minutes.sha256.clone(),
                Vec::new(),
            ),
        ];
        self.facts(facts);
    }
}
