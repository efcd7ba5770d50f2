//! Fixtures for the tests of this crate and of those above it: stories
//! brought into any state by the verbs that people use.

use crate::stories::{self, Content, Decision, Draft};
use crate::toolkit::{self, cards::Voice};
use ::store::Db;
use base::jiff::civil::Date;
use base::jiff::tz::TimeZone;
use base::{Actor, EditionId, Instant, KitItemId, Locale, Message, PartnerId, PersonaId, Slug, StoryId, VersionId};
use consent::{Channel, Element, Outcome, Purpose, Use};
use people::Keys;
use people::accounts::{Role, Staff};
use people::ledger::disclosures::{self, HandedOver, Holder};
use people::ledger::{self, Answers, Choice, Depicted, Method, Solicitor, Weighed};
use people::{persons, testing};

/// A desk with the people a story needs.
pub struct Newsroom {
    pub keys: Keys,
    pub edition: EditionId,
    pub editor: Staff,
    pub safeguarding: Staff,
}

impl Newsroom {
    /// An open edition of 2026, an editor and a safeguarding lead.
    pub async fn open(db: &Db) -> Self {
        Self::open_by(db, testing::keys()).await
    }

    /// The same in a house with keys of its own.
    pub async fn open_by(db: &Db, keys: Keys) -> Self {
        let campaign = programme::testing::campaign(db).await;
        Self {
            keys,
            edition: programme::testing::edition(db, campaign, 2026).await,
            editor: testing::staff(db, &[Role::Editor]).await,
            safeguarding: testing::staff(db, &[Role::Safeguarding]).await,
        }
    }

    /// Somebody invented, with this name shown.
    pub async fn teller(&self, db: &Db, name: &str) -> PersonaId {
        let new = testing::enrolment(self.edition, name);
        ::store::write!(db, Actor::Operator, |work| persons::enrol(work, &self.keys, &new))
            .expect("somebody enrolled")
            .persona
    }

    /// A drafted story whose every part carries the marker word.
    pub async fn draft(&self, db: &Db, persona: PersonaId, marker: &str) -> (StoryId, VersionId) {
        self.draft_of(db, persona, marker, content(marker)).await
    }

    /// A drafted story of these words and pictures.
    pub async fn draft_of(&self, db: &Db, persona: PersonaId, marker: &str, content: Content) -> (StoryId, VersionId) {
        let draft = Draft {
            edition: self.edition,
            persona,
            slug: slug(marker),
            language: Locale::ENGLISH,
            content,
            is_sample: true,
        };
        ::store::write!(db, self.editor.actor(), |work| stories::draft(work, &draft)).expect("a draft")
    }

    /// Sent to its teller.
    pub async fn send(&self, db: &Db, story: StoryId, versions: &[VersionId]) -> base::ReviewId {
        let sent = ::store::write!(db, self.editor.actor(), |work| stories::submit(
            work,
            &self.keys,
            story,
            versions,
            Locale::ENGLISH
        ));
        sent.expect("sent").0
    }

    /// Approved by the teller with these answers, who does not want to wait.
    pub async fn approve(&self, db: &Db, story: StoryId, versions: &[VersionId], answers: &Answers) {
        let persona = self.approve_and_wait(db, story, versions, answers).await;
        waive(db, &self.keys, story, persona).await;
    }

    /// Approved by the teller with these answers; nothing goes out before the pause is over.
    pub async fn approve_and_wait(
        &self,
        db: &Db,
        story: StoryId,
        versions: &[VersionId],
        answers: &Answers,
    ) -> PersonaId {
        let review = self.send(db, story, versions).await;
        let told = stories::store::versions(db.read(), versions).await.expect("versions");
        let of = stories::store::find(db.read(), story).await.expect("the story");
        let persona = people::personas::find(db.read(), of.persona).await.expect("the persona");
        let seen = stories::shown(&told, &persona);
        let teller = testing::teller_by(db, &self.keys, persona.id).await;
        ::store::write!(db, teller, |work| stories::approve(work, &self.keys, review, &seen, answers, Method::Link))
            .expect("approved");
        persona.id
    }

    /// Cleared by safeguarding.
    pub async fn clear(&self, db: &Db, story: StoryId) {
        let decision = decision(Outcome::Allowed);
        ::store::write!(db, self.safeguarding.actor(), |work| stories::decide_risk(work, &self.keys, story, &decision))
            .expect("cleared");
    }

    /// Public, with a yes to this partner too.
    pub async fn publish_for(&self, db: &Db, persona: PersonaId, marker: &str, partner: PartnerId) -> StoryId {
        let answers = Answers { partners: [(partner, Choice::Yes)].into(), ..yes_to_all() };
        self.publish_with(db, persona, marker, &answers).await
    }

    /// A file of a public story goes to a partner, under the permit that lets it out.
    pub async fn hand_over(&self, db: &Db, story: StoryId, partner: PartnerId, kind: &str) -> HandedOver {
        hand_over(db, &self.keys, Actor::Operator, story, partner, kind).await.expect("handed over")
    }

    /// Drafted, approved with yes to everything and cleared: public.
    pub async fn publish(&self, db: &Db, persona: PersonaId, marker: &str) -> StoryId {
        self.publish_with(db, persona, marker, &yes_to_all()).await
    }

    /// Drafted, approved with these answers and cleared: public as far as they go.
    pub async fn publish_with(&self, db: &Db, persona: PersonaId, marker: &str, answers: &Answers) -> StoryId {
        let (story, version) = self.draft(db, persona, marker).await;
        self.approve(db, story, &[version], answers).await;
        self.clear(db, story).await;
        story
    }
}

