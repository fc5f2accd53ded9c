# Sager: fra idé gennem faser og beslutninger

place-steering = Styring
case-one = Sag
case-many = Sager
case-face-list = Liste
case-new = Opret en sag
case-delete = Slet sagen
case-list-empty = Opret den første sag: en idé, et indkøb, et projekt eller en udfasning.
log-kind-case = Sag
log-kind-decision = Beslutning
log-kind-condition = Betingelse
log-kind-gate-template = Faseskabelon
event-case-created = Oprettet
event-case-changed = Rettet
event-case-bulk-changed = Rettet sammen med andre
event-case-deleted = Slettet
event-case-restored = Hentet tilbage
event-case-criterion-met = Kriterium opfyldt
event-case-criterion-unmet = Kriterium ikke længere opfyldt
event-case-reuse-answered = Svar om genbrug
event-case-submitted = Sendt til beslutning
event-case-decided = Besluttet
event-case-condition-fulfilled = Betingelse opfyldt
event-case-halted = Sat i stå
event-case-update-demanded = Opdatering krævet
event-case-escalated = Løftet til næste dagsorden
event-case-update-answered = Opdatering givet
event-case-lifted = Indgreb ophævet

event-gate-template-saved = Ny version

## Sections
case-section-general = Sagen
case-section-scope = Hvad den berører
case-section-people = Ansvarlige
case-section-assessment = Vurdering
case-section-state = Hvor sagen er

## Fields
case-name = Sagens navn
case-name-help = Et kort navn, alle forstår, fx „Ny vagtplan til hjemmeplejen“.
case-case-type = Slags sag
case-case-type-help = Vælg Idé, hvis du er i tvivl. En udfasning begynder i den sidste fase.
case-problem = Problemet
case-problem-help = Hvad er galt i dag, og for hvem? To-tre sætninger er nok.
case-value-statement = Værdien
case-value-statement-help = Hvem får gavn, og af hvad?
case-org-unit = Enhed
case-org-unit-help = Den enhed, sagen kommer fra.
case-estimate-investment = Anslået investering
case-estimate-investment-help = Det, der betales én gang. I kroner uden moms. Et groft tal er bedre end intet.
case-estimate-operation = Anslået drift pr. år
case-estimate-operation-help = Det, der betales hvert år bagefter. I kroner uden moms.
case-gate-template = Forløb
case-gate-template-help = De faser, sagen skal igennem. Vælger du intet, er det de fire faser. Det kan skiftes, til sagen er sendt til sin første beslutning.
case-usages = IT-systemer
case-usages-help = De af jeres systemer, sagen berører.
case-contracts = Kontrakter
case-contracts-help = De kontrakter, sagen handler om eller fører til.
case-kle = KLE
case-kle-help = De opgaver, sagen skal løse. De bruges til at finde noget, I kan genbruge.
case-purchase-kind = Hvad der købes
case-purchase-kind-help = Afgør sammen med beløbet, hvem der må godkende.
case-wanted-from = Ønsket fra
case-wanted-from-help = Den dag, løsningen skal kunne bruges.
case-sponsor = Sponsor
case-sponsor-help = Den leder, der står bag.
case-owner = Sagens ejer
case-owner-help = Den, der driver sagen, og som betingelser går til.
case-risk = Risiko
case-risk-help = Hvor meget der kan gå galt.
case-value-level = Værdi
case-value-level-help = Hvor stor gavnen er, set for hele kommunen.
case-case-number = Sagsnummer
case-case-number-help = Årstal og løbenummer. Programmet giver det.
case-standing = Status
case-standing-help = Følger af beslutninger og indgreb.
case-phase = Fasens nummer
case-phase-help = Talt fra 0. Følger af beslutningerne.
case-template-version = Faseskabelon
case-template-version-help = Den version, sagen begyndte med og beholder.
case-submitted-on = Sendt til beslutning den
case-submitted-on-help = Er kun udfyldt, mens sagen venter på en beslutning.
case-phase-name = Fase
case-open-conditions = Åbne betingelser

