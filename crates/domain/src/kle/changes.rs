//! What an edition of the plan says, and how two editions differ.

use foundation::{Date, Id};

/// A number as an edition has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewNode {
    /// Its lasting id in the edition, if it gives one.
    pub id: Option<Id>,
    /// `nn`, `nn.nn` or `nn.nn.nn`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The day it came into the plan.
    pub created: Option<Date>,
    /// The day it was last changed.
    pub changed: Option<Date>,
    /// The day it went out of use.
    pub expired: Option<Date>,
}

impl NewNode {
    /// The number above: all but the last pair of digits.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.number.rsplit_once('.').map(|(above, _)| above)
    }
}

/// A number that is new, or in use again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// A number with another title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// The number.
    pub number: String,
    /// The title before.
    pub before: String,
    /// The title now.
    pub after: String,
    /// Systems of the catalogue that have it.
    pub systems: i64,
    /// Usages in all organisations that cover it.
    pub usages: i64,
}

/// A number that goes out of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Systems of the catalogue that have it.
    pub systems: i64,
    /// Usages in all organisations that cover it.
    pub usages: i64,
}

/// How an edition differs from what is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditionChanges {
    /// New, or in use again.
    pub added: Vec<Addition>,
    /// With another title.
    pub renamed: Vec<Renaming>,
    /// Out of use from now on; never deleted.
    pub removed: Vec<Loss>,
    /// With other dates only.
    pub redated: usize,
    /// As they were.
    pub unchanged: usize,
}

impl EditionChanges {
    /// Whether the edition is what is there already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.renamed.is_empty()
            && self.removed.is_empty()
            && self.redated == 0
    }
}
