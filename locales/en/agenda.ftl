# What must be decided about contracts, and the calendar.

## Decisions
decisions-place = Decisions
decisions-open = What must I decide?
decisions-title = What must I decide in the next { $days } days?
decisions-lead = { $n ->
    [one] One thing
   *[other] { $n } things
 } to decide until { $to }.
decisions-lead-amount = { $n ->
    [one] One thing
   *[other] { $n } things
 } to decide until { $to }. Together the contracts cost { $amount } a year in operation, excluding VAT.
decisions-lead-none = The dates are computed from the agreement period and the notice period of each contract.
decisions-none = No contract needs a decision in the period
decisions-none-mine = None of your contracts needs a decision in the period
decisions-see-all = See everybody’s in the municipality
decisions-see-year = Look a year ahead
decisions-see-contracts = See all contracts
decisions-ahead = Looking ahead
decisions-jump = Go to
decisions-days = { $days } days
decisions-whose = Show
decisions-whose-all = All
decisions-whose-mine = Mine
decisions-yearly = { $amount } a year
decisions-group-expired = Over, but still in use
decisions-group-expired-text = The contract has ended, and no other contract covers the system. Extend it, make a new one, or shut the system down.
decisions-group-notice = Give notice, or let it run
decisions-group-notice-text = If you do nothing by the day, the contract can only end later.
decisions-group-option = Use the option, or let it lapse
decisions-group-option-text = If you do nothing by the day, the option is lost.
decisions-group-procurement = Start the procurement
decisions-group-procurement-text = The procurement plan says that the work begins now, and it has not been started.
decisions-group-end = Ends
decisions-group-end-text = The contract ends by itself. Have the successor ready, or agree on an extension.
decisions-group-exit = Ends after notice
decisions-group-exit-text = Notice has been given. Get the data out, and have the successor ready.
decisions-what-expired = Ended on this day, but the system is still in use.
decisions-what-notice = If you give notice by this day, the contract ends { $ends }.
decisions-what-option = Use option { $number } by this day, and the contract lasts until { $ends }.
decisions-what-procurement = By the plan the procurement starts between this day and { $ends }.
decisions-what-end = The contract ends on this day.
decisions-what-exit = The contract ends on this day, because notice was given.
decisions-count-mine = { $n ->
    [one] decision about your contracts
   *[other] decisions about your contracts
 }
decisions-count-all = { $n ->
    [one] decision about the municipality’s contracts
   *[other] decisions about the municipality’s contracts
 }
decisions-count-hint = Notices, options and ends in the next 90 days
agenda-week = { $weekday }, week { $week }

## The calendar
calendar-place = Calendar
calendar-open = See the calendar
calendar-title = Calendar of contracts: the next 12 months
calendar-title-year = Calendar of contracts { $year }
calendar-lead = { $n ->
    [0] No deadlines in the period.
    [one] One deadline in the period.
   *[other] { $n } deadlines in the period.
 } Where notice can be given again and again, only the next day is shown.
calendar-subscribe = Get your deadlines in your own calendar (iCal)
calendar-period = Period
calendar-twelve-months = 12 months ahead
calendar-kinds = Kind
calendar-all-kinds = All
calendar-kind-notice = Notices
calendar-kind-option = Options
calendar-kind-end = Ends
calendar-kind-task = Tasks about systems
calendar-picture = The year day by day
calendar-picture-text = The number says how many deadlines fall on the day, the colour of which kinds they are. Light grey fields are weekends, dark ones public holidays and other closed days. The name of a month leads to the list.
calendar-month = Month
calendar-off = Days off
calendar-days-off = Days off: { $days }.
calendar-day-off = { $name } on day { $day } (week { $week })
calendar-day-closed = { $name } on day { $day } (week { $week }, many have closed)
calendar-nothing = No deadlines in the month.
