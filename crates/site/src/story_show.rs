//! A story: the teller's own sentence large, their portrait, what to know
//! before reading on, the words, and every language in which they may be read.

use crate::here::{Here, Section};
use crate::link_data;
use crate::person::{self, Hang, media_address};
use crate::setting::headed;
use crate::share::Share;
use base::{Error, Locale};
use consent::Cleared;
use door::Answer;
use newsroom::pages::{self, Found, StoryPage};
use newsroom::stories::Translation;
use ui::page::{Feed, Head, Page};
use ui::parts::{self, Spoken};
use ui::words::{Wording, Words, date_element};
use ui::{Markup, PreEscaped, html};

struct Story<'a> {
    here: &'a Here,
    story: &'a Cleared<StoryPage>,
    /// Where this page is, without a query.
    address: String,
}

impl Page for Story<'_> {
    fn head(&self, words: Words) -> Head {
        let (here, story) = (self.here, self.story);
        let image = Share::story(here, story).image();
        let others = story.languages.iter().map(|other| (other.language, in_language_of(here, story, other.language)));
        Head::new(&story.title)
            .describe(&story.opening)
            .kind("article")
            .canonical(in_language_of(here, story, story.language))
            .alternates(others.collect())
            .feed(Feed {
                href: format!("/{}/feed.xml", here.campaign.slug),
                title: words.say("site-feed-title").into_owned(),
                kind: "application/atom+xml",
            })
            .json_ld(link_data::story(here, story, &self.address, &image.address))
            .image(image)
            .class("story")
    }

    fn body(&self, words: Words) -> Markup {
        let (here, story) = (self.here, self.story);
        let (tag, dir) = (story.language.tag(), story.language.direction().html());
        html! {
            article.page.story-page {
                header.wide.twelve.story-head {
                    div.opening {
                        p.kicker { (words.say("site-told-by")) " " a href=(here.at(&format!("ambassadors/{}/", story.teller.slug))) { (person::name(words, &story.teller)) } }
                        @if let Some(label) = person::label(words, &story.teller) { p.label { (label) } }
                        p.sentence.display lang=(tag) dir=(dir) { (story.opening) }
                        h1 lang=(tag) dir=(dir) { (story.title) }
                        @if story.is_sample { p.sample { (words.say("site-sample")) } }
                    }
                    div.aside { (person::portrait(words, &here.edition.look, &story.teller, story.language, Hang::LARGE)) }
                }
                (self.languages(words))
                @if let Some(note) = &story.content_note {
                    (parts::notice(words, "site-content-note", html! { p lang=(tag) dir=(dir) { (note) } p { a href="#words" { (words.say("site-content-note-on")) } } }))
                }
                (self.recording(words))
                div #words .prose lang=(tag) dir=(dir) { (woven(&story.body, &story.quotes, story.language)) }
                (self.credits(words))
            }
            nav.onward-row aria-label=(words.say("site-onward")) {
                a.button.quiet href=(here.at("stories/")) { (words.say("site-more-stories")) }
                a.button.quiet href=(here.at(&format!("ambassadors/{}/", story.teller.slug))) { (words.say("site-more-of-teller")) }
            }
        }
    }
}

impl Story<'_> {
    /// Languages beside each other, each with where it honestly stands.
    fn languages(&self, words: Words) -> Markup {
        let (here, story) = (self.here, self.story);
        let spoken: Vec<Spoken> = story
            .languages
            .iter()
            .map(|other| Spoken {
                locale: other.language,
                href: (other.language != story.language).then(|| in_language_of(here, story, other.language)),
                status: Some(Wording::from(other.status.key())),
            })
            .collect();
        let remark = match story.status {
            Translation::Original | Translation::Reviewed => None,
            Translation::Draft => Some("site-translation-draft"),
            Translation::Outdated => Some("site-translation-outdated"),
        };
        html! {
            div.tongue-row {
                (parts::language_list(words, "site-story-languages", &spoken))
                @if let Some(remark) = remark { p.hint { (words.say(remark)) } }
            }
        }
    }

    fn recording(&self, words: Words) -> Markup {
        let story = self.story;
        let Some(recording) = &story.recording else { return html! {} };
        let ending = recording.content_type.split('/').nth(1).unwrap_or("bin");
        let captions = recording.captions.as_ref().map(|_| parts::Track {
            locale: story.language,
            address: format!("{}captions.vtt", in_language_of(self.here, story, story.language)),
        });
        let transcript = html! { @for line in recording.transcript.split("\n\n") { p { (line) } } };
        parts::Recording {
            address: media_address(&recording.hash, &format!("recording.{ending}")),
            kind: recording.content_type.to_owned(),
            title: words.say("site-recording").into_owned(),
            seconds: None,
            bytes: None,
            language: story.language,
            tracks: captions.into_iter().collect(),
            transcript: (!recording.transcript.is_empty()).then_some(transcript),
            poster: None,
        }
        .show(words)
    }

    fn credits(&self, words: Words) -> Markup {
        let story = self.story;
        let published = story.published_at.date_in(self.here.campaign.zone.tz());
        html! {
            footer.credits {
                dl.facts {
                    @if let Some(place) = &story.place {
                        div { dt { (words.say("site-place")) } dd { (person::spoken(words, story.language, place)) } }
                    }
                    @for credit in &story.credits {
                        div { dt { (person::spoken(words, story.language, &credit.part)) } dd { (parts::bdi(&credit.name)) } }
                    }
                    div { dt { (words.say("site-published")) } dd { (date_element(words, published)) } }
                }
                p.hint { (words.say("site-story-promise")) }
            }
        }
    }
}

