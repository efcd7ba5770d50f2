//! Brings every state about by the verbs that people use, and remembers where
//! each story, person and file may be asked for.

use super::house::House;
use super::marks::{Hashes, Kind, Mark, Telling};
use super::props::{self, answers, content, open_room, release, website};
use super::states::{Edition, Said, Seen, State, Step};
use base::{Actor, EditionId, KitItemId, Locale, NoticeId, PartnerId, PersonaId, ReviewId, StoryId, Text, VersionId};
use consent::{Answer, Outcome, Purpose, Set};
use newsroom::stories::{self, ChangeWords, Decision, Draft, Embargo};
use newsroom::testing::{Newsroom, decision, waive};
use people::ledger::{self, Answers, Choice, Method, NewGrant, Scope, notices};
use people::personas::{self, PortraitForm, Shape, SlugWish};
use people::{persons, testing};
use std::collections::BTreeMap;

/// One story in its state.
pub struct Told {
    pub number: usize,
    pub state: &'static State,
    pub story: StoryId,
    pub persona: PersonaId,
    /// The teller's newest link, once there is one.
    pub secret: Option<String>,
    /// The secret of the teller's own page.
    pub own: String,
    /// And of whoever they let see what is planned.
    pub with: String,
    /// The secret of what they are asked again.
    pub asked: String,
    /// The secret of how they are.
    pub how: String,
    /// The secret of what chances to speak they would like.
    pub chances: String,
    /// Address parts of the picture's files, and of the recording.
    pub pictures: Vec<String>,
    pub sound: String,
    /// Its item in the toolkit.
    pub item: KitItemId,
    ended: bool,
    review: Option<ReviewId>,
    /// The newest version of each language that goes to the teller.
    versions: BTreeMap<Locale, VersionId>,
}

impl Told {
    pub fn word(&self, kind: Kind) -> String {
        Mark::new(self.number, kind, Telling::Person).word()
    }
    /// Whether they said yes to everything but the website.
    pub fn refused_the_website_alone(&self) -> bool {
        let alone = |said: &Said| matches!(said, Said::No(Purpose::Website) | Said::NotNow(Purpose::Website));
        self.state.steps.iter().any(|step| matches!(step, Step::Approve(said) if alone(said)))
    }
    /// Whether another name stands where the marked one did.
    pub fn has_a_pseudonym(&self) -> bool {
        self.state.steps.iter().any(|step| matches!(step, Step::BecomePseudonym))
    }
    /// What anyone sees of it at this hour.
    pub fn seen(&self, hour: i64) -> Seen {
        match (self.state.ends, self.state.turns) {
            (Some((_, seen)), _) if self.ended => seen,
            (_, Some((turn, seen))) if turn <= hour => seen,
            _ => self.state.seen,
        }
    }
}

pub struct Stage {
    pub house: House,
    pub room: Newsroom,
    pub editions: BTreeMap<i16, EditionId>,
    pub told: Vec<Told>,
    pub hashes: Hashes,
    pub hour: i64,
    /// What every teller is told before they answer.
    pub notice: NoticeId,
    /// Whom every teller who says yes says yes to as well.
    partner: PartnerId,
    /// The link to that partner's room, and the address of its calendar and feed.
    pub partners_room: String,
    pub partners_feed: String,
    /// And the room of a partner whom nobody permitted anything.
    pub others_room: String,
}

