//! Writing down what a teller said about a story by phone, on paper, in person
//! or in a recording: the same questions as behind their own link, and how it
//! came about. They get a code in hand, and read there who wrote what.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::heard::{self, Among};
use crate::shown::language;
use crate::signed::{At, PostedFiles, Signed};
use axum::response::Response;
use base::{Error, Invalid, PartnerId, Result, ReviewId, StoryId};
use consent::{Element, Fingerprint, Member as _, Purpose};
use data_encoding::HEXLOWER;
use newsroom::stories::noted::{self, Noted, Said};
use newsroom::stories::{self, Review, Story, Version, rules};
use people::ledger::receipts::Issued;
use people::ledger::{ASKED_ELEMENTS, ASKED_PURPOSES, Answers, By, Choice};
use people::personas::{self, Persona};
use programme::partners;
use ui::form::{Choice as Option_, Field, Form, Kit};
use ui::parts::{Weight, go, notice};
use ui::words::said;
use ui::{Markup, html};

const BY: [By; 2] = [By::Person, By::Support];
/// Fields of the uses and of what is shown, in the order of the lists they stand for.
const USES: [&str; 4] = ["website", "campaign_social", "press", "archive"];
const SHOWN: [&str; 4] = ["name", "face", "voice", "place"];

/// A round that still waits for its answer.
struct Round {
    story: Story,
    review: Review,
    persona: Persona,
    versions: Vec<Version>,
    partners: Vec<(PartnerId, String)>,
    among: Among,
}

impl Round {
    async fn load(desk: &Signed, id: StoryId, review: ReviewId) -> Result<Self> {
        let db = desk.db().read();
        let review = stories::store::review(db, review).await?;
        if review.story != id {
            return Err(Error::Missing);
        }
        let story = stories::store::find(db, id).await?;
        let persona = personas::find(db, story.persona).await?;
        let versions = stories::store::versions(db, &review.versions).await?;
        let joined = partners::joined(db, story.edition).await?;
        let there = joined.into_iter().filter(|(_, part)| part.left_at.is_none());
        let partners = there.map(|(one, _)| (one.id, one.name.say(desk.words.locale()).to_owned())).collect();
        Ok(Self { story, review, persona, versions, partners, among: Among::load(desk, &BY).await? })
    }

    /// What these words and this person's portrait would show.
    fn shown(&self) -> impl Iterator<Item = (Element, &'static str)> {
        let shape = self.persona.for_staff();
        let of = |version: &Version| rules::elements_shown(&version.content, shape);
        let shown = self.versions.iter().fold(consent::Set::EMPTY, |all, one| all.union(of(one)));
        ASKED_ELEMENTS.into_iter().zip(SHOWN).filter(move |(element, _)| shown.has(*element))
    }
    fn uses() -> impl Iterator<Item = (Purpose, &'static str)> {
        ASKED_PURPOSES.into_iter().map(|(purpose, _)| purpose).zip(USES)
    }
    fn path(&self) -> String {
        format!("/desk/stories/{}/reviews/{}/note", self.story.id, self.review.id)
    }
}

pub async fn ask(desk: Signed, At((id, review)): At<(StoryId, ReviewId)>) -> Answer {
    let round = Round::load(&desk, id, review).await?;
    let form = Form::blank().with("language", round.review.locale.tag());
    let seen = stories::shown(&round.versions, &round.persona);
    let form = seen.iter().fold(form, |form, print| form.with("seen", HEXLOWER.encode(&print.0)));
    Ok(page(&desk, &round, &Again::first(form)))
}

pub async fn send(At((id, review)): At<(StoryId, ReviewId)>, mut posted: PostedFiles) -> Answer {
    let file = posted.take(heard::FILE);
    let PostedFiles { desk, mut form, .. } = posted;
    let round = Round::load(&desk, id, review).await?;
    let zone = desk.zone().await?;
    let done = async {
        let whole = form.choose("whole", true, |said| {
            Some(said).filter(|said| ["yes", "no", "not-now"].contains(said)).map(str::to_owned)
        });
        let answers = (whole.as_deref() == Some("yes")).then(|| read(&round, &mut form));
        let heard = heard::read(&desk, &mut form, &round.among, &zone)?;
        let said = match (whole.as_deref(), &answers) {
            (Some("yes"), Some(answers)) => Said::Yes(answers),
            (Some("no"), _) => Said::No,
            (Some("not-now"), _) => Said::NotNow,
            _ => return Err(Error::Invalid(Invalid::new())),
        };
        let seen: Vec<Fingerprint> = form.values("seen").filter_map(fingerprint).collect();
        let sealed = heard::seal(&desk, round.story.persona, file).await?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let how = heard.keep(work, keys, (round.story.persona, Some(id)), sealed.as_ref()).await?;
            let new = Noted { review, seen: &seen, said, notice: heard.notice, how, aside: heard.aside.clone() };
            noted::note(work, keys, &new).await
        })
    }
    .await;
    match settle(done, form)? {
        Ok(Some(issued)) => Ok(handed_over(&desk, &round, &issued)),
        Ok(None) => Ok(desk.said(&format!("/desk/stories/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, &round, &again)),
    }
}

fn fingerprint(text: &str) -> Option<Fingerprint> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Fingerprint)
}

