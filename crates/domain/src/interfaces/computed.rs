//! The columns of an interface that are computed when read.

use crate::parts::{
    ColumnKind::{Integer, Text},
    Computed,
};

const GENERAL: &str = "general";
const DATA: &str = "data";

/// All of them.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new(
        "rights_holder",
        Text,
        GENERAL,
        // everywhere: organisations are facts, and the interface names its system
        "(SELECT eo.name FROM {systems} es JOIN {organisations} eo ON eo.id = es.rights_holder WHERE es.id = @.exposing_system)",
    )
    .header("Rettighedshaver"),
    Computed::new(
        "data_types",
        Text,
        DATA,
        "(SELECT string_agg({name o}, ', ' ORDER BY o.position, o.id) FROM {options} o WHERE {listed o} AND o.list = 'interface_data_type' AND faelled_names_id(@.data_rows, o.id))",
    )
    .header("Datatype")
    .shown(),
    Computed::new(
        "kept_by",
        Text,
        GENERAL,
        // everywhere: organisations are facts
        "(SELECT ko.name FROM {organisations} ko WHERE ko.id = @.organisation_id)",
    )
    .header("Oprettet af: Organisation"),
    Computed::new("uuid", Text, GENERAL, "faelled_id_text(@.id)").header("Snitflade (UUID)"),
    Computed::new(
        "used_by_count",
        Integer,
        GENERAL,
        // everywhere: how many municipalities use an interface is a public fact
        "(SELECT COUNT(DISTINCT ur.organisation_id) FROM {relations} ur WHERE ur.interface = @.id)",
    )
    .header("Snitfladen anvendes af")
    .shown(),
];
