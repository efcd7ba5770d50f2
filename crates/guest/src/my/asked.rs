//! What somebody is asked again, all of it on one page: may what ends go on,
//! and may those who joined since have it too. They come by the link in a
//! letter, which opens this page alone, or from their own page. Nothing is
//! chosen beforehand; what is left open stays as it is.

use super::names::{self, Names};
use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Instant, Message, Result};
use consent::Member as _;
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use newsroom::asks::{self, Ending, Open, Said};
use newsroom::mine;
use people::ledger::Choice;
use people::ledger::asks::AskAbout;
use people::ledger::notices::{self, Current};
use programme::partners::Partner;
use ui::form::{Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, chip, disclosure};
use ui::words::{Wording, Words, in_language};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = AskedPage::load(&house, &own, Form::blank()).await.map_err(|e| own.trouble(e))?;
    let said = Some(own.asks("said")).filter(|said| *said == "answered");
    let flash = said.map(|_| Flash { text: Wording::from("my-asked-said"), trouble: false });
    Ok(own.respond(&house, own.asked_rest(), flash, &page))
}

pub async fn answer(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let page = AskedPage::load(&house, &own, form).await.map_err(|e| own.trouble(e))?;
    let said = match page.said() {
        Ok(said) if said.is_empty() => {
            return Ok(page.again(&house, "my-asked-choose", StatusCode::UNPROCESSABLE_ENTITY));
        }
        Ok(said) => said,
        // Answered in another tab, or over by now: what is asked now is shown.
        Err(Error::Missing) => return Ok(page.again(&house, "my-asked-changed", StatusCode::CONFLICT)),
        Err(error) => return Err(own.trouble(error)),
    };
    let how = match &page.notice {
        Some(current) => own.how().after(current.notice.id),
        None => own.how(),
    };
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        asks::answer(work, &house.keys, &page.open, &said, &how).await
    });
    match done {
        Ok(()) => Ok(redirect(&own.path(&format!("{}?said=answered", own.asked_rest())))),
        Err(Error::Missing) => Ok(page.again(&house, "my-asked-changed", StatusCode::CONFLICT)),
        Err(error) => Err(own.trouble(error)),
    }
}

struct AskedPage<'a> {
    own: &'a Own,
    token: String,
    names: Names,
    open: Vec<Open>,
    notice: Option<Current>,
    form: Form,
}

impl<'a> AskedPage<'a> {
    async fn load(house: &House, own: &'a Own, form: Form) -> Result<Self> {
        let open = asks::open(&house.db, own.works(house).await?).await?;
        let notice = match open.first() {
            Some(Open { work, .. }) => {
                notices::current(&house.db, work.campaign.id, work.edition.id, own.words.locale()).await?
            }
            None => None,
        };
        let names = Names::load(house, own.words).await?;
        Ok(Self { own, token: own.token(house), names, open, notice, form })
    }

    fn again(&self, house: &House, key: &'static str, status: StatusCode) -> Response {
        let flash = Flash { text: Wording::from(key), trouble: true };
        let mut response = self.own.respond(house, self.own.asked_rest(), Some(flash), self);
        *response.status_mut() = status;
        response
    }

    /// What was answered. A name that is not asked about here is `Missing`; a
    /// word that is no answer is none.
    fn said(&self) -> Result<Vec<Said>> {
        let mut all = Vec::new();
        for name in self.form.names().filter(|name| name.starts_with("ask-")) {
            let asked = self.questions().find(|(field, ..)| *field == name);
            let (_, work, about) = asked.ok_or(Error::Missing)?;
            if let Some(choice) = Choice::parse(self.form.value(name)) {
                all.push(Said { work, about, choice });
            }
        }
        Ok(all)
    }

    fn questions(&self) -> impl Iterator<Item = (String, base::StoryId, AskAbout)> {
        self.open.iter().flat_map(|open| {
            let work = open.work.story.id;
            let ends = open.endings.iter().map(move |one| (field(&one.row.id), work, AskAbout::Ending(one.row.id)));
            let partners =
                open.newcomers.iter().map(move |one| (partner_field(open, one), work, AskAbout::Partner(one.id)));
            ends.chain(partners).collect::<Vec<_>>()
        })
    }

