//! Each check on a small tree: what it must find, and what it must leave alone.

use super::report::Report;
use super::tree::{File, Tree};
use super::{functions, locales, lockfiles, manifests, migrations, sizes, slices, words};

fn tree(files: &[(&str, &str)]) -> Tree {
    Tree::new(
        files
            .iter()
            .map(|(path, text)| File {
                path: path.to_string(),
                text: text.to_string(),
            })
            .collect(),
    )
}

fn found(check: fn(&Tree, &mut Report), files: &[(&str, &str)]) -> Vec<String> {
    let mut report = Report::default();
    check(&tree(files), &mut report);
    report.findings().to_vec()
}

/// One finding that names this place; nothing else.
fn only(findings: &[String], place: &str) {
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].contains(place), "{findings:?}");
}

#[test]
fn a_file_over_the_limit_is_found_and_a_long_one_noticed() {
    let lines = |count: usize| "//! A file.\n".repeat(count);
    only(
        &found(
            sizes::check,
            &[("a.rs", &lines(601)), ("b.rs", &lines(600))],
        ),
        "a.rs: 601 lines",
    );
    let mut report = Report::default();
    sizes::check(&tree(&[("a.rs", &lines(401))]), &mut report);
    assert!(report.findings().is_empty());
    assert!(
        report.notices()[0].starts_with("a.rs: 401 lines"),
        "{:?}",
        report.notices()
    );
}

#[test]
fn a_module_says_what_it_is() {
    let files = [
        ("x/mod.rs", "use a;\n"),
        ("y/mod.rs", "//! This.\n"),
        ("x/z.rs", "use a;\n"),
    ];
    only(&found(sizes::check, &files), "x/mod.rs:1");
}

#[test]
fn a_function_is_measured_from_its_first_line_to_its_brace() {
    let function = |inside: usize| {
        format!(
            "impl A {{\n    pub(crate) async fn walk<T>(\n        a: T,\n    ) {{\n{}    }}\n}}\n",
            "        a();\n".repeat(inside)
        )
    };
    only(
        &found(functions::check, &[("a.rs", &function(87))]),
        "a.rs:2: `walk` has 91 lines",
    );
    assert!(found(functions::check, &[("a.rs", &function(86))]).is_empty());
}

#[test]
fn short_and_bodiless_functions_end_where_they_stand() {
    let text = format!(
        "trait A {{\n    fn a(&self);\n    fn b() {{}}\n{}}}\nfn c() {{\n}}\n",
        "    // much text\n".repeat(100)
    );
    assert!(found(functions::check, &[("a.rs", &text)]).is_empty());
}

#[test]
fn forbidden_words_are_found_where_they_are_forbidden() {
    let table = "# a comment\nlater!( | .rs | do it now\n/attic/ | * | far away\n";
    let with = |path, text| {
        found(
            words::check,
            &[("xtask/forbidden.txt", table), (path, text)],
        )
    };
    only(
        &with("a.rs", "fn a() {\n    later!(\"b\");\n}\n"),
        "a.rs:2: `later!(`: do it now",
    );
    only(&with("a.md", "see \"/attic/notes\""), "a.md:1");
    for allowed in [
        ("a.md", "later!("),
        ("a.rs", "much_later!(1)"),
        ("a.rs", "../attic/notes"),
    ] {
        assert!(with(allowed.0, allowed.1).is_empty(), "{allowed:?}");
    }
    only(
        &found(words::check, &[("xtask/forbidden.txt", "later!( | .rs\n")]),
        "forbidden.txt:1",
    );
}

const EDGES: &str = "all: gate\nlib: *\ngate:\nunits:\nsystems: units\n";

fn domain(path: &str, text: &str) -> Vec<String> {
    let files = [
        ("xtask/slice-edges.txt", EDGES),
        (
            "crates/domain/src/lib.rs",
            "pub mod gate;\nuse crate::units::sql;\n",
        ),
        ("crates/domain/src/gate/mod.rs", ""),
        ("crates/domain/src/gate/access.rs", ""),
        ("crates/domain/src/units/mod.rs", ""),
        ("crates/domain/src/units/sql.rs", "use super::systems;"),
        ("crates/domain/src/systems.rs", ""),
        (path, text),
    ];
    found(slices::check, &files)
}

#[test]
fn a_slice_uses_only_what_the_table_allows() {
    let rules = "crates/domain/src/units/rules.rs";
    for wrong in [
        "use crate::systems::System;",
        "use crate::{\n    gate::View,\n    systems::{A, B},\n};",
        "fn a() {\n    super::super::systems::a();\n}",
    ] {
        only(&domain(rules, wrong), "`units` may not use `systems`");
    }
    only(
        &domain(
            "crates/domain/src/units/model/mod.rs",
            "use super::super::systems;",
        ),
        "model/mod.rs:1",
    );
    for right in [
        "use crate::gate::access::Caller;",
        "// crate::systems",
        "use other_crate::systems;",
        "use super::sql;",
    ] {
        assert!(domain(rules, right).is_empty(), "{right}");
    }
    assert!(
        domain(
            "crates/domain/src/units/scenarios.rs",
            "use crate::systems::System;"
        )
        .is_empty()
    );
}

