//! One item: what it says to whom, and its release. What each partner would
//! see is computed as the partner's room computes it.

use super::{address, called, state};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use base::{KitItemId, Result};
use newsroom::toolkit::{self, Audience, Item, ItemState, Kit, Subject, taken};
use people::accounts::Act;
use programme::partners;
use ui::form::{Choice, Field};
use ui::parts::{Tone, Weight, chip, confirm_action, disclosure, facts, filters, go};
use ui::words::{Wording, Words, said, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(item): At<KitItemId>) -> Answer {
    let words = desk.words;
    let item = toolkit::store::find(desk.db().read(), item).await?;
    let zone = desk.zone().await?;
    let now = desk.db().now();
    let moment = |moment: Option<base::Instant>| html! { @match moment { Some(moment) => (shown::when(words, moment, &zone)), None => "–" } };
    let about = match item.subject {
        Subject::Edition => {
            html! { a href={ "/desk/editions/" (item.edition) "/" } { (words.say("desk-kit-about-edition")) } }
        }
        Subject::Event(event) => {
            html! { a href={ "/desk/events/" (event) "/" } { (words.say("desk-kit-about-event")) } }
        }
        Subject::Story { story, .. } => {
            html! { a href={ "/desk/stories/" (story) "/" } { (words.say("desk-kit-about-story")) } }
        }
    };
    let mut rows: Vec<(Wording, Markup)> = vec![
        ("desk-state".into(), state(words, item.state(now))),
        ("desk-kit-design".into(), html! { (words.tell(&item.design.label())) }),
        ("desk-kit-about".into(), about),
        ("desk-kit-from".into(), moment(item.publish_from)),
        ("desk-kit-until".into(), moment(item.use_until)),
    ];
    if !item.words.is_empty() {
        rows.push(("desk-kit-words".into(), text_of(words, &item.words)));
    }
    if !item.source.name.is_empty() {
        let day = item.source.day.map(|day| words.day(day)).unwrap_or_default();
        rows.push(("desk-kit-source".into(), html! { (item.source.name) ", " (day) }));
    }
    let may = desk.may(Act::EditToolkit);
    let out = matches!(item.state(now), ItemState::Released | ItemState::Embargoed | ItemState::Over);
    let here = address(item.id);
    let held = if out { taken::held(desk.db().read(), item.id).await?.len() } else { 0 };
    let took = format!("/desk/toolkit/taken?edition={}&item={}", item.edition, item.id);
    let actions = html! {
        (go(words, Weight::Quiet, &took, "desk-kit-taken"))
        @if may {
            (go(words, Weight::Quiet, &format!("{here}edit"), "desk-kit-edit"))
            @if out {
                (confirm_action(words, base::Message::new("desk-kit-recall-sure").with("count", held), "desk-kit-recall", desk.button(Weight::Grave, &format!("{here}recall"), "desk-kit-recall")))
            }
            @else { (desk.button(Weight::Main, &format!("{here}release"), "desk-kit-release")) }
        }
    };
    let before = [("/desk/toolkit/".to_owned(), Wording::from("desk-nav-toolkit"))];
    let name = called(words, &item);
    let body = html! {
        (ui::parts::breadcrumb(words, &before, html! { (name) }))
        (bar(name.clone(), actions))
        (facts(words, &rows))
        (audiences(&desk, &item, &zone).await?)
    };
    Ok(desk.page(name, body))
}

/// What anyone gets of this item now, and the partner that was chosen.
async fn audiences(desk: &Signed, item: &Item, zone: &base::jiff::tz::TimeZone) -> Result<Markup> {
    let words = desk.words;
    let joined = partners::joined(desk.db().read(), item.edition).await?;
    let only = [item.id];
    let of = async |audience| {
        toolkit::kit(desk.db(), item.edition, audience, Some(&only), &desk.house.base_url, super::card::VOICE).await
    };
    let mut seen: Vec<(String, Kit)> = vec![(words.say("desk-kit-anyone").into_owned(), of(Audience::Anyone).await?)];
    let chosen = desk.query.value("partner");
    if let Some((partner, _)) = joined.iter().find(|(partner, _)| partner.id.to_string() == chosen) {
        seen.push((partner.name.say(words.locale()).to_owned(), of(Audience::Partner(partner.id)).await?));
    }
    let choices: Vec<Choice> = joined
        .iter()
        .map(|(partner, _)| Choice::new(partner.id.to_string(), said(partner.name.say(words.locale()).to_owned())))
        .collect();
    let form = desk.query.form();
    let pick = ui::form::Kit::new(words, &form);
    Ok(html! {
        section {
            h2 { (words.say("desk-kit-who-sees")) }
            p.hint { (words.say("desk-kit-who-sees-hint")) }
            (filters(words, &address(item.id), shown::clear(desk), html! {
                (pick.select(Field::new("partner", "desk-kit-partner").quiet(), &choices))
            }))
            @for (name, kit) in &seen { (sees(words, name, kit, item, zone)) }
        }
    })
}

fn sees(words: Words, name: &str, kit: &Kit, item: &Item, zone: &base::jiff::tz::TimeZone) -> Markup {
    let telling = kit.offer(item.id).and_then(|offer| offer.best(&[words.locale()]));
    html! {
        h3 { bdi { (name) } }
        @match telling {
            Some(telling) => {
                p {
                    (chip(words, Tone::Done, "desk-kit-sees"))
                    @if let Some(until) = kit.offer(item.id).and_then(|offer| offer.until) { " " (words.weave(&"desk-kit-sees-until".into(), [("when", shown::when(words, until, zone))])) }
                }
                @for caption in &telling.captions {
                    (disclosure(words, said(words.tell(&caption.network.label()).into_owned()), html! {
                        p.lines lang=(telling.language().tag()) dir=(telling.language().direction().html()) { (caption.text) }
                    }))
                }
                @if !telling.missing.is_empty() {
                    (disclosure(words, "room-left-out", html! {
                        ul { @for (network, why) in &telling.missing { li { (words.tell(&network.label())) ": " (words.tell(&why.label())) } } }
                    }))
                }
            }
            None => { p { (chip(words, Tone::Still, "desk-kit-sees-not")) } }
        }
    }
}

pub async fn release(At(item): At<KitItemId>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| toolkit::release(work, item))?;
    Ok(desk.said(&address(item), "published"))
}

pub async fn recall(At(item): At<KitItemId>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| toolkit::recall(work, &desk.house.keys, item))?;
    Ok(desk.said(&address(item), "revoked"))
}
