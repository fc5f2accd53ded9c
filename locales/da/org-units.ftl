# Organisationsenheder

org-unit-one = Organisationsenhed
org-unit-many = Organisationsenheder

## Sections
org-unit-section-general = Stamdata
org-unit-section-origin = Oprindelse
org-unit-section-period = Gyldighed

## General
org-unit-name = Navn
org-unit-name-help = Enhedens navn, som medarbejderne kender det.
org-unit-parent = Overordnet enhed
org-unit-parent-help = Den enhed, som denne enhed hører under. Uden overordnet enhed ligger den øverst i træet.
org-unit-ean = EAN-nummer
org-unit-ean-help = 13 cifre. Det nummer, leverandørerne sender elektroniske fakturaer til.
org-unit-unit-id = Enheds-ID
org-unit-unit-id-help = Jeres eget nummer på enheden, fx fra økonomi- eller lønsystemet.

## Origin
org-unit-origin = Oprindelse
org-unit-origin-help = En enhed, der hentes udefra, ændres i det register, den kommer fra.
org-unit-external-uuid = Ekstern UUID
org-unit-external-uuid-help = Enhedens nøgle i FK Organisation eller et andet register. Den gør, at enheden bliver genkendt næste gang.

## Period
org-unit-effective-from = Gyldig fra
org-unit-effective-from-help = Den dag, enheden begynder at gælde.
org-unit-effective-to = Gyldig til
org-unit-effective-to-help = Den sidste dag, enheden gælder. Lad feltet stå tomt, hvis den fortsætter.
