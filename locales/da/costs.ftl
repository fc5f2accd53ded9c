# Udgifter til kontrakter

costs-title = Udgifter
costs-lead = { $contracts ->
    [one] Det, 1 kontrakt med betalinger koster. Beløb er uden moms.
   *[other] Det, { $contracts } kontrakter med betalinger koster. Beløb er uden moms.
}
costs-csv = Hent som CSV
costs-rates = Satser for prisregulering
costs-economy = Økonomi
costs-ten-years = Udgifter i ti år
costs-by-year = År for år
costs-nothing = Ingen kontrakt har betalinger endnu. Tilføj dem på kontraktens side under Økonomi.
costs-earlier = Fem år tilbage
costs-later = Fem år frem
costs-options = Hvis optioner bruges
costs-in-words = { $from }–{ $to } koster { $assured } uden moms.
costs-in-words-options = { $from }–{ $to } koster { $assured } uden moms, og { $option } mere, hvis optionerne bruges.

## Table
costs-year = År
costs-total = I alt
costs-of-it-options = Heraf optioner
costs-of-it-internal = Heraf interne
costs-all-years = Alle årene
costs-category = Kategori
costs-assured-column = Aftalt (kr. uden moms)
costs-option-column = Hvis optioner bruges (kr. uden moms)
costs-share = Andel
unit-kroner = kr.
unit-thousands = 1.000 kr.
unit-millions = mio. kr.

## What must be known to read the figures
costs-assumed = Antaget sats
costs-assumed-text = Fra { $year } mangler der satser. Beløbene (≈) regner med, at den sidst kendte sats fortsætter.
costs-undated = Uden årstal
costs-undated-text = { $amount } er ikke regnet med, fordi ingen har skrevet, hvilket år de betales. Skriv første år på betalingen eller Gyldig fra på kontrakten.
costs-shared = Delt ligeligt
costs-shared-text = { $n ->
    [one] 1 kontrakt dækker flere systemer. Udgiften er delt ligeligt mellem dem.
   *[other] { $n } kontrakter dækker flere systemer. Udgiften er delt ligeligt mellem dem.
}
costs-without = Uden betalinger
costs-without-text = { $n ->
    [one] 1 kontrakt har ingen betalinger og er ikke regnet med.
   *[other] { $n } kontrakter har ingen betalinger og er ikke regnet med.
}

## Groups
costs-group-by = Læg sammen efter
costs-by-supplier = Pr. leverandør
costs-by-unit = Pr. organisationsenhed
costs-by-system = Pr. system
costs-by-contract = Pr. kontrakt
costs-one-supplier = Leverandør
costs-one-unit = Organisationsenhed
costs-one-system = System
costs-one-contract = Kontrakt
costs-group-internal = Interne betalinger
costs-no-supplier = Leverandør ikke angivet
costs-no-unit = Enhed ikke angivet
costs-no-system = Kontrakter uden system
costs-no-contract = Kontrakt ikke angivet

## On the contract
costs-no-payments = Ingen betalinger endnu.
costs-no-licences = Ingen licenser endnu.
costs-as-list = Vis som liste
costs-line = Linje
costs-line-open = Vis eller ret
costs-spent = Betalt til nu af maksimum
costs-agreed = Aftalt til udløb af maksimum
costs-spent-why = { $contracts ->
    [one] Det, der efter betalingerne på kontrakten er betalt til leverandøren til og med i dag. Du får en advarsel ved { $at }.
   *[other] Det, der efter betalingerne på kontrakten og dem under den ({ $contracts } i alt) er betalt til leverandører til og med i dag. Du får en advarsel ved { $at }.
}
costs-agreed-why = { $contracts ->
    [one] Det, der er betalt til leverandøren, når kontrakten udløber uden flere optioner. Du får en advarsel ved { $at }.
   *[other] Det, der er betalt til leverandører, når kontrakten og dem under den ({ $contracts } i alt) udløber uden flere optioner. Du får en advarsel ved { $at }.
}
costs-within = { $amount } ({ $share }) af { $maximum }
costs-near = { $amount } ({ $share }) af { $maximum } – tæt på maksimum
costs-over = { $amount } ({ $share }) af { $maximum } – over maksimum
costs-regulation = Prisregulering i tallene
costs-regulated = { $regulation }. Efter { $year } regnes med samme sats, { $rate } (antaget).
costs-no-rates = Der er ingen satser for { $regulation } endnu, så beløbene er ikke reguleret.

## Warning
costs-warning = Advarsel om maksimum
costs-warning-lead = Når det, der er betalt eller aftalt på en kontrakt, når denne andel af kontraktens maksimum, bliver det vist som en advarsel.
costs-warning-at = Advar ved
costs-warning-at-help = En procentsats mellem 1 og 100. Over maksimum er altid rødt.
costs-warning-save = Gem advarslen
error-warning-out-of-range = Skriv en procentsats mellem 1 og 100.

## On the licence
costs-licence-used = { $share } i brug
costs-licence-over = { $n } flere i brug end købt
costs-licence-over-price = koster { $amount } mere om året uden moms
