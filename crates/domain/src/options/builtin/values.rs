//! The shared values themselves. The numbers are part of the ids and stay for ever.

use super::Value;

pub(super) const fn value(number: u16, name_da: &'static str, name_en: &'static str) -> Value {
    Value {
        number,
        name_da,
        name_en,
        writes: false,
    }
}

/// A place name, which is the same in both languages.
const fn place(number: u16, name: &'static str) -> Value {
    value(number, name, name)
}

/// A role whose holder may change the record it is held on.
pub(super) const fn writer(number: u16, name_da: &'static str, name_en: &'static str) -> Value {
    let mut value = value(number, name_da, name_en);
    value.writes = true;
    value
}

/// What a system is for, in the incumbent's words.
pub(super) const BUSINESS_TYPES: &[Value] = &[
    value(
        1,
        "Design, visualisering og grafik",
        "Design, visualisation and graphics",
    ),
    value(2, "Kommunikation", "Communication"),
    value(3, "Hjemmesider og portaler", "Websites and portals"),
    value(
        4,
        "Selvbetjening og indberetning",
        "Self-service and reporting",
    ),
    value(5, "E-læring", "E-learning"),
    value(
        6,
        "ESDH og Journalisering",
        "Records and document management",
    ),
    value(7, "Specialsystemer", "Specialised systems"),
    value(8, "Processtyring", "Process control"),
    value(9, "IT management", "IT management"),
    value(10, "Økonomi og betaling", "Finance and payment"),
    value(11, "Løn, personale og HR", "Payroll, staff and HR"),
    value(
        12,
        "BI og ledelsesinformation",
        "BI and management information",
    ),
    value(13, "Master data og registre", "Master data and registers"),
    value(14, "GIS", "GIS"),
    value(
        15,
        "Bruger- og rettighedsstyring",
        "User and access management",
    ),
    value(16, "Sikkerhed og overvågning", "Security and monitoring"),
    value(17, "Sagsbærende", "Case management"),
    value(18, "Administrativt", "Administrative"),
];

/// How confidential the data are, from open to secret.
pub(super) const DATA_CLASSIFICATIONS: &[Value] = &[
    value(1, "Offentlige data", "Public data"),
    value(2, "Interne data", "Internal data"),
    value(3, "Fortrolige data", "Confidential data"),
    value(4, "Hemmelige data", "Secret data"),
];

/// What a system is technically.
pub(super) const TECHNICAL_SYSTEM_TYPES: &[Value] = &[
    value(1, "Fagsystem", "Line-of-business system"),
    value(2, "Selvbetjeningsløsning", "Self-service solution"),
    value(3, "Hjemmeside eller portal", "Website or portal"),
    value(4, "App til mobil eller tablet", "Mobile or tablet app"),
    value(
        5,
        "Kontor- og samarbejdsværktøj",
        "Office and collaboration tool",
    ),
    value(
        6,
        "Integration eller dataudveksling",
        "Integration or data exchange",
    ),
    value(
        7,
        "Database eller datavarehus",
        "Database or data warehouse",
    ),
    value(8, "Rapportering og analyse", "Reporting and analysis"),
    value(9, "Robotproces (RPA)", "Robotic process (RPA)"),
    value(
        10,
        "Styring af identitet og adgang",
        "Identity and access management",
    ),
    value(
        11,
        "Infrastruktur og drift",
        "Infrastructure and operations",
    ),
    value(12, "Sikkerhedsværktøj", "Security tool"),
    value(
        13,
        "Udstyr med indlejret software",
        "Device with embedded software",
    ),
    value(14, "Andet", "Other"),
];

/// Criticality, the highest first: the order is the rank.
pub(super) const CRITICALITY_LEVELS: &[Value] = &[
    value(1, "Meget høj", "Very high"),
    value(2, "Høj", "High"),
    value(3, "Mellem", "Medium"),
    value(4, "Lav", "Low"),
];

