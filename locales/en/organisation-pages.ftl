# The pages of units, people, roles, value lists and saved views

units-tree-title = Organisation tree
units-list = Units as a list
units-tree-lead = Behind each unit stands how often it is used, and how many units are below it.
units-tree-several-tops = There are { $n } units at the top. Most organisations have one.
units-tree-empty = There are no units yet. Create the first, or bring them in from a file.
units-tree-registrations = { $n ->
    [one] Used once
   *[other] Used { $n } times
}
unit-move-verb = Move the unit
unit-move-title = Move { $name }?
unit-move-text = The unit gets another place in the tree. What names it still names it.
unit-move-other = New parent unit
unit-move-other-help = Leave it empty to put the unit at the top.
unit-move-below = { $n ->
    [one] unit below it comes along
   *[other] units below it come along
}
unit-move-names-it = { $n ->
    [one] { $what } still names it as “{ $field }”
   *[other] { $what } still name it as “{ $field }”
}
unit-merge-verb = Merge
unit-merge-title = Merge { $name } into another unit?
unit-merge-text = Another unit takes over all registrations, roles, people and units below. Then the unit is closed. The history still shows how it was.
unit-merge-other = Unit that takes over
unit-merge-other-help = It cannot stand below the unit that is closed.
unit-merge-below = { $n ->
    [one] unit below it comes along
   *[other] units below it come along
}
unit-merge-names-it = { $n ->
    [one] { $what } gets the new unit as “{ $field }”
   *[other] { $what } get the new unit as “{ $field }”
}
unit-close-verb = Close and move registrations
unit-close-title = Close { $name }?
unit-close-text = Choose who takes over what names the unit. Without one it is only closed when nothing names it.
unit-close-other = Unit that takes over the registrations
unit-close-other-help = Leave it empty when nothing names the unit.
unit-close-below = { $n ->
    [one] unit stands below it
   *[other] units stand below it
}
unit-close-names-it = { $n ->
    [one] { $what } names it as “{ $field }”
   *[other] { $what } name it as “{ $field }”
}
unit-close-children = The units below it
unit-close-children-up = move up one level
unit-close-children-refuse = must have been moved first
notice-unit-move-done = The unit is moved.
notice-unit-merge-done = The units are merged.
notice-unit-close-done = The unit is closed.
person-roles-title = Roles
person-roles-none = No roles.
person-roles-thing = On
person-roles-kind = Kind
person-roles-role = Role
person-roles-writes = May change
person-has-left = has left
person-has-role = { $n ->
    [one] time { $role }
   *[other] times { $role }
}
person-hand-over-verb = Hand over roles
person-hand-over-title = Hand over roles from { $name }?
person-hand-over-text = If the other has the same role in the same place already, it is not given twice.
person-hand-over-how = What is to happen?
person-hand-over-move = The other takes over the roles
person-hand-over-copy = Both get the roles
person-hand-over-to = Person who gets the roles
notice-person-hand-over-done = The roles are handed over.
person-anonymise-verb = Anonymise
person-anonymise-title = Anonymise { $name }?
person-anonymise-text = Name, e-mail and telephone are deleted, also in earlier versions, and all roles end. It cannot be undone. The log keeps what it said.
notice-person-anonymise-done = The person is anonymised.
roles-on-title = Roles on { $name }
roles-on-lead = A role with the right to change lets the person change just this.
roles-on-end = Remove
roles-on-role = New role
roles-on-person = Person
roles-on-verb = Save roles
notice-roles-on-done = The roles are saved.
event-role-assignment-set = Changed roles
lists-title = Value lists
lists-lead = The words you can choose among. Shared values are the same in all municipalities; you can switch them on and off and add your own.
lists-all = All lists
lists-list = List
lists-enabled = Can be chosen
lists-disabled = Switched off
lists-own = Own
list-lead = A value that you switch off stays on the registrations that have it, but cannot be chosen again.
list-values = Values
list-values-none = The list is empty.
list-value-new = New value
list-value-add = Add the value
list-value-one = Value
list-value-name = Name
list-value-state = State
list-value-kept = Kept
list-value-uses = Used
list-value-enabled = Can be chosen
list-value-disabled = Switched off
list-value-own = by you
list-value-shared = shared
list-value-name-da = Danish name
list-value-name-en = English name
list-value-description = Description
list-value-shared-as = Counted as
list-value-shared-as-help = The shared value that your own corresponds to. Figures can then still be compared.
list-value-writes = Gives the right to change
list-value-obligatory = May not be switched off
list-value-place = Place in the order
list-value-enabled-here = Can be chosen here
list-value-own-description = How we use it
list-value-shared-lead = The value is shared by all municipalities. Here you decide whether it can be chosen in your organisation, and what it means there.
notice-list-value-added = The value is added.
list-view-all = Standard
notice-view-saved = The view is saved.
notice-view-deleted = The view is deleted.
list-value-expired = { $name } (no longer in use)
units-tree-show = Show as a tree
