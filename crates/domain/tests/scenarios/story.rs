//! Steps that many stories share.

use domain::{
    catalogue,
    gate::{Caller, Role},
    org_units,
    parts::{
        FieldValue, Schema,
        lists::{Filter, List, ListPage, Start, Wanted},
        records::{Change, Create, Get, Page, Saved, Values},
    },
    usage,
};
use foundation::{Id, Result, new_id};
use testkit::{TestApp, as_role, municipality};

/// A text value.
pub(crate) fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

/// The editor of Ballerup.
pub(crate) fn editor() -> Caller {
    as_role(Role::Editor, municipality("0151"))
}

/// The local administrator of Ballerup.
pub(crate) fn administrator() -> Caller {
    as_role(Role::LocalAdministrator, municipality("0151"))
}

/// Makes a record and answers its id.
pub(crate) fn make(app: &TestApp, caller: &Caller, schema: &'static Schema, values: Values) -> Id {
    let id = new_id();
    app.run(
        caller,
        Create {
            schema,
            id,
            values,
            reason: String::new(),
        },
    )
    .unwrap();
    id
}

/// A public system in the catalogue.
pub(crate) fn system(app: &TestApp, name: &str) -> Id {
    let values = vec![("name", text(name)), ("visibility", text("public"))];
    make(
        app,
        &domain::installation::national(),
        &catalogue::SCHEMA,
        values,
    )
}

/// A unit of Ballerup.
pub(crate) fn unit(app: &TestApp, name: &str, parent: Option<Id>) -> Id {
    let mut values = vec![("name", text(name))];
    values.extend(parent.map(|id| ("parent", FieldValue::Ref(id))));
    make(app, &administrator(), &org_units::SCHEMA, values)
}

/// A system in use in Ballerup.
pub(crate) fn usage(app: &TestApp, system: Id, more: Values) -> Id {
    let mut values = vec![("system", FieldValue::Ref(system))];
    values.extend(more);
    make(app, &editor(), &usage::SCHEMA, values)
}

/// Changes a usage as the editor.
pub(crate) fn change(app: &TestApp, id: Id, values: Values) -> Result<Saved> {
    let command = Change {
        schema: &usage::SCHEMA,
        id,
        version: None,
        values,
        reason: "fordi".to_owned(),
    };
    app.run(&editor(), command)
}

/// A usage's page.
pub(crate) fn page(app: &TestApp, caller: &Caller, id: Id) -> Result<Page> {
    app.ask(
        caller,
        Get {
            schema: &usage::SCHEMA,
            id,
        },
    )
}

/// The list of usages with these columns and filters (`column=filter`).
pub(crate) fn list(
    app: &TestApp,
    caller: &Caller,
    columns: &[&str],
    filters: &[(&str, &str)],
    q: &str,
) -> ListPage {
    let wanted = Wanted {
        columns: columns.iter().map(|c| (*c).to_owned()).collect(),
        filters: filters.iter().map(|(c, f)| Filter::parse(c, f)).collect(),
        q: q.to_owned(),
        sort: None,
    };
    app.ask(
        caller,
        List {
            schema: &usage::SCHEMA,
            wanted,
            start: Start::First,
            limit: 50,
        },
    )
    .unwrap()
}

/// The names in a page.
pub(crate) fn titles(page: &ListPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.title.as_str()).collect()
}
