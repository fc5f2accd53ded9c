//! What the program says to the person at the terminal, in Danish or English.

use foundation::Error;
use web::{i18n::Lang, texts::field_error};

/// The language asked for: `--language`, then `FAELLED_LANGUAGE`, then that of
/// the system; Danish when none of them says English.
pub(crate) fn language() -> Lang {
    let arguments: Vec<String> = std::env::args().collect();
    let given =
        arguments
            .iter()
            .enumerate()
            .find_map(|(at, word)| match word.strip_prefix("--language") {
                Some("") => arguments.get(at + 1).cloned(),
                Some(rest) => rest.strip_prefix('=').map(str::to_owned),
                None => None,
            });
    let variables = ["FAELLED_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    given
        .into_iter()
        .chain(variables.iter().filter_map(|name| std::env::var(name).ok()))
        .find_map(|text| Lang::parse(&text))
        .unwrap_or_default()
}

/// Text key of a command's help.
pub(crate) fn command_key(name: &str) -> String {
    format!("cli-command-{name}")
}

/// Text key of an argument's help.
pub(crate) fn argument_key(id: &str) -> String {
    format!("cli-argument-{}", id.replace('_', "-"))
}

/// The declared command line with its help in a language.
pub(crate) fn translated(command: clap::Command, lang: Lang) -> clap::Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|below| below.get_name().to_owned())
        .collect();
    let mut command = command.mut_args(|argument| {
        let text = lang.t(&argument_key(argument.get_id().as_str()));
        argument.help(text)
    });
    for name in names {
        command = command.mut_subcommand(&name, |below| {
            let text = lang.t(&command_key(below.get_name()));
            translated(below.about(text), lang)
        });
    }
    command
}

/// Says on the error channel what went wrong and what to do about it.
pub(crate) fn error(lang: Lang, error: &Error) {
    for line in error_lines(lang, error) {
        eprintln!("{line}");
    }
}

fn error_lines(lang: Lang, error: &Error) -> Vec<String> {
    match error {
        Error::Invalid(errors) => errors
            .iter()
            .map(|error| format!("{}: {}", error.field, field_error(lang, error)))
            .collect(),
        Error::Conflict(error) => vec![field_error(lang, error)],
        Error::Unavailable(cause) => {
            vec![lang.t1("cli-database-unavailable", "cause", cause.as_str())]
        }
        other => vec![lang.t1("cli-failed", "cause", other.to_string())],
    }
}
