//! What the checks found.

/// Findings fail the run; notices are shown and do not; figures are printed at the end.
#[derive(Default)]
pub(crate) struct Report {
    findings: Vec<String>,
    notices: Vec<String>,
    figures: Vec<String>,
}

impl Report {
    /// Something that must be changed. `line` counts from 1; 0 means the file as a whole.
    pub(crate) fn finding(&mut self, path: &str, line: usize, text: impl AsRef<str>) {
        self.findings.push(place(path, line, text.as_ref()));
    }

    /// Something to look at when there is time.
    pub(crate) fn notice(&mut self, path: &str, line: usize, text: impl AsRef<str>) {
        self.notices.push(place(path, line, text.as_ref()));
    }

    /// One line for the summary.
    pub(crate) fn figure(&mut self, text: impl Into<String>) {
        self.figures.push(text.into());
    }

    /// The findings so far, one `path:line: text` each.
    pub(crate) fn findings(&self) -> &[String] {
        &self.findings
    }

    /// The notices so far, in the same form.
    #[cfg(test)]
    pub(crate) fn notices(&self) -> &[String] {
        &self.notices
    }

    /// Notices and figures go to the output, findings to the error output.
    pub(crate) fn print(&self) {
        for notice in &self.notices {
            println!("notice  {notice}");
        }
        for finding in &self.findings {
            eprintln!("wrong   {finding}");
        }
        for figure in &self.figures {
            println!("tidy: {figure}");
        }
        println!(
            "tidy: {} findings, {} notices",
            self.findings.len(),
            self.notices.len()
        );
    }
}

fn place(path: &str, line: usize, text: &str) -> String {
    if line == 0 {
        format!("{path}: {text}")
    } else {
        format!("{path}:{line}: {text}")
    }
}
