# The dates of contracts: the sentence behind each date, weekdays and holidays. The key is the code of the explanation.

amount-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
amount-years = { $n ->
    [one] 1 year
   *[other] { $n } years
}
amount-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
amount-options = { $n ->
    [one] 1 option
   *[other] { $n } options
}
amount-number = { $n }
amount-both = { $years } and { $months }

segment-the-year = the calendar year
segment-the-half-year = the half-year
segment-the-quarter = the quarter
segment-the-month = the month
segment-a-year = a calendar year
segment-a-half-year = a half-year
segment-a-quarter = a quarter
segment-a-month = a month

explain-base-end-valid-to = The contract is valid to the end of { $valid_to }.
explain-base-end-valid-to-options = The contract was valid until { $valid_to } and has been extended by { $options_used } of { $option_months }. It is therefore valid until { $end }.
explain-base-end-duration = { $duration } from { $valid_from } end on { $end }.
explain-base-end-duration-options = { $duration } from { $valid_from }, extended by { $options_used } of { $option_months }, end on { $end }.
explain-base-end-continuous = The contract is open-ended. It only ends when somebody gives notice.
explain-base-end-beyond = The end date lies after the year 9999.
explain-base-end-unknown = An end date is missing, or a start date and a duration.
explain-latest-end-options = Left after { $base_end }: { $unused } of { $option_months }. If all is used, the contract lasts until { $end }.
explain-latest-end-option-length = Nobody has said how long the options are. Without them the contract ends on { $end }.
explain-latest-end-same = There are no unused options, so the contract lasts no longer than { $end }.
explain-latest-end-continuous = An open-ended contract has no latest end date.
explain-latest-end-beyond = With every option the end date lies after the year 9999.
explain-latest-end-unknown = Without an end date there is no latest end date either.
explain-option-none = There is no unused option to decide on.
explain-option-own-notice = Option { $number }: it must be declared { $months } before { $ends_on }. If you do so by { $declare_by }, the contract lasts until { $extends_to }.
explain-option-contract-notice = Option { $number }: no notice of its own was agreed, so the contract’s notice of { $months } before { $ends_on } applies here too. If you declare it by { $declare_by }, the contract lasts until { $extends_to }.
explain-option-no-notice = Option { $number }: no notice was agreed. If you declare it by { $declare_by }, the last day of the period, the contract lasts until { $extends_to }.
explain-notice-not-asked = Notice has not been given, and no particular day was asked about.
explain-notice-without-period = No notice period in months was agreed. Notice on { $given } takes effect the same day.
explain-notice-counted = Notice on { $given } with a period of { $notice_months } runs until { $counted }.
explain-notice-counted-running = Notice on { $given } is counted from the end of { $notice_running }, { $start }. { $notice_months } later is { $counted }.
explain-notice-to-end-of = The contract ends with the end of { $notice_to_end_of }: { $counted } becomes { $end }.
explain-notice-irrevocable = The contract cannot be ended before { $irrevocable_until }. The earliest end is therefore { $end }.
explain-notice-beyond = Notice on { $given } only takes effect after the year 9999.
explain-exit-fixed-term = The contract has a fixed term and no notice period. It ends on { $end }.
explain-exit-after-latest-end = The contract however ends by itself already on { $latest_end }, before notice would take effect on { $end }.
explain-last-notice = Notice by { $notice_by } ends the contract on { $end }. Given the day after, it only ends on { $next_end }.
explain-last-notice-final = Notice by { $notice_by } ends the contract on { $end }. Given the day after, it would end after the year 9999.
explain-last-notice-not-needed = The contract ends by itself on { $end }. No notice is needed.
explain-last-notice-no-end = There is neither an end date nor a notice period to calculate from.
explain-last-notice-irrevocable = The contract cannot be ended before { $irrevocable_until } and so cannot be over by { $target }.
explain-last-notice-none = There is no day on which notice ends the contract by { $target }.
explain-last-notice-passed = On { $as_of } the deadline { $notice_by } has passed.
explain-status-valid = The contract is valid on { $as_of }.
explain-status-start-not-reached = The contract is not valid on { $as_of }: it only begins on { $valid_from }.
explain-status-end-passed = The contract is not valid on { $as_of }: it expired on { $end }.
explain-status-notice-run-out = The contract is not valid on { $as_of }: notice was given on { $terminated_on }, and it ended on { $end }.
explain-status-parent-invalid = The contract inherits its validity from a parent contract that is not valid on { $as_of }.
explain-status-forced-valid = It has been decided that the contract counts as valid on { $as_of }, whatever the dates say.
explain-status-forced-invalid = It has been decided that the contract does not count as valid on { $as_of }, whatever the dates say.
explain-procurement-start = The contract can last until { $end }. A new procurement takes { $lead_months } and { $lead_days }, so begin by { $start }.
explain-procurement-no-end = The contract has no latest end date to plan a procurement by.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
day-in-full = { $weekday } { $date }

day-off-weekend = { $date } is a { $name }. Send the notice by { $before }, so that it arrives on a working day.
day-off-holiday = { $date } is { $name }, a public holiday. Send the notice by { $before }, so that it arrives on a working day.
day-off-closed = { $date } is { $name }, and many offices are closed. Send the notice by { $before }, so that it arrives on a working day.
day-off-saturday = Saturday
day-off-sunday = Sunday
day-off-new-years-day = New Year’s Day
day-off-maundy-thursday = Maundy Thursday
day-off-good-friday = Good Friday
day-off-easter-sunday = Easter Sunday
day-off-easter-monday = Easter Monday
day-off-great-prayer-day = Great Prayer Day
day-off-ascension-day = Ascension Day
day-off-day-after-ascension = the Friday after Ascension Day
day-off-whit-sunday = Whit Sunday
day-off-whit-monday = Whit Monday
day-off-constitution-day = Constitution Day
day-off-christmas-eve = Christmas Eve
day-off-christmas-day = Christmas Day
day-off-boxing-day = Boxing Day
day-off-new-years-eve = New Year’s Eve
