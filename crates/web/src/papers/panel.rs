//! The papers of a case or meeting, on its own page.

use domain::papers::{KeptPapers, PaperKind};
use foundation::{Id, Result};

use super::{kept, show};
use crate::{
    bodies,
    caller::Signed,
    parts::{Link, Section},
    state::AppState,
};

fn link(signed: &Signed, kind: PaperKind, subject: Id) -> Link {
    let day = match signed.caller.as_of {
        Some(day) => format!("?as_of={day}"),
        None => String::new(),
    };
    let address = show::address(kind, &subject.to_string());
    let label = signed.lang.t(&format!("papers-kind-{}", kind.key()));
    Link::new(label, format!("{address}{day}"))
}

/// The ways to the papers of a meeting.
pub(crate) fn links_of_meeting(signed: &Signed, meeting: Id, has_minutes: bool) -> Vec<Link> {
    let minutes = has_minutes.then_some(PaperKind::Minutes);
    let kinds = [Some(PaperKind::Agenda), minutes].into_iter().flatten();
    kinds.map(|kind| link(signed, kind, meeting)).collect()
}

/// The way to the follow-up report.
pub(crate) fn report_link(signed: &Signed) -> Link {
    link(signed, PaperKind::FollowUp, signed.caller.organisation)
}

/// The papers of a case.
pub(crate) async fn section_of_case(
    state: &AppState,
    signed: &Signed,
    case: Id,
) -> Result<Section> {
    let kinds = [
        PaperKind::DecisionPaper,
        PaperKind::BusinessCase,
        PaperKind::Analysis,
    ];
    section_of(
        state,
        signed,
        kinds.map(|kind| link(signed, kind, case)).to_vec(),
        case,
    )
    .await
}

/// The papers of a meeting.
pub(crate) async fn section_of_meeting(
    state: &AppState,
    signed: &Signed,
    meeting: Id,
) -> Result<Section> {
    let has_minutes = bodies::may_read_minutes(state, signed, meeting).await?;
    let links = links_of_meeting(signed, meeting, has_minutes);
    section_of(state, signed, links, meeting).await
}

/// What can be made, and what was kept.
async fn section_of(
    state: &AppState,
    signed: &Signed,
    links: Vec<Link>,
    subject: Id,
) -> Result<Section> {
    let lang = signed.lang;
    let ask = KeptPapers {
        subject: Some(subject),
    };
    let kept = state.ask(&signed.caller, ask).await?;
    Ok(Section {
        id: "papers".to_owned(),
        title: lang.t("papers-title"),
        table: (!kept.is_empty()).then(|| kept::table(lang, &kept)),
        links,
        empty: lang.t("papers-none-yet"),
        ..Section::default()
    })
}
