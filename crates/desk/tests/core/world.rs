//! A small house with a story in it, and somebody signed in for each role.

use crate::common::Desk;
use base::{
    Actor, AmbassadorId, ApplicationId, CampaignId, EditionId, HashtagId, KitItemId, Locale, MilestoneId, NoticeId,
    PersonaId, ReviewId, StoryId, Text, TrainingId, VenueId, VersionId,
};
use newsroom::stories::{self, Content, Draft};
use newsroom::toolkit;
use people::accounts::Role;
use people::ledger::notices;
use people::testing;
use programme::campaigns::milestones::{self, Duty, MilestoneDraft};
use programme::campaigns::{self, HashtagDraft};
use store::testing::TestDb;

pub struct World {
    desk: Desk,
    pub campaign: CampaignId,
    pub edition: EditionId,
    pub milestone: MilestoneId,
    pub persona: PersonaId,
    pub part: AmbassadorId,
    pub story: StoryId,
    pub version: VersionId,
    pub review: ReviewId,
    /// What nobody was shown yet.
    pub notice: NoticeId,
    /// A key message that nobody may post yet.
    pub item: KitItemId,
    pub hashtag: HashtagId,
    pub venue: VenueId,
    /// In two weeks or so, with a seat for the teller.
    pub training: TrainingId,
    /// Somebody who applied.
    pub application: ApplicationId,
}

pub fn content() -> Content {
    Content {
        title: "The night shift".to_owned(),
        opening: "I bake while the city sleeps.".to_owned(),
        body: "I bake while the city sleeps. In the morning they eat what I made.".to_owned(),
        ..Content::default()
    }
}

impl std::ops::Deref for World {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl World {
    pub async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let campaign = programme::testing::campaign(&db).await;
        let edition = programme::testing::edition(&db, campaign, 2026).await;
        let enrolled = testing::ambassador(&db, &testing::keys(), edition).await;
        let author = testing::staff(&db, &[Role::Editor]).await;
        let keys = testing::keys();
        let draft = Draft {
            edition,
            persona: enrolled.persona,
            slug: "the-night-shift".parse().unwrap(),
            language: Locale::ENGLISH,
            content: content(),
            is_sample: true,
        };
        let milestone =
            MilestoneDraft { title: Text::en("Book the room"), days_from_day: -20, duty: Duty::Coordinator };
        let (story, version, review, milestone) = store::write!(db, author.actor(), |work| async {
            let (story, version) = stories::draft(work, &draft).await?;
            let arabic = Content { title: "وردية الليل".to_owned(), ..content() };
            stories::translate(work, story, Locale::ARABIC, &arabic).await?;
            let (review, _) = stories::submit(work, &keys, story, &[version], Locale::ARABIC).await?;
            let milestone = milestones::add(work, edition, &milestone).await?;
            Ok::<_, base::Error>((story, version, review, milestone))
        })
        .unwrap();
        let new = notices::NewNotice::new(testing::notice_parts());
        let scope = people::ledger::Scope::Campaign(campaign);
        let notice =
            store::write!(db, author.actor(), |work| notices::draft(work, scope, Locale::ENGLISH, &new)).unwrap();
        let message = toolkit::Draft {
            words: Text::en("It takes a community."),
            ..toolkit::Draft::new(toolkit::Design::Message, toolkit::Subject::Edition)
        };
        let item = store::write!(db, author.actor(), |work| toolkit::add(work, edition, &message)).unwrap();
        let tag = HashtagDraft { tag: "AskMeSomethingElse".parse().unwrap(), since: None, note: Text::new() };
        let hashtag = store::write!(db, author.actor(), |work| async {
            let hashtag = campaigns::add_hashtag(work, &tag).await?;
            campaigns::set_hashtags(work, edition, &[hashtag]).await?;
            Ok::<_, base::Error>(hashtag)
        })
        .unwrap();
        let call = programme::testing::call_draft();
        store::write!(db, author.actor(), |work| programme::calls::write(work, edition, &call)).unwrap();
        let (venue, training) = programme::testing::training(&db, edition, "Key messages").await;
        let seated = [enrolled.persona];
        store::write!(db, author.actor(), |work| programme::training::seats::enrol(work, training, &seated)).unwrap();
        let application = applies(&db, edition, "Amal Haddad").await;
        let router = desk::routes(testing::house(&db));
        Self {
            desk: Desk::new(db, router),
            campaign,
            edition,
            milestone,
            persona: enrolled.persona,
            part: enrolled.ambassador,
            story,
            version,
            review,
            notice,
            item,
            hashtag,
            venue,
            training,
            application,
        }
    }

