-- Groups that were invited to buy together, out of an analysis that was kept. The organisation is
-- the one that invited. `question` and `found` are the document and the group of the analysis as
-- they were computed, `names` what they number; none of them changes. `worth` is in øre.
CREATE TABLE joint_groups (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    analysis {id} NOT NULL REFERENCES joint_analyses(id),
    need TEXT NOT NULL,
    name TEXT NOT NULL,
    message TEXT NOT NULL,
    question TEXT NOT NULL,
    found TEXT NOT NULL,
    names TEXT NOT NULL,
    worth {int} NOT NULL,
    answer_by {date} NOT NULL,
    invited_on {date} NOT NULL,
    invited_by TEXT NOT NULL,
    bound_on {date},
    bound_by TEXT
) {strict};
-- A municipality is in one group of an analysis, so it invites once from each.
CREATE UNIQUE INDEX joint_groups_analysis ON joint_groups (analysis);
CREATE INDEX joint_groups_organisation ON joint_groups (organisation_id);

-- Who is in a group, in the order in which they take turns as chair, and what each answered.
-- Whoever has a row here sees the group, and nobody else does.
CREATE TABLE joint_members (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    joint_group {id} NOT NULL REFERENCES joint_groups(id),
    code TEXT NOT NULL,
    position {int} NOT NULL,
    answer TEXT,
    note TEXT NOT NULL,
    answered_by TEXT,
    answered_on {date},
    case_id {id}
) {strict};
{past joint_members}
CREATE UNIQUE INDEX joint_members_organisation ON joint_members (organisation_id, joint_group);
CREATE UNIQUE INDEX joint_members_place ON joint_members (joint_group, position);
CREATE INDEX joint_members_case ON joint_members (case_id);

-- Who left a binding group, and what that cost the others, computed when it happened.
CREATE TABLE joint_withdrawals (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    joint_group {id} NOT NULL REFERENCES joint_groups(id),
    left_on {date} NOT NULL,
    left_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    damage TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX joint_withdrawals_member ON joint_withdrawals (joint_group, organisation_id);
CREATE INDEX joint_withdrawals_organisation ON joint_withdrawals (organisation_id);

-- How much each member wants each integration, from 1 to 5.
CREATE TABLE joint_votes (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    joint_group {id} NOT NULL REFERENCES joint_groups(id),
    integration TEXT NOT NULL,
    weight {int} NOT NULL
) {strict};
{past joint_votes}
CREATE UNIQUE INDEX joint_votes_integration ON joint_votes (joint_group, organisation_id, integration);
CREATE INDEX joint_votes_organisation ON joint_votes (organisation_id);
