//! The tools around a list's table: filters, saved views, columns, bulk edit, pages.

use super::{Choice, Link};

/// Query name of the field a filter is about to be added for.
pub const NAME_FIELD: &str = "add";
/// Query name of the operator of a filter being added.
pub const NAME_OP: &str = "op";
/// Query name of the value(s) of a filter being added.
pub const NAME_VALUE: &str = "value";
/// Query name of the lower end of a range.
pub const NAME_FROM: &str = "from";
/// Query name of the upper end of a range.
pub const NAME_TO: &str = "to";

/// A filter in force, in words.
#[derive(Clone, Debug, Default)]
pub struct Chip {
    /// "Status er i drift".
    pub text: String,
    /// The list without it.
    pub remove_href: String,
}

/// Adding a filter, in two steps that work without JavaScript: choose the field, then its value. Both are sent by GET to the list's `href`;
/// the handler that finds [`NAME_OP`] or a value turns it into the list's canonical address and redirects.
#[derive(Clone, Debug, Default)]
pub struct FilterForm {
    /// The state carried along.
    pub keep: Vec<(String, String)>,
    /// The fields that can be filtered by, sent as [`NAME_FIELD`].
    pub fields: Vec<Choice>,
    /// The second step, once a field is chosen.
    pub editor: Option<FilterEditor>,
}

/// The operator and value of the chosen field.
#[derive(Clone, Debug, Default)]
pub struct FilterEditor {
    /// The field's key, sent again as [`NAME_FIELD`].
    pub field: String,
    /// The field's name.
    pub label: String,
    /// The operators in words; "mangler" is one of them. Sent as [`NAME_OP`].
    pub operators: Vec<Choice>,
    /// The control for the value.
    pub value: FilterValue,
    /// What was wrong with the value; empty when nothing.
    pub error: String,
}

/// The control for a filter's value.
#[derive(Clone, Debug, Default)]
pub enum FilterValue {
    /// No value (the operator says it all).
    #[default]
    None,
    /// Free text, sent as [`NAME_VALUE`].
    Text(String),
    /// Tick boxes, sent as [`NAME_VALUE`] repeated.
    Choices(Vec<Choice>),
    /// Two dates `dd-mm-yyyy`, sent as [`NAME_FROM`] and [`NAME_TO`].
    Dates(String, String),
    /// Two numbers, sent as [`NAME_FROM`] and [`NAME_TO`].
    Numbers(String, String),
    /// `yes` or `no`, sent as [`NAME_VALUE`].
    YesNo(Option<bool>),
}

/// A saved view, shown as a tab.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
    /// Whether others see it too.
    pub shared: bool,
    /// Its own page, and with `/delete` behind it where deleting it is posted; empty when
    /// the user may not.
    pub edit_href: String,
}

/// The form that saves the present view, posted with `name`, `share` and the hidden state.
#[derive(Clone, Debug, Default)]
pub struct SaveView {
    /// Where it is posted.
    pub href: String,
    /// The name typed so far.
    pub name: String,
    /// Whether the user may share views with the organisation.
    pub may_share: bool,
    /// Whether the user may make it the organisation's default.
    pub may_default: bool,
    /// The state to save.
    pub keep: Vec<(String, String)>,
    /// What was wrong; empty when nothing.
    pub error: String,
}

/// Choice and order of columns, sent by GET: `col` repeated in order, and `up` or `down` with the key of a column to move.
#[derive(Clone, Debug, Default)]
pub struct ColumnChooser {
    /// The state carried along.
    pub keep: Vec<(String, String)>,
    /// All columns, the shown ones first and in order.
    pub columns: Vec<ColumnChoice>,
    /// The standard columns again.
    pub reset_href: String,
    /// Open at load, because a column was just moved.
    pub open: bool,
}

/// One column that may be shown.
#[derive(Clone, Debug, Default)]
pub struct ColumnChoice {
    /// What is sent.
    pub key: String,
    /// What is read.
    pub label: String,
    /// The group it belongs to, such as "Databeskyttelse".
    pub group: String,
    /// Whether it is shown.
    pub shown: bool,
}

/// One thing that can be done with the ticked rows.
#[derive(Clone, Debug, Default)]
pub struct BulkAction {
    /// Sent as `action`.
    pub value: String,
    /// A verb with its object: "Skift systemejer".
    pub label: String,
}

/// The way through the pages.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// Number of the first row shown, from 1; 0 when there are none.
    pub from: u64,
    /// Number of the last row shown.
    pub to: u64,
    /// The first page; empty when this is it.
    pub first_href: String,
    /// The page before; empty on the first.
    pub previous_href: String,
    /// The page after; empty on the last.
    pub next_href: String,
    /// Other page sizes ("25", "50", "100").
    pub sizes: Vec<Link>,
}
