//! What must hold for a licence beyond its fields' own rules.

use foundation::{FieldError, Result};

use super::price::steps;
use crate::{gate::View, parts::records::Draft};

/// No step begins twice.
pub(super) fn check(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    if !draft.changes("price_steps") {
        return Ok(());
    }
    let steps = steps(draft.get("price_steps"));
    let repeated = steps
        .iter()
        .enumerate()
        .find(|(at, (from, _))| steps[..*at].iter().any(|(other, _)| other == from));
    if let Some((at, (from, _))) = repeated {
        let field = format!("price_steps.{at}.from_count");
        draft.refuse(FieldError::new(&field, "price_step_repeated").with("from", from));
    }
    Ok(())
}