/// How a system is archived.
pub(super) const ARCHIVE_TYPES: &[Value] = &[
    value(1, "Arkiveret", "Archived"),
    value(2, "Ikke arkiveret", "Not archived"),
    value(3, "Arkiveringspligt", "Obligation to archive"),
    value(4, "Ikke arkiveringspligt", "No obligation to archive"),
    value(5, "Øjebliksbillede", "Snapshot"),
    value(6, "Periode", "Period"),
    value(7, "Løbende", "Continuous"),
];

/// The municipalities that have an archive to deliver to.
pub(super) const ARCHIVE_LOCATIONS: &[Value] = &[
    place(1, "Aabenraa"),
    place(2, "Aalborg"),
    place(3, "Billund"),
    place(4, "Bornholm"),
    place(5, "Brøndby"),
    place(6, "Dragør"),
    place(7, "Egedal"),
    place(8, "Esbjerg"),
    place(9, "Faxe"),
    place(10, "Fredensborg"),
    place(11, "Frederikshavn"),
    place(12, "Frederikssund"),
    place(13, "Furesø"),
    place(14, "Gentofte"),
    place(15, "Gladsaxe"),
    place(16, "Greve"),
    place(17, "Gribskov"),
    place(18, "Guldborgsund"),
    place(19, "Haderslev"),
    place(20, "Hedensted"),
    place(21, "Helsingør"),
    place(22, "Hjørring"),
    place(23, "Holbæk"),
    place(24, "Horsens"),
    place(25, "Hørsholm"),
    place(26, "Ishøj"),
    place(27, "Kolding"),
    place(28, "København"),
    place(29, "Lolland"),
    place(30, "Lyngby-Taarbæk"),
    place(31, "Læsø"),
    place(32, "Mariagerfjord"),
    place(33, "Norddjurs"),
    place(34, "Næstved"),
    place(35, "Odense"),
    place(36, "Randers"),
    place(37, "Roskilde"),
    place(38, "Rudersdal"),
    place(39, "Silkeborg"),
    place(40, "Skive"),
    place(41, "Slagelse"),
    place(42, "Struer"),
    place(43, "Syddjurs"),
    place(44, "Sønderborg"),
    place(45, "Thisted"),
    place(46, "Tårnby"),
    place(47, "Tønder"),
    place(48, "Vejen"),
    place(49, "Vejle"),
];

/// Where an archive delivery is tested.
pub(super) const ARCHIVE_TEST_LOCATIONS: &[Value] = &[
    value(1, "Rigsarkivet", "Danish National Archives"),
    value(2, "Kommunens arkiv", "Municipal archive"),
    value(3, "Leverandøren", "The supplier"),
    value(4, "Andet", "Other"),
];

/// Whom the personal data are about.
pub(super) const DATA_SUBJECT_CATEGORIES: &[Value] = &[
    value(1, "Borgere", "Citizens"),
    value(
        2,
        "Børn og unge under 18 år",
        "Children and young people under 18",
    ),
    value(3, "Forældre og værger", "Parents and guardians"),
    value(4, "Pårørende", "Relatives"),
    value(5, "Elever og kursister", "Pupils and students"),
    value(
        6,
        "Patienter og modtagere af pleje",
        "Patients and recipients of care",
    ),
    value(
        7,
        "Modtagere af sociale ydelser",
        "Recipients of social benefits",
    ),
    value(
        8,
        "Ledige og sygemeldte",
        "Unemployed people and people on sick leave",
    ),
    value(9, "Medarbejdere", "Employees"),
    value(10, "Tidligere medarbejdere", "Former employees"),
    value(11, "Jobansøgere", "Job applicants"),
    value(
        12,
        "Politikere og medlemmer af råd og nævn",
        "Politicians and members of boards",
    ),
    value(13, "Frivillige", "Volunteers"),
    value(14, "Erhvervsdrivende", "Self-employed people"),
    value(
        15,
        "Kontaktpersoner hos leverandører og samarbejdspartnere",
        "Contacts at suppliers and partners",
    ),
    value(
        16,
        "Besøgende og brugere af hjemmesider",
        "Visitors and website users",
    ),
    value(17, "Andre", "Others"),
];

