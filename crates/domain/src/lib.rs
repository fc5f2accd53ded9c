//! The rules of the product: one folder per concept, plain synchronous
//! functions behind one gate. Knows nothing of HTTP or of languages.

pub mod accounts;
pub mod amendments;
pub mod analytics;
pub mod benefits;
pub mod bodies;
pub mod budget;
pub mod cases;
pub mod catalogue;
pub mod contracts;
#[cfg(test)]
mod declarations;
pub mod documents;
pub mod evidence;
pub mod gate;
pub mod governance;
pub mod imports;
pub mod index_rates;
pub mod installation;
pub mod interfaces;
pub mod joint;
pub mod kle;
pub mod licences;
pub mod log;
pub mod migrations;
pub mod modules;
pub mod moving;
pub mod options;
pub mod org_units;
pub mod organisations;
pub mod outbox;
pub mod papers;
pub mod parts;
pub mod payments;
pub mod people;
pub mod relations;
pub mod roles;
pub mod search;
pub mod settings;
pub mod shares;
pub mod staff;
pub mod start;
pub mod suppliers;
pub mod tasks;
pub mod team;
pub mod usage;
pub mod views;
