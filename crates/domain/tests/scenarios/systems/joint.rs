//! Which needs there are, and that nothing unshared changes what others are told.

use domain::{
    analytics::Need,
    contracts,
    joint::{
        AboutNeed, AnswerOwnership, INTEGRATION_COST, KeepAnalysis, KeptAnalysis, KeptFor, NeedOf,
        NeedsAround, Plan, input,
    },
    payments,
    shares::{Fact, Level},
};
use testkit::{TestApp, on_both};

use super::{
    candidates::{country, set},
    *,
};

fn needs(app: &TestApp, code: &str, search: &str) -> Vec<NeedOf> {
    let question = NeedsAround {
        search: search.to_owned(),
        from: "2027-01-01".parse().unwrap(),
        to: "2028-12-31".parse().unwrap(),
    };
    app.ask(&editor_of(code), question).unwrap()
}

fn care() -> Need {
    Need::Kle("27.36".to_owned())
}

fn own_contracts_and_searches_lead_to_needs(app: &TestApp) {
    country(app);
    let own = needs(app, "0151", "");
    let first = own.iter().find(|need| need.need == care()).unwrap();
    assert_eq!(first.municipalities, 2);
    assert_eq!(first.free_on.unwrap().to_string(), "2028-12-31");
    let found = needs(app, "0147", "27.36");
    assert!(found.iter().any(|need| need.need == care()));
    assert!(found.iter().all(|need| need.free_on.is_none()));
    // Whoever has no contract yet begins with the business types.
    let types = needs(app, "0147", "");
    assert!(!types.is_empty());
    assert!(
        types
            .iter()
            .all(|need| matches!(need.need, Need::BusinessType(_)))
    );
    assert!(needs(app, "0147", "100 %_").is_empty());
    set(app, "0159", Fact::Product, Level::Nothing);
    let own = needs(app, "0151", "");
    let first = own.iter().find(|need| need.need == care()).unwrap();
    assert_eq!(first.municipalities, 1);
}

/// What a municipality is told, as the document that was asked with and the answer.
fn told(app: &TestApp, code: &str) -> (String, sharing::Answer) {
    let facts = app
        .ask(&editor_of(code), AboutNeed { need: care() })
        .unwrap();
    let plan = Plan {
        window: sharing::Window {
            from: "2027-01-01".parse().unwrap(),
            to: "2029-12-01".parse().unwrap(),
        },
        years: 5.0,
        integration_cost: INTEGRATION_COST,
        per_head: None,
        assumptions: sharing::Assumptions::default(),
        limits: sharing::Limits::default(),
    };
    let input = input(&facts.candidates, &facts.ownership, &plan);
    let answer = sharing::share(&input, &sharing::Run::quiet(1)).unwrap();
    (serde_json::to_string(&input).unwrap(), answer)
}

fn groups(answer: &sharing::Answer) -> Vec<&[String]> {
    answer
        .groups
        .iter()
        .map(|group| &group.members[..])
        .collect()
}

/// A contract of Gladsaxe about its other system for the need, which ends early and costs more.
fn dearer(app: &TestApp, usage: foundation::Id) {
    let caller = editor_of("0159");
    let terms = vec![
        ("name", text("Tillæg")),
        ("valid_from", day(2024, 1, 1)),
        ("valid_to", day(2027, 6, 30)),
        ("usages", refs(&[usage])),
    ];
    let contract = make(app, &caller, &contracts::SCHEMA, terms);
    let line = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", FieldValue::Int(99_000_000)),
    ];
    make(app, &caller, &payments::SCHEMA, line);
}

fn what_is_not_shared_changes_nobody_elses_answer(app: &TestApp) {
    let country = country(app);
    for code in ["0151", "0159"] {
        set(app, code, Fact::Costs, Level::Exact);
    }
    let (_, both) = told(app, "0147");
    assert_eq!(groups(&both), [["0151", "0159"]]);

    set(app, "0159", Fact::Costs, Level::Nothing);
    let (input, without) = told(app, "0147");
    assert_eq!(groups(&without), [["0151"]]);
    let lacking: Vec<_> = without
        .missing
        .iter()
        .map(|one| (one.id.as_str(), one.field.as_str()))
        .collect();
    assert!(lacking.contains(&("0159", "yearly_cost")), "{lacking:?}");
    // It sees its own cost itself.
    assert_eq!(groups(&told(app, "0159").1), [["0151", "0159"]]);

    set(app, "0159", Fact::Product, Level::Nothing);
    let (unseen, alone) = told(app, "0147");
    assert!(input.contains("\"0159\"") && !unseen.contains("\"0159\""));
    let own = told(app, "0159");
    dearer(app, country.neighbour_usage);
    assert_ne!(told(app, "0159"), own);
    assert_eq!(told(app, "0147"), (unseen, alone));
}

