//! How drawings and the organisation's own words are set into a page.

use newsroom::pages;
use ui::words::Words;
use ui::{Markup, PreEscaped, html};

/// A drawing that fills whatever room it is given, cut at the edges like a photograph.
pub fn covering(drawing: &str) -> Markup {
    let tag = drawing.split('>').next().unwrap_or_default();
    if tag.contains("preserveAspectRatio") {
        return PreEscaped(drawing.to_owned());
    }
    PreEscaped(drawing.replacen("<svg ", "<svg preserveAspectRatio=\"xMidYMid slice\" ", 1))
}

/// What the organisation wrote, as HTML, in the language it is in.
pub fn markdown(words: Words, text: &base::Text, class: &str) -> Markup {
    markdown_in(words, text, words.locale(), class)
}

/// The same in a language that is not the page's own.
pub fn markdown_in(words: Words, text: &base::Text, wanted: base::Locale, class: &str) -> Markup {
    let Some((locale, written)) = text.best(wanted) else { return html! {} };
    let other = locale != words.locale();
    html! {
        div class=(class) lang=[other.then(|| locale.tag())] dir=[other.then(|| locale.direction().html())] {
            (PreEscaped(pages::html(written)))
        }
    }
}
