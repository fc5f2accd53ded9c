//! How alike two catalogue systems are, to show likely duplicates before a new one
//! is proposed. A hint to people, never a decision.

mod known;
mod name;

pub use known::Known;
use name::Name;

/// From this many points two systems are shown as likely duplicates.
pub const THRESHOLD: u8 = 70;

/// What is compared of a system.
#[derive(Debug, Clone, Default)]
pub struct Candidate<'a> {
    /// The system's name.
    pub name: &'a str,
    /// Names it had before.
    pub former_names: Vec<&'a str>,
    /// The supplier's or rights holder's name; empty when unknown.
    pub supplier: &'a str,
}

/// Why two systems are thought to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The names are equal but for spaces, case, noise words or the supplier's name.
    SameName,
    /// A former name of one equals the name or a former name of the other.
    FormerName,
    /// The names are alike: typing errors, added words, an abbreviation.
    SimilarName,
    /// The names are alike and the supplier is the same.
    SameSupplierSimilarName,
}

impl Reason {
    /// The name used in the API and in text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SameName => "same_name",
            Self::FormerName => "former_name",
            Self::SimilarName => "similar_name",
            Self::SameSupplierSimilarName => "same_supplier_similar_name",
        }
    }
}

/// The answer of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// 0 (nothing alike) to 100 (the same name).
    pub points: u8,
    /// The strongest reason; of no meaning at low points.
    pub reason: Reason,
}

/// Compares two systems; the order of the two makes no difference.
#[must_use]
pub fn similarity(a: &Candidate<'_>, b: &Candidate<'_>) -> Score {
    compare(&Profile::new(a), &Profile::new(b))
}

/// The existing systems that `new` is likely to be, best first, as their place in
/// `existing` and the score. Whoever asks about many new ones makes a [`Known`] once.
pub fn likely_duplicates<'a>(
    new: &Candidate<'_>,
    existing: impl Iterator<Item = Candidate<'a>>,
) -> Vec<(usize, Score)> {
    existing.collect::<Known>().likely(new)
}

/// A candidate made ready for comparing.
struct Profile {
    name: Name,
    former: Vec<Name>,
    supplier: String,
}

impl Profile {
    fn new(candidate: &Candidate<'_>) -> Self {
        let supplier = name::supplier(candidate.supplier);
        let name = Name::new(candidate.name, &supplier);
        let former: Vec<_> = candidate
            .former_names
            .iter()
            .map(|former| Name::new(former, &supplier))
            .filter(|former| !former.is_empty())
            .collect();
        Self {
            name,
            former,
            supplier,
        }
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.name).chain(&self.former)
    }
}

fn compare(a: &Profile, b: &Profile) -> Score {
    let same_supplier = !a.supplier.is_empty() && a.supplier == b.supplier;
    let names = a.name.points(&b.name);
    let former = a
        .names()
        .flat_map(|x| b.names().map(move |y| (x, y)))
        .skip(1)
        .map(|(x, y)| x.points(y))
        .max()
        .unwrap_or(0);
    if names >= name::SAME {
        return Score {
            points: names,
            reason: Reason::SameName,
        };
    }
    if former >= name::SAME {
        return Score {
            points: former - 2,
            reason: Reason::FormerName,
        };
    }
    let points = names.max(former.saturating_sub(5));
    let (points, reason) = if same_supplier && points >= THRESHOLD - 10 {
        (
            (points + 8).min(name::SAME - 1),
            Reason::SameSupplierSimilarName,
        )
    } else {
        (points, Reason::SimilarName)
    };
    Score { points, reason }
}

#[cfg(test)]
mod tests;
