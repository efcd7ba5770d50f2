//! A story in a frame on somebody else's page: no script, a style of its own,
//! and a browser that lets nobody else frame it. A partner's frame shows the
//! teller only where they said yes to our pages and to this partner, and the
//! desk handed this partner the lines; else it is a card about the campaign,
//! with nobody on it (docs/decisions/0013-embeds.md).

use crate::cache::Keep;
use crate::here::Here;
use crate::person::{self, Hang};
use crate::story_card;
use axum::response::Response;
use base::{Error, Locale};
use consent::Cleared;
use door::Answer;
use http::{HeaderValue, StatusCode, header};
use newsroom::pages::{self, Embed, Found, StoryCard};
use programme::partners;
use ui::words::text_of;
use ui::{DOCTYPE, Markup, assets, html};

/// For anyone's page: the campaign, and nobody. Stands only while the story does.
pub async fn anyone(here: Here) -> Answer {
    let slug = here.slug("slug")?;
    let found = pages::story(&here.house.db, here.place(), &slug, None, here.locale()).await;
    Ok(match found.map_err(|error| here.trouble(error))? {
        Found::Here(story) => {
            let keep = here.keep().tag(story.id).tag(story.teller.persona).until(story.permit().until());
            framed(&here, StatusCode::OK, "*", campaign(&here), keep)
        }
        Found::Gone => framed(&here, StatusCode::GONE, "*", gone(&here), here.keep()),
        Found::Never => return Err(here.trouble(Error::Missing)),
    })
}

/// For one partner's own website.
pub async fn partner(here: Here) -> Answer {
    let lost = |error| here.trouble(error);
    let (slug, name) = (here.slug("slug")?, here.slug("partner")?);
    let db = here.house.db.read();
    let partner = partners::by_slug(db, &name).await.map_err(lost)?;
    let membership = partners::membership(db, here.edition.id, partner.id).await.map_err(lost)?;
    // A partner that left, or never said where its pages are, has no frame.
    let origin = partner.website.as_ref().map(programme::WebAddress::origin).filter(|origin| is_origin(origin));
    let origin = origin.filter(|_| membership.is_some_and(|membership| membership.left_at.is_none()));
    let origin = origin.ok_or_else(|| here.trouble(Error::Missing))?;
    let found = pages::embed(&here.house.db, here.place(), &slug, partner.id, here.locale()).await.map_err(lost)?;
    let keep = here.keep().tag(partner.id);
    Ok(match found {
        Found::Here(Embed::Card(card, until)) => {
            let keep = keep.tag(card.id).tags(person::tags(&card.teller)).until(until);
            framed(&here, StatusCode::OK, &origin, told(&here, &card), keep)
        }
        Found::Here(Embed::NotTheirs { story, persona, until }) => {
            // For a minute at most: being handed a frame names no page that is kept.
            let soon = here.now.plus_seconds(60);
            let keep = keep.tag(story).tag(persona).until(until).until(Some(soon));
            framed(&here, StatusCode::OK, &origin, campaign(&here), keep)
        }
        Found::Gone => framed(&here, StatusCode::GONE, &origin, gone(&here), keep),
        Found::Never => return Err(here.trouble(Error::Missing)),
    })
}

/// Only what a browser takes as one origin may stand in the header.
fn is_origin(origin: &str) -> bool {
    origin.starts_with("http")
        && origin.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b';' | b',' | b'*' | b'\''))
}

fn told(here: &Here, card: &Cleared<StoryCard>) -> Markup {
    let words = here.words;
    let (tag, dir) = (card.language.tag(), card.language.direction().html());
    let hang = Hang { layout: "12rem", ..Hang::BESIDE };
    html! {
        article.told {
            (person::portrait(words, &here.edition.look, &card.teller, card.language, hang))
            div.said {
                h1.opening lang=(tag) dir=(dir) { (card.opening) }
                p.who { (person::name(words, &card.teller)) }
                @if let Some(note) = &card.content_note {
                    p.note { b { (words.say("site-content-note")) ": " } span lang=(tag) dir=(dir) { (note) } }
                }
                @if card.is_sample { p.note { (words.say("site-sample")) } }
                p { a.onward target="_blank" rel="noopener" href=(here.absolute(&story_card::address(here, card))) { (words.say("site-embed-read")) } }
            }
        }
    }
}

/// The edition and its day: nobody's words, nobody's face.
fn campaign(here: &Here) -> Markup {
    let words = here.words;
    let theme = here.edition.theme.as_ref().map(|theme| &theme.statement).filter(|text| !text.is_empty());
    html! {
        article.about {
            h1.opening { @if here.edition.heading().is_empty() { (here.edition.slug) } @else { (text_of(words, here.edition.heading())) } }
            @if let Some(theme) = theme { p { (text_of(words, theme)) } }
            @if here.edition.is_sample { p.note { (words.say("site-sample")) } }
            p { a.onward target="_blank" rel="noopener" href=(here.absolute(&here.at("stories/"))) { (words.say("site-read-stories")) } }
        }
    }
}

/// It was here and is not any more. Says nothing about what it was.
fn gone(here: &Here) -> Markup {
    let words = here.words;
    html! {
        article.about {
            h1.opening { (words.say("ui-gone-title")) }
            p { a.onward target="_blank" rel="noopener" href=(here.absolute(&here.at(""))) { (here.title()) } }
        }
    }
}

fn framed(here: &Here, status: StatusCode, ancestors: &str, content: Markup, keep: Keep) -> Response {
    let words = here.words;
    let locale: Locale = words.locale();
    let look = crate::looks::sheet(&here.edition.look);
    let campaign = html! { (text_of(words, &here.campaign.title)) " " (here.edition.slug) };
    let document = html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction().html()) data-look=(look.name()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex, nofollow, noarchive";
                meta name="color-scheme" content="light dark";
                title { (here.title()) }
                link rel="stylesheet" href=(look.address());
                link rel="stylesheet" href=(assets::embed_sheet().path);
            }
            body {
                main { (content) }
                footer { a target="_blank" rel="noopener" href=(here.absolute(&here.at(""))) { (campaign) } }
            }
        }
    };
    let mut response = crate::file::file("text/html; charset=utf-8", document.into_string(), Some(keep));
    *response.status_mut() = status;
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow, noarchive"));
    response
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn nothing_but_one_origin_stands_in_the_header() {
        for good in ["https://oak.example", "http://127.0.0.1:8080", "https://xn--oak-5qa.example"] {
            assert!(is_origin(good), "{good}");
        }
        for bad in ["", "null", "https://*.example", "https://oak.example; script-src *", "https://a, https://b"] {
            assert!(!is_origin(bad), "{bad}");
        }
    }
}
