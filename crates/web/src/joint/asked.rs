//! What the address asks for: the need, and every assumption that is not the usual one. So an
//! address tells the whole state and can be sent.

use domain::{
    analytics::{Candidate, Need},
    joint::{CostPerIntegration, INTEGRATION_COST, PerIntegration, Plan, id_of, usual_window},
};
use exchange::parse;
use foundation::{Date, Error, FieldError, Result};
use sharing::{ASSUMPTIONS, Assumption, Assumptions, Input, Limits, Unit, Window};

use crate::{caller::Signed, pairs::Pairs, state::AppState};

/// Names of the inputs beside those of the model's assumptions.
const INPUTS: &[&str] = &[
    "from",
    "to",
    "years",
    "integration_cost",
    "per_head",
    "region",
    "m",
    "same_region",
    "min",
    "max",
];

const YEARS: f64 = 5.0;

/// What inputs hold when nothing else is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Usual {
    pub(super) today: Date,
    pub(super) cost: PerIntegration,
}

impl Usual {
    /// As nobody has said anything.
    pub(super) fn at(today: Date) -> Self {
        let cost = PerIntegration {
            kroner: INTEGRATION_COST as i64,
            is_estimate: true,
        };
        Self { today, cost }
    }

    /// With what a kept document counts an integration with.
    pub(super) fn with_cost_of(mut self, question: &Input) -> Self {
        let candidates = question.candidates.iter();
        let mut all = candidates.flat_map(|one| one.integrations.iter().flatten());
        if let Some(cost) = all.find_map(|integration| integration.cost) {
            self.cost.kroner = cost as i64;
        }
        self
    }

    /// As the reader's organisation has it.
    pub(super) async fn of(state: &AppState, signed: &Signed) -> Result<Self> {
        let cost = state.ask(&signed.caller, CostPerIntegration).await?;
        let today = state.app.clock().today();
        Ok(Self { today, cost })
    }
}

/// The address, read.
pub(super) struct Asked {
    pub(super) need: Need,
    pub(super) plan: Plan,
    /// Only the municipalities of this region; all when empty.
    pub(super) region: String,
    /// Only these municipalities, by number; all when empty.
    pub(super) only: Vec<String>,
    /// Where the groups of this answer stand: anew, or as they were kept.
    pub(super) base: String,
    /// The inputs that say something else than usual, as typed.
    pub(super) given: Pairs,
    /// What the others hold.
    pub(super) usual: Usual,
}

impl Asked {
    /// Reads an address. What cannot be read keeps its usual value and is named.
    pub(super) fn read(query: &Pairs, usual: &Usual) -> Result<(Self, Vec<FieldError>)> {
        let need = Need::from_key(query.get("need")).ok_or(Error::NotFound("need"))?;
        let mut reader = Reader {
            given: Self::given(query, usual),
            faults: Vec::new(),
        };
        let plan = reader.plan(usual);
        let asked = Self {
            need,
            plan,
            region: query.get("region").to_owned(),
            only: query.all("m").map(str::to_owned).collect(),
            base: super::RESULT.to_owned(),
            given: reader.given,
            usual: *usual,
        };
        Ok((asked, reader.faults))
    }

    /// The known inputs that are filled in otherwise than usual: a form sends all of them.
    fn given(query: &Pairs, of: &Usual) -> Pairs {
        let known =
            |name: &str| INPUTS.contains(&name) || ASSUMPTIONS.iter().any(|one| one.name == name);
        let says = |(name, value): &&(String, String)| {
            known(name) && !value.trim().is_empty() && *value != usual(name, of)
        };
        Pairs(query.0.iter().filter(says).cloned().collect())
    }

    /// The address of a page with the same question.
    pub(super) fn address(&self, path: &str) -> String {
        let need = Pairs::default().with("need", self.need.key());
        let rest = self.given.0.iter().cloned();
        Pairs(need.0.into_iter().chain(rest).collect()).address(path)
    }

    /// The address of the group that a municipality is in.
    pub(super) fn group_of(&self, code: &str) -> String {
        self.address(&format!("{}/{code}", self.base))
    }

    /// Whether a municipality is asked about.
    pub(super) fn wants(&self, candidate: &Candidate) -> bool {
        let named = self.only.is_empty() || self.only.contains(&id_of(candidate));
        named && (self.region.is_empty() || self.region == candidate.region)
    }
}

/// What an input holds when nothing else is said, as it stands in the form.
pub(super) fn usual(name: &str, of: &Usual) -> String {
    let window = usual_window(of.today);
    match name {
        "from" => crate::format::date(window.from),
        "to" => crate::format::date(window.to),
        "years" => number(YEARS),
        "integration_cost" => of.cost.kroner.to_string(),
        _ => {
            let assumption = ASSUMPTIONS.iter().find(|one| one.name == name);
            assumption.map_or_else(String::new, |one| number(one.default))
        }
    }
}

