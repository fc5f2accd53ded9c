# Styregrupper, mandater, møder og beslutninger.

## Styregrupper
body-one = Styregruppe
body-many = Styregrupper
body-new = Tilføj en styregruppe
body-delete = Slet styregruppen
body-list-empty = Tilføj den gruppe, der godkender it-indkøb, og skriv, hvem der sidder i den, og hvad den må godkende.
log-kind-body = Styregruppe
event-body-created = Tilføjet
event-body-changed = Rettet
event-body-bulk-changed = Rettet sammen med andre
event-body-deleted = Slettet
event-body-restored = Hentet tilbage
body-section-general = Gruppen
body-name = Navn
body-name-help = Det, I kalder gruppen, for eksempel It-styregruppen.
body-body-type = Slags
body-body-type-help = En styregruppe beslutter for hele kommunen, en projektgruppe for ét projekt.
body-purpose = Formål
body-purpose-help = Det, gruppen er sat til at beslutte.
body-quorum = Beslutningsdygtig ved
body-quorum-help = Så mange skal være med, før der kan besluttes. Inhabile tæller ikke med.
body-paper-days = Bilag klar, dage før
body-paper-days-help = Så mange dage før mødet skal bilagene ligge klar.
body-members = Medlemmer med stemme

## Medlemmer
body-member-one = Medlem
body-member-many = Medlemmer
body-member-new = Tilføj et medlem
body-member-delete = Slet medlemmet
body-member-list-empty = Tilføj formand, medlemmer, suppleanter og sekretær.
log-kind-body-member = Medlem
event-body-member-created = Tilføjet
event-body-member-changed = Rettet
event-body-member-bulk-changed = Rettet sammen med andre
event-body-member-deleted = Slettet
event-body-member-restored = Hentet tilbage
body-member-section-general = Medlem
body-member-section-period = Periode
body-member-body = Styregruppe
body-member-body-help = Den gruppe, personen sidder i.
body-member-person = Person
body-member-person-help = Skal have en e-mail for at kunne stemme selv.
body-member-member-function = Rolle i gruppen
body-member-member-function-help = Formand og medlemmer stemmer. En suppleant stemmer, når den, de er suppleant for, er fraværende. Sekretæren stemmer ikke.
body-member-substitute-for = Suppleant for
body-member-substitute-for-help = Det medlem, suppleanten træder i stedet for.
body-member-from-on = Fra
body-member-from-on-help = Første dag i gruppen.
body-member-to-on = Til
body-member-to-on-help = Sidste dag i gruppen.
body-member-note = Bemærkning
body-member-note-help = Jeres egne noter.

## Mandater
mandate-one = Mandat
mandate-many = Mandater
mandate-new = Tilføj et mandat
mandate-delete = Slet mandatet
mandate-list-empty = Skriv, hvem der må godkende hvad: slags indkøb og beløb.
log-kind-mandate = Mandat
event-mandate-created = Tilføjet
event-mandate-changed = Rettet
event-mandate-bulk-changed = Rettet sammen med andre
event-mandate-deleted = Slettet
event-mandate-restored = Hentet tilbage
mandate-section-general = Mandat
mandate-section-period = Gælder
mandate-body = Styregruppe
mandate-body-help = Den gruppe, mandatet hører til.
mandate-authority = Må
mandate-authority-help = Det, gruppen må med sådan et indkøb.
mandate-purchase-kind = Slags indkøb
mandate-purchase-kind-help = Uden en slags gælder mandatet alle indkøb.
mandate-from-amount = Fra beløb
mandate-from-amount-help = Beløbet selv er med. I kroner uden moms.
mandate-to-amount = Til beløb
mandate-to-amount-help = Beløbet selv er med. Uden et beløb er der ingen øvre grænse.
mandate-valid-from = Gælder fra
mandate-valid-from-help = Første dag, mandatet gælder.
mandate-valid-to = Gælder til
mandate-valid-to-help = Sidste dag, mandatet gælder.
mandate-note = Bemærkning
mandate-note-help = Jeres egne noter.

## Møder
meeting-one = Møde
meeting-many = Møder
meeting-new = Planlæg et møde
meeting-delete = Slet mødet
meeting-list-empty = Planlæg styregruppens møder, og sæt sager på dagsordenen.
log-kind-meeting = Møde
event-meeting-created = Tilføjet
event-meeting-changed = Rettet
event-meeting-bulk-changed = Rettet sammen med andre
event-meeting-deleted = Slettet
event-meeting-restored = Hentet tilbage
meeting-section-general = Mødet
meeting-section-result = Forløb
meeting-body = Styregruppe
meeting-body-help = Den gruppe, der mødes.
meeting-held-on = Dato
meeting-held-on-help = Den dag, mødet holdes.
meeting-starts-at = Klokken
meeting-starts-at-help = For eksempel 09:30.
meeting-place = Sted
meeting-place-help = Lokale eller link.
meeting-published-to = Referatet er for
meeting-published-to-help = Hvem der ser det godkendte referat.
meeting-year = År
meeting-year-help = Det år, nummeret hører til.
meeting-number = Nummer
meeting-number-help = Programmet giver det.
meeting-standing = Status
meeting-standing-help = Følger af det, der sker med mødet.
meeting-meeting-name = Møde
meeting-items = Punkter

