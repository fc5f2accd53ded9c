//! Suppliers: what the list and the page say of them, for whom, and who else is named.

use domain::{
    catalogue,
    gate::{Caller, Role},
    installation::national,
    options::builtin_options,
    organisations,
    parts::{
        FieldValue,
        lists::{List, ListPage, ListValue, Sort, Start, Wanted},
        records::Values,
    },
    payments,
    shares::{Fact, Level, Share, Shares},
    suppliers::{self, GetSupplier, SupplierPage},
    usage,
};
use foundation::{Error, Id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    evidence::{company, contract, shown},
    story::*,
    tasks::{date, day},
};

fn paid(app: &TestApp, contract: Id, operation: i64, more: Values) {
    let mut values = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", FieldValue::Int(operation)),
    ];
    values.retain(|(key, _)| more.iter().all(|(other, _)| other != key));
    values.extend(more);
    make(app, &editor(), &payments::SCHEMA, values);
}

fn level(name: &str) -> (&'static str, FieldValue) {
    let mut found = builtin_options().filter(|one| one.list == "criticality_level");
    let id = found.find(|one| one.name_da == name).unwrap().id;
    ("criticality", FieldValue::Ref(id))
}

/// A public product of a supplier.
fn product(app: &TestApp, name: &str, supplier: Id) -> Id {
    let values = vec![
        ("name", text(name)),
        ("visibility", text("public")),
        ("rights_holder", FieldValue::Ref(supplier)),
    ];
    make(app, &national(), &catalogue::SCHEMA, values)
}

fn list(app: &TestApp, caller: &Caller, columns: &[&str], sort: &str) -> ListPage {
    let question = List {
        schema: &suppliers::SCHEMA,
        wanted: Wanted {
            columns: columns.iter().map(|key| (*key).to_owned()).collect(),
            sort: Some(Sort::parse(sort)),
            ..Wanted::default()
        },
        start: Start::First,
        limit: 50,
    };
    app.ask(caller, question).unwrap()
}

fn get(app: &TestApp, caller: &Caller, id: Id) -> Result<SupplierPage, Error> {
    app.ask(caller, GetSupplier { id })
}

