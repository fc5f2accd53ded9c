-- Documents about anything: what they are stands in a record, the file itself beside it, so
-- that lists and history never read the bytes.
CREATE TABLE documents (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    title TEXT NOT NULL,
    document_type TEXT,
    dated_on {date},
    link TEXT,
    note TEXT,
    subject_kind TEXT NOT NULL,
    subject_id {id} NOT NULL
) {strict};
{past documents}
CREATE INDEX documents_organisation ON documents (organisation_id);
CREATE INDEX documents_subject ON documents (subject_id);

-- The file of a document, as it was sent. It never changes and stays when the document is
-- deleted, so that the document can come back. The bytes stand last: SQLite reads a row in
-- the order of its columns.
CREATE TABLE document_files (
    document {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size {int} NOT NULL,
    sha256 TEXT NOT NULL,
    content {bytes} NOT NULL
) {strict};
CREATE INDEX document_files_organisation ON document_files (organisation_id);
