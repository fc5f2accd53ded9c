//! Names and values from an address or a posted form, in order, and back.

/// Names with values; a name may occur several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// Reads `a=1&b=2`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(
            form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    /// The first value of a name; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Whether the name occurs.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The same without these names.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(key, _)| !names.contains(&key.as_str()))
                .cloned()
                .collect(),
        )
    }

    /// The same with one more pair, unless its value is empty.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        self
    }

    /// The same with the name's values replaced by this one.
    #[must_use]
    pub fn replace(&self, name: &str, value: impl Into<String>) -> Self {
        self.without(&[name]).with(name, value)
    }

    /// The address of a path with these pairs as its query.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        if self.0.is_empty() {
            return path.to_owned();
        }
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.0)
            .finish();
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn an_address_reads_back_as_it_was() {
        let pairs = Pairs::default()
            .with("q", "løn & børn=1")
            .with("sort", "-name")
            .with("empty", "");
        let address = pairs.address("/systems");
        assert_eq!(
            Pairs::parse(address.split_once('?').expect("a query").1),
            pairs
        );
        assert_eq!(Pairs::default().address("/systems"), "/systems");
    }
}
