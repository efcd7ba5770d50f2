//! An edition's milestones: tick, undo, add, change, drop, and the review of
//! those that were taken over from an earlier edition.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{choices, edition_name, fields, filled, or_dash};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, MilestoneId, Result};
use people::accounts::Act;
use programme::campaigns::milestones::{self, Duty, Milestone, MilestoneDraft};
use programme::campaigns::{self, Edition};
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, disclosure, go, progress};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

type Both = At<(EditionId, MilestoneId)>;

pub fn panel(desk: &Signed, edition: &Edition, all: &[Milestone]) -> Markup {
    let words = desk.words;
    let changes = desk.may(Act::ReviewMilestones);
    let at = |rest: &str| format!("/desk/editions/{}/milestones{rest}", edition.id);
    let waiting = all.iter().filter(|one| !one.is_live()).count();
    let rows = all.iter().map(|one| {
        vec![
            or_dash(words, &one.title),
            html! { (date_element(words, one.due)) " " small { (offset(desk, one.days_from_day)) } },
            html! { (Wording::from(one.duty.label()).show(words)) },
            state(desk, one),
            html! { div.acts {
                @if one.is_live() && may_tick(desk, one) {
                    @if one.is_done() { (desk.button(Weight::Quiet, &at(&format!("/{}/undone", one.id)), "desk-untick")) }
                    @else { (desk.button(Weight::Quiet, &at(&format!("/{}/done", one.id)), "desk-tick")) }
                }
                @if changes && !one.is_live() { (desk.button(Weight::Quiet, &at(&format!("/{}/review", one.id)), "desk-fits")) }
                @if changes { a href=(at(&format!("/{}/edit", one.id))) { (words.say("desk-edit")) } }
            } },
        ]
    });
    let columns = vec![
        Column::new("desk-milestone"),
        Column::new("desk-due"),
        Column::new("desk-duty"),
        Column::new("desk-state"),
        Column::new("desk-actions"),
    ];
    let blank = Form::blank();
    let kit = Kit::new(words, &blank).prefixed("milestone");
    html! {
        h2 { (words.say("desk-milestones")) }
        (progress(words, "desk-milestones-done", all.iter().filter(|one| one.is_done()).count(), all.len()))
        @if changes && waiting > 0 {
            p { (chip(words, Tone::Careful, base::Message::new("desk-milestones-unreviewed").with("count", waiting))) }
            (desk.button(Weight::Main, &at("/review-all"), "desk-fits-all"))
        }
        (Table::new("milestones", "desk-milestones", columns).rows(rows).or_say("desk-milestones-none", "desk-milestones-next").show(words))
        @if changes {
            (disclosure(words, "desk-milestone-add", kit.post(&at("/new"), &desk.token, html! { (inputs(&kit)) (kit.buttons("desk-milestone-add", Markup::default())) })))
        }
    }
}

/// "12 days before"
fn offset(desk: &Signed, days: i32) -> String {
    let count = i64::from(days.unsigned_abs());
    let key = match days {
        0 => return desk.words.say("desk-on-the-day").into_owned(),
        ..0 => "desk-days-before",
        _ => "desk-days-after",
    };
    desk.words.fill(key, [("count", count.into())]).into_owned()
}

fn state(desk: &Signed, one: &Milestone) -> Markup {
    let (tone, key) = match (one.is_done(), one.is_live()) {
        (true, _) => (Tone::Done, "desk-milestone-done"),
        (false, false) => (Tone::Careful, "desk-milestone-unreviewed"),
        (false, true) => (Tone::Still, "desk-milestone-open"),
    };
    chip(desk.words, tone, key)
}

/// One's own role's milestones; whoever plans may tick any.
pub fn may_tick(desk: &Signed, one: &Milestone) -> bool {
    let own = desk.staff.roles.iter().any(|role| role.name() == one.duty.name());
    desk.may(Act::ReviewMilestones) || (own && desk.may(Act::DoMilestones))
}

