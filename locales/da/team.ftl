# Teamet: medlemmer, kompetencer, timer og opgaver på sager.

## Medlemmer
team-member-one = Medlem af teamet
team-member-many = Teamets medlemmer
team-member-new = Tilføj et medlem til teamet
team-member-delete = Fjern medlemmet
team-member-list-empty = Tilføj de konsulenter og arkitekter, der arbejder på sagerne, med timer og kompetencer.
log-kind-team-member = Medlem af teamet
event-team-member-created = Tilføjet
event-team-member-changed = Rettet
event-team-member-bulk-changed = Rettet sammen med andre
event-team-member-deleted = Slettet
event-team-member-restored = Hentet tilbage
team-member-section-general = Medlemmet
team-member-section-period = Periode
team-member-person = Person
team-member-person-help = Den, der er med i teamet.
team-member-team-function = Funktion
team-member-team-function-help = Det, personen mest arbejder som.
team-member-from-on = Med fra
team-member-from-on-help = Første dag i teamet. Tomt betyder altid.
team-member-to-on = Med til
team-member-to-on-help = Sidste dag i teamet.
team-member-note = Bemærkning
team-member-note-help = Jeres egne noter.
team-member-hours-now = Timer om ugen
team-member-competences = Kompetencer

## Kompetencer
competence-one = Kompetence
competence-many = Kompetencer
competence-new = Tilføj en kompetence
competence-delete = Slet kompetencen
competence-list-empty = Skriv, hvad hvert medlem kan, så I kan finde den, der kan tage en sag.
log-kind-competence = Kompetence
event-competence-created = Tilføjet
event-competence-changed = Rettet
event-competence-bulk-changed = Rettet sammen med andre
event-competence-deleted = Slettet
event-competence-restored = Hentet tilbage
competence-section-general = Kompetencen
competence-member = Medlem
competence-member-help = Den, der kan det.
competence-competence = Kompetence
competence-competence-help = Listen rettes under Opsætning → Værdilister.
competence-competence-level = Niveau
competence-competence-level-help = Hvor godt personen kan det, på tre trin.
competence-note = Bemærkning
competence-note-help = For eksempel et kursus eller et bevis.
list-competences = Kompetencer i teamet

## Timer
capacity-one = Timer om ugen
capacity-many = Timer om ugen
capacity-new = Tilføj timer
capacity-delete = Slet timerne
capacity-list-empty = Skriv, hvor mange timer hvert medlem har om ugen og fra hvornår.
log-kind-capacity = Timer om ugen
event-capacity-created = Tilføjet
event-capacity-changed = Rettet
event-capacity-bulk-changed = Rettet sammen med andre
event-capacity-deleted = Slettet
event-capacity-restored = Hentet tilbage
capacity-section-general = Timer
capacity-member = Medlem
capacity-member-help = Den, der har timerne.
capacity-from-on = Gælder fra
capacity-from-on-help = De gælder, til næste række begynder.
capacity-hours = Timer om ugen
capacity-hours-help = Det, der er til sager, fordelt på mandag til fredag. Skriv 0 fra den dag, en orlov begynder.
capacity-note = Bemærkning
capacity-note-help = For eksempel orlov eller nedsat tid.

## Opgaver på sager
allocation-one = Plads på en sag
allocation-many = Hvem arbejder på hvad
allocation-new = Sæt nogen på en sag
allocation-delete = Tag af sagen
allocation-list-empty = Sæt medlemmerne på de sager, de arbejder med.
log-kind-allocation = Plads på en sag
event-allocation-created = Sat på sagen
event-allocation-changed = Rettet
event-allocation-bulk-changed = Rettet sammen med andre
event-allocation-deleted = Taget af sagen
event-allocation-restored = Hentet tilbage
allocation-section-general = På sagen
allocation-for-case = Sag
allocation-for-case-help = Den sag, der arbejdes på.
allocation-member = Medlem
allocation-member-help = Den, der arbejder.
allocation-hours = Timer om ugen
allocation-hours-help = Fordelt på mandag til fredag.
allocation-from-on = Fra
allocation-from-on-help = Første dag.
allocation-to-on = Til og med
allocation-to-on-help = Sidste dag.
allocation-phase-number = Fase nummer
allocation-phase-number-help = Hvis det kun er til én fase: dens nummer, talt fra 1. Ellers tomt.
allocation-note = Bemærkning
allocation-note-help = Hvad skal personen gøre?
allocation-allocated-phase = Fase

