# Siderne for KLE: træet, søgning, det enkelte nummer

kle-title = KLE
kle-lead = Kommunernes fælles numre for opgaver. Vælg et nummer for at se, hvilke systemer der dækker det.
kle-hits = Numre, der passer til din søgning.
kle-empty = KLE er ikke indlæst endnu. Den nationale koordinator indlæser den.
kle-no-hits = Intet nummer passer. Prøv et kortere ord, eller se hele træet.
kle-about = Om nummeret
kle-status = Status
kle-current = I brug
kle-expired = Udgået
kle-created = Oprettet
kle-changed = Ændret
kle-expired-on = Udgået den
kle-below = Numre under det
kle-number = Nummer
kle-name = Emne
kle-covered = { $usages ->
    [0] Ingen af jeres systemer
    [one] 1 af jeres systemer
   *[other] { $usages } af jeres systemer
 } og { $systems ->
    [one] 1 system i kataloget
   *[other] { $systems } systemer i kataloget
 } dækker opgaven.
kle-covered-below = { $usages ->
    [0] Ingen af jeres systemer
    [one] 1 af jeres systemer
   *[other] { $usages } af jeres systemer
 } og { $systems ->
    [one] 1 system i kataloget
   *[other] { $systems } systemer i kataloget
 } dækker noget herunder.
kle-list-usages = Vis jeres systemer som liste
kle-list-systems = Vis i kataloget
kle-usages = Jeres systemer
kle-usages-below = Jeres systemer, også på numrene under
kle-usages-none = Ingen af jeres systemer dækker det.
kle-systems = Systemer i kataloget
kle-systems-below = Systemer i kataloget, også på numrene under
kle-systems-none = Intet system i kataloget dækker det.
kle-load = Indlæs ny udgave
