//! Who should buy together, from a document to a document.

use super::support::{Ended, folder, program, run};

/// The example of the documentation.
fn example() -> String {
    let page = include_str!("../../../../docs/SHARING.md");
    let (_, rest) = page.split_once("```json\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

fn share(document: &str, more: &[&str]) -> Ended {
    let folder = folder();
    let file = folder.join("input.json");
    std::fs::write(&file, document).unwrap();
    let ended = run(&[&["share", file.to_str().unwrap()], more].concat());
    std::fs::remove_dir_all(&folder).unwrap();
    ended
}

#[test]
fn the_example_is_answered_the_same_with_one_thread_and_with_two() {
    let one = share(&example(), &["--threads", "1"]);
    assert_eq!((one.code, one.err.as_str()), (Some(0), ""));
    assert!(one.out.contains("\"net\": 1570578.39"), "{}", one.out);
    assert_eq!(one.out, share(&example(), &["--threads", "2"]).out);
}

#[test]
fn a_wrong_document_ends_with_two_and_says_where_and_what_to_do() {
    let document = example().replace("\"volume\": 36000", "\"volume\": 0");
    let ended = share(&document, &[]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""));
    assert!(
        ended.err.contains("candidates[1].volume: "),
        "{}",
        ended.err
    );
    let ended = share("{", &[]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("JSON"), "{}", ended.err);
    let danish = program(&["share", "no such file.json"])
        .env("FAELLED_LANGUAGE", "da")
        .output();
    let danish = danish.unwrap();
    assert_eq!(danish.status.code(), Some(2));
    assert!(!danish.stderr.is_empty() && danish.stdout.is_empty());
}
