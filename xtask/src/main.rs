//! Chores of the repository that are not part of the product: `cargo xtask <command>`.
//!
//! Standard library only, so that it builds in seconds and never waits for the product.
//! A new command is one module and one line in [`COMMANDS`].

mod tidy;

use std::path::Path;
use std::process::ExitCode;

/// What a command gets: the root of the repository and the words after the command's name.
type Command = fn(&Path, &[String]) -> ExitCode;

/// Name, one line of help, what runs.
const COMMANDS: &[(&str, &str, Command)] = &[(
    "tidy",
    "check sizes, walls, words, migrations and texts of the tree",
    tidy::run,
)];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = arguments
        .split_first()
        .map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    // The manifest stands one folder below the root, wherever the command is called from.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."));
    match COMMANDS.iter().find(|(known, ..)| *known == name) {
        Some((_, _, command)) => command(root, rest),
        None => help(name),
    }
}

fn help(name: &str) -> ExitCode {
    if !name.is_empty() {
        eprintln!("There is no command '{name}'.");
    }
    eprintln!("Usage: cargo xtask <command>");
    for (known, what, _) in COMMANDS {
        eprintln!("  {known:12} {what}");
    }
    ExitCode::from(2)
}
