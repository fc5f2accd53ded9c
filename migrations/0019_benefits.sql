-- The business case of a case, and the benefits that follow from it. Amounts are whole øre
-- in fixed prices excluding VAT; what is paid out is negative.
CREATE TABLE business_case_lines (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    for_case {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    line_kind TEXT NOT NULL,
    owner {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    price_year {int} NOT NULL,
    years TEXT NOT NULL,
    uncertainty {int},
    total {int},
    account TEXT,
    source TEXT
) {strict};
{past business_case_lines}
CREATE INDEX business_case_lines_case ON business_case_lines (for_case);
CREATE INDEX business_case_lines_owner ON business_case_lines (owner);
CREATE INDEX business_case_lines_organisation ON business_case_lines (organisation_id);

CREATE TABLE benefits (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    for_case {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    benefit_type TEXT NOT NULL,
    owner {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    org_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    measured_in TEXT NOT NULL,
    baseline {int} NOT NULL,
    target {int} NOT NULL,
    starts_on {date},
    ramp_up_months {int},
    measure_method TEXT,
    next_measurement_on {date},
    measure_every_months {int},
    budget_decision TEXT,
    note TEXT
) {strict};
{past benefits}
CREATE INDEX benefits_case ON benefits (for_case);
CREATE INDEX benefits_owner ON benefits (owner);
CREATE INDEX benefits_org_unit ON benefits (org_unit);
CREATE INDEX benefits_organisation ON benefits (organisation_id, next_measurement_on);

CREATE TABLE measurements (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    benefit {id} NOT NULL REFERENCES benefits(id) DEFERRABLE INITIALLY DEFERRED,
    measured_on {date} NOT NULL,
    value {int} NOT NULL,
    measured_by {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT
) {strict};
{past measurements}
CREATE INDEX measurements_benefit ON measurements (benefit, measured_on);
CREATE INDEX measurements_measured_by ON measurements (measured_by);
CREATE INDEX measurements_organisation ON measurements (organisation_id);

-- The business case as it was when a gate decided, in one text of JSON; never changed.
CREATE TABLE business_case_copies (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    for_case {id} NOT NULL,
    phase {int} NOT NULL,
    taken_on {date} NOT NULL,
    taken_by TEXT NOT NULL,
    body TEXT NOT NULL
) {strict};
{past business_case_copies}
CREATE INDEX business_case_copies_case ON business_case_copies (for_case);
CREATE INDEX business_case_copies_organisation ON business_case_copies (organisation_id);
