//! Migrations are numbered without a gap, so that every installation runs the same ones in the
//! same order.

use super::report::Report;
use super::tree::Tree;

const FOLDER: &str = "migrations/";

/// A step that differs between the engines has one file for each.
const ENGINES: &[&str] = &["sqlite", "postgres"];

/// Names `NNNN_name.sql` (or `NNNN_name.sqlite.sql` with `NNNN_name.postgres.sql`), from 0001.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let mut expected = 1;
    let mut last = None;
    for file in tree
        .below(FOLDER)
        .filter(|file| file.path.ends_with(".sql"))
    {
        let Some((number, name, engine)) = parse(file.name()) else {
            report.finding(&file.path, 0, "name it NNNN_lower_case_name.sql");
            continue;
        };
        let step = (number, name);
        if engine.is_some() && last == Some(step) {
            continue;
        }
        if number != expected {
            report.finding(
                &file.path,
                0,
                format!("number {number:04} where {expected:04} is next"),
            );
        }
        expected = number + 1;
        last = Some(step);
    }
}

fn parse(file_name: &str) -> Option<(u32, &str, Option<&str>)> {
    let stem = file_name.strip_suffix(".sql")?;
    let (number, rest) = stem.split_once('_')?;
    if number.len() != 4 {
        return None;
    }
    let (name, engine) = rest
        .split_once('.')
        .map_or((rest, None), |(name, engine)| (name, Some(engine)));
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let known = engine.is_none_or(|engine| ENGINES.contains(&engine));
    (!name.is_empty() && name.chars().all(plain) && known).then_some(())?;
    Some((number.parse().ok()?, name, engine))
}
