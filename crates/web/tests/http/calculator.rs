//! The calculator of contract dates: the cases that were worked by hand through the
//! API and on the page, and what is refused.

use serde_json::{Value, json};
use web::page_check;

use crate::harness::{Call, Reply, Site};

const API: &str = "/api/v1/tools/contract-deadlines";
const PAGE: &str = "/tools/contract-deadlines";

fn ask(site: &Site<'_>, body: &Value) -> Value {
    let reply = site.send(Call::new("POST", API).json(body));
    assert_eq!(reply.status, 200, "{body}: {}", reply.text);
    reply.json()
}

/// The cases of the table: what is given, and what must be answered.
fn cases() -> Vec<(Value, Value)> {
    let to_year_end = |more: Value| {
        let mut body = json!({ "notice_months": 6, "notice_to_end_of": "year" });
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        body
    };
    vec![
        (
            to_year_end(json!({ "notice_on": "2026-06-30" })),
            json!({ "effective_end": "2026-12-31" }),
        ),
        (
            to_year_end(json!({ "notice_on": "2026-07-01" })),
            json!({ "effective_end": "2027-12-31" }),
        ),
        (
            json!({ "notice_months": 3, "notice_to_end_of": "quarter", "notice_on": "2026-11-22" }),
            json!({ "effective_end": "2027-03-31" }),
        ),
        (
            json!({ "notice_months": 3, "notice_running": "month", "notice_on": "2026-11-22" }),
            json!({ "effective_end": "2027-02-28" }),
        ),
        (
            json!({ "notice_months": 1, "notice_running": "month", "notice_on": "2026-11-22" }),
            json!({ "effective_end": "2026-12-31" }),
        ),
        (
            json!({ "notice_months": 1, "notice_on": "2027-01-31" }),
            json!({ "effective_end": "2027-02-28" }),
        ),
        (
            json!({ "valid_from": "2024-01-01", "duration_years": 4, "extension_options": 2, "option_months": 12, "as_of": "2026-11-22" }),
            json!({
                "base_end": "2027-12-31",
                "latest_end": "2029-12-31",
                "option_deadlines": ["2027-12-31", "2028-12-31"],
                "earliest_exit": "2027-12-31",
                "last_notice": null,
                "status": { "valid": true, "reasons": [] },
            }),
        ),
        (
            to_year_end(json!({ "irrevocable_until": "2028-06-30", "notice_on": "2026-01-15" })),
            json!({ "effective_end": "2028-12-31" }),
        ),
        (
            to_year_end(json!({ "target_end": "2026-12-31" })),
            json!({ "last_notice": "2026-06-30" }),
        ),
        (
            json!({ "terminated_on": "2026-03-01", "notice_months": 3, "as_of": "2026-11-22", "valid_to": null }),
            json!({ "effective_end": "2026-06-01", "status": { "valid": false, "reasons": ["notice_run_out"] } }),
        ),
    ]
}

#[test]
fn the_cases_are_answered_as_worked_by_hand() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    for (body, expected) in cases() {
        let answer = ask(&site, &body);
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(answer[name], *value, "{name} of {body}");
        }
    }
}

#[test]
fn the_answer_has_exactly_its_members_and_a_sentence_for_each() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let answer = ask(&site, &json!({}));
    let mut members: Vec<&String> = answer.as_object().unwrap().keys().collect();
    members.sort();
    let expected = [
        "base_end",
        "earliest_exit",
        "effective_end",
        "explanations",
        "last_notice",
        "latest_end",
        "option_deadlines",
        "status",
    ];
    assert_eq!(members, expected);
    let said = |language: &str| {
        let call = Call::new("POST", API).json(&json!({ "valid_to": "2027-12-31" }));
        let reply = site.send(call.header("accept-language", language));
        let first = reply.json()["explanations"][0].clone();
        assert_eq!(first["of"], "base_end");
        assert_eq!(first["fields"], json!(["valid_to"]));
        first["text"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        said("da-DK,da;q=0.9"),
        "Kontrakten gælder til og med 31-12-2027."
    );
    assert_eq!(
        said("en-GB"),
        "The contract is valid to the end of 31-12-2027."
    );
}

