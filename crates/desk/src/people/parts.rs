//! Parts in editions: taking part in another one, what somebody was then, leaving.

use crate::answer::Answer;
use crate::frame::in_both;
use crate::people::enrol::text;
use crate::shown::{edition_choices, edition_name, editions, or_dash};
use crate::signed::{At, Posted, Signed};
use base::{AmbassadorId, EditionId, Error, PersonaId, Result};
use people::accounts::Act;
use people::ambassadors::{self, Ambassador, Part};
use programme::campaigns::EditionState;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, disclosure};
use ui::{Markup, html};

pub async fn panel(desk: &Signed, id: PersonaId, parts: &[(AmbassadorId, EditionId)]) -> Result<Markup> {
    let words = desk.words;
    let all = editions(desk).await?;
    let mut rows = Vec::new();
    for (part, edition) in parts {
        let part = ambassadors::find(desk.db().read(), *part).await?;
        rows.push((part, all.iter().find(|one| one.id == *edition)));
    }
    let elsewhere = all
        .iter()
        .filter(|one| one.state() != EditionState::Archived && parts.iter().all(|(_, edition)| *edition != one.id));
    let choices = edition_choices(words, elsewhere);
    let blank = Form::blank();
    let kit = Kit::new(words, &blank).prefixed("join");
    let may = desk.may(Act::EnrolPeople);
    Ok(html! {
        h2 { (words.say("desk-parts")) }
        ul.plain {
            @for (part, edition) in &rows {
                li {
                    @if let Some(edition) = edition { a href={ "/desk/editions/" (edition.id) "/" } { (edition_name(words, edition)) } }
                    " " (or_dash(words, &part.role_then)) " · " (or_dash(words, &part.affiliation_then))
                    @if part.left_at.is_some() { " " small { (words.say("desk-part-left")) } }
                    @else if may { (describing(desk, id, part)) }
                }
            }
        }
        @if may && !choices.is_empty() {
            (disclosure(words, "desk-part-join", kit.post(&format!("/desk/people/{id}/parts"), &desk.token, html! {
                (kit.select(Field::new("edition", "desk-edition").required(), &choices))
                (in_both!(kit, text, "role_then", "desk-role-then"))
                (in_both!(kit, text, "affiliation_then", "desk-affiliation-then"))
                (kit.buttons("desk-part-join", Markup::default()))
            })))
        }
    })
}

fn describing(desk: &Signed, id: PersonaId, part: &Ambassador) -> Markup {
    let mut form = Form::blank();
    for (name, text) in [("role_then", &part.role_then), ("affiliation_then", &part.affiliation_then)] {
        form = text.iter().fold(form, |form, (locale, words)| form.with(format!("{name}.{}", locale.tag()), words));
    }
    let kit = Kit::new(desk.words, &form).prefixed("part");
    let at = format!("/desk/people/{id}/parts/{}", part.id);
    disclosure(
        desk.words,
        "desk-edit",
        html! {
            (kit.post(&at, &desk.token, html! {
                (in_both!(kit, text, "role_then", "desk-role-then"))
                (in_both!(kit, text, "affiliation_then", "desk-affiliation-then"))
                (kit.buttons("desk-save", Markup::default()))
            }))
            (desk.button(Weight::Grave, &format!("{at}/leave"), "desk-part-leave"))
        },
    )
}

pub async fn join(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::invalid("edition", "error-choose"))?;
    people::personas::find(desk.db().read(), id).await?;
    programme::campaigns::edition(desk.db().read(), edition).await?;
    let part = Part {
        edition,
        persona: Some(id),
        role_then: text(&form, "role_then"),
        affiliation_then: text(&form, "affiliation_then"),
    };
    store::write!(desk.house.db, desk.staff.actor(), |work| ambassadors::join(work, &part))?;
    Ok(desk.said(&format!("/desk/people/{id}/"), "joined"))
}

pub async fn describe(At((id, part)): At<(PersonaId, AmbassadorId)>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    own(&desk, id, part).await?;
    let (role, affiliation) = (text(&form, "role_then"), text(&form, "affiliation_then"));
    store::write!(desk.house.db, desk.staff.actor(), |work| ambassadors::describe(work, part, &role, &affiliation))?;
    Ok(desk.said(&format!("/desk/people/{id}/"), "saved"))
}

pub async fn leave(At((id, part)): At<(PersonaId, AmbassadorId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    own(&desk, id, part).await?;
    let edition = ambassadors::find(desk.db().read(), part).await?.edition;
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        ambassadors::leave(work, part).await?;
        // Whoever waits for a seat of theirs gets it.
        programme::training::seats::leave_edition(work, edition, id).await
    })?;
    Ok(desk.said(&format!("/desk/people/{id}/"), "left"))
}

async fn own(desk: &Signed, id: PersonaId, part: AmbassadorId) -> Result<()> {
    let found = ambassadors::find(desk.db().read(), part).await?;
    if found.persona.is_some_and(|persona| persona.id == id) { Ok(()) } else { Err(Error::Missing) }
}
