//! `serve`: pages and the API on one address, figures for monitoring on another.

mod health;
mod watch;

use std::{io::Write, net::SocketAddr, process::ExitCode, sync::Arc, time::Duration};

use axum::{
    Router, extract::State, http::header, middleware, response::IntoResponse, routing::get,
};
use clap::Args;
use database::Conn;
use domain::gate::App;
use foundation::{Error, FieldError, Result};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch::{Receiver, channel},
};

use crate::{
    joint,
    mail::{MailAt, Mailer},
    metrics::{ImportedRows, Metrics},
    setup::{At, Setup},
    tasks,
};

/// How long requests under way may take to end when the program is told to stop.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    at: At,
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, env = "FAELLED_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Address for monitoring (`/metrics`); none when left out.
    #[arg(long, env = "FAELLED_METRICS")]
    metrics: Option<SocketAddr>,
    /// Database connections used at the same time.
    #[arg(long, env = "FAELLED_CONNECTIONS", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=500))]
    connections: u16,
    #[command(flatten)]
    mail: MailAt,
}

impl Serve {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let app = setup.open(&self.at, usize::from(self.connections))?;
        let metrics = Arc::new(Metrics::default());
        let router = router(app.clone(), &metrics);
        let mailer = self.mail.mailer()?;
        setup.runtime.block_on(async {
            let (stop, stopped) = channel(false);
            let listener = bind(self.listen).await?;
            let figures = match self.metrics {
                Some(address) => Some(bind(address).await?),
                None => None,
            };
            announce(&listener)?;
            tokio::spawn(chores(app.clone(), mailer, stopped.clone()));
            if let Some(figures) = figures {
                let address = figures.local_addr().map_err(Error::internal)?;
                tracing::info!(%address, "figures for monitoring");
                let served = axum::serve(figures, figures_router(app, metrics));
                let served = served.with_graceful_shutdown(until(stopped.clone()));
                tokio::spawn(async move { served.await });
            }
            tokio::spawn(async move {
                told_to_stop().await;
                tracing::info!("stopping");
                // Fails only when nobody waits any more.
                let _ = stop.send(true);
            });
            let served = axum::serve(
                listener,
                router.into_make_service_with_connect_info::<SocketAddr>(),
            )
            .with_graceful_shutdown(until(stopped.clone()));
            tokio::select! {
                result = served => result.map_err(Error::internal)?,
                () = overdue(stopped) => tracing::warn!("requests under way were cut off"),
            }
            Ok(ExitCode::SUCCESS)
        })
    }
}

fn router(app: App, metrics: &Arc<Metrics>) -> Router {
    Router::new()
        .route("/health", get(health::health))
        .with_state(app.clone())
        .merge(web::router(app))
        .layer(middleware::from_fn_with_state(
            Arc::clone(metrics),
            watch::watch,
        ))
}

fn figures_router(app: App, metrics: Arc<Metrics>) -> Router {
    Router::new()
        .route("/metrics", get(figures))
        .with_state((app, metrics))
}

async fn figures(State((app, metrics)): State<(App, Arc<Metrics>)>) -> impl IntoResponse {
    let kind = [(
        header::CONTENT_TYPE,
        "text/plain; version=0.0.4; charset=utf-8",
    )];
    let (pool, statements) = (app.database().pool_use(), app.database().statements());
    // Without the database the other figures are wanted all the more.
    let asked = tokio::task::spawn_blocking(move || app.database().read(imported_rows)).await;
    let imported = asked.ok().and_then(Result::ok);
    (kind, metrics.text(pool, statements, imported))
}

/// Rows of all imports that were carried through and stand.
fn imported_rows(conn: &mut Conn) -> Result<ImportedRows> {
    const SUMS: &str = "SELECT CAST(COALESCE(SUM(created), 0) AS BIGINT), CAST(COALESCE(SUM(updated), 0) AS BIGINT),
     CAST(COALESCE(SUM(unchanged), 0) AS BIGINT), CAST(COALESCE(SUM(rejected), 0) AS BIGINT) FROM imports WHERE status = 'done'";
    let rows = conn.query(SUMS, &[])?;
    let row = rows.first().ok_or_else(|| Error::internal("no sums"))?;
    Ok([
        ("created", row.int(0)?),
        ("updated", row.int(1)?),
        ("unchanged", row.int(2)?),
        ("rejected", row.int(3)?),
    ])
}

async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|cause| {
        let error = FieldError::new("", "address_unusable")
            .with("address", address)
            .with("cause", cause);
        Error::Conflict(error)
    })
}

/// The first line on the output, which scripts wait for.
fn announce(listener: &TcpListener) -> Result<()> {
    let address = listener.local_addr().map_err(Error::internal)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on http://{address}")
        .and_then(|()| out.flush())
        .map_err(Error::internal)
}

/// How often it is looked after what the calendar asks for and what is to be sent.
const CHORES: Duration = Duration::from_secs(30);

/// Runs the rules once a day and sends what waits in the outbox, until told to stop.
async fn chores(app: App, mailer: Option<Mailer>, mut stopped: Receiver<bool>) {
    let mailer = mailer.map(Arc::new);
    loop {
        let (app, mailer, told) = (app.clone(), mailer.clone(), stopped.clone());
        let work = move || {
            let go_on = || !*told.borrow();
            if let Err(error) = tasks::run_in_the_morning(&app, &go_on) {
                tracing::error!(%error, "the rules could not be run");
            }
            if let Some(mailer) = mailer
                && let Err(error) = mailer.send_waiting(&app, &go_on)
            {
                tracing::error!(%error, "e-mail could not be sent");
            }
            joint::refresh_weekly(&app, &go_on);
        };
        if let Err(error) = tokio::task::spawn_blocking(work).await {
            tracing::error!(%error, "the chores broke off");
        }
        tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return,
            () = tokio::time::sleep(CHORES) => {}
        }
    }
}

async fn until(mut stopped: Receiver<bool>) {
    // Fails only when the sender is gone, and then it is time as well.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

async fn overdue(stopped: Receiver<bool>) {
    until(stopped).await;
    tokio::time::sleep(PATIENCE).await;
}

/// SIGTERM from the service manager, or Ctrl-C.
async fn told_to_stop() {
    let (Ok(mut term), Ok(mut int)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        tracing::error!("signals cannot be listened to; the program must be killed to stop it");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}
