//! Who delivers: known companies and authorities by name alone, and words for invented ones.

/// What sort of organisation it is, as in the field `kind`.
pub(crate) const COMPANY: &str = "company";
pub(crate) const AUTHORITY: &str = "other_authority";
pub(crate) const COMMUNITY: &str = "community";

/// Companies that municipalities are known to buy from, the largest first. Their numbers
/// are left out: what is not known here is not made up about a real company.
#[rustfmt::skip]
pub(crate) const COMPANIES: &[&str] = &[
    "KMD A/S", "EG A/S", "Microsoft Danmark ApS", "Netcompany A/S", "Systematic A/S", "Atea A/S",
    "Schultz A/S", "Silkeborg Data A/S", "IST ApS", "cBrain A/S", "Formpipe Software A/S",
    "Fujitsu A/S", "Visma A/S", "Sweco Danmark A/S", "COWI A/S", "Tietoevry Denmark A/S",
    "Novax A/S", "DXC Technology Danmark A/S", "NNIT A/S", "Telenor A/S", "TDC Erhverv",
    "Dalux ApS", "Geoinfo A/S", "Siteimprove A/S", "Umbraco A/S", "TARGIT A/S", "Zylinc A/S",
    "Penneo A/S", "Charlie Tango A/S", "FirstAgenda A/S", "GetOrganized A/S", "Team Online A/S",
    "Sekoia ApS", "Appinux A/S", "DigiRehab A/S", "Vitacomm A/S", "Tunstall A/S", "EasyIQ A/S",
    "Meebook ApS", "Alinea A/S", "Gyldendal A/S", "Adobe", "Autodesk", "Google", "Cisco",
    "Citrix", "Broadcom", "Veeam", "TOPdesk Danmark A/S", "ServiceNow", "UiPath", "Qlik",
    "Logpoint A/S", "RISMA Systems A/S", "Wired Relations ApS", "HR-ON ApS", "Plan2learn ApS",
    "InsuBiz A/S", "SafetyNet A/S", "Comcare A/S", "Mercell A/S", "Conventus ApS", "WinKAS A/S",
    "FrontDesk A/S", "Redia A/S", "Enghouse", "Puzzel A/S", "Sitecore",
];

/// Authorities that own systems which municipalities use.
#[rustfmt::skip]
pub(crate) const AUTHORITIES: &[&str] = &[
    "KOMBIT A/S", "Digitaliseringsstyrelsen", "Erhvervsstyrelsen",
    "Styrelsen for Arbejdsmarked og Rekruttering", "Sundhedsdatastyrelsen", "Skatteforvaltningen",
    "CPR-administrationen", "Klimadatastyrelsen", "Vejdirektoratet", "Beredskabsstyrelsen",
    "Styrelsen for It og Læring", "Domstolsstyrelsen", "Miljøstyrelsen",
    "Plan- og Landdistriktsstyrelsen",
];

/// Communities of municipalities that own systems together.
#[rustfmt::skip]
pub(crate) const COMMUNITIES: &[&str] = &[
    "OS2", "Brugerklubben SBSYS", "Danmarks Miljøportal", "GeoDanmark",
];

/// First halves of invented companies' names.
#[rustfmt::skip]
pub(crate) const INVENTED: &[&str] = &[
    "Agerstjerne", "Alfavang", "Bakkedal", "Birkelys", "Blåtop", "Bremvig", "Bøgekilde",
    "Dagvang", "Digivang", "Egeborg", "Ellekilde", "Engtoft", "Fagbro", "Fjordlys", "Fyrtoft",
    "Grenaalys", "Gråsten Bæk", "Havblik", "Hedestjerne", "Hjulvang", "Højbro", "Isbjerg",
    "Kildebro", "Klitvang", "Kobberbæk", "Kompasrose", "Krogvang", "Langelinie Bro", "Lyngdal",
    "Lærkelys", "Løvbro", "Mosevang", "Månelys", "Nordkyst", "Nordstjerne", "Odinsbro",
    "Pilevang", "Ravnsbæk", "Rosenbro", "Rugmark", "Sejlbro", "Skovtrold", "Solbakke", "Stenbro",
    "Sundlys", "Svanevig", "Søbro", "Tangvig", "Tordenbæk", "Tårnfalk", "Ulvedal", "Valmuebro",
    "Vandkant", "Vestlys", "Vindrose", "Yderbro", "Ærenbro", "Ødegård Bro", "Ørnelys", "Åkande",
];

/// Second halves of invented companies' names.
#[rustfmt::skip]
pub(crate) const TRADES: &[&str] = &[
    "Consult", "Data", "Digital", "Fagsystemer", "Informatik", "IT", "Kommunedata", "Løsninger",
    "Partner", "Pleje-IT", "Service", "Skolesystemer", "Software", "Solutions", "Systemer",
    "Tech", "Teknik", "Velfærd", "GIS", "Cloud",
];

/// Forms of invented companies.
pub(crate) const FORMS: &[&str] = &["A/S", "ApS", "ApS", "I/S"];
