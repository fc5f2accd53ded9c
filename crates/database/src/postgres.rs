//! PostgreSQL through tokio-postgres, driven from blocking threads.
//!
//! The crate `postgres` is not used: dropping its client inside async code aborts.

use std::{
    collections::HashMap,
    error::Error as StdError,
    pin::{Pin, pin},
};

use bytes::BytesMut;
use foundation::{Date, Error, Id, Result};
use futures_lite::{
    StreamExt,
    future::{block_on, poll_once, zip},
};
use tokio::runtime::Handle;
use tokio_postgres::{
    Client, NoTls, RowStream, Statement,
    error::SqlState,
    types::{FromSql, IsNull, ToSql, Type, to_sql_checked},
};

use crate::{Row, Value};

/// Statements kept prepared per connection.
const CACHE: usize = 512;

/// A prepared statement is planned once and not for its parameters each time. The statements
/// are made for that: no parameter decides which index is best. Left to itself the server
/// goes on planning for organisations that have fewer rows than others have on average.
const PLAN_ONCE: &str = "SET plan_cache_mode = force_generic_plan";

/// After so many statements that write, and each time they have doubled, plans are made anew:
/// a large import outgrows those that were made for nearly empty tables, and the server itself
/// only makes new ones once it has counted the rows, after the transaction.
const OUTGROWN: u64 = 64;

/// A connection to a PostgreSQL server.
pub struct Postgres {
    client: Client,
    runtime: Handle,
    prepared: HashMap<String, Statement>,
    /// Statements that wrote in the present transaction.
    writes: u64,
    /// The beginning of a transaction that waits to be sent with its first statement.
    beginning: Option<&'static str>,
}

impl Postgres {
    pub(crate) fn open(url: &str, runtime: &Handle) -> Result<Self> {
        let (client, connection) = runtime
            .block_on(tokio_postgres::connect(url, NoTls))
            .map_err(|e| unreachable(&e))?;
        runtime.spawn(async move {
            if let Err(error) = connection.await {
                tracing::warn!(%error, "connection to PostgreSQL ended");
            }
        });
        runtime
            .block_on(client.batch_execute(PLAN_ONCE))
            .map_err(|e| unreachable(&e))?;
        Ok(Self {
            client,
            runtime: runtime.clone(),
            prepared: HashMap::new(),
            writes: 0,
            beginning: None,
        })
    }

    pub(crate) fn is_open(&self) -> bool {
        !self.client.is_closed()
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(found) = self.prepared.get(sql) {
            return Ok(found.clone());
        }
        let made = self
            .runtime
            .block_on(self.client.prepare(sql))
            .map_err(|e| in_sql(&e, sql))?;
        if self.prepared.len() >= CACHE {
            self.prepared.clear();
        }
        self.prepared.insert(sql.to_owned(), made.clone());
        Ok(made)
    }

    pub(crate) fn for_each(
        &mut self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let statement = self.statement(sql)?;
        let rows = match self.beginning.take() {
            None => self
                .runtime
                .block_on(self.client.query_raw(&statement, params)),
            // Sent in this order without waiting in between.
            Some(begin) => {
                let (client, both) = (&self.client, &statement);
                let both = zip(client.batch_execute(begin), client.query_raw(both, params));
                let (begun, rows) = self.runtime.block_on(both);
                begun.and(rows)
            }
        };
        let rows = rows.map_err(|e| in_sql(&e, sql))?;
        let mut rows = pin!(rows);
        // `each` may wait for something of its own, e.g. a slow reader of a file, which must
        // not happen inside `block_on`: rows are fetched in handfuls and handed over outside.
        loop {
            let handful = self
                .runtime
                .block_on(next_rows(&mut rows))
                .map_err(|e| in_sql(&e, sql))?;
            for row in &handful {
                each(read(row).map_err(|e| in_sql(&e, sql))?)?;
            }
            // A handful that is not full was the last; asking once more would be a fault.
            if handful.len() < HANDFUL {
                return Ok(());
            }
        }
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        self.begin_now()?;
        self.writes += 1;
        if self.writes >= OUTGROWN && self.writes.is_power_of_two() {
            self.batch("DISCARD PLANS")?;
        }
        let statement = self.statement(sql)?;
        self.runtime
            .block_on(self.client.execute_raw(&statement, params))
            .map_err(|e| in_sql(&e, sql))
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        self.begin_now()?;
        self.runtime
            .block_on(self.client.batch_execute(sql))
            .map_err(|e| in_sql(&e, sql))
    }

    /// Begins a transaction that may write.
    pub(crate) fn begin_write(&mut self, now: i64) -> Result<()> {
        self.writes = 0;
        self.batch(&format!("BEGIN; SET LOCAL faelled.now = '{now}'"))
    }

