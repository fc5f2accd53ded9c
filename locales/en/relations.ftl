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
relation-contract = Contract
relation-contract-help = The contract that covers the exchange of data.
relation-description = Description
relation-description-help = What the relation is for, and what happens if it fails.
relation-url = Reference
relation-url-help = The address of a description of the relation.

## Picture
relations-picture-title = Neighbours
relations-picture-of = Systems around { $name }
relations-picture-text = { $consumers ->
    [0] No systems draw on it
    [one] 1 system draws on it
   *[other] { $consumers } systems draw on it
 }, and { $suppliers ->
    [0] it draws on no others.
    [one] it draws on 1 other.
   *[other] it draws on { $suppliers } others.
 }
relations-picture-consumers = Draw on the system
relations-picture-suppliers = The system draws on
relations-picture-consumer = Draws on the system
relations-picture-supplier = The system draws on it
relations-picture-more = and { $count } more
relations-picture-direction = Direction
relations-picture-system = System
relations-picture-interfaces = Interfaces
