//! Public products that Danish municipalities are known to use: name, supplier, what for.

/// A known product.
#[derive(Debug)]
pub(crate) struct Product {
    pub name: &'static str,
    pub supplier: &'static str,
    /// The word of its area, see [`super::areas::AREAS`].
    pub area: &'static str,
}

macro_rules! products {
    ($($supplier:literal: $($name:literal $area:literal),+;)+) => {
        &[$($(Product { name: $name, supplier: $supplier, area: $area }),+),+]
    };
}

/// National solutions that nearly every municipality uses.
pub(crate) const NATIONAL: &[Product] = products! {
    "KOMBIT A/S": "Aula" "Skole", "SAPA" "Sagsbehandlings", "KY - Kommunernes Ydelsessystem" "Ydelses",
        "KSD - Kommunernes Sygedagpengesystem" "Ydelses", "DUBU" "Børnefaglig",
        "KP - Kommunernes Pensionssystem" "Ydelses", "Serviceplatformen" "Integrationsplatform",
        "Sags- og Dokumentindeks" "Integrationsplatform", "Adgangsstyring for brugere" "Brugerstyrings",
        "Byg og Miljø" "Byggesags", "NemRefusion" "Ydelses";
    "Microsoft Danmark ApS": "Microsoft 365" "Kontor", "Microsoft Teams" "Kontor",
        "Microsoft Entra ID" "Brugerstyrings", "Windows Server" "Drifts", "SQL Server" "Drifts";
    "Digitaliseringsstyrelsen": "MitID Erhverv" "Brugerstyrings", "NemLog-in" "Brugerstyrings",
        "Digital Post" "Kontor", "NemKonto" "Økonomi", "borger.dk" "Selvbetjenings";
    "CPR-administrationen": "CPR" "Registerdata";
    "Erhvervsstyrelsen": "CVR" "Registerdata";
    "Klimadatastyrelsen": "BBR" "Registerdata";
    "Skatteforvaltningen": "eIndkomst" "Løn";
    "Styrelsen for Arbejdsmarked og Rekruttering": "Jobnet" "Beskæftigelses";
    "Styrelsen for It og Læring": "Unilogin" "Brugerstyrings", "Optagelse.dk" "Skole";
    "Sundhedsdatastyrelsen": "Fælles Medicinkort" "Omsorgs";
    "Plan- og Landdistriktsstyrelsen": "Plandata.dk" "Plan";
    "Danmarks Miljøportal": "Danmarks Miljøportal" "Miljøtilsyns";
    "Vejdirektoratet": "vejman.dk" "Vej";
};

