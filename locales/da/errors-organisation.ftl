# Fejl om organisationer, enheder, personer, roller, valglister og gemte visninger

error-ean-length = Et EAN-nummer har 13 cifre. "{ $value }" har { $found } tegn.
error-ean-check-digit = Kontrolcifferet i EAN-nummeret { $value } passer ikke. Det sidste ciffer skulle være { $expected }. Se efter, om to cifre er byttet om.
error-ean-taken = EAN-nummeret bruges allerede af enheden { $unit }.
error-below-itself = En enhed kan ikke ligge under sig selv. Vælg en enhed uden for det, der hører under den.
error-too-deep = Træet må have højst { $max } niveauer. Her ville det få { $found }.
error-name-taken-here = Der er allerede en enhed med navnet { $name } samme sted. Giv den ene et andet navn.
error-ends-before-it-begins = Slutdatoen ligger før startdatoen { $from }.
error-not-an-email = "{ $value }" er ikke en e-mailadresse. Skriv den som navn@kommune.dk.
error-cvr-digits = Et CVR-nummer har otte cifre. "{ $value }" kan ikke bruges.
error-email-taken = E-mailadressen tilhører allerede { $person }. Hver person skal have sin egen.
error-same-unit = Vælg en anden enhed end den, du sletter.
error-same-person = Vælg en anden person end den, rollerne kommer fra.
error-person-has-left = Personen er fratrådt { $date } og kan ikke overtage roller.
error-unit-in-use = { $count ->
    [one] Enheden bruges ét sted. Flyt registreringen til en anden enhed, før du sletter.
   *[other] Enheden bruges { $count } steder. Flyt registreringerne til en anden enhed, før du sletter.
}
error-option-disabled = Værdien er udgået og kan ikke vælges i nye registreringer. Vælg en anden.
error-role-of-another-kind = Rollen kan ikke gives her. Systemroller gives på systemer, enhedsroller på enheder.
error-has-the-role-already = Personen har allerede den rolle her.
error-code-digits = En kommunekode har fire cifre, fx 0151. "{ $value }" kan ikke bruges.
error-kept-nationally = Feltet vedligeholdes fælles for alle kommuner. Skriv til den nationale koordinator, hvis det er forkert.
error-municipalities-are-built-in = Kommunerne er oprettet på forhånd. Vælg en anden type.
error-country-code = Skriv landet som to bogstaver, fx SE.
error-organisation-exists = Organisationen findes allerede: { $name }. Brug den i stedet for at oprette en ny.
error-unknown-list = Listen "{ $value }" findes ikke.
error-name-taken-in-list = Listen har allerede værdien { $name }.
error-option-obligatory = Værdien er obligatorisk og kan ikke slås fra.
error-not-own-option = Værdien er fælles for alle kommuner. Du kan slå den til og fra og beskrive den, men ikke ændre dens navn.
error-not-shared-option = Vælg en fælles værdi fra samme liste.
error-order-incomplete = Rækkefølgen skal have hver værdi én gang. Listen er måske ændret imens; indlæs siden igen.
error-writes-only-for-roles = Kun roller kan give ret til at ændre.
error-view-name-taken = Du har allerede en visning med navnet { $name }.
error-too-many-views = Du kan højst have { $max } visninger af en liste. Slet en, du ikke bruger.
error-not-your-view = Visningen er en andens. Gem den som din egen, hvis du vil ændre den.

event-org-unit-moved = Flyttede enheden
event-org-unit-merged = Lagde enheden sammen med en anden
event-person-roles-transferred = Overdrog personens roller
event-person-roles-copied = Gav personen de samme roller som en anden
event-person-anonymised = Anonymiserede personen
event-option-set = Tilpassede en fælles værdi
event-option-added = Tilføjede en værdi
event-option-changed = Ændrede en værdi
event-option-ordered = Ændrede rækkefølgen af værdier
event-saved-view-created = Gemte en visning
event-saved-view-changed = Ændrede en visning
event-saved-view-deleted = Slettede en visning
event-saved-view-default-set = Valgte standardvisning for alle