#[test]
fn what_is_wrong_is_refused_with_its_field() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let cases = [
        (
            json!({ "continuous": true, "duration_years": 4 }),
            vec![
                "continuous: continuous_excludes_duration",
                "duration_years: continuous_excludes_duration",
            ],
        ),
        (
            json!({ "duration_months": 12 }),
            vec!["duration_months: out_of_range"],
        ),
        (
            json!({ "notice_months": -1 }),
            vec!["notice_months: out_of_range"],
        ),
        (
            json!({ "notice_months": 6.5 }),
            vec!["notice_months: wrong_type"],
        ),
        (
            json!({ "notice_months": "6" }),
            vec!["notice_months: wrong_type"],
        ),
        (
            json!({ "notice_months": 9_223_372_036_854_775_807_i64 }),
            vec!["notice_months: out_of_range"],
        ),
        (
            json!({ "extension_options": 2, "options_used": 3 }),
            vec!["options_used: options_used_up"],
        ),
        (
            json!({ "valid_from": "2026-01-02", "valid_to": "2026-01-01" }),
            vec!["valid_to: ends_before_it_begins"],
        ),
        (
            json!({ "valid_from": "2026-02-30" }),
            vec!["valid_from: not_a_date"],
        ),
        (
            json!({ "valid_from": "01-02-2026" }),
            vec!["valid_from: not_a_date"],
        ),
        (
            json!({ "valid_from": "0000-01-01" }),
            vec!["valid_from: not_a_date"],
        ),
        (json!({ "as_of": 20_261_122 }), vec!["as_of: wrong_type"]),
        (
            json!({ "notice_running": "week" }),
            vec!["notice_running: unknown_choice"],
        ),
        (
            json!({ "notice_to_end_of": 12 }),
            vec!["notice_to_end_of: wrong_type"],
        ),
        (
            json!({ "continuous": "yes" }),
            vec!["continuous: wrong_type"],
        ),
        (json!({ "notice": 3 }), vec!["notice: unknown_field"]),
        (json!([]), vec![": not_an_object"]),
    ];
    for (body, faults) in cases {
        let reply = site.send(Call::new("POST", API).json(&body));
        assert_eq!(reply.status, 422, "{body}: {}", reply.text);
        assert_eq!(reply.faults(), faults, "{body}");
    }
    let send = |text: &str| {
        let mut call = Call::new("POST", API).header("content-type", "application/json");
        call.body = text.as_bytes().to_vec();
        site.send(call)
    };
    assert_eq!(send("{").code(), "malformed_json");
    assert_eq!(site.get("", API).status, 405);
    // At the end of the calendar there is no day, and no fault either.
    let far = json!({ "valid_from": "9999-12-31", "duration_years": 100, "notice_months": 1200, "notice_on": "9999-12-31", "as_of": "9999-12-31", "target_end": "0001-01-01" });
    assert_eq!(ask(&site, &far)["base_end"], Value::Null);
}

#[test]
fn whoever_asks_too_much_must_wait() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let call = |address: &str| {
        let call = Call::new("POST", API).json(&json!({}));
        site.send(call.header("x-forwarded-for", address))
    };
    let refused = (0..700)
        .map(|_| call("192.0.2.7"))
        .find(|reply| reply.status != 200);
    let refused = refused.expect("nobody may ask without end");
    assert_eq!(refused.code(), "too_many_requests");
    assert_eq!((refused.status, refused.header("retry-after")), (429, "1"));
    assert_eq!(call("192.0.2.8").status, 200);
}

/// The page in both languages, sound in itself; the Danish one.
fn page(site: &Site<'_>, query: &str) -> Reply {
    let path = format!("{PAGE}?{query}");
    let english = site.send(Call::new("GET", &path).header("cookie", "lang=en"));
    let danish = site.get("", &path);
    for reply in [&english, &danish] {
        assert!([200, 422].contains(&reply.status), "{path}: {}", reply.text);
        assert_eq!(
            page_check::problems(&reply.text),
            Vec::<String>::new(),
            "{path}"
        );
        for key in ["calculator-", "explain-", "time-line-title<", "error-"] {
            let shown = reply.text.contains(&format!(">{key}"));
            assert!(!shown, "{path} shows a key: {key}");
        }
    }
    danish
}

