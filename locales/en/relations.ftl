# Relations

relation-one = Relation
relation-many = Relations

## Sections
relation-section-general = Relation

## General
relation-from-usage = From system
relation-from-usage-help = The system that uses data from another. The relation is edited from here.
relation-to-usage = To system
relation-to-usage-help = The system that delivers data.
relation-interface = Interface
relation-interface-help = The interface the data pass through. You can choose among those the delivering system exposes.
relation-frequency = Frequency
relation-frequency-help = How often data are exchanged.
relation-description = Description
relation-description-help = What the relation is for, and what happens if it fails.
relation-url = Reference
relation-url-help = The address of a description of the relation.
