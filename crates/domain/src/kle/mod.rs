//! The municipal subject plan (KLE): the common numbering of municipal tasks in
//! three levels, shared by all. A new edition adds, renames and retires
//! numbers; a retired one stays where it is registered and cannot be chosen anew.

mod back;
mod edition;
mod questions;

pub(crate) use back::{delete, named, put_back};
pub(crate) use edition::replace;
pub use edition::{
    Addition, CompareEdition, EditionChanges, Loss, NewNode, Renaming, ReplaceEdition,
};
pub use questions::{Find, KleNode, Search, Tree};
