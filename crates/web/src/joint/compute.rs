//! Computing an analysis: one at a time, away from the pages of all others, stopped when nobody
//! waits for it any more. Answers just given are kept, since one page after another asks for them.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use domain::joint::{self, AboutNeed, Facts};
use foundation::{Error, FieldError, Result};
use sharing::{Answer, Input, Problem, Refused, Run};
use tokio::sync::Semaphore;

use super::{asked::Asked, faults::field_error};
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

/// Does work in its turn on a thread of its own; it is told to stop when the caller hangs up.
pub(super) async fn in_turn<T: Send + 'static>(
    work: impl FnOnce(&AtomicBool) -> T + Send + 'static,
) -> Result<T> {
    let stop = StopWhenGone(Arc::default());
    let _turn = TURN.acquire().await.map_err(Error::internal)?;
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
    /// None when the question was refused; then there are faults.
    pub(super) answer: Option<Arc<Answer>>,
    pub(super) faults: Vec<FieldError>,
}

/// The analysis that the address asks for, unless `faults` were found in it already.
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
        faults,
    };
    if analysis.faults.is_empty() && !analysis.facts.candidates.is_empty() {
        let question = analysis.input.clone();
        match in_turn(move |cancel| answer(question, cancel)).await? {
            Ok(answer) => analysis.answer = Some(answer),
            Err(refused) => match refusal(&refused) {
                Error::Invalid(faults) => analysis.faults = faults,
                other => return Err(other),
            },
        }
    }
    Ok(analysis)
}

/// Answers that are kept.
const KEPT: usize = 8;

/// The last answers, each for its whole question, so that nobody is shown what was computed
/// from facts that only somebody else may see.
static RECENT: Mutex<Vec<(Input, Arc<Answer>)>> = Mutex::new(Vec::new());

fn answer(question: Input, cancel: &AtomicBool) -> std::result::Result<Arc<Answer>, Refused> {
    let mut recent = RECENT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, answer)) = recent.iter().find(|(known, _)| *known == question) {
        return Ok(Arc::clone(answer));
    }
    drop(recent);
    let answer = Arc::new(Problem::new(&question)?.share(&run(cancel))?);
    recent = RECENT.lock().unwrap_or_else(PoisonError::into_inner);
    recent.truncate(KEPT - 1);
    recent.insert(0, (question, Arc::clone(&answer)));
    Ok(answer)
}
