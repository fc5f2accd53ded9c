-- Buying together. Who in a municipality answers for a need, one row for each need: `kle:27.36`
-- or `type:` and the id of a business type. The answers are 0, 50 or 100.
CREATE TABLE ownership_answers (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    need TEXT NOT NULL,
    business_needs {int} NOT NULL,
    processes {int} NOT NULL,
    resources {int} NOT NULL,
    answered_by TEXT NOT NULL,
    answered_on {date} NOT NULL
) {strict};
{past ownership_answers}
CREATE UNIQUE INDEX ownership_answers_need ON ownership_answers (organisation_id, need);
CREATE INDEX ownership_answers_everywhere ON ownership_answers (need);

-- Analyses that were kept: the document that was asked with, the answer, the names of what the
-- document only numbers, and the address that asks again. They never change. `total` is in øre.
CREATE TABLE joint_analyses (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    need TEXT NOT NULL,
    name TEXT NOT NULL,
    asked TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    names TEXT NOT NULL,
    total {int} NOT NULL,
    groups_found {int} NOT NULL,
    in_groups {int} NOT NULL,
    computed_on {date} NOT NULL,
    kept_by TEXT NOT NULL
) {strict};
CREATE INDEX joint_analyses_organisation ON joint_analyses (organisation_id, need, computed_on);
