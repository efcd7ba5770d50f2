//! What an edition came to, in numbers that name nobody: as tables with a bar
//! for each number, beside the other editions, and as a report to print.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::edition_name;
use crate::signed::{At, Signed};
use axum::body::Body;
use axum::response::Response;
use base::EditionId;
use http::{HeaderValue, header};
use newsroom::evaluation::{self, Evaluation, Group, Line, Shown, Year};
use newsroom::press;
use programme::campaigns::{self, Campaign, Edition};
use render::document::{Document, Part};
use ui::parts::{Column, Table, Weight, breadcrumb, go};
use ui::words::{Words, said};
use ui::{Markup, html};

/// How long the longest bar is, in the drawing's own measure.
const LONGEST: u64 = 200;

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let found = evaluation::of(desk.db(), id).await?;
    let years = evaluation::across(desk.db(), edition.campaign).await?;
    let before = [(format!("/desk/editions/{id}/"), said(edition_name(words, &edition)))];
    let report = go(words, Weight::Main, &format!("/desk/editions/{id}/evaluation.pdf"), "evaluation-report");
    let body = html! {
        (breadcrumb(words, &before, "evaluation-title"))
        (bar(words.say("evaluation-title"), report))
        p.lead { (words.say("evaluation-lead")) }
        p.hint { (words.say("evaluation-small")) }
        @for group in &found.groups { (table(words, group)) }
        (beside(words, &years))
    };
    Ok(desk.page(words.say("evaluation-title"), body))
}

/// One group. The bar says what the number beside it says, and is passed over when read aloud.
fn table(words: Words, group: &Group) -> Markup {
    let row = |line: &Line| {
        vec![
            html! { (words.tell(&line.label)) },
            html! { (value(words, line.value)) },
            stripe(line.value, group.most()),
        ]
    };
    let mut rows: Vec<_> = group.lines.iter().map(row).collect();
    if let Some(total) = group.total {
        rows.push(vec![
            html! { strong { (words.say("evaluation-total")) } },
            html! { strong { (value(words, total)) } },
            html! {},
        ]);
    }
    let columns =
        vec![Column::new("evaluation-what"), Column::new("evaluation-count").number(), Column::new("evaluation-bar")];
    html! { section { h2 { (words.say(group.title)) } (Table::new(group.title, group.title, columns).rows(rows).show(words)) } }
}

fn value(words: Words, shown: Shown) -> String {
    match shown {
        Shown::Exactly(count) => words.number(count.cast_signed()),
        Shown::Few => words.say("evaluation-few").into_owned(),
        Shown::Hidden => words.say("evaluation-hidden").into_owned(),
    }
}

/// Drawn here, so that it stands in black and white and without a style sheet.
fn stripe(shown: Shown, most: u64) -> Markup {
    let Shown::Exactly(count) = shown else { return Markup::default() };
    let long = count.saturating_mul(LONGEST).checked_div(most).unwrap_or_default().min(LONGEST);
    html! {
        svg width=(LONGEST) height="12" viewBox={ "0 0 " (LONGEST) " 12" } aria-hidden="true" focusable="false" {
            rect x="0" y="5" width=(LONGEST) height="1" fill="currentColor" opacity=".3" {}
            rect x="0" y="0" width=(long) height="12" fill="currentColor" {}
        }
    }
}

fn beside(words: Words, years: &[Year]) -> Markup {
    let rows = years.iter().map(|year| {
        vec![
            html! { a href={ "/desk/editions/" (year.edition.id) "/evaluation" } { (edition_name(words, &year.edition)) } },
            html! { (value(words, year.people)) },
            html! { (value(words, year.stories)) },
            html! { (words.number(year.partners.cast_signed())) },
            html! { (words.number(year.events.cast_signed())) },
        ]
    });
    let columns = vec![
        Column::new("desk-edition"),
        Column::new("desk-nav-people").number(),
        Column::new("evaluation-out").number(),
        Column::new("desk-nav-partners").number(),
        Column::new("desk-nav-events").number(),
    ];
    html! { section { h2 { (words.say("evaluation-years")) } (Table::new("years", "evaluation-years", columns).rows(rows).show(words)) } }
}

/// The same as a report, in the reader's language. It names nobody.
pub async fn report(desk: Signed, At(id): At<EditionId>) -> Answer {
    let db = desk.db();
    let edition = campaigns::edition(db.read(), id).await?;
    let campaign = campaigns::find(db.read(), edition.campaign).await?;
    let (found, years) = (evaluation::of(db, id).await?, evaluation::across(db, campaign.id).await?);
    let bytes = press::set(paper(&desk, (&campaign, &edition), &found, &years)).await?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let name = HeaderValue::from_static("attachment; filename=\"evaluation.pdf\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

fn paper(desk: &Signed, (campaign, edition): (&Campaign, &Edition), found: &Evaluation, years: &[Year]) -> Document {
    let words = desk.words;
    let say = |key: &str| words.say(key).into_owned();
    let brand = campaign.title.say(words.locale()).to_owned();
    let title = format!("{brand} {}: {}", edition.slug, words.say("evaluation-title"));
    let mut paper = Document::new(title, words.locale(), desk.db().now())
        .paragraph(say("evaluation-lead"))
        .paragraph(say("evaluation-small"));
    for group in &found.groups {
        let mut rows: Vec<Vec<String>> = group
            .lines
            .iter()
            .map(|line| vec![words.tell(&line.label).into_owned(), value(words, line.value)])
            .collect();
        rows.extend(group.total.map(|total| vec![say("evaluation-total"), value(words, total)]));
        let head = vec![say("evaluation-what"), say("evaluation-count")];
        paper = paper.heading(1, say(group.title)).with(Part::Table { head, rows });
    }
    let head = ["desk-edition", "desk-nav-people", "evaluation-out", "desk-nav-partners", "desk-nav-events"];
    let rows = years.iter().map(|year| {
        vec![
            edition_name(words, &year.edition),
            value(words, year.people),
            value(words, year.stories),
            words.number(year.partners.cast_signed()),
            words.number(year.events.cast_signed()),
        ]
    });
    let head = head.map(say).into();
    paper = paper.heading(1, say("evaluation-years")).with(Part::Table { head, rows: rows.collect() });
    Document { foot: brand, look: Some(edition.look), ..paper }
}
