//! Bringing files in, one decision per page: the file, its columns, what it
//! would do, and what it did. Works without script: a long import is followed
//! on a page that asks again by itself.

mod columns;
mod jobs;
mod preview;
mod result;
mod running;
mod start;
#[cfg(test)]
mod tests;
mod undo;
mod words;

use std::{future::Future, sync::Arc};

use axum::{
    extract::{DefaultBodyLimit, Path, State},
    response::Response,
    routing::{get, post},
};
use domain::{
    gate::allowed,
    imports::{GetImport, ImportFile, ImportKind, ImportPage, Uploaded, UploadedFile},
};
use foundation::{Error, Id, Result};

pub use words::{message, problem, words};

use crate::{
    about::may_open,
    caller::Signed,
    form_body::PostedForm,
    pairs::Pairs,
    parts::{GuidedBody, GuidedPage, Link, Step},
    posted, respond,
    routes::Routes,
    state::AppState,
};

/// Largest posted file with its form, in bytes; the file itself is judged when it is read.
const LARGEST: usize = 26 * 1024 * 1024;

/// Mounts the pages.
#[must_use]
pub(crate) fn mount(routes: Routes) -> Routes {
    // Whoever may bring in files of one kind at least.
    let mut any: Vec<_> = ImportKind::ALL
        .iter()
        .map(|kind| ("GET", kind.needs()))
        .collect();
    any.dedup();
    let mut routes = routes.add("/import", &any, get(start::kinds));
    for kind in ImportKind::ALL.iter().copied() {
        routes = mount_kind(routes, kind);
    }
    routes
}

fn mount_kind(routes: Routes, kind: ImportKind) -> Routes {
    let base = format!("/import/{}", kind.key());
    let at = |part: &str| format!("{base}/{{id}}{part}");
    let needs = kind.needs();
    let (see, act) = (&[("GET", needs)], &[("POST", needs)]);
    let both = &[("GET", needs), ("POST", needs)];
    routes
        .add(
            &base,
            both,
            get(move |s, c| start::page(kind, s, c))
                .post(move |s, c, r| start::upload(kind, s, c, r))
                .layer(DefaultBodyLimit::max(LARGEST)),
        )
        .add(
            &at(""),
            see,
            get(move |s, c, i| result::page(kind, s, c, i)),
        )
        .add(
            &at("/columns"),
            both,
            get(move |s, c, i| columns::page(kind, s, c, i))
                .post(move |s, c, i, f| columns::post(kind, s, c, i, f)),
        )
        .add(
            &at("/preview"),
            both,
            get(move |s, c, i| preview::page(kind, s, c, i))
                .post(move |s, c, i, f| preview::confirm(kind, s, c, i, f)),
        )
        .add(
            &at("/problems"),
            see,
            get(move |s, c, i| preview::problems(kind, s, c, i)),
        )
        .add(
            &at("/progress"),
            see,
            get(move |s, c, i| running::page(kind, s, c, i)),
        )
        .add(
            &at("/stop"),
            act,
            post(move |s, c, i, f| running::stop(kind, s, c, i, f)),
        )
        .add(
            &at("/undo"),
            both,
            get(move |s, c, i| undo::page(kind, s, c, i))
                .post(move |s, c, i, f| undo::post(kind, s, c, i, f)),
        )
}

/// The way out of an import: all kinds of them, or the task plan for the one who keeps
/// nothing but that.
fn overview(signed: &Signed) -> Link {
    let lang = signed.lang;
    if may_open(signed, "/import") {
        Link::new(lang.t("import-overview"), "/import")
    } else {
        Link::new(lang.t("kle-title"), "/kle")
    }
}

/// One import's place among the addresses.
#[derive(Debug, Clone, Copy)]
struct Place {
    kind: ImportKind,
    id: Id,
}

impl Place {
    fn read(kind: ImportKind, id: &str) -> Result<Self> {
        let id = posted::id(id, "import")?;
        Ok(Self { kind, id })
    }

    /// Address of one of its pages; `""` is the result.
    fn at(self, page: &str) -> String {
        let slash = if page.is_empty() { "" } else { "/" };
        format!("/import/{}/{}{slash}{page}", self.kind.key(), self.id)
    }
}

/// Key of a text about a kind of files.
fn kind_text(kind: ImportKind, part: &str) -> String {
    format!("import-{}-{part}", kind.key())
}

