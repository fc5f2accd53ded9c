//! What touches systems, usages and relations together: merging two systems of
//! the catalogue in every organisation, and moving one usage to another system.

mod merge;
mod usages;

pub use merge::{MergeSystem, Merged};
pub use usages::{MovePreview, MoveUsage, PreviewMove};
