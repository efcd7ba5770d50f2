//! One story: what is asked, why it is not public yet, its languages side by
//! side, what its teller answered, and everything that can be done with it.

use crate::answer::Answer;
use crate::frame::bar;
use crate::people::show::title_of;
use crate::people::{limits, often};
use crate::shown::{edition_name, language, story_state, translation_state, when};
use crate::signed::{At, Signed};
use crate::stories::standing::{in_both_zones, permissions, reasons};
use crate::stories::{decide, embargo, frames, guardian, messages, revise, send};
use base::{Result, StoryId, VersionId};
use newsroom::stories::store::{change_requests, find, newest, public_versions, reviews, versions};
use newsroom::stories::{ChangeRequest, Review, ReviewAnswer, State, Story, Version, rules};
use people::accounts::Act;
use people::ledger::{self, notices};
use people::personas;
use programme::campaigns;
use ui::parts::{Column, Table, Tone, Weight, chip, disclosure, facts, go, notice};
use ui::words::Wording;
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<StoryId>) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let story = find(db, id).await?;
    let persona = personas::find(db, story.persona).await?;
    let edition = campaigns::edition(db, story.edition).await?;
    let campaign = campaigns::find(db, edition.campaign).await?;
    let newest = newest(db, &story).await?;
    let title = title_of(&story, &newest);
    let requests = change_requests(db, id).await?;
    let told = notices::current(desk.db(), campaign.id, edition.id, words.locale()).await?;
    let rounds = reviews(db, id).await?;
    let zone = campaign.zone.tz().clone();
    let public = format!("/{}/{}/stories/{}/", campaign.slug, edition.slug, story.slug);
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-state".into(), story_state(words, story.state)),
        (
            "desk-teller".into(),
            html! { a href={ "/desk/people/" (persona.id) "/" } { bdi { (persona.staff_name(words.locale())) } } },
        ),
        (
            "desk-edition".into(),
            html! { a href={ "/desk/editions/" (edition.id) "/" } { (edition_name(words, &edition)) } },
        ),
        ("desk-story-language".into(), language(words, story.original)),
        (
            "desk-address".into(),
            html! {
                @if story.published_at.is_some() { a href=(public) { code { (public) } } } @else { code { (public) } }
                @if desk.may(Act::ReviseStories) && !story.is_over() {
                    " " a href={ "/desk/stories/" (id) "/address" } { (words.say("desk-readdress")) }
                }
            },
        ),
        (
            "desk-embargo".into(),
            story
                .embargo
                .as_ref()
                .map_or_else(|| html! { "–" }, |embargo| in_both_zones(words, embargo.until, &embargo.zone)),
        ),
        ("desk-changed".into(), when(words, story.changed_at, &zone)),
    ];
    let here = format!("/desk/stories/{id}/");
    let over = story.is_over();
    let actions = html! {
        @if desk.may(Act::ReviseStories) && !over { (go(words, Weight::Main, &format!("{here}edit/{}", story.original), "desk-revise")) }
        @if desk.may(Act::TranslateStories) && !over { (go(words, Weight::Quiet, &format!("{here}translate"), "desk-translate")) }
        @if desk.may(Act::RetireStories) && story.retired_at.is_none() { (go(words, Weight::Grave, &format!("{here}retire"), "desk-retire")) }
    };
    let body = html! {
        (bar(html! { bdi lang=(story.original.tag()) { (title) } }, actions))
        @if story.is_sample { p { (chip(words, Tone::Still, "desk-sample-chip")) } }
        (asked_for(&desk, &story, &requests, &zone))
        (limits::reminder(&desk, story.persona).await?)
        div.board {
            section {
                (facts(words, &rows))
                h2 { (words.say("desk-standing")) }
                (reasons(&desk, &story, &persona, &edition, &newest).await?)
            }
            section {
                h2 { (words.say("desk-permissions")) }
                (permissions(&desk, &story, &zone).await?)
            }
        }
        (languages(&desk, &story, &newest).await?)
        (messages::panel(&desk, &story, &zone).await?)
        @if told.is_none() && !over { (crate::notices::missing(&desk)) }
        @if desk.may(Act::SendStories) && !over && story.retired_at.is_none() {
            (often::warning(&desk, story.persona).await?)
            (send::panel(&desk, &story, &newest))
        }
        (guardian::panel(&desk, &story, &zone).await?)
        (rounds_table(&desk, &story, &rounds, &zone))
        (decide::panel(&desk, &story, &zone).await?)
        @if story.published_at.is_some() && !over { (frames::panel(&desk, &story, &campaign, &edition).await?) }
        @if desk.may(Act::SetEmbargo) { (embargo::panel(&desk, &story)) }
    };
    Ok(desk.page(title, body))
}

/// What the teller wants changed, in their own words.
fn asked_for(desk: &Signed, story: &Story, requests: &[ChangeRequest], zone: &base::jiff::tz::TimeZone) -> Markup {
    let words = desk.words;
    let (open, answered): (Vec<&ChangeRequest>, Vec<&ChangeRequest>) =
        requests.iter().partition(|request| request.answered_at.is_none());
    // The teller's own language is not stored with their words; the browser finds the direction.
    let quote = |request: &ChangeRequest| html! { blockquote { p.asis dir="auto" { (request.words) } footer { (when(words, request.asked_at, zone)) } } };
    html! {
        @if !open.is_empty() && story.state == State::ChangeAsked {
            (notice(words, "story-state-change-asked", html! { @for request in &open { (quote(request)) } }))
        }
        @if !answered.is_empty() { (disclosure(words, "desk-asked-before", html! { @for request in &answered { (quote(request)) } })) }
    }
}

