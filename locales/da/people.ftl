# Personer

person-one = Person
person-many = Personer

## Sections
person-section-general = Stamdata
person-section-period = Gyldighed

## General
person-first-name = Fornavn
person-first-name-help = Personens fornavn og eventuelle mellemnavne.
person-last-name = Efternavn
person-last-name-help = Personens efternavn.
person-email = E-mail
person-email-help = Arbejdsmailen. Med den genkender vi personen ved import og login.
person-phone = Telefon
person-phone-help = Det nummer, kolleger kan ringe til.
person-default-unit = Enhed
person-default-unit-help = Den enhed, personen hører til i det daglige.

## Period
person-effective-from = Gyldig fra
person-effective-from-help = Den dag, personen begynder.
person-effective-to = Gyldig til
person-effective-to-help = Den sidste dag. Når en person stopper, skal rollerne gives videre.
