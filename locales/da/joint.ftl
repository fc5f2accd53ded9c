# Køb sammen

joint-title = Køb sammen
joint-lead = Opgaver, hvor I kan komme ud af en kontrakt inden for 24 måneder. Vælg en, og se, hvem der bør købe sammen, hvornår, og hvad det er værd. Søg efter et KLE-nummer, et emne eller en forretningstype for at vælge en anden.
joint-lead-search = Vælg et behov, og se, hvem der bør købe sammen, hvornår, og hvad det er værd.
joint-no-needs = Intet behov passer
joint-no-needs-text = Søg efter et KLE-nummer, et emne eller en forretningstype, for eksempel 27.36 eller økonomi.
joint-need = Behov
joint-need-kind = Slags
joint-kind-kle = KLE { $number }
joint-need-type = Forretningstype
joint-need-users = Kommuner med et system
joint-need-free = Jeres første udløb

## Result
joint-result-lead = { $n ->
    [one] 1 kommune har et system til det og deler det.
   *[other] { $n } kommuner har et system til det og deler det.
}
joint-change = Ret forudsætninger
joint-nobody = Ingen kommuner at regne med
joint-nobody-text = Ingen kommune, der passer, har et system til det og deler det. Vælg et bredere behov eller flere kommuner.
joint-choose-other = Vælg et andet behov
joint-refused = Der er ikke regnet
joint-refused-text = Ret det, der står øverst, og regn igen.
joint-own-region = Regn kun med vores egen region
joint-found = Svaret
joint-total = Værdi af alle grupper
joint-group-count = Grupper
joint-method = Sådan er det fundet
joint-method-exact = { $n ->
    [one] Den eneste mulige gruppe er vejet, så svaret er det bedste.
   *[other] Alle { $n } mulige grupper er vejet, så svaret er det bedste.
}
joint-method-columns = Det bedste fundne ud af { $n } lovende grupper. Ingen opdeling i netop de grupper er mere værd end { $bound }; grupper, der ikke er vejet, er ikke med i den grænse.
joint-own = Jer
joint-own-alone = Jeres kommune gør bedst i at købe alene, eller der mangler oplysninger om den.
joint-own-group = { $n ->
    [one] Gruppe { $letter } med 1 anden kommune, start { $start }: jeres del er { $share }
   *[other] Gruppe { $letter } med { $n } andre kommuner, start { $start }: jeres del er { $share }
}
joint-estimates = Skøn
joint-estimates-text = { $ranges ->
    [0] Ingen udgifter er delt som intervaller.
    [one] Én udgift er delt som interval og regnes med midten.
   *[other] { $ranges } udgifter er delt som intervaller og regnes med midten.
} { $assumed ->
    [0] Ingen er sat efter indbyggertal.
    [one] Én udgift kendes ikke og er sat efter indbyggertal.
   *[other] { $assumed } udgifter kendes ikke og er sat efter indbyggertal.
}
joint-assume-costs = { $n ->
    [one] Regn med jeres egen udgift på { $amount } kr. pr. indbygger for den ene kommune, der ikke deler sin
   *[other] Regn med jeres egen udgift på { $amount } kr. pr. indbygger for de { $n } kommuner, der ikke deler deres
}
joint-map = Danmark efter gruppe
joint-map-title = Kommunerne som felter
joint-map-text = Hvert felt er en kommune, omtrent hvor den ligger. Bogstavet er gruppen, en streg betyder, at den køber bedst alene, og et spørgsmålstegn, at der mangler oplysninger. Jeres egen har en sort ramme; tomme felter deler intet system til det.
joint-municipality = Kommune
joint-group = Gruppe
joint-group-named = Gruppe { $letter }
joint-alone = Køber bedst alene
joint-left-out = Mangler oplysninger
joint-groups = Grupper
joint-no-groups = Ingen kommuner vinder ved at købe sammen med disse forudsætninger.
joint-value = Værdi
joint-start = Start
joint-members = Kommuner
joint-remarks = Bemærk
joint-fragile = Taber på det, hvis en af disse trækker sig: { $who }.
joint-unstable = Nogle af dem ville få mere ud af at købe sammen uden de andre.
joint-alone-title = Køber bedst alene
joint-alone-who = Kommuner
joint-not-ready = Ikke klar
joint-alone-lead = Med disse forudsætninger køber { $name } bedst alene, eller der mangler oplysninger om kommunen.

