//! Shapes that several resources share. Every text that a person wrote comes
//! with the language it is really in. What is not there is left out: nothing
//! is ever null. Names of closed lists come from the lists themselves.

use base::jiff::civil::Date;
use base::{Instant, Locale, Text};
use newsroom::media::Format;
use newsroom::pages;
use serde::{Serialize, Serializer};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, schema::Type};
use utoipa::{PartialSchema, ToSchema};

/// Words and the language they are in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Text)]
pub struct Said {
    pub language: Language,
    #[schema(examples("It takes a community"))]
    pub text: String,
}

/// Formatted words and the language they are in. The HTML is sanitised: paragraphs, lists, headings
/// from level 2, emphasis, quotations and links, without attributes but a link's own.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Html)]
pub struct Marked {
    pub language: Language,
    #[schema(examples("<p>I came with two bags of flour.</p>"))]
    pub html: String,
}

/// The wished language, else English, else any there is; `None` when nothing was written.
pub fn said(text: &Text, wished: Locale) -> Option<Said> {
    text.best(wished).map(|(language, words)| said_in(language, words))
}
pub fn said_in(language: Locale, words: impl Into<String>) -> Said {
    Said { language: Language(language), text: words.into() }
}
/// The same of a text written in Markdown.
pub fn marked(text: &Text, wished: Locale) -> Option<Marked> {
    text.best(wished)
        .map(|(language, words)| Marked { language: Language(language), html: newsroom::pages::html(words) })
}
/// For what cannot be without words, such as a name: empty words in English at the worst.
pub fn named(text: &Text, wished: Locale) -> Said {
    said(text, wished).unwrap_or_else(|| said_in(Locale::ENGLISH, ""))
}

fn one_of(description: &'static str, names: impl Iterator<Item = &'static str>) -> RefOr<Schema> {
    let names: Vec<&str> = names.collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .examples(names.first().copied())
        .enum_values(Some(names))
        .into()
}

/// A language of the table, by its BCP 47 tag.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Language(pub Locale);

impl PartialSchema for Language {
    fn schema() -> RefOr<Schema> {
        one_of("A BCP 47 language tag.", Locale::all().map(Locale::tag))
    }
}
impl ToSchema for Language {}

/// Wraps closed lists, so that the document names exactly their names.
macro_rules! choices {
    ($($(#[doc = $doc:literal])* $Name:ident of $of:ty, $names:expr;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $Name(pub $of);

        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.0.name())
            }
        }
        impl PartialSchema for $Name {
            fn schema() -> RefOr<Schema> {
                let names: &[$of] = $names;
                one_of(concat!($($doc),*).trim_ascii(), names.iter().map(|one| one.name()))
            }
        }
        impl ToSchema for $Name {}
    )*};
}

use newsroom::stories::Translation;
use programme::{campaigns, events, partners};

choices! {
    /// What an edition mainly is.
    EditionKind of campaigns::EditionKind, campaigns::EditionKind::ALL;
    /// Open editions live; archived ones are the record. No others exist here.
    EditionState of campaigns::EditionState, &[campaigns::EditionState::Open, campaigns::EditionState::Archived];
    EventKind of events::EventKind, events::EventKind::ALL;
    /// A cancelled event stays where it was and says so.
    EventState of events::EventState, &[events::EventState::Announced, events::EventState::Cancelled];
    /// How exactly the place is told: venue, address and town; the town alone; or neither.
    Precision of events::Precision, events::Precision::ALL;
    AccessFeature of events::AccessFeature, events::AccessFeature::ALL;
    HostPart of events::HostPart, events::HostPart::ALL;
    /// An amount, free, what one can give, or not known.
    CostKind of events::CostKind, events::CostKind::ALL;
    Currency of events::Currency, events::Currency::ALL;
    PartnerKind of partners::PartnerKind, partners::PartnerKind::ALL;
    /// What an organisation does in an edition.
    Part of partners::Part, partners::Part::ALL;
    /// How the words in this language came about.
    TranslationStatus of Translation,
        &[Translation::Original, Translation::Draft, Translation::Reviewed, Translation::Outdated];
    /// How a drawn portrait shows its person: choosing not to be seen is a choice.
    PortraitForm of look::PortraitForm, look::PortraitForm::ALL;
}

