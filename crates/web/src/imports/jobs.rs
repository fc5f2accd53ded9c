//! Imports that run in this process, and what came of previews. A preview that
//! is lost with the process is made again when its page is asked for.

use std::{
    collections::HashMap,
    sync::{
        Arc, LazyLock, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use domain::imports::{Choices, Import, Progress, Report};
use foundation::{Error, Id, Result};
use tokio::sync::Notify;

use super::{Asked, Waiting, words};

/// One import on its way, or done.
#[derive(Debug, Default)]
pub(super) struct Job {
    pub(super) progress: Arc<Progress>,
    /// Whether it writes, or only tells.
    pub(super) writes: bool,
    outcome: Mutex<Option<Result<Report>>>,
    ended: Notify,
    /// A preview that was shown is made anew when its page is asked for again:
    /// what it compares with may have changed.
    shown: AtomicBool,
}

static JOBS: LazyLock<Mutex<HashMap<Id, Arc<Job>>>> = LazyLock::new(Mutex::default);

/// Finished jobs kept; the page of one that was dropped asks again.
const KEPT: usize = 100;
/// Rows kept of a report, for the page that shows the first of them.
const ROWS: usize = 50;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The job of an import.
pub(super) fn find(import: Id) -> Option<Arc<Job>> {
    lock(&JOBS).get(&import).cloned()
}

/// What is known of an import holds no longer.
pub(super) fn forget(import: Id) {
    lock(&JOBS).remove(&import);
}

/// Begins to take a waiting file in, or to tell what that would do. A job of
/// the same sort that is on its way is answered instead.
pub(super) fn start(asked: &Asked, waiting: &Waiting, choices: Choices, writes: bool) -> Arc<Job> {
    let Asked {
        state,
        signed,
        place,
    } = asked;
    let mut jobs = lock(&JOBS);
    let runs = |job: &&Arc<Job>| {
        !job.has_ended() || job.writes && writes || !job.writes && !writes && !job.is_shown()
    };
    if let Some(known) = jobs.get(&place.id).filter(runs) {
        return Arc::clone(known);
    }
    if jobs.len() >= KEPT {
        jobs.retain(|_, job| !job.has_ended());
    }
    let job = Arc::new(Job {
        writes,
        ..Job::default()
    });
    jobs.insert(place.id, Arc::clone(&job));
    drop(jobs);
    let import = Import {
        file: Arc::clone(&waiting.file),
        upload: Some(place.id),
        mapping: waiting.uploaded.import.mapping.clone(),
        choices,
        words: words(signed.lang, place.kind),
        progress: Arc::clone(&job.progress),
        rehearse: !writes,
    };
    let (app, caller, running) = (state.app.clone(), signed.caller.clone(), Arc::clone(&job));
    tokio::task::spawn_blocking(move || running.end(app.run(&caller, import)));
    job
}

impl Job {
    fn end(&self, result: Result<Report>) {
        let shortened = result.map(|mut report| {
            report.written.truncate(ROWS);
            report
        });
        *lock(&self.outcome) = Some(shortened);
        self.ended.notify_waiters();
    }

    /// Whether it runs no longer.
    pub(super) fn has_ended(&self) -> bool {
        lock(&self.outcome).is_some()
    }

    fn is_shown(&self) -> bool {
        self.shown.load(Ordering::Relaxed)
    }

    /// The page has shown what came of it.
    pub(super) fn set_shown(&self) {
        self.shown.store(true, Ordering::Relaxed);
    }

    /// What came of it; none when it still runs after this time.
    pub(super) async fn outcome(&self, wait: Duration) -> Option<Result<Report>> {
        let ended = self.ended.notified();
        tokio::pin!(ended);
        ended.as_mut().enable();
        if !self.has_ended() {
            // Either it has ended, or it goes on and the page asks again.
            let _ = tokio::time::timeout(wait, ended).await;
        }
        lock(&self.outcome).clone()
    }
}

/// So long a page waits before it shows progress instead.
pub(super) const PATIENCE: Duration = Duration::from_millis(1_500);

/// A preview's report, for the file of its problems.
pub(super) async fn report(import: Id) -> Result<Report> {
    let job = find(import).ok_or_else(|| Error::conflict("upload_gone"))?;
    match job.outcome(PATIENCE).await {
        Some(result) => result,
        None => Err(Error::conflict("upload_gone")),
    }
}
