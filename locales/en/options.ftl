# Value lists

list-business-type = Business types
list-data-classification = Data classifications
list-technical-system-type = Technical system types
list-criticality-level = Criticality levels
list-archive-type = Archive types
list-archive-location = Archive locations
list-archive-test-location = Archive test locations
list-registered-data-category = Categories of data subjects
list-sensitive-personal-data = Sensitive personal data
list-relation-frequency = Relation frequencies
list-interface-type = Interface types
list-interface-data-type = Interface data types
list-system-role = System roles
list-unit-role = Roles on organisation units
