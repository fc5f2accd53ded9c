//! Groups that are invited out of an analysis: who sees them, what they answer, when they are
//! binding, what each makes of it at home, and what it costs when one leaves.

mod leaving;

use domain::{
    analytics::Need,
    cases,
    gate::Command,
    joint::{
        AnswerInvitation, AnswerOwnership, CastVotes, GroupOfCase, InviteGroup, JointGroup,
        JointGroups, KeepAnalysis, Lack, MakeBinding, MakeCase, MoveDeadline, OneGroup, Reply,
        Standing, Withdraw,
    },
    organisations::MUNICIPALITIES,
    parts::records::Get,
};
use sharing::{Candidate, Input, Integration, Limits, Run, Window};
use testkit::{TestApp, on_both};

use super::*;

/// The first municipalities by number.
fn codes(count: usize) -> Vec<String> {
    let all = MUNICIPALITIES.iter().take(count);
    all.map(domain::organisations::Municipality::code).collect()
}

fn question(candidates: Vec<Candidate>) -> Input {
    Input {
        horizon_years: 5.0,
        window: Window {
            from: date(2027, 1, 1),
            to: date(2029, 12, 1),
        },
        seed: 1,
        assumptions: sharing::Assumptions::default(),
        limits: Limits::default(),
        candidates,
    }
}

/// Municipalities that use the same, each with one integration of its own beside a common one.
fn alike(count: usize) -> Input {
    let one = |(at, id): (usize, String)| Candidate {
        id,
        product: Some("Cura".to_owned()),
        family: Some("Cura".to_owned()),
        yearly_cost: Some(1_000_000.0 + 100_000.0 * at as f64),
        volume: Some(40_000.0),
        earliest_exit: Some(date(2027, 12, 31)),
        latest_end: Some(date(2028, 12, 31)),
        integrations: Some(
            ["common".to_owned(), format!("own {at}")]
                .map(|id| Integration {
                    id,
                    cost: Some(250_000.0),
                })
                .to_vec(),
        ),
        neighbours: Some(Vec::new()),
        ..Candidate::default()
    };
    question(codes(count).into_iter().enumerate().map(one).collect())
}

/// Eleven that want a joint mini-tender: all unlike, and all but one small.
fn eleven() -> Input {
    let one = |(at, id): (usize, String)| Candidate {
        product: Some(format!("old {id}")),
        family: Some(format!("old {id}")),
        yearly_cost: Some(100_000.0),
        volume: Some(if at == 4 { 1_000_000.0 } else { 20_000.0 }),
        earliest_exit: Some(date(2027, 12, 31)),
        latest_end: Some(date(2028, 12, 31)),
        ownership: Some([Some(1.0); 3]),
        integrations: Some(Vec::new()),
        neighbours: Some(vec![format!("beside {id}")]),
        id,
        ..Candidate::default()
    };
    let mut input = question(codes(11).into_iter().enumerate().map(one).collect());
    input.assumptions.tender_base = 20_000.0;
    input.assumptions.tender_extra = 10_000.0;
    input.assumptions.coordination_extra = 165_000.0;
    input.assumptions.withdrawal = 0.02;
    input
}

fn care() -> Need {
    Need::Kle("27.36".to_owned())
}

fn kept(app: &TestApp, lead: &str, question: Input) -> Id {
    let answer = sharing::share(&question, &Run::quiet(1)).unwrap();
    let names = question.candidates.iter();
    let names = names.map(|one| (one.id.clone(), format!("Kommune {}", one.id)));
    let keep = KeepAnalysis {
        id: new_id(),
        name: "Omsorg".to_owned(),
        need: care(),
        asked: "need=kle:27.36".to_owned(),
        names: names.collect(),
        question,
        answer,
    };
    app.run(&editor_of(lead), keep).unwrap()
}

fn invitation(analysis: Id, member: &str) -> InviteGroup {
    InviteGroup {
        id: new_id(),
        analysis,
        member: member.to_owned(),
        name: "Omsorg sammen".to_owned(),
        message: "Skal vi?".to_owned(),
        answer_by: Some(date(2026, 12, 31)),
    }
}

