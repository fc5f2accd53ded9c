//! The files of the repository as text, read once for all checks.

use std::fs;
use std::io;
use std::path::Path;

/// Folders that hold what is built, installed or tried out, never what is written by hand.
const LEFT_OUT: &[&str] = &[".git", "node_modules", "target", "var"];

/// One file; the path is relative to the root, with `/`.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// The last part of the path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The lines with their numbers, from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// Test code: rules about who may use whom do not bind it.
    pub(crate) fn is_test(&self) -> bool {
        let stem = self.name().trim_end_matches(".rs");
        let named = |part: &str| part == "tests" || part == "scenarios";
        named(stem) || stem.ends_with("_tests") || self.path.split('/').any(named)
    }
}

/// Every text file, ordered by path. Pictures and other files that are not UTF-8 are left out.
pub(crate) struct Tree {
    files: Vec<File>,
}

impl Tree {
    /// Reads the tree below `root`.
    ///
    /// # Errors
    /// When a folder or a file cannot be read.
    pub(crate) fn read(root: &Path) -> io::Result<Tree> {
        let mut files = Vec::new();
        read_folder(root, "", &mut files)?;
        Ok(Tree::new(files))
    }

    /// A tree of these files.
    pub(crate) fn new(mut files: Vec<File>) -> Tree {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Tree { files }
    }

    /// All files.
    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// The files whose names end in `.extension`.
    pub(crate) fn with_extension(&self, extension: &str) -> impl Iterator<Item = &File> {
        let ending = format!(".{extension}");
        self.files
            .iter()
            .filter(move |file| file.path.ends_with(&ending))
    }

    /// The files below `folder`, which ends in `/`.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder))
    }

    /// The file at exactly this path.
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        if kind.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
        {
            files.push(File { path, text });
        }
    }
    Ok(())
}