/// The words with the teller's quotes between the paragraphs, evenly, never
/// inside a list or before the second paragraph. A story of one paragraph has
/// them after it.
fn woven(body: &str, quotes: &[String], language: Locale) -> Markup {
    // None is skipped below the page's own.
    let body = headed(body, 2);
    let blocks = blocks(&body);
    let quotes: Vec<Markup> = quotes.iter().map(|quote| parts::pull_quote(language, quote, None)).collect();
    let step = (blocks.len() / (quotes.len() + 1)).max(1);
    let mut left = quotes.iter();
    html! {
        @for (at, block) in (1..).zip(&blocks) {
            (PreEscaped(block))
            @if at % step == 0 && at < blocks.len() && let Some(quote) = left.next() { (quote) }
        }
        @for quote in left { (quote) }
    }
}

/// Cuts sanitised HTML after each paragraph that stands on the top level.
fn blocks(body: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(end) = body[at..].find("</p>") {
        at += end + "</p>".len();
        let block = &body[from..at];
        let open =
            |name: &str| block.matches(&format!("<{name}>")).count() == block.matches(&format!("</{name}>")).count();
        if ["ul", "ol", "blockquote", "li"].into_iter().all(open) {
            blocks.push(block);
            from = at;
        }
    }
    if !body[from..].trim().is_empty() {
        blocks.push(&body[from..]);
    }
    blocks
}

pub fn in_language_of(here: &Here, story: &StoryPage, language: Locale) -> String {
    here.at(&format!("stories/{}/{}/", story.slug, language.tag()))
}

pub async fn show(here: Here) -> Answer {
    let address = here.at(&format!("stories/{}/", here.slug("slug")?));
    answer(here, None, address).await
}

pub async fn in_language(here: Here) -> Answer {
    let language: Locale = here.part("lang")?.parse().map_err(|_| here.trouble(Error::Missing))?;
    if language.tag() != here.part("lang")? {
        return Err(here.trouble(Error::Missing));
    }
    let address = here.at(&format!("stories/{}/{}/", here.slug("slug")?, language.tag()));
    answer(here, Some(language), address).await
}

async fn answer(here: Here, language: Option<Locale>, address: String) -> Answer {
    let slug = here.slug("slug")?;
    let found = pages::story(&here.house.db, here.place(), &slug, language, here.locale()).await;
    match found.map_err(|error| here.trouble(error))? {
        Found::Here(story) => {
            let mut keep = here.keep().tag(story.id).tags(person::tags(&story.teller)).until(story.permit().until());
            keep = keep.tags(story.recording.as_ref().map(|recording| recording.media));
            Ok(here.show(Section::Stories, keep, &Story { here: &here, story: &story, address }))
        }
        Found::Gone => Ok(here.gone()),
        Found::Never => Err(here.trouble(Error::Missing)),
    }
}

#[cfg(test)]
mod tests {
    use super::{blocks, woven};
    use base::Locale;

    #[test]
    fn quotes_stand_between_paragraphs_and_every_word_stays() {
        let body = "<p>a</p><h2>b</h2><p>c</p><ul><li><p>d</p></li></ul><p>e</p><p>f</p>";
        assert_eq!(blocks(body), ["<p>a</p>", "<h2>b</h2><p>c</p>", "<ul><li><p>d</p></li></ul><p>e</p>", "<p>f</p>"]);
        assert_eq!(blocks(body).concat(), body);
        let shown = woven(body, &["Q1".to_owned(), "Q2".to_owned()], Locale::ENGLISH).0;
        assert!(shown.starts_with("<p>a</p><figure"), "{shown}");
        assert!(shown.ends_with("<p>f</p>") && shown.matches("<figure").count() == 2, "{shown}");
        assert!(woven("<p>a</p>", &["Q".to_owned()], Locale::ENGLISH).0.starts_with("<p>a</p><figure"));
    }
}
