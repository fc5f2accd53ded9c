-- Files brought in: what was done with each row, so that a whole import can be undone.
-- `mapping` and `choices` are JSON.
CREATE TABLE imports (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    created {int} NOT NULL,
    updated {int} NOT NULL,
    unchanged {int} NOT NULL,
    rejected {int} NOT NULL,
    mapping TEXT NOT NULL,
    choices TEXT NOT NULL,
    by_user {id},
    by_name TEXT NOT NULL,
    at {int} NOT NULL,
    undone_at {int}
) {strict};
CREATE INDEX imports_organisation ON imports (organisation_id, at);
CREATE INDEX imports_hash ON imports (organisation_id, kind, file_hash);

-- What was written, in order. `changes` is JSON: the fields with the values before and after.
CREATE TABLE import_rows (
    import_id {id} NOT NULL REFERENCES imports(id),
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    position {int} NOT NULL,
    row_number {int} NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    name TEXT NOT NULL,
    version {int} NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
) {strict};
CREATE INDEX import_rows_subject ON import_rows (subject_id);

-- The file between its upload and the decision about it; at most a day.
CREATE TABLE import_files (
    import_id {id} PRIMARY KEY REFERENCES imports(id),
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    content {bytes} NOT NULL,
    at {int} NOT NULL
) {strict};

-- Which column is which, as the organisation decided last time.
CREATE TABLE import_mappings (
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    kind TEXT NOT NULL,
    header TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (organisation_id, kind, header)
) {strict};

-- One import at a time in an organisation: whoever writes the row first goes first.
CREATE TABLE import_turns (
    organisation_id {id} PRIMARY KEY REFERENCES organisations(id),
    at {int} NOT NULL
) {strict};
