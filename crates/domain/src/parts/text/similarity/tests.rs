use proptest::prelude::*;

use super::*;

fn system<'a>(name: &'a str, supplier: &'a str) -> Candidate<'a> {
    Candidate {
        name,
        former_names: Vec::new(),
        supplier,
    }
}

const DUPLICATES: &[(&str, &str)] = &[
    ("Nexus", "KMD Nexus"),
    ("KMD Nexus", "NEXUS omsorg"),
    ("Nexus", "NEXUS omsorg"),
    ("SBSYS", "SB SYS"),
    ("KMD Opus Løn", "OPUS løn og personale"),
    ("KMD Opus Løn", "KMD OPUS LOEN"),
    ("Acadre", "Acadre 6.1"),
    ("Acadre", "Akadre"),
    ("Microsoft 365", "Microsoft365"),
    ("MitID Erhverv", "MitID-Erhverv"),
    ("MitID Erhverv", "Mit ID erhverv"),
    ("Ælderplan", "AELDERPLAN"),
    ("Sårjournalen", "Saarjournalen"),
    ("Vagtplansystemet", "Vagtplan"),
    ("Vagtplan system A/S", "Vagtplan"),
    ("Digital Post 2", "Digital Post"),
    ("OS2kravmotor", "OS2 Kravmotor"),
    (
        "Kommunernes Sygedagpengesystem",
        "Kommunernes Sygedagpenge System",
    ),
    ("Digitalisering af Udsatte Børn og Unge", "DUBU"),
    ("Prisme 2015", "Prisme"),
    ("Tandplejejournalen", "Tandplejejurnalen"),
    ("Børne- og elevdatabasen", "Børn- og elevdatabasen"),
    ("Løn og personale Opus", "Opus løn og personale"),
    ("EG Sensum One", "Sensum One"),
];

const OTHERS: &[(&str, &str)] = &[
    ("KMD Elev", "KMD Educa"),
    ("KMD Elev", "KMD Nexus"),
    ("KMD Opus Løn", "KMD Opus Økonomi"),
    ("Microsoft Word", "Microsoft Excel"),
    ("Word", "WordPress"),
    ("Aula", "Alma"),
    ("SAPA", "SAP"),
    ("KY", "KSD"),
    ("OS2kitos", "OS2iot"),
    ("OS2kravmotor", "OS2rollekatalog"),
    ("EG Brandsoft", "EG Sensum One"),
    ("Vejman", "Vejplan"),
    ("Borgeronline", "Boligportal"),
    ("Tidsreg", "Tidslinjen"),
    ("System", "IT-system til kørsel"),
    ("K1", "K2"),
    ("", "Nexus"),
    ("🦄", "🦄🦄"),
    ("Løn", "Lån"),
    ("Plan", "Planlægning af vedligehold på veje"),
];

