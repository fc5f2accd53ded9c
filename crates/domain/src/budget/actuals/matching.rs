//! Where a line of a voucher belongs: its post by the account, its contract by what the
//! line says. What cannot be told for certain is left for somebody to say.

use std::collections::{BTreeSet, HashMap};

use database::Row;
use foundation::{Id, Result};

use crate::{budget::rules::accounts, gate::View, parts::text::fold};

/// The accounts of a year's posts.
#[derive(Debug, Default)]
pub struct Accounts {
    by_account: HashMap<String, Id>,
    /// Beginnings, written with a star, the longest first.
    beginnings: Vec<(String, Id)>,
}

const POSTS: &str = "SELECT r.account, r.id FROM {budget_posts} r
 WHERE {visible r} AND r.year = $1 AND r.account IS NOT NULL ORDER BY r.id";

impl Accounts {
    /// Those of one year.
    pub fn of(view: &View<'_>, year: i16) -> Result<Self> {
        let rows = view.rows(POSTS, &[i64::from(year).into()])?;
        let posts = rows.iter().map(|row| Ok((row.text(0)?, row.id(1)?)));
        Ok(Self::new(&posts.collect::<Result<Vec<_>>>()?))
    }

    fn new(posts: &[(String, Id)]) -> Self {
        let mut found = Self::default();
        for (text, post) in posts {
            for account in accounts(text) {
                match account.strip_suffix('*') {
                    Some(beginning) => found.beginnings.push((plain(beginning), *post)),
                    None => {
                        found.by_account.insert(plain(account), *post);
                    }
                }
            }
        }
        let longest_first = |(text, _): &(String, Id)| std::cmp::Reverse(text.len());
        found.beginnings.sort_by_key(longest_first);
        found
    }

    /// The post with this account: the account itself, or the longest beginning of it.
    #[must_use]
    pub fn post(&self, account: &str) -> Option<Id> {
        let account = plain(account);
        let mut beginnings = self.beginnings.iter();
        let exact = self.by_account.get(&account).copied();
        exact.or_else(|| {
            let found = beginnings.find(|(beginning, _)| account.starts_with(beginning));
            found.map(|(_, post)| *post)
        })
    }
}

/// An account without the blanks that some write in it.
fn plain(account: &str) -> String {
    account.split_whitespace().collect()
}

/// What names contracts in the texts of a finance system.
#[derive(Debug, Default)]
pub struct Contracts {
    numbers: HashMap<String, Vec<Id>>,
    names: Vec<(String, Id)>,
    suppliers: HashMap<String, Vec<Id>>,
}

const CONTRACTS: &str = "SELECT c.id, c.name, c.contract_id, o.name FROM {contracts} c
 LEFT JOIN {organisations} o ON o.id = c.supplier WHERE {visible c} ORDER BY c.id";

/// Shorter names and numbers stand in texts by chance.
const SHORTEST_NAME: usize = 6;
const SHORTEST_NUMBER: usize = 3;

impl Contracts {
    /// Those of the organisation.
    pub fn of(view: &View<'_>) -> Result<Self> {
        let mut found = Self::default();
        for row in view.rows(CONTRACTS, &[])? {
            found.add(&row)?;
        }
        Ok(found)
    }

    fn add(&mut self, row: &Row) -> Result<()> {
        let [name, number, supplier] = [row.text(1)?, row.text_or_empty(2)?, row.text_or_empty(3)?];
        self.insert(row.id(0)?, &name, &number, &supplier);
        Ok(())
    }

    fn insert(&mut self, contract: Id, name: &str, number: &str, supplier: &str) {
        let (name, number) = (fold(name), number.trim().to_lowercase());
        if name.chars().count() >= SHORTEST_NAME {
            self.names.push((name, contract));
        }
        if number.chars().count() >= SHORTEST_NUMBER {
            self.numbers.entry(number).or_default().push(contract);
        }
        let supplier = fold(supplier);
        if !supplier.is_empty() {
            self.suppliers.entry(supplier).or_default().push(contract);
        }
    }

    /// The contract that a line pays: the one whose number stands in the text, else the one
    /// whose name does, else the supplier's only one. None when several could be meant.
    #[must_use]
    pub fn contract(&self, text: &str, supplier: &str) -> Option<Id> {
        let words = text.split(|c: char| c.is_whitespace() || ",;:()".contains(c));
        let numbered: BTreeSet<Id> = words
            .filter_map(|word| self.numbers.get(&word.trim_matches('.').to_lowercase()))
            .flatten()
            .copied()
            .collect();
        if !numbered.is_empty() {
            return only(numbered);
        }
        let named = self.named(&fold(text));
        if !named.is_empty() {
            return only(named);
        }
        let suppliers = self.suppliers.get(&fold(supplier));
        only(suppliers?.iter().copied().collect())
    }

    /// The contracts whose name stands in a text; of names within names the longest.
    fn named(&self, text: &str) -> BTreeSet<Id> {
        let text = format!(" {text} ");
        let stands = |name: &str| text.contains(&format!(" {name} "));
        let found: Vec<&(String, Id)> =
            self.names.iter().filter(|(name, _)| stands(name)).collect();
        let longest = found.iter().map(|(name, _)| name.len()).max();
        let longest = found.iter().filter(|(name, _)| Some(name.len()) == longest);
        longest.map(|(_, id)| *id).collect()
    }
}

/// The one there is; none when there are several.
fn only(found: BTreeSet<Id>) -> Option<Id> {
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests;
