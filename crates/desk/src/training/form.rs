//! The form of a session.

use super::Around;
use crate::frame::in_both;
use crate::signed::Signed;
use base::{Result, StaffId};
use people::accounts::{self, Role};
use programme::training::{ONLINE, Place, Training, place_value};
use ui::form::{Choice, Field, Kit};
use ui::words::said;
use ui::{Markup, html};

/// Who can be chosen to run a session: trainers and coordinators, and whoever was chosen before.
pub(super) async fn offered(desk: &Signed, now: &[StaffId]) -> Result<Vec<(StaffId, String)>> {
    let all = accounts::list(desk.db().read()).await?;
    let runs = |roles: &[Role]| roles.iter().any(|role| matches!(role, Role::Trainer | Role::Coordinator));
    let fits = all.into_iter().filter(|one| now.contains(&one.id) || (one.revoked_at.is_none() && runs(&one.roles)));
    Ok(fits.map(|one| (one.id, one.name)).collect())
}

pub(super) fn inputs(kit: &Kit, around: &Around, staff: &[(StaffId, String)], now: base::Instant) -> Markup {
    let words = kit.words;
    let zone = words.zone(now, around.campaign.zone.tz());
    let which = [Choice::new("first", "desk-events-which-first"), Choice::new("second", "desk-events-which-second")];
    // Asked only in the one hour of the year that comes twice.
    let asks_which = kit.form.error("which").is_some() || kit.form.ticked("which");
    let trainers: Vec<Choice> =
        staff.iter().map(|(id, name)| Choice::new(id.to_string(), said(name.as_str()))).collect();
    html! {
        (in_both!(kit, text, "title", "training-session-title", at_most(200)))
        (in_both!(kit, area, "about", "training-about", rows(4)))
        (kit.moment("training-when", Field::new("day", "training-day").required(), Field::new("start", "training-start").required(), &zone))
        @if asks_which { (kit.radios(Field::new("which", "desk-events-which").required(), &which)) }
        (kit.text(Field::new("minutes", "training-minutes").required().digits().hint("training-minutes-hint")))
        (kit.select(Field::new("place", "training-place").required().hint("training-place-hint"), &places(kit, around)))
        (in_both!(kit, area, "joining", "training-joining", rows(2), hint("training-joining-hint")))
        @if trainers.is_empty() { p.hint { (words.say("training-trainers-none")) } }
        @else { div.choices { (kit.boxes(Field::new("trainer", "training-trainers"), &trainers)) } }
        (kit.text(Field::new("seats", "training-seats").required().digits().hint("training-seats-hint")))
        (kit.fieldset("training-care", html! {
            (in_both!(kit, area, "access", "training-access", rows(2)))
            (in_both!(kit, text, "quiet", "training-quiet", at_most(300)))
            (kit.text(Field::new("support", "training-support").at_most(200).hint("training-support-hint")))
        }))
    }
}

/// Every room of every venue, and online.
fn places(kit: &Kit, around: &Around) -> Vec<Choice> {
    let words = kit.words;
    let mut all = Vec::new();
    for venue in &around.venues {
        let plain = venue.name.say(words.locale());
        all.push(Choice::new(place_value(&Place::Venue(venue.id, String::new())), said(plain)));
        for room in &venue.rooms {
            let place = Place::Venue(venue.id, room.clone());
            all.push(Choice::new(place_value(&place), said(format!("{plain} · {room}"))));
        }
    }
    all.push(Choice::new(ONLINE, "training-online"));
    all
}

/// What a new session starts with: two hours, twelve seats.
pub(super) fn usual() -> ui::form::Form {
    ui::form::Form::blank().with("minutes", "120").with("seats", "12")
}

/// Whether somebody chose a trainer who is not offered.
pub(super) fn all_known(trainers: &[StaffId], staff: &[(StaffId, String)]) -> Result<()> {
    match trainers.iter().all(|one| staff.iter().any(|(known, _)| known == one)) {
        true => Ok(()),
        false => Err(base::Error::invalid("trainer", "error-unknown-choice")),
    }
}

/// Where a session that was cancelled is only looked at.
pub(super) fn open(session: &Training) -> Result<()> {
    if session.is_cancelled() { Err(base::Error::refused("training-refused-cancelled")) } else { Ok(()) }
}
