//! What steering knows of a contract or a system in use, on its page: the cases that name it,
//! what an approval stands on, what is bound and paid, and the next step.

use domain::{
    bodies::ApprovalOf,
    budget::{Money, MoneyOf},
    cases::{CasesAbout, NamingCase},
    contracts::SCHEMA,
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, Subject, records::Page},
};
use foundation::{Id, Result};

use super::{way, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action as Button, Cell, Level, Link, RecordField, Section, Status, Table},
    records::Extras,
    sites::address,
    state::AppState,
};

/// Adds it to a contract's page.
pub(crate) async fn add_to_contract(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let (caller, contract) = (&signed.caller, page.record.id);
    let reads = |resource| allowed(caller, Needs(Action::Read, resource));
    if !reads(Resource::Cases) || !reads(Resource::Budget) {
        return Ok(());
    }
    let subject = SCHEMA.subject(contract);
    let cases = state.ask(caller, CasesAbout(subject)).await?;
    let money = state.ask(caller, MoneyOf::Contract(contract)).await?;
    let stands_on = state.ask(caller, ApprovalOf(contract)).await?;
    if cases.is_empty() && money == Money::default() && stands_on.is_none() {
        return Ok(());
    }
    let mut fields = vec![cases_field(signed.lang, &cases)];
    fields.extend(stands_on.map(|one| approval_field(signed.lang, &one)));
    fields.extend(money_fields(signed.lang, contract, &money));
    let section = Section {
        id: "steering".to_owned(),
        title: signed.lang.t("contract-steering"),
        fields,
        ..Section::default()
    };
    extras.after.push(("approval", section));
    next(state, signed, page, &cases, &money, extras).await
}

/// Adds the cases that name a system in use, and that its phase-out is proposed.
pub(crate) async fn add_to_usage(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let caller = &signed.caller;
    if !allowed(caller, Needs(Action::Read, Resource::Cases)) {
        return Ok(());
    }
    let subject = Subject {
        kind: Kind::Usage,
        id: page.record.id,
    };
    let cases = state.ask(caller, CasesAbout(subject)).await?;
    let schema = &domain::usage::SCHEMA;
    if page.record.get(schema, "life_cycle").as_text() == "phasing_out" {
        super::proposed::on_usage(state, signed, page.record.id, extras).await?;
    }
    if !cases.is_empty() {
        extras.sections.push(section(signed.lang, &cases));
    }
    Ok(())
}

fn section(lang: Lang, cases: &[NamingCase]) -> Section {
    let row = |one: &NamingCase| {
        vec![
            Cell::Link(link(one)),
            Cell::Status {
                level: words::level(&one.standing),
                word: words::standing(lang, &one.standing),
            },
        ]
    };
    Section {
        id: "cases".to_owned(),
        title: lang.t("case-many"),
        table: Some(Table {
            headings: ["case-one", "case-standing"]
                .map(|key| lang.t(key))
                .to_vec(),
            rows: cases.iter().map(row).collect(),
        }),
        ..Section::default()
    }
}

fn link(one: &NamingCase) -> Link {
    let label = format!("{} {}", one.number, one.name.trim());
    Link::new(label, words::address(one.id, ""))
}

fn field(label: String, value: Cell) -> RecordField {
    RecordField {
        label,
        value,
        ..RecordField::default()
    }
}

fn cases_field(lang: Lang, cases: &[NamingCase]) -> RecordField {
    let value = match cases.is_empty() {
        true => Cell::Empty,
        false => Cell::Links(cases.iter().map(link).collect()),
    };
    field(lang.t("case-many"), value)
}

/// What the approval stands on, and how much it covers.
fn approval_field(lang: Lang, one: &domain::bodies::Approval) -> RecordField {
    let covers = format::money(lang, one.worth);
    let value = match &one.case {
        Some((case, name)) => {
            let said = [("name", name.as_str().into()), ("amount", covers.into())];
            let label = lang.t_args("contract-approval-of-case", &said);
            Cell::Link(Link::new(label, words::address(*case, "papers")))
        }
        None => Cell::Text(lang.t1("contract-approval-below", "amount", covers)),
    };
    field(lang.t("contract-approval-stands-on"), value)
}

/// What is bound on which posts, and what was paid.
fn money_fields(lang: Lang, contract: Id, money: &Money) -> Vec<RecordField> {
    let bound = money.held.iter().map(|one| {
        let label = format!("{}: {}", one.post_name, format::money(lang, one.left));
        Link::new(label, address(Kind::BudgetPost, one.post))
    });
    let bound: Vec<Link> = bound.collect();
    let mut fields = Vec::new();
    if !bound.is_empty() {
        fields.push(field(lang.t("budget-post-committed"), Cell::Links(bound)));
    }
    if money.lines > 0 {
        let paid = format::money_exact(lang, money.paid);
        let said = [("amount", paid.into()), ("n", money.lines.into())];
        let label = lang.t_args("contract-paid", &said);
        let lines = format!("/budget/actuals?contract=is:{contract}");
        let value = Cell::Link(Link::new(label, lines));
        fields.push(field(lang.t("budget-post-spent"), value));
    }
    fields
}

/// A contract of a case is approved first, and then binds what the case has reserved.
async fn next(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    cases: &[NamingCase],
    money: &Money,
    extras: &mut Extras,
) -> Result<()> {
    let lang = signed.lang;
    let over = |one: &&NamingCase| matches!(one.standing.as_str(), "stopped" | "closed");
    let Some(case) = cases.iter().find(|one| !over(one)) else {
        return Ok(());
    };
    let now = signed.caller.as_of.is_none();
    let may = |action, resource| now && allowed(&signed.caller, Needs(action, resource));
    let mut add = |word: &str, cause: String, button: Option<(&str, String)>| {
        extras.status.push(Status {
            level: Level::Warn,
            word: lang.t(word),
            cause,
        });
        let button = button.map(|(label, href)| Button {
            label: lang.t(label),
            href,
            post: false,
        });
        extras.actions.splice(0..0, button);
    };
    if page.record.get(&SCHEMA, "approval").is_empty() {
        let way = way::approval(page.record.id);
        let button = may(Action::Change, Resource::Contracts).then_some(("case-way-approval", way));
        let why = lang.t("contract-not-approved-why");
        add("contract-not-approved", why, button);
        return Ok(());
    }
    if money.committed() > 0 {
        return Ok(());
    }
    let of_case = state.ask(&signed.caller, MoneyOf::Case(case.id)).await?;
    if let Some(held) = of_case.held.iter().find(|one| !one.is_committed) {
        let amount = format::money(lang, held.left);
        let way = way::commit(held, page.record.id, page.title.trim());
        let button =
            may(Action::Administer, Resource::Budget).then_some(("budget-move-commit", way));
        let why = lang.t1("contract-binds-nothing-why", "amount", amount);
        add("contract-binds-nothing", why, button);
    }
    Ok(())
}
