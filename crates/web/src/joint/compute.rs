//! Computing an analysis: one at a time, away from the pages of all others.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use domain::joint::{self, AboutNeed, Facts};
use foundation::{Error, FieldError, Result};
use sharing::{Answer, Input, Refused, Run};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{
    asked::Asked,
    faults::field_error,
    jobs::{self, Job},
};
use crate::{caller::Signed, state::AppState};

/// One analysis at a time, so that the pages of all others stay quick.
static TURN: Semaphore = Semaphore::const_new(1);

/// Stops the computation when whoever asked is no longer there.
struct StopWhenGone(Arc<AtomicBool>);

impl Drop for StopWhenGone {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Waits for the turn.
pub(super) async fn turn() -> Result<SemaphorePermit<'static>> {
    TURN.acquire().await.map_err(Error::internal)
}

/// Does work in its turn on a thread of its own; it is told to stop when the caller hangs up.
pub(super) async fn in_turn<T: Send + 'static>(
    work: impl FnOnce(&AtomicBool) -> T + Send + 'static,
) -> Result<T> {
    let stop = StopWhenGone(Arc::default());
    let _turn = turn().await?;
    let cancel = Arc::clone(&stop.0);
    let done = tokio::task::spawn_blocking(move || work(&cancel)).await;
    done.map_err(Error::internal)
}

/// Both processors; the answer does not depend on it.
pub(super) fn run(cancel: &AtomicBool) -> Run<'_> {
    Run {
        threads: 2,
        cancel,
        progress: &|_| {},
    }
}

/// What a refusal says of the fields.
pub(super) fn refusal(refused: &Refused) -> Error {
    match refused {
        Refused::Faults(faults) => Error::Invalid(faults.iter().map(field_error).collect()),
        Refused::Cancelled => Error::internal("nobody waits for the answer"),
    }
}

/// A need with who has it, and what came out.
pub(super) struct Analysis {
    /// Name and number of all who have the need.
    pub(super) everybody: Vec<(String, String)>,
    /// The facts of those who are asked about.
    pub(super) facts: Facts,
    pub(super) input: Input,
    /// None when the question was refused, then there are faults; or when it is still computed.
    pub(super) answer: Option<Arc<Answer>>,
    /// The computation that has not ended with an answer.
    pub(super) job: Option<Arc<Job>>,
    pub(super) faults: Vec<FieldError>,
}

/// The analysis that the address asks for, unless `faults` were found in it already. What takes
/// longer than a page waits goes on as a job, and the page asks again.
pub(super) async fn analysis(
    state: &AppState,
    signed: &Signed,
    asked: &Asked,
    faults: Vec<FieldError>,
) -> Result<Analysis> {
    let need = asked.need.clone();
    let mut facts = state.ask(&signed.caller, AboutNeed { need }).await?;
    let who = facts.candidates.iter();
    let everybody = who
        .map(|one| (joint::id_of(one), one.organisation.name.clone()))
        .collect();
    facts.candidates.retain(|one| asked.wants(one));
    let input = joint::input(&facts.candidates, &facts.ownership, &asked.plan);
    let mut analysis = Analysis {
        everybody,
        facts,
        input,
        answer: None,
        job: None,
        faults,
    };
    if analysis.faults.is_empty() && !analysis.facts.candidates.is_empty() {
        let (outcome, job) = jobs::answer(&signed.caller, &analysis.input).await;
        match outcome {
            Some(Ok(answer)) => analysis.answer = Some(answer),
            Some(Err(Refused::Faults(faults))) => {
                analysis.faults = faults.iter().map(field_error).collect();
            }
            Some(Err(Refused::Cancelled)) | None => analysis.job = job,
        }
    }
    Ok(analysis)
}
