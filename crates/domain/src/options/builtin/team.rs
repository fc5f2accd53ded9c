//! What members of a team can.

use super::{Value, values::value};

/// Competences of consultants and architects.
pub(super) const COMPETENCES: &[Value] = &[
    value(1, "It-arkitektur", "IT architecture"),
    value(2, "Integrationer og data", "Integrations and data"),
    value(3, "Behovsafdækning", "Analysis of needs"),
    value(4, "Kravspecifikation", "Requirements specification"),
    value(5, "Udbud og indkøb", "Procurement"),
    value(6, "Kontraktstyring", "Contract management"),
    value(7, "Projektledelse", "Project management"),
    value(8, "Forandring og undervisning", "Change and training"),
    value(
        9,
        "Business case og gevinster",
        "Business cases and benefits",
    ),
    value(10, "Informationssikkerhed", "Information security"),
    value(11, "Databeskyttelse", "Data protection"),
    value(12, "Test og drift", "Testing and operation"),
    value(13, "Tilgængelighed", "Accessibility"),
    value(
        14,
        "Dataanalyse og kunstig intelligens",
        "Data analysis and artificial intelligence",
    ),
];
