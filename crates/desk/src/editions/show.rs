//! One edition: what stands, what is due, what it holds.

use crate::answer::Answer;
use crate::editions::milestones;
use crate::editions::record;
use crate::frame::bar;
use crate::shown::{edition_name, edition_state, or_dash, when};
use crate::signed::{At, Signed};
use base::EditionId;
use newsroom::stories::{self, store::Filter};
use people::accounts::Act;
use programme::campaigns::{self, EditionState, Phase};
use ui::html;
use ui::parts::{Weight, confirm_action, facts, go, hashtag};
use ui::words::Wording;

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let edition = campaigns::edition(db, id).await?;
    let campaign = campaigns::find(db, edition.campaign).await?;
    let counts = campaigns::counts(db, &[id]).await?.remove(&id).unwrap_or_default();
    let people = people::ambassadors::counts(db, &[id]).await?.remove(&id).unwrap_or_default();
    let stories = stories::store::count(db, &Filter { edition: Some(id), ..Filter::default() }).await?;
    let notes = campaigns::notes(db, id).await?;
    let milestones = campaigns::milestones::of(db, id).await?;
    let number = |count: u64| words.number(count.cast_signed());
    let at = |rest: &str| format!("/desk/editions/{id}/{rest}");
    let phase = match campaigns::rules::phase(edition.days, desk.db().now(), &campaign.zone) {
        Phase::Before { .. } => words.days_until(edition.days.first(), campaign.zone.local(desk.db().now()).date()),
        Phase::OnTheDay => words.say("ui-today-is-the-day").into_owned(),
        Phase::After => words.say("desk-over").into_owned(),
    };
    let rows: Vec<(Wording, ui::Markup)> = vec![
        (
            "desk-state".into(),
            html! { (edition_state(words, edition.state())) @if let Some(at) = edition.opened_at { " " small { (when(words, at, campaign.zone.tz())) } } },
        ),
        ("desk-day".into(), html! { (words.range(edition.days.first(), edition.days.last())) " · " (phase) }),
        ("desk-kind".into(), html! { (Wording::from(edition.kind.label()).show(words)) }),
        (
            "desk-theme".into(),
            edition.theme.as_ref().map_or_else(|| html! { "–" }, |theme| or_dash(words, &theme.title)),
        ),
        (
            "desk-hashtags".into(),
            html! { @for tag in &edition.hashtags { a href=(crate::hashtags::address(tag.id)) { (hashtag(&tag.tag.to_string())) } " " } },
        ),
        ("desk-nav-people".into(), html! { a href={ "/desk/people/?edition=" (id) } { (number(people)) } }),
        ("desk-nav-stories".into(), html! { a href={ "/desk/stories/?edition=" (id) } { (number(stories)) } }),
        ("desk-nav-events".into(), html! { a href={ "/desk/events/?edition=" (id) } { (number(counts.events)) } }),
        (
            "desk-nav-partners".into(),
            html! { a href={ "/desk/partners/?edition=" (id) } { (number(counts.partners)) } },
        ),
        (
            "desk-address".into(),
            html! { a href={ "/" (campaign.slug) "/" (edition.slug) "/" } { code { "/" (campaign.slug) "/" (edition.slug) "/" } } },
        ),
    ];
    let planning = desk.may(Act::PlanEdition);
    let actions = html! {
        @if planning && edition.state() == EditionState::Planned {
            (confirm_action(words, "desk-edition-open-ask", "desk-edition-open", desk.button(Weight::Main, &at("open"), "desk-edition-open")))
        }
        (go(words, Weight::Quiet, &at("call"), "call-title"))
        @if desk.may(Act::SeePersonas) { (go(words, Weight::Quiet, &at("board"), "board-title")) }
        @if desk.may(Act::SeePersonas) { (go(words, Weight::Quiet, &at("evaluation"), "evaluation-title")) }
        @if desk.may(Act::AskNetwork) { (go(words, Weight::Quiet, &at("alumni"), "desk-alumni")) }
        @if desk.may(Act::SeeTraining) { (go(words, Weight::Quiet, &at("training"), "training-title")) }
        @if planning { (go(words, Weight::Quiet, &at("edit"), "desk-edit")) (go(words, Weight::Quiet, &at("next"), "desk-edition-next")) }
        @if desk.may(Act::ArchiveEdition) && edition.state() == EditionState::Open { (go(words, Weight::Quiet, &at("archive"), "desk-edition-archive")) }
    };
    let body = html! {
        (bar(edition_name(words, &edition), actions))
        div.board {
            section {
                (facts(words, &rows))
                h2 { (words.say("desk-look")) }
                img.look src=(at("look.svg")) width="480" height="160" alt=(words.say("desk-look-alt"));
                @if desk.may(Act::EditLook) && edition.state() != EditionState::Archived { p { (go(words, Weight::Quiet, &at("look"), "desk-look-choose")) } }
            }
            section {
                (milestones::panel(&desk, &edition, &milestones))
            }
        }
        (record::panel(&desk, &edition, &notes).await?)
    };
    Ok(desk.page(edition_name(words, &edition), body))
}
