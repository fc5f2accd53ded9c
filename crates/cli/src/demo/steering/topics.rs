//! What the meetings of a year were about beside the cases.

use domain::cases::Outcome;

/// An item that is about no case.
pub(super) struct Topic {
    pub(super) title: &'static str,
    pub(super) paper: &'static str,
    pub(super) proposal: &'static str,
    /// What was decided and why; nothing where the group was only told.
    pub(super) decision: Option<(Outcome, &'static str)>,
    /// What somebody was asked to do.
    pub(super) action: &'static str,
}

const fn decided(
    title: &'static str,
    paper: &'static str,
    proposal: &'static str,
    decision: (Outcome, &'static str),
    action: &'static str,
) -> Topic {
    Topic {
        title,
        paper,
        proposal,
        decision: Some(decision),
        action,
    }
}

const fn told(title: &'static str, paper: &'static str, action: &'static str) -> Topic {
    Topic {
        title,
        paper,
        proposal: "",
        decision: None,
        action,
    }
}

pub(super) const TOPICS: &[Topic] = &[
    decided(
        "Forretningsorden for it-styregruppen",
        "Forretningsordenen siger, hvem der sidder i gruppen, hvornår den kan beslutte, og hvad den kan godkende.",
        "At forretningsordenen godkendes.",
        (Outcome::Go, "Godkendt uden bemærkninger."),
        "Læg forretningsordenen på intranettet.",
    ),
    decided(
        "Fælles login til alle nye systemer",
        "Medarbejderne har i dag op til ni kodeord. Nye systemer kan bruge kommunens login fra første dag.",
        "At nye systemer kun købes, når de kan bruge kommunens login.",
        (Outcome::Go, "Gælder alle indkøb fra i dag."),
        "Skriv kravet ind i standardkravene.",
    ),
    told(
        "Status på fornyelse af pc'er",
        "412 af 600 pc'er er skiftet. Resten følger, når skolerne har ferie.",
        "Send planen for resten til lederne.",
    ),
    decided(
        "Indkøb af bærbare to gange om året",
        "Enkelte køb koster i snit 11 procent mere end samlede.",
        "At bærbare købes samlet forår og efterår.",
        (
            Outcome::Go,
            "Enhederne melder behov ind inden 1. marts og 1. september.",
        ),
        "Bed enhederne om at melde behov ind.",
    ),
    told(
        "Sårbarheder i selvbetjeningen",
        "Testen fandt tre fejl. De to er rettet; den sidste rettes i næste version.",
        "Følg op på den sidste rettelse hos leverandøren.",
    ),
    decided(
        "Retningslinjer for sprogmodeller",
        "Medarbejderne bruger sprogmodeller og spørger om, hvad de må. Retningslinjerne fylder en side.",
        "At retningslinjerne godkendes.",
        (Outcome::Go, "De tages op igen om et år."),
        "Fortæl om retningslinjerne på ledermødet.",
    ),
    decided(
        "Opsigelse af licenser, der ikke bruges",
        "310 licenser har ikke været brugt i seks måneder.",
        "At licenserne siges op ved næste opgørelse.",
        (Outcome::Go, "It-afdelingen melder tilbage på næste møde."),
        "Sig de ubrugte licenser op.",
    ),
    told(
        "Halvårsstatus på it-budgettet",
        "Forbruget følger budgettet. Puljen rækker til de sager, der er på vej.",
        "Vis status for puljen på hvert møde.",
    ),
    decided(
        "Ugentlig dag uden ændringer i drift",
        "Hver fjerde driftsfejl kommer af ændringer om fredagen.",
        "At der ikke ændres i driften om fredagen.",
        (Outcome::Go, "Hastende sikkerhedsrettelser er undtaget."),
        "Aftal det med leverandørerne.",
    ),
    decided(
        "Eget datacenter eller ikke",
        "Køleanlægget skal skiftes om to år. Flytning kan betale sig, men analysen mangler tre systemer.",
        "At datacentret nedlægges.",
        (
            Outcome::Hold,
            "Kommer igen, når de tre systemer er med i analysen.",
        ),
        "Få de tre systemer med i analysen.",
    ),
    told(
        "Erfaringer med fælles udbud",
        "Udbuddet med nabokommunerne sparede 14 procent og fire måneder.",
        "Find de næste kontrakter, der kan udbydes sammen.",
    ),
    decided(
        "Beredskabsøvelse for it",
        "Den sidste øvelse er to år gammel.",
        "At der holdes en øvelse i foråret.",
        (Outcome::Go, "Direktøren deltager."),
        "Sæt dato for øvelsen.",
    ),
    decided(
        "Standardkrav til tilgængelighed",
        "Kravene samler det, loven kræver, i ti punkter, som leverandøren svarer på.",
        "At standardkravene bruges i alle udbud.",
        (Outcome::Go, "Godkendt."),
        "Læg standardkravene i udbudsskabelonen.",
    ),
];

/// What was said beside the items.
pub(super) const REMARKS: &[&str] = &[
    "Ingen bemærkninger.",
    "Gruppen ønskede kortere bilag fremover.",
    "Næste møde begynder med en rundvisning i borgerservice.",
    "Der var ros til sekretariatet for at sende dagsordenen til tiden.",
];

/// What was noted when something was done.
pub(super) const DONE: &str = "Gjort og meldt tilbage.";
