//! The story as it would appear, and the four answers to it.

use crate::asked::Asked;
use crate::beside;
use axum::extract::State;
use axum::http::Uri;
use door::{Answer, House};
use newsroom::media::{self, Media};
use newsroom::mine;
use newsroom::pages;
use newsroom::stories::{self, Content, ReviewAnswer, State as Stage, Version};
use people::personas::{NameForm, PortraitForm, Shape};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, disclosure, go, post_button, pull_quote};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, uri: Uri, asked: Asked) -> Answer {
    let shape = asked.persona.for_staff();
    let wanted: Vec<_> = asked.versions.iter().filter_map(|v| v.content.portrait).chain(shape.portrait_media).collect();
    let pictures = media::store::by_ids(house.db.read(), &wanted).await.map_err(|e| asked.trouble(e))?;
    let asked_before =
        stories::store::change_requests(house.db.read(), asked.story.id).await.map_err(|e| asked.trouble(e))?;
    let with_yes = mine::with_yes(&house.db, &[asked.story.id]).await.map_err(|e| asked.trouble(e))?;
    let stands = with_yes.contains(&asked.story.id);
    let not_now = if stands { "guest-said-not-now-again" } else { "guest-said-not-now" };
    let said = |name| uri.query().unwrap_or_default().split('&').any(|pair| pair == name);
    let flash = [
        ("said=change", "guest-said-change", "guest-said-change"),
        ("said=not-now", not_now, not_now),
        ("said=yes", "guest-said-yes", "guest-beside-said-yes"),
        ("said=no", "guest-said-no", "guest-beside-said-no"),
        ("said=down", "guest-said-down", "guest-said-down"),
    ]
    .into_iter()
    .find(|(name, ..)| said(*name))
    .map(|(_, teller, guardian)| if asked.is_guardian() { guardian } else { teller })
    .map(|key| Flash { text: Wording::from(key), trouble: false });
    let picture =
        |id: Option<base::MediaId>| id.and_then(|id| pictures.get(&id)).filter(|media| media.purged_at.is_none());
    let page = ReviewPage {
        token: asked.token(&house),
        picture: asked.versions.first().and_then(|v| picture(v.content.portrait.or(shape.portrait_media))),
        // What the teller asked for is between them and the campaign.
        requests: asked_before.iter().filter(|_| !asked.is_guardian()).map(|request| request.words.as_str()).collect(),
        asked: &asked,
        stands,
    };
    Ok(asked.respond(&house, "", flash, &page))
}

struct ReviewPage<'a> {
    asked: &'a Asked,
    token: String,
    picture: Option<&'a Media>,
    /// What the teller asked for before, in their words, newest first.
    requests: Vec<&'a str>,
    /// Whether a yes of theirs from an earlier round goes on.
    stands: bool,
}

impl Page for ReviewPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.title())).hidden().class("review")
    }

    fn body(&self, words: Words) -> Markup {
        let asked = self.asked;
        html! {
            h1 { (words.say(self.title())) }
            @if asked.is_guardian() { p.lead { (words.say("guest-beside-lead")) } }
            @else if asked.is_settled() { (self.settled(words)) }
            @else {
                p.lead { (words.say(if self.stands { "guest-review-lead-again" } else { "guest-review-lead" })) }
                @if asked.is_young { p { (words.say("guest-young-both")) } }
            }
            (beside::asking(words, asked))
            @for (at, version) in asked.versions.iter().enumerate() {
                @let inside = self.version(words, version);
                @if at == 0 { (inside) } @else {
                    (disclosure(words, said(version.language.name()), inside))
                }
            }
            (self.appearance(words, asked.persona.for_staff()))
            @if !self.requests.is_empty() {
                section {
                    h2 { (words.say("guest-asked-before")) }
                    ul.requests { @for request in &self.requests { li { blockquote { (request) } } } }
                }
            }
            @if let Some(round) = asked.beside.as_ref().filter(|_| asked.is_guardian()) {
                (beside::answers(words, asked, round, &self.token))
            } @else if !asked.is_settled() { (self.answers(words)) }
        }
    }
}

