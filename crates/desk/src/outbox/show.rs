//! One letter as its reader gets it, as plain text; addresses of ours can be
//! followed.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::when;
use crate::signed::{At, Signed};
use base::Locale;
use ui::parts::{Weight, facts, go};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<String>) -> Answer {
    let words = desk.words;
    let letter = desk.house.mail.read(&id).await?;
    let language: Option<Locale> = letter.language.as_deref().and_then(|tag| tag.parse().ok());
    let zone = desk.zone().await?;
    let to = html! { @if let Some(name) = &letter.to_name { bdi { (name) } " " } bdi { (letter.to) } };
    let body = html! {
        (bar(html! { bdi { (letter.subject) } }, go(words, Weight::Quiet, "/desk/outbox/", "desk-outbox-back")))
        (facts(words, &[("desk-outbox-to".into(), to), ("desk-outbox-sent".into(), when(words, letter.sent, &zone))]))
        article.letter.lines lang=[language.map(|l| l.tag())] dir=[language.map(|l| l.direction().html())] {
            (followed(&letter.text, &desk.house.base_url))
        }
    };
    Ok(desk.page(letter.subject.clone(), body))
}

/// The text with links where it names an address of this house, and nowhere else.
fn followed(text: &str, base_url: &str) -> Markup {
    let ours = |word: &str| word.strip_prefix(base_url).is_some_and(|rest| rest.starts_with('/'));
    html! {
        @for piece in text.split_inclusive(char::is_whitespace) {
            @let word = piece.trim_end();
            @if ours(word) { a href=(word) { (word) } (piece[word.len()..]) } @else { (piece) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::followed;

    #[test]
    fn only_addresses_of_this_house_can_be_followed() {
        let text = "Open\nhttp://a.example/desk/sign-in/x\nor http://a.example.evil/ <b>";
        let shown = followed(text, "http://a.example").0;
        assert_eq!(
            shown,
            "Open\n<a href=\"http://a.example/desk/sign-in/x\">http://a.example/desk/sign-in/x</a>\nor http://a.example.evil/ &lt;b&gt;"
        );
    }
}
