# Værdilister

list-business-type = Forretningstyper
list-data-classification = Klassifikation af data
list-technical-system-type = Tekniske systemtyper
list-criticality-level = Kritikalitet
list-archive-type = Arkivtyper
list-archive-location = Arkiveringssteder
list-archive-test-location = Arkiveringsteststeder
list-registered-data-category = Kategorier af registrerede
list-sensitive-personal-data = Følsomme personoplysninger
list-relation-frequency = Frekvenser for relationer
list-interface-type = Grænseflader
list-interface-data-type = Datatyper
list-system-role = Systemroller
list-unit-role = Roller på organisationsenheder
