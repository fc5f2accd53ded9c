//! The fields of a document. What is known of its file is computed: it cannot be edited.

use crate::parts::{
    Audience::Notes,
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{AnyRef, Choice, Date, Link, LongText, Text},
};

const GENERAL: &str = "general";
const SUBJECT: &str = "subject";

/// What a document can be about. A kind that is added here needs its name in
/// `subject_name` below, and a place for documents on its page.
pub static DOCUMENT_SUBJECT: ChoiceSet = ChoiceSet {
    name: "document-subject",
    values: &["contract"],
};

/// What a document is.
pub static DOCUMENT_TYPE: ChoiceSet = ChoiceSet {
    name: "document-type",
    values: &[
        "contract",
        "annex",
        "amendment",
        "data_processing_agreement",
        "price_list",
        "offer",
        "letter",
        "minutes",
        "assurance_report",
        "other",
    ],
};

/// Every field of a document.
pub const FIELDS: &[Field] = &[
    Field::new("title", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("document_type", Choice(&DOCUMENT_TYPE), GENERAL).shown(),
    Field::new("dated_on", Date, GENERAL).shown(),
    Field::new("link", Link, GENERAL),
    Field::new("note", LongText, GENERAL).audience(Notes),
    Field::new("subject_kind", Choice(&DOCUMENT_SUBJECT), SUBJECT).required(),
    Field::new("subject_id", AnyRef, SUBJECT).required(),
];

/// A column of the document's file.
macro_rules! of_file {
    ($key:literal, $kind:ident) => {
        Computed::new(
            $key,
            ColumnKind::$kind,
            GENERAL,
            // everywhere: the file of this document
            concat!(
                "(SELECT f.",
                $key,
                " FROM document_files f WHERE f.document = @.id)"
            ),
        )
    };
}

/// What it is about, and its file. The size is in bytes.
pub const COMPUTED: &[Computed] = &[
    Computed::new(
        "subject_name",
        ColumnKind::Text,
        SUBJECT,
        // everywhere: a document is about something of its own organisation
        "(SELECT sc.name FROM {contracts} sc WHERE sc.id = @.subject_id)",
    )
    .shown(),
    of_file!("file_name", Text).shown(),
    of_file!("media_type", Text),
    of_file!("size", Integer).shown(),
    of_file!("sha256", Text),
];
