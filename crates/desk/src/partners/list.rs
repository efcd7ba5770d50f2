//! All partner organisations, or those of one edition.

use super::address;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::Signed;
use people::accounts::Act;
use programme::Listing;
use programme::campaigns::Edition;
use programme::partners::{self, Filter, Part, PartnerKind, PartnerRow};
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Weight, filters, go};
use ui::words::{Words, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let editions = shown::editions(&desk).await?;
    let form = desk.query.form();
    // Without a wish, everybody: partners outlive editions.
    let edition = desk.query.value("edition").parse().ok();
    let edition = edition.filter(|asked| editions.iter().any(|edition| edition.id == *asked));
    let filter = Filter { edition, ..Filter::parse(&shown::fields(&form)) };
    let listing = partners::list(desk.db().read(), &filter).await?;
    let body = List { desk: &desk, editions: &editions, form: &form, listing: &listing }.body();
    Ok(desk.page(desk.words.say("desk-partners-title"), body))
}

struct List<'a> {
    desk: &'a Signed,
    editions: &'a [Edition],
    form: &'a Form,
    listing: &'a Listing<PartnerRow>,
}

impl List<'_> {
    fn body(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let columns = vec![
            Column::new("desk-partners-name"),
            Column::new("desk-partners-kind"),
            Column::new("desk-partners-town"),
            Column::new("desk-partners-part"),
            Column::new("desk-partners-editions").number(),
            Column::new("desk-partners-events").number(),
        ];
        let table = Table::new("partners", "desk-partners-title", columns)
            .rows(self.listing.rows.iter().map(|partner| row(words, partner)))
            .or_say("desk-partners-none", "desk-partners-none-body");
        html! {
            (bar(words.say("desk-partners-title"), html! {
                @if desk.may(Act::ManagePartners) { (go(words, Weight::Main, "/desk/partners/new", "desk-partners-new")) }
            }))
            (self.narrow())
            (shown::how_many(words, self.listing.total))
            (table.show(words))
            (shown::pages(desk, self.listing.total))
        }
    }

    fn narrow(&self) -> Markup {
        let words = self.desk.words;
        let kit = Kit::new(words, self.form);
        let kinds = shown::choices(PartnerKind::ALL, PartnerKind::name, |kind| kind.label().into());
        let parts = shown::choices(Part::ALL, Part::name, |part| part.label().into());
        filters(
            words,
            "/desk/partners/",
            shown::clear(self.desk),
            html! {
                (kit.text(Field::new("q", "desk-partners-words").quiet()))
                (kit.select(Field::new("edition", "desk-partners-edition").quiet(), &shown::edition_choices(words, self.editions)))
                (kit.select(Field::new("part", "desk-partners-part").quiet(), &parts))
                (kit.select(Field::new("kind", "desk-partners-kind").quiet(), &kinds))
                (kit.text(Field::new("town", "desk-partners-town").quiet()))
            },
        )
    }
}

fn row(words: Words, row: &PartnerRow) -> Vec<Markup> {
    let partner = &row.partner;
    vec![
        html! {
            a href=(address(partner.id)) { (text_of(words, &partner.name)) }
            @if partner.is_sample { " " small { (words.say("desk-partners-sample")) } }
        },
        html! { (words.tell(&partner.kind.label())) },
        shown::or_dash(words, &partner.town),
        html! { @match &row.membership { Some(membership) => (words.tell(&membership.part.label())), None => "–" } },
        html! { (words.number(i64::try_from(row.editions).unwrap_or(i64::MAX))) },
        html! { (words.number(i64::try_from(row.events).unwrap_or(i64::MAX))) },
    ]
}
