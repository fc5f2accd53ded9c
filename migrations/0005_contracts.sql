-- Contracts, and the dates that follow from their terms. They stand before the
-- usages because a usage names the contract that makes it active.
CREATE TABLE contracts (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    contract_id TEXT,
    parent {id} REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    contract_type {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    template {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    criticality {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT,
    valid_from {date},
    valid_to {date},
    validity_override TEXT,
    inherit_validity {bool},
    purchase_form {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    procurement_strategy {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    procurement_plan_year {int},
    procurement_plan_quarter {int},
    procurement_initiated TEXT,
    procedure {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    approval TEXT,
    exception_by {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    exception_reason TEXT,
    responsible_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    signed {bool},
    signed_by TEXT,
    signed_on {date},
    supplier {id} REFERENCES organisations(id) DEFERRABLE INITIALLY DEFERRED,
    internal_supplier {bool},
    supplier_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    supplier_signed {bool},
    supplier_signed_by TEXT,
    supplier_signed_on {date},
    contact_person TEXT,
    contact_is_signer {bool},
    contact_phone TEXT,
    contact_email TEXT,
    duration_years {int},
    duration_months {int},
    continuous {bool},
    extension_options {int},
    option_months {int},
    options_used {int},
    option_notice_months {int},
    irrevocable_until {date},
    terminated_on {date},
    notice_months {int},
    notice_running TEXT,
    notice_to_end_of TEXT,
    remuneration_started_on {date},
    payment_frequency {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    payment_model {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    price_regulation {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    maximum_value {int},
    external_references TEXT
) {strict};
{past contracts}
CREATE INDEX contracts_organisation ON contracts (organisation_id, name);
CREATE INDEX contracts_parent ON contracts (parent);
CREATE INDEX contracts_supplier ON contracts (supplier);
CREATE INDEX contracts_responsible_unit ON contracts (responsible_unit);

-- What the calendar engine computed: rewritten in the transaction that saves the
-- contract. `kind` is base_end, latest_end, option, notice or exit; `on_date` is the
-- date itself (for an option or a notice the last day to declare it), `ends_on` the
-- day the contract ends by it, `number` which of the options.
CREATE TABLE contract_dates (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    contract {id} NOT NULL REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    on_date {date} NOT NULL,
    ends_on {date},
    number {int}
) {strict};
{past contract_dates}
CREATE INDEX contract_dates_contract ON contract_dates (contract, kind, on_date);
CREATE INDEX contract_dates_day ON contract_dates (organisation_id, kind, on_date);
CREATE INDEX contract_dates_everywhere ON contract_dates (kind, on_date);
