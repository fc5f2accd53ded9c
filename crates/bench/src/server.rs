//! The program under measurement, as a process of its own.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Outcome, http::Client};

/// A running server. Dropping it stops it.
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:port`.
    pub(crate) address: String,
    /// From the start of the process to its first answer.
    pub(crate) first_answer: Duration,
}

impl Server {
    /// Starts `faelled serve` on a free port of this machine.
    pub(crate) fn start(faelled: &Path, url: &str) -> Outcome<Self> {
        let start = Instant::now();
        let mut child = Command::new(faelled)
            .args(["serve", "--listen", "127.0.0.1:0", "--database", url])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let mut server = Self {
            child,
            address: String::new(),
            first_answer: Duration::ZERO,
        };
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address = line.trim().strip_prefix("listening on http://");
        server.address = address.ok_or("the server did not start")?.to_owned();
        Client::connect(&server.address, "")?.get("/health")?;
        server.first_answer = start.elapsed();
        Ok(server)
    }

    /// Memory held by the process, in MB of a million bytes.
    pub(crate) fn memory(&self) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
        Ok(kib.ok_or("no VmRSS")?.trim().parse::<f64>()? * 1.024e-3)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails only when it has ended by itself, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
