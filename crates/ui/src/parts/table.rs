//! Tables with a caption, and the bar of filters above them.

use super::feedback::empty;
use crate::words::{Wording, Words};
use maud::{Markup, html};

/// A column's heading, and how its cells are set.
#[derive(Debug, Clone)]
pub struct Column {
    label: Wording,
    number: bool,
    sort: Option<(String, Option<&'static str>)>,
}

impl Column {
    pub fn new(label: impl Into<Wording>) -> Self {
        Self { label: label.into(), number: false, sort: None }
    }
    /// Figures: tabular and at the end of the cell.
    #[must_use]
    pub const fn number(mut self) -> Self {
        self.number = true;
        self
    }
    /// A link that sorts by this column; `now` is `ascending` or `descending` while it does.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, now: Option<&'static str>) -> Self {
        self.sort = Some((href.into(), now));
        self
    }
}

/// Rows under headings. The first cell of a row names it.
#[derive(Debug, Clone)]
pub struct Table {
    id: &'static str,
    caption: Wording,
    columns: Vec<Column>,
    rows: Vec<Vec<Markup>>,
    nothing: Option<(Wording, Wording)>,
}

impl Table {
    /// `id` is unique on the page.
    pub fn new(id: &'static str, caption: impl Into<Wording>, columns: Vec<Column>) -> Self {
        Self { id, caption: caption.into(), columns, rows: Vec::new(), nothing: None }
    }
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }
    /// What to say instead of a table without rows: what this is, and what to do.
    #[must_use]
    pub fn or_say(mut self, title: impl Into<Wording>, body: impl Into<Wording>) -> Self {
        self.nothing = Some((title.into(), body.into()));
        self
    }

    pub fn show(self, words: Words) -> Markup {
        if let (true, Some((title, body))) = (self.rows.is_empty(), self.nothing) {
            return empty(words, title, body, Markup::default());
        }
        html! {
            div.scroll role="region" tabindex="0" aria-labelledby=(self.id) {
                table {
                    caption id=(self.id) { (self.caption.show(words)) }
                    thead {
                        tr {
                            @for column in &self.columns {
                                th scope="col" .number[column.number] aria-sort=[column.sort.as_ref().and_then(|(_, now)| *now)] {
                                    @if let Some((href, _)) = &column.sort { a href=(href) { (column.label.show(words)) } }
                                    @else { (column.label.show(words)) }
                                }
                            }
                        }
                    }
                    tbody {
                        @for row in &self.rows {
                            tr {
                                @for (at, cell) in row.iter().enumerate() {
                                    @let column = self.columns.get(at);
                                    @let number = column.is_some_and(|column| column.number);
                                    @let label = column.map(|column| words.word(&column.label));
                                    @if at == 0 { th scope="row" { (cell) } }
                                    @else { td .number[number] data-label=[label] { (cell) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A form that asks for the same page again, narrowed. `clear` leads to the unnarrowed page while something is set.
pub fn filters(words: Words, action: &str, clear: Option<&str>, inside: Markup) -> Markup {
    html! {
        form.filters method="get" action=(action) role="search" aria-label=(words.say("ui-filters")) {
            (inside)
            div.buttons {
                button.button.quiet type="submit" { (words.say("ui-filter")) }
                @if let Some(href) = clear { a href=(href) { (words.say("ui-filter-clear")) } }
            }
        }
    }
}
