//! The examples of `docs/HTTP-API.md`, run one after the other as they stand.

use std::collections::HashMap;

use domain::gate::Role;
use serde_json::Value;
use testkit::{TestApp, file, municipality, on_both};

use crate::harness::{Call, Site, token};

/// A call of the guide and the answer that stands below it.
struct Example {
    command: String,
    status: u16,
    answer: String,
}

/// Each `sh` block with the `json` block after it.
fn examples() -> Vec<Example> {
    let text = std::fs::read_to_string(file("docs/HTTP-API.md")).unwrap();
    let mut blocks = text
        .split("\n```")
        .map(|block| block.split_once('\n').unwrap_or((block, "")));
    let mut found = Vec::new();
    while let Some((kind, command)) = blocks.next() {
        if kind != "sh" {
            continue;
        }
        assert_eq!(blocks.next().unwrap().0, "", "a block ends");
        // The closing fence and the next opening one stand on lines of their own.
        let (kind, answer) = blocks.next().unwrap();
        let status = kind
            .strip_prefix("json ")
            .unwrap_or_else(|| panic!("{kind} after {command}"));
        found.push(Example {
            command: command.to_owned(),
            status: status.parse().unwrap(),
            answer: answer.to_owned(),
        });
    }
    found
}

/// The words of a command as a shell makes them.
fn words(command: &str, variables: &HashMap<String, String>) -> Vec<String> {
    let command = command.replace("\\\n", " ");
    let (mut words, mut word, mut begun) = (Vec::new(), String::new(), false);
    let (mut quote, mut letters) = (None, command.chars().peekable());
    while let Some(c) = letters.next() {
        match (c, quote) {
            ('\'' | '"', None) => (quote, begun) = (Some(c), true),
            (c, Some(open)) if c == open => quote = None,
            ('$', None | Some('"')) => {
                let mut name = String::new();
                while let Some(c) = letters.next_if(|c| c.is_ascii_uppercase()) {
                    name.push(c);
                }
                word.push_str(&variables[&name]);
                begun = true;
            }
            (c, None) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (c, _) => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

/// A curl command as a call.
fn call<'a>(words: &'a [String]) -> Call<'a> {
    assert_eq!(words[0], "curl");
    let mut call = Call::new("GET", "");
    let (mut method, mut rest) = (None, words[1..].iter());
    while let Some(word) = rest.next() {
        match word.as_str() {
            "-X" => method = rest.next(),
            "-H" => {
                let (name, value) = rest.next().unwrap().split_once(": ").unwrap();
                call.headers.push((name, value.to_owned()));
            }
            "-d" => {
                call.body = rest.next().unwrap().clone().into_bytes();
                call.method = "POST";
            }
            address => call.path = address,
        }
    }
    if let Some(method) = method {
        call.method = method;
    }
    call
}

/// `…` stands for anything: a value, or further fields.
fn check(expected: &Value, found: &Value, place: &str) {
    match (expected, found) {
        (Value::String(any), _) if any == "…" => {}
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected.iter().filter(|(key, _)| *key != "…") {
                let there = found
                    .get(key)
                    .unwrap_or_else(|| panic!("{place}.{key} is not there"));
                check(value, there, &format!("{place}.{key}"));
            }
            let more = expected.contains_key("…");
            let unnamed = found.keys().find(|key| !expected.contains_key(*key));
            assert!(
                more || unnamed.is_none(),
                "{place}: {unnamed:?} is not in the guide"
            );
        }
        (Value::Array(expected), Value::Array(found)) => {
            assert_eq!(expected.len(), found.len(), "{place}");
            for (at, pair) in expected.iter().zip(found).enumerate() {
                check(pair.0, pair.1, &format!("{place}.{at}"));
            }
        }
        _ => assert_eq!(expected, found, "{place}"),
    }
}

fn every_example_answers_as_it_says(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    let mut variables = HashMap::from([
        ("FAELLED".to_owned(), String::new()),
        ("TOKEN".to_owned(), admin),
    ]);
    let examples = examples();
    assert!(examples.len() > 10);
    for example in examples {
        app.clock.advance_seconds(1);
        let (kept, command) = match example.command.split_once("=$(") {
            Some((name, rest)) => (Some(name), rest.split(" | jq").next().unwrap()),
            None => (None, example.command.as_str()),
        };
        let words = words(command, &variables);
        let reply = site.send(call(&words));
        assert_eq!(reply.status, example.status, "{command}: {}", reply.text);
        if !example.answer.trim().is_empty() {
            let expected = serde_json::from_str(&example.answer).unwrap();
            check(&expected, &reply.json(), command);
        }
        if let Some(name) = kept {
            let id = reply.json()["id"].as_str().unwrap().to_owned();
            variables.insert(name.to_owned(), id);
        }
    }
}

on_both!(every_example_answers_as_it_says);
