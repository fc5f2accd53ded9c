-- Organisations, their units and their people.
-- The organisation that maintains an organisation is not enforced, because the
-- first one maintains itself.
CREATE TABLE organisations (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL,
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    cvr TEXT,
    disabled {bool},
    municipality_code TEXT,
    region TEXT,
    population {int},
    population_year {int},
    foreign_country TEXT,
    foreign_company_number TEXT,
    is_isms_supplier {bool},
    phone TEXT,
    email TEXT,
    address TEXT,
    contact_first_name TEXT,
    contact_last_name TEXT,
    contact_phone TEXT,
    contact_email TEXT,
    controller_name TEXT,
    controller_cvr TEXT,
    controller_phone TEXT,
    controller_email TEXT,
    controller_address TEXT,
    dpo_name TEXT,
    dpo_cvr TEXT,
    dpo_phone TEXT,
    dpo_email TEXT,
    dpo_address TEXT
) {strict};
{past organisations}
CREATE INDEX organisations_organisation_name ON organisations (organisation_id, name);
CREATE INDEX organisations_name ON organisations (name);
CREATE INDEX organisations_cvr ON organisations (cvr);
CREATE UNIQUE INDEX organisations_municipality_code ON organisations (municipality_code);

CREATE TABLE org_units (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    parent {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    ean TEXT,
    unit_id TEXT,
    origin TEXT,
    external_uuid TEXT,
    effective_from {date},
    effective_to {date}
) {strict};
{past org_units}
CREATE INDEX org_units_organisation_name ON org_units (organisation_id, name);
CREATE INDEX org_units_organisation_external_uuid ON org_units (organisation_id, external_uuid);
CREATE UNIQUE INDEX org_units_organisation_ean ON org_units (organisation_id, ean);
CREATE INDEX org_units_parent ON org_units (parent);

CREATE TABLE people (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT,
    email TEXT,
    phone TEXT,
    default_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    effective_from {date},
    effective_to {date}
) {strict};
{past people}
CREATE INDEX people_organisation_last_name_first_name ON people (organisation_id, last_name, first_name);
CREATE UNIQUE INDEX people_organisation_email ON people (organisation_id, email);
CREATE INDEX people_default_unit ON people (default_unit);