async fn languages(desk: &Signed, story: &Story, newest: &[Version]) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db().read();
    let approvals = ledger::approvals(db, story.id).await?;
    let ids: Vec<VersionId> = approvals.iter().map(|row| row.approval.version).collect();
    let approved = versions(db, &ids).await?;
    let public = public_versions(db, &[story.id]).await?.remove(&story.id).unwrap_or_default();
    let original = newest.iter().find(|version| version.language == story.original);
    let here = format!("/desk/stories/{}/", story.id);
    let last_approved =
        |version: &Version| approved.iter().filter(|one| one.language == version.language).max_by_key(|one| one.number);
    let rows = newest.iter().map(|version| {
        let is_original = version.language == story.original;
        let may_read = desk.may(Act::ReviewTranslations) && !is_original && version.second_speaker_at.is_none() && version.created_by != Some(desk.staff.id);
        let public = public.iter().find(|(language, _)| *language == version.language);
        vec![
            html! { (language(words, version.language)) },
            translation_state(words, rules::translation(version, story.original, original)),
            html! { (words.number(version.number)) },
            html! { @match last_approved(version) { Some(one) => (words.number(one.number)), None => "–" } },
            html! { @match public { Some((_, id)) if *id == version.id => (chip(words, Tone::Done, "desk-public-newest")), Some(_) => (chip(words, Tone::Careful, "desk-public-earlier")), None => "–" } },
            html! { div.acts {
                @if desk.may(Act::ReviseStories) { a href={ (here) "edit/" (version.language.tag()) } { (words.say("desk-revise")) } }
                @else if desk.may(Act::TranslateStories) && !is_original { a href={ (here) "translations/" (version.language.tag()) } { (words.say("desk-revise")) } }
                a href={ (here) "history/" (version.language.tag()) } { (words.say("desk-history")) }
                @if may_read { (desk.button(Weight::Quiet, &format!("{here}versions/{}/read", version.id), "desk-read-it")) }
            } },
        ]
    });
    let columns = vec![
        Column::new("desk-language"),
        Column::new("desk-state"),
        Column::new("desk-version").number(),
        Column::new("desk-approved-version").number(),
        Column::new("desk-public"),
        Column::new("desk-actions"),
    ];
    Ok(html! {
        section {
            h2 { (words.say("desk-languages")) }
            (Table::new("languages", "desk-languages", columns).rows(rows).show(words))
            @for version in newest {
                @if let Some(before) = last_approved(version).filter(|one| one.id != version.id) {
                    (disclosure(words, base::Message::new("desk-since-approval").with("language", version.language.name()),
                        revise::changes(words, version.language, &rules::differences(&before.content, &version.content))))
                }
            }
            @for version in newest {
                (disclosure(words, base::Message::new("desk-read-language").with("language", version.language.name()), revise::beside(words, version)))
            }
        }
    })
}

fn rounds_table(desk: &Signed, story: &Story, rounds: &[Review], zone: &base::jiff::tz::TimeZone) -> Markup {
    let words = desk.words;
    let latest = rounds.first().map(|round| round.id);
    let answer = |round: &Review| match round.answer {
        None if latest == Some(round.id) => chip(words, Tone::Waiting, "desk-round-waiting"),
        None => chip(words, Tone::Still, "desk-round-replaced"),
        Some(ReviewAnswer::ChangeAsked) => chip(words, Tone::Careful, "story-state-change-asked"),
        Some(ReviewAnswer::NotNow) => chip(words, Tone::Still, "choice-not-now"),
        Some(ReviewAnswer::Refused) => chip(words, Tone::Stopped, "choice-no"),
        Some(ReviewAnswer::Approved) => chip(words, Tone::Done, "choice-yes"),
    };
    let rows = rounds.iter().map(|round| {
        vec![
            when(words, round.sent_at, zone),
            language(words, round.locale),
            html! { (words.number(round.versions.len())) },
            answer(round),
            html! { @if let Some(at) = round.answered_at { (when(words, at, zone)) } },
            html! { @if latest == Some(round.id) && desk.may(Act::SendStories) {
                @if !matches!(round.answer, Some(ReviewAnswer::Refused | ReviewAnswer::Approved)) { a href=(format!("/desk/stories/{}/reviews/{}/note", story.id, round.id)) { (words.say("desk-note-answer")) } " " }
                (desk.button(Weight::Quiet, &format!("/desk/stories/{}/reviews/{}/revoke", story.id, round.id), "desk-link-revoke")) } },
        ]
    });
    let columns = vec![
        Column::new("desk-sent"),
        Column::new("desk-language"),
        Column::new("desk-versions").number(),
        Column::new("desk-answer"),
        Column::new("desk-answered"),
        Column::new("desk-actions"),
    ];
    html! {
        @if !rounds.is_empty() {
            section { h2 { (words.say("desk-rounds")) } (Table::new("rounds", "desk-rounds", columns).rows(rows).show(words)) }
        }
    }
}
