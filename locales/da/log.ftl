# Loggen over alt, hvad der er sket.

log-title = Log
log-lead = Alt, hvad der er gjort i jeres organisation, med det nyeste først. Ingen kan rette i loggen.
log-search = Søg i loggen
log-show = Vis
log-verify = Kontrollér loggen
log-export = Hent som CSV
log-wrong-date = Datoen findes ikke. Skriv den som 31-12-2026.
log-none = Ingen poster i loggen passer
log-none-text = Vælg en længere periode, eller fjern en af betingelserne.
log-nobody = Ikke logget ind
log-number = Nummer
log-event = Hændelse
log-event-name = Hændelsens navn
log-subject = Hvad det gælder
log-kind = Slags
log-changes = Rettelser
log-entry = Posten
log-request = Forespørgsel
log-hash = Kontrolsum
log-field = Felt
log-whole = Hele posten
log-changes-count = { $n ->
    [0] Rettelser
    [one] Én rettelse
   *[other] { $n } rettelser
}
log-no-changes = Ingen felter blev rettet.
log-more-changes = Vis de næste rettelser
log-first-changes = Vis de første rettelser
log-changed-kind = Rettet slags
log-changed-id = Rettet id
log-verify-title = Kontrol af loggen
log-verify-lead = Hver post er bundet til den forrige med en kontrolsum. Er blot ét tegn ændret bagefter, kan det ses her.
log-verify-section = Resultat
log-verify-result = Loggen
log-verify-entries = Kontrollerede poster
log-verify-first = Første post, der ikke passer
log-whole-chain = Hænger sammen
log-broken-chain = Hænger ikke sammen

log-kind-organisation = Organisation
log-kind-org-unit = Organisationsenhed
log-kind-person = Person
log-kind-system = System
log-kind-usage = System i anvendelse
log-kind-interface = Snitflade
log-kind-relation = Relation
log-kind-role-assignment = Rolle
log-kind-option = Værdi i en liste
log-kind-kle-node = KLE-nummer
log-kind-user = Konto
log-kind-token = Nøgle
log-kind-saved-view = Gemt visning
log-kind-import = Indlæsning
log-kind-proposal = Forslag
log-kind-setting = Indstilling

log-field-shares-product = Deler systemer
log-field-shares-window = Deler frister
log-field-shares-integrations = Deler integrationer
log-field-shares-costs = Deler udgifter
log-field-operator-name = Driftsansvarlig
log-field-accessibility-email = E-mail om tilgængelighed
log-field-security-email = E-mail om sikkerhed
log-field-session-idle-minutes = Minutter uden brug
log-field-session-absolute-minutes = Længste tid logget ind, i minutter

event-access-denied = Blev afvist
event-kle-loaded = KLE indlæst
event-staff-view-published = Personalevisningen fik en ny adresse
event-staff-view-withdrawn = Personalevisningens adresse lukket
event-demo-loaded = Oprettet som eksempel
