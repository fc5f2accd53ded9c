//! The team: members, competences, hours and work on cases; what is too much, who could take
//! something, and who sees nothing of it.

use domain::{
    cases::{self, Outcome},
    gate::{Caller, Role},
    options,
    parts::{
        FieldValue,
        records::{Change, Create, Delete, Get, Values},
    },
    people,
    team::{
        self, AddMember, Candidate, OnCases, OverOf, OverWeek, TeamLoad, TeamPicture, WhoCould,
    },
};
use foundation::{Error, FieldError, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    cases::{day, department, idea, input, ready_idea, submit},
    story::{editor, make, text},
};

pub(crate) fn person(app: &TestApp, name: &str) -> Id {
    make(
        app,
        &editor(),
        &people::SCHEMA,
        vec![("first_name", text(name))],
    )
}

/// The shared value in this place of the list of competences.
fn competence(place: usize) -> Id {
    let mut all = options::builtin_options().filter(|option| option.list == "competences");
    all.nth(place).unwrap().id
}

pub(crate) fn member(
    app: &TestApp,
    name: &str,
    function: &str,
    hours: i64,
    can: &[(usize, &str)],
) -> Id {
    let command = AddMember {
        id: new_id(),
        person: Some(person(app, name)),
        function: function.to_owned(),
        hours,
        from: day("2026-01-01"),
        competences: can
            .iter()
            .map(|(place, level)| (competence(*place), (*level).to_owned()))
            .collect(),
    };
    app.run(&editor(), command).unwrap()
}

fn work(case: Id, member: Id, hours: i64, from: &str, to: &str) -> Values {
    vec![
        ("for_case", FieldValue::Ref(case)),
        ("member", FieldValue::Ref(member)),
        ("hours", FieldValue::Int(hours)),
        ("from_on", FieldValue::Date(day(from))),
        ("to_on", FieldValue::Date(day(to))),
    ]
}

fn allocate(app: &TestApp, values: Values) -> Id {
    make(app, &editor(), &team::ALLOCATIONS, values)
}

fn picture(app: &TestApp, caller: &Caller) -> TeamLoad {
    app.ask(caller, TeamPicture { weeks: 26 }).unwrap()
}

fn faults(result: Result<impl std::fmt::Debug>) -> Vec<String> {
    let Err(Error::Invalid(errors)) = result else {
        panic!("{result:?}");
    };
    let said = |error: &FieldError| format!("{}: {}", error.field, error.code);
    errors.iter().map(said).collect()
}

fn elsewhere() -> Caller {
    as_role(Role::LocalAdministrator, municipality("0621"))
}

fn what_is_too_much_is_told_and_not_refused(app: &TestApp) {
    let (first, second) = (idea(app), idea(app));
    let ida = member(app, "Ida", "architect", 37, &[]);
    // The clock stands at Sunday 22 November 2026.
    let fine = allocate(app, work(first, ida, 20, "2026-11-23", "2026-12-18"));
    let app_over = |id| app.ask(&editor(), OverOf(id)).unwrap();
    assert_eq!(app_over(fine), []);
    let more = allocate(app, work(second, ida, 22, "2026-12-07", "2027-01-31"));
    let week = |monday| OverWeek {
        monday: day(monday),
        over: 5 * 60,
    };
    assert_eq!(app_over(more), [week("2026-12-07"), week("2026-12-14")]);
    assert_eq!(app_over(fine), app_over(more));

    let found = picture(app, &editor());
    assert_eq!(
        (found.mondays.len(), found.mondays[0]),
        (26, day("2026-11-16"))
    );
    let weeks = &found.members[0].weeks;
    let hours = |at: usize| (weeks[at].capacity / 60, weeks[at].allocated / 60);
    assert_eq!(
        [hours(0), hours(1), hours(3), hours(5)],
        [(37, 0), (37, 20), (37, 42), (37, 22)]
    );
    assert_eq!(weeks[3].cases, [(second, 22 * 60), (first, 20 * 60)]);
    assert_eq!(found.cases[&first], "Ny vagtplan");

    // Leave is a row of hours, and a case that is stopped holds nobody.
    let leave = vec![
        ("member", FieldValue::Ref(ida)),
        ("from_on", FieldValue::Date(day("2027-01-04"))),
        ("hours", FieldValue::Int(0)),
    ];
    make(app, &editor(), &team::CAPACITIES, leave.clone());
    assert_eq!(app_over(more).len(), 2 + 4);
    let again = Create {
        schema: &team::CAPACITIES,
        id: new_id(),
        values: leave,
        reason: String::new(),
    };
    assert_eq!(faults(app.run(&editor(), again)), ["from_on: repeated"]);
}

