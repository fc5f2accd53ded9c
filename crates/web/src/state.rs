//! What every handler holds: the product behind its gate, and the way to it.

use domain::gate::{App, Caller, Command, Question};
use foundation::{Error, Result};

use crate::throttle::Throttle;

/// Shared by all requests. Cloning it is cheap.
#[derive(Clone)]
pub struct AppState {
    /// The product.
    pub app: App,
    /// Who asked how much of what needs no account.
    pub throttle: Throttle,
}

impl AppState {
    /// The product behind a site.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self {
            app,
            throttle: Throttle::default(),
        }
    }

    /// Runs a command on a thread that may wait for the database.
    pub async fn run<C>(&self, caller: &Caller, command: C) -> Result<C::Output>
    where
        C: Command + Send + 'static,
        C::Output: Send + 'static,
    {
        let (app, caller) = (self.app.clone(), caller.clone());
        tokio::task::spawn_blocking(move || app.run(&caller, command))
            .await
            .map_err(Error::internal)?
    }

    /// Answers a question on a thread that may wait for the database.
    pub async fn ask<Q>(&self, caller: &Caller, question: Q) -> Result<Q::Answer>
    where
        Q: Question + Send + 'static,
        Q::Answer: Send + 'static,
    {
        let (app, caller) = (self.app.clone(), caller.clone());
        tokio::task::spawn_blocking(move || app.ask(&caller, question))
            .await
            .map_err(Error::internal)?
    }

    /// Does something with the product that is more than one command or question,
    /// on a thread that may wait for the database.
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let app = self.app.clone();
        tokio::task::spawn_blocking(move || work(&app))
            .await
            .map_err(Error::internal)?
    }
}
