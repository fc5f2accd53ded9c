# What is wrong and how to put it right. The key is the code of the error.

error-required = Must be filled in.
error-too-long = At most { $max } characters. You wrote { $found }.
error-out-of-range = Must be between { $min } and { $max }.
error-date-out-of-range = The year must be between 1900 and 2200.
error-unknown-choice = “{ $value }” is not an option. Choose one of the values in the list.
error-repeated = The same thing stands twice. Remove one.
error-not-an-address = Must be an address, for example https://www.example.com.
error-too-many-rows = At most { $max } rows.
error-unknown-field = There is no such field. Check the name.
error-wrong-type = Wrong kind of value. Expected: { $expected ->
    [text] a text
    [id] an id
    [string] a text
    [array] a list
    [list] a list
    [whole_number] a whole number
    [integer] a whole number
    [true_or_false] true or false
    [link] a link with name and url
    [oere] a whole number of øre
    [amount] an amount
    [date] a date like 2026-12-31
    [object] an object
    [number] a number
   *[other] { $expected }
}.
error-not-an-id = “{ $value }” is not a valid id.
error-not-a-date = “{ $value }” is not a date. Write for example 31-12-2026.
error-not-a-number = “{ $value }” is not a whole number. Write digits alone, for example 12.
error-not-a-year = “{ $value }” is not a year. Write for example 2027.
error-not-an-amount = “{ $value }” is not an amount. Write for example 1.234,56.
error-unreadable = The value cannot be read.
error-unknown-reference = What the field points at does not exist. Choose something else.
error-switch-is-off = Can only be filled in when “{ $switch }” allows it.
error-unknown-column = The list has no such column. Choose another, or remove the filter.
error-invalid-cursor = The page marker is invalid. Begin the list again.
error-no-order = The column cannot be compared with before and after.
error-not-true-or-false = Must be yes or no.
error-already-exists = It already exists.
error-still-referenced = Other registrations point at it.
error-still-named = It cannot be deleted: { $count } registrations point at it. Move them first.
error-past-is-read-only = The past cannot be changed. Show today, and try again.
error-joint-stopped = The computation was stopped. What was computed before still stands.
error-joint-still-computing = It is still being computed. Wait a little and try again.
error-nothing-found = Nothing matches “{ $value }”. Write something else, or create it first.
error-several-fit = Several match “{ $value }”. Choose the right one.
error-nothing-chosen = Choose at least one row.
error-form-too-large = The form is too large.
error-form-not-text = The form cannot be read.
error-unknown-database-url = The database address must begin with sqlite:// or postgres://.
error-too-many-values = At most { $max } values in one filter.
error-too-many-filters = At most { $max } filters at a time.
error-too-many-columns = At most { $max } columns at a time.
error-no-text = The column has no text to look into. Use before, after or is.
error-null-character = The text has a character that cannot be stored (U+0000). Remove it.
error-amount-too-large = The amount is too large. Write at most DKK 100 billion.
error-not-a-percent = “{ $value }” is not a percentage. Write for example 2,35.
error-percent-out-of-range = Must be between −100 and 1,000 %.
error-kept-by-program = The program keeps this field; it cannot be typed. Use the buttons on the page.
