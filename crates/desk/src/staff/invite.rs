//! Letting somebody in: who, by which address, with which roles. They get a
//! letter with their first sign-in link.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::choices;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Locale, Result, StaffId};
use people::accounts::{self, Invite, Role};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::said;
use ui::{Markup, html};

pub async fn ask(desk: Signed) -> Answer {
    Ok(page(&desk, &Again::first(Form::blank())))
}

pub async fn send(Posted { desk, mut form }: Posted) -> Answer {
    let done = match wish(&mut form) {
        Ok(invite) => store::write!(desk.house.db, desk.staff.actor(), |work| accounts::invite(work, &invite)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(staff) => Ok(desk.said(&address(staff), "invited")),
        Err(again) => Ok(page(&desk, &again)),
    }
}

/// Once more the link, for somebody whose letter was lost or is too old.
pub async fn again(At(staff): At<StaffId>, Posted { desk, .. }: Posted) -> Answer {
    let member = accounts::find(desk.db().read(), staff).await?;
    if member.revoked_at.is_some() {
        return Err(Error::Missing.into());
    }
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::ask_sign_in_link(work, &member.email))?;
    Ok(desk.said(&address(staff), "invited"))
}

/// Roles and language are looked at here; name and address by the domain, which
/// notes its mistakes beside these.
fn wish(form: &mut Form) -> Result<Invite> {
    let chosen: Vec<String> = form.values("roles").map(str::to_owned).collect();
    let roles: Vec<Role> = chosen.iter().filter_map(|role| role.parse().ok()).collect();
    let locale = form.choose("locale", true, |tag| Locale::INTERFACE.into_iter().find(|locale| locale.tag() == tag));
    if roles.len() < chosen.len() {
        form.note("roles", "error-unknown-choice");
    }
    form.check().map_err(|_| Error::Invalid(base::Invalid::new()))?;
    let locale = locale.ok_or(Error::Missing)?;
    Ok(Invite { name: form.value("name").to_owned(), email: form.value("email").to_owned(), roles, locale })
}

fn page(desk: &Signed, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let roles = choices(Role::ALL, Role::name, |role| role.key().into());
    let locales = Locale::INTERFACE.map(|locale| Choice::new(locale.tag(), said(locale.name())));
    let inside = html! {
        (kit.text(Field::new("name", "desk-staff-name").required().autocomplete("off")))
        (kit.text(Field::new("email", "desk-staff-email").email().required().autocomplete("off")))
        (kit.boxes(Field::new("roles", "desk-staff-roles").required().hint("desk-staff-roles-hint"), &roles))
        (kit.radios(Field::new("locale", "desk-staff-locale").required(), &locales))
        (kit.buttons("desk-staff-invite-send", go(words, Weight::Quiet, "/desk/staff/", "desk-staff-leave-form")))
    };
    let body = html! {
        (bar(words.say("desk-staff-invite"), Markup::default()))
        p { (words.say("desk-staff-invite-lead")) }
        (kit.post("/desk/staff/invite", &desk.token, inside))
    };
    desk.form_page(again, words.say("desk-staff-invite"), body)
}
