//! The pinned npm packages, for the build scripts that embed files from them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of installed packages: the one `WEB_NODE_MODULES` names, for builders without
/// network, or a fresh `npm ci` inside `out`. Tells cargo what to watch.
pub(crate) fn node_modules(manifest: &Path, out: &Path) -> PathBuf {
    println!("cargo::rerun-if-env-changed=WEB_NODE_MODULES");
    let pinned = ["package.json", "package-lock.json"].map(|name| manifest.join(name));
    for file in &pinned {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    if let Some(ready) = std::env::var_os("WEB_NODE_MODULES") {
        return PathBuf::from(ready);
    }
    let folder = out.join("npm");
    fs::create_dir_all(&folder).expect("OUT_DIR is writable");
    for file in &pinned {
        let name = file.file_name().expect("it was just joined");
        fs::copy(file, folder.join(name))
            .unwrap_or_else(|e| panic!("cannot copy {}: {e}", file.display()));
    }
    let flags = [
        "ci",
        "--ignore-scripts",
        "--omit=dev",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
    ];
    let done = Command::new("npm")
        .args(flags)
        .current_dir(&folder)
        .output();
    match done {
        Ok(result) if result.status.success() => folder.join("node_modules"),
        Ok(result) => panic!(
            "npm ci failed:\n{}",
            String::from_utf8_lossy(&result.stderr)
        ),
        Err(e) => {
            panic!("cannot start npm ({e}); install Node.js 18 or newer, or set WEB_NODE_MODULES")
        }
    }
}
