# Indlæsning af filer. `error-` siger hvad der er galt, `remedy-` hvordan det rettes.

## Hele filen
error-empty-file = Filen er tom.
remedy-empty-file = Gem regnearket igen, og vælg den nye fil.
error-empty-sheet = Der er ingen rækker i filen.
remedy-empty-sheet = Der skal stå overskrifter i øverste række og mindst én række under dem.
error-file-too-large = Filen er for stor til at blive læst.
remedy-file-too-large = Del den i flere filer, eller slet de ark, der ikke skal bruges.
error-zip-bomb = Filen fylder usædvanlig meget, når den pakkes ud, og er derfor ikke læst.
remedy-zip-bomb = Gem regnearket som CSV, og vælg den fil.
error-not-a-table = Filen er ikke et regneark ({ $kind }).
remedy-not-a-table = Gem den som Excel-projektmappe (.xlsx) eller CSV.
error-bad-encoding = Bogstaverne i filen kan ikke læses.
remedy-bad-encoding = Gem den som CSV UTF-8, og vælg den nye fil.
error-password-protected = Filen er beskyttet med en adgangskode.
remedy-password-protected = Fjern adgangskoden i Excel, og vælg filen igen.
error-file-unreadable = Filen kan ikke læses. Den er måske beskadiget.
remedy-file-unreadable = Åbn den i Excel, gem den igen, og vælg den nye fil.
error-unsafe-xml = Filen indeholder noget, vi af hensyn til sikkerheden ikke læser.
remedy-unsafe-xml = Hent planen igen fra KL, og vælg den fil.
error-not-kle = Filen er ikke en KLE-plan.
remedy-not-kle = Vælg KL's XML-fil eller JSON-filen fra Kitos.
error-wrong-headers = Ingen af filens overskrifter kan genkendes: { $found }.
remedy-wrong-headers = Vi leder efter { $expected }. Vælg selv, hvad kolonnerne er, eller ret overskrifterne.
error-mapped-twice = To kolonner er valgt som det samme felt.
remedy-mapped-twice = Vælg et andet felt til den ene, eller lad den ude.
error-mapping-of-another-file = Valgene af kolonner hører til en anden fil. Vælg kolonnerne igen.

## Rækker
error-duplicate-row = Det samme står også i række { $row }.
remedy-duplicate-row = Slet den ene række.
error-ambiguous-name = Flere passer til „{ $value }“: { $candidates }.
remedy-ambiguous-name = Skriv mere, så der kun er én der passer: stien (Overordnet / Enhed), e-mailen eller id'et.
error-parent-rejected = Enheden over denne er afvist i række { $row }.
remedy-parent-rejected = Ret den række først.
error-unit-cycle = Enhederne ligger i ring: { $value }.
remedy-unit-cycle = Ret den overordnede afdeling i en af rækkerne.
error-path-gap = „{ $value }“ står under et tomt niveau.
remedy-path-gap = Udfyld niveauet over.
error-path-empty = Rækken har ingen enhed.
remedy-path-empty = Udfyld mindst det øverste niveau, eller slet rækken.

