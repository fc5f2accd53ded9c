# The frame around every page and the common parts: lists, records, forms, steps.

product = Fælled
yes = Yes
no = No
not-stated = Not stated
edit = Edit
number = { $n }

date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days = in { $days } days
date-days-ago = { $days } days ago

shell-skip = Skip to the content
shell-tenant = You work for
shell-search = Search everything
shell-search-hint = Search everything …  /
shell-search-button = Search
shell-tasks = { $n ->
    [one] One open task
   *[other] { $n } open tasks
}
shell-user-menu = Your menu, { $name }
shell-sign-out = Sign out
shell-languages = Language
shell-places = Places
shell-menu = Menu
shell-crumbs = You are here
shell-faces = See it as
shell-accessibility = Accessibility statement
shell-licences = Licences
shell-band = Shared by another municipality
shell-band-past = The page shows the past
shell-other-tenant = You see what { $name } has shared. You cannot change anything here.
shell-other-tenant-leave = Back to your own
shell-as-of = This is how it looked on { $date }. You cannot change the past.
shell-as-of-leave = Show today
shell-keys-open = Keyboard shortcuts

keys-title = Keyboard shortcuts
keys-key = Key
keys-does = What it does
keys-search = Search everything
keys-help = Show this list
keys-go = Go to { $place }
keys-close = Close
keys-close-button = Close the list

cell-empty = Not filled in
cell-missing = Missing

list-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
list-range = { $from }–{ $to } of { $total }
list-pages = Pages
list-first = First
list-previous = Previous
list-next = Next
list-sizes = Rows per page:
list-views = Saved views
list-view-shared = Shared with your organisation
list-save-view = Save view
list-view-name = Name of the view
list-view-share = Share with your organisation
list-view-default = Make it everybody’s first view
list-view-save = Save the view
list-view-delete = Delete the view { $name }
list-search-region = Search the list
list-search = Search { $what }
list-search-hint = Search the list
list-search-button = Search
list-filter = Filter
list-filter-field = Filter by
list-filter-choose = Choose a field
list-filter-next = Choose
list-filter-text = Text
list-filter-choices = Choose one or more
list-filter-from = From
list-filter-to = To
list-filter-least = At least
list-filter-most = At most
list-filter-add = Add filter
list-columns = Columns
list-columns-choose = Choose columns, and move them with the arrows
list-columns-up = Move { $name } forward
list-columns-down = Move { $name } back
list-columns-show = Show the columns
list-columns-reset = Use the standard columns
list-today = Today
list-as-of = Show the list as it looked on
list-as-of-show = Show the day
list-export = Download
list-filters = Filters in use
list-searched = Search: “{ $q }”
list-chip-remove = Remove the filter { $filter }
list-clear = Remove all filters
list-empty = No rows match
list-tick-all = Select all on the page
list-tick = Select { $name }
list-bulk = Edit the selected
list-bulk-hint = Tick the rows you want to change together.
list-ticked-one = 1 selected
list-ticked-many = # selected

record-more = More
record-tabs = Pages about the same thing
record-rail = People, related and history
record-people = People
record-nobody = Nobody yet
record-none = None
record-history = Latest changes
record-no-history = No changes yet
record-all-history = The whole history
record-help = What does { $label } mean?
record-unfilled = { $n ->
    [one] One field is not filled in
   *[other] { $n } fields are not filled in
}
record-why = why?
picture-table = Show as table

form-optional = optional
form-errors = { $n ->
    [one] There is one error to correct
   *[other] There are { $n } errors to correct
}
form-error = Error:
form-max = At most { $n } characters
form-date-pattern = dd-mm-yyyy
form-date-help = Write the date as day, month and year, for example 31-12-2026.
form-choose = Choose
form-candidates = Several match. Choose the right one.
form-add = Add
form-add-to = Add to { $label }
form-add-hint = Type to find more
form-link-title = Title
form-link-url = Address
form-more-rows = Add a row
form-reason = Why do you change it?
form-reason-help = Stands in the history, so that others understand the change.

stale-title = The record was changed while you wrote.
stale-text = { $who } saved { $when }. Nothing of yours is lost: choose for each field which text is to stand.
stale-theirs = Keep the text from { $who }
stale-mine = Use your text

history-when = When
history-who = Who
history-what = What
history-from = From
history-to = To
history-why = Why
history-back = Undo
history-restore = Restore
history-range = Change { $from }–{ $to }

confirm-touched = This also touches
confirm-nothing-else = Nothing else is touched.

day-questions = The most important first
day-calm = Nothing is urgent
day-ideas = If you have a moment, you can improve this:
day-tasks = My tasks
day-changes = Latest changes
day-no-changes = Nothing has been changed yet.

error-ways = You can
error-reference = Give this number if you ask for help:

account-secret = Copy it now. It is shown this one time only.

guided-steps = Steps
guided-position = Step { $at } of { $of }
guided-done = Done:
guided-back = Back
guided-stop = Stop

mapping-column = Column in the file
mapping-values = Examples
mapping-field = Is read as
mapping-for = { $column } is read as

import-created = To be created
import-updated = To be changed
import-unchanged = Unchanged
import-rejected = Rejected
import-problems = Rows that cannot be read
import-row = Row
import-column = Column
import-value = It says
import-reason = What is wrong
import-remedy = How to correct it
import-all-problems = Download all errors as a spreadsheet
import-first-rows = The first rows as they will be read

tree-all = Show the whole tree
tree-below = { $name }: { $n } below
tree-show-below = show { $n } below
list-view-edit = Edit the view { $name }
confirm-more = and { $n } more