/// Each use and each element answered by itself; a partner left open is "not now", as the form says.
fn read(round: &Round, form: &mut Form) -> Answers {
    let mut answers = Answers::default();
    for (purpose, field) in Round::uses() {
        if let Some(said) = form.choose(field, true, Choice::parse) {
            answers.purposes.insert(purpose, said);
        }
    }
    for (element, field) in round.shown() {
        if let Some(said) = form.choose(field, true, Choice::parse) {
            answers.elements.insert(element, said);
        }
    }
    for (partner, _) in &round.partners {
        let said = Choice::parse(form.value(&format!("partner-{partner}"))).unwrap_or(Choice::NotNow);
        answers.partners.insert(*partner, said);
    }
    answers
}

fn page(desk: &Signed, round: &Round, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let home = format!("/desk/stories/{}/", round.story.id);
    let each = || Choice::ALL.iter().map(|one| Option_::new(one.name(), one.key())).collect::<Vec<_>>();
    let body = html! {
        (bar(words.say("desk-note-answer"), go(words, Weight::Quiet, &home, "desk-back-story")))
        p.lead { (words.say("desk-note-lead")) }
        ul.plain {
            @for version in &round.versions {
                li { (language(words, version.language)) ": " strong lang=(version.language.tag()) dir=(version.language.direction().html()) { (version.content.title) } }
            }
        }
        (kit.post_files(&round.path(), &desk.token, html! {
            @for print in again.form.values("seen") { (Kit::hidden("seen", print)) }
            (kit.radios(Field::new("whole", "desk-note-whole").required().hint("desk-note-whole-hint"), &each()))
            (kit.fieldset("guest-ask-where", html! {
                @for (purpose, field) in Round::uses() {
                    // keys: purpose-*
                    (kit.radios(Field::new(field, said(words.named("purpose", purpose.name()).into_owned())).quiet(), &each()))
                }
                @for (element, field) in round.shown() {
                    // keys: element-*
                    (kit.radios(Field::new(field, said(words.named("element", element.name()).into_owned())).quiet(), &each()))
                }
            }))
            @if !round.partners.is_empty() { (partners_of(&kit, round)) }
            (heard::inputs(&kit, &round.among))
            (kit.buttons("desk-note-save", go(words, Weight::Quiet, &home, "desk-back-story")))
        }))
    };
    desk.form_page(again, words.say("desk-note-answer"), body)
}

fn partners_of(kit: &Kit, round: &Round) -> Markup {
    let words = kit.words;
    kit.fieldset(
        "guest-ask-partners",
        html! {
            p.hint { (words.say("desk-note-partners-hint")) }
            @for (partner, name) in &round.partners {
                @let field = format!("partner-{partner}");
                fieldset.field {
                    legend { bdi { (name) } }
                    @for choice in Choice::ALL {
                        @let id = format!("{field}-{}", choice.name());
                        div.option {
                            input id=(id) type="radio" name=(field) value=(choice.name()) checked[kit.form.has(&field, choice.name())];
                            label for=(id) { (words.say(choice.key())) }
                        }
                    }
                }
            }
        },
    )
}

/// The one page on which the code can be read.
fn handed_over(desk: &Signed, round: &Round, issued: &Issued) -> Response {
    let words = desk.words;
    let home = format!("/desk/stories/{}/", round.story.id);
    let body = html! {
        (bar(words.say("desk-note-done"), go(words, Weight::Quiet, &home, "desk-back-story")))
        (notice(words, "desk-note-code", html! {
            p { strong.code dir="ltr" { (issued.code.shown()) } " " bdi dir="ltr" { (desk.house.address("/my")) } }
            p { (words.say("desk-note-code-what")) }
        }))
        p { (words.say("desk-note-next")) }
    };
    desk.page(words.say("desk-note-done"), body)
}
