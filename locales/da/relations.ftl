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
relation-description = Beskrivelse
relation-description-help = Hvad relationen bruges til, og hvad der sker, hvis den falder ud.
relation-url = Reference
relation-url-help = Adressen på en beskrivelse af relationen.
