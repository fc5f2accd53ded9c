//! Every value fits its declared field, and details only stand where their switch owns them.

use domain::{
    catalogue, contracts, evidence, index_rates, interfaces, licences,
    options::builtin,
    org_units, organisations,
    parts::{Field, FieldKind},
    payments, people, relations, usage,
};

use super::*;

fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Organisation => organisations::fields::FIELDS,
        Kind::OrgUnit => org_units::fields::FIELDS,
        Kind::Person => people::fields::FIELDS,
        Kind::System => catalogue::fields::FIELDS,
        Kind::Usage => usage::fields::FIELDS,
        Kind::Interface => interfaces::fields::FIELDS,
        Kind::Relation => relations::fields::FIELDS,
        Kind::Contract => contracts::fields::FIELDS,
        Kind::Payment => payments::fields::FIELDS,
        Kind::Licence => licences::fields::FIELDS,
        Kind::Evidence => evidence::fields::FIELDS,
        Kind::IndexRate => index_rates::fields::FIELDS,
        other => panic!("{other:?} has no declared fields"),
    }
}

fn is_in_list(list: &str, name: &str) -> bool {
    builtin::options().any(|option| option.list == list && option.name_da == name)
}

fn all_different<T: PartialEq>(items: &[T]) -> bool {
    !items.is_empty() && (1..items.len()).all(|n| !items[..n].contains(&items[n]))
}

fn fits(field: &Field, value: &GenValue, kinds: &HashMap<Id, Kind>) -> bool {
    match (&field.kind, value) {
        (FieldKind::Text { max }, GenValue::Text(text)) => {
            (1..=*max).contains(&text.chars().count()) && !text.contains('\n')
        }
        (FieldKind::LongText, GenValue::Text(text)) => text.chars().count() <= 20_000,
        (FieldKind::Integer { min, max } | FieldKind::Year { min, max }, GenValue::Int(number)) => {
            (min..=max).contains(&number)
        }
        (FieldKind::Money | FieldKind::Percent, GenValue::Int(number)) => *number >= 0,
        (FieldKind::Date, GenValue::Date(_)) | (FieldKind::Bool, GenValue::Bool(_)) => true,
        (FieldKind::Link, GenValue::Link { name, url }) => {
            name.chars().count() <= 150 && url.starts_with("https://")
        }
        (FieldKind::Choice(set), GenValue::Choice(value)) => set.values.contains(value),
        (FieldKind::Set(set), GenValue::Set(values)) => {
            all_different(values) && values.iter().all(|value| set.values.contains(value))
        }
        (FieldKind::Option(list), GenValue::Option(name)) => is_in_list(list, name),
        (FieldKind::Options(list), GenValue::Options(names)) => {
            all_different(names) && names.iter().all(|name| is_in_list(list, name))
        }
        (FieldKind::Ref(kind), GenValue::Ref(id)) => kinds.get(id) == Some(kind),
        (FieldKind::Refs(kind), GenValue::Refs(ids)) => {
            all_different(ids) && ids.iter().all(|id| kinds.get(id) == Some(kind))
        }
        (FieldKind::Rows(columns), GenValue::Rows(rows)) => {
            rows.iter().all(|row| fit(columns, row, kinds).is_ok())
        }
        _ => false,
    }
}

fn fit(fields: &[Field], values: &crate::Values, kinds: &HashMap<Id, Kind>) -> Result<(), String> {
    for (place, (key, value)) in values.iter().enumerate() {
        let field = fields.iter().find(|field| field.key == *key);
        let field = field.ok_or_else(|| format!("{key} is no field"))?;
        if !fits(field, value, kinds) {
            return Err(format!("{key} does not fit: {value:?}"));
        }
        if values[..place].iter().any(|(earlier, _)| earlier == key) {
            return Err(format!("{key} is filled twice"));
        }
    }
    let missing = |f: &&Field| f.required && !values.iter().any(|(key, _)| *key == f.key);
    match fields.iter().find(missing) {
        Some(field) => Err(format!("{} is missing", field.key)),
        None => Ok(()),
    }
}

#[test]
fn every_value_fits_its_field() {
    let installation = small();
    let kinds: HashMap<Id, Kind> = installation.records().map(|r| (r.id, r.kind)).collect();
    for record in installation.records() {
        match record.kind {
            Kind::KleNode => assert!(record.get("number").is_some()),
            Kind::RoleAssignment => {
                let Some(GenValue::Option(role)) = record.get("role") else {
                    panic!("{record:?} has no role");
                };
                let (list, subject) = match is(&record, "subject_kind", "contract") {
                    true => ("contract_role", Kind::Contract),
                    false => ("system_role", Kind::Usage),
                };
                assert!(is_in_list(list, role), "{role}");
                let held = [("subject", subject), ("person", Kind::Person)];
                for (key, kind) in held {
                    let held = reference(&record, key).and_then(|id| kinds.get(&id));
                    assert_eq!(held, Some(&kind));
                }
            }
            kind => {
                let found = fit(fields(kind), &record.values, &kinds);
                assert_eq!(found, Ok(()), "{kind:?}");
            }
        }
    }
}

