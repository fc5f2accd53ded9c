# Sheets and reports to print

print-sheet = Download contract sheet (PDF)
print-deadlines = Deadline report (PDF)
print-foot = Fælled · downloaded by { $name } on { $date }
print-page-of = Page { $page } of { $pages }
print-lacking = Characters that the typeface lacks are shown as ◊.

## Sheet of a contract
print-sheet-agreement = The agreement
print-sheet-terms = Validity, period and termination
print-sheet-buying = Procurement and payment
print-costs = Amounts excluding VAT.
print-costs-estimated = Amounts excluding VAT. ≈ means that the price regulation is an estimate.
print-costs-agreed = Agreed
print-costs-options = If options are used
print-costs-total = In all
print-week = week { $number }
print-then = can be extended until { $date }

## Report on deadlines
print-deadlines-file = deadlines
print-deadlines-kind = Deadline report
print-deadlines-title = Contracts: deadlines in the next 12 months
print-deadlines-lead = What you must decide from { $from } to { $to }
print-deadlines-none = None of your contracts has a deadline in the period. The dates are computed from the agreement period and the notice period of each contract.
print-deadlines-count = { $n ->
    [one] deadline
   *[other] deadlines
}
print-deadlines-note-next = Where notice can be given again and again, only the next day is shown. Contracts that you have declared invalid yourselves are left out.
print-deadlines-note-mark = Deadlines within 30 days are marked with a line beside the date.
print-quarter = Quarter { $number } of { $year }
print-column-when = No later than
print-column-week = Week
print-column-what = What is to happen
print-column-contract = Contract
print-column-supplier = Supplier
print-column-responsible = Responsible
print-column-then = Then it lasts until
decision-notice = Give notice, or let it run
decision-option = Use the option, or let it lapse
decision-option-number = Use option { $number }, or let it lapse
decision-end = Ends
decision-exit = Ends after notice
