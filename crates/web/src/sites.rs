//! Where each module's records stand on the site: its pages and its API come
//! from this table and from the module's declaration.

use domain::{
    amendments, benefits, bodies, budget, cases, catalogue, contracts, documents, evidence,
    index_rates, interfaces, joint, licences, org_units, organisations,
    parts::{Kind, Schema},
    payments, people, relations, roles, suppliers, tasks, team, usage,
};

/// One module on the site.
#[derive(Debug)]
pub struct Site {
    /// The module.
    pub schema: &'static Schema,
    /// Address of its list.
    pub path: &'static str,
    /// Name in `/api/v1/…`.
    pub api: &'static str,
    /// Whether its list is a page of its own (roles are shown on what they concern).
    pub has_pages: bool,
    /// Whether making a new one is a page of the module's own.
    pub own_new: bool,
}

/// All of them.
pub static SITES: &[Site] = &[
    Site {
        schema: &usage::SCHEMA,
        path: "/systems",
        api: "system-usages",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &contracts::SCHEMA,
        path: "/contracts",
        api: "contracts",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &payments::SCHEMA,
        path: "/payments",
        api: "payments",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &licences::SCHEMA,
        path: "/contract-licences",
        api: "licences",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &index_rates::SCHEMA,
        path: "/index-rates",
        api: "index-rates",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &contracts::LEAD_TIMES,
        path: "/lead-times",
        api: "lead-times",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &joint::register::SCHEMA,
        path: "/needs",
        api: "joint-needs",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &cases::SCHEMA,
        path: "/cases",
        api: "cases",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &evidence::SCHEMA,
        path: "/evidence",
        api: "evidence",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &documents::SCHEMA,
        path: "/documents",
        api: "documents",
        has_pages: true,
        own_new: true,
    },
    Site {
        schema: &amendments::SCHEMA,
        path: "/amendments",
        api: "amendments",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &benefits::BENEFITS,
        path: "/benefits",
        api: "benefits",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &benefits::LINES,
        path: "/business-case-lines",
        api: "business-case-lines",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &benefits::MEASUREMENTS,
        path: "/measurements",
        api: "measurements",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::BODY,
        path: "/bodies",
        api: "bodies",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::MEMBERS,
        path: "/body-members",
        api: "body-members",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::MANDATES,
        path: "/mandates",
        api: "mandates",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::MEETINGS,
        path: "/meetings",
        api: "meetings",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::ITEMS,
        path: "/agenda-items",
        api: "agenda-items",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &bodies::ACTIONS,
        path: "/meeting-actions",
        api: "meeting-actions",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &catalogue::SCHEMA,
        path: "/catalogue",
        api: "systems",
        has_pages: true,
        own_new: true,
    },
    Site {
        schema: &interfaces::SCHEMA,
        path: "/interfaces",
        api: "interfaces",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &relations::SCHEMA,
        path: "/relations",
        api: "relations",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &organisations::SCHEMA,
        path: "/organisations",
        api: "organisations",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &org_units::SCHEMA,
        path: "/units",
        api: "org-units",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &people::SCHEMA,
        path: "/people",
        api: "people",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &team::MEMBERS,
        path: "/team/members",
        api: "team-members",
        has_pages: true,
        own_new: true,
    },
    Site {
        schema: &team::COMPETENCES,
        path: "/team/competences",
        api: "team-competences",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &team::CAPACITIES,
        path: "/team/hours",
        api: "team-hours",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &team::ALLOCATIONS,
        path: "/team/allocations",
        api: "team-allocations",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &budget::SCHEMA,
        path: "/budget/posts",
        api: "budget-posts",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &budget::APPLICATIONS,
        path: "/budget/applications",
        api: "budget-applications",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &budget::ACTUALS,
        path: "/budget/actuals",
        api: "budget-actuals",
        has_pages: true,
        own_new: false,
    },
    Site {
        schema: &roles::SCHEMA,
        path: "/roles",
        api: "role-assignments",
        has_pages: false,
        own_new: false,
    },
];

/// The list of tasks. They are no records: rules make them, so they have no forms and an
/// API of their own.
pub static TASKS: Site = Site {
    schema: &tasks::SCHEMA,
    path: "/tasks",
    api: "tasks",
    has_pages: true,
    own_new: true,
};

/// The list of suppliers. They are computed, so they have no forms and an API of their own.
pub static SUPPLIERS: Site = Site {
    schema: &suppliers::SCHEMA,
    path: "/suppliers",
    api: "suppliers",
    has_pages: true,
    own_new: true,
};

/// Address of a record's page; empty when its kind has none.
#[must_use]
pub fn address(kind: Kind, id: foundation::Id) -> String {
    if kind == Kind::KleNode {
        return format!("/kle/{id}");
    }
    if kind == Kind::Task {
        return format!("{}/{id}", TASKS.path);
    }
    if kind == Kind::Supplier {
        return format!("{}/{id}", SUPPLIERS.path);
    }
    let site = SITES
        .iter()
        .find(|site| site.schema.kind == kind && site.has_pages);
    site.map(|site| format!("{}/{id}", site.path))
        .unwrap_or_default()
}

/// Where a module stands.
#[must_use]
pub fn of(kind: Kind) -> Option<&'static Site> {
    SITES.iter().find(|site| site.schema.kind == kind)
}