## Valg
choice-team-function-consultant = Digitaliseringskonsulent
choice-team-function-architect = It-arkitekt
choice-team-function-project-manager = Projektleder
choice-team-function-buyer = Indkøber
choice-team-function-security = Informationssikkerhed
choice-team-function-data-protection = Databeskyttelse
choice-team-function-other = Andet
choice-competence-level-basic = 1: kender til det
choice-competence-level-skilled = 2: kan det
choice-competence-level-expert = 3: ekspert

error-already-in-team = Personen er allerede i teamet i den periode.
error-too-many-weeks = Perioden er for lang. Vælg højst { $max } uger.

## Sider
team-title = Team
team-face-weeks = Uge for uge
team-face-members = Medlemmer
team-lead = { $n ->
    [one] Ét medlem
   *[other] { $n } medlemmer
}. { $over } har for meget at lave i en eller flere uger. De næste fire uger er der { $free } timer fri i alt.
team-lead-none = Her ser I uge for uge, hvem der arbejder på hvilke sager, hvem der har for meget at lave, og hvem der har tid.
team-none = Der er ingen i teamet endnu. Tilføj konsulenter og arkitekter med timer om ugen og det, de kan.
team-picture = Uge for uge
team-weeks-ahead = De næste { $n } uger
team-picture-text = Tallet er timer på sager i ugen, og feltet er fyldt så langt op, som timerne rækker. Vælg et felt for at se sagerne.
team-key-too-much = For meget
team-key-allocated = På sager
team-key-idle = Intet på
team-key-away = Ingen timer
team-by-member = Uger, det er værd at se på
team-week = uge { $number }
team-weeks = uge { $first }–{ $last }
team-of = { $allocated } af { $capacity }
team-hours = Timer
team-hours-a-week = timer om ugen
team-close = Luk ugen
team-see = Se teamet uge for uge
team-see-week = Se ugen
team-told-too-much = { $allocated } timer på sager, men kun { $capacity } at arbejde i: { $over } for meget.
team-told-full = { $allocated } af { $capacity } timer er på sager. Ingen fri.
team-told-free = { $allocated } af { $capacity } timer er på sager. { $idle } fri.
team-run-too-much = { $weeks }: { $hours } timer for meget om ugen
team-run-full = { $weeks }: alle timer er på sager
team-run-free = { $weeks }: { $hours } timer fri om ugen
team-run-away = { $weeks }: ingen timer
team-not-in-it = Medlemmet er ikke i teamet i de næste uger.
team-on-case = Hvem arbejder på sagen
team-on-case-none = Ingen er sat på sagen endnu.
team-on-card = på sagen: { $names }
allocation-fits = Der er timer nok
allocation-too-much = For meget at lave
allocation-too-much-by = op til { $hours } timer om ugen mere, end der er timer til, i { $weeks }
team-add-lead = Hvem, hvad og hvor meget. Lad det stå tomt, som personen ikke arbejder med.
team-who = Hvem kan tage det?
team-who-lead = Medlemmerne i rækkefølge: først dem med tid, så efter hvor meget af det ønskede de kan.
team-who-asked = Det, I søger
team-who-wanted = Skal kunne
team-who-ask = Find nogen
team-who-found = De bedste bud
team-who-fits = Kan tage det
team-who-partly = Delvist
team-who-no-time = Ingen tid
team-who-take = Sæt { $name } på
team-who-works-on-it = Arbejder allerede på sagen.
team-who-can = Kan { $what }.
team-who-lacks = Mangler { $what }.
team-who-time = Har de { $wanted } timer, der er brug for.
team-who-some-time = Har { $free } af { $wanted } timer; nok i { $enough } af { $weeks } uger.
team-who-nothing-free = Har ingen af de { $wanted } timer.
