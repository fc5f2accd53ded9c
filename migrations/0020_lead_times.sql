-- How long a procurement procedure takes, from its start until the new contract can take
-- over: dated rows with their source. Those of the national organisation hold for all who
-- have none of their own for the procedure.
CREATE TABLE lead_times (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    procedure {id} NOT NULL REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    months {int} NOT NULL,
    valid_from {date} NOT NULL,
    source TEXT
) {strict};
{past lead_times}
CREATE UNIQUE INDEX lead_times_procedure_day ON lead_times (organisation_id, procedure, valid_from);
