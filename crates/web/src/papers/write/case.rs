//! What a case is: facts, problem, value, money, the decisions so far.

use domain::{
    cases::{OPERATION_YEARS, SCHEMA},
    papers::{CaseMaterial, PaperKind},
    parts::Kind,
};
use report::Tone;

use super::{Writer, figure, row, words};
use crate::{cases::words as case_words, format, texts};

impl Writer<'_> {
    /// A section of a paper about a case.
    pub(super) fn case(&mut self, of: &CaseMaterial, key: &str) {
        match key {
            "case.proposal" => self.case_proposal(of),
            "case.facts" => self.case_facts(of),
            "case.problem" => self.case_text(of, "problem"),
            "case.value" => self.case_text(of, "value_statement"),
            "case.money" => self.case_money(of),
            "case.worth" => self.worth(of),
            "case.scenarios" => self.scenarios(of),
            "case.lines" => self.lines(of),
            "case.benefits" => self.benefits(of),
            "case.assumptions" => self.assumptions(of),
            "case.criteria" => self.criteria(of),
            "case.reuse" => self.reuse(of),
            "case.conditions" => self.conditions(of),
            "case.decisions" => self.decisions(of),
            "case.systems" => self.systems(of),
            "case.contracts" => self.contracts(of),
            _ => {}
        }
    }

    /// The number of the case itself among the sources.
    pub(super) fn itself(&mut self, of: &CaseMaterial) -> usize {
        self.source(Kind::Case, of.page.record.id, of.text("name"))
    }

    fn case_proposal(&mut self, of: &CaseMaterial) {
        let own = self.itself(of);
        for (proposal, amount, meeting, name) in &of.proposals {
            let number = self.source(Kind::Meeting, *meeting, name);
            let mut text = match proposal.is_empty() {
                true => self.usual_proposal(of),
                false => proposal.clone(),
            };
            if let Some(amount) = amount {
                let money = self.money(*amount);
                text = format!(
                    "{text}\n\n{}",
                    self.lang.t1("papers-granted", "amount", money)
                );
            }
            self.proposal(&text, &[own, number]);
        }
        if of.proposals.is_empty() {
            let text = self.usual_proposal(of);
            self.proposal(&text, &[own]);
        }
    }

    /// That whoever decides says whether the case goes on.
    fn usual_proposal(&self, of: &CaseMaterial) -> String {
        let phase = of.state.template.phases.get(of.state.phase);
        let decides = phase.map(|phase| case_words::decides(self.lang, phase.decided_by));
        let args = [
            ("case", of.text("name").to_owned().into()),
            ("phase", words::phase(self.of, of).to_owned().into()),
            ("who", decides.unwrap_or_default().into()),
        ];
        let key = match of.state.is_over() {
            true => "papers-proposal-over",
            false => "papers-proposal",
        };
        self.lang.t_args(key, &args)
    }

    fn case_facts(&mut self, of: &CaseMaterial) {
        let own = vec![self.itself(of)];
        let lang = self.lang;
        let label = |key: &str| texts::field_label(lang, &SCHEMA, key);
        let chosen = |key: &str| {
            let set = match SCHEMA.field(key).map(|field| field.kind) {
                Some(domain::parts::FieldKind::Choice(set)) => set,
                _ => return String::new(),
            };
            match of.text(key) {
                "" => String::new(),
                value => texts::choice(lang, set, value),
            }
        };
        let wanted = of.page.record.get(&SCHEMA, "wanted_from").as_date();
        let place = words::place(lang, &of.state);
        let short = self.of_kind(PaperKind::DecisionPaper);
        let mut facts = vec![
            (label("case_number"), of.state.number.clone(), own.clone()),
            (label("case_type"), chosen("case_type"), Vec::new()),
            (lang.t("papers-phase"), place, Vec::new()),
            (
                label("standing"),
                case_words::standing(lang, &of.state.standing),
                Vec::new(),
            ),
            (
                label("org_unit"),
                of.named("org_unit").to_owned(),
                Vec::new(),
            ),
            (label("sponsor"), of.named("sponsor").to_owned(), Vec::new()),
            (label("owner"), of.named("owner").to_owned(), Vec::new()),
            (
                label("wanted_from"),
                wanted.map(format::date).unwrap_or_default(),
                Vec::new(),
            ),
            (label("risk"), chosen("risk"), Vec::new()),
            (label("value_level"), chosen("value_level"), Vec::new()),
        ];
        if short {
            let systems: Vec<&str> = of.systems.iter().map(|one| one.name.as_str()).collect();
            let contracts: Vec<&str> = of.contracts.iter().map(|one| one.name.as_str()).collect();
            facts.push((label("usages"), systems.join(", "), Vec::new()));
            facts.push((label("contracts"), contracts.join(", "), Vec::new()));
        }
        self.facts(facts);
    }

    fn case_text(&mut self, of: &CaseMaterial, key: &str) {
        let own = self.itself(of);
        self.text(of.text(key), &[own]);
    }

    fn case_money(&mut self, of: &CaseMaterial) {
        let own = vec![self.itself(of)];
        let lang = self.lang;
        let (investment, operation) = (
            of.amount("estimate_investment"),
            of.amount("estimate_operation"),
        );
        let mut figures = Vec::new();
        let note = lang.t("papers-estimate");
        if let Some(oere) = investment {
            let label = texts::field_label(lang, &SCHEMA, "estimate_investment");
            figures.push(figure(label, self.money(oere), note.clone(), own.clone()));
        }
        if let Some(oere) = operation {
            let label = texts::field_label(lang, &SCHEMA, "estimate_operation");
            figures.push(figure(label, self.money(oere), note, own.clone()));
        }
        if let (Some(investment), Some(operation)) = (investment, operation) {
            let all = investment.saturating_add(operation.saturating_mul(OPERATION_YEARS));
            let label = lang.t1("papers-four-years", "n", OPERATION_YEARS);
            let note = lang.t("papers-four-years-note");
            figures.push(figure(label, self.money(all), note, own));
        }
        self.figures(figures);
        let mut rows = Vec::new();
        for one in &of.movements {
            let number = self.source(Kind::BudgetPost, one.post, &one.post_name);
            let cells = vec![
                format::date(one.moved_on),
                one.post_name.clone(),
                lang.t(&format!("log-field-{}", one.kind.replace('_', "-"))),
                self.money(one.amount),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        let columns = self.columns(&[
            ("budget-moved-day", 0),
            ("log-kind-budget-post", 3),
            ("budget-moved-kind", 2),
            ("n:budget-moved-amount", 0),
        ]);
        let caption = lang.t("papers-movements");
        self.table_with(columns, rows, Vec::new(), caption);
    }

    fn decisions(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for one in &of.state.decisions {
            let name = format!("{} {}", of.text("name"), format::date(one.taken_on));
            let number = self.source(Kind::Decision, one.id, &name);
            let cells = vec![
                format::date(one.taken_on),
                case_words::phase_name(lang, &of.state.template, one.phase),
                format!("{}. {}", case_words::outcome(lang, one), one.reason),
                one.taken_by.clone(),
                self.money_or_none(one.amount),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        let columns = self.columns(&[
            ("case-decision-day", 0),
            ("case-phase-name", 3),
            ("case-decision", 6),
            ("case-decision-by", 3),
            ("n:case-amount", 0),
        ]);
        self.table(columns, rows);
    }
}