/// A group that the first of so many invited.
fn invited(app: &TestApp, question: Input) -> (Vec<String>, Id) {
    let _ = plan(app);
    let codes: Vec<String> = question
        .candidates
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let analysis = kept(app, &codes[0], question);
    let command = invitation(analysis, &codes[1]);
    let id = app.run(&editor_of(&codes[0]), command).unwrap();
    (codes, id)
}

fn seen(app: &TestApp, code: &str, id: Id) -> JointGroup {
    app.ask(&editor_of(code), OneGroup { id }).unwrap()
}

fn reply(group: Id, reply: Reply) -> AnswerInvitation {
    AnswerInvitation {
        group,
        reply: Some(reply),
        note: String::new(),
    }
}

fn own(app: &TestApp, code: &str, answers: [i64; 3]) {
    let command = AnswerOwnership {
        need: care(),
        answers: answers.map(Some),
    };
    app.run(&editor_of(code), command).unwrap();
}

/// All say yes and own the need, and the group is binding.
fn bound(app: &TestApp, question: Input) -> (Vec<String>, Id) {
    let (codes, group) = invited(app, question);
    for code in &codes {
        app.run(&editor_of(code), reply(group, Reply::Yes)).unwrap();
        own(app, code, [100, 50, 100]);
    }
    app.run(&editor_of(&codes[0]), MakeBinding { group })
        .unwrap();
    (codes, group)
}

fn case_of(group: Id) -> MakeCase {
    MakeCase {
        group,
        case: new_id(),
        name: "Køb af omsorg".to_owned(),
        problem: "Værd 1.000 kr.".to_owned(),
        value: "Vores del".to_owned(),
    }
}

fn not_there<C: Command>(app: &TestApp, code: &str, command: C)
where
    C::Output: std::fmt::Debug,
{
    let refused = app.run(&administrator_of(code), command);
    assert!(
        matches!(refused, Err(Error::NotFound("joint_group"))),
        "{refused:?}"
    );
}

fn only_the_invited_see_a_group(app: &TestApp) {
    let (members, group) = invited(app, alike(3));
    for code in &members {
        let seen = seen(app, code, group);
        assert_eq!(
            (seen.own().code.as_str(), seen.members.len()),
            (code.as_str(), 3)
        );
        assert_eq!(seen.is_lead(), *code == members[0]);
        // The analysis itself stays with whoever made it.
        assert_eq!(seen.analysis.is_some(), seen.is_lead());
        let lines = app.ask(&editor_of(code), JointGroups).unwrap();
        assert_eq!((lines.len(), lines[0].members), (1, (3, 1)));
    }
    let third = &codes(4)[3];
    let outsider = administrator_of(third);
    assert_eq!(app.ask(&outsider, JointGroups).unwrap(), []);
    let refused = app.ask(&outsider, OneGroup { id: group });
    assert!(
        matches!(refused, Err(Error::NotFound("joint_group"))),
        "{refused:?}"
    );
    not_there(app, third, reply(group, Reply::Yes));
    not_there(app, third, MakeBinding { group });
    not_there(app, third, case_of(group));
    let moved = MoveDeadline {
        group,
        answer_by: Some(date(2027, 1, 31)),
    };
    not_there(app, third, moved);
    let votes = CastVotes {
        group,
        weights: vec![("common".to_owned(), 5)],
    };
    not_there(app, third, votes);
    let leave = Withdraw {
        group,
        reason: "x".to_owned(),
    };
    not_there(app, third, leave);
    // A case that is not its own leads it to no group.
    let case = app.run(&editor_of(&members[0]), case_of(group)).unwrap();
    let own = app.ask(&editor_of(&members[0]), GroupOfCase(case)).unwrap();
    assert_eq!(own, Some((group, "Omsorg sammen".to_owned())));
    assert_eq!(app.ask(&outsider, GroupOfCase(case)).unwrap(), None);
    assert_eq!(
        app.ask(&editor_of(&members[1]), GroupOfCase(case)).unwrap(),
        None
    );
}

