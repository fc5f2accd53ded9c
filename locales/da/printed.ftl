# Ark og rapporter, der kan skrives ud

print-sheet = Hent kontraktark (PDF)
print-deadlines = Fristrapport (PDF)
print-foot = Fælled · hentet af { $name } den { $date }
print-page-of = Side { $page } af { $pages }
print-lacking = Tegn, som skrifttypen ikke har, er vist som ◊.

## Sheet of a contract
print-sheet-agreement = Aftalen
print-sheet-terms = Gyldighed, periode og opsigelse
print-sheet-buying = Indkøb og betaling
print-costs = Beløb uden moms.
print-costs-estimated = Beløb uden moms. ≈ betyder, at prisreguleringen er et skøn.
print-costs-agreed = Aftalt
print-costs-options = Hvis optioner bruges
print-costs-total = I alt
print-week = uge { $number }
print-then = kan forlænges til { $date }

## Report on deadlines
print-deadlines-file = fristrapport
print-deadlines-kind = Fristrapport
print-deadlines-title = Kontrakter: frister de næste 12 måneder
print-deadlines-lead = Hvad I skal tage stilling til fra { $from } til { $to }
print-deadlines-none = Ingen af jeres kontrakter har frister i perioden. Datoerne regnes ud fra aftaleperioden og opsigelsesfristen på hver kontrakt.
print-deadlines-count = { $n ->
    [one] frist
   *[other] frister
}
print-deadlines-note-next = For en kontrakt, der kan siges op igen og igen, står kun den næste dag. Kontrakter, I selv har gjort ugyldige, er ikke med.
print-deadlines-note-mark = Fristerne inden for 30 dage er mærket med en streg ud for datoen.
print-quarter = { $number }. kvartal { $year }
print-column-when = Senest
print-column-week = Uge
print-column-what = Hvad skal ske
print-column-contract = Kontrakt
print-column-supplier = Leverandør
print-column-responsible = Ansvarlig
print-column-then = Så gælder den til
decision-notice = Sig op, eller lad den løbe
decision-option = Brug optionen, eller lad den udløbe
decision-option-number = Brug { $number }. option, eller lad den udløbe
decision-end = Udløber
decision-exit = Ophører efter opsigelse
