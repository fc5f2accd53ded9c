//! The gate of a case: its criteria, the reuse question, the conditions of decisions.

use domain::{papers::CaseMaterial, parts::Kind};
use report::Tone;

use super::{Writer, row};
use crate::format;

impl Writer<'_> {
    pub(super) fn criteria(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let own = self.itself(of);
        let mut rows = Vec::new();
        for (one, _) in &of.state.criteria {
            let (tone, word) = match (one.met, one.criterion.mandatory) {
                (true, _) => (Tone::Good, "case-criterion-met"),
                (false, true) => (Tone::Bad, "case-criterion-missing"),
                (false, false) => (Tone::Plain, "case-criterion-optional"),
            };
            let shown = [&one.evidence, &one.document];
            let shown = shown.into_iter().filter(|text| !text.is_empty());
            let shown: Vec<&str> = shown.map(String::as_str).collect();
            let by = match one.on {
                Some(day) => format!("{}, {}", one.by, format::date(day)),
                None => one.by.clone(),
            };
            let cells = vec![
                one.criterion.text(self.of.language).to_owned(),
                lang.t(word),
                shown.join("\n"),
                by,
            ];
            rows.push(row(cells, tone, vec![own]));
        }
        let columns = self.columns(&[
            ("case-criterion", 5),
            ("case-standing", 2),
            ("case-evidence", 4),
            ("case-criterion-by", 3),
        ]);
        self.table(columns, rows);
    }

    pub(super) fn reuse(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let own = self.itself(of);
        let mut rows = Vec::new();
        for one in &of.state.reuse {
            let key = one.question.replace('_', "-");
            let answer = match one.usable {
                true => lang.t("papers-usable"),
                false => lang.t("papers-not-usable"),
            };
            let found: Vec<&str> = one.found.lines().filter(|line| !line.is_empty()).collect();
            let cells = vec![
                lang.t(&format!("papers-reuse-{key}")),
                answer,
                format!("{}\n{}", one.note, one.answered_by)
                    .trim()
                    .to_owned(),
                found.join(", "),
            ];
            rows.push(row(cells, Tone::Plain, vec![own]));
        }
        if rows.is_empty() {
            return self.note("papers-reuse-unanswered");
        }
        let columns = self.columns(&[
            ("papers-reuse-question", 4),
            ("papers-reuse-answer", 2),
            ("case-reuse-note", 4),
            ("case-reuse-found", 6),
        ]);
        self.table(columns, rows);
    }

    pub(super) fn conditions(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for one in &of.state.conditions {
            let number = self.source(Kind::Condition, one.id, &one.demand);
            let (tone, word) = match one.fulfilled_on {
                Some(_) => (Tone::Good, "case-condition-fulfilled"),
                None if one.due_on < self.of.day => (Tone::Bad, "case-condition-overdue"),
                None => (Tone::Plain, "case-condition-open"),
            };
            let cells = vec![
                one.demand.clone(),
                format::date(one.due_on),
                one.owner_name.clone(),
                lang.t(word),
            ];
            rows.push(row(cells, tone, vec![number]));
        }
        let columns = self.columns(&[
            ("case-condition", 6),
            ("case-follow-due", 0),
            ("case-follow-who", 3),
            ("case-standing", 2),
        ]);
        self.table(columns, rows);
    }
}
