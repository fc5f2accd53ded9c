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
