//! One request for each route. A route with a parameter that is not known here
//! fails the test: it needs an entry.

use domain::imports::ImportKind;
use foundation::new_id;
use web::{
    routes::Route,
    sites::{SITES, Site as Module},
};

use super::targets::{Targets, Whose};
use crate::{
    harness::{Call, Site},
    records::text_field,
};

/// A request with its texts.
pub struct Made {
    method: &'static str,
    path: String,
    form: Option<String>,
    json: bool,
}

impl Made {
    pub fn as_call(&self) -> Call<'_> {
        let call = Call::new(self.method, &self.path);
        let call = match (&self.form, self.json) {
            (Some(form), _) => call.form(form),
            (None, true) => call.json(&serde_json::json!({})),
            (None, false) => call,
        };
        match self.json {
            true => call.version(999),
            false => call,
        }
    }
}

/// The request of a route about somebody's thing; none when that makes no sense.
pub fn request(site: &Site<'_>, targets: &Targets, route: &Route, whose: Whose) -> Option<Made> {
    let api = route.path.starts_with(web::api::BASE);
    let module = module(&route.path);
    let about_nothing = !route.path.contains('{') && !route.path.ends_with("/bulk");
    if !api && about_nothing && whose != Whose::Own {
        return None;
    }
    let mut path = filled(site, targets, route, module, whose);
    if path.ends_with("/restore-field") {
        path = restoring(site, targets, module, whose, &path);
    }
    let by_organisation = api && !route.path.contains("{id}");
    if by_organisation && whose != Whose::Own {
        path = format!("{path}?organisation={}", targets.organisation(whose));
    }
    let writes = route.method != "GET";
    Some(Made {
        method: route.method,
        path,
        form: (writes && !api).then(|| form(site, targets, &route.path, module, whose)),
        json: writes && api,
    })
}

