# Hvad der er galt, og hvordan det rettes. Nøglen er fejlens kode.

error-required = Skal udfyldes.
error-too-long = Højst { $max } tegn. Du har skrevet { $found }.
error-out-of-range = Skal være mellem { $min } og { $max }.
error-date-out-of-range = Året skal være mellem 1900 og 2200.
error-unknown-choice = „{ $value }“ er ikke en mulighed. Vælg en af værdierne på listen.
error-repeated = Det samme står to gange. Fjern det ene.
error-not-an-address = Skal være en adresse, for eksempel https://www.eksempel.dk.
error-too-many-rows = Højst { $max } rækker.
error-unknown-field = Feltet findes ikke. Tjek navnet.
error-wrong-type = Forkert slags værdi. Her skal stå { $expected ->
    [text] en tekst
    [id] et id
    [string] en tekst
    [array] en liste
    [list] en liste
    [whole_number] et helt tal
    [integer] et helt tal
    [true_or_false] true eller false
    [link] et link med name og url
    [oere] et helt antal øre
    [amount] et beløb
    [date] en dato som 2026-12-31
    [object] et objekt
    [number] et tal
   *[other] { $expected }
}.
error-not-an-id = „{ $value }“ er ikke et gyldigt id.
error-not-a-date = „{ $value }“ er ikke en dato. Skriv for eksempel 31-12-2026.
error-not-a-number = „{ $value }“ er ikke et helt tal. Skriv kun cifre, for eksempel 12.
error-not-a-year = „{ $value }“ er ikke et årstal. Skriv for eksempel 2027.
error-not-an-amount = „{ $value }“ er ikke et beløb. Skriv for eksempel 1.234,56.
error-unreadable = Værdien kan ikke læses.
error-unknown-reference = Det, feltet peger på, findes ikke. Vælg noget andet.
error-switch-is-off = Kan først udfyldes, når „{ $switch }“ giver mulighed for det.
error-unknown-column = Listen har ikke den kolonne. Vælg en anden kolonne, eller fjern filteret.
error-invalid-cursor = Sidens mærke er ugyldigt. Begynd forfra på listen.
error-no-order = Kolonnen kan ikke sammenlignes med før og efter.
error-not-true-or-false = Skal være ja eller nej.
error-already-exists = Det findes allerede.
error-still-referenced = Andre registreringer peger på det.
error-still-named = Det kan ikke slettes: { $count } registreringer peger på det. Flyt dem først.
error-past-is-read-only = Fortiden kan ikke ændres. Vis i dag, og prøv igen.
error-joint-stopped = Beregningen er stoppet. Det, der var regnet ud før, står stadig.
error-joint-still-computing = Der regnes stadig. Vent lidt, og prøv igen.
error-nothing-found = Intet passer til „{ $value }“. Skriv noget andet, eller opret det først.
error-several-fit = Flere passer til „{ $value }“. Vælg den rigtige.
error-nothing-chosen = Vælg mindst én række.
error-form-too-large = Formularen er for stor.
error-form-not-text = Formularen kan ikke læses.
error-unknown-database-url = Databasens adresse skal begynde med sqlite:// eller postgres://.
error-too-many-values = Højst { $max } værdier i ét filter.
error-too-many-filters = Højst { $max } filtre på én gang.
error-too-many-columns = Højst { $max } kolonner på én gang.
error-no-text = Kolonnen har ingen tekst at søge i. Brug before, after eller is.
error-null-character = Teksten har et tegn, der ikke kan gemmes (U+0000). Fjern det.
error-amount-too-large = Beløbet er for stort. Skriv højst 100 milliarder kr.
error-not-a-percent = „{ $value }“ er ikke en procentsats. Skriv for eksempel 2,35.
error-percent-out-of-range = Skal være mellem −100 og 1.000 %.
error-kept-by-program = Feltet holdes af programmet og kan ikke skrives. Brug knapperne på siden.
