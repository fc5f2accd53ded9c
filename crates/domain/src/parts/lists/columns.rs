//! The columns that a module's lists can have: one for each field, those the
//! module computes, one for each role, and what every record has.

use foundation::{Id, Result};

use crate::{
    gate::View,
    modules,
    parts::{Audience, ColumnKind, Field, FieldKind, Kind, Schema},
};

/// One possible column.
#[derive(Debug, Clone)]
pub struct ListColumn {
    /// Key in the address and the API.
    pub key: String,
    /// Fluent key of the label; for a role the label itself.
    pub label: String,
    /// Whether `label` is already a text.
    pub label_is_text: bool,
    /// Section of the column chooser.
    pub section: &'static str,
    /// Exact header in the incumbent's exports, if any.
    pub header: &'static str,
    /// How values are shown.
    pub kind: ColumnKind,
    /// SQL of the value, with the record's alias `r`.
    pub sql: String,
    /// SQL of what a filter by id compares, for columns of one reference.
    pub id_sql: Option<String>,
    /// SQL condition with `?` for a filter by id, for columns of several references.
    pub has_sql: Option<String>,
    /// What the column points at, for look-ups in filters.
    pub points_at: Option<FieldKind>,
    /// Not among the first columns.
    pub hidden: bool,
    /// Who sees it.
    pub audience: Audience,
}

/// Every column of a module's lists.
pub fn columns(view: &View<'_>, schema: &'static Schema) -> Result<Vec<ListColumn>> {
    let mut all: Vec<ListColumn> = schema
        .fields
        .iter()
        .map(|field| of_field(schema, field))
        .collect();
    all.extend(schema.computed.iter().map(|computed| ListColumn {
        key: computed.key.to_owned(),
        label: label(schema, computed.key),
        label_is_text: false,
        section: computed.section,
        header: computed.header,
        kind: computed.kind,
        sql: computed.sql.replace('@', "r"),
        id_sql: None,
        has_sql: None,
        points_at: None,
        hidden: computed.hidden,
        audience: computed.audience,
    }));
    if let Some(list) = role_list(schema.kind) {
        for row in view.rows(ROLES, &[list.into()])? {
            all.push(role_column(row.id(0)?, row.text(1)?));
        }
    }
    all.extend(of_every_record(schema));
    if !schema.first.is_empty() {
        bring_forward(&mut all, schema.first);
    }
    Ok(all)
}

/// Puts these columns before the others and hides the rest at first.
fn bring_forward(all: &mut [ListColumn], first: &[&str]) {
    let place = |column: &ListColumn| first.iter().position(|key| *key == column.key);
    for column in all.iter_mut() {
        column.hidden = place(column).is_none();
    }
    all.sort_by_key(|column| place(column).unwrap_or(first.len()));
}

const ROLES: &str = "SELECT o.id, {name o} FROM {options} o WHERE {listed o} AND o.list = $1 ORDER BY o.position, 2";

/// The value list of roles on this kind, if it has roles.
pub(crate) fn role_list(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Usage => Some("system_role"),
        Kind::OrgUnit => Some("unit_role"),
        Kind::Contract => Some("contract_role"),
        _ => None,
    }
}

/// The column of the people with a role.
#[must_use]
pub fn role_column(role: Id, name: String) -> ListColumn {
    ListColumn {
        key: format!("role.{role}"),
        label: name,
        label_is_text: true,
        section: "roles",
        header: "",
        kind: ColumnKind::Text,
        sql: format!(
            // everywhere: people with a role on a row that is visible already
            "(SELECT string_agg(p.first_name || ' ' || COALESCE(p.last_name, ''), ', ' ORDER BY p.first_name, p.last_name) FROM {{role_assignments}} a
             JOIN {{people}} p ON p.id = a.person WHERE a.subject_id = r.id AND a.role = {{id {role}}})"
        ),
        id_sql: None,
        has_sql: Some(format!(
            // everywhere: people with a role on a row that is visible already
            "EXISTS (SELECT 1 FROM {{role_assignments}} a WHERE a.subject_id = r.id AND a.role = {{id {role}}} AND a.person = ?)"
        )),
        points_at: Some(FieldKind::Ref(Kind::Person)),
        hidden: true,
        audience: Audience::Members,
    }
}

/// In files, the e-mail addresses of the people with a role stand beside their names.
pub(super) fn with_addresses(columns: Vec<ListColumn>) -> Vec<ListColumn> {
    let mut all = Vec::with_capacity(columns.len());
    for column in columns {
        let addresses = role_of(&column.key).map(|role| role_addresses(role, &column.label));
        all.push(column);
        all.extend(addresses);
    }
    all
}

/// The keys of these columns, those of addresses added where they are missing.
pub(super) fn with_address_keys(keys: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(keys.len());
    for key in keys {
        all.push(key.clone());
        let addresses = role_of(key).map(address_key);
        all.extend(addresses.filter(|key| !keys.contains(key)));
    }
    all
}

fn role_of(key: &str) -> Option<Id> {
    key.strip_prefix("role.")?.parse().ok()
}

fn address_key(role: Id) -> String {
    format!("role-mail.{role}")
}

