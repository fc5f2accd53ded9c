//! The follow-up report: how everything that was decided goes.

use domain::{cases::Light, papers::FollowUpMaterial, parts::Kind};
use report::{KeyFigure, Tone};

use super::{Writer, figure, row};
use crate::{cases::words as case_words, format};

const fn tone(light: Light) -> Tone {
    match light {
        Light::Green => Tone::Good,
        Light::Yellow => Tone::Warn,
        Light::Red => Tone::Bad,
    }
}

impl Writer<'_> {
    /// A section of the report.
    pub(super) fn follow_up(&mut self, of: &FollowUpMaterial, key: &str) {
        match key {
            "follow.figures" => self.report_figures(of),
            "follow.cases" => self.cases(of),
            "follow.conditions" => self.open_conditions(of),
            "follow.actions" => self.open_actions(of),
            "follow.benefits" => self.behind(of),
            "follow.budget" => self.budget(of),
            _ => {}
        }
    }

    fn report_figures(&mut self, of: &FollowUpMaterial) {
        let lang = self.lang;
        let mut figures = self.counts(of);
        let total = of.budget.total;
        figures.push(figure(
            lang.t1("papers-available", "year", of.budget.year.to_string()),
            self.money(total.available()),
            lang.t1("papers-of-frame", "amount", self.money(total.frame())),
            Vec::new(),
        ));
        if of.lead_time.count > 0 {
            figures.push(figure(
                lang.t("papers-lead-time"),
                lang.t1("papers-days", "n", of.lead_time.median),
                lang.t1("papers-lead-time-longest", "n", of.lead_time.longest),
                Vec::new(),
            ));
        }
        // Two rows of three stand better than one of four and one of two.
        let half = figures.len().div_ceil(2);
        let rest = figures.split_off(half);
        self.figures(figures);
        self.figures(rest);
        self.note("papers-figures-counted");
    }

    /// How many there are of each, and how many of them need somebody.
    fn counts(&self, of: &FollowUpMaterial) -> Vec<KeyFigure> {
        let day = self.of.day;
        let red = of.cards.iter().filter(|one| one.light == Light::Red);
        let overdue = of.conditions.iter();
        let overdue = overdue.filter(|one| one.condition.due_on < day);
        let late = of.actions.iter().filter(|one| one.due_on < day);
        let count = |label: &str, all: usize, note: &str, bad: usize| KeyFigure {
            label: self.lang.t(label),
            value: format::integer(self.lang, i64::try_from(all).unwrap_or(i64::MAX)),
            note: self.lang.t1(note, "n", bad),
            tone: if bad > 0 { Tone::Bad } else { Tone::Good },
            sources: Vec::new(),
        };
        let (conditions, actions) = (of.conditions.len(), of.actions.len());
        let behind = of.behind.len();
        vec![
            count(
                "papers-cases",
                of.cards.len(),
                "papers-of-them-red",
                red.count(),
            ),
            count(
                "papers-open-conditions",
                conditions,
                "papers-of-them-late",
                overdue.count(),
            ),
            count(
                "papers-open-actions",
                actions,
                "papers-of-them-late",
                late.count(),
            ),
            count(
                "papers-benefits",
                of.benefits,
                "papers-of-them-behind",
                behind,
            ),
        ]
    }

    fn cases(&mut self, of: &FollowUpMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for card in &of.cards {
            let number = self.source(Kind::Case, card.case, &card.name);
            let light = match card.light {
                Light::Green => "case-light-green",
                Light::Yellow => "case-light-yellow",
                Light::Red => "case-light-red",
            };
            let reasons = card.reasons.iter();
            let reasons: Vec<String> = reasons.map(|one| case_words::reason(lang, one)).collect();
            let cells = vec![
                format!("{} {}\n{}", card.number, card.name, card.owner)
                    .trim()
                    .to_owned(),
                card.phase_name.clone(),
                lang.t(light),
                reasons.join("\n"),
            ];
            rows.push(row(cells, tone(card.light), vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-no-cases");
        }
        let columns = self.columns(&[
            ("papers-case-and-owner", 7),
            ("case-phase-name", 5),
            ("papers-light", 5),
            ("papers-why", 9),
        ]);
        self.table(columns, rows);
    }

    fn open_conditions(&mut self, of: &FollowUpMaterial) {
        let mut rows = Vec::new();
        for one in &of.conditions {
            let condition = &one.condition;
            let number = self.source(Kind::Condition, condition.id, &condition.demand);
            let cells = vec![
                condition.demand.clone(),
                one.name.clone(),
                condition.owner_name.clone(),
                format::date(condition.due_on),
            ];
            rows.push(row(cells, self.late(condition.due_on), vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-all-carried-out");
        }
        let columns = self.columns(&[
            ("case-condition", 6),
            ("case-one", 4),
            ("case-follow-who", 3),
            ("case-follow-due", 0),
        ]);
        self.table(columns, rows);
    }

    fn open_actions(&mut self, of: &FollowUpMaterial) {
        let mut rows = Vec::new();
        for one in &of.actions {
            let number = self.source(Kind::MeetingAction, one.id, &one.name);
            let cells = vec![
                one.name.clone(),
                one.meeting.clone(),
                one.owner.clone(),
                format::date(one.due_on),
            ];
            rows.push(row(cells, self.late(one.due_on), vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-all-done");
        }
        let columns = self.columns(&[
            ("meeting-action-name", 6),
            ("papers-meeting", 4),
            ("meeting-action-owner", 3),
            ("meeting-action-due-on", 0),
        ]);
        self.table(columns, rows);
    }

    fn behind(&mut self, of: &FollowUpMaterial) {
        let rows: Vec<_> = of.behind.iter().map(|one| self.benefit(one)).collect();
        if rows.is_empty() {
            return self.note("papers-none-behind");
        }
        let columns = self.benefit_columns();
        self.table(columns, rows);
    }

    fn budget(&mut self, of: &FollowUpMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for post in &of.budget.posts {
            let number = self.source(Kind::BudgetPost, post.id, &post.name);
            let totals = post.totals;
            let cells = vec![
                post.name.clone(),
                self.money(totals.frame()),
                self.money(totals.reserved),
                self.money(totals.committed),
                self.money(totals.available()),
                self.money(post.spent),
            ];
            let tone = match post.warning() {
                Some(_) => Tone::Warn,
                None => Tone::Plain,
            };
            rows.push(row(cells, tone, vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-no-budget");
        }
        let all = of.budget.total;
        let total = vec![
            lang.t("papers-total"),
            self.money(all.frame()),
            self.money(all.reserved),
            self.money(all.committed),
            self.money(all.available()),
            self.money(of.budget.spent),
        ];
        let columns = self.columns(&[
            ("log-kind-budget-post", 1),
            ("n:papers-frame", 0),
            ("n:budget-post-reserved", 0),
            ("n:budget-post-committed", 0),
            ("n:budget-post-available", 0),
            ("n:budget-post-spent", 0),
        ]);
        self.table_with(columns, rows, total, String::new());
    }
}
