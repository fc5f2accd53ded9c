# Amendments of contracts

amendment-one = Amendment
amendment-many = Amendments
amendment-new = Add an amendment
amendment-delete = Delete the amendment
amendment-list-empty = Add amendments on the contract that they belong to.
log-kind-amendment = Amendment
event-amendment-created = Added
event-amendment-changed = Changed
event-amendment-bulk-changed = Changed together with others
event-amendment-deleted = Deleted
event-amendment-restored = Brought back
event-amendment-took-effect = Took effect
amendment-section-general = Amendment
amendment-section-effect = What the amendment changes
amendment-contract = Contract
amendment-contract-help = The contract that the amendment belongs to.
amendment-number = Number
amendment-number-help = Left empty, the amendment gets the next number.
amendment-title = Title
amendment-title-help = What you agreed on, in short.
amendment-effective-on = Counts from
amendment-effective-on-help = The day on which the amendment takes effect.
amendment-signed-on = Signed
amendment-signed-on-help = The day on which both parties had signed.
amendment-description = Description
amendment-description-help = What you agreed on. It is not shown to all staff.
amendment-new-valid-to = New end date
amendment-new-valid-to-help = The contract’s new last day, if the amendment moves it. From the day on which the amendment counts, the contract’s “Valid to” is changed, and deadlines and tasks follow.
amendment-value-change = Change of value
amendment-value-change-help = By how much the contract’s total value grows. Write a minus if it falls. In kroner excluding VAT.

amendments-none = There are no amendments.
amendments-come = Amendment { $name } takes effect on { $day } and then moves the end to { $end }.

error-amendment-number-taken = The contract already has an amendment number { $number }. Write another number, or leave the field empty.
error-end-before-contract-starts = The new end is before the contract’s first day ({ $start }). Correct the date.