choice-case-type-idea = Idé
choice-case-type-purchase = Indkøb
choice-case-type-project = Projekt
choice-case-type-phase-out = Udfasning
choice-purchase-kind-hardware = Hardware
choice-purchase-kind-software = Software
choice-purchase-kind-consultancy = Konsulenter
choice-purchase-kind-internal-resources = Interne kræfter
choice-case-level-low = Lav
choice-case-level-medium = Middel
choice-case-level-high = Høj
choice-gate-template-four-phase = Fire faser: idé, krav, implementering, udfasning
choice-gate-template-state-project = Statens it-projektmodel
choice-gate-template-small-purchase = Lille indkøb
choice-case-standing-open = I gang
choice-case-standing-waiting = Venter på beslutning
choice-case-standing-halted = Sat i stå
choice-case-standing-stopped = Stoppet
choice-case-standing-closed = Afsluttet
choice-decision-outcome-go = Gå videre
choice-decision-outcome-go-with-conditions = Gå videre på betingelser
choice-decision-outcome-hold = Vent
choice-decision-outcome-stop = Stop

## What can be refused
error-criterion-missing = { $phase }: „{ $criterion }“ er ikke opfyldt.
error-criterion-follows-field = Kriteriet følger af et felt på sagen. Udfyld feltet i stedet.
error-criterion-is-reuse = Kriteriet er opfyldt, når alle fire spørgsmål om genbrug er besvaret.
error-case-is-over = Sagen er stoppet eller afsluttet. Opret en ny sag.
error-case-is-halted = Sagen er sat i stå. Den, der greb ind, kan ophæve det.
error-template-is-fixed = Forløbet kan ikke skiftes: sagen er sendt til beslutning eller har forladt sin første fase. Stop den, og opret en ny, hvis den skal et andet forløb igennem.
error-case-not-submitted = Sagen er ikke sendt til beslutning endnu.
error-case-has-traces = Der er arbejdet på sagen, så den kan ikke slettes. Stop den i stedet.
error-gate-needs-body = Beslutningen ligger hos en styregruppe. Tag den på et møde, eller skriv, hvem der afgør det uden om og hvorfor.
error-condition-missing = Skriv mindst én betingelse, eller vælg Gå videre.
error-condition-not-for-outcome = Betingelser hører kun til Gå videre på betingelser.
error-day-to-come = Dagen må ikke ligge i fremtiden.
error-day-has-passed = Dagen er gået. Vælg i dag eller senere.
error-day-before-decision = Dagen ligger før beslutningen.
error-amount-below-zero = Beløbet kan ikke være under 0.
error-no-update-demanded = Der er ikke krævet en opdatering, eller den er allerede givet.
error-template-has-newer-version = Skabelonen er rettet af en anden imens. Åbn den igen, og skriv rettelsen der.

