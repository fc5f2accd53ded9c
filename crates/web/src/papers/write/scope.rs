//! What a case touches: systems and contracts.

use domain::{papers::CaseMaterial, parts::Kind, usage};
use report::Tone;

use super::{Writer, row};
use crate::{format, texts};

impl Writer<'_> {
    pub(super) fn systems(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let life_cycle = usage::SCHEMA.field("life_cycle").map(|field| field.kind);
        let mut rows = Vec::new();
        for one in &of.systems {
            let number = self.source(Kind::Usage, one.id, &one.name);
            let phase = match (life_cycle, one.life_cycle.as_str()) {
                (Some(domain::parts::FieldKind::Choice(set)), key) if !key.is_empty() => {
                    texts::choice(lang, set, key)
                }
                _ => String::new(),
            };
            let cells = vec![one.name.clone(), one.supplier.clone(), phase];
            rows.push(row(cells, Tone::Plain, vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-no-systems");
        }
        let columns = self.columns(&[
            ("papers-system", 5),
            ("papers-supplier", 4),
            ("usage-life-cycle", 3),
        ]);
        self.table(columns, rows);
    }

    pub(super) fn contracts(&mut self, of: &CaseMaterial) {
        let lang = self.lang;
        let mut rows = Vec::new();
        for one in &of.contracts {
            let number = self.source(Kind::Contract, one.id, &one.name);
            let cost = match one.estimated {
                true => format!("≈ {}", self.money(one.year_cost)),
                false => self.money(one.year_cost),
            };
            let cells = vec![
                one.name.clone(),
                one.supplier.clone(),
                one.ends_on.map(format::date).unwrap_or_default(),
                one.latest_end.map(format::date).unwrap_or_default(),
                cost,
                self.money(one.ten_years),
            ];
            let tone = match one.ends_on.is_some_and(|day| day < self.of.day) {
                true => Tone::Warn,
                false => Tone::Plain,
            };
            rows.push(row(cells, tone, vec![number]));
        }
        if rows.is_empty() {
            return self.note("papers-no-contracts");
        }
        let mut columns = self.columns(&[
            ("papers-contract", 5),
            ("papers-supplier", 4),
            ("papers-ends", 0),
            ("papers-latest-end", 0),
            ("n:papers-cost-of", 0),
            ("n:papers-ten-years", 0),
        ]);
        columns[4].title = lang.t1("papers-cost-of", "year", self.of.day.year().to_string());
        let sum = |of_one: fn(&domain::papers::ContractLine) -> i64, all: &CaseMaterial| -> i64 {
            all.contracts.iter().map(of_one).sum()
        };
        let total = vec![
            lang.t("papers-total"),
            String::new(),
            String::new(),
            String::new(),
            self.money(sum(|one| one.year_cost, of)),
            self.money(sum(|one| one.ten_years, of)),
        ];
        self.table_with(columns, rows, total, String::new());
    }
}
