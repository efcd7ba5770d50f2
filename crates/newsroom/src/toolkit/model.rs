//! What a toolkit is made of. An item names a thing to post; nothing here is a
//! word of a person, as theirs are read under a permit each time.

use base::closed;
use base::jiff::civil::Date;
use base::{EditionId, EventId, Instant, KitItemId, Locale, PartnerId, StaffId, StoryId, Text};
use consent::{Purpose, Recipient};

closed! {
    /// How a card is laid out.
    Design {
        /// The teller's words alone.
        Quote "quote" "kit-design-quote";
        /// Their words beside their portrait, in the form they chose.
        PortraitQuote "portrait-quote" "kit-design-portrait-quote";
        /// Who they are, in their own word for themselves, and their opening line.
        Meet "meet" "kit-design-meet";
        Event "event" "kit-design-event";
        Theme "theme" "kit-design-theme";
        /// A figure or a date, with its source.
        Fact "fact" "kit-design-fact";
        /// A key message of the campaign.
        Message "message" "kit-design-message";
        Countdown "countdown" "kit-design-countdown";
        ThankYou "thank-you" "kit-design-thank-you";
    }
}

impl Design {
    pub const fn is_about_a_person(self) -> bool {
        matches!(self, Self::Quote | Self::PortraitQuote | Self::Meet)
    }
    /// Whether the card shows how the teller looks.
    pub const fn shows_portrait(self) -> bool {
        matches!(self, Self::PortraitQuote | Self::Meet)
    }
    /// Whether the editor writes what the card says.
    pub const fn has_own_words(self) -> bool {
        matches!(self, Self::Fact | Self::Message | Self::ThankYou)
    }
}

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A public story: its pull-quote with this number, counted from 0, in
    /// each language; without one the opening line.
    Story {
        story: StoryId,
        quote: Option<usize>,
    },
    Event(EventId),
    /// The edition itself: its theme, its day, its thanks, its facts.
    Edition,
}

impl Subject {
    pub const fn story(self) -> Option<StoryId> {
        match self {
            Self::Story { story, .. } => Some(story),
            _ => None,
        }
    }
}

/// Where a figure stands, and of when it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    pub name: String,
    /// An address that begins with `https://`, or nothing.
    pub address: String,
    pub day: Option<Date>,
}

/// What an editor fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub design: Design,
    pub subject: Subject,
    /// What the card says; only where the design has words of its own.
    pub words: Text,
    /// The editor's own caption per language; only about nobody.
    pub captions: Text,
    pub source: Source,
    /// Not shown to anyone before this moment.
    pub publish_from: Option<Instant>,
    /// Not to be used from this moment on.
    pub use_until: Option<Instant>,
    /// What the card's picture keeps in view, per mille from its left and its
    /// top; nothing for what the picture itself says.
    pub focal: Option<(u16, u16)>,
    pub is_sample: bool,
    /// The revision that the editor saw; another is a conflict.
    pub seen: Option<i64>,
}

impl Draft {
    pub fn new(design: Design, subject: Subject) -> Self {
        Self {
            design,
            subject,
            words: Text::new(),
            captions: Text::new(),
            source: Source::default(),
            publish_from: None,
            use_until: None,
            focal: None,
            is_sample: false,
            seen: None,
        }
    }
}

/// One thing to post, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: KitItemId,
    pub edition: EditionId,
    pub design: Design,
    pub subject: Subject,
    pub words: Text,
    pub captions: Text,
    pub source: Source,
    pub publish_from: Option<Instant>,
    pub use_until: Option<Instant>,
    pub focal: Option<(u16, u16)>,
    pub is_sample: bool,
    /// Raised with every change.
    pub revision: i64,
    pub created_by: Option<StaffId>,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub released_at: Option<Instant>,
    pub recalled_at: Option<Instant>,
}

closed! {
    /// Where an item stands by itself; what its people permit comes on top.
    ItemState {
        Draft "draft" "kit-state-draft";
        /// Released, and not to be shown yet.
        Embargoed "embargoed" "kit-state-embargoed";
        Released "released" "kit-state-released";
        /// Its time is over.
        Over "over" "kit-state-over";
        Recalled "recalled" "kit-state-recalled";
    }
}

impl Item {
    /// A draft as an item that was let go now and is kept nowhere.
    pub(super) fn tried(id: KitItemId, edition: EditionId, draft: Draft, now: Instant) -> Self {
        Self {
            id,
            edition,
            design: draft.design,
            subject: draft.subject,
            words: draft.words,
            captions: draft.captions,
            source: draft.source,
            publish_from: None,
            use_until: None,
            focal: draft.focal,
            is_sample: draft.is_sample,
            revision: 0,
            created_by: None,
            created_at: now,
            changed_at: now,
            released_at: Some(now),
            recalled_at: None,
        }
    }

    pub fn state(&self, now: Instant) -> ItemState {
        match (self.recalled_at, self.released_at) {
            (Some(_), _) => ItemState::Recalled,
            (None, None) => ItemState::Draft,
            _ if self.use_until.is_some_and(|until| until <= now) => ItemState::Over,
            _ if self.publish_from.is_some_and(|from| now < from) => ItemState::Embargoed,
            _ => ItemState::Released,
        }
    }
}

/// An item on a day of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    pub day: Date,
    pub item: KitItemId,
}

/// For whom a toolkit is put together. Each has to be permitted by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Partner(PartnerId),
    /// Whoever opens the public toolkit page.
    Anyone,
}

impl Audience {
    pub const fn recipient(self) -> Recipient {
        match self {
            Self::Partner(partner) => Recipient::Partner(partner),
            Self::Anyone => Recipient::Anyone,
        }
    }
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::Partner(_) => Purpose::PartnerSocial,
            Self::Anyone => Purpose::CampaignSocial,
        }
    }
}

/// A room, as staff and the partner see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    pub id: base::RoomId,
    pub edition: EditionId,
    pub partner: PartnerId,
    /// What they post in, first what they read; empty until they said.
    pub languages: Vec<Locale>,
    pub zone: programme::Zone,
    pub letters: Letters,
    pub opened_at: Instant,
    pub last_letter_at: Option<Instant>,
    /// When they last said that they have seen what changed.
    pub seen_at: Option<Instant>,
}

closed! {
    /// Which letters a partner wants about their room. Nothing is sent unasked.
    Letters {
        None "none" "room-letters-none";
        /// When something changed, at most once a day.
        Changes "changes" "room-letters-changes";
        /// Each day of the plan: what to post, and what changed.
        Daily "daily" "room-letters-daily";
    }
}
