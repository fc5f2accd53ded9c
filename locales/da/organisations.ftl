# Organisationer

organisation-one = Organisation
organisation-many = Organisationer

## Sections
organisation-section-general = Stamdata
organisation-section-municipality = Kommune
organisation-section-company = Virksomhed
organisation-section-community = Interessefællesskab
organisation-section-contact = Kontakt
organisation-section-controller = Dataansvarlig
organisation-section-dpo = Databeskyttelsesrådgiver (DPO)

## General
organisation-name = Navn
organisation-name-help = Organisationens officielle navn, fx som det står i CVR-registret.
organisation-kind = Type
organisation-kind-help = Kommune, virksomhed, interessefællesskab eller anden offentlig myndighed. Typen afgør, hvilke felter du kan udfylde.
organisation-cvr = CVR-nummer
organisation-cvr-help = Otte cifre. Med CVR-nummeret finder vi dubletter og kan genkende leverandøren på tværs af kommuner.
organisation-disabled = Deaktiveret
organisation-disabled-help = En deaktiveret organisation kan ikke vælges i nye registreringer. De registreringer, der findes, beholder den.

## Municipality
organisation-municipality-code = Kommunekode
organisation-municipality-code-help = Fire cifre, fx 0151 for Ballerup.
organisation-region = Region
organisation-region-help = Den region, kommunen ligger i.
organisation-population = Indbyggertal
organisation-population-help = Antal indbyggere. Bruges, når I sammenligner priser og størrelser på tværs af kommuner.
organisation-population-year = Indbyggertal opgjort for
organisation-population-year-help = Det år, indbyggertallet gælder for.

## Company
organisation-foreign-country = Udenlandsk virksomhed
organisation-foreign-country-help = Landekode på to bogstaver, fx SE, når virksomheden ikke har et dansk CVR-nummer.
organisation-foreign-company-number = Udenlandsk virksomhedsnummer
organisation-foreign-company-number-help = Virksomhedens nummer i registret i hjemlandet.
organisation-is-isms-supplier = ISMS-ansvarlig
organisation-is-isms-supplier-help = Virksomheden leverer et system til styring af informationssikkerhed og må vedligeholde bestemte felter for jer.

## Community
organisation-members = Medlemmer
organisation-members-help = De kommuner og andre organisationer, der er med i fællesskabet.

## Contact
organisation-phone = Telefon
organisation-phone-help = Hovednummeret.
organisation-email = E-mail
organisation-email-help = Den fælles postkasse, fx kommunens sikre postkasse.
organisation-address = Adresse
organisation-address-help = Vej, nummer, postnummer og by.
organisation-contact-first-name = Kontaktpersonens fornavn
organisation-contact-first-name-help = Den person, andre skal henvende sig til.
organisation-contact-last-name = Kontaktpersonens efternavn
organisation-contact-last-name-help = Den person, andre skal henvende sig til.
organisation-contact-phone = Kontaktpersonens telefon
organisation-contact-phone-help = Direkte nummer til kontaktpersonen.
organisation-contact-email = Kontaktpersonens e-mail
organisation-contact-email-help = Kontaktpersonens egen e-mailadresse.

## Data controller
organisation-controller-name = Dataansvarligs navn
organisation-controller-name-help = Den, der bestemmer formålet med behandlingen af personoplysninger, oftest kommunen selv.
organisation-controller-cvr = Dataansvarligs CVR-nummer
organisation-controller-cvr-help = Otte cifre.
organisation-controller-phone = Dataansvarligs telefon
organisation-controller-phone-help = Nummer, som borgere og myndigheder kan ringe til.
organisation-controller-email = Dataansvarligs e-mail
organisation-controller-email-help = Adresse, som borgere og myndigheder kan skrive til.
organisation-controller-address = Dataansvarligs adresse
organisation-controller-address-help = Vej, nummer, postnummer og by.

## Data protection officer
organisation-dpo-name = DPO'ens navn
organisation-dpo-name-help = Kommunens databeskyttelsesrådgiver: en person eller et firma.
organisation-dpo-cvr = DPO'ens CVR-nummer
organisation-dpo-cvr-help = Udfyldes, når rådgiveren er et firma. Otte cifre.
organisation-dpo-phone = DPO'ens telefon
organisation-dpo-phone-help = Nummer, som borgerne kan ringe til.
organisation-dpo-email = DPO'ens e-mail
organisation-dpo-email-help = Adresse, som borgerne kan skrive til.
organisation-dpo-address = DPO'ens adresse
organisation-dpo-address-help = Vej, nummer, postnummer og by.
