//! What exactly was answered, as the evidence and receipts keep it: closed
//! words and ids, nothing in free text. Whatever changes in the table of
//! answers later, this says what was agreed.

use super::model::NewGrant;
use base::{Error, Instant, Result};
use consent::{
    AiUse, Answer, Channel, Element, Interaction, Member, Purpose, Recipient, Set, Territory, Transformation,
};
use serde::{Deserialize, Serialize};

/// One answer within its bounds. The names are part of the evidence: add, and
/// leave out what is empty, but never rename.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// `yes` or `no`.
    pub answer: String,
    /// A person has to read a condition first. Its words are not in here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
    pub elements: Vec<String>,
    /// Nothing in a no means every language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<String>>,
    pub purposes: Vec<String>,
    /// `anyone`, `press`, or `partner` and its id. Nothing in a no means everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// Its name, where it was asked about by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transformations: Vec<String>,
    /// What machines may do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ai: Vec<String>,
    /// What others may do where it appears.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interactions: Vec<String>,
    /// Nothing means those that the purposes name in a yes, every one in a no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<String>>,
    /// Nothing means worldwide in a yes, everywhere in a no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territories: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

impl Terms {
    pub fn of(grant: &NewGrant) -> Self {
        fn names<M: Member>(set: Set<M>) -> Vec<String> {
            set.iter().map(|member| member.name().to_owned()).collect()
        }
        let mut languages: Option<Vec<String>> =
            grant.languages.as_ref().map(|all| all.iter().map(|one| one.tag().to_owned()).collect());
        languages.iter_mut().for_each(|all| all.sort_unstable());
        Self {
            answer: if grant.answer == Answer::Yes { "yes" } else { "no" }.to_owned(),
            conditional: grant.condition.is_some(),
            elements: names(grant.elements),
            languages,
            purposes: names(grant.purposes),
            recipient: grant.recipient.map(|recipient| match recipient {
                Recipient::Anyone => "anyone".to_owned(),
                Recipient::Press => "press".to_owned(),
                Recipient::Partner(partner) => format!("partner {partner}"),
            }),
            recipient_name: None,
            transformations: names(grant.transformations),
            ai: names(grant.ai),
            interactions: names(grant.interactions),
            channels: grant.channels.map(names),
            territories: grant.territories.as_ref().map(|all| all.iter().map(ToString::to_string).collect()),
            until: grant.until,
        }
    }

    /// A no to everything, for everybody, in every language.
    pub fn no_to_all() -> Self {
        fn names<M: Member>() -> Vec<String> {
            M::ALL.iter().map(|member| member.name().to_owned()).collect()
        }
        Self {
            answer: "no".to_owned(),
            conditional: false,
            elements: names::<Element>(),
            languages: None,
            purposes: names::<Purpose>(),
            recipient: None,
            recipient_name: None,
            transformations: Vec::new(),
            ai: Vec::new(),
            interactions: Vec::new(),
            channels: None,
            territories: None,
            until: None,
        }
    }

    pub fn wire(&self) -> Result<String> {
        ::store::wire(self)
    }
    pub fn parse(wire: &str) -> Result<Self> {
        ::store::json(wire)
    }
    pub fn is_yes(&self) -> bool {
        self.answer == "yes"
    }
    pub fn purposes(&self) -> impl Iterator<Item = Purpose> {
        self.purposes.iter().filter_map(|name| Purpose::parse(name))
    }
    pub fn elements(&self) -> impl Iterator<Item = Element> {
        self.elements.iter().filter_map(|name| Element::parse(name))
    }
    pub fn transformations(&self) -> impl Iterator<Item = Transformation> {
        self.transformations.iter().filter_map(|name| Transformation::parse(name))
    }
    pub fn ai(&self) -> impl Iterator<Item = AiUse> {
        self.ai.iter().filter_map(|name| AiUse::parse(name))
    }
    pub fn interactions(&self) -> impl Iterator<Item = Interaction> {
        self.interactions.iter().filter_map(|name| Interaction::parse(name))
    }
    pub fn channels(&self) -> Option<Set<Channel>> {
        self.channels.as_ref().map(|all| all.iter().filter_map(|name| Channel::parse(name)).collect())
    }
    pub fn territories(&self) -> Option<Vec<Territory>> {
        self.territories.as_ref().map(|all| all.iter().filter_map(|name| name.parse().ok()).collect())
    }
    pub fn recipient(&self) -> Result<Option<Recipient>> {
        let unknown = || Error::fault("the ledger", "a stored recipient does not parse");
        match self.recipient.as_deref() {
            None => Ok(None),
            Some("anyone") => Ok(Some(Recipient::Anyone)),
            Some("press") => Ok(Some(Recipient::Press)),
            Some(other) => {
                let partner = other.strip_prefix("partner ").ok_or_else(unknown)?;
                Ok(Some(Recipient::Partner(::store::id(partner)?)))
            }
        }
    }
}
