//! The migration files, built into the program, in the order in which they run.

use database::Migration;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(Migration { name: $name, sql: include_str!(concat!("../../../migrations/", $name)) }),*]
    };
}

/// All of them.
pub const MIGRATIONS: &[Migration] = files![
    "0001_audit.sql",
    "0002_organisations.sql",
    "0003_lists.sql",
    "0004_catalogue.sql",
    "0005_contracts.sql",
    "0006_usage.sql",
    "0007_shared.sql",
    "0008_accounts.sql",
    "0009_systems.sql",
    "0010_imports.sql",
    "0011_money.sql",
    "0012_tasks.sql",
    "0013_evidence.sql",
    "0014_documents.sql",
    "0015_amendments.sql",
    "0016_cases.sql",
    "0017_bodies.sql",
    "0018_budget.sql",
    "0019_benefits.sql",
    "0020_lead_times.sql",
    "0021_joint.sql",
    "0022_papers.sql",
    "0023_team.sql",
    "0024_joint_groups.sql",
    "0025_joint_needs.sql",
];

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;

    #[test]
    fn every_file_in_the_folder_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .expect("the migrations stand in the project")
            .map(|entry| {
                entry
                    .expect("readable")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        let listed: Vec<&str> = MIGRATIONS.iter().map(|migration| migration.name).collect();
        assert_eq!(names, listed);
    }
}
