//! Value lists: the words an organisation chooses among, shared or its own.

pub mod builtin;

pub use builtin::{BuiltinOption, LISTS, List, options as builtin_options};

/// The lists whose values a field of this list takes. A role stands in the list
/// of the kind of thing it is held on; which one it must be is that module's rule.
#[must_use]
pub fn lists_for(list: &str) -> &[&str] {
    const ROLES: &[&str] = &["system_role", "unit_role"];
    match ROLES.contains(&list) {
        true => ROLES,
        false => LISTS
            .iter()
            .position(|known| known.key == list)
            .map_or(&[], |at| std::slice::from_ref(&LISTS[at].key)),
    }
}
