//! The answer in words: first whether it pays, then each figure with what it means.

use business_case::{Case, Figures, Irr, Outcome, Payback};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Table},
};

/// One figure.
pub(crate) struct Row {
    pub label: String,
    pub value: String,
    /// What it means and where it comes from.
    pub why: Vec<String>,
}

/// Whether it pays; the first sentence is the one that matters.
pub(crate) fn headline(lang: Lang, outcome: &Outcome) -> Vec<String> {
    let figures = &outcome.likely;
    let key = match figures.npv.signum() {
        1 => "good",
        0 => "even",
        _ => "bad",
    };
    let npv = format::money(lang, figures.npv);
    let first = lang.t1(&format!("business-case-says-{key}"), "npv", npv);
    let last = outcome.years.last().map_or(0, |year| year.year).to_string();
    let second = match figures.payback {
        Payback::Year(year) => lang.t1("business-case-says-payback", "year", year.to_string()),
        Payback::NotPaidBack => lang.t1("business-case-says-not-paid-back", "year", last),
        Payback::NothingToPayBack => lang.t("business-case-nothing-to-pay-back"),
    };
    vec![first, second]
}

/// What looks like a slip, one sentence each.
pub(crate) fn remarks(
    lang: Lang,
    outcome: &Outcome,
    label: impl Fn(usize) -> String,
) -> Vec<String> {
    let remarks = outcome.remarks.iter();
    let text = |remark: &business_case::Remark| {
        let key = format!(
            "business-case-remark-{}",
            remark.code.key().replace('_', "-")
        );
        lang.t1(&key, "line", label(remark.line))
    };
    remarks.map(text).collect()
}

/// The figures.
pub(crate) fn rows(lang: Lang, case: &Case, outcome: &Outcome) -> Vec<Row> {
    let figures = &outcome.likely;
    let row = |key: &str, value: String, why: Vec<String>| Row {
        label: lang.t(&format!("business-case-{key}")),
        value,
        why,
    };
    let mut rows = vec![row(
        "npv",
        format::money_exact(lang, figures.npv),
        discounting(lang, case, outcome),
    )];
    if outcome.npv_money != figures.npv {
        let why = lang.t("business-case-npv-money-why");
        let value = format::money_exact(lang, outcome.npv_money);
        rows.push(row("npv-money", value, vec![why]));
    }
    rows.push(row(
        "irr",
        irr(lang, &figures.irr),
        vec![irr_why(lang, &figures.irr)],
    ));
    for (key, found) in [
        ("payback", figures.payback),
        ("payback-discounted", figures.discounted_payback),
    ] {
        let why = lang.t(&format!("business-case-{key}-why"));
        rows.push(row(key, payback(lang, found), vec![why]));
    }
    rows
}

/// With which rates, to which year, in which prices.
fn discounting(lang: Lang, case: &Case, outcome: &Outcome) -> Vec<String> {
    let last = outcome.years.len().saturating_sub(1);
    let steps = case.rates.steps;
    let reached: Vec<String> = steps
        .iter()
        .enumerate()
        .filter(|(at, step)| *at == 0 || usize::from(step.from_year) <= last)
        .map(|(at, step)| {
            let until = steps.get(at + 1).map(|next| next.from_year - 1);
            let rate = format::percent(lang, i64::from(step.rate)).into();
            let from = ("from", step.from_year.to_string().into());
            match until {
                Some(until) => lang.t_args(
                    "business-case-rate-step",
                    &[("rate", rate), from, ("to", until.to_string().into())],
                ),
                None => lang.t_args("business-case-rate-step-last", &[("rate", rate), from]),
            }
        })
        .collect();
    let year = |year: i16| year.to_string().into();
    vec![
        lang.t_args(
            "business-case-npv-why",
            &[
                ("base", year(case.base_year)),
                ("rates", reached.join(", ").into()),
            ],
        ),
        lang.t_args(
            "business-case-rates-why",
            &[
                ("key", case.rates.key.into()),
                ("source", case.rates.source.into()),
            ],
        ),
        lang.t1(
            "business-case-prices-why",
            "year",
            case.price_year.to_string(),
        ),
    ]
}

/// A rate in words, rounded to hundredths of a percent.
fn rate(lang: Lang, rate: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a rate is at most a thousand percent"
    )]
    let hundredths = (rate * 10_000.0).round() as i64;
    format::percent(lang, hundredths)
}

/// The internal rate of return in words.
pub(crate) fn irr(lang: Lang, found: &Irr) -> String {
    match found {
        Irr::One(one) => rate(lang, *one),
        Irr::Several(rates) => {
            let rates: Vec<String> = rates.iter().map(|one| rate(lang, *one)).collect();
            lang.t1("business-case-irr-several", "rates", rates.join("; "))
        }
        Irr::NoChangeOfSign | Irr::NoRoot => lang.t("business-case-none"),
    }
}

fn irr_why(lang: Lang, found: &Irr) -> String {
    let reason = found.reason().unwrap_or("one").replace('_', "-");
    lang.t(&format!("business-case-irr-{reason}-why"))
}

/// The year in which it is paid back, or that there is none.
pub(crate) fn payback(lang: Lang, found: Payback) -> String {
    match found {
        Payback::Year(year) => year.to_string(),
        Payback::NotPaidBack => lang.t("business-case-never"),
        Payback::NothingToPayBack => lang.t("business-case-nothing-to-pay-back"),
    }
}

/// The sums of each kind.
pub(crate) fn totals(lang: Lang, outcome: &Outcome) -> Table {
    let headings = [
        "business-case-kind",
        "business-case-sum",
        "business-case-npv",
    ];
    let rows = outcome.totals.iter();
    let row = |total: &business_case::Total| {
        vec![
            Cell::Text(lang.t(&format!("business-case-kind-{}", total.kind.key()))),
            Cell::Number(format::money_exact(lang, total.sum)),
            Cell::Number(format::money_exact(lang, total.discounted)),
        ]
    };
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: rows.map(row).collect(),
    }
}

/// If it goes badly, as expected, if it goes well; none when all amounts are certain.
pub(crate) fn scenarios(lang: Lang, outcome: &Outcome) -> Option<Table> {
    let all = [
        ("low", outcome.low.as_ref()?),
        ("likely", &outcome.likely),
        ("high", outcome.high.as_ref()?),
    ];
    let headings = [
        "business-case-scenario",
        "business-case-npv",
        "business-case-irr",
        "business-case-payback",
    ];
    let row = |(key, figures): (&str, &Figures)| {
        vec![
            Cell::Text(lang.t(&format!("business-case-{key}"))),
            Cell::Number(format::money_exact(lang, figures.npv)),
            Cell::Number(irr(lang, &figures.irr)),
            Cell::Number(payback(lang, figures.payback)),
        ]
    };
    Some(Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: all.map(row).to_vec(),
    })
}
