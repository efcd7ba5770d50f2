//! One notice: where it stands, and as a teller sees it.

use super::{Scopes, Standing, address, sound};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{language, when};
use crate::signed::{At, Signed};
use base::{NoticeId, PartnerId, Result};
use people::accounts::Act;
use people::ledger::notices::{self, Notice};
use programme::partners;
use std::collections::{BTreeMap, BTreeSet};
use ui::html;
use ui::parts::{Weight, breadcrumb, facts, go, notice};
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
    let unnamed = if stands == Standing::Replaced { Vec::new() } else { unnamed(&desk, &scopes, &one).await? };
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
        @if !unnamed.is_empty() {
            (notice(words, "desk-notice-unnamed", html! {
                p { (words.fill("desk-notice-unnamed-who", [("names", words.list(&unnamed).into())])) }
                p { (words.say("desk-notice-unnamed-means")) }
            }))
        }
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

/// Partners of the editions that it is for, which it does not name.
async fn unnamed(desk: &Signed, scopes: &Scopes, notice: &Notice) -> Result<Vec<String>> {
    let named: BTreeSet<PartnerId> = notice.parts.partners.iter().filter_map(|one| one.partner).collect();
    let mut unnamed = BTreeMap::new();
    for edition in scopes.living(notice.scope) {
        for (partner, _) in partners::joined(desk.db().read(), edition.id).await? {
            if !named.contains(&partner.id) {
                unnamed.insert(partner.id, partner.name.say(desk.words.locale()).to_owned());
            }
        }
    }
    let mut names: Vec<String> = unnamed.into_values().collect();
    names.sort_by_key(|name| base::fold(name));
    Ok(names)
}
