//! A paper as a file.

use axum::response::Response;
use domain::papers::LogoBytes;
use foundation::{Error, Result};
use report::Paper;

use crate::{caller::Signed, download, state::AppState};

/// The kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum File {
    /// For printing and sending.
    Pdf,
    /// For an office program.
    Docx,
}

impl File {
    /// The kind with this ending.
    pub(crate) fn from_ending(ending: &str) -> Result<Self> {
        match ending {
            "pdf" => Ok(Self::Pdf),
            "docx" => Ok(Self::Docx),
            _ => Err(Error::NotFound("page")),
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// The paper as a file under its own name.
pub(crate) async fn file_of(
    state: &AppState,
    signed: &Signed,
    paper: Paper,
    file: File,
) -> Result<Response> {
    let logo = logo_of(state, signed, &paper).await?;
    let name = format!("{} {}.{}", paper.kind, paper.title, file.ending());
    let name = name.replace(['/', '\\'], "-");
    let made = tokio::task::spawn_blocking(move || match file {
        File::Pdf => report::paper_pdf(&paper, logo.as_deref()),
        File::Docx => report::docx(&paper, logo.as_deref()),
    });
    let bytes = made
        .await
        .map_err(Error::internal)?
        .map_err(|error| match error {
            report::Error::NotBuilt => Error::NotFound("pdf"),
            refused => Error::internal(refused),
        })?;
    Ok(download::whole(&name, file.media_type(), bytes))
}

/// The bytes of the logo that the paper names; none when it names none.
async fn logo_of(state: &AppState, signed: &Signed, paper: &Paper) -> Result<Option<Vec<u8>>> {
    let Some(logo) = &paper.letterhead.logo else {
        return Ok(None);
    };
    let ask = LogoBytes {
        sha256: logo.sha256.clone(),
    };
    let (_, bytes) = state.ask(&signed.caller, ask).await?;
    Ok(Some(bytes))
}
