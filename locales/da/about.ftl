# Licenser, tilgængelighed, genveje.

about-licences = Licenser
about-licences-lead = Fælled er åben kildekode under Mozilla Public License 2.0. Her står, hvad siderne ellers er lavet af, og på hvilke vilkår.
about-keys-lead = Tasterne virker på alle sider, når du ikke er ved at skrive i et felt.
about-keys-list = Taster
about-operator-unknown = Den driftsansvarlige
about-accessibility-lead = { $operator } ønsker, at alle kan bruge Fælled, også med skærmlæser, forstørrelse eller kun tastatur. Siden her fortæller, hvor langt det rækker, og hvad du kan gøre, hvis noget ikke virker for dig.
about-accessibility-how-title = Hvad vi bygger efter
about-accessibility-how =
    Siderne er bygget efter den europæiske standard EN 301 549, som svarer til WCAG 2.1 på niveau AA, og med Det Fælles Designsystem.
    Alt kan gøres med tastatur og uden JavaScript. Farve står aldrig alene. Teksten kan forstørres til 200 %.
about-accessibility-checked-title = Hvordan det er kontrolleret
about-accessibility-checked =
    Hver slags side kontrolleres automatisk på dansk og engelsk, på bred og smal skærm, hver gang Fælled ændres.
    Automatisk kontrol finder ikke alt. Fælled er endnu ikke gennemgået af en uafhængig tilgængelighedsekspert.
about-accessibility-known-title = Hvad vi ved mangler
about-accessibility-known =
    Brede tabeller skal rulles sidelæns på små skærme, når der er valgt mange kolonner. De samme oplysninger står på hver posts egen side.
    Filer, som I selv henter ned til regneark, har ingen særlig opmærkning.
about-accessibility-write-title = Skriv til os
about-accessibility-write = Møder du en side, du ikke kan bruge, så skriv, hvilken side det er, og hvad du ville. Så får du oplysningerne på en anden måde, og fejlen bliver rettet.
about-accessibility-write-nobody = Den driftsansvarlige har endnu ikke angivet en e-mail. Spørg jeres lokale administrator.
about-accessibility-complain-title = Klag over svaret
about-accessibility-complain = Er du ikke tilfreds med svaret, kan du henvende dig til Digitaliseringsstyrelsen, som fører tilsyn med loven om tilgængelighed af offentlige organers websteder og mobilapplikationer.
about-accessibility-complain-link = Digitaliseringsstyrelsen om webtilgængelighed
