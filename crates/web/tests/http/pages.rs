//! What the pages say around the records: ways on, words, numbers.

use std::collections::BTreeSet;

use domain::gate::Role;
use serde_json::json;
use testkit::{TestApp, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site, token},
    world::places,
};

fn page(site: &Site<'_>, token: &str, path: &str) -> String {
    let reply = site.get(token, path);
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    let problems = page_check::problems(&reply.text);
    assert_eq!(problems, Vec::<String>::new(), "{path}");
    reply.text
}

/// Where the links of a page lead, without the query.
fn ways(html: &str) -> BTreeSet<String> {
    let begun = html.split("<a ").skip(1);
    let tags = begun.filter_map(|rest| rest.split_once('>'));
    tags.filter_map(|(tag, _)| tag.split_once("href=\"")?.1.split_once('"'))
        .map(|(href, _)| href.split(['?', '#']).next().unwrap_or("").to_owned())
        .collect()
}

fn rows_of_a_field_are_shown_in_words(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let types = domain::parts::records::Suggest {
        kind: domain::parts::FieldKind::Option("interface_data_type"),
        q: String::new(),
        limit: 1,
    };
    let caller = testkit::as_role(Role::Reader, here.organisation);
    let of = app.ask(&caller, types).unwrap().remove(0);
    let mut body = here.body(&site, "interfaces");
    body["data_rows"] = json!([{ "description": "Borgere", "data_type": of.id }]);
    let id = site.make(&here.admin, "interfaces", &body)["id"].clone();
    let html = page(
        &site,
        &here.admin,
        &format!("/interfaces/{}", id.as_str().unwrap()),
    );
    assert!(
        html.contains("Borgere") && html.contains(&of.name),
        "{html}"
    );
    assert!(!html.contains(&of.id.to_string()), "an id is no word");

    let mut body = here.body(&site, "system-usages");
    let address = "https://sag.example/17";
    body["external_references"] = json!([{ "title": "Sagen", "url": address, "is_main": true }]);
    let id = site.make(&here.admin, "system-usages", &body)["id"].clone();
    let html = page(
        &site,
        &here.admin,
        &format!("/systems/{}", id.as_str().unwrap()),
    );
    assert!(ways(&html).contains(address), "{html}");
    assert!(html.contains("Vises i overblik"));
}

fn what_stops_a_deletion_is_told_before_it_is_tried(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let mut body = here.body(&site, "role-assignments");
    let person = here.make(&site, "people");
    body["person"] = json!(person);
    site.make(&here.admin, "role-assignments", &body);
    let html = page(&site, &here.admin, &format!("/people/{person}/delete"));
    assert!(html.contains("rolle peger på det"), "{html}");
    assert!(html.contains("Det kan ikke slettes"), "{html}");
    let alone = here.make(&site, "people");
    let html = page(&site, &here.admin, &format!("/people/{alone}/delete"));
    assert!(html.contains("Intet andet bliver berørt"), "{html}");
}

fn one_is_not_told_as_many(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let unit = here.make(&site, "org-units");
    let mut body = here.body(&site, "org-units");
    body["parent"] = json!(unit);
    site.make(&here.admin, "org-units", &body);
    let mut body = here.body(&site, "system-usages");
    body["responsible_unit"] = json!(unit);
    body["using_units"] = json!([unit]);
    site.make(&here.admin, "system-usages", &body);
    let html = page(&site, &here.admin, &format!("/units/{unit}/move"));
    assert!(html.contains("enhed under den flytter med"), "{html}");
    assert!(html.contains("system i anvendelse peger fortsat"), "{html}");
    // The unit's own page leads to what it answers for.
    let html = page(&site, &here.admin, &format!("/units/{unit}"));
    assert!(
        html.contains("Systemer i anvendelse: Ansvarlig organisationsenhed"),
        "{html}"
    );
}

fn an_empty_list_is_told_in_a_sentence(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let html = page(&site, &here.admin, "/systems");
    assert!(html.contains("Ingen systemer i anvendelse endnu"), "{html}");
    let html = page(&site, &here.admin, "/kle");
    assert!(
        !ways(&html).contains("/import/kle"),
        "the coordinator loads it"
    );
}

