# Indlæsning af filer. `error-` siger hvad der er galt, `remedy-` hvordan det rettes.

## Hele filen
error-empty-file = Filen er tom.
remedy-empty-file = Gem regnearket igen, og vælg den nye fil.
error-empty-sheet = Der er ingen rækker i filen.
remedy-empty-sheet = Der skal stå overskrifter i øverste række og mindst én række under dem.
error-no-rows = Overskrifterne er genkendt, men der er ingen rækker under dem.
remedy-no-rows = Skriv mindst én række under overskrifterne, gem filen, og vælg den igen.
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
error-contract-above-rejected = Den overordnede kontrakt er afvist i række { $row }.
remedy-contract-above-rejected = Ret den række først.
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
error-unknown-contract = Kontrakten „{ $value }“ findes ikke.
remedy-unknown-contract = { $suggestions ->
    [none] Opret kontrakten først, eller lad cellen være tom.
   *[other] Mente du { $suggestions }?
}
error-unknown-usage = Systemet „{ $value }“ er ikke i anvendelse hos jer.
remedy-unknown-usage = { $suggestions ->
    [none] Indlæs systemerne først, ret navnet, eller lad cellen være tom.
   *[other] Mente du { $suggestions }?
}
error-length-unreadable = „{ $value }“ kan ikke læses som en varighed.
remedy-length-unreadable = Skriv for eksempel 2 år og 3 måneder, eller Løbende.
error-plan-unreadable = „{ $value }“ kan ikke læses som et år og et kvartal.
remedy-plan-unreadable = Skriv for eksempel 2027 Q1.
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
error-small-row = Linjen „{ $value }“ kan ikke læses.
remedy-small-row = Skriv én linje for hver, i denne rækkefølge: { $expected }. Det første skal stå der.
error-names-and-addresses-differ = Der er { $names } navne og { $addresses } e-mails, og ingen har e-mailen „{ $value }“.
remedy-names-and-addresses-differ = Skriv en e-mail til hvert navn, eller lad e-mailen ude.
error-address-decides = E-mailen ved „{ $value }“ hører til { $candidates }, som derfor får rollen.
remedy-address-decides = Ret e-mailen, hvis det skal være en anden.
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
remedy-kle-empty = Hent hele planen fra KL. Denne fil har kun udgivelsesdatoen.
error-kle-retired = Numre, som udgaven ikke har, og som derfor udgår: { $count }.

## Godt at vide
error-column-computed = Kolonnen læses ikke: værdien beregnes.
error-column-alike = Kolonnen er ikke læst. Den ligner et felt, vi kender.
remedy-column-alike = Vælg selv, hvad kolonnen er.
error-column-unknown = Kolonnen kendes ikke og er ikke læst.
error-formula-read = Kolonnen har formler i { $count } rækker. Det sidst beregnede resultat er læst.
error-uneven-row = Rækken har { $found } felter, overskriften { $expected }.
remedy-uneven-row = Se efter, om et semikolon i en tekst deler den i to.
error-likely-supplier = „{ $value }“ bliver oprettet og ligner { $candidates }, som findes.
remedy-likely-supplier = Skriv det navn, der findes, hvis det er samme leverandør.
error-likely-duplicate = „{ $value }“ ligner { $candidates }, som står i kataloget.
remedy-likely-duplicate = Skriv katalogets navn, hvis det er samme system.

