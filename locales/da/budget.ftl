# Det centrale budget.

## Poster
budget-post-one = Budgetpost
budget-post-many = Budgetposter
budget-post-new = Tilføj en budgetpost
budget-post-delete = Slet budgetposten
budget-post-list-empty = Tilføj de poster, jeres it-budget består af, for eksempel en it-pulje og en post til drift.
log-kind-budget-post = Budgetpost
event-budget-post-created = Tilføjet
event-budget-post-changed = Rettet
event-budget-post-bulk-changed = Rettet sammen med andre
event-budget-post-deleted = Slettet
event-budget-post-restored = Hentet tilbage
event-budget-post-appropriated = Bevilget
event-budget-post-transferred = Flyttet mellem poster
budget-post-section-general = Budgetpost
budget-post-section-sums = Beløb uden moms
budget-post-name = Navn
budget-post-name-help = Det, I kalder posten, for eksempel It-pulje.
budget-post-year = År
budget-post-year-help = Det budgetår, posten hører til. Året kan ikke rettes, når der er flyttet penge på posten.
budget-post-post-kind = Slags
budget-post-post-kind-help = Det, pengene er til. En pulje kan der søges fra.
budget-post-org-unit = Enhed
budget-post-org-unit-help = Den enhed, posten hører til.
budget-post-account = Konti
budget-post-account-help = Kontiene i økonomisystemet. Skriv flere med komma imellem. Forbruget finder posten ved dem.
budget-post-responsible = Ansvarlig
budget-post-responsible-help = Den, der holder øje med posten.
budget-post-warn-percent = Advar ved
budget-post-warn-percent-help = Så stor en del af posten må være bundet eller brugt, før du bliver advaret. Uden et tal advares der ved 80 %.
budget-post-note = Bemærkning
budget-post-note-help = Jeres egne noter om posten.
budget-post-frame = Ramme
budget-post-reserved = Reserveret
budget-post-committed = Disponeret
budget-post-available = Til rådighed
choice-post-kind-pool = Pulje
choice-post-kind-operation = Drift
choice-post-kind-investment = Investering
choice-post-kind-consultancy = Konsulenter

## Bevægelser
log-field-appropriation = Bevilling
log-field-transfer = Omplacering
log-field-reservation = Reservation
log-field-reservation-release = Frigivet reservation
log-field-commitment = Disponering
log-field-commitment-release = Frigivet disponering

## Det, der afvises
error-budget-overdrawn = Der er ikke penge nok: { $oere } er til rådighed. Skriv et mindre beløb, eller giv posten mere.
error-more-than-reserved = Så meget er ikke reserveret. Der kan frigives højst { $oere }.
error-more-than-committed = Så meget er ikke disponeret. Der kan frigives højst { $oere }.
error-amount-not-positive = Skriv et beløb, der er større end 0.
error-amount-is-nothing = Skriv et beløb, der ikke er 0.
error-same-post = Pengene står der i forvejen. Vælg en anden post.
error-other-budget-year = Penge kan kun flyttes inden for { $year }. Vælg en post fra samme år.
error-budget-year-is-fixed = Året kan ikke rettes, fordi der er flyttet penge på posten. Opret en ny post til det andet år.
error-budget-post-has-movements = Posten kan ikke slettes, fordi der er flyttet penge på den. Flyt dem til en anden post, og lad posten stå.
error-account-on-other-post = Kontoen { $account } står allerede på „{ $post }“. En konto kan kun stå på én post om året.
error-try-again = Noget andet blev skrevet samtidig. Prøv igen.
