//! Random identifiers. An id is 128 random bits, so it says nothing about the
//! person, the order or the time behind it, and can stand in a public address.

use crate::Chance;
use std::fmt;
use std::str::FromStr;

/// Crockford's alphabet: no i, l, o or u, so an id read aloud is not misheard.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn encode(mut value: u128) -> String {
    let mut out = [b'0'; 26];
    for slot in out.iter_mut().rev() {
        *slot = ALPHABET[(value & 31) as usize];
        value >>= 5;
    }
    out.iter().map(|&b| b as char).collect()
}

fn decode(text: &str) -> Option<u128> {
    if text.len() != 26 || text.as_bytes()[0] > b'7' {
        return None;
    }
    text.bytes().try_fold(0u128, |value, b| {
        let digit = ALPHABET.iter().position(|&a| a == b)?;
        Some((value << 5) | digit as u128)
    })
}

/// The text was not an id: wrong length or alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: 26 characters of 0-9 and a-z without i, l, o, u")
    }
}
impl std::error::Error for BadId {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// A new random id.
            pub fn new(chance: &dyn Chance) -> Self {
                let mut bytes = [0u8; 16];
                chance.fill(&mut bytes);
                Self(u128::from_be_bytes(bytes))
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), encode(self.0))
            }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                decode(text).map(Self).ok_or(BadId)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&encode(self.0))
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A campaign: the recurring day or week.
    CampaignId,
    /// One year's edition of a campaign.
    EditionId,
    ThemeId,
    HashtagId,
    MilestoneId,
    /// An event in an edition: screening, panel, forum.
    EventId,
    /// A partner organisation.
    PartnerId,
    /// A staff account.
    StaffId,
    SessionId,
    OwnKeyId,
    PasskeyId,
    /// A secret link or code that lets someone without an account do one thing.
    LinkId,
    /// Who someone is. Never leaves the system.
    PersonId,
    /// How someone appears in public.
    PersonaId,
    /// One person's part in one edition.
    AmbassadorId,
    /// Somebody who would like to be an ambassador. Says nothing about who.
    ApplicationId,
    /// One of the two who score an application. Another number than the application's, for each of them.
    ScoringId,
    /// What was decided about an application, and told.
    OutcomeId,
    /// A note of a talk with somebody who applied.
    TalkId,
    /// A story, the kind of work this house exists for.
    StoryId,
    /// One immutable version of a story in one language.
    VersionId,
    /// One round of asking the teller.
    ReviewId,
    GrantId,
    RiskDecisionId,
    /// One language of one version of what people are told before they are asked.
    NoticeId,
    /// What a person was handed to prove what they said.
    ReceiptId,
    /// One file in the hands of one named holder.
    DisclosureId,
    /// Where a holder says that they posted a file.
    PostId,
    /// Files asked back from one holder.
    RecallId,
    /// One thing that partners may post, of an edition's toolkit.
    KitItemId,
    /// A partner's room in an edition.
    RoomId,
    /// Drawing a whole kit ahead of time.
    KitRunId,
    /// A file of it that a partner took.
    KitFileId,
    /// A picture, recording or film.
    MediaId,
    UploadId,
    JobId,
    AuditId,
    NoteId,
    /// A scan or a recording of what somebody said to us.
    PaperId,
    /// Somebody felt that they had to, or says that it is not what they said.
    ConcernId,
    /// One time of asking somebody how they are after they appeared.
    CheckInId,
    /// A hard question to practise with.
    QuestionId,
    /// One wording of something that somebody chose to say.
    KeyMessageId,
    /// Something that somebody has to be told by hand.
    HandTaskId,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TestChance;

    #[test]
    fn an_id_survives_its_text_form() {
        let chance = TestChance::new(7);
        for _ in 0..100 {
            let id = StoryId::new(&chance);
            assert_eq!(id.to_string().parse::<StoryId>(), Ok(id));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for bad in
            ["", "abc", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000u", "00000000000000000000000000 "]
        {
            assert_eq!(bad.parse::<StoryId>(), Err(BadId), "{bad}");
        }
    }
}
