-- Value lists and the shared task key (KLE).
-- A value without an organisation is shared by all. `shared_as` maps an
-- organisation's own value to a shared one, `writes` is for roles.
CREATE TABLE options (
    id {id} PRIMARY KEY,
    organisation_id {id} REFERENCES organisations(id),
    list TEXT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    description TEXT,
    position {int} NOT NULL,
    enabled {bool} NOT NULL,
    obligatory {bool} NOT NULL,
    writes {bool} NOT NULL,
    shared_as {id} REFERENCES options(id) DEFERRABLE INITIALLY DEFERRED,
    recorded_from {int} NOT NULL
) {strict};
{past options}
CREATE INDEX options_list ON options (list, organisation_id, position);
CREATE INDEX options_organisation ON options (organisation_id);
CREATE INDEX options_shared_as ON options (shared_as);

-- What an organisation has decided about a shared value.
CREATE TABLE option_settings (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    option_id {id} NOT NULL REFERENCES options(id),
    enabled {bool} NOT NULL,
    description TEXT,
    recorded_from {int} NOT NULL,
    UNIQUE (organisation_id, option_id)
) {strict};
{past option_settings}
CREATE INDEX option_settings_option ON option_settings (option_id);

-- `published` is the date of the publication that last touched the node.
CREATE TABLE kle_nodes (
    id {id} PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    parent_number TEXT,
    created {date},
    changed {date},
    expired {date},
    published {date},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL
) {strict};
{past kle_nodes}
CREATE INDEX kle_nodes_parent_number ON kle_nodes (parent_number);
