//! What movements add up to, and which ones a post can bear. Pure: movements go in, sums
//! or the reason of a refusal come out.

use foundation::{Error, FieldError};

/// A sum that a post keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Given to the post.
    Appropriated,
    /// Moved to it from other posts, less what was moved away.
    Transferred,
    /// Held back for a case.
    Reserved,
    /// Bound by a contract.
    Committed,
}

/// What a movement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveKind {
    /// Money is given to the post, or taken back.
    Appropriation,
    /// Money moves between posts.
    Transfer,
    /// Money is held back for a case.
    Reservation,
    /// Less is held back.
    ReservationRelease,
    /// A contract binds money.
    Commitment,
    /// A contract binds less.
    CommitmentRelease,
}

impl MoveKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Appropriation,
        Self::Transfer,
        Self::Reservation,
        Self::ReservationRelease,
        Self::Commitment,
        Self::CommitmentRelease,
    ];

    /// Name in the database and in text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Appropriation => "appropriation",
            Self::Transfer => "transfer",
            Self::Reservation => "reservation",
            Self::ReservationRelease => "reservation_release",
            Self::Commitment => "commitment",
            Self::CommitmentRelease => "commitment_release",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The sum that it changes.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Appropriation => Part::Appropriated,
            Self::Transfer => Part::Transferred,
            Self::Reservation | Self::ReservationRelease => Part::Reserved,
            Self::Commitment | Self::CommitmentRelease => Part::Committed,
        }
    }

    /// What an amount of this kind does to what is available.
    #[must_use]
    pub const fn effect(self, amount: i64) -> i64 {
        match self.part() {
            Part::Appropriated | Part::Transferred => amount,
            Part::Reserved | Part::Committed => -amount,
        }
    }
}

/// The sums of a post, in øre.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Given to the post.
    pub appropriated: i64,
    /// Moved to it, less what was moved away.
    pub transferred: i64,
    /// Held back for cases.
    pub reserved: i64,
    /// Bound by contracts.
    pub committed: i64,
}

/// The most that any sum of a post may be: a hundred billion kroner.
pub const MOST: i64 = 10_000_000_000_000;

/// Why a post cannot bear a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// More than is available, which is so much.
    Overdrawn(i64),
    /// More is released than is reserved, which is so much.
    MoreThanReserved(i64),
    /// More is released than is committed, which is so much.
    MoreThanCommitted(i64),
    /// A sum would be larger than any budget.
    TooLarge,
}

impl Refusal {
    /// As an error of the field `amount`; what is left is in it in øre.
    #[must_use]
    pub fn error(self) -> Error {
        let error = |code| FieldError::new("amount", code);
        let error = match self {
            Self::Overdrawn(left) => error("budget_overdrawn").with("oere", left),
            Self::MoreThanReserved(left) => error("more_than_reserved").with("oere", left),
            Self::MoreThanCommitted(left) => error("more_than_committed").with("oere", left),
            Self::TooLarge => error("amount_too_large"),
        };
        Error::Invalid(vec![error])
    }
}

impl Totals {
    /// The sums of these movements.
    #[must_use]
    pub fn of(movements: impl IntoIterator<Item = (MoveKind, i64)>) -> Self {
        let mut totals = Self::default();
        for (kind, amount) in movements {
            totals.add(kind, amount);
        }
        totals
    }

    fn add(&mut self, kind: MoveKind, amount: i64) {
        let part = match kind.part() {
            Part::Appropriated => &mut self.appropriated,
            Part::Transferred => &mut self.transferred,
            Part::Reserved => &mut self.reserved,
            Part::Committed => &mut self.committed,
        };
        *part = part.saturating_add(amount);
    }

    /// Adds the sums of another post.
    pub fn add_all(&mut self, other: &Self) {
        self.add(MoveKind::Appropriation, other.appropriated);
        self.add(MoveKind::Transfer, other.transferred);
        self.add(MoveKind::Reservation, other.reserved);
        self.add(MoveKind::Commitment, other.committed);
    }

    /// What the post has: appropriated and transferred.
    #[must_use]
    pub const fn frame(&self) -> i64 {
        self.appropriated.saturating_add(self.transferred)
    }

    /// What is spoken for: reserved and committed.
    #[must_use]
    pub const fn bound(&self) -> i64 {
        self.reserved.saturating_add(self.committed)
    }

    /// What is left: appropriated and transferred, less reserved and committed.
    #[must_use]
    pub const fn available(&self) -> i64 {
        self.frame().saturating_sub(self.bound())
    }

    /// The sums after these movements together, or why the post cannot bear them.
    pub fn after(self, movements: &[(MoveKind, i64)]) -> Result<Self, Refusal> {
        let mut after = self;
        for (kind, amount) in movements {
            after.add(*kind, *amount);
        }
        let sums = [after.appropriated, after.transferred, after.bound()];
        if sums.iter().any(|sum| sum.abs() > MOST) {
            return Err(Refusal::TooLarge);
        }
        if after.reserved < 0 {
            return Err(Refusal::MoreThanReserved(self.reserved));
        }
        if after.committed < 0 {
            return Err(Refusal::MoreThanCommitted(self.committed));
        }
        if after.available() < 0 {
            return Err(Refusal::Overdrawn(self.available()));
        }
        Ok(after)
    }
}

#[cfg(test)]
mod tests;
