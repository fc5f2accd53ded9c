# Errors about organisations, units, people, roles, value lists and saved views

error-ean-length = An EAN has 13 digits. "{ $value }" has { $found } characters.
error-ean-check-digit = The check digit of the EAN { $value } is wrong. The last digit should be { $expected }. See whether two digits are swapped.
error-ean-taken = The EAN is already used by the unit { $unit }.
error-below-itself = A unit cannot stand below itself. Choose a unit outside of what belongs to it.
error-too-deep = The tree has at most { $max } levels. Here it would get { $found }.
error-name-taken-here = There is already a unit named { $name } in the same place. Give one of them another name.
error-ends-before-it-begins = The end date is before the start date { $from }.
error-not-an-email = "{ $value }" is not an e-mail address. Write it like name@municipality.dk.
error-cvr-digits = A CVR number has eight digits. "{ $value }" cannot be used.
error-email-taken = The e-mail address already belongs to { $person }. Each person needs their own.
error-same-unit = Choose another unit than the one you delete.
error-same-person = Choose another person than the one the roles come from.
error-person-has-left = The person left on { $date } and cannot take over roles.
error-unit-in-use = { $count ->
    [one] The unit is used in one place. Move the registration to another unit before you delete.
   *[other] The unit is used in { $count } places. Move the registrations to another unit before you delete.
}
error-option-disabled = The value is no longer in use and cannot be chosen in new registrations. Choose another.
error-role-of-another-kind = The role cannot be given here. System roles are given on systems, unit roles on units.
error-has-the-role-already = The person has that role here already.
error-code-digits = A municipality code has four digits, e.g. 0151. "{ $value }" cannot be used.
error-kept-nationally = The field is maintained in common for all municipalities. Write to the national coordinator if it is wrong.
error-municipalities-are-built-in = The municipalities are there from the start. Choose another kind.
error-country-code = Write the country as two letters, e.g. SE.
error-organisation-exists = The organisation is there already: { $name }. Use it instead of making a new one.
error-unknown-list = There is no list "{ $value }".
error-name-taken-in-list = The list already has the value { $name }.
error-option-obligatory = The value is obligatory and cannot be switched off.
error-not-own-option = The value is shared by all municipalities. You can switch it on and off and describe it, but not change its name.
error-not-shared-option = Choose a shared value of the same list.
error-order-incomplete = The order must have each value once. The list may have changed meanwhile; load the page again.
error-writes-only-for-roles = Only roles can give the right to change.
error-view-name-taken = You already have a view named { $name }.
error-too-many-views = You can have at most { $max } views of a list. Delete one that you do not use.
error-not-your-view = The view is somebody else's. Save it as your own if you want to change it.

event-org-unit-moved = Moved the unit
event-org-unit-merged = Merged the unit into another
event-person-roles-transferred = Handed over the person's roles
event-person-roles-copied = Gave the person the same roles as another
event-person-anonymised = Anonymised the person
event-option-set = Adapted a shared value
event-option-added = Added a value
event-option-changed = Changed a value
event-option-ordered = Changed the order of values
event-saved-view-created = Saved a view
event-saved-view-changed = Changed a view
event-saved-view-deleted = Deleted a view
event-saved-view-default-set = Chose the default view for all
