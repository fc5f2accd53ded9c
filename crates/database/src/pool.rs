//! Connections, kept and lent out: the one used last goes first, since its
//! cache is warm. SQLite has one writer and several readers.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use foundation::{Error, Result};
use tokio::runtime::Handle;

use crate::{
    Conn, Engine, Migration, Tables, conn::Link, migrate, postgres::Postgres, sqlite::Sqlite,
};

/// How many connections are kept.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Connections lent out at the same time (SQLite: for reading).
    pub connections: usize,
    /// How long a caller waits for a free one.
    pub wait: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connections: 4,
            wait: Duration::from_secs(10),
        }
    }
}

/// How the connections are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolUse {
    /// Lent out.
    pub lent: usize,
    /// Open and waiting.
    pub idle: usize,
    /// The most that may be lent out.
    pub limit: usize,
}

enum Source {
    Sqlite(PathBuf),
    Postgres(String, Handle),
}

struct Pool {
    idle: Vec<Conn>,
    lent: usize,
}

struct Inner {
    source: Source,
    options: Options,
    pool: Mutex<Pool>,
    returned: Condvar,
    writer: Mutex<Option<Conn>>,
    tables: Tables,
    statements: Arc<AtomicU64>,
}

/// A database on either engine. Cloning it is cheap.
#[derive(Clone)]
pub struct Database(Arc<Inner>);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Database {
    /// Opens `sqlite:///path/file.db` or `postgres://…` and brings it up to date.
    /// `now` is in microseconds.
    pub fn open(
        url: &str,
        runtime: &Handle,
        options: Options,
        migrations: &[Migration],
        now: i64,
    ) -> Result<Self> {
        let source = source(url, runtime)?;
        let statements = Arc::default();
        let mut conn = source.connect(&statements)?;
        migrate::run(&mut conn, migrations, now)?;
        let tables = migrate::tables(&mut conn)?;
        let pool = Pool {
            idle: Vec::new(),
            lent: 0,
        };
        let inner = Inner {
            source,
            options,
            pool: Mutex::new(pool),
            returned: Condvar::new(),
            writer: Mutex::new(None),
            tables,
            statements,
        };
        let database = Self(Arc::new(inner));
        match database.engine() {
            Engine::Sqlite => *lock(&database.0.writer) = Some(conn),
            Engine::Postgres => lock(&database.0.pool).idle.push(conn),
        }
        Ok(database)
    }

    /// Which engine it runs on.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.0.source {
            Source::Sqlite(_) => Engine::Sqlite,
            Source::Postgres(..) => Engine::Postgres,
        }
    }

    /// The tables that keep their past.
    #[must_use]
    pub fn tables(&self) -> &Tables {
        &self.0.tables
    }

    /// Runs `work` on one consistent moment of the data, without writing.
    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let mut conn = self.take()?;
        let result = conn.begin_read().and_then(|()| {
            let result = work(&mut conn);
            conn.end_read();
            result
        });
        self.put_back(conn);
        result
    }

    /// Runs `work` in a transaction that is kept when it succeeds and undone when not.
    /// `now` (microseconds) is the moment that its rows are recorded under.
    pub fn write<T>(&self, now: i64, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        if self.engine() == Engine::Postgres {
            let mut conn = self.take()?;
            let result = transact(&mut conn, now, work);
            self.put_back(conn);
            return result;
        }
        let mut writer = lock(&self.0.writer);
        if writer.is_none() {
            *writer = Some(self.connect()?);
        }
        let conn = writer
            .as_mut()
            .ok_or_else(|| Error::internal("no writer"))?;
        transact(conn, now, work)
    }

    /// Copies a SQLite database into a new file while it is in use.
    pub fn copy_sqlite(&self, target: &Path) -> Result<()> {
        let conn = self.take()?;
        let result = conn.copy_sqlite(target);
        self.put_back(conn);
        result
    }

    /// Runs one statement outside any transaction, e.g. making a database.
    pub fn run_alone(&self, sql: &str) -> Result<()> {
        let mut conn = self.take()?;
        let result = conn.batch(sql);
        self.put_back(conn);
        result
    }

    /// How the connections are used at this moment.
    #[must_use]
    pub fn pool_use(&self) -> PoolUse {
        let pool = lock(&self.0.pool);
        PoolUse {
            lent: pool.lent,
            idle: pool.idle.len(),
            limit: self.0.options.connections,
        }
    }

    /// How many statements have been run since it was opened, beginnings and ends of
    /// transactions not counted.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.0.statements.load(Ordering::Relaxed)
    }

    fn take(&self) -> Result<Conn> {
        let mut pool = lock(&self.0.pool);
        loop {
            if let Some(conn) = pool.idle.pop() {
                if conn.is_usable() {
                    pool.lent += 1;
                    return Ok(conn);
                }
                continue;
            }
            if pool.lent < self.0.options.connections {
                pool.lent += 1;
                drop(pool);
                return self.connect().inspect_err(|_| self.give_up_one());
            }
            let (guard, waited) = self
                .0
                .returned
                .wait_timeout(pool, self.0.options.wait)
                .unwrap_or_else(PoisonError::into_inner);
            pool = guard;
            if waited.timed_out() && pool.idle.is_empty() {
                return Err(Error::Unavailable(
                    "all database connections are busy".to_owned(),
                ));
            }
        }
    }

    fn connect(&self) -> Result<Conn> {
        self.0.source.connect(&self.0.statements)
    }

    fn give_up_one(&self) {
        lock(&self.0.pool).lent -= 1;
        self.0.returned.notify_one();
    }

    fn put_back(&self, conn: Conn) {
        let mut pool = lock(&self.0.pool);
        pool.lent -= 1;
        if conn.is_usable() {
            pool.idle.push(conn);
        }
        drop(pool);
        self.0.returned.notify_one();
    }
}

fn transact<T>(conn: &mut Conn, now: i64, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    conn.begin_write(now)?;
    match work(conn) {
        Ok(value) => match conn.commit() {
            Ok(()) => Ok(value),
            Err(error) => {
                conn.rollback();
                Err(error)
            }
        },
        Err(error) => {
            conn.rollback();
            Err(error)
        }
    }
}

fn source(url: &str, runtime: &Handle) -> Result<Source> {
    if let Some(path) = url.strip_prefix("sqlite://") {
        return Ok(Source::Sqlite(PathBuf::from(path)));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Source::Postgres(url.to_owned(), runtime.clone()));
    }
    Err(Error::field("database", "unknown_database_url"))
}

impl Source {
    fn connect(&self, statements: &Arc<AtomicU64>) -> Result<Conn> {
        let link = match self {
            Self::Sqlite(path) => Link::Sqlite(Sqlite::open(path)?),
            Self::Postgres(url, runtime) => Link::Postgres(Postgres::open(url, runtime)?),
        };
        Ok(Conn::new(link, Arc::clone(statements)))
    }
}