## Pages
case-way = Sagens vej gennem faserne
case-place = Fase { $number } af { $of }: { $name }.
case-since = sendt { $day }
case-before = inden { $day }
case-owned-by = ejes af { $name }
case-decides = { $who } beslutter.
case-decides-body = Styregruppen
case-decides-department = Digitaliseringsafdelingen
case-who-decides = Hvem beslutter
case-phase-passed = Overstået
case-next-decide = Venter på en beslutning.
case-next-submit = Alle krav er opfyldt, så sagen kan sendes til beslutning.
case-next-missing = { $n ->
    [one] Mangler 1 krav til næste port.
   *[other] Mangler { $n } krav til næste port.
}
case-gate-of = Porten efter { $name }
case-criterion = Krav
case-criterion-by = Hvem og hvornår
case-criterion-met = Opfyldt
case-criterion-missing = Mangler
case-criterion-optional = Ikke opfyldt (frivilligt)
case-criterion-say-met = Sig, at det er opfyldt
case-criterion-say-unmet = Ikke opfyldt alligevel
case-evidence = Hvad der viser det
case-document = Dokumentets adresse
case-document-help = En adresse, der begynder med https://.
case-fill-field = Gå til feltet { $field }
case-act-gate = Arbejd med kravene
case-act-submit = Send til beslutning
case-act-decide = Tag beslutningen
case-act-step-in = Grib ind
case-act-follow-up = Følg op
case-submit-remark = Bemærkning til dem, der beslutter
case-submit-missing = { $n ->
    [one] Der mangler 1 krav, så sagen kan ikke sendes endnu.
   *[other] Der mangler { $n } krav, så sagen kan ikke sendes endnu.
}
case-decide-waits = Sagen venter på dem, der beslutter.
case-decide-submit = Gem beslutningen
case-decision = Beslutning
case-decisions = Beslutninger
case-decision-day = Besluttet den
case-decision-reason = Begrundelse
case-decision-reason-help = Skriv den, så den kan læses af dem, der ikke var med.
case-decision-by = Besluttet af
case-conditions = Betingelser
case-conditions-help = Kun til „Gå videre på betingelser“. De går til sagens ejer.
case-condition = Betingelse
case-condition-number = Betingelse { $n }
case-condition-open = Åben
case-condition-overdue = Over tiden
case-condition-fulfilled = Opfyldt
case-amount = Bevilget beløb
case-amount-help = I kroner uden moms. Lad feltet stå tomt, når der ikke gives penge.
case-exception-by = Hvem afgør det uden om styregruppen
case-exception-by-help = Beslutningen hører til på et møde. Skal den tages her, står navnet på den.
case-exception-reason = Hvorfor det ikke kan vente
case-follow-up = Opfølgning
case-follow-up-none = Der er ingen betingelser eller indgreb på sagen.
case-follow-kind = Slags
case-follow-what = Hvad
case-follow-due = Senest
case-follow-who = Hvem
case-act-fulfil = Sig, at betingelsen er opfyldt
case-act-fulfil-remark = Hvad der viser det
case-act-answer = Giv opdateringen
case-act-answer-remark = Hvordan det går
case-act-lift = Ophæv indgrebet
case-act-lift-remark = Hvorfor det kan ophæves
case-step-in-title = Grib ind i { $name }
case-step-in-lead = Indgrebet vises på sagen og på tavlen, til det er ophævet eller besvaret.
case-step-in-how = Hvad vil du gøre?
case-step-in-halt = Sæt sagen i stå
case-step-in-demand-update = Kræv en opdatering
case-step-in-escalate = Løft sagen til næste dagsorden
case-step-in-halt-done = Sat i stå
case-step-in-demand-update-done = Opdatering krævet
case-step-in-escalate-done = Løftet til næste dagsorden
case-step-in-why = Hvorfor
case-step-in-due = Opdatering senest
case-step-in-due-help = Skal kun udfyldes, når du kræver en opdatering.
case-step-in-on = Siden
case-step-in-open = Gælder
case-step-in-over = Afsluttet
case-update = Opdatering
case-update-on = Givet den
case-lifted = Ophævet den
case-lifted-why = Hvorfor ophævet
case-papers = Papirer, som de blev besluttet
case-papers-lead = Sagen er frosset, hver gang der blev besluttet noget. Seglet viser, at papirerne ikke er ændret siden.
case-papers-none = Der er ikke besluttet noget endnu.
case-papers-seal = Segl
case-papers-whole = Uændret siden beslutningen
case-papers-broken = Ændret siden beslutningen
case-papers-as-decided = Sagen ved beslutningen: { $what }
case-reuse-owned = Genbrug: har vi noget i forvejen?
case-reuse-framework = Genbrug: er der en rammeaftale?
case-reuse-neighbour = Genbrug: har en anden kommune købt det?
case-reuse-open-source = Genbrug: findes det som open source?
case-reuse-owned-answer = Dit svar: egne systemer
case-reuse-framework-answer = Dit svar: rammeaftaler
case-reuse-neighbour-answer = Dit svar: andre kommuner
case-reuse-open-source-answer = Dit svar: open source
case-reuse-found = Fundet i registret
case-reuse-whose = Hvis
case-reuse-nothing = Registret kender intet. Skriv KLE eller systemer på sagen, så søges der efter dem.
case-reuse-usable = Kan det bruges?
case-reuse-note = Hvorfor, eller hvorfor ikke
case-reuse-save = Gem svaret
case-reuse-answered = Besvaret.
case-board = Tavlen
case-board-lead = { $all ->
    [0] Ingen sager er i gang.
    [one] 1 sag er i gang. { $red } er røde, { $yellow } er gule.
   *[other] { $all } sager er i gang. { $red } er røde, { $yellow } er gule.
}
case-board-none = Ingen sager her.
case-board-other = Faser fra tidligere versioner
case-light-green = Går godt
case-light-yellow = Kræver et blik
case-light-red = Kræver handling
case-light-halted = Sat i stå: { $why }
case-light-escalated = Løftet til næste dagsorden: { $why }
case-light-condition-overdue = Betingelse over tiden siden { $day }: { $demand }
case-light-condition-near = Betingelse senest { $day }: { $demand }
case-light-update-overdue = Opdatering skulle være givet { $day }
case-light-update-demanded = Opdatering krævet senest { $day }
case-light-waits-too-long = Har ventet { $days } dage på en beslutning, længere end aftalt
case-light-waits = { $days ->
    [0] Sendt til beslutning i dag
    [one] Har ventet 1 dag på en beslutning
   *[other] Har ventet { $days } dage på en beslutning
}
case-light-missing = Mangler: { $criterion }
case-light-ready = Kan sendes til beslutning
case-proposed = Sag foreslået
case-proposed-many = Foreslåede sager
case-proposed-make = Opret sagen
case-proposed-procurement = Genanskaffelsen skal efter planen begynde { $day }.
case-proposed-procurement-some-day = Genanskaffelsen skal begynde inden for et år.
case-proposed-contract-ends = Kontrakten slutter { $day }.
case-proposed-contract-ends-some-day = Kontrakten slutter inden for et år.
case-proposed-phasing-out = Systemet er under udfasning og slutter { $day }.
case-proposed-phasing-out-some-day = Systemet er under udfasning.
case-proposed-name-purchase = Genanskaffelse: { $name }
case-proposed-name-phase-out = Udfasning: { $name }
notice-case-saved = Gemt.
notice-case-stepped-in = Indgrebet er skrevet på sagen.
notice-case-proposed-made = Sagen er oprettet.
case-proposed-more = Vis { $n } forslag mere