#[test]
fn every_field_of_a_usage_is_filled_somewhere() {
    let mut empty: HashSet<&str> = usage::fields::FIELDS
        .iter()
        .map(|field| field.key)
        .collect();
    for record in of_kind(&small(), Kind::Usage) {
        for (key, _) in &record.values {
            empty.remove(key);
        }
    }
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn details_stand_only_where_their_switch_owns_them() {
    for record in small().records() {
        if matches!(record.kind, Kind::KleNode | Kind::RoleAssignment) {
            continue;
        }
        for field in fields(record.kind) {
            let Some(owner) = field.owner.filter(|_| record.get(field.key).is_some()) else {
                continue;
            };
            let owned = owner.values.iter().any(|v| is(&record, owner.field, v));
            assert!(owned, "{:?}.{} without its switch", record.kind, field.key);
        }
    }
}

#[test]
fn the_rules_between_fields_hold() {
    for record in of_kind(&small(), Kind::Usage) {
        let using = record
            .get("using_units")
            .map(references)
            .unwrap_or_default();
        if let Some(responsible) = reference(&record, "responsible_unit") {
            assert!(using.contains(&responsible), "responsible but not using");
        }
        if let (Some(GenValue::Date(from)), Some(GenValue::Date(to))) =
            (record.get("in_use_from"), record.get("phased_out_on"))
        {
            assert!(from <= to, "{from} {to}");
        }
        if is(&record, "licensing_and_code_models", "proprietary") {
            assert!(!is(&record, "licensing_and_code_models", "open_source"));
        }
        let levels = record.get("data_sensitivity_levels");
        if is(&record, "data_sensitivity_levels", "none") {
            assert_eq!(levels, Some(&GenValue::Set(vec!["none"])));
        }
    }
}

#[test]
fn local_tasks_add_what_is_new_and_remove_what_is_inherited() {
    let installation = small();
    let systems: HashMap<Id, Vec<Id>> = of_kind(&installation, Kind::System)
        .iter()
        .map(|system| (system.id, references(system.get("kle").unwrap())))
        .collect();
    for record in of_kind(&installation, Kind::Usage) {
        let inherited = &systems[&reference(&record, "system").unwrap()];
        let under = |key| record.get(key).map(references).unwrap_or_default();
        assert!(under("kle_added").iter().all(|id| !inherited.contains(id)));
        assert!(under("kle_removed").iter().all(|id| inherited.contains(id)));
    }
}

#[test]
fn relations_join_two_usages_over_an_interface_of_the_other_end() {
    let installation = small();
    let usages: HashMap<Id, Id> = of_kind(&installation, Kind::Usage)
        .iter()
        .filter_map(|usage| Some((usage.id, reference(usage, "system")?)))
        .collect();
    let exposers: HashMap<Id, Id> = of_kind(&installation, Kind::Interface)
        .iter()
        .filter_map(|one| Some((one.id, reference(one, "exposing_system")?)))
        .collect();
    for relation in of_kind(&installation, Kind::Relation) {
        let (from, to) = (
            reference(&relation, "from_usage"),
            reference(&relation, "to_usage"),
        );
        assert_ne!(from, to);
        if let Some(interface) = reference(&relation, "interface") {
            assert_eq!(exposers[&interface], usages[&to.unwrap()]);
        }
    }
}

#[test]
fn units_form_one_tree_and_their_numbers_are_sound() {
    let installation = small();
    for municipality in installation.municipalities() {
        let units: Vec<_> = installation
            .municipality(municipality)
            .into_iter()
            .filter(|record| record.kind == Kind::OrgUnit)
            .collect();
        let roots = units
            .iter()
            .filter(|unit| reference(unit, "parent").is_none());
        assert_eq!(roots.count(), 1);
        // A parent that comes before its child cannot be below it.
        let mut before = HashSet::new();
        for unit in &units {
            assert!(reference(unit, "parent").is_none_or(|parent| before.contains(&parent)));
            before.insert(unit.id);
            if let Some(GenValue::Text(ean)) = unit.get("ean") {
                let digits = ean.bytes().map(|digit| u32::from(digit - b'0'));
                let sum: u32 = digits
                    .zip([1, 3].into_iter().cycle())
                    .map(|(d, w)| d * w)
                    .sum();
                assert!(ean.len() == 13 && sum.is_multiple_of(10), "{ean}");
            }
        }
    }
}