    /// Begins a transaction that only reads, once there is something to read: the server is
    /// not waited for twice.
    pub(crate) fn begin_read(&mut self) {
        self.beginning = Some("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    fn begin_now(&mut self) -> Result<()> {
        match self.beginning.take() {
            Some(begin) => self.batch(begin),
            None => Ok(()),
        }
    }

    /// Ends a transaction that only read. Its answer changes nothing for anybody, so it is
    /// not waited for; what is asked next on this connection comes after it.
    pub(crate) fn end_read(&mut self) -> Result<()> {
        if self.beginning.take().is_some() {
            return Ok(());
        }
        match block_on(poll_once(self.client.batch_execute("ROLLBACK"))) {
            Some(Err(error)) => Err(unreachable(&error)),
            _ => Ok(()),
        }
    }

    pub(crate) fn prepare(&mut self, sql: &str) -> Result<Vec<String>> {
        let statement = self.statement(sql)?;
        Ok(statement
            .columns()
            .iter()
            .map(|column| column.name().to_owned())
            .collect())
    }
}

/// Rows fetched before they are handed over.
const HANDFUL: usize = 256;

async fn next_rows(
    rows: &mut Pin<&mut RowStream>,
) -> Result<Vec<tokio_postgres::Row>, tokio_postgres::Error> {
    let mut handful = Vec::new();
    while handful.len() < HANDFUL {
        match rows.next().await {
            Some(row) => handful.push(row?),
            None => break,
        }
    }
    Ok(handful)
}

fn read(row: &tokio_postgres::Row) -> Result<Row, tokio_postgres::Error> {
    let mut values = Vec::with_capacity(row.len());
    for at in 0..row.len() {
        let value: Option<Value> = row.try_get(at)?;
        values.push(value.unwrap_or(Value::Null));
    }
    Ok(Row(values))
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *ty == Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
            #[expect(clippy::cast_precision_loss, reason = "the column holds reals")]
            Self::Int(number) if *ty == Type::FLOAT8 => (*number as f64).to_sql(ty, out),
            Self::Int(number) => checked::<i64>(number, ty, out),
            Self::Real(number) => checked::<f64>(number, ty, out),
            Self::Bool(truth) => checked::<bool>(truth, ty, out),
            Self::Text(text) => checked::<&str>(&text.as_str(), ty, out),
            Self::Bytes(bytes) => checked::<&[u8]>(&bytes.as_slice(), ty, out),
            Self::Id(id) => {
                expect_type(ty, &Type::UUID)?;
                out.extend_from_slice(id.bytes());
                Ok(IsNull::No)
            }
            Self::Date(date) => {
                expect_type(ty, &Type::DATE)?;
                let days = (*date - EPOCH).get_days();
                days.to_sql(&Type::INT4, out)
            }
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// PostgreSQL counts days from here.
const EPOCH: Date = jiff::civil::date(2000, 1, 1);

type Fault = Box<dyn StdError + Sync + Send>;

fn expect_type(found: &Type, wanted: &Type) -> Result<(), Fault> {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("a {wanted} given for a {found}").into())
    }
}

fn checked<T: ToSql>(value: &T, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
    if T::accepts(ty) {
        value.to_sql(ty, out)
    } else {
        Err(format!("a {} given for a {ty}", std::any::type_name::<T>()).into())
    }
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Fault> {
        Ok(match *ty {
            Type::BOOL => Self::Bool(bool::from_sql(ty, raw)?),
            Type::INT2 => Self::Int(i16::from_sql(ty, raw)?.into()),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::FLOAT4 => Self::Real(f32::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Self::Bytes(raw.to_vec()),
            Type::UUID => Self::Id(Id(uuid::Uuid::from_slice(raw)?)),
            Type::DATE => {
                let days = i32::from_sql(&Type::INT4, raw)?;
                Self::Date(EPOCH.checked_add(jiff::Span::new().try_days(days)?)?)
            }
            _ => Self::Text(String::from_sql(&Type::TEXT, raw)?),
        })
    }

    fn accepts(ty: &Type) -> bool {
        const KNOWN: &[Type] = &[
            Type::BOOL,
            Type::INT2,
            Type::INT4,
            Type::INT8,
            Type::FLOAT4,
            Type::FLOAT8,
            Type::BYTEA,
            Type::UUID,
            Type::DATE,
            Type::TEXT,
            Type::VARCHAR,
            Type::NAME,
            Type::BPCHAR,
            Type::UNKNOWN,
        ];
        KNOWN.contains(ty)
    }
}

fn unreachable(error: &tokio_postgres::Error) -> Error {
    Error::Unavailable(describe(error))
}

fn describe(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(db), _) => db.to_string(),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    }
}

fn in_sql(error: &tokio_postgres::Error, sql: &str) -> Error {
    let Some(code) = error.code() else {
        return if error.is_closed() {
            Error::Unavailable(describe(error))
        } else {
            Error::Internal(format!("{} in: {sql}", describe(error)))
        };
    };
    match code {
        &SqlState::UNIQUE_VIOLATION => Error::conflict("already_exists"),
        &SqlState::FOREIGN_KEY_VIOLATION => Error::conflict("still_referenced"),
        &SqlState::T_R_SERIALIZATION_FAILURE
        | &SqlState::T_R_DEADLOCK_DETECTED
        | &SqlState::LOCK_NOT_AVAILABLE => Error::Unavailable(describe(error)),
        other if other.code().starts_with("08") || other.code().starts_with("57P") => {
            Error::Unavailable(describe(error))
        }
        _ => Error::Internal(format!("{} in: {sql}", describe(error))),
    }
}
