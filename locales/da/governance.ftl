# Er styringen på plads? Fem dele, hver med et lys og det næste skridt.

steering-check-title = Er styringen på plads?
steering-check-lead = { $green } af { $all } er på plads. Det, der mangler, kan I oprette her.
steering-check-line = { $green } af { $all } dele af styringen er på plads. Se, hvad der mangler
steering-check-green = På plads
steering-check-yellow = Næsten på plads
steering-check-red = Mangler
steering-check-state = Status
steering-check-why = Hvorfor
steering-check-found = Det står der i registret
steering-check-group-title = En styregruppe med mandat
steering-check-group-why = Nogen skal kunne sige ja og nej til indkøb på hele kommunens vegne, og alle skal vide, hvornår de skal spørges.
steering-check-budget-title = Et centralt budget med en it-pulje
steering-check-budget-why = Når pengene står ét sted, bliver en investering godkendt, før nogen går i gang.
steering-check-secretariat-title = Et sekretariat
steering-check-secretariat-why = Nogen skal skrive dagsordener og referater og holde øje med det, der er besluttet.
steering-check-process-title = En fælles vej for alle sager
steering-check-process-why = Alle sager går gennem de samme faser og bliver besluttet, før de går videre.
steering-check-team-title = Et team af konsulenter og arkitekter
steering-check-team-why = Sagerne skal have nogen til at hjælpe sig igennem, og I skal kunne se, hvem der har tid.

## Det, der er fundet
steering-check-no-group = Der er ingen styregruppe.
steering-check-group = { $group } har en formand.
steering-check-no-chair = { $group } har ingen formand.
steering-check-members = { $n } har en stemme, og { $quorum } skal være med, før der kan besluttes.
steering-check-too-few-members = Kun { $n } har en stemme, men { $quorum } skal være med, før der kan besluttes.
steering-check-no-mandates = Ingen har mandat til at godkende noget.
steering-check-mandate-gap = Ingen er nævnt for { $kind } fra { $oere-from } til { $oere-to }
steering-check-mandate-ends = Ingen er nævnt for { $kind } over { $oere-from }
steering-check-mandates = Mandaterne dækker alle slags indkøb og alle beløb.
steering-check-no-pool = Der er ingen it-pulje i { $year }.
steering-check-pool = { $name } har { $oere } i { $year }.
steering-check-empty-pool = { $name } har ingen penge i { $year }.
steering-check-other-posts = { $n ->
    [one] Én anden budgetpost
   *[other] { $n } andre budgetposter
} i { $year } dækker det, enhederne køber.
steering-check-no-other-posts = Der er kun puljen i { $year }. Det, enhederne køber, har ingen budgetposter.
steering-check-group-first = Der er ingen styregruppe at holde møder for. Begynd med den.
steering-check-secretary = { $group } har { $n ->
    [one] en sekretær
   *[other] { $n } sekretærer
}.
steering-check-no-secretary = { $group } har ingen sekretær.
steering-check-meetings = { $n ->
    [one] Ét møde
   *[other] { $n } møder
} i de næste tre måneder. Det næste er { $day }.
steering-check-no-meetings = Der er ikke planlagt møder i de næste tre måneder.
steering-check-no-cases = Ingen sager er i gang. Fortæl enhederne, at alt, der skal købes eller laves om, begynder her.
steering-check-cases = { $n ->
    [one] Én sag følger
   *[other] { $n } sager følger
} faserne.
steering-check-nothing-late = Ingen sag venter længere på en beslutning, end der er sat af til.
steering-check-late = { $n ->
    [one] Én sag venter
   *[other] { $n } sager venter
} længere på en beslutning, end der er sat af til. Den ældste har ventet { $days } dage.
steering-check-no-team = Der er ingen i teamet.
steering-check-team = { $n ->
    [one] Ét medlem har
   *[other] { $n } medlemmer har
} timer til sager.
steering-check-no-hours = Ingen i teamet har timer til sager.
steering-check-some-without-hours = { $n ->
    [one] Ét medlem har
   *[other] { $n } medlemmer har
} ingen timer.
steering-check-no-consultant = Der er ingen digitaliseringskonsulent i teamet.
steering-check-no-architect = Der er ingen it-arkitekt i teamet.

## Næste skridt
steering-check-add-chair = Tilføj en formand
steering-check-add-members = Tilføj medlemmer
steering-check-add-secretary = Tilføj en sekretær
steering-check-fill-pool = Giv puljen en bevilling
steering-check-see-waiting = Se de sager, der venter
steering-check-set-up-group = Opret styregruppen
steering-check-set-up-pool = Opret it-puljen
steering-check-set-up-meetings = Planlæg møderne
notice-steering-check-group = Styregruppen er oprettet.
notice-steering-check-pool = It-puljen er oprettet.
notice-steering-check-meetings = Møderne er planlagt.
steering-check-group-name = It-styregruppen
steering-check-pool-name = It-pulje
steering-check-group-name-label = Hvad hedder gruppen?
steering-check-group-chair-label = Formand
steering-check-group-quorum-label = Hvor mange skal være med, før der kan besluttes?
steering-check-group-secretary-label = Sekretær
steering-check-group-approves-from-label = Gruppen skal godkende indkøb fra
steering-check-group-approves-from-help = I kroner uden moms. Om indkøb under beløbet bliver gruppen orienteret.
steering-check-pool-pool-name-label = Hvad hedder puljen?
steering-check-pool-year-label = År
steering-check-pool-amount-label = Beløb
steering-check-pool-amount-help = I kroner uden moms.
steering-check-pool-reason-label = Hvem har bevilget det?
steering-check-meetings-first-label = Det første møde
steering-check-meetings-weeks-label = Uger mellem møderne
steering-check-meetings-count-label = Antal møder
steering-check-meetings-starts-at-label = Klokken
steering-check-meetings-place-label = Sted
event-body-meetings-planned = Møder planlagt
