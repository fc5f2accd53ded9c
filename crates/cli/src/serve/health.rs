//! `/health`: whether the database answers.

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::gate::App;
use serde_json::json;

/// A database that takes longer than this is as good as gone.
const PATIENCE: Duration = Duration::from_secs(3);

/// 200 when the database answers, 503 when not.
pub(super) async fn health(State(app): State<App>) -> Response {
    let asked = tokio::task::spawn_blocking(move || {
        app.database()
            .read(|conn| conn.query("SELECT 1", &[]).map(drop))
    });
    let cause = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(Ok(()))) => return Json(json!({ "status": "ok" })).into_response(),
        Ok(Ok(Err(error))) => error.to_string(),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "no answer in time".to_owned(),
    };
    tracing::error!(%cause, "the database does not answer");
    let problem = json!({
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "code": "database_unavailable",
        "detail": "The database does not answer.",
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::SERVICE_UNAVAILABLE, kind, problem.to_string()).into_response()
}
