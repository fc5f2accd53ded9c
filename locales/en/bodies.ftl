# Bodies, mandates, meetings and decisions.

## Bodies
body-one = Body
body-many = Bodies
body-new = Add a body
body-delete = Delete the body
body-list-empty = Add the group that approves IT purchases, and write who sits in it and what it may approve.
log-kind-body = Body
event-body-created = Added
event-body-changed = Changed
event-body-bulk-changed = Changed together with others
event-body-deleted = Deleted
event-body-restored = Brought back
body-section-general = The body
body-name = Name
body-name-help = What you call the body, for example IT steering group.
body-body-type = Kind
body-body-type-help = A steering group decides for the whole municipality, a project board for one project.
body-purpose = Purpose
body-purpose-help = What the body is there to decide.
body-quorum = Quorum
body-quorum-help = So many must take part before anything can be decided. Who has a conflict of interest does not count.
body-paper-days = Papers due, days before
body-paper-days-help = So many days before the meeting the papers must be there.
body-members = Members with a vote

## Members
body-member-one = Member
body-member-many = Members
body-member-new = Add a member
body-member-delete = Delete the member
body-member-list-empty = Add chair, members, substitutes and secretary.
log-kind-body-member = Member
event-body-member-created = Added
event-body-member-changed = Changed
event-body-member-bulk-changed = Changed together with others
event-body-member-deleted = Deleted
event-body-member-restored = Brought back
body-member-section-general = Member
body-member-section-period = Period
body-member-body = Body
body-member-body-help = The body that the person sits in.
body-member-person = Person
body-member-person-help = Needs an e-mail address to vote themselves.
body-member-member-function = Function
body-member-member-function-help = Chair and members vote. A substitute votes when the one they stand in for is absent. The secretary has no vote.
body-member-substitute-for = Substitute for
body-member-substitute-for-help = The member that the substitute stands in for.
body-member-from-on = From
body-member-from-on-help = First day in the body.
body-member-to-on = To
body-member-to-on-help = Last day in the body.
body-member-note = Note
body-member-note-help = Your own notes.

## Mandates
mandate-one = Mandate
mandate-many = Mandates
mandate-new = Add a mandate
mandate-delete = Delete the mandate
mandate-list-empty = Write who may approve what: kind of purchase and amount.
log-kind-mandate = Mandate
event-mandate-created = Added
event-mandate-changed = Changed
event-mandate-bulk-changed = Changed together with others
event-mandate-deleted = Deleted
event-mandate-restored = Brought back
mandate-section-general = Mandate
mandate-section-period = Valid
mandate-body = Body
mandate-body-help = The body that the mandate belongs to.
mandate-authority = May
mandate-authority-help = What the body may do about such a purchase.
mandate-purchase-kind = Kind of purchase
mandate-purchase-kind-help = Without a kind the mandate holds for every purchase.
mandate-from-amount = From amount
mandate-from-amount-help = The amount itself is within. In kroner excluding VAT.
mandate-to-amount = To amount
mandate-to-amount-help = The amount itself is within. Without an amount there is no upper limit.
mandate-valid-from = Valid from
mandate-valid-from-help = The first day of the mandate.
mandate-valid-to = Valid to
mandate-valid-to-help = The last day of the mandate.
mandate-note = Note
mandate-note-help = Your own notes.

## Meetings
meeting-one = Meeting
meeting-many = Meetings
meeting-new = Plan a meeting
meeting-delete = Delete the meeting
meeting-list-empty = Plan the body's meetings, and put cases on the agenda.
log-kind-meeting = Meeting
event-meeting-created = Added
event-meeting-changed = Changed
event-meeting-bulk-changed = Changed together with others
event-meeting-deleted = Deleted
event-meeting-restored = Brought back
meeting-section-general = The meeting
meeting-section-result = Progress
meeting-body = Body
meeting-body-help = The body that meets.
meeting-held-on = Date
meeting-held-on-help = The day of the meeting.
meeting-starts-at = At
meeting-starts-at-help = For example 09:30.
meeting-place = Place
meeting-place-help = Room or link.
meeting-published-to = Minutes are for
meeting-published-to-help = Who sees the approved minutes.
meeting-year = Year
meeting-year-help = The year that the number belongs to.
meeting-number = Number
meeting-number-help = Given by the program.
meeting-standing = Status
meeting-standing-help = Follows from what happens to the meeting.
meeting-meeting-name = Meeting
meeting-items = Items

