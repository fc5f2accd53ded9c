# Siderne for enheder, personer, roller, værdilister og gemte visninger

units-tree-title = Organisationstræ
units-list = Enheder som liste
units-tree-lead = Bag hver enhed står, hvor mange gange den bruges, og hvor mange enheder der ligger under den.
units-tree-several-tops = Der ligger { $n } enheder øverst. De fleste organisationer har én.
units-tree-empty = Der er ingen enheder endnu. Opret den første, eller hent dem fra en fil.
units-tree-registrations = { $n ->
    [one] Bruges 1 gang
   *[other] Bruges { $n } gange
}
unit-move-verb = Flyt enheden
unit-move-title = Flyt { $name }?
unit-move-text = Enheden får en ny plads i træet. Det, der peger på den, peger stadig på den.
unit-move-other = Ny overordnet enhed
unit-move-other-help = Lad feltet stå tomt for at lægge enheden øverst.
unit-move-below = { $n ->
    [one] enhed under den flytter med
   *[other] enheder under den flytter med
}
unit-move-names-it = { $n ->
    [one] { $what } peger fortsat på den som „{ $field }“
   *[other] { $what } peger fortsat på den som „{ $field }“
}
unit-merge-verb = Læg sammen
unit-merge-title = Læg { $name } sammen med en anden enhed?
unit-merge-text = En anden enhed overtager alle registreringer, roller, personer og underenheder. Derefter nedlægges enheden. Historikken viser stadig, hvordan det var.
unit-merge-other = Enhed, der overtager
unit-merge-other-help = Den kan ikke ligge under den enhed, der nedlægges.
unit-merge-below = { $n ->
    [one] enhed under den følger med
   *[other] enheder under den følger med
}
unit-merge-names-it = { $n ->
    [one] { $what } får den nye enhed som „{ $field }“
   *[other] { $what } får den nye enhed som „{ $field }“
}
unit-close-verb = Nedlæg og flyt registreringer
unit-close-title = Nedlæg { $name }?
unit-close-text = Vælg, hvem der overtager det, der peger på enheden. Uden en overtager nedlægges den kun, hvis intet peger på den.
unit-close-other = Enhed, der overtager registreringerne
unit-close-other-help = Lad feltet stå tomt, hvis intet peger på enheden.
unit-close-below = { $n ->
    [one] enhed ligger under den
   *[other] enheder ligger under den
}
unit-close-names-it = { $n ->
    [one] { $what } peger på den som „{ $field }“
   *[other] { $what } peger på den som „{ $field }“
}
unit-close-children = Enhederne under den
unit-close-children-up = rykker et niveau op
unit-close-children-refuse = skal være flyttet først
notice-unit-move-done = Enheden er flyttet.
notice-unit-merge-done = Enhederne er lagt sammen.
notice-unit-close-done = Enheden er nedlagt.
person-roles-title = Roller
person-roles-none = Ingen roller.
person-roles-thing = På
person-roles-kind = Slags
person-roles-role = Rolle
person-roles-writes = Må rette
person-has-left = fratrådt
person-has-role = { $n ->
    [one] gang { $role }
   *[other] gange { $role }
}
person-hand-over-verb = Overdrag roller
person-hand-over-title = Overdrag roller fra { $name }?
person-hand-over-text = Har den anden allerede samme rolle samme sted, får vedkommende den ikke to gange.
person-hand-over-how = Hvad skal der ske?
person-hand-over-move = Den anden overtager rollerne
person-hand-over-copy = Begge får rollerne
person-hand-over-to = Person, der får rollerne
notice-person-hand-over-done = Rollerne er overdraget.
person-anonymise-verb = Anonymisér
person-anonymise-title = Anonymisér { $name }?
person-anonymise-text = Navn, e-mail og telefon slettes, også i tidligere udgaver, og alle roller ophører. Det kan ikke fortrydes. Loggen beholder, hvad der stod i den.
notice-person-anonymise-done = Personen er anonymiseret.
roles-on-title = Roller på { $name }
roles-on-lead = En rolle med ret til at rette giver personen adgang til at ændre netop dette.
roles-on-end = Fjern
roles-on-role = Ny rolle
roles-on-person = Person
roles-on-verb = Gem roller
notice-roles-on-done = Rollerne er gemt.
event-role-assignment-set = Ændrede roller
lists-title = Værdilister
lists-lead = De ord, I kan vælge imellem. Fælles værdier er ens i alle kommuner; I kan slå dem til og fra og tilføje jeres egne.
lists-all = Alle lister
lists-list = Liste
lists-enabled = Kan vælges
lists-disabled = Slået fra
lists-own = Egne
list-lead = Slår I en værdi fra, bliver den stående på de registreringer, der har den, men kan ikke vælges på ny.
list-values = Værdier
list-values-none = Listen er tom.
list-value-new = Ny værdi
list-value-add = Tilføj værdien
list-value-one = Værdi
list-value-name = Navn
list-value-state = Tilstand
list-value-kept = Vedligeholdes
list-value-uses = Bruges
list-value-enabled = Kan vælges
list-value-disabled = Slået fra
list-value-own = af jer
list-value-shared = fælles
list-value-name-da = Dansk navn
list-value-name-en = Engelsk navn
list-value-description = Beskrivelse
list-value-shared-as = Tælles som
list-value-shared-as-help = Den fælles værdi, jeres egen svarer til. Så kan tal stadig sammenlignes på tværs.
list-value-writes = Giver ret til at rette
list-value-obligatory = Må ikke slås fra
list-value-place = Plads i rækkefølgen
list-value-enabled-here = Kan vælges hos os
list-value-own-description = Sådan bruger vi den
list-value-shared-lead = Værdien er fælles for alle kommuner. Her bestemmer du, om den kan vælges hos jer, og hvad den betyder hos jer.
notice-list-value-added = Værdien er tilføjet.
list-view-all = Standard
notice-view-saved = Visningen er gemt.
notice-view-deleted = Visningen er slettet.
list-value-expired = { $name } (udgået)
units-tree-show = Vis som træ
