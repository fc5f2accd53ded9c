//! The business case calculator: the cases with known answers through the API and on the
//! page, and what is refused.

use serde_json::{Value, json};
use web::page_check;

use crate::harness::{Call, Reply, Site};

const API: &str = "/api/v1/tools/business-case";
const PAGE: &str = "/tools/business-case";

fn ask(site: &Site<'_>, body: &Value) -> Value {
    let reply = site.send(Call::new("POST", API).json(body));
    assert_eq!(reply.status, 200, "{body}: {}", reply.text);
    reply.json()
}

/// A million out, five times 300,000 back.
fn known(rates: &str) -> Value {
    let back = json!({ "2028": 300_000, "2029": 300_000.0, "2030": 300_000, "2031": 300_000, "2032": 300_000 });
    json!({
        "price_year": 2026, "base_year": 2027, "rates": rates,
        "lines": [
            { "kind": "cost", "label": "Køb", "amounts": { "2027": -1_000_000.00 } },
            { "kind": "benefit", "label": "Drift", "amounts": back },
        ],
    })
}

/// A case of one line.
fn of(amounts: Value) -> Value {
    json!({ "price_year": 2026, "base_year": 2027, "rates": "FM-2021", "lines": [{ "kind": "cost", "label": "x", "amounts": amounts }] })
}

#[test]
fn known_cases_are_answered_to_the_oere() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let answer = ask(&site, &known("FM-2021"));
    assert_eq!(answer["npv"], json!(354_515.71));
    assert_eq!(answer["irr"], json!(0.152_382_37));
    assert_eq!(answer["payback_year"], 2031);
    assert_eq!(answer["discounted_payback_year"], 2031);
    assert_eq!(answer["discounted"]["2027"], json!(-1_000_000.0));
    assert_eq!(answer["discounted"]["2028"], json!(289_855.07));
    assert_eq!(answer["discounted"]["2032"], json!(252_591.95));
    assert_eq!(
        (&answer["prices"], &answer["rates"]),
        (&json!("fixed"), &json!("FM-2021"))
    );
    assert_eq!(answer["irr_reason"], Value::Null);
    assert_eq!(answer["scenarios"], json!({ "low": null, "high": null }));
    for before in ["FM-2018", "FM-2013"] {
        assert_eq!(ask(&site, &known(before))["npv"], json!(335_546.70));
    }
    // The lower rate holds for the years after the thirty-fifth only.
    let far = ask(&site, &of(json!({ "2027": 0.1, "2067": 1_000_000 })));
    assert_eq!(far["discounted"]["2067"], json!(265_135.84));
}

#[test]
fn no_figure_is_null_with_its_reason() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let several = ask(
        &site,
        &of(json!({ "2027": -100, "2028": 230, "2029": -132 })),
    );
    assert_eq!(several["irr"], Value::Null);
    assert_eq!(several["irr_reason"], "several_roots");
    assert_eq!(several["irr_roots"], json!([0.1, 0.2]));
    assert_eq!(several["payback_year"], Value::Null);
    assert_eq!(several["payback_reason"], "not_paid_back");
    let none = ask(
        &site,
        &of(json!({ "2027": 100, "2028": -200, "2029": 150 })),
    );
    assert_eq!(
        (&none["irr"], &none["irr_reason"]),
        (&Value::Null, &json!("no_root"))
    );
    let income = ask(&site, &of(json!({ "2027": 100 })));
    assert_eq!(income["irr_reason"], "no_change_of_sign");
    assert_eq!(income["payback_reason"], "nothing_to_pay_back");
    assert_eq!(income["remarks"][0]["code"], "positive_cost");
    assert!(
        income["remarks"][0]["text"]
            .as_str()
            .unwrap()
            .starts_with("„x“ er en udgift")
    );
}

#[test]
fn uncertainty_gives_scenarios_and_sensitivity() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let mut body = known("FM-2021");
    body["lines"][0]["uncertainty"] = json!(10);
    body["lines"][1]["amounts"]["2028"] = json!({ "low": 0, "likely": 300_000 });
    body["lines"][1]["benefit_type"] = json!("hours");
    let answer = ask(&site, &body);
    assert_eq!(answer["npv"], json!(354_515.71));
    assert_eq!(answer["npv_money"], json!(-1_000_000.0));
    assert_eq!(answer["scenarios"]["low"]["npv"], json!(-35_339.36));
    assert_eq!(answer["scenarios"]["high"]["npv"], json!(454_515.71));
    let widest = &answer["sensitivity"][0];
    assert_eq!(
        (&widest["label"], &widest["npv_low"]),
        (&json!("Drift"), &json!(64_660.64))
    );
    assert_eq!(answer["totals"][1]["kind"], "hours");
}

