//! E-mail through a real mail server, with the program killed at the worst moments.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use database::Options;
use domain::{
    accounts::AddUser,
    catalogue,
    gate::{Actor, App, Caller, Language, Role},
    installation,
    options::builtin_options,
    parts::{
        FieldValue, Kind, Schema, Subject,
        records::{Create, Values},
    },
    people,
    roles::ChangeRoles,
    tasks::{MailChoice, SetMailChoice},
    usage,
};
use foundation::{Id, SystemClock, new_id};
use serde_json::Value as Json;
use testkit::{as_role, municipality};

use crate::{
    on_both_empty,
    support::{folder, program, run, succeed},
};

/// A mail server; none, and a printed reason, where it is not installed.
struct MailServer {
    child: Child,
    port: u16,
    folder: PathBuf,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Debian's own Python, which has the package that `script/setup` installs.
const PYTHON: &str = "/usr/bin/python3";

fn mail_server(folder: &Path, mode: &str) -> Option<MailServer> {
    let has = Command::new(PYTHON)
        .args(["-c", "import aiosmtpd"])
        .stderr(Stdio::null())
        .status();
    if !has.is_ok_and(|status| status.success()) {
        assert!(
            std::env::var("REQUIRE_PG").is_err(),
            "python3-aiosmtpd is missing; script/setup installs it"
        );
        println!("skipped: python3-aiosmtpd is missing; script/setup installs it");
        return None;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/program/mail_server.py");
    let mut child = Command::new(PYTHON)
        .args([script, &folder.display().to_string(), mode])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    Some(MailServer {
        child,
        port: line.trim().parse().unwrap(),
        folder: folder.to_owned(),
    })
}

impl MailServer {
    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn taken(&self) -> Vec<Json> {
        let files = (0..).map(|number| self.folder.join(format!("{number}.json")));
        files
            .map_while(|file| std::fs::read_to_string(file).ok())
            .map(|text| serde_json::from_str(&text).unwrap())
            .collect()
    }
}

fn until(what: &str, mut happened: impl FnMut() -> bool) {
    for _ in 0..1_200 {
        if happened() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("waited in vain until {what}");
}

fn open(url: &str) -> (tokio::runtime::Runtime, App) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let app = installation::open(
        url,
        runtime.handle(),
        Options::default(),
        Arc::new(SystemClock),
    )
    .unwrap();
    (runtime, app)
}

fn make(app: &App, caller: &Caller, schema: &'static Schema, values: Values) -> Id {
    let id = new_id();
    let create = Create {
        schema,
        id,
        values,
        reason: String::new(),
    };
    app.run(caller, create).unwrap();
    id
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

/// A system whose owner, with an account, is overdue with a risk assessment.
fn overdue(app: &App) {
    let organisation = municipality("0151");
    let editor = as_role(Role::LocalAdministrator, organisation);
    let values = vec![("name", text("Ældreplan")), ("visibility", text("public"))];
    let system = make(app, &installation::national(), &catalogue::SCHEMA, values);
    let values = vec![
        ("system", FieldValue::Ref(system)),
        ("risk_assessment_conducted", text("yes")),
        (
            "risk_assessment_date",
            FieldValue::Date("2020-01-31".parse().unwrap()),
        ),
    ];
    let usage = make(app, &editor, &usage::SCHEMA, values);
    let email = ("email", text("mette@balk.example"));
    let mette = make(
        app,
        &editor,
        &people::SCHEMA,
        vec![("first_name", text("Mette")), email],
    );
    let owner = builtin_options().find(|o| o.list == "system_role").unwrap();
    let give = ChangeRoles {
        subject: Subject {
            kind: Kind::Usage,
            id: usage,
        },
        end: Vec::new(),
        give: vec![(owner.id, mette)],
        reason: String::new(),
    };
    app.run(&editor, give).unwrap();
    let user = AddUser {
        email: "mette@balk.example".to_owned(),
        name: "Mette Sø".to_owned(),
        language: Language::Danish,
        roles: vec![Role::Reader],
        password: None,
    };
    let account = app
        .run(&Caller::system("test", organisation), user)
        .unwrap();
    let mut mette = as_role(Role::Reader, organisation);
    if let Actor::User { id, .. } = &mut mette.actor {
        *id = account.id;
    }
    app.run(&mette, SetMailChoice(MailChoice::Single)).unwrap();
}

/// What a sender held, or is to try again later, is free at once.
fn free(app: &App) {
    let sql = "UPDATE outbox SET leased_until = 0, next_at = 0 WHERE status = 'waiting'";
    app.database()
        .write(1, |conn| conn.execute(sql, &[]))
        .unwrap();
}

fn send(url: &str, smtp: &str) -> Vec<String> {
    let arguments = [
        "outbox",
        "send",
        "--database",
        url,
        "--smtp-url",
        smtp,
        "--mail-from",
        "Fælled <faelled@balk.example>",
        "--public-address",
        "https://faelled.balk.example",
    ];
    arguments.map(str::to_owned).to_vec()
}

fn start(arguments: &[String]) -> Child {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    program(&arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn messages_arrive_though_the_program_is_killed(url: &str) {
    let folder = folder();
    let Some(silent) = mail_server(&folder, "silent") else {
        return;
    };
    let (_runtime, app) = open(url);
    overdue(&app);
    let said = succeed(&["tasks", "run", "--database", url]);
    assert!(said.contains("mails: 1"), "{said}");
    let again = succeed(&["tasks", "run", "--database", url]);
    assert!(again.contains("0 organisations"), "{again}");
    // Killed after the commit and before anything was sent: sent once, by one of two.
    let child = start(&send(url, &silent.url()));
    until("the server was asked", || folder.join("asked").exists());
    kill(child);
    assert!(silent.taken().is_empty());
    drop(silent);
    free(&app);
    let hold = mail_server(&folder, "hold").unwrap();
    // Killed after the server took it and before that was written down.
    let child = start(&send(url, &hold.url()));
    until("the message was taken", || hold.taken().len() == 1);
    kill(child);
    drop(hold);
    let take = mail_server(&folder, "take").unwrap();
    // Held by the dead: nobody else sends it before the lease is over.
    let arguments = send(url, &take.url());
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    assert!(succeed(&arguments).contains("Sent: 0"));
    free(&app);
    let owned = send(url, &take.url());
    let both = [start(&owned), start(&owned)];
    for mut child in both {
        assert!(child.wait().unwrap().success());
    }
    let taken = take.taken();
    assert_eq!(taken.len(), 2, "{taken:?}");
    // The one that had to be sent again is the same message to every mail program.
    assert_eq!(
        (&taken[0]["id"], &taken[0]["date"]),
        (&taken[1]["id"], &taken[1]["date"])
    );
    assert_eq!(taken[1]["to"][0], "mette@balk.example");
    assert_eq!(
        taken[1]["subject"],
        "Over tiden: Forny risikovurdering, Ældreplan"
    );
    let said = taken[1]["text"].as_str().unwrap();
    for part in [
        "Hej Mette Sø",
        "31-01-2020",
        "https://faelled.balk.example/tasks/",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(taken[1]["html"].as_str().unwrap().contains("Åbn opgaven"));
    assert!(succeed(&arguments).contains("Sent: 0"));
    let status = succeed(&["outbox", "status", "--database", url]);
    assert!(status.contains("Waiting: 0. Sent: 1."), "{status}");
    let _ = std::fs::remove_dir_all(&folder);
}

fn a_server_that_is_away_is_tried_again_and_given_up_at_last(url: &str) {
    let (_runtime, app) = open(url);
    overdue(&app);
    succeed(&["tasks", "run", "--database", url]);
    let arguments = send(url, "smtp://127.0.0.1:1");
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    for attempt in 1..=domain::outbox::MOST_ATTEMPTS {
        let ended = run(&arguments);
        assert_eq!(ended.code, Some(1), "{attempt}: {}", ended.out);
        // Not before its time.
        assert!(succeed(&arguments).contains("Sent: 0"));
        free(&app);
    }
    let status = run(&["outbox", "status", "--database", url]);
    assert_eq!(status.code, Some(1));
    assert!(status.out.contains("Given up: 1."), "{}", status.out);
    assert!(
        status.err.to_lowercase().contains("connection"),
        "{}",
        status.err
    );
}

on_both_empty!(
    messages_arrive_though_the_program_is_killed,
    a_server_that_is_away_is_tried_again_and_given_up_at_last,
);

#[test]
fn mail_needs_all_its_settings() {
    let ended = run(&[
        "outbox",
        "send",
        "--database",
        "sqlite:///nowhere/f.db",
        "--smtp-url",
        "smtp://127.0.0.1:1",
    ]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("--mail-from"), "{}", ended.err);
}
