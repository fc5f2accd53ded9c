//! A page of sections, tables and forms without the apparatus of a record: settings, licences, search results.

use askama::Template;

use super::{Action, Section, Shell, View, finish};

/// A plain page.
#[derive(Clone, Debug, Default)]
pub struct SimplePage {
    /// The heading.
    pub title: String,
    /// One or two sentences; may be empty.
    pub lead: String,
    /// What can be started here, at most three.
    pub actions: Vec<Action>,
    /// The same page about other things, such as other years; none where there is one alone.
    pub tabs: Vec<View>,
    /// What the tabs are, for those who do not see them.
    pub tabs_name: String,
    /// The sections; a section's form is shown when it has one.
    pub sections: Vec<Section>,
    /// Text in fixed lines at the end, such as licence texts; may be empty.
    pub preformatted: String,
}

#[derive(Template)]
#[template(path = "simple.html")]
struct SimpleView<'a> {
    shell: &'a Shell,
    page: &'a SimplePage,
}

impl SimplePage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&SimpleView { shell, page: self })
    }
}