impl Stage {
    pub async fn set(house: House, states: &'static [State]) -> Self {
        let room = Newsroom::open(house.db()).await;
        let campaign = programme::campaigns::default(house.db().read()).await.unwrap().unwrap().id;
        let archived = programme::testing::edition(house.db(), campaign, Edition::Archived.year()).await;
        let planned = programme::testing::planned(house.db(), campaign, Edition::Planned.year()).await;
        let editions = BTreeMap::from([
            (Edition::Living.year(), room.edition),
            (Edition::Archived.year(), archived),
            (Edition::Planned.year(), planned),
        ]);
        programme::testing::event(house.db(), room.edition, "An evening").await;
        // Nobody says yes to this one; everyone who says yes at all, to the other.
        let stranger = programme::testing::partner_in(house.db(), room.edition, "Harbour Library").await;
        let partner = programme::testing::partner_in(house.db(), room.edition, "Tin Roof Theatre").await;
        let (partners_room, partners_feed) = open_room(&house, &room, partner).await;
        let (others_room, _) = open_room(&house, &room, stranger).await;
        let notice = testing::notice(house.db(), Scope::Campaign(campaign)).await;
        let mut stage = Self {
            house,
            room,
            editions,
            told: Vec::new(),
            hashes: Hashes::new(),
            hour: 0,
            notice,
            partner,
            partners_room,
            partners_feed,
            others_room,
        };
        for (number, state) in states.iter().enumerate() {
            stage.tell(number, state).await;
        }
        store::write!(stage.house.db(), Actor::Operator, |work| programme::campaigns::archive_edition(work, archived))
            .expect("archived");
        stage
    }

    /// Moves the clock to an hour of the day. No job runs.
    pub fn turn_to(&mut self, hour: i64) {
        self.house.clock.push_seconds((hour - self.hour) * 3_600);
        self.hour = hour;
    }

    /// Takes the step that ends a story's state.
    pub async fn end(&mut self, number: usize) {
        let Some((step, _)) = self.told[number].state.ends else { return };
        self.take(number, step).await;
        self.told[number].ended = true;
    }

    /// Hands the partner the lines of every frame that it may have by now.
    pub async fn hand_frames(&self) {
        let (db, keys) = (self.house.db(), &self.house.app.house.keys);
        for told in self.told.iter().filter(|told| told.state.edition == Edition::Living) {
            let story = stories::store::find(db.read(), told.story).await.unwrap();
            let place = newsroom::pages::Place::of(story.edition, false);
            let handed = newsroom::pages::hand_frame(db, keys, Actor::Operator, place, &story, self.partner).await;
            assert!(matches!(handed, Ok(()) | Err(base::Error::Missing)), "{}: {handed:?}", told.state.name);
        }
    }

