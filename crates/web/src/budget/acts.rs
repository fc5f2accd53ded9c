//! What can be done to a post's money: which fields it asks for, and the command it becomes.

use domain::{
    budget::{Appropriate, BudgetPicture, Commit, Release, Reserve, SCHEMA, Transfer},
    parts::{FieldValue, records::Page},
};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    caller::Signed,
    look_up::{CASE, CONTRACT},
    pairs::Pairs,
    parts::{Choice, FormField, Input},
    posted,
    state::AppState,
};

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Appropriate,
    Transfer,
    Reserve,
    Commit,
    Release,
}

impl Act {
    pub(super) fn from_key(key: &str) -> Result<Self> {
        let all = [
            Self::Appropriate,
            Self::Transfer,
            Self::Reserve,
            Self::Commit,
            Self::Release,
        ];
        let found = all.into_iter().find(|act| act.key() == key);
        found.ok_or(Error::NotFound("page"))
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Appropriate => "appropriate",
            Self::Transfer => "transfer",
            Self::Reserve => "reserve",
            Self::Commit => "commit",
            Self::Release => "release",
        }
    }

    /// The field in front of the amount.
    pub(super) async fn first_field(
        self,
        state: &AppState,
        signed: &Signed,
        post: &Page,
        typed: &Pairs,
    ) -> Result<Option<FormField>> {
        let label = |key: &str| signed.lang.t(&format!("budget-field-{key}"));
        let field = match self {
            Self::Appropriate | Self::Release => return Ok(None),
            Self::Transfer => {
                let others = others(state, signed, post, typed.get("to")).await?;
                FormField::new("to", label("to"), Input::Select(others))
            }
            Self::Reserve => CASE.input(state, signed, label("case"), typed).await?,
            Self::Commit => {
                CONTRACT
                    .input(state, signed, label("contract"), typed)
                    .await?
            }
        };
        Ok(Some(field.required()))
    }

    /// Does it to a post.
    pub(super) async fn run(
        self,
        state: &AppState,
        signed: &Signed,
        post: Id,
        form: &Pairs,
    ) -> Result<()> {
        let caller = &signed.caller;
        let reason = form.get("reason").to_owned();
        match self {
            Self::Appropriate => {
                let amount = amount(form.get("amount"))?;
                let command = Appropriate {
                    post,
                    amount,
                    reason,
                };
                state.run(caller, command).await.map(|_| ())
            }
            Self::Transfer => {
                let to = form.get("to").parse();
                let command = Transfer {
                    from: post,
                    to: to.map_err(|_| Error::field("to", "required"))?,
                    amount: amount(form.get("amount"))?,
                    reason,
                };
                state.run(caller, command).await.map(|_| ())
            }
            Self::Reserve => {
                let case = CASE.read(state, signed, form).await?;
                let command = Reserve {
                    post,
                    case: case.ok_or_else(|| Error::field(CASE.name(), "required"))?,
                    amount: amount(form.get("amount"))?,
                    reason,
                };
                let done = state.run(caller, command).await;
                done.map(|_| ())
                    .map_err(|error| at(error, "case", CASE.name()))
            }
            Self::Commit => {
                let contract = CONTRACT.read(state, signed, form).await?;
                let command = Commit {
                    post,
                    reservation: from(form)?,
                    contract: contract.ok_or_else(|| Error::field(CONTRACT.name(), "required"))?,
                    amount: amount(form.get("amount"))?,
                    reason,
                };
                let done = state.run(caller, command).await;
                // The contract is refused, or its approval, which does not cover so much.
                let at_line = |error| {
                    let error = at(error, "contract", CONTRACT.name());
                    at(error, "approval", CONTRACT.name())
                };
                done.map(|_| ()).map_err(at_line)
            }
            Self::Release => {
                let movement = from(form)?.ok_or(Error::NotFound("budget_movement"))?;
                let command = Release {
                    movement,
                    amount: Some(amount(form.get("amount"))?),
                    reason,
                };
                state.run(caller, command).await.map(|_| ())
            }
        }
    }
}

/// The reservation or commitment that an address or a form is about.
fn from(form: &Pairs) -> Result<Option<Id>> {
    match form.get("from") {
        "" => Ok(None),
        text => posted::id(text, "budget_movement").map(Some),
    }
}

/// A refusal of a command's field, at the line of the form that asks for it.
fn at(error: Error, field: &str, line: &str) -> Error {
    let moved = |error: FieldError| match error.field == field {
        true => FieldError {
            field: line.to_owned(),
            ..error
        },
        false => error,
    };
    match error {
        Error::Invalid(errors) => Error::Invalid(errors.into_iter().map(moved).collect()),
        other => other,
    }
}

/// An amount as it was typed, in øre.
pub(super) fn amount(text: &str) -> Result<i64> {
    if text.trim().is_empty() {
        return Err(Error::field("amount", "required"));
    }
    let wrong = || FieldError::new("amount", "not_an_amount").with("value", text);
    exchange::parse::decimal_hundredths(text).map_err(|_| Error::Invalid(vec![wrong()]))
}

/// The other posts of the same year.
async fn others(
    state: &AppState,
    signed: &Signed,
    post: &Page,
    chosen: &str,
) -> Result<Vec<Choice>> {
    let year = match post.record.get(&SCHEMA, "year") {
        FieldValue::Int(year) => i16::try_from(*year).ok(),
        _ => None,
    };
    let budget = state.ask(&signed.caller, BudgetPicture { year }).await?;
    let others = budget
        .posts
        .into_iter()
        .filter(|one| one.id != post.record.id);
    let choice = others.map(|one| {
        let id = one.id.to_string();
        Choice {
            selected: id == chosen,
            ..Choice::new(id, one.name)
        }
    });
    Ok(choice.collect())
}
