//! What a person sends about an organisation.

use super::model::{Filter, Part, Partner, PartnerKind};
use crate::fields::{Reader, TextField, Writer, text_field};
use crate::{Fields, WebAddress};
use base::{Invalid, Locale, Message, Slug, Text};

const NAME: TextField = text_field!("name", 200);
const TOWN: TextField = text_field!("town", 100);
const DESCRIPTION: TextField = text_field!("description", 2000, lines);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerDraft {
    pub slug: Slug,
    pub name: Text,
    pub kind: PartnerKind,
    pub town: Text,
    pub website: Option<WebAddress>,
    pub description: Text,
    pub is_sample: bool,
    /// The person knows of the one with the same name and says that this is another.
    pub is_another: bool,
    /// The revision that the person saw; a newer one is a conflict.
    pub seen: Option<i64>,
}

impl PartnerDraft {
    /// `slug` (from the name if blank), `name.*`, `kind`, `town.*`, `website`, `description.*`, `sample`,
    /// `another` (ticked: it is not the one we know), `seen`.
    pub fn parse(fields: &Fields, now: Option<&Partner>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let name = read.require_text(&NAME, now.map_or(&blank, |p| &p.name));
        let slug = match (read.parse::<Slug>("slug"), now) {
            (None, _) if read.invalid.of("slug").is_some() => None,
            (None, Some(partner)) => Some(partner.slug.clone()),
            (None, None) if name.is_empty() => None,
            (None, None) => {
                let made = Slug::from_title(name.say(Locale::ENGLISH));
                read.invalid.take("slug", made.ok_or(Message::new("programme-error-slug-needed")))
            }
            (slug, _) => slug,
        };
        let kind = read.choose::<PartnerKind>("kind");
        let town = read.text(&TOWN, now.map_or(&blank, |p| &p.town));
        let website = read.address("website");
        let description = read.text(&DESCRIPTION, now.map_or(&blank, |p| &p.description));
        let is_sample = now.map_or_else(|| read.ticked("sample"), |partner| partner.is_sample);
        let is_another = read.ticked("another");
        let seen = read.number("seen");
        let draft = (|| {
            let (slug, kind) = (slug?, kind?);
            Some(Self { slug, name, kind, town, website, description, is_sample, is_another, seen })
        })();
        read.finish(draft)
    }
}

impl PartnerDraft {
    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new()
            .put("slug", &self.slug)
            .text("name", &self.name)
            .put("kind", self.kind)
            .text("town", &self.town)
            .maybe("website", self.website.as_ref())
            .text("description", &self.description)
            .tick("sample", self.is_sample)
            .tick("another", self.is_another)
            .maybe("seen", self.seen)
            .finish()
    }
}

impl From<&Partner> for PartnerDraft {
    fn from(partner: &Partner) -> Self {
        Self {
            slug: partner.slug.clone(),
            name: partner.name.clone(),
            kind: partner.kind,
            town: partner.town.clone(),
            website: partner.website.clone(),
            description: partner.description.clone(),
            is_sample: partner.is_sample,
            is_another: false,
            seen: Some(partner.revision),
        }
    }
}

/// The part in an edition: `part`.
pub fn parse_part(fields: &Fields) -> Result<Part, Invalid> {
    let mut read = Reader::new(fields);
    let part = read.choose::<Part>("part");
    read.finish(part)
}

impl Filter {
    /// `part`, `kind`, `town`, `q`, `page`. What cannot be read narrows nothing: a list always shows.
    pub fn parse(fields: &Fields) -> Self {
        let mut read = Reader::new(fields);
        Self {
            edition: None,
            part: read.parse("part"),
            kind: read.parse("kind"),
            town: read.line("town", 100),
            words: read.line("q", 200).unwrap_or_default(),
            page: read.number("page").and_then(|page| u64::try_from(page).ok()).unwrap_or(1),
        }
    }
}
