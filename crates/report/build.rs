//! Takes the typefaces of the printed pages from the same pinned npm package as the web pages'.
//! Nothing downloaded is committed; nothing is fetched where PDF is not built.

#[path = "../../web/assets/install.rs"]
mod install;

use std::fs;
use std::path::{Path, PathBuf};

const FACES: [&str; 3] = ["Regular", "Medium", "SemiBold"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_PDF").is_none() {
        return;
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/assets");
    println!(
        "cargo::rerun-if-changed={}",
        assets.join("install.rs").display()
    );
    let fonts =
        install::node_modules(&assets, &out).join("dkfds/dist/fonts/IBMPlexSans/complete/ttf");
    for face in FACES {
        let name = format!("IBMPlexSans-{face}.ttf");
        fs::copy(fonts.join(&name), out.join(&name))
            .unwrap_or_else(|e| panic!("cannot copy {name} from {}: {e}", fonts.display()));
    }
}
