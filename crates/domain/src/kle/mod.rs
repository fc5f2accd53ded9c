//! The municipal subject plan (KLE): the common numbering of municipal tasks in
//! three levels, shared by all. A new edition adds, renames and retires
//! numbers; a retired one stays where it is registered and cannot be chosen anew.

mod back;
mod changes;
mod edition;
mod list;
mod questions;
mod used;

pub(crate) use back::{delete, named, put_back};
pub use changes::{Addition, EditionChanges, Loss, NewNode, Renaming};
pub(crate) use edition::replace;
pub use edition::{CompareEdition, ReplaceEdition};
pub use list::{ListNodes, Node, NodesPage};
pub use questions::{Find, KleNode, Search, Tree};
pub use used::{Used, WhereUsed};
