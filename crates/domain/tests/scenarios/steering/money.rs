//! The pool, the contract and its approval, what it binds, and what is paid.

use domain::{
    bodies::ApprovalOf,
    budget::{self, Appropriate, Commit, PostPage, Reserve},
    contracts,
    imports::ImportKind::Actuals,
    organisations,
    parts::{
        FieldValue,
        records::{Change, Create, Values},
    },
};
use foundation::{Error, Id, new_id};
use testkit::{TestApp, as_role, municipality};

use super::{
    GRANTED, Tale, before,
    others::{nobody_else, not_there, seen, step},
};
use crate::{
    bodies::{MILLION, told},
    imports::{Bring, counts},
    story::{administrator, editor, make, text},
};

pub(super) fn change(contract: Id, values: Values) -> Change {
    Change {
        schema: &contracts::SCHEMA,
        id: contract,
        version: None,
        values,
        reason: String::new(),
    }
}

fn approval(contract: Id, approval: &'static str) -> impl Fn() -> Change {
    move || change(contract, vec![("approval", text(approval))])
}

/// The contract is written before anybody decided. Neither as approved nor as one that needs
/// no approval can it be registered, and it binds no money.
pub(super) fn a_contract_above_the_mandate_is_refused(app: &TestApp, case: Id, unit: Id) -> Id {
    let company = vec![("name", text("Vagtplan ApS")), ("kind", text("company"))];
    let supplier = make(app, &editor(), &organisations::SCHEMA, company);
    let id = new_id();
    let draft = || Create {
        schema: &contracts::SCHEMA,
        id,
        values: vec![
            ("name", text("Vagtplan, licens og drift")),
            ("contract_id", text("K-2026-17")),
            ("supplier", FieldValue::Ref(supplier)),
            ("responsible_unit", FieldValue::Ref(unit)),
            ("maximum_value", FieldValue::Int(GRANTED)),
        ],
        reason: String::new(),
    };
    before::step_once(app, "the contract", draft);
    let named = || before::change(case, vec![("contracts", FieldValue::Refs(vec![id]))]);
    step(app, "the case names the contract", &editor(), named);
    let group = "It-styregruppen".to_owned();
    for (way, refusal) in [
        ("approved", "approval_needs_decision"),
        ("not_needed", "approval_is_needed"),
    ] {
        nobody_else(app, "approved too early", approval(id, way));
        let refused = told(app.run(&editor(), approval(id, way)()));
        assert_eq!(refused, (refusal, group.clone()));
    }
    let stands_on = seen(app, "not approved", || ApprovalOf(id), Option::is_none);
    assert_eq!(stands_on, None);
    id
}

/// The pool of the year.
fn pool(tale: &Tale<'_>) -> Id {
    let values = vec![
        ("name", text("It-pulje")),
        ("year", FieldValue::Int(2026)),
        ("post_kind", text("pool")),
        ("account", text("4410")),
        ("org_unit", FieldValue::Ref(tale.unit)),
    ];
    let post = make(tale.app, &administrator(), &budget::SCHEMA, values);
    step(tale.app, "the appropriation", &administrator(), || {
        Appropriate {
            post,
            amount: MILLION,
            reason: "Budgetforlig".to_owned(),
        }
    });
    post
}

fn fault<T: std::fmt::Debug>(result: foundation::Result<T>) -> &'static str {
    match result {
        Err(Error::Invalid(faults)) => faults[0].code,
        other => panic!("{other:?}"),
    }
}

/// What the group granted is held back, and not an øre more.
pub(super) fn the_pool_is_reserved(tale: &Tale<'_>) {
    let post = pool(tale);
    let reserve = |amount| Reserve {
        post,
        case: tale.case,
        amount,
        reason: "Styregruppens beslutning".to_owned(),
    };
    let beyond = tale.app.run(&administrator(), reserve(GRANTED + 1));
    assert_eq!(fault(beyond), "beyond_decision");
    step(tale.app, "the reservation", &administrator(), || {
        reserve(GRANTED)
    });
    let page = seen(tale.app, "the pool", || PostPage { post }, not_there);
    assert_eq!(
        (page.totals.available(), page.held.len()),
        (MILLION - GRANTED, 1)
    );
    // A contract that nobody approved binds nothing of it.
    let refused = tale.app.run(&administrator(), commit(tale, post, 1)());
    assert_eq!(fault(refused), "contract_not_approved");
}

