# Fixed choices

## organisation-kind
choice-organisation-kind-municipality = Municipality
choice-organisation-kind-company = Company
choice-organisation-kind-community = Community of interest
choice-organisation-kind-other-authority = Other public authority

## region
choice-region-hovedstaden = Capital Region
choice-region-sjaelland = Zealand
choice-region-syddanmark = Southern Denmark
choice-region-midtjylland = Central Denmark
choice-region-nordjylland = North Denmark

## unit-origin
choice-unit-origin-local = Made here
choice-unit-origin-external = Fetched from outside

## visibility
choice-visibility-local = Local
choice-visibility-public = Public

## recommended-archive-duty
choice-recommended-archive-duty-undecided = Undecided
choice-recommended-archive-duty-b = B (preserve)
choice-recommended-archive-duty-k = K (discard)
choice-recommended-archive-duty-no-recommendation = No recommendation
choice-recommended-archive-duty-preserve-data-can-discard-documents = Preserve data, documents may be discarded
choice-recommended-archive-duty-bk = BK (preserve and discard)
choice-recommended-archive-duty-kd = KD
choice-recommended-archive-duty-kb = KB
choice-recommended-archive-duty-dk = DK
choice-recommended-archive-duty-dd = DD

## archive-duty
choice-archive-duty-undecided = Undecided
choice-archive-duty-b = B (preserve)
choice-archive-duty-k = K (discard)
choice-archive-duty-unknown = Unknown
choice-archive-duty-preserve-data-can-discard-documents = Preserve data, documents may be discarded
choice-archive-duty-bk = BK (preserve and discard)
choice-archive-duty-kd = KD
choice-archive-duty-kb = KB
choice-archive-duty-dk = DK
choice-archive-duty-dd = DD

## expected-users
choice-expected-users-0-9 = 0-9
choice-expected-users-10-49 = 10-49
choice-expected-users-50-99 = 50-99
choice-expected-users-100-499 = 100-499
choice-expected-users-500-or-more = 500 or more

## hosting
choice-hosting-undecided = Undecided
choice-hosting-on-premise = On premises
choice-hosting-external = Externally
choice-hosting-hybrid = Hybrid

## licensing-and-code-model
choice-licensing-and-code-model-open-source = Open source
choice-licensing-and-code-model-freeware = Freeware
choice-licensing-and-code-model-proprietary = Proprietary

## life-cycle
choice-life-cycle-undecided = Undecided
choice-life-cycle-not-in-use = Not in use
choice-life-cycle-phasing-in = Phasing in
choice-life-cycle-operational = Operational
choice-life-cycle-phasing-out = Phasing out
choice-life-cycle-pilot = Pilot

## yes-no-undecided
choice-yes-no-undecided-yes = Yes
choice-yes-no-undecided-no = No
choice-yes-no-undecided-undecided = Undecided

## yes-no-dont-know
choice-yes-no-dont-know-yes = Yes
choice-yes-no-dont-know-no = No
choice-yes-no-dont-know-dont-know = Don't know
choice-yes-no-dont-know-undecided = Undecided

## yes-no-dont-know-irrelevant
choice-yes-no-dont-know-irrelevant-yes = Yes
choice-yes-no-dont-know-irrelevant-no = No
choice-yes-no-dont-know-irrelevant-dont-know = Don't know
choice-yes-no-dont-know-irrelevant-irrelevant = Not relevant
choice-yes-no-dont-know-irrelevant-undecided = Undecided

## yes-no-partially
choice-yes-no-partially-yes = Yes
choice-yes-no-partially-no = No
choice-yes-no-partially-partially = Partially

## agreement-required
choice-agreement-required-yes = Yes
choice-agreement-required-no = No
choice-agreement-required-decided-by-law = Decided by law

## data-sensitivity
choice-data-sensitivity-none = No personal data
choice-data-sensitivity-personal-data = Ordinary personal data
choice-data-sensitivity-sensitive-data = Sensitive personal data
choice-data-sensitivity-criminal-offences = Criminal convictions and offences

## specific-personal-data
choice-specific-personal-data-cpr-number = CPR number
choice-specific-personal-data-social-problems = Serious social problems
choice-specific-personal-data-other-private-matters = Other purely private matters

## technical-precaution
choice-technical-precaution-encryption = Encryption
choice-technical-precaution-pseudonymisation = Pseudonymisation
choice-technical-precaution-access-control = Access control
choice-technical-precaution-logging = Logging

## risk-level
choice-risk-level-undecided = Undecided
choice-risk-level-low = Low
choice-risk-level-medium = Medium
choice-risk-level-high = High
