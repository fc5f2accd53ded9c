//! What contracts cost: one of them, or all of the organisation's by supplier, unit,
//! system or contract.

use std::collections::{BTreeMap, HashMap};

use database::Row;
use foundation::{Date, Id, Result};

use super::{
    forecast::{Forecast, Line, Rates, Side, Span, forecast, spread},
    read::{self, Contract, Which},
};
use crate::{
    contracts,
    gate::{Action, Needs, Question, Resource, View},
    modules,
    parts::{Kind, records::store},
};

/// Years that a cost picture shows.
const YEARS: i16 = 10;

/// What one contract costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractCost {
    /// Ten years.
    pub forecast: Forecast,
    /// Whether it has payment lines at all.
    pub has_lines: bool,
    /// The name of its price regulation; empty without one.
    pub regulation: String,
    /// The latest year with a rate of that regulation, and the rate in hundredths of a percent.
    pub last_known: Option<(i16, i64)>,
    /// Its last day without further options.
    pub base_end: Option<Date>,
    /// Its last day with them.
    pub latest_end: Option<Date>,
}

/// Asks what a contract costs in the ten years from a year; from the year asked about when none
/// is given.
#[derive(Debug)]
pub struct CostOfContract {
    /// Which contract.
    pub contract: Id,
    /// The first of the ten years.
    pub first_year: Option<i16>,
}

impl Question for CostOfContract {
    type Answer = ContractCost;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<ContractCost> {
        let record = store::find(view, &contracts::SCHEMA, self.contract)?;
        let found = read::contracts(view, Which::One(record.id))?;
        let rates = read::rates(view)?;
        let span = span(view, self.first_year);
        let mut cost = ContractCost {
            forecast: Forecast::nothing(span),
            has_lines: false,
            regulation: String::new(),
            last_known: None,
            base_end: None,
            latest_end: None,
        };
        for contract in &found {
            let rates = rates_of(contract, &rates);
            let lines: Vec<Line> = contract.lines.iter().map(|(_, line)| *line).collect();
            cost.forecast = forecast(&lines, &contract.period, &rates, span);
            cost.has_lines = !lines.is_empty();
            cost.last_known = rates.last_known();
            cost.regulation = regulation(view, contract)?;
            (cost.base_end, cost.latest_end) =
                (contract.period.base_end, contract.period.latest_end);
        }
        Ok(cost)
    }
}

const REGULATION: &str = "SELECT {name o} FROM {options} o WHERE {listed o} AND o.id = $1";

fn regulation(view: &View<'_>, contract: &Contract) -> Result<String> {
    let Some(id) = contract.regulation else {
        return Ok(String::new());
    };
    let row = view.row(REGULATION, &[id.into()])?;
    row.map_or(Ok(String::new()), |row| row.text(0))
}

fn span(view: &View<'_>, first: Option<i16>) -> Span {
    Span {
        first: first.unwrap_or(view.day().year()).clamp(1990, 2100),
        years: YEARS,
    }
}

pub(super) fn rates_of(contract: &Contract, rates: &HashMap<Id, Rates>) -> Rates {
    let known = contract.regulation.and_then(|id| rates.get(&id));
    known.cloned().unwrap_or_default()
}

/// What costs are added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Who is paid; payments to other parts of the organisation stand by themselves.
    Supplier,
    /// The unit that pays, else the one responsible for the contract.
    Unit,
    /// The system in use. A contract that covers several is shared evenly among them.
    System,
    /// The contract.
    Contract,
}

impl Grouping {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Supplier, Self::Unit, Self::System, Self::Contract];

    /// Name in addresses and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["supplier", "unit", "system", "contract"][self as usize]
    }

    /// The grouping with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.key() == key)
    }

    /// The kind of what it groups by.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Supplier => Kind::Organisation,
            Self::Unit => Kind::OrgUnit,
            Self::System => Kind::Usage,
            Self::Contract => Kind::Contract,
        }
    }
}

/// Whose costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Of this record.
    Of(Id),
    /// Paid to other parts of the organisation.
    Internal,
    /// Nobody said.
    NotStated,
}

/// The costs of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostGroup {
    /// Whose.
    pub group: Group,
    /// Its name; empty when it is no record.
    pub name: String,
    /// Ten years.
    pub forecast: Forecast,
    /// Contracts with a part in it.
    pub contracts: usize,
}

/// The organisation's costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostPicture {
    /// The groups, the most expensive first.
    pub groups: Vec<CostGroup>,
    /// All of them together.
    pub total: Forecast,
    /// Contracts with payment lines.
    pub contracts: usize,
    /// Of those, contracts shared among several systems; 0 unless grouped by system.
    pub shared: usize,
    /// Contracts without any payment line.
    pub without_lines: usize,
}

