//! How the example municipalities steer: everything that is shown follows from something.

use database::{Database, Row};

/// Municipalities of the small scale.
const MUNICIPALITIES: i64 = 5;

/// Each row must answer nothing but this many; the first column is a count.
const COUNTS: &[(&str, &str, i64)] = &[
    (
        "municipalities with cases in all four phases",
        "SELECT COUNT(*) FROM (SELECT organisation_id FROM cases GROUP BY organisation_id HAVING COUNT(DISTINCT phase) = 4) c",
        MUNICIPALITIES,
    ),
    (
        "municipalities with at least ten meetings in a year whose minutes are numbered",
        "SELECT COUNT(*) FROM (SELECT m.organisation_id FROM meetings m JOIN minutes n ON n.meeting = m.id
         WHERE m.standing = 'minutes_approved' AND n.number IS NOT NULL AND n.sha256 IS NOT NULL AND m.held_on > faelled_add_months('2026-11-22', -12)
         GROUP BY m.organisation_id HAVING COUNT(*) >= 10) c",
        MUNICIPALITIES,
    ),
    (
        "municipalities that ask for votes in writing before the next meeting",
        "SELECT COUNT(DISTINCT i.organisation_id) FROM agenda_items i JOIN meetings m ON m.id = i.meeting
         WHERE m.standing = 'agenda_sent' AND i.outcome IS NULL AND i.written_until >= '2026-11-22' AND m.held_on > i.written_until",
        MUNICIPALITIES,
    ),
    (
        "municipalities whose body decided in all four ways",
        "SELECT COUNT(*) FROM (SELECT organisation_id FROM decisions WHERE body IS NOT NULL GROUP BY organisation_id
         HAVING COUNT(DISTINCT outcome) = 4) c",
        MUNICIPALITIES,
    ),
    (
        "municipalities with benefits that were measured",
        "SELECT COUNT(DISTINCT organisation_id) FROM measurements",
        MUNICIPALITIES,
    ),
    (
        "decisions of a body without an item of its meeting that says the same",
        "SELECT COUNT(*) FROM decisions d WHERE d.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agenda_items i JOIN meetings m ON m.id = i.meeting
         WHERE m.id = d.meeting AND m.body = d.body AND m.held_on = d.taken_on AND i.for_case = d.case_id AND i.outcome = d.outcome)",
        0,
    ),
    (
        "decisions in a body's phase that no body took",
        "SELECT COUNT(*) FROM decisions WHERE (phase IN (1, 2)) <> (body IS NOT NULL)",
        0,
    ),
    (
        "posts whose sums are not those of their movements, or that are overdrawn",
        "SELECT COUNT(*) FROM budget_totals t WHERE t.appropriated + t.transferred - t.reserved - t.committed < 0
         OR t.appropriated + t.transferred - t.reserved - t.committed <> COALESCE((SELECT SUM(CASE WHEN m.kind IN ('appropriation', 'transfer') THEN m.amount ELSE -m.amount END)
         FROM budget_movements m WHERE m.post = t.post), 0)",
        0,
    ),
    (
        "money moved between posts that came from nowhere",
        "SELECT COUNT(*) FROM (SELECT organisation_id FROM budget_movements WHERE kind = 'transfer' GROUP BY organisation_id HAVING SUM(amount) <> 0) c",
        0,
    ),
    (
        "reservations without a decision that goes on",
        "SELECT COUNT(*) FROM budget_movements m WHERE m.kind = 'reservation' AND NOT EXISTS (SELECT 1 FROM decisions d
         WHERE d.id = m.decision AND d.case_id = m.for_case AND d.outcome IN ('go', 'go_with_conditions') AND d.amount >= m.amount)",
        0,
    ),
    (
        "commitments for contracts that nobody approved",
        "SELECT COUNT(*) FROM budget_movements m JOIN contracts c ON c.id = m.contract WHERE m.kind = 'commitment' AND NOT
         (c.approval = 'exception' AND c.exception_by IS NOT NULL OR c.approval = 'approved' AND EXISTS
         (SELECT 1 FROM contract_approvals a JOIN decisions d ON d.id = a.decision WHERE a.contract = c.id AND d.case_id = m.for_case))",
        0,
    ),
    (
        "municipalities with a granted, a declined and a waiting application",
        "SELECT COUNT(*) FROM (SELECT organisation_id FROM budget_applications GROUP BY organisation_id HAVING COUNT(DISTINCT standing) = 3) c",
        MUNICIPALITIES,
    ),
    (
        "municipalities with a team whose members have hours and competences and work on cases",
        "SELECT COUNT(*) FROM (SELECT t.organisation_id FROM team_members t WHERE EXISTS (SELECT 1 FROM capacities c WHERE c.member = t.id)
         AND EXISTS (SELECT 1 FROM competences k WHERE k.member = t.id) AND EXISTS (SELECT 1 FROM allocations a WHERE a.member = t.id)
         GROUP BY t.organisation_id HAVING COUNT(*) <= 8) c",
        MUNICIPALITIES,
    ),
    (
        "municipalities where somebody has more work than hours in the coming week",
        "SELECT COUNT(DISTINCT w.organisation_id) FROM (SELECT a.organisation_id, a.member, SUM(a.hours) AS hours FROM allocations a
         WHERE a.from_on <= '2026-11-23' AND a.to_on >= '2026-11-27' GROUP BY a.organisation_id, a.member) w
         WHERE w.hours > (SELECT c.hours FROM capacities c WHERE c.member = w.member ORDER BY c.from_on DESC LIMIT 1)",
        MUNICIPALITIES,
    ),
    (
        "municipalities that kept an agenda, a decision paper, minutes and a report as sent",
        "SELECT COUNT(*) FROM (SELECT organisation_id FROM papers GROUP BY organisation_id HAVING COUNT(DISTINCT kind) = 4) c",
        MUNICIPALITIES,
    ),
    (
        "binding groups with a member that did not say yes, or has no case",
        "SELECT COUNT(*) FROM joint_groups g WHERE g.bound_on IS NOT NULL AND EXISTS (SELECT 1 FROM joint_members m
         WHERE m.joint_group = g.id AND (COALESCE(m.answer, '') <> 'yes' OR m.case_id IS NULL))",
        0,
    ),
    (
        "public needs that five municipalities share",
        "SELECT COUNT(*) FROM joint_needs n WHERE n.visibility = 'public' AND (SELECT COUNT(*) FROM joint_joined j WHERE j.need = n.id) = 4",
        1,
    ),
];

/// What was made for the municipalities on 2026-11-22 hangs together.
pub fn is_consistent(url: &str) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = Database::open_as_is(url, runtime.handle()).unwrap();
    for (what, sql, count) in COUNTS {
        let rows: Vec<Row> = database.read(|conn| conn.query(sql, &[])).unwrap();
        assert_eq!(rows[0].int(0).unwrap(), *count, "{what}");
    }
}