## Celler
error-unknown-value = „{ $value }“ findes ikke på listen.
remedy-unknown-value = { $suggestions ->
    [none] Vælg en værdi fra listen, eller bed en administrator om at tilføje den.
   *[other] Mente du { $suggestions }?
}
error-unknown-unit = Enheden „{ $value }“ findes ikke.
remedy-unknown-unit = { $suggestions ->
    [none] Indlæs enhederne først, ret navnet, eller lad kolonnen ude.
   *[other] Mente du { $suggestions }?
}
error-unknown-person = Personen „{ $value }“ findes ikke.
remedy-unknown-person = { $suggestions ->
    [none] Opret personen først, eller vælg, at det, der mangler, skal oprettes.
   *[other] Mente du { $suggestions }?
}
error-unknown-system = Systemet „{ $value }“ findes ikke i kataloget.
remedy-unknown-system = { $suggestions ->
    [none] Ret navnet, eller vælg, at det, der mangler, skal oprettes.
   *[other] Mente du { $suggestions }? Ellers vælg, at det, der mangler, skal oprettes.
}
error-unknown-organisation = Organisationen „{ $value }“ findes ikke.
remedy-unknown-organisation = { $suggestions ->
    [none] Opret organisationen først, eller skriv dens CVR-nummer.
   *[other] Mente du { $suggestions }?
}
error-unknown-kle = KLE-nummeret „{ $value }“ findes ikke.
remedy-unknown-kle = Skriv numre som 27.00.00, med komma imellem.
error-excel-error = Cellen indeholder en fejl: { $value }.
remedy-excel-error = Ret formlen i regnearket.
error-date-unreadable = „{ $value }“ kan ikke læses som en dato.
remedy-date-unreadable = Skriv for eksempel 31-12-2026.
error-date-impossible = Datoen „{ $value }“ findes ikke.
remedy-date-impossible = Ret dagen eller måneden.
error-date-two-digit-year = Året i „{ $value }“ har kun to cifre.
remedy-date-two-digit-year = Skriv året med fire cifre, for eksempel 31-12-2026.
error-number-unreadable = „{ $value }“ er ikke et tal.
remedy-number-unreadable = Skriv kun tallet, for eksempel 12 eller 1.234,56.
error-number-ambiguous = „{ $value }“ kan læses på to måder.
remedy-number-ambiguous = Skriv tallet uden tusindtegn, og med komma før decimaler.
error-number-too-many-decimals = „{ $value }“ har for mange decimaler.
remedy-number-too-many-decimals = Skriv højst to decimaler.
error-number-not-whole = „{ $value }“ er ikke et helt tal.
remedy-number-not-whole = Skriv tallet uden decimaler.
error-number-out-of-range = „{ $value }“ er for stort.
remedy-number-out-of-range = Skriv et mindre tal.
error-yes-no-unknown = „{ $value }“ er hverken ja eller nej.
remedy-yes-no-unknown = Skriv Ja eller Nej.
error-ean-scientific = Cifre i EAN-nummeret er gået tabt i regnearket ({ $value }).
remedy-ean-scientific = Gør kolonnen til tekst i Excel, og skriv nummeret igen.
error-uuid-unreadable = „{ $value }“ er ikke et UUID.
remedy-uuid-unreadable = Kopiér det helt, eller lad cellen være tom.
error-cvr-length = „{ $value }“ er ikke et CVR-nummer.
remedy-cvr-length = Et CVR-nummer har otte cifre.
error-email-unreadable = „{ $value }“ er ikke en e-mailadresse.
remedy-email-unreadable = Skriv den som navn@kommune.dk.
error-list-unclosed-quote = Der mangler et anførselstegn i „{ $value }“.
remedy-list-unclosed-quote = Sæt anførselstegn på begge sider af navnet, eller fjern det.
error-link-without-address = „{ $value }“ er en titel uden adresse og er sprunget over.
remedy-link-without-address = Skriv adressen i cellen: Titel <https://…>.

## KLE
error-kle-number = „{ $value }“ har ikke et gyldigt KLE-nummer.
error-kle-duplicate = Nummeret står flere gange i planen.
error-kle-duplicate-uuid = Id'et bruges også af nummer { $value }.
error-kle-orphan = Nummeret over ({ $value }) mangler i planen.
error-kle-wrong-parent = Nummeret hører ikke under „{ $value }“.
error-kle-title-missing = Titlen mangler.
error-kle-title-long = Titlen er for lang.
error-kle-uuid = „{ $value }“ er ikke et UUID.
error-kle-date = „{ $value }“ er ikke en dato.
error-kle-retired = Numre, som udgaven ikke har, og som derfor udgår: { $count }.

## Godt at vide
error-column-computed = Kolonnen læses ikke: værdien beregnes.
error-column-alike = Kolonnen er ikke læst. Den ligner et felt, vi kender.
remedy-column-alike = Vælg selv, hvad kolonnen er.
error-column-unknown = Kolonnen kendes ikke og er ikke læst.
error-formula-read = Kolonnen har formler i { $count } rækker. Det sidst beregnede resultat er læst.
error-uneven-row = Rækken har { $found } felter, overskriften { $expected }.
remedy-uneven-row = Se efter, om et semikolon i en tekst deler den i to.
error-likely-duplicate = „{ $value }“ ligner { $candidates }, som står i kataloget.
remedy-likely-duplicate = Skriv katalogets navn, hvis det er samme system.

## Undervejs
error-import-finished = Filen er allerede indlæst eller opgivet.
error-import-cancelled = Indlæsningen er stoppet. Intet er ændret.
error-import-not-undoable = Indlæsningen kan ikke fortrydes. Måske er det allerede gjort.
error-upload-gone = Filen har ventet mere end et døgn og er slettet. Vælg den igen.
error-changed-since = Er ændret siden og bliver stående.
error-named-since = Bruges af andre registreringer og bliver stående.

event-import-uploaded = Valgte en fil til indlæsning
event-import-cancelled = Opgav en indlæsning
event-import-completed = Indlæste en fil
event-import-undone = Fortrød en indlæsning

## Kommandolinjen
error-filter-without-value = Skriv filteret som kolonne=værdi.
cli-import-nothing-written = Intet er skrevet.
cli-command-import = Indlæs en fil, eller sig, hvad der ville ske
cli-command-export = Skriv en liste til en fil
cli-argument-import-kind = Hvad filen indeholder: org-units, people, system-usages eller kle
cli-argument-import-file = Filen, der skal indlæses
cli-argument-dry-run = Skriv intet; sig, hvad der ville blive skrevet
cli-argument-skip-rejected = Lad afviste rækker ude, og indlæs resten
cli-argument-create-missing = Opret systemer og personer, som filen nævner, og ingen kender
cli-argument-keep-missing = Afvis rækker med systemer og personer, som ingen kender
cli-argument-empty-clears = Tomme celler tømmer felterne
cli-argument-json = Svar som JSON
cli-argument-export-list = Hvilken liste: system-usages, org-units, people …
cli-argument-format = Filens form: csv, xlsx eller json
cli-argument-output = Filen, der skal skrives; ellers vises indholdet her
cli-argument-columns = Kolonnernes nøgler med komma imellem; ellers alle
cli-argument-filter = Kun rækker, der opfylder dette, fx life_cycle=operational
cli-argument-sort = Nøglen på den kolonne, der sorteres efter; - foran vender rækkefølgen
cli-argument-as-of = Som det så ud den dag, fx 2026-01-31