/// Products that many municipalities use, about the most used first.
pub(crate) const COMMON: &[Product] = products! {
    "KMD A/S": "KMD Nexus" "Omsorgs", "KMD Opus Økonomi" "Økonomi", "KMD Opus Løn og Personale" "Løn",
        "KMD Institution" "Dagtilbuds", "KMD P-data" "Borgerservice", "KMD Momentum" "Beskæftigelses",
        "KMD Elev" "Skole", "KMD Educa" "Skole", "KMD Nova" "Ydelses", "KMD WorkZone" "Sagsbehandlings",
        "KMD Aktiv" "Ydelses", "KMD Structura" "Byggesags", "KMD EnergyKey" "Energi",
        "KMD Opus Debitor" "Opkrævnings", "KMD Børn og Voksne" "Børnefaglig", "KMD Sag" "Sagsbehandlings",
        "MinUddannelse" "Undervisnings";
    "Brugerklubben SBSYS": "SBSYS" "Sagsbehandlings";
    "Microsoft Danmark ApS": "Microsoft Intune" "Drifts", "Microsoft Defender" "Sikkerheds",
        "Power BI" "Ledelsesinformations", "Exchange Online" "Kontor", "SharePoint Online" "Intranet",
        "Microsoft 365 Copilot" "Kontor", "Power Automate" "Automatiserings", "Microsoft Visio" "Tegne",
        "Dynamics 365" "Økonomi";
    "Formpipe Software A/S": "Acadre" "Sagsbehandlings";
    "Systematic A/S": "Columna Cura" "Omsorgs", "Cicero" "Biblioteks", "MoMo" "Undervisnings";
    "EG A/S": "EG Sensum One" "Bosteds", "EG Nova" "Miljøtilsyns";
    "Silkeborg Data A/S": "SD Løn" "Løn";
    "Fujitsu A/S": "Prisme" "Økonomi";
    "cBrain A/S": "F2" "Sagsbehandlings";
    "FirstAgenda A/S": "FirstAgenda Prepare" "Dagsordens";
    "GetOrganized A/S": "GetOrganized" "Sagsbehandlings";
    "Tietoevry Denmark A/S": "Public 360°" "Sagsbehandlings";
    "Schultz A/S": "Schultz Fasit" "Beskæftigelses", "Schultz Lovguide" "Kontor";
    "IST ApS": "IST Tabulex" "Skole", "Tabulex SFO" "Dagtilbuds";
    "Novax A/S": "Novax Sundhedspleje" "Sundhedspleje";
    "Siteimprove A/S": "Siteimprove" "Hjemmeside";
    "Umbraco A/S": "Umbraco" "Hjemmeside";
    "Google": "Google Workspace for Education" "Undervisnings", "Google Chrome" "Kontor";
    "OS2": "OS2kitos" "Servicedesk", "OS2rollekatalog" "Brugerstyrings", "OS2mo" "Brugerstyrings",
        "OS2compliance" "Databeskyttelses", "OS2autoproces" "Automatiserings", "OS2iot" "Drifts",
        "OS2display" "Hjemmeside", "OS2forms" "Selvbetjenings", "OS2faktor" "Brugerstyrings",
        "OS2borgerPC" "Biblioteks", "OS2sync" "Brugerstyrings", "OS2web" "Hjemmeside",
        "OS2valghalla" "Valg", "OS2loop" "Intranet", "OS2kravmotor" "Indkøbs",
        "OS2datascanner" "Databeskyttelses", "OS2indberetning" "Løn";
    "Charlie Tango A/S": "doc2mail" "Kontor";
    "Penneo A/S": "Penneo" "Kontor";
    "Dalux ApS": "Dalux FM" "Ejendoms";
    "Sweco Danmark A/S": "RoSy" "Vej", "RenoWeb" "Affalds";
    "Geoinfo A/S": "ArcGIS" "Kort";
    "COWI A/S": "Spatial Suite" "Kort";
    "GeoDanmark": "GeoDanmark" "Kort";
    "Conventus ApS": "Conventus" "Booking";
    "Team Online A/S": "Bostedssystemet" "Bosteds";
    "Sekoia ApS": "Sekoia" "Bosteds";
    "Appinux A/S": "Appinux" "Velfærdsteknologi";
    "DigiRehab A/S": "DigiRehab" "Genoptrænings";
    "Vitacomm A/S": "Vitacomm" "Velfærdsteknologi";
    "Tunstall A/S": "Tunstall" "Nødkalds";
    "EasyIQ A/S": "EasyIQ" "Undervisnings";
    "Meebook ApS": "Meebook" "Undervisnings";
    "Alinea A/S": "Alinea" "Undervisnings";
    "Gyldendal A/S": "Gyldendals fagportaler" "Undervisnings";
    "Adobe": "Adobe Acrobat" "Kontor", "Adobe Creative Cloud" "Tegne";
    "Autodesk": "AutoCAD" "Tegne";
    "Cisco": "Cisco ISE" "Sikkerheds", "Cisco Webex" "Telefoni";
    "Citrix": "Citrix Virtual Apps" "Drifts";
    "Broadcom": "VMware vSphere" "Drifts";
    "Veeam": "Veeam Backup" "Drifts";
    "TOPdesk Danmark A/S": "TOPdesk" "Servicedesk";
    "ServiceNow": "ServiceNow" "Servicedesk";
    "UiPath": "UiPath" "Automatiserings";
    "Qlik": "Qlik Sense" "Ledelsesinformations";
    "TARGIT A/S": "TARGIT" "Ledelsesinformations";
    "Logpoint A/S": "Logpoint" "Sikkerheds";
    "RISMA Systems A/S": "RISMA" "Databeskyttelses";
    "Wired Relations ApS": "Wired Relations" "Databeskyttelses";
    "HR-ON ApS": "HR-ON" "Rekrutterings";
    "Visma A/S": "Emply" "Rekrutterings";
    "Plan2learn ApS": "Plan2Learn" "Kursus";
    "InsuBiz A/S": "InsuBiz" "Forsikrings";
    "SafetyNet A/S": "SafetyNet" "Arbejdsmiljø";
    "Comcare A/S": "ComCare" "Indkøbs";
    "Mercell A/S": "Mercell" "Indkøbs";
    "WinKAS A/S": "WinKAS" "Booking";
    "FrontDesk A/S": "FrontDesk" "Borgerservice";
    "Zylinc A/S": "Zylinc" "Telefoni";
    "Enghouse": "Trio Enterprise" "Telefoni";
    "Puzzel A/S": "Puzzel" "Telefoni";
    "Sitecore": "Sitecore" "Hjemmeside";
    "Redia A/S": "Biblioteket" "Biblioteks";
    "Beredskabsstyrelsen": "ODIN" "Beredskabs";
    "Domstolsstyrelsen": "Tinglysning.dk" "Registerdata";
    "Miljøstyrelsen": "PULS" "Spildevands";
};
