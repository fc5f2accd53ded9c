-- The secretariat's papers. A version of a template is never changed; the newest is used. Without
-- any the one that is built into the program holds.
CREATE TABLE paper_templates (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    kind TEXT NOT NULL,
    version {int} NOT NULL,
    body TEXT NOT NULL,
    made_at {int} NOT NULL,
    made_by TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX paper_templates_version ON paper_templates (organisation_id, kind, version);

-- Name, address, foot and logo of an organisation's papers, in versions too.
CREATE TABLE letterheads (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    footer TEXT NOT NULL,
    logo TEXT,
    made_at {int} NOT NULL,
    made_by TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX letterheads_version ON letterheads (organisation_id, version);

-- Logos by the SHA-256 of their bytes. They stay, because papers that were sent name them.
CREATE TABLE paper_logos (
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (organisation_id, sha256)
) {strict};

-- Papers as they were sent: the document as JSON with its SHA-256, the template and the moment it
-- was composed from. They never change.
CREATE TABLE papers (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    template TEXT NOT NULL,
    day {date} NOT NULL,
    moment {int} NOT NULL,
    kept_by TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    document TEXT NOT NULL
) {strict};
CREATE INDEX papers_subject ON papers (organisation_id, subject_id, moment);
CREATE INDEX papers_moment ON papers (organisation_id, moment);
