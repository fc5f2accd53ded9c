//! A tree (units of an organisation, KLE): nested parts that open and close without JavaScript.

use askama::Template;

use super::{Action, Cell, Shell, finish};

/// A page with a tree, and the same as a plain list when searched.
#[derive(Clone, Debug, Default)]
pub struct TreePage {
    /// The heading.
    pub title: String,
    /// Number of nodes, ready formatted.
    pub total: String,
    /// One sentence; may be empty.
    pub lead: String,
    /// What can be started here, at most three.
    pub actions: Vec<Action>,
    /// Where the search line sends `q`.
    pub href: String,
    /// The searched words.
    pub search: String,
    /// The top of the tree. When searching: the hits with their way from the top in `path`, without children.
    pub nodes: Vec<TreeNode>,
    /// What to say when there are none.
    pub empty: String,
}

/// One node.
#[derive(Clone, Debug, Default)]
pub struct TreeNode {
    /// A number or code before the name; may be empty.
    pub code: String,
    /// The name.
    pub label: String,
    /// The node's own page; may be empty.
    pub href: String,
    /// The way from the top, for search hits; else empty.
    pub path: String,
    /// A mark or count behind the name.
    pub mark: Option<Cell>,
    /// Open at load.
    pub open: bool,
    /// Number of nodes directly below, also when `children` are not here.
    pub below: usize,
    /// The nodes below. When empty while `below` is not, the address in `more_href` shows them.
    pub children: Vec<TreeNode>,
    /// The tree opened at this node.
    pub more_href: String,
}

/// One level of the tree; it shows itself again for the next.
#[derive(Template)]
#[template(path = "parts/tree_level.html")]
pub(super) struct TreeLevel<'a> {
    nodes: &'a [TreeNode],
    shell: &'a Shell,
}

impl askama::filters::HtmlSafe for TreeLevel<'_> {}

impl<'a> TreeLevel<'a> {
    fn below(&self, node: &'a TreeNode) -> TreeLevel<'a> {
        TreeLevel {
            nodes: &node.children,
            shell: self.shell,
        }
    }
}

#[derive(Template)]
#[template(path = "tree.html")]
struct TreeView<'a> {
    shell: &'a Shell,
    page: &'a TreePage,
    top: TreeLevel<'a>,
}

impl TreePage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&TreeView {
            shell,
            page: self,
            top: TreeLevel {
                nodes: &self.nodes,
                shell,
            },
        })
    }
}
