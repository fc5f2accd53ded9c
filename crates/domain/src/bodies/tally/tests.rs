use foundation::new_id;
use proptest::{collection::vec, prelude::*};

use super::{Ballot, NoQuorum, Verdict, Vote, Written, in_meeting, in_writing};

fn ballot(chair: bool, present: bool, vote: Option<Vote>) -> Ballot {
    Ballot {
        person: new_id(),
        name: String::new(),
        chair,
        present,
        vote,
        remark: String::new(),
    }
}

fn there(votes: &[Option<Vote>]) -> Vec<Ballot> {
    let one = |(at, vote): (usize, &Option<Vote>)| ballot(at == 0, true, *vote);
    votes.iter().enumerate().map(one).collect()
}

const YES: Option<Vote> = Some(Vote::Yes);
const NO: Option<Vote> = Some(Vote::No);
const ABSTAIN: Option<Vote> = Some(Vote::Abstain);
const CONFLICT: Option<Vote> = Some(Vote::Conflict);

#[test]
fn who_has_a_conflict_counts_neither_for_the_quorum_nor_the_result() {
    let votes = there(&[CONFLICT, YES, NO, NO]);
    assert_eq!(in_meeting(&votes, 3), Ok(Verdict::Rejected));
    assert_eq!(in_meeting(&votes, 4), Err(NoQuorum { need: 4, have: 3 }));
}

#[test]
fn who_is_absent_does_not_count() {
    let mut votes = there(&[YES, YES, NO]);
    votes[0].present = false;
    votes[1].present = false;
    assert_eq!(in_meeting(&votes, 1), Ok(Verdict::Rejected));
    assert_eq!(in_meeting(&votes, 2), Err(NoQuorum { need: 2, have: 1 }));
}

#[test]
fn the_chair_decides_when_votes_are_equal() {
    assert_eq!(in_meeting(&there(&[YES, NO]), 2), Ok(Verdict::Carried));
    assert_eq!(in_meeting(&there(&[NO, YES]), 2), Ok(Verdict::Rejected));
    assert_eq!(
        in_meeting(&there(&[ABSTAIN, YES, NO]), 2),
        Ok(Verdict::Tied)
    );
    assert_eq!(
        in_meeting(&there(&[CONFLICT, YES, NO]), 2),
        Ok(Verdict::Tied)
    );
    assert_eq!(in_meeting(&there(&[None, None]), 2), Ok(Verdict::NotVoted));
}

#[test]
fn in_writing_it_is_decided_as_soon_as_nothing_can_change_it() {
    let of = |votes: &[Option<Vote>], over| in_writing(&there(votes), 2, over);
    assert_eq!(of(&[YES, None, None, None], false), Written::Waiting);
    assert_eq!(of(&[YES, YES, None, None], false), Written::Waiting);
    let carried = Written::Decided(Verdict::Carried);
    assert_eq!(of(&[YES, YES, YES, None], false), carried);
    assert_eq!(of(&[YES, YES, None, None], true), carried);
    assert_eq!(of(&[YES, NO], false), carried);
    let rejected = Written::Decided(Verdict::Rejected);
    assert_eq!(of(&[NO, NO, NO, None], false), rejected);
    let too_few = Written::NoQuorum(NoQuorum { need: 2, have: 1 });
    assert_eq!(of(&[YES, None, None], true), too_few);
    assert_eq!(of(&[YES, CONFLICT, CONFLICT], false), too_few);
}

fn any_vote() -> impl Strategy<Value = Option<Vote>> {
    prop_oneof![
        Just(None),
        Just(YES),
        Just(NO),
        Just(ABSTAIN),
        Just(CONFLICT)
    ]
}

proptest! {
    #[test]
    fn what_is_decided_early_stays_so_whatever_the_others_vote(
        votes in vec(any_vote(), 1..12), quorum in 1_usize..6, rest in vec(any_vote(), 12),
    ) {
        let early = in_writing(&there(&votes), quorum, false);
        if let Written::Decided(verdict) = early {
            let filled: Vec<Option<Vote>> = votes
                .iter()
                .zip(rest)
                .map(|(vote, other)| vote.or(other).or(ABSTAIN))
                .collect();
            prop_assert_eq!(in_writing(&there(&filled), quorum, true), Written::Decided(verdict));
        }
    }

    #[test]
    fn never_decided_by_fewer_than_the_quorum(votes in vec(any_vote(), 0..12), quorum in 1_usize..6, over: bool) {
        let ballots = there(&votes);
        let counting = votes.iter().filter(|vote| vote.is_some() && **vote != CONFLICT).count();
        if matches!(in_writing(&ballots, quorum, over), Written::Decided(_)) {
            prop_assert!(counting >= quorum);
        }
        let taking_part = votes.iter().filter(|vote| **vote != CONFLICT).count();
        prop_assert_eq!(in_meeting(&ballots, quorum).is_ok(), taking_part >= quorum);
    }
}
