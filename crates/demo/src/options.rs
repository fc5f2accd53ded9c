//! Names from the value lists, in Danish, as every installation has them from the start.

pub(crate) const CLASSIFICATION: [&str; 3] = ["Offentlige data", "Interne data", "Fortrolige data"];
pub(crate) const CRITICALITY: [&str; 4] = ["Meget høj", "Høj", "Mellem", "Lav"];
pub(crate) const TECHNICAL_TYPES: &[&str] = &[
    "Fagsystem",
    "Selvbetjeningsløsning",
    "Hjemmeside eller portal",
    "App til mobil eller tablet",
    "Integration eller dataudveksling",
    "Database eller datavarehus",
    "Rapportering og analyse",
    "Infrastruktur og drift",
];
pub(crate) const FREQUENCIES: &[(&str, u32)] = &[
    ("Løbende", 35),
    ("Dagligt", 30),
    ("Ugentligt", 8),
    ("Månedligt", 8),
    ("Kvartal", 3),
    ("Årligt", 4),
    ("Ved behov", 12),
];
pub(crate) const INTERFACE_TYPES: &[(&str, u32)] = &[
    ("WS REST", 45),
    ("WS SOAP", 25),
    ("CSV", 15),
    ("LDAP", 3),
    ("OIO REST", 5),
    ("ODBC (SQL)", 5),
    ("Andet", 2),
];
pub(crate) const INTERFACE_DATA: &[&str] = &[
    "Person",
    "Virksomhed",
    "Sag",
    "Dokument",
    "Organisation",
    "Klassifikation",
    "Ejendom",
    "GIS",
];
pub(crate) const ARCHIVE_TYPES: &[&str] = &["Øjebliksbillede", "Periode", "Løbende"];
pub(crate) const ARCHIVE_TEST: &[&str] = &["Rigsarkivet", "Kommunens arkiv", "Leverandøren"];
/// Municipalities with an archive of their own, which take archives from neighbours too.
pub(crate) const ARCHIVES: &[&str] = &[
    "Aalborg",
    "Esbjerg",
    "Horsens",
    "Kolding",
    "København",
    "Næstved",
    "Odense",
    "Vejle",
];
pub(crate) const SENSITIVE: &[&str] = &[
    "Helbredsoplysninger",
    "Race eller etnisk oprindelse",
    "Religiøs overbevisning",
    "Fagforeningsmæssigt tilhørsforhold",
];
/// Whom the data of an administration's systems are about, the usual ones first.
pub(crate) const SUBJECTS: &[(&str, &[&str])] = &[
    (
        "Børn og Skole",
        &[
            "Børn og unge under 18 år",
            "Forældre og værger",
            "Elever og kursister",
            "Medarbejdere",
        ],
    ),
    (
        "Social og Sundhed",
        &[
            "Patienter og modtagere af pleje",
            "Pårørende",
            "Borgere",
            "Medarbejdere",
        ],
    ),
    ("Teknik og Miljø", &["Borgere", "Erhvervsdrivende"]),
    (
        "Arbejdsmarked",
        &[
            "Ledige og sygemeldte",
            "Modtagere af sociale ydelser",
            "Borgere",
        ],
    ),
    (
        "Kultur og Fritid",
        &["Borgere", "Frivillige", "Børn og unge under 18 år"],
    ),
    (
        "Økonomi og Personale",
        &["Medarbejdere", "Tidligere medarbejdere", "Jobansøgere"],
    ),
    (
        "Borgerservice og Digitalisering",
        &[
            "Borgere",
            "Medarbejdere",
            "Besøgende og brugere af hjemmesider",
        ],
    ),
];
pub(crate) const TEMPLATES: &[(&str, u32)] = &[
    ("K01", 5),
    ("K02", 20),
    ("K03", 10),
    ("Egen", 15),
    ("KOMBIT", 10),
    ("Leverandør", 35),
    ("Anden", 5),
];
pub(crate) const PURCHASE_FORMS: &[(&str, u32)] = &[
    ("SKI", 15),
    ("SKI 02.18", 15),
    ("SKI 02.19", 20),
    ("Udbud", 10),
    ("EU udbud", 15),
    ("Direkte tildeling", 20),
    ("Annoncering", 5),
];
pub(crate) const STRATEGIES: &[(&str, u32)] = &[
    ("Direkte tildeling", 15),
    ("Udbud", 10),
    ("EU udbud", 25),
    ("SKI - direkte tildeling", 20),
    ("SKI - mini-udbud", 20),
    ("Underhåndsbud", 10),
];
pub(crate) const PROCEDURES: &[(&str, u32)] = &[
    ("Offentligt EU-udbud", 25),
    ("Begrænset EU-udbud", 10),
    ("EU-udbud med forhandling", 5),
    ("Miniudbud på rammeaftale", 25),
    ("Direkte tildeling på rammeaftale", 25),
    ("Underhåndsbud", 10),
];
pub(crate) const PAYMENT_FREQUENCIES: &[(&str, u32)] = &[
    ("Månedligt", 15),
    ("Kvartalsvis", 30),
    ("Halvårligt", 15),
    ("Årligt", 40),
];
pub(crate) const PAYMENT_MODELS: &[(&str, u32)] = &[
    ("Licens - flatrate", 40),
    ("Licens - forbrug", 15),
    ("Licens - indbyggere", 20),
    ("Licens - pr. bruger", 25),
];
/// The last one is none.
pub(crate) const PRICE_REGULATIONS: &[(&str, u32)] = &[
    ("Nettoprisindeks", 50),
    ("KL pris- og lønskøn", 20),
    ("TSA", 5),
    ("Ingen regulering", 25),
];
/// The role without which a contract counts as having no owner.
pub(crate) const CONTRACT_OWNER: &str = "Kontraktejer";
/// Other roles and the share of contracts that have them filled.
pub(crate) const CONTRACT_ROLES: &[(&str, f64)] = &[
    ("Kontraktmanager", 0.35),
    ("Fakturamodtager", 0.12),
    ("Budgetansvarlig", 0.10),
    ("Konsulent", 0.03),
];
/// The role without which a system counts as having no owner.
pub(crate) const OWNER: &str = "Systemejer";
/// Other roles and the share of usages that have them filled.
pub(crate) const ROLES: &[(&str, f64)] = &[
    ("Systemansvarlig", 0.75),
    ("Superbruger", 0.55),
    ("Systemadministrator", 0.35),
    ("Dataejer", 0.20),
    ("Forretningsejer", 0.15),
    ("Sikkerhedsansvarlig", 0.10),
];
