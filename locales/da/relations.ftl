# Relationer

relation-one = Relation
relation-many = Relationer

## Sections
relation-section-general = Relation

## General
relation-from-usage = Fra system
relation-from-usage-help = Det system, der bruger data fra et andet. Relationen rettes herfra.
relation-to-usage = Til system
relation-to-usage-help = Det system, der leverer data.
relation-interface = Snitflade
relation-interface-help = Den snitflade, data går igennem. Du kan vælge mellem dem, som det leverende system udstiller.
relation-frequency = Frekvens
relation-frequency-help = Hvor tit der udveksles data.
relation-contract = Kontrakt
relation-contract-help = Den kontrakt, der dækker udvekslingen af data.
relation-description = Beskrivelse
relation-description-help = Hvad relationen bruges til, og hvad der sker, hvis den falder ud.
relation-url = Reference
relation-url-help = Adressen på en beskrivelse af relationen.

## Picture
relations-picture-title = Naboer
relations-picture-of = Systemer omkring { $name }
relations-picture-text = { $consumers ->
    [0] Ingen systemer bruger det
    [one] 1 system bruger det
   *[other] { $consumers } systemer bruger det
 }, og { $suppliers ->
    [0] det bruger ingen andre.
    [one] det bruger 1 andet.
   *[other] det bruger { $suppliers } andre.
 }
relations-picture-consumers = Bruger systemet
relations-picture-suppliers = Systemet bruger
relations-picture-consumer = Bruger systemet
relations-picture-supplier = Systemet bruger
relations-picture-more = og { $count } til
relations-picture-direction = Retning
relations-picture-system = System
relations-picture-interfaces = Snitflader