fn a_place_lists_what_is_found_in_it(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let html = page(&site, &here.admin, "/interfaces");
    let (_, places) = html.split_once("places-wide").unwrap();
    let (places, _) = places.split_once("</nav>").unwrap();
    let found = ways(places);
    for way in ["/catalogue", "/interfaces", "/organisations", "/kle"] {
        assert!(found.contains(way), "{way}: {places}");
    }
    assert!(
        !found.contains("/relations"),
        "only the current place is open"
    );
    let here_mark = places.split_once("aria-current=\"true\"").unwrap().0;
    assert!(here_mark.ends_with("<a href=\"/interfaces\" "), "{places}");
    let national = token(app, Role::NationalCoordinator, here.organisation);
    let html = page(&site, &national, "/catalogue");
    assert!(!ways(&html).contains("/relations"), "not readable there");
}

fn likely_organisations_are_shown_before_a_new_one_is_made(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let send = |form: &str| {
        let call = Call::new("POST", "/organisations/new").by(&here.admin);
        site.send(call.form(form))
    };
    let first = send("name=Skovsoftware+A%2FS&kind=company");
    assert_eq!(first.status, 303, "{}", first.text);
    let made = first
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let again = "name=Skovsofware+ApS&kind=company&id=01a00000-0000-7000-8000-000000000001";
    let asked = send(again);
    assert_eq!(asked.status, 200, "{}", asked.text);
    assert_eq!(page_check::problems(&asked.text), Vec::<String>::new());
    assert!(asked.text.contains("Er det en af disse?"), "{}", asked.text);
    assert!(ways(&asked.text).contains(&made), "{}", asked.text);
    assert!(
        asked.text.contains("Skovsofware ApS"),
        "what was typed is kept"
    );
    let count = || {
        let list = site.get(&here.admin, "/api/v1/organisations?q=skovsof");
        list.json()["meta"]["total"].as_i64().unwrap()
    };
    assert_eq!(count(), 1, "nothing was saved");
    let other = send(&format!("{again}&other=yes"));
    assert_eq!(other.status, 303, "{}", other.text);
    assert_eq!(count(), 2);
}

fn a_saved_view_is_renamed_and_shared(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let send =
        |who: &str, path: &str, form: &str| site.send(Call::new("POST", path).by(who).form(form));
    let saved = "name=Udfases&life_cycle=is%3Aphasing_out";
    assert_eq!(send(&here.admin, "/views/usage", saved).status, 303);
    let list = page(&site, &here.admin, "/systems?life_cycle=is%3Aphasing_out");
    let all = ways(&list);
    let edit = all.iter().find(|way| way.starts_with("/views/usage/"));
    let edit = edit.expect("the current view leads to its page");
    let form = page(&site, &here.admin, edit);
    assert!(form.contains("value=\"Udfases\""), "{form}");
    let empty = send(&here.admin, edit, "name=");
    assert_eq!(empty.status, 422);
    assert_eq!(page_check::problems(&empty.text), Vec::<String>::new());
    let done = send(
        &here.admin,
        edit,
        "name=Under+udfasning&share=yes&default=yes",
    );
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(
        done.header("location"),
        "/systems?life_cycle=is%3Aphasing_out"
    );
    let reader = token(app, Role::Reader, here.organisation);
    let list = page(&site, &reader, "/systems");
    assert!(
        list.contains("Under udfasning"),
        "shared, and the first one"
    );
    assert!(!ways(&list).contains(edit), "not the reader's to change");
    assert_eq!(site.get(&reader, edit).status, 403);
    assert_eq!(site.get(&there.admin, edit).status, 404);
    // Saving under a name that is taken keeps what was typed.
    let taken = send(&here.admin, "/views/usage", "name=Under+udfasning&q=aula");
    assert_eq!(taken.status, 422);
    assert!(taken.text.contains("value=\"aula\""), "{}", taken.text);
    assert_eq!(page_check::problems(&taken.text), Vec::<String>::new());
}

fn a_year_is_written_without_a_separator(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let mut rate = here.body(&site, "index-rates");
    rate["year"] = json!(2026);
    let id = site.make(&here.admin, "index-rates", &rate)["id"].clone();
    for path in [
        "/index-rates".to_owned(),
        format!("/index-rates/{}", id.as_str().unwrap()),
    ] {
        let text = page(&site, &here.admin, &path);
        assert!(
            text.contains("2026") && !text.contains("2.026"),
            "{path}: {text}"
        );
    }
}

on_both!(a_year_is_written_without_a_separator);
on_both!(likely_organisations_are_shown_before_a_new_one_is_made);
on_both!(a_saved_view_is_renamed_and_shared);
on_both!(rows_of_a_field_are_shown_in_words);
on_both!(what_stops_a_deletion_is_told_before_it_is_tried);
on_both!(one_is_not_told_as_many);
on_both!(an_empty_list_is_told_in_a_sentence);
on_both!(a_place_lists_what_is_found_in_it);
