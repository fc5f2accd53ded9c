-- What was computed for all main groups of the plan out of the facts that are shared: one row
-- for each need. Amounts are in øre; `per_head` is what was put in for those whose costs are
-- not shared, in øre a year and inhabitant.
CREATE TABLE joint_runs (
    need TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    municipalities {int} NOT NULL,
    counted {int} NOT NULL,
    estimated {int} NOT NULL,
    per_head {int},
    groups_found {int} NOT NULL,
    total {int} NOT NULL,
    bound {int} NOT NULL,
    computed_on {date} NOT NULL
) {strict};

-- What a municipality could buy with others. A row goes when any of them stops sharing
-- something, until all is computed again.
CREATE TABLE joint_opportunities (
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    need TEXT NOT NULL REFERENCES joint_runs(need),
    share {int} NOT NULL,
    group_value {int} NOT NULL,
    starts_on {date} NOT NULL,
    payback_months {int},
    computed_on {date} NOT NULL,
    PRIMARY KEY (organisation_id, need)
) {strict};
CREATE INDEX joint_opportunities_start ON joint_opportunities (organisation_id, starts_on);

CREATE TABLE joint_partners (
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    need TEXT NOT NULL,
    partner {id} NOT NULL REFERENCES organisations(id),
    PRIMARY KEY (organisation_id, need, partner)
) {strict};
CREATE INDEX joint_partners_partner ON joint_partners (partner);

-- Needs that no product meets yet, for others to find. The owner says who may see one.
CREATE TABLE joint_needs (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    standing TEXT,
    visibility TEXT
) {strict};
{past joint_needs}
CREATE INDEX joint_needs_organisation ON joint_needs (organisation_id);
CREATE INDEX joint_needs_visibility ON joint_needs (visibility, standing);

-- Municipalities that have a need of another one too. `is_public`: suppliers may see who it is.
CREATE TABLE joint_joined (
    need {id} NOT NULL REFERENCES joint_needs(id) ON DELETE CASCADE,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    is_public {bool} NOT NULL,
    joined_by TEXT NOT NULL,
    joined_on {date} NOT NULL,
    PRIMARY KEY (need, organisation_id)
) {strict};
CREATE INDEX joint_joined_organisation ON joint_joined (organisation_id);

-- From how many municipalities with the same need there is a signal to the market, as dated rows.
CREATE TABLE market_signals (
    valid_from {date} PRIMARY KEY,
    municipalities {int} NOT NULL,
    source TEXT NOT NULL
) {strict};
