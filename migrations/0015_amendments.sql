-- Amendments of contracts, each with the day from which it counts. Amounts are whole øre
-- excluding VAT.
CREATE TABLE amendments (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    contract {id} NOT NULL REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    number {int},
    title TEXT NOT NULL,
    effective_on {date} NOT NULL,
    signed_on {date},
    description TEXT,
    new_valid_to {date},
    value_change {int}
) {strict};
{past amendments}
CREATE INDEX amendments_organisation ON amendments (organisation_id);
CREATE INDEX amendments_contract ON amendments (contract, effective_on);

-- Amendments that have moved the end of their contract, with the end before, so that none
-- does so twice and one that is deleted can be taken back.
CREATE TABLE amendment_effects (
    amendment {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    contract {id} NOT NULL,
    old_valid_to {date},
    new_valid_to {date} NOT NULL
) {strict};
CREATE INDEX amendment_effects_contract ON amendment_effects (contract);
CREATE INDEX amendment_effects_organisation ON amendment_effects (organisation_id);