/// Asks what the organisation's contracts cost in the ten years from a year; from the year asked
/// about when none is given.
#[derive(Debug)]
pub struct Costs {
    /// What they are added up by.
    pub by: Grouping,
    /// The first of the ten years.
    pub first_year: Option<i16>,
}

impl Question for Costs {
    type Answer = CostPicture;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<CostPicture> {
        let span = span(view, self.first_year);
        let systems = match self.by {
            Grouping::System => read::systems(view)?,
            _ => HashMap::new(),
        };
        let mut adding = Adding::new(span, self.by, read::rates(view)?, systems);
        for contract in read::contracts(view, Which::All)? {
            adding.add(&contract);
        }
        adding.finish(view)
    }
}

/// Costs being added up.
struct Adding {
    span: Span,
    by: Grouping,
    rates: HashMap<Id, Rates>,
    systems: HashMap<Id, Vec<Id>>,
    groups: BTreeMap<Group, (Forecast, usize)>,
    picture: CostPicture,
}

impl Adding {
    fn new(
        span: Span,
        by: Grouping,
        rates: HashMap<Id, Rates>,
        systems: HashMap<Id, Vec<Id>>,
    ) -> Self {
        Self {
            span,
            by,
            rates,
            systems,
            groups: BTreeMap::new(),
            picture: CostPicture {
                groups: Vec::new(),
                total: Forecast::nothing(span),
                contracts: 0,
                shared: 0,
                without_lines: 0,
            },
        }
    }

    fn add(&mut self, contract: &Contract) {
        if contract.lines.is_empty() {
            self.picture.without_lines += 1;
            return;
        }
        self.picture.contracts += 1;
        let rates = rates_of(contract, &self.rates);
        let lines: Vec<(Group, Line)> = contract
            .lines
            .iter()
            .map(|(unit, line)| (self.group(contract, *unit, line), *line))
            .collect();
        for (group, cost) in spread(&lines, &contract.period, &rates, self.span) {
            self.picture.total.add(&cost);
            match self
                .systems
                .get(&contract.id)
                .filter(|_| self.by == Grouping::System)
            {
                Some(systems) => self.share(systems.clone(), &cost),
                None => self.add_to(group, &cost),
            }
        }
    }

    fn share(&mut self, systems: Vec<Id>, cost: &Forecast) {
        self.picture.shared += usize::from(systems.len() > 1);
        for (system, part) in systems.iter().zip(cost.shared(systems.len())) {
            self.add_to(Group::Of(*system), &part);
        }
    }

    fn add_to(&mut self, group: Group, cost: &Forecast) {
        let nothing = || (Forecast::nothing(self.span), 0);
        let (sum, contracts) = self.groups.entry(group).or_insert_with(nothing);
        sum.add(cost);
        *contracts += 1;
    }

    fn group(&self, contract: &Contract, unit: Option<Id>, line: &Line) -> Group {
        let id = match self.by {
            Grouping::Supplier if line.side == Side::Internal => return Group::Internal,
            Grouping::Supplier => contract.supplier,
            Grouping::Unit => unit,
            // Its systems come later; a contract without any is nobody's.
            Grouping::System => None,
            Grouping::Contract => Some(contract.id),
        };
        id.map_or(Group::NotStated, Group::Of)
    }

    fn finish(mut self, view: &View<'_>) -> Result<CostPicture> {
        let names = names(view, self.by.kind())?;
        for (group, (forecast, contracts)) in self.groups {
            let name = match group {
                Group::Of(id) => names.get(&id).cloned().unwrap_or_default(),
                _ => String::new(),
            };
            self.picture.groups.push(CostGroup {
                group,
                name,
                forecast,
                contracts,
            });
        }
        // Stable: those that cost the same stay in the order of their ids.
        let cost = |group: &CostGroup| std::cmp::Reverse(group.forecast.total().total());
        self.picture.groups.sort_by_key(cost);
        Ok(self.picture)
    }
}

// everywhere: organisations are facts; they are the suppliers of contracts that are visible
const SUPPLIERS: &str = "SELECT a.id, a.name FROM {organisations} a
 WHERE a.id IN (SELECT c.supplier FROM {contracts} c WHERE {visible c})";

fn names(view: &View<'_>, kind: Kind) -> Result<HashMap<Id, String>> {
    let sql = match modules::naming(kind) {
        Some((table, title)) if kind != Kind::Organisation => format!(
            "SELECT a.id, {} FROM {{{table}}} a WHERE {{visible a}}",
            title.replace('@', "a")
        ),
        _ => SUPPLIERS.to_owned(),
    };
    let rows = view.rows(&sql, &[])?;
    let name = |row: &Row| Ok((row.id(0)?, row.text_or_empty(1)?));
    rows.iter().map(name).collect()
}
