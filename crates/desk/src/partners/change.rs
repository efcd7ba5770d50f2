//! Changing an organisation. When somebody else saved meanwhile, the words
//! typed here stay, and what the other saved stands above them.

use super::address;
use super::form::PartnerForm;
use super::show::known;
use crate::answer::{Again, Answer, settle};
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, PartnerId, Result};
use http::StatusCode;
use programme::partners::{self, PartnerDraft};

pub async fn ask(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    let now = partners::find(desk.db().read(), partner).await?;
    let again = Again::first(shown::filled(PartnerDraft::from(&now).to_fields()));
    Ok(page(&desk, partner, &again).await?)
}

pub async fn send(At(partner): At<PartnerId>, Posted { desk, form }: Posted) -> Answer {
    let now = partners::find(desk.db().read(), partner).await?;
    let draft = PartnerDraft::parse(&shown::fields(&form), Some(&now)).map_err(Error::from);
    let done = match draft {
        Ok(draft) => store::write!(desk.house.db, desk.staff.actor(), |work| partners::change(work, partner, &draft)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(partner), "saved")),
        Err(again) => Ok(page(&desk, partner, &again).await?),
    }
}

async fn page(desk: &Signed, partner: PartnerId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let now = partners::find(desk.db().read(), partner).await?;
    let joined = partners::memberships(desk.db().read(), partner).await?;
    let title = words.fill("desk-partners-change-title", [("name", now.name.say(words.locale()).into())]);
    let overtaken = again.status == StatusCode::CONFLICT;
    let body = PartnerForm {
        desk,
        title: &title,
        form: &again.form,
        action: &format!("/desk/partners/{partner}/edit"),
        back: &address(partner),
        // Having seen what the other saved, saving once more is on purpose.
        seen: Some(if overtaken { now.revision.to_string() } else { again.form.value("seen").to_owned() }),
        theirs: overtaken.then(|| known(words, &now)),
        slug_open: joined.is_empty(),
    }
    .show();
    Ok(desk.form_page(again, title, body))
}