/// A number as it is typed, with the Danish decimal mark.
pub(super) fn number(value: f64) -> String {
    value.to_string().replace('.', ",")
}

/// Reads the inputs and gathers what is wrong with them.
struct Reader {
    given: Pairs,
    faults: Vec<FieldError>,
}

impl Reader {
    fn plan(&mut self, of: &Usual) -> Plan {
        let usual = usual_window(of.today);
        let mut assumptions = Assumptions::default();
        for one in ASSUMPTIONS {
            if let Some(value) = self.number(one.name, one.unit) {
                place(&mut assumptions, one, value);
            }
        }
        Plan {
            window: Window {
                from: self.day("from").unwrap_or(usual.from),
                to: self.day("to").unwrap_or(usual.to),
            },
            years: self.number("years", Unit::Number).unwrap_or(YEARS),
            integration_cost: self
                .number("integration_cost", Unit::Kroner)
                .unwrap_or(of.cost.kroner as f64),
            per_head: self.number("per_head", Unit::Number),
            assumptions,
            limits: Limits {
                min_group: self.count("min"),
                max_group: self.count("max"),
                same_region: self.given.has("same_region"),
                ..Limits::default()
            },
        }
    }

    fn refuse(&mut self, name: &str, code: &'static str) {
        let value = self.given.get(name).to_owned();
        self.faults
            .push(FieldError::new(name, code).with("value", value));
    }

    fn day(&mut self, name: &str) -> Option<Date> {
        let text = self.given.get(name).trim().to_owned();
        let day = parse::date(&text).ok();
        if day.is_none() && !text.is_empty() {
            self.refuse(name, "not_a_date");
        }
        day
    }

    fn count(&mut self, name: &str) -> Option<usize> {
        let text = self.given.get(name).trim().to_owned();
        let count = text.parse().ok();
        if count.is_none() && !text.is_empty() {
            self.refuse(name, "not_a_number");
        }
        count
    }

    /// A number that is not negative. In amounts a full stop marks thousands, elsewhere decimals.
    fn number(&mut self, name: &str, unit: Unit) -> Option<f64> {
        let text = self.given.get(name).trim().replace([' ', '\u{a0}'], "");
        let whole = matches!(unit, Unit::Kroner | Unit::KronerPerMonth) || text.contains(',');
        let plain = match whole {
            true => text.replace('.', "").replace(',', "."),
            false => text.clone(),
        };
        let value = plain.parse().ok().filter(|value: &f64| value.is_finite());
        if value.is_none() && !text.is_empty() {
            self.refuse(name, "joint_not_a_number");
        }
        let negative = value.is_some_and(|value| value < 0.0);
        if negative {
            self.refuse(name, "sharing_negative");
        }
        value.filter(|_| !negative)
    }
}

/// Puts a value where it stands. Unlike [`Assumption::set`] a weight of likeness leaves the
/// others alone, so that several can be typed at once.
fn place(set: &mut Assumptions, one: &Assumption, value: f64) {
    let weight = one.name.strip_prefix("similarity.");
    match weight.and_then(|at| at.parse::<usize>().ok()) {
        Some(at) => set.similarity[at] = value,
        None => *set = one.set(set, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> (Asked, Vec<FieldError>) {
        let today = "2026-11-22".parse().unwrap();
        Asked::read(&Pairs::parse(query), &Usual::at(today)).unwrap()
    }

    #[test]
    fn the_address_keeps_only_what_is_not_usual() {
        let (asked, faults) = read(
            "need=kle:27.36&from=01-12-2026&years=5&epsilon=0,08&tender_base=700.000&min=&withdrawal=0,3&similarity.1=0.4&x=1",
        );
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(
            asked.address("/j"),
            "/j?need=kle%3A27.36&tender_base=700.000&withdrawal=0%2C3&similarity.1=0.4"
        );
        let assumed = &asked.plan.assumptions;
        assert_eq!((assumed.tender_base, assumed.withdrawal), (700_000.0, 0.3));
        assert_eq!(assumed.similarity, [0.35, 0.4, 0.2, 0.1]);
        assert_eq!(asked.plan.window.from.to_string(), "2026-12-01");
        assert_eq!(asked.plan.window.to.to_string(), "2029-11-01");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let (_, faults) =
            read("need=kle:27&from=i+morgen&years=-1&min=to&epsilon=NaN&per_head=1e999");
        let named: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(named, ["epsilon", "from", "years", "per_head", "min"]);
        let today = "2026-11-22".parse().unwrap();
        assert!(Asked::read(&Pairs::parse("need=27.36"), &Usual::at(today)).is_err());
    }
}
