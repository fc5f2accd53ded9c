-- Cases: from an idea to its phase-out, through gates whose criteria are data.
-- A version of a template is never changed: a case keeps the one it began with.
CREATE TABLE gate_template_versions (
    id {id} PRIMARY KEY,
    organisation_id {id} REFERENCES organisations(id),
    key TEXT NOT NULL,
    version {int} NOT NULL,
    code TEXT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at {int} NOT NULL,
    made_by TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX gate_template_versions_code ON gate_template_versions (organisation_id, code);

-- The phases of a version by number, from 0, for lists that name them.
CREATE TABLE gate_template_phases (
    id {id} PRIMARY KEY,
    template {id} NOT NULL REFERENCES gate_template_versions(id),
    number {int} NOT NULL,
    key TEXT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX gate_template_phases_number ON gate_template_phases (template, number);

CREATE TABLE cases (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    case_type TEXT NOT NULL,
    problem TEXT NOT NULL,
    value_statement TEXT,
    org_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    estimate_investment {int},
    estimate_operation {int},
    gate_template TEXT,
    purchase_kind TEXT,
    wanted_from {date},
    sponsor {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    owner {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    risk TEXT,
    value_level TEXT,
    case_number TEXT,
    standing TEXT,
    phase {int},
    template_version TEXT,
    submitted_on {date}
) {strict};
{past cases}
CREATE UNIQUE INDEX cases_number ON cases (organisation_id, case_number);
CREATE INDEX cases_standing ON cases (organisation_id, standing);
CREATE INDEX cases_org_unit ON cases (org_unit);
CREATE INDEX cases_sponsor ON cases (sponsor);
CREATE INDEX cases_owner ON cases (owner);

-- Whether a criterion is met, with what shows it. `phase` counts from 0.
CREATE TABLE case_ticks (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    case_id {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    phase {int} NOT NULL,
    criterion TEXT NOT NULL,
    met {bool} NOT NULL,
    evidence TEXT NOT NULL,
    document TEXT NOT NULL,
    ticked_by TEXT NOT NULL,
    ticked_at {int} NOT NULL
) {strict};
{past case_ticks}
CREATE UNIQUE INDEX case_ticks_criterion ON case_ticks (case_id, phase, criterion);
CREATE INDEX case_ticks_organisation ON case_ticks (organisation_id);

-- The reuse question: each part answered once, with what the register knew then.
CREATE TABLE reuse_answers (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    case_id {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL,
    usable {bool} NOT NULL,
    note TEXT NOT NULL,
    found TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at {int} NOT NULL
) {strict};
{past reuse_answers}
CREATE UNIQUE INDEX reuse_answers_question ON reuse_answers (case_id, question);
CREATE INDEX reuse_answers_organisation ON reuse_answers (organisation_id);

-- A decision is written once and never changed. `frozen` is the case as decided, with
-- its SHA-256; `body` and `meeting` say where it was taken, when a body took it.
CREATE TABLE decisions (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    case_id {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    phase {int} NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    amount {int},
    submitted_on {date} NOT NULL,
    taken_on {date} NOT NULL,
    taken_by TEXT NOT NULL,
    body {id},
    meeting {id},
    exception_by TEXT,
    exception_reason TEXT,
    decided_at {int} NOT NULL,
    frozen TEXT NOT NULL,
    sha256 TEXT NOT NULL
) {strict};
{past decisions}
CREATE INDEX decisions_case ON decisions (case_id);
CREATE INDEX decisions_organisation ON decisions (organisation_id, taken_on);
CREATE INDEX decisions_meeting ON decisions (meeting);

CREATE TABLE conditions (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    decision {id} NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    case_id {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    demand TEXT NOT NULL,
    due_on {date} NOT NULL,
    owner {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    fulfilled_on {date},
    fulfilled_by TEXT,
    note TEXT
) {strict};
{past conditions}
CREATE INDEX conditions_case ON conditions (case_id);
CREATE INDEX conditions_decision ON conditions (decision);
CREATE INDEX conditions_due ON conditions (organisation_id, due_on);
CREATE INDEX conditions_owner ON conditions (owner);

-- The department steps in: halt, demand_update or escalate.
CREATE TABLE interventions (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    case_id {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    due_on {date},
    stepped_in_on {date} NOT NULL,
    stepped_in_by TEXT NOT NULL,
    answer TEXT,
    answered_on {date},
    answered_by TEXT,
    lifted_on {date},
    lifted_by TEXT,
    lifted_reason TEXT
) {strict};
{past interventions}
CREATE INDEX interventions_case ON interventions (case_id);
CREATE INDEX interventions_due ON interventions (organisation_id, due_on);
