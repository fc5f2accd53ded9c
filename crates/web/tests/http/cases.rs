//! A case on its pages: idea, a gate that is closed, the decision, the board.

use domain::gate::Role;
use serde_json::json;
use testkit::{TestApp, municipality, on_both};

use crate::harness::{Call, Site, token};

fn from_idea_to_decision(app: &TestApp) {
    let site = Site::new(app);
    let department = token(app, Role::ModuleAdministrator, municipality("0151"));
    let made =
        json!({ "name": "Ny vagtplan", "case_type": "idea", "problem": "Papir", "risk": "low" });
    let made = site.make(&department, "cases", &made);
    assert_eq!(made["case_number"], "2026-0001");
    assert_eq!(made["standing"], "open");
    let case = format!("/cases/{}", made["id"].as_str().unwrap());
    let post = |act: &str, form: &str| {
        let path = format!("{case}/{act}");
        let call = Call::new("POST", &path).form(form);
        site.send(call.by(&department))
    };
    let refused = post("submit", "");
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("En leder står bag som sponsor"));
    assert!(refused.text.contains("hvem får gavn"));
    let sponsor = site.make(&department, "people", &json!({ "first_name": "Ida" }));
    let one = format!("/api/v1{case}");
    let filled =
        json!({ "value_statement": "Ro", "value_level": "high", "sponsor": sponsor["id"] });
    assert_eq!(site.patch(&department, &one, 1, &filled).status, 200);
    let kept = site.patch(&department, &one, 2, &json!({ "standing": "closed" }));
    assert_eq!(kept.status, 422);
    assert_eq!(post("submit", "remark=Klar").status, 303);
    let gate = site.get(&department, &format!("{case}/gate"));
    assert!(gate.text.contains("Tag beslutningen"), "{}", gate.text);
    let decision = "outcome=go_with_conditions&taken_on=22-11-2026&reason=Godt";
    let bare = post("decide", decision);
    assert!(bare.status == 422 && bare.text.contains("Skriv mindst én betingelse"));
    let day = "&conditions.0.demand=Aftal+support&conditions.0.due_on=";
    let wrong = post("decide", &format!("{decision}{day}i+morgen"));
    assert!(wrong.status == 422 && wrong.text.contains("er ikke en dato"));
    let decided = post("decide", &format!("{decision}{day}01-02-2027"));
    assert_eq!(decided.status, 303, "{}", decided.text);
    let page = site.get(&department, &case).text;
    assert!(page.contains("Gå videre på betingelser") && page.contains("Aftal support"));
    let papers = site.get(&department, &format!("{case}/papers")).text;
    assert!(papers.contains("Uændret siden beslutningen") && papers.contains("Papir"));
    let board = site.get(&department, "/cases/board").text;
    assert!(board.contains("Ny vagtplan") && board.contains("Mangler: Kravene"));
    let portfolio = site.get(&department, "/cases/portfolio").text;
    assert!(portfolio.contains("<circle") && portfolio.contains("2026-0001 Ny vagtplan"));
}

fn a_template_is_edited_as_its_next_version(app: &TestApp) {
    let site = Site::new(app);
    let department = token(app, Role::ModuleAdministrator, municipality("0151"));
    let path = "/cases/templates/edit?template=small_purchase";
    let form = site.get(&department, path).text;
    assert!(form.contains("phases.1.criteria.0.text_da"), "{form}");
    let short = "name_da=Lille&based_on=small_purchase%2F1&phases.0.key=wish&phases.0.name_da=Behov\
        &phases.0.decided_by=role%3Amodule_administrator&phases.0.lead_days=5&phases.0.criteria.0.text_da=Pris\
        &phases.0.criteria.0.evidence=text&phases.0.criteria.0.ticked_by=editor&phases.0.criteria.0.weight=";
    let wrong = site.send(
        Call::new("POST", path)
            .form(&format!("{short}tung"))
            .by(&department),
    );
    assert!(wrong.status == 422 && wrong.text.contains("er ikke et helt tal"));
    let saved = site.send(
        Call::new("POST", path)
            .form(&format!("{short}1"))
            .by(&department),
    );
    assert_eq!(saved.status, 303, "{}", saved.text);
    let page = site.get(&department, "/cases/templates").text;
    assert!(
        page.contains("Behov") && page.contains("Der er 2 i alt"),
        "{page}"
    );
    let late = site.send(
        Call::new("POST", path)
            .form(&format!("{short}2"))
            .by(&department),
    );
    assert_eq!(late.status, 409);
}

on_both!(
    from_idea_to_decision,
    a_template_is_edited_as_its_next_version
);
