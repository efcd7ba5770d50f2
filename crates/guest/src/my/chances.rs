//! Other chances to speak: one question, yes or no, never assumed. Whoever says
//! yes then says what they would do and what not; leaving is one press, and
//! takes everything of it away.

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Invalid, Locale, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use newsroom::alumni::{self, Open};
use people::network::rounds::Answer as Taps;
use people::network::{self, Facets, Medium, Member, Profile, Topic, Words as Said, rules};
use people::{Keys, ledger, young};
use std::collections::BTreeSet;
use store::Work;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, disclosure, go, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = ChancesPage::load(&house, &own, None).await.map_err(|e| own.trouble(e))?;
    let said = [
        ("in", "my-chances-said-in"),
        ("saved", "my-chances-said-saved"),
        ("left", "my-chances-said-left"),
        ("answered", "my-chances-said-answered"),
    ];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, own.chances_rest(), flash, &page))
}

/// Yes. What they would do is asked next, and until then is nothing.
pub async fn join(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        match network::of(work.db(), &own.ids()).await? {
            Some(_) => Ok(()),
            None => keep(work, &house.keys, &own, &Profile::default()).await,
        }
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(onward(&own, "in"))
}

pub async fn say(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = match read(&mut form) {
        Ok(profile) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            // Left in another tab: a form that is still open does not bring them back.
            network::of(work.db(), &own.ids()).await?.ok_or(Error::Missing)?;
            keep(work, &house.keys, &own, &profile).await
        }),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(onward(&own, "saved")),
        Err(Error::Invalid(invalid)) => {
            let form = Some(form.refused(invalid));
            let page = ChancesPage::load(&house, &own, form).await.map_err(|e| own.trouble(e))?;
            let mut response: Response = own.respond(&house, own.chances_rest(), None, &page);
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(own.trouble(error)),
    }
}

pub async fn leave(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        network::leave(work, &own.ids()).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(onward(&own, "left"))
}

/// Whether they would like to take part in an edition once more.
pub async fn answer(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let edition = form.value("edition").parse().map_err(|_| own.trouble(Error::Missing))?;
    let said = Taps::parse(form.value("answer")).ok_or_else(|| own.trouble(Error::Missing))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        alumni::answer(work, edition, &own.ids(), said).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(onward(&own, "answered"))
}

async fn keep(work: &mut Work, keys: &Keys, own: &Own, profile: &Profile) -> Result<()> {
    network::say(work, keys, &own.ids(), own.persona, profile).await
}

fn onward(own: &Own, said: &str) -> Response {
    redirect(&own.path(&format!("{}?said={said}", own.chances_rest())))
}

fn fill(member: &Member, facets: &Facets, said: &Said) -> Form {
    let form = Form::blank()
        .with("free_from", member.free_from.map(|day| day.to_string()).unwrap_or_default())
        .with("in_files", if member.in_files { "yes" } else { "" })
        .with("availability", said.availability.clone())
        .with("limits", said.limits.clone());
    let form = facets.media.iter().fold(form, |form, one| form.with("media", one.name()));
    let form = facets.topics.iter().fold(form, |form, one| form.with("topics", one.name()));
    facets.languages.iter().fold(form, |form, one| form.with("languages", one.tag()))
}

fn read(form: &mut Form) -> Result<Profile> {
    let media: BTreeSet<Medium> = form.values("media").filter_map(Medium::parse).collect();
    let topics: BTreeSet<Topic> = form.values("topics").filter_map(Topic::parse).collect();
    let languages: Vec<Locale> = form.values("languages").filter_map(|tag| tag.parse().ok()).collect();
    let unknown = [
        ("media", form.values("media").any(|name| Medium::parse(name).is_none())),
        ("topics", form.values("topics").any(|name| Topic::parse(name).is_none())),
        ("languages", languages.len() < form.values("languages").count()),
    ];
    for (name, _) in unknown.into_iter().filter(|(_, unknown)| *unknown) {
        form.note(name, "error-unknown-choice");
    }
    let free_from = form.date("free_from");
    let line = |name: &str| form.text(name).unwrap_or_default();
    let words = Said { availability: line("availability"), limits: line("limits") };
    if form.check().is_err() {
        // They stand in the form already.
        return Err(Error::Invalid(Invalid::new()));
    }
    let in_files = form.ticked("in_files");
    Ok(Profile { facets: Facets { media, topics, languages }, free_from, in_files, words })
}

struct ChancesPage<'a> {
    own: &'a Own,
    token: String,
    member: Option<Member>,
    /// What they are asked about editions.
    open: Vec<Open>,
    /// Languages that they chose, in words.
    spoken: Vec<String>,
    paused: bool,
    /// Under 18 with nobody beside them: nobody finds them before.
    alone: bool,
    form: Form,
}

