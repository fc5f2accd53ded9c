//! Pages and JSON over the commands and queries of the domain: the embedded
//! files, the texts, the view models with their templates, the routes.

mod about;
mod accounts;
pub mod api;
pub mod assets;
mod business_case;
mod calculator;
pub mod caller;
mod catalogue;
mod contracts;
mod costs;
pub mod dates_explained;
mod download;
pub mod export;
mod extras;
mod find_other;
mod form_body;
pub mod format;
mod frame;
pub mod i18n;
pub mod imports;
pub mod joint;
mod kle;
mod lists;
mod log;
mod look_up;
pub mod mail;
mod modules;
mod named_by;
mod national;
pub mod page_check;
mod pairs;
pub mod parts;
mod people;
pub mod pictures;
mod posted;
mod printed;
mod records;
pub mod respond;
pub mod routes;
mod search;
mod settings;
pub mod sites;
mod staff;
mod start;
pub mod state;
mod systems;
mod tasks;
pub mod texts;
pub mod throttle;
mod units;
mod views;
#[cfg(test)]
mod visit;

pub use modules::{router, table};
pub use state::AppState;