/// The pages in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum At {
    File,
    Columns,
    Preview,
    Result,
}

/// A page of the sequence.
fn guided(signed: &Signed, kind: ImportKind, at: At, body: GuidedBody) -> GuidedPage {
    let lang = signed.lang;
    let all = [
        (At::File, "import-step-file"),
        (At::Columns, "import-step-columns"),
        (At::Preview, "import-step-preview"),
        (At::Result, "import-step-result"),
    ];
    let steps = all
        .into_iter()
        .filter(|(step, _)| kind != ImportKind::Kle || *step != At::Columns)
        .map(|(step, text)| Step {
            label: lang.t(text),
            href: String::new(),
            done: step < at,
            current: step == at,
        });
    GuidedPage {
        name: lang.t(&kind_text(kind, "name")),
        steps: steps.collect(),
        body,
        ..GuidedPage::default()
    }
}

/// A way back to the choice of another file.
fn another(signed: &Signed, kind: ImportKind) -> Link {
    let href = format!("/import/{}", kind.key());
    Link::new(signed.lang.t("import-another"), href)
}

/// Who asks about which import.
struct Asked {
    state: AppState,
    signed: Signed,
    place: Place,
}

impl Asked {
    /// What is known of the import. Whoever may not see it gets an error.
    async fn import(&self, rows: i64) -> Result<ImportPage> {
        let question = GetImport {
            kind: self.place.kind,
            id: self.place.id,
            limit: rows,
        };
        self.state.ask(&self.signed.caller, question).await
    }

    async fn waiting(&self) -> Result<Waiting> {
        waiting(&self.state, &self.signed, self.place).await
    }
}

/// What a handler knows of a request about one import.
type Request = (ImportKind, State<AppState>, Signed, Path<String>);

/// Answers a request about one import with what `build` makes of it, or with why not.
async fn asked<F>(request: Request, build: impl FnOnce(Arc<Asked>) -> F) -> Response
where
    F: Future<Output = Result<Response>>,
{
    let (kind, State(state), signed, Path(id)) = request;
    let place = match Place::read(kind, &id) {
        Ok(place) => place,
        Err(error) => return answer(&signed, kind, Err(error)),
    };
    let asked = Arc::new(Asked {
        state,
        signed,
        place,
    });
    let result = build(Arc::clone(&asked)).await;
    answer(&asked.signed, kind, result)
}

/// The same for a posted form, which has to come from our own page.
async fn told<F>(
    request: Request,
    PostedForm(form): PostedForm,
    build: impl FnOnce(Arc<Asked>, Pairs) -> F,
) -> Response
where
    F: Future<Output = Result<Response>>,
{
    asked(request, |asked| async move {
        asked.signed.check_form(&form)?;
        build(asked, form).await
    })
    .await
}

/// A file that waits, read.
struct Waiting {
    uploaded: Uploaded,
    file: Arc<ImportFile>,
}

async fn waiting(state: &AppState, signed: &Signed, place: Place) -> Result<Waiting> {
    let question = UploadedFile {
        kind: place.kind,
        id: place.id,
    };
    let uploaded = state.ask(&signed.caller, question).await?;
    tokio::task::spawn_blocking(move || {
        let name = &uploaded.import.file_name;
        let file = Arc::new(ImportFile::read(place.kind, name, &uploaded.bytes)?);
        Ok(Waiting { uploaded, file })
    })
    .await
    .map_err(Error::internal)?
}

/// Refuses before anything is read from who may not bring such a file in.
fn may(signed: &Signed, kind: ImportKind) -> Result<()> {
    if allowed(&signed.caller, kind.needs()) {
        Ok(())
    } else if signed.caller.user().is_none() {
        Err(Error::Unauthenticated("sign_in_first"))
    } else {
        Err(Error::Forbidden("role_missing"))
    }
}

/// A page, or the error as one. What is wrong with the file is said where another is chosen.
fn answer(signed: &Signed, kind: ImportKind, result: Result<Response>) -> Response {
    let path = format!("/import/{}", kind.key());
    result.unwrap_or_else(|error| match &error {
        Error::Invalid(faults) => {
            let html = start::file_page(signed, kind, faults);
            respond::with_status(respond::page(html), &error)
        }
        _ => respond::error_page(signed, &path, &error),
    })
}
