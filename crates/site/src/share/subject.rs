//! What a page's picture says, as a value: from it come the hash in the
//! address, the card that is drawn, and the words for those who do not see it.

use crate::here::{Here, Section};
use base::Locale;
use consent::{Cleared, Permit};
use data_encoding::HEXLOWER;
use newsroom::media::Format as FileFormat;
use newsroom::pages::{Portrait, StoryCard, StoryPage, Teller as Told};
use programme::events::Event;
use render::card::{self, Card, Design, Photo, Picture, Size, Teller, Words};
use sha2::{Digest as _, Sha256};
use ui::page::ShareImage;

/// Hex digits of the hash in an address.
pub const KEY: usize = 32;

/// Somebody on a card, and the permit that lets them be there.
struct Somebody<'a> {
    permit: &'a Permit,
    told: &'a Told,
    quote: String,
}

/// One page's picture.
pub struct Share<'a> {
    design: Design,
    here: &'a Here,
    language: Locale,
    words: Words,
    somebody: Option<Somebody<'a>>,
    /// The folder of its address.
    folder: String,
    alt: String,
}

/// The pages of an edition that show nobody in their picture, by their part of its address.
pub const SECTIONS: [(&str, Section); 6] = [
    ("home", Section::Home),
    ("stories", Section::Stories),
    ("ambassadors", Section::People),
    ("events", Section::Events),
    ("partners", Section::Partners),
    ("get-involved", Section::TakePart),
];

impl<'a> Share<'a> {
    pub fn section(here: &'a Here, section: Section) -> Self {
        let words = here.words;
        let heading = here.edition.heading().say(here.locale());
        let theme = if heading.is_empty() { here.edition.slug.to_string() } else { heading.to_owned() };
        let title = match section {
            Section::Stories => words.say("site-nav-stories").into_owned(),
            Section::People => words.say("site-nav-people").into_owned(),
            Section::Events => words.say("site-nav-events").into_owned(),
            Section::Partners => words.say("site-nav-partners").into_owned(),
            Section::TakePart => words.say("site-nav-take-part").into_owned(),
            Section::Home | Section::Archive | Section::Elsewhere => theme.clone(),
        };
        let name = SECTIONS.iter().find(|(_, of)| *of == section).map_or("home", |(name, _)| name);
        let about = Words {
            kicker: if title == theme { here.edition.slug.to_string() } else { theme },
            headline: title.clone(),
            hashtags: here.edition.hashtags.iter().map(|hashtag| hashtag.tag.to_string()).collect(),
            campaign: campaign(here, here.locale()),
            ..Words::default()
        };
        let folder = here.at(&format!("share/{}/{name}/", here.locale().tag()));
        Self::nobody(here, Design::Theme, about, folder, title)
    }

    pub fn archive(here: &'a Here) -> Self {
        let title = here.words.say("site-nav-archive").into_owned();
        let about = Words { headline: title.clone(), campaign: campaign(here, here.locale()), ..Words::default() };
        let folder = format!("/{}/archive/share/{}/", here.campaign.slug, here.locale().tag());
        Self::nobody(here, Design::Theme, about, folder, title)
    }

    pub fn event(here: &'a Here, event: &Event) -> Self {
        let title = event.title.say(here.locale()).to_owned();
        let day = event.when.first_day(&event.zone).map(|day| here.words.day(day)).unwrap_or_default();
        let about = Words {
            kicker: here.words.tell(&event.kind.label()).into_owned(),
            headline: title.clone(),
            details: vec![day].into_iter().filter(|day| !day.is_empty()).collect(),
            campaign: campaign(here, here.locale()),
            ..Words::default()
        };
        let folder = here.at(&format!("events/{}/share/{}/", event.slug, here.locale().tag()));
        Self::nobody(here, Design::Event, about, folder, title)
    }

    pub fn story(here: &'a Here, story: &'a Cleared<StoryPage>) -> Self {
        let quote = story.quotes.first().unwrap_or(&story.opening).clone();
        let folder = here.at(&format!("stories/{}/{}/share/", story.slug, story.language.tag()));
        let design = if pictured(&story.teller) { Design::Portrait } else { Design::Quote };
        Self::somebody(here, design, story.language, folder, story.permit(), &story.teller, quote)
    }

