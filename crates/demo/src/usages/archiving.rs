//! What the municipality has decided about archiving.

use jiff::ToSpan;

use super::{Place, Traits, choice, text};
use crate::{
    GenValue, Values,
    catalogue::System,
    facts::areas::Data,
    options::{ARCHIVE_TEST, ARCHIVE_TYPES, ARCHIVES},
    random::Random,
};

pub(super) fn archiving(
    values: &mut Values,
    system: &System,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    if random.chance(0.25) {
        return;
    }
    let duty = match traits.data {
        Data::Nothing => random.weighted(&[("k", 70), ("undecided", 20), ("unknown", 10)]),
        _ => random.weighted(&[
            ("b", 30),
            ("k", 35),
            ("undecided", 20),
            ("unknown", 10),
            ("preserve_data_can_discard_documents", 5),
        ]),
    };
    choice(values, "archive_duty", duty);
    if random.chance(0.6) {
        values.push((
            "document_bearing",
            GenValue::Bool(duty == "b" || random.chance(0.2)),
        ));
    }
    if duty != "b" {
        return;
    }
    values.push(("archive_type", GenValue::Option(random.word(ARCHIVE_TYPES))));
    values.push(("archive_supplier", GenValue::Ref(system.supplier)));
    values.push(("archive_location", GenValue::Option(random.word(ARCHIVES))));
    values.push((
        "archive_test_location",
        GenValue::Option(random.word(ARCHIVE_TEST)),
    ));
    values.push((
        "archive_frequency_months",
        GenValue::Int(random.weighted(&[(12, 10), (48, 30), (60, 60)])),
    ));
    let archived = random.chance(0.5);
    values.push(("data_archived", GenValue::Bool(archived)));
    if archived {
        let start = random.day(place.today, -3_600, -1_900);
        let row = vec![
            ("start_date", GenValue::Date(start)),
            ("end_date", GenValue::Date(start.saturating_add(5.years()))),
            (
                "archive_id",
                GenValue::Text(format!(
                    "AVID.{}.{}",
                    place.municipality.code(),
                    random.between(10, 99)
                )),
            ),
            ("approved", GenValue::Bool(random.chance(0.8))),
        ];
        values.push(("journal_periods", GenValue::Rows(vec![row])));
        text(
            values,
            "archive_notes",
            "Afleveret efter aftale med arkivet.",
        );
    }
}
