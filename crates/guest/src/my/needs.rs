//! What the person needs so that they can take part, in their own words, in
//! answer to plain questions. Nothing has to be answered.

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Instant, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::needs::{self, Booking, Comfort, Needs, Rest, Said, rules::ANSWER_MOST};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let said = known(&house, &own).await.map_err(|e| own.trouble(e))?;
    let flash = (own.asks("said") == "saved").then(|| Flash { text: Wording::from("needs-saved"), trouble: false });
    let form = said.as_ref().map_or_else(Form::blank, |said| fill(&said.what));
    Ok(page(&house, &own, flash, said.map(|said| said.at), &form))
}

pub async fn say(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = match read(&mut form) {
        Ok(needs) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            needs::say(work, &house.keys, own.persona, &needs).await
        }),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/needs?said=saved"))),
        Err(Error::Invalid(invalid)) => {
            let said = known(&house, &own).await.map_err(|e| own.trouble(e))?;
            let mut again = page(&house, &own, None, said.map(|said| said.at), &form.refused(invalid));
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error)),
    }
}

async fn known(house: &House, own: &Own) -> Result<Option<Said<Needs>>> {
    let actor = own.actor(house).await?;
    needs::own(&house.db, &house.keys, &actor, own.persona).await
}

fn fill(needs: &Needs) -> Form {
    let form = Form::blank()
        .with("access", needs.comfort.access.clone())
        .with("diet", needs.comfort.diet.clone())
        .with("childcare", needs.rest.childcare.clone())
        .with("faith", needs.rest.faith.clone())
        .with("travel_from", needs.rest.travel_from.clone())
        .with("travel_how", needs.rest.travel_how.clone());
    match needs.rest.travel_books {
        Some(books) => form.with("travel_books", books.name()),
        None => form,
    }
}

fn read(form: &mut Form) -> Result<Needs> {
    let travel_books = form.choose("travel_books", false, Booking::parse);
    form.check()?;
    let line = |name: &str| form.text(name).unwrap_or_default();
    Ok(Needs {
        comfort: Comfort { access: line("access"), diet: line("diet") },
        rest: Rest {
            childcare: line("childcare"),
            faith: line("faith"),
            travel_from: line("travel_from"),
            travel_how: line("travel_how"),
            travel_books,
        },
    })
}

fn page(house: &House, own: &Own, flash: Option<Flash>, said_at: Option<Instant>, form: &Form) -> Response {
    own.respond(house, "/needs", flash, &NeedsPage { own, token: own.token(house), said_at, form })
}

struct NeedsPage<'a> {
    own: &'a Own,
    token: String,
    said_at: Option<Instant>,
    form: &'a Form,
}

impl Page for NeedsPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("needs-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let area = |name: &'static str, label: &'static str, hint: &'static str| {
            kit.area(Field::new(name, label).hint(hint).at_most(ANSWER_MOST).rows(3))
        };
        let books: Vec<Choice> = Booking::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
        html! {
            h1 { (words.say("needs-title")) }
            p.lead { (words.say("needs-lead")) }
            @if let Some(at) = self.said_at { p { (words.weave(&"needs-said".into(), [("when", self.own.moment(at))])) } }
            (kit.post(&self.own.path("/needs"), &self.token, html! {
                (area("access", "needs-access", "needs-access-hint"))
                (area("diet", "needs-diet", "needs-diet-hint"))
                (area("childcare", "needs-childcare", "needs-childcare-hint"))
                (area("faith", "needs-faith", "needs-faith-hint"))
                (kit.fieldset("needs-travel", html! {
                    (kit.text(Field::new("travel_from", "needs-travel-from").hint("needs-travel-from-hint").at_most(ANSWER_MOST).autocomplete("off")))
                    (area("travel_how", "needs-travel-how", "needs-travel-how-hint"))
                    (kit.radios(Field::new("travel_books", "needs-travel-books"), &books))
                }))
                p.hint { (words.say("needs-who-reads")) }
                (kit.buttons("needs-save", go(words, Weight::Quiet, &self.own.path(""), "my-back")))
            }))
        }
    }
}