    pub fn ambassador(here: &'a Here, newest: &'a Cleared<StoryCard>) -> Self {
        let quote = newest.quote.as_ref().unwrap_or(&newest.opening).clone();
        let folder = here.at(&format!("ambassadors/{}/share/{}/", newest.teller.slug, here.locale().tag()));
        let design = if newest.teller.name.is_some() { Design::Meet } else { Design::Quote };
        Self::somebody(here, design, newest.language, folder, newest.permit(), &newest.teller, quote)
    }

    fn nobody(here: &'a Here, design: Design, words: Words, folder: String, alt: String) -> Self {
        let alt = format!("{alt} · {}", words.campaign);
        Self { design, here, language: here.locale(), words, somebody: None, folder, alt }
    }

    fn somebody(
        here: &'a Here,
        design: Design,
        language: Locale,
        folder: String,
        permit: &'a Permit,
        told: &'a Told,
        quote: String,
    ) -> Self {
        let words = Words { campaign: campaign(here, language), ..Words::default() };
        let alt = match &told.name {
            Some(name) => format!("{name}: {quote}"),
            None => quote.clone(),
        };
        Self { design, here, language, words, somebody: Some(Somebody { permit, told, quote }), folder, alt }
    }

    pub fn image(&self) -> ShareImage {
        ShareImage {
            address: format!("{}{}.jpg", self.folder, self.key()),
            alt: self.alt.clone(),
            width: 1200,
            height: 630,
        }
    }

    /// The hash over everything that is drawn.
    pub fn key(&self) -> String {
        let mut hash = Sha256::new();
        for card in self.cards(None) {
            hash.update(card.key(card::Format::Jpeg));
        }
        if let Some((photo, focus, _)) = self.photo() {
            hash.update(photo);
            hash.update(format!("{focus:?}"));
        }
        HEXLOWER.encode(&hash.finalize())[..KEY].to_owned()
    }

    /// The file, the focal point and the alternative text of the photo, where one is shown.
    pub fn photo(&self) -> Option<(&str, (u16, u16), &str)> {
        let Portrait::Picture(picture) = &self.somebody.as_ref()?.told.portrait else { return None };
        let jpegs = picture.files.iter().filter(|file| file.format == FileFormat::Jpeg);
        let file = jpegs.min_by_key(|file| file.width.abs_diff(1200))?;
        Some((&file.hash, picture.focal, picture.alt.as_deref().unwrap_or_default()))
    }

    /// What to draw, the fullest first: where words do not fit, fewer are said,
    /// down to the edition's own card with nobody on it.
    pub fn cards(&self, photo: Option<&Photo>) -> Vec<Card> {
        let base = |design| Card::new(design, Size::Link, self.here.edition.look, self.language);
        let whole = |design| base(design).saying(self.words.clone());
        let mut cards = match &self.somebody {
            Some(somebody) => {
                let teller = || Teller::permitted(somebody.permit, told(somebody, photo));
                [self.design, Design::Quote].map(|design| whole(design).told_by(teller())).to_vec()
            }
            None => vec![whole(self.design)],
        };
        let plain = Words {
            headline: self.here.edition.slug.to_string(),
            campaign: self.words.campaign.clone(),
            ..Words::default()
        };
        cards.push(base(Design::Theme).saying(plain));
        cards
    }
}

fn told(somebody: &Somebody<'_>, photo: Option<&Photo>) -> card::Told {
    let told = somebody.told;
    let (picture, credit) = match &told.portrait {
        Portrait::Drawn { form, seed, traits, .. } => {
            (Picture::Drawn { form: *form, seed: *seed, traits: *traits }, String::new())
        }
        Portrait::Picture(picture) => {
            (photo.map_or(Picture::None, |photo| Picture::Photo(photo.clone())), picture.credit.clone())
        }
    };
    card::Told {
        quote: somebody.quote.clone(),
        name: told.name.clone().unwrap_or_default(),
        label: told.label.as_ref().map(|(_, label)| label.clone()).unwrap_or_default(),
        approved: Some(told.approved),
        picture,
        credit,
    }
}

/// Whose card it is; nobody takes somebody made up for somebody real.
fn campaign(here: &Here, language: Locale) -> String {
    let campaign = format!("{} {}", here.campaign.title.say(language), here.edition.slug);
    // In the card's language, not the reader's: the picture has one address for all readers.
    let words = ui::words::Words::new(language);
    if here.edition.is_sample { format!("{} · {campaign}", words.say("site-sample")) } else { campaign }
}

/// Whether the teller chose to be seen in some form.
fn pictured(teller: &Told) -> bool {
    !matches!(teller.portrait, Portrait::Drawn { form: look::PortraitForm::None, .. })
}