## Punkter
agenda-item-one = Punkt
agenda-item-many = Punkter
agenda-item-new = Tilføj et punkt
agenda-item-delete = Slet punktet
agenda-item-list-empty = Tilføj punkter til mødernes dagsordener.
log-kind-agenda-item = Punkt
event-agenda-item-created = Tilføjet
event-agenda-item-changed = Rettet
event-agenda-item-bulk-changed = Rettet sammen med andre
event-agenda-item-deleted = Slettet
event-agenda-item-restored = Hentet tilbage
agenda-item-section-general = Punktet
agenda-item-section-result = Beslutning
agenda-item-meeting = Møde
agenda-item-meeting-help = Det møde, punktet er på.
agenda-item-number = Nummer
agenda-item-number-help = Rækkefølgen på dagsordenen. Uden et nummer kommer punktet sidst.
agenda-item-title = Titel
agenda-item-title-help = Det, der står på dagsordenen.
agenda-item-item-kind = Til
agenda-item-item-kind-help = Det, gruppen skal med punktet.
agenda-item-for-case = Sag
agenda-item-for-case-help = Den sag, der besluttes. Beslutningen flytter sagen.
agenda-item-amount = Beløb
agenda-item-amount-help = Det, der søges om. I kroner uden moms. Uden et beløb gælder sagens anslåede investering.
agenda-item-presenter = Fremlægges af
agenda-item-presenter-help = Den, der fortæller om punktet.
agenda-item-proposal = Indstilling
agenda-item-proposal-help = Det, gruppen bedes sige ja til.
agenda-item-paper = Sagsfremstilling
agenda-item-paper-help = Det, man skal vide for at beslutte.
agenda-item-written-until = Stemmes skriftligt til og med
agenda-item-written-until-help = Er udfyldt, når punktet er sendt til skriftlig beslutning.
agenda-item-outcome = Beslutning
agenda-item-outcome-help = Det, der blev besluttet.
agenda-item-decision-text = Begrundelse
agenda-item-decision-text-help = Det, der kom i referatet.
agenda-item-decided-on = Besluttet den
agenda-item-decided-on-help = Den dag, beslutningen blev taget.

## Opgaver fra møder
meeting-action-one = Opgave fra et møde
meeting-action-many = Opgaver fra møder
meeting-action-new = Tilføj en opgave
meeting-action-delete = Slet opgaven
meeting-action-list-empty = Skriv, hvem der skal gøre hvad efter et møde.
log-kind-meeting-action = Opgave fra et møde
event-meeting-action-created = Tilføjet
event-meeting-action-changed = Rettet
event-meeting-action-bulk-changed = Rettet sammen med andre
event-meeting-action-deleted = Slettet
event-meeting-action-restored = Hentet tilbage
meeting-action-section-general = Opgaven
meeting-action-meeting = Møde
meeting-action-meeting-help = Det møde, opgaven kommer fra.
meeting-action-name = Hvad skal gøres
meeting-action-name-help = Skriv det, så alle kan se, når det er gjort.
meeting-action-owner = Hvem
meeting-action-owner-help = Den, der får opgaven.
meeting-action-due-on = Senest
meeting-action-due-on-help = Sidste dag.
meeting-action-done-on = Gjort den
meeting-action-done-on-help = Udfyldes, når det er gjort.
meeting-action-note = Bemærkning
meeting-action-note-help = Hvordan det gik.

## Valg
choice-body-type-steering-group = Styregruppe
choice-body-type-project-board = Projektgruppe
choice-body-type-other = Andet
choice-member-function-chair = Formand
choice-member-function-member = Medlem
choice-member-function-substitute = Suppleant
choice-member-function-secretary = Sekretær
choice-authority-approves = Godkende
choice-authority-advises = Rådgive
choice-authority-informed = Orienteres
choice-meeting-standing-planned = Planlagt
choice-meeting-standing-agenda-sent = Dagsorden sendt
choice-meeting-standing-held = Holdt
choice-meeting-standing-minutes-approved = Referat godkendt
choice-published-to-organisation = Hele kommunen
choice-published-to-members = Kun gruppen
choice-item-kind-decide = Beslutning
choice-item-kind-discuss = Drøftelse
choice-item-kind-inform = Orientering
choice-item-outcome-go = Godkendt
choice-item-outcome-go-with-conditions = Godkendt på betingelser
choice-item-outcome-hold = Udsat
choice-item-outcome-stop = Afvist

