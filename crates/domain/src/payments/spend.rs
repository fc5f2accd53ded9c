//! What is spent of a contract's maximum value: paid to suppliers so far, and agreed until
//! the contract ends. What is bought under contracts below it counts too, so a framework
//! agreement is watched as a whole.

use std::collections::HashMap;

use foundation::{Date, Error, FieldError, Id, Result};

use super::{
    costs::rates_of,
    forecast::{Line, Period, Rates, Side, Span, forecast},
    read::{self, Contract, Which},
};
use crate::{
    contracts,
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    parts::{
        records::store,
        settings::{self, Said},
    },
};

/// How near the maximum it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Far from it.
    Within,
    /// At or beyond the share at which to be warned.
    Near,
    /// More than the maximum.
    Over,
}

/// What is spent of a maximum, in øre excluding VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spend {
    /// The most that may be spent.
    pub maximum: i64,
    /// Paid up to and including the day asked about.
    pub spent: i64,
    /// Paid when every contract has reached its end without further options; `None` when one of
    /// them runs until it is terminated.
    pub agreed: Option<i64>,
    /// Contracts that count: it and those below it.
    pub contracts: usize,
    /// The share at which to be warned, in hundredths of a percent.
    pub warn_at: i64,
}

impl Spend {
    /// How near the maximum the amount paid is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level_of(self.spent)
    }

    /// How near the maximum an amount is.
    #[must_use]
    pub fn level_of(&self, amount: i64) -> Level {
        let (amount, maximum) = (i128::from(amount), i128::from(self.maximum));
        if amount > maximum {
            Level::Over
        } else if amount * 10_000 >= maximum * i128::from(self.warn_at) {
            Level::Near
        } else {
            Level::Within
        }
    }

    /// An amount as a share of the maximum, in hundredths of a percent.
    #[must_use]
    pub fn share(&self, amount: i64) -> i64 {
        let share = i128::from(amount) * 10_000 / i128::from(self.maximum.max(1));
        i64::try_from(share).unwrap_or(i64::MAX)
    }
}

/// Asks what is spent of a contract's maximum value; `None` when it has none.
#[derive(Debug)]
pub struct SpendOfContract {
    /// Which contract.
    pub contract: Id,
}

impl Question for SpendOfContract {
    type Answer = Option<Spend>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Spend>> {
        let record = store::find(view, &contracts::SCHEMA, self.contract)?;
        let found = read::contracts(view, Which::Tree(record.id))?;
        let own = found.iter().find(|contract| contract.id == record.id);
        let Some(maximum) = own
            .and_then(|contract| contract.maximum)
            .filter(|max| *max > 0)
        else {
            return Ok(None);
        };
        let rates = read::rates(view)?;
        Ok(Some(spend(
            &found,
            &rates,
            view.day(),
            maximum,
            warn_at(view)?,
        )))
    }
}

fn spend(
    contracts: &[Contract],
    rates: &HashMap<Id, Rates>,
    today: Date,
    maximum: i64,
    warn_at: i64,
) -> Spend {
    let paid_by = |contract: &Contract, end: Date| paid(contract, rates, end);
    let sum = |amounts: &mut dyn Iterator<Item = i64>| amounts.fold(0, i64::saturating_add);
    let spent = sum(&mut contracts.iter().map(|contract| paid_by(contract, today)));
    let agreed: Option<Vec<i64>> = contracts
        .iter()
        .filter(|contract| !contract.lines.is_empty())
        .map(|contract| Some(paid_by(contract, contract.period.base_end?)))
        .collect();
    Spend {
        maximum,
        spent,
        agreed: agreed.map(|amounts| sum(&mut amounts.into_iter())),
        contracts: contracts.len(),
        warn_at,
    }
}

/// What a contract's suppliers are paid up to and including a day.
fn paid(contract: &Contract, rates: &HashMap<Id, Rates>, until: Date) -> i64 {
    let end = contract.period.base_end.map_or(until, |end| end.min(until));
    let period = Period {
        base_end: Some(end),
        latest_end: Some(end),
        ..contract.period
    };
    let lines: Vec<Line> = contract.lines.iter().map(|(_, line)| *line).collect();
    let begun = contract.period.start.map(|start| start.year());
    let first = lines
        .iter()
        .filter_map(|line| line.first_year)
        .chain(begun)
        .min();
    let span = Span::from_to(first.unwrap_or(until.year()), until.year());
    let cost = forecast(&lines, &period, &rates_of(contract, rates), span);
    cost.side(Side::External).total()
}

/// The share at which to be warned unless the organisation says otherwise: 80 %.
const WARN_AT: i64 = 8_000;
const SETTING: &str = "contract_spend_warning";

fn warn_at(view: &View<'_>) -> Result<i64> {
    Ok(settings::one(view, SETTING)?.unwrap_or(WARN_AT))
}

/// Asks at which share of a contract's maximum is warned, in hundredths of a percent.
#[derive(Debug)]
pub struct SpendWarning;

impl Question for SpendWarning {
    type Answer = i64;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<i64> {
        warn_at(view)
    }
}

/// Says at which share of a contract's maximum to warn.
#[derive(Debug)]
pub struct WarnOfSpend {
    /// In hundredths of a percent, 1 % to 100 %.
    pub at: i64,
    /// Why.
    pub reason: String,
}

impl Command for WarnOfSpend {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Settings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        if !(100..=10_000).contains(&self.at) {
            let error = FieldError::new("at", "warning_out_of_range");
            return Err(Error::Invalid(vec![error]));
        }
        let before = warn_at(work)?;
        let organisation = work.caller().organisation;
        let said = vec![Said::new(SETTING, before, self.at)];
        settings::say(work, organisation, said, self.reason)
    }
}
