//! Accounts and tokens from the command line.

use std::{io::Write, process::Stdio};

use crate::support::{Ended, program, run, succeed};

fn with_input(arguments: &[&str], input: &str) -> Ended {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn accounts_and_tokens_are_made(url: &str) {
    let add = |email, more: &[&'static str]| {
        let mut all = vec!["user", "add", "--database", url, "--email", email];
        all.extend(["--name", "Rikke Holm", "--organisation", "0151"]);
        all.extend(more);
        all
    };
    let site = ["--role", "editor,auditor", "--site", "https://f.example/"];
    let made = succeed(&add("rikke@x.example", &site));
    let link = made.lines().last().unwrap();
    assert!(link.starts_with("https://f.example/password-link/"));
    let given = add("ole@x.example", &["--role", "reader", "--password-stdin"]);
    let short = with_input(&given, "kort\n");
    assert_eq!(short.code, Some(1));
    assert!(
        short.err.contains("At least 12 characters"),
        "{}",
        short.err
    );
    assert_eq!(
        with_input(&given, "gul cykel under broen\r\n").code,
        Some(0)
    );
    let again = run(&add("ole@x.example", &["--role", "reader"]));
    assert!(again.err.contains("already has roles"), "{}", again.err);
    let boss = run(&add("x@x.example", &["--role", "boss"]));
    assert!(boss.err.contains("no role “boss”"), "{}", boss.err);
    let who = ["--database", url, "--organisation", "0151"];
    let link = [&["user", "link", "--email", "rikke@x.example"], &who[..]].concat();
    assert!(succeed(&link).contains("/password-link/"));
    let unlock = [&["user", "unlock", "--email", "nobody@x.example"], &who[..]].concat();
    assert_eq!(run(&unlock).code, Some(1));
    let token = |user, scopes| {
        let command = ["token", "create", "--database", url, "--user", user];
        run(&[&command[..], &["--scopes", scopes]].concat())
    };
    let made = token("ole@x.example", "read,write");
    assert_eq!(
        (made.code, made.out.len()),
        (Some(0), "fld_".len() + 43 + 1)
    );
    assert!(made.out.starts_with("fld_"));
    assert_eq!(token("ole@x.example", "write").code, Some(1));
    assert_eq!(token("nobody@x.example", "read").code, Some(1));
    succeed(&["audit", "verify", "--database", url]);
}

crate::on_both_empty!(accounts_and_tokens_are_made);