## The way from a decision to a benefit
case-way-next = Næste skridt: { $step }
case-way-title = Fra beslutning til gevinst
case-way-step = Trin
case-way-standing = Hvordan det står
case-way-amount = Beløb
case-way-where = Hvor
case-way-done = Gjort
case-way-open = Mangler
case-way-decided = Penge bevilget
case-way-reserved = Reserveret
case-way-approved = Kontrakten godkendt
case-way-committed = Disponeret
case-way-paid = Betalt
case-way-measured = Gevinsten målt
case-way-lines-of = Bilag på { $name }
case-way-decide = Der skal tages en beslutning.
case-way-submit = Send sagen til beslutning.
case-way-decide-body = Sæt sagen på en dagsorden. Den venter på en gruppes beslutning.
case-way-meetings = Find et møde
case-way-gate = { $n ->
    [one] Opfyld ét krav til næste port.
   *[other] Opfyld { $n } krav til næste port.
}
case-way-reserve = Reserver { $amount }, som er bevilget.
case-way-contract = Skriv kontrakten, og knyt den til sagen.
case-way-name-contract = Knyt kontrakten til sagen
case-way-approve = Registrer, at kontrakten „{ $name }“ er godkendt.
case-way-approval = Registrer godkendelsen
case-way-commit = Disponer { $amount } til kontrakten „{ $name }“.
case-way-pay = Indlæs, hvad der er betalt på kontrakten.
case-way-benefit = Skriv, hvilken gevinst der skal måles.
case-way-measure = Mål gevinsten „{ $name }“.
contract-steering = Sag, godkendelse og budget
contract-approval-stands-on = Godkendelsen bygger på
contract-approval-of-case = { $name } (dækker { $amount })
contract-approval-below = Ingen beslutning er nødvendig for { $amount }
contract-paid = { $n ->
    [one] { $amount } på ét bilag
   *[other] { $amount } på { $n } bilag
}
contract-not-approved = Ikke godkendt endnu
contract-not-approved-why = Den hører til en sag og binder ingen penge, før godkendelsen er registreret.
contract-binds-nothing = Binder ingen penge endnu
contract-binds-nothing-why = { $amount } er reserveret til sagen.

