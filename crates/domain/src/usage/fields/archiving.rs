//! Archiving: the organisation's own decision, beside the advice that stands
//! on the system in the catalogue.

use super::choices::ARCHIVE_DUTY;
use crate::parts::{
    Audience::Notes,
    Field,
    FieldKind::{Bool, Choice, Date, Integer, LongText, Option, Ref, Rows, Text},
    Kind,
};

const ARCHIVING: &str = "archiving";

/// The columns of the small table of journal periods.
pub const JOURNAL_PERIOD: &[Field] = &[
    Field::new("start_date", Date, ARCHIVING).required(),
    Field::new("end_date", Date, ARCHIVING).required(),
    Field::new("archive_id", Text { max: 200 }, ARCHIVING).required(),
    Field::new("approved", Bool, ARCHIVING),
];

/// The fields about archiving. The frequency is in months everywhere.
pub(super) const FIELDS: &[Field] = &[
    Field::new("archive_duty", Choice(&ARCHIVE_DUTY), ARCHIVING)
        .header("Arkiveringspligt")
        .shown(),
    Field::new("document_bearing", Bool, ARCHIVING)
        .header("Er dokumentbærende")
        .shown(),
    Field::new("archive_type", Option("archive_type"), ARCHIVING),
    Field::new("archive_location", Option("archive_location"), ARCHIVING),
    Field::new(
        "archive_test_location",
        Option("archive_test_location"),
        ARCHIVING,
    ),
    Field::new("archive_supplier", Ref(Kind::Organisation), ARCHIVING),
    Field::new("data_archived", Bool, ARCHIVING),
    Field::new(
        "archive_frequency_months",
        Integer { min: 0, max: 1200 },
        ARCHIVING,
    ),
    Field::new("archive_notes", LongText, ARCHIVING).audience(Notes),
    Field::new("journal_periods", Rows(JOURNAL_PERIOD), ARCHIVING),
];
