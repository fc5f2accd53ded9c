//! Needs that no product meets yet, and who has them too.

use demo::{GenValue, Installation};
use domain::{
    gate::App,
    joint::register::{JoinNeed, SCHEMA},
    parts::{
        FieldValue, Kind,
        records::{Create, Values},
    },
};
use foundation::{Id, Result};

use super::{ESBJERG, KOLDING, LAESOE, LANGELAND, SHOWN, caller, id, step};
use crate::demo::changes::Step;

struct Need {
    owner: &'static str,
    title: &'static str,
    description: &'static str,
    task: &'static str,
    standing: &'static str,
    visibility: &'static str,
    days_ago: i64,
    /// Who has it too, and whether suppliers may see that.
    joined: &'static [(&'static str, bool)],
}

const NEEDS: &[Need] = &[
    Need {
        owner: SHOWN,
        title: "Overblik over udlånte hjælpemidler på tværs af depoter",
        description: "Vi kan ikke se, hvilke hjælpemidler der står på andre depoter, og køber nye, mens brugte står stille. Depotet skal kunne søge hos naboerne og låne med to tryk.",
        task: "27.60",
        standing: "open",
        visibility: "public",
        days_ago: 95,
        joined: &[
            (LANGELAND, true),
            (ESBJERG, true),
            (KOLDING, false),
            (LAESOE, true),
        ],
    },
    Need {
        owner: ESBJERG,
        title: "Klimadata om kommunens egne bygninger ét sted",
        description: "Målere, energimærker og regninger ligger i fire systemer. Vi vil kunne se forbruget pr. bygning og dag.",
        task: "82.09",
        standing: "in_dialogue",
        visibility: "public",
        days_ago: 60,
        joined: &[(SHOWN, true), (KOLDING, true)],
    },
    Need {
        owner: KOLDING,
        title: "Lån af hjælpemidler mellem kommuner",
        description: "Et depot skal kunne låne hjælpemidler ud til en nabokommune og få dem igen.",
        task: "27.60",
        standing: "open",
        visibility: "municipalities",
        days_ago: 40,
        joined: &[(LANGELAND, false)],
    },
    Need {
        owner: SHOWN,
        title: "Vagtbytte for afløsere uden for systemet",
        description: "Afløsere bytter vagter på beskeder. Vi vil finde ud af, om andre har det samme problem.",
        task: "81.10",
        standing: "open",
        visibility: "own",
        days_ago: 12,
        joined: &[],
    },
];

/// Days until others had joined.
const JOINED: i64 = 10;

pub(super) fn plan(made: &Installation) -> Vec<Step> {
    let mut steps = Vec::new();
    for (number, need) in NEEDS.iter().enumerate() {
        let need_id = id(0x4eed, number + 1);
        let owner = caller(made.municipalities(), need.owner);
        if let Some(owner) = owner {
            let task = task(made, need.task);
            let create = move |app: &App| {
                let command = Create {
                    schema: &SCHEMA,
                    id: need_id,
                    values: values(need, task),
                    reason: String::new(),
                };
                app.run(&owner, command).map(|_| ())
            };
            steps.push(step(need.days_ago, create));
        }
        for (place, (code, is_public)) in (1..).zip(need.joined) {
            if let Some(who) = caller(made.municipalities(), code) {
                let join = move |app: &App| -> Result<()> {
                    let command = JoinNeed {
                        need: need_id,
                        is_public: *is_public,
                    };
                    app.run(&who, command)
                };
                steps.push(step(need.days_ago - JOINED - place, join));
            }
        }
    }
    steps
}

/// The number of the plan, where the example plan has it.
fn task(made: &Installation, number: &str) -> Option<Id> {
    let mut nodes = made.shared().filter(|record| record.kind == Kind::KleNode);
    let is_it = |value: &GenValue| matches!(value, GenValue::Text(of) if of == number);
    let found = nodes.find(|node| node.get("number").is_some_and(is_it));
    found.map(|node| node.id)
}

fn values(need: &Need, task: Option<Id>) -> Values {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let mut values = vec![
        ("title", text(need.title)),
        ("description", text(need.description)),
        ("standing", text(need.standing)),
        ("visibility", text(need.visibility)),
    ];
    values.extend(task.map(|id| ("kle", FieldValue::Refs(vec![id]))));
    values
}
