# Snitflader

interface-one = Snitflade
interface-many = Snitflader

## Sections
interface-section-general = Snitflade
interface-section-data = Data

## General
interface-name = Snitflade
interface-name-help = Snitfladens navn. Navn og snitflade-ID skal tilsammen være noget for sig.
interface-interface-id = Snitflade-ID
interface-interface-id-help = Leverandørens eget nummer eller kode for snitfladen.
interface-interface-version = Version
interface-interface-version-help = Snitfladens version, fx 2.1.
interface-exposing-system = Udstillersystem
interface-exposing-system-help = Det system, der stiller snitfladen til rådighed.
interface-interface-type = Grænseflade
interface-interface-type-help = Den teknik, data hentes med, fx REST eller CSV.
interface-description = Beskrivelse
interface-description-help = Hvad snitfladen bruges til, og hvad den leverer.
interface-url = Link til yderligere beskrivelse
interface-url-help = Adressen på leverandørens dokumentation.
interface-visibility = Synlighed
interface-visibility-help = En offentlig snitflade kan ses af alle kommuner. En lokal ses kun af jer.
interface-deactivated = Ikke tilgængelig
interface-deactivated-help = En snitflade, der ikke er tilgængelig, kan ikke vælges i nye relationer.
interface-notes = Bemærkning
interface-notes-help = Jeres egne noter. De vises ikke for alle medarbejdere.

## Data
interface-data-rows = Data
interface-data-rows-help = De data, snitfladen leverer, en række for hver slags.
interface-data-rows-description = Beskrivelse
interface-data-rows-data-type = Datatype

## Computed columns
interface-rights-holder = Rettighedshaver
interface-data-types = Datatyper
interface-kept-by = Oprettet af organisation
interface-uuid = Snitflade (UUID)
interface-used-by-count = Antal organisationer, der bruger den