fn the_pool(tale: &Tale<'_>) -> Id {
    let year = budget::BudgetPicture { year: Some(2026) };
    tale.app.ask(&editor(), year).unwrap().posts[0].id
}

fn commit(tale: &Tale<'_>, post: Id, amount: i64) -> impl Fn() -> Commit {
    let page = tale.app.ask(&editor(), PostPage { post }).unwrap();
    let (contract, reservation) = (tale.contract, page.held[0].movement);
    move || Commit {
        post,
        reservation: Some(reservation),
        contract,
        amount,
        reason: "Kontrakten er underskrevet".to_owned(),
    }
}

pub(super) fn the_contract_is_registered_as_approved(tale: &Tale<'_>) {
    let (app, contract) = (tale.app, tale.contract);
    step(app, "approved", &editor(), approval(contract, "approved"));
    let stands_on = seen(app, "approved", || ApprovalOf(contract), Option::is_none);
    let stands_on = stands_on.unwrap();
    assert_eq!(
        (stands_on.worth, stands_on.case),
        (GRANTED, Some((tale.case, "Ny vagtplan".to_owned())))
    );
    // It does not grow beyond what was granted; beyond the group's mandate the directors decide.
    let grown = |oere| change(contract, vec![("maximum_value", FieldValue::Int(oere))]);
    let refused = told(app.run(&editor(), grown(2 * MILLION)));
    assert_eq!(
        refused,
        ("approval_needs_decision", "Direktionen".to_owned())
    );
}

pub(super) fn the_contract_binds_money(tale: &Tale<'_>) {
    let post = the_pool(tale);
    let amount = GRANTED - MILLION / 10;
    let beyond = tale
        .app
        .run(&administrator(), commit(tale, post, GRANTED + 1)());
    assert_eq!(fault(beyond), "beyond_decision");
    let commit = commit(tale, post, amount);
    step(tale.app, "the commitment", &administrator(), commit);
    let page = seen(tale.app, "the commitment", || PostPage { post }, not_there);
    assert_eq!(
        (page.totals.reserved, page.totals.committed),
        (MILLION / 10, amount)
    );
}

const INVOICES: &str = "Bilagsnr.;Posteringsdato;Konto;Beløb i DKK;Posteringstekst;Kreditor
700101;15-11-2026;4410;250.000,00;Licens K-2026-17;Vagtplan ApS
700102;20-11-2026;4410;50.000,00;Opsætning K-2026-17;Vagtplan ApS
";

/// The finance system's file: its lines find the pool and the contract. Read twice it changes
/// nothing; elsewhere no line finds a post.
pub(super) fn invoices_are_brought_in(tale: &Tale<'_>) {
    let app = tale.app;
    let bring =
        |caller: &domain::gate::Caller| Bring::new(Actuals, INVOICES.as_bytes()).by(app, caller);
    let elsewhere = as_role(domain::gate::Role::LocalAdministrator, municipality("0621"));
    for _ in 0..2 {
        let found = bring(&elsewhere).unwrap();
        assert_eq!((found.import, counts(&found)), (None, [0, 0, 0, 2]));
        for role in [domain::gate::Role::Reader, domain::gate::Role::Operator] {
            let refused = bring(&as_role(role, municipality("0151")));
            assert_eq!(refused.err(), Some(Error::Forbidden("role_missing")));
        }
        bring(&administrator()).unwrap();
    }
    let post = the_pool(tale);
    let page = seen(app, "the invoices", || PostPage { post }, not_there);
    let of_contract = &page.contracts[0];
    assert_eq!(
        (
            of_contract.contract.as_ref().map(|(id, _)| *id),
            of_contract.spent,
            of_contract.lines
        ),
        (Some(tale.contract), MILLION / 10 * 3, 2)
    );
    assert_eq!(page.contracts.len(), 1);
}