## Portfolio
case-portfolio = Porteføljen
case-portfolio-lead = { $n ->
    [one] 1 sag er i gang.
   *[other] { $n } sager er i gang.
}
case-portfolio-picture = Værdi, risiko og pris
case-portfolio-how = Cirklens størrelse er investeringen og { $years } års drift. Tallet er sagens nummer i tabellen.
case-portfolio-unrated = { $n ->
    [one] 1 sag mangler vurdering af værdi eller risiko og er kun i tabellen.
   *[other] { $n } sager mangler vurdering af værdi eller risiko og er kun i tabellen.
}
case-portfolio-number = Nr.
case-portfolio-none = Ingen sager er i gang.
case-portfolio-cost = Pris i fire år uden moms

## Templates
case-templates = Faser og krav
case-templates-lead = Nye sager følger den nyeste version. Sager, der er i gang, beholder den, de begyndte med.
case-phases = Faser
case-criteria = Krav ved porten
case-criterion-voluntary = { $text } (frivilligt)
case-template-version-label = Version
case-template-versions = Version { $version }. Der er { $count } i alt, og { $cases } sager følger dem.
case-template-edit = Ret skabelonen
case-template-title = Ret skabelonen { $name }
case-template-lead = Det, du gemmer, bliver en ny version. Tøm et navn for at fjerne en fase eller et krav; skriv nederst for at tilføje.
case-template-save = Gem som ny version
case-template-name-da = Navn på dansk
case-template-name-en = Navn på engelsk
case-phase-new = Ny fase
case-phase-number = Fase { $n }: { $name }
case-phase-itself = Fasen
case-lead-days = Svar inden for
case-days = dage
case-criterion-number = Krav { $n }
case-criterion-text-da = Krav på dansk
case-criterion-text-en = Krav på engelsk
case-ticked-by = Hvem kan sige, at det er opfyldt
case-ticked-by-editor = Alle, der kan rette sagen
case-ticked-by-owner = Sagens ejer eller sponsor
case-ticked-by-administrator = Digitaliseringsafdelingen
case-weight = Vægt
case-mandatory = Porten er lukket uden
case-evidence-none = Intet, et ord er nok
case-evidence-text = En bemærkning
case-evidence-document = Et dokument
case-evidence-reuse = Svar på de fire spørgsmål om genbrug
case-evidence-field = Feltet „{ $field }“ er udfyldt
notice-case-template-saved = Den nye version gælder for nye sager.

## Tasks
choice-task-rule-case-condition = Opfyld betingelsen i beslutningen
task-why-case-condition = En beslutning stiller en betingelse, der skal være opfyldt { $based }. Reglen er, at den er opfyldt senest { $due }.
choice-task-rule-case-update = Giv den opdatering, der er krævet
task-why-case-update = Digitaliseringsafdelingen har krævet en opdatering { $based }. Reglen er, at den er givet senest { $due }.
list-case-role = Roller på sager
