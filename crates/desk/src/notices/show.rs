//! One notice: where it stands, and as a teller sees it.

use super::{Scopes, Standing, address, sound};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{language, when};
use crate::signed::{At, Signed};
use base::NoticeId;
use people::accounts::Act;
use people::ledger::notices;
use ui::html;
use ui::parts::{Weight, breadcrumb, facts, go};
use ui::words::Wording;

pub async fn show(desk: Signed, At(id): At<NoticeId>) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let one = notices::find(db, id).await?;
    let all = notices::list(db, one.scope).await?;
    let scopes = Scopes::load(&desk).await?;
    let zone = desk.zone().await?;
    let stands = Standing::of(&one, &all);
    let (drafts, publishes) = (desk.may(Act::DraftNotices), desk.may(Act::PublishNotices));
    let here = address(id);
    let title = words.fill("desk-notice-version", [("number", one.version.into())]).into_owned();
    let others = all.iter().filter(|other| other.version == one.version && other.id != one.id);
    let rows: Vec<(Wording, ui::Markup)> = vec![
        ("desk-state".into(), stands.chip(&desk)),
        ("desk-notice-for".into(), html! { (scopes.name(&desk, one.scope)) }),
        (
            "desk-language".into(),
            html! {
                (language(words, one.language))
                @for other in others { " · " a href=(address(other.id)) { (language(words, other.language)) } }
            },
        ),
        ("desk-notice-hours".into(), html! { (words.number(one.cooling_hours)) }),
        ("desk-changed".into(), when(words, one.revised_at, &zone)),
        (
            "desk-notice-published".into(),
            html! { @match one.published_at { Some(at) => (when(words, at, &zone)), None => "–" } },
        ),
    ];
    let voice = sound::voice(&desk, &one).await?;
    let actions = html! {
        @if stands == Standing::Draft {
            @if publishes { (go(words, Weight::Main, &format!("{here}publish"), "desk-notice-publish")) }
            @if drafts { (go(words, Weight::Quiet, &format!("{here}edit"), "desk-edit")) }
        }
        @if drafts && stands != Standing::Replaced { (go(words, Weight::Quiet, &format!("{here}translate"), "desk-notice-translate")) }
        @if drafts && stands == Standing::InUse { (go(words, Weight::Quiet, &format!("/desk/notices/new?from={id}"), "desk-notice-next")) }
    };
    let before = [("/desk/notices/".to_owned(), Wording::from("desk-nav-notices"))];
    let body = html! {
        (breadcrumb(words, &before, html! { (title) }))
        (bar(&title, actions))
        (facts(words, &rows))
        section {
            h2 { (words.say("desk-notice-preview")) }
            @if voice.is_none() { p.hint { (words.say("desk-notice-aloud")) } }
            (door::heard(words, &one, voice.as_ref()))
            (door::told(words, &one))
            p lang=(one.language.tag()) dir=(one.language.direction().html()) { (one.parts.question) }
        }
    };
    Ok(desk.page(title, body))
}
