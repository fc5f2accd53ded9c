//! Whether the practice of steering is in place: five elements, each with what the register
//! says of it, a light, and commands that set up in one step what is missing.

mod findings;
mod gaps;
mod setup;

pub use findings::{Checked, Element, Finding, SteeringCheck};
pub use gaps::{Gap, Span, gap};
pub use setup::{PlanMeetings, SetUpGroup};
