//! From what the register knew to a paper in words. The same material gives the same paper.

mod case;
mod follow_up;
mod gate;
mod meeting;
mod minutes;
mod scope;
mod words;
mod worth;

use std::collections::HashMap;

use domain::{
    gate::Language,
    papers::{Composed, Material, PaperKind, Section, Written, filled},
    parts::Kind,
};
use foundation::{Date, Error, Id, Result};
use report::{
    Block, Column, Grid, GridRow, KeyFigure, Labelled, Letterhead, LogoRef, Paper, Source, Sourced,
    Tone,
};

use crate::{format, i18n::Lang, sites};

/// A paper in words.
///
/// # Errors
/// Internal, when a stored template names a word that there is not.
pub(crate) fn paper(composed: &Composed) -> Result<Paper> {
    let mut writer = Writer::new(composed);
    for section in &composed.template.template.sections {
        if section.shown {
            writer.section(section)?;
        }
    }
    let lang = writer.lang;
    let head = &composed.letterhead;
    Ok(Paper {
        language: lang.code().to_owned(),
        title: words::title(composed),
        kind: composed
            .template
            .template
            .name(composed.language)
            .to_owned(),
        lead: words::lead(lang, composed),
        letterhead: Letterhead {
            name: match head.name.as_str() {
                "" => composed.organisation.clone(),
                name => name.to_owned(),
            },
            address: head.address.clone(),
            footer: head.footer.clone(),
            logo: head.logo.as_ref().map(|logo| LogoRef {
                sha256: logo.sha256.clone(),
                media_type: logo.media_type.clone(),
                width: logo.width,
                height: logo.height,
            }),
        },
        day: format::date_long(lang, composed.day),
        blocks: writer.blocks,
        sources_title: lang.t("papers-sources"),
        sources_columns: ["papers-source-number", "papers-source", "papers-source-day"]
            .map(|key| lang.t(key)),
        sources: writer.sources,
        page_of: lang.t_args(
            "print-page-of",
            &[("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
        lacking: lang.t("print-lacking"),
    })
}

/// A paper as it is kept.
///
/// # Errors
/// As [`paper`].
pub fn written(composed: &Composed) -> Result<Written> {
    let paper = paper(composed)?;
    Ok(Written {
        title: format!("{}: {}", paper.kind, paper.title),
        document: serde_json::to_string(&paper).map_err(Error::internal)?,
    })
}

/// The language of texts for that of names.
pub(super) const fn lang_of(language: Language) -> Lang {
    match language {
        Language::Danish => Lang::Da,
        Language::English => Lang::En,
    }
}

/// A paper that is being written.
struct Writer<'a> {
    lang: Lang,
    of: &'a Composed,
    blocks: Vec<Block>,
    sources: Vec<Source>,
    known: HashMap<(Kind, Id), usize>,
}

impl<'a> Writer<'a> {
    fn new(of: &'a Composed) -> Self {
        Self {
            lang: lang_of(of.language),
            of,
            blocks: Vec::new(),
            sources: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// A section with heading, own text and what the register says; nothing when neither says
    /// anything.
    fn section(&mut self, section: &Section) -> Result<()> {
        let language = self.of.language;
        let written = section.text(language);
        let word = |key| words::value(self.lang, self.of, key);
        let text = filled(self.of.kind, written, word)
            .map_err(|error| Error::internal(format!("a template: {}", error.code)))?;
        let before = self.blocks.len();
        let heading = section.heading(language);
        if !heading.is_empty() {
            self.blocks.push(Block::Heading(heading.to_owned()));
        }
        let empty = self.blocks.len();
        if !text.trim().is_empty() {
            self.text(&text, &[]);
        }
        match &self.of.material {
            Material::Case(of) => self.case(of, &section.key),
            Material::Meeting(of) => self.meeting(of, &section.key),
            Material::FollowUp(of) => self.follow_up(of, &section.key),
        }
        if self.blocks.len() == empty && !section.is_own() {
            self.blocks.truncate(before);
        }
        Ok(())
    }

    /// The number of a record among the sources; a new record takes the next one.
    fn source(&mut self, kind: Kind, id: Id, name: &str) -> usize {
        if let Some(number) = self.known.get(&(kind, id)) {
            return *number;
        }
        let day = self.of.dates.of(kind, id).unwrap_or(self.of.day);
        self.sources.push(Source {
            kind: self
                .lang
                .t(&format!("log-kind-{}", kind.key().replace('_', "-"))),
            name: name.trim().to_owned(),
            day: format::date(day),
            address: self.address(kind, id),
        });
        let number = self.sources.len();
        self.known.insert((kind, id), number);
        number
    }

    /// Where a record is; what has no page of its own is on that of the paper's subject.
    fn address(&self, kind: Kind, id: Id) -> String {
        match (sites::address(kind, id), &self.of.material) {
            (address, Material::Case(of)) if address.is_empty() => {
                format!("/cases/{}#{}-{id}", of.page.record.id, kind.key())
            }
            (address, Material::Meeting(of)) if address.is_empty() => {
                format!("/meetings/{}#{}-{id}", of.room.id, kind.key())
            }
            (address, _) => address,
        }
    }

    fn text(&mut self, text: &str, sources: &[usize]) {
        if !text.trim().is_empty() {
            self.blocks.push(Block::Text(sourced(text, sources)));
        }
    }

    fn proposal(&mut self, text: &str, sources: &[usize]) {
        self.blocks.push(Block::Proposal(sourced(text, sources)));
    }

    fn note(&mut self, key: &str) {
        self.blocks.push(Block::Note(self.lang.t(key)));
    }

    fn subheading(&mut self, text: String) {
        self.blocks.push(Block::Subheading(text));
    }

    /// Labels with values; those without a value are left out.
    fn facts(&mut self, all: Vec<(String, String, Vec<usize>)>) {
        let filled = all.into_iter().filter(|(_, value, _)| !value.is_empty());
        let facts = filled.map(|(label, value, sources)| Labelled {
            label,
            value,
            sources,
        });
        let facts: Vec<Labelled> = facts.collect();
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    fn figures(&mut self, figures: Vec<KeyFigure>) {
        if !figures.is_empty() {
            self.blocks.push(Block::Figures(figures));
        }
    }

    fn table(&mut self, columns: Vec<Column>, rows: Vec<GridRow>) {
        self.table_with(columns, rows, Vec::new(), String::new());
    }

    fn table_with(
        &mut self,
        columns: Vec<Column>,
        rows: Vec<GridRow>,
        total: Vec<String>,
        caption: String,
    ) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Grid {
                caption,
                columns,
                rows,
                total,
            }));
        }
    }

    /// A column of text with its share of the width; `n:` before the key makes one of numbers,
    /// which takes what it needs.
    fn columns(&self, all: &[(&str, u32)]) -> Vec<Column> {
        let column = |(key, width): &(&str, u32)| {
            let (key, number) = match key.strip_prefix("n:") {
                Some(key) => (key, true),
                None => (*key, false),
            };
            Column {
                title: self.lang.t(key),
                width: *width,
                number,
            }
        };
        all.iter().map(column).collect()
    }

    fn money(&self, oere: i64) -> String {
        format::money(self.lang, oere)
    }

    fn money_or_none(&self, oere: Option<i64>) -> String {
        oere.map_or_else(String::new, |oere| self.money(oere))
    }

    /// A last day that has passed is bad.
    fn late(&self, due: Date) -> Tone {
        match due < self.of.day {
            true => Tone::Bad,
            false => Tone::Plain,
        }
    }

    fn of_kind(&self, kind: PaperKind) -> bool {
        self.of.kind == kind
    }
}

fn sourced(text: &str, sources: &[usize]) -> Sourced {
    Sourced {
        text: text.trim().to_owned(),
        sources: sources.to_vec(),
    }
}

fn row(cells: Vec<String>, tone: Tone, sources: Vec<usize>) -> GridRow {
    GridRow {
        cells,
        tone,
        sources,
    }
}

fn figure(label: String, value: String, note: String, sources: Vec<usize>) -> KeyFigure {
    KeyFigure {
        label,
        value,
        note,
        tone: Tone::Info,
        sources,
    }
}
