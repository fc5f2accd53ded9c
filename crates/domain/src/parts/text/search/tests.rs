use proptest::prelude::*;

use super::super::fold;
use super::*;

/// What `search_text LIKE '%term%' AND …` answers.
fn finds(asked: &str, text: &str) -> bool {
    let kept = terms(&[text]);
    query(asked).iter().all(|term| kept.contains(term.as_str()))
}

#[test]
fn folding_brings_spellings_together() {
    for (text, folded) in [
        ("Ålborg", "aalborg"),
        ("Aalborg", "aalborg"),
        ("A\u{30a}lborg", "aalborg"),
        ("ÆRØ", "aeroe"),
        ("Café", "cafe"),
        ("Malmö", "malmoe"),
        ("  KMD - Nexus (v2.1) ", "kmd nexus v2 1"),
        ("OS2kitos", "os2kitos"),
        ("Sø\u{ad}ren", "soeren"),
        ("\u{202e}løn\u{202c}", "loen"),
        ("🦄", ""),
        ("%_\\'\"", ""),
        ("ﬁl", "fil"),
        ("Straße", "strasse"),
        ("", ""),
    ] {
        assert_eq!(fold(text), folded, "{text:?}");
    }
}

/// Each finds the other.
const BOTH_WAYS: &[(&str, &str)] = &[
    ("system", "systemer"),
    ("system", "systemet"),
    ("systemets", "systemerne"),
    ("systemernes", "system"),
    ("lønninger", "lønningerne"),
    ("lønning", "lønningernes"),
    ("borger", "borgernes"),
    ("borgeren", "borgere"),
    ("borgerens", "borgerne"),
    ("ældre", "ældres"),
    ("ældrepleje", "ældreplejen"),
    ("sag", "sager"),
    ("sagen", "sagerne"),
    ("sagernes", "sagens"),
    ("sagsbehandling", "sagsbehandlingen"),
    ("sagsbehandler", "sagsbehandlere"),
    ("kommune", "kommunernes"),
    ("kommunen", "kommuner"),
    ("skole", "skolerne"),
    ("skolens", "skoler"),
    ("barnet", "barnets"),
    ("børn", "børnene"),
    ("børnenes", "børns"),
    ("ydelse", "ydelser"),
    ("ydelsen", "ydelsernes"),
    ("kontrakt", "kontrakter"),
    ("kontraktens", "kontrakterne"),
    ("skat", "skatter"),
    ("skatten", "skatterne"),
    ("plan", "planer"),
    ("planlægning", "planlægningen"),
    ("dokument", "dokumenterne"),
    ("journal", "journaler"),
    ("journalens", "journalerne"),
    ("leverandør", "leverandørernes"),
    ("leverandøren", "leverandører"),
    ("database", "databaser"),
    ("adgang", "adgange"),
    ("bruger", "brugernes"),
    ("medarbejder", "medarbejderne"),
    ("tilskud", "tilskuddet"),
    ("bygning", "bygningerne"),
    ("vej", "vejene"),
    ("institution", "institutionernes"),
    ("afdeling", "afdelingerne"),
    ("budget", "budgetter"),
    ("regnskab", "regnskabet"),
    ("faktura", "fakturaer"),
    ("Ålborg", "AALBORGS"),
    ("sundhed", "sundheden"),
    ("hjælpemiddel", "hjaelpemiddel"),
];

#[test]
fn word_forms_find_each_other() {
    let missed: Vec<_> = BOTH_WAYS
        .iter()
        .filter(|(a, b)| !finds(a, b) || !finds(b, a))
        .map(|(a, b)| (a, query(a), finds(a, b), b, query(b), finds(b, a)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The first finds the second: it is the shorter, or a part of a compound.
#[test]
fn a_word_finds_the_compounds_it_stands_in() {
    for (asked, text) in [
        ("behandlinger", "Sagsbehandlingssystemer"),
        ("kommunernes", "kommune"),
        ("løn", "lønninger"),
        ("sag", "sagsbehandling"),
        ("sager", "Sagsbehandlingen"),
        ("systemet", "Fagsystemer"),
        ("plejen", "Ældreplejen i Ærø"),
        ("aeldre", "Ældreplejen"),
        ("ældre pleje", "Ældreplejen"),
        ("vand", "Spildevand"),
        ("løn personale", "OPUS personale og løn"),
    ] {
        assert!(finds(asked, text), "{asked} → {text}: {:?}", query(asked));
    }
}

/// What the stemmer does not know: nouns that change inside, and derivations.
/// Kept as a test so that the help text and the truth stay together.
#[test]
fn the_limits_are_known() {
    for (asked, text) in [
        ("barn", "børn"),
        ("lønninger", "løn"),
        ("sagsbehandling", "sager"),
        ("bøger", "bog"),
        ("mand", "mænd"),
    ] {
        assert!(!finds(asked, text), "{asked} → {text}");
    }
}

#[test]
fn all_words_must_be_found_in_any_order() {
    assert!(finds("nexus kmd", "KMD Nexus"));
    assert!(!finds("nexus eg", "KMD Nexus"));
    assert_eq!(query("a b c d e f g h i j").len(), 8);
    assert_eq!(query("løn Løn LØN loen"), ["loen"]);
}

#[test]
fn hostile_searches_ask_for_nothing() {
    for text in [
        "%",
        "_",
        "\\",
        "'; DROP TABLE usages; --",
        "\"",
        "🦄🦄",
        "\u{202e}",
    ] {
        for term in query(text) {
            assert!(term.chars().all(char::is_alphanumeric), "{text}: {term}");
        }
    }
    assert!(query("%_\\ '\" 🦄 \u{200f}").is_empty());
    assert_eq!(query("100%"), ["100"]);
}

#[test]
fn long_texts_are_cut_between_words() {
    let long = (0..5_000).map(|n| format!("ord{n} ")).collect::<String>();
    let kept = terms(&["KMD Nexus", &long]);
    assert!(kept.chars().count() <= 8_000 && kept.ends_with(' '));
    assert!(kept.starts_with(" kmd nexus ord0 "));
    let endless = "å".repeat(10_000);
    assert!(finds(&endless, &endless));
    assert!(query(&endless)[0].chars().count() <= 100);
}

proptest! {
    #[test]
    fn every_word_of_a_text_finds_the_text(text in "[\\PC ]{0,200}") {
        for word in text.split_whitespace() {
            prop_assert!(finds(word, &text), "{word:?} {:?} {:?}", query(word), terms(&[&text]));
        }
    }

    #[test]
    fn every_danish_word_finds_its_text(words in proptest::collection::vec("[a-zæøåA-ZÆØÅé]{1,24}", 1..40)) {
        let text = words.join(" ");
        for word in &words {
            prop_assert!(finds(word, &text));
        }
        prop_assert!(finds(&words[..words.len().min(8)].join(", "), &text));
    }

    #[test]
    fn a_stem_is_the_beginning_of_its_word(word in "[a-zæøåé]{1,20}(hed|lig|løst|els|ernes|et|ig|igst)?") {
        let stemmer = Stemmer::create(Algorithm::Danish);
        prop_assert!(word.starts_with(&*stemmer.stem(&word)));
    }

    #[test]
    fn folding_twice_changes_nothing(text in "[a-zA-ZæøåÆØÅäöéü0-9 .,/%_-]{0,80}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn terms_hold_no_wildcards(text in "\\PC{0,200}") {
        for term in query(&text) {
            prop_assert!(!term.contains(['%', '_', '\\', '\'', '"', ' ']));
        }
    }
}