/// A story of somebody new, whose every part carries the marker word, told with these answers.
pub async fn tell(db: &Db, room: &Newsroom, marker: &str, answers: &Answers) -> StoryId {
    let persona = room.teller(db, &format!("Name{marker}")).await;
    room.publish_with(db, persona, marker, answers).await
}

/// Something to post, made and released by the editor.
pub async fn put_out(db: &Db, room: &Newsroom, draft: &toolkit::Draft) -> KitItemId {
    let out = ::store::write!(db, room.editor.actor(), |work| async {
        let item = toolkit::add(work, room.edition, draft).await?;
        toolkit::release(work, item).await?;
        Ok(item)
    });
    out.expect("released")
}

/// Says the key of each sentence, so that a test sees what was said.
pub const VOICE: Voice<'static> = Voice { say: &say, day: &day, moment: &moment };

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}
fn day(_: Locale, day: Date) -> String {
    day.to_string()
}
fn moment(_: Locale, at: Instant, _: &TimeZone) -> String {
    at.to_string()
}

/// Somebody under 18 whose story is sent to them.
pub struct Young {
    pub persona: PersonaId,
    pub story: StoryId,
    pub version: VersionId,
    pub review: base::ReviewId,
}

/// Enrols somebody who turns 18 in 100 days, with a guardian noted, and sends
/// them a story without a place in it.
pub async fn young(db: &Db, keys: &Keys, room: &Newsroom, marker: &str) -> Young {
    young_for(db, keys, room, marker, 100).await
}

/// The same for somebody who turns 18 in so many days.
pub async fn young_for(db: &Db, keys: &Keys, room: &Newsroom, marker: &str, days: i64) -> Young {
    let new = testing::young_enrolment(room.edition, "Young Sample", db.now().plus_days(days));
    let enrolled = ::store::write!(db, Actor::Operator, |work| persons::enrol(work, keys, &new));
    let persona = enrolled.expect("somebody enrolled").persona;
    let content = Content { place: String::new(), ..content(marker) };
    let (story, version) = room.draft_of(db, persona, marker, content).await;
    let review = room.send(db, story, &[version]).await;
    Young { persona, story, version, review }
}

/// The teller does not want to wait until the pause is over.
pub async fn waive(db: &Db, keys: &Keys, story: StoryId, persona: PersonaId) {
    let teller = testing::teller_by(db, keys, persona).await;
    ::store::write!(db, teller, |work| stories::do_not_wait(work, story, Method::Link)).expect("waived");
}

/// Hands a file of a public story's first words to a partner, as whoever acts.
pub async fn hand_over(
    db: &Db,
    keys: &Keys,
    actor: Actor,
    story: StoryId,
    partner: PartnerId,
    kind: &str,
) -> base::Result<HandedOver> {
    let of = stories::store::find(db.read(), story).await?;
    let persona = people::personas::find(db.read(), of.persona).await?;
    let public = stories::store::public_versions(db.read(), &[story]).await?;
    let ids: Vec<VersionId> = public.values().flatten().map(|(_, version)| *version).collect();
    let version =
        stories::store::versions(db.read(), &ids).await?.into_iter().min_by_key(|one| one.language != of.original);
    let version = version.ok_or(base::Error::Missing)?;
    let fingerprint = stories::shown(std::slice::from_ref(&version), &persona)[0];
    let recipient = consent::Recipient::Partner(partner);
    let plain = Use::plain(version.id, fingerprint, Purpose::PartnerSocial, recipient, Channel::File, version.language);
    let case = ledger::case_of(db, &Depicted::one(story, persona.id, None)).await?;
    let permit =
        consent::permit(&plain, &case, db.now()).map_err(|_| base::Error::refused("people-file-not-permitted"))?;
    let file = disclosures::File {
        work: story,
        people: vec![persona.id],
        holder: Holder::Partner(partner),
        hash: fingerprint.0,
        kind: kind.to_owned(),
        code: None,
    };
    ::store::write!(db, actor, |work| disclosures::hand_over(work, keys, &permit, &file))
}

pub fn slug(marker: &str) -> Slug {
    Slug::from_title(marker).expect("a marker with Latin letters")
}

/// Content in which every element carries the marker.
pub fn content(marker: &str) -> Content {
    Content {
        title: format!("Title {marker}"),
        opening: format!("Opening {marker}."),
        body: format!("Body {marker} tells it.\n\nAnd a second paragraph."),
        quotes: vec![format!("Body {marker} tells it.")],
        portrait_alt: format!("Alt {marker}"),
        content_note: format!("Note {marker}"),
        place: format!("Place-{marker}"),
        ..Content::default()
    }
}

pub fn answers(purposes: &[(Purpose, Choice)], elements: &[(Element, Choice)]) -> Answers {
    Answers {
        purposes: purposes.iter().copied().collect(),
        elements: elements.iter().copied().collect(),
        ..Answers::default()
    }
}

/// Yes to the website, social media, press and archive, and to every element.
pub fn yes_to_all() -> Answers {
    let purposes = people::ledger::ASKED_PURPOSES.map(|(purpose, _)| (purpose, Choice::Yes));
    let elements = people::ledger::ASKED_ELEMENTS.map(|element| (element, Choice::Yes));
    answers(&purposes, &elements)
}

pub fn decision(outcome: Outcome) -> Decision {
    Decision {
        outcome,
        solicitor: Solicitor::NotNeeded,
        reason: "Nothing identifies anyone else.".into(),
        weighed: Weighed::default(),
        review_by: None,
    }
}
