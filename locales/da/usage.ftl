# Systemer i anvendelse

usage-one = System i anvendelse
usage-many = Systemer i anvendelse

## Sections
usage-section-general = Systemforside
usage-section-validity = Livscyklus og datoer
usage-section-criticality = Kritikalitet
usage-section-accessibility = Webtilgængelighed (WCAG)
usage-section-organisation = Organisation
usage-section-kle = Lokale KLE
usage-section-references = Lokale referencer
usage-section-gdpr = GDPR
usage-section-precautions = Foranstaltninger og kontrol
usage-section-risk = Risikovurdering
usage-section-dpia = Konsekvensanalyse (DPIA)
usage-section-retention = Sletning
usage-section-archiving = Arkivering

## General
usage-system = IT-system
usage-system-help = Systemet i det fælles katalog. En organisation har én registrering for hvert system.
usage-local-name = Lokalt kaldenavn
usage-local-name-help = Det navn, I selv bruger om systemet.
usage-local-id = Lokalt system-ID
usage-local-id-help = Jeres eget nummer på systemet. Ved import genkender vi systemet på det.
usage-system-version = Version
usage-system-version-help = Den version, I kører på.
usage-purpose = Systemets overordnede formål
usage-purpose-help = Skriv kort, hvad I bruger systemet til. Teksten kan ses af alle medarbejdere.
usage-expected-users = Antal brugere
usage-expected-users-help = Hvor mange i organisationen der bruger systemet.
usage-data-classification = Klassifikation af data i systemet
usage-data-classification-help = Hvor fortrolige data i systemet er. Vælg efter de mest fortrolige.
usage-technical-system-types = Tekniske systemtyper
usage-technical-system-types-help = Hvad systemet er rent teknisk. Du kan vælge flere.
usage-hosted-at = IT-systemet driftes
usage-hosted-at-help = Hvor systemet kører: hos jer selv, hos en leverandør eller begge dele.
usage-licensing-and-code-models = Licens- og kodegrundlag
usage-licensing-and-code-models-help = Hvordan I må bruge systemet og koden. Proprietær kan ikke vælges sammen med andre.
usage-contains-ai = Indeholder AI-teknologi
usage-contains-ai-help = Om systemet bruger kunstig intelligens, også når den er en lille del af en større løsning.
usage-notes = Noter
usage-notes-help = Jeres egne noter. De vises ikke for alle medarbejdere.

## Validity
usage-life-cycle = Livscyklus
usage-life-cycle-help = Hvor langt systemet er hos jer. Et system, der ikke er i drift eller er under afprøvning, tæller ikke som aktivt.
usage-in-use-from = Ibrugtagningsdato
usage-in-use-from-help = Den dag, I tager systemet i brug.
usage-phased-out-on = Slutdato for anvendelse
usage-phased-out-on-help = Den sidste dag, I bruger systemet. Lad feltet stå tomt, hvis I ikke har en dato.
usage-main-contract = Kontrakt, der gør systemet aktivt
usage-main-contract-help = Vælg mellem de kontrakter, der handler om systemet. Gælder kontrakten ikke, tæller systemet ikke som aktivt.

## Criticality
usage-business-critical = Forretningskritisk IT-system
usage-business-critical-help = Om jeres opgaver går i stå, når systemet er nede.
usage-society-critical = Samfundskritisk IT-system
usage-society-critical-help = Om borgernes liv, helbred eller samfundets drift rammes, når systemet er nede.
usage-criticality-level = Kritikalitet
usage-criticality-level-help = Jeres samlede vurdering af, hvor kritisk systemet er.
usage-criticality-documentation = Reference for kritikalitetsvurdering
usage-criticality-documentation-help = Link til det dokument, vurderingen bygger på.

## Accessibility
usage-web-accessibility = Webtilgængelighed (WCAG)
usage-web-accessibility-help = Om løsningen kan bruges af mennesker med handicap, som loven kræver.
usage-web-accessibility-checked-on = Seneste webtilgængelighedskontrol
usage-web-accessibility-checked-on-help = Den dag, leverandøren senest har gennemgået løsningen.
usage-web-accessibility-notes = Noter om webtilgængelighed
usage-web-accessibility-notes-help = Hvad kontrollen viste, og hvad der er aftalt.

## Organisation
usage-responsible-unit = Ansvarlig organisationsenhed
usage-responsible-unit-help = Den enhed, der ejer systemet hos jer. Den skal også stå blandt de relevante enheder.
usage-using-units = Relevante organisationsenheder
usage-using-units-help = De enheder, der bruger systemet.

## KLE
usage-kle-added = Lokalt tilføjede KLE
usage-kle-added-help = Opgaver, I bruger systemet til ud over dem i kataloget.
usage-kle-removed = Lokalt fjernede KLE
usage-kle-removed-help = Opgaver fra kataloget, som I ikke bruger systemet til.

## References
usage-external-references = Lokale referencer
usage-external-references-help = Jeres egne dokumenter og sager om systemet. Vælg én, der vises i overblikket.