#[test]
fn duplicates_reach_the_threshold() {
    let missed: Vec<_> = DUPLICATES
        .iter()
        .map(|(a, b)| (a, b, similarity(&system(a, ""), &system(b, ""))))
        .filter(|(_, _, score)| score.points < THRESHOLD)
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn other_systems_do_not_even_from_the_same_supplier() {
    let wrong: Vec<_> = OTHERS
        .iter()
        .map(|(a, b)| (a, b, similarity(&system(a, "KMD A/S"), &system(b, "KMD"))))
        .filter(|(_, _, score)| score.points >= THRESHOLD)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_reason_is_the_strongest_one() {
    let renamed = Candidate {
        name: "Momentum",
        former_names: vec!["Workbase", "KMD Momentum 1.0"],
        supplier: "KMD A/S",
    };
    let reason = |a: &Candidate<'_>, b: &Candidate<'_>| similarity(a, b).reason.key();
    assert_eq!(reason(&renamed, &system("momentum", "")), "same_name");
    assert_eq!(reason(&renamed, &system("WorkBase", "EG")), "former_name");
    assert_eq!(
        reason(&system("Acadre", ""), &system("Akadre", "")),
        "similar_name"
    );
    assert_eq!(
        reason(
            &system("Acadre", "Formpipe A/S"),
            &system("Akadre", "formpipe")
        ),
        "same_supplier_similar_name"
    );
    assert_eq!(
        similarity(&system("Aula", ""), &system("AULA", "")).points,
        100
    );
    let alike = similarity(&system("Acadre", "Formpipe"), &system("Akadre", "Formpipe"));
    assert!(alike.points > similarity(&system("Acadre", ""), &system("Akadre", "")).points);
}

#[test]
fn the_best_come_first_and_the_rest_are_left_out() {
    let names = ["NEXUS omsorg", "Aula", "Nexus", "Nexsus", "Educa"];
    let found = likely_duplicates(
        &system("KMD Nexus", "KMD"),
        names.iter().map(|name| system(name, "KMD")),
    );
    let places: Vec<_> = found.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [2, 3, 0], "{found:?}");
}

/// Names that share words and spellings, as those of a catalogue do.
fn catalogue_name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "(sags|vagt|tand|elev|børne|skole|løn)(plan|plna|journal|jurnal|system|systemer)?",
        "(kmd|eg|og|til|kp|dubu|b|a)",
        "(sags|sgas|tandpleje|omsorg|omsrog|økonomi)",
        "[ab0-9]{1,3}",
    ];
    proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn looking_up_finds_what_comparing_with_each_finds(
        known in proptest::collection::vec((catalogue_name(), catalogue_name(), "(KMD|EG)?"), 0..12),
        new in (catalogue_name(), catalogue_name(), "(KMD|EG)?"),
    ) {
        let candidate = |(name, former, supplier)| Candidate {
            name,
            former_names: vec![former],
            supplier,
        };
        let of = |at: usize| {
            let (name, former, supplier): &(String, String, String) = &known[at];
            candidate((name.as_str(), former.as_str(), supplier.as_str()))
        };
        let new = candidate((&new.0, &new.1, &new.2));
        let mut each: Vec<_> = (0..known.len())
            .map(|at| (at, similarity(&new, &of(at))))
            .filter(|(_, score)| score.points >= THRESHOLD)
            .collect();
        each.sort_by_key(|(at, score)| (std::cmp::Reverse(score.points), *at));
        prop_assert_eq!(likely_duplicates(&new, (0..known.len()).map(of)), each);
    }
}

#[test]
fn two_thousand_are_compared_with_two_thousand_alike() {
    let name = |n: usize, part: &str| {
        let field = ["Vej", "Vand", "Skole", "Løn", "Omsorg"][n % 5];
        format!("{field}{part} {}", ["Nord", "Syd", "Plus", "Portal"][n % 4]) + &format!(" {n}")
    };
    let (old, new): (Vec<String>, Vec<String>) = (0..2_000)
        .map(|n| (name(n, "planlægning"), name(n, "planlægnign")))
        .unzip();
    let known: Known = old.iter().map(|name| system(name, "")).collect();
    let found = new
        .iter()
        .enumerate()
        .filter(|(at, name)| {
            let likely = known.likely(&system(name, ""));
            likely.iter().any(|(place, _)| place == at)
        })
        .count();
    assert_eq!(found, 2_000);
}

#[test]
fn one_of_ten_thousand_is_found() {
    let names: Vec<String> = (0..10_000)
        .map(|n| {
            format!(
                "Fagsystem {} plan{n}",
                ["Vej", "Vand", "Skole", "Løn"][n % 4]
            )
        })
        .collect();
    let found = likely_duplicates(
        &system("Skole plan4242", ""),
        names.iter().map(|name| system(name, "")),
    );
    assert!(found.iter().any(|(place, _)| *place == 4_242));
}

#[test]
fn names_of_one_length_are_compared_both_ways() {
    let (a, b) = (system("ண𐩠A𑎋A ù", "KMD"), system("aఒa\u{cc6}:ù u[𞟭", "EG"));
    assert_eq!(similarity(&a, &b), similarity(&b, &a));
    let (a, b) = (system("bad bad x", ""), system("bad fodre", ""));
    assert_eq!(similarity(&a, &b), similarity(&b, &a));
}

proptest! {
    #[test]
    fn order_makes_no_difference(a in "[\\PC]{0,30}", b in "[\\PC]{0,30}") {
        let (a, b) = (system(&a, "KMD"), system(&b, "EG"));
        prop_assert_eq!(similarity(&a, &b), similarity(&b, &a));
    }

    #[test]
    fn a_name_is_its_own_duplicate(name in "[a-zæøåA-ZÆØÅ]{1,12}( [a-zæøå0-9]{1,9}){0,3}") {
        prop_assert_eq!(similarity(&system(&name, ""), &system(&name.to_uppercase(), "")).points, 100);
    }
}
