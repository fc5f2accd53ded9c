# Tillæg til kontrakter

amendment-one = Tillæg
amendment-many = Tillæg
amendment-new = Tilføj et tillæg
amendment-delete = Slet tillægget
amendment-list-empty = Tilføj tillæg på den kontrakt, de hører til.
log-kind-amendment = Tillæg
event-amendment-created = Tilføjet
event-amendment-changed = Rettet
event-amendment-bulk-changed = Rettet sammen med andre
event-amendment-deleted = Slettet
event-amendment-restored = Hentet tilbage
event-amendment-took-effect = Trådt i kraft
amendment-section-general = Tillæg
amendment-section-effect = Det ændrer tillægget
amendment-contract = Kontrakt
amendment-contract-help = Den kontrakt, tillægget hører til.
amendment-number = Nummer
amendment-number-help = Står feltet tomt, får tillægget det næste nummer.
amendment-title = Titel
amendment-title-help = Kort om, hvad I har aftalt.
amendment-effective-on = Gælder fra
amendment-effective-on-help = Den dag, tillægget træder i kraft.
amendment-signed-on = Underskrevet
amendment-signed-on-help = Den dag, tillægget blev underskrevet af begge parter.
amendment-description = Beskrivelse
amendment-description-help = Hvad I har aftalt. Vises ikke for alle medarbejdere.
amendment-new-valid-to = Ny slutdato
amendment-new-valid-to-help = Kontraktens nye sidste dag, hvis tillægget flytter den. Fra den dag, tillægget gælder, ændres kontraktens “Gyldig til”, og frister og opgaver følger med.
amendment-value-change = Ændring af værdi
amendment-value-change-help = Så meget stiger kontraktens samlede værdi. Skriv minus foran, hvis den falder. I kroner uden moms.

amendments-none = Der er ingen tillæg.
amendments-come = Tillæg { $name } træder i kraft { $day } og flytter da slutdatoen til { $end }.

error-amendment-number-taken = Der er allerede et tillæg nummer { $number } til kontrakten. Skriv et andet nummer, eller lad feltet stå tomt.
error-end-before-contract-starts = Den nye slutdato ligger før kontraktens første dag ({ $start }). Ret datoen.