## Det, der skete
event-meeting-agenda-filled = Ventende sager sat på dagsordenen
event-meeting-agenda-sent = Dagsorden sendt
event-meeting-attended = Fremmøde noteret
event-meeting-minutes-written = Referat skrevet
event-meeting-minutes-approved = Referat godkendt
event-agenda-item-decided = Besluttet
event-agenda-item-voted = Stemt
event-agenda-item-asked = Sendt til skriftlig beslutning
event-agenda-item-written-ended = Skriftlig afstemning lukket
log-field-vote = Stemme
log-field-present = Til stede
log-field-absent = Fraværende
log-field-minutes = Referat

## Det, der afvises
error-mandate-of-nobody = Ingen har mandat til at godkende { $oere } til den slags indkøb. Tilføj et mandat, eller ret beløbet.
error-mandate-of-other-body = Gruppen har ikke mandat til at godkende { $oere }. Det har: { $bodies }.
error-mandate-ends-below = Det øverste beløb er mindre end det nederste.
error-substitute-for-oneself = Man kan ikke være suppleant for sig selv. Vælg en anden.
error-already-in-body = Personen sidder allerede i gruppen i den periode.
error-body-has-chair = Gruppen har allerede en formand i den periode. Skriv, hvornår den anden stopper.
error-minutes-are-approved = Referatet er godkendt og kan ikke ændres.
error-minutes-not-written = Der er ikke skrevet et referat endnu. Gem et udkast først.
error-not-a-time = Skriv et klokkeslæt, for eksempel 09:30.
error-item-is-decided = Punktet er besluttet og kan ikke ændres.
error-item-not-for-decision = Punktet er ikke til beslutning. Ret det til Beslutning først.
error-meeting-has-traces = Mødet er holdt, så det kan ikke slettes.
error-item-has-traces = Der er stemt om punktet, så det kan ikke slettes.
error-not-in-body = Personen sidder ikke i gruppen den dag.
error-quorum-missing = Der er ikke nok til at beslutte: { $have } af { $need }. Notér, hvem der er til stede. Inhabile tæller ikke med.
error-votes-are-tied = Stemmerne står lige, og formanden har ikke afgjort det.
error-votes-say-otherwise = Stemmerne siger noget andet. Ret beslutningen eller stemmerne.
error-meeting-not-begun = Mødet er ikke begyndt. Vent til dagen, eller send punktet til skriftlig beslutning.
error-conditions-need-case = Kun en sag kan godkendes på betingelser. Vælg Godkendt, og tilføj en opgave.
error-written-is-over = Fristen for at stemme er gået.
error-written-goes-on = Fristen for at stemme er ikke gået endnu.
error-not-asked-in-writing = Punktet er ikke sendt til skriftlig beslutning.
error-has-no-vote = Du har ikke en stemme på dette punkt.
error-does-not-lead-body = Det kan kun formanden, sekretæren og dem, der administrerer styregrupperne.
error-not-for-you = Referatet er kun for gruppens medlemmer.
error-approval-needs-decision = { $oere } kræver en beslutning, og der er ingen, som dækker beløbet, på en sag med denne kontrakt. Det kan besluttes af: { $bodies }. Ellers skriv en undtagelse med navn og begrundelse.
error-approval-beyond-decision = Kontrakten er på { $oere }, og der er { $oere_left } tilbage af beslutningen om „{ $case }“. Den dækker allerede: { $contracts }. Et større beløb kan besluttes af: { $bodies }. Ellers skriv en undtagelse med navn og begrundelse.
error-approval-is-needed = { $oere } kræver en beslutning af: { $bodies }.
choice-task-rule-meeting-action = Gør det, mødet bad om
task-why-meeting-action = På et møde blev det aftalt, at det er gjort { $based }. Reglen er, at det er gjort senest { $due }.
error-approval-of-nobody = { $oere } er over alle mandater, så ingen kan godkende kontrakten. Ret mandaterne, eller skriv en undtagelse med navn og begrundelse.

## Post
mail-vote-subject = Stem om: { $title }
mail-vote-text = { $body } skal beslutte „{ $title }“ skriftligt. Stem senest { $until }.
mail-vote-open = Læs og stem
mail-agenda-subject = Dagsorden: { $name }, { $when }
mail-agenda-text = Dagsordenen til { $name } er klar. Mødet er { $when }.
mail-agenda-open = Læs dagsorden og bilag
mail-body-why-you = Du får denne mail, fordi du sidder i { $body }.