## Group
joint-group-lead = { $n } kommuner, start i { $start }. Værd { $net } over { $years } år i forhold til, at hver køber for sig.
joint-parts = Det er den værd
joint-parts-title = Fra besparelser til værdi
joint-parts-text = Lyse dele lægges til, stribede trækkes fra, og den mørke er, hvad der er tilbage.
joint-part = Del
joint-amount = Beløb
joint-why = Hvorfor
joint-value-scale = Større køb
joint-value-scale-why = Prisen falder, når flere indbyggere er med.
joint-value-tender = Færre udbud
joint-value-tender-why = Ét udbud i stedet for et i hver kommune.
joint-value-integrations = Fælles integrationer
joint-value-integrations-why = En integration laves én gang og rulles ud til de andre.
joint-value-waiting = Ventetid
joint-value-waiting-why = Systemet giver først fuldt udbytte, når kommunens sidste integration er der.
joint-value-timing = Ulige tidspunkter
joint-value-timing-why = Nogle betaler dobbelt, andre må forlænge, fordi kontrakterne ikke slutter samtidig.
joint-value-coordination = Koordinering
joint-value-coordination-why = Jo flere og jo mere forskellige, jo mere skal der aftales.
joint-value-risk = Risiko
joint-value-risk-why = Det, der tabes, når en trækker sig, gange sandsynligheden for det.
joint-timing = Tidspunkter
joint-timing-title = Hvornår hver kan være med
joint-timing-text = Hver bjælke går fra den dag, kommunen tidligst er fri, til dens kontrakt slutter. Stregen er gruppens start.
joint-start-in = Start { $month }
joint-free-on = Tidligst fri
joint-ends-on = Slutter senest
joint-backlog = Integrationer i rækkefølge
joint-backlog-none = Ingen kendte integrationer.
joint-order = Nr.
joint-integration = Integration
joint-done-on = Færdig
joint-needed-by = Bruges af
joint-shares = Hvad hver får
joint-share-fair = Efter bidrag
joint-share-fair-text = Hver får i gennemsnit det, den tilfører gruppen (Shapley-værdi). De to andre delinger står ved siden af.
joint-share-equal = Lige deling
joint-share-volume = Efter indbyggere
joint-ready-on = Har alle integrationer
joint-waiting = Tabt på at vente
joint-leaves = Hvis en trækker sig
joint-leaver = Kommune
joint-rest-value = De andres værdi
joint-rest-change = Ændring
joint-rest-holds = De andre
joint-breaks = Taber på at købe sammen
joint-rest-alone = Én er alene
joint-holds = Vinder stadig
joint-likeness = Lighed
joint-likeness-help = Gennemsnit for alle par: samme produkt, fælles integrationer, nabosystemer og perioder. 100 % er helt ens.
joint-blocking = Vil hellere selv
joint-blocking-text = { $who } ville få { $gain } mere ud af at købe sammen uden de andre, end delingen efter bidrag giver dem.
joint-sensitivity = Hvor sikkert er det?
joint-sensitivity-title = Værdien ved andre forudsætninger
joint-sensitivity-text = Hver bjælke viser gruppens værdi, når én forudsætning går fra den ene ende af sit interval til den anden. Stribede kan gå i minus.
joint-now = Nu
joint-assumption = Forudsætning
joint-at-low = Ved laveste
joint-at-high = Ved højeste
joint-millions = { $number } mio.

