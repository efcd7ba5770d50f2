//! The agreements that come before any work: to take part, and to be recorded
//! or photographed. The third, to release a finished work, is given page by
//! page by the person's own link, or written down beside the story.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::heard::{self, Among};
use crate::shown::{choices, when};
use crate::signed::{At, PostedFiles, Signed};
use base::{Error, Invalid, PersonaId, Result};
use people::accounts::Act;
use people::ledger::evidence::{self, NewAgreement, Row};
use people::ledger::papers::{self, Paper};
use people::ledger::{Agreement, By, Interpreting, Kind};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, disclosure, go};
use ui::{Markup, html};

const AGREEMENTS: [Agreement; 2] = [Agreement::TakePart, Agreement::BeRecorded];
const SAID: [Kind; 3] = [Kind::Given, Kind::Refused, Kind::Withdrawn];
const BY: [By; 3] = [By::Person, By::Guardian, By::Support];

pub async fn panel(desk: &Signed, id: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let rows = evidence::agreements(desk.db().read(), id).await?;
    // Receipts are papers too, and stand with the money.
    let receipts = people::payments::papers_of(desk.db().read(), id).await?;
    let mut papers = papers::of_persona(desk.db().read(), id).await?;
    papers.retain(|paper| !receipts.contains(&paper.id));
    let among = Among::load(desk, &BY).await?;
    let zone = desk.zone().await?;
    let line = |row: &Row| {
        html! {
            (words.say(row.about.agreement.key())) ": " strong { (words.say(row.kind.key())) } " "
            small {
                (when(words, row.how.said_at.unwrap_or(row.at), &zone)) " · " (words.say(row.how.by.key()))
                @if let Some(method) = row.how.method { " · " (words.say(method.key())) }
                @if let Some(language) = row.how.language { " · " (language.name()) }
                @if row.how.interpreting != Interpreting::None { " · " (words.say(row.how.interpreting.key())) }
                @if row.how.has_aside() { " · " (words.say("desk-agreement-aside")) }
                @if row.how.said_at.is_some() { " · " (words.say("desk-heard-noted")) " " (when(words, row.at, &zone)) }
            }
        }
    };
    Ok(html! {
        h2 { (words.say("desk-agreements")) }
        @if rows.is_empty() { p { (words.say("desk-agreements-none")) } }
        ul.plain { @for row in &rows { li { (line(row)) } } }
        @if desk.may(Act::EnrolPeople) { (disclosure(words, "desk-agreement-note", fields(desk, id, &Form::blank(), &among))) }
        @if !papers.is_empty() {
            h3 { (words.say("desk-papers")) }
            @if desk.may(Act::ReadIdentity) { p.hint { (words.say("desk-papers-logged")) } }
            ul.plain { @for paper in &papers { li { (show(desk, id, paper)) " " (when(words, paper.noted_at, &zone)) } } }
        }
    })
}

/// The way to a paper, for those who may open it; to the others, that there is one.
fn show(desk: &Signed, id: PersonaId, paper: &Paper) -> Markup {
    let words = desk.words;
    match desk.may(Act::ReadIdentity) {
        true => desk.button(Weight::Quiet, &format!("/desk/people/{id}/papers/{}", paper.id), "desk-paper-open"),
        false => html! { (words.say("desk-paper")) },
    }
}

fn fields(desk: &Signed, id: PersonaId, form: &Form, among: &Among) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("agreement");
    kit.post_files(&format!("/desk/people/{id}/agreements"), &desk.token, html! {
        (kit.radios(Field::new("agreement", "desk-agreement").required(), &choices(&AGREEMENTS, Agreement::name, |one| one.key().into())))
        (kit.radios(Field::new("said", "desk-agreement-said").required(), &choices(&SAID, Kind::name, |one| one.key().into())))
        (heard::inputs(&kit, among))
        (kit.buttons("desk-agreement-save", Markup::default()))
    })
}

pub async fn note(At(id): At<PersonaId>, mut posted: PostedFiles) -> Answer {
    let file = posted.take(heard::FILE);
    let PostedFiles { desk, mut form, .. } = posted;
    people::personas::find(desk.db().read(), id).await?;
    let among = Among::load(&desk, &BY).await?;
    let zone = desk.zone().await?;
    let done = async {
        let agreement =
            form.choose("agreement", true, |name| Agreement::parse(name).filter(|one| AGREEMENTS.contains(one)));
        let kind = form.choose("said", true, |name| Kind::parse(name).filter(|one| SAID.contains(one)));
        let heard = heard::read(&desk, &mut form, &among, &zone)?;
        let (Some(agreement), Some(kind)) = (agreement, kind) else { return Err(Error::Invalid(Invalid::new())) };
        let sealed = heard::seal(&desk, id, file).await?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let how = heard.keep(work, keys, (id, None), sealed.as_ref()).await?;
            let new = NewAgreement { agreement, kind, how, aside: heard.aside.clone() };
            evidence::agree(work, keys, id, &new).await
        })
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(once_more(&desk, id, &again, &among)),
    }
}

fn once_more(desk: &Signed, id: PersonaId, again: &Again, among: &Among) -> axum::response::Response {
    let words = desk.words;
    let body = html! {
        (bar(words.say("desk-agreement-note"), go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        (fields(desk, id, &again.form, among))
    };
    desk.form_page(again, words.say("desk-agreement-note"), body)
}
