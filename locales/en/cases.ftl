# Cases: from an idea through phases and decisions

place-steering = Steering
case-one = Case
case-many = Cases
case-face-list = List
case-new = Create a case
case-delete = Delete the case
case-list-empty = Create the first case: an idea, a purchase, a project or a phase-out.
log-kind-case = Case
log-kind-decision = Decision
log-kind-condition = Condition
log-kind-gate-template = Phase template
event-case-created = Created
event-case-changed = Changed
event-case-bulk-changed = Changed with others
event-case-deleted = Deleted
event-case-restored = Restored
event-case-criterion-met = Criterion met
event-case-criterion-unmet = Criterion no longer met
event-case-reuse-answered = Answer about reuse
event-case-submitted = Submitted for decision
event-case-decided = Decided
event-case-condition-fulfilled = Condition fulfilled
event-case-halted = Halted
event-case-update-demanded = Update demanded
event-case-escalated = Escalated to the next agenda
event-case-update-answered = Update given
event-case-lifted = Intervention lifted

event-gate-template-saved = New version

## Sections
case-section-general = The case
case-section-scope = What it concerns
case-section-people = Responsible
case-section-assessment = Assessment
case-section-state = Where the case is

## Fields
case-name = Name of the case
case-name-help = A short name that everybody understands, such as “New rota for home care”.
case-case-type = Kind of case
case-case-type-help = Choose Idea if in doubt. A phase-out begins in the last phase.
case-problem = The problem
case-problem-help = What is wrong today, and for whom? Two or three sentences are enough.
case-value-statement = The value
case-value-statement-help = Who benefits, and from what?
case-org-unit = Unit
case-org-unit-help = The unit that the case comes from.
case-estimate-investment = Estimated investment
case-estimate-investment-help = What is paid once. In kroner without VAT. A rough figure is better than none.
case-estimate-operation = Estimated operation a year
case-estimate-operation-help = What is paid every year afterwards. In kroner without VAT.
case-gate-template = Course
case-gate-template-help = The phases that the case goes through. The four phases when you choose none. It can be changed until the case is sent to its first decision.
case-usages = IT systems
case-usages-help = Those of your systems that the case concerns.
case-contracts = Contracts
case-contracts-help = The contracts that the case is about or leads to.
case-kle = KLE
case-kle-help = The tasks that the case is to solve. They are used to find something to reuse.
case-purchase-kind = What is bought
case-purchase-kind-help = Decides with the amount who may approve.
case-wanted-from = Wanted from
case-wanted-from-help = The day on which the solution is needed.
case-sponsor = Sponsor
case-sponsor-help = The manager who stands behind it.
case-owner = Owner of the case
case-owner-help = Whoever drives the case and gets its conditions.
case-risk = Risk
case-risk-help = How much can go wrong.
case-value-level = Value
case-value-level-help = How great the benefit is for the whole municipality.
case-case-number = Case number
case-case-number-help = Year and number. The program gives it.
case-standing = Status
case-standing-help = Follows from decisions and interventions.
case-phase = Number of the phase
case-phase-help = Counted from 0. Follows from the decisions.
case-template-version = Phase template
case-template-version-help = The version that the case began with and keeps.
case-submitted-on = Submitted for decision on
case-submitted-on-help = Filled only while the case waits for a decision.
case-phase-name = Phase
case-open-conditions = Open conditions

choice-case-type-idea = Idea
choice-case-type-purchase = Purchase
choice-case-type-project = Project
choice-case-type-phase-out = Phase-out
choice-purchase-kind-hardware = Hardware
choice-purchase-kind-software = Software
choice-purchase-kind-consultancy = Consultancy
choice-purchase-kind-internal-resources = Internal resources
choice-case-level-low = Low
choice-case-level-medium = Medium
choice-case-level-high = High
choice-gate-template-four-phase = Four phases: idea, requirements, implementation, phase-out
choice-gate-template-state-project = The state's IT project model
choice-gate-template-small-purchase = Small purchase
choice-case-standing-open = Under way
choice-case-standing-waiting = Waits for a decision
choice-case-standing-halted = Halted
choice-case-standing-stopped = Stopped
choice-case-standing-closed = Closed
choice-decision-outcome-go = Go
choice-decision-outcome-go-with-conditions = Go with conditions
choice-decision-outcome-hold = Hold
choice-decision-outcome-stop = Stop

