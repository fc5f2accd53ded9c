//! The kinds of things that other things can point at.

use foundation::Id;

macro_rules! kinds {
    ($($variant:ident $key:literal),* $(,)?) => {
        /// The kind of a stored thing; together with an id it is a [`Subject`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            $(
                #[doc = concat!("`", $key, "`")]
                $variant
            ),*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name used in the database, the API and text keys.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The kind with this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

kinds! {
    Organisation "organisation",
    OrgUnit "org_unit",
    Person "person",
    System "system",
    Usage "usage",
    Interface "interface",
    Relation "relation",
    Contract "contract",
    Payment "payment",
    Licence "licence",
    IndexRate "index_rate",
    LeadTime "lead_time",
    JointNeed "joint_need",
    Document "document",
    Amendment "amendment",
    Evidence "evidence",
    Supplier "supplier",
    RoleAssignment "role_assignment",
    Option "option",
    KleNode "kle_node",
    User "user",
    Token "token",
    SavedView "saved_view",
    Import "import",
    Proposal "proposal",
    Setting "setting",
    Task "task",
    ReminderRule "reminder_rule",
    BudgetPost "budget_post",
    Body "body",
    BodyMember "body_member",
    Mandate "mandate",
    Meeting "meeting",
    AgendaItem "agenda_item",
    MeetingAction "meeting_action",
    Case "case",
    Decision "decision",
    Condition "condition",
    GateTemplate "gate_template",
    Paper "paper",
    PaperTemplate "paper_template",
    Letterhead "letterhead",
    CaseLine "case_line",
    Benefit "benefit",
    Measurement "measurement",
    TeamMember "team_member",
    Competence "competence",
    Capacity "capacity",
    Allocation "allocation",
    BudgetActual "budget_actual",
    BudgetApplication "budget_application",
}

/// Anything that a task, a comment, a role or a log entry can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
}