fn inputs(kit: &Kit) -> Markup {
    let duties = choices(Duty::ALL, Duty::name, |duty| duty.label().into());
    html! {
        (in_both!(kit, text, "title", "desk-milestone"))
        (kit.text(Field::new("days", "desk-days").required().short().hint("desk-days-hint")))
        (kit.select(Field::new("duty", "desk-duty").required(), &duties))
    }
}

async fn found(desk: &Signed, (edition, milestone): (EditionId, MilestoneId)) -> Result<Milestone> {
    let found = milestones::find(desk.db().read(), milestone).await?;
    if found.edition == edition { Ok(found) } else { Err(Error::Missing) }
}

fn home(edition: EditionId) -> String {
    format!("/desk/editions/{edition}/")
}

pub async fn add(At(edition): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    campaigns::edition(desk.db().read(), edition).await?;
    let done = async {
        let draft = MilestoneDraft::parse(&fields(&form), None)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| milestones::add(work, edition, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said(&home(edition), "added")),
        Err(again) => Ok(page(&desk, edition, None, again).await?),
    }
}

pub async fn edit(desk: Signed, At(ids): Both) -> Answer {
    let one = found(&desk, ids).await?;
    let form = filled(MilestoneDraft::from(&one).to_fields());
    Ok(page(&desk, ids.0, Some(&one), Again::first(form)).await?)
}

pub async fn save(At(ids): Both, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let one = found(&desk, ids).await?;
    let done = async {
        let draft = MilestoneDraft::parse(&fields(&form), Some(&one))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| milestones::change(work, one.id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&home(ids.0), "saved")),
        Err(again) => Ok(page(&desk, ids.0, Some(&one), again).await?),
    }
}

pub async fn done(At(ids): Both, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = ticking(&desk, ids).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| milestones::done(work, one.id))?;
    // Ticked on the first page, one stays there; the address says only that.
    let to = if desk.query.value("from") == "today" { "/desk/".to_owned() } else { home(ids.0) };
    Ok(desk.said(&to, "done"))
}

pub async fn undone(At(ids): Both, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = ticking(&desk, ids).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| milestones::undone(work, one.id))?;
    Ok(desk.said(&home(ids.0), "undone"))
}

async fn ticking(desk: &Signed, ids: (EditionId, MilestoneId)) -> Result<Milestone> {
    let one = found(desk, ids).await?;
    if may_tick(desk, &one) { Ok(one) } else { Err(Error::refused("accounts-not-your-role")) }
}

pub async fn review(At(ids): Both, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = found(&desk, ids).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| milestones::review(work, one.id))?;
    Ok(desk.said(&home(ids.0), "reviewed"))
}

pub async fn review_all(At(edition): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| milestones::review_all(work, edition))?;
    Ok(desk.said(&home(edition), "reviewed"))
}

pub async fn remove(At(ids): Both, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = found(&desk, ids).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| milestones::remove(work, one.id))?;
    Ok(desk.said(&home(ids.0), "removed"))
}

async fn page(desk: &Signed, edition: EditionId, one: Option<&Milestone>, again: Again) -> Result<Response> {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), edition).await?;
    let kit = Kit::new(words, &again.form);
    let at = |rest: &str| format!("/desk/editions/{}/milestones/{rest}", edition.id);
    let (action, title) = match one {
        Some(one) => (at(&format!("{}/edit", one.id)), "desk-milestone-edit"),
        None => (at("new"), "desk-milestone-add"),
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        p { (edition_name(words, &edition)) }
        (kit.post(&action, &desk.token, html! { (inputs(&kit)) (kit.buttons("desk-save", go(words, Weight::Quiet, &home(edition.id), "desk-back"))) }))
        @if let Some(one) = one {
            section { h2 { (words.say("desk-milestone-remove")) } (desk.button(Weight::Grave, &at(&format!("{}/remove", one.id)), "desk-milestone-remove")) }
        }
    };
    Ok(desk.form_page(&again, words.say(title), body))
}
