//! Guided work: one decision per page, why we ask, a summary before it counts.

use askama::Template;

use super::{Cell, Choice, Form, Link, RecordField, Shell, Table, finish};

/// A page of a guided sequence. It can be left and resumed: its state is saved on the server.
#[derive(Clone, Debug, Default)]
pub struct GuidedPage {
    /// The name of the whole: "Importér systemer".
    pub name: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// The decision of this page, as the heading.
    pub title: String,
    /// Why we ask; may be empty.
    pub why: String,
    /// What the page holds.
    pub body: GuidedBody,
    /// The step before; empty on the first.
    pub back_href: String,
    /// Leave and come back later; empty when there is nothing to leave.
    pub leave: Link,
}

/// A step of the sequence.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// Where it can be seen again; empty when it cannot.
    pub href: String,
    /// Whether it is done.
    pub done: bool,
    /// Whether it is this one.
    pub current: bool,
}

/// What a guided page holds. Each but the last two ends in a form whose button is the way on.
#[derive(Clone, Debug)]
pub enum GuidedBody {
    /// A form: an upload, a choice.
    Form(Form),
    /// Which column of the file is which of our fields.
    Mapping(Mapping),
    /// What an import would do.
    Preview(Preview),
    /// Everything decided, before it counts.
    Summary(Summary),
    /// Work going on.
    Progress(Progress),
    /// What came of it, with the ways on.
    Result(Preview),
}

impl Default for GuidedBody {
    fn default() -> Self {
        Self::Form(Form::default())
    }
}

/// A table of the file's columns, each with the field it is read into, sent as `map.{index}`.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    /// The columns: header, up to three values from the file, and the fields to choose between.
    pub columns: Vec<(String, Vec<String>, Vec<Choice>)>,
    /// The rest of the form (hidden values, errors, button).
    pub form: Form,
}

/// How many records an import creates, changes, leaves and rejects; ready formatted.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// New ones.
    pub created: String,
    /// Changed ones.
    pub updated: String,
    /// Ones already the same.
    pub unchanged: String,
    /// Rows not understood.
    pub rejected: String,
}

/// A rejected cell.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The row in the file, as the spreadsheet counts it.
    pub row: String,
    /// The column's header.
    pub column: String,
    /// What stood there.
    pub value: String,
    /// What is wrong.
    pub reason: String,
    /// How to put it right.
    pub remedy: String,
}

/// What an import would do, or did.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The counts.
    pub counts: Counts,
    /// The rejected cells, the first of them.
    pub problems: Vec<Problem>,
    /// All rejected cells as a file; empty when all are shown.
    pub problems_href: String,
    /// Some of the rows as they will be read.
    pub table: Table,
    /// The form that goes on; without a button for a result.
    pub form: Form,
    /// The ways on from a result.
    pub ways: Vec<Link>,
}

/// Everything decided.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The decisions.
    pub fields: Vec<RecordField>,
    /// The form that makes it count.
    pub form: Form,
}

/// Work going on. Set `Shell::refresh_seconds` for browsers without JavaScript.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Things done.
    pub done: u64,
    /// Things in all; 0 when not yet known.
    pub total: u64,
    /// "1.200 af 2.000 rækker".
    pub text: String,
    /// "cirka 20 sekunder tilbage"; may be empty.
    pub left: String,
    /// This page's address, asked every two seconds.
    pub href: String,
    /// Where stopping is posted; empty when it cannot be stopped.
    pub cancel_href: String,
}

#[derive(Template)]
#[template(path = "guided.html")]
struct GuidedView<'a> {
    shell: &'a Shell,
    page: &'a GuidedPage,
}

impl GuidedPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&GuidedView { shell, page: self })
    }

    /// "Trin 2 af 4".
    fn position(&self, shell: &Shell) -> String {
        let at = self
            .steps
            .iter()
            .position(|step| step.current)
            .map_or(0, |index| index + 1);
        shell.lang.t_args(
            "guided-position",
            &[("at", at.into()), ("of", self.steps.len().into())],
        )
    }
}

impl Preview {
    /// The four counts with their texts, in the order they are read.
    fn counted(&self) -> [(&'static str, &str); 4] {
        let counts = &self.counts;
        [
            ("import-created", &counts.created),
            ("import-updated", &counts.updated),
            ("import-unchanged", &counts.unchanged),
            ("import-rejected", &counts.rejected),
        ]
    }
}

impl Problem {
    /// The value that stood there, as a cell.
    fn value_cell(&self) -> Cell {
        Cell::text(self.value.clone())
    }
}