fn answer(app: &TestApp, code: &str, answers: [i64; 3]) -> Result<()> {
    let command = AnswerOwnership {
        need: care(),
        answers: answers.map(Some),
    };
    app.run(&editor_of(code), command)
}

fn whoever_owns_nothing_is_not_ready(app: &TestApp) {
    country(app);
    for code in ["0151", "0159"] {
        set(app, code, Fact::Costs, Level::Exact);
        answer(app, code, [100, 100, 100]).unwrap();
    }
    let (_, ready) = told(app, "0147");
    assert_eq!(groups(&ready), [["0151", "0159"]]);
    assert!(ready.missing.iter().all(|one| one.field != "ownership"));
    answer(app, "0159", [100, 0, 50]).unwrap();
    let (_, alone) = told(app, "0147");
    assert_eq!(
        (groups(&alone).len(), &alone.not_ready),
        (2, &vec!["0159".to_owned()])
    );
    let facts = |code: &str| {
        app.ask(&editor_of(code), AboutNeed { need: care() })
            .unwrap()
    };
    let gladsaxe = municipality("0159");
    let (own, others) = (facts("0159"), facts("0147"));
    assert_eq!(own.ownership[&gladsaxe].answers, [100, 0, 50]);
    assert!(!own.ownership[&gladsaxe].by.is_empty() && others.ownership[&gladsaxe].by.is_empty());
    set(app, "0159", Fact::Product, Level::Nothing);
    assert!(!facts("0147").ownership.contains_key(&gladsaxe));
}

fn answers_are_refused_when_they_say_nothing(app: &TestApp) {
    country(app);
    let Err(Error::Invalid(errors)) = answer(app, "0151", [100, 75, -1]) else {
        panic!("answers that do not exist");
    };
    let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["processes", "resources"]);
    let reader = as_role(Role::Reader, municipality("0151"));
    let command = AnswerOwnership {
        need: care(),
        answers: [Some(0); 3],
    };
    assert!(matches!(
        app.run(&reader, command),
        Err(Error::Forbidden(_))
    ));
    let command = AnswerOwnership {
        need: Need::Kle("99.99".to_owned()),
        answers: [Some(0); 3],
    };
    assert!(matches!(
        app.run(&editor_of("0151"), command),
        Err(Error::NotFound(_))
    ));
}

fn a_kept_analysis_stays_as_it_was_and_at_home(app: &TestApp) {
    country(app);
    set(app, "0159", Fact::Costs, Level::Exact);
    let (question, answer) = told(app, "0151");
    let keep = |name: &str| KeepAnalysis {
        id: new_id(),
        name: name.to_owned(),
        need: care(),
        asked: "need=kle:27.36".to_owned(),
        question: sharing::read(question.as_bytes()).unwrap(),
        answer: answer.clone(),
        names: [("0151".to_owned(), "Ballerup".to_owned())].into(),
    };
    let own = editor_of("0151");
    let id = app.run(&own, keep(" Hjemmepleje ")).unwrap();
    set(app, "0159", Fact::Product, Level::Nothing);
    let kept = app.ask(&own, KeptAnalysis { id }).unwrap();
    assert_eq!(
        (&kept.answer, kept.line.name.as_str()),
        (&answer, "Hjemmepleje")
    );
    assert_eq!(serde_json::to_string(&kept.question).unwrap(), question);
    assert_eq!((kept.line.groups, kept.line.in_groups), (1, 2));
    let lines = |code: &str| app.ask(&editor_of(code), KeptFor { need: care() }).unwrap();
    assert_eq!((lines("0151"), lines("0159")), (vec![kept.line], vec![]));
    let other = app.ask(&editor_of("0159"), KeptAnalysis { id });
    assert!(matches!(other, Err(Error::NotFound(_))));
    for (name, code) in [("  ".to_owned(), "required"), ("x".repeat(201), "too_long")] {
        let Err(Error::Invalid(errors)) = app.run(&own, keep(&name)) else {
            panic!("{name}");
        };
        assert_eq!(errors[0].code, code);
    }
}

on_both!(
    whoever_owns_nothing_is_not_ready,
    answers_are_refused_when_they_say_nothing,
    a_kept_analysis_stays_as_it_was_and_at_home,
    own_contracts_and_searches_lead_to_needs,
    what_is_not_shared_changes_nobody_elses_answer,
);
