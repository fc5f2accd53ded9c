//! The decision paper that the group got before it decided: kept as sent, and the same when it
//! is composed anew from that moment after everything that came later.

use domain::papers::{Compose, Composed, KeepPaper, KeptPaper, Material, PaperKind, Written};
use foundation::{Id, Result, new_id};

use super::{
    Tale,
    others::{not_there, seen, step},
};
use crate::story::administrator;

/// What the paper is written from, in a fixed order.
fn text(composed: &Composed) -> String {
    let Material::Case(case) = &composed.material else {
        panic!("a decision paper is about a case");
    };
    let page = &case.page;
    format!(
        "{} {:?} {} {:?} {:?} {:?}",
        page.title, page.record, page.changed_by, case.state, case.contracts, case.movements
    )
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape that keeping a paper asks for"
)]
fn write(composed: &Composed) -> Result<Written> {
    Ok(Written {
        title: "Beslutningsoplæg".to_owned(),
        document: text(composed),
    })
}

pub(super) fn the_paper_is_sent(tale: &Tale<'_>) -> Id {
    let id = new_id();
    step(tale.app, "the paper", &administrator(), || KeepPaper {
        id,
        kind: PaperKind::DecisionPaper,
        subject: tale.case,
        write,
    });
    id
}

pub(super) fn the_paper_is_as_it_was_sent(tale: &Tale<'_>, paper: Id) {
    let kept = seen(tale.app, "the paper", || KeptPaper(paper), not_there);
    assert!(kept.whole() && kept.document.contains("Ny vagtplan"));
    let of = |moment| Compose {
        moment,
        ..Compose::of(PaperKind::DecisionPaper, tale.case)
    };
    let composed = |moment| tale.app.ask(&administrator(), of(moment)).unwrap();
    let again = composed(Some(kept.line.moment));
    assert_eq!(text(&again), kept.document);
    assert_ne!(text(&composed(None)), kept.document);
}
