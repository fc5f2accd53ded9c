//! The way of a case after its decision: money reserved, a contract approved, money bound and
//! paid, the benefit measured; and the next step on it, with the button that takes it.

use domain::{
    benefits::{BenefitRow, Benefits, Progress},
    budget::{BudgetPicture, Held, Money, MoneyOf},
    cases::{CaseState, DecidedBy, SCHEMA},
    contracts,
    gate::{Action, Needs, Resource, allowed},
    parts::{
        Kind,
        records::{Get, Page},
    },
};
use foundation::{Id, Result};

use super::{way_shown, words};
use crate::{
    caller::Signed, format, i18n::Lang, pairs::Pairs, parts::Action as Button, parts::Section,
    sites::address, state::AppState,
};

/// Contracts of a case that are looked at.
const CONTRACTS: usize = 8;

/// A contract that the case names.
pub(super) struct Contract {
    pub(super) id: Id,
    pub(super) name: String,
    /// A key of `approval`, or empty.
    pub(super) approval: String,
}

/// What is known of a case beside the case itself.
pub(super) struct Way {
    /// Money granted by the newest decision that says an amount.
    pub(super) granted: Option<i64>,
    pub(super) money: Money,
    pub(super) contracts: Vec<Contract>,
    pub(super) benefits: Vec<BenefitRow>,
}

/// What comes next.
enum Step<'a> {
    /// A decision, of a body or of somebody.
    Decide(bool),
    Reserve(i64),
    Contract,
    Approve(&'a Contract),
    Commit(&'a Held, &'a Contract),
    Pay,
    Benefit,
    Measure(&'a BenefitRow),
    /// The demands of the gate.
    Gate,
}

impl Way {
    /// Looks it up.
    pub(super) async fn of(
        state: &AppState,
        signed: &Signed,
        page: &Page,
        found: &CaseState,
    ) -> Result<Self> {
        let (case, caller) = (page.record.id, &signed.caller);
        let granted = found.decisions.iter().filter(|one| one.outcome.goes_on());
        let mut money = Money::default();
        if allowed(caller, Needs(Action::Read, Resource::Budget)) {
            money = state.ask(caller, MoneyOf::Case(case)).await?;
        }
        let schema = &contracts::SCHEMA;
        let mut named = Vec::new();
        let ids = page.record.get(&SCHEMA, "contracts").ids();
        for id in ids.iter().copied().take(CONTRACTS) {
            let contract = state.ask(caller, Get { schema, id }).await?;
            named.push(Contract {
                id,
                name: contract.title.trim().to_owned(),
                approval: contract.record.get(schema, "approval").as_text().to_owned(),
            });
        }
        Ok(Self {
            granted: granted.filter_map(|one| one.amount).next_back(),
            money,
            contracts: named,
            benefits: state.ask(caller, Benefits { case }).await?,
        })
    }

    fn next(&self, found: &CaseState, is_phase_out: bool) -> Option<Step<'_>> {
        match found.standing.as_str() {
            "waiting" => {
                let decided_by = found.template.phases[found.phase].decided_by;
                return Some(Step::Decide(decided_by == DecidedBy::Body));
            }
            "open" => {}
            _ => return None,
        }
        let last = found.phase + 1 == found.template.phases.len();
        let step = match (is_phase_out, last) {
            (true, _) => None,
            (false, true) => self.benefit(),
            (false, false) => self.purchase(),
        };
        Some(step.unwrap_or(Step::Gate))
    }

    /// The next step of buying; none before money was granted, or when all are taken.
    fn purchase(&self) -> Option<Step<'_>> {
        let granted = self.granted.filter(|granted| *granted > 0)?;
        if self.money.held.is_empty() {
            return Some(Step::Reserve(granted));
        }
        if self.contracts.is_empty() {
            return Some(Step::Contract);
        }
        if let Some(open) = self.contracts.iter().find(|one| one.approval.is_empty()) {
            return Some(Step::Approve(open));
        }
        let reservation = self.money.held.iter().find(|one| !one.is_committed);
        match (reservation, self.money.committed(), self.money.lines) {
            (Some(held), 0, _) => Some(Step::Commit(held, &self.contracts[0])),
            (_, _, 0) => Some(Step::Pay),
            _ => None,
        }
    }

    fn benefit(&self) -> Option<Step<'_>> {
        if self.benefits.is_empty() {
            return Some(Step::Benefit);
        }
        let due = |row: &&BenefitRow| row.progress() == Progress::NotMeasured;
        self.benefits.iter().find(due).map(Step::Measure)
    }

    /// The next step in words, with the button for whoever may take it.
    pub(super) async fn told(
        &self,
        state: &AppState,
        signed: &Signed,
        page: &Page,
        found: &CaseState,
    ) -> Result<Option<(String, Option<Button>)>> {
        let is_phase_out = page.record.get(&SCHEMA, "case_type").as_text() == "phase_out";
        let Some(step) = self.next(found, is_phase_out) else {
            return Ok(None);
        };
        let button = match signed.caller.as_of {
            Some(_) => None,
            None => step.button(state, signed, page).await?,
        };
        Ok(Some((step.text(signed.lang, found), button)))
    }

    /// How far it has come, once money was granted.
    pub(super) fn section(&self, lang: Lang) -> Option<Section> {
        self.granted?;
        Some(way_shown::section(lang, self))
    }
}

