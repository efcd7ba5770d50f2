//! A new event. It is a draft until somebody announces it.

use super::form::EventForm;
use super::{address, list_address};
use crate::answer::{Again, Answer, settle};
use crate::shown;
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{Error, Result};
use programme::campaigns::{self, Edition};
use programme::events::{self, EventDraft, Precision};
use programme::{Zone, partners};
use ui::form::Form;

pub async fn ask(desk: Signed) -> Answer {
    let edition = edition(&desk, desk.query.value("edition")).await?;
    let zone = zone(&desk, &edition).await?;
    let form = Form::blank().with("zone", zone.name()).with("precision", Precision::Exact.name());
    Ok(form_page(&desk, &edition, &Again::first(form)).await?)
}

pub async fn send(Posted { desk, form }: Posted) -> Answer {
    let edition = edition(&desk, form.value("edition")).await?;
    let zone = zone(&desk, &edition).await?;
    // Not asked: what happens in a sample edition is a sample.
    let sent = if edition.is_sample { form.clone().with("sample", "yes") } else { form.clone() };
    let draft = EventDraft::parse(&shown::fields(&sent), &zone, None).map_err(Error::from);
    let done = match draft {
        Ok(draft) => store::write!(desk.house.db, desk.staff.actor(), |work| events::draft(work, edition.id, &draft)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(event) => Ok(desk.said(&address(event), "drafted")),
        Err(again) => Ok(form_page(&desk, &edition, &again).await?),
    }
}

/// Only an edition that is there can hold an event; which one is no guess.
async fn edition(desk: &Signed, asked: &str) -> Result<Edition> {
    let edition = asked.parse().map_err(|_| Error::Missing)?;
    campaigns::edition(desk.db().read(), edition).await
}

async fn zone(desk: &Signed, edition: &Edition) -> Result<Zone> {
    Ok(campaigns::find(desk.db().read(), edition.campaign).await?.zone)
}

async fn form_page(desk: &Signed, edition: &Edition, again: &Again) -> Result<Response> {
    let words = desk.words;
    let partners = partners::all(desk.db().read()).await?;
    let title = words.fill("desk-events-new-in", [("edition", shown::edition_name(words, edition).into())]);
    let body = EventForm {
        desk,
        title: &title,
        form: &again.form,
        partners: &partners,
        action: "/desk/events/new",
        back: &list_address(edition),
        theirs: None,
        carries: &[("edition", edition.id.to_string())],
        slug_open: true,
    };
    Ok(desk.form_page(again, title.clone(), body.show()))
}
