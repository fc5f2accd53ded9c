//! A paper as a page: the same text as in its files, with ways to its sources.

use askama::Template;
use report::{Block, Paper, Tone};

use crate::parts::{Action, Form, Shell, finish};

/// The page of a paper.
pub(super) struct PaperPage {
    /// The paper.
    pub(super) paper: Paper,
    /// What can be taken along or opened, the first being the main one.
    pub(super) actions: Vec<Action>,
    /// What is known about the paper beside its text.
    pub(super) about: Vec<(String, String)>,
    /// What is to be said about it; empty for nothing.
    pub(super) remark: String,
    /// Whether the remark is good news.
    pub(super) good: bool,
    /// The form that keeps it.
    pub(super) keep: Option<Form>,
}

#[derive(Template)]
#[template(path = "paper.html")]
struct View<'a> {
    shell: &'a Shell,
    page: &'a PaperPage,
    paper: &'a Paper,
}

impl PaperPage {
    /// The whole page.
    pub(super) fn html(&self, shell: &Shell) -> String {
        finish(&View {
            shell,
            page: self,
            paper: &self.paper,
        })
    }
}

impl View<'_> {
    fn paragraphs<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let parts = text.split("\n\n").map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    }

    fn tone(&self, tone: &Tone) -> &'static str {
        match tone {
            Tone::Plain => "plain",
            Tone::Info => "info",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
        }
    }

    /// The numbers of sources: what is read and where each leads.
    fn marks(&self, sources: &[usize]) -> Vec<(String, usize)> {
        report::marks(sources)
    }
}
