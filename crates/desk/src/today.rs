//! The first page: what is overdue, due this week and next; stories that wait
//! for somebody; tasks that failed.

use crate::answer::Answer;
use crate::editions::milestones::may_tick;
use crate::frame::bar;
use crate::people::show::titles;
use crate::permissions::reviews;
use crate::shown::{PER_PAGE, edition_name, editions, or_dash, story_state};
use crate::signed::Signed;
use newsroom::logos;
use newsroom::stories::State;
use newsroom::stories::store::{Filter, count, list};
use people::accounts::Act;
use programme::campaigns::milestones::{self, Milestone};
use programme::campaigns::{self, Edition, EditionState};
use store::jobs;
use ui::parts::{Tone, Weight, chip, empty, go, notice, progress};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

/// States in the order in which they need somebody.
const WAITING: [State; 5] = [State::ChangeAsked, State::Approved, State::Draft, State::Sent, State::Deferred];
const FEW: u64 = 6;

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let today = desk.db().now().date_in(&zone);
    let all = editions(&desk).await?;
    let living: Vec<&Edition> = all.iter().filter(|edition| edition.state() != EditionState::Archived).collect();
    let mut boards = Vec::new();
    for edition in &living {
        boards.push((*edition, milestones::today(db, edition.id, today).await?));
    }
    let mut waiting = Vec::new();
    for state in WAITING {
        let filter = Filter { state: Some(state), ..Filter::default() };
        let stories = list(db, &filter, FEW, 0).await?;
        waiting.push((state, count(db, &filter).await?, titles(&desk, &stories).await?, stories));
    }
    let buried =
        if desk.may(Act::SeeJobs) { jobs::list(desk.db(), jobs::State::Buried, PER_PAGE, 0).await?.len() } else { 0 };
    let reviews = if desk.may(Act::DecideRisk) {
        reviews::due(&desk, people::ledger::answers::jobs::REVIEW_DAYS).await?.len()
    } else {
        0
    };
    let by_hand = if desk.may(Act::ReadIdentity) { people::by_hand::count_tasks(db, true).await? } else { 0 };
    let open_sheets = people::selection::scoring::State::Open;
    let sheets = match desk.may(Act::ScoreApplications) {
        true => people::selection::scoring::count_mine(db, desk.staff.id, open_sheets).await?,
        false => 0,
    };
    let open = if desk.may(Act::HearConcerns) { people::ledger::concerns::count_open(db).await? } else { 0 };
    let logos = if desk.may(Act::ManagePartners) { logos::offered(db, PER_PAGE).await? } else { Vec::new() };
    let campaigns = campaigns::all(db).await?;
    let body = html! {
        (bar(words.say("desk-nav-today"), quick(&desk)))
        p.lead { (words.day(today)) }
        @if buried > 0 {
            (notice(words, base::Message::new("desk-jobs-buried").with("count", buried), html! { a href="/desk/jobs/?state=buried" { (words.say("desk-review")) } }))
        }
        @if sheets > 0 {
            (notice(words, base::Message::new("desk-scoring-waiting").with("count", usize::try_from(sheets).unwrap_or(0)), html! { a href="/desk/scoring/" { (words.say("desk-scoring")) } }))
        }
        @if reviews > 0 {
            (notice(words, base::Message::new("desk-reviews-due").with("count", reviews), html! { a href="/desk/permissions/?list=reviews" { (words.say("desk-review")) } }))
        }
        @if by_hand > 0 {
            (notice(words, base::Message::new("desk-by-hand-wait").with("count", usize::try_from(by_hand).unwrap_or(0)), html! { a href="/desk/by-hand/" { (words.say("desk-review")) } }))
        }
        @if open > 0 {
            (notice(words, base::Message::new("desk-concerns-wait").with("count", usize::try_from(open).unwrap_or(0)), html! { a href="/desk/concerns/" { (words.say("desk-review")) } }))
        }
        @if let Some(first) = logos.first() {
            (notice(words, base::Message::new("desk-logos-wait").with("count", logos.len()), html! { a href={ "/desk/partners/" (first) "/logo" } { (words.say("desk-review")) } }))
        }
        @if boards.is_empty() {
            (empty(words, "desk-editions-none", if campaigns.is_empty() { "desk-campaign-first" } else { "desk-editions-next" }, html! {
                @if campaigns.is_empty() { (go(words, Weight::Main, "/desk/settings/campaigns/new", "desk-campaign-open")) }
                @else { (go(words, Weight::Main, "/desk/editions/new", "desk-edition-plan")) }
            }))
        }
        div.board {
            section {
                h2 { (words.say("desk-milestones")) }
                @for (edition, board) in &boards {
                    h3 { a href={ "/desk/editions/" (edition.id) "/" } { (edition_name(words, edition)) } }
                    (progress(words, "desk-milestones-done", board.done, board.all))
                    @if board.unreviewed > 0 {
                        p { (chip(words, Tone::Careful, base::Message::new("desk-milestones-unreviewed").with("count", board.unreviewed))) " " a href={ "/desk/editions/" (edition.id) "/" } { (words.say("desk-review")) } }
                    }
                    (due(&desk, "desk-overdue", &board.overdue, Tone::Careful))
                    (due(&desk, "desk-this-week", &board.this_week, Tone::Moving))
                    (due(&desk, "desk-next", &board.next, Tone::Still))
                }
            }
            section {
                h2 { (words.say("desk-stories-waiting")) }
                @if waiting.iter().all(|(_, count, ..)| *count == 0) { p { (words.say("desk-stories-quiet")) } }
                @for (state, count, titles, stories) in &waiting {
                    @if *count > 0 {
                        h3 { (story_state(words, *state)) " " a href={ "/desk/stories/?state=" (state.name()) } { (words.fill("desk-count", [("count", usize::try_from(*count).unwrap_or(0).into())])) } }
                        ul.plain { @for story in stories { li { a href={ "/desk/stories/" (story.id) "/" } { bdi { (titles.get(&story.id).map_or(story.slug.as_str(), String::as_str)) } } } } }
                    }
                }
            }
        }
    };
    Ok(desk.page(words.say("desk-nav-today"), body))
}

/// The same without its slash.
pub async fn home(_: Signed) -> Answer {
    Ok(door::redirect("/desk/"))
}

fn quick(desk: &Signed) -> Markup {
    let words = desk.words;
    html! {
        @if desk.may(Act::DraftStories) { (go(words, Weight::Main, "/desk/stories/new", "desk-story-draft")) }
        @if desk.may(Act::EnrolPeople) { (go(words, Weight::Quiet, "/desk/people/new", "desk-enrol")) }
        @if desk.may(Act::UploadMedia) { (go(words, Weight::Quiet, "/desk/media/new", "desk-media-upload")) }
    }
}

fn due(desk: &Signed, label: &'static str, milestones: &[Milestone], tone: Tone) -> Markup {
    let words = desk.words;
    html! {
        @if !milestones.is_empty() {
            h4 { (chip(words, tone, label)) }
            ul.plain.due {
                @for one in milestones {
                    li {
                        span { (or_dash(words, &one.title)) " " small { (date_element(words, one.due)) " · " (Wording::from(one.duty.label()).show(words)) } }
                        @if may_tick(desk, one) {
                            (desk.button(Weight::Quiet, &format!("/desk/editions/{}/milestones/{}/done?from=today", one.edition, one.id), "desk-tick"))
                        }
                    }
                }
            }
        }
    }
}
