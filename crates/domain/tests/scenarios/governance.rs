//! The self-check of steering: what is missing is found, and set up in one step.

use domain::{
    bodies,
    budget::OpenPool,
    cases::Light,
    gate::{Caller, Role},
    governance::{Checked, Element, PlanMeetings, SetUpGroup, SteeringCheck},
    parts::FieldValue,
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    cases::{day, department, idea, ready_idea, submit},
    story::make,
    team::{member, person},
};

fn check(app: &TestApp) -> Vec<Checked> {
    app.ask(&department(), SteeringCheck).unwrap()
}

fn of(app: &TestApp, element: Element) -> Checked {
    let mut all = check(app).into_iter();
    all.find(|one| one.element == element).unwrap()
}

fn codes(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|one| one.code).collect()
}

fn group(name: &str, chair: Option<Id>) -> SetUpGroup {
    SetUpGroup {
        id: new_id(),
        name: name.to_owned(),
        quorum: Some(1),
        chair,
        secretary: None,
        approves_from: None,
    }
}

fn fields(result: Result<impl std::fmt::Debug>) -> Vec<String> {
    let Err(Error::Invalid(errors)) = result else {
        panic!("{result:?}");
    };
    errors.into_iter().map(|error| error.field).collect()
}

fn nothing_is_in_place_at_first(app: &TestApp) {
    let found = check(app);
    let lights: Vec<Light> = found.iter().map(|one| one.light).collect();
    let (red, yellow) = (Light::Red, Light::Yellow);
    assert_eq!(lights, [red, red, red, yellow, red]);
    let first: Vec<&str> = found.iter().map(|one| one.findings[0].code).collect();
    assert_eq!(
        first,
        ["no-group", "no-pool", "group-first", "no-cases", "no-team"]
    );
}

fn each_element_is_set_up_in_a_step(app: &TestApp) {
    let (chair, secretary) = (person(app, "Bente"), person(app, "Søren"));
    assert_eq!(
        fields(app.run(&department(), group("Styregruppen", None))),
        ["chair"]
    );
    let strange = SetUpGroup {
        quorum: None,
        ..group(" ", Some(chair))
    };
    assert_eq!(fields(app.run(&department(), strange)), ["name", "quorum"]);
    let unknown = group("Styregruppen", Some(new_id()));
    assert_eq!(fields(app.run(&department(), unknown)), ["chair"]);
    assert!(of(app, Element::Group).has("no-group"));

    let good = SetUpGroup {
        secretary: Some(secretary),
        approves_from: Some(10_000_000),
        ..group("Styregruppen", Some(chair))
    };
    let body = app.run(&department(), good).unwrap();
    let found = of(app, Element::Group);
    assert_eq!((found.light, found.subject), (Light::Green, Some(body)));
    assert_eq!(codes(&found), ["group", "members", "mandates"]);
    assert_eq!(
        codes(&of(app, Element::Secretariat)),
        ["no-meetings", "secretary"]
    );

    let plan = |first: &str, count| PlanMeetings {
        body,
        first: day(first),
        weeks: 4,
        count,
        starts_at: "9.30".to_owned(),
        place: String::new(),
    };
    assert_eq!(
        fields(app.run(&department(), plan("2026-11-21", 27))),
        ["count", "first"]
    );
    let made = app.run(&department(), plan("2026-12-10", 6)).unwrap();
    assert_eq!(made.len(), 6);
    let found = of(app, Element::Secretariat);
    assert_eq!(found.light, Light::Green);
    // Three of the six are within three months.
    let meetings = found
        .findings
        .iter()
        .find(|one| one.code == "meetings")
        .unwrap();
    assert_eq!(
        meetings.args,
        [("n", "3".to_owned()), ("day", "2026-12-10".to_owned())]
    );

    let pool = |amount| OpenPool {
        id: new_id(),
        name: "It-puljen".to_owned(),
        year: Some(2026),
        amount,
        reason: "Budgetaftalen".to_owned(),
    };
    assert_eq!(fields(app.run(&department(), pool(0))), ["amount"]);
    assert!(of(app, Element::Budget).has("no-pool"));
    let pool = app.run(&department(), pool(500_000_000)).unwrap();
    let found = of(app, Element::Budget);
    assert_eq!((found.light, found.subject), (Light::Yellow, Some(pool)));
    assert_eq!(codes(&found), ["no-other-posts", "pool"]);

    member(app, "Ida", "architect", 37, &[]);
    assert_eq!(codes(&of(app, Element::Team)), ["no-consultant", "team"]);
    member(app, "Bo", "consultant", 0, &[]);
    assert_eq!(
        codes(&of(app, Element::Team)),
        ["some-without-hours", "team"]
    );
}

