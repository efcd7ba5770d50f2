//! A column of words: what each line says, in which voice, how large it may be
//! and how small it may become.

use super::Rect;
use crate::card::Field;
use look::Role;

/// Which of the edition's faces speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The display face at its weight.
    Display,
    Text,
    /// The text face, bold.
    Strong,
}

/// Where in its height a column hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upright {
    Top,
    Middle,
    Bottom,
}

#[derive(Debug, Clone)]
pub struct Item {
    pub field: Field,
    pub words: String,
    pub voice: Voice,
    pub role: Role,
    /// Largest and smallest size in modules, for Latin; other scripts in proportion.
    pub sizes: (f64, f64),
    /// Lines at most; the item that grows has as many as fit.
    pub lines: u32,
    /// Takes the height that the others leave. One in a column.
    pub grows: bool,
    /// Modules of air above.
    pub gap: f64,
    /// A short bar above, in the spark.
    pub bar: Option<Role>,
    /// Whether opening and closing marks go around it.
    pub quoted: bool,
    /// Set between isolates: a name, a handle, a figure.
    pub apart: bool,
}

impl Item {
    pub fn new(field: Field, words: impl Into<String>, voice: Voice, role: Role, sizes: (f64, f64)) -> Self {
        Self {
            field,
            words: words.into(),
            voice,
            role,
            sizes,
            lines: 2,
            grows: false,
            gap: 0.0,
            bar: None,
            quoted: false,
            apart: false,
        }
    }
    #[must_use]
    pub fn grows(self) -> Self {
        Self { grows: true, ..self }
    }
    #[must_use]
    pub fn quoted(self) -> Self {
        Self { quoted: true, ..self }
    }
    #[must_use]
    pub fn apart(self) -> Self {
        Self { apart: true, ..self }
    }
    #[must_use]
    pub fn lines(self, lines: u32) -> Self {
        Self { lines, ..self }
    }
    #[must_use]
    pub fn below(self, gap: f64) -> Self {
        Self { gap, ..self }
    }
    #[must_use]
    pub fn barred(self, role: Role) -> Self {
        Self { bar: Some(role), ..self }
    }
}

#[derive(Debug, Clone)]
pub struct Column {
    pub at: Rect,
    /// What it stands on, for contrast.
    pub ground: Role,
    pub upright: Upright,
    pub items: Vec<Item>,
}

impl Column {
    /// Items without words are left out.
    pub fn new(at: Rect, ground: Role, upright: Upright, items: Vec<Item>) -> Self {
        let items = items.into_iter().filter(|item| !item.words.is_empty()).collect();
        Self { at, ground, upright, items }
    }
}