fn a_case_that_is_over_holds_nobody(app: &TestApp) {
    let case = ready_idea(app);
    let ida = member(app, "Ida", "architect", 37, &[]);
    let allocation = allocate(app, work(case, ida, 40, "2026-11-23", "2026-12-18"));
    assert_eq!(app.ask(&editor(), OverOf(allocation)).unwrap().len(), 4);
    submit(app, case).unwrap();
    let stop = cases::Decide(input(case, Outcome::Stop));
    app.run(&department(), stop).unwrap();
    assert_eq!(app.ask(&editor(), OverOf(allocation)).unwrap(), []);
    assert!(
        picture(app, &editor()).members[0]
            .weeks
            .iter()
            .all(|week| week.allocated == 0)
    );
    let late = Create {
        schema: &team::ALLOCATIONS,
        id: new_id(),
        values: work(case, ida, 1, "2026-11-23", "2026-12-18"),
        reason: String::new(),
    };
    assert_eq!(faults(app.run(&editor(), late)), ["for_case: case_is_over"]);
    // Who worked on it is still told, and can still be corrected.
    let on = app.ask(&editor(), OnCases { case: Some(case) }).unwrap();
    assert_eq!(on[&case][0].name, "Ida");
    let change = Change {
        schema: &team::ALLOCATIONS,
        id: allocation,
        version: None,
        values: vec![("to_on", FieldValue::Date(day("2026-11-27")))],
        reason: String::new(),
    };
    app.run(&editor(), change).unwrap();
}

fn what_cannot_be_is_refused(app: &TestApp) {
    let case = idea(app);
    let ida = member(app, "Ida", "architect", 37, &[(0, "expert")]);
    let refused = |schema, values| {
        let command = Create {
            schema,
            id: new_id(),
            values,
            reason: String::new(),
        };
        faults(app.run(&editor(), command))
    };
    let backwards = work(case, ida, 10, "2026-12-18", "2026-12-01");
    assert_eq!(
        refused(&team::ALLOCATIONS, backwards),
        ["to_on: ends_before_it_begins"]
    );
    let mut ninth = work(case, ida, 61, "2026-12-01", "2026-12-18");
    ninth.push(("phase_number", FieldValue::Int(9)));
    assert_eq!(
        refused(&team::ALLOCATIONS, ninth.clone()),
        ["hours: out_of_range", "phase_number: out_of_range"]
    );
    let same = app
        .ask(
            &editor(),
            Get {
                schema: &team::MEMBERS,
                id: ida,
            },
        )
        .unwrap();
    let twice = vec![
        ("person", same.record.get(&team::MEMBERS, "person").clone()),
        ("team_function", text("buyer")),
    ];
    assert_eq!(refused(&team::MEMBERS, twice), ["person: already_in_team"]);
    let known = vec![
        ("member", FieldValue::Ref(ida)),
        ("competence", FieldValue::Ref(competence(0))),
        ("competence_level", text("basic")),
    ];
    assert_eq!(refused(&team::COMPETENCES, known), ["competence: repeated"]);
    // A role is no competence.
    let role = options::builtin_options().find(|option| option.list == "case_role");
    let wrong = vec![
        ("member", FieldValue::Ref(ida)),
        ("competence", FieldValue::Ref(role.unwrap().id)),
        ("competence_level", text("basic")),
    ];
    assert!(!refused(&team::COMPETENCES, wrong).is_empty());
    // What a step of adding somebody is refused for leaves nothing behind.
    let nobody = AddMember {
        id: new_id(),
        person: Some(person(app, "Bo")),
        function: "buyer".to_owned(),
        hours: 99,
        from: day("2026-01-01"),
        competences: Vec::new(),
    };
    assert_eq!(faults(app.run(&editor(), nobody)), ["hours: out_of_range"]);
    assert_eq!(picture(app, &editor()).members.len(), 1);
}

fn who(app: &TestApp, caller: &Caller, case: Id, wanted: &[usize]) -> Vec<Candidate> {
    let asked = WhoCould {
        case: Some(case),
        wanted: wanted.iter().map(|place| competence(*place)).collect(),
        hours: 20,
        from: day("2026-11-23"),
        to: day("2026-12-18"),
    };
    app.ask(caller, asked).unwrap()
}

