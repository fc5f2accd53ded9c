//! The table of routes. A route cannot be mounted without being in the table,
//! and a test walks the table for every role and tenant.

use axum::{Router, routing::MethodRouter};
use domain::gate::Needs;

use crate::state::AppState;

/// One method of one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// `GET`, `POST`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// The path with its parameters in braces.
    pub path: String,
    /// The right that it needs.
    pub needs: Needs,
}

/// The router and its table.
#[derive(Default)]
pub struct Routes {
    router: Router<AppState>,
    table: Vec<Route>,
}

impl Routes {
    /// Mounts one path; `methods` are those that `handler` answers, each with the right it needs.
    /// A method that stands there several times needs one of its rights.
    #[must_use]
    pub fn add(
        mut self,
        path: &str,
        methods: &[(&'static str, Needs)],
        handler: MethodRouter<AppState>,
    ) -> Self {
        self.router = self.router.route(path, handler);
        self.table
            .extend(methods.iter().map(|(method, needs)| Route {
                method,
                path: path.to_owned(),
                needs: *needs,
            }));
        self
    }

    /// The router and the table.
    pub fn finish(self) -> (Router<AppState>, Vec<Route>) {
        (self.router, self.table)
    }
}
