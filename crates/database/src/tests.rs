//! The layer's promises, on both engines.

use foundation::{Date, Error, Id, new_id};
use tokio::runtime::Runtime;

use super::*;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_things.sql",
    sql: "CREATE TABLE things (id {id} PRIMARY KEY, name TEXT NOT NULL UNIQUE, day {date}, open {bool},
 amount {int}, recorded_from {int} NOT NULL) {strict};
{past things}
",
}];

struct Fixture {
    database: Database,
    _runtime: Runtime,
    cleanup: Box<dyn Fn()>,
}

impl Drop for Fixture {
    fn drop(&mut self) {
        (self.cleanup)();
    }
}

fn sqlite() -> Fixture {
    let path = std::env::temp_dir().join(format!("faelled-{}.db", new_id()));
    let runtime = Runtime::new().unwrap();
    let url = format!("sqlite://{}", path.display());
    let database =
        Database::open(&url, runtime.handle(), Options::default(), MIGRATIONS, 1).unwrap();
    let cleanup = Box::new(move || {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", path.display()));
        }
    });
    Fixture {
        database,
        _runtime: runtime,
        cleanup,
    }
}

/// None, and a printed reason, where no server was given.
fn postgres() -> Option<Fixture> {
    let Ok(base) = std::env::var("FAELLED_TEST_POSTGRES") else {
        assert!(
            std::env::var("REQUIRE_PG").is_err(),
            "REQUIRE_PG is set but FAELLED_TEST_POSTGRES is not"
        );
        println!("skipped: FAELLED_TEST_POSTGRES names no server");
        return None;
    };
    let runtime = Runtime::new().unwrap();
    let name = format!("t{}", new_id().0.simple());
    let server = base.rsplit_once('/').unwrap().0.to_owned();
    let admin = Database::open(&base, runtime.handle(), Options::default(), &[], 1).unwrap();
    admin.run_alone(&format!("CREATE DATABASE {name}")).unwrap();
    let url = format!("{server}/{name}");
    let database =
        Database::open(&url, runtime.handle(), Options::default(), MIGRATIONS, 1).unwrap();
    let cleanup = Box::new(move || {
        let _ = admin.run_alone(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    });
    Some(Fixture {
        database,
        _runtime: runtime,
        cleanup,
    })
}

fn insert(database: &Database, now: i64, name: &str) -> Result<Id, Error> {
    let id = new_id();
    let day: Date = "2026-12-31".parse().unwrap();
    database.write(now, |conn| {
        conn.execute(
            "INSERT INTO things (id, name, day, open, amount, recorded_from) VALUES ($1, $2, $3, $4, $5, faelled_now())",
            &[id.into(), name.into(), day.into(), true.into(), 123_456.into()],
        )?;
        Ok(id)
    })
}

fn values_survive(fixture: &Fixture) {
    let id = insert(&fixture.database, 10, "Ærø").unwrap();
    let rows = fixture
        .database
        .read(|c| {
            c.query(
                "SELECT id, name, day, open, amount FROM things WHERE id = $1",
                &[id.into()],
            )
        })
        .unwrap();
    let row = &rows[0];
    assert_eq!(row.id(0).unwrap(), id);
    assert_eq!(row.text(1).unwrap(), "Ærø");
    assert_eq!(row.date(2).unwrap().to_string(), "2026-12-31");
    assert!(row.bool(3).unwrap());
    assert_eq!(row.int(4).unwrap(), 123_456);
    assert_eq!(
        insert(&fixture.database, 11, "Ærø"),
        Err(Error::conflict("already_exists"))
    );
}

fn the_past_stays(fixture: &Fixture) {
    let id = insert(&fixture.database, 10, "før").unwrap();
    let rename = |now: i64, name: &str| {
        fixture.database.write(now, |c| {
            c.execute(
                "UPDATE things SET name = $2, recorded_from = faelled_now() WHERE id = $1",
                &[id.into(), name.into()],
            )
        })
    };
    rename(20, "efter").unwrap();
    fixture
        .database
        .write(30, |c| {
            c.execute("DELETE FROM things WHERE id = $1", &[id.into()])
        })
        .unwrap();
    let at = |moment| -> Vec<String> {
        let mut params = Vec::new();
        let sql = fixture
            .database
            .tables()
            .expand("SELECT name FROM {things} t", moment, &mut params)
            .into_owned();
        fixture
            .database
            .read(|c| c.query(&sql, &params))
            .unwrap()
            .iter()
            .map(|r| r.text(0).unwrap())
            .collect()
    };
    assert!(at(Some(9)).is_empty());
    assert_eq!(at(Some(10)), ["før"]);
    assert_eq!(at(Some(19)), ["før"]);
    assert_eq!(at(Some(20)), ["efter"]);
    assert!(at(Some(30)).is_empty() && at(None).is_empty());
    let unstamped = fixture.database.write(40, |c| {
        c.execute(
            "INSERT INTO things (id, name, recorded_from) VALUES ($1, 'x', 39)",
            &[new_id().into()],
        )?;
        c.execute("UPDATE things SET name = 'y'", &[])
    });
    assert!(unstamped.is_err(), "an update must say when it is recorded");
}

fn a_failed_unit_of_work_leaves_nothing(fixture: &Fixture) {
    let result: Result<(), Error> = fixture.database.write(5, |conn| {
        conn.execute(
            "INSERT INTO things (id, name, recorded_from) VALUES ($1, 'half', 5)",
            &[new_id().into()],
        )?;
        Err(Error::Forbidden("test"))
    });
    assert!(result.is_err());
    let rows = fixture
        .database
        .read(|c| c.query("SELECT name FROM things", &[]))
        .unwrap();
    assert!(rows.is_empty());
}

/// Handing over a row may wait for somebody else, and any number of rows is read to its end.
fn rows_are_handed_over_outside_the_runtime(fixture: &Fixture) {
    for count in [0, 1, 255, 256, 257, 600] {
        let sql = format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n WHERE i <= {count}"
        );
        let (sender, mut receiver) = tokio::sync::mpsc::channel(1);
        let reader = std::thread::spawn(move || {
            let mut seen = 0;
            while receiver.blocking_recv().is_some() {
                seen += 1;
            }
            seen
        });
        let read = fixture.database.read(|conn| {
            conn.for_each(&sql, &[], &mut |_| {
                sender.blocking_send(()).map_err(Error::internal)
            })
        });
        drop(sender);
        assert_eq!((read, reader.join().unwrap()), (Ok(()), count));
    }
}

