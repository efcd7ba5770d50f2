//! What somebody said that they need, for whoever prepares it: the whole of it,
//! or access and diet alone. A post, as the look is written down before
//! anything is shown.

use crate::answer::Answer;
use crate::frame::bar;
use crate::people::limits;
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::jiff::civil::Date;
use base::{Error, Instant, PersonaId, Result};
use people::accounts::Act;
use people::needs::{self, Comfort, Rest};
use people::{personas, safety};
use ui::parts::{Weight, facts, go};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

/// On the person's page: what there is to read, and what is not said yet.
pub async fn panel(desk: &Signed, id: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let (whole, comfort) = (desk.may(Act::ReadNeeds), desk.may(Act::ReadComfort));
    let (limits, money) = (desk.may(Act::SeeBoundaries), desk.may(Act::ManagePayments));
    let plans = desk.may(Act::SafetyPlans);
    if !(whole || comfort || limits || money || plans) {
        return Ok(Markup::default());
    }
    let (said, checked, review) = match dates(desk, id).await {
        Ok(dates) => dates,
        // Somebody forgotten needs nothing.
        Err(Error::Missing) => return Ok(Markup::default()),
        Err(error) => return Err(error),
    };
    let zone = desk.zone().await?;
    let home = format!("/desk/people/{id}/");
    Ok(html! {
        h2 { (words.say("desk-welcome")) }
        @if whole || comfort {
            p { @match said {
                Some(at) => (words.weave(&"desk-needs-said".into(), [("when", when(words, at, &zone))])),
                None => (words.say("desk-needs-not-said")),
            } }
        }
        @if whole {
            p { @match checked {
                Some(at) => (words.weave(&"desk-check-done".into(), [("when", when(words, at, &zone))])),
                None => (words.say("desk-check-not-done")),
            } }
        }
        @if plans {
            p { @match review {
                Some(day) => (words.weave(&"desk-plan-until".into(), [("day", date_element(words, day))])),
                None => (words.say("desk-plan-none")),
            } }
        }
        div.buttons {
            @if plans { (desk.button(Weight::Quiet, &format!("{home}plan"), if review.is_some() { "desk-plan-read" } else { "desk-plan-begin" })) }
            @if said.is_some() && whole { (desk.button(Weight::Quiet, &format!("{home}needs"), "desk-needs-read")) }
            @if said.is_some() && comfort && !whole { (desk.button(Weight::Quiet, &format!("{home}comfort"), "desk-comfort-read")) }
            @if limits { (desk.button(Weight::Quiet, &format!("{home}limits"), "desk-limits-read")) }
            @if money { (desk.button(Weight::Quiet, &format!("{home}payment"), "desk-terms-read")) }
        }
        p.hint { (words.say("desk-papers-logged")) }
    })
}

type Dates = (Option<Instant>, Option<Instant>, Option<Date>);

async fn dates(desk: &Signed, id: PersonaId) -> Result<Dates> {
    let (db, keys) = (desk.db(), &desk.house.keys);
    let review = safety::review_on(db, keys, id).await?;
    Ok((needs::said_at(db, keys, id).await?, needs::checked_at(db, keys, id).await?, review))
}

pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| needs::read(work, keys, id))?;
    let said = said.ok_or(Error::Missing)?;
    let rows = [comfort(&said.what.comfort), rest(&desk, &said.what.rest)].concat();
    Ok(page(&desk, id, &rows, said.at).await?)
}

pub async fn read_comfort(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| needs::read_comfort(work, keys, id))?;
    let said = said.ok_or(Error::Missing)?;
    Ok(page(&desk, id, &comfort(&said.what), said.at).await?)
}

/// What they do not speak about, for whoever asks for it on their page.
pub async fn read_limits(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let words = desk.words;
    let persona = personas::find(desk.db().read(), id).await?;
    let shown = limits::panel(&desk, id).await?;
    let body = html! {
        (bar(words.say("desk-limits"), go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        (shown)
    };
    Ok(desk.page(words.say("desk-limits"), body))
}

type Rows = Vec<(Wording, Markup)>;

fn plain(text: &str) -> Markup {
    html! { @if text.is_empty() { "–" } @else { div.asis dir="auto" { (text) } } }
}

fn comfort(said: &Comfort) -> Rows {
    vec![("needs-access".into(), plain(&said.access)), ("needs-diet".into(), plain(&said.diet))]
}

fn rest(desk: &Signed, said: &Rest) -> Rows {
    let books = said.travel_books.map_or_else(|| html! { "–" }, |one| html! { (desk.words.say(one.key())) });
    vec![
        ("needs-childcare".into(), plain(&said.childcare)),
        ("needs-faith".into(), plain(&said.faith)),
        ("needs-travel-from".into(), plain(&said.travel_from)),
        ("needs-travel-how".into(), plain(&said.travel_how)),
        ("needs-travel-books".into(), books),
    ]
}

async fn page(desk: &Signed, id: PersonaId, rows: &[(Wording, Markup)], at: Instant) -> Result<Response> {
    let words = desk.words;
    let persona = personas::find(desk.db().read(), id).await?;
    let zone = desk.zone().await?;
    let body = html! {
        (bar(words.say("desk-needs"), go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        p { (words.weave(&"desk-needs-said".into(), [("when", when(words, at, &zone))])) }
        (facts(words, rows))
        p.hint { (words.say("desk-papers-logged")) }
    };
    Ok(desk.page(words.say("desk-needs"), body))
}
