//! What the municipality has decided about archiving.

use jiff::ToSpan;

use super::form::Form;
use crate::{
    GenValue,
    facts::areas::Data,
    options::{ARCHIVE_TEST, ARCHIVE_TYPES, ARCHIVES},
};

pub(super) fn archiving(form: &mut Form<'_>) {
    if form.random.chance(0.25) {
        return;
    }
    let duties: &[_] = if form.traits.data == Data::Nothing {
        &[("k", 70), ("undecided", 20), ("unknown", 10)]
    } else {
        &[
            ("b", 30),
            ("k", 35),
            ("undecided", 20),
            ("unknown", 10),
            ("preserve_data_can_discard_documents", 5),
        ]
    };
    let preserved = form.choose("archive_duty", duties) == "b";
    if form.random.chance(0.6) {
        let bearing = preserved || form.random.chance(0.2);
        form.put("document_bearing", GenValue::Bool(bearing));
    }
    if preserved {
        delivery(form);
    }
}

/// How, where and how often data are delivered to an archive.
fn delivery(form: &mut Form<'_>) {
    for (key, names) in [
        ("archive_type", ARCHIVE_TYPES),
        ("archive_location", ARCHIVES),
        ("archive_test_location", ARCHIVE_TEST),
    ] {
        let name = form.random.word(names);
        form.option(key, name);
    }
    let supplier = form.system.supplier;
    form.put("archive_supplier", GenValue::Ref(supplier));
    let months = form.random.weighted(&[(12, 10), (48, 30), (60, 60)]);
    form.put("archive_frequency_months", GenValue::Int(months));
    let archived = form.random.chance(0.5);
    form.put("data_archived", GenValue::Bool(archived));
    if archived {
        let period = journal_period(form);
        form.put("journal_periods", GenValue::Rows(vec![period]));
        form.text("archive_notes", "Afleveret efter aftale med arkivet.");
    }
}

fn journal_period(form: &mut Form<'_>) -> crate::Values {
    let start = form.random.day(form.place.today, -3_600, -1_900);
    let code = form.place.municipality.code();
    let archive_id = format!("AVID.{code}.{}", form.random.between(10, 99));
    vec![
        ("start_date", GenValue::Date(start)),
        ("end_date", GenValue::Date(start.saturating_add(5.years()))),
        ("archive_id", GenValue::Text(archive_id)),
        ("approved", GenValue::Bool(form.random.chance(0.8))),
    ]
}
