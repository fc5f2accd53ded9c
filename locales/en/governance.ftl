# Is steering in place? Five elements, each with a light and the next step.

steering-check-title = Is steering in place?
steering-check-lead = { $green } of { $all } are in place. What is missing can be set up here.
steering-check-line = { $green } of { $all } elements of steering are in place. See what is missing
steering-check-green = In place
steering-check-yellow = Nearly in place
steering-check-red = Missing
steering-check-state = State
steering-check-why = Why
steering-check-found = What the register says
steering-check-group-title = A steering group with a mandate
steering-check-group-why = Somebody must be able to say yes and no to purchases for the whole municipality, and everybody must know when to ask.
steering-check-budget-title = A central budget with an IT pool
steering-check-budget-why = When the money stands in one place, an investment is approved before anybody begins.
steering-check-secretariat-title = A secretariat
steering-check-secretariat-why = Somebody must write agendas and minutes and keep an eye on what was decided.
steering-check-process-title = One way for all cases
steering-check-process-why = All cases go through the same phases and are decided before they go on.
steering-check-team-title = A team of consultants and architects
steering-check-team-why = The cases need somebody to help them through, and you must be able to see who has time.

## What was found
steering-check-no-group = There is no steering group.
steering-check-group = { $group } has a chair.
steering-check-no-chair = { $group } has no chair.
steering-check-members = { $n } have a vote, and { $quorum } must take part before it can decide.
steering-check-too-few-members = Only { $n } have a vote, but { $quorum } must take part before it can decide.
steering-check-no-mandates = Nobody has a mandate to approve anything.
steering-check-mandate-gap = Nobody is named for { $kind } from { $oere-from } to { $oere-to }.
steering-check-mandate-ends = Nobody is named for { $kind } above { $oere-from }.
steering-check-mandates = The mandates cover all kinds of purchases and all amounts.
steering-check-no-pool = There is no IT pool in { $year }.
steering-check-pool = { $name } has { $oere } in { $year }.
steering-check-empty-pool = { $name } has no money in { $year }.
steering-check-other-posts = { $n ->
    [one] One other budget post
   *[other] { $n } other budget posts
} in { $year } cover what the offices buy.
steering-check-no-other-posts = There is only the pool in { $year }. What the offices buy has no budget posts.
steering-check-group-first = There is no steering group to hold meetings for. Begin with it.
steering-check-secretary = { $group } has { $n ->
    [one] a secretary
   *[other] { $n } secretaries
}.
steering-check-no-secretary = { $group } has no secretary.
steering-check-meetings = { $n ->
    [one] One meeting
   *[other] { $n } meetings
} in the next three months. The next is { $day }.
steering-check-no-meetings = No meetings are planned in the next three months.
steering-check-no-cases = No cases are under way. Tell the offices that all that is to be bought or changed begins here.
steering-check-cases = { $n ->
    [one] One case follows
   *[other] { $n } cases follow
} the phases.
steering-check-nothing-late = No case waits longer for a decision than there is time for.
steering-check-late = { $n ->
    [one] One case waits
   *[other] { $n } cases wait
} longer for a decision than there is time for. The oldest has waited { $days } days.
steering-check-no-team = Nobody is in the team.
steering-check-team = { $n ->
    [one] One member has
   *[other] { $n } members have
} hours for cases.
steering-check-no-hours = Nobody in the team has hours for cases.
steering-check-some-without-hours = { $n ->
    [one] One member has
   *[other] { $n } members have
} no hours.
steering-check-no-consultant = There is no digitalisation consultant in the team.
steering-check-no-architect = There is no IT architect in the team.

## The next step
steering-check-add-chair = Add a chair
steering-check-add-members = Add members
steering-check-add-secretary = Add a secretary
steering-check-fill-pool = Give the pool an appropriation
steering-check-see-waiting = See the cases that wait
steering-check-set-up-group = Set up the steering group
steering-check-set-up-pool = Set up the IT pool
steering-check-set-up-meetings = Plan the meetings
notice-steering-check-group = The steering group is set up.
notice-steering-check-pool = The IT pool is set up.
notice-steering-check-meetings = The meetings are planned.
steering-check-group-name = The IT steering group
steering-check-pool-name = IT pool
steering-check-group-name-label = What is the group called?
steering-check-group-chair-label = Chair
steering-check-group-quorum-label = How many must take part before it can decide?
steering-check-group-secretary-label = Secretary
steering-check-group-approves-from-label = The group approves purchases from
steering-check-group-approves-from-help = In kroner excluding VAT. The group is informed of purchases below the amount.
steering-check-pool-pool-name-label = What is the pool called?
steering-check-pool-year-label = Year
steering-check-pool-amount-label = Amount
steering-check-pool-amount-help = In kroner excluding VAT.
steering-check-pool-reason-label = Who granted it?
steering-check-meetings-first-label = The first meeting
steering-check-meetings-weeks-label = Weeks between meetings
steering-check-meetings-count-label = Number of meetings
steering-check-meetings-starts-at-label = At
steering-check-meetings-place-label = Place
event-body-meetings-planned = Meetings planned
