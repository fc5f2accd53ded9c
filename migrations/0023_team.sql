-- The team: who is in it, what they can, how many hours a week they have, and where they work.
CREATE TABLE team_members (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    person {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    team_function TEXT NOT NULL,
    from_on {date},
    to_on {date},
    note TEXT
) {strict};
{past team_members}
CREATE INDEX team_members_organisation ON team_members (organisation_id);
CREATE INDEX team_members_person ON team_members (person);

CREATE TABLE competences (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    member {id} NOT NULL REFERENCES team_members(id) DEFERRABLE INITIALLY DEFERRED,
    competence {id} NOT NULL REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    competence_level TEXT NOT NULL,
    note TEXT
) {strict};
{past competences}
CREATE INDEX competences_organisation ON competences (organisation_id);
CREATE INDEX competences_member ON competences (member);
CREATE INDEX competences_competence ON competences (competence);

-- Hours a week from a day on, until the next row of the member.
CREATE TABLE capacities (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    member {id} NOT NULL REFERENCES team_members(id) DEFERRABLE INITIALLY DEFERRED,
    from_on {date} NOT NULL,
    hours {int} NOT NULL,
    note TEXT
) {strict};
{past capacities}
CREATE INDEX capacities_organisation ON capacities (organisation_id);
CREATE INDEX capacities_member ON capacities (member, from_on);

-- Hours a week that a member works on a case, both days within. `phase_number` counts from 1.
CREATE TABLE allocations (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    for_case {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    member {id} NOT NULL REFERENCES team_members(id) DEFERRABLE INITIALLY DEFERRED,
    hours {int} NOT NULL,
    from_on {date} NOT NULL,
    to_on {date} NOT NULL,
    phase_number {int},
    note TEXT
) {strict};
{past allocations}
CREATE INDEX allocations_organisation ON allocations (organisation_id, to_on);
CREATE INDEX allocations_case ON allocations (for_case);
CREATE INDEX allocations_member ON allocations (member);
