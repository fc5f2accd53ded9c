//! The document of an answer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The best partition that was found. Kroner are rounded to øre, each number for itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// How it was found.
    pub method: Method,
    /// How many groups were weighed.
    pub columns: u64,
    /// Σ Net over the groups.
    pub total: f64,
    /// No partition **into the groups that were weighed** is worth more than this. With
    /// [`Method::Exact`] all groups were weighed, and it equals the total.
    pub bound: f64,
    /// The seed of the question.
    pub seed: u64,
    /// The groups, those of one member too, sorted by their first member.
    pub groups: Vec<Group>,
    /// Candidates that an ownership question answered with 0 keeps alone.
    pub not_ready: Vec<String>,
    /// What was not known, and of whom.
    pub missing: Vec<Missing>,
}

/// How the partition was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// All partitions, by dynamic programming.
    Exact,
    /// The best partition into promising groups.
    Columns,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Sorted.
    pub members: Vec<String>,
    /// The first day of the best month.
    pub start: Date,
    /// What the group gains over each for itself.
    pub net: f64,
    /// What `net` is made of.
    pub parts: Parts,
    /// The integrations in the order in which they are made.
    pub order: Vec<Done>,
    /// Each member's part.
    pub members_detail: Vec<MemberDetail>,
    /// Whether some of the members would gain more by themselves.
    pub stability: Stability,
    /// Members without whom the rest would lose by buying together.
    pub fragile_if_leaves: Vec<String>,
    /// Mean likeness of the pairs, six decimals; 1 for one alone.
    pub similarity_mean: f64,
}

/// The parts of a group's value in kroner. Costs are negative, so that the parts add up to the net value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// Lower prices through volume.
    pub scale: f64,
    /// Tenders that are saved.
    pub tender: f64,
    /// Integrations that are made once.
    pub integrations: f64,
    /// What is lost while members wait for their integrations.
    pub waiting: f64,
    /// Paying twice and bridging, because the contracts end at different times.
    pub timing: f64,
    /// Agreeing.
    pub coordination: f64,
    /// What is lost when a member leaves, times the chance of it.
    pub risk: f64,
}

impl Parts {
    /// Their sum.
    pub fn net(&self) -> f64 {
        let gain = self.scale + self.tender + self.integrations + self.waiting + self.timing;
        gain + self.coordination + self.risk
    }
}

/// When an integration is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The integration.
    pub id: String,
    /// In which month after the start, the first being 1; none when nothing is ever delivered.
    pub done_month: Option<u64>,
}

/// One member's part of its group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberDetail {
    /// The member.
    pub id: String,
    /// Its share of the net value (Shapley).
    pub share: f64,
    /// The standard error of the share; 0 when it is exact.
    pub share_se: f64,
    /// In which month after the start it has all its integrations; 0 when it needs none.
    pub ready_month: Option<u64>,
    /// What waiting eats of its gain.
    pub waiting_cost: f64,
}

/// Whether a subset of a group would gain more by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stability {
    /// No subset would.
    pub stable: bool,
    /// The subset that would gain most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocking: Option<Vec<String>>,
    /// What it would gain over its shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<f64>,
}

/// Something that was not known of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The candidate.
    pub id: String,
    /// The field: `volume`, or `integrations.ID.cost`.
    pub field: String,
}
