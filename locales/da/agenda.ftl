# Hvad der skal besluttes om kontrakter, og kalenderen.

## Beslutninger
decisions-place = Beslutninger
decisions-open = Hvad skal jeg beslutte?
decisions-title = Hvad skal jeg beslutte de næste { $days } dage?
decisions-lead = { $n ->
    [one] Én ting
   *[other] { $n } ting
 } at tage stilling til frem til { $to }.
decisions-lead-amount = { $n ->
    [one] Én ting
   *[other] { $n } ting
 } at tage stilling til frem til { $to }. Kontrakterne koster tilsammen { $amount } om året i drift, uden moms.
decisions-lead-none = Datoerne regnes ud fra aftaleperioden og opsigelsesfristen på hver kontrakt.
decisions-none = Ingen kontrakter kræver en beslutning i perioden
decisions-none-mine = Ingen af dine kontrakter kræver en beslutning i perioden
decisions-see-all = Se alle i kommunen
decisions-see-year = Se et år frem
decisions-see-contracts = Se alle kontrakter
decisions-ahead = Frem i tiden
decisions-jump = Gå til
decisions-days = { $days } dage
decisions-whose = Vis
decisions-whose-all = Alle
decisions-whose-mine = Mine
decisions-yearly = { $amount } om året
decisions-group-expired = Udløbet, men stadig i brug
decisions-group-expired-text = Kontrakten er slut, og ingen anden kontrakt dækker systemet. Forlæng, indgå en ny, eller luk systemet.
decisions-group-notice = Sig op, eller lad løbe
decisions-group-notice-text = Gør I ingenting inden dagen, kan kontrakten først slutte senere.
decisions-group-option = Brug optionen, eller lad den udløbe
decisions-group-option-text = Gør I ingenting inden dagen, er optionen tabt.
decisions-group-procurement = Sæt genanskaffelsen i gang
decisions-group-procurement-text = Genanskaffelsesplanen siger, at arbejdet begynder nu, og det er ikke sat i gang.
decisions-group-end = Udløber
decisions-group-end-text = Kontrakten slutter af sig selv. Hav afløseren klar, eller aftal en forlængelse.
decisions-group-exit = Ophører efter opsigelse
decisions-group-exit-text = Kontrakten er sagt op. Få data ud, og hav afløseren klar.
decisions-what-expired = Udløb denne dag, men systemet er stadig i brug.
decisions-what-notice = Siger I op senest denne dag, slutter kontrakten { $ends }.
decisions-what-option = Brug { $number }. option senest denne dag, så gælder kontrakten til { $ends }.
decisions-what-procurement = Efter planen skal genanskaffelsen i gang mellem denne dag og { $ends }.
decisions-what-end = Kontrakten udløber denne dag.
decisions-what-exit = Kontrakten ophører denne dag, fordi den er sagt op.
decisions-count-mine = { $n ->
    [one] beslutning om dine kontrakter
   *[other] beslutninger om dine kontrakter
 }
decisions-count-all = { $n ->
    [one] beslutning om kommunens kontrakter
   *[other] beslutninger om kommunens kontrakter
 }
decisions-count-hint = Opsigelser, optioner og udløb de næste 90 dage
agenda-week = { $weekday }, uge { $week }

## Kalenderen
calendar-place = Kalender
calendar-open = Se kalenderen
calendar-title = Kontrakternes kalender: de næste 12 måneder
calendar-title-year = Kontrakternes kalender { $year }
calendar-lead = { $n ->
    [0] Ingen frister i perioden.
    [one] Én frist i perioden.
   *[other] { $n } frister i perioden.
 } For en kontrakt, der kan siges op igen og igen, står kun den næste dag.
calendar-subscribe = Få dine frister i din egen kalender (iCal)
calendar-period = Periode
calendar-twelve-months = 12 måneder frem
calendar-kinds = Slags
calendar-all-kinds = Alle
calendar-kind-notice = Opsigelser
calendar-kind-option = Optioner
calendar-kind-end = Udløb
calendar-kind-task = Opgaver om systemer
calendar-picture = Året dag for dag
calendar-picture-text = Tallet er antallet af frister den dag, og farven viser hvilke slags. Lyse grå felter er weekender, mørke er helligdage og andre lukkedage. Månedens navn fører til listen.
calendar-month = Måned
calendar-off = Fridage
calendar-days-off = Fridage: { $days }.
calendar-day-off = { $name } den { $day }. (uge { $week })
calendar-day-closed = { $name } den { $day }. (uge { $week }, mange har lukket)
calendar-nothing = Ingen frister i måneden.