## Sådan rettes det, reglerne siger nej til
remedy-required = Skriv noget i cellen, eller slet rækken.
remedy-too-long = Kort teksten af i filen.
remedy-out-of-range = Ret tallet i filen.
remedy-amount-too-large = Ret beløbet i filen.
remedy-percent-out-of-range = Ret procenten i filen.
remedy-date-out-of-range = Ret årstallet i filen.
remedy-not-a-date = Ret datoen i filen.
remedy-not-an-id = Kopiér id'et helt, eller lad cellen være tom.
remedy-not-an-address = Skriv hele adressen i cellen, eller lad den være tom.
remedy-not-an-email = Ret e-mailen i filen, eller lad cellen være tom.
remedy-unknown-choice = Der kan stå en af disse: { $allowed }.
remedy-unknown-column = Vælg et felt fra listen, eller lad kolonnen ude.
remedy-unknown-field = Lad kolonnen ude.
remedy-unknown-reference = Skriv navnet på noget, der findes, eller lad cellen være tom.
remedy-unreadable = Skriv værdien igen, eller lad cellen være tom.
remedy-wrong-type = Skriv værdien igen, eller lad cellen være tom.
remedy-repeated = Slet det ene i cellen.
remedy-too-many-rows = Slet nogle af linjerne i cellen.
remedy-switch-is-off = Udfyld også „{ $switch }“ i rækken, eller lad denne celle være tom.
remedy-option-disabled = Skriv en anden værdi, eller lad cellen være tom.
remedy-cvr-digits = Ret nummeret i filen, eller lad cellen være tom.
remedy-ean-length = Gør kolonnen til tekst i Excel, og skriv alle 13 cifre.
remedy-ean-check-digit = Find nummeret frem igen, og ret det i filen.
remedy-ean-taken = Ret nummeret i en af de to rækker, eller lad cellen være tom.
remedy-email-taken = Skriv personens egen adresse, eller slet rækken.
remedy-ends-before-it-begins = Ret en af de to datoer i filen.
remedy-dates-reversed = Ret datoen i filen, eller lad den ene celle være tom.
remedy-period-reversed = Skriv startdatoen først i linjen.
remedy-below-itself = Ret den overordnede afdeling i rækken.
remedy-cycle = Ret det overordnede system i rækken.
remedy-too-deep = Flyt enheden højere op i filen.
remedy-name-taken-here = Ret navnet i rækken, eller slet den.
remedy-name-taken = Skriv navnet, som det står i kataloget.
remedy-already-in-use = Slet rækken, eller skriv registreringens id i den.
remedy-move-usage-instead = Skriv det system, registreringen har nu, eller lad cellen være tom.
remedy-system-deactivated = Ret systemet i rækken, eller slet den.
remedy-same-system = Ret systemet i rækken.
remedy-parent-not-public = Lad cellen være tom.
remedy-public-needs-coordinator = Lad cellen være tom.
remedy-contract-not-about-it = Skriv en kontrakt om systemet, eller lad cellen være tom.
remedy-contract-name-taken = Skriv et andet navn, eller kontraktens eget nummer, hvis den skal rettes.
remedy-contract-below-itself = Ret den overordnede kontrakt i rækken.
remedy-inheriting-needs-parent = Skriv den overordnede kontrakt i rækken, eller Nej i denne celle.
remedy-continuous-has-no-length = Tøm varigheden i rækken, eller skriv Nej ved Løbende.
remedy-more-options-than-there-are = Ret et af tallene i rækken.
remedy-quarter-needs-year = Skriv også året i rækken, eller lad kvartalet være tomt.
remedy-contact-is-the-signer = Skriv underskriverens navn, eller lad cellen være tom.
remedy-proprietary-alone = Lad kun det ene stå i cellen.
remedy-responsible-not-using = Skriv den ansvarlige enhed i begge kolonner.
remedy-one-main-reference = Skriv Ja sidst i én af linjerne og Nej i de andre.
remedy-has-the-role-already = Slet personen det ene sted i rækken.
remedy-role-of-another-kind = Lad kolonnen ude.
remedy-kle-both = Slet nummeret i den ene kolonne.
remedy-kle-inherited = Slet nummeret i cellen.
remedy-kle-not-inherited = Slet nummeret i cellen.
remedy-kle-expired = Ret nummeret i filen, eller slet det.
remedy-kle-older-edition = Hent den nyeste plan fra KL, og vælg den fil.
remedy-kle-number = Hent planen igen fra KL, eller ret nummeret: 00, 00.01 eller 00.01.05.
remedy-kle-duplicate = Hent planen igen fra KL, eller slet det ene sted.
remedy-kle-duplicate-uuid = Hent planen igen fra KL, eller ret det ene id.
remedy-kle-orphan = Hent hele planen fra KL, og vælg den fil.
remedy-kle-wrong-parent = Hent planen igen fra KL, eller flyt nummeret i filen.
remedy-kle-title-missing = Hent planen igen fra KL, eller skriv titlen i filen.
remedy-kle-title-long = Hent planen igen fra KL, eller kort titlen af.
remedy-kle-uuid = Hent planen igen fra KL, eller ret id'et i filen.
remedy-kle-date = Hent planen igen fra KL, eller ret datoen i filen.
remedy-kle-retired = Se efter, at filen er hele den nyeste plan.
remedy-column-computed = Er værdien forkert, så ret det, den beregnes af.
remedy-column-unknown = Vælg selv, hvad kolonnen er, hvis den skal læses.
remedy-formula-read = Er regnearket ikke beregnet for nylig, så åbn det, gem det, og vælg det igen.

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
cli-argument-import-kind = Hvad filen indeholder: system-usages, contracts, org-units, people, actuals eller kle
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
import-contracts-name = Indlæs kontrakter
import-contracts-title = Kontrakter
import-contracts-help = CSV eller Excel (.xlsx), højst 25 MB. Kitos' ark til kontrakter og udtræk fra Kitos kan bruges, som de er, og du kan bruge dit eget regneark.
import-contracts-see = Se kontrakterne
import-contracts-missing = Leverandører, og personer med roller, som filen nævner, og ingen kender, bliver oprettet.
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
import-system-usages-missing = Systemer og personer, som filen nævner, og ingen kender, bliver oprettet. Systemerne bliver kun jeres egne.
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
import-what-contract = Kontrakt
import-what-organisation = Organisation
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
