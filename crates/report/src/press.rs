//! The typesetter behind one function.

use std::sync::{LazyLock, OnceLock};

use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::FONTS;
use crate::{Document, Error, Paper, printable};

/// The pages as typst code. They read the document from the file [`DATA`] beside them, so no
/// text of a document is ever part of code.
const PAGES: [(&str, &str); 4] = [
    ("/main.typ", include_str!("pages/main.typ")),
    ("/paper.typ", include_str!("pages/paper.typ")),
    ("/parts.typ", include_str!("pages/parts.typ")),
    ("/time-line.typ", include_str!("pages/time-line.typ")),
];
const DATA: &str = "/document.json";
/// Which of the pages a document begins with.
const SHEET: usize = 0;
const PAPER: usize = 1;

/// How many further documents a remembered piece of work may outlive without being used again.
/// Few: what is remembered holds what people wrote.
const REMEMBERED: usize = 3;

/// Prints a document as PDF/UA-1.
///
/// # Errors
/// When the document has no title, or the template is at fault.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Error> {
    let printed = print(document);
    comemo::evict(REMEMBERED);
    printed
}

fn print(document: &Document) -> Result<Vec<u8>, Error> {
    let data = serde_json::to_value(document).map_err(|e| Error::Refused(e.to_string()))?;
    set(SHEET, data, None)
}

/// Prints a paper as PDF/UA-1. `logo` are the bytes that the letterhead names; a picture that
/// cannot be drawn is left out.
///
/// # Errors
/// When the paper has no title, or the template is at fault.
pub fn paper_pdf(paper: &Paper, logo: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    let logo = paper.letterhead.logo.as_ref().zip(logo);
    let with = |logo: Option<Picture>| {
        let mut data = serde_json::to_value(paper).map_err(|e| Error::Refused(e.to_string()))?;
        data["logo"] = logo
            .as_ref()
            .map_or(Value::Null, |logo| logo.placed.clone());
        set(PAPER, data, logo)
    };
    let picture = logo.map(|(of, bytes)| {
        let (width, height) = of.millimetres();
        let name = format!("logo.{}", of.ending());
        Picture {
            placed: json!({ "file": name, "width": width, "height": height }),
            path: format!("/{name}"),
            bytes: Bytes::new(bytes.to_vec()),
        }
    });
    let drawn = picture.is_some();
    let printed = match with(picture) {
        Err(_) if drawn => with(None),
        printed => printed,
    };
    comemo::evict(REMEMBERED);
    printed
}

/// A picture beside the data, and what the page is told about it.
struct Picture {
    placed: Value,
    path: String,
    bytes: Bytes,
}

fn set(main: usize, mut data: Value, picture: Option<Picture>) -> Result<Vec<u8>, Error> {
    let lacking = printable::make(&mut data);
    data["has_lacking"] = lacking.into();
    let desk = Desk {
        main,
        data: Bytes::from_string(data.to_string()),
        picture,
    };
    let pages = typst::compile::<PagedDocument>(&desk)
        .output
        .map_err(|errors| refused(&errors))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Fælled".to_owned())),
        standards: accessible().clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|errors| refused(&errors))
}

fn accessible() -> &'static PdfStandards {
    static STANDARDS: OnceLock<PdfStandards> = OnceLock::new();
    STANDARDS.get_or_init(|| {
        PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard contradicts no other")
    })
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let texts = errors.iter().map(|error| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", error.message, hints.collect::<String>())
    });
    Error::Refused(texts.collect::<Vec<_>>().join("; "))
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Headers of rows are an extra of this kind in the typesetter's present version.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let source = |(path, text): (&str, &str)| Source::new(file(path), text.to_owned());
    PAGES.map(source).into()
});

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths are written here");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// All that the typesetter can reach: the pages' code, one document's data, the typeface. There
/// is no other file, no network, no clock.
struct Desk {
    main: usize,
    data: Bytes,
    picture: Option<Picture>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        SOURCES[self.main].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = SOURCES.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        let picture = self.picture.as_ref().filter(|one| one.path == path);
        match (path, picture) {
            (DATA, _) => Ok(self.data.clone()),
            (_, Some(picture)) => Ok(picture.bytes.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
