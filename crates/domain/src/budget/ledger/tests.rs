use proptest::{collection::vec, prelude::*};

use super::{MOST, MoveKind, Refusal, Totals};

/// A movement as it could come from anybody: any kind, any amount, also impossible ones.
fn movement() -> impl Strategy<Value = (MoveKind, i64)> {
    let amount = prop_oneof![
        8 => -5_000_000_i64..5_000_000,
        1 => Just(MOST),
        1 => Just(-MOST),
    ];
    (0..MoveKind::ALL.len(), amount).prop_map(|(at, amount)| (MoveKind::ALL[at], amount))
}

/// What is available, counted from the movements alone.
fn counted(movements: &[(MoveKind, i64)]) -> i64 {
    movements
        .iter()
        .map(|(kind, amount)| kind.effect(*amount))
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn available_never_differs_from_the_sum_of_the_movements(tried in vec(vec(movement(), 1..3), 1..40)) {
        let (mut totals, mut kept) = (Totals::default(), Vec::new());
        for together in tried {
            let before = totals;
            match totals.after(&together) {
                Ok(after) => {
                    totals = after;
                    kept.extend(together);
                }
                Err(_) => prop_assert_eq!(totals, before),
            }
            prop_assert_eq!(totals.available(), counted(&kept));
            prop_assert_eq!(totals, Totals::of(kept.iter().copied()));
            prop_assert!(totals.available() >= 0 && totals.reserved >= 0 && totals.committed >= 0);
        }
    }
}

#[test]
fn a_refusal_says_how_much_is_left() {
    let given = Totals::of([(MoveKind::Appropriation, 500), (MoveKind::Reservation, 200)]);
    let refused = |kind, amount| given.after(&[(kind, amount)]);
    assert_eq!(
        refused(MoveKind::Commitment, 301),
        Err(Refusal::Overdrawn(300))
    );
    assert_eq!(
        refused(MoveKind::Transfer, -301),
        Err(Refusal::Overdrawn(300))
    );
    assert_eq!(
        refused(MoveKind::ReservationRelease, -201),
        Err(Refusal::MoreThanReserved(200))
    );
    assert_eq!(
        refused(MoveKind::CommitmentRelease, -1),
        Err(Refusal::MoreThanCommitted(0))
    );
    assert_eq!(
        refused(MoveKind::Appropriation, MOST),
        Err(Refusal::TooLarge)
    );
    let bought = [
        (MoveKind::ReservationRelease, -200),
        (MoveKind::Commitment, 500),
    ];
    assert_eq!(given.after(&bought).map(|after| after.available()), Ok(0));
}
