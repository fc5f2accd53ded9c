//! Fetches the pinned npm packages, keeps the few files the pages use and writes a table of them
//! (plain and gzipped) that `src/assets.rs` includes. Nothing downloaded is committed.
//!
//! `WEB_NODE_MODULES` may point at a ready `node_modules` folder, for builders without network.

#[path = "../../web/assets/install.rs"]
mod install;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for watched in ["web/static", "locales", "web/assets/install.rs"] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }

    let modules = install::node_modules(&root.join("web/assets"), &out);
    let mut files = wanted_files(&modules);
    files.extend(own_files(&root.join("web/static")));
    files.sort_by(|a, b| a.0.cmp(&b.0));
    write_table(&files, &out);
    fs::write(out.join("NOTICES.txt"), notices(&modules)).expect("OUT_DIR is writable");
}

/// The files taken from the packages, as (public path, content).
fn wanted_files(modules: &Path) -> Vec<(String, Vec<u8>)> {
    let dist = modules.join("dkfds/dist");
    let css =
        String::from_utf8(read(&dist.join("css/dkfds.min.css"))).expect("the style sheet is UTF-8");
    let css = only_woff2(&css);
    let mut files = vec![
        (
            "js/htmx.min.js".to_owned(),
            read(&modules.join("htmx.org/dist/htmx.min.js")),
        ),
        (
            "img/all-svg-icons.svg".to_owned(),
            read(&dist.join("img/all-svg-icons.svg")),
        ),
    ];
    for icon in list(&dist.join("img/svg-icons")) {
        files.push((format!("img/svg-icons/{}", name_of(&icon)), read(&icon)));
    }
    for font in list(&dist.join("fonts/IBMPlexSans/complete/woff2")) {
        let public = format!("fonts/IBMPlexSans/complete/woff2/{}", name_of(&font));
        if css.contains(&public) {
            files.push((public, read(&font)));
        }
    }
    files.push(("css/dkfds.min.css".to_owned(), css.into_bytes()));
    files
}

/// Every browser of the last ten years reads woff2; the sheet lists eot and woff before it, which would be fetched in vain.
fn only_woff2(css: &str) -> String {
    let mut result = String::with_capacity(css.len());
    let mut rest = css.split("/*# sourceMappingURL").next().unwrap_or(css);
    while let Some(start) = rest.find("@font-face{") {
        let end = start + rest[start..].find('}').expect("a font face is closed");
        result.push_str(&rest[..start]);
        let face = &rest[start..end];
        let declarations = face.split(';').map(|part| match part.strip_prefix("src:") {
            // One face only names fonts of the reader's own machine; it stays as it is.
            Some(sources) => format!(
                "src:{}",
                sources
                    .split(',')
                    .find(|s| s.contains(".woff2"))
                    .unwrap_or(sources)
            ),
            None => part.to_owned(),
        });
        result.push_str(&declarations.collect::<Vec<_>>().join(";"));
        rest = &rest[end..];
    }
    result.push_str(rest);
    result
}

/// Our own sheet (its parts joined in the order of their names) and scripts.
fn own_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let sheet: Vec<u8> = list(&folder.join("css"))
        .iter()
        .flat_map(|part| read(part))
        .collect();
    let mut files = vec![("css/app.css".to_owned(), sheet)];
    for script in list(&folder.join("js")) {
        files.push((format!("js/{}", name_of(&script)), read(&script)));
    }
    files
}

fn write_table(files: &[(String, Vec<u8>)], out: &Path) {
    let folder = out.join("embedded");
    fs::create_dir_all(&folder).expect("OUT_DIR is writable");
    let mut bundle = Sha256::new();
    let mut rows = String::new();
    for (index, (path, content)) in files.iter().enumerate() {
        bundle.update(path);
        bundle.update(content);
        let plain = folder.join(index.to_string());
        fs::write(&plain, content).expect("OUT_DIR is writable");
        let gzip = if path.ends_with(".woff2") {
            "None".to_owned()
        } else {
            let packed = folder.join(format!("{index}.gz"));
            fs::write(&packed, gzipped(content)).expect("OUT_DIR is writable");
            format!("Some(include_bytes!({packed:?}))")
        };
        let hash = hex(&Sha256::digest(content));
        writeln!(rows, "    Asset {{ path: {path:?}, hash: {hash:?}, plain: include_bytes!({plain:?}), gzip: {gzip} }},")
            .expect("a String takes any text");
    }
    let bundle = hex(&bundle.finalize());
    let table =
        format!("const BUNDLE: &str = {bundle:?};\nstatic TABLE: &[Asset] = &[\n{rows}];\n");
    fs::write(out.join("assets_table.rs"), table).expect("OUT_DIR is writable");
}

/// What is embedded, from whom, on which terms.
fn notices(modules: &Path) -> String {
    let parts = [
        (
            "Det Fælles Designsystem (npm: dkfds) – MIT; lists the icons under Apache License 2.0",
            "dkfds/LICENSE.md",
        ),
        (
            "IBM Plex Sans (in dkfds) – SIL Open Font License 1.1",
            "dkfds/dist/fonts/IBMPlexSans/complete/woff2/license.txt",
        ),
        ("htmx (npm: htmx.org) – Zero-Clause BSD", "htmx.org/LICENSE"),
    ];
    let mut text = String::from("Embedded in the web pages\n=========================\n");
    for (title, file) in parts {
        let licence =
            String::from_utf8(read(&modules.join(file))).expect("licence texts are UTF-8");
        write!(
            text,
            "\n{title}\n{}\n\n{}\n",
            "-".repeat(title.chars().count()),
            licence.trim()
        )
        .expect("a String takes any text");
    }
    text.push_str(
        "\nMaterial Symbols (Google) and Material Design Icons (Pictogrammers), in dkfds – Apache License 2.0\n\
         The full text: https://www.apache.org/licenses/LICENSE-2.0.txt\n",
    );
    text
}

fn gzipped(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .expect("memory takes any bytes")
}

fn hex(digest: &[u8]) -> String {
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|e| panic!("cannot list {}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.is_file())
        .collect();
    paths.retain(|p| !name_of(p).ends_with(".txt"));
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|e| panic!("cannot read {}: {e}", path.display()))
}