## Items
agenda-item-one = Item
agenda-item-many = Items
agenda-item-new = Add an item
agenda-item-delete = Delete the item
agenda-item-list-empty = Add items to the agendas of the meetings.
log-kind-agenda-item = Item
event-agenda-item-created = Added
event-agenda-item-changed = Changed
event-agenda-item-bulk-changed = Changed together with others
event-agenda-item-deleted = Deleted
event-agenda-item-restored = Brought back
agenda-item-section-general = The item
agenda-item-section-result = Decision
agenda-item-meeting = Meeting
agenda-item-meeting-help = The meeting that the item is on.
agenda-item-number = Number
agenda-item-number-help = The order on the agenda. Without a number the item comes last.
agenda-item-title = Title
agenda-item-title-help = What the agenda says.
agenda-item-item-kind = For
agenda-item-item-kind-help = What the body is to do with the item.
agenda-item-for-case = Case
agenda-item-for-case-help = The case that is decided. The decision moves the case.
agenda-item-amount = Amount
agenda-item-amount-help = What is asked for. In kroner excluding VAT. Without an amount the case's estimated investment holds.
agenda-item-presenter = Presented by
agenda-item-presenter-help = Who presents the item.
agenda-item-proposal = Proposal
agenda-item-proposal-help = What the body is asked to say yes to.
agenda-item-paper = Paper
agenda-item-paper-help = What one needs to know to decide.
agenda-item-written-until = Vote in writing until
agenda-item-written-until-help = Filled when the item was sent out for a decision in writing.
agenda-item-outcome = Decision
agenda-item-outcome-help = What was decided.
agenda-item-decision-text = Reason
agenda-item-decision-text-help = What the minutes say.
agenda-item-decided-on = Decided on
agenda-item-decided-on-help = The day of the decision.

## Actions
meeting-action-one = Action
meeting-action-many = Actions
meeting-action-new = Add an action
meeting-action-delete = Delete the action
meeting-action-list-empty = Write who is to do what after a meeting.
log-kind-meeting-action = Action
event-meeting-action-created = Added
event-meeting-action-changed = Changed
event-meeting-action-bulk-changed = Changed together with others
event-meeting-action-deleted = Deleted
event-meeting-action-restored = Brought back
meeting-action-section-general = The action
meeting-action-meeting = Meeting
meeting-action-meeting-help = The meeting that the action comes from.
meeting-action-name = What is to be done
meeting-action-name-help = Write it so that everybody can see when it is done.
meeting-action-owner = Who
meeting-action-owner-help = Who gets the action.
meeting-action-due-on = By
meeting-action-due-on-help = The last day.
meeting-action-done-on = Done on
meeting-action-done-on-help = Filled when it is done.
meeting-action-note = Note
meeting-action-note-help = How it went.

## Choices
choice-body-type-steering-group = Steering group
choice-body-type-project-board = Project board
choice-body-type-other = Other
choice-member-function-chair = Chair
choice-member-function-member = Member
choice-member-function-substitute = Substitute
choice-member-function-secretary = Secretary
choice-authority-approves = Approve
choice-authority-advises = Advise
choice-authority-informed = Be informed
choice-meeting-standing-planned = Planned
choice-meeting-standing-agenda-sent = Agenda sent
choice-meeting-standing-held = Held
choice-meeting-standing-minutes-approved = Minutes approved
choice-published-to-organisation = The whole municipality
choice-published-to-members = The body only
choice-item-kind-decide = Decision
choice-item-kind-discuss = Discussion
choice-item-kind-inform = Information
choice-item-outcome-go = Approved
choice-item-outcome-go-with-conditions = Approved on conditions
choice-item-outcome-hold = Postponed
choice-item-outcome-stop = Rejected

