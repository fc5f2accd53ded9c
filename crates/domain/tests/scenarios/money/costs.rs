use domain::{
    gate::Role,
    organisations,
    parts::FieldValue,
    payments::{
        CostOfContract, Costs, Group, Grouping, Level, SpendOfContract, WarnOfSpend,
        forecast::{Category, Side},
    },
};
use foundation::{Clock, Error, Id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{codes, contract, day, net_price_index, number, operation, rate};
use crate::story::{administrator, editor, make, system, text, unit, usage};

fn assured(years: &[domain::payments::forecast::Year]) -> Vec<i64> {
    years.iter().map(|year| year.all().assured).collect()
}

fn a_contract_costs_what_its_lines_and_rates_say(app: &TestApp) {
    let regulated = contract(
        app,
        "Reguleret aftale",
        vec![
            ("valid_from", day("2026-01-01")),
            ("continuous", FieldValue::Bool(true)),
            ("price_regulation", FieldValue::Ref(net_price_index())),
        ],
    );
    operation(app, regulated, 100_000, vec![("acquisition", number(7))]);
    operation(
        app,
        regulated,
        50_000,
        vec![("side", text("internal")), ("price_year", number(2030))],
    );
    rate(app, 2027, 200);
    rate(app, 2028, 300);
    let ask = |contract, first_year| {
        app.ask(
            &editor(),
            CostOfContract {
                contract,
                first_year,
            },
        )
    };
    let cost = ask(regulated, Some(2026)).unwrap();
    assert_eq!(cost.regulation, "Nettoprisindeks");
    assert_eq!(cost.last_known, Some((2028, 300)));
    let years = &cost.forecast.years;
    assert_eq!(
        assured(years)[..4],
        [150_007, 152_000, 155_060, 158_212],
        "the last rate is held"
    );
    let assumed: Vec<bool> = years.iter().map(|year| year.assumed).collect();
    assert_eq!(assumed[..4], [false, false, false, true]);
    let first = &years[0];
    assert_eq!(first.cell(Category::Acquisition, Side::External).assured, 7);
    assert_eq!(first.side(Side::Internal).total(), 50_000);
    let later = ask(regulated, Some(2028)).unwrap();
    assert_eq!(later.forecast.years[0], years[2]);
    let elsewhere = as_role(Role::Editor, municipality("0621"));
    let foreign = app.ask(
        &elsewhere,
        CostOfContract {
            contract: regulated,
            first_year: None,
        },
    );
    assert!(matches!(foreign, Err(Error::NotFound(_))));
    let empty = contract(app, "Uden betalinger", vec![]);
    assert!(!ask(empty, None).unwrap().has_lines);
}

fn a_contract_ends_and_its_options_are_not_assured(app: &TestApp) {
    let ends = contract(
        app,
        "Tidsbegrænset aftale",
        vec![
            ("valid_from", day("2026-01-01")),
            ("valid_to", day("2027-12-31")),
            ("extension_options", number(2)),
            ("option_months", number(12)),
        ],
    );
    operation(app, ends, 100_000, vec![]);
    let cost = app
        .ask(
            &editor(),
            CostOfContract {
                contract: ends,
                first_year: Some(2026),
            },
        )
        .unwrap();
    let amounts: Vec<(i64, i64)> = cost
        .forecast
        .years
        .iter()
        .map(|year| (year.all().assured, year.all().option))
        .collect();
    assert_eq!(
        amounts[..5],
        [
            (100_000, 0),
            (100_000, 0),
            (0, 100_000),
            (0, 100_000),
            (0, 0)
        ]
    );
}

fn costs_are_added_up_by_supplier_unit_and_system(app: &TestApp) {
    let company = |name: &str| {
        let values = vec![("name", text(name)), ("kind", text("company"))];
        make(app, &administrator(), &organisations::SCHEMA, values)
    };
    let (large, small) = (company("Stor A/S"), company("Lille ApS"));
    let (it, care) = (unit(app, "IT", None), unit(app, "Ældre", None));
    let used = |name| usage(app, system(app, name), vec![]);
    let (one, two) = (used("Et"), used("To"));
    let supplied = |name, supplier, systems: &[Id]| {
        contract(
            app,
            name,
            vec![
                ("valid_from", day("2026-01-01")),
                ("continuous", FieldValue::Bool(true)),
                ("supplier", FieldValue::Ref(supplier)),
                ("responsible_unit", FieldValue::Ref(it)),
                ("usages", FieldValue::Refs(systems.to_vec())),
            ],
        )
    };
    let both = supplied("Begge", large, &[one, two]);
    let single = supplied("Enkelt", small, &[two]);
    operation(app, both, 1_001, vec![("org_unit", FieldValue::Ref(care))]);
    operation(app, both, 100, vec![("side", text("internal"))]);
    operation(app, single, 10, vec![]);
    contract(app, "Uden", vec![]);
    let ask = |by| {
        let question = Costs {
            by,
            first_year: Some(2026),
        };
        app.ask(&editor(), question).unwrap()
    };
    let first_year = |by| {
        let picture = ask(by);
        assert_eq!(picture.total.years[0].all().total(), 1_111);
        assert_eq!((picture.contracts, picture.without_lines), (2, 1));
        let groups = picture.groups.into_iter();
        groups
            .map(|group| {
                (
                    group.group,
                    group.name,
                    group.forecast.years[0].all().total(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        first_year(Grouping::Supplier),
        [
            (Group::Of(large), "Stor A/S".to_owned(), 1_001),
            (Group::Internal, String::new(), 100),
            (Group::Of(small), "Lille ApS".to_owned(), 10)
        ]
    );
    assert_eq!(
        first_year(Grouping::Unit),
        [
            (Group::Of(care), "Ældre".to_owned(), 1_001),
            (Group::Of(it), "IT".to_owned(), 110)
        ]
    );
    // 1,101 øre every year, shared by two: 550 and 551, plus 10 of the other contract.
    assert_eq!(
        first_year(Grouping::System),
        [
            (Group::Of(two), "To".to_owned(), 561),
            (Group::Of(one), "Et".to_owned(), 550)
        ]
    );
    assert_eq!(ask(Grouping::System).shared, 1);
    assert_eq!(first_year(Grouping::Contract).len(), 2);
    let elsewhere = as_role(Role::Reader, municipality("0621"));
    let foreign = app.ask(
        &elsewhere,
        Costs {
            by: Grouping::Supplier,
            first_year: None,
        },
    );
    assert!(foreign.unwrap().groups.is_empty());
}

fn spending_is_watched_against_the_maximum(app: &TestApp) {
    let framework = contract(
        app,
        "Rammeaftale",
        vec![
            ("valid_from", day("2025-01-01")),
            ("valid_to", day("2027-12-31")),
            ("maximum_value", number(400_000)),
        ],
    );
    let below = contract(
        app,
        "Leveranceaftale",
        vec![
            ("parent", FieldValue::Ref(framework)),
            ("valid_from", day("2025-01-01")),
            ("valid_to", day("2026-12-31")),
        ],
    );
    let ask = || {
        let question = SpendOfContract {
            contract: framework,
        };
        app.ask(&editor(), question).unwrap()
    };
    assert_eq!(ask().unwrap().spent, 0);
    operation(app, framework, 100_000, vec![]);
    operation(app, framework, 999, vec![("side", text("internal"))]);
    operation(
        app,
        below,
        0,
        vec![
            ("acquisition", number(50_000)),
            ("first_year", number(2025)),
        ],
    );
    let spend = ask().unwrap();
    assert_eq!((spend.maximum, spend.contracts), (400_000, 2));
    // 2025 is over; of 2026 the days up to today.
    let days = i64::from(app.clock.today().day_of_year());
    assert_eq!(app.clock.today().year(), 2026);
    assert_eq!(spend.spent, 150_000 + (100_000 * days + 182) / 365);
    assert_eq!(spend.agreed, Some(350_000));
    assert_eq!(spend.level_of(350_000), Level::Near);
    assert_eq!(spend.level_of(400_001), Level::Over);
    assert_eq!(spend.level_of(319_999), Level::Within);
    assert_eq!(spend.share(350_000), 8_750);
    let warn = |at| WarnOfSpend {
        at,
        reason: String::new(),
    };
    let wrong = codes(app.run(&administrator(), warn(0)));
    assert_eq!(wrong, [("at".to_owned(), "warning_out_of_range")]);
    app.run(&administrator(), warn(9_000)).unwrap();
    assert_eq!(ask().unwrap().level_of(350_000), Level::Within);
    let unlimited = SpendOfContract { contract: below };
    assert_eq!(app.ask(&editor(), unlimited).unwrap(), None);
}

on_both!(
    a_contract_costs_what_its_lines_and_rates_say,
    a_contract_ends_and_its_options_are_not_assured,
    costs_are_added_up_by_supplier_unit_and_system,
    spending_is_watched_against_the_maximum,
);