fn an_invitation_is_checked(app: &TestApp) {
    let _ = plan(app);
    let members = codes(3);
    let analysis = kept(app, &members[0], alike(3));
    let lead = editor_of(&members[0]);
    let try_it = |change: fn(&mut InviteGroup)| {
        let mut command = invitation(analysis, &members[1]);
        change(&mut command);
        super::codes(app.run(&lead, command))
    };
    assert_eq!(
        try_it(|one| one.name = " ".to_owned()),
        one("name", "required")
    );
    assert_eq!(
        try_it(|one| one.message = "x".repeat(2_001)),
        one("message", "too_long")
    );
    assert_eq!(
        try_it(|one| one.answer_by = None),
        one("answer_by", "required")
    );
    assert_eq!(
        try_it(|one| one.answer_by = Some(date(2026, 1, 1))),
        one("answer_by", "day_has_passed")
    );
    // Nobody invites with what another keeps, nor a group that it is not in.
    let other = app.run(&editor_of(&members[1]), invitation(analysis, &members[1]));
    assert!(matches!(other, Err(Error::NotFound(_))));
    let nobody = app.run(&lead, invitation(analysis, "0999"));
    assert!(matches!(nobody, Err(Error::NotFound("joint_group"))));
    let stranger = &codes(4)[3];
    let of_others = kept(app, stranger, alike(3));
    let refused = app.run(&editor_of(stranger), invitation(of_others, &members[0]));
    assert_eq!(super::codes(refused), one("", "joint_not_in_group"));
    app.run(&lead, invitation(analysis, &members[1])).unwrap();
    assert_eq!(try_it(|_| ()), one("", "joint_invited_already"));
}

fn each_answers_until_the_deadline(app: &TestApp) {
    let (members, group) = invited(app, alike(3));
    let (lead, second) = (editor_of(&members[0]), editor_of(&members[1]));
    let own = |app: &TestApp| seen(app, &members[2], group).members[1].clone();
    assert_eq!((own(app).reply, own(app).answered_on), (None, None));
    let nothing = AnswerInvitation {
        group,
        reply: None,
        note: String::new(),
    };
    assert_eq!(
        super::codes(app.run(&second, nothing)),
        one("reply", "required")
    );
    let maybe = AnswerInvitation {
        group,
        reply: Some(Reply::Maybe),
        note: " Efter budgettet ".to_owned(),
    };
    app.run(&second, maybe).unwrap();
    let answered = own(app);
    assert_eq!(
        (answered.reply, answered.note.as_str()),
        (Some(Reply::Maybe), "Efter budgettet")
    );
    assert_eq!(answered.answered_on, Some(date(2026, 11, 22)));
    assert!(!answered.answered_by.is_empty());
    app.run(&second, reply(group, Reply::No)).unwrap();
    assert_eq!(seen(app, &members[0], group).standing(), Standing::Refused);
    app.clock.advance_days(40);
    let late = app.run(&second, reply(group, Reply::Yes));
    assert_eq!(super::codes(late), one("", "joint_answer_late"));
    let moved = || MoveDeadline {
        group,
        answer_by: Some(date(2027, 2, 1)),
    };
    assert_eq!(
        super::codes(app.run(&second, moved())),
        one("", "joint_only_lead")
    );
    app.run(&lead, moved()).unwrap();
    app.run(&second, reply(group, Reply::Yes)).unwrap();
    let group = seen(app, &members[0], group);
    assert_eq!(group.standing(), Standing::Waiting);
    // The lead has the chair first, then the others in turn.
    let turns: Vec<&str> = (0..4)
        .map(|year| group.chair(year).unwrap().code.as_str())
        .collect();
    assert_eq!(turns, [&members[0], &members[1], &members[2], &members[0]]);
    assert_eq!(
        [date(2027, 11, 21), date(2027, 11, 22)].map(|day| group.year(day)),
        [0, 1]
    );
}

