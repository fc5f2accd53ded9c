//! `backup` and `restore`, also from one engine to the other.

use std::{fs, io::Read, path::Path};

use flate2::read::GzDecoder;
use testkit::TestApp;

use crate::support::{Empty, empty_postgres, empty_sqlite, folder, run, succeed};

/// Everything in a backup but its header, which says when it was taken.
fn content(file: &Path) -> Vec<String> {
    let mut text = String::new();
    GzDecoder::new(fs::File::open(file).unwrap())
        .read_to_string(&mut text)
        .unwrap();
    let mut lines: Vec<String> = text.lines().skip(1).map(str::to_owned).collect();
    lines.pop();
    lines.sort_unstable();
    lines
}

/// Invented data in `from`, backed up, restored into `to`, backed up again: the same.
fn moves_whole(from: &Empty, to: &Empty) {
    let folder = folder();
    let (first, second) = (folder.join("first"), folder.join("second"));
    let (first_path, second_path) = (first.to_str().unwrap(), second.to_str().unwrap());
    succeed(&["demo", "--database", &from.url, "--factor", "0.05"]);
    succeed(&["backup", "--database", &from.url, first_path]);
    let ended = run(&["backup", "--database", &from.url, first_path]);
    assert_eq!(ended.code, Some(1), "a backup is never overwritten");
    succeed(&["restore", "--database", &to.url, first_path]);
    succeed(&["audit", "verify", "--database", &to.url]);
    succeed(&["doctor", "--database", &to.url]);
    succeed(&["backup", "--database", &to.url, second_path]);
    let (before, after) = (content(&first), content(&second));
    assert!(before.len() > 5_000, "{} rows", before.len());
    assert!(before == after, "the content differs");
    let refused = run(&["restore", "--database", &to.url, first_path]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("not empty"), "{}", refused.err);
    succeed(&[
        "restore",
        "--database",
        &to.url,
        first_path,
        "--replace",
        "--yes",
    ]);
    fs::remove_dir_all(folder).unwrap();
}

mod to_the_same_engine {
    use super::*;

    #[test]
    fn sqlite() {
        moves_whole(&empty_sqlite(), &empty_sqlite());
    }

    #[test]
    fn postgres() {
        if let (Some(from), Some(to)) = (empty_postgres(), empty_postgres()) {
            moves_whole(&from, &to);
        }
    }
}

mod to_the_other_engine {
    use super::*;

    #[test]
    fn sqlite() {
        if let Some(to) = empty_postgres() {
            moves_whole(&empty_sqlite(), &to);
        }
    }

    #[test]
    fn postgres() {
        if let Some(from) = empty_postgres() {
            moves_whole(&from, &empty_sqlite());
        }
    }
}

/// A file that is cut short or is something else is refused, and nothing is written.
fn a_broken_file_is_refused(app: &TestApp) {
    let folder = folder();
    let file = folder.join("backup");
    let path = file.to_str().unwrap();
    succeed(&["backup", "--database", &app.url, path]);
    let whole = fs::read(&file).unwrap();
    for end in [0, 15, whole.len() / 2, whole.len() - 9, whole.len() - 1] {
        fs::write(&file, &whole[..end]).unwrap();
        let target = empty_sqlite();
        let ended = run(&["restore", "--database", &target.url, path]);
        assert_eq!(ended.code, Some(1), "cut at {end}");
        assert!(ended.err.contains("Nothing was written"), "{}", ended.err);
        // Still empty, so the whole one goes in.
        fs::write(&file, &whole).unwrap();
        succeed(&["restore", "--database", &target.url, path]);
    }
    fs::remove_dir_all(folder).unwrap();
}

testkit::on_both!(a_broken_file_is_refused);
