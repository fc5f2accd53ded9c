//! Counting votes. Pure: who may vote and what they said goes in, what follows comes out.

use foundation::Id;

/// What somebody says to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither; counts for the quorum.
    Abstain,
    /// Own interests are at stake: neither votes nor counts.
    Conflict,
}

impl Vote {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Abstain, Self::Conflict];

    /// Name in the database and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["yes", "no", "abstain", "conflict"][self as usize]
    }

    /// The vote with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vote| vote.key() == key)
    }
}

/// Somebody who may vote on an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Whether theirs is the chair's vote.
    pub chair: bool,
    /// Whether they are at the meeting.
    pub present: bool,
    /// What they said, if they did.
    pub vote: Option<Vote>,
    /// Their remark, or empty.
    pub remark: String,
}

/// Too few may take part in the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoQuorum {
    /// So many are needed.
    pub need: usize,
    /// So many are there.
    pub have: usize,
}

/// What the votes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody voted for or against: those present agree.
    NotVoted,
    /// More for than against, or the chair's vote decided so.
    Carried,
    /// More against than for, or the chair's vote decided so.
    Rejected,
    /// As many for as against, and the chair has not decided.
    Tied,
}

/// How far a decision in writing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// More votes can still change it.
    Waiting,
    /// Everybody has voted, or the time is over, and it is too few.
    NoQuorum(NoQuorum),
    /// It is decided.
    Decided(Verdict),
}

fn counts(ballots: &[&Ballot], vote: Vote) -> usize {
    ballots
        .iter()
        .filter(|ballot| ballot.vote == Some(vote))
        .count()
}

/// More for than against, or the other way round; when equal, the chair decides.
fn verdict(taking_part: &[&Ballot]) -> Verdict {
    let (yes, no) = (
        counts(taking_part, Vote::Yes),
        counts(taking_part, Vote::No),
    );
    if yes == 0 && no == 0 {
        return Verdict::NotVoted;
    }
    match yes.cmp(&no) {
        std::cmp::Ordering::Greater => Verdict::Carried,
        std::cmp::Ordering::Less => Verdict::Rejected,
        std::cmp::Ordering::Equal => {
            let chair = taking_part.iter().find(|ballot| ballot.chair);
            match chair.and_then(|ballot| ballot.vote) {
                Some(Vote::Yes) => Verdict::Carried,
                Some(Vote::No) => Verdict::Rejected,
                _ => Verdict::Tied,
            }
        }
    }
}

/// What those at a meeting decide. Only who is there and has no conflict takes part.
///
/// # Errors
/// Fewer take part than the quorum.
pub fn in_meeting(ballots: &[Ballot], quorum: usize) -> Result<Verdict, NoQuorum> {
    let taking_part: Vec<&Ballot> = ballots
        .iter()
        .filter(|ballot| ballot.present && ballot.vote != Some(Vote::Conflict))
        .collect();
    let have = taking_part.len();
    if have < quorum {
        return Err(NoQuorum { need: quorum, have });
    }
    Ok(verdict(&taking_part))
}

/// What is decided in writing. It is decided as soon as the quorum has voted and more than
/// half of all who may vote say the same; when all have voted or the time is over, by the
/// votes that were given.
#[must_use]
pub fn in_writing(ballots: &[Ballot], quorum: usize, over: bool) -> Written {
    let entitled: Vec<&Ballot> = ballots
        .iter()
        .filter(|ballot| ballot.vote != Some(Vote::Conflict))
        .collect();
    let voted: Vec<&Ballot> = entitled
        .iter()
        .copied()
        .filter(|ballot| ballot.vote.is_some())
        .collect();
    let ends = over || voted.len() == entitled.len();
    if voted.len() < quorum {
        let missing = NoQuorum {
            need: quorum,
            have: voted.len(),
        };
        return if ends {
            Written::NoQuorum(missing)
        } else {
            Written::Waiting
        };
    }
    let most = |vote| counts(&voted, vote) * 2 > entitled.len();
    if most(Vote::Yes) {
        Written::Decided(Verdict::Carried)
    } else if most(Vote::No) {
        Written::Decided(Verdict::Rejected)
    } else if ends {
        Written::Decided(verdict(&voted))
    } else {
        Written::Waiting
    }
}

#[cfg(test)]
mod tests;
