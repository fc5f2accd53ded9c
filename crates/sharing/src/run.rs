//! How a computation is run: on how many threads, whom it tells, and how it is stopped.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::Refused;

/// How a computation is run. None of it changes the answer.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// Threads that share the work; 0 counts as 1.
    pub threads: usize,
    /// Set to true from anywhere, it makes the computation end soon with [`Refused::Cancelled`].
    pub cancel: &'a AtomicBool,
    /// Is told how far it is; called from several threads.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// How far a computation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// How many pieces of it are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// What a computation is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking for promising groups, or weighing all of them.
    Groups,
    /// Choosing among them.
    Choice,
    /// Shares, stability and the rest of the answer.
    Shares,
}

static NEVER: AtomicBool = AtomicBool::new(false);

impl Run<'static> {
    /// With this many threads, telling nobody, never stopped.
    pub fn quiet(threads: usize) -> Self {
        Self {
            threads,
            cancel: &NEVER,
            progress: &|_| {},
        }
    }
}

impl Run<'_> {
    pub(crate) fn go_on(&self) -> Result<(), Refused> {
        if self.cancel.load(Ordering::Relaxed) {
            return Err(Refused::Cancelled);
        }
        Ok(())
    }

    pub(crate) fn tell(&self, step: Step, done: usize, of: usize) {
        (self.progress)(Progress { step, done, of });
    }

    /// Does `count` pieces of work, each for itself, and returns them in their order, so that the
    /// result does not depend on who did what when.
    pub(crate) fn each<T: Send>(
        &self,
        step: Step,
        count: usize,
        work: impl Fn(usize) -> Result<T, Refused> + Sync,
    ) -> Result<Vec<T>, Refused> {
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::with_capacity(count));
        let labour = || -> Result<(), Refused> {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                if index >= count {
                    return Ok(());
                }
                self.go_on()?;
                let result = work(index)?;
                let mut done = done
                    .lock()
                    .expect("no worker panics while it holds the list");
                done.push((index, result));
                let so_far = done.len();
                drop(done);
                self.tell(step, so_far, count);
            }
        };
        let threads = self.threads.clamp(1, count.max(1));
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(labour)).collect();
            let mine = labour();
            let theirs = others.into_iter().map(|other| match other.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            theirs.fold(mine, Result::and)
        })?;
        let mut done = done
            .into_inner()
            .expect("no worker panics while it holds the list");
        done.sort_by_key(|(index, _)| *index);
        Ok(done.into_iter().map(|(_, result)| result).collect())
    }
}
