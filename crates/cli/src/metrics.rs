//! Counters for whoever watches the installation, in the text form of Prometheus.

use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use database::PoolUse;

/// Upper bounds of the durations counted together, in seconds.
const BOUNDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// What became of the rows of imports, and of how many.
pub(crate) type ImportedRows = [(&'static str, i64); 4];

/// A route's template, the method and the status.
type Key = (String, &'static str, u16);

#[derive(Default)]
struct Durations {
    within: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
}

/// What was counted since the program started.
#[derive(Default)]
pub(crate) struct Metrics {
    requests: Mutex<BTreeMap<Key, Durations>>,
    running: AtomicI64,
}

impl Metrics {
    /// A request began.
    pub(crate) fn begin(&self) {
        self.running.fetch_add(1, Ordering::Relaxed);
    }

    /// A request ended, answered or given up by the other side.
    pub(crate) fn end(&self) {
        self.running.fetch_sub(1, Ordering::Relaxed);
    }

    /// A request was answered.
    pub(crate) fn answered(&self, route: &str, method: &str, status: u16, took: Duration) {
        let key = (route.to_owned(), known_method(method), status);
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let durations = requests.entry(key).or_default();
        let seconds = took.as_secs_f64();
        durations.count += 1;
        durations.seconds += seconds;
        for (within, bound) in durations.within.iter_mut().zip(BOUNDS) {
            *within += u64::from(seconds <= bound);
        }
    }

    /// Everything, as Prometheus reads it.
    pub(crate) fn text(
        &self,
        pool: PoolUse,
        statements: u64,
        imported: Option<ImportedRows>,
    ) -> String {
        let mut out = String::new();
        self.push_requests(&mut out);
        let mut gauge =
            |name: &str, help: &str, value: i64| push_gauge(&mut out, name, help, value);
        let running = self.running.load(Ordering::Relaxed);
        gauge(
            "faelled_requests_running",
            "Requests being answered.",
            running,
        );
        let counts = [
            (
                "faelled_database_connections_used",
                "Database connections lent out.",
                pool.lent,
            ),
            (
                "faelled_database_connections_idle",
                "Database connections waiting.",
                pool.idle,
            ),
            (
                "faelled_database_connections_limit",
                "Most that may be lent out.",
                pool.limit,
            ),
        ];
        for (name, help, value) in counts {
            gauge(name, help, i64::try_from(value).unwrap_or(i64::MAX));
        }
        push_statements(&mut out, statements);
        push_imported(&mut out, imported);
        let mut gauge =
            |name: &str, help: &str, value: i64| push_gauge(&mut out, name, help, value);
        if let Some(bytes) = resident_bytes() {
            gauge("process_resident_memory_bytes", "Memory in use.", bytes);
        }
        let version = env!("CARGO_PKG_VERSION");
        let _ = writeln!(
            out,
            "# HELP faelled_info Version of the program.\n# TYPE faelled_info gauge\nfaelled_info{{version=\"{version}\"}} 1"
        );
        out
    }

    fn push_requests(&self, out: &mut String) {
        const NAME: &str = "faelled_request_duration_seconds";
        let _ = writeln!(
            out,
            "# HELP {NAME} Time until the answer began.\n# TYPE {NAME} histogram"
        );
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        for ((route, method, status), durations) in &*requests {
            let route = route.replace('\\', "\\\\").replace('"', "\\\"");
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
            for (within, bound) in durations.within.iter().zip(BOUNDS) {
                let _ = writeln!(out, "{NAME}_bucket{{{labels},le=\"{bound}\"}} {within}");
            }
            let Durations { count, seconds, .. } = durations;
            let _ = writeln!(out, "{NAME}_bucket{{{labels},le=\"+Inf\"}} {count}");
            let _ = writeln!(
                out,
                "{NAME}_sum{{{labels}}} {seconds}\n{NAME}_count{{{labels}}} {count}"
            );
        }
    }
}

fn push_gauge(out: &mut String, name: &str, help: &str, value: i64) {
    let _ = writeln!(
        out,
        "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}"
    );
}

fn push_statements(out: &mut String, statements: u64) {
    const NAME: &str = "faelled_database_statements_total";
    let _ = writeln!(
        out,
        "# HELP {NAME} Statements run since the start.\n# TYPE {NAME} counter\n{NAME} {statements}"
    );
}

fn push_imported(out: &mut String, imported: Option<ImportedRows>) {
    let Some(imported) = imported else { return };
    // A gauge: undoing an import takes its rows away again.
    const NAME: &str = "faelled_import_rows";
    let _ = writeln!(
        out,
        "# HELP {NAME} Rows of imports that stand.\n# TYPE {NAME} gauge"
    );
    for (outcome, rows) in imported {
        let _ = writeln!(out, "{NAME}{{outcome=\"{outcome}\"}} {rows}");
    }
}

/// Anybody may invent methods; they must not fill the registry.
fn known_method(method: &str) -> &'static str {
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
        .into_iter()
        .find(|known| *known == method)
        .unwrap_or("other")
}

/// Linux tells it; elsewhere the line is left out.
fn resident_bytes() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: i64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_count_everything_below_their_bound() {
        let metrics = Metrics::default();
        for (millis, method) in [(3, "GET"), (30, "GET"), (9_000, "GET"), (1, "BREW")] {
            metrics.answered("/a/{id}", method, 200, Duration::from_millis(millis));
        }
        let text = metrics.text(
            PoolUse {
                lent: 1,
                idle: 2,
                limit: 8,
            },
            42,
            Some([
                ("created", 7),
                ("updated", 0),
                ("unchanged", 0),
                ("rejected", 2),
            ]),
        );
        let line = |le: &str, n: u32| {
            format!(
                "faelled_request_duration_seconds_bucket{{route=\"/a/{{id}}\",method=\"GET\",status=\"200\",le=\"{le}\"}} {n}\n"
            )
        };
        for (bound, count) in [("0.005", 1), ("0.05", 2), ("5", 2), ("+Inf", 3)] {
            assert!(text.contains(&line(bound, count)), "{bound}\n{text}");
        }
        assert!(text.contains("method=\"other\"") && !text.contains("BREW"));
        assert!(text.contains("faelled_import_rows{outcome=\"rejected\"} 2\n"));
        assert!(text.contains("faelled_database_connections_used 1\n"));
        assert!(text.contains("faelled_database_statements_total 42\n"));
    }
}
