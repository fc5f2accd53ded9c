//! What the figures were measured on, without saying where it stands.

use std::time::Duration;

/// Cores, memory and system in words.
pub(crate) fn describe() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".to_owned());
    let memory = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.trim_end_matches(" kB").parse::<u64>().ok())
        .map_or(0, |kib| kib.div_ceil(1024 * 1024));
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = system
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map_or("Linux", |name| name.trim_matches('"'));
    format!("{cores} cores ({processor}), {memory} GB memory, {system}")
}

/// Runnable processes at this moment: how busy the machine is with other things.
pub(crate) fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or_default().to_owned()
}

/// How long this thread has been ready to go on while others had the processors; zero
/// where the system does not tell.
pub(crate) fn waited() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').nth(1).and_then(|text| text.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// Processor time that all threads of this process have used; zero where the system does not tell.
pub(crate) fn used() -> Duration {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program may have blanks; the eleventh and twelfth field after it count.
    let fields = text.rsplit(')').next().unwrap_or_default();
    let hundredths = fields.split_whitespace().skip(11).take(2);
    let hundredths: u64 = hundredths.filter_map(|text| text.parse::<u64>().ok()).sum();
    Duration::from_millis(hundredths * 10)
}

/// The most memory that this process has had, in MB.
pub(crate) fn most_memory() -> f64 {
    field("/proc/self/status", "VmHWM")
        .and_then(|text| text.trim_end_matches(" kB").parse::<f64>().ok())
        .map_or(0.0, |kib| kib / 1024.0)
}

/// The value of the first `name: value` in a file.
fn field(path: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
