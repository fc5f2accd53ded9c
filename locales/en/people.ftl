# People

person-one = Person
person-many = People

## Sections
person-section-general = Master data
person-section-period = Period

## General
person-first-name = First name
person-first-name-help = The person's first name and any middle names.
person-last-name = Last name
person-last-name-help = The person's last name.
person-email = E-mail
person-email-help = The work address. It is how we recognise the person when importing and signing in.
person-phone = Phone
person-phone-help = The number colleagues can call.
person-default-unit = Unit
person-default-unit-help = The unit the person belongs to from day to day.

## Period
person-effective-from = Effective from
person-effective-from-help = The day the person starts.
person-effective-to = Effective to
person-effective-to-help = The last day. When a person leaves, the roles must be handed on.