    fn day(&self, open: &Open, at: Instant) -> String {
        self.own.words.day_over(at, open.work.campaign.zone.tz())
    }

    fn ending(&self, words: Words, open: &Open, one: &Ending) -> Markup {
        let question = mine::rules::question(&one.row);
        let name = question.map(|question| self.names.question(question)).unwrap_or_default();
        let hint =
            Message::new("my-asked-ends").with("day", self.day(open, one.until)).with("then", self.day(open, one.then));
        self.choices(words, &field(&one.row.id), html! { bdi { (name) } }, &words.tell(&hint))
    }

    fn newcomer(&self, words: Words, open: &Open, partner: &Partner) -> Markup {
        let name = partner.name.say(words.locale());
        let what: Vec<_> = open.elements.iter().map(|one| words.named("element", one.name()).into_owned()).collect();
        let languages: Vec<_> = open.languages.iter().map(|one| one.name().to_owned()).collect();
        let gets = Message::new("my-asked-gets")
            .with("what", words.list(&what))
            .with("languages", words.list(&languages))
            .with("day", self.day(open, open.until));
        self.choices(words, &partner_field(open, partner), html! { bdi { (name) } }, &words.tell(&gets))
    }

    fn choices(&self, words: Words, name: &str, legend: Markup, hint: &str) -> Markup {
        let about = format!("{name}-hint");
        html! {
            fieldset.field aria-describedby=(about) {
                legend { (legend) }
                p.hint id=(about) { (hint) }
                @for (value, label) in [("yes", "choice-yes"), ("no", "choice-no"), ("not-now", "choice-not-now")] {
                    @let id = format!("{name}-{value}");
                    div.option {
                        input id=(id) type="radio" name=(name) value=(value) checked[self.form.has(name, value)];
                        label for=(id) { (words.say(label)) }
                    }
                }
            }
        }
    }

    fn work(&self, words: Words, open: &Open) -> Markup {
        html! {
            section {
                h2 { (names::title(words, &open.work)) }
                @if !open.endings.is_empty() {
                    h3 { (words.say("my-asked-endings")) }
                    p { (words.say("my-asked-endings-lead")) }
                    @for one in &open.endings { (self.ending(words, open, one)) }
                }
                @if !open.newcomers.is_empty() {
                    h3 { (words.say("my-asked-newcomers")) }
                    p { (words.say("my-asked-newcomers-lead")) }
                    @for partner in &open.newcomers { (self.newcomer(words, open, partner)) }
                }
                @if !open.newcomers.is_empty() && !open.answered.is_empty() {
                    h4 { (words.say("my-asked-answered")) }
                    ul {
                        @for (partner, yes) in &open.answered {
                            li { bdi { (partner.name.say(words.locale())) } " "
                                @if *yes { (chip(words, Tone::Done, "choice-yes")) } @else { (chip(words, Tone::Stopped, "choice-no")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn field(grant: &base::GrantId) -> String {
    format!("ask-{grant}")
}
fn partner_field(open: &Open, partner: &Partner) -> String {
    format!("ask-{}-{}", open.work.story.id, partner.id)
}

impl Page for AskedPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-asked-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-asked-title")) }
            @if self.open.is_empty() {
                p.lead { (words.say("my-asked-nothing")) }
            } @else {
                p.lead { (words.say("my-asked-lead")) }
                p { (words.say("my-asked-free")) }
                @if let Some(current) = &self.notice {
                    @let told = &current.notice;
                    (disclosure(words, "my-yes-notice", html! {
                        @for part in [&told.parts.what, &told.parts.cannot_be_undone, &told.parts.withdrawal] {
                            p { (in_language(words, told.language, part)) }
                        }
                    }))
                }
                form.form method="post" action=(own.path(own.asked_rest())) novalidate {
                    (Kit::hidden("token", &self.token))
                    @for open in &self.open { (self.work(words, open)) }
                    p { (words.say("my-asked-silence")) }
                    div.buttons { button.button type="submit" { (words.say("my-asked-send")) } }
                }
            }
            @if own.is_whole() { (own.back()) }
            @else { p { (words.say("my-asked-more")) " " a href="/my" { (words.say("my-asked-own")) } } }
        }
    }
}