impl ReviewPage<'_> {
    fn title(&self) -> &'static str {
        if self.asked.is_guardian() { "guest-beside-title" } else { "guest-review-title" }
    }

    fn version(&self, words: Words, version: &Version) -> Markup {
        let Content { title, opening, body, quotes, content_note, transcript, credits, place, .. } = &version.content;
        let language = version.language;
        html! {
            article.told lang=(language.tag()) dir=(language.direction().html()) {
                h2 { (title) }
                p.opening { (opening) }
                @if !content_note.is_empty() { p.note { (content_note) } }
                (ui::PreEscaped(pages::html(body)))
                @for quote in quotes { (pull_quote(language, quote, None)) }
                @if !place.is_empty() { p { (place) } }
                @if !transcript.is_empty() { (disclosure(words, "ui-transcript", html! { (ui::PreEscaped(pages::html(transcript))) })) }
                @if !credits.is_empty() {
                    ul.credits { @for credit in credits { li { (credit.part) ": " bdi { (credit.name) } } } }
                }
            }
        }
    }

    fn appearance(&self, words: Words, shape: &Shape) -> Markup {
        let locale = words.locale();
        let name = match shape.name_form {
            NameForm::RoleOnly | NameForm::None => words.say("guest-appear-no-name").into_owned(),
            _ => shape.display_name.say(locale).to_owned(),
        };
        let portrait = match shape.portrait_form {
            PortraitForm::Portrait => "portrait-form-portrait",
            PortraitForm::FromBehind => "portrait-form-from-behind",
            PortraitForm::Silhouette => "portrait-form-silhouette",
            PortraitForm::Hands => "portrait-form-hands",
            PortraitForm::Illustration => "portrait-form-illustration",
            PortraitForm::None => "portrait-form-none",
        };
        html! {
            section.appear {
                h2 { (words.say(if self.asked.is_guardian() { "guest-beside-appear" } else { "guest-appear-title" })) }
                dl.facts {
                    dt { (words.say("guest-appear-name")) } dd { bdi { (name) } }
                    @if !shape.label.is_empty() { dt { (words.say("guest-appear-label")) } dd { (ui::words::text_of(words, &shape.label)) } }
                    @if !shape.bio.is_empty() { dt { (words.say("guest-appear-bio")) } dd { (ui::words::text_of(words, &shape.bio)) } }
                    dt { (words.say("guest-appear-portrait")) } dd { (words.say(portrait)) }
                }
                @if let Some(file) = self.picture.and_then(|media| media.preview()) {
                    img src=(self.asked.path(&format!("/picture/{}", file.hash))) width=(file.width) height=(file.height)
                        alt=(self.asked.versions.first().map_or("", |v| v.content.portrait_alt.as_str()));
                } @else if let Some(traits) = drawn(shape) {
                    (traits.show(&self.asked.edition.look, shape.portrait_seed))
                }
                @if let Some(credit) = self.picture.map(|media| &media.credit).filter(|credit| !credit.is_empty()) {
                    p { small.credit { (words.weave(&"ui-credit".into(), [("name", ui::parts::bdi(credit))])) } }
                }
                @if let Some(alt) = self.asked.versions.first().map(|v| &v.content.portrait_alt).filter(|alt| !alt.is_empty()) {
                    p { (words.say("guest-appear-alt")) " " span lang=(self.asked.story.original.tag()) dir=(self.asked.story.original.direction().html()) { (alt) } }
                }
            }
        }
    }

    fn answers(&self, words: Words) -> Markup {
        let asked = self.asked;
        html! {
            section.answers {
                h2 { (words.say("guest-answer-title")) }
                p { (words.say("guest-answer-free")) }
                p { (go(words, Weight::Main, &asked.path("/yes"), "guest-answer-yes")) }
                p { (go(words, Weight::Quiet, &asked.path("/change"), "guest-answer-change")) }
                (post_button(words, Weight::Quiet, &asked.path("/not-now"), &self.token, "guest-answer-not-now"))
                (disclosure(words, "guest-answer-no-first", html! {
                    p { (words.say(if self.stands { "guest-answer-no-means-again" } else { "guest-answer-no-means" })) }
                    (post_button(words, Weight::Grave, &asked.path("/no"), &self.token, "guest-answer-no"))
                }))
            }
        }
    }

    fn settled(&self, words: Words) -> Markup {
        let approved = self.asked.review.answer == Some(ReviewAnswer::Approved);
        let withdrawn = self.asked.story.state == Stage::Withdrawn;
        let key = match (self.asked.story.state, approved) {
            (Stage::Withdrawn, _) => "guest-settled-withdrawn",
            (_, true) => "guest-settled-yes",
            (Stage::Refused, false) => "guest-settled-no",
            (_, false) => "guest-settled-reopened",
        };
        html! {
            p.lead { (words.say(key)) }
            @if approved && !withdrawn {
                p { (go(words, Weight::Quiet, &self.asked.path("/take-down"), "guest-take-down")) }
            }
        }
    }
}

/// A portrait of ours, for a shape that has no photograph.
struct Drawn(look::PortraitForm, Option<look::Traits>);

fn drawn(shape: &Shape) -> Option<Drawn> {
    let traits = || shape.portrait_traits.as_deref().and_then(|json| serde_json::from_str(json).ok());
    Some(match shape.portrait_form {
        PortraitForm::Illustration => Drawn(look::PortraitForm::Illustration, traits()),
        PortraitForm::FromBehind => Drawn(look::PortraitForm::FromBehind, None),
        PortraitForm::Hands => Drawn(look::PortraitForm::Hands, None),
        PortraitForm::Silhouette => Drawn(look::PortraitForm::Silhouette, None),
        PortraitForm::None => Drawn(look::PortraitForm::None, None),
        PortraitForm::Portrait => return None,
    })
}

impl Drawn {
    fn show(&self, look: &look::Look, seed: u64) -> Markup {
        html! { div.drawn { (ui::PreEscaped(look::portrait::draw(self.0, seed, self.1.as_ref(), look, look::Crop::Square))) } }
    }
}
