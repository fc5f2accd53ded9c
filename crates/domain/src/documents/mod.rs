//! Documents about a contract (and whatever else gets a page of its own later): what each
//! is, and its file. A file is checked when it comes and given back as it came; nothing in
//! the program opens it.

pub mod fields;
mod file;
mod keep;
mod limit;
mod rules;
mod types;

pub use fields::{DOCUMENT_SUBJECT, DOCUMENT_TYPE};
pub use file::{CheckedFile, LONGEST_NAME};
pub use keep::{ContentOf, DocumentOf, DocumentsOf, FileContent, FileFacts, FileOf, Upload};
pub use limit::{LARGEST_MB, LimitFiles, SizeLimit};
pub use types::{FILE_TYPES, FileType, all_extensions};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Documents.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Document,
    table: "documents",
    resource: Resource::Documents,
    reach: Reach::Own,
    title: "@.title",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[
        // everywhere: a document is about something of its own organisation
        "(SELECT dc.search_text FROM {contracts} dc WHERE dc.id = @.subject_id)",
        // everywhere: the file of this document
        "(SELECT lower(df.file_name) FROM document_files df WHERE df.document = @.id)",
    ],
    sort: "title",
    first: &[],
    told_apart_by: "subject_name",
    belongs_to: &["subject_id"],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
