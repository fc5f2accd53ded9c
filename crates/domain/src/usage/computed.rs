//! The columns of a usage that are computed when read: its status, what the
//! catalogue says of its system, tasks, references and relations.

use crate::{
    catalogue::RECOMMENDED_ARCHIVE_DUTY,
    contracts::valid,
    parts::{
        Audience::Staff,
        ColumnKind::{Bool, Choice, Date, Moment, Text},
        Computed,
    },
};

const GENERAL: &str = "general";
const VALIDITY: &str = "validity";
const CRITICALITY: &str = "criticality";
const KLE: &str = "kle";
const REFERENCES: &str = "references";
const ARCHIVING: &str = "archiving";
const RELATIONS: &str = "relations";
const CONTRACTS: &str = "contracts";

/// A value of the usage's system.
macro_rules! of_system {
    ($value:literal) => {
        // everywhere: an organisation knows the systems it uses
        concat!(
            "(SELECT ",
            $value,
            " FROM {systems} us WHERE us.id = @.system)"
        )
    };
}

/// A text of the tasks that meet a condition, in the order of their numbers.
macro_rules! tasks {
    ($value:literal, $which:literal) => {
        concat!(
            "(SELECT string_agg(k.",
            $value,
            ", ', ' ORDER BY k.number) FROM {kle_nodes} k WHERE ",
            $which,
            ")"
        )
    };
}

/// The catalogue's tasks and the added ones without those removed.
macro_rules! effective_tasks {
    ($value:literal) => {
        tasks!(
            $value,
            // everywhere: the links of the usage itself and of its system
            "k.id IN (SELECT l.to_id FROM {links} l WHERE l.from_id = @.system AND l.field = 'kle' UNION ALL SELECT a.to_id FROM {links} a WHERE a.from_id = @.id AND a.field = 'kle_added') AND NOT EXISTS (SELECT 1 FROM {links} d WHERE d.from_id = @.id AND d.field = 'kle_removed' AND d.to_id = k.id)"
        )
    };
}

/// The names of the usages at the other end of relations.
macro_rules! related {
    ($here:literal, $there:literal) => {
        concat!(
            "(SELECT string_agg(n.name, ', ' ORDER BY n.name COLLATE danish) FROM (SELECT DISTINCT COALESCE(NULLIF(ru.local_name, ''), rs.name) AS name",
            // everywhere: relations never leave the organisation
            " FROM {relations} rr JOIN {usages} ru ON ru.id = rr.", $there,
            " JOIN {systems} rs ON rs.id = ru.system WHERE rr.", $here, " = @.id) n)"
        )
    };
}

/// A text of the interfaces that the usage draws on.
macro_rules! interfaces {
    ($value:literal) => {
        concat!(
            "(SELECT string_agg(n.value, ', ' ORDER BY n.value COLLATE danish) FROM (SELECT DISTINCT ri.", $value, " AS value",
            // everywhere: relations never leave the organisation
            " FROM {relations} rr JOIN {interfaces} ri ON ri.id = rr.interface WHERE rr.from_usage = @.id) n)"
        )
    };
}

macro_rules! dates_cover_the_day {
    () => {
        "((@.in_use_from IS NULL OR @.in_use_from <= {day}) AND (@.phased_out_on IS NULL OR @.phased_out_on >= {day}))"
    };
}

macro_rules! life_cycle_counts {
    () => {
        "(COALESCE(@.life_cycle, '') NOT IN ('not_in_use', 'pilot'))"
    };
}

/// No contract is marked, or the marked one is valid.
macro_rules! main_contract_counts {
    () => {
        concat!(
            // everywhere: a usage names contracts of its own organisation
            "(@.main_contract IS NULL OR EXISTS (SELECT 1 FROM {contracts} mc WHERE mc.id = @.main_contract AND ",
            valid!("mc"),
            "))"
        )
    };
}

/// When one of the four fields got the value it has: the end of the latest
/// earlier version in which they were different.
const CRITICALITY_CHANGED: &str = "COALESCE((SELECT MAX(p.recorded_to) FROM usages_past p WHERE p.id = @.id AND p.recorded_to <= @.recorded_from
 AND (p.business_critical IS DISTINCT FROM @.business_critical OR p.society_critical IS DISTINCT FROM @.society_critical
 OR p.criticality_level IS DISTINCT FROM @.criticality_level OR p.criticality_documentation IS DISTINCT FROM @.criticality_documentation)),
 CASE WHEN COALESCE(@.business_critical, @.society_critical, @.criticality_documentation) IS NOT NULL OR @.criticality_level IS NOT NULL THEN @.created_at END)";

