# The team: members, competences, hours, and their work on cases.

## Members
team-member-one = Member of the team
team-member-many = Members of the team
team-member-new = Add a member to the team
team-member-delete = Remove the member
team-member-list-empty = Add the consultants and architects who work on the cases, with hours and competences.
log-kind-team-member = Member of the team
event-team-member-created = Added
event-team-member-changed = Changed
event-team-member-bulk-changed = Changed with others
event-team-member-deleted = Deleted
event-team-member-restored = Brought back
team-member-section-general = The member
team-member-section-period = Period
team-member-person = Person
team-member-person-help = Who is in the team.
team-member-team-function = Function
team-member-team-function-help = What the person mostly works as.
team-member-from-on = From
team-member-from-on-help = First day in the team. Empty means always.
team-member-to-on = To
team-member-to-on-help = Last day in the team.
team-member-note = Note
team-member-note-help = Your own notes.
team-member-hours-now = Hours a week
team-member-competences = Competences

## Competences
competence-one = Competence
competence-many = Competences
competence-new = Add a competence
competence-delete = Delete the competence
competence-list-empty = Note what each member can, so that you find who could take a case.
log-kind-competence = Competence
event-competence-created = Added
event-competence-changed = Changed
event-competence-bulk-changed = Changed with others
event-competence-deleted = Deleted
event-competence-restored = Brought back
competence-section-general = The competence
competence-member = Member
competence-member-help = Who can it.
competence-competence = Competence
competence-competence-help = The list is kept under Settings → Value lists.
competence-competence-level = Level
competence-competence-level-help = How well the person can it, in three steps.
competence-note = Note
competence-note-help = For example a course or a certificate.
list-competences = Competences in the team

## Hours
capacity-one = Hours a week
capacity-many = Hours a week
capacity-new = Add hours
capacity-delete = Delete the hours
capacity-list-empty = Note how many hours a week each member has, and from when.
log-kind-capacity = Hours a week
event-capacity-created = Added
event-capacity-changed = Changed
event-capacity-bulk-changed = Changed with others
event-capacity-deleted = Deleted
event-capacity-restored = Brought back
capacity-section-general = Hours
capacity-member = Member
capacity-member-help = Who has the hours.
capacity-from-on = From
capacity-from-on-help = They hold until the next row begins.
capacity-hours = Hours a week
capacity-hours-help = What there is for cases, spread over Monday to Friday. Write 0 from the day a leave begins.
capacity-note = Note
capacity-note-help = For example leave or reduced hours.

## Work on cases
allocation-one = Work on a case
allocation-many = Who works on what
allocation-new = Put somebody on a case
allocation-delete = Take off the case
allocation-list-empty = Put the members on the cases they work on.
log-kind-allocation = Work on a case
event-allocation-created = Put on the case
event-allocation-changed = Changed
event-allocation-bulk-changed = Changed with others
event-allocation-deleted = Taken off the case
event-allocation-restored = Brought back
allocation-section-general = On the case
allocation-for-case = Case
allocation-for-case-help = The case that is worked on.
allocation-member = Member
allocation-member-help = Who works.
allocation-hours = Hours a week
allocation-hours-help = Spread over Monday to Friday.
allocation-from-on = From
allocation-from-on-help = First day.
allocation-to-on = To and including
allocation-to-on-help = Last day.
allocation-phase-number = Number of the phase
allocation-phase-number-help = When it is for one phase alone: its number, counted from 1. Otherwise empty.
allocation-note = Note
allocation-note-help = What is the person to do?
allocation-allocated-phase = Phase

## Choices
choice-team-function-consultant = Digitalisation consultant
choice-team-function-architect = IT architect
choice-team-function-project-manager = Project manager
choice-team-function-buyer = Buyer
choice-team-function-security = Information security
choice-team-function-data-protection = Data protection
choice-team-function-other = Other
choice-competence-level-basic = 1: knows of it
choice-competence-level-skilled = 2: can it
choice-competence-level-expert = 3: expert

error-already-in-team = The person is already in the team in that period.
error-too-many-weeks = The period is too long. Choose at most { $max } weeks.

## Pages
team-title = Team
team-face-weeks = Week by week
team-face-members = Members
team-lead = { $n ->
    [one] One member
   *[other] { $n } members
}. { $over } have too much to do in one or more weeks. In the next four weeks { $free } hours are free in all.
team-lead-none = Here you see week by week who works on which cases, who has too much to do, and who has time.
team-none = Nobody is in the team yet. Add consultants and architects with hours a week and what they can.
team-picture = Week by week
team-weeks-ahead = The next { $n } weeks
team-picture-text = The number is hours on cases in the week, and the cell is filled as far as the hours go. Choose a cell to see the cases.
team-key-too-much = Too much
team-key-allocated = On cases
team-key-idle = Nothing on
team-key-away = No hours
team-by-member = Weeks worth a look
team-week = week { $number }
team-weeks = weeks { $first }–{ $last }
team-of = { $allocated } of { $capacity }
team-hours = Hours
team-hours-a-week = hours a week
team-close = Close the week
team-see = See the team week by week
team-see-week = See the week
team-told-too-much = { $allocated } hours on cases, but only { $capacity } to work in: { $over } too much.
team-told-full = { $allocated } of { $capacity } hours are on cases. None free.
team-told-free = { $allocated } of { $capacity } hours are on cases. { $idle } free.
team-run-too-much = { $weeks }: { $hours } hours too much a week
team-run-full = { $weeks }: all hours are on cases
team-run-free = { $weeks }: { $hours } hours free a week
team-run-away = { $weeks }: no hours
team-not-in-it = The member is not in the team in the coming weeks.
team-on-case = Who works on the case
team-on-case-none = Nobody is on the case yet.
team-on-card = on the case: { $names }
allocation-fits = There are hours enough
allocation-too-much = Too much to do
allocation-too-much-by = up to { $hours } hours a week more than there are hours for, in { $weeks }
team-add-lead = Who, what and how much. Leave empty what the person does not work with.
team-who = Who could take it?
team-who-lead = The members in order: those with time first, then by how much of what is wanted they can.
team-who-asked = What you look for
team-who-wanted = Must be able to
team-who-ask = Find somebody
team-who-found = The best
team-who-fits = Could take it
team-who-partly = Partly
team-who-no-time = No time
team-who-take = Put { $name } on it
team-who-works-on-it = Works on the case already.
team-who-can = Can { $what }.
team-who-lacks = Lacks { $what }.
team-who-time = Has the { $wanted } hours that are needed.
team-who-some-time = Has { $free } of { $wanted } hours; enough in { $enough } of { $weeks } weeks.
team-who-nothing-free = Has none of the { $wanted } hours.
