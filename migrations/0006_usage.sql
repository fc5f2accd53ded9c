-- The systems an organisation uses, one usage for each, and how they are related.
CREATE TABLE usages (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    system {id} NOT NULL REFERENCES systems(id) DEFERRABLE INITIALLY DEFERRED,
    local_name TEXT,
    local_id TEXT,
    system_version TEXT,
    purpose TEXT,
    expected_users TEXT,
    data_classification {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    hosted_at TEXT,
    licensing_and_code_models TEXT,
    contains_ai TEXT,
    notes TEXT,
    life_cycle TEXT,
    in_use_from {date},
    phased_out_on {date},
    main_contract {id} REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    business_critical TEXT,
    society_critical TEXT,
    criticality_level {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    criticality_documentation TEXT,
    web_accessibility TEXT,
    web_accessibility_checked_on {date},
    web_accessibility_notes TEXT,
    responsible_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    external_references TEXT,
    processing_purpose TEXT,
    record_of_processing TEXT,
    data_processing_agreement_required TEXT,
    data_sensitivity_levels TEXT,
    specific_personal_data TEXT,
    technical_precautions_in_place TEXT,
    technical_precautions_applied TEXT,
    technical_precautions_documentation TEXT,
    user_supervision TEXT,
    user_supervision_date {date},
    user_supervision_documentation TEXT,
    risk_assessment_conducted TEXT,
    risk_assessment_date {date},
    risk_assessment_result TEXT,
    risk_assessment_documentation TEXT,
    risk_assessment_notes TEXT,
    planned_risk_assessment_date {date},
    dpia_conducted TEXT,
    dpia_date {date},
    dpia_documentation TEXT,
    retention_period_defined TEXT,
    next_retention_evaluation_date {date},
    retention_evaluation_frequency_months {int},
    archive_duty TEXT,
    document_bearing {bool},
    archive_type {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    archive_location {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    archive_test_location {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    archive_supplier {id} REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    data_archived {bool},
    archive_frequency_months {int},
    archive_notes TEXT,
    journal_periods TEXT
) {strict};
{past usages}
CREATE UNIQUE INDEX usages_organisation_system ON usages (organisation_id, system);
CREATE INDEX usages_organisation_local_id ON usages (organisation_id, local_id);
CREATE INDEX usages_system ON usages (system);
CREATE INDEX usages_responsible_unit ON usages (responsible_unit);
CREATE INDEX usages_archive_supplier ON usages (archive_supplier);
CREATE INDEX usages_main_contract ON usages (main_contract);

CREATE TABLE relations (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    from_usage {id} NOT NULL REFERENCES usages(id) DEFERRABLE INITIALLY DEFERRED,
    to_usage {id} NOT NULL REFERENCES usages(id) DEFERRABLE INITIALLY DEFERRED,
    interface {id} REFERENCES interfaces(id) DEFERRABLE INITIALLY DEFERRED,
    frequency {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    contract {id} REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT,
    url TEXT
) {strict};
{past relations}
CREATE INDEX relations_organisation ON relations (organisation_id);
CREATE INDEX relations_from_usage ON relations (from_usage);
CREATE INDEX relations_to_usage ON relations (to_usage);
CREATE INDEX relations_interface ON relations (interface);
CREATE INDEX relations_contract ON relations (contract);
