//! The kinds of papers: what each is about, the sections it can have, the words that its texts
//! can hold.

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperKind {
    /// What a meeting will deal with.
    Agenda,
    /// What those who decide about a case need to know.
    DecisionPaper,
    /// What a case costs and gains.
    BusinessCase,
    /// What there is already, and what else could be done.
    Analysis,
    /// What a meeting decided.
    Minutes,
    /// What was decided and how it goes, across the organisation.
    FollowUp,
}

/// What a paper is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A case.
    Case,
    /// A meeting.
    Meeting,
    /// The whole organisation.
    Organisation,
}

/// A word of a text that stands for something of the paper's subject, in Danish and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its name in the program.
    pub key: &'static str,
    /// As it is written in Danish texts.
    pub da: &'static str,
    /// As it is written in English texts.
    pub en: &'static str,
}

const fn word(key: &'static str, da: &'static str, en: &'static str) -> Word {
    Word { key, da, en }
}

const ORGANISATION: &[Word] = &[
    word("organisation", "kommune", "organisation"),
    word("day", "dato", "date"),
];
const CASE: &[Word] = &[
    ORGANISATION[0],
    ORGANISATION[1],
    word("case", "sag", "case"),
    word("case_number", "sagsnummer", "case_number"),
    word("phase", "fase", "phase"),
    word("owner", "ejer", "owner"),
    word("sponsor", "sponsor", "sponsor"),
    word("unit", "enhed", "unit"),
];
const MEETING: &[Word] = &[
    ORGANISATION[0],
    ORGANISATION[1],
    word("body", "udvalg", "body"),
    word("meeting", "møde", "meeting"),
    word("meeting_day", "mødedato", "meeting_date"),
    word("time", "tid", "time"),
    word("place", "sted", "place"),
];

impl PaperKind {
    /// All of them, in the order of a case's way.
    pub const ALL: [Self; 6] = [
        Self::DecisionPaper,
        Self::BusinessCase,
        Self::Analysis,
        Self::Agenda,
        Self::Minutes,
        Self::FollowUp,
    ];

    /// Name in the database, in addresses and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::DecisionPaper => "decision-paper",
            Self::BusinessCase => "business-case",
            Self::Analysis => "analysis",
            Self::Minutes => "minutes",
            Self::FollowUp => "follow-up",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What it is about.
    #[must_use]
    pub const fn about(self) -> About {
        match self {
            Self::DecisionPaper | Self::BusinessCase | Self::Analysis => About::Case,
            Self::Agenda | Self::Minutes => About::Meeting,
            Self::FollowUp => About::Organisation,
        }
    }

    /// The words that its texts can hold.
    #[must_use]
    pub const fn words(self) -> &'static [Word] {
        match self.about() {
            About::Case => CASE,
            About::Meeting => MEETING,
            About::Organisation => ORGANISATION,
        }
    }

    /// The sections that the register fills.
    #[must_use]
    pub const fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Agenda => &[
                "meeting.facts",
                "meeting.overview",
                "meeting.items",
                "meeting.escalated",
                "meeting.earlier",
            ],
            Self::Minutes => &[
                "meeting.facts",
                "meeting.attendance",
                "meeting.decisions",
                "meeting.remarks",
                "meeting.actions",
                "meeting.approval",
            ],
            Self::DecisionPaper => &[
                "case.proposal",
                "case.facts",
                "case.problem",
                "case.value",
                "case.money",
                "case.worth",
                "case.criteria",
                "case.reuse",
                "case.conditions",
                "case.decisions",
            ],
            Self::BusinessCase => &[
                "case.facts",
                "case.problem",
                "case.value",
                "case.worth",
                "case.scenarios",
                "case.lines",
                "case.benefits",
                "case.assumptions",
            ],
            Self::Analysis => &[
                "case.facts",
                "case.problem",
                "case.value",
                "case.systems",
                "case.contracts",
                "case.reuse",
                "case.money",
                "case.decisions",
            ],
            Self::FollowUp => &[
                "follow.figures",
                "follow.cases",
                "follow.conditions",
                "follow.actions",
                "follow.benefits",
                "follow.budget",
            ],
        }
    }
}