fn what_is_half_in_place_is_told(app: &TestApp) {
    let chair = person(app, "Bente");
    let body = app
        .run(&department(), group("Styregruppen", Some(chair)))
        .unwrap();
    assert_eq!(codes(&of(app, Element::Group))[0], "no-mandates");
    let mandate = |kind: Option<&str>, from: i64, to: Option<i64>| {
        let kind = kind.map(|kind| FieldValue::Text(kind.to_owned()));
        let values = vec![
            ("body", FieldValue::Ref(body)),
            ("authority", FieldValue::Text("approves".to_owned())),
            ("purchase_kind", kind.unwrap_or_default()),
            ("from_amount", FieldValue::Int(from)),
            ("to_amount", to.map_or(FieldValue::Empty, FieldValue::Int)),
            ("valid_from", FieldValue::Date(day("2026-01-01"))),
        ];
        make(app, &department(), &bodies::MANDATES, values)
    };
    mandate(Some("hardware"), 0, None);
    mandate(Some("software"), 10_000, Some(20_000));
    mandate(Some("consultancy"), 0, Some(20_000));
    mandate(Some("internal_resources"), 0, None);
    let found = of(app, Element::Group);
    let gaps: Vec<_> = found
        .findings
        .iter()
        .filter(|one| one.light == Light::Yellow)
        .map(|one| (one.code, one.args.clone()))
        .collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        gaps,
        [
            (
                "mandate-gap",
                vec![
                    ("oere_to", text("10000")),
                    ("kind", text("software")),
                    ("oere_from", text("0"))
                ]
            ),
            (
                "mandate-ends",
                vec![("kind", text("consultancy")), ("oere_from", text("20000"))]
            )
        ]
    );
    idea(app);
    let waiting = ready_idea(app);
    submit(app, waiting).unwrap();
    assert_eq!(codes(&of(app, Element::Process)), ["cases", "nothing-late"]);
    app.clock.advance_seconds(20 * 86_400);
    let late = of(app, Element::Process);
    assert_eq!((late.light, codes(&late)[0]), (Light::Yellow, "late"));
}

fn others_see_and_do_nothing(app: &TestApp) {
    let chair = person(app, "Bente");
    app.run(&department(), group("Styregruppen", Some(chair)))
        .unwrap();
    let elsewhere = as_role(Role::LocalAdministrator, municipality("0621"));
    let found = app.ask(&elsewhere, SteeringCheck).unwrap();
    assert!(found[0].has("no-group"));
    let theirs = group("Deres", Some(chair));
    assert_eq!(fields(app.run(&elsewhere, theirs)), ["chair"]);
    let refused = |caller: Caller| app.run(&caller, group("X", Some(chair))).unwrap_err();
    for role in [Role::Reader, Role::Editor, Role::Operator] {
        let caller = as_role(role, municipality("0151"));
        assert_eq!(refused(caller), Error::Forbidden("role_missing"));
    }
    let vendor = as_role(Role::Operator, municipality("0151"));
    assert_eq!(
        app.ask(&vendor, SteeringCheck).unwrap_err(),
        Error::Forbidden("role_missing")
    );
}

on_both!(nothing_is_in_place_at_first);
on_both!(each_element_is_set_up_in_a_step);
on_both!(what_is_half_in_place_is_told);
on_both!(others_see_and_do_nothing);
