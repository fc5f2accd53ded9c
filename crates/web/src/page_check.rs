//! Rules every page must keep, checked on its HTML: for tests of pages, here and elsewhere.

use std::collections::BTreeSet;

/// What is wrong with a page; empty when nothing.
///
/// Checked: a language, a title, exactly one `h1` and one `main`; unique ids; every control has a label, every label and
/// described-by points to something; images have a text; no script, style or event handler stands in the page itself; tables have headings; posted forms carry a CSRF token.
#[must_use]
pub fn problems(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut found = Vec::new();
    for (name, expected) in [("h1", 1), ("main", 1), ("title", 1)] {
        // What is drawn may have titles, as a whole and of its parts.
        let count = tags
            .iter()
            .take_while(|tag| name != "title" || tag.name != "svg")
            .filter(|tag| tag.name == name)
            .count();
        if count != expected {
            found.push(format!("{count} <{name}>, expected {expected}"));
        }
    }
    if !tags
        .iter()
        .any(|tag| tag.name == "html" && tag.value("lang").is_some_and(|lang| !lang.is_empty()))
    {
        found.push("<html> has no language".to_owned());
    }
    for tag in tags
        .iter()
        .filter(|tag| !KNOWN.split_whitespace().any(|known| known == tag.name))
    {
        found.push(format!(
            "<{}> is no element of ours; is a space missing before an attribute?",
            tag.name
        ));
    }
    check_ids(&tags, &mut found);
    check_labels(&tags, &mut found);
    check_inline(&tags, &mut found);
    check_forms(html, &mut found);
    found
}

/// The elements our pages use; a name outside this list is a slip of the pen.
const KNOWN: &str = "a article aside b bdi body button caption circle code datalist dd defs desc details dialog div dl dt \
    em fieldset figcaption figure footer form g h1 h2 h3 h4 head header hr html i img input kbd label legend li line link \
    main marker meta nav noscript ol optgroup option p path pattern polygon polyline pre progress rect script section \
    select small span strong style summary svg symbol table tbody td text textarea tfoot th thead time title tr tspan ul \
    use br";

/// An opening tag with its attributes, as written.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    /// Whether it stands inside a `<label>`.
    in_label: bool,
}

impl Tag {
    fn value(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    let mut labels = 0_u32;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if rest.starts_with("!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end..]);
            continue;
        }
        let end = end_of_tag(rest);
        let inside = &rest[..end];
        rest = &rest[end..];
        if inside.starts_with('/') {
            labels = labels.saturating_sub(u32::from(inside.starts_with("/label")));
        } else if inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = parse_tag(inside, labels > 0);
            labels += u32::from(tag.name == "label");
            found.push(tag);
        }
    }
    found
}

/// The length up to the `>` that closes the tag, not one inside a quoted value.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (index, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return index,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn parse_tag(inside: &str, in_label: bool) -> Tag {
    let name_end = inside
        .find(|c: char| c.is_whitespace() || c == '/')
        .unwrap_or(inside.len());
    let name = inside[..name_end].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut rest = inside[name_end..].trim_start_matches([' ', '\n', '\t', '\r', '/']);
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let quote = after.chars().next().filter(|c| "\"'".contains(*c));
            let start = usize::from(quote.is_some());
            let stop = |c: char| quote.map_or_else(|| c.is_whitespace(), |q| q == c);
            let length = after[start..].find(stop).unwrap_or(after.len() - start);
            value = &after[start..start + length];
            rest = after.get(start + length + start..).unwrap_or("");
        }
        attributes.push((key, value.to_owned()));
        rest = rest.trim_start_matches([' ', '\n', '\t', '\r', '/']);
    }
    Tag {
        name,
        attributes,
        in_label,
    }
}

fn check_ids(tags: &[Tag], found: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.value("id")) {
        if id.is_empty() || !ids.insert(id) {
            found.push(format!("the id \"{id}\" is empty or stands twice"));
        }
    }
    for tag in tags {
        for attribute in [
            "for",
            "aria-describedby",
            "aria-labelledby",
            "aria-controls",
            "list",
            "form",
        ] {
            let Some(value) = tag.value(attribute) else {
                continue;
            };
            for missing in value.split_whitespace().filter(|id| !ids.contains(id)) {
                found.push(format!(
                    "<{} {attribute}=\"{missing}\"> points to nothing",
                    tag.name
                ));
            }
        }
        let anchor = tag
            .value("href")
            .and_then(|href| href.strip_prefix('#'))
            .filter(|id| !id.is_empty());
        if tag.name == "a" && anchor.is_some_and(|id| !ids.contains(id)) {
            found.push(format!(
                "a link leads to #{}, which is not in the page",
                anchor.unwrap_or_default()
            ));
        }
    }
}

fn check_labels(tags: &[Tag], found: &mut Vec<String>) {
    let labelled: BTreeSet<_> = tags
        .iter()
        .filter(|tag| tag.name == "label")
        .filter_map(|tag| tag.value("for"))
        .collect();
    for tag in tags
        .iter()
        .filter(|tag| ["input", "select", "textarea"].contains(&tag.name.as_str()))
    {
        let silent = matches!(tag.value("type"), Some("hidden" | "submit" | "button"));
        let named = ["aria-label", "aria-labelledby"]
            .iter()
            .any(|a| tag.value(a).is_some_and(|v| !v.is_empty()));
        let by_label = tag.in_label || tag.value("id").is_some_and(|id| labelled.contains(id));
        if !silent && !named && !by_label {
            found.push(format!(
                "<{} name=\"{}\"> has no label",
                tag.name,
                tag.value("name").unwrap_or_default()
            ));
        }
    }
    for tag in tags
        .iter()
        .filter(|tag| tag.name == "img" && tag.value("alt").is_none())
    {
        found.push(format!(
            "the image {} has no text",
            tag.value("src").unwrap_or_default()
        ));
    }
}

fn check_inline(tags: &[Tag], found: &mut Vec<String>) {
    for tag in tags {
        let script = tag.name == "script" && tag.value("src").is_none();
        if script || tag.name == "style" {
            found.push(format!(
                "<{}> stands in the page, which the content security policy forbids",
                tag.name
            ));
        }
        for (key, value) in &tag.attributes {
            if key == "style"
                || (key.starts_with("on") && key.len() > 3)
                || value
                    .trim_start()
                    .to_ascii_lowercase()
                    .starts_with("javascript:")
            {
                found.push(format!(
                    "<{} {key}> would be refused by the content security policy",
                    tag.name
                ));
            }
        }
    }
}

/// Posted forms need the token; tables need headings.
fn check_forms(html: &str, found: &mut Vec<String>) {
    for form in html.split("<form").skip(1) {
        let form = form.split("</form").next().unwrap_or(form);
        let head = &form[..end_of_tag(form)];
        if head.contains("method=\"post\"") && !form.contains("name=\"csrf\"") {
            found.push(format!("a posted form without CSRF token: <form{head}>"));
        }
    }
    for table in html.split("<table").skip(1) {
        if !table
            .split("</table")
            .next()
            .unwrap_or(table)
            .contains("<th")
        {
            found.push("a table without headings".to_owned());
        }
    }
}

#[cfg(test)]
mod tests;
