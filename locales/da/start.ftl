# Min dag, søgning i alt og personalevisningen.

day-first = Sådan kommer I i gang
day-mine = Dine systemer
start-my-role = { $role }: { $n ->
    [one] ét system
   *[other] { $n } systemer
}
start-hint-critical-without-risk-assessment = Vigtige systemer skal være vurderet først
start-hint-old-risk-assessment = Se dem igennem igen
start-hint-overdue-risk-assessment = Lav vurderingen, eller flyt datoen
start-hint-no-owner = Ingen står til ansvar
start-hint-no-unit = Ingen enhed svarer for dem
start-hint-past-its-end = Ret datoen, eller luk dem
start-hint-phasing-out = Er aftaler og data på plads?
start-hint-not-available = Find ud af, hvad der skal afløse dem
start-hint-changed-this-week = Siden mandag
start-catalogue = { $n ->
    [one] system i det fælles katalog
   *[other] systemer i det fælles katalog
}
start-catalogue-hint = Alle kommuner bruger det
start-proposals = { $n ->
    [one] forslag venter på din afgørelse
   *[other] forslag venter på din afgørelse
}
start-proposals-hint = De ældste står først
start-log-whole = { $n ->
    [one] post i loggen, og den hænger sammen
   *[other] poster i loggen, og den hænger sammen
}
start-log-broken = { $n ->
    [one] post i loggen, men den hænger ikke sammen
   *[other] poster i loggen, men den hænger ikke sammen
}
start-log-hint = Kontrolleret lige nu
start-denied = { $n ->
    [one] gang blev nogen afvist i denne uge
   *[other] gange blev nogen afvist i denne uge
}
start-denied-hint = Se hvem, og hvad de ville
start-version = er den version, der kører
start-version-hint = Databasen svarer
start-contact = Fortæl, hvem der driver Fælled
start-contact-hint = Vises i tilgængelighedserklæringen

first-units = Indlæs jeres enheder
first-units-text = Fra et regneark eller en fil fra OS2mo. Så kan hvert system få en ansvarlig enhed.
first-units-new = Opret den øverste enhed
first-units-done = { $n ->
    [one] Én enhed er på plads
   *[other] { $n } enheder er på plads
}
first-people = Indlæs jeres medarbejdere
first-people-text = De behøver ingen konto. Så kan hvert system få en systemejer.
first-people-new = Opret den første person
first-people-done = { $n ->
    [one] Én person er på plads
   *[other] { $n } personer er på plads
}
first-systems = Indlæs jeres systemer
first-systems-text = Brug det regneark, I har. Kolonnerne fra Kitos kendes, og andre kan du selv pege ud. Intet gemmes, før du har set, hvad der sker.
first-systems-new = Tag det første system i anvendelse
first-systems-done = { $n ->
    [one] Ét system er på plads
   *[other] { $n } systemer er på plads
}
first-import = Vælg en fil

did-created = oprettede
did-changed = rettede
did-bulk-changed = rettede sammen med andre
did-deleted = slettede
did-restored = hentede tilbage
did-moved = flyttede
did-merged = lagde sammen med en anden
did-proposed = foreslog
did-accepted = optog i kataloget
did-rejected = afviste forslaget om

search-title = Søg i alt
search-words = Søg efter
search-for = Søgning: „{ $q }“
search-found = { $n } fundet
search-hint = Her søges i { $what } og KLE på én gang. Bøjninger tæller med: „kommunernes“ finder også „kommune“.
search-none = Intet fundet
search-none-text = Prøv med færre eller kortere ord. Alle ordene skal stå det samme sted.
search-more = { $n ->
    [one] Vis den
   *[other] Vis alle { $n }
}
search-kle = KLE-numre

staff-title = Vores systemer
staff-lead = Hvad systemerne bruges til, og hvem der har ansvaret for dem.
staff-none = Der er ingen systemer endnu
staff-none-fit = Intet system passer til søgningen
staff-none-fit-text = Der søges kun i navnet. Prøv med en del af det.
staff-give-address = Del med alle ansatte
staff-change-address = Ret den delte adresse
staff-publish-title = Del personalevisningen
staff-unpublished-lead = Lav en adresse, som alle ansatte kan åbne uden konto. Den viser systemernes navn, formål, enhed, livscyklus og KLE. Økonomi, noter og personer er ikke med.
staff-published-lead = Personalevisningen har en adresse. Den kan ikke vises igen. Laver du en ny, holder den gamle op med at virke.
staff-made-lead = Adressen virker nu. En eventuel tidligere adresse er holdt op med at virke.
staff-publish = Lav adressen
staff-renew = Lav en ny adresse
staff-withdraw = Luk adressen
staff-back = Tilbage til visningen
notice-staff-withdrawn = Adressen er lukket.
