//! The copies of a business case, and what changed from each to the next.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::benefits::{Copy, Difference, Reckoned, Snapshot, TakeCopy, differences};
use foundation::Result;

use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    parts::{Cell, Link, Section, Table},
    posted, respond,
    state::AppState,
};

/// Each copy with its figures and what is not as in the one before; the last row is today's.
pub(super) fn section(lang: Lang, taken: &[Copy], now: Option<&Reckoned>) -> Section {
    let headings = [
        "benefits-copy-on",
        "benefits-copy-phase",
        "benefits-copy-by",
        "business-case-npv",
        "business-case-payback",
        "benefits-copy-changed",
    ];
    let mut rows = Vec::new();
    let mut before: Option<&Snapshot> = None;
    for copy in taken {
        let named = [
            Cell::day(copy.taken_on),
            Cell::Number((copy.phase + 1).to_string()),
            Cell::Text(copy.taken_by.clone()),
        ];
        rows.push(row(lang, named, before, &copy.snapshot));
        before = Some(&copy.snapshot);
    }
    let today = now.map(Snapshot::of).filter(|_| !taken.is_empty());
    if let Some(today) = &today {
        let named = [
            Cell::Text(lang.t("benefits-copy-now")),
            Cell::Empty,
            Cell::Empty,
        ];
        rows.push(row(lang, named, before, today));
    }
    Section {
        id: "case-copies".to_owned(),
        title: lang.t("benefits-copies"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows,
        }),
        empty: lang.t("benefits-copies-none"),
        ..Section::default()
    }
}

fn row(lang: Lang, named: [Cell; 3], before: Option<&Snapshot>, snapshot: &Snapshot) -> Vec<Cell> {
    let year = snapshot.payback_year.map(|year| year.to_string());
    let changed = match before {
        None => Cell::Text(lang.t("benefits-copy-first")),
        Some(before) => changes(lang, &differences(before, snapshot)),
    };
    let npv = Cell::Number(format::money(lang, snapshot.npv));
    let figures = [
        npv,
        Cell::Number(year.unwrap_or_else(|| "–".to_owned())),
        changed,
    ];
    named.into_iter().chain(figures).collect()
}

fn changes(lang: Lang, found: &[Difference]) -> Cell {
    if found.is_empty() {
        return Cell::Text(lang.t("benefits-copy-same"));
    }
    let said = found.iter().map(|one| {
        let money = |amount: Option<i64>| format::money(lang, amount.unwrap_or(0));
        let key = match (one.before, one.after) {
            (None, _) => "benefits-change-added",
            (_, None) => "benefits-change-gone",
            _ => "benefits-change-changed",
        };
        let args = [
            ("line", one.label.clone().into()),
            ("before", money(one.before).into()),
            ("after", money(one.after).into()),
        ];
        Link::new(lang.t_args(key, &args), "")
    });
    Cell::Links(said.collect())
}

/// Copies the business case as it is.
pub(super) async fn take(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/cases/{id}");
    let done: Result<()> = async {
        signed.check_form(&form)?;
        let command = TakeCopy {
            case: posted::id(&id, "case")?,
            reason: String::new(),
        };
        state.run(&signed.caller, command).await.map(|_| ())
    }
    .await;
    match done {
        Ok(()) => respond::done(&format!("{address}#case-copies"), "business-case-copied"),
        Err(error) => respond::error_page(&signed, &address, &error),
    }
}
