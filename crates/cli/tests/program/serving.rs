//! `serve`: the first line, health, figures, and stopping when told to.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

use crate::{on_both_empty, support::Served};

/// A free port, in the hope that nobody takes it meanwhile.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Asks for a path; answers the whole response.
fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

fn it_serves_until_it_is_told_to_stop(url: &str) {
    let metrics = format!("127.0.0.1:{}", free_port());
    let mut served = Served::start(url, &["--metrics", &metrics]);
    let address = served.address.clone();
    assert!(!address.ends_with(":0"), "{address}");
    let health = get(&address, "/health");
    assert!(health.starts_with("HTTP/1.1 200"), "{health}");
    assert!(health.to_lowercase().contains("x-request-id: "), "{health}");
    assert!(get(&address, "/metrics").starts_with("HTTP/1.1 404"));
    let figures = get(&metrics, "/metrics");
    let counted =
        "faelled_request_duration_seconds_count{route=\"/health\",method=\"GET\",status=\"200\"} 1";
    assert!(figures.contains(counted), "{figures}");
    assert!(
        figures.contains("faelled_import_rows{outcome=\"created\"} 0"),
        "{figures}"
    );
    let pid = Pid::from_child(&served.child);
    kill_process(pid, Signal::TERM).unwrap();
    let status = served.child.wait().unwrap();
    assert_eq!(status.code(), Some(0), "{status}");
}

on_both_empty!(it_serves_until_it_is_told_to_stop);

#[test]
fn a_database_that_is_not_there_is_named() {
    let ended = crate::support::run(&["serve", "--database", "mysql://somewhere/x"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("postgres://"), "{}", ended.err);
    let ended = crate::support::run(&["doctor", "--database", "sqlite:///nowhere/f.db"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("cannot be reached"), "{}", ended.err);
}
