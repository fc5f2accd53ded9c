-- The log of everything that was done. One chain per organisation: each entry's
-- hash covers its own content and the hash before it.
CREATE TABLE audit_chains (
  organisation_id {id} PRIMARY KEY,
  seq {int} NOT NULL,
  hash {bytes} NOT NULL
) {strict};

CREATE TABLE audit_entries (
  organisation_id {id} NOT NULL,
  seq {int} NOT NULL,
  at {int} NOT NULL,
  actor {id},
  actor_name TEXT NOT NULL,
  request {id} NOT NULL,
  event TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id {id},
  subject_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  hash {bytes} NOT NULL,
  PRIMARY KEY (organisation_id, seq)
) {strict};
CREATE INDEX audit_entries_by_time ON audit_entries (organisation_id, at);
CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id);

CREATE TABLE audit_changes (
  organisation_id {id} NOT NULL,
  seq {int} NOT NULL,
  position {int} NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id {id} NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (organisation_id, seq, position)
) {strict};
CREATE INDEX audit_changes_by_subject ON audit_changes (subject_id, seq);
