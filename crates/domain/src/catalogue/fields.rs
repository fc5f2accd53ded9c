//! The fields of a system in the catalogue that all municipalities share.

use crate::parts::{
    Audience::Staff,
    ChoiceSet, Field,
    FieldKind::{Bool, Choice, Link, LongText, Option, Ref, Refs, Rows, Text},
    Kind,
};

/// Who can see a system or an interface: the organisation that made it, or
/// everybody. No value counts as local.
pub const VISIBILITY: ChoiceSet = ChoiceSet {
    name: "visibility",
    values: &["local", "public"],
};

/// What the National Archives recommend. `b` is preserve, `k` is discard;
/// the two-letter values are combinations of data and documents.
pub const RECOMMENDED_ARCHIVE_DUTY: ChoiceSet = ChoiceSet {
    name: "recommended-archive-duty",
    values: &[
        "undecided",
        "b",
        "k",
        "no_recommendation",
        "preserve_data_can_discard_documents",
        "bk",
        "kd",
        "kb",
        "dk",
        "dd",
    ],
};

/// The columns of the small table of references to documents and cases. The
/// address is a plain text, because case systems use address forms of their own
/// that start a program on the desktop.
pub const EXTERNAL_REFERENCE: &[Field] = &[
    Field::new("title", Text { max: 200 }, REFERENCES).required(),
    Field::new("document_id", Text { max: 200 }, REFERENCES),
    Field::new("url", Text { max: 2000 }, REFERENCES),
    Field::new("is_main", Bool, REFERENCES),
];

const GENERAL: &str = "general";
const LINEAGE: &str = "lineage";
const KLE: &str = "kle";
const ARCHIVING: &str = "archiving";
const LEGAL: &str = "legal";
const REFERENCES: &str = "references";

/// Every field of a system in the catalogue.
pub const FIELDS: &[Field] = &[
    Field::new("name", Text { max: 100 }, GENERAL)
        .required()
        .header("IT systemnavn")
        .shown()
        .audience(Staff),
    Field::new("former_name", Text { max: 500 }, GENERAL)
        .header("Tidligere Systemnavn")
        .shown()
        .audience(Staff),
    Field::new("description", LongText, GENERAL)
        .header("Beskrivelse")
        .audience(Staff),
    Field::new("business_type", Option("business_type"), GENERAL)
        .header("Forretningstype")
        .shown()
        .audience(Staff),
    Field::new("rights_holder", Ref(Kind::Organisation), GENERAL)
        .header("Rettighedshaver")
        .shown(),
    Field::new("visibility", Choice(&VISIBILITY), GENERAL).header("Synlighed"),
    Field::new("deactivated", Bool, GENERAL).shown(),
    Field::new("external_uuid", Text { max: 36 }, GENERAL).header("IT-System (Eksternt UUID)"),
    Field::new("parent_system", Ref(Kind::System), LINEAGE).header("Overordnet IT System"),
    Field::new("predecessor_system", Ref(Kind::System), LINEAGE),
    Field::new("product_series", Text { max: 200 }, LINEAGE),
    Field::new("source_code_location", Link, LINEAGE),
    Field::new("kle", Refs(Kind::KleNode), KLE)
        .header("KLE ID")
        .shown()
        .audience(Staff),
    Field::new(
        "recommended_archive_duty",
        Choice(&RECOMMENDED_ARCHIVE_DUTY),
        ARCHIVING,
    )
    .header("Rigsarkivets vejledning til arkivering"),
    Field::new("recommended_archive_duty_comment", LongText, ARCHIVING)
        .owned_by(
            "recommended_archive_duty",
            &[
                "b",
                "k",
                "no_recommendation",
                "preserve_data_can_discard_documents",
                "bk",
                "kd",
                "kb",
                "dk",
                "dd",
            ],
        )
        .header("Bemærkning fra Rigsarkivet"),
    Field::new("legal_name", Text { max: 100 }, LEGAL).header("DBS Navn"),
    Field::new("legal_data_processor_name", Text { max: 100 }, LEGAL).header("DBS Databehandler"),
    Field::new("external_references", Rows(EXTERNAL_REFERENCE), REFERENCES),
];