## Missing
joint-missing = Oplysninger, der mangler
joint-missing-what = Mangler
joint-missing-effect = Det betyder
joint-missing-who = Hos
joint-missing-way = Sådan kommer de
joint-missing-yearly-cost = Udgift pr. år
joint-missing-yearly-cost-effect = Kommunen er ikke regnet med.
joint-missing-yearly-cost-way = Kommunen registrerer betalinger på kontrakten og deler udgifter, mindst som intervaller.
joint-missing-volume = Indbyggertal
joint-missing-volume-effect = Kommunen er ikke regnet med.
joint-missing-volume-way = Den nationale koordinator udfylder det på kommunen.
joint-missing-earliest-exit = Tidligste udtræden
joint-missing-earliest-exit-effect = Kommunen er ikke regnet med.
joint-missing-earliest-exit-way = Kommunen knytter kontrakten til systemet, udfylder dens datoer og deler dem.
joint-missing-latest-end = Seneste slutdato
joint-missing-latest-end-effect = Kommunen er ikke regnet med.
joint-missing-latest-end-way = Kommunen udfylder kontraktens varighed og optioner og deler dem.
joint-missing-ownership = Svar om ejerskab
joint-missing-ownership-effect = Tæller som nul, så risikoen er sat højt.
joint-missing-ownership-way = Kommunen svarer på de tre spørgsmål om ejerskab på denne side.
joint-missing-integrations = Integrationer
joint-missing-integrations-effect = Regnes som ingen, og kommunen ligner ingen andre på det punkt.
joint-missing-integrations-way = Kommunen deler sine integrationer.
joint-missing-neighbours = Nabosystemer
joint-missing-neighbours-effect = Kommunen ligner ingen andre på det punkt.
joint-missing-neighbours-way = Kommunen deler sine systemer.
joint-missing-product = System
joint-missing-product-effect = Kommunen ligner ingen andre på det punkt.
joint-missing-product-way = Kommunen deler sine systemer.
joint-missing-region = Region
joint-missing-region-effect = Kommunen kan ikke komme i en gruppe, når grupper skal ligge i én region.
joint-missing-region-way = Den nationale koordinator udfylder den på kommunen.

