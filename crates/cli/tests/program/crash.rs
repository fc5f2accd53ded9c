//! Killed without warning at random moments: what was acknowledged is there.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write},
    net::TcpStream,
    sync::mpsc::{Sender, channel},
    time::Duration,
};

use database::Conn;
use domain::gate::App;
use foundation::{Id, new_id};
use serde_json::{Value, json};
use testkit::TestApp;

use crate::support::{Served, succeed};

/// Writes acknowledged before the test is content, over all rounds.
const WRITES: usize = 2_000;
/// Those who write at the same time.
const WRITERS: usize = 4;

/// A kept connection on which people are written.
pub struct Writer<'a> {
    stream: BufReader<TcpStream>,
    token: &'a str,
}

impl<'a> Writer<'a> {
    pub fn connect(address: &str, token: &'a str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self {
            stream: BufReader::new(stream),
            token,
        })
    }

    /// Writes a person; the answer 201 with its identity is the acknowledgement.
    fn write(&mut self, name: &str) -> Result<Id> {
        let person = self.post("/api/v1/people", &json!({ "first_name": name }))?;
        Ok(person["id"].as_str().unwrap().parse().unwrap())
    }

    /// Posts something that must be answered 201; answers what was answered.
    pub fn post(&mut self, address: &str, body: &Value) -> Result<Value> {
        let body = body.to_string();
        let request = format!(
            "POST {address} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.token,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        let mut length = 0;
        loop {
            let line = self.line()?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(text) = line.strip_prefix("content-length: ") {
                length = text.parse().map_err(Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        let answer: Value = serde_json::from_slice(&body)?;
        assert!(status.starts_with("HTTP/1.1 201"), "{status}: {answer}");
        Ok(answer)
    }

    /// A line of the head. What ends before its line end is no answer.
    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let whole = line.strip_suffix("\r\n");
        whole
            .map(str::to_owned)
            .ok_or_else(|| ErrorKind::UnexpectedEof.into())
    }
}

/// Writes until the server is gone, and tells of each acknowledgement.
fn write_until_it_ends(address: &str, token: &str, tell: &Sender<Id>) {
    let Ok(mut writer) = Writer::connect(address, token) else {
        return;
    };
    for number in 0.. {
        let Ok(id) = writer.write(&format!("Nr. {number}")) else {
            return;
        };
        tell.send(id).unwrap();
    }
}

/// A number below `limit` that differs from run to run.
pub fn chance(limit: usize) -> usize {
    let bits = new_id().0.as_u128() as usize;
    bits % limit
}

/// Serves, is written to, is killed after some writes; answers what was acknowledged.
fn one_round(url: &str, token: &str) -> Vec<Id> {
    let mut served = Served::start(url, &[]);
    let address = served.address.clone();
    let (tell, told) = channel();
    let (mut kept, wanted) = (Vec::new(), 50 + chance(500));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            let (tell, address) = (tell.clone(), &address);
            scope.spawn(move || write_until_it_ends(address, token, &tell));
        }
        drop(tell);
        kept.extend(told.iter().take(wanted));
        std::thread::sleep(Duration::from_micros(chance(5_000) as u64));
        served.kill();
        // What was acknowledged between the last one counted and the end.
        kept.extend(told.iter());
    });
    assert!(kept.len() >= wanted, "the writers gave up by themselves");
    kept
}

/// Who is stored, and whose making the log tells of, at one moment: the database may
/// still be ending what the killed program had begun.
fn stored_and_logged(app: &App) -> (BTreeSet<Id>, BTreeSet<Id>) {
    const LOGGED: &str = "SELECT subject_id FROM audit_entries WHERE event = 'person.created'";
    let ids = |sql: &str, conn: &mut Conn| -> foundation::Result<BTreeSet<Id>> {
        conn.query(sql, &[])?.iter().map(|row| row.id(0)).collect()
    };
    let both = app
        .database()
        .read(|conn| Ok((ids("SELECT id FROM people", conn)?, ids(LOGGED, conn)?)));
    both.unwrap()
}

/// A token that may write, of somebody with a role.
pub fn token(url: &str, role: &str) -> String {
    let who = ["--email", "rikke@x.example", "--name", "Rikke Holm"];
    let place = ["--organisation", "0151", "--role", role];
    let add = ["user", "add", "--database", url];
    succeed(&[&add[..], &who, &place].concat());
    let made = succeed(&[
        "token",
        "create",
        "--database",
        url,
        "--user",
        "rikke@x.example",
        "--scopes",
        "read,write",
    ]);
    made.lines().last().unwrap().to_owned()
}

fn every_acknowledged_write_is_there(app: &TestApp) {
    let token = token(&app.url, "editor");
    let mut acknowledged = BTreeSet::new();
    let mut rounds = 0;
    while acknowledged.len() < WRITES {
        acknowledged.extend(one_round(&app.url, &token));
        rounds += 1;
        let (stored, logged) = stored_and_logged(app);
        let lost: Vec<&Id> = acknowledged.difference(&stored).collect();
        assert!(lost.is_empty(), "lost in round {rounds}: {lost:?}");
        assert!(stored == logged, "each write has its entry in the log");
        succeed(&["audit", "verify", "--database", &app.url]);
    }
    assert!(rounds > 1);
}

testkit::on_both!(every_acknowledged_write_is_there);
