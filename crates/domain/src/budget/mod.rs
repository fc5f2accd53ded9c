//! The central budget. A post has a year and an append-only ledger of what was moved on it;
//! every amount is a sum of movements, in whole øre excluding VAT. What is available is
//! what was appropriated and transferred, less what is reserved and committed, and it is
//! never less than nothing.

mod about;
pub mod actuals;
pub mod applications;
mod bind;
pub mod fields;
mod forecast;
pub mod ledger;
mod moves;
mod open;
mod picture;
mod read;
mod rules;
mod season;
mod store;

pub use about::{Money, MoneyOf};
pub use actuals::{Accounts, Contracts, SCHEMA as ACTUALS};
pub use applications::{DeclineApplication, GrantApplication, SCHEMA as APPLICATIONS};
pub(crate) use bind::committed;
pub use bind::{Commit, Held, Release, Reserve};
pub use forecast::{BudgetForecast, ContractForecast, YearForecast};
pub use moves::{Appropriate, Transfer};
pub use open::OpenPool;
pub use picture::{BudgetPicture, OnePost, Picture, PostAccount, PostPage, Warning};
pub use read::{ContractUse, Moved};
pub(crate) use rules::keep_contracts;
pub use season::{Proposal, Season, SeasonCase, SeasonPost, StartSeason};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_gives_way, own_id},
};

/// Budget posts.
pub static SCHEMA: Schema = Schema {
    kind: Kind::BudgetPost,
    table: "budget_posts",
    resource: Resource::Budget,
    reach: Reach::Own,
    title: "@.name || ' ' || CAST(@.year AS TEXT)",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[],
    sort: "year",
    first: &[],
    told_apart_by: "post_kind",
    belongs_to: &[],
    lets_go: &["org_unit", "responsible"],
    check: rules::check,
    saved: rules::saved,
    current: own_id,
    before_repoint: nothing_gives_way,
};
