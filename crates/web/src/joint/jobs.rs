//! Analyses that are being computed, one for each account, and the answers just given, which one
//! page after another asks for. What is lost with the process is computed again when its page is
//! asked for.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use domain::gate::Caller;
use foundation::{Id, new_id};
use sharing::{Answer, Input, Problem, Progress, Refused, Run, Step};
use tokio::sync::Notify;

use super::compute::turn;

/// What came of a computation.
pub(super) type Outcome = Result<Arc<Answer>, Refused>;

/// One computation on its way, or ended.
#[derive(Debug)]
pub(super) struct Job {
    /// Its name in addresses.
    pub(super) id: Id,
    /// The account that asked.
    owner: Option<Id>,
    question: Input,
    cancel: AtomicBool,
    /// Hundredths of a part that is done of the step it is at.
    done: AtomicU64,
    outcome: Mutex<Option<Outcome>>,
    ended: Notify,
}

static JOBS: Mutex<Vec<Arc<Job>>> = Mutex::new(Vec::new());

/// Jobs kept; the page of one that was dropped asks again.
const KEPT_JOBS: usize = 50;
/// Answers that are kept.
const KEPT: usize = 8;
/// So many milliseconds a page waits before it shows how far it is instead.
static PATIENCE: AtomicU64 = AtomicU64::new(1_000);

/// Lets pages wait longer for an answer, for those who must not depend on speed.
pub fn set_patience(patience: Duration) {
    let millis = u64::try_from(patience.as_millis()).unwrap_or(u64::MAX);
    PATIENCE.store(millis, Ordering::Relaxed);
}

/// The last answers, each for its whole question, so that nobody is shown what was computed
/// from facts that only somebody else may see.
static RECENT: Mutex<Vec<(Input, Arc<Answer>)>> = Mutex::new(Vec::new());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The answer, from the last ones or from a job that is begun if need be; the outcome is none
/// while it is still computed.
pub(super) async fn answer(
    caller: &Caller,
    question: &Input,
) -> (Option<Outcome>, Option<Arc<Job>>) {
    if let Some(answer) = known(question) {
        return (Some(Ok(answer)), None);
    }
    let job = begin(caller.user(), question);
    let patience = Duration::from_millis(PATIENCE.load(Ordering::Relaxed));
    (job.outcome(patience).await, Some(job))
}

fn known(question: &Input) -> Option<Arc<Answer>> {
    let recent = lock(&RECENT);
    let known = recent.iter().find(|(known, _)| known == question);
    known.map(|(_, answer)| Arc::clone(answer))
}

/// The account's job for the question. Whoever asks something else no longer waits for what was
/// asked before.
fn begin(owner: Option<Id>, question: &Input) -> Arc<Job> {
    let mut jobs = lock(&JOBS);
    let same = |job: &&Arc<Job>| job.owner == owner && job.question == *question;
    if let Some(job) = jobs.iter().find(same).filter(|job| !job.has_answer()) {
        return Arc::clone(job);
    }
    jobs.retain(|job| !same(&job));
    for other in jobs.iter().filter(|job| job.owner == owner) {
        other.cancel();
    }
    jobs.truncate(KEPT_JOBS - 1);
    let job = Arc::new(Job {
        id: new_id(),
        owner,
        question: question.clone(),
        cancel: AtomicBool::new(false),
        done: AtomicU64::new(0),
        outcome: Mutex::new(None),
        ended: Notify::new(),
    });
    jobs.insert(0, Arc::clone(&job));
    drop(jobs);
    tokio::spawn(run(Arc::clone(&job)));
    job
}

/// The account's job of that name.
pub(super) fn find(caller: &Caller, id: Id) -> Option<Arc<Job>> {
    let jobs = lock(&JOBS);
    let mut own = jobs.iter().filter(|job| job.owner == caller.user());
    own.find(|job| job.id == id).cloned()
}

/// A job that was stopped may begin anew.
pub(super) fn forget(job: &Job) {
    lock(&JOBS).retain(|other| other.id != job.id);
}

/// Waits for its turn, computes, and keeps the answer.
async fn run(job: Arc<Job>) {
    let Ok(_turn) = turn().await else {
        return job.end(Err(Refused::Cancelled));
    };
    let computing = Arc::clone(&job);
    let done = tokio::task::spawn_blocking(move || computing.compute()).await;
    job.end(done.unwrap_or(Err(Refused::Cancelled)));
}

impl Job {
    fn compute(&self) -> Outcome {
        let run = Run {
            threads: 2,
            cancel: &self.cancel,
            progress: &|progress| self.tell(progress),
        };
        Ok(Arc::new(Problem::new(&self.question)?.share(&run)?))
    }

    fn tell(&self, progress: Progress) {
        // Groups take most of the time; the three steps follow each other.
        let (from, part) = match progress.step {
            Step::Groups => (0, 80),
            Step::Choice => (80, 10),
            Step::Shares => (90, 10),
        };
        let of = progress.of.max(1) as u64;
        let percent = from + part * (progress.done as u64).min(of) / of;
        self.done.fetch_max(percent, Ordering::Relaxed);
    }

    fn end(&self, outcome: Outcome) {
        if let Ok(answer) = &outcome {
            let mut recent = lock(&RECENT);
            recent.truncate(KEPT - 1);
            recent.insert(0, (self.question.clone(), Arc::clone(answer)));
        }
        *lock(&self.outcome) = Some(outcome);
        self.ended.notify_waiters();
    }

    /// How far it is, of a hundred.
    pub(super) fn percent(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Makes it end soon.
    pub(super) fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub(super) fn is_stopped(&self) -> bool {
        matches!(*lock(&self.outcome), Some(Err(Refused::Cancelled)))
    }

    fn has_answer(&self) -> bool {
        matches!(*lock(&self.outcome), Some(Ok(_)))
    }

    /// What came of it; none when it still runs after this time.
    pub(super) async fn outcome(&self, wait: Duration) -> Option<Outcome> {
        let ended = self.ended.notified();
        tokio::pin!(ended);
        ended.as_mut().enable();
        if lock(&self.outcome).is_none() {
            // Either it has ended, or it goes on and the page asks again.
            let _ = tokio::time::timeout(wait, ended).await;
        }
        lock(&self.outcome).clone()
    }
}