fn no_group_is_binding_before_all_are_ready(app: &TestApp) {
    let (members, group) = invited(app, alike(3));
    let lead = editor_of(&members[0]);
    let lacking = |app: &TestApp| {
        let seen = seen(app, &members[1], group);
        let lacking = seen.lacking().into_iter();
        let said = lacking.map(|one| (one.member.code.clone(), one.what));
        said.collect::<Vec<_>>()
    };
    let bind = |app: &TestApp| super::codes(app.run(&lead, MakeBinding { group }));
    own(app, &members[0], [100, 100, 100]);
    assert_eq!(
        lacking(app),
        [
            (members[1].clone(), Lack::NoReply),
            (members[1].clone(), Lack::NoOwnership),
            (members[2].clone(), Lack::NoReply),
            (members[2].clone(), Lack::NoOwnership),
        ]
    );
    assert_eq!(bind(app), one("", "joint_not_ready"));
    for code in &members[1..] {
        app.run(&editor_of(code), reply(group, Reply::Yes)).unwrap();
    }
    assert_eq!(bind(app), one("", "joint_not_ready"));
    own(app, &members[1], [100, 50, 50]);
    own(app, &members[2], [100, 0, 100]);
    assert_eq!(
        lacking(app),
        [(members[2].clone(), Lack::Unowned("processes"))]
    );
    assert_eq!(seen(app, &members[2], group).standing(), Standing::NotReady);
    assert_eq!(bind(app), one("", "joint_not_ready"));
    own(app, &members[2], [100, 50, 100]);
    let refused = app.run(&editor_of(&members[1]), MakeBinding { group });
    assert_eq!(super::codes(refused), one("", "joint_only_lead"));
    let leave = Withdraw {
        group,
        reason: "For tidligt".to_owned(),
    };
    let early = app.run(&editor_of(&members[1]), leave);
    assert_eq!(super::codes(early), one("", "joint_not_binding"));
    app.run(&lead, MakeBinding { group }).unwrap();
    let seen = seen(app, &members[2], group);
    assert_eq!(
        (seen.standing(), seen.bound.unwrap().0),
        (Standing::Binding, date(2026, 11, 22))
    );
    let after = app.run(&editor_of(&members[1]), reply(group, Reply::No));
    assert_eq!(super::codes(after), one("", "joint_is_binding"));
}

fn each_makes_one_case_of_its_own(app: &TestApp) {
    let (members, group) = invited(app, alike(3));
    let second = editor_of(&members[1]);
    let refused = app.run(&second, case_of(group));
    assert_eq!(super::codes(refused), one("", "joint_case_without_yes"));
    app.run(&second, reply(group, Reply::Yes)).unwrap();
    let case = app.run(&second, case_of(group)).unwrap();
    let get = || Get {
        schema: &cases::SCHEMA,
        id: case,
    };
    let found = app.ask(&second, get()).unwrap();
    let value = |key: &str| found.record.get(&cases::SCHEMA, key).clone();
    assert_eq!(value("case_type").as_text(), "purchase");
    assert_eq!(value("problem").as_text(), "Værd 1.000 kr.");
    let start = seen(app, &members[1], group).found.start;
    assert_eq!(value("wanted_from"), FieldValue::Date(start));
    assert_eq!(value("kle"), refs(&[plan_of(app)]));
    assert!(matches!(
        app.ask(&editor_of(&members[0]), get()),
        Err(Error::NotFound(_))
    ));
    let again = app.run(&second, case_of(group));
    assert_eq!(super::codes(again), one("", "joint_has_case"));
    let (own, others) = (seen(app, &members[1], group), seen(app, &members[0], group));
    assert_eq!((own.own().case, own.own().has_case), (Some(case), true));
    assert_eq!(
        (others.members[1].case, others.members[1].has_case),
        (None, true)
    );
    let reader = as_role(Role::Reader, municipality(&members[0]));
    assert!(matches!(
        app.run(&reader, case_of(group)),
        Err(Error::Forbidden(_))
    ));
}

fn of_two_at_once_one_makes_the_case(app: &TestApp) {
    let (members, group) = invited(app, alike(2));
    let lead = editor_of(&members[0]);
    let made = std::thread::scope(|scope| {
        let tried = [(); 2].map(|()| scope.spawn(|| app.run(&lead, case_of(group))));
        tried.map(|one| one.join().unwrap())
    });
    let refused: Vec<_> = made.into_iter().filter(Result::is_err).collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    for one in refused {
        assert_eq!(super::codes(one), super::one("", "joint_has_case"));
    }
}

fn plan_of(app: &TestApp) -> Id {
    let question = domain::kle::Find {
        number: "27.36".to_owned(),
    };
    app.ask(&editor(), question).unwrap().id
}

on_both!(
    only_the_invited_see_a_group,
    an_invitation_is_checked,
    each_answers_until_the_deadline,
    no_group_is_binding_before_all_are_ready,
    each_makes_one_case_of_its_own,
    of_two_at_once_one_makes_the_case,
);
