//! A sentence that the teller chose to stand large.

use crate::words::quotation_marks;
use base::Locale;
use maud::{Markup, html};

/// The marks are those of the quote's own language; the opening one hangs in
/// the margin, so that the letters line up. `who` is already cleared for showing.
pub fn pull_quote(locale: Locale, text: &str, who: Option<Markup>) -> Markup {
    let (open, close) = quotation_marks(locale);
    html! {
        figure.pull {
            blockquote lang=(locale.tag()) dir=(locale.direction().html()) {
                p { span.mark { (open) } (base::quotes::bare(text)) (close) }
            }
            @if let Some(who) = who { figcaption { (who) } }
        }
    }
}
