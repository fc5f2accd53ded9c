//! Lists asked for wrongly: each fault is named, and nothing fails.

use foundation::{Cursor, new_id};
use testkit::{TestApp, on_both};

use crate::{
    harness::{Reply, Site},
    world::places,
};

fn refused(reply: &Reply, faults: &[&str]) {
    assert_eq!(reply.status, 422, "{}", reply.text);
    assert_eq!(reply.faults(), faults);
}

/// A cursor as somebody might forge it.
fn cursor(sort: &str, value: &str) -> String {
    let (sort, value) = (sort.to_owned(), value.to_owned());
    let id = new_id();
    Cursor { sort, value, id }.encode()
}

/// Queries of the list of systems in use, with the fault of each.
fn wrong_queries() -> Vec<(String, &'static str)> {
    vec![
        ("limit=0".to_owned(), "limit: out_of_range"),
        ("limit=501".to_owned(), "limit: out_of_range"),
        ("limit=-1".to_owned(), "limit: out_of_range"),
        ("limit=mange".to_owned(), "limit: not_a_number"),
        (
            "limit=99999999999999999999".to_owned(),
            "limit: not_a_number",
        ),
        ("limit=5&limit=6".to_owned(), "limit: given_twice"),
        ("sort=nix".to_owned(), "nix: unknown_column"),
        ("columns=name,nix".to_owned(), "nix: unknown_column"),
        (
            format!("columns={}", "name,".repeat(400)),
            "columns: too_many_columns",
        ),
        ("nix=1".to_owned(), "nix: unknown_column"),
        ("life_cycle=nix".to_owned(), "life_cycle: unknown_choice"),
        (
            "in_use_from=before:31-02-2026".to_owned(),
            "in_use_from: not_a_date",
        ),
        (
            "in_use_from=after:-009999-01-01".to_owned(),
            "in_use_from: not_a_date",
        ),
        (
            "in_use_from=contains:2026".to_owned(),
            "in_use_from: no_text",
        ),
        ("changed_at=contains:2026".to_owned(), "changed_at: no_text"),
        (
            "archive_frequency_months=after:mange".to_owned(),
            "archive_frequency_months: not_a_number",
        ),
        (
            "document_bearing=ja".to_owned(),
            "document_bearing: not_true_or_false",
        ),
        ("local_name=before:x".to_owned(), "local_name: no_order"),
        (
            format!("local_name=contains:{}", "x".repeat(10_000)),
            "local_name: too_long",
        ),
        (
            format!("local_name=is:{}", "x,".repeat(5_000)),
            "local_name: too_many_values",
        ),
        ("local_name=x&".repeat(60), ": too_many_filters"),
        ("cursor=nix".to_owned(), "cursor: invalid_cursor"),
        (
            format!("cursor={}", cursor("-name", "x")),
            "cursor: invalid_cursor",
        ),
        (
            format!("sort=in_use_from&cursor={}", cursor("in_use_from", "nix")),
            "cursor: invalid_cursor",
        ),
        (
            format!(
                "sort=in_use_from&cursor={}",
                cursor("in_use_from", "-009999-01-01")
            ),
            "cursor: invalid_cursor",
        ),
        (
            format!("sort=changed_at&cursor={}", cursor("changed_at", "1e9")),
            "cursor: invalid_cursor",
        ),
        (
            format!("cursor={}", cursor("name", "a\u{0}")),
            ": null_character",
        ),
        ("local_name=is:a%00b".to_owned(), ": null_character"),
    ]
}

fn lists_asked_for_wrongly(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let usages = |query: &str| site.get(&here.admin, &format!("/api/v1/system-usages?{query}"));
    for (query, fault) in wrong_queries() {
        let reply = usages(&query);
        assert_eq!(reply.status, 422, "{query}: {}", reply.text);
        assert_eq!(reply.faults(), [fault], "{query}");
    }
    for query in [
        format!("q={}", "x".repeat(10_000)),
        format!("q={}", "ord%20".repeat(3_000)),
        "q=%00%F0%9F%98%80%25_'%22".to_owned(),
        format!("cursor={}", cursor("name", "'; DROP TABLE usages")),
        "in_use_from=after:9999-12-31".to_owned(),
    ] {
        assert_eq!(usages(&query).status, 200, "{query}");
    }
    for query in ["as_of=2026-02-31", "as_of=nix", "as_of=31-02-2026"] {
        assert_eq!(usages(query).faults(), ["as_of: not_a_date"]);
    }
    refused(
        &site.get(&here.admin, "/api/v1/audit?from=nix"),
        &["from: not_a_date"],
    );
    refused(
        &site.get(&here.admin, "/api/v1/audit?cursor=nix"),
        &["cursor: invalid_cursor"],
    );
    refused(
        &site.get(&here.admin, "/api/v1/kle?cursor=nix"),
        &["cursor: invalid_cursor"],
    );
    let long = format!("/api/v1/kle?prefix={}", "8".repeat(10_000));
    refused(&site.get(&here.admin, &long), &["prefix: too_long"]);
}

on_both!(lists_asked_for_wrongly);