/// The special categories of GDPR article 9(1).
pub(super) const SENSITIVE_PERSONAL_DATA: &[Value] = &[
    value(1, "Race eller etnisk oprindelse", "Racial or ethnic origin"),
    value(2, "Politisk overbevisning", "Political opinions"),
    value(3, "Religiøs overbevisning", "Religious beliefs"),
    value(4, "Filosofisk overbevisning", "Philosophical beliefs"),
    value(
        5,
        "Fagforeningsmæssigt tilhørsforhold",
        "Trade union membership",
    ),
    value(6, "Genetiske data", "Genetic data"),
    value(
        7,
        "Biometriske data til entydig identifikation",
        "Biometric data for unique identification",
    ),
    value(8, "Helbredsoplysninger", "Health data"),
    value(9, "Seksuelle forhold", "Sex life"),
    value(10, "Seksuel orientering", "Sexual orientation"),
];

/// How often data pass between two systems.
pub(super) const RELATION_FREQUENCIES: &[Value] = &[
    value(7, "Løbende", "Continuously"),
    value(1, "Dagligt", "Daily"),
    value(2, "Ugentligt", "Weekly"),
    value(3, "Månedligt", "Monthly"),
    value(5, "Kvartal", "Quarterly"),
    value(6, "Halvårligt", "Half-yearly"),
    value(4, "Årligt", "Yearly"),
    value(8, "Ved behov", "On demand"),
];

/// How an interface is called.
pub(super) const INTERFACE_TYPES: &[Value] = &[
    value(1, "CSV", "CSV"),
    value(2, "WS SOAP", "WS SOAP"),
    value(3, "WS REST", "WS REST"),
    value(4, "MOX", "MOX"),
    value(5, "OIO REST", "OIO REST"),
    value(6, "LDAP", "LDAP"),
    value(7, "User interface", "User interface"),
    value(8, "ODBC (SQL)", "ODBC (SQL)"),
    value(9, "Andet", "Other"),
];

/// What the data of an interface are about.
pub(super) const INTERFACE_DATA_TYPES: &[Value] = &[
    value(1, "Person", "Person"),
    value(2, "Virksomhed", "Company"),
    value(3, "Sag", "Case"),
    value(4, "Dokument", "Document"),
    value(5, "Organisation", "Organisation"),
    value(6, "Klassifikation", "Classification"),
    value(7, "Ejendom", "Property"),
    value(8, "GIS", "GIS"),
    value(9, "Andet", "Other"),
];

/// Roles on a usage. Super users only read: they are many and keep no records.
pub(super) const SYSTEM_ROLES: &[Value] = &[
    writer(1, "Systemejer", "System owner"),
    writer(2, "Systemansvarlig", "System steward"),
    writer(3, "Forretningsejer", "Business owner"),
    value(4, "Superbrugeransvarlig", "Super user coordinator"),
    value(5, "Superbruger", "Super user"),
    writer(6, "Sikkerhedsansvarlig", "Security officer"),
    writer(7, "Changemanager", "Change manager"),
    writer(8, "Dataejer", "Data owner"),
    writer(9, "Systemadministrator", "System administrator"),
];

/// Roles on an organisation unit.
pub(super) const UNIT_ROLES: &[Value] = &[
    writer(1, "Direktør", "Director"),
    writer(2, "Chef", "Head of department"),
    writer(3, "Leder", "Manager"),
    writer(4, "Digitaliseringskonsulent", "Digitalisation consultant"),
    writer(5, "It-konsulent", "IT consultant"),
    value(6, "Ressourceperson", "Key contact"),
    value(7, "Medarbejder", "Employee"),
];

/// Who answers for a case. They stand on the case itself; rules for tasks name them.
pub(super) const CASE_ROLES: &[Value] = &[
    value(1, "Sagens ejer", "Owner of the case"),
    value(2, "Sponsor", "Sponsor"),
];
