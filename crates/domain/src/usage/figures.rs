//! The figures of the start page. Each is a question about the list of usages,
//! so the number is always that of the rows behind the link.

use foundation::{Date, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    options::builtin_options,
    parts::lists::{Count, Filter, Wanted},
    usage::SCHEMA,
};

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The end of the text's key, `usage-figure-<key>`.
    pub key: &'static str,
    /// How many usages.
    pub count: i64,
    /// The conditions of the list that shows exactly them.
    pub filters: Vec<Filter>,
}

impl Figure {
    /// The address query of the list, e.g. `life_cycle=is:phasing_out`. Keys and
    /// values need no escaping.
    #[must_use]
    pub fn query(&self) -> String {
        let pair = |filter: &Filter| format!("{}={}", filter.column, filter.text());
        let pairs: Vec<String> = self.filters.iter().map(pair).collect();
        pairs.join("&")
    }
}

/// Asks for the figures, the most pressing first; those of no usages are among them.
#[derive(Debug)]
pub struct StartFigures;

impl Question for StartFigures {
    type Answer = Vec<Figure>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Figure>> {
        let figure = |(key, filters): (&'static str, Vec<Filter>)| {
            let wanted = Wanted {
                filters: filters.clone(),
                ..Wanted::default()
            };
            let count = Count {
                schema: &SCHEMA,
                wanted,
            };
            let count = count.answer(view)?;
            Ok(Figure {
                key,
                count,
                filters,
            })
        };
        figures(view.day()).into_iter().map(figure).collect()
    }
}

/// A risk assessment is old after so many years.
const RISK_YEARS: i16 = 3;

fn figures(day: Date) -> Vec<(&'static str, Vec<Filter>)> {
    let monday = day.saturating_sub(jiff::Span::new().days(day.weekday().to_monday_zero_offset()));
    let long_ago = day.saturating_sub(jiff::Span::new().years(RISK_YEARS));
    let owner = format!("role.{}", system_owner());
    let is = |pairs: &[(&str, &str)]| -> Vec<Filter> {
        pairs
            .iter()
            .map(|(column, text)| Filter::parse(column, text))
            .collect()
    };
    vec![
        (
            "critical-without-risk-assessment",
            is(&[("critical", "is:true"), ("risk_assessment_date", "empty")]),
        ),
        (
            "old-risk-assessment",
            is(&[("risk_assessment_date", &format!("before:{long_ago}"))]),
        ),
        (
            "overdue-risk-assessment",
            is(&[("planned_risk_assessment_date", &format!("before:{day}"))]),
        ),
        ("no-owner", is(&[(&owner, "empty")])),
        ("no-unit", is(&[("responsible_unit", "empty")])),
        (
            "past-its-end",
            is(&[
                ("phased_out_on", &format!("before:{day}")),
                ("life_cycle", "not:not_in_use"),
            ]),
        ),
        ("phasing-out", is(&[("life_cycle", "is:phasing_out")])),
        ("not-available", is(&[("system_available", "is:false")])),
        (
            "changed-this-week",
            is(&[("changed_at", &format!("after:{monday}"))]),
        ),
    ]
}

/// The shared role of the system's owner.
#[must_use]
pub fn system_owner() -> foundation::Id {
    builtin_options()
        .find(|option| option.list == "system_role" && option.name_da == "Systemejer")
        .map(|option| option.id)
        .expect("the role is built in")
}
