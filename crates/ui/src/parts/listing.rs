//! Facts beside their names, and things in the order they happen.

use super::state::{Tone, chip};
use crate::words::{Wording, Words};
use maud::{Markup, html};

/// Name and value, row by row.
pub fn facts(words: Words, rows: &[(Wording, Markup)]) -> Markup {
    html! { dl.facts { @for (name, value) in rows { div { dt { (name.show(words)) } dd { (value) } } } } }
}

/// A point on a timeline.
pub struct Step {
    /// Usually [`crate::words::date_element`].
    pub when: Markup,
    pub what: Markup,
    pub state: Option<(Tone, Wording)>,
    /// Nothing happened here and the line says so: drawn as a gap.
    pub gap: bool,
}

pub fn timeline(words: Words, steps: &[Step]) -> Markup {
    html! {
        ol.timeline {
            @for step in steps {
                li .gap[step.gap] {
                    p.when { (step.when) }
                    div.what {
                        (step.what)
                        @if let Some((tone, label)) = &step.state { (chip(words, *tone, label.clone())) }
                    }
                }
            }
        }
    }
}
