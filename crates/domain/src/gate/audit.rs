//! The log: what happened, written in the same transaction as the change, and
//! chained, so that a later alteration of any byte shows.

use database::{Conn, Row, Value};
use foundation::{Error, Id, Result, Timestamp, micros};
use sha2::{Digest, Sha256};

use crate::{gate::Caller, parts::Subject};

/// One field of one thing that changed. Values are in the canonical text form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The thing.
    pub subject: Subject,
    /// The field; `*` for the whole thing (made, deleted, restored, merged).
    pub field: String,
    /// Value before, empty when none.
    pub before: String,
    /// Value after, empty when none.
    pub after: String,
}

impl FieldChange {
    /// The whole thing came, went, or came back; the values are its names.
    #[must_use]
    pub fn whole(subject: Subject, before: String, after: String) -> Self {
        Self {
            subject,
            field: "*".to_owned(),
            before,
            after,
        }
    }
}

/// What a command did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Name, e.g. `usage.changed`; the text's key is `event-usage-changed`.
    pub name: String,
    /// What it was done to.
    pub subject: Option<Subject>,
    /// Its name at the time.
    pub subject_name: String,
    /// Why, in the user's words.
    pub reason: String,
    /// Every field that changed, also of other things.
    pub changes: Vec<FieldChange>,
}

impl Event {
    /// An event without changes to fields.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            subject: None,
            subject_name: String::new(),
            reason: String::new(),
            changes: Vec::new(),
        }
    }

    /// Says what it was done to.
    #[must_use]
    pub fn on(mut self, subject: Subject, name: impl Into<String>) -> Self {
        self.subject = Some(subject);
        self.subject_name = name.into();
        self
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// Lists the changes.
    #[must_use]
    pub fn changing(mut self, changes: Vec<FieldChange>) -> Self {
        self.changes = changes;
        self
    }
}

/// Takes the chain's row, which makes writers of one organisation wait for each other.
const NEXT: &str = "INSERT INTO audit_chains (organisation_id, seq, hash) VALUES ($1, 1, $2)
 ON CONFLICT (organisation_id) DO UPDATE SET seq = audit_chains.seq + 1 RETURNING seq, hash";
const SET_HASH: &str = "UPDATE audit_chains SET hash = $2 WHERE organisation_id = $1";
const INSERT_ENTRY: &str = "INSERT INTO audit_entries (organisation_id, seq, at, actor, actor_name, request, event, subject_kind, subject_id, subject_name, reason, hash)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const CHANGE_COLUMNS: &[&str] = &[
    "organisation_id",
    "seq",
    "position",
    "subject_kind",
    "subject_id",
    "field",
    "before",
    "after",
];

/// Appends an event to the organisation's chain.
pub(super) fn append(
    conn: &mut Conn,
    caller: &Caller,
    now: Timestamp,
    event: &Event,
) -> Result<()> {
    let organisation = Value::Id(caller.organisation);
    let rows = conn.query(NEXT, &[organisation.clone(), Value::Bytes(vec![0; 32])])?;
    let row = rows
        .first()
        .ok_or_else(|| Error::internal("the log's chain has no row"))?;
    let (seq, previous) = (row.int(0)?, row.bytes(1)?);
    let entry = [
        organisation.clone(),
        seq.into(),
        micros(now).into(),
        caller.user().into(),
        caller.name().into(),
        caller.request.into(),
        event.name.as_str().into(),
        event
            .subject
            .map_or("", |subject| subject.kind.key())
            .into(),
        event.subject.map(|subject| subject.id).into(),
        event.subject_name.as_str().into(),
        event.reason.as_str().into(),
    ];
    let changes: Vec<Vec<Value>> = event
        .changes
        .iter()
        .zip(1..)
        .map(|(change, position)| change_row(&organisation, seq, position, change))
        .collect();
    let mut digest = start(&previous, &entry);
    for change in &changes {
        absorb(&mut digest, change);
    }
    let hash = Value::Bytes(digest.finalize().to_vec());
    let mut entry = entry.to_vec();
    entry.push(hash.clone());
    conn.execute(INSERT_ENTRY, &entry)?;
    conn.insert("audit_changes", CHANGE_COLUMNS, &changes)?;
    conn.execute(SET_HASH, &[organisation, hash])?;
    Ok(())
}

fn change_row(organisation: &Value, seq: i64, position: i64, change: &FieldChange) -> Vec<Value> {
    vec![
        organisation.clone(),
        seq.into(),
        position.into(),
        change.subject.kind.key().into(),
        change.subject.id.into(),
        change.field.as_str().into(),
        change.before.as_str().into(),
        change.after.as_str().into(),
    ]
}

fn start(previous: &[u8], entry: &[Value]) -> Sha256 {
    let mut digest = Sha256::new();
    digest.update(previous);
    absorb(&mut digest, entry);
    digest
}

