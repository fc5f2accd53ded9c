//! The secretariat's papers: composed from a moment, kept as sent, the same on any later day.

use domain::{
    benefits,
    cases::sha256_of,
    gate::{Caller, Language, Role},
    papers::{
        Compose, Composed, KeepPaper, KeptPaper, KeptPapers, LetterheadOf, Logo, LogoBytes,
        Material, PaperKind, SaveLetterhead, SaveTemplate, Section, Template, TemplateOf, Written,
    },
    parts::{FieldValue, records::Change},
    people,
};
use foundation::{Clock, Error, Id, Result, new_id};
use serde_json::json;
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    cases::{change, idea, submit},
    story::{administrator, editor, make, text},
};

/// As a paper is written out, every word of what it is written from.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape that keeping a paper asks for"
)]
fn write(composed: &Composed) -> Result<Written> {
    Ok(Written {
        title: format!("Papir {}", composed.kind.key()),
        document: format!("{composed:?}"),
    })
}

fn compose(app: &TestApp, kind: PaperKind, subject: Id) -> Composed {
    app.ask(&administrator(), Compose::of(kind, subject))
        .unwrap()
}

fn keep(app: &TestApp, caller: &Caller, kind: PaperKind, subject: Id) -> Result<Id> {
    let id = new_id();
    let command = KeepPaper {
        id,
        kind,
        subject,
        write,
    };
    app.run(caller, command)
}

/// A case with a line of its business case, a benefit and an owner.
fn full_case(app: &TestApp) -> (Id, Id) {
    let case = idea(app);
    let named = vec![("first_name", text("Karen")), ("last_name", text("Ø"))];
    let owner = make(app, &editor(), &people::SCHEMA, named);
    let values = vec![
        ("owner", FieldValue::Ref(owner)),
        ("estimate_investment", FieldValue::Int(50_000_000)),
    ];
    change(app, case, values).unwrap();
    let year = json!({ "year": 2027, "likely": -100_000_000 });
    let line = vec![
        ("for_case", FieldValue::Ref(case)),
        ("label", text("Køb")),
        ("line_kind", text("cost")),
        ("price_year", FieldValue::Int(2026)),
        (
            "years",
            FieldValue::Rows(vec![year.as_object().unwrap().clone()]),
        ),
    ];
    make(app, &editor(), &benefits::LINES, line);
    let benefit = vec![
        ("for_case", FieldValue::Ref(case)),
        ("name", text("Færre timer")),
        ("benefit_type", text("hours")),
        ("measured_in", text("timer")),
        ("baseline", FieldValue::Int(4_000)),
        ("target", FieldValue::Int(1_000)),
    ];
    make(app, &editor(), &benefits::BENEFITS, benefit);
    (case, owner)
}

