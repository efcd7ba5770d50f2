//! Holding a story back from everyone until a moment, said with its zone.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, Signed};
use crate::stories::standing::in_both_zones;
use base::{Error, Invalid, Result, StoryId};
use newsroom::stories::{self, Embargo, Story};
use programme::{Moment, Zone};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::{Markup, html};

pub fn panel(desk: &Signed, story: &Story) -> Markup {
    let mut form = Form::blank();
    if let Some(embargo) = &story.embargo {
        let zone = embargo.zone.parse().unwrap_or_else(|_| Zone::london());
        let local = zone.local(embargo.until);
        form = form
            .with("day", local.date().to_string())
            .with("time", local.time().strftime("%H:%M").to_string())
            .with("zone", embargo.zone.clone());
    } else {
        form = form.with("zone", "Europe/London");
    }
    html! {
        section {
            h2 { (desk.words.say("desk-embargo")) }
            @if let Some(embargo) = &story.embargo { p { (in_both_zones(desk.words, embargo.until, &embargo.zone)) } }
            (fields(desk, story, &form))
            @if story.embargo.is_some() { (desk.button(Weight::Quiet, &format!("/desk/stories/{}/embargo/lift", story.id), "desk-embargo-lift")) }
        }
    }
}

fn fields(desk: &Signed, story: &Story, form: &Form) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("embargo");
    kit.post(
        &format!("/desk/stories/{}/embargo", story.id),
        &desk.token,
        html! {
            p.hint { (desk.words.say("desk-embargo-hint")) }
            div.beside {
                (kit.date(Field::new("day", "desk-day").required()))
                (kit.time(Field::new("time", "desk-time").required()))
                (kit.text(Field::new("zone", "desk-zone").required().hint("desk-zone-hint")))
            }
            (kit.buttons("desk-embargo-set", Markup::default()))
        },
    )
}

pub async fn set(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let story = stories::store::find(desk.db().read(), id).await?;
    let done = async {
        let embargo = read(&mut form)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::set_embargo(work, id, Some(&embargo)))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/stories/{id}/"), "embargo")),
        Err(again) => Ok(once_more(&desk, &story, &again)),
    }
}

pub async fn lift(At(id): At<StoryId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| stories::set_embargo(work, id, None))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "embargo"))
}

fn read(form: &mut Form) -> Result<Embargo> {
    for name in ["day", "time", "zone"] {
        form.require(name);
    }
    let (day, time, zone) = (form.date("day"), form.time("time"), form.parse::<Zone>("zone"));
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let (Some(day), Some(time), Some(zone)) = (day, time, zone) else { return Err(Error::Invalid(Invalid::new())) };
    let until = match zone.moment(day.to_datetime(time)) {
        Moment::One(until) => until,
        // When the hour comes twice, the later one: an embargo errs on the side of waiting.
        Moment::Twice(_, later) => later,
        Moment::Skipped => return Err(Error::invalid("time", "programme-error-time-skipped")),
    };
    Ok(Embargo { until, zone: zone.name().to_owned() })
}

fn once_more(desk: &Signed, story: &Story, again: &Again) -> axum::response::Response {
    let body = html! {
        (bar(desk.words.say("desk-embargo"), go(desk.words, Weight::Quiet, &format!("/desk/stories/{}/", story.id), "desk-back-story")))
        (fields(desk, story, &again.form))
    };
    desk.form_page(again, desk.words.say("desk-embargo"), body)
}