## Assumptions
joint-assumptions = Forudsætninger
joint-assumptions-help = Det, du retter her, står i adressen. Send den til en kollega, som så ser det samme.
joint-compute = Regn igen
joint-usual = Brug de sædvanlige
joint-range = Sædvanligt { $usual }; rimeligt mellem { $low } og { $high }. { $source }
joint-part-when = Tidspunkter
joint-part-when-help = Hvornår en gruppe kan begynde, og hvor mange år værdien tælles.
joint-part-money = Udgifter
joint-part-money-help = Skøn for det, der ikke står i noget register.
joint-part-limits = Krav til grupper
joint-part-limits-help = At købe alene er altid tilladt.
joint-part-who = Kommuner med
joint-part-who-help = Vælg ingen for at regne med alle.
joint-part-model = Modellens forudsætninger
joint-part-model-help = Tallene er skøn. Ret dem, hvis I ved bedre.
joint-unit-years = år
joint-unit-kroner = kr.
joint-unit-kroner-month = kr. pr. måned
joint-unit-per-head = kr. pr. indbygger
joint-unit-municipalities = kommuner
joint-from = Tidligste start
joint-from-help = Første dag, en gruppe må begynde.
joint-to = Seneste start
joint-to-help = Sidste dag, en gruppe må begynde.
joint-years = År, der regnes over
joint-years-help = Sædvanligvis 5.
joint-integration-cost = Pris for én integration
joint-integration-cost-help = Hele kroner, ens for alle. Intet register kender prisen på den enkelte integration.
joint-per-head = Udgift, hvor den ikke kendes
joint-per-head-help = Pr. indbygger og år. Tom: kommunen regnes ikke med.
joint-same-region = Kun grupper inden for én region
joint-same-region-help = Sæt kryds, hvis en gruppe ikke må gå på tværs af regioner.
joint-min = Mindste gruppe
joint-min-help = Fra to og opefter.
joint-max = Største gruppe
joint-max-help = Tom: ingen grænse.
joint-region = Kun kommuner i
joint-region-help = Regn kun med én region.
joint-m = Kun disse kommuner
joint-m-help = Dem, der har et system til det og deler det.
joint-epsilon = Prisfald ved større køb
joint-epsilon-help = Hvor hurtigt prisen falder, når flere er med.
joint-tender-base = Pris for et udbud
joint-tender-base-help = Hvad ét udbud koster køberen.
joint-tender-extra = Tillæg pr. deltager
joint-tender-extra-help = Hvad hver ekstra kommune lægger til et fælles udbud.
joint-rollout-share = Udrulning af integration
joint-rollout-share-help = Den del af prisen, hver kommune betaler igen.
joint-delivery-per-month = Leverance pr. måned
joint-delivery-per-month-help = Integrationer, der kan leveres på en måned.
joint-waiting-share = Tab, mens man venter
joint-waiting-share-help = Del af den årlige udgift, der er spildt uden integrationer.
joint-bridge-extra = Tillæg for at forlænge
joint-bridge-extra-help = Del af udgiften, når en gammel kontrakt forlænges.
joint-coordination-extra = Koordinering af ulige
joint-coordination-extra-help = For hver ekstra kommune, der er helt anderledes.
joint-coordination-pair = Koordinering pr. par
joint-coordination-pair-help = For hvert par af kommuner.
joint-withdrawal = Risiko for, at en trækker sig
joint-withdrawal-help = For en kommune, der er helt uklar og ulig.
joint-similarity-0 = Lighed: produkt
joint-similarity-0-help = Vægt af samme produkt.
joint-similarity-1 = Lighed: integrationer
joint-similarity-1-help = Vægt af fælles integrationer.
joint-similarity-2 = Lighed: nabosystemer
joint-similarity-2-help = Vægt af fælles nabosystemer.
joint-similarity-3 = Lighed: perioder
joint-similarity-3-help = Vægt af overlap i kontrakter.
error-joint-not-a-number = „{ $value }“ er ikke et tal. Skriv for eksempel 0,25 eller 600.000.

## Who answers for it
joint-ownership = Hvem ejer behovet
joint-ownership-none = Ingen har svaret endnu.
joint-ownership-own = Jeres svar
joint-ownership-own-by = Jeres svar, sidst givet af { $by } den { $on }
joint-ownership-save = Gem svar
joint-ownership-business-needs = Forretningens behov
joint-ownership-business-needs-help = Er der en, som ejer behovet og kan sige ja eller nej på fagområdets vegne?
joint-ownership-processes = Arbejdsgange
joint-ownership-processes-help = Er der en, som ejer arbejdsgangene og kan ændre dem?
joint-ownership-resources = Ressourcer
joint-ownership-resources-help = Er der sat penge og folk af til udbud og indførelse?
joint-ownership-level-0 = Nej
joint-ownership-level-50 = Delvist
joint-ownership-level-100 = Ja
joint-answered-on = Svaret
error-joint-ownership-missing = Vælg nej, delvist eller ja.
event-joint-ownership-answered = Svarede på, hvem der ejer et behov

## Kept analyses
joint-keep = Gem analysen
joint-keep-help = Tal og forudsætninger gemmes, som de er nu. Kun jeres egen kommune kan se den.
joint-keep-submit = Gem analyse
joint-kept = Gemte analyser af samme behov
joint-kept-name = Navn
joint-kept-on = Regnet
joint-kept-by = Gemt af
joint-kept-members = Kommuner i grupper
joint-kept-lead = { $need }, som det så ud den { $on }. Gemt af { $by }.
event-joint-analysis-kept = Gemte en analyse af fælles køb