/// Each value with its kind and length, so that no two contents read alike.
fn absorb(digest: &mut Sha256, values: &[Value]) {
    for value in values {
        let (tag, bytes) = match value {
            Value::Null => (b'n', Vec::new()),
            Value::Int(number) => (b'i', number.to_be_bytes().to_vec()),
            Value::Text(text) => (b't', text.as_bytes().to_vec()),
            Value::Id(id) => (b'u', id.bytes().to_vec()),
            Value::Bytes(bytes) => (b'b', bytes.clone()),
            Value::Bool(_) | Value::Real(_) | Value::Date(_) => (b'x', Vec::new()),
        };
        digest.update([tag]);
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(&bytes);
    }
}

/// Where the log does not hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Whose log.
    pub organisation: Id,
    /// Number of the first entry that does not fit.
    pub seq: i64,
}

/// Result of going through every chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries looked at.
    pub entries: u64,
    /// The first fault of each broken chain.
    pub broken: Vec<Broken>,
}

const CHAINS: &str = "SELECT organisation_id, seq, hash FROM audit_chains ORDER BY organisation_id";
// everywhere: the check of every chain, which shows no content
const STRAY: &str = "SELECT DISTINCT e.organisation_id FROM audit_entries e WHERE NOT EXISTS (SELECT 1 FROM audit_chains c WHERE c.organisation_id = e.organisation_id)";
// everywhere: the check of a chain, which shows no content
const ENTRIES: &str = "SELECT organisation_id, seq, at, actor, actor_name, request, event, subject_kind, subject_id, subject_name, reason, hash
 FROM audit_entries WHERE organisation_id = $1 ORDER BY seq";
// everywhere: the check of a chain, which shows no content
const CHANGES: &str =
    "SELECT organisation_id, seq, position, subject_kind, subject_id, field, before, after
 FROM audit_changes WHERE organisation_id = $1 ORDER BY seq, position";

/// Recomputes every chain from the stored rows.
pub fn verify(conn: &mut Conn) -> Result<Verified> {
    let mut result = Verified {
        entries: 0,
        broken: Vec::new(),
    };
    for row in conn.query(STRAY, &[])? {
        result.broken.push(Broken {
            organisation: row.id(0)?,
            seq: 1,
        });
    }
    for chain in conn.query(CHAINS, &[])? {
        let organisation = chain.id(0)?;
        let fault = verify_chain(
            conn,
            organisation,
            chain.int(1)?,
            &chain.bytes(2)?,
            &mut result.entries,
        )?;
        result
            .broken
            .extend(fault.map(|seq| Broken { organisation, seq }));
    }
    Ok(result)
}

const CHAIN: &str =
    "SELECT organisation_id, seq, hash FROM audit_chains WHERE organisation_id = $1";
// everywhere: whether the organisation has entries without a chain; shows no content
const FIRST_STRAY: &str =
    "SELECT organisation_id FROM audit_entries WHERE organisation_id = $1 LIMIT 1";

/// Recomputes one organisation's chain.
pub(super) fn verify_own(conn: &mut Conn, organisation: Id) -> Result<Verified> {
    let mut entries = 0;
    let chains = conn.query(CHAIN, &[organisation.into()])?;
    let fault = match chains.first() {
        Some(chain) => verify_chain(
            conn,
            organisation,
            chain.int(1)?,
            &chain.bytes(2)?,
            &mut entries,
        )?,
        None => {
            let stray = conn.query(FIRST_STRAY, &[organisation.into()])?;
            stray.first().map(|_| 1)
        }
    };
    let broken = fault.map(|seq| Broken { organisation, seq });
    Ok(Verified {
        entries,
        broken: broken.into_iter().collect(),
    })
}

fn verify_chain(
    conn: &mut Conn,
    organisation: Id,
    last: i64,
    head: &[u8],
    entries: &mut u64,
) -> Result<Option<i64>> {
    let changes = conn.query(CHANGES, &[organisation.into()])?;
    let mut changes = changes.iter().peekable();
    let (mut previous, mut expected) = (vec![0; 32], 1);
    for row in conn.query(ENTRIES, &[organisation.into()])? {
        *entries += 1;
        let seq = row.int(1)?;
        let mut digest = start(&previous, &normal(&row, 11, &[0, 3, 5, 8])?);
        while let Some(change) = changes.next_if(|c| c.int(1).is_ok_and(|of| of == seq)) {
            absorb(&mut digest, &normal(change, 8, &[0, 4])?);
        }
        previous = digest.finalize().to_vec();
        if seq != expected || previous != row.bytes(11)? {
            return Ok(Some(seq.min(expected)));
        }
        expected += 1;
    }
    let complete = expected == last + 1 && changes.next().is_none() && previous == head;
    Ok(if complete { None } else { Some(expected) })
}

/// A stored row's first values as they were when written: ids as ids on either engine.
fn normal(row: &Row, count: usize, ids: &[usize]) -> Result<Vec<Value>> {
    (0..count)
        .map(|at| match ids.contains(&at) {
            true => Ok(row.opt(at, Row::id)?.into()),
            false => Ok(row.0[at].clone()),
        })
        .collect()
}