/// Everything that a paper shows is changed.
fn change_everything(app: &TestApp, case: Id, owner: Id) {
    change(app, case, vec![("name", text("Et andet navn"))]).unwrap();
    let schema = &people::SCHEMA;
    let values = vec![("last_name", text("Åkjær"))];
    let command = Change {
        schema,
        id: owner,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
    for kind in PaperKind::ALL {
        let mut template = Template::shipped(kind);
        template.name_da = "Noget nyt".to_owned();
        template.sections.reverse();
        save(app, &administrator(), kind, template, "shipped").unwrap();
    }
    let head = SaveLetterhead {
        name: "Nyt navn".to_owned(),
        address: "Ny vej 1".to_owned(),
        footer: "Ny fod".to_owned(),
        logo: None,
        without_logo: false,
    };
    app.run(&administrator(), head).unwrap();
}

fn save(
    app: &TestApp,
    caller: &Caller,
    kind: PaperKind,
    template: Template,
    based_on: &str,
) -> Result<String> {
    let command = SaveTemplate {
        kind,
        template: Some(template),
        based_on: based_on.to_owned(),
    };
    app.run(caller, command)
}

fn a_paper_of_a_moment_is_the_same_ever_after(app: &TestApp) {
    let (case, owner) = full_case(app);
    app.clock.advance_seconds(60);
    let organisation = municipality("0151");
    let kinds = [
        (PaperKind::DecisionPaper, case),
        (PaperKind::BusinessCase, case),
        (PaperKind::Analysis, case),
        (PaperKind::FollowUp, organisation),
    ];
    let then = kinds.map(|(kind, subject)| {
        let kept = keep(app, &administrator(), kind, subject).unwrap();
        (kept, compose(app, kind, subject))
    });
    app.clock.advance_seconds(60);
    change_everything(app, case, owner);
    app.clock.advance_days(40);
    for ((kind, subject), (kept, before)) in kinds.into_iter().zip(then) {
        let kept = app.ask(&administrator(), KeptPaper(kept)).unwrap();
        assert!(kept.whole());
        assert_eq!(kept.document, format!("{before:?}"));
        let again = Compose {
            moment: Some(kept.line.moment),
            language: Some(kept.line.language),
            template: Some(kept.line.template.clone()),
            ..Compose::of(kind, subject)
        };
        let again = app.ask(&administrator(), again).unwrap();
        assert_eq!(again, before, "{}", kind.key());
        assert_eq!(
            sha256_of(&write(&again).unwrap().document),
            kept.line.sha256
        );
        // Without a template the one that held then is found by itself.
        let by_moment = Compose {
            moment: Some(kept.line.moment),
            ..Compose::of(kind, subject)
        };
        assert_eq!(app.ask(&administrator(), by_moment).unwrap(), before);
        let now = compose(app, kind, subject);
        assert_eq!(now.letterhead.name, "Nyt navn");
        assert_eq!(now.template.template.name_da, "Noget nyt");
        assert_ne!(now.material, before.material, "{}", kind.key());
    }
}

fn the_end_of_a_day_is_a_moment_too(app: &TestApp) {
    let (case, owner) = full_case(app);
    let mut caller = administrator();
    let today = app.clock.today();
    app.clock.advance_days(3);
    change_everything(app, case, owner);
    caller.as_of = Some(today);
    let past = app
        .ask(&caller, Compose::of(PaperKind::DecisionPaper, case))
        .unwrap();
    assert_eq!((past.day, past.template.code.as_str()), (today, "shipped"));
    let Material::Case(of) = &past.material else {
        panic!("a case");
    };
    assert_eq!(
        (of.text("name"), of.named("owner")),
        ("Ny vagtplan", "Karen Ø")
    );
    let refused = keep(app, &caller, PaperKind::DecisionPaper, case);
    assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
}

fn figures_have_the_day_of_their_record(app: &TestApp) {
    let (case, _) = full_case(app);
    app.clock.advance_days(2);
    submit(app, case).unwrap_err();
    change(app, case, vec![("risk", text("low"))]).unwrap();
    let changed = app.clock.today();
    app.clock.advance_days(5);
    let composed = compose(app, PaperKind::BusinessCase, case);
    let kind = domain::parts::Kind::Case;
    assert_eq!(composed.dates.of(kind, case), Some(changed));
    let Material::Case(of) = &composed.material else {
        panic!("a case");
    };
    let line = of.worth.as_ref().unwrap().lines[0].id;
    let day = composed.dates.of(domain::parts::Kind::CaseLine, line);
    assert!(day.unwrap() < changed);
}

fn templates_are_versions(app: &TestApp) {
    let kind = PaperKind::DecisionPaper;
    let mut template = Template::shipped(kind);
    template.sections.insert(
        0,
        Section {
            key: "own.1".to_owned(),
            shown: true,
            heading_da: "Resumé".to_owned(),
            heading_en: String::new(),
            text_da: "{sag} er i fasen {fase}.".to_owned(),
            text_en: String::new(),
        },
    );
    let admin = administrator();
    assert_eq!(
        save(app, &admin, kind, template.clone(), "shipped").unwrap(),
        "1"
    );
    // The same again is no new version, and a stale one is refused.
    assert_eq!(save(app, &admin, kind, template.clone(), "1").unwrap(), "1");
    let stale = save(app, &admin, kind, template.clone(), "shipped");
    assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");
    template.sections[0].text_da = "{kunde}".to_owned();
    let Err(Error::Invalid(errors)) = save(app, &admin, kind, template, "1") else {
        panic!("refused");
    };
    let said = (errors[0].field.as_str(), errors[0].code);
    assert_eq!(said, ("sections.0.text_da", "placeholder_unknown"));
    let reset = SaveTemplate {
        kind,
        template: None,
        based_on: "1".to_owned(),
    };
    assert_eq!(app.run(&admin, reset).unwrap(), "2");
    let versions = app.ask(&admin, TemplateOf { kind }).unwrap();
    let codes: Vec<&str> = versions.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["2", "1", "shipped"]);
    assert_eq!(versions[0].template, versions[2].template);
}

