//! What a form sent, turned into values. Each input type of this crate has a
//! `parse` that reads these; the names are the form's own, so that a mistake
//! stands beside its field.

mod address;
mod clean;
mod reader;
#[cfg(test)]
mod tests;
mod writer;

pub use address::WebAddress;
pub(crate) use clean::fold_key;
pub(crate) use reader::{Reader, TextField, text_field};
pub(crate) use writer::Writer;

/// Names and values as they came, several where a name repeats. A text in
/// several languages comes as one field per language: `title.en`, `title.ar`.
pub struct Fields<'a>(Box<Find<'a>>);

/// The values under a name.
type Find<'a> = dyn Fn(&str) -> Vec<String> + 'a;

impl<'a> Fields<'a> {
    /// From pairs, such as a decoded request body.
    pub fn of<K: AsRef<str>, V: AsRef<str>>(pairs: &'a [(K, V)]) -> Self {
        Self::reading(move |name| {
            pairs.iter().filter(|(known, _)| known.as_ref() == name).map(|(_, v)| v.as_ref().to_owned()).collect()
        })
    }
    /// From anything that knows the values under a name:
    /// `Fields::reading(|name| form.values(name).map(str::to_owned).collect())`.
    pub fn reading(find: impl Fn(&str) -> Vec<String> + 'a) -> Self {
        Self(Box::new(find))
    }
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        (self.0)(name)
    }
    pub(crate) fn one(&self, name: &str) -> Option<String> {
        self.all(name).into_iter().next()
    }
}