/// The addresses of the people with a role; who has none is left out.
fn role_addresses(role: Id, name: &str) -> ListColumn {
    ListColumn {
        key: address_key(role),
        label: format!("{name} (e-mail)"),
        sql: format!(
            // everywhere: people with a role on a row that is visible already
            "(SELECT string_agg(NULLIF(p.email, ''), ', ' ORDER BY p.first_name, p.last_name) FROM {{role_assignments}} a
             JOIN {{people}} p ON p.id = a.person WHERE a.subject_id = r.id AND a.role = {{id {role}}})"
        ),
        has_sql: None,
        points_at: None,
        ..role_column(role, String::new())
    }
}

fn label(schema: &Schema, key: &str) -> String {
    format!("{}-{}", schema.kind.key(), key).replace('_', "-")
}

fn of_field(schema: &Schema, field: &'static Field) -> ListColumn {
    let (sql, id_sql, has_sql) = expressions(field);
    ListColumn {
        key: field.key.to_owned(),
        label: label(schema, field.key),
        label_is_text: false,
        section: field.section,
        header: field.header,
        kind: shown_as(field),
        sql,
        id_sql,
        has_sql,
        points_at: crate::parts::records::points_at(field),
        hidden: field.hidden,
        audience: field.audience,
    }
}

fn shown_as(field: &Field) -> ColumnKind {
    match field.kind {
        FieldKind::Year { .. } => ColumnKind::Year,
        FieldKind::Integer { .. } => ColumnKind::Integer,
        FieldKind::Money => ColumnKind::Money,
        FieldKind::Percent => ColumnKind::Percent,
        FieldKind::Date => ColumnKind::Date,
        FieldKind::Bool => ColumnKind::Bool,
        FieldKind::Choice(set) => ColumnKind::Choice(set),
        FieldKind::Set(set) => ColumnKind::Set(set),
        FieldKind::Link => ColumnKind::Link,
        FieldKind::Rows(fields) => ColumnKind::Rows(fields),
        _ => ColumnKind::Text,
    }
}

/// SQL of the shown value, of the id, and of "has this id among several".
fn expressions(field: &Field) -> (String, Option<String>, Option<String>) {
    let key = field.key;
    let own = format!("r.{key}");
    match field.kind {
        FieldKind::Option(_) | FieldKind::Ref(_) => {
            let Some((table, title)) =
                crate::parts::records::points_to(field).and_then(modules::naming)
            else {
                return (own, None, None);
            };
            let title = title.replace('@', "t");
            (
                format!("(SELECT {title} FROM {{{table}}} t WHERE t.id = {own})"),
                Some(own),
                None,
            )
        }
        FieldKind::Options(_) | FieldKind::Refs(_) => {
            let Some((table, title)) =
                crate::parts::records::points_to(field).and_then(modules::naming)
            else {
                return ("NULL".to_owned(), None, None);
            };
            let title = if table == "kle_nodes" {
                // The numbers alone, as the incumbent writes them; the titles have a column of their own.
                "t.number".to_owned()
            } else {
                title.replace('@', "t")
            };
            let from = format!("{{links}} l WHERE l.from_id = r.id AND l.field = '{key}'");
            (
                format!(
                    // everywhere: what a row that is visible already points at
                    "(SELECT string_agg({title}, ', ' ORDER BY l.position) FROM {{links}} l JOIN {{{table}}} t ON t.id = l.to_id
                     WHERE l.from_id = r.id AND l.field = '{key}')"
                ),
                None,
                Some(format!("EXISTS (SELECT 1 FROM {from} AND l.to_id = ?)")),
            )
        }
        FieldKind::AnyRef => ("NULL".to_owned(), Some(own), None),
        _ => (own, None, None),
    }
}

/// What every record has.
fn of_every_record(schema: &Schema) -> Vec<ListColumn> {
    let base = |key: &str, kind: ColumnKind, sql: &str, header: &'static str| ListColumn {
        key: key.to_owned(),
        label: format!("record-{}", key.replace('_', "-")),
        label_is_text: false,
        section: "record",
        header,
        kind,
        sql: sql.to_owned(),
        id_sql: None,
        has_sql: None,
        points_at: None,
        hidden: true,
        audience: Audience::Members,
    };
    let changed = "Sidst redigeret: Bruger";
    let (by, on, made_by) = match schema.kind {
        Kind::Usage => (changed, "Sidst redigeret: Dato", "Taget i anvendelse af"),
        Kind::Contract => (changed, "Sidst redigeret: Dato", ""),
        Kind::System => (changed, "Sidst redigeret", ""),
        Kind::Interface => (changed, "Sidst redigeret: Dato", "Oprettet af: Bruger"),
        _ => ("", "", ""),
    };
    let account = |column: &str| format!("(SELECT u.name FROM users u WHERE u.id = r.{column})");
    vec![
        base("changed_at", ColumnKind::Moment, "r.recorded_from", on),
        base("changed_by", ColumnKind::Text, &account("changed_by"), by),
        base("created_at", ColumnKind::Moment, "r.created_at", ""),
        base(
            "created_by",
            ColumnKind::Text,
            &account("created_by"),
            made_by,
        ),
    ]
}
