//! A name that stands twice in one JSON object. Readers keep the last, so that the first
//! would be lost without a word.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

/// The path with dots of the first name that is repeated in a text that is JSON.
pub(super) fn first(text: &str) -> Option<String> {
    let mut found = None;
    let seek = Seek {
        path: String::new(),
        found: &mut found,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    // It ends with an error where it found something.
    seek.deserialize(&mut json).ok();
    found
}

struct Seek<'a> {
    path: String,
    found: &'a mut Option<String>,
}

impl Seek<'_> {
    fn below(&mut self, name: impl fmt::Display) -> Seek<'_> {
        let dot = if self.path.is_empty() { "" } else { "." };
        Seek {
            path: format!("{}{dot}{name}", self.path),
            found: self.found,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut names: Vec<String> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let below = self.below(&name);
            if names.contains(&name) {
                *below.found = Some(below.path);
                return Err(A::Error::custom("repeated"));
            }
            map.next_value_seed(below)?;
            names.push(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut at = 0;
        while list.next_element_seed(self.below(at))?.is_some() {
            at += 1;
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_first_name_that_stands_twice_is_found_with_its_path() {
        assert_eq!(first(r#"{"a":1,"b":[true,null,"x",-1,2.5,{}]}"#), None);
        assert_eq!(first(r#"{"a":{"b":1},"c":{"b":1}}"#), None);
        assert_eq!(first(r#"{"a":1,"b":2,"a":3}"#).as_deref(), Some("a"));
        let nested =
            r#"{"lines":[{"amounts":{"2027":1}},{"amounts":{"2027":1,"2028":2,"2027":3}}]}"#;
        assert_eq!(first(nested).as_deref(), Some("lines.1.amounts.2027"));
        assert_eq!(first(r#"{"a":1,"#), None);
    }
}