impl<'a> ChancesPage<'a> {
    async fn load(house: &House, own: &'a Own, form: Option<Form>) -> Result<Self> {
        let (db, ids) = (house.db.read(), own.ids());
        let member = network::of(db, &ids).await?;
        let mut filled = Form::blank();
        let mut spoken = Vec::new();
        if let Some(member) = &member {
            let facets = network::facets(db, &[member.persona]).await?.remove(&member.persona).unwrap_or_default();
            let actor = own.actor(house).await?;
            let said = store::write!(house.db, actor, |work| network::words(work, &house.keys, member.persona))?;
            spoken = facets.languages.iter().map(|one| one.name().to_owned()).collect();
            filled = fill(member, &facets, &said);
        }
        let now = house.db.now();
        let young = young::of(db, ids.iter().copied()).await?;
        Ok(Self {
            own,
            token: own.token(house),
            member,
            open: alumni::open(&house.db, &ids).await?,
            spoken,
            paused: !ledger::paused(db, &ids).await?.is_empty(),
            alone: young.values().any(|young| young.is_young(now) && !young.has_guardian),
            form: form.unwrap_or(filled),
        })
    }

    fn question(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            p.lead { (words.say("my-chances-ask")) }
            p { (words.say("my-chances-means")) }
            p { (words.say("my-chances-free")) }
            (post_button(words, Weight::Main, &own.path(&format!("{}/join", own.chances_rest())), &self.token, "my-chances-yes"))
            p { (go(words, Weight::Quiet, if own.is_whole() { own.path("") } else { "/my".to_owned() }.as_str(), "my-chances-no")) }
            p.hint { (words.say("my-chances-no-means")) }
        }
    }

    /// Would they like to take part? Three taps, and none of them is chosen beforehand.
    fn asked(&self, words: Words, open: &Open) -> Markup {
        let own = self.own;
        let edition = html! { bdi { (open.campaign.title.say(words.locale())) " " (open.edition.slug) } };
        let id = format!("asked-{}", open.ask.edition);
        html! {
            section {
                h2 id=(id) { (words.weave(&"my-chances-edition".into(), [("edition", edition)])) }
                p { (words.say("my-chances-edition-means")) }
                @if let Some(answer) = open.ask.answer {
                    p { (words.say("my-chances-you-said")) " " strong { (words.say(answer.key())) } }
                }
                form.act method="post" action=(own.path(&format!("{}/answer", own.chances_rest()))) {
                    (Kit::hidden("token", &self.token))
                    (Kit::hidden("edition", &open.ask.edition.to_string()))
                    div.buttons role="group" aria-labelledby=(id) {
                        @for tap in Taps::ALL {
                            button.button.quiet type="submit" name="answer" value=(tap.name()) { (words.say(tap.key())) }
                        }
                    }
                }
                p.hint { (words.say("my-chances-silence")) }
            }
        }
    }

    fn profile(&self, words: Words) -> Markup {
        let own = self.own;
        let rest = own.chances_rest();
        let kit = Kit::new(words, &self.form);
        let media: Vec<Choice> = Medium::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
        let topics: Vec<Choice> = Topic::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
        html! {
            p.lead { (words.say("my-chances-in")) }
            p { (words.say("my-chances-who")) }
            @if self.paused { p { strong { (words.say("my-chances-paused")) } } }
            @if self.alone { p { strong { (words.say("my-chances-alone")) } } }
            section { (kit.post(&own.path(rest), &self.token, html! {
                (kit.boxes(Field::new("media", "my-chances-media").hint("my-chances-media-hint"), &media))
                (kit.boxes(Field::new("topics", "my-chances-topics").hint("my-chances-topics-hint"), &topics))
                @if !self.spoken.is_empty() { p { (words.fill("my-chances-spoken", [("names", words.list(&self.spoken).into())])) } }
                (disclosure(words, "my-chances-languages", kit.boxes(Field::new("languages", "my-chances-languages").hint("my-chances-languages-hint"), &Choice::languages())))
                (kit.date(Field::new("free_from", "my-chances-free-from").hint("my-chances-free-from-hint")))
                (kit.area(Field::new("availability", "my-chances-availability").hint("my-chances-availability-hint").at_most(rules::WORDS_MOST).rows(3)))
                (kit.area(Field::new("limits", "my-chances-limits").hint("my-chances-limits-hint").at_most(rules::WORDS_MOST).rows(3)))
                (kit.tick(Field::new("in_files", "my-chances-in-files").hint("my-chances-in-files-hint")))
                (kit.buttons("my-chances-save", Markup::default()))
            })) }
            section {
                h2 { (words.say("my-chances-leave-title")) }
                p { (words.say("my-chances-leave-means")) }
                (post_button(words, Weight::Grave, &own.path(&format!("{rest}/leave")), &self.token, "my-chances-leave"))
            }
        }
    }
}

impl Page for ChancesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-chances-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-chances-title")) }
            @for open in &self.open { (self.asked(words, open)) }
            @if self.member.is_some() { (self.profile(words)) } @else { (self.question(words)) }
            @if self.own.is_whole() { (self.own.back()) }
            @else { p { (go(words, Weight::Quiet, "/my", "my-enter-again")) } }
        }
    }
}
