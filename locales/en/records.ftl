# Pages about all kinds of records: lists, records, history, deletion, bulk changes.

place-day = My day
place-systems = Systems
place-knowledge = Knowledge
place-settings = Settings
menu-account = My account

list-name = Name
list-import = Import a spreadsheet
list-none = No { $what } yet
list-none-fit = No { $what } match
list-none-fit-text = Remove a filter, or search for something else.
list-relax = Remove “{ $filter }”
list-relax-search = Remove the search
list-group-record = About the registration
list-group-roles = Roles

operator-is = is
operator-not = is not
operator-contains = contains
operator-between = between
operator-empty = is missing
operator-filled = is filled in
filter-or = or
filter-text-is = { $column } is { $value }
filter-text-not = { $column } is not { $value }
filter-text-contains = { $column } contains “{ $value }”
filter-text-before = { $column } before { $value }
filter-text-after = { $column } after { $value }
filter-text-empty = { $column } is missing
filter-text-filled = { $column } is filled in

record-changed-at = Last changed
record-changed-by = Last changed by
record-created-at = Created
record-created-by = Created by
record-new-lead = Begin with what matters most. The rest can be filled in later.

form-save = Save changes
form-cancel = Cancel
form-row = Row { $n }
unit-months = months
moment = { $date } at { $time }

history-title = History of { $name }
history-lead = All changes, newest first. You can put a value back, or see the record as it was before a change.
history-back-to = Back to { $name }
history-back-list = Back to the list
history-nobody = Unknown
history-restore-reason = Put back to before { $when }

delete-title = Delete { $name }?
delete-text = This can be undone: the history can bring it back.
delete-stopped = It cannot be deleted, because other registrations point at it. Move them first.
delete-goes-too = { $n ->
    [one] { $what } is deleted with it
   *[other] { $what } are deleted with it
}
delete-names-it = { $n ->
    [one] { $what } points at it
   *[other] { $what } point at it
}
delete-lets-go = { $n ->
    [one] { $what } loses its link to it
   *[other] { $what } lose their link to it
}

bulk-edit = Edit the selected
bulk-title = Edit several at once
bulk-text = All selected get the same value. Either all are changed, or none.
bulk-chosen = selected
bulk-field = What do you want to edit?
bulk-next = Continue
bulk-save = Change them all

notice-created = Created.
notice-saved = The changes are saved.
notice-restored = Put back.
notice-deleted = Deleted. You can bring it back below.
notice-bulk-saved = The selected records are changed.

event-usage-created = Taken into use
event-usage-changed = Changed
event-usage-bulk-changed = Changed together with others
event-usage-deleted = Deleted
event-usage-restored = Brought back
event-system-created = Created
event-system-changed = Changed
event-system-bulk-changed = Changed together with others
event-system-deleted = Deleted
event-system-restored = Brought back
event-interface-created = Created
event-interface-changed = Changed
event-interface-bulk-changed = Changed together with others
event-interface-deleted = Deleted
event-interface-restored = Brought back
event-relation-created = Created
event-relation-changed = Changed
event-relation-bulk-changed = Changed together with others
event-relation-deleted = Deleted
event-relation-restored = Brought back
event-organisation-created = Created
event-organisation-changed = Changed
event-organisation-bulk-changed = Changed together with others
event-organisation-deleted = Deleted
event-organisation-restored = Brought back
event-org-unit-created = Created
event-org-unit-changed = Changed
event-org-unit-bulk-changed = Changed together with others
event-org-unit-deleted = Closed
event-org-unit-restored = Brought back
event-person-created = Created
event-person-changed = Changed
event-person-bulk-changed = Changed together with others
event-person-deleted = Deleted
event-person-restored = Brought back
event-role-assignment-created = Role given
event-role-assignment-changed = Role changed
event-role-assignment-bulk-changed = Changed together with others
event-role-assignment-deleted = Role removed
event-role-assignment-restored = Role brought back
event-installation-completed = Created at installation

usage-new = Take a system into use
system-new = Propose a system
interface-new = Create an interface
relation-new = Create a relation
organisation-new = Create an organisation
org-unit-new = Create a unit
person-new = Create a person
role-assignment-new = Give a role
usage-delete = Delete the usage
system-delete = Delete the system
interface-delete = Delete the interface
relation-delete = Delete the relation
organisation-delete = Delete the organisation
org-unit-delete = Close the unit
person-delete = Delete the person
role-assignment-delete = Remove the role
usage-list-empty = Import your spreadsheet, or take the first system into use.
system-list-empty = The catalogue is empty.
interface-list-empty = Create the first interface.
relation-list-empty = Relations are created from a system in use.
organisation-list-empty = Create the first organisation.
org-unit-list-empty = Import your units from a spreadsheet, or create the top unit.
person-list-empty = Import your employees from a spreadsheet, or create the first.

problem-way-home = Go to My day
problem-not-found-title = It does not exist
problem-not-found-text = It may have been deleted, or it belongs to another municipality. Check the address, or search for it.
problem-forbidden-title = You are not allowed to do that
problem-forbidden-text = Your role does not give the right. Ask your local administrator.
problem-unauthenticated-title = You must sign in
problem-unauthenticated-text = Sign in and try again.
problem-invalid-title = Something needs to be corrected
problem-stale-title = Somebody else saved first
problem-stale-text = Open the record again, and repeat your change.
problem-conflict-title = That is not possible now
problem-too-many-title = Too many attempts
problem-too-many-text = Wait { $minutes } min. and try again.
problem-unavailable-title = Fælled is busy right now
problem-unavailable-text = The database did not answer in time. Nothing is lost. Try again in a moment.
problem-internal-title = Something went wrong on our side
problem-internal-text = The fault is written down. Try again, and give support the number below if it goes on.
problem-csrf-title = The page was too old
problem-csrf-text = Nothing was saved. Go back, load the page again, and save once more.
problem-not-yours-title = It belongs to somebody else
problem-not-yours-text = Whoever made the registration keeps it. Write to them, or to the national coordinator.
likely-title = Is it one of these?
likely-text = If it is here already, use that one: then the municipalities can compare. Otherwise go on below. Nothing has been saved yet.
organisation-new-anyway = No, create a new one