    async fn tell(&mut self, number: usize, state: &'static State) {
        let house = &self.house;
        let edition = self.editions[&state.edition.year()];
        let word = |kind| Mark::new(number, kind, Telling::Person).word();
        let mut new = testing::enrolment(edition, &word(Kind::Name));
        new.identity.legal_name = Some(word(Kind::LegalName));
        new.identity.contact_name = word(Kind::ContactName);
        new.identity.email = Some(format!("{}@sample.example", word(Kind::Email)).into());
        new.identity.notes = word(Kind::Notes);
        new.shape = Shape {
            portrait_form: PortraitForm::Portrait,
            label: Text::en(word(Kind::Label)),
            bio: Text::en(word(Kind::Bio)),
            ..new.shape
        };
        new.slug = SlugWish::Exactly(word(Kind::Who).parse().expect("a slug"));
        new.role_then = Text::en(word(Kind::Role));
        new.affiliation_then = Text::en(word(Kind::Affiliation));
        let keys = &house.app.house.keys;
        let persona = store::write!(house.db(), Actor::Operator, |work| persons::enrol(work, keys, &new));
        let persona = persona.expect("somebody enrolled").persona;

        let own = store::write!(house.db(), Actor::Operator, |work| {
            people::ledger::receipts::own_page(work, keys, persona, 30 * 86_400)
        });
        let own = own.expect("a page of their own").secret.reveal().to_owned();
        let with = store::write!(house.db(), Actor::Operator, |work| persons::let_support_in(work, keys, persona));
        let with = with.expect("somebody let in").secret.reveal().to_owned();
        let asked = store::write!(house.db(), Actor::Operator, |work| newsroom::asks::jobs::link(work, keys, persona));
        let asked = asked.expect("somebody asked").secret.reveal().to_owned();

        let link = newsroom::care::jobs::link(persona);
        let how = store::write!(house.db(), Actor::Operator, |work| people::links::issue(work, keys, &link));
        let how = how.expect("somebody asked how they are").secret.reveal().to_owned();
        let link = newsroom::alumni::jobs::link(persona);
        let chances = store::write!(house.db(), Actor::Operator, |work| people::links::issue(work, keys, &link));
        let chances = chances.expect("somebody of the network").secret.reveal().to_owned();

        let renamed = state.steps.iter().any(|step| matches!(step, Step::BecomePseudonym));
        let credit = if renamed { String::new() } else { word(Kind::Name) };
        let (picture, pictures) = props::picture(&self.room, &self.house.app.house, number, credit).await;
        let (sound, sound_file) = props::sound(&self.room, &self.house.app.house, number).await;
        let shows = |kind| Mark::new(number, kind, Telling::Person);
        for address in &pictures {
            self.hashes.insert(address.split('/').next().unwrap().to_owned(), shows(Kind::Picture));
        }
        self.hashes.insert(sound_file.split('/').next().unwrap().to_owned(), shows(Kind::Sound));

        let slug = match state.says_the_name {
            true => format!("{}-{}", word(Kind::Slug), word(Kind::Name).to_lowercase()),
            false => word(Kind::Slug),
        };
        let draft = Draft {
            edition,
            persona,
            slug: slug.parse().expect("a slug"),
            language: Locale::ENGLISH,
            content: content(number, Telling::English, picture, sound),
            is_sample: true,
        };
        let drafted = store::write!(self.house.db(), self.room.editor.actor(), |work| stories::draft(work, &draft));
        let (story, version) = drafted.expect("a draft");
        let item = release(&self.house, edition, story).await;
        self.told.push(Told {
            number,
            state,
            story,
            persona,
            secret: None,
            own,
            with,
            asked,
            how,
            chances,
            pictures,
            sound: sound_file,
            item,
            ended: false,
            review: None,
            versions: BTreeMap::from([(Locale::ENGLISH, version)]),
        });
        for step in state.steps {
            self.take(number, *step).await;
        }
    }

