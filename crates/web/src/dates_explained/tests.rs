//! Every sentence that the engine can say is there in both languages, with its values.

use std::collections::BTreeSet;

use deadlines::{Around, Asked, Forced, LeadTime, Terms, compute, days_off, explain_procurement};

use super::*;

fn on(text: &str) -> Date {
    text.parse().unwrap()
}

/// Terms of every shape: each part given or not, in all combinations.
fn shapes() -> Vec<Terms> {
    let mut all = vec![Terms::default()];
    let parts: [fn(&mut Terms); 14] = [
        |terms| terms.valid_from = Some(on("2024-01-01")),
        |terms| terms.valid_to = Some(on("2027-06-30")),
        |terms| terms.duration_years = Some(4),
        |terms| terms.duration_months = Some(1),
        |terms| terms.continuous = true,
        |terms| terms.extension_options = Some(2),
        |terms| terms.option_months = Some(12),
        |terms| terms.options_used = Some(1),
        |terms| terms.option_notice_months = Some(2),
        |terms| terms.irrevocable_until = Some(on("2027-02-15")),
        |terms| terms.notice_months = Some(3),
        |terms| terms.notice_running = Some(Segment::Month),
        |terms| terms.notice_to_end_of = Some(Segment::Quarter),
        |terms| terms.terminated_on = Some(on("2025-03-03")),
    ];
    for part in parts {
        let mut with = all.clone();
        with.iter_mut().for_each(part);
        all.extend(with);
    }
    all.push(Terms {
        valid_from: Some(on("9990-01-01")),
        duration_years: Some(40),
        ..Terms::default()
    });
    all.push(Terms {
        valid_to: Some(on("9999-01-01")),
        extension_options: Some(2),
        option_months: Some(12),
        ..Terms::default()
    });
    all
}

fn said_by(terms: &Terms) -> Vec<Explanation> {
    let around = [
        Around::default(),
        Around {
            parent_valid: Some(false),
            forced: Some(Forced::Valid),
        },
        Around {
            parent_valid: None,
            forced: Some(Forced::Invalid),
        },
    ];
    let mut all = vec![explain_procurement(
        terms,
        LeadTime {
            months: 9,
            days: 14,
        },
    )];
    for (number, as_of) in ["2023-05-05", "2026-11-22", "9999-12-31"]
        .iter()
        .enumerate()
    {
        for target_end in [
            None,
            Some(on("2026-12-31")),
            Some(on("0001-01-01")),
            Some(on("9999-12-31")),
        ] {
            let asked = Asked {
                as_of: on(as_of),
                notice_on: None,
                target_end,
            };
            all.extend(compute(terms, &around[number], &asked).explanations);
        }
    }
    all
}

#[test]
fn every_explanation_is_a_sentence_in_both_languages() {
    let mut codes = BTreeSet::new();
    for terms in shapes() {
        for said in said_by(&terms) {
            if !codes.insert((said.code, said.args.len())) {
                continue;
            }
            for lang in Lang::ALL {
                let text = sentence(lang, &said);
                assert!(
                    text.ends_with('.') && text.contains(' '),
                    "{}: {text}",
                    said.code
                );
                assert!(!text.contains("explain-") && !text.contains('{'), "{text}");
            }
        }
    }
    assert!(codes.len() > 30, "{codes:?}");
    let found: BTreeSet<String> = codes
        .iter()
        .map(|(code, _)| format!("explain-{}", code.replace('_', "-")))
        .collect();
    let texts = include_str!("../../../../locales/da/deadlines.ftl");
    let written: BTreeSet<String> = texts
        .lines()
        .filter(|line| line.starts_with("explain-"))
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect();
    assert_eq!(found, written, "sentences that are said, and those written");
}

#[test]
fn every_day_off_has_a_name() {
    for year in [2023, 2026] {
        for off in days_off(year) {
            for lang in Lang::ALL {
                let text = day_off_remark(lang, off.on).unwrap();
                assert!(!text.contains("day-off-"), "{text}");
            }
        }
    }
    assert_eq!(day_off_remark(Lang::Da, on("2026-11-23")), None);
}

#[test]
fn a_saturday_is_told_with_the_friday_before() {
    let text = day_off_remark(Lang::Da, on("2027-07-31")).unwrap();
    assert_eq!(
        text,
        "31. juli 2027 er en lørdag. Send opsigelsen senest fredag den 30. juli 2027, så den når frem på en arbejdsdag."
    );
    assert_eq!(
        full_day(Lang::En, on("2027-06-30")),
        "Wednesday 30 June 2027"
    );
}
