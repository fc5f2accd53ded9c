//! The command line as declared.

use clap::CommandFactory;
use web::i18n::Lang;

use crate::{Cli, say};

#[test]
fn the_arguments_do_not_contradict_each_other() {
    Cli::command().debug_assert();
}

#[test]
fn the_help_is_in_the_chosen_language() {
    let help = |lang| {
        say::translated(Cli::command(), lang)
            .render_long_help()
            .to_string()
    };
    assert!(help(Lang::Da).contains("Skriv alt til en fil"));
    assert!(help(Lang::En).contains("Write everything to a file"));
}

#[test]
fn every_command_and_argument_has_a_text() {
    fn walk(command: &clap::Command, lang: Lang) {
        for below in command.get_subcommands() {
            let key = say::command_key(below.get_name());
            assert_ne!(lang.t(&key), key, "{lang:?}");
            for argument in below.get_arguments() {
                let key = say::argument_key(argument.get_id().as_str());
                assert_ne!(lang.t(&key), key, "{lang:?}");
            }
            walk(below, lang);
        }
    }
    for lang in Lang::ALL {
        walk(&Cli::command(), lang);
    }
}