/// Whatever becomes of a reading, the next one on its connection sees the present; and
/// within one nothing changes.
fn a_reading_is_one_moment_and_ends_by_itself(fixture: &Fixture) {
    const NAMES: &str = "SELECT name FROM things";
    let database = &fixture.database;
    let names = || database.read(|conn| conn.query(NAMES, &[])).unwrap().len();
    database.read(|_| Ok(())).unwrap();
    let inside = database.read(|conn| {
        let before = conn.query(NAMES, &[])?.len();
        insert(database, 10, "før")?;
        Ok((before, conn.query(NAMES, &[])?.len()))
    });
    assert_eq!(inside, Ok((0, 0)));
    assert_eq!(names(), 1);
    // Faults when it is prepared and, on PostgreSQL, when it is run.
    let unknown = database.read(|conn| conn.query("SELECT nothing FROM nowhere", &[]));
    assert!(unknown.is_err());
    let by = |number: i64| {
        database.read(|conn| conn.query("SELECT 1 / CAST($1 AS BIGINT)", &[number.into()]))
    };
    let divided = by(0).is_ok();
    assert_eq!(divided, database.engine() == Engine::Sqlite);
    assert!(by(1).is_ok());
    insert(database, 11, "efter").unwrap();
    let before = database.statements();
    assert_eq!(names(), 2);
    assert_eq!(database.statements(), before + 1);
}

/// A plan made while a table was empty does not last through a transaction that fills it.
fn plans_are_made_anew_when_a_table_grows(fixture: &Fixture) {
    const FIND: &str = "SELECT 1 FROM things WHERE open = $1 AND amount = $2";
    const FILL: &str =
        "INSERT INTO things (id, name, recorded_from) VALUES ($1, $2, faelled_now())";
    if fixture.database.engine() == Engine::Sqlite {
        return;
    }
    let plan = |conn: &mut Conn| {
        conn.query(FIND, &[true.into(), 1.into()])?;
        let own = "SELECT name FROM pg_prepared_statements WHERE statement = $1";
        let name = conn.query(own, &[FIND.into()])?[0].text(0)?;
        conn.query(&format!("EXPLAIN EXECUTE {name} (TRUE, 1)"), &[])?[0].text(0)
    };
    let plans = fixture.database.write(10, |conn| {
        let before = plan(conn)?;
        for number in 0..300 {
            let name = format!("Nr. {number} {}", "x".repeat(600));
            conn.execute(FILL, &[new_id().into(), name.into()])?;
        }
        Ok((before, plan(conn)?))
    });
    let (before, after) = plans.unwrap();
    // The costs that are told beside the plan follow the size of the table.
    assert_ne!(before, after);
}

fn danish_order(fixture: &Fixture) {
    for name in [
        "Aalborg",
        "Østerbro",
        "Zoo",
        "Ærø",
        "Ballerup",
        "Åbenrå",
        "aben",
    ] {
        insert(&fixture.database, 1, name).unwrap();
    }
    let rows = fixture
        .database
        .read(|c| c.query("SELECT name FROM things ORDER BY name COLLATE danish", &[]))
        .unwrap();
    let names: Vec<String> = rows.iter().map(|r| r.text(0).unwrap()).collect();
    assert_eq!(
        names,
        [
            "aben",
            "Ballerup",
            "Zoo",
            "Ærø",
            "Østerbro",
            "Åbenrå",
            "Aalborg"
        ]
    );
}

