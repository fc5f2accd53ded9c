-- What contracts cost: payment lines, licences, and the rates that prices are regulated by.
-- Amounts are whole øre excluding VAT; rates are whole hundredths of a percent.
CREATE TABLE index_rates (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    regulation {id} NOT NULL REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    year {int} NOT NULL,
    rate {int} NOT NULL,
    source TEXT
) {strict};
{past index_rates}
CREATE UNIQUE INDEX index_rates_regulation_year ON index_rates (organisation_id, regulation, year);

CREATE TABLE payments (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    contract {id} NOT NULL REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL,
    org_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    account TEXT,
    acquisition {int},
    operation {int},
    other {int},
    price_year {int},
    first_year {int},
    last_year {int},
    audit_status TEXT,
    audit_date {date},
    note TEXT
) {strict};
{past payments}
CREATE INDEX payments_organisation ON payments (organisation_id);
CREATE INDEX payments_contract ON payments (contract);
CREATE INDEX payments_org_unit ON payments (org_unit);

CREATE TABLE licences (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    contract {id} NOT NULL REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    product TEXT NOT NULL,
    metric TEXT,
    bought {int},
    in_use {int},
    true_up_on {date},
    note TEXT,
    unit_price {int},
    price_steps TEXT
) {strict};
{past licences}
CREATE INDEX licences_organisation ON licences (organisation_id);
CREATE INDEX licences_contract ON licences (contract);
CREATE INDEX licences_true_up ON licences (organisation_id, true_up_on);
