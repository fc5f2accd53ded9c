//! The mandate matrix: which body may say yes to a purchase of a kind and an amount.

use database::{Row, Value};
use foundation::{Date, Error, FieldError, Id, Result};

use crate::gate::{Action, Needs, Question, Resource, View};

/// A body that may approve something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Approver {
    pub(super) body: Id,
    pub(super) name: String,
}

const APPROVERS: &str = "SELECT DISTINCT b.id, b.name, m.from_amount FROM {mandates} m JOIN {bodies} b ON b.id = m.body
 WHERE {visible m} AND m.authority = 'approves' AND (m.purchase_kind IS NULL OR m.purchase_kind = CAST($1 AS TEXT) OR CAST($4 AS BIGINT) = 1)
 AND m.from_amount <= $2 AND (m.to_amount IS NULL OR m.to_amount >= $2)
 AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3) ORDER BY m.from_amount DESC, b.name, b.id";

/// Which purchases are asked about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purchase<'a> {
    /// Of this kind; of no kind that is known when none.
    Of(Option<&'a str>),
    /// Of whatever kind.
    Any,
}

/// The bodies that may approve an amount on a day, the one nearest to it first.
pub(super) fn approvers(
    view: &View<'_>,
    purchase: Purchase<'_>,
    amount: i64,
    day: Date,
) -> Result<Vec<Approver>> {
    let (kind, any) = match purchase {
        Purchase::Of(kind) => (kind, 0_i64),
        Purchase::Any => (None, 1),
    };
    let params: [Value; 4] = [kind.into(), amount.into(), day.into(), any.into()];
    let mut found: Vec<Approver> = Vec::new();
    for row in view.rows(APPROVERS, &params)? {
        let approver = Approver {
            body: row.id(0)?,
            name: row.text(1)?,
        };
        if !found.contains(&approver) {
            found.push(approver);
        }
    }
    Ok(found)
}

/// The names of bodies, for the text of a refusal.
pub(super) fn names(approvers: &[Approver]) -> String {
    let names: Vec<&str> = approvers.iter().map(|one| one.name.as_str()).collect();
    names.join(", ")
}

/// Refuses when a body may not approve an amount; says who may. Below the lowest amount of
/// the matrix nobody needs a mandate.
pub(super) fn must_cover(
    view: &View<'_>,
    body: Id,
    kind: Option<&str>,
    amount: i64,
    day: Date,
) -> Result<()> {
    let may = approvers(view, Purchase::Of(kind), amount, day)?;
    let below = limit(view)?.is_some_and(|limit| amount < limit);
    if below || may.iter().any(|one| one.body == body) {
        return Ok(());
    }
    let error = match may.is_empty() {
        true => FieldError::new("amount", "mandate_of_nobody"),
        false => FieldError::new("amount", "mandate_of_other_body").with("bodies", names(&may)),
    };
    Err(Error::Invalid(vec![error.with("oere", amount)]))
}

/// Asks which bodies may approve a purchase today.
#[derive(Debug)]
pub struct WhoApproves {
    /// A key of `purchase-kind`; whatever it is when none.
    pub purchase_kind: Option<String>,
    /// In whole øre.
    pub amount: i64,
}

impl Question for WhoApproves {
    /// Id and name, the one nearest to the amount first.
    type Answer = Vec<(Id, String)>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Steering)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let kind = Purchase::Of(self.purchase_kind.as_deref());
        let found = approvers(view, kind, self.amount, view.day())?;
        Ok(found.into_iter().map(|one| (one.body, one.name)).collect())
    }
}

/// A row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The mandate.
    pub id: Id,
    /// The body.
    pub body: Id,
    /// Its name.
    pub name: String,
    /// A key of `purchase-kind`; every kind when empty.
    pub purchase_kind: String,
    /// From this amount, in whole øre.
    pub from: i64,
    /// Up to and including this one; no limit when none.
    pub to: Option<i64>,
    /// A key of `authority`.
    pub authority: String,
    /// From this day.
    pub valid_from: Date,
    /// To this one.
    pub valid_to: Option<Date>,
}

/// The mandates that hold on a day.
pub type Matrix = Vec<MatrixRow>;

/// Asks for the mandate matrix of today: of one body, or of all.
#[derive(Debug)]
pub struct Mandates {
    /// Only this body's.
    pub body: Option<Id>,
}

const MATRIX: &str = "SELECT m.id, b.id, b.name, m.purchase_kind, m.from_amount, m.to_amount, m.authority, m.valid_from, m.valid_to
 FROM {mandates} m JOIN {bodies} b ON b.id = m.body WHERE {visible m} AND (m.valid_to IS NULL OR m.valid_to >= {day}) AND m.valid_from <= {day}
 ORDER BY COALESCE(m.purchase_kind, ''), m.from_amount, b.name, m.id";

impl Question for Mandates {
    type Answer = Matrix;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Steering)
    }

    fn answer(self, view: &View<'_>) -> Result<Matrix> {
        let rows = view.rows(MATRIX, &[])?;
        let mut matrix = rows.iter().map(read).collect::<Result<Matrix>>()?;
        matrix.retain(|row| self.body.is_none_or(|body| body == row.body));
        Ok(matrix)
    }
}

fn read(row: &Row) -> Result<MatrixRow> {
    Ok(MatrixRow {
        id: row.id(0)?,
        body: row.id(1)?,
        name: row.text(2)?,
        purchase_kind: row.text_or_empty(3)?,
        from: row.int(4)?,
        to: row.opt(5, Row::int)?,
        authority: row.text(6)?,
        valid_from: row.date(7)?,
        valid_to: row.opt(8, Row::date)?,
    })
}

const LIMIT: &str =
    "SELECT MIN(m.from_amount) FROM {mandates} m WHERE {visible m} AND m.authority = 'approves'
 AND m.valid_from <= {day} AND (m.valid_to IS NULL OR m.valid_to >= {day})";

/// The amount from which a body must approve; none when no body approves anything.
pub(super) fn limit(view: &View<'_>) -> Result<Option<i64>> {
    let row = view.row(LIMIT, &[])?;
    row.map_or(Ok(None), |row| row.opt(0, Row::int))
}