/// A picture of 16 by 16 pixels, as far as its chunks tell.
fn picture(shade: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x08IHDR\0\0\0\x10\0\0\0\x10crc!".to_vec();
    bytes.extend(b"\0\0\0\x01IDAT");
    bytes.push(shade);
    bytes.extend(b"crc!\0\0\0\0IENDcrc!");
    bytes
}

fn a_logo_stays_with_the_papers_that_name_it(app: &TestApp) {
    let admin = administrator();
    let head = |logo: Option<u8>, without_logo| SaveLetterhead {
        name: "Ballerup".to_owned(),
        address: String::new(),
        footer: String::new(),
        logo: logo.map(|shade| Logo::new(picture(shade)).unwrap()),
        without_logo,
    };
    assert_eq!(app.run(&admin, head(Some(1), false)).unwrap(), 1);
    let first = app.ask(&admin, LetterheadOf).unwrap().logo.unwrap();
    assert_eq!((first.width, first.media_type.as_str()), (16, "image/png"));
    assert_eq!(app.run(&admin, head(None, false)).unwrap(), 1);
    app.clock.advance_seconds(5);
    assert_eq!(app.run(&admin, head(Some(2), false)).unwrap(), 2);
    assert_eq!(app.run(&admin, head(None, true)).unwrap(), 3);
    assert_eq!(app.ask(&admin, LetterheadOf).unwrap().logo, None);
    let ask = || LogoBytes {
        sha256: first.sha256.clone(),
    };
    assert_eq!(app.ask(&admin, ask()).unwrap().1, picture(1));
    let other = as_role(Role::LocalAdministrator, municipality("0101"));
    assert!(matches!(app.ask(&other, ask()), Err(Error::NotFound(_))));
}

fn only_some_keep_and_others_see_nothing(app: &TestApp) {
    let (case, _) = full_case(app);
    let kind = PaperKind::DecisionPaper;
    let here = municipality("0151");
    let reader = as_role(Role::Reader, here);
    let kept = keep(app, &administrator(), kind, case).unwrap();
    for role in [Role::Reader, Role::Editor, Role::Auditor] {
        let caller = as_role(role, here);
        let refused = keep(app, &caller, kind, case);
        assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
        let refused = save(app, &caller, kind, Template::shipped(kind), "shipped");
        assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    }
    app.ask(&reader, KeptPaper(kept)).unwrap();
    assert_eq!(
        app.ask(&reader, Compose::of(kind, case)).unwrap().language,
        Language::Danish
    );
    let subject = Some(case);
    let lines = app.ask(&reader, KeptPapers { subject }).unwrap();
    assert_eq!(lines.len(), 1);
    let other = as_role(Role::LocalAdministrator, municipality("0101"));
    let gone = [
        app.ask(&other, KeptPaper(kept)).map(|_| ()),
        app.ask(&other, Compose::of(kind, case)).map(|_| ()),
        app.ask(&other, Compose::of(PaperKind::FollowUp, here))
            .map(|_| ()),
        keep(app, &other, kind, case).map(|_| ()),
        app.ask(&reader, Compose::of(PaperKind::Agenda, case))
            .map(|_| ()),
    ];
    for answer in gone {
        assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    }
    let subject = None;
    assert!(app.ask(&other, KeptPapers { subject }).unwrap().is_empty());
}

on_both!(
    a_paper_of_a_moment_is_the_same_ever_after,
    the_end_of_a_day_is_a_moment_too,
    figures_have_the_day_of_their_record,
    templates_are_versions,
    a_logo_stays_with_the_papers_that_name_it,
    only_some_keep_and_others_see_nothing,
);
