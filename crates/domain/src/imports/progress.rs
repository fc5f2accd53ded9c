//! How far an import has come, for the page that shows it.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use foundation::Id;

/// How far one import has come; written by the import, read by anybody.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// Rows done and rows in all; the second is 0 until the file is understood.
    #[must_use]
    pub fn rows(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }

    /// Asks the import to stop; what it wrote is taken back. Too late once it has ended.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    pub(crate) fn begin(&self, total: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// The imports that run in this process.
#[derive(Debug, Clone, Default)]
pub struct Running(Arc<Mutex<HashMap<Id, Arc<Progress>>>>);

impl Running {
    /// Begins to follow an import.
    #[must_use]
    pub fn start(&self, import: Id) -> Arc<Progress> {
        let progress = Arc::new(Progress::default());
        self.lock().insert(import, Arc::clone(&progress));
        progress
    }

    /// How far an import has come; none when it does not run here.
    #[must_use]
    pub fn find(&self, import: Id) -> Option<Arc<Progress>> {
        self.lock().get(&import).cloned()
    }

    /// The import has ended.
    pub fn end(&self, import: Id) {
        self.lock().remove(&import);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Id, Arc<Progress>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
