//! Killed without warning while money moves: every movement that was acknowledged is there,
//! and what is available never differs from the sum of the movements.

use std::{collections::BTreeSet, sync::mpsc::channel, time::Duration};

use foundation::Id;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::{
    crash::{Writer, chance, token},
    support::{Served, succeed},
};

/// Movements acknowledged before the test is content, over all rounds.
const WRITES: usize = 400;
const WRITERS: usize = 4;

/// Two posts and money on the first.
fn posts(served: &Served, token: &str) -> [String; 2] {
    let mut writer = Writer::connect(&served.address, token).unwrap();
    let posts = ["Pulje", "Drift"].map(|name| {
        let post = json!({ "name": name, "year": 2026, "post_kind": "pool" });
        let made = writer.post("/api/v1/budget-posts", &post).unwrap();
        made["id"].as_str().unwrap().to_owned()
    });
    let given = json!({ "amount": 1_000_000_000, "reason": "Budgetforlig" });
    let address = format!("/api/v1/budget-posts/{}/move/appropriate", posts[0]);
    writer.post(&address, &given).unwrap();
    posts
}

/// Moves money from one post to the other and gives some, until the server is gone.
fn move_until_it_ends(
    served: &str,
    token: &str,
    [from, to]: &[String; 2],
    tell: &std::sync::mpsc::Sender<Id>,
) {
    let Ok(mut writer) = Writer::connect(served, token) else {
        return;
    };
    for number in 1.. {
        let (act, body) = match number % 2 {
            0 => (
                "appropriate",
                json!({ "amount": number, "reason": "Flere penge" }),
            ),
            _ => (
                "transfer",
                json!({ "amount": 7 * number, "to": to, "reason": "Drift" }),
            ),
        };
        let address = format!("/api/v1/budget-posts/{from}/move/{act}");
        let Ok(done) = writer.post(&address, &body) else {
            return;
        };
        let id: &Value = &done["movement"];
        tell.send(id.as_str().unwrap().parse().unwrap()).unwrap();
    }
}

/// Serves, is written to, is killed after some movements; answers what was acknowledged.
fn one_round(url: &str, token: &str, known: &mut Option<[String; 2]>) -> Vec<Id> {
    let mut served = Served::start(url, &[]);
    let posts = known.get_or_insert_with(|| posts(&served, token)).clone();
    let address = served.address.clone();
    let (tell, told) = channel();
    let (mut kept, wanted) = (Vec::new(), 20 + chance(100));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            let (tell, address, posts) = (tell.clone(), &address, &posts);
            scope.spawn(move || move_until_it_ends(address, token, posts, &tell));
        }
        drop(tell);
        kept.extend(told.iter().take(wanted));
        std::thread::sleep(Duration::from_micros(chance(5_000) as u64));
        served.kill();
        kept.extend(told.iter());
    });
    assert!(kept.len() >= wanted, "the writers gave up by themselves");
    kept
}

/// The movements that are stored, and for each post the kept sums beside the counted ones.
fn books(app: &TestApp) -> (BTreeSet<Id>, Vec<(i64, i64)>) {
    const SUMS: &str = "SELECT t.appropriated + t.transferred - t.reserved - t.committed,
     CAST(COALESCE((SELECT SUM(m.amount) FROM budget_movements m WHERE m.post = t.post), 0) AS BIGINT) FROM budget_totals t";
    let read = app.database().read(|conn| {
        let ids = conn.query("SELECT id FROM budget_movements", &[])?;
        let ids = ids
            .iter()
            .map(|row| row.id(0))
            .collect::<foundation::Result<_>>()?;
        let sums = conn.query(SUMS, &[])?;
        let sums = sums.iter().map(|row| Ok((row.int(0)?, row.int(1)?)));
        Ok((ids, sums.collect::<foundation::Result<Vec<_>>>()?))
    });
    read.unwrap()
}

fn every_acknowledged_movement_is_there(app: &TestApp) {
    let token = token(&app.url, "module_administrator");
    let (mut acknowledged, mut posts, mut rounds) = (BTreeSet::new(), None, 0);
    while acknowledged.len() < WRITES {
        acknowledged.extend(one_round(&app.url, &token, &mut posts));
        rounds += 1;
        let (stored, sums) = books(app);
        let lost: Vec<&Id> = acknowledged.difference(&stored).collect();
        assert!(lost.is_empty(), "lost in round {rounds}: {lost:?}");
        assert!(
            sums.iter().all(|(kept, counted)| kept == counted),
            "{sums:?}"
        );
        assert_eq!(sums.len(), 2);
        succeed(&["audit", "verify", "--database", &app.url]);
    }
    assert!(rounds > 1);
}

testkit::on_both!(every_acknowledged_movement_is_there);
