//! The secretariat's papers: composed from what the register knew at a moment, after a template
//! that the organisation edits, in its name; and kept as they were sent.
//!
//! Composing is the same on any day: a moment, a template and a language give the same material.

mod case;
mod compose;
mod dates;
mod follow_up;
mod kept;
mod kinds;
mod letterhead;
mod logo;
mod meeting;
mod template;
mod versions;

pub use case::{CaseMaterial, ContractLine, Movement, SystemLine};
pub use compose::{Compose, Composed, Material};
pub use dates::Dates;
pub use follow_up::{ActionLine, FollowUpMaterial};
pub use kept::{KeepPaper, Kept, KeptLine, KeptPaper, KeptPapers, Written};
pub use kinds::{About, PaperKind, Word};
pub use letterhead::{Letterhead, LetterheadOf, LogoBytes, LogoOf, SaveLetterhead};
pub use logo::{LARGEST_LOGO, Logo};
pub use meeting::{CaseBrief, Demand, Escalated, MeetingMaterial, Taken};
pub use template::{OWN, Section, Template, filled};
pub use versions::{SaveTemplate, TemplateOf, TemplateVersion};

use crate::gate::{Action, Needs, Resource};

/// Who keeps papers and edits how they look.
const KEEPS: Needs = Needs(Action::Change, Resource::Steering);
/// Who reads them.
const READS: Needs = Needs(Action::Read, Resource::Steering);