    /// A template with this house's own ids in it. What is not there gets an id of nobody.
    pub fn address(&self, template: &str) -> String {
        let id = match template.split('/').nth(2).unwrap_or_default() {
            "editions" => self.edition.to_string(),
            "settings" => self.campaign.to_string(),
            "people" => self.persona.to_string(),
            "stories" => self.story.to_string(),
            "notices" => self.notice.to_string(),
            "toolkit" => self.item.to_string(),
            "hashtags" => self.hashtag.to_string(),
            "applications" => self.application.to_string(),
            _ => NOBODY.to_owned(),
        };
        template
            .replace("{id}", &id)
            .replace("{milestone}", &self.milestone.to_string())
            .replace("{venue}", &self.venue.to_string())
            .replace("{training}", &self.training.to_string())
            .replace("{persona}", &self.persona.to_string())
            .replace("{handout}", NOBODY)
            .replace("{part}", &self.part.to_string())
            .replace("{version}", &self.version.to_string())
            .replace("{review}", &self.review.to_string())
            .replace("{grant}", NOBODY)
            .replace("{paper}", NOBODY)
            .replace("{place}", "1")
            .replace("{room}", NOBODY)
            .replace("{use}", NOBODY)
            .replace("{element}", "face")
            .replace("{language}", if template.contains("translations") { "ar" } else { "en" })
            .replace("{hash}", &"0".repeat(64))
            .replace("{secret}", "nosuchsecret")
    }

    /// The teller says yes to everything that was sent last, and does not want to wait.
    pub async fn teller_approves(&self) {
        use consent::{Element, Purpose};
        use people::ledger::{Answers, Choice, Method};
        let persona = people::personas::find(self.db.read(), self.persona).await.unwrap();
        let review = stories::store::reviews(self.db.read(), self.story).await.unwrap().remove(0);
        let versions = stories::store::versions(self.db.read(), &review.versions).await.unwrap();
        let seen = stories::shown(&versions, &persona);
        let answers = Answers {
            purposes: [(Purpose::Website, Choice::Yes), (Purpose::Press, Choice::No)].into(),
            elements: [(Element::Name, Choice::Yes), (Element::Face, Choice::Yes)].into(),
            ..Answers::default()
        };
        store::write!(self.db, Actor::System, |work| stories::approve(
            work,
            &testing::keys(),
            review.id,
            &seen,
            &answers,
            Method::InPerson
        ))
        .unwrap();
        newsroom::testing::waive(&self.db, &testing::keys(), self.story, self.persona).await;
    }
}

/// An id that stands for nothing.
pub const NOBODY: &str = "7zzzzzzzzzzzzzzzzzzzzzzzzz";

/// Somebody who said who they are and why, and sent it.
pub async fn applies(db: &TestDb, edition: EditionId, name: &str) -> ApplicationId {
    use people::applications::{Asked, Begin, Reach, Said, Way, begin, save, send};
    let (keys, gone_at) = (testing::keys(), db.now().plus_days(40));
    let new = Begin { edition, way: Way::Web, language: Locale::ARABIC, gone_at };
    let said = Said {
        name: name.to_owned(),
        reach: Some(Reach::Text),
        contact: "07700 900123".to_owned(),
        meets: [0, 1].into(),
        why: "To speak for myself".to_owned(),
        needs: "A quiet room".to_owned(),
        ..Said::default()
    };
    store::write!(db.db, Actor::Visitor, |work| async {
        let begun = begin(work, &keys, &new).await?;
        save(work, &keys, begun.id, &said, Asked { criteria: 3, questions: 1 }).await?;
        send(work, &keys, begun.id, gone_at).await?;
        Ok::<_, base::Error>(begun.id)
    })
    .unwrap()
}