impl Step<'_> {
    fn text(&self, lang: Lang, found: &CaseState) -> String {
        match self {
            Self::Decide(true) => lang.t("case-way-decide-body"),
            Self::Decide(false) => lang.t("case-way-decide"),
            Self::Reserve(oere) => {
                lang.t1("case-way-reserve", "amount", format::money(lang, *oere))
            }
            Self::Contract => lang.t("case-way-contract"),
            Self::Approve(one) => lang.t1("case-way-approve", "name", one.name.as_str()),
            Self::Commit(held, one) => lang.t_args(
                "case-way-commit",
                &[
                    ("amount", format::money(lang, held.left).into()),
                    ("name", one.name.as_str().into()),
                ],
            ),
            Self::Pay => lang.t("case-way-pay"),
            Self::Benefit => lang.t("case-way-benefit"),
            Self::Measure(row) => lang.t1("case-way-measure", "name", row.name.as_str()),
            Self::Gate => match found.missing().count() {
                0 => lang.t("case-way-submit"),
                missing => lang.t1("case-way-gate", "n", missing),
            },
        }
    }

    /// The button that takes the step; the gate has its own, and so has a decision that the
    /// caller may take.
    async fn button(
        &self,
        state: &AppState,
        signed: &Signed,
        page: &Page,
    ) -> Result<Option<Button>> {
        let case = page.record.id;
        let may = |action, resource| allowed(&signed.caller, Needs(action, resource));
        let keeps = may(Action::Administer, Resource::Budget);
        let changes = may(Action::Change, Resource::Cases);
        let (label, href) = match self {
            Self::Gate | Self::Decide(false) => return Ok(None),
            Self::Decide(true) => ("case-way-meetings", "/meetings".to_owned()),
            Self::Reserve(oere) if keeps => (
                "budget-move-reserve",
                reserve(state, signed, page, *oere).await?,
            ),
            Self::Reserve(_) if changes => (
                "budget-application-new",
                format!("/budget/applications/new?for_case_id={case}"),
            ),
            Self::Contract if changes => (
                "case-way-name-contract",
                format!("{}?edit=scope#scope", words::address(case, "")),
            ),
            Self::Approve(one) if may(Action::Change, Resource::Contracts) => {
                ("case-way-approval", approval(one.id))
            }
            Self::Commit(held, one) if keeps => {
                ("budget-move-commit", commit(held, one.id, &one.name))
            }
            Self::Pay if may(Action::Import, Resource::Budget) => {
                ("import-actuals-name", "/import/actuals".to_owned())
            }
            Self::Benefit if changes => {
                ("benefit-new", format!("/benefits/new?for_case_id={case}"))
            }
            Self::Measure(row) if changes => (
                "benefits-measure",
                format!("/measurements/new?benefit_id={}", row.id),
            ),
            _ => return Ok(None),
        };
        Ok(Some(Button {
            label: signed.lang.t(label),
            href,
            post: false,
        }))
    }
}

/// Where a contract's approval is registered.
pub(super) fn approval(contract: Id) -> String {
    let contract = address(Kind::Contract, contract);
    format!("{contract}?edit=approval#approval")
}

/// The form that binds what is left of a reservation by a contract.
pub(super) fn commit(held: &Held, contract: Id, name: &str) -> String {
    let amount = format::hundredths(held.left);
    let given = Pairs::default()
        .with("from", held.movement.to_string())
        .with("amount", amount)
        .with("parent", name)
        .with("parent_id", contract.to_string());
    let post = address(Kind::BudgetPost, held.post);
    given.address(&format!("{post}/move/commit"))
}

/// The form that reserves what was granted in this year's pool; the budget when there is none.
async fn reserve(state: &AppState, signed: &Signed, page: &Page, oere: i64) -> Result<String> {
    let asked = BudgetPicture { year: None };
    let budget = state.ask(&signed.caller, asked).await?;
    let Some(pool) = budget.posts.iter().find(|post| post.post_kind == "pool") else {
        return Ok("/budget".to_owned());
    };
    let given = Pairs::default()
        .with("for_case", page.title.trim())
        .with("for_case_id", page.record.id.to_string())
        .with("amount", format::hundredths(oere));
    let post = address(Kind::BudgetPost, pool.id);
    Ok(given.address(&format!("{post}/move/reserve")))
}
