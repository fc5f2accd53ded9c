//! What municipal systems are for. An area gives a system its words, tasks, data and home.

/// How sensitive the data of an area's systems usually are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Data {
    Nothing,
    Personal,
    Sensitive,
}

/// A field of work.
#[derive(Debug)]
pub(crate) struct Area {
    /// First half of a compound name, e.g. `Tandpleje`.
    pub word: &'static str,
    /// What such a system is used for.
    pub purpose: &'static str,
    /// A value of the list `business_type`.
    pub business_type: &'static str,
    /// Numbers in the shared task key (KLE).
    pub kle: &'static [&'static str],
    pub data: Data,
    /// Name of the administration whose units use it, see [`crate::units`].
    pub administration: &'static str,
}

const BOERN: &str = "Børn og Skole";
const SUNDHED: &str = "Social og Sundhed";
const TEKNIK: &str = "Teknik og Miljø";
const ARBEJDE: &str = "Arbejdsmarked";
const KULTUR: &str = "Kultur og Fritid";
const OEKONOMI: &str = "Økonomi og Personale";
const DIGITAL: &str = "Borgerservice og Digitalisering";

const FAG: &str = "Specialsystemer";
const SAG: &str = "Sagsbærende";
const ADM: &str = "Administrativt";

macro_rules! areas {
    ($($word:literal $home:ident $data:ident $type:expr, [$($kle:literal),+], $purpose:literal;)+) => {
        /// Every area.
        pub(crate) const AREAS: &[Area] = &[$(Area {
            word: $word, purpose: $purpose, business_type: $type, kle: &[$($kle),+],
            data: Data::$data, administration: $home,
        }),+];
    };
}

