//! Value lists: the words an organisation chooses among. The shared values are kept
//! by the national coordinator; an organisation switches them on and off, describes
//! them in its own words, and adds values of its own, mapped to shared ones so that
//! figures can still be compared. A value that is no longer to be chosen stays on
//! the records that have it.

pub mod builtin;
mod commands;
mod queries;

pub use builtin::{BuiltinOption, LISTS, List, options as builtin_options};
pub use commands::{AddOption, ChangeOption, Keeper, OptionValues, OrderOptions, SetOption};
pub(crate) use queries::expired;
pub use queries::{ListOptions, ListSummary, Lists, OptionRow};

/// The lists whose values a field of this list takes. A role stands in the list
/// of the kind of thing it is held on; which one it must be is that module's rule.
#[must_use]
pub fn lists_for(list: &str) -> &[&str] {
    const ROLES: &[&str] = &["system_role", "unit_role", "contract_role"];
    match ROLES.contains(&list) {
        true => ROLES,
        false => LISTS
            .iter()
            .position(|known| known.key == list)
            .map_or(&[], |at| std::slice::from_ref(&LISTS[at].key)),
    }
}

/// Whether the values of a list are roles, which can give the right to change.
#[must_use]
pub fn is_role_list(list: &str) -> bool {
    list.ends_with("_role")
}
