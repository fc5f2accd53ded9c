//! Accounts: who may come in, and as whom.
//!
//! A password, a session's secret or an API token proves an [`Account`]; its
//! memberships give it roles; [`Account::actor`] turns both into the
//! [`Actor`](crate::gate::Actor) that every other module knows. Signing in through a
//! municipality's own sign-on will end in the same function.
//!
//! Of sessions, tokens and one-time links only the SHA-256 hash of 256 random bits is
//! stored; of passwords an argon2id hash. The costly password work happens between two
//! passages through the gate, never inside a transaction.

mod administration;
mod attempts;
mod identity;
mod limits;
mod links;
mod listing;
mod own;
mod password;
mod secret;
mod sessions;
mod sign_in;
mod tokens;
mod who_is;

pub use administration::{AddUser, Added, Disable, SetRoles, Unlock};
pub use identity::{Account, Membership, Signed};
pub(crate) use identity::{account, language};
pub use limits::{Limits, SessionLimits, SetSessionLimits};
pub use links::{IssueLink, LINK_HOURS, LinkFor, use_link};
pub use listing::{AccountRow, AnyAccount, FindUser, ListAccounts};
pub use own::{SetLanguage, change_password};
pub use password::{Hashed, MIN_CHARACTERS, hash_password};
pub(crate) use secret::{hash, random};
pub use sessions::{
    EndSession, MySessions, SessionRow, SignOut, SignOutEverywhere, SwitchOrganisation,
};
pub(crate) use sessions::{moment, own};
pub use sign_in::{SignIn, SignedIn, sign_in};
pub use tokens::{
    CreateToken, MAX_TOKEN_DAYS, MyTokens, NewToken, RevokeToken, TOKEN_PREFIX, TokenRow,
};
pub use who_is::{Credential, who_is};

use foundation::Id;

use crate::parts::{Kind, Subject};

/// The account as something that the log can be about.
const fn subject(user: Id) -> Subject {
    Subject {
        kind: Kind::User,
        id: user,
    }
}
