# Organisations

organisation-one = Organisation
organisation-many = Organisations

## Sections
organisation-section-general = Master data
organisation-section-municipality = Municipality
organisation-section-company = Company
organisation-section-community = Community
organisation-section-contact = Contact
organisation-section-controller = Data controller
organisation-section-dpo = Data protection officer (DPO)

## General
organisation-name = Name
organisation-name-help = The official name of the organisation, for example as it stands in the business register.
organisation-kind = Type
organisation-kind-help = Municipality, company, community of interest or other public authority. The type decides which fields you can fill in.
organisation-cvr = CVR number
organisation-cvr-help = Eight digits. The CVR number lets us find duplicates and recognise the supplier across municipalities.
organisation-disabled = Disabled
organisation-disabled-help = A disabled organisation cannot be chosen in new registrations. Existing registrations keep it.

## Municipality
organisation-municipality-code = Municipality code
organisation-municipality-code-help = Four digits, for example 0151 for Ballerup.
organisation-region = Region
organisation-region-help = The region the municipality lies in.
organisation-population = Population
organisation-population-help = Number of inhabitants. Used when prices and sizes are compared across municipalities.
organisation-population-year = Population counted for
organisation-population-year-help = The year the population is counted for.

## Company
organisation-foreign-country = Foreign company
organisation-foreign-country-help = Two-letter country code, for example SE, when the company has no Danish CVR number.
organisation-foreign-company-number = Foreign company number
organisation-foreign-company-number-help = The company's number in the register of its own country.
organisation-is-isms-supplier = ISMS supplier
organisation-is-isms-supplier-help = The company supplies a system for information security management and may maintain certain fields for you.

## Community
organisation-members = Members
organisation-members-help = The municipalities and other organisations that take part in the community.

## Contact
organisation-phone = Phone
organisation-phone-help = The main number.
organisation-email = E-mail
organisation-email-help = The shared mailbox, for example the municipality's secure mailbox.
organisation-address = Address
organisation-address-help = Street, number, postcode and town.
organisation-contact-first-name = Contact's first name
organisation-contact-first-name-help = The person others should turn to.
organisation-contact-last-name = Contact's last name
organisation-contact-last-name-help = The person others should turn to.
organisation-contact-phone = Contact's phone
organisation-contact-phone-help = Direct number of the contact.
organisation-contact-email = Contact's e-mail
organisation-contact-email-help = The contact's own e-mail address.

## Data controller
organisation-controller-name = Controller's name
organisation-controller-name-help = Whoever decides the purpose of processing personal data, usually the municipality itself.
organisation-controller-cvr = Controller's CVR number
organisation-controller-cvr-help = Eight digits.
organisation-controller-phone = Controller's phone
organisation-controller-phone-help = A number that citizens and authorities can call.
organisation-controller-email = Controller's e-mail
organisation-controller-email-help = An address that citizens and authorities can write to.
organisation-controller-address = Controller's address
organisation-controller-address-help = Street, number, postcode and town.

## Data protection officer
organisation-dpo-name = DPO's name
organisation-dpo-name-help = The municipality's data protection officer: a person or a firm.
organisation-dpo-cvr = DPO's CVR number
organisation-dpo-cvr-help = Fill in when the officer is a firm. Eight digits.
organisation-dpo-phone = DPO's phone
organisation-dpo-phone-help = A number that citizens can call.
organisation-dpo-email = DPO's e-mail
organisation-dpo-email-help = An address that citizens can write to.
organisation-dpo-address = DPO's address
organisation-dpo-address-help = Street, number, postcode and town.