/// A date of a list, which one of the engines keeps as a text.
fn on(value: &ListValue) -> String {
    match value {
        ListValue::Date(day) => day.to_string(),
        ListValue::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// Two suppliers with contracts, one of whom is paid three times as much as the other, and
/// one whose product alone is in use.
struct Market {
    big: Id,
    small: Id,
    unpaid: Id,
    deciding: Id,
}

fn market(app: &TestApp) -> Market {
    let (big, small, unpaid) = (
        company(app, "Stor A/S"),
        company(app, "Lille A/S"),
        company(app, "Produkt A/S"),
    );
    company(app, "Ingen leverandør A/S");
    let aula = usage(app, product(app, "Aula", unpaid), vec![]);
    let refs = |id| ("usages", FieldValue::Refs(vec![id]));
    let first = contract(app, "Første", big, vec![level("Mellem"), refs(aula)]);
    let deciding = contract(app, "Afgørende", big, vec![level("Høj")]);
    let over = vec![level("Meget høj"), ("valid_to", date("2026-10-31"))];
    let gone = contract(app, "Udløbet", big, over);
    let other = contract(app, "Anden", small, vec![("valid_to", date("2027-03-31"))]);
    paid(app, first, 500_000, vec![]);
    paid(
        app,
        deciding,
        250_000,
        vec![("last_year", FieldValue::Int(2026))],
    );
    paid(
        app,
        deciding,
        7_000_000,
        vec![("last_year", FieldValue::Int(2025))],
    );
    paid(app, deciding, 9_000_000, vec![("side", text("internal"))]);
    paid(app, gone, 8_000_000, vec![]);
    paid(app, other, 250_000, vec![]);
    shown(
        app,
        &editor(),
        small,
        "ISAE",
        vec![("expires_on", date("2027-01-31"))],
    );
    Market {
        big,
        small,
        unpaid,
        deciding,
    }
}

fn what_stands_about_suppliers_comes_from_contracts(app: &TestApp) {
    market(app);
    let columns = [
        "contracts",
        "valid_contracts",
        "systems",
        "criticality",
        "deciding_contract",
        "spend",
        "share",
        "next_deadline",
        "evidence_until",
    ];
    let found = list(app, &editor(), &columns, "-spend");
    assert_eq!(titles(&found), ["Stor A/S", "Lille A/S", "Produkt A/S"]);
    let (int, text_) = (ListValue::Int, |text: &str| {
        ListValue::Text(text.to_owned())
    });
    let none = || ListValue::Null;
    let top = &found.rows[0].values;
    let wanted = [
        int(3),
        int(2),
        int(1),
        text_("Høj"),
        text_("Afgørende"),
        int(750_000),
    ];
    assert_eq!(top[..6], wanted);
    assert_eq!(top[6], int(7_500), "three quarters of the money");
    assert_eq!(on(&found.rows[1].values[7]), "2027-03-31");
    assert_eq!(on(&found.rows[1].values[8]), "2027-01-31");
    let bare = [
        int(0),
        int(0),
        int(1),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
    ];
    assert_eq!(found.rows[2].values, bare);
}

fn a_supplier_s_page_tells_its_weight(app: &TestApp) {
    let Market {
        big,
        small,
        unpaid,
        deciding,
    } = market(app);
    let page = get(app, &editor(), big).unwrap();
    assert_eq!(
        (page.spend, page.total, page.share()),
        (750_000, 1_000_000, Some(7_500))
    );
    assert_eq!((page.place, page.paid), (1, 2));
    // 0.75² + 0.25² = 0.625.
    let spread = page.concentration.unwrap();
    assert_eq!((spread.index, spread.alike), (6_250, 2));
    let decides = page.deciding.unwrap();
    assert_eq!((decides.contract, decides.of), (deciding, 2));
    let names: Vec<(&str, bool, i64)> = page
        .contracts
        .iter()
        .map(|one| (one.name.as_str(), one.valid, one.spend))
        .collect();
    let wanted = [
        ("Afgørende", true, 250_000),
        ("Første", true, 500_000),
        ("Udløbet", false, 0),
    ];
    assert_eq!(names, wanted);
    let system = &page.systems[0];
    assert_eq!(
        (system.name.as_str(), system.product, system.contract),
        ("Aula", false, true)
    );
    let page = get(app, &editor(), unpaid).unwrap();
    assert_eq!((page.spend, page.place, page.share()), (0, 0, Some(0)));
    assert!(page.systems[0].product && page.contracts.is_empty() && page.deciding.is_none());
    let page = get(app, &editor(), small).unwrap();
    assert_eq!(page.evidence[0].name, "ISAE");
    assert_eq!(page.next_deadline, Some(day("2027-03-31")));
}

fn each_organisation_sees_its_own_suppliers(app: &TestApp) {
    let supplier = company(app, "Drift A/S");
    let deal = contract(app, "Driftsaftale", supplier, vec![]);
    paid(app, deal, 100, vec![]);
    shown(app, &editor(), supplier, "ISO", vec![]);
    let kolding = as_role(Role::LocalAdministrator, municipality("0621"));
    assert!(list(app, &kolding, &["name"], "name").rows.is_empty());
    assert!(matches!(
        get(app, &kolding, supplier),
        Err(Error::NotFound(_))
    ));
    // Named in a contract of Kolding's, it is a supplier there, with nothing of Ballerup's.
    let values = vec![
        ("name", text("Aftale")),
        ("supplier", FieldValue::Ref(supplier)),
    ];
    make(app, &kolding, &domain::contracts::SCHEMA, values);
    let page = get(app, &kolding, supplier).unwrap();
    assert_eq!(
        (page.contracts.len(), page.evidence.len(), page.total),
        (1, 0, 0)
    );
    assert!(page.concentration.is_none() && page.share().is_none());
    let columns = ["contracts", "spend", "share"];
    let values = &list(app, &kolding, &columns, "name").rows[0].values;
    assert_eq!(
        values[..],
        [ListValue::Int(1), ListValue::Null, ListValue::Null]
    );
    // Nobody is a supplier on a day before anything was written.
    let mut yesterday = editor();
    yesterday.as_of = Some(day("2026-11-21"));
    assert!(matches!(
        get(app, &yesterday, supplier),
        Err(Error::NotFound(_))
    ));
    let staff = as_role(Role::NationalCoordinator, municipality("0151"));
    assert!(matches!(
        get(app, &staff, supplier),
        Err(Error::Forbidden(_))
    ));
}

fn who_keeps_its_products_to_itself_is_neither_named_nor_counted(app: &TestApp) {
    let supplier = company(app, "Skole A/S");
    let system = product(app, "Aula", supplier);
    usage(app, system, vec![]);
    let kolding = as_role(Role::LocalAdministrator, municipality("0621"));
    let herning = as_role(Role::LocalAdministrator, municipality("0657"));
    for place in [&kolding, &herning] {
        let values = vec![("system", FieldValue::Ref(system))];
        make(app, place, &usage::SCHEMA, values);
    }
    let local = vec![
        ("name", text("Hemmeligt")),
        ("rights_holder", FieldValue::Ref(supplier)),
    ];
    let local = make(app, &kolding, &catalogue::SCHEMA, local);
    make(
        app,
        &kolding,
        &usage::SCHEMA,
        vec![("system", FieldValue::Ref(local))],
    );
    let others = || {
        let page = get(app, &editor(), supplier).unwrap();
        let one = |one: &suppliers::Sharer| (one.name.clone(), one.products.join(", "));
        page.others.iter().map(one).collect::<Vec<_>>()
    };
    let pair = |name: &str| (name.to_owned(), "Aula".to_owned());
    // What only Kolding can see of the catalogue is not told.
    assert_eq!(others(), [pair("Herning Kommune"), pair("Kolding Kommune")]);

    let share = |level| Share(Shares::default().with(Fact::Product, level));
    app.run(&kolding, share(Level::Nothing)).unwrap();
    assert_eq!(others(), [pair("Herning Kommune")]);
    // What it shares today decides about earlier days too.
    let page = get(app, &kolding, supplier).unwrap();
    assert_eq!(page.others.len(), 2, "it still sees those that share");
    app.run(&kolding, share(Level::Exact)).unwrap();
    assert_eq!(others().len(), 2);
}

fn a_supplier_may_be_another_organisation_than_a_company(app: &TestApp) {
    let values = vec![("name", text("Fællesskab")), ("kind", text("community"))];
    let community = make(app, &editor(), &organisations::SCHEMA, values);
    contract(app, "Medlemskab", community, vec![]);
    contract(app, "Naboens drift", municipality("0621"), vec![]);
    let found = list(app, &editor(), &["kind", "cvr"], "name");
    assert_eq!(titles(&found), ["Fællesskab", "Kolding Kommune"]);
}

on_both!(
    what_stands_about_suppliers_comes_from_contracts,
    a_supplier_s_page_tells_its_weight,
    each_organisation_sees_its_own_suppliers,
    who_keeps_its_products_to_itself_is_neither_named_nor_counted,
    a_supplier_may_be_another_organisation_than_a_company
);