## What happened
event-meeting-agenda-filled = Waiting cases put on the agenda
event-meeting-agenda-sent = Agenda sent
event-meeting-attended = Attendance noted
event-meeting-minutes-written = Minutes written
event-meeting-minutes-approved = Minutes approved
event-agenda-item-decided = Decided
event-agenda-item-voted = Voted
event-agenda-item-asked = Sent out for a decision in writing
event-agenda-item-written-ended = Vote in writing ended
log-field-vote = Vote
log-field-present = Present
log-field-absent = Absent
log-field-minutes = Minutes

## What is refused
error-mandate-of-nobody = Nobody has a mandate to approve { $oere } for that kind of purchase. Add a mandate, or correct the amount.
error-mandate-of-other-body = The body has no mandate to approve { $oere }. Those who have: { $bodies }.
error-mandate-ends-below = The upper amount is less than the lower one.
error-substitute-for-oneself = Nobody can be their own substitute. Choose somebody else.
error-already-in-body = The person sits in the body in that period already.
error-body-has-chair = The body has a chair in that period already. Write when the other one leaves.
error-minutes-are-approved = The minutes are approved and cannot be changed.
error-minutes-not-written = No minutes are written yet. Save a draft first.
error-not-a-time = Write a time of day, for example 09:30.
error-item-is-decided = The item is decided and cannot be changed.
error-item-not-for-decision = The item is not for decision. Change it to Decision first.
error-meeting-has-traces = The meeting was held, so it cannot be deleted.
error-item-has-traces = The item was voted on, so it cannot be deleted.
error-not-in-body = The person does not sit in the body on that day.
error-quorum-missing = There are too few to decide: { $have } of { $need }. Note who is present. Who has a conflict of interest does not count.
error-votes-are-tied = The votes are equal, and the chair has not decided.
error-votes-say-otherwise = The votes say otherwise. Correct the decision or the votes.
error-meeting-not-begun = The meeting has not begun. Wait for the day, or send the item out for a decision in writing.
error-conditions-need-case = Only a case can be approved on conditions. Choose Approved, and add an action.
error-written-is-over = The time for voting is over.
error-written-goes-on = The time for voting is not over yet.
error-not-asked-in-writing = The item was not sent out for a decision in writing.
error-has-no-vote = You have no vote on this item.
error-does-not-lead-body = Only the chair, the secretary and those who administer the bodies can do that.
error-not-for-you = The minutes are for the members of the body only.
error-approval-needs-decision = { $oere } needs a decision, and there is none that covers the amount on a case with this contract. It can be taken by: { $bodies }. Otherwise write an exception with a name and a reason.
error-approval-beyond-decision = The contract is worth { $oere }, and { $oere_left } is left of the decision on “{ $case }”. It already covers: { $contracts }. A greater amount can be decided by: { $bodies }. Otherwise write an exception with a name and a reason.
error-approval-is-needed = { $oere } needs a decision of: { $bodies }.
choice-task-rule-meeting-action = Do what the meeting asked for
task-why-meeting-action = A meeting agreed that this is done on { $based }. The rule is that it is done by { $due }.
error-approval-of-nobody = { $oere } is above every mandate, so nobody can approve the contract. Correct the mandates, or write an exception with a name and a reason.

## Mail
mail-vote-subject = Vote on: { $title }
mail-vote-text = { $body } is to decide “{ $title }” in writing. Vote by { $until }.
mail-vote-open = Read and vote
mail-agenda-subject = Agenda: { $name }, { $when }
mail-agenda-text = The agenda of { $name } is ready. The meeting is { $when }.
mail-agenda-open = Read agenda and papers
mail-body-why-you = You get this mail because you sit in { $body }.

