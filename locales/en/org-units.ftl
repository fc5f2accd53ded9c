# Organisation units

org-unit-one = Organisation unit
org-unit-many = Organisation units

## Sections
org-unit-section-general = Master data
org-unit-section-origin = Origin
org-unit-section-period = Period

## General
org-unit-name = Name
org-unit-name-help = The name of the unit as the staff know it.
org-unit-parent = Parent unit
org-unit-parent-help = The unit this unit belongs to. Without a parent it lies at the top of the tree.
org-unit-ean = EAN number
org-unit-ean-help = 13 digits. The number suppliers send electronic invoices to.
org-unit-unit-id = Unit ID
org-unit-unit-id-help = Your own number for the unit, for example from the finance or payroll system.

## Origin
org-unit-origin = Origin
org-unit-origin-help = A unit fetched from outside is changed in the register it comes from.
org-unit-external-uuid = External UUID
org-unit-external-uuid-help = The key of the unit in the shared municipal organisation register or another one. It lets the unit be recognised next time.

## Period
org-unit-effective-from = Effective from
org-unit-effective-from-help = The day the unit takes effect.
org-unit-effective-to = Effective to
org-unit-effective-to-help = The last day the unit is in effect. Leave empty if it continues.
