//! A new partner organisation.

use super::address;
use super::form::PartnerForm;
use crate::answer::{Again, Answer, settle};
use crate::shown;
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::Error;
use programme::partners::{self, PartnerDraft};
use ui::form::Form;

pub async fn ask(desk: Signed) -> Answer {
    Ok(page(&desk, &Again::first(Form::blank())))
}

pub async fn send(Posted { desk, form }: Posted) -> Answer {
    let draft = PartnerDraft::parse(&shown::fields(&form), None).map_err(Error::from);
    let done = match draft {
        Ok(draft) => store::write!(desk.house.db, desk.staff.actor(), |work| partners::add(work, &draft)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(partner) => Ok(desk.said(&address(partner), "added")),
        Err(again) => Ok(page(&desk, &again)),
    }
}

fn page(desk: &Signed, again: &Again) -> Response {
    let title = desk.words.say("desk-partners-new");
    let body = PartnerForm {
        desk,
        title: &title,
        form: &again.form,
        action: "/desk/partners/new",
        back: "/desk/partners/",
        seen: None,
        theirs: None,
        slug_open: true,
    };
    desk.form_page(again, title.clone(), body.show())
}
