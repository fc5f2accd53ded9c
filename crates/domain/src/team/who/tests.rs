use proptest::prelude::*;

use super::*;

fn one(name: &str, levels: &[usize], free: i64, weeks_with_time: usize) -> Candidate {
    let skill = |level: &usize| Skill {
        competence: Id::from_u128(0),
        name: String::new(),
        level: *level,
    };
    Candidate {
        member: Id::from_u128(0),
        person: Id::from_u128(0),
        name: name.to_owned(),
        function: "architect".to_owned(),
        has: levels.iter().map(skill).collect(),
        missing: vec!["x".to_owned(); 3 - levels.len()],
        weeks: 4,
        weeks_with_time,
        wanted: 4 * 600,
        free,
        works_on_it: false,
    }
}

#[test]
fn who_can_the_most_and_has_time_comes_first() {
    let mut all = vec![
        one("booked expert", &[3, 3, 3], 0, 0),
        one("free, can nothing", &[], 2400, 4),
        one("can two", &[2, 2], 2400, 4),
        one("can all, some time", &[1, 1, 1], 1200, 2),
        one("can all, well", &[3, 2, 2], 2400, 4),
        one("Can all, as well", &[2, 3, 2], 2400, 4),
    ];
    rank(&mut all);
    let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Can all, as well",
            "can all, well",
            "can all, some time",
            "can two",
            "free, can nothing",
            "booked expert"
        ]
    );
    assert!(all[0].fits() && !all[2].fits() && !all[3].fits() && !all[5].has_time());
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_how_it_began(
        made in prop::collection::vec((0usize..4, 1usize..4, 0i64..5, 0usize..5), 0..12),
        seed in 0usize..12,
    ) {
        let mut first: Vec<Candidate> = made.iter().enumerate().map(|(at, (count, level, free, weeks))| {
            one(&format!("name {at}"), &vec![*level; *count], *free, *weeks)
        }).collect();
        let mut second = first.clone();
        let by = seed % second.len().max(1);
        second.rotate_left(by);
        rank(&mut first);
        rank(&mut second);
        prop_assert_eq!(&first, &second);
        let time: Vec<bool> = first.iter().map(Candidate::has_time).collect();
        prop_assert!(time.is_sorted_by(|before, after| before >= after));
    }
}