## What can be refused
error-criterion-missing = { $phase }: “{ $criterion }” is not met.
error-criterion-follows-field = The criterion follows from a field of the case. Fill the field instead.
error-criterion-is-reuse = The criterion is met when all four questions about reuse are answered.
error-case-is-over = The case is stopped or closed. Create a new one.
error-case-is-halted = The case is halted. Whoever stepped in can lift it.
error-template-is-fixed = The course cannot be changed: the case is sent to a decision or has left its first phase. Stop it and make a new one if it is to take another course.
error-case-not-submitted = The case has not been submitted for a decision yet.
error-case-has-traces = The case has been worked on and cannot be deleted. Stop it instead.
error-gate-needs-body = A steering group decides here. Decide in a meeting, or write who decides outside it and why.
error-condition-missing = Write at least one condition, or choose Go.
error-condition-not-for-outcome = Conditions belong to Go with conditions only.
error-day-to-come = The day must not lie in the future.
error-day-has-passed = The day has passed. Choose today or later.
error-day-before-decision = The day lies before the decision.
error-amount-below-zero = The amount cannot be below 0.
error-no-update-demanded = No update is demanded, or it has been given already.
error-template-has-newer-version = Somebody else changed the template meanwhile. Open it again and write the change there.

## Pages
case-way = The case's way through the phases
case-place = Phase { $number } of { $of }: { $name }.
case-since = submitted { $day }
case-before = before { $day }
case-owned-by = owned by { $name }
case-decides = Decided by: { $who }.
case-decides-body = The steering group
case-decides-department = The digitalisation department
case-who-decides = Who decides
case-phase-passed = Behind
case-next-decide = Waits for a decision.
case-next-submit = Every demand is met, so the case can be submitted.
case-next-missing = { $n ->
    [one] 1 demand is missing for the next gate.
   *[other] { $n } demands are missing for the next gate.
}
case-gate-of = The gate after { $name }
case-criterion = Demand
case-criterion-by = Who and when
case-criterion-met = Met
case-criterion-missing = Missing
case-criterion-optional = Not met (voluntary)
case-criterion-say-met = Say that it is met
case-criterion-say-unmet = Not met after all
case-evidence = What shows it
case-document = Address of the document
case-document-help = An address that begins with https://.
case-fill-field = Go to the field { $field }
case-act-gate = Work on the demands
case-act-submit = Submit for decision
case-act-decide = Decide
case-act-step-in = Step in
case-act-follow-up = Follow up
case-submit-remark = Remark for those who decide
case-submit-missing = { $n ->
    [one] 1 demand is missing, so the case cannot be submitted yet.
   *[other] { $n } demands are missing, so the case cannot be submitted yet.
}
case-decide-waits = The case waits for those who decide.
case-decide-submit = Save the decision
case-decision = Decision
case-decisions = Decisions
case-decision-day = Decided on
case-decision-reason = Reason
case-decision-reason-help = Write it so that those who were not there can read it.
case-decision-by = Decided by
case-conditions = Conditions
case-conditions-help = For “Go with conditions” only. They go to the owner of the case.
case-condition = Condition
case-condition-number = Condition { $n }
case-condition-open = Open
case-condition-overdue = Overdue
case-condition-fulfilled = Fulfilled
case-amount = Money granted
case-amount-help = In kroner without VAT. Leave it empty when no money is given.
case-exception-by = Who decides outside the steering group
case-exception-by-help = The decision belongs in a meeting. If it is taken here, this name stands on it.
case-exception-reason = Why it cannot wait
case-follow-up = Follow-up
case-follow-up-none = The case has no conditions or interventions.
case-follow-kind = Kind
case-follow-what = What
case-follow-due = Due
case-follow-who = Who
case-act-fulfil = Say that the condition is fulfilled
case-act-fulfil-remark = What shows it
case-act-answer = Give the update
case-act-answer-remark = How it is going
case-act-lift = Lift the intervention
case-act-lift-remark = Why it can be lifted
case-step-in-title = Step in: { $name }
case-step-in-lead = It shows on the case and on the board until it is lifted or answered.
case-step-in-how = What will you do?
case-step-in-halt = Halt the case
case-step-in-demand-update = Demand an update
case-step-in-escalate = Escalate to the next agenda
case-step-in-halt-done = Halted
case-step-in-demand-update-done = Update demanded
case-step-in-escalate-done = Escalated to the next agenda
case-step-in-why = Why
case-step-in-due = Update due
case-step-in-due-help = Fill it only when you demand an update.
case-step-in-on = Since
case-step-in-open = In force
case-step-in-over = Over
case-update = Update
case-update-on = Given on
case-lifted = Lifted on
case-lifted-why = Why lifted
case-papers = Papers as decided
case-papers-lead = The case is frozen each time something is decided. The seal shows that the papers have not been altered since.
case-papers-none = Nothing has been decided yet.
case-papers-seal = Seal
case-papers-whole = Unaltered since the decision
case-papers-broken = Altered since the decision
case-papers-as-decided = The case as decided: { $what }
case-reuse-owned = Reuse: do we own something already?
case-reuse-framework = Reuse: is there a framework agreement?
case-reuse-neighbour = Reuse: has another municipality bought it?
case-reuse-open-source = Reuse: is there open source?
case-reuse-owned-answer = Your answer: own systems
case-reuse-framework-answer = Your answer: framework agreements
case-reuse-neighbour-answer = Your answer: other municipalities
case-reuse-open-source-answer = Your answer: open source
case-reuse-found = Found in the register
case-reuse-whose = Whose
case-reuse-nothing = The register knows nothing. Write KLE or systems on the case and they are searched for.
case-reuse-usable = Can it be used?
case-reuse-note = Why, or why not
case-reuse-save = Save the answer
case-reuse-answered = Answered.
case-board = The board
case-board-lead = { $all ->
    [0] No cases are under way.
    [one] 1 case is under way. { $red } red, { $yellow } yellow.
   *[other] { $all } cases are under way. { $red } red, { $yellow } yellow.
}
case-board-none = No cases here.
case-board-other = Phases of earlier versions
case-light-green = Goes well
case-light-yellow = Needs a look
case-light-red = Needs action
case-light-halted = Halted: { $why }
case-light-escalated = Escalated to the next agenda: { $why }
case-light-condition-overdue = Condition overdue since { $day }: { $demand }
case-light-condition-near = Condition due { $day }: { $demand }
case-light-update-overdue = The update was due { $day }
case-light-update-demanded = Update demanded by { $day }
case-light-waits-too-long = Has waited { $days } days for a decision, longer than agreed
case-light-waits = { $days ->
    [0] Submitted today
    [one] Has waited 1 day for a decision
   *[other] Has waited { $days } days for a decision
}
case-light-missing = Missing: { $criterion }
case-light-ready = Can be submitted
case-proposed = Case proposed
case-proposed-many = Proposed cases
case-proposed-make = Create the case
case-proposed-procurement = By the plan the procurement begins { $day }.
case-proposed-procurement-some-day = The procurement begins within a year.
case-proposed-contract-ends = The contract ends { $day }.
case-proposed-contract-ends-some-day = The contract ends within a year.
case-proposed-phasing-out = The system is being phased out and ends { $day }.
case-proposed-phasing-out-some-day = The system is being phased out.
case-proposed-name-purchase = Procurement: { $name }
case-proposed-name-phase-out = Phase-out: { $name }
notice-case-saved = Saved.
notice-case-stepped-in = The intervention stands on the case.
notice-case-proposed-made = The case has been created.
case-proposed-more = Show { $n } more

