//! A field as a value: its name, what it is called, what helps to fill it in.

use crate::words::Wording;

/// Everything about a field but its kind. `Field::new("title", "desk-story-title").hint("…").required()`.
#[derive(Debug, Clone)]
pub struct Field {
    pub(super) name: &'static str,
    pub(super) label: Wording,
    pub(super) hint: Option<Wording>,
    pub(super) required: bool,
    pub(super) autocomplete: Option<&'static str>,
    pub(super) input_mode: Option<&'static str>,
    pub(super) kind: &'static str,
    pub(super) most: Option<usize>,
    pub(super) rows: u8,
    pub(super) lang: Option<base::Locale>,
    pub(super) width: &'static str,
    pub(super) accept: Option<&'static str>,
    pub(super) capture: bool,
    pub(super) lowest: Option<String>,
    pub(super) highest: Option<String>,
    pub(super) quiet: bool,
}

impl Field {
    pub fn new(name: &'static str, label: impl Into<Wording>) -> Self {
        Self {
            name,
            label: label.into(),
            hint: None,
            required: false,
            autocomplete: None,
            input_mode: None,
            kind: "text",
            most: None,
            rows: 5,
            lang: None,
            width: "",
            accept: None,
            capture: false,
            lowest: None,
            highest: None,
            quiet: false,
        }
    }
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Wording>) -> Self {
        self.hint = Some(hint.into());
        self
    }
    /// Marked in words; fields without it are marked as optional. The server decides, so no bubble of the browser's gets in the way.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// Neither "required" nor "optional" is written: for filters and single-question pages.
    #[must_use]
    pub const fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }
    /// An HTML autofill token: `email`, `given-name`, `off`, `one-time-code`.
    #[must_use]
    pub const fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }
    /// An e-mail address: the right keyboard, no capitals.
    #[must_use]
    pub const fn email(mut self) -> Self {
        self.kind = "email";
        self
    }
    /// A telephone number: read from the left in every language.
    #[must_use]
    pub const fn phone(mut self) -> Self {
        self.kind = "tel";
        self
    }
    /// A web address.
    #[must_use]
    pub const fn address(mut self) -> Self {
        self.kind = "url";
        self
    }
    /// Digits, on a number keyboard, without the arrows of `type=number`.
    #[must_use]
    pub const fn digits(mut self) -> Self {
        self.input_mode = Some("numeric");
        self.width = "short";
        self
    }
    /// An amount, on a number keyboard that has a point.
    #[must_use]
    pub const fn decimal(mut self) -> Self {
        self.input_mode = Some("decimal");
        self.width = "short";
        self
    }
    /// At most so many characters. The server counts; the browser is not told to cut a paste short.
    #[must_use]
    pub const fn at_most(mut self, characters: usize) -> Self {
        self.most = Some(characters);
        self
    }
    #[must_use]
    pub const fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }
    /// The language that is written in this field: its direction, script and spelling checker.
    #[must_use]
    pub const fn in_language(mut self, locale: base::Locale) -> Self {
        self.lang = Some(locale);
        self
    }
    /// As wide as a short code or a year.
    #[must_use]
    pub const fn short(mut self) -> Self {
        self.width = "short";
        self
    }
    /// A phone opens its own recorder or camera for it.
    #[must_use]
    pub const fn capture(mut self) -> Self {
        self.capture = true;
        self
    }
    /// Kinds of file, as `input accept` takes them: `image/*`.
    #[must_use]
    pub const fn accept(mut self, kinds: &'static str) -> Self {
        self.accept = Some(kinds);
        self
    }
    /// Bounds of a date or a time, in the form the input sends.
    #[must_use]
    pub fn between(mut self, lowest: impl ToString, highest: impl ToString) -> Self {
        self.lowest = Some(lowest.to_string());
        self.highest = Some(highest.to_string());
        self
    }
}

/// One option of a radio group, a group of boxes or a list.
#[derive(Debug, Clone)]
pub struct Choice {
    pub(super) value: String,
    pub(super) label: Wording,
    pub(super) hint: Option<Wording>,
}

impl Choice {
    /// What the form sends for it.
    pub fn value(&self) -> &str {
        &self.value
    }
    pub fn new(value: impl Into<String>, label: impl Into<Wording>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Wording>) -> Self {
        self.hint = Some(hint.into());
        self
    }
    /// Every language of the table by its own name, with the English one for staff.
    pub fn languages() -> Vec<Self> {
        base::Locale::all()
            .map(|l| {
                let name = if l.name() == l.english_name() {
                    l.name().to_owned()
                } else {
                    format!("{} · {}", l.name(), l.english_name())
                };
                Self::new(l.tag(), Wording::Said(name))
            })
            .collect()
    }
}
