//! `cargo xtask tidy`: what the compiler and the linter cannot see, checked over the whole tree.
//!
//! Each check is one function over the same [`Tree`], the files as text; it adds findings to a
//! [`Report`]. Findings fail the run, notices are only shown. The rules that change with the
//! product are tables in text files beside this crate: `crate-edges.txt`, `slice-edges.txt`
//! and `forbidden.txt`.

mod functions;
mod locales;
mod lockfiles;
mod manifests;
mod migrations;
mod report;
mod sizes;
mod slices;
mod tables;
mod tree;
mod words;

#[cfg(test)]
mod tests;

use report::Report;
use std::path::Path;
use std::process::ExitCode;
use tree::Tree;

const CHECKS: &[fn(&Tree, &mut Report)] = &[
    sizes::check,
    functions::check,
    words::check,
    slices::check,
    manifests::check,
    lockfiles::check,
    migrations::check,
    locales::check,
];

/// Runs every check over the tree at `root`; fails when there is a finding.
pub(crate) fn run(root: &Path, _arguments: &[String]) -> ExitCode {
    let tree = match Tree::read(root) {
        Ok(tree) => tree,
        Err(error) => {
            eprintln!("tidy: the tree cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut report = Report::default();
    for check in CHECKS {
        check(&tree, &mut report);
    }
    report.print();
    if report.findings().is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