    async fn take(&mut self, number: usize, step: Step) {
        let db = self.house.db().clone();
        let keys = &self.house.app.house.keys;
        let (editor, teller) = (self.room.editor.actor(), Actor::Visitor);
        let at = |hour: i64| db.now().plus_seconds((hour - self.hour) * 3_600);
        let told = &self.told[number];
        let (story, persona) = (told.story, told.persona);
        let review = || told.review.expect("sent before");
        let done = match step {
            Step::Send => {
                let versions: Vec<VersionId> = told.versions.values().copied().collect();
                let sent =
                    store::write!(db, editor, |work| stories::submit(work, keys, story, &versions, Locale::ENGLISH));
                let (review, issued) = sent.expect("sent");
                let told = &mut self.told[number];
                told.review = Some(review);
                told.secret = Some(issued.secret.reveal().to_owned());
                Ok(())
            }
            Step::AskChange => {
                let words = ChangeWords::parse("Leave out the street.").expect("words");
                store::write!(db, teller, |work| stories::ask_change(work, review(), &words))
            }
            Step::Defer => store::write!(db, teller, |work| stories::defer(work, review())),
            Step::Refuse => store::write!(db, teller, |work| stories::refuse(work, keys, review())),
            Step::Approve(said) | Step::ApproveAndWait(said) => {
                let versions: Vec<VersionId> = told.versions.values().copied().collect();
                let versions = stories::store::versions(db.read(), &versions).await.unwrap();
                let seen = stories::shown(&versions, &personas::find(db.read(), persona).await.unwrap());
                let answers = Answers { partners: [(self.partner, Choice::Yes)].into(), ..answers(said) };
                let (teller, how, notice) = (testing::teller(&db, persona).await, Method::Link.into(), self.notice);
                let waits = matches!(step, Step::ApproveAndWait(_));
                store::write!(db, teller, |work| async {
                    notices::explain(work, persona, story, notice, &how).await?;
                    stories::approve(work, keys, review(), &seen, &answers, Method::Link).await?;
                    if !waits {
                        stories::do_not_wait(work, story, Method::Link).await?;
                    }
                    Ok(())
                })
            }
            Step::Waive => {
                waive(&db, &testing::keys(), story, persona).await;
                Ok(())
            }
            Step::GrantUntil(hour) => {
                let grant = NewGrant { until: Some(at(hour)), ..website(story, persona, Answer::Yes) };
                store::write!(db, teller, |work| ledger::answer(work, &grant)).map(|_| ())
            }
            Step::RefuseLater(element) => {
                let no = website(story, persona, Answer::No);
                let no = NewGrant {
                    purposes: Set::all(),
                    recipient: None,
                    elements: Set::of(&[element]),
                    languages: None,
                    ..no
                };
                store::write!(db, teller, |work| ledger::answer(work, &no)).map(|_| ())
            }
            Step::Decide(outcome) => self.decide(story, &decision(outcome)).await,
            Step::AllowUntil(hour) => {
                let review_by = Some(at(hour));
                self.decide(story, &Decision { review_by, ..decision(Outcome::Allowed) }).await
            }
            Step::EmbargoUntil(hour) => {
                let embargo = Embargo { until: at(hour), zone: "Europe/London".into() };
                store::write!(db, editor, |work| stories::set_embargo(work, story, Some(&embargo)))
            }
            Step::Edit => {
                let before = told.versions[&Locale::ENGLISH];
                let old = stories::store::version(db.read(), before).await.unwrap().content;
                let new = content(number, Telling::Edited, old.portrait.unwrap(), old.recording.unwrap());
                let saved =
                    store::write!(db, editor, |work| stories::revise(work, story, Locale::ENGLISH, &new, before));
                saved.map(|version| {
                    self.told[number].versions.insert(Locale::ENGLISH, version);
                })
            }
            Step::Translate | Step::TranslateAside => {
                let first = told.versions[&Locale::ENGLISH];
                let old = stories::store::version(db.read(), first).await.unwrap().content;
                let new = content(number, Telling::Arabic, old.portrait.unwrap(), old.recording.unwrap());
                let saved = store::write!(db, editor, |work| stories::translate(work, story, Locale::ARABIC, &new));
                saved.map(|version| {
                    if matches!(step, Step::Translate) {
                        self.told[number].versions.insert(Locale::ARABIC, version);
                    }
                })
            }
            Step::Retire => store::write!(db, editor, |work| stories::retire(work, story)),
            Step::Withdraw => store::write!(db, teller, |work| stories::withdraw(work, story)),
            Step::Pause => store::write!(db, teller, |work| ledger::pause(work, persona)),
            Step::ChangePersona => {
                let shape = testing::shape("Somebody Else");
                store::write!(db, editor, |work| stories::change_persona(work, keys, persona, &shape))
            }
            Step::BecomePseudonym => {
                let before = personas::find(db.read(), persona).await.unwrap().for_staff().clone();
                let name_form = personas::NameForm::Pseudonym;
                let shape = Shape { name_form, display_name: Text::en("Lantern"), ..before };
                store::write!(db, editor, |work| stories::change_persona(work, keys, persona, &shape))
            }
            Step::Readdress => store::write!(db, editor, |work| stories::hide_address(work, story)).map(drop),
            Step::Forget => store::write!(db, editor, |work| persons::forget(work, keys, persona)).map(|_| ()),
        };
        done.unwrap_or_else(|error| panic!("{}: {step:?}: {error:?}", self.told[number].state.name));
    }

    async fn decide(&self, story: StoryId, decision: &Decision) -> base::Result<()> {
        let actor = self.room.safeguarding.actor();
        store::write!(self.house.db(), actor, |work| stories::decide_risk(
            work,
            &self.house.app.house.keys,
            story,
            decision
        ))
    }
}
