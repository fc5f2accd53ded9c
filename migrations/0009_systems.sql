-- A system that a municipality made itself and proposes for the shared
-- catalogue. `decision` is empty until the national coordinator has decided:
-- accepted, rejected or merged.
CREATE TABLE system_proposals (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    system {id} NOT NULL,
    comment TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at {int} NOT NULL,
    decision TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at {int}
) {strict};
CREATE INDEX system_proposals_organisation ON system_proposals (organisation_id, proposed_at);
CREATE INDEX system_proposals_system ON system_proposals (system);
CREATE INDEX system_proposals_open ON system_proposals (decision, proposed_at);
