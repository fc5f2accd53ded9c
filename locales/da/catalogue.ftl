# Systemkataloget

system-one = System
system-many = Systemer

## Sections
system-section-general = Systemforside
system-section-lineage = Slægtskab
system-section-kle = Tilknyttede opgaver (KLE)
system-section-archiving = Arkivering
system-section-legal = Juridiske navne
system-section-references = Referencer

## General
system-name = Systemnavn
system-name-help = Det navn, leverandøren bruger. Kommunens eget navn skriver du på anvendelsen.
system-former-name = Tidligere systemnavn
system-former-name-help = Andre navne, systemet har haft. De bruges, når du søger og når vi leder efter dubletter.
system-description = Beskrivelse
system-description-help = Hvad systemet gør, og hvem det er til. Skriv, så en kollega i en anden kommune forstår det.
system-business-type = Forretningstype
system-business-type-help = Den slags opgave, systemet hjælper med.
system-rights-holder = Rettighedshaver
system-rights-holder-help = Den, der ejer rettighederne til systemet, oftest leverandøren.
system-visibility = Synlighed
system-visibility-help = Et offentligt system kan ses og bruges af alle kommuner. Et lokalt system ses kun af jer.
system-deactivated = Ikke tilgængeligt
system-deactivated-help = Et system, der ikke er tilgængeligt, kan ingen tage i brug. De, der allerede bruger det, beholder deres registrering.
system-external-uuid = Ekstern UUID
system-external-uuid-help = Systemets nøgle hos rettighedshaveren.

## Lineage
system-parent-system = Overordnet system
system-parent-system-help = Det system, som dette er en del af, fx et modul i en større pakke.
system-predecessor-system = Afløser for
system-predecessor-system-help = Det system, som dette har afløst.
system-product-series = Produktserie
system-product-series-help = Den serie eller familie af produkter, systemet hører til.
system-source-code-location = Kildekodens placering
system-source-code-location-help = Hvor den åbne kildekode ligger, hvis systemet er open source.

## KLE
system-kle = Tilknyttede opgaver (KLE)
system-kle-help = De KLE-numre, systemet dækker i alle kommuner. I kan tilføje og fjerne numre på jeres egen anvendelse.

## Archiving
system-recommended-archive-duty = Rigsarkivets vejledning til arkivering
system-recommended-archive-duty-help = Det, Rigsarkivet anbefaler. Kommunen træffer selv sin beslutning på anvendelsen.
system-recommended-archive-duty-comment = Bemærkning fra Rigsarkivet
system-recommended-archive-duty-comment-help = Rigsarkivets forklaring. Kan først udfyldes, når vejledningen er valgt.

## Legal
system-legal-name = DBS-navn
system-legal-name-help = Det juridisk korrekte systemnavn. Hentes fra DBS og kan ikke rettes her.
system-legal-data-processor-name = DBS-databehandler
system-legal-data-processor-name-help = Det juridisk korrekte navn på databehandleren. Hentes fra DBS og kan ikke rettes her.

## References
system-external-references = Referencer
system-external-references-help = Dokumenter og sager om systemet. Vælg én, der vises i overblikket.
system-external-references-title = Titel
system-external-references-document-id = Dokument-ID/sagsnr.
system-external-references-url = Adresse
system-external-references-is-main = Vises i overblik

## Computed columns
system-in-use = I brug hos jer
system-available = Tilgængeligt
system-available-yes = Tilgængeligt
system-available-no = Trukket tilbage
system-used-by-count = Antal organisationer, der bruger det
system-used-by = Bruges af
system-kept-by = Vedligeholdes af
system-uuid = UUID
system-kle-names = KLE-navne
system-main-reference-title = Reference
system-main-reference-document = Dokument-ID/sagsnr.

## Proposals
proposal-one = Forslag
proposal-many = Forslag til kataloget
proposal-decision-open = Venter
proposal-decision-accepted = Godkendt
proposal-decision-rejected = Afvist
proposal-decision-merged = Lagt sammen med et andet system

## Likely duplicates
duplicate-reason-same-name = Samme navn
duplicate-reason-former-name = Tidligere navn
duplicate-reason-similar-name = Navnet ligner
duplicate-reason-same-supplier-similar-name = Samme leverandør og lignende navn

## Events
event-system-proposed = Foreslået til kataloget
event-system-accepted = Optaget i kataloget
event-system-rejected = Forslaget afvist
event-system-merged = Systemer lagt sammen
event-usage-moved = Flyttet til et andet system
event-relation-bulk-created = Relationer oprettet
event-kle-node-edition-replaced = Ny udgave af KLE indlæst
system-list = Systemkatalog
duplicate-reason-same-cvr = Samme CVR-nummer
