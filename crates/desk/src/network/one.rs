//! One of the network: what can be searched stands there, their own words are
//! read by a press.

use super::{HERE, address, beside, free, languages, media, topics};
use crate::answer::Answer;
use crate::frame::bar;
use crate::people::often;
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{PersonaId, Result};
use people::network::{self, Words as Said};
use people::{personas, persons};
use ui::parts::{Weight, breadcrumb, facts, go};
use ui::words::Wording;
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<PersonaId>) -> Answer {
    Ok(page(&desk, id, None).await?)
}

/// A post, as it is written down before anything is shown.
pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let (keys, now) = (&desk.house.keys, desk.db().now());
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        network::find(work.db(), id, now).await?;
        network::words(work, keys, id).await
    })?;
    Ok(page(&desk, id, Some(said)).await?)
}

async fn page(desk: &Signed, id: PersonaId, said: Option<Said>) -> Result<Response> {
    let words = desk.words;
    let (db, now) = (desk.db().read(), desk.db().now());
    let zone = desk.zone().await?;
    let member = network::find(db, id, now).await?;
    let persona = personas::find(db, id).await?;
    let found = network::facets(db, &[id]).await?;
    let of = found.get(&id);
    let contacted = persons::contacted(db, &[id]).await?.remove(&id);
    let mut rows: Vec<(Wording, Markup)> = vec![
        ("desk-network-media".into(), beside(&media(words, of))),
        ("desk-network-topics".into(), beside(&topics(words, of))),
        ("desk-network-languages".into(), languages(of)),
        ("desk-network-free".into(), free(words, &member, now.date_in(&zone))),
        (
            "desk-network-contacted".into(),
            html! { @match contacted { Some(at) => (when(words, at, &zone)), None => "–" } },
        ),
        ("desk-network-since".into(), when(words, member.joined_at, &zone)),
        ("desk-network-changed".into(), when(words, member.changed_at, &zone)),
    ];
    if let Some(said) = &said {
        for (key, words) in [("desk-network-availability", &said.availability), ("desk-network-limits", &said.limits)] {
            rows.push((key.into(), html! { @if words.is_empty() { "–" } @else { bdi { (words) } } }));
        }
    }
    let name = persona.staff_name(words.locale());
    let before = [(HERE.to_owned(), Wording::from("desk-network"))];
    let body = html! {
        (breadcrumb(words, &before, html! { bdi { (name) } }))
        (bar(html! { bdi { (name) } }, go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-network-person")))
        (often::warning(desk, id).await?)
        (facts(words, &rows))
        @if said.is_none() { (desk.button(Weight::Main, &format!("{}words", address(id)), "desk-network-read")) }
        p.hint { (words.say("desk-papers-logged")) }
    };
    Ok(desk.page(name, body))
}
