//! The columns of the catalogue that are computed when read.

use crate::parts::{
    Audience::Staff,
    ColumnKind::{Bool, Integer, Text},
    Computed,
};
use crate::shares;

const GENERAL: &str = "general";
const KLE: &str = "kle";
const REFERENCES: &str = "references";

/// All of them. Who uses a public system is a public fact.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new(
        "in_use",
        Bool,
        GENERAL,
        "EXISTS (SELECT 1 FROM {usages} uu WHERE {visible uu} AND uu.system = @.id)",
    )
    .header("Anvendes")
    .shown(),
    Computed::new("available", Bool, GENERAL, "NOT COALESCE(@.deactivated, FALSE)")
        .header("Status")
        .shown()
        .audience(Staff),
    Computed::new(
        "used_by_count",
        Integer,
        GENERAL,
        // everywhere: who uses a system, as far as they share it
        concat!(
            "(SELECT COUNT(*) FROM {usages} uu WHERE uu.system = @.id AND ({visible uu} OR ",
            shares::shown!("product", "uu"),
            "))"
        ),
    )
    .header("IT System: Anvendes af")
    .shown(),
    Computed::new(
        "used_by",
        Text,
        GENERAL,
        // everywhere: who uses a system, as far as they share it
        concat!(
            "(SELECT string_agg(uo.name, ', ' ORDER BY uo.name COLLATE danish) FROM {usages} uu JOIN {organisations} uo ON uo.id = uu.organisation_id WHERE uu.system = @.id AND ({visible uu} OR ",
            shares::shown!("product", "uu"),
            "))"
        ),
    )
    .header("IT System: Anvendes af organisationer"),
    Computed::new(
        "kept_by",
        Text,
        GENERAL,
        // everywhere: organisations are facts
        "(SELECT uo.name FROM {organisations} uo WHERE uo.id = @.organisation_id)",
    )
    .header("Oprettet af: Organisation"),
    Computed::new("uuid", Text, GENERAL, "faelled_id_text(@.id)").header("UUID"),
    Computed::new(
        "kle_names",
        Text,
        KLE,
        // everywhere: the links of the system itself
        "(SELECT string_agg(k.title, ', ' ORDER BY k.number) FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id WHERE l.from_id = @.id AND l.field = 'kle')",
    )
    .header("KLE Navn")
    .shown(),
    Computed::new(
        "main_reference_title",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'title')",
    )
    .header("Reference")
    .shown(),
    Computed::new(
        "main_reference_document",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'document_id')",
    )
    .header("Dokument ID / Sagsnr."),
];
