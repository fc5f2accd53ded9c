//! Sorts of contracts: what they are called and what they are about.

/// What a contract is to the systems it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Others are called off under it.
    Framework,
    /// A system rests on it.
    Main,
    /// It adds to another.
    Further,
}

/// A sort of contract.
#[derive(Debug)]
pub(super) struct Style {
    pub part: Part,
    /// Follows the name of the system.
    pub suffix: &'static str,
    /// A value of the list `contract_type`.
    pub contract_type: &'static str,
    /// Values of the list `agreement_element`.
    pub elements: &'static [&'static str],
    /// Whether something is paid every year.
    pub paid: bool,
    /// How common it is among those of its part.
    pub weight: u32,
}

const fn main(
    suffix: &'static str,
    contract_type: &'static str,
    weight: u32,
    elements: &'static [&'static str],
) -> Style {
    Style {
        part: Part::Main,
        suffix,
        contract_type,
        elements,
        paid: true,
        weight,
    }
}

const fn further(
    suffix: &'static str,
    contract_type: &'static str,
    weight: u32,
    elements: &'static [&'static str],
    paid: bool,
) -> Style {
    Style {
        part: Part::Further,
        suffix,
        contract_type,
        elements,
        paid,
        weight,
    }
}

/// The one that others are called off under.
pub(super) const FRAMEWORK: Style = Style {
    part: Part::Framework,
    suffix: "",
    contract_type: "Rammeaftale",
    elements: &["Licens", "Udvikling", "Drift", "Vedligehold", "Support"],
    paid: false,
    weight: 1,
};

/// For what authorities and communities of municipalities offer.
pub(super) const JOINING: Style = main(
    "tilslutningsaftale",
    "Hovedkontrakt",
    1,
    &["Drift", "Vedligehold", "Support"],
);

/// For what the municipality runs itself.
pub(super) const INTERNAL: Style = main(
    "intern driftsaftale",
    "Serviceaftale",
    1,
    &["Serverdrift", "Backup", "Overvågning"],
);

/// What systems rest on.
pub(super) const MAIN: &[Style] = &[
    main(
        "hovedkontrakt",
        "Hovedkontrakt",
        32,
        &["Licens", "Udvikling", "Drift", "Vedligehold", "Support"],
    ),
    main(
        "drift og vedligehold",
        "Serviceaftale",
        25,
        &["Drift", "Vedligehold", "Support", "Backup"],
    ),
    main(
        "abonnement",
        "Hovedkontrakt",
        28,
        &["Licens", "Drift", "Support"],
    ),
    main("licenser", "Licensaftale", 15, &["Licens", "Vedligehold"]),
];

/// What adds to another.
pub(super) const FURTHER: &[Style] = &[
    further("udvidet support", "Tillægskontrakt", 25, &["Support"], true),
    further(
        "ekstra moduler",
        "Tillægskontrakt",
        25,
        &["Licens", "Udvikling"],
        true,
    ),
    further("snitflader", "Snitflade", 20, &["Vedligehold"], true),
    further("databehandleraftale", "Databehandleraftale", 30, &[], false),
];
