//! One organisation, and its part in each edition.

use super::address;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{At, Signed};
use base::jiff::tz::TimeZone;
use base::{EditionId, PartnerId};
use newsroom::toolkit::rooms;
use people::accounts::Act;
use programme::campaigns::Edition;
use programme::partners::{self, Membership, Partner};
use ui::parts::{Column, Table, Tone, Weight, chip, facts, go};
use ui::words::{Wording, Words, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    let found = partners::find(desk.db().read(), partner).await?;
    let joined = partners::memberships(desk.db().read(), partner).await?;
    let editions = shown::editions(&desk).await?;
    let title = found.name.say(desk.words.locale()).to_owned();
    let rooms = rooms::of_partner(desk.db().read(), partner).await?.into_iter().map(|room| room.edition).collect();
    let zone = desk.zone().await?;
    let body = Shown { desk: &desk, partner: &found, joined: &joined, editions: &editions, rooms, zone }.body();
    Ok(desk.page(title, body))
}

struct Shown<'a> {
    desk: &'a Signed,
    partner: &'a Partner,
    joined: &'a [Membership],
    editions: &'a [Edition],
    /// Where the partner has a room.
    rooms: Vec<EditionId>,
    zone: TimeZone,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let (desk, words, partner) = (self.desk, self.desk.words, self.partner);
        let before = [("/desk/partners/".to_owned(), Wording::from("desk-partners-title"))];
        html! {
            (ui::parts::breadcrumb(words, &before, text_of(words, &partner.name)))
            (bar(text_of(words, &partner.name), html! {
                @if desk.may(Act::ManagePartners) {
                    (go(words, Weight::Main, &format!("/desk/partners/{}/join", partner.id), "desk-partners-join"))
                    (go(words, Weight::Quiet, &format!("/desk/partners/{}/edit", partner.id), "desk-partners-change"))
                    (go(words, Weight::Quiet, &format!("/desk/partners/{}/logo", partner.id), "desk-logo"))
                    (go(words, Weight::Quiet, &format!("/desk/partners/{}/contact", partner.id), "desk-files-contact-title"))
                }
            }))
            (known(words, partner))
            (self.parts())
        }
    }

    fn parts(&self) -> Markup {
        let words = self.desk.words;
        let columns = [
            "desk-partners-edition",
            "desk-partners-part",
            "desk-partners-joined",
            "desk-partners-left",
            "desk-partners-events",
            "desk-partners-acts",
        ];
        Table::new("parts", "desk-partners-parts", columns.map(Column::new).into())
            .rows(self.joined.iter().map(|membership| self.part(membership)))
            .or_say("desk-partners-no-parts", "desk-partners-no-parts-body")
            .show(words)
    }

    fn part(&self, membership: &Membership) -> Vec<Markup> {
        let (desk, words) = (self.desk, self.desk.words);
        let (partner, edition) = (self.partner.id, membership.edition);
        let found = self.editions.iter().find(|known| known.id == edition);
        let name = found.map_or_else(|| edition.to_string(), |found| shown::edition_name(words, found));
        let may = desk.may(Act::ManagePartners);
        vec![
            html! { a href={ "/desk/editions/" (edition) "/" } { (name) } },
            html! { (words.tell(&membership.part.label())) },
            shown::when(words, membership.joined_at, &self.zone),
            html! {
                @match membership.left_at {
                    Some(left) => (shown::when(words, left, &self.zone)),
                    None => (chip(words, Tone::Done, "desk-partners-in")),
                }
            },
            html! { a href={ "/desk/events/?edition=" (edition) "&host=" (partner) } { (words.say("desk-partners-see-events")) } },
            html! {
                @if may && membership.left_at.is_none() {
                    div.buttons {
                        (go(words, Weight::Quiet, &format!("{}join?edition={edition}", address(partner)), "desk-partners-change-part"))
                        (desk.button(Weight::Quiet, &format!("{}room/{edition}/send", address(partner)), "desk-room-send"))
                        @if self.rooms.contains(&edition) {
                            (desk.button(Weight::Grave, &format!("{}room/{edition}/end", address(partner)), "desk-room-end"))
                        }
                        (go(words, Weight::Grave, &format!("{}leave/{edition}", address(partner)), "desk-partners-leave"))
                    }
                }
            },
        ]
    }
}

/// What is stored of an organisation, fact by fact.
pub(super) fn known(words: Words, partner: &Partner) -> Markup {
    let mut rows: Vec<(Wording, Markup)> = vec![
        ("desk-partners-kind".into(), html! { (words.tell(&partner.kind.label())) }),
        ("desk-partners-town".into(), shown::or_dash(words, &partner.town)),
    ];
    if let Some(website) = &partner.website {
        rows.push(("desk-partners-website".into(), html! { a href=(website) rel="noreferrer" { (website.host()) } }));
    }
    if !partner.description.is_empty() {
        rows.push((
            "desk-partners-description".into(),
            html! { span.lines { (text_of(words, &partner.description)) } },
        ));
    }
    facts(words, &rows)
}
