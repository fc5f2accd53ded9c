//! What happens in the example municipalities: the cases, and how far each has come.

/// Where a case has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// Demands are missing.
    Open,
    /// Everything is met, and it is on the next agenda.
    Waiting,
    /// Everything is met, and the body is asked in writing.
    AskedInWriting,
    /// The department halted it.
    Halted,
    /// An update is demanded.
    UpdateDemanded,
    /// It was stopped at its next gate.
    Stopped,
    /// It went through its last gate.
    Closed,
}

/// Where its money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Money {
    /// It has asked for none.
    Nothing,
    /// It has applied to the pool and waits.
    Asked,
    /// The pool said no.
    Declined,
    /// Reserved when the body had approved it.
    Reserved,
    /// Applied for, granted when the body had approved it, and then bound by this contract.
    Contract(&'static str),
}

/// Something that should become better.
pub(super) struct Gain {
    pub(super) name: &'static str,
    pub(super) benefit_type: &'static str,
    pub(super) measured_in: &'static str,
    /// From and to.
    pub(super) way: (i64, i64),
    /// What was measured every other month since the solution was taken in use.
    pub(super) measured: &'static [i64],
    /// The decision by which it reduced a budget.
    pub(super) budget_decision: &'static str,
}

/// A case.
pub(super) struct Story {
    pub(super) name: &'static str,
    pub(super) case_type: &'static str,
    pub(super) problem: &'static str,
    pub(super) value: &'static str,
    /// Investment and a year of operation, in kroner.
    pub(super) kroner: (i64, i64),
    /// What it saves or frees a year, in kroner.
    pub(super) yearly_gain: i64,
    pub(super) kind: &'static str,
    /// Risk and value.
    pub(super) levels: (&'static str, &'static str),
    /// Gates it went through.
    pub(super) gates: usize,
    /// When it was submitted to the first of them.
    pub(super) days_ago: i64,
    /// Whether the body wanted to see it once more.
    pub(super) held: bool,
    /// Days from today on which a condition of its last gate is due; none without conditions.
    pub(super) condition: Option<i64>,
    pub(super) now: Now,
    pub(super) money: Money,
    pub(super) gains: &'static [Gain],
}

impl Story {
    /// Whether its template begins with the last phase.
    pub(super) fn is_phase_out(&self) -> bool {
        self.case_type == "phase_out"
    }
}

const USUAL: Story = Story {
    name: "",
    case_type: "project",
    problem: "",
    value: "",
    kroner: (0, 0),
    yearly_gain: 0,
    kind: "software",
    levels: ("medium", "medium"),
    gates: 0,
    days_ago: 0,
    held: false,
    condition: None,
    now: Now::Open,
    money: Money::Nothing,
    gains: &[],
};

/// Stories that every municipality has; the one that is shown has all of them.
pub(super) const EVERYWHERE: usize = 9;

