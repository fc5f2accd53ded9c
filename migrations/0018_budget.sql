-- The central budget: posts, and the ledger of what was moved on them. Amounts are whole
-- øre excluding VAT. Nothing changes or deletes a movement: what is undone is moved back.
CREATE TABLE budget_posts (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    name TEXT NOT NULL,
    year {int} NOT NULL,
    post_kind TEXT NOT NULL,
    org_unit {id} REFERENCES org_units(id) DEFERRABLE INITIALLY DEFERRED,
    account TEXT,
    responsible {id} REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
    warn_percent {int},
    note TEXT
) {strict};
{past budget_posts}
CREATE INDEX budget_posts_organisation ON budget_posts (organisation_id, year);
CREATE INDEX budget_posts_org_unit ON budget_posts (org_unit);
CREATE INDEX budget_posts_responsible ON budget_posts (responsible);

-- The ledger. `amount` is what is added to the sum that the movement's kind belongs to; a
-- release is negative. `follows` is the reservation or commitment that a release takes from.
CREATE TABLE budget_movements (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    recorded_from {int} NOT NULL,
    post {id} NOT NULL REFERENCES budget_posts(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    amount {int} NOT NULL,
    other_post {id} REFERENCES budget_posts(id) DEFERRABLE INITIALLY DEFERRED,
    follows {id} REFERENCES budget_movements(id),
    for_case {id} REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    decision {id} REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    contract {id} REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    moved_on {date} NOT NULL,
    by_user {id},
    by_name TEXT NOT NULL,
    CHECK (amount <> 0)
) {strict};
{past budget_movements}
CREATE INDEX budget_movements_organisation ON budget_movements (organisation_id);
CREATE INDEX budget_movements_post ON budget_movements (post);
CREATE INDEX budget_movements_other_post ON budget_movements (other_post);
CREATE INDEX budget_movements_follows ON budget_movements (follows);
CREATE INDEX budget_movements_case ON budget_movements (for_case);
CREATE INDEX budget_movements_decision ON budget_movements (decision);
CREATE INDEX budget_movements_contract ON budget_movements (contract);

-- The sums of the movements of each post. They are changed on condition that nothing is
-- overdrawn, in the transaction that writes the movement: writers of one post wait for each
-- other here.
CREATE TABLE budget_totals (
    post {id} PRIMARY KEY REFERENCES budget_posts(id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    appropriated {int} NOT NULL,
    transferred {int} NOT NULL,
    reserved {int} NOT NULL,
    committed {int} NOT NULL,
    CHECK (appropriated + transferred - reserved - committed >= 0),
    CHECK (reserved >= 0),
    CHECK (committed >= 0)
) {strict};

-- What was paid, as the finance system has it. A line of a voucher comes in once.
CREATE TABLE budget_actuals (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    voucher TEXT NOT NULL,
    voucher_line TEXT,
    posted_on {date} NOT NULL,
    account TEXT NOT NULL,
    amount {int} NOT NULL,
    posting_text TEXT,
    supplier TEXT,
    post {id} REFERENCES budget_posts(id) DEFERRABLE INITIALLY DEFERRED,
    contract {id} REFERENCES contracts(id) DEFERRABLE INITIALLY DEFERRED
) {strict};
{past budget_actuals}
CREATE UNIQUE INDEX budget_actuals_line ON budget_actuals (organisation_id, voucher, account, posted_on, COALESCE(voucher_line, ''));
CREATE INDEX budget_actuals_post ON budget_actuals (post);
CREATE INDEX budget_actuals_contract ON budget_actuals (contract);

-- Applications to pools. From `standing` on it is kept by the program.
CREATE TABLE budget_applications (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisations(id),
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id},
    changed_by {id},
    recorded_from {int} NOT NULL,
    search_text TEXT NOT NULL,
    for_case {id} NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
    post {id} NOT NULL REFERENCES budget_posts(id) DEFERRABLE INITIALLY DEFERRED,
    amount {int} NOT NULL,
    motive TEXT NOT NULL,
    note TEXT,
    standing TEXT,
    granted {int},
    answer TEXT,
    answered_on {date},
    answered_by TEXT
) {strict};
{past budget_applications}
CREATE INDEX budget_applications_organisation ON budget_applications (organisation_id, standing);
CREATE INDEX budget_applications_case ON budget_applications (for_case);
CREATE INDEX budget_applications_post ON budget_applications (post);
