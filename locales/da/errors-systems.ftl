# Fejl om systemer, anvendelser, snitflader, relationer og KLE

error-dates-reversed = Slutdatoen { $until } ligger før startdatoen { $from }. Ret den ene.
error-proprietary-alone = Proprietær kan ikke vælges sammen med andre. Fjern enten proprietær eller de andre.
error-period-reversed = Periode { $row } slutter { $until }, før den begynder { $from }. Ret datoerne.
error-one-main-reference = Vælg én reference, der vises i overblikket. Nu er der valgt { $found }.
error-responsible-not-using = Den ansvarlige enhed er ikke blandt de relevante enheder. Tilføj den der, eller vælg en af dem.
error-already-in-use = I bruger allerede systemet. Ret den registrering, I har.
error-system-deactivated = Systemet er ikke længere tilgængeligt og kan ikke tages i brug. Vælg et andet.
error-move-usage-instead = Systemet kan ikke skiftes her. Brug “Flyt til et andet system”.
error-kle-both = Et KLE-nummer kan ikke både tilføjes og fjernes. Vælg én af delene.
error-kle-inherited = Nummeret står allerede på systemet i kataloget og skal ikke tilføjes.
error-kle-not-inherited = Nummeret står ikke på systemet i kataloget og kan derfor ikke fjernes.
error-kle-expired = KLE-nummer { $number } er udgået. Vælg det nummer, der har afløst det.
error-public-needs-coordinator = Kun den nationale koordinator kan gøre noget offentligt. Foreslå det til kataloget i stedet.
error-name-taken = Der er allerede et system med det navn. Brug det, eller giv det nye et andet navn.
error-same-system = Det er det samme system. Vælg et andet.
error-cycle = Det valgte står selv under dette. Vælg et andet.
error-parent-not-public = Det overordnede system er ikke offentligt. Gør det offentligt først, eller vælg et andet.
error-likely-duplicates = { $count ->
    [one] Der er et system, der ligner: { $names }.
   *[other] Der er { $count } systemer, der ligner: { $names }.
 } Brug et af dem, eller bekræft, at det er et andet system.
error-already-decided = Forslaget er allerede afgjort. Hent siden igen.
error-merge-target-not-public = Systemet, der skal blive tilbage, er ikke offentligt. Vælg et offentligt system.
error-organisations-use-both = { $count ->
    [one] { $names } bruger begge systemer.
   *[other] { $count } organisationer bruger begge systemer: { $names }.
 } Aftal det med dem, eller vælg at lægge deres registreringer sammen.
error-interface-name-taken = I har allerede en snitflade med det navn og ID. Ret navnet eller ID’et.
error-interface-in-use = Snitfladen bruges i { $count } relationer. Udstillersystemet kan først skiftes, når de er fjernet.
error-relation-to-itself = Et system kan ikke have en relation til sig selv. Vælg et andet system.
error-interface-not-exposed = Snitfladen udstilles ikke af det leverende system. Vælg en af dets egne.
error-consumer-is-fixed = Systemet, relationen går fra, kan ikke ændres. Opret en ny relation i stedet.
error-kle-empty = Filen indeholder ingen KLE-numre. Vælg en anden fil.
error-kle-older-edition = Udgaven er ældre end den, der ligger her ({ $latest }). Find den nyeste.
