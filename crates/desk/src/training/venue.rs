//! A venue: written, changed, and dropped while nothing is held there.

use super::{Around, home};
use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{edition_name, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Result, VenueId};
use programme::training::{self, Venue, VenueDraft};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, confirm_action, go};
use ui::words::Wording;
use ui::{Markup, html};

type Both = At<(EditionId, VenueId)>;

pub async fn new(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    Ok(page(&desk, &around, None, &Again::first(Form::blank())))
}

pub async fn add(At(id): At<EditionId>, Posted { desk, form }: Posted) -> Answer {
    let around = Around::find(&desk, id).await?;
    let done = async {
        let draft = VenueDraft::parse(&fields(&form), None)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| training::add_venue(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said(&home(id), "added")),
        Err(again) => Ok(page(&desk, &around, None, &again)),
    }
}

pub async fn edit(desk: Signed, At((id, venue)): Both) -> Answer {
    let around = Around::find(&desk, id).await?;
    let venue = around.venue(venue)?;
    let form = filled(VenueDraft::from(venue).to_fields());
    Ok(page(&desk, &around, Some(venue), &Again::first(form)))
}

pub async fn save(At((id, venue)): Both, Posted { desk, form }: Posted) -> Answer {
    let around = Around::find(&desk, id).await?;
    let now = around.venue(venue)?;
    let done = save_draft(&desk, now, &form).await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&home(id), "saved")),
        Err(again) => Ok(page(&desk, &around, Some(now), &again)),
    }
}

async fn save_draft(desk: &Signed, now: &Venue, form: &Form) -> Result<()> {
    let draft = VenueDraft::parse(&fields(form), Some(now))?;
    store::write!(desk.house.db, desk.staff.actor(), |work| training::change_venue(work, now.id, &draft))
}

pub async fn remove(At((id, venue)): Both, Posted { desk, .. }: Posted) -> Answer {
    Around::find(&desk, id).await?.venue(venue)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| training::remove_venue(work, venue))?;
    Ok(desk.said(&home(id), "removed"))
}

fn page(desk: &Signed, around: &Around, venue: Option<&Venue>, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let edition = &around.edition;
    let seen = again.form.value("seen");
    let at = |rest: &str| format!("{}/venues/{rest}", home(edition.id));
    let (action, title) = match venue {
        Some(venue) => (at(&format!("{}/edit", venue.id)), "training-venue-edit"),
        None => (at("new"), "training-venue-new"),
    };
    let inputs = html! {
        @if !seen.is_empty() { (Kit::hidden("seen", seen)) }
        (in_both!(kit, text, "name", "training-venue-name", at_most(200)))
        (in_both!(kit, area, "address", "training-venue-address", rows(3)))
        (in_both!(kit, area, "access", "training-access", rows(3), hint("training-venue-access-hint")))
        (kit.area(Field::new("rooms", "training-rooms").rows(4).hint("training-rooms-hint")))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &home(edition.id), "desk-back")))
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        p { (edition_name(words, edition)) }
        (kit.post(&action, &desk.token, inputs))
        @if let Some(venue) = venue {
            section {
                h2 { (words.say("training-venue-remove")) }
                p { (words.say("training-venue-remove-hint")) }
                (confirm_action(words, Wording::from("training-venue-remove-ask"), "training-venue-remove",
                    desk.button(Weight::Grave, &at(&format!("{}/remove", venue.id)), "training-venue-remove")))
            }
        }
    };
    desk.form_page(again, words.say(title), body)
}
