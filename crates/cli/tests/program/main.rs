//! The program as an operator meets it: started, asked, stopped, killed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accounts;
mod backups;
mod budget_crash;
mod crash;
mod demo;
mod demo_steering;
mod log;
mod mail;
mod serving;
mod sharing;
mod support;
