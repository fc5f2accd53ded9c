-- What a supplier has shown: certificates and assurance reports, kept by each organisation.
CREATE TABLE evidence (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    supplier {id} NOT NULL REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT,
    link TEXT,
    note TEXT,
    issued_on {date},
    expires_on {date}
) {strict};
{past evidence}
CREATE INDEX evidence_organisation_supplier ON evidence (organisation_id, supplier);
CREATE INDEX evidence_supplier ON evidence (supplier);

-- One organisation's contracts with one supplier.
CREATE INDEX contracts_organisation_supplier ON contracts (organisation_id, supplier);