## Pages
steering-title = Steering
steering-overview = Overview
steering-lead = The next meeting, what waits for you, and what was decided but not done.
steering-figures = Figures
steering-next-meeting = next meeting
steering-votes = { $n ->
    [one] item waits for your vote
   *[other] items wait for your vote
}
steering-vote-until = Vote by { $day }
steering-votes-hint = Decided in writing
steering-cases = { $n ->
    [one] case waits for a decision
   *[other] cases wait for a decision
}
steering-cases-hint = Submitted
steering-late = { $n ->
    [one] decision overdue
   *[other] decisions overdue
}
steering-late-hint = Decided, but not done in time
steering-pool = left in the pool
steering-lead-time = { $n ->
    [one] day from submitted to decided
   *[other] days from submitted to decided
}
steering-lead-time-hint = The middle of { $count } decisions in a year; the slowest took { $longest } days
steering-my-votes = Waits for your vote
steering-meetings = Meetings to come
steering-no-meetings = No meetings are planned.
steering-to-do = Decided, but not done
steering-all-done = Everything that was decided is done.
steering-items = { $n ->
    [one] 1 item
   *[other] { $n } items
}
meeting-open-room = Open the meeting
room-agenda = Agenda
room-no-items = There are no items yet.
room-at = at { $time }
room-papers-due = papers due { $day }
room-send = Send the agenda
notice-room-sent = The agenda is sent to everybody in the body.
notice-room-sent-not-all = The agenda is sent. Some in the body have no account and must get it in another way.
room-fill = Put waiting cases on
notice-room-filled = The cases that wait are on the agenda.
notice-room-nothing-waits = No new cases wait.
room-minutes = Minutes
room-attendance = Attendance
room-present = Present
room-quorum = Decisions can be taken when { $n } with a vote are present. Who has a conflict of interest does not count.
room-attend = Save attendance
notice-room-attended = The attendance is saved.
room-state = State
room-item-waits = Not decided
room-item-written = Being voted on in writing
room-decide-title = Decision
room-decide = Save the decision
notice-room-decided = The decision is saved.
room-conditions = Conditions
room-conditions-help = One on each line. Only when you approve on conditions.
room-conditions-due = Conditions fulfilled by
room-ask-title = Decide in writing before the meeting
room-ask-until = Vote by
room-ask-help = Everybody with a vote gets a mail with a link.
room-ask = Send out for a decision in writing
notice-room-asked = Everybody with a vote has got a mail.
notice-room-asked-not-all = The mail is sent. Some with a vote have no account; ask them, and note their vote.
room-close-written = End the vote in writing
notice-room-written-open = The votes did not decide it. The meeting has the item.
room-no-votes = Nobody has voted yet.
room-agreed = Nobody voted. Those present agreed.
minutes-actions = Actions from the meeting
room-no-actions = No actions yet.
room-done = Done { $day }
vote-many = Votes
vote-who = Who
vote-said = Vote
vote-remark = Remark
vote-yes = Approve
vote-no = Reject
vote-abstain = Abstain
vote-abstain-help = You count, but take no side.
vote-conflict = I have a conflict of interest
vote-conflict-help = You neither vote nor count.
vote-question = What do you say?
vote-send = Send my vote
vote-go = Vote
notice-vote-taken = Thank you. Your vote is sent.
notice-vote-has-decided = Thank you. Your vote decided it.
vote-yours = Your vote: { $vote }
vote-none = You have no vote on this item.
vote-decided = { $outcome } { $day }
vote-read-paper = Read the paper
vote-to-meeting = See the whole agenda
vote-lead-written = { $body } decides in writing. Vote by { $until }.
error-vote-missing = Choose what you say.
minutes-title = Minutes of { $name }
minutes-draft-lead = Draft. The meeting { $held }.
minutes-approved-lead = The meeting { $held }. Minutes no. { $number }, approved { $day } by { $by }.
minutes-approve = Approve the minutes
notice-minutes-are-approved = The minutes are approved.
minutes-remarks = Remarks
minutes-remarks-help = What was said beside the items. The decisions are included by themselves.
minutes-no-remarks = No remarks.
minutes-save = Save the draft
notice-minutes-saved = The draft is saved.
mandate-any-purchase = Every purchase
mandate-no-limit = No limit
