//! The shared values of the lists about contracts. The numbers are part of the ids
//! and stay for ever.

use super::{
    Value,
    values::{value, writer},
};

/// A name that is the same in both languages.
const fn same(number: u16, name: &'static str) -> Value {
    value(number, name, name)
}

/// What sort of agreement it is.
pub(super) const CONTRACT_TYPES: &[Value] = &[
    value(1, "Hovedkontrakt", "Main contract"),
    value(2, "Tillægskontrakt", "Supplementary contract"),
    value(3, "Rammeaftale", "Framework agreement"),
    value(4, "Serviceaftale", "Service agreement"),
    value(5, "Licensaftale", "Licence agreement"),
    value(6, "Databehandleraftale", "Data processing agreement"),
    value(7, "Snitflade", "Interface"),
];

/// The standard contract it was made from.
pub(super) const CONTRACT_TEMPLATES: &[Value] = &[
    same(1, "K01"),
    same(2, "K02"),
    same(3, "K03"),
    value(4, "Egen", "Own"),
    same(5, "KOMBIT"),
    value(6, "Leverandør", "Supplier"),
    same(7, "OPI"),
    value(8, "Anden", "Other"),
];

/// How it was bought.
pub(super) const PURCHASE_FORMS: &[Value] = &[
    same(1, "SKI"),
    same(2, "SKI 02.18"),
    same(3, "SKI 02.19"),
    value(4, "Udbud", "Tender"),
    value(5, "EU udbud", "EU tender"),
    value(6, "Direkte tildeling", "Direct award"),
    value(7, "Annoncering", "Advertising"),
];

/// How it is meant to be bought next time.
pub(super) const PROCUREMENT_STRATEGIES: &[Value] = &[
    value(1, "Direkte tildeling", "Direct award"),
    value(2, "Annoncering", "Advertising"),
    value(3, "Udbud", "Tender"),
    value(4, "EU udbud", "EU tender"),
    value(5, "Mini-udbud", "Mini-competition"),
    value(6, "SKI - direkte tildeling", "SKI framework, direct award"),
    value(7, "SKI - mini-udbud", "SKI framework, mini-competition"),
    value(8, "Underhåndsbud", "Invited tender"),
];

/// What the agreement covers.
pub(super) const AGREEMENT_ELEMENTS: &[Value] = &[
    value(1, "Licens", "Licence"),
    value(2, "Udvikling", "Development"),
    value(3, "Drift", "Operation"),
    value(4, "Vedligehold", "Maintenance"),
    same(5, "Support"),
    value(6, "Serverlicenser", "Server licences"),
    value(7, "Serverdrift", "Server operation"),
    value(8, "Databaselicenser", "Database licences"),
    same(9, "Backup"),
    value(10, "Overvågning", "Monitoring"),
];

/// How often is paid.
pub(super) const PAYMENT_FREQUENCIES: &[Value] = &[
    value(1, "Månedligt", "Monthly"),
    value(2, "Kvartalsvis", "Quarterly"),
    value(3, "Halvårligt", "Half-yearly"),
    value(4, "Årligt", "Yearly"),
    value(5, "Engangsbeløb", "Once"),
];

/// What is paid for.
pub(super) const PAYMENT_MODELS: &[Value] = &[
    value(1, "Licens - flatrate", "Licence, flat rate"),
    value(2, "Licens - forbrug", "Licence, by use"),
    value(3, "Licens - indbyggere", "Licence, by inhabitants"),
    value(4, "Licens - pr. bruger", "Licence, by user"),
    value(5, "Licens - pr. sag", "Licence, by case"),
    value(6, "Gebyr", "Fee"),
    value(7, "Engangsydelse", "One-off payment"),
];

/// The index that prices follow.
pub(super) const PRICE_REGULATIONS: &[Value] = &[
    same(1, "TSA"),
    value(
        2,
        "KL pris- og lønskøn",
        "KL's estimate of prices and wages",
    ),
    value(3, "Nettoprisindeks", "Net price index"),
    value(4, "Ingen regulering", "No regulation"),
];

/// Roles on a contract. Those who only advise or receive invoices do not change it.
pub(super) const CONTRACT_ROLES: &[Value] = &[
    writer(1, "Kontraktejer", "Contract owner"),
    writer(2, "Kontraktmanager", "Contract manager"),
    value(3, "Konsulent", "Consultant"),
    value(4, "Fakturamodtager", "Invoice recipient"),
    value(5, "Budgetansvarlig", "Budget holder"),
];

/// Ways to buy, each with the time it takes in `procedure_lead_times`.
pub(super) const PROCUREMENT_PROCEDURES: &[Value] = &[
    value(1, "Offentligt EU-udbud", "Open EU procedure"),
    value(2, "Begrænset EU-udbud", "Restricted EU procedure"),
    value(
        3,
        "EU-udbud med forhandling",
        "EU procedure with negotiation",
    ),
    value(
        4,
        "Miniudbud på rammeaftale",
        "Mini-competition on a framework",
    ),
    value(
        5,
        "Direkte tildeling på rammeaftale",
        "Direct award on a framework",
    ),
    value(
        6,
        "Annoncering under EU's tærskel",
        "Advertising below the EU threshold",
    ),
    value(7, "Underhåndsbud", "Invited tender"),
];
