//! What is in it for each member: alone and together, and ways to share the gain.

use crate::problem::{Member, Problem};
use crate::run::Run;
use crate::told::{judge, value};
use crate::value::{Scope, Scratch};
use crate::{Basis, Group, MemberDetail, Refused, Share};

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

/// What a member of a group must put down, and when it has it back.
#[derive(Debug, Clone, PartialEq)]
pub struct Payback {
    /// The member.
    pub id: String,
    /// Kroner; as [`Stake::outlay`].
    pub outlay: f64,
    /// As [`Stake::payback_months`].
    pub months: Option<f64>,
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
            let outlay = self.outlay(member, basis);
            Stake {
                id: member.id.clone(),
                alone,
                together: alone - share.kroner,
                shapley: share,
                equal: whole.net / count,
                by_volume: whole.net * member.volume / basis.volume,
                outlay,
                payback_months: self.paid_back(outlay, share.kroner),
            }
        };
        Ok(scope.members.iter().zip(shares).map(stake).collect())
    }

    /// What each member of a group of the answer must put down, and when its share has paid that
    /// back, in the order of their ids.
    ///
    /// # Errors
    /// As [`Problem::value`].
    pub fn paybacks(&self, group: &Group) -> Result<Vec<Payback>, Refused> {
        let ids: Vec<&str> = group.members.iter().map(String::as_str).collect();
        let numbers = self.group(&ids)?;
        let basis = value(&Scope::new(self, numbers), &mut Scratch::default()).basis;
        let payback = |detail: &MemberDetail| {
            let number = self.group(&[&detail.id])?[0];
            let outlay = self.outlay(self.member(number), &basis);
            Ok(Payback {
                id: detail.id.clone(),
                outlay,
                months: self.paid_back(outlay, detail.share),
            })
        };
        group.members_detail.iter().map(payback).collect()
    }

    /// Its part of the joint tender, of the integrations and the rolling out of its own.
    fn outlay(&self, member: &Member, basis: &Basis) -> f64 {
        if basis.members < 2 {
            return self.assumed.tender_base + member.own;
        }
        let part = if basis.integrations_alone > 0.0 {
            member.own / basis.integrations_alone
        } else {
            0.0
        };
        basis.joint_tender(self) / basis.members as f64
            + basis.integrations_once * part
            + self.assumed.rollout_share * member.own
    }

    /// After how many months a gain that comes evenly over the horizon has paid an outlay back.
    fn paid_back(&self, outlay: f64, share: f64) -> Option<f64> {
        let gain = share + outlay;
        let months = 12.0 * self.horizon;
        let payback = (gain > 0.0).then(|| months * outlay / gain);
        payback.filter(|payback| *payback <= months)
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
