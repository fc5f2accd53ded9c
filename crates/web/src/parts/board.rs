//! A board: columns of cards, each with a light that opens to its reasons, and what is
//! proposed beside them.

use askama::Template;

use super::{Action, Level, Link, Shell, Switch, finish};

/// A board.
#[derive(Clone, Debug, Default)]
pub struct BoardPage {
    /// The heading.
    pub title: String,
    /// One or two sentences.
    pub lead: String,
    /// What can be started here, at most three.
    pub actions: Vec<Action>,
    /// What can be chosen about the page.
    pub switches: Vec<Switch>,
    /// The columns, from the left.
    pub columns: Vec<BoardColumn>,
    /// Heading of what is proposed.
    pub proposed_title: String,
    /// What is proposed, the most pressing first.
    pub proposed: Vec<Proposed>,
}

/// What is proposed: name, why, and the button that makes it.
pub type Proposed = (Link, String, Vec<Action>);

/// A column.
#[derive(Clone, Debug, Default)]
pub struct BoardColumn {
    /// Its heading.
    pub title: String,
    /// Under the heading; may be empty.
    pub text: String,
    /// The cards, from above.
    pub cards: Vec<BoardCard>,
    /// What to say when there is none.
    pub empty: String,
}

/// A card.
#[derive(Clone, Debug, Default)]
pub struct BoardCard {
    /// Its name.
    pub name: Link,
    /// Its number, whose it is and the like.
    pub about: String,
    /// How it is going.
    pub level: Level,
    /// The same in a word.
    pub word: String,
    /// Why, worst first.
    pub reasons: Vec<String>,
}

#[derive(Template)]
#[template(path = "board.html")]
struct BoardView<'a> {
    shell: &'a Shell,
    page: &'a BoardPage,
}

/// Proposals that are shown at once.
const FIRST: usize = 6;

impl BoardPage {
    fn first_proposed(&self) -> &[Proposed] {
        &self.proposed[..self.proposed.len().min(FIRST)]
    }

    fn further_proposed(&self) -> &[Proposed] {
        self.proposed.get(FIRST..).unwrap_or_default()
    }

    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&BoardView { shell, page: self })
    }
}