## Computing
joint-working = Beregner
joint-percent-done = Regner: { $n } % er færdigt. Du kan rette forudsætninger imens.
joint-was-stopped = Beregningen er stoppet.
joint-again = Regn igen

## All main groups
joint-all = Køb sammen i alle hovedgrupper
joint-all-lead = Alle KLE-hovedgrupper, regnet igennem ud fra det, kommunerne deler. Hver kommune tæller med det system i hovedgruppen, der koster den mest. Hvor en udgift ikke er delt, er den sat efter indbyggertal.
joint-all-way = Se alle hovedgrupper
joint-all-own = Det kan I købe sammen med andre
joint-all-groups = Alle hovedgrupper
joint-all-municipalities = Kommuner med et system
joint-all-counted = Regnet med
joint-all-estimated = Udgift ikke delt
joint-all-gap = Højst til det bedste
joint-all-compute = Regn alle igen
joint-all-done = { $done } af { $of } hovedgrupper er regnet igennem.
joint-worth-us = Værdi for jer
joint-worth-all = Værdi for alle
joint-worth-to-us = { $amount } for jer
joint-payback = Tjent hjem
joint-partners = Sammen med
joint-with = med { $who }
joint-with-others = { $n ->
    [one] med { $who } og 1 anden
   *[other] med { $who } og { $n } andre
}
joint-paid-back = { $n ->
    [one] tjent hjem på 1 måned
   *[other] tjent hjem på { $n } måneder
}
joint-computed-on = Beregnet { $date }
joint-card = Tre køb, I kan gøre sammen med andre de næste 24 måneder
joint-share-way = Vælg, hvad I deler
joint-ahead-not-computed = Det er ikke regnet ud endnu. Det sker en gang om ugen, eller når den nationale koordinator beder om det.
joint-ahead-not-shared = Jeres kommune deler ikke, hvilke systemer I bruger, eller hvornår kontrakterne slutter. Så kan ingen regne med jer. En lokal administrator kan vælge at dele det under Indstillinger.
joint-ahead-nothing = Ingen køb sammen med andre er noget værd for jer i den tid, med det, kommunerne deler. Deler flere deres udgifter, og er kontrakternes datoer på plads, findes der måske nogle.
event-joint-opportunities-computed = Regnede køb sammen igennem for alle
notice-joint-stopped = Beregningen er stoppet. Det, der var regnet ud før, står stadig.

