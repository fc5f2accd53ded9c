//! What an organisation lets the other organisations see of its own register, one choice
//! for each kind of fact. The choices of today count, also when somebody looks at a day
//! in the past: what is no longer shared is no longer shown.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    parts::settings::{self, Said},
};

/// A kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// Which systems of the shared catalogue are in use, and for which tasks (KLE).
    Product,
    /// From when a contract can be left, the last day to do it, and when it ends at the latest.
    Window,
    /// Which systems and standard interfaces a system in use is connected to.
    Integrations,
    /// What the contracts behind a system cost a year.
    Costs,
}

impl Fact {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Product, Self::Window, Self::Integrations, Self::Costs];

    /// The name in forms and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Window => "window",
            Self::Integrations => "integrations",
            Self::Costs => "costs",
        }
    }

    /// How far it can be shared, least first.
    #[must_use]
    pub const fn levels(self) -> &'static [Level] {
        match self {
            Self::Costs => &[Level::Nothing, Level::Ranges, Level::Exact],
            _ => &[Level::Nothing, Level::Exact],
        }
    }

    /// How far it is shared until the organisation says otherwise.
    #[must_use]
    pub const fn at_first(self) -> Level {
        match self {
            Self::Costs => Level::Nothing,
            _ => Level::Exact,
        }
    }

    const fn setting(self) -> &'static str {
        match self {
            Self::Product => "shares_product",
            Self::Window => "shares_window",
            Self::Integrations => "shares_integrations",
            Self::Costs => "shares_costs",
        }
    }
}

/// How far a fact is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Not at all.
    Nothing,
    /// As a range.
    Ranges,
    /// As it is.
    Exact,
}

impl Level {
    /// The name in forms, texts and the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Ranges => "ranges",
            Self::Exact => "exact",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        [Self::Nothing, Self::Ranges, Self::Exact]
            .into_iter()
            .find(|level| level.key() == key)
    }
}

/// The condition that the organisation of a row shares a fact with the others: `product`,
/// `window` or `integrations`, which are shared unless it says otherwise. The alias is
/// that of a table with `organisation_id`.
macro_rules! shown {
    ($fact:literal, $alias:literal) => {
        // everywhere: what the organisation of the row has chosen
        concat!(
            "NOT EXISTS (SELECT 1 FROM settings sh WHERE sh.organisation_id = ",
            $alias,
            ".organisation_id AND sh.name = 'shares_",
            $fact,
            "' AND sh.value = 'none')"
        )
    };
}
pub(crate) use shown;

/// What an organisation shares, in the order of [`Fact::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares([Level; 4]);

impl Default for Shares {
    fn default() -> Self {
        Self(Fact::ALL.map(Fact::at_first))
    }
}

impl Shares {
    /// How far this fact is shared.
    #[must_use]
    pub fn of(&self, fact: Fact) -> Level {
        self.0[fact as usize]
    }

    /// The same with this fact shared so far.
    #[must_use]
    pub fn with(mut self, fact: Fact, level: Level) -> Self {
        self.0[fact as usize] = level;
        self
    }

    /// Reads what was chosen in a form, fact by fact.
    ///
    /// # Errors
    /// Names each fact whose level is none that it can have.
    pub fn chosen<'a>(level: impl Fn(Fact) -> &'a str) -> Result<Self> {
        let mut shares = Self::default();
        let mut errors = Vec::new();
        for fact in Fact::ALL {
            let key = level(fact);
            match Level::from_key(key).filter(|level| fact.levels().contains(level)) {
                Some(level) => shares = shares.with(fact, level),
                None => {
                    errors.push(FieldError::new(fact.key(), "unknown_choice").with("value", key))
                }
            }
        }
        if errors.is_empty() {
            Ok(shares)
        } else {
            Err(Error::Invalid(errors))
        }
    }
}

/// What an organisation shares today.
pub(crate) fn of(view: &View<'_>, organisation: Id) -> Result<Shares> {
    let said = settings::all(view, organisation)?;
    let mut shares = Shares::default();
    for fact in Fact::ALL {
        let level = said
            .get(fact.setting())
            .and_then(|key| Level::from_key(key));
        shares = level.map_or(shares, |level| shares.with(fact, level));
    }
    Ok(shares)
}

/// Asks what the caller's organisation shares.
#[derive(Debug)]
pub struct WhatIsShared;

impl Question for WhatIsShared {
    type Answer = Shares;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Settings)
    }

    fn answer(self, view: &View<'_>) -> Result<Shares> {
        of(view, view.caller().organisation)
    }
}

/// Says what the caller's organisation shares; it counts at once.
#[derive(Debug)]
pub struct Share(pub Shares);

impl Command for Share {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Settings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let organisation = work.caller().organisation;
        let before = of(work, organisation)?;
        let said = |fact: Fact| {
            let (before, after) = (before.of(fact).key(), self.0.of(fact).key());
            Said::new(fact.setting(), before, after)
        };
        let less = |fact: &Fact| self.0.of(*fact) < before.of(*fact);
        if Fact::ALL.iter().any(less) {
            forget_computed(work)?;
        }
        let said = Fact::ALL.into_iter().map(said).collect();
        settings::say(work, organisation, said, String::new())
    }
}

// everywhere: what was computed for others with the facts of the one that shares less now
const FORGET: [&str; 2] = [
    "DELETE FROM joint_opportunities WHERE organisation_id = {organisation} OR EXISTS (SELECT 1 FROM joint_partners p
 WHERE p.organisation_id = joint_opportunities.organisation_id AND p.need = joint_opportunities.need AND p.partner = {organisation})",
    "DELETE FROM joint_partners WHERE NOT EXISTS (SELECT 1 FROM joint_opportunities a
 WHERE a.organisation_id = joint_partners.organisation_id AND a.need = joint_partners.need)",
];

/// What was found with facts that are no longer shared is no longer shown to anybody.
fn forget_computed(work: &mut Work<'_>) -> Result<()> {
    for forget in FORGET {
        work.execute(forget, &[])?;
    }
    Ok(())
}