/// What is said first on the page.
fn first_said(site: &Site<'_>, query: &str) -> String {
    let reply = page(site, query);
    assert_eq!(reply.status, 200, "{query}");
    let (_, rest) = reply
        .text
        .split_once("verdict-first\">")
        .unwrap_or_else(|| panic!("{query}: no answer"));
    rest.split('<').next().unwrap().to_owned()
}

#[test]
fn the_page_says_first_what_must_be_done_by_when() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let year = "notice_months=6&notice_to_end_of=year";
    let says = [
        (
            format!("{year}&continuous=yes&day=2026-11-22"),
            "Sig op senest onsdag den 30. juni 2027, hvis kontrakten skal slutte fredag den 31. december 2027.",
        ),
        (
            format!("{year}&target_end=31-12-2026&day=22-11-2026"),
            "Det er for sent til torsdag den 31. december 2026: Fristen var tirsdag den 30. juni 2026.",
        ),
        (
            format!("{year}&notice_on=01-07-2026"),
            "Siger du op onsdag den 1. juli 2026, slutter kontrakten fredag den 31. december 2027.",
        ),
        (
            format!("{year}&irrevocable_until=30-06-2028&target_end=31-12-2026"),
            "Kontrakten kan ikke være slut torsdag den 31. december 2026.",
        ),
        (
            format!("{year}&terminated_on=15-06-2026&day=22-11-2026"),
            "Kontrakten er sagt op mandag den 15. juni 2026 og slutter torsdag den 31. december 2026.",
        ),
        (
            "valid_from=01-01-2024&duration_years=4&day=22-11-2026".to_owned(),
            "Kontrakten slutter af sig selv fredag den 31. december 2027. Du skal ikke sige den op.",
        ),
        (
            "valid_to=31-12-2025&day=22-11-2026".to_owned(),
            "Kontrakten udløb onsdag den 31. december 2025.",
        ),
        (
            "continuous=yes&notice_months=1&day=31-01-2027".to_owned(),
            "Siger du op nu, slutter kontrakten søndag den 28. februar 2027.",
        ),
        (
            format!("{year}&valid_to=31-12-2026&target_end=31-12-2026&day=22-11-2026"),
            "Kontrakten slutter torsdag den 31. december 2026, medmindre den bliver forlænget.",
        ),
        (
            "continuous=yes".to_owned(),
            "Det er for lidt at regne på. Skriv en slutdato, en varighed eller en opsigelsesfrist.",
        ),
    ];
    for (query, text) in says {
        assert_eq!(first_said(&site, &query), text, "{query}");
    }
}

#[test]
fn a_last_day_that_is_no_working_day_is_remarked() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let html = page(
        &site,
        "notice_months=6&notice_to_end_of=year&target_end=31-12-2029&day=22-11-2026",
    )
    .text;
    assert!(
        html.contains(
            "30. juni 2029 er en lørdag. Send opsigelsen senest fredag den 29. juni 2029"
        ),
        "{html}"
    );
    assert!(html.contains("<svg class=\"time-line-wide\""));
}

#[test]
fn the_page_keeps_what_was_typed() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let empty = site.get(
        "",
        &format!("{PAGE}?valid_from=&notice_months=6&notice_to_end_of=year&day="),
    );
    assert_eq!(empty.status, 303);
    assert_eq!(
        empty.header("location"),
        format!("{PAGE}?notice_months=6&notice_to_end_of=year")
    );
    let first = page(&site, "").text;
    assert!(first.contains("Prøv") || first.contains("begynd med et eksempel"));
    let wrong = page(
        &site,
        "valid_from=31-02-2026&notice_months=tre&continuous=yes&duration_years=4&day=x",
    );
    assert_eq!(wrong.status, 422);
    for text in [
        "31-02-2026",
        "value=\"tre\"",
        "href=\"#f-valid-from\"",
        "href=\"#f-day\"",
        "En løbende kontrakt har ingen varighed",
    ] {
        assert!(wrong.text.contains(text), "{text}");
    }
    let strange = page(
        &site,
        "valid_from=%22%3E%3Cscript%3E&x=%F0%9F%90%9F&notice_running=%00",
    );
    assert!(!strange.text.contains("<script>\""));
    let signed_out = site.get("", "/sign-in").text;
    assert!(signed_out.contains(&format!("href=\"{PAGE}\"")));
}
