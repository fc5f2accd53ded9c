-- What several kinds of records share: references to several others, and roles.
-- `field` is the key of the field that holds the references, `position` their order.
CREATE TABLE links (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    from_kind TEXT NOT NULL,
    from_id {id} NOT NULL,
    field TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id {id} NOT NULL,
    position {int} NOT NULL,
    recorded_from {int} NOT NULL
) {strict};
{past links}
CREATE UNIQUE INDEX links_from ON links (from_id, field, to_id);
CREATE INDEX links_to ON links (to_kind, to_id);
CREATE INDEX links_organisation ON links (organisation_id);

-- A person's role on a record.
CREATE TABLE role_assignments (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    role {id} NOT NULL REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    person {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
) {strict};
{past role_assignments}
CREATE UNIQUE INDEX role_assignments_subject_id_role_person ON role_assignments (subject_id, role, person);
CREATE INDEX role_assignments_organisation ON role_assignments (organisation_id);
CREATE INDEX role_assignments_role ON role_assignments (role);
CREATE INDEX role_assignments_person ON role_assignments (person);
