# Faste valg

## organisation-kind
choice-organisation-kind-municipality = Kommune
choice-organisation-kind-company = Virksomhed
choice-organisation-kind-community = Interessefællesskab
choice-organisation-kind-other-authority = Anden offentlig myndighed

## region
choice-region-hovedstaden = Hovedstaden
choice-region-sjaelland = Sjælland
choice-region-syddanmark = Syddanmark
choice-region-midtjylland = Midtjylland
choice-region-nordjylland = Nordjylland

## unit-origin
choice-unit-origin-local = Oprettet her
choice-unit-origin-external = Hentet udefra

## visibility
choice-visibility-local = Lokal
choice-visibility-public = Offentlig

## recommended-archive-duty
choice-recommended-archive-duty-undecided = Ikke besluttet
choice-recommended-archive-duty-b = B (bevares)
choice-recommended-archive-duty-k = K (kasseres)
choice-recommended-archive-duty-no-recommendation = Ingen vejledning
choice-recommended-archive-duty-preserve-data-can-discard-documents = Bevar data, dokumenter kan kasseres
choice-recommended-archive-duty-bk = BK (bevar og kassér)
choice-recommended-archive-duty-kd = KD
choice-recommended-archive-duty-kb = KB
choice-recommended-archive-duty-dk = DK
choice-recommended-archive-duty-dd = DD

## archive-duty
choice-archive-duty-undecided = Ikke besluttet
choice-archive-duty-b = B (bevares)
choice-archive-duty-k = K (kasseres)
choice-archive-duty-unknown = Ved ikke
choice-archive-duty-preserve-data-can-discard-documents = Bevar data, dokumenter kan kasseres
choice-archive-duty-bk = BK (bevar og kassér)
choice-archive-duty-kd = KD
choice-archive-duty-kb = KB
choice-archive-duty-dk = DK
choice-archive-duty-dd = DD

## expected-users
choice-expected-users-0-9 = 0-9
choice-expected-users-10-49 = 10-49
choice-expected-users-50-99 = 50-99
choice-expected-users-100-499 = 100-499
choice-expected-users-500-or-more = 500 eller flere

## hosting
choice-hosting-undecided = Ikke besluttet
choice-hosting-on-premise = Hos os selv
choice-hosting-external = Eksternt
choice-hosting-hybrid = Både hos os selv og eksternt

## licensing-and-code-model
choice-licensing-and-code-model-open-source = Open source
choice-licensing-and-code-model-freeware = Freeware
choice-licensing-and-code-model-proprietary = Proprietær

## life-cycle
choice-life-cycle-undecided = Ikke besluttet
choice-life-cycle-not-in-use = Ikke i drift
choice-life-cycle-phasing-in = Under indfasning
choice-life-cycle-operational = I drift
choice-life-cycle-phasing-out = Under udfasning
choice-life-cycle-pilot = Under afprøvning

## yes-no-undecided
choice-yes-no-undecided-yes = Ja
choice-yes-no-undecided-no = Nej
choice-yes-no-undecided-undecided = Ikke besluttet

## yes-no-dont-know
choice-yes-no-dont-know-yes = Ja
choice-yes-no-dont-know-no = Nej
choice-yes-no-dont-know-dont-know = Ved ikke
choice-yes-no-dont-know-undecided = Ikke besluttet

## yes-no-dont-know-irrelevant
choice-yes-no-dont-know-irrelevant-yes = Ja
choice-yes-no-dont-know-irrelevant-no = Nej
choice-yes-no-dont-know-irrelevant-dont-know = Ved ikke
choice-yes-no-dont-know-irrelevant-irrelevant = Ikke relevant
choice-yes-no-dont-know-irrelevant-undecided = Ikke besluttet

## yes-no-partially
choice-yes-no-partially-yes = Ja
choice-yes-no-partially-no = Nej
choice-yes-no-partially-partially = Delvist

## agreement-required
choice-agreement-required-yes = Ja
choice-agreement-required-no = Nej
choice-agreement-required-decided-by-law = Styret via lovgivning

## data-sensitivity
choice-data-sensitivity-none = Ingen personoplysninger
choice-data-sensitivity-personal-data = Almindelige personoplysninger
choice-data-sensitivity-sensitive-data = Følsomme personoplysninger
choice-data-sensitivity-criminal-offences = Straffedomme og lovovertrædelser

## specific-personal-data
choice-specific-personal-data-cpr-number = CPR-nr.
choice-specific-personal-data-social-problems = Væsentlige sociale problemer
choice-specific-personal-data-other-private-matters = Andre rent private forhold

## technical-precaution
choice-technical-precaution-encryption = Kryptering
choice-technical-precaution-pseudonymisation = Pseudonymisering
choice-technical-precaution-access-control = Adgangsstyring
choice-technical-precaution-logging = Logning

## risk-level
choice-risk-level-undecided = Ikke besluttet
choice-risk-level-low = Lav
choice-risk-level-medium = Mellem
choice-risk-level-high = Høj
