# Rammen om alle sider og de fælles dele: lister, poster, formularer, trin.

product = Fælled
yes = Ja
no = Nej
not-stated = Ikke oplyst
edit = Rediger
number = { $n }

date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går
date-in-days = om { $days } dage
date-days-ago = for { $days } dage siden

shell-skip = Gå til indholdet
shell-tenant = Du arbejder for
shell-search = Søg i alt
shell-search-hint = Søg i alt …  /
shell-search-button = Søg
shell-tasks = { $n ->
    [one] Én åben opgave
   *[other] { $n } åbne opgaver
}
shell-user-menu = Din menu, { $name }
shell-sign-out = Log ud
shell-languages = Sprog
shell-places = Steder
shell-menu = Menu
shell-crumbs = Du er her
shell-faces = Se det som
shell-accessibility = Tilgængelighedserklæring
shell-licences = Licenser
shell-band = Delt af en anden kommune
shell-band-past = Siden viser fortiden
shell-other-tenant = Du ser, hvad { $name } har delt. Du kan ikke ændre noget her.
shell-other-tenant-leave = Tilbage til dine egne
shell-as-of = Sådan så det ud den { $date }. Du kan ikke ændre fortiden.
shell-as-of-leave = Vis i dag
shell-keys-open = Tastaturgenveje

keys-title = Tastaturgenveje
keys-key = Tast
keys-does = Hvad den gør
keys-search = Søg i alt
keys-help = Vis denne liste
keys-go = Gå til { $place }
keys-close = Luk
keys-close-button = Luk listen

cell-empty = Ikke udfyldt
cell-missing = Mangler

list-rows = { $n ->
    [one] { $n } række
   *[other] { $n } rækker
}
list-range = { $from }–{ $to } af { $total }
list-pages = Sider
list-first = Første
list-previous = Forrige
list-next = Næste
list-sizes = Rækker pr. side:
list-views = Gemte visninger
list-view-shared = Delt med din organisation
list-save-view = Gem visning
list-view-name = Visningens navn
list-view-share = Del med din organisation
list-view-default = Gør til alles første visning
list-view-save = Gem visningen
list-view-delete = Slet visningen { $name }
list-search-region = Søg i listen
list-search = Søg i { $what }
list-search-hint = Søg i listen
list-search-button = Søg
list-filter = Filtrér
list-filter-field = Filtrér på
list-filter-choose = Vælg et felt
list-filter-next = Vælg
list-filter-text = Tekst
list-filter-choices = Vælg én eller flere
list-filter-from = Fra og med
list-filter-to = Til og med
list-filter-least = Mindst
list-filter-most = Højst
list-filter-add = Tilføj filter
list-columns = Kolonner
list-columns-choose = Vælg kolonner, og flyt dem med pilene
list-columns-up = Flyt { $name } frem
list-columns-down = Flyt { $name } tilbage
list-columns-show = Vis kolonnerne
list-columns-reset = Brug standardkolonnerne
list-today = I dag
list-as-of = Vis listen, som den så ud den
list-as-of-show = Vis dagen
list-export = Hent
list-filters = Filtre i brug
list-searched = Søgning: „{ $q }“
list-chip-remove = Fjern filteret { $filter }
list-clear = Fjern alle filtre
list-empty = Ingen rækker passer
list-tick-all = Vælg alle på siden
list-tick = Vælg { $name }
list-bulk = Rediger de valgte
list-bulk-hint = Sæt flueben ved de rækker, du vil ændre på én gang.
list-ticked-one = 1 valgt
list-ticked-many = # valgt

record-more = Mere
record-tabs = Sider om samme emne
record-rail = Personer, relaterede og historik
record-people = Personer
record-nobody = Ingen endnu
record-none = Ingen
record-history = Seneste ændringer
record-no-history = Ingen ændringer endnu
record-all-history = Hele historikken
record-help = Hvad betyder { $label }?
record-unfilled = { $n ->
    [one] Ét felt er ikke udfyldt
   *[other] { $n } felter er ikke udfyldt
}
record-why = hvorfor?
picture-table = Vis som tabel

form-optional = frivilligt
form-errors = { $n ->
    [one] Der er én fejl, du skal rette
   *[other] Der er { $n } fejl, du skal rette
}
form-error = Fejl:
form-max = Højst { $n } tegn
form-date-pattern = dd-mm-åååå
form-date-help = Skriv datoen som dag, måned og år, for eksempel 31-12-2026.
form-choose = Vælg
form-candidates = Flere passer. Vælg den rigtige.
form-add = Tilføj
form-add-to = Tilføj til { $label }
form-add-hint = Skriv for at finde flere
form-link-title = Titel
form-link-url = Adresse
form-more-rows = Tilføj en række
form-reason = Hvorfor ændrer du det?
form-reason-help = Står i historikken, så andre forstår ændringen.

stale-title = Posten er ændret, mens du skrev.
stale-text = { $who } gemte { $when }. Intet af dit er tabt: vælg for hvert felt, hvilken tekst der skal gælde.
stale-theirs = Behold teksten fra { $who }
stale-mine = Brug din tekst

history-when = Hvornår
history-who = Hvem
history-what = Hvad
history-from = Fra
history-to = Til
history-why = Hvorfor
history-back = Fortryd
history-restore = Sæt tilbage
history-range = Ændring { $from }–{ $to }

confirm-touched = Det berører også
confirm-nothing-else = Intet andet bliver berørt.

day-questions = Det vigtigste først
day-calm = Intet haster
day-ideas = Har du et øjeblik, kan du gøre dette bedre:
day-tasks = Mine opgaver
day-changes = Senest ændret
day-no-changes = Der er ikke ændret noget endnu.

error-ways = Du kan
error-reference = Sig dette nummer, hvis du beder om hjælp:

account-secret = Kopiér den nu. Den vises kun denne ene gang.

guided-steps = Trin
guided-position = Trin { $at } af { $of }
guided-done = Færdigt:
guided-back = Tilbage
guided-stop = Stop

mapping-column = Kolonne i filen
mapping-values = Eksempler
mapping-field = Læses ind som
mapping-for = { $column } læses ind som

import-created = Oprettes
import-updated = Ændres
import-unchanged = Uændrede
import-rejected = Afvises
import-problems = Rækker, der ikke kan læses
import-row = Række
import-column = Kolonne
import-value = Der står
import-reason = Hvad er galt
import-remedy = Sådan retter du det
import-all-problems = Hent alle fejl som regneark
import-first-rows = De første rækker, som de bliver læst

tree-all = Vis hele træet
tree-below = { $name }: { $n } under
tree-show-below = vis { $n } under
list-view-edit = Ret visningen { $name }
confirm-more = og { $n } til
