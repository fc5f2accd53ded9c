-- Reminder rules, the tasks they make, e-mail on its way out, private calendars.
-- A rule without an organisation is the one everybody has; an organisation's own
-- row of the same key takes its place. `lead_days` is a list such as `90,60,30`.
CREATE TABLE reminder_rules (
    id {id} PRIMARY KEY,
    organisation_id {id} REFERENCES organisations(id),
    key TEXT NOT NULL,
    enabled {bool} NOT NULL,
    months {int} NOT NULL,
    lead_days TEXT NOT NULL,
    role {id} NOT NULL REFERENCES options(id),
    next_role {id} REFERENCES options(id),
    escalate_after_days {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX reminder_rules_organisation_key ON reminder_rules (organisation_id, key);

-- Nobody's name stands here: whoever holds the role on `role_subject` has the task. That
-- is the subject itself, or the contract whose people look after a licence or evidence.
-- `handed_to` is the one person that a task was handed over to. `level` is 1 when
-- it has gone on to the next role.
CREATE TABLE tasks (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    role_subject {id} NOT NULL,
    due_on {date} NOT NULL,
    remind_on {date} NOT NULL,
    based_on {date} NOT NULL,
    leads_to {date},
    role {id} NOT NULL,
    next_role {id},
    level {int} NOT NULL,
    status TEXT NOT NULL,
    snoozed_until {date},
    handed_to {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT,
    handled_by TEXT,
    handled_at {int}
) {strict};
{past tasks}
CREATE UNIQUE INDEX tasks_rule_subject_due ON tasks (rule, subject_id, due_on);
CREATE INDEX tasks_organisation_due ON tasks (organisation_id, due_on);
CREATE INDEX tasks_subject ON tasks (subject_id);
CREATE INDEX tasks_handed_to ON tasks (handed_to);

-- The day on which an organisation's rules last ran: a run that was cut off goes on
-- with those that are left.
CREATE TABLE rule_runs (
    organisation_id {id} PRIMARY KEY REFERENCES organisations(id),
    day {date} NOT NULL
) {strict};

-- E-mail is written here in the transaction that it is about and sent afterwards.
-- `key` says what it is about, so that nothing is written twice; a sender holds a
-- message until `leased_until`.
CREATE TABLE outbox (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    key TEXT NOT NULL UNIQUE,
    user_id {id} NOT NULL REFERENCES users(id),
    template TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at {int} NOT NULL,
    next_at {int} NOT NULL,
    leased_until {int} NOT NULL,
    attempts {int} NOT NULL,
    status TEXT NOT NULL,
    sent_at {int},
    error TEXT
) {strict};
CREATE INDEX outbox_waiting ON outbox (status, next_at);
CREATE INDEX outbox_organisation ON outbox (organisation_id);
CREATE INDEX outbox_user ON outbox (user_id);

-- How an account wants its reminders: single, daily, weekly or off.
CREATE TABLE mail_choices (
    user_id {id} PRIMARY KEY REFERENCES users(id),
    choice TEXT NOT NULL
) {strict};

-- The private address of an account's calendar in an organisation; only its hash is kept.
CREATE TABLE calendar_feeds (
    hash {bytes} PRIMARY KEY,
    user_id {id} NOT NULL REFERENCES users(id),
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    created_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX calendar_feeds_user ON calendar_feeds (user_id, organisation_id);