## GDPR
usage-processing-purpose = Behandlingsformål
usage-processing-purpose-help = Hvorfor I behandler personoplysninger i systemet, fx sagsbehandling efter serviceloven.
usage-record-of-processing = Link til fortegnelse
usage-record-of-processing-help = Link til fortegnelsen over jeres behandlingsaktiviteter (artikel 30).
usage-data-processing-agreement-required = Kræver system databehandleraftale
usage-data-processing-agreement-required-help = Om I skal have en databehandleraftale med leverandøren, eller om forholdet er styret af lovgivning.
usage-data-sensitivity-levels = Hvilke typer data indeholder systemet?
usage-data-sensitivity-levels-help = Vælg alle, der passer. Vælger du almindelige personoplysninger, kan du angive dem nærmere.
usage-specific-personal-data = Almindelige personoplysninger, der kræver særlig omtanke
usage-specific-personal-data-help = Kan udfyldes, når systemet indeholder almindelige personoplysninger.
usage-sensitive-personal-data = Valgte følsomme personoplysninger
usage-sensitive-personal-data-help = De følsomme oplysninger efter artikel 9, som systemet indeholder.
usage-data-subject-categories = Kategorier af registrerede
usage-data-subject-categories-help = Hvem oplysningerne handler om, fx borgere eller medarbejdere.

## Measures and supervision
usage-technical-precautions-in-place = Implementeret passende tekniske foranstaltninger
usage-technical-precautions-in-place-help = Svar ja for at angive hvilke. Skifter du væk fra ja, tømmes de, men de bliver i historikken.
usage-technical-precautions-applied = Tekniske foranstaltninger
usage-technical-precautions-applied-help = De foranstaltninger, der beskytter data i systemet.
usage-technical-precautions-documentation = Dokumentation til teknisk foranstaltning
usage-technical-precautions-documentation-help = Link til dokumentet, der beskriver foranstaltningerne.
usage-user-supervision = Logning af brugerkontrol
usage-user-supervision-help = Om I kontrollerer, at brugerne kun ser det, de har brug for i deres arbejde.
usage-user-supervision-date = Dato for seneste brugerkontrol
usage-user-supervision-date-help = Den dag, I senest kontrollerede brugernes adgange.
usage-user-supervision-documentation = Dokumentation til brugerkontrol
usage-user-supervision-documentation-help = Link til resultatet af kontrollen.

## Risk assessment
usage-risk-assessment-conducted = Foretaget risikovurdering
usage-risk-assessment-conducted-help = Svar ja for at skrive dato, resultat og link. Skifter du væk fra ja, tømmes de, men de bliver i historikken.
usage-risk-assessment-date = Dato for seneste risikovurdering
usage-risk-assessment-date-help = Den dag, vurderingen blev afsluttet.
usage-risk-assessment-result = Hvad viste den seneste risikovurdering?
usage-risk-assessment-result-help = Den samlede risiko for de registrerede.
usage-risk-assessment-documentation = Link til risikovurdering
usage-risk-assessment-documentation-help = Link til selve vurderingen.
usage-risk-assessment-notes = Bemærkninger til risikovurdering
usage-risk-assessment-notes-help = Noter om vurderingen. De vises ikke for alle medarbejdere.
usage-planned-risk-assessment-date = Dato for planlagt risikovurdering
usage-planned-risk-assessment-date-help = Den dag, I skal lave den næste vurdering.

## DPIA
usage-dpia-conducted = Gennemført DPIA / konsekvensanalyse
usage-dpia-conducted-help = En konsekvensanalyse er krævet, når behandlingen sandsynligvis giver høj risiko for de registrerede.
usage-dpia-date = Dato for seneste DPIA / konsekvensanalyse
usage-dpia-date-help = Den dag, analysen blev afsluttet.
usage-dpia-documentation = Link til DPIA / konsekvensanalyse
usage-dpia-documentation-help = Link til selve analysen.

## Erasure
usage-retention-period-defined = Er der bevaringsfrist på data, inden de må slettes?
usage-retention-period-defined-help = Svar ja for at skrive, hvornår I næste gang skal tage stilling til sletning.
usage-next-retention-evaluation-date = Dato for næste gang data må slettes
usage-next-retention-evaluation-date-help = Den dag, I næste gang skal tage stilling til, om data kan slettes.
usage-retention-evaluation-frequency-months = Måneder mellem vurderinger af sletning
usage-retention-evaluation-frequency-months-help = Hvor mange måneder der går, før I igen tager stilling til sletning.

