//! The team that carries the cases: consultants, architects and project managers with what they
//! can, their hours, and what they work on in the months to come. One has too much to do and one
//! has hours to spare.

use std::rc::Rc;

use domain::{
    gate::{Command, Work},
    options::builtin_options,
    parts::{FieldValue, records::Values},
    team::{self, AddMember},
};
use foundation::{Id, Result};
use jiff::ToSpan;

use super::{
    Place,
    cases::Played,
    create,
    stories::{Now, Story},
    text,
};
use crate::demo::changes::Step;

/// Somebody in the team.
struct Part {
    function: &'static str,
    /// Hours a week, and those from half a year ago on, where they changed.
    hours: (i64, Option<i64>),
    /// Danish names of competences, with how well they are known.
    can: &'static [(&'static str, &'static str)],
    /// Hours a week on cases, by the number of the case among those that go on, with the days
    /// from today on which the work begins and ends.
    works: &'static [(usize, i64, i64, i64)],
}

/// A municipality has at least the first [`FEWEST`] of them.
const PARTS: &[Part] = &[
    Part {
        function: "project_manager",
        hours: (37, None),
        can: &[
            ("Projektledelse", "expert"),
            ("Forandring og undervisning", "skilled"),
        ],
        // More than there are hours for until the first case is done.
        works: &[(1, 20, -21, 75), (2, 14, -40, 110), (3, 10, -7, 50)],
    },
    Part {
        function: "architect",
        hours: (37, None),
        can: &[
            ("It-arkitektur", "expert"),
            ("Integrationer og data", "expert"),
            ("Informationssikkerhed", "skilled"),
        ],
        works: &[(2, 15, -30, 90), (0, 6, 7, 60), (4, 8, 30, 120)],
    },
    Part {
        function: "consultant",
        hours: (32, Some(37)),
        can: &[
            ("Behovsafdækning", "expert"),
            ("Kravspecifikation", "skilled"),
            ("Business case og gevinster", "skilled"),
        ],
        works: &[(0, 18, -14, 70), (1, 12, -10, 100)],
    },
    Part {
        function: "consultant",
        hours: (37, None),
        can: &[
            ("Test og drift", "skilled"),
            ("Tilgængelighed", "basic"),
            ("Forandring og undervisning", "basic"),
        ],
        // Has hours to spare.
        works: &[(4, 4, -5, 40)],
    },
    Part {
        function: "buyer",
        hours: (30, None),
        can: &[
            ("Udbud og indkøb", "expert"),
            ("Kontraktstyring", "expert"),
            ("Kravspecifikation", "skilled"),
        ],
        works: &[(1, 10, -10, 60), (3, 12, 20, 130)],
    },
    Part {
        function: "project_manager",
        hours: (37, None),
        can: &[("Projektledelse", "skilled"), ("Test og drift", "skilled")],
        works: &[(5, 16, -20, 60), (6, 12, 14, 140)],
    },
    Part {
        function: "data_protection",
        hours: (20, None),
        can: &[
            ("Databeskyttelse", "expert"),
            ("Informationssikkerhed", "expert"),
        ],
        works: &[(2, 5, 0, 60), (5, 6, -3, 45)],
    },
    Part {
        function: "architect",
        hours: (37, None),
        can: &[
            ("It-arkitektur", "skilled"),
            ("Dataanalyse og kunstig intelligens", "skilled"),
        ],
        works: &[(6, 20, -12, 90), (5, 10, 10, 80)],
    },
];
const FEWEST: usize = 4;
/// The municipality that is shown has all; the others have up to so many more than the fewest.
const MORE: u128 = 4;

/// When the team began, when somebody got other hours, and when the work was handed out.
const BEGAN: i64 = 300;
const CHANGED: i64 = 180;
const HANDED_OUT: i64 = 6;
/// The people of the steering group come first; the team begins after them where there are enough.
const AFTER_BODY: usize = 8;

impl Place {
    fn parts(&self) -> &'static [Part] {
        if self.is_shown {
            return PARTS;
        }
        let code = self.caller.organisation.0.as_u128();
        let more = usize::try_from(code % MORE).unwrap_or(0);
        &PARTS[..FEWEST + more]
    }

    /// The people of the team, each with the part; fewer where there are too few people.
    fn team(&self) -> impl Iterator<Item = (usize, Id, &'static Part)> + '_ {
        let before = self.people.len().saturating_sub(FEWEST).min(AFTER_BODY);
        let people = self.people.iter().skip(before).copied();
        let people = people.zip(self.parts()).enumerate();
        people.map(|(number, (person, part))| (number, person, part))
    }

    fn member(&self, number: usize) -> Id {
        self.id(0x7ea3, number)
    }
}

pub(super) fn plan(place: &Rc<Place>, played: &[Played]) -> Vec<Step> {
    let going_on = |story: &Story| !matches!(story.now, Now::Stopped | Now::Closed);
    let cases: Vec<Id> = played
        .iter()
        .filter(|one| going_on(one.story))
        .map(|one| one.case)
        .collect();
    let [begins, changes, works] = [(); 3].map(|()| Rc::clone(place));
    vec![
        place.step(BEGAN, Box::new(move |work| begin(work, &begins))),
        place.step(CHANGED, Box::new(move |work| new_hours(work, &changes))),
        place.step(
            HANDED_OUT,
            Box::new(move |work| hand_out(work, &works, &cases)),
        ),
    ]
}

fn begin(work: &mut Work<'_>, place: &Place) -> Result<()> {
    for (number, person, part) in place.team() {
        let can = part.can.iter().filter_map(|(name, level)| {
            let mut all = builtin_options();
            let found = all.find(|one| one.list == "competences" && one.name_da == *name)?;
            Some((found.id, (*level).to_owned()))
        });
        let command = AddMember {
            id: place.member(number),
            person: Some(person),
            function: part.function.to_owned(),
            hours: part.hours.0,
            from: work.day(),
            competences: can.collect(),
        };
        command.execute(work)?;
    }
    Ok(())
}

/// Some work more or less than when they began.
fn new_hours(work: &mut Work<'_>, place: &Place) -> Result<()> {
    for (number, _, part) in place.team() {
        let Some(hours) = part.hours.1 else { continue };
        let values: Values = vec![
            ("member", FieldValue::Ref(place.member(number))),
            ("from_on", FieldValue::Date(work.day())),
            ("hours", FieldValue::Int(hours)),
            ("note", text("Tilbage på fuld tid.")),
        ];
        create(work, &team::CAPACITIES, place.id(0x7ea4, number), values)?;
    }
    Ok(())
}

fn hand_out(work: &mut Work<'_>, place: &Place, cases: &[Id]) -> Result<()> {
    for (number, _, part) in place.team() {
        for (at, (case, hours, from, to)) in part.works.iter().enumerate() {
            let Some(case) = cases.get(*case) else {
                continue;
            };
            let day = |ahead: i64| FieldValue::Date(place.today.saturating_add(ahead.days()));
            let values: Values = vec![
                ("for_case", FieldValue::Ref(*case)),
                ("member", FieldValue::Ref(place.member(number))),
                ("hours", FieldValue::Int(*hours)),
                ("from_on", day(*from)),
                ("to_on", day(*to)),
            ];
            let id = place.id(0x7ea5, number * 8 + at);
            create(work, &team::ALLOCATIONS, id, values)?;
        }
    }
    Ok(())
}
