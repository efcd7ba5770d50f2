//! Asking the network about an edition: what would go and to how many, how far
//! it has come, and who said yes. A yes makes nobody an ambassador: a
//! coordinator places each of them, or not.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, edition_name, offset, pages, when};
use crate::signed::{At, Posted, Signed};
use base::{EditionId, Locale, PersonaId, Result};
use newsroom::alumni::{self, jobs::LINK_DAYS};
use people::accounts::Act;
use people::network::rounds::{self, Answer as Tap, Progress};
use people::{ambassadors, personas};
use programme::campaigns;
use std::collections::BTreeSet;
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, confirm_action, facts, go, progress};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

pub fn home(edition: EditionId) -> String {
    format!("/desk/editions/{edition}/alumni")
}

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let (open, waiting) = (alumni::may_ask(desk.db(), id).await?, alumni::whom(desk.db(), id).await?.len());
    let so_far = rounds::progress(desk.db().read(), id).await?;
    let before = [(format!("/desk/editions/{id}/"), said(edition_name(words, &edition)))];
    let body = html! {
        (breadcrumb(words, &before, "desk-alumni"))
        (bar(words.say("desk-alumni"), go(words, Weight::Quiet, "/desk/network/", "desk-network")))
        p.lead { (words.say("desk-alumni-lead")) }
        (asking(&desk, id, open, waiting))
        (standing(words, &so_far))
        (candidates(&desk, id, &so_far).await?)
    };
    Ok(desk.page(words.say("desk-alumni"), body))
}

/// Whom asking would reach, what they would read, and the button.
fn asking(desk: &Signed, id: EditionId, open: bool, waiting: usize) -> Markup {
    let words = desk.words;
    html! {
        section {
            h2 { (words.say("desk-alumni-ask-title")) }
            @if !open { p { (words.say("alumni-refused-over")) } }
            @else if waiting == 0 { p { (words.say("desk-alumni-nobody")) } }
            @else {
                p { (words.fill("desk-alumni-waiting", [("count", waiting.into())])) }
                p.hint { (words.say("desk-alumni-once")) }
                (confirm_action(words, "desk-alumni-sure", "desk-alumni-ask", desk.button(Weight::Main, &home(id), "desk-alumni-ask")))
            }
            h3 { (words.say("desk-alumni-letter")) }
            p.hint { (words.say("desk-alumni-letter-what")) }
            @for locale in Locale::INTERFACE { (letter(locale)) }
        }
    }
}

/// The letter as it goes, in one language; a name stands where theirs will.
fn letter(locale: Locale) -> Markup {
    let theirs = Words::new(locale);
    let name = theirs.say("desk-alumni-letter-name");
    html! {
        blockquote.condition lang=(locale.tag()) dir=(locale.direction().html()) {
            p { strong { (theirs.say("mail-review-subject")) } }
            @for line in theirs.fill("mail-alumni-before", [("name", name.as_ref().into())]).lines().filter(|line| !line.is_empty()) { p { (line) } }
            p { "…" }
            p { (theirs.fill("mail-alumni-after", [("days", LINK_DAYS.into())])) }
        }
    }
}

fn standing(words: Words, so_far: &Progress) -> Markup {
    if so_far.put == 0 {
        return Markup::default();
    }
    let number = |count: usize| html! { (words.number(i64::try_from(count).unwrap_or(i64::MAX))) };
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-alumni-waits".into(), number(so_far.waits())),
        ("desk-alumni-by-hand".into(), html! { a href="/desk/by-hand/" { (number(so_far.by_hand)) } }),
        (Tap::Yes.key().into(), number(so_far.yes)),
        (Tap::NotThisTime.key().into(), number(so_far.not_this_time)),
        (Tap::NotNow.key().into(), number(so_far.not_now)),
        ("desk-alumni-silent".into(), number(so_far.silent())),
    ];
    html! {
        section {
            h2 { (words.say("desk-alumni-standing")) }
            (progress(words, "desk-alumni-asked", so_far.asked, so_far.put))
            (facts(words, &rows))
            p.hint { (words.say("desk-alumni-only-yes")) }
        }
    }
}

async fn candidates(desk: &Signed, id: EditionId, so_far: &Progress) -> Result<Markup> {
    let words = desk.words;
    let (db, now) = (desk.db().read(), desk.db().now());
    let zone = desk.zone().await?;
    let total = so_far.yes as u64;
    let yes = rounds::answers(db, (id, Tap::Yes), now, (offset(desk, total), PER_PAGE)).await?;
    let ids: Vec<PersonaId> = yes.iter().map(|ask| ask.persona).collect();
    let people = personas::find_all(db, &ids).await?;
    let there: BTreeSet<PersonaId> =
        ambassadors::list(db, id).await?.into_iter().filter_map(|one| one.persona.map(|persona| persona.id)).collect();
    let rows = yes.iter().map(|ask| {
        let name = people.get(&ask.persona).map(|persona| persona.staff_name(words.locale())).unwrap_or_default();
        vec![
            html! { a href={ "/desk/network/" (ask.persona) "/" } { bdi { (name) } } },
            html! { @match ask.answered_at { Some(at) => (when(words, at, &zone)), None => "–" } },
            html! {
                @if there.contains(&ask.persona) { (chip(words, Tone::Done, "desk-alumni-there")) }
                @else if desk.may(Act::EnrolPeople) { (desk.button(Weight::Quiet, &format!("{}/{}/place", home(id), ask.persona), "desk-alumni-place")) }
            },
        ]
    });
    let columns = ["desk-person", "desk-alumni-answered", "desk-state"];
    Ok(html! {
        section {
            h2 { (words.say("desk-alumni-candidates")) }
            (Table::new("candidates", "desk-alumni-candidates", columns.map(Column::new).into()).rows(rows).or_say("desk-alumni-none", "desk-alumni-none-what").show(words))
            (pages(desk, total))
        }
    })
}

pub async fn ask(At(id): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| alumni::ask(work, id))?;
    Ok(desk.said(&home(id), "alumni"))
}

pub async fn place(At((id, persona)): At<(EditionId, PersonaId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| alumni::place(work, id, persona))?;
    Ok(desk.said(&home(id), "joined"))
}
