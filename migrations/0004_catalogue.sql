-- The shared catalogue: systems and the interfaces they expose.
CREATE TABLE systems (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    former_name TEXT,
    description TEXT,
    business_type {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    rights_holder {id} REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    visibility TEXT,
    deactivated {bool},
    external_uuid TEXT,
    parent_system {id} REFERENCES systems(id) DEFERRABLE INITIALLY DEFERRED,
    predecessor_system {id} REFERENCES systems(id) DEFERRABLE INITIALLY DEFERRED,
    product_series TEXT,
    source_code_location TEXT,
    recommended_archive_duty TEXT,
    recommended_archive_duty_comment TEXT,
    legal_name TEXT,
    legal_data_processor_name TEXT,
    external_references TEXT
) {strict};
{past systems}
CREATE INDEX systems_organisation_name ON systems (organisation_id, name);
CREATE INDEX systems_organisation_lower_name ON systems (organisation_id, lower(name));
CREATE INDEX systems_name ON systems (name);
CREATE INDEX systems_rights_holder ON systems (rights_holder);
CREATE INDEX systems_parent_system ON systems (parent_system);
CREATE INDEX systems_predecessor_system ON systems (predecessor_system);
CREATE INDEX systems_external_uuid ON systems (external_uuid);
CREATE INDEX systems_business_type ON systems (business_type);

-- The old id of a system that was merged into another answers with the new one.
CREATE TABLE system_redirects (
    old_id {id} PRIMARY KEY,
    new_id {id} NOT NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX system_redirects_new ON system_redirects (new_id);

CREATE TABLE interfaces (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    interface_id TEXT,
    interface_version TEXT,
    exposing_system {id} REFERENCES systems(id) DEFERRABLE INITIALLY DEFERRED,
    interface_type {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT,
    url TEXT,
    visibility TEXT,
    deactivated {bool},
    notes TEXT,
    data_rows TEXT
) {strict};
{past interfaces}
CREATE INDEX interfaces_organisation_name ON interfaces (organisation_id, name);
CREATE INDEX interfaces_name ON interfaces (name);
CREATE INDEX interfaces_exposing_system ON interfaces (exposing_system);
CREATE INDEX interfaces_interface_type ON interfaces (interface_type);