# Needs that no product meets yet
joint-need-one = Fælles behov
joint-need-many = Fælles behov
joint-need-new = Beskriv et behov
joint-need-delete = Slet behovet
joint-need-list-empty = Her står behov, som intet produkt opfylder endnu. Beskriv et, og åbn det for andre kommuner, så I kan finde hinanden.
log-kind-joint-need = Fælles behov
event-joint-need-created = Oprettet
event-joint-need-changed = Rettet
event-joint-need-bulk-changed = Rettet sammen med andre
event-joint-need-deleted = Slettet
event-joint-need-restored = Hentet tilbage
event-joint-need-joined = Sluttede sig til et behov
event-joint-need-left = Trak sig fra et behov
joint-need-section-general = Behovet
joint-need-title = Titel
joint-need-title-help = Hvad I mangler, i få ord. For eksempel: Ruteplanlægning for hjælpemiddeldepoter.
joint-need-description = Beskrivelse
joint-need-description-help = Hvad systemet skal kunne, for hvem, og hvorfor det, der findes, ikke er nok.
joint-need-kle = KLE-numre
joint-need-kle-help = De opgaver, behovet hører til. Andre med samme opgave bliver vist som lignende.
joint-need-standing = Status
joint-need-standing-help = Åbent og i dialog kan andre slutte sig til. Opgivne behov ser kun I selv.
joint-need-visibility = Hvem må se det
joint-need-visibility-help = Kun os selv, alle kommuner, eller alle, også leverandører.
choice-need-visibility-own = Kun os selv
choice-need-visibility-municipalities = Alle kommuner
choice-need-visibility-public = Alle, også leverandører
choice-need-standing-open = Åbent
choice-need-standing-in-dialogue = I dialog med leverandører
choice-need-standing-met = Opfyldt
choice-need-standing-given-up = Opgivet
joint-need-owner = Kommune
joint-need-municipalities = Kommuner i alt
joint-need-market-signal = Signal til markedet
joint-need-signal = { $owner } har behovet, og { $n } kommuner i alt. Det er et signal til markedet.
joint-need-no-signal = { $n ->
    [one] { $owner } har behovet. Fra { $threshold } kommuner er det et signal til markedet.
   *[other] { $owner } har behovet, og { $n } kommuner i alt. Fra { $threshold } er det et signal til markedet.
}
joint-need-joined = Kommuner, der har det også
joint-need-joined-none = Ingen andre har sluttet sig til endnu.
joint-need-joined-on = Siden
joint-need-seen-by = Hvem ser det
joint-need-seen-by-all = Alle, også leverandører
joint-need-seen-by-municipalities = Kommuner
joint-need-join-title = Har I det også?
joint-need-join = Slut jer til
joint-need-is-joined = I har sluttet jer til
joint-need-leave = Træk jer igen
joint-need-public = Leverandører må se, at det er os
joint-need-public-help = Ellers ser de kun, at der er én kommune mere.
joint-need-similar = Lignende behov
joint-need-similar-none = Ingen lignende behov, som I kan se.
joint-need-why-alike = Hvorfor
joint-alike-task = samme KLE-nummer { $number }
joint-alike-group = samme KLE-gruppe { $number }
joint-alike-title = titlerne ligner hinanden
joint-alike-words = fælles ord: { $words }
joint-need-analysis = Hvem bør købe sammen for KLE { $number }?
joint-need-analyses-text = Analysen regner med de systemer, kommunerne har nu, og hvornår kontrakterne slutter.
joint-market = Behov uden et produkt
joint-market-lead = Behov, som kommuner har offentliggjort, og som intet produkt opfylder endnu. Tallet er alle kommuner, der har sluttet sig til; kun de, der vil kendes, står ved navn.
joint-market-none = Ingen offentlige behov
joint-market-none-text = Ingen kommune har offentliggjort et behov, der passer.
joint-market-signal = Signal til markedet
joint-need-what = Beskrivelse
joint-need-tasks = KLE
error-joint-need-is-own = Behovet er jeres eget. Andre kan slutte sig til.
error-joint-need-is-closed = Behovet er ikke åbent længere. Beskriv jeres eget, hvis I stadig har det.
error-joint-only-municipalities = Kun kommuner kan slutte sig til et behov. Skriv til kommunen i stedet.
joint-source-estimate = Kilde: Fælleds skøn, ikke målt.
joint-source-choice = Kilde: valgt i modellen.
joint-settings = Forudsætninger for køb sammen
joint-settings-lead = Det, alle jeres analyser af køb sammen regner med, til nogen skriver noget andet i en analyse.
joint-settings-save = Gem forudsætninger
joint-settings-cost-estimate = Fælleds skøn på 250.000 kr., indtil I skriver jeres eget. Intet register kender prisen på den enkelte integration.
joint-cost-said = Kilde: jeres egen indstilling.
joint-cost-estimate = Kilde: Fælleds skøn. Skriv jeres eget under Indstillinger, så gælder det alle analyser.
settings-joint = Køb sammen
settings-joint-text = Det, jeres analyser af køb sammen regner med: hvad en integration koster.
joint-outlay = Skal lægge ud
error-joint-cost-out-of-range = Skriv et beløb mellem 0 og 100.000.000 kr.
joint-never-paid-back = Ikke inden for årene
joint-months = { $n ->
    [one] 1 måned
   *[other] { $n } måneder
}
joint-names-and-others = { $n ->
    [one] { $who } og 1 anden
   *[other] { $who } og { $n } andre
}
