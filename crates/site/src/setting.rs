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

/// The same below a heading of this level: its own go on from there, and none is skipped.
pub fn markdown_below(words: Words, text: &base::Text, wanted: base::Locale, level: usize) -> Markup {
    PreEscaped(headed(&markdown_in(words, text, wanted, "prose").0, level + 1))
}

/// Headings moved so that the highest is of this level, and none below the sixth.
pub fn headed(body: &str, highest: usize) -> String {
    let Some(now) = (2..=6).find(|level| body.contains(&format!("<h{level}>"))) else { return body.to_owned() };
    let mut levels: Vec<usize> = (now..=6).collect();
    if highest > now {
        // From below, so that none is moved twice.
        levels.reverse();
    }
    levels.into_iter().fold(body.to_owned(), |body, from| {
        let to = (from + highest - now).min(6);
        body.replace(&format!("<h{from}>"), &format!("<h{to}>")).replace(&format!("</h{from}>"), &format!("</h{to}>"))
    })
}

#[cfg(test)]
mod tests {
    use super::headed;

    #[test]
    fn no_heading_is_skipped() {
        assert_eq!(headed("<h3>a</h3><h4>b</h4>", 2), "<h2>a</h2><h3>b</h3>");
        assert_eq!(headed("<h2>a</h2><h3>b</h3>", 2), "<h2>a</h2><h3>b</h3>");
        assert_eq!(headed("<h2>a</h2><h3>b</h3><h2>c</h2>", 3), "<h3>a</h3><h4>b</h4><h3>c</h3>");
        assert_eq!(headed("<h4>a</h4><p>b</p>", 3), "<h3>a</h3><p>b</p>");
        assert_eq!(headed("<p>none</p>", 3), "<p>none</p>");
    }
}