## The way from a decision to a benefit
case-way-next = Next step: { $step }
case-way-title = From decision to benefit
case-way-step = Step
case-way-standing = How it stands
case-way-amount = Amount
case-way-where = Where
case-way-done = Done
case-way-open = Missing
case-way-decided = Money granted
case-way-reserved = Reserved
case-way-approved = Contract approved
case-way-committed = Committed
case-way-paid = Paid
case-way-measured = Benefit measured
case-way-lines-of = Vouchers on { $name }
case-way-decide = A decision is to be taken.
case-way-submit = Submit the case for a decision.
case-way-decide-body = Put the case on an agenda. It waits for the decision of a body.
case-way-meetings = Find a meeting
case-way-gate = { $n ->
    [one] Meet one demand of the next gate.
   *[other] Meet { $n } demands of the next gate.
}
case-way-reserve = Reserve { $amount }, which has been granted.
case-way-contract = Write the contract and tie it to the case.
case-way-name-contract = Tie the contract to the case
case-way-approve = Register that the contract “{ $name }” is approved.
case-way-approval = Register the approval
case-way-commit = Commit { $amount } for the contract “{ $name }”.
case-way-pay = Bring in what has been paid on the contract.
case-way-benefit = Write which benefit is to be measured.
case-way-measure = Measure the benefit “{ $name }”.
contract-steering = Case, approval and budget
contract-approval-stands-on = The approval stands on
contract-approval-of-case = { $name } (covers { $amount })
contract-approval-below = No decision is needed for { $amount }
contract-paid = { $n ->
    [one] { $amount } on one voucher line
   *[other] { $amount } on { $n } voucher lines
}
contract-not-approved = Not approved yet
contract-not-approved-why = It belongs to a case and binds no money until the approval is registered.
contract-binds-nothing = Binds no money yet
contract-binds-nothing-why = { $amount } is reserved for the case.

