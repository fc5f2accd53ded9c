# Kontrakters datoer: sætningen bag hver dato, ugedage og helligdage. Nøglen er forklaringens kode.

amount-months = { $n ->
    [one] 1 måned
   *[other] { $n } måneder
}
amount-years = { $n } år
amount-days = { $n ->
    [one] 1 dag
   *[other] { $n } dage
}
amount-options = { $n ->
    [one] 1 option
   *[other] { $n } optioner
}
amount-number = { $n }
amount-both = { $years } og { $months }

segment-the-year = kalenderåret
segment-the-half-year = halvåret
segment-the-quarter = kvartalet
segment-the-month = måneden
segment-a-year = et kalenderår
segment-a-half-year = et halvår
segment-a-quarter = et kvartal
segment-a-month = en måned

explain-base-end-valid-to = Kontrakten gælder til og med { $valid_to }.
explain-base-end-valid-to-options = Kontrakten gjaldt til { $valid_to } og er forlænget med { $options_used } à { $option_months }. Den gælder derfor til { $end }.
explain-base-end-duration = { $duration } fra { $valid_from } slutter { $end }.
explain-base-end-duration-options = { $duration } fra { $valid_from }, forlænget med { $options_used } à { $option_months }, slutter { $end }.
explain-base-end-continuous = Kontrakten er løbende. Den slutter først, når den bliver sagt op.
explain-base-end-beyond = Slutdatoen ligger efter år 9999.
explain-base-end-unknown = Der mangler en slutdato, eller en startdato og en varighed.
explain-latest-end-options = Efter { $base_end } er der { $unused } tilbage à { $option_months }. Bruges de, varer kontrakten til { $end }.
explain-latest-end-option-length = Det er ikke oplyst, hvor lange optionerne er. Uden dem slutter kontrakten { $end }.
explain-latest-end-same = Der er ingen ubrugte optioner, så kontrakten varer ikke længere end { $end }.
explain-latest-end-continuous = En løbende kontrakt har ingen seneste slutdato.
explain-latest-end-beyond = Med alle optioner ligger slutdatoen efter år 9999.
explain-latest-end-unknown = Uden en slutdato er der heller ingen seneste slutdato.
explain-option-none = Der er ingen ubrugt option at tage stilling til.
explain-option-own-notice = Option { $number }: Varslet er { $months } før { $ends_on }. Giver du besked senest { $declare_by }, varer kontrakten til { $extends_to }.
explain-option-contract-notice = Option { $number }: Der er ikke aftalt et særligt varsel, så opsigelsesfristen på { $months } før { $ends_on } gælder også her. Giver du besked senest { $declare_by }, varer kontrakten til { $extends_to }.
explain-option-no-notice = Option { $number }: Der er ikke aftalt et varsel. Giver du besked senest { $declare_by }, den sidste dag i perioden, varer kontrakten til { $extends_to }.
explain-notice-not-asked = Der er ikke sagt op, og der er ikke spurgt til en bestemt dag.
explain-notice-without-period = Der er ikke aftalt en opsigelsesfrist i måneder. En opsigelse { $given } virker fra samme dag.
explain-notice-counted = En opsigelse { $given } med { $notice_months } frist løber til { $counted }.
explain-notice-counted-running = En opsigelse { $given } regnes fra udgangen af { $notice_running }, { $start }. { $notice_months } derefter er { $counted }.
explain-notice-to-end-of = Kontrakten slutter med udgangen af { $notice_to_end_of }: { $counted } bliver til { $end }.
explain-notice-irrevocable = Kontrakten er uopsigelig til { $irrevocable_until }. Den slutter derfor tidligst { $end }.
explain-notice-beyond = En opsigelse { $given } virker først efter år 9999.
explain-exit-fixed-term = Kontrakten har en fast periode og ingen opsigelsesfrist. Den slutter { $end }.
explain-exit-after-latest-end = Kontrakten slutter dog af sig selv allerede { $latest_end }, før en opsigelse når at virke { $end }.
explain-last-notice = En opsigelse senest { $notice_by } får kontrakten til at slutte { $end }. Siger du op dagen efter, slutter den først { $next_end }.
explain-last-notice-final = En opsigelse senest { $notice_by } får kontrakten til at slutte { $end }. Dagen efter ville den slutte efter år 9999.
explain-last-notice-not-needed = Kontrakten slutter af sig selv { $end }. Den skal ikke siges op.
explain-last-notice-no-end = Der er hverken en slutdato eller en opsigelsesfrist at regne ud fra.
explain-last-notice-irrevocable = Kontrakten er uopsigelig til { $irrevocable_until } og kan derfor ikke være slut { $target }.
explain-last-notice-none = Der er ingen dag, hvor en opsigelse kan få kontrakten til at være slut { $target }.
explain-last-notice-passed = Den { $as_of } er fristen { $notice_by } passeret.
explain-status-valid = Kontrakten er gyldig { $as_of }.
explain-status-start-not-reached = Kontrakten er ikke gyldig { $as_of }: Den begynder først { $valid_from }.
explain-status-end-passed = Kontrakten er ikke gyldig { $as_of }: Den udløb { $end }.
explain-status-notice-run-out = Kontrakten er ikke gyldig { $as_of }: Den blev sagt op { $terminated_on } og sluttede { $end }.
explain-status-parent-invalid = Kontrakten arver gyldighed fra en overordnet kontrakt, som ikke er gyldig { $as_of }.
explain-status-forced-valid = Det er besluttet, at kontrakten regnes for gyldig { $as_of }, uanset datoerne.
explain-status-forced-invalid = Det er besluttet, at kontrakten ikke regnes for gyldig { $as_of }, uanset datoerne.
explain-procurement-start = Kontrakten kan senest vare til { $end }. Et nyt udbud tager { $lead_months } og { $lead_days }, så begynd senest { $start }.
explain-procurement-no-end = Kontrakten har ingen seneste slutdato at planlægge et udbud efter.

weekday-monday = mandag
weekday-tuesday = tirsdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lørdag
weekday-sunday = søndag
day-in-full = { $weekday } den { $date }

day-off-weekend = { $date } er en { $name }. Send opsigelsen senest { $before }, så den når frem på en arbejdsdag.
day-off-holiday = { $date } er { $name } og helligdag. Send opsigelsen senest { $before }, så den når frem på en arbejdsdag.
day-off-closed = { $date } er { $name }, og mange har lukket. Send opsigelsen senest { $before }, så den når frem på en arbejdsdag.
day-off-saturday = lørdag
day-off-sunday = søndag
day-off-new-years-day = nytårsdag
day-off-maundy-thursday = skærtorsdag
day-off-good-friday = langfredag
day-off-easter-sunday = påskedag
day-off-easter-monday = 2. påskedag
day-off-great-prayer-day = store bededag
day-off-ascension-day = Kristi himmelfartsdag
day-off-day-after-ascension = fredag efter Kristi himmelfartsdag
day-off-whit-sunday = pinsedag
day-off-whit-monday = 2. pinsedag
day-off-constitution-day = grundlovsdag
day-off-christmas-eve = juleaftensdag
day-off-christmas-day = juledag
day-off-boxing-day = 2. juledag
day-off-new-years-eve = nytårsaftensdag