/// Each is refused with exactly these faults.
fn refused(site: &Site<'_>, cases: &[(Value, Vec<&str>)]) {
    for (body, faults) in cases {
        let reply = site.send(Call::new("POST", API).json(body));
        assert_eq!(reply.status, 422, "{body}: {}", reply.text);
        assert_eq!(reply.faults(), *faults, "{body}");
    }
}

#[test]
fn what_is_wrong_is_refused_with_its_field() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let cases = [
        (
            json!({}),
            vec![
                "price_year: required",
                "base_year: required",
                "lines: required",
            ],
        ),
        (
            json!({ "price_year": 2026, "base_year": 2027, "lines": [] }),
            vec!["lines: required"],
        ),
        (
            json!({ "price_year": "2026", "base_year": 2027.5, "lines": {} }),
            vec![
                "price_year: wrong_type",
                "base_year: wrong_type",
                "lines: wrong_type",
            ],
        ),
        (
            json!({ "price_year": 1, "base_year": 99_999, "lines": [7] }),
            vec![
                "base_year: out_of_range",
                "lines.0: wrong_type",
                "price_year: out_of_range",
            ],
        ),
        (
            json!({ "price_year": 2026, "base_year": 2027, "rates": "FM-1999", "vat": 1, "lines": [{ "kind": "cost", "amounts": { "2027": 1 } }] }),
            vec!["vat: unknown_field", "rates: unknown_choice"],
        ),
        (
            json!({ "price_year": 2026, "base_year": 2027, "rates": 3.5, "lines": [{ "kind": "cost", "amounts": { "2027": 1 } }] }),
            vec!["rates: wrong_type"],
        ),
        (json!([]), vec![": not_an_object"]),
    ];
    refused(&site, &cases);
    let send = |text: &str| {
        let mut call = Call::new("POST", API).header("content-type", "application/json");
        call.body = text.as_bytes().to_vec();
        site.send(call)
    };
    let twice = send(
        r#"{"price_year":2026,"base_year":2027,"lines":[{"kind":"cost","amounts":{"2027":-1,"2027":-2}}]}"#,
    );
    assert_eq!(twice.faults(), ["lines.0.amounts.2027: repeated"]);
    assert_eq!(
        send(r#"{"lines":[{"amounts":{"2027":NaN}}]}"#).code(),
        "malformed_json"
    );
    assert_eq!(site.get("", API).status, 405);
}

#[test]
fn what_is_wrong_in_a_line_is_refused_with_its_place() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let line = |line: Value| json!({ "price_year": 2026, "base_year": 2027, "lines": [line] });
    let cases = [
        (
            line(json!({ "kind": "gain", "amounts": { "2027": 1 } })),
            vec!["lines.0.kind: unknown_choice"],
        ),
        (
            line(json!({ "amounts": { "2027": 1 } })),
            vec!["lines.0.kind: required"],
        ),
        (
            line(json!({ "kind": "cost", "benefit_type": "cash", "amounts": { "2027": 1 } })),
            vec!["lines.0.benefit_type: not_for_costs"],
        ),
        (
            line(json!({ "kind": "benefit", "benefit_type": "cost", "amounts": { "2027": 1 } })),
            vec!["lines.0.benefit_type: unknown_choice"],
        ),
        (
            line(json!({ "kind": "cost" })),
            vec!["lines.0.amounts: required"],
        ),
        (
            line(json!({ "kind": "cost", "label": "x".repeat(201), "amounts": {} })),
            vec!["lines.0.label: too_long", "lines.0.amounts: required"],
        ),
        (
            of(json!({ "2026": 1, "2128": 1 })),
            vec![
                "lines.0.amounts.2026: before_base_year",
                "lines.0.amounts.2128: out_of_range",
            ],
        ),
        (
            of(json!({ "27": 1, "x": 1 })),
            vec![
                "lines.0.amounts.27: not_a_year",
                "lines.0.amounts.x: not_a_year",
            ],
        ),
        (
            of(json!({ "2027": 0.001 })),
            vec!["lines.0.amounts.2027: number_too_many_decimals"],
        ),
        (
            of(json!({ "2027": "NaN" })),
            vec!["lines.0.amounts.2027: wrong_type"],
        ),
        (
            of(json!({ "2027": 1e300 })),
            vec!["lines.0.amounts.2027: out_of_range"],
        ),
        (
            of(json!({ "2027": 1_000_000_000_000.01 })),
            vec!["lines.0.amounts.2027: out_of_range"],
        ),
        (
            of(json!({ "2027": { "low": 2, "likely": 1 } })),
            vec!["lines.0.amounts.2027: not_in_order"],
        ),
        (
            of(json!({ "2027": { "low": 2 } })),
            vec!["lines.0.amounts.2027.likely: required"],
        ),
        (
            line(json!({ "kind": "cost", "uncertainty": 101, "amounts": { "2027": 1 } })),
            vec!["lines.0.uncertainty: out_of_range"],
        ),
    ];
    refused(&site, &cases);
}

