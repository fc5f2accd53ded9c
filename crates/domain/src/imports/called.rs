//! What the columns of files are called: in the incumbent's exports and sheets, and
//! in sheets that people keep themselves.

use crate::imports::ImportKind;

/// Details that a row about a system in use can bring for a new system.
pub(super) const SYSTEM_DETAILS: &[(&str, &[&str])] = &[
    ("former_name", &["Tidligere systemnavn"]),
    ("description", &["IT-System (Beskrivelse)", "Beskrivelse"]),
    ("business_type", &["Forretningstype"]),
];

/// Columns that hold several fields in one text: the kind, the key of the text, its headers.
pub(super) const COMBINED: &[(ImportKind, &str, &[&str])] = &[
    (ImportKind::Contracts, "duration", &["Varighed"]),
    (
        ImportKind::Contracts,
        "procurement_plan",
        &["Genanskaffelsesplan"],
    ),
];

/// Columns of the incumbent's overview of systems that are computed from other registrations.
const OF_USAGES: &[&str] = &[
    "Status",
    "Status (Datofelter)",
    "Status (Livscyklus)",
    "Status (Markeret kontrakt)",
    "Overordnet IT System",
    "IT-System (Externt UUID)",
    "KLE ID",
    "KLE navn",
    "Lokale KLE navn",
    "Lokal Reference",
    "Dokument ID / Sagsnr.",
    "Leverandør",
    "Rettighedshaver",
    "Taget i anvendelse af",
    "Sidst redigeret: Bruger",
    "Sidst redigeret: Dato",
    "Journalperiode slutdato",
    "Databehandleraftale er indgået",
    "Databehandling",
    "Anvendte systemer",
    "Anvendte snitflader",
    "Systemer der anvender systemet",
    "Snitflade ID'er",
    "Snitflade versioner",
    "IT Kontrakter",
    "Rigsarkivets vejledning til arkivering",
    "Bemærkning fra Rigsarkivet",
    "Systemkritikalitet sidst opdateret",
];

/// The same of its overview of contracts, beside those that are columns here too.
const OF_CONTRACTS: &[&str] = &[
    "Sidst redigeret: Bruger",
    "Sidst redigeret: Dato",
    "Databehandleraftaler",
];

/// Headers of columns that are computed from other registrations and not read.
pub(super) fn computed(kind: ImportKind) -> impl Iterator<Item = &'static str> {
    let headers = match kind {
        ImportKind::SystemUsages => OF_USAGES,
        ImportKind::Contracts => OF_CONTRACTS,
        _ => &[],
    };
    headers.iter().copied()
}

/// Headers that people write in sheets of their own.
const ALSO_CALLED: &[(ImportKind, &str, &[&str])] = &[
    (
        ImportKind::OrgUnits,
        "name",
        &["Navn", "Enhed", "Enhedsnavn", "Afdeling"],
    ),
    (
        ImportKind::OrgUnits,
        "parent",
        &["Overordnet", "Overordnet enhed", "Hører under"],
    ),
    (ImportKind::OrgUnits, "ean", &["EAN", "EAN-nr."]),
    (ImportKind::People, "email", &["E-mail", "Mail"]),
    (ImportKind::People, "phone", &["Tlf.", "Telefonnummer"]),
    (
        ImportKind::SystemUsages,
        "system",
        &["Systemnavn", "IT-systemnavn", "System"],
    ),
    (
        ImportKind::SystemUsages,
        "responsible_unit",
        &["Ansvarlig enhed", "Ansvarlig afdeling"],
    ),
    // Those of the incumbent's sheet for making many contracts come first.
    (
        ImportKind::Contracts,
        "name",
        &["IT Kontrakt Navn (påkrævet)", "Kontraktnavn", "Kontrakt"],
    ),
    (
        ImportKind::Contracts,
        "contract_id",
        &["IT Kontrakt Id", "Kontraktnummer", "Kontraktnr."],
    ),
    (ImportKind::Contracts, "notes", &["Bemærkning", "Noter"]),
    (
        ImportKind::Contracts,
        "valid_from",
        &["Indgået", "Startdato"],
    ),
    (
        ImportKind::Contracts,
        "valid_to",
        &["Udløbsdato", "Slutdato"],
    ),
    (
        ImportKind::Contracts,
        "irrevocable_until",
        &["Uopsigeligt til"],
    ),
    (
        ImportKind::Contracts,
        "terminated_on",
        &["Kontrakten opsagt"],
    ),
    (
        ImportKind::Contracts,
        "responsible_unit",
        &["Ansvarlig enhed", "Ansvarlig afdeling"],
    ),
    (ImportKind::Contracts, "usages", &["Systemer"]),
    (
        ImportKind::Actuals,
        "voucher",
        &["Bilag", "Bilagsnr.", "Bilagsnummer", "Bilagsnr"],
    ),
    (
        ImportKind::Actuals,
        "voucher_line",
        &["Linje", "Linjenr.", "Linjenummer", "Posteringslinje"],
    ),
    (
        ImportKind::Actuals,
        "posted_on",
        &["Bogføringsdato", "Posteringsdato", "Bogført", "Dato"],
    ),
    (
        ImportKind::Actuals,
        "account",
        &["Konto", "Kontonr.", "Kontonummer", "Kontostreng"],
    ),
    (
        ImportKind::Actuals,
        "amount",
        &["Beløb", "Beløb i DKK", "Beløb (kr.)", "Nettobeløb"],
    ),
    (
        ImportKind::Actuals,
        "posting_text",
        &["Tekst", "Posteringstekst", "Bilagstekst"],
    ),
    (
        ImportKind::Actuals,
        "supplier",
        &["Leverandør", "Kreditor", "Kreditornavn", "Leverandørnavn"],
    ),
];

/// Other headers of a field.
pub(super) fn also_called(kind: ImportKind, key: &str) -> impl Iterator<Item = &'static str> {
    ALSO_CALLED
        .iter()
        .filter(move |(of, field, _)| *of == kind && *field == key)
        .flat_map(|(_, _, texts)| texts.iter().copied())
}
