//! The economy of one contract: what is spent of its maximum, ten years, its payment lines.

use domain::{
    gate::{Action, Needs, allowed},
    parts::{
        Kind, Schema,
        lists::{Filter, List, ListPage, ListRow, Start, Wanted},
        records::{Names, Page},
    },
    payments::{self, ContractCost, CostOfContract, Level as Near, Spend, SpendOfContract},
};
use foundation::{Date, Id, Result};

use super::{licences, shown};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Section, Table, Why},
    records::{
        Extras,
        cells::{Showing, of_column},
    },
    sites,
    state::AppState,
    texts,
};

/// Adds the economy and the licences to a contract's page, after its terms of payment.
pub(crate) async fn add_to_contract(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let contract = page.record.id;
    let cost = CostOfContract {
        contract,
        first_year: None,
    };
    let cost = state.ask(&signed.caller, cost).await?;
    let spend = SpendOfContract { contract };
    let spend = state.ask(&signed.caller, spend).await?;
    let table = Lines {
        schema: &payments::SCHEMA,
        columns: COLUMNS,
        contract,
    };
    let table = table.table(state, signed).await?;
    let links = links(signed, &payments::SCHEMA, contract, extras.may_write);
    let section = economy(signed, &cost, spend, (table, links));
    extras.after.push(("payment", section));
    let section = licences::section(state, signed, contract, extras.may_write).await?;
    extras.after.push(("payment", section));
    Ok(())
}

const COLUMNS: &[&str] = &[
    "side",
    "org_unit",
    "ean",
    "account",
    "acquisition",
    "operation",
    "other",
    "first_year",
    "last_year",
    "audit_status",
];

fn economy(
    signed: &Signed,
    cost: &ContractCost,
    spend: Option<Spend>,
    (table, links): (Table, Vec<Link>),
) -> Section {
    let lang = signed.lang;
    let mut fields: Vec<RecordField> = spend
        .map(|s| spent(lang, s))
        .into_iter()
        .flatten()
        .collect();
    fields.extend(regulated(lang, cost));
    let title = lang.t("costs-ten-years");
    Section {
        id: "economy".to_owned(),
        title: lang.t("costs-economy"),
        fields,
        picture: cost
            .has_lines
            .then(|| shown::picture(lang, "costs", title, &cost.forecast)),
        table: Some(table),
        empty: lang.t("costs-no-payments"),
        links,
        ..Section::default()
    }
}

/// To add a line, for those who may (`by_role`: by a role on the contract), and to all of
/// them as a list.
pub(crate) fn links(signed: &Signed, schema: &Schema, contract: Id, by_role: bool) -> Vec<Link> {
    let Some(site) = sites::of(schema.kind) else {
        return Vec::new();
    };
    let may = (by_role || allowed(&signed.caller, Needs(Action::Create, schema.resource)))
        && signed.caller.as_of.is_none();
    let new = may.then(|| {
        let label = signed.lang.t(&texts::field_key(schema, "new"));
        Link::new(label, format!("{}/new?contract_id={contract}", site.path))
    });
    let all = Link::new(
        signed.lang.t("costs-as-list"),
        format!("{}?contract=is:{contract}", site.path),
    );
    new.into_iter().chain([all]).collect()
}

/// Paid so far, and agreed until the end, of the most that may be spent.
fn spent(lang: Lang, spend: Spend) -> Vec<RecordField> {
    let why = |key: &str| {
        let args = [
            ("contracts", spend.contracts.into()),
            ("at", format::percent(lang, spend.warn_at).into()),
        ];
        Some(Why {
            sentence: lang.t_args(key, &args),
            sources: Vec::new(),
        })
    };
    let mut fields = vec![RecordField {
        label: lang.t("costs-spent"),
        value: against(lang, spend, spend.spent),
        why: why("costs-spent-why"),
        ..RecordField::default()
    }];
    fields.extend(spend.agreed.map(|agreed| RecordField {
        label: lang.t("costs-agreed"),
        value: against(lang, spend, agreed),
        why: why("costs-agreed-why"),
        ..RecordField::default()
    }));
    fields
}