/// The module whose records a path is about.
fn module(path: &str) -> Option<&'static Module> {
    SITES.iter().find(|module| {
        let api = format!("{}/{}", web::api::BASE, module.api);
        [api.as_str(), module.path].iter().any(|base| {
            path.strip_prefix(base)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    })
}

fn filled(
    site: &Site<'_>,
    targets: &Targets,
    route: &Route,
    module: Option<&'static Module>,
    whose: Whose,
) -> String {
    let path = route.path.as_str();
    let mut parts = Vec::new();
    for part in path.split('/') {
        parts.push(match part {
            "{id}" => id(site, targets, route, module, whose),
            "{field}" => look_up(module, path),
            "{code}" => "en".to_owned(),
            "{secret}" => "nothing".to_owned(),
            "{act}" if path.contains("/move/") => "appropriate".to_owned(),
            "{act}" if path.contains("/joint-groups/") => "bind".to_owned(),
            "{act}" if path.contains("/answer/") => "decline".to_owned(),
            "{act}" => "acknowledge".to_owned(),
            "{rule}" => "risk_assessment_old".to_owned(),
            "{format}" => "csv".to_owned(),
            "{number}" => "27".to_owned(),
            "{kind}" if path.contains("/papers/") => "decision-paper".to_owned(),
            "{subject}" => case(targets, whose),
            "{file}" => "docx".to_owned(),
            "{sha256}" => "0".repeat(64),
            "{kind}" => "usage".to_owned(),
            "{list}" if path.starts_with("/lists/") => LIST.to_owned(),
            "{list}" if path.starts_with("/views/") => VIEWS.to_owned(),
            "{seq}" if whose == Whose::Nobody => "999999".to_owned(),
            "{seq}" => "1".to_owned(),
            other if other.contains('{') => panic!("{path}: what is {other}? Say so here"),
            other => other.to_owned(),
        });
    }
    parts.join("/")
}

/// The case that a paper is about.
fn case(targets: &Targets, whose: Whose) -> String {
    let cases = SITES.iter().find(|module| module.api == "cases").unwrap();
    targets.to_read(cases, whose)
}

/// A value list that organisations add to, and a list with saved views.
const LIST: &str = "business_type";
const VIEWS: &str = "usage";

fn id(
    site: &Site<'_>,
    targets: &Targets,
    route: &Route,
    module: Option<&'static Module>,
    whose: Whose,
) -> String {
    let path = route.path.as_str();
    if path.starts_with("/settings/accounts/") {
        return targets.account(site, whose).to_string();
    }
    if path.starts_with("/organisation/") {
        return targets.organisation(whose);
    }
    if path.starts_with("/lists/") {
        return targets.option(site, LIST, whose).to_string();
    }
    if let Some(rest) = path.strip_prefix("/import/") {
        let kind = rest.split('/').next().and_then(ImportKind::from_key);
        let kind = kind.unwrap_or_else(|| panic!("{path}: what is brought in? Say so here"));
        return targets.import(site, kind, whose).to_string();
    }
    if path.starts_with("/catalogue/proposals/") {
        return targets.proposal(site, whose).to_string();
    }
    if path.starts_with("/tasks/") || path.starts_with("/api/v1/tasks/") {
        return targets.task(site, whose).to_string();
    }
    if path.starts_with("/suppliers/") || path.starts_with("/api/v1/suppliers/") {
        return targets.supplier(site, whose);
    }
    if path.starts_with("/views/") {
        return targets.view(site, VIEWS, whose).to_string();
    }
    let kept = [
        "/joint/kept/",
        "/joint/invitations/",
        "/api/v1/joint-groups/",
        "/papers/kept/",
        "/api/v1/papers/kept/",
    ];
    if kept.iter().any(|of| path.starts_with(of)) {
        // None is there; who sees whose are stories of their own.
        return foundation::new_id().to_string();
    }
    let usages = || SITES.iter().find(|module| module.api == "system-usages");
    let items = || SITES.iter().find(|module| module.api == "agenda-items");
    let module = if path.starts_with("/roles/{kind}/") {
        usages()
    } else if path.starts_with("/vote/") {
        items()
    } else {
        module
    };
    let module = module.unwrap_or_else(|| panic!("{path}: whose id is it? Say so here"));
    match route.method {
        "GET" => targets.to_read(module, whose),
        _ => targets.to_change(site, module, whose, path.ends_with("/restore")),
    }
}

/// The first field of a module that looks something up.
fn look_up(module: Option<&'static Module>, path: &str) -> String {
    let module = module.unwrap_or_else(|| panic!("{path}: whose field is it? Say so here"));
    use domain::parts::FieldKind::{Options, Ref, Refs};
    let mut fields = module.schema.fields.iter();
    let found = fields.find(|field| matches!(field.kind, Ref(_) | Refs(_) | Options(_)));
    found.map_or("name", |field| field.key).to_owned()
}

/// The query that names a change of the record which can be taken back.
fn restoring(
    site: &Site<'_>,
    targets: &Targets,
    module: Option<&'static Module>,
    whose: Whose,
    path: &str,
) -> String {
    let module = module.unwrap_or_else(|| panic!("{path}: whose field is it? Say so here"));
    let field = text_field(module).unwrap_or_default();
    let id = path.rsplit('/').nth(1).unwrap();
    let seq = targets.changed(site, module, whose, id, field);
    let organisation = targets.organisation(whose);
    format!("{path}?field={field}&seq={seq}&organisation={organisation}")
}

/// A form for each post: complete enough for the right to be asked about, and
/// based on an old version where there is one, so that little is done.
fn form(
    site: &Site<'_>,
    targets: &Targets,
    path: &str,
    module: Option<&'static Module>,
    whose: Whose,
) -> String {
    let field = module.and_then(text_field).unwrap_or_default();
    let of_module = |api: &str| SITES.iter().find(|module| module.api == api).unwrap();
    match path {
        "/sign-in" => format!("email={}%40test.example&password=x", new_id()),
        "/settings/accounts/sessions" => "idle_minutes=60&absolute_minutes=600".to_owned(),
        "/settings/accounts/{id}/roles" => "role=reader".to_owned(),
        "/views/{list}" => format!("name=Overblik+{}", new_id()),
        "/lists/{list}/{id}" => "name_da=Navn&enabled=yes".to_owned(),
        "/people/{id}/hand-over" => {
            let to = targets.to_change(site, of_module("people"), Whose::Own, false);
            format!("person={to}&person_id={to}")
        }
        "/units/{id}/merge" => {
            let into = targets.to_change(site, of_module("org-units"), Whose::Own, false);
            format!("unit={into}&unit_id={into}")
        }
        path if path.ends_with("/bulk") => {
            let module = module.unwrap_or_else(|| panic!("{path}: whose rows? Say so here"));
            let id = targets.to_change(site, module, whose, false);
            format!("row={id}:1&field={field}&{field}=x&confirmed=1")
        }
        path if module.is_some_and(|module| path == format!("{}/{{id}}", module.path)) => {
            let section = module.and_then(|module| module.schema.field(field));
            let section = section.map_or("", |field| field.section);
            format!("section={section}&version=999")
        }
        _ => String::new(),
    }
}
