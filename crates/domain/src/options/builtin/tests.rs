use std::collections::BTreeSet;

use super::{LISTS, options};

#[test]
fn ids_and_names_are_unique() {
    let ids: BTreeSet<_> = options().map(|option| option.id).collect();
    assert_eq!(ids.len(), options().count());
    for list in LISTS {
        let danish: BTreeSet<_> = list.options().map(|o| o.name_da.to_lowercase()).collect();
        let english: BTreeSet<_> = list.options().map(|o| o.name_en.to_lowercase()).collect();
        assert!(!danish.is_empty(), "{} is empty", list.key);
        assert_eq!(danish.len(), list.options().count(), "{}", list.key);
        assert_eq!(english.len(), list.options().count(), "{}", list.key);
    }
}

#[test]
fn ids_never_change() {
    let known = [
        ("Kommunikation", "6fae11ed-0000-8000-8001-000000000002"),
        ("Systemejer", "6fae11ed-0000-8000-800d-000000000001"),
        ("Kontraktejer", "6fae11ed-0000-8000-8017-000000000001"),
        ("Direktør", "6fae11ed-0000-8000-800e-000000000001"),
    ];
    for (name, id) in known {
        let option = options().find(|o| o.name_da == name).expect("the value");
        assert_eq!(option.id.to_string(), id, "{name}");
    }
}

#[test]
fn only_roles_give_the_right_to_write() {
    for option in options().filter(|option| option.writes) {
        assert!(option.list.ends_with("_role"), "{}", option.name_da);
    }
}
