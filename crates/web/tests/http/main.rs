//! The site as its callers meet it: the real router on a real database, with
//! accounts and tokens as anybody has them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod bad_input;
mod bad_lists;
mod benefits;
mod budget;
mod business_case;
mod calculator;
mod calls;
mod cases;
mod contracts;
mod documents;
mod first_pages;
mod generated;
mod governance;
mod guide;
mod harness;
mod imports;
mod joint;
mod joint_groups;
mod matrix;
mod openapi;
mod pages;
mod papers;
mod records;
mod statements;
mod suppliers;
mod tasks;
mod team;
mod ways;
mod world;