#[test]
fn a_slice_uses_the_names_of_another_not_its_inside() {
    let text = "use crate::units::{Unit};\nuse crate::units::sql::FIND;\n";
    only(
        &domain("crates/domain/src/systems.rs", text),
        "systems.rs:2: `units::sql` is inside",
    );
}

#[test]
fn a_new_slice_needs_a_line_in_the_table() {
    only(
        &domain("crates/domain/src/budget/mod.rs", ""),
        "the slice `budget` has no line",
    );
}

fn manifest(path: &str, text: &str) -> Vec<String> {
    let table =
        "database:\ndomain: database\nweb: domain\ntestkit: domain\nonly rusqlite: database\n";
    found(
        manifests::check,
        &[("xtask/crate-edges.txt", table), (path, text)],
    )
}

#[test]
fn a_crate_names_only_the_crates_it_may_use() {
    let web = "crates/web/Cargo.toml";
    let head = "[package]\nname = \"web\"\n\n";
    for wrong in [
        "[dependencies]\ndatabase.workspace = true\n",
        "[dependencies.database]\npath = \"../database\"\n",
        "[dev-dependencies]\nstore = { package = \"database\", path = \"../database\" }\n",
        "[target.'cfg(unix)'.dependencies]\ndatabase = { path = \"../database\" }\n",
    ] {
        only(
            &manifest(web, &format!("{head}{wrong}")),
            "`web` may not use `database`",
        );
    }
    only(
        &manifest(web, "[dependencies]\nrusqlite = \"0.41\"\n"),
        "`rusqlite` is kept out of `web`",
    );
    only(
        &manifest(web, "[dependencies]\ntestkit.workspace = true\n"),
        "[dev-dependencies]",
    );
    only(
        &manifest("crates/new/Cargo.toml", ""),
        "the crate `new` has no line",
    );
    assert!(manifest(web, "[dependencies]\ndomain.workspace = true\n[dev-dependencies]\ntestkit.workspace = true\n").is_empty());
    assert!(
        manifest(
            "crates/database/Cargo.toml",
            "[dependencies]\nrusqlite.workspace = true\n"
        )
        .is_empty()
    );
}

#[test]
fn lock_files_name_no_download_address() {
    only(
        &found(
            lockfiles::check,
            &[(
                "Cargo.lock",
                "source = \"sparse+https://mirror.example/\"\n",
            )],
        ),
        "Cargo.lock:1",
    );
    only(
        &found(
            lockfiles::check,
            &[(
                "web/package-lock.json",
                "{\n  \"resolved\": \"https://mirror.example/a.tgz\"\n}",
            )],
        ),
        "json:2",
    );
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
    assert!(found(lockfiles::check, &[("Cargo.lock", public)]).is_empty());
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    let names = |names: &[&str]| {
        let paths: Vec<String> = names
            .iter()
            .map(|name| format!("migrations/{name}"))
            .collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
        found(migrations::check, &files)
    };
    assert!(
        names(&[
            "0001_units.sql",
            "0002_search.postgres.sql",
            "0002_search.sqlite.sql",
            "0003_log.sql"
        ])
        .is_empty()
    );
    only(
        &names(&["0001_units.sql", "0003_log.sql"]),
        "0003_log.sql: number 0003 where 0002",
    );
    only(
        &names(&["0001_units.sql", "0001_users.sql"]),
        "0001_users.sql: number 0001 where 0002",
    );
    for wrong in [
        "1_units.sql",
        "0001_Units.sql",
        "0001.sql",
        "0001_units.oracle.sql",
    ] {
        only(&names(&[wrong]), wrong);
    }
}

fn fluent(danish: &str, english: &str) -> Vec<String> {
    found(
        locales::check,
        &[("locales/da/a.ftl", danish), ("locales/en/b.ftl", english)],
    )
}

#[test]
fn every_text_stands_in_both_languages_with_the_same_variables() {
    let danish = "# en note = ikke en tekst\nhej = Hej { $navn },\n    a = b, og { $by }\n    .title = Titel\n-term = T\n";
    assert!(
        fluent(
            danish,
            "hej = Hello { $navn } of { $by }\n    .title = Title\n-term = T\n"
        )
        .is_empty()
    );
    only(
        &fluent("hej = Hej\n", ""),
        "a.ftl:1: `hej` is missing in en",
    );
    only(
        &fluent("", "hej = Hello\n"),
        "b.ftl:1: `hej` is missing in da",
    );
    only(
        &fluent("hej = Hej\n  .title = T\n", "hej = Hello\n"),
        "a.ftl:2: `hej.title` is missing in en",
    );
    only(
        &fluent("hej = Hej { $navn }\n", "hej = Hello { $name }\n"),
        "b.ftl:1: `hej` puts in",
    );
    only(
        &fluent("hej = Hej\nhej = Dav\n", "hej = Hello\n"),
        "a.ftl:2: `hej` already stands in",
    );
}