## Siderne
import-title = Indlæs fra fil
import-lead = Vælg, hvad filen indeholder. Du ser altid, hvad der vil ske, før noget ændres, og du kan fortryde en hel indlæsning.
import-overview = Alle indlæsninger
import-another = Vælg en anden fil
import-new = Ny indlæsning
import-choose-file = Vælg en fil
import-file = Fil
import-when = Hvornår
import-who = Hvem
import-state = Tilstand
import-status-done = Indlæst
import-status-undone = Fortrudt
import-status-uploaded = Venter
import-status-cancelled = Opgivet
import-read = Læs filen
import-file-question = Hvilken fil vil du indlæse?
import-file-why = Filen bliver kun læst. Du ser, hvad den vil ændre, før du bestemmer dig.
import-system-usages-name = Indlæs systemer
import-system-usages-title = Systemer i anvendelse
import-system-usages-help = CSV eller Excel (.xlsx), højst 25 MB. Udtræk fra Kitos kan bruges, som de er, og du kan bruge dit eget regneark.
import-system-usages-see = Se systemerne
import-org-units-name = Indlæs enheder
import-org-units-title = Organisationsenheder
import-org-units-help = CSV eller Excel (.xlsx), højst 25 MB. Kitos' skabelon og OS2mo's ark kan bruges, som de er.
import-org-units-see = Se enhederne
import-people-name = Indlæs personer
import-people-title = Personer
import-people-help = CSV eller Excel (.xlsx), højst 25 MB. Kitos' skabelon til brugere kan bruges, som den er.
import-people-see = Se personerne
import-kle-name = Indlæs KLE
import-kle-title = KLE-planen
import-kle-help = KL's XML-fil eller JSON-filen fra Kitos. Planen er fælles for alle kommuner.
import-kle-see = Se planen
import-step-file = Vælg fil
import-step-columns = Kolonner
import-step-preview = Se ændringer
import-step-result = Resultat
import-columns-question = Hvilke kolonner hører til hvilke felter?
import-columns-why = Vi kender { $known } af filens { $all } kolonner. Der er { $rows } rækker. Dit valg bliver husket til næste gang.
import-not-read = Læses ikke
import-no-header = (uden overskrift)
import-of-new-system = { $field } (på nye systemer)
import-create-missing = Opret det, der mangler
import-create-missing-help = Systemer og personer, som filen nævner, og ingen kender, bliver oprettet. Systemerne bliver kun jeres egne.
import-empty-clears = Tomme celler tømmer felterne
import-empty-clears-help = Ellers bliver et felt stående, når cellen er tom.
import-see-changes = Se ændringerne
import-preview-question = Skal { $file } indlæses?
import-same-file = Præcis den samme fil er indlæst før.
import-more-notes = Og { $n } bemærkninger til.
import-do = Indlæs filen
import-skip-rejected = Lad de afviste rækker ude
import-skip-rejected-help = Ellers bliver intet indlæst, før alle rækker er i orden.
import-action = Hvad sker der
import-what = Slags
import-fields = Felter, der ændres
import-action-created = Oprettes
import-action-updated = Ændres
import-action-deleted = Fjernes
import-what-usage = System i anvendelse
import-what-system = System i kataloget
import-what-org-unit = Enhed
import-what-person = Person
import-what-role-assignment = Rolle
import-what-kle-node = KLE-nummer
kle-node-title = Titel
kle-node-created = Oprettet
kle-node-changed = Rettet
kle-node-expired = Udgået
kle-node-published = Udgave
import-running = Filen bliver indlæst
import-comparing = Filen bliver sammenlignet med det, der er
import-reading = Læser filen
import-rows-done = { $done } af { $total } rækker
import-done-title = { $file } er indlæst
import-undone-title = { $file } er fortrudt
import-done-by = { $who }, { $when }
import-undo = Fortryd indlæsningen
import-undo-not = Behold den
import-undo-question = Vil du fortryde { $file }?
import-undo-why = Det, indlæsningen oprettede, bliver slettet, og det, den ændrede, bliver sat tilbage. Det, nogen har rettet siden, bliver stående.
import-undo-deleted = Slettes
import-undo-restored = Sættes tilbage
import-undo-kept = Bliver stående
notice-import-stopped = Indlæsningen er stoppet. Intet er ændret.
notice-import-undone = Indlæsningen er fortrudt.
