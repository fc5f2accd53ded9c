//! What the pages of cases have of their own: the way through the phases, the gate with its
//! criteria, the decision, stepping in, what follows from decisions, the board.

mod about;
mod board;
mod extras;
mod follow_up;
pub(crate) mod forms;
mod gate;
mod papers;
mod portfolio;
mod posts;
mod proposed;
mod reuse;
mod step_in;
mod template_form;
mod templates;
mod way;
mod way_shown;
pub(crate) mod words;

use axum::routing::{get, post};
use domain::gate::{Action, Needs, Resource};

pub(crate) use about::{add_to_contract, add_to_usage};
pub(crate) use extras::extras;
pub(crate) use proposed::on_contract;

use crate::routes::Routes;

/// Where cases stand.
const PATH: &str = "/cases";
/// Where the board stands.
const BOARD: &str = "/cases/board";

/// Where the portfolio stands.
const PORTFOLIO: &str = "/cases/portfolio";
/// Where the templates of phases stand.
const TEMPLATES: &str = "/cases/templates";

/// Mounts what the pages of every record do not have.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = |action| Needs(action, Resource::Cases);
    let read = &[("GET", may(Action::Read))];
    let change = &[("POST", may(Action::Change))];
    let of_case = |name: &str| format!("{PATH}/{{id}}/{name}");
    routes
        .add(BOARD, read, get(board::page))
        .add(PORTFOLIO, read, get(portfolio::page))
        .add(TEMPLATES, read, get(templates::page))
        .add(
            &format!("{TEMPLATES}/edit"),
            &[
                ("GET", may(Action::Administer)),
                ("POST", may(Action::Administer)),
            ],
            get(templates::edit).post(templates::save),
        )
        .add(
            &format!("{PATH}/propose"),
            &[("POST", may(Action::Create))],
            post(proposed::accept),
        )
        .add(&of_case("gate"), read, get(gate::page))
        .add(&of_case("follow-up"), read, get(follow_up::page))
        .add(&of_case("papers"), read, get(papers::page))
        .add(
            &of_case("step-in"),
            &[
                ("GET", may(Action::Administer)),
                ("POST", may(Action::Administer)),
            ],
            get(step_in::page).post(step_in::post),
        )
        .add(&of_case("tick"), change, post(posts::tick))
        .add(&of_case("reuse"), change, post(posts::reuse))
        .add(&of_case("submit"), change, post(posts::submit))
        .add(&of_case("decide"), change, post(posts::decide))
        .add(&of_case("fulfil"), change, post(follow_up::fulfil))
        .add(&of_case("answer"), change, post(follow_up::answer))
        .add(
            &of_case("lift"),
            &[("POST", may(Action::Administer))],
            post(follow_up::lift),
        )
}
