-- Bodies that decide, what they may approve, their meetings, and who voted what.
CREATE TABLE bodies (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    body_type TEXT NOT NULL,
    purpose TEXT,
    quorum {int} NOT NULL,
    paper_days {int}
) {strict};
{past bodies}
CREATE INDEX bodies_organisation ON bodies (organisation_id, name);

CREATE TABLE body_members (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    body {id} NOT NULL REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    person {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    member_function TEXT NOT NULL,
    substitute_for {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    from_on {date},
    to_on {date},
    note TEXT
) {strict};
{past body_members}
CREATE INDEX body_members_organisation ON body_members (organisation_id);
CREATE INDEX body_members_body ON body_members (body);
CREATE INDEX body_members_person ON body_members (person);
CREATE INDEX body_members_substitute_for ON body_members (substitute_for);

-- What a body may do about purchases of a kind (any when NULL) and an amount in whole øre;
-- no upper limit when `to_amount` is NULL.
CREATE TABLE mandates (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    body {id} NOT NULL REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    authority TEXT NOT NULL,
    purchase_kind TEXT,
    from_amount {int} NOT NULL,
    to_amount {int},
    valid_from {date} NOT NULL,
    valid_to {date},
    note TEXT
) {strict};
{past mandates}
CREATE INDEX mandates_organisation ON mandates (organisation_id, authority, valid_from);
CREATE INDEX mandates_body ON mandates (body);

CREATE TABLE meetings (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    body {id} NOT NULL REFERENCES bodies(id) DEFERRABLE INITIALLY DEFERRED,
    held_on {date} NOT NULL,
    starts_at TEXT,
    place TEXT,
    published_to TEXT,
    year {int},
    number {int},
    standing TEXT
) {strict};
{past meetings}
CREATE INDEX meetings_organisation ON meetings (organisation_id, held_on);
CREATE INDEX meetings_body ON meetings (body, year, number);

CREATE TABLE agenda_items (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    meeting {id} NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    number {int},
    title TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    for_case {id} REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    amount {int},
    presenter {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    proposal TEXT,
    paper TEXT,
    written_until {date},
    outcome TEXT,
    decision_text TEXT,
    decided_on {date}
) {strict};
{past agenda_items}
CREATE INDEX agenda_items_organisation ON agenda_items (organisation_id);
CREATE INDEX agenda_items_meeting ON agenda_items (meeting, number);
CREATE INDEX agenda_items_case ON agenda_items (for_case);
CREATE INDEX agenda_items_presenter ON agenda_items (presenter);

CREATE TABLE meeting_actions (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    meeting {id} NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    owner {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    due_on {date} NOT NULL,
    done_on {date},
    note TEXT
) {strict};
{past meeting_actions}
CREATE INDEX meeting_actions_organisation ON meeting_actions (organisation_id, due_on);
CREATE INDEX meeting_actions_meeting ON meeting_actions (meeting);
CREATE INDEX meeting_actions_owner ON meeting_actions (owner);

-- Who was there. Somebody without a row was not asked about.
CREATE TABLE attendance (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    meeting {id} NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    person {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    present {bool} NOT NULL,
    noted_by TEXT NOT NULL
) {strict};
{past attendance}
CREATE UNIQUE INDEX attendance_person ON attendance (meeting, person);

-- A vote is yes, no, abstain, or conflict: the voter's own interest is at stake.
CREATE TABLE votes (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    item {id} NOT NULL REFERENCES agenda_items(id) DEFERRABLE INITIALLY DEFERRED,
    person {id} NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    vote TEXT NOT NULL,
    remark TEXT NOT NULL,
    voted_at {int} NOT NULL,
    noted_by TEXT NOT NULL
) {strict};
{past votes}
CREATE UNIQUE INDEX votes_person ON votes (item, person);

-- The minutes of a meeting. Once approved they are never changed: `frozen` is the meeting
-- as approved, with its SHA-256.
CREATE TABLE minutes (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    meeting {id} NOT NULL REFERENCES meetings(id) DEFERRABLE INITIALLY DEFERRED,
    remarks TEXT NOT NULL,
    number {int},
    approved_on {date},
    approved_by TEXT,
    frozen TEXT,
    sha256 TEXT
) {strict};
{past minutes}
CREATE UNIQUE INDEX minutes_meeting ON minutes (meeting);

-- What a contract's approval covers: the worth, in whole øre, and the decision it stands on,
-- when its worth needs one.
CREATE TABLE contract_approvals (
    contract {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    worth {int} NOT NULL,
    decision {id}
) {strict};
