//! Which partner took which file, and when; and of files that show somebody,
//! whether they were asked back.

use super::{address, called, edition_of};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{self, PER_PAGE, clear, how_many, offset, pages};
use crate::signed::Signed;
use base::{DisclosureId, KitItemId, PartnerId, Result};
use newsroom::toolkit::store::{self, Filter};
use newsroom::toolkit::taken::{self, TakenFile, Wanted};
use newsroom::toolkit::{Format, Item};
use people::ledger::disclosures;
use programme::partners::{self, Partner};
use std::collections::{HashMap, HashSet};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, Tone, chip, filters};
use ui::words::{said, text_of};
use ui::{Markup, html};

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let editions = shown::editions(&desk).await?;
    let edition = edition_of(&desk, desk.query.value("edition")).await?;
    let db = desk.db().read();
    let joined = partners::joined(db, edition.id).await?;
    let items = store::list(db, edition.id, &Filter::default(), desk.db().now()).await?;
    let wanted = Wanted {
        partner: desk.query.value("partner").parse().ok(),
        item: desk.query.value("item").parse().ok(),
        of_people: match desk.query.value("of") {
            "somebody" => Some(true),
            "nobody" => Some(false),
            _ => None,
        },
    };
    let total = taken::count(db, edition.id, &wanted).await?;
    let found = taken::list(db, edition.id, &wanted, (PER_PAGE, offset(&desk, total))).await?;
    let rows = Rows::new(&desk, &joined.iter().map(|(partner, _)| partner).collect::<Vec<_>>(), &items, &found).await?;
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let partners: Vec<Choice> =
        joined.iter().map(|(partner, _)| choice(partner.id, partner.name.say(words.locale()))).collect();
    let named: Vec<Choice> = items.iter().map(|item| choice(item.id, &called(words, item))).collect();
    let of = [Choice::new("somebody", "desk-kit-of-somebody"), Choice::new("nobody", "desk-kit-of-nobody")];
    let columns = ["desk-kit-taken-at", "desk-kit-partner", "desk-kit-item", "desk-kit-file", "desk-kit-asked-back"];
    let body = html! {
        (bar(words.fill("desk-kit-taken-of", [("edition", shown::edition_name(words, &edition).into())]), Markup::default()))
        p.lead { (words.say("desk-kit-taken-lead")) }
        (filters(words, "/desk/toolkit/taken", clear(&desk), html! {
            (kit.select(Field::new("edition", "desk-edition").quiet(), &shown::edition_choices(words, &editions)))
            (kit.select(Field::new("partner", "desk-kit-partner").quiet(), &partners))
            (kit.select(Field::new("item", "desk-kit-item").quiet(), &named))
            (kit.select(Field::new("of", "desk-kit-of").quiet(), &of))
        }))
        (how_many(words, total))
        (Table::new("taken", "desk-kit-taken", columns.map(Column::new).into())
            .rows(found.iter().map(|file| rows.row(&desk, file)))
            .or_say("desk-kit-taken-none", "desk-kit-taken-none-body")
            .show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-kit-taken"), body))
}

fn choice(id: impl std::fmt::Display, name: &str) -> Choice {
    Choice::new(id.to_string(), said(name.to_owned()))
}

/// What the rows name, loaded together.
struct Rows {
    partners: HashMap<PartnerId, Partner>,
    items: HashMap<KitItemId, Item>,
    asked_back: HashSet<DisclosureId>,
    zone: base::jiff::tz::TimeZone,
}

impl Rows {
    async fn new(desk: &Signed, joined: &[&Partner], items: &[Item], found: &[TakenFile]) -> Result<Self> {
        let files: Vec<DisclosureId> = found.iter().filter_map(|file| file.disclosure).collect();
        Ok(Self {
            partners: joined.iter().map(|partner| (partner.id, (*partner).clone())).collect(),
            items: items.iter().map(|item| (item.id, item.clone())).collect(),
            asked_back: disclosures::asked_back(desk.db().read(), &files).await?,
            zone: desk.zone().await?,
        })
    }

    fn row(&self, desk: &Signed, file: &TakenFile) -> Vec<Markup> {
        let words = desk.words;
        let kind = match file.format {
            Format::Jpeg => "JPEG",
            _ => "PNG",
        };
        vec![
            shown::when(words, file.at, &self.zone),
            html! {
                @match self.partners.get(&file.partner) {
                    Some(partner) => a href=(crate::partners::address(partner.id)) { (text_of(words, &partner.name)) },
                    None => "–",
                }
            },
            html! { @if let Some(item) = self.items.get(&file.item) { a href=(address(item.id)) { (called(words, item)) } } },
            html! { (words.tell(&file.size.label())) " · " (shown::language(words, file.language)) " · " (kind) },
            html! {
                @match file.disclosure {
                    Some(id) if self.asked_back.contains(&id) => (chip(words, Tone::Careful, "desk-kit-is-asked-back")),
                    Some(_) => (words.say("desk-kit-not-asked-back")),
                    None => (words.say("desk-kit-of-nobody")),
                }
            },
        ]
    }
}
