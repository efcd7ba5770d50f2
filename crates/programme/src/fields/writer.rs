//! A draft as its form shows it: what `parse` reads, written. A form that is
//! opened for changing something starts with these.

use base::Text;
use std::fmt::Display;

/// Names and values, in the order of the form; nothing for what is blank.
pub(crate) struct Writer(Vec<(String, String)>);

impl Writer {
    pub const fn new() -> Self {
        Self(Vec::new())
    }
    pub fn put(mut self, name: &str, value: impl Display) -> Self {
        let value = value.to_string();
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        self
    }
    pub fn maybe(self, name: &str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }
    pub fn many(self, name: &str, values: impl IntoIterator<Item = impl Display>) -> Self {
        values.into_iter().fold(self, |writer, value| writer.put(name, value))
    }
    pub fn text(self, name: &str, text: &Text) -> Self {
        text.iter().fold(self, |writer, (locale, words)| writer.put(&format!("{name}.{locale}"), words))
    }
    pub fn tick(self, name: &str, ticked: bool) -> Self {
        self.maybe(name, ticked.then_some("yes"))
    }
    pub fn finish(self) -> Vec<(String, String)> {
        self.0
    }
}