fn who_could_take_it(app: &TestApp) {
    let (case, other) = (idea(app), idea(app));
    let busy = member(app, "Bo", "consultant", 37, &[(0, "expert"), (1, "expert")]);
    let free = member(app, "Ida", "architect", 37, &[(0, "skilled"), (1, "basic")]);
    let half = member(
        app,
        "Ole",
        "consultant",
        30,
        &[(0, "expert"), (1, "expert")],
    );
    allocate(app, work(other, busy, 37, "2026-11-01", "2027-03-01"));
    allocate(app, work(other, half, 20, "2026-12-07", "2027-03-01"));
    let found = who(app, &editor(), case, &[0, 1]);
    let order: Vec<Id> = found.iter().map(|one| one.member).collect();
    assert_eq!(order, [free, half, busy]);
    assert!(found[0].fits() && !found[1].fits());
    assert_eq!((found[1].weeks, found[1].weeks_with_time), (4, 2));
    assert_eq!((found[1].wanted, found[1].free), (80 * 60, 60 * 60));
    assert!(!found[2].has_time());
    let lacking = who(app, &editor(), case, &[0, 2]);
    assert_eq!(lacking[0].missing, ["Behovsafdækning"]);
    assert_eq!(lacking[0].has[0].level, 2);
    allocate(app, work(case, free, 5, "2026-11-23", "2026-12-18"));
    let again = who(app, &editor(), case, &[]);
    let ida = again.iter().find(|one| one.member == free).unwrap();
    assert!(ida.works_on_it && ida.fits());
    let asked = WhoCould {
        case: None,
        wanted: Vec::new(),
        hours: 0,
        from: day("2026-11-23"),
        to: day("2026-12-18"),
    };
    assert_eq!(faults(app.ask(&editor(), asked)), ["hours: out_of_range"]);
    let asked = WhoCould {
        case: None,
        wanted: Vec::new(),
        hours: 1,
        from: day("2026-11-23"),
        to: day("2036-12-18"),
    };
    assert_eq!(faults(app.ask(&editor(), asked)), ["to: too_many_weeks"]);
}

fn others_see_nothing_and_readers_change_nothing(app: &TestApp) {
    let case = idea(app);
    let ida = member(app, "Ida", "architect", 37, &[(0, "expert")]);
    let allocation = allocate(app, work(case, ida, 40, "2026-11-23", "2026-12-18"));
    let other = elsewhere();
    assert!(picture(app, &other).members.is_empty());
    assert!(who(app, &other, case, &[0]).is_empty());
    assert!(app.ask(&other, OnCases { case: None }).unwrap().is_empty());
    assert!(
        app.ask(&other, OnCases { case: Some(case) })
            .unwrap()
            .is_empty()
    );
    assert!(matches!(
        app.ask(&other, OverOf(allocation)),
        Err(Error::NotFound(_))
    ));
    // Another municipality's member cannot be put on one's own case.
    let values = vec![
        ("name", text("Deres")),
        ("case_type", text("idea")),
        ("problem", text("Deres.")),
    ];
    let theirs = make(app, &other, &cases::SCHEMA, values);
    let command = Create {
        schema: &team::ALLOCATIONS,
        id: new_id(),
        values: work(theirs, ida, 1, "2026-11-23", "2026-12-18"),
        reason: String::new(),
    };
    assert_eq!(
        faults(app.run(&other, command)),
        ["member: unknown_reference"]
    );

    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(picture(app, &reader).members.len(), 1);
    let command = Delete {
        schema: &team::ALLOCATIONS,
        id: allocation,
        version: None,
        reason: String::new(),
    };
    assert_eq!(
        app.run(&reader, command).unwrap_err(),
        Error::Forbidden("role_missing")
    );
    let vendor = as_role(Role::Operator, municipality("0151"));
    for refused in [
        app.ask(&vendor, TeamPicture { weeks: 26 }).err(),
        app.ask(&vendor, OnCases { case: None }).err(),
    ] {
        assert_eq!(refused, Some(Error::Forbidden("role_missing")));
    }
}

fn a_day_in_the_past_has_the_team_of_that_day(app: &TestApp) {
    let case = idea(app);
    let ida = member(app, "Ida", "architect", 37, &[]);
    let allocation = allocate(app, work(case, ida, 40, "2026-11-23", "2026-12-18"));
    app.clock.advance_seconds(2 * 86_400);
    let command = Delete {
        schema: &team::ALLOCATIONS,
        id: allocation,
        version: None,
        reason: String::new(),
    };
    app.run(&department(), command).unwrap();
    let week = |caller: &Caller| picture(app, caller).members[0].weeks[1].allocated;
    assert_eq!(week(&editor()), 0);
    let before = Caller {
        as_of: Some(day("2026-11-22")),
        ..editor()
    };
    assert_eq!(week(&before), 40 * 60);
}

on_both!(what_is_too_much_is_told_and_not_refused);
on_both!(a_case_that_is_over_holds_nobody);
on_both!(what_cannot_be_is_refused);
on_both!(who_could_take_it);
on_both!(others_see_nothing_and_readers_change_nothing);
on_both!(a_day_in_the_past_has_the_team_of_that_day);