/// A moment in UTC (RFC 3339).
#[derive(Debug, Clone, Copy)]
pub struct Moment(pub Instant);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}
impl PartialSchema for Moment {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(utoipa::openapi::SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::DateTime)))
            .description(Some("A moment in UTC (RFC 3339)."))
            .examples(["2026-12-09T19:00:00Z"])
            .into()
    }
}
impl ToSchema for Moment {}

/// A civil date (ISO 8601).
#[derive(Debug, Clone, Copy)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}
impl PartialSchema for Day {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(utoipa::openapi::SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::Date)))
            .description(Some("A civil date (ISO 8601)."))
            .examples(["2026-12-18"])
            .into()
    }
}
impl ToSchema for Day {}

/// How somebody appears, as they chose and as they permit. A name that is not permitted is absent.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Teller {
    #[schema(examples("k7f2m9"))]
    pub slug: String,
    /// This ambassador in the API.
    pub url: String,
    /// This ambassador's page for people.
    pub page_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, examples("Ada"))]
    pub name: Option<String>,
    /// Their own word for themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub label: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub bio: Option<Said>,
    pub portrait: Portrait,
    /// An invented person of a sample campaign.
    pub is_sample: bool,
}

/// A photograph in several sizes, or a drawing of ours on the page.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Portrait {
    Picture {
        width: u32,
        height: u32,
        alt: Said,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(nullable = false)]
        credit: Option<String>,
        /// `#rrggbb`, to show until the picture has come.
        dominant_colour: String,
        /// What must stay in sight, per mille from the left.
        #[schema(maximum = 1000)]
        focal_x: u16,
        /// What must stay in sight, per mille from the top.
        #[schema(maximum = 1000)]
        focal_y: u16,
        files: Vec<PictureFile>,
    },
    Drawing {
        form: PortraitForm,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(nullable = false)]
        alt: Option<Said>,
    },
}

/// One size of a picture. Its address answers only while it may be shown.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PictureFile {
    pub url: String,
    #[schema(examples("image/webp"))]
    pub content_type: String,
    pub width: u32,
    pub height: u32,
}

impl Teller {
    pub fn of(scene: &super::ask::Scene, teller: &pages::Teller, language: Locale) -> Self {
        let own = |text: &Option<(Locale, String)>| text.as_ref().map(|(locale, words)| said_in(*locale, words));
        Self {
            slug: teller.slug.to_string(),
            url: scene.api(&format!("/ambassadors/{}", teller.slug)),
            page_url: scene.page(&format!("ambassadors/{}/", teller.slug)),
            name: teller.name.clone(),
            label: own(&teller.label),
            bio: own(&teller.bio),
            portrait: Portrait::of(scene, &teller.portrait, language),
            is_sample: teller.is_sample,
        }
    }
}

impl Portrait {
    fn of(scene: &super::ask::Scene, portrait: &pages::Portrait, language: Locale) -> Self {
        match portrait {
            pages::Portrait::Picture(picture) => Self::Picture {
                width: picture.width,
                height: picture.height,
                alt: match &picture.alt {
                    Some(alt) => said_in(language, alt),
                    None => {
                        let words = ui::words::Words::new(language);
                        said_in(words.locale(), crate::person::described(words, picture))
                    }
                },
                credit: (!picture.credit.is_empty()).then(|| picture.credit.clone()),
                dominant_colour: picture.dominant.clone(),
                focal_x: picture.focal.0,
                focal_y: picture.focal.1,
                files: picture.files.iter().map(|file| PictureFile::of(scene, file)).collect(),
            },
            pages::Portrait::Drawn { form, alt, .. } => {
                Self::Drawing { form: PortraitForm(*form), alt: alt.as_ref().map(|alt| said_in(language, alt)) }
            }
        }
    }
}

impl PictureFile {
    fn of(scene: &super::ask::Scene, file: &pages::PictureFile) -> Self {
        Self {
            url: media(scene, &file.hash, &file.width.to_string(), file.format),
            content_type: file.format.content_type().to_owned(),
            width: file.width,
            height: file.height,
        }
    }
}

/// Where a media file is. Its name says format and size, never who it is.
pub fn media(scene: &super::ask::Scene, hash: &str, name: &str, format: Format) -> String {
    scene.ask.house.address(&format!("/media/{hash}/{name}.{}", format.name()))
}
