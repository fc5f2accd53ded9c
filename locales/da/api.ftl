# Svar fra API'et, der handler om selve kaldet.

api-route-not-found-title = Adressen findes ikke
api-route-not-found-text = Se adresserne i /api/v1/openapi.json.
api-method-not-allowed-title = Metoden kan ikke bruges på adressen
api-method-not-allowed-text = Svarets Allow-felt nævner dem, der kan.
api-precondition-required-title = If-Match mangler
api-precondition-required-text = Hent posten, og send dens ETag i If-Match, så ingen andres ændring går tabt.
api-bad-if-match-title = If-Match kan ikke læses
api-bad-if-match-text = Send postens ETag, for eksempel "3", eller * for at ændre uanset version.
api-unsupported-media-type-title = Forkert indholdstype
api-unsupported-media-type-text = Send JSON med Content-Type: application/json.
api-malformed-json-title = Indholdet er ikke gyldig JSON
api-malformed-json-text = Fejlen står på linje { $line }, tegn { $column }.
api-body-too-large-title = Indholdet er for stort
api-body-too-large-text = Højst 1 MB. Del det i flere kald.
api-body-unreadable-title = Indholdet kunne ikke læses
api-body-unreadable-text = Forbindelsen blev afbrudt, eller teksten er ikke UTF-8.

error-not-an-object = Skal være et JSON-objekt med felter.
error-read-only-field = Feltet sættes af Fælled og kan ikke ændres. Lad det være ude.
error-given-twice = Navnet må kun stå én gang i adressen.
