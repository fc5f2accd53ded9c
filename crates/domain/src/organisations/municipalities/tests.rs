use std::{collections::BTreeSet, fs, path::Path};

use super::{MUNICIPALITIES, NATIONAL_ID};
use crate::organisations::fields::REGION;

#[test]
fn rows_are_distinct_and_well_formed() {
    let codes: BTreeSet<_> = MUNICIPALITIES.iter().map(|m| m.code()).collect();
    let ids: BTreeSet<_> = MUNICIPALITIES.iter().map(|m| m.id()).collect();
    let cvrs: BTreeSet<_> = MUNICIPALITIES.iter().map(|m| m.cvr).collect();
    assert_eq!([codes.len(), ids.len(), cvrs.len()], [98; 3]);
    assert!(!ids.contains(&NATIONAL_ID));
    for municipality in MUNICIPALITIES {
        assert!(
            REGION.values.contains(&municipality.region),
            "{municipality:?}"
        );
        assert_eq!(municipality.cvr.len(), 8, "{municipality:?}");
        assert!(municipality.population > 0, "{municipality:?}");
    }
}

#[test]
fn names_are_those_the_municipalities_carry() {
    let named = |code: &str| {
        let found = MUNICIPALITIES.iter().find(|m| m.code() == code);
        found.expect("a municipality").official_name()
    };
    assert_eq!(named("0101"), "Københavns Kommune");
    assert_eq!(named("0147"), "Frederiksberg Kommune");
    assert_eq!(named("0400"), "Bornholms Regionskommune");
    assert_eq!(named("0480"), "Nordfyns Kommune");
}

#[test]
fn rows_agree_with_the_published_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/municipalities/municipalities_98.csv");
    let Ok(csv) = fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let published: Vec<Vec<String>> = csv
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            [cells[0], cells[1], cells[2], cells[4], cells[5]]
                .map(|cell| cell.to_lowercase().replace('æ', "ae"))
                .to_vec()
        })
        .collect();
    assert_eq!(published.len(), MUNICIPALITIES.len());
    for municipality in MUNICIPALITIES {
        let row = [
            municipality.code(),
            municipality.name.to_lowercase().replace('æ', "ae"),
            municipality.region.to_owned(),
            municipality.cvr.to_owned(),
            municipality.population.to_string(),
        ];
        assert!(published.iter().any(|other| *other == row), "{row:?}");
    }
}