## Archiving
usage-archive-duty = Arkiveringspligt
usage-archive-duty-help = Jeres egen beslutning. Rigsarkivets vejledning står på systemet i kataloget.
usage-document-bearing = Er dokumentbærende
usage-document-bearing-help = Om systemet indeholder dokumenter, der skal med, når data afleveres.
usage-archive-type = Arkivtype
usage-archive-type-help = Hvordan systemet arkiveres.
usage-archive-location = Arkiveringssted
usage-archive-location-help = Det arkiv, data afleveres til.
usage-archive-test-location = Arkiveringsteststed
usage-archive-test-location-help = Hvor en prøveaflevering bliver testet.
usage-archive-supplier = Arkiveringsleverandør
usage-archive-supplier-help = Den virksomhed, der laver arkiveringsversionen.
usage-data-archived = Er der arkiveret fra systemet?
usage-data-archived-help = Om I har afleveret data fra systemet til et arkiv.
usage-archive-frequency-months = Arkiveringsfrekvens (måneder)
usage-archive-frequency-months-help = Hvor mange måneder der går mellem afleveringer.
usage-archive-notes = Arkiveringsbemærkninger
usage-archive-notes-help = Noter om arkivering. De vises ikke for alle medarbejdere.
usage-journal-periods = Journalperioder
usage-journal-periods-help = De perioder, data afleveres for, med arkivets ID og om perioden er godkendt.
usage-journal-periods-start-date = Startdato
usage-journal-periods-end-date = Slutdato
usage-journal-periods-archive-id = Arkiverings-ID
usage-journal-periods-approved = Godkendt
usage-external-references-title = Titel
usage-external-references-document-id = Dokument-ID/sagsnr.
usage-external-references-url = Adresse
usage-external-references-is-main = Vises i overblik

## Relations
usage-section-relations = Relationer
usage-section-contracts = Kontrakter

## Computed columns
usage-name = Navn
usage-valid = Status
usage-valid-yes = Gyldig
usage-valid-no = Ikke gyldig
usage-valid-dates = Status (datofelter)
usage-valid-life-cycle = Status (livscyklus)
usage-valid-contract = Status (markeret kontrakt)
usage-main-contract-supplier = Leverandør
usage-contracts = IT-kontrakter
usage-system-uuid = IT-system (UUID)
usage-system-description = IT-system (beskrivelse)
usage-system-external-uuid = IT-system (ekstern UUID)
usage-system-parent = Overordnet IT-system
usage-system-former-name = Tidligere systemnavn
usage-system-business-type = Forretningstype
usage-system-rights-holder = Rettighedshaver
usage-system-available = Tilgængeligt i kataloget
usage-critical = Kritisk (forretning eller samfund)
usage-criticality-changed-at = Kritikalitet sidst opdateret
usage-kle-ids = KLE-numre
usage-kle-names = KLE-navne
usage-kle-added-names = Lokale KLE-navne
usage-main-reference-title = Lokal reference
usage-main-reference-document = Dokument-ID/sagsnr.
usage-journal-period-end = Journalperiodens slutdato
usage-recommended-archive-duty = Rigsarkivets vejledning til arkivering
usage-recommended-archive-duty-comment = Bemærkning fra Rigsarkivet
usage-used-systems = Anvendte systemer
usage-used-interfaces = Anvendte snitflader
usage-used-by-systems = Systemer, der anvender systemet
usage-used-interface-ids = Snitflade-ID’er
usage-used-interface-versions = Snitfladeversioner

## Status
usage-status-valid = Gyldig
usage-status-not-valid = Ikke gyldig
usage-cause-not-yet-in-use = Systemet tages først i brug den { $day }.
usage-cause-ended = Sidste dag i brug var den { $day }.
usage-cause-life-cycle = Livscyklus er “{ $value }”, og det tæller ikke som aktivt.
usage-cause-main-contract = Den kontrakt, der gør systemet aktivt, gælder ikke.

## Figures of the start page
usage-figure-critical-without-risk-assessment = { $n ->
    [one] kritisk system uden risikovurdering
   *[other] kritiske systemer uden risikovurdering
}
usage-figure-old-risk-assessment = { $n ->
    [one] risikovurdering ældre end 3 år
   *[other] risikovurderinger ældre end 3 år
}
usage-figure-overdue-risk-assessment = { $n ->
    [one] planlagt risikovurdering, hvor datoen er passeret
   *[other] planlagte risikovurderinger, hvor datoen er passeret
}
usage-figure-no-owner = { $n ->
    [one] system uden systemejer
   *[other] systemer uden systemejer
}
usage-figure-no-unit = { $n ->
    [one] system uden ansvarlig enhed
   *[other] systemer uden ansvarlig enhed
}
usage-figure-past-its-end = { $n ->
    [one] system, der er forbi sin slutdato
   *[other] systemer, der er forbi deres slutdato
}
usage-figure-phasing-out = { $n ->
    [one] system under udfasning
   *[other] systemer under udfasning
}
usage-figure-not-available = { $n ->
    [one] system, der er trukket tilbage fra kataloget
   *[other] systemer, der er trukket tilbage fra kataloget
}
usage-figure-changed-this-week = { $n ->
    [one] system ændret i denne uge
   *[other] systemer ændret i denne uge
}

## Origin of tasks
usage-task-catalogue = Fra kataloget
usage-task-added = Tilføjet af jer
usage-task-removed = Fjernet af jer
