# Sider om alle slags poster: lister, poster, historik, sletning, ændring af flere.

place-day = Min dag
place-systems = Systemer
place-knowledge = Viden
place-settings = Opsætning
menu-account = Min konto

list-name = Navn
list-import = Indlæs regneark
list-none = Ingen { $what } endnu
list-none-fit = Ingen { $what } passer
list-none-fit-text = Fjern et filter, eller søg efter noget andet.
list-relax = Fjern „{ $filter }“
list-relax-search = Fjern søgningen
list-group-record = Om registreringen
list-group-roles = Roller

operator-is = er
operator-not = er ikke
operator-contains = indeholder
operator-between = mellem
operator-empty = mangler
operator-filled = er udfyldt
filter-or = eller
filter-text-is = { $column } er { $value }
filter-text-not = { $column } er ikke { $value }
filter-text-contains = { $column } indeholder „{ $value }“
filter-text-before = { $column } før { $value }
filter-text-after = { $column } efter { $value }
filter-text-empty = { $column } mangler
filter-text-filled = { $column } er udfyldt

record-changed-at = Sidst rettet
record-changed-by = Sidst rettet af
record-created-at = Oprettet
record-created-by = Oprettet af
record-new-lead = Begynd med det vigtigste. Resten kan du udfylde bagefter.

form-save = Gem ændringer
form-cancel = Annuller
form-row = Række { $n }
unit-months = måneder
moment = { $date } kl. { $time }

history-title = Historik for { $name }
history-lead = Alle ændringer, nyeste først. Du kan føre en værdi tilbage, eller se posten som den så ud før ændringen.
history-back-to = Tilbage til { $name }
history-back-list = Tilbage til listen
history-nobody = Ukendt
history-restore-reason = Ført tilbage til før { $when }

delete-title = Slet { $name }?
delete-text = Du kan fortryde: historikken kan hente det slettede tilbage.
delete-stopped = Det kan ikke slettes, for andre registreringer peger på det. Flyt dem først.
delete-goes-too = { $n ->
    [one] { $what } slettes med
   *[other] { $what } slettes med
}
delete-names-it = { $n ->
    [one] { $what } peger på det
   *[other] { $what } peger på det
}
delete-lets-go = { $n ->
    [one] { $what } mister forbindelsen til det
   *[other] { $what } mister forbindelsen til det
}

bulk-edit = Ret de valgte
bulk-title = Ret flere på én gang
bulk-text = Alle de valgte får den samme værdi. Enten ændres alle, eller også ændres ingen.
bulk-chosen = valgt
bulk-field = Hvad vil du rette?
bulk-next = Videre
bulk-save = Ret dem alle

notice-created = Oprettet.
notice-saved = Ændringerne er gemt.
notice-restored = Ført tilbage.
notice-deleted = Slettet. Du kan hente det tilbage herunder.
notice-bulk-saved = De valgte er rettet.

event-usage-created = Taget i anvendelse
event-usage-changed = Rettet
event-usage-bulk-changed = Rettet sammen med andre
event-usage-deleted = Slettet
event-usage-restored = Hentet tilbage
event-system-created = Oprettet
event-system-changed = Rettet
event-system-bulk-changed = Rettet sammen med andre
event-system-deleted = Slettet
event-system-restored = Hentet tilbage
event-interface-created = Oprettet
event-interface-changed = Rettet
event-interface-bulk-changed = Rettet sammen med andre
event-interface-deleted = Slettet
event-interface-restored = Hentet tilbage
event-relation-created = Oprettet
event-relation-changed = Rettet
event-relation-bulk-changed = Rettet sammen med andre
event-relation-deleted = Slettet
event-relation-restored = Hentet tilbage
event-organisation-created = Oprettet
event-organisation-changed = Rettet
event-organisation-bulk-changed = Rettet sammen med andre
event-organisation-deleted = Slettet
event-organisation-restored = Hentet tilbage
event-org-unit-created = Oprettet
event-org-unit-changed = Rettet
event-org-unit-bulk-changed = Rettet sammen med andre
event-org-unit-deleted = Nedlagt
event-org-unit-restored = Hentet tilbage
event-person-created = Oprettet
event-person-changed = Rettet
event-person-bulk-changed = Rettet sammen med andre
event-person-deleted = Slettet
event-person-restored = Hentet tilbage
event-role-assignment-created = Rolle givet
event-role-assignment-changed = Rolle rettet
event-role-assignment-bulk-changed = Rettet sammen med andre
event-role-assignment-deleted = Rolle fjernet
event-role-assignment-restored = Rolle hentet tilbage
event-installation-completed = Oprettet ved installationen

usage-new = Tag et system i anvendelse
system-new = Foreslå et system
interface-new = Opret en snitflade
relation-new = Opret en relation
organisation-new = Opret en organisation
org-unit-new = Opret en enhed
person-new = Opret en person
role-assignment-new = Giv en rolle
usage-delete = Slet anvendelsen
system-delete = Slet systemet
interface-delete = Slet snitfladen
relation-delete = Slet relationen
organisation-delete = Slet organisationen
org-unit-delete = Nedlæg enheden
person-delete = Slet personen
role-assignment-delete = Fjern rollen
usage-list-empty = Indlæs jeres regneark, eller tag det første system i anvendelse.
system-list-empty = Kataloget er tomt.
interface-list-empty = Opret den første snitflade.
relation-list-empty = Relationer oprettes fra et system i anvendelse.
organisation-list-empty = Opret den første organisation.
org-unit-list-empty = Indlæs jeres enheder fra et regneark, eller opret den øverste enhed.
person-list-empty = Indlæs jeres medarbejdere fra et regneark, eller opret den første.

problem-way-home = Gå til Min dag
problem-not-found-title = Det findes ikke
problem-not-found-text = Det er måske slettet, eller også hører det til en anden kommune. Tjek adressen, eller søg efter det.
problem-forbidden-title = Det har du ikke lov til
problem-forbidden-text = Din rolle giver ikke ret til det. Spørg jeres lokale administrator.
problem-unauthenticated-title = Du skal logge ind
problem-unauthenticated-text = Log ind, og prøv igen.
problem-invalid-title = Noget skal rettes
problem-stale-title = En anden nåede at gemme først
problem-stale-text = Hent posten igen, og gentag din ændring.
problem-conflict-title = Det kan ikke lade sig gøre nu
problem-too-many-title = For mange forsøg
problem-too-many-text = Vent { $minutes } min., og prøv igen.
problem-unavailable-title = Fælled er optaget lige nu
problem-unavailable-text = Databasen svarede ikke i tide. Intet er gået tabt. Prøv igen om lidt.
problem-internal-title = Noget gik galt hos os
problem-internal-text = Fejlen er skrevet ned. Prøv igen, og giv supporten nummeret herunder, hvis den bliver ved.
problem-csrf-title = Siden var for gammel
problem-csrf-text = Intet er gemt. Gå tilbage, hent siden igen, og gem én gang til.
problem-not-yours-title = Den hører til en anden
problem-not-yours-text = Den, der har oprettet registreringen, holder den ved lige. Skriv til dem, eller til den nationale koordinator.
likely-title = Er det en af disse?
likely-text = Er den her allerede, så brug den: så kan kommunerne sammenligne på tværs. Ellers gå videre herunder. Intet er gemt endnu.
organisation-new-anyway = Nej, opret en ny