/// All of them.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new(
        "name",
        Text,
        GENERAL,
        // everywhere: an organisation knows the systems it uses
        "COALESCE(NULLIF(@.local_name, ''), (SELECT us.name FROM {systems} us WHERE us.id = @.system))",
    )
    .shown()
    .audience(Staff),
    Computed::new(
        "valid",
        Bool,
        VALIDITY,
        concat!(
            "(",
            dates_cover_the_day!(),
            " AND ",
            life_cycle_counts!(),
            " AND ",
            main_contract_counts!(),
            ")"
        ),
    )
    .header("Status")
    .shown()
    .audience(Staff),
    Computed::new("valid_dates", Bool, VALIDITY, dates_cover_the_day!())
        .header("Status (Datofelter)"),
    Computed::new("valid_life_cycle", Bool, VALIDITY, life_cycle_counts!())
        .header("Status (Livscyklus)"),
    Computed::new("valid_contract", Bool, VALIDITY, main_contract_counts!())
        .header("Status (Markeret kontrakt)"),
    Computed::new(
        "main_contract_supplier",
        Text,
        VALIDITY,
        // everywhere: a usage names contracts of its own organisation; organisations are facts
        "(SELECT ms.name FROM {contracts} mc JOIN {organisations} ms ON ms.id = mc.supplier WHERE mc.id = @.main_contract)",
    )
    .header("Leverandør"),
    Computed::new(
        "contracts",
        Text,
        CONTRACTS,
        // everywhere: contracts that name the usage are of its organisation
        "(SELECT string_agg(uc.name, ', ' ORDER BY uc.name COLLATE danish) FROM {links} ul JOIN {contracts} uc ON uc.id = ul.from_id WHERE ul.to_kind = 'usage' AND ul.to_id = @.id AND ul.field = 'usages' AND ul.from_kind = 'contract')",
    )
    .header("IT Kontrakter"),
    Computed::new("system_uuid", Text, GENERAL, "faelled_id_text(@.system)")
        .header("IT-System (UUID)"),
    Computed::new("system_description", Text, GENERAL, of_system!("us.description"))
        .header("IT-System (Beskrivelse)")
        .audience(Staff),
    Computed::new("system_external_uuid", Text, GENERAL, of_system!("us.external_uuid"))
        .header("IT-System (Externt UUID)"),
    Computed::new(
        "system_parent",
        Text,
        GENERAL,
        // everywhere: an organisation knows the systems it uses
        of_system!("(SELECT up.name FROM {systems} up WHERE up.id = us.parent_system)"),
    )
    .header("Overordnet IT System"),
    Computed::new("system_former_name", Text, GENERAL, of_system!("us.former_name"))
        .header("Tidligere systemnavn")
        .shown(),
    Computed::new(
        "system_business_type",
        Text,
        GENERAL,
        // everywhere: a value of the catalogue
        of_system!("(SELECT {name ub} FROM {options} ub WHERE ub.id = us.business_type)"),
    )
    .header("Forretningstype")
    .shown()
    .audience(Staff),
    Computed::new(
        "system_rights_holder",
        Text,
        GENERAL,
        // everywhere: organisations are facts
        of_system!("(SELECT uh.name FROM {organisations} uh WHERE uh.id = us.rights_holder)"),
    )
    .header("Rettighedshaver")
    .shown(),
    Computed::new(
        "system_available",
        Bool,
        GENERAL,
        of_system!("NOT COALESCE(us.deactivated, FALSE)"),
    ),
    Computed::new(
        "critical",
        Bool,
        CRITICALITY,
        "(COALESCE(@.business_critical, '') = 'yes' OR COALESCE(@.society_critical, '') = 'yes')",
    ),
    Computed::new("criticality_changed_at", Moment, CRITICALITY, CRITICALITY_CHANGED)
        .header("Systemkritikalitet sidst opdateret"),
    Computed::new("kle_ids", Text, KLE, effective_tasks!("number"))
        .header("KLE ID")
        .audience(Staff),
    Computed::new("kle_names", Text, KLE, effective_tasks!("title"))
        .header("KLE navn")
        .shown()
        .audience(Staff),
    Computed::new(
        "kle_added_names",
        Text,
        KLE,
        tasks!(
            "title",
            // everywhere: the links of the usage itself
            "k.id IN (SELECT a.to_id FROM {links} a WHERE a.from_id = @.id AND a.field = 'kle_added')"
        ),
    )
    .header("Lokale KLE navn"),
    Computed::new(
        "main_reference_title",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'title')",
    )
    .header("Lokal Reference")
    .shown(),
    Computed::new(
        "main_reference_document",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'document_id')",
    )
    .header("Dokument ID / Sagsnr."),
    Computed::new(
        "journal_period_end",
        Date,
        ARCHIVING,
        "faelled_end_on(@.journal_periods, {day})",
    )
    .header("Journalperiode slutdato"),
    Computed::new(
        "recommended_archive_duty",
        Choice(&RECOMMENDED_ARCHIVE_DUTY),
        ARCHIVING,
        of_system!("us.recommended_archive_duty"),
    )
    .header("Rigsarkivets vejledning til arkivering"),
    Computed::new(
        "recommended_archive_duty_comment",
        Text,
        ARCHIVING,
        of_system!("us.recommended_archive_duty_comment"),
    )
    .header("Bemærkning fra Rigsarkivet"),
    Computed::new("used_systems", Text, RELATIONS, related!("from_usage", "to_usage"))
        .header("Anvendte systemer"),
    Computed::new("used_interfaces", Text, RELATIONS, interfaces!("name"))
        .header("Anvendte snitflader"),
    Computed::new("used_by_systems", Text, RELATIONS, related!("to_usage", "from_usage"))
        .header("Systemer der anvender systemet"),
    Computed::new("used_interface_ids", Text, RELATIONS, interfaces!("interface_id"))
        .header("Snitflade ID'er"),
    Computed::new("used_interface_versions", Text, RELATIONS, interfaces!("interface_version"))
        .header("Snitflade versioner"),
];