areas! {
    "Skole" BOERN Personal FAG, ["17.01", "17.02"], "Administration af skoler, klasser og elever";
    "Undervisnings" BOERN Personal "E-læring", ["17.04", "17.01"], "Digitale læremidler til undervisningen";
    "Skemalægnings" BOERN Personal FAG, ["17.02"], "Skema- og timefagfordeling på skolerne";
    "Trivsels" BOERN Sensitive FAG, ["17.07", "17.03"], "Måling af og opfølgning på elevers trivsel";
    "PPR" BOERN Sensitive SAG, ["17.03"], "Pædagogisk-psykologisk rådgivning";
    "Dagtilbuds" BOERN Personal FAG, ["28.09", "28.77"], "Pladsanvisning og betaling i dagtilbud";
    "Børnefaglig" BOERN Sensitive SAG, ["27.24", "27.18"], "Sager om støtte til børn, unge og familier";
    "Ungdomsskole" BOERN Personal FAG, ["18.10", "18.01"], "Hold og tilmelding i ungdomsskolen";
    "Sundhedspleje" BOERN Sensitive FAG, ["29.12"], "Sundhedsplejens journal";
    "Tandpleje" BOERN Sensitive FAG, ["29.15"], "Journal og indkaldelse i den kommunale tandpleje";
    "Omsorgs" SUNDHED Sensitive SAG, ["27.36", "29.18"], "Dokumentation og planlægning i hjemmepleje og sygepleje";
    "Genoptrænings" SUNDHED Sensitive FAG, ["29.21"], "Genoptræning efter sundhedsloven";
    "Hjælpemiddel" SUNDHED Sensitive FAG, ["27.60"], "Bevilling og udlån af hjælpemidler";
    "Bosteds" SUNDHED Sensitive FAG, ["27.57", "27.45"], "Pædagogisk dokumentation på bosteder";
    "Nødkalds" SUNDHED Sensitive FAG, ["27.42", "27.36"], "Nødkald på plejecentre og i eget hjem";
    "Velfærdsteknologi" SUNDHED Sensitive FAG, ["27.36", "27.12"], "Skærmbesøg og sensorer i borgerens hjem";
    "Misbrugs" SUNDHED Sensitive SAG, ["27.51"], "Journal i misbrugsbehandlingen";
    "Forebyggelses" SUNDHED Sensitive FAG, ["29.09"], "Sundhedsfremme og forebyggende tilbud";
    "Kost" SUNDHED Personal FAG, ["83.05", "27.42"], "Bestilling af mad til borgere og plejecentre";
    "Byggesags" TEKNIK Personal SAG, ["02.34", "02.00"], "Behandling af byggesager";
    "Plan" TEKNIK Nothing "GIS", ["01.02"], "Kommuneplaner og lokalplaner";
    "Kort" TEKNIK Nothing "GIS", ["01.06"], "Kort og stedbestemte data";
    "Vej" TEKNIK Nothing FAG, ["05.01", "05.07"], "Drift og vedligehold af veje";
    "Parkerings" TEKNIK Personal FAG, ["05.09"], "Parkeringstilladelser og kontrol";
    "Trafik" TEKNIK Nothing FAG, ["05.13"], "Trafiktællinger og signalanlæg";
    "Affalds" TEKNIK Personal FAG, ["07.18", "07.01"], "Affaldsordninger og tømninger";
    "Miljøtilsyns" TEKNIK Personal SAG, ["09.02", "09.08"], "Tilsyn med virksomheder og grundvand";
    "Spildevands" TEKNIK Personal SAG, ["06.01"], "Spildevand i det åbne land";
    "Ejendoms" TEKNIK Nothing FAG, ["82.07", "82.00"], "Drift og vedligehold af kommunens bygninger";
    "Energi" TEKNIK Nothing "Processtyring", ["82.09"], "Energiforbrug i kommunens bygninger";
    "Rengørings" TEKNIK Nothing FAG, ["82.08"], "Planlægning og kvalitet af rengøring";
    "Nøgle" TEKNIK Personal "Sikkerhed og overvågning", ["82.14", "82.13"], "Adgang og nøgler til bygninger";
    "Flåde" TEKNIK Personal FAG, ["83.11"], "Kommunens biler og maskiner";
    "Kirkegårds" TEKNIK Personal FAG, ["04.31"], "Gravsteder på kommunale kirkegårde";
    "Havne" TEKNIK Nothing FAG, ["08.03", "08.01"], "Pladser og afgifter i havnen";
    "Beredskabs" TEKNIK Personal FAG, ["14.01", "14.10"], "Alarmering og indsats i redningsberedskabet";
    "Klima" TEKNIK Nothing "BI og ledelsesinformation", ["01.30"], "Klimaregnskab og klimahandlinger";
    "Beskæftigelses" ARBEJDE Sensitive SAG, ["15.20", "15.17"], "Sager i jobcenteret";
    "Virksomheds" ARBEJDE Personal FAG, ["15.21", "24.10"], "Kontakt og samarbejde med virksomheder";
    "Ydelses" ARBEJDE Sensitive SAG, ["32.24", "32.30"], "Udbetaling af ydelser";
    "Integrations" ARBEJDE Sensitive SAG, ["15.40"], "Integration og modtagelse af flygtninge";
    "Biblioteks" KULTUR Personal FAG, ["21.01", "21.03"], "Udlån og materialer på bibliotekerne";
    "Booking" KULTUR Personal "Selvbetjening og indberetning", ["82.16", "04.04"], "Booking af haller og lokaler";
    "Musikskole" KULTUR Personal FAG, ["20.07"], "Tilmelding og betaling i musikskolen";
    "Museums" KULTUR Nothing FAG, ["19.03", "19.02"], "Samlinger på museum og i arkiv";
    "Forenings" KULTUR Personal "Selvbetjening og indberetning", ["18.15"], "Tilskud til foreninger";
    "Svømmehals" KULTUR Personal FAG, ["04.04"], "Billetter og adgang i svømmehaller";
    "Løn" OEKONOMI Sensitive "Løn, personale og HR", ["81.15", "81.22"], "Løn og pension til ansatte";
    "Vagtplan" OEKONOMI Personal "Løn, personale og HR", ["81.10"], "Vagtplaner og arbejdstid";
    "Rekrutterings" OEKONOMI Personal "Løn, personale og HR", ["81.02", "81.03"], "Stillingsopslag og ansøgninger";
    "Kursus" OEKONOMI Personal "E-læring", ["81.39"], "Kurser og kompetencer for ansatte";
    "Arbejdsmiljø" OEKONOMI Sensitive "Løn, personale og HR", ["87.00", "81.29"], "Arbejdsskader og arbejdspladsvurdering";
    "Økonomi" OEKONOMI Personal "Økonomi og betaling", ["00.32", "00.30"], "Budget, regnskab og fakturaer";
    "Opkrævnings" OEKONOMI Personal "Økonomi og betaling", ["25.45"], "Opkrævning af betaling fra borgere";
    "Indkøbs" OEKONOMI Nothing "Økonomi og betaling", ["88.20", "88.00"], "Indkøb, aftaler og udbud";
    "Ledelsesinformations" OEKONOMI Personal "BI og ledelsesinformation", ["00.07"], "Nøgletal til ledelse og politikere";
    "Forsikrings" OEKONOMI Personal ADM, ["83.15"], "Skader og forsikringer";
    "Sagsbehandlings" DIGITAL Sensitive "ESDH og Journalisering", ["85.02", "85.08"], "Journalisering, sager og dokumenter";
    "Dagsordens" DIGITAL Personal "ESDH og Journalisering", ["00.22", "85.02.02"], "Dagsordener og referater til udvalg";
    "Selvbetjenings" DIGITAL Personal "Selvbetjening og indberetning", ["85.04", "00.14"], "Digitale ansøgninger fra borgere";
    "Borgerservice" DIGITAL Personal SAG, ["23.05", "23.09"], "Folkeregister, pas og kørekort";
    "Hjemmeside" DIGITAL Nothing "Hjemmesider og portaler", ["00.13"], "Kommunens hjemmesider";
    "Intranet" DIGITAL Personal "Kommunikation", ["00.13", "00.15"], "Intern kommunikation";
    "Telefoni" DIGITAL Personal "Kommunikation", ["85.11.08", "83.02"], "Telefoni, omstilling og kø";
    "Kontor" DIGITAL Personal ADM, ["85.11.06"], "Tekst, regneark, post og møder";
    "Tegne" DIGITAL Nothing "Design, visualisering og grafik", ["83.07"], "Grafik, tegning og billeder";
    "Brugerstyrings" DIGITAL Personal "Bruger- og rettighedsstyring", ["85.15.03"], "Brugere, roller og adgange";
    "Sikkerheds" DIGITAL Personal "Sikkerhed og overvågning", ["85.15.02"], "Beskyttelse mod angreb og logning";
    "Servicedesk" DIGITAL Personal "IT management", ["85.15"], "Henvendelser om it og udstyr";
    "Drifts" DIGITAL Nothing "IT management", ["85.15.04", "85.11.02"], "Servere, netværk og sikkerhedskopi";
    "Integrationsplatform" DIGITAL Personal "IT management", ["00.75", "85.11"], "Udveksling af data mellem systemer";
    "Registerdata" DIGITAL Personal "Master data og registre", ["23.06", "25.03"], "Opslag i grunddata og registre";
    "Valg" DIGITAL Personal FAG, ["84.00"], "Valglister, tilforordnede og optælling";
    "Databeskyttelses" DIGITAL Personal "Sikkerhed og overvågning", ["85.10"], "Fortegnelser, risici og tilsyn med databehandlere";
    "Automatiserings" DIGITAL Personal "Processtyring", ["85.13"], "Robotter og automatiske arbejdsgange";
}
