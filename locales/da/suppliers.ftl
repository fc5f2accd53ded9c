# Leverandører: overblik og siden om én leverandør
supplier-one = Leverandør
supplier-many = Leverandører
supplier-list-empty = Leverandører kommer af jeres kontrakter og systemer: Skriv leverandøren på en kontrakt, så står den her.
supplier-section-general = Leverandør
supplier-section-money = Økonomi uden moms
supplier-section-dates = Datoer
supplier-name = Leverandør
supplier-contracts = Kontrakter
supplier-valid-contracts = Gyldige kontrakter
supplier-systems = Systemer
supplier-criticality = Højeste kritikalitet
supplier-deciding-contract = Kontrakten, der afgør det
supplier-cvr = CVR
supplier-kind = Type
supplier-spend = Udgift pr. år
supplier-share = Andel af jeres udgifter
supplier-next-deadline = Næste frist
supplier-evidence-until = Dokumentation gælder til

## Siden om én leverandør
supplier-sentence-contracts = { $n ->
    [one] 1 kontrakt
   *[other] { $n } kontrakter
}
supplier-sentence-systems = { $n ->
    [one] 1 system
   *[other] { $n } systemer
}
supplier-sentence-spend = { $amount } om året uden moms
supplier-sentence-deadline = næste frist { $day }
supplier-organisation = Om organisationen
supplier-costs = Udgifter år for år
supplier-weight = Hvor meget I afhænger af leverandøren
supplier-criticality-why = Den mest kritiske af leverandørens gyldige kontrakter afgør det. { $of ->
    [one] Én gyldig kontrakt har en kritikalitet
   *[other] { $of } gyldige kontrakter har en kritikalitet
}, og { $contract } står højest.
supplier-criticality-none = Ingen gyldig kontrakt har en kritikalitet. Udfyld den på kontrakten.
supplier-spend-why = Drift pr. år fra de gyldige kontrakters eksterne betalinger i { $year }, i betalingernes egne priser. Engangsbeløb er ikke med.
supplier-share-value = { $share } af { $total }
supplier-share-why = Leverandøren er nr. { $place } af { $paid } leverandører, I betaler til. Betalinger på kontrakter uden leverandør er ikke med.
supplier-concentration = Spredning af alle jeres udgifter
supplier-concentration-wide = Spredt på mange leverandører
supplier-concentration-some = Noget samlet hos få leverandører
supplier-concentration-narrow = Samlet hos få leverandører
supplier-concentration-why = Jeres udgifter er fordelt, som hvis { $alike ->
    [one] én leverandør fik det hele
   *[other] { $alike } leverandører fik lige meget
}. Herfindahl-indekset er { $index } af 10.000: Det er summen af andelene i procent ganget med sig selv. Under 1.000 er spredt, over 2.000 er samlet hos få.
supplier-contracts-none = Ingen kontrakter med leverandøren. Den står her, fordi I bruger dens produkter.
supplier-systems-none = Ingen af jeres systemer er knyttet til leverandøren.
supplier-system-product = Leverandørens produkt
supplier-system-contract = Dækket af kontrakt
supplier-evidence = Certifikater og erklæringer
supplier-evidence-none = Ingen dokumentation endnu. Tilføj et certifikat eller en erklæring, så får I besked, før den udløber.
supplier-others = Andre, der bruger leverandørens produkter
supplier-others-none = Ingen andre har delt, at de bruger leverandørens produkter.
supplier-others-note = { $n ->
    [one] 1 anden organisation deler, at den bruger leverandørens produkter
   *[other] { $n } andre organisationer deler, at de bruger leverandørens produkter
}
supplier-others-who = Organisation
supplier-others-products = Produkter
supplier-others-shared = I alt

contract-see-supplier = Se leverandøren
log-kind-supplier = Leverandør
