//! What a case is worth: its key figures, what is uncertain, the lines, the years, the benefits.

use ::business_case::{Figures, Irr, Kind as LineKind};
use domain::{
    benefits::{BenefitRow, Progress, Reckoned},
    papers::CaseMaterial,
    parts::Kind,
};
use report::Tone;

use super::{Writer, figure, row};
use crate::{business_case::shown, format};

/// How many lines are shown by how much they matter.
const SWINGS: usize = 5;

impl Writer<'_> {
    /// The lines of the business case among the sources.
    fn line_sources(&mut self, worth: &Reckoned) -> Vec<usize> {
        let mut numbers = Vec::new();
        for one in &worth.lines {
            numbers.push(self.source(Kind::CaseLine, one.id, &one.line.label));
        }
        numbers
    }

    pub(super) fn worth(&mut self, of: &CaseMaterial) {
        let Some(worth) = &of.worth else {
            return self.note("papers-no-worth");
        };
        let lang = self.lang;
        let all = self.line_sources(worth);
        let outcome = &worth.outcome;
        let rate = worth.case.rates.steps.first().map_or(0, |step| step.rate);
        let rate = format::percent(lang, i64::from(rate));
        let mut first = figure(
            lang.t("business-case-npv"),
            self.money(outcome.likely.npv),
            lang.t1("papers-at-rate", "rate", rate),
            all.clone(),
        );
        first.tone = match outcome.likely.npv {
            npv if npv < 0 => Tone::Bad,
            _ => Tone::Good,
        };
        let irr = match &outcome.likely.irr {
            Irr::One(_) | Irr::Several(_) => shown::irr(lang, &outcome.likely.irr),
            _ => "–".to_owned(),
        };
        let figures = vec![
            first,
            figure(lang.t("business-case-irr"), irr, String::new(), all.clone()),
            figure(
                lang.t("papers-payback"),
                shown::payback(lang, outcome.likely.payback),
                String::new(),
                all.clone(),
            ),
            figure(
                lang.t("papers-npv-money"),
                self.money(outcome.npv_money),
                lang.t("papers-npv-money-note"),
                all,
            ),
        ];
        self.figures(figures);
    }

    pub(super) fn scenarios(&mut self, of: &CaseMaterial) {
        let Some(worth) = &of.worth else { return };
        let lang = self.lang;
        let outcome = &worth.outcome;
        let all = self.line_sources(worth);
        let (Some(low), Some(high)) = (&outcome.low, &outcome.high) else {
            return self.note("papers-certain");
        };
        let scenario = |key: &str, found: &Figures| {
            let cells = vec![
                lang.t(key),
                format::money(lang, found.npv),
                shown::irr(lang, &found.irr),
                shown::payback(lang, found.payback),
            ];
            row(cells, Tone::Plain, all.clone())
        };
        let rows = vec![
            scenario("papers-scenario-low", low),
            scenario("papers-scenario-likely", &outcome.likely),
            scenario("papers-scenario-high", high),
        ];
        let columns = self.columns(&[
            ("papers-scenario", 4),
            ("n:business-case-npv", 0),
            ("n:business-case-irr", 0),
            ("n:papers-payback", 0),
        ]);
        self.table(columns, rows);
        let mut rows = Vec::new();
        for swing in outcome.sensitivity.iter().take(SWINGS) {
            let Some(line) = worth.lines.get(swing.line) else {
                continue;
            };
            let number = self.source(Kind::CaseLine, line.id, &line.line.label);
            let cells = vec![
                line.line.label.clone(),
                self.money(swing.low),
                self.money(swing.high),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        let columns = self.columns(&[
            ("papers-line", 4),
            ("n:papers-if-low", 0),
            ("n:papers-if-high", 0),
        ]);
        let caption = lang.t("papers-sensitivity");
        self.table_with(columns, rows, Vec::new(), caption);
    }

    pub(super) fn lines(&mut self, of: &CaseMaterial) {
        let Some(worth) = &of.worth else {
            return self.note("papers-no-worth");
        };
        let lang = self.lang;
        let mut rows = Vec::new();
        for one in &worth.lines {
            let number = self.source(Kind::CaseLine, one.id, &one.line.label);
            let years = &one.line.amounts;
            let span = match (years.keys().next(), years.keys().next_back()) {
                (Some(first), Some(last)) if first < last => format!("{first}–{last}"),
                (Some(first), _) => first.to_string(),
                _ => String::new(),
            };
            let sum: i64 = years.values().map(|amount| amount.likely).sum();
            let cells = vec![
                one.line.label.clone(),
                kind(self, one.line.kind),
                span,
                one.source.clone(),
                self.money(sum),
            ];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        let columns = self.columns(&[
            ("papers-line", 4),
            ("business-case-kind", 2),
            ("papers-years", 0),
            ("papers-built-on", 3),
            ("n:business-case-sum", 0),
        ]);
        self.table(columns, rows);
        self.years(worth, lang.t("papers-by-year"));
    }

    /// Costs and gains of each year, and what has come back so far.
    fn years(&mut self, worth: &Reckoned, caption: String) {
        let sum = |year: i16, cost: bool| -> i64 {
            let lines = worth.lines.iter().map(|one| &one.line);
            let lines = lines.filter(|line| (line.kind == LineKind::Cost) == cost);
            let amounts = lines.filter_map(|line| line.amounts.get(&year));
            amounts.map(|amount| amount.likely).sum()
        };
        let mut rows = Vec::new();
        for one in &worth.outcome.years {
            let cells = vec![
                one.year.to_string(),
                self.money(sum(one.year, true)),
                self.money(sum(one.year, false)),
                self.money(one.net),
                self.money(one.discounted),
                self.money(one.cumulated_discounted),
            ];
            rows.push(row(cells, Tone::Plain, Vec::new()));
        }
        let columns = self.columns(&[
            ("costs-year", 1),
            ("n:papers-costs", 0),
            ("n:papers-gains", 0),
            ("n:papers-net", 0),
            ("n:papers-discounted", 0),
            ("n:papers-cumulated", 0),
        ]);
        let all = self.line_sources(worth);
        if let Some(first) = rows.first_mut() {
            first.sources = all;
        }
        self.table_with(columns, rows, Vec::new(), caption);
    }

    pub(super) fn assumptions(&mut self, of: &CaseMaterial) {
        let Some(worth) = &of.worth else { return };
        let lang = self.lang;
        let rates = worth.case.rates;
        let steps = rates.steps.iter().map(|step| {
            let rate = format::percent(lang, i64::from(step.rate));
            let args = [("rate", rate.into()), ("year", step.from_year.into())];
            lang.t_args("papers-rate-from", &args)
        });
        let steps = steps.collect::<Vec<_>>().join(", ");
        let all = self.line_sources(worth);
        let facts = vec![
            (
                lang.t("papers-price-year"),
                worth.case.price_year.to_string(),
                all,
            ),
            (
                lang.t("papers-base-year"),
                worth.case.base_year.to_string(),
                Vec::new(),
            ),
            (lang.t("papers-rates"), steps, Vec::new()),
            (
                lang.t("papers-rates-source"),
                format!("{} ({})", rates.source, rates.key),
                Vec::new(),
            ),
        ];
        self.facts(facts);
        self.note("papers-vat");
        if worth.mixed_prices {
            self.note("papers-mixed-prices");
        }
    }

    pub(super) fn benefits(&mut self, of: &CaseMaterial) {
        let columns = self.benefit_columns();
        let rows: Vec<_> = of.benefits.iter().map(|one| self.benefit(one)).collect();
        if rows.is_empty() {
            self.note("papers-no-benefits");
        }
        self.table(columns, rows);
    }

    pub(super) fn benefit_columns(&self) -> Vec<report::Column> {
        self.columns(&[
            ("benefit-name", 4),
            ("benefit-owner", 3),
            ("benefit-measured-in", 3),
            ("n:benefit-baseline", 0),
            ("n:benefit-target", 0),
            ("n:benefit-last-value", 0),
            ("benefits-standing", 2),
        ])
    }

    pub(super) fn benefit(&mut self, one: &BenefitRow) -> report::GridRow {
        let lang = self.lang;
        let number = self.source(Kind::Benefit, one.id, &one.name);
        let last = one.last.map(|(_, value)| format::integer(lang, value));
        let tone = match one.progress() {
            Progress::Behind => Tone::Bad,
            Progress::NotMeasured => Tone::Warn,
            Progress::OnTrack => Tone::Good,
            Progress::ToCome => Tone::Plain,
        };
        let cells = vec![
            one.name.clone(),
            one.owner.clone(),
            one.measured_in.clone(),
            format::integer(lang, one.baseline),
            format::integer(lang, one.target),
            last.unwrap_or_default(),
            lang.t(&format!("benefits-{}", one.progress().key())),
        ];
        row(cells, tone, vec![number])
    }
}

fn kind(writer: &Writer<'_>, kind: LineKind) -> String {
    let key = kind.key().replace('_', "-");
    writer.lang.t(&format!("business-case-kind-{key}"))
}
