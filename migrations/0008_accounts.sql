-- Accounts, their roles in organisations, sessions, tokens, settings and saved views.
CREATE TABLE users (
    id {id} PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    -- Empty until the one-time link has been used.
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    disabled {bool} NOT NULL,
    created_at {int} NOT NULL,
    signed_in_at {int}
) {strict};

CREATE TABLE memberships (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    user_id {id} NOT NULL REFERENCES users(id),
    role TEXT NOT NULL,
    recorded_from {int} NOT NULL
) {strict};
{past memberships}
CREATE UNIQUE INDEX memberships_user_organisation_role ON memberships (user_id, organisation_id, role);
CREATE INDEX memberships_organisation ON memberships (organisation_id);

-- Failed attempts by address, also addresses without an account, so that being
-- made to wait does not tell whether there is one. The hash is of the address.
CREATE TABLE sign_in_attempts (
    hash {bytes} PRIMARY KEY,
    failures {int} NOT NULL,
    locked_until {int} NOT NULL,
    last_at {int} NOT NULL
) {strict};

-- Only hashes of session and token secrets are kept.
CREATE TABLE sessions (
    hash {bytes} PRIMARY KEY,
    id {id} NOT NULL UNIQUE,
    user_id {id} NOT NULL REFERENCES users(id),
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    csrf TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL
) {strict};
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE tokens (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    user_id {id} NOT NULL REFERENCES users(id),
    name TEXT NOT NULL,
    hash {bytes} NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    used_at {int},
    revoked_at {int}
) {strict};
CREATE INDEX tokens_user ON tokens (user_id);

-- A one-time link: a new account's first password, or a forgotten one.
CREATE TABLE password_links (
    hash {bytes} PRIMARY KEY,
    user_id {id} NOT NULL UNIQUE REFERENCES users(id),
    expires_at {int} NOT NULL
) {strict};

CREATE TABLE settings (
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (organisation_id, name)
) {strict};

-- `owner` is the account that made the view; a shared view is everybody's in the organisation.
CREATE TABLE saved_views (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    owner {id} REFERENCES users(id),
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared {bool} NOT NULL,
    is_default {bool} NOT NULL,
    recorded_from {int} NOT NULL
) {strict};
{past saved_views}
CREATE INDEX saved_views_organisation_list ON saved_views (organisation_id, list);