## Sider
steering-title = Styring
steering-overview = Overblik
steering-lead = Det næste møde, det, der venter på dig, og det, der er besluttet, men ikke gjort.
steering-figures = Tal
steering-next-meeting = næste møde
steering-votes = { $n ->
    [one] punkt venter på din stemme
   *[other] punkter venter på din stemme
}
steering-vote-until = Stem senest { $day }
steering-votes-hint = Besluttes skriftligt
steering-cases = { $n ->
    [one] sag venter på en beslutning
   *[other] sager venter på en beslutning
}
steering-cases-hint = Sendt til beslutning
steering-late = { $n ->
    [one] beslutning over tiden
   *[other] beslutninger over tiden
}
steering-late-hint = Besluttet, men ikke gjort til tiden
steering-pool = tilbage i puljen
steering-lead-time = { $n ->
    [one] dag fra sendt til besluttet
   *[other] dage fra sendt til besluttet
}
steering-lead-time-hint = Midt i { $count } beslutninger på et år; den langsomste tog { $longest } dage
steering-my-votes = Venter på din stemme
steering-meetings = Kommende møder
steering-no-meetings = Der er ikke planlagt møder.
steering-to-do = Besluttet, men ikke gjort
steering-all-done = Alt, der er besluttet, er gjort.
steering-items = { $n ->
    [one] 1 punkt
   *[other] { $n } punkter
}
meeting-open-room = Åbn mødet
room-agenda = Dagsorden
room-no-items = Der er ingen punkter endnu.
room-at = kl. { $time }
room-papers-due = bilag klar senest { $day }
room-send = Send dagsordenen
notice-room-sent = Dagsordenen er sendt til alle i gruppen.
notice-room-sent-not-all = Dagsordenen er sendt. Nogle i gruppen har ingen konto og skal have den på anden måde.
room-fill = Sæt ventende sager på
notice-room-filled = De sager, der venter, er sat på dagsordenen.
notice-room-nothing-waits = Ingen nye sager venter.
room-minutes = Referat
room-attendance = Fremmøde
room-present = Til stede
room-quorum = Der kan besluttes, når { $n } med stemme er til stede. Inhabile tæller ikke med.
room-attend = Gem fremmøde
notice-room-attended = Fremmødet er gemt.
room-state = Status
room-item-waits = Ikke besluttet
room-item-written = Stemmes skriftligt
room-decide-title = Beslutning
room-decide = Gem beslutningen
notice-room-decided = Beslutningen er gemt.
room-conditions = Betingelser
room-conditions-help = Én på hver linje. Kun når I godkender på betingelser.
room-conditions-due = Betingelser opfyldt senest
room-ask-title = Beslut skriftligt inden mødet
room-ask-until = Stem senest
room-ask-help = Alle med stemme får en mail med et link.
room-ask = Send til skriftlig beslutning
notice-room-asked = Alle med stemme har fået en mail.
notice-room-asked-not-all = Mailen er sendt. Nogle med stemme har ingen konto; spørg dem, og notér deres stemme.
room-close-written = Luk den skriftlige afstemning
notice-room-written-open = Stemmerne afgjorde det ikke. Punktet tages på mødet.
room-no-votes = Ingen har stemt endnu.
room-agreed = Ingen stemte. De, der var til stede, var enige.
minutes-actions = Opgaver fra mødet
room-no-actions = Ingen opgaver endnu.
room-done = Gjort { $day }
vote-many = Stemmer
vote-who = Hvem
vote-said = Stemme
vote-remark = Bemærkning
vote-yes = Godkend
vote-no = Afvis
vote-abstain = Undlad at stemme
vote-abstain-help = Du tæller med, men tager ikke stilling.
vote-conflict = Jeg er inhabil
vote-conflict-help = Du stemmer ikke og tæller ikke med.
vote-question = Hvad siger du?
vote-send = Send min stemme
vote-go = Stem
notice-vote-taken = Tak. Din stemme er sendt.
notice-vote-has-decided = Tak. Din stemme afgjorde det.
vote-yours = Din stemme: { $vote }
vote-none = Du har ikke en stemme på dette punkt.
vote-decided = { $outcome } { $day }
vote-read-paper = Læs sagsfremstillingen
vote-to-meeting = Se hele dagsordenen
vote-lead-written = { $body } beslutter skriftligt. Stem senest { $until }.
error-vote-missing = Vælg, hvad du siger.
minutes-title = Referat af { $name }
minutes-draft-lead = Udkast. Mødet { $held }.
minutes-approved-lead = Mødet { $held }. Referat nr. { $number }, godkendt { $day } af { $by }.
minutes-approve = Godkend referatet
notice-minutes-are-approved = Referatet er godkendt.
minutes-remarks = Bemærkninger
minutes-remarks-help = Det, der blev sagt ud over punkterne. Beslutningerne er med af sig selv.
minutes-no-remarks = Ingen bemærkninger.
minutes-save = Gem udkastet
notice-minutes-saved = Udkastet er gemt.
mandate-any-purchase = Alle indkøb
mandate-no-limit = Ingen grænse