fn dump(fixture: &Fixture) -> Vec<u8> {
    let mut backup = Vec::new();
    fixture.database.dump(99, "test", &mut backup).unwrap();
    backup
}

fn load(fixture: &Fixture, backup: &[u8], replace: bool) -> Result<dump::Summary, Error> {
    fixture.database.load(50, backup, replace, |_| Ok(()))
}

fn count(fixture: &Fixture) -> (i64, i64) {
    let sql = "SELECT (SELECT count(*) FROM things), (SELECT count(*) FROM things_past)";
    let rows = fixture.database.read(|c| c.query(sql, &[])).unwrap();
    (rows[0].int(0).unwrap(), rows[0].int(1).unwrap())
}

fn a_backup_comes_back_whole_on_sqlite(fixture: &Fixture) {
    let id = insert(&fixture.database, 10, "før \"æøå\" \n 😀").unwrap();
    insert(&fixture.database, 11, "en til").unwrap();
    let change =
        "UPDATE things SET name = 'efter', day = NULL, recorded_from = faelled_now() WHERE id = $1";
    fixture
        .database
        .write(20, |c| c.execute(change, &[id.into()]))
        .unwrap();
    let backup = dump(fixture);
    assert_eq!(
        load(fixture, &backup, false),
        Err(Error::conflict("database_not_empty"))
    );
    let other = sqlite();
    let summary = load(&other, &backup, false).unwrap();
    assert_eq!((summary.rows(), count(&other)), (3, (2, 1)));
    assert_eq!(load(fixture, &dump(&other), true).unwrap(), summary);
    assert_eq!(count(fixture), (2, 1));
}

fn a_damaged_backup_is_refused_and_leaves_nothing(fixture: &Fixture) {
    insert(&fixture.database, 10, "navn").unwrap();
    let backup = dump(fixture);
    let other = sqlite();
    for end in 0..backup.len() {
        assert!(load(&other, &backup[..end], false).is_err(), "cut at {end}");
    }
    assert_eq!(count(&other), (0, 0));
    let whole = load(&other, &backup, false).unwrap();
    for at in 0..backup.len() {
        let mut spoiled = backup.clone();
        spoiled[at] ^= 4;
        // A few bits of gzip's wrapping mean nothing; no others may pass.
        if let Ok(found) = load(&other, &spoiled, true) {
            assert_eq!(found, whole, "byte {at}");
        }
    }
}

fn missing_triggers_are_found(fixture: &Fixture) {
    let missing = |database: &Database| database.read(inspect::missing_triggers).unwrap();
    assert!(missing(&fixture.database).is_empty());
    let (trigger, drop) = match fixture.database.engine() {
        Engine::Sqlite => ("things_changed", "DROP TRIGGER things_changed"),
        Engine::Postgres => ("things_keep", "DROP TRIGGER things_keep ON things"),
    };
    fixture.database.run_alone(drop).unwrap();
    assert_eq!(missing(&fixture.database), [trigger]);
}

/// The functions that both engines have answer alike.
const FUNCTIONS: &str = "SELECT faelled_main_row($1, 'title'), faelled_end_on($2, $3), faelled_id_text($4),
 faelled_main_row(NULL, 'title'), faelled_end_on(NULL, $3), CASE WHEN faelled_names_id($5, $4) THEN 1 ELSE 0 END";

fn functions_answer_alike(fixture: &Fixture) {
    let id = Id::from_u128(0x1234_5678_9abc_def0);
    let params: [Value; 5] = [
        r#"[{"title":"a"},{"title":"b","is_main":true}]"#.into(),
        r#"[{"start_date":"2020-01-01","end_date":"2024-12-31"},{"start_date":"2020-01-01","end_date":"2023-12-31"}]"#.into(),
        Value::Date(jiff::civil::date(2023, 6, 1)),
        id.into(),
        format!("[{{\"data_type\":\"{id}\"}}]").into(),
    ];
    let rows = fixture
        .database
        .read(|conn| conn.query(FUNCTIONS, &params))
        .unwrap();
    let row = &rows[0];
    assert_eq!(row.text(0).unwrap(), "b");
    assert_eq!(row.date(1).unwrap(), jiff::civil::date(2024, 12, 31));
    assert_eq!(row.text(2).unwrap(), id.to_string());
    assert!(row.is_null(3) && row.is_null(4));
    assert_eq!(row.int(5).unwrap(), 1);
}

macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                super::$name(&super::sqlite());
            }

            #[test]
            fn postgres() {
                if let Some(fixture) = super::postgres() {
                    super::$name(&fixture);
                }
            }
        }
    )*};
}

on_both!(
    plans_are_made_anew_when_a_table_grows,
    a_reading_is_one_moment_and_ends_by_itself,
    values_survive,
    the_past_stays,
    a_failed_unit_of_work_leaves_nothing,
    danish_order,
    rows_are_handed_over_outside_the_runtime,
    a_backup_comes_back_whole_on_sqlite,
    a_damaged_backup_is_refused_and_leaves_nothing,
    missing_triggers_are_found,
    functions_answer_alike
);