fn against(lang: Lang, spend: Spend, amount: i64) -> Cell {
    let args = [
        ("amount", format::money(lang, amount).into()),
        ("share", format::percent(lang, spend.share(amount)).into()),
        ("maximum", format::money(lang, spend.maximum).into()),
    ];
    let (level, key) = match spend.level_of(amount) {
        Near::Within => (Level::Good, "costs-within"),
        Near::Near => (Level::Warn, "costs-near"),
        Near::Over => (Level::Bad, "costs-over"),
    };
    Cell::Status {
        level,
        word: lang.t_args(key, &args),
    }
}

/// By what prices grow, and what is not in any year.
fn regulated(lang: Lang, cost: &ContractCost) -> Vec<RecordField> {
    let field = |label: &str, value: String| RecordField {
        label: lang.t(label),
        value: Cell::text(value),
        ..RecordField::default()
    };
    let mut fields = Vec::new();
    if cost.has_lines && !cost.regulation.is_empty() {
        let regulation = ("regulation", cost.regulation.clone().into());
        let text = match cost.last_known {
            Some((year, rate)) => lang.t_args(
                "costs-regulated",
                &[
                    regulation,
                    ("year", year.to_string().into()),
                    ("rate", format::percent(lang, rate).into()),
                ],
            ),
            None => lang.t_args("costs-no-rates", &[regulation]),
        };
        fields.push(field("costs-regulation", text));
    }
    if cost.forecast.undated != 0 {
        let amount = format::money(lang, cost.forecast.undated);
        fields.push(field(
            "costs-undated",
            lang.t1("costs-undated-text", "amount", amount),
        ));
    }
    fields
}

/// A contract's records of another module as a table.
pub(crate) struct Lines {
    pub(crate) schema: &'static Schema,
    pub(crate) columns: &'static [&'static str],
    pub(crate) contract: Id,
}

/// Lines shown on the contract's page; the list has all of them.
const SHOWN: i64 = 100;

impl Lines {
    pub(crate) async fn table(&self, state: &AppState, signed: &Signed) -> Result<Table> {
        let question = List {
            schema: self.schema,
            wanted: Wanted {
                columns: self.columns.iter().map(|key| (*key).to_owned()).collect(),
                filters: vec![Filter::parse("contract", &format!("is:{}", self.contract))],
                ..Wanted::default()
            },
            start: Start::First,
            limit: SHOWN,
        };
        let answer = state.ask(&signed.caller, question).await?;
        let today = state.app.clock().today();
        Ok(self.filled(signed.lang, today, &answer))
    }

    fn filled(&self, lang: Lang, today: Date, answer: &ListPage) -> Table {
        let showing = Showing {
            lang,
            today,
            names: &Names::new(),
        };
        let labels = self.columns.iter();
        let labels = labels.map(|key| texts::field_label(lang, self.schema, key));
        let open = lang.t("costs-line");
        Table {
            headings: labels.chain([open]).collect(),
            rows: answer
                .rows
                .iter()
                .map(|row| self.row(&showing, answer, row))
                .collect(),
        }
    }

    fn row(&self, showing: &Showing<'_>, answer: &ListPage, row: &ListRow) -> Vec<Cell> {
        let column = |key: &str| answer.all_columns.iter().find(|column| column.key == *key);
        let cells = self.columns.iter().zip(&row.values).map(|(key, value)| {
            column(key).map_or(Cell::Empty, |column| of_column(showing, column.kind, value))
        });
        let open = Link::new(
            showing.lang.t("costs-line-open"),
            sites::address(self.kind(), row.id),
        );
        cells.chain([Cell::Link(open)]).collect()
    }

    fn kind(&self) -> Kind {
        self.schema.kind
    }
}
