//! Partners' rooms: who has one, sending its link, and ending it.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use base::{EditionId, Error, PartnerId, RoomId, fold};
use newsroom::toolkit::rooms;
use people::accounts::Act;
use programme::partners;
use std::collections::HashMap;
use ui::form::{Field, Kit};
use ui::parts::{Column, Table, Weight, filters};
use ui::words::text_of;
use ui::{Markup, html};

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let edition = super::edition_of(&desk, desk.query.value("edition")).await?;
    let joined = partners::joined(desk.db().read(), edition.id).await?;
    let all = rooms::all(desk.db().read()).await?;
    let zone = desk.zone().await?;
    let of: HashMap<PartnerId, _> =
        all.iter().filter(|room| room.edition == edition.id).map(|room| (room.partner, room)).collect();
    let may = desk.may(Act::EditToolkit);
    let asked = fold(desk.query.value("q"));
    let named: Vec<_> =
        joined.iter().filter(|(partner, _)| partner.name.iter().any(|(_, name)| fold(name).contains(&asked))).collect();
    let total = named.len() as u64;
    let rows = shown::page_of(&desk, &named).iter().map(|(partner, _)| {
        let room = of.get(&partner.id);
        vec![
            html! { a href=(crate::partners::address(partner.id)) { (text_of(words, &partner.name)) } },
            html! { @match room { Some(room) => (shown::when(words, room.opened_at, &zone)), None => "–" } },
            html! { @match room.and_then(|room| room.seen_at) { Some(seen) => (shown::when(words, seen, &zone)), None => "–" } },
            html! {
                @if may {
                    div.buttons {
                        (send(&desk, edition.id, partner.id))
                        @if let Some(room) = room { (desk.button(Weight::Grave, &format!("/desk/toolkit/rooms/{}/close", room.id), "desk-kit-room-close")) }
                    }
                }
            },
        ]
    });
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let columns =
        ["desk-partners-name", "desk-kit-room-opened", "desk-kit-room-seen", "desk-partners-acts"].map(Column::new);
    let body = html! {
        (bar(words.fill("desk-kit-rooms-of", [("edition", shown::edition_name(words, &edition).into())]), Markup::default()))
        p.lead { (words.say("desk-kit-rooms-lead")) }
        (filters(words, "/desk/toolkit/rooms", shown::clear(&desk), html! {
            (Kit::hidden("edition", &edition.id.to_string()))
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
        }))
        (shown::how_many(words, total))
        (Table::new("rooms", "desk-kit-rooms", columns.into()).rows(rows).or_say("desk-partners-none", "desk-partners-none-body").show(words))
        (shown::pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-kit-rooms"), body))
}

fn send(desk: &Signed, edition: EditionId, partner: PartnerId) -> Markup {
    let form = ui::form::Form::blank();
    let kit = Kit::new(desk.words, &form);
    kit.post(
        "/desk/toolkit/rooms",
        &desk.token,
        html! {
            (Kit::hidden("edition", &edition.to_string()))
            (Kit::hidden("partner", &partner.to_string()))
            (kit.buttons("desk-kit-room-send", Markup::default()))
        },
    )
}

pub async fn open(Posted { desk, form }: Posted) -> Answer {
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    let partner: PartnerId = form.value("partner").parse().map_err(|_| Error::Missing)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| rooms::send(work, edition, partner))?;
    Ok(desk.said(&format!("/desk/toolkit/rooms?edition={edition}"), "mailed"))
}

pub async fn close(At(room): At<RoomId>, Posted { desk, .. }: Posted) -> Answer {
    let found = rooms::find(desk.db().read(), room).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| rooms::close(work, room))?;
    Ok(desk.said(&format!("/desk/toolkit/rooms?edition={}", found.edition), "revoked"))
}