pub(super) const STORIES: &[Story] = &[
    Story {
        name: "Ny vagtplan til hjemmeplejen",
        case_type: "idea",
        problem: "Vagtplanen lægges i et regneark, og vagter bliver glemt.",
        value: "Færre afløsere og roligere morgener.",
        kroner: (450_000, 120_000),
        levels: ("low", "high"),
        days_ago: 20,
        ..USUAL
    },
    Story {
        name: "Fælles booking af lokaler",
        case_type: "purchase",
        problem: "Foreninger og skoler booker de samme lokaler i to systemer.",
        value: "Én kalender for borgere og skoler.",
        kroner: (280_000, 95_000),
        yearly_gain: 190_000,
        levels: ("low", "medium"),
        gates: 1,
        days_ago: 90,
        condition: Some(-12),
        money: Money::Declined,
        gains: &[Gain {
            name: "Færre dobbeltbookinger",
            benefit_type: "quality",
            measured_in: "dobbeltbookinger om måneden",
            way: (34, 4),
            measured: &[],
            budget_decision: "",
        }],
        ..USUAL
    },
    Story {
        name: "Digital byggesag med selvbetjening",
        problem: "Hver anden ansøgning om byggetilladelse mangler noget.",
        value: "Kortere ventetid og færre breve.",
        kroner: (1_900_000, 310_000),
        yearly_gain: 920_000,
        levels: ("medium", "high"),
        gates: 1,
        days_ago: 120,
        now: Now::Waiting,
        money: Money::Asked,
        gains: &[
            Gain {
                name: "Hurtigere svar på byggeansøgninger",
                benefit_type: "quality",
                measured_in: "dage fra ansøgning til svar",
                way: (63, 40),
                measured: &[],
                budget_decision: "",
            },
            Gain {
                name: "Færre breve om manglende bilag",
                benefit_type: "hours",
                measured_in: "timer om året",
                way: (2_400, 900),
                measured: &[],
                budget_decision: "",
            },
        ],
        ..USUAL
    },
    Story {
        name: "Udskiftning af trådløst net på skolerne",
        problem: "Undervisningen går i stå, når to klasser er på nettet.",
        value: "Prøver og undervisning kan gennemføres overalt.",
        kroner: (3_200_000, 450_000),
        yearly_gain: 1_150_000,
        kind: "hardware",
        levels: ("high", "high"),
        gates: 2,
        days_ago: 215,
        condition: Some(25),
        money: Money::Contract("Trådløst net til skolerne"),
        gains: &[Gain {
            name: "Færre afbrudte lektioner",
            benefit_type: "quality",
            measured_in: "lektioner afbrudt om måneden",
            way: (120, 10),
            measured: &[],
            budget_decision: "",
        }],
        ..USUAL
    },
    Story {
        name: "Udfasning af det gamle arkiv",
        case_type: "phase_out",
        problem: "Arkivet koster drift, men der læses sjældent i det.",
        value: "Mindre drift, og data er afleveret.",
        kroner: (150_000, 0),
        kind: "internal_resources",
        levels: ("medium", "low"),
        days_ago: 70,
        ..USUAL
    },
    Story {
        name: "Ny hjemmeside med selvbetjening",
        problem: "Borgerne finder ikke selvbetjeningen og ringer i stedet.",
        value: "Flere klarer det selv, og borgerservice får tid til dem, der har brug for hjælp.",
        kroner: (1_200_000, 260_000),
        yearly_gain: 780_000,
        levels: ("medium", "high"),
        gates: 3,
        days_ago: 340,
        money: Money::Contract("Hjemmeside og selvbetjening"),
        gains: &[
            Gain {
                name: "Færre opkald til borgerservice",
                benefit_type: "hours",
                measured_in: "opkald om måneden",
                way: (5_200, 3_400),
                measured: &[4_950, 4_720, 4_600],
                budget_decision: "",
            },
            Gain {
                name: "Mindre porto",
                benefit_type: "cash",
                measured_in: "kroner om året",
                way: (640_000, 410_000),
                measured: &[560_000, 430_000, 395_000],
                budget_decision: "Budgetforlig, punkt 14",
            },
            Gain {
                name: "Flere bruger selvbetjeningen",
                benefit_type: "society",
                measured_in: "procent af henvendelserne",
                way: (41, 65),
                measured: &[48, 57, 66],
                budget_decision: "",
            },
        ],
        ..USUAL
    },
    Story {
        name: "Headset til borgerservice",
        case_type: "purchase",
        problem: "De gamle headset larmer, og borgerne kan ikke høre, hvad der bliver sagt.",
        value: "Samtaler, der kan høres i begge ender.",
        kroner: (180_000, 10_000),
        kind: "hardware",
        levels: ("low", "medium"),
        gates: 1,
        days_ago: 60,
        now: Now::AskedInWriting,
        ..USUAL
    },
    Story {
        name: "Chatbot på hjemmesiden",
        case_type: "purchase",
        problem: "Borgerne spørger om det samme hver dag.",
        value: "Svar også om aftenen.",
        kroner: (320_000, 140_000),
        levels: ("medium", "low"),
        gates: 1,
        days_ago: 130,
        now: Now::Stopped,
        ..USUAL
    },
    Story {
        name: "Konsulenter til flytning af arkivet",
        case_type: "purchase",
        problem: "Vi mangler folk, der kender det gamle format.",
        value: "Arkivet er flyttet, før supporten udløber.",
        kroner: (400_000, 0),
        kind: "consultancy",
        levels: ("low", "medium"),
        gates: 2,
        days_ago: 200,
        held: true,
        money: Money::Reserved,
        ..USUAL
    },
    Story {
        name: "Robot til fakturaer",
        case_type: "idea",
        problem: "Tre personer taster fakturaer hver dag.",
        value: "Timer til opgaver, der kræver mennesker.",
        kroner: (220_000, 60_000),
        kind: "consultancy",
        days_ago: 140,
        now: Now::Stopped,
        ..USUAL
    },
    Story {
        name: "Sensorer i skraldespande",
        case_type: "idea",
        problem: "Spandene tømmes efter plan og ikke efter behov.",
        value: "Færre kilometer på bilerne.",
        kroner: (600_000, 180_000),
        kind: "hardware",
        levels: ("high", "low"),
        gates: 1,
        days_ago: 100,
        now: Now::Halted,
        ..USUAL
    },
    Story {
        name: "Nyt intranet",
        problem: "Ingen kan finde retningslinjerne.",
        value: "Alle medarbejdere finder det samme svar.",
        kroner: (850_000, 240_000),
        yearly_gain: 300_000,
        gates: 2,
        days_ago: 205,
        now: Now::UpdateDemanded,
        ..USUAL
    },
    Story {
        name: "Aflevering af det gamle økonomisystem",
        case_type: "phase_out",
        problem: "Aftalen er opsagt, og data skal bevares.",
        value: "Aftalen kan slutte til tiden.",
        kroner: (300_000, 0),
        kind: "consultancy",
        levels: ("low", "medium"),
        gates: 1,
        days_ago: 160,
        now: Now::Closed,
        ..USUAL
    },
];