## Portfolio
case-portfolio = The portfolio
case-portfolio-lead = { $n ->
    [one] 1 case is under way.
   *[other] { $n } cases are under way.
}
case-portfolio-picture = Value, risk and cost
case-portfolio-how = The size of the circle is the investment and { $years } years of operation. The number is that of the case in the table.
case-portfolio-unrated = { $n ->
    [one] 1 case lacks an assessment of value or risk and stands in the table only.
   *[other] { $n } cases lack an assessment of value or risk and stand in the table only.
}
case-portfolio-number = No.
case-portfolio-none = No cases are under way.
case-portfolio-cost = Cost in four years without VAT

## Templates
case-templates = Phases and demands
case-templates-lead = New cases follow the newest version. Cases under way keep the one they began with.
case-phases = Phases
case-criteria = Demands at the gate
case-criterion-voluntary = { $text } (voluntary)
case-template-version-label = Version
case-template-versions = Version { $version }. There are { $count } in all, and { $cases } cases follow them.
case-template-edit = Edit the template
case-template-title = Edit the template { $name }
case-template-lead = What you save becomes a new version. Empty a name to remove a phase or a demand; write at the end to add one.
case-template-save = Save as a new version
case-template-name-da = Name in Danish
case-template-name-en = Name in English
case-phase-new = New phase
case-phase-number = Phase { $n }: { $name }
case-phase-itself = The phase
case-lead-days = Answer within
case-days = days
case-criterion-number = Demand { $n }
case-criterion-text-da = Demand in Danish
case-criterion-text-en = Demand in English
case-ticked-by = Who may say that it is met
case-ticked-by-editor = Everybody who may change the case
case-ticked-by-owner = The owner or sponsor of the case
case-ticked-by-administrator = The digitalisation department
case-weight = Weight
case-mandatory = The gate is closed without it
case-evidence-none = Nothing, a word is enough
case-evidence-text = A remark
case-evidence-document = A document
case-evidence-reuse = Answers to the four questions about reuse
case-evidence-field = The field “{ $field }” is filled
notice-case-template-saved = The new version holds for new cases.

## Tasks
choice-task-rule-case-condition = Fulfil the condition of the decision
task-why-case-condition = A decision has a condition that is due { $based }. The rule is that it is fulfilled by { $due }.
choice-task-rule-case-update = Give the update that is demanded
task-why-case-update = The digitalisation department has demanded an update by { $based }. The rule is that it is given by { $due }.
list-case-role = Roles on cases
