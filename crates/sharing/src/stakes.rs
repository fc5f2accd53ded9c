//! What is in it for each member: alone and together, and ways to share the gain.

use crate::problem::Problem;
use crate::run::Run;
use crate::told::{judge, value};
use crate::value::{Scope, Scratch};
use crate::{Refused, Share};

/// What a group is to one of its members. Kroner over the horizon, not rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Stake {
    /// The member.
    pub id: String,
    /// What it pays alone: its system, a tender of its own, its integrations.
    pub alone: f64,
    /// What it pays in the group when the gain is shared by Shapley: `alone` less its share.
    pub together: f64,
    /// Its share by Shapley: the mean of what it adds over all orders of joining.
    pub shapley: Share,
    /// Its share when all get the same.
    pub equal: f64,
    /// Its share by volume.
    pub by_volume: f64,
    /// What it must put down: its part of the joint tender (all the same), of the integrations
    /// (by what they would cost it alone) and the rolling out of its own.
    pub outlay: f64,
    /// After how many months the gain has paid that back, when it comes evenly over the horizon;
    /// none when it never does.
    pub payback_months: Option<f64>,
}

impl Problem {
    /// What a group is to each of its members, in the order of their ids.
    ///
    /// # Errors
    /// As [`Problem::value`], or that somebody stopped it.
    pub fn stakes(&self, ids: &[&str], run: &Run) -> Result<Vec<Stake>, Refused> {
        let scope = Scope::new(self, self.group(ids)?);
        let whole = value(&scope, &mut Scratch::default());
        let shares = judge(&scope, whole.net, run)?.shares;
        let count = scope.members.len() as f64;
        let basis = &whole.basis;
        let stake = |(number, share): (&u32, Share)| {
            let member = self.member(*number);
            let tender = self.assumed.tender_base;
            let alone = member.cost * self.horizon + tender + member.own;
            let part = if basis.integrations_alone > 0.0 {
                member.own / basis.integrations_alone
            } else {
                0.0
            };
            let outlay = if count < 2.0 {
                tender + member.own
            } else {
                basis.joint_tender(self) / count
                    + basis.integrations_once * part
                    + self.assumed.rollout_share * member.own
            };
            let gain = share.kroner + outlay;
            let months = 12.0 * self.horizon;
            let payback = (gain > 0.0).then(|| months * outlay / gain);
            Stake {
                id: member.id.clone(),
                alone,
                together: alone - share.kroner,
                shapley: share,
                equal: whole.net / count,
                by_volume: whole.net * member.volume / basis.volume,
                outlay,
                payback_months: payback.filter(|payback| *payback <= months),
            }
        };
        Ok(scope.members.iter().zip(shares).map(stake).collect())
    }

    /// How alike two candidates are, and why.
    ///
    /// # Errors
    /// As [`Problem::value`].
    pub fn likeness(&self, a: &str, b: &str) -> Result<crate::Likeness, Refused> {
        let (a, b) = (self.group(&[a])?, self.group(&[b])?);
        Ok(crate::likeness::likeness(self, a[0], b[0]))
    }
}
