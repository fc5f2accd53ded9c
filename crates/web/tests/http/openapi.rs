//! The description of the API: compared with the committed one, and sound in itself.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use web::api::openapi::document;

#[test]
fn the_committed_description_is_that_of_the_program() {
    let text = serde_json::to_string_pretty(&document()).unwrap();
    testkit::generated("openapi.json", &format!("{text}\n"));
}

fn each(json: &Value, visit: &mut dyn FnMut(&Map<String, Value>)) {
    match json {
        Value::Object(object) => {
            visit(object);
            object.values().for_each(|value| each(value, visit));
        }
        Value::Array(items) => items.iter().for_each(|value| each(value, visit)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let mut count = 0;
    each(&document, &mut |object| {
        if let Some(Value::String(target)) = object.get("$ref") {
            count += 1;
            let pointer = target.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{target}");
        }
    });
    assert!(count > 100);
}

const TYPES: &[&str] = &[
    "string", "integer", "number", "boolean", "array", "object", "null",
];

#[test]
fn every_schema_is_sound() {
    each(&document()["components"]["schemas"], &mut |schema| {
        if let Some(Value::Array(required)) = schema.get("required") {
            for name in required {
                let name = name.as_str().unwrap();
                assert!(schema["properties"].get(name).is_some(), "{name}");
            }
        }
        let types = match schema.get("type") {
            Some(Value::String(one)) => vec![one.as_str()],
            Some(Value::Array(all)) => all.iter().map(|one| one.as_str().unwrap()).collect(),
            _ => Vec::new(),
        };
        assert!(types.iter().all(|one| TYPES.contains(one)), "{types:?}");
        if types.contains(&"array") {
            assert!(schema.contains_key("items"), "{schema:?}");
        }
    });
}

#[test]
fn every_route_is_described_once_with_its_parameters() {
    let document = document();
    let mut ids = BTreeSet::new();
    let api = |path: &str| path.starts_with(web::api::BASE);
    for route in web::table().iter().filter(|route| api(&route.path)) {
        let operation = &document["paths"][&route.path][route.method.to_lowercase()];
        let id = operation["operationId"].as_str().unwrap();
        assert!(ids.insert(id.to_owned()), "{id} twice");
        assert!(!operation["summary"].as_str().unwrap().is_empty());
        let parameters = operation["parameters"].as_array().unwrap();
        let resolved: Vec<&Value> = parameters
            .iter()
            .map(|one| resolve(&document, one))
            .collect();
        let names: BTreeSet<&str> = resolved
            .iter()
            .map(|one| one["name"].as_str().unwrap())
            .collect();
        assert_eq!(names.len(), resolved.len(), "{id}: a parameter twice");
        for part in route.path.split('/').filter(|part| part.starts_with('{')) {
            let name = part.trim_matches(['{', '}']);
            let found = resolved.iter().find(|one| one["name"] == name).unwrap();
            assert_eq!(
                (&found["in"], &found["required"]),
                (&"path".into(), &true.into())
            );
        }
        assert!(operation["responses"]["default"].is_object(), "{id}");
        let has_body = operation.get("requestBody").is_some();
        let sends = |verb: &str| id.starts_with(verb);
        let writes_fields = route.method == "PATCH" || sends("create") || sends("calculate");
        assert_eq!(has_body, writes_fields, "{id}");
    }
    let described: usize = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .map(|path| path.as_object().unwrap().len())
        .sum();
    assert_eq!(described, ids.len());
}

fn resolve<'a>(document: &'a Value, json: &'a Value) -> &'a Value {
    match json["$ref"].as_str() {
        Some(target) => document.pointer(&target[1..]).unwrap(),
        None => json,
    }
}

#[test]
fn no_field_takes_a_name_that_the_api_needs() {
    let words = [
        "id",
        "version",
        "organisation",
        "created_at",
        "created_by",
        "changed_at",
        "changed_by",
        "q",
        "as_of",
        "sort",
        "columns",
        "limit",
        "cursor",
    ];
    for site in web::sites::SITES {
        let computed = site.schema.computed.iter().map(|one| one.key);
        for key in site.schema.fields.iter().map(|one| one.key).chain(computed) {
            assert!(!words.contains(&key), "{}.{key}", site.api);
        }
    }
}