#[test]
fn whoever_asks_too_much_must_wait() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let call = || {
        site.send(
            Call::new("POST", API)
                .json(&json!({}))
                .header("x-forwarded-for", "192.0.2.7"),
        )
    };
    let refused = (0..700).map(|_| call()).find(|reply| reply.status != 422);
    assert_eq!(refused.expect("nobody may ask without end").status, 429);
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
        for key in ["business-case-", "error-", "form-"] {
            assert!(
                !reply.text.contains(&format!(">{key}")),
                "{path} shows a key: {key}"
            );
        }
    }
    danish
}

const QUERY: &str = "base_year=2027&price_year=2026&lines.0.kind=cost&lines.0.label=K%C3%B8b&lines.0.amounts.2027=-1.000.000&lines.1.kind=cash&lines.1.amounts.2028=300000&lines.1.amounts.2029=300000&lines.1.amounts.2030=300000&lines.1.amounts.2031=300000&lines.1.amounts.2032=300000";

#[test]
fn the_page_says_first_whether_it_pays() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let good = page(&site, QUERY);
    assert_eq!(good.status, 200);
    for text in [
        "Det kan betale sig: Nutidsværdien er 354.516\u{a0}kr.",
        "Pengene er tjent hjem i 2031.",
        "354.515,71\u{a0}kr.",
        "15,24\u{a0}%",
        "3,5\u{a0}% om året i år 1–35. Basisåret",
        "Faste priser i 2026-niveau",
        "<polyline class=\"svg-sum\"",
    ] {
        assert!(good.text.contains(text), "{text}");
    }
    assert!(
        !good.text.contains("id=\"swings-title\""),
        "all amounts are certain"
    );
    let uncertain = page(&site, &format!("{QUERY}&lines.1.uncertainty=50"));
    assert!(uncertain.text.contains("id=\"swings-title\""));
    let bad = page(
        &site,
        "base_year=2027&lines.0.kind=cost&lines.0.amounts.2027=-5",
    );
    assert!(
        bad.text.contains("Det koster mere, end det giver") && bad.text.contains("Ikke i perioden")
    );
    let slip = page(
        &site,
        "base_year=2027&lines.0.kind=cost&lines.0.amounts.2027=5",
    );
    assert!(slip.text.contains("„Linje 1“ er en udgift"));
}

#[test]
fn the_page_keeps_what_was_typed() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let empty = site.get("", &format!("{PAGE}?base_year=2027&rates=&lines.0.kind=cost&lines.2.kind=cash&lines.2.amounts.2027=+5"));
    assert_eq!(empty.status, 303);
    assert_eq!(
        empty.header("location"),
        format!("{PAGE}?base_year=2027&lines.0.kind=cash&lines.0.amounts.2027=5")
    );
    let first = page(&site, "").text;
    assert!(first.contains("begynd med et eksempel") && first.contains("name=\"lines.3.label\""));
    let wrong = page(
        &site,
        "base_year=2027&lines.0.amounts.2027=mange&lines.0.amounts.2025=1&lines.0.label=%22%3E%3Cscript%3E",
    );
    assert_eq!(wrong.status, 422);
    for text in [
        "value=\"mange\"",
        "href=\"#f-lines-0-amounts-2027\"",
        "href=\"#f-lines-0-amounts-2025\"",
        "før basisåret 2027",
    ] {
        assert!(wrong.text.contains(text), "{text}");
    }
    assert!(!wrong.text.contains("\"><script>\""));
    assert_eq!(page(&site, "base_year=x&columns=0&rates=y").status, 422);
    assert!(
        page(&site, "rows=12")
            .text
            .contains("name=\"lines.11.label\"")
    );
    let signed_out = site.get("", "/sign-in").text;
    assert!(signed_out.contains(&format!("href=\"{PAGE}\"")));
}
