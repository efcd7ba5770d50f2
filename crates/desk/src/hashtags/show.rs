//! One hashtag: since when it is in use, by whom else, and where it was worn.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{edition_name, editions, fields, or_dash};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{HashtagId, NoteId, Result};
use people::accounts::Act;
use programme::campaigns::{self, Hashtag, HashtagUse, HistoryDraft, UseDraft};
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Weight, disclosure, facts, go, hashtag};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<HashtagId>) -> Answer {
    let one = campaigns::hashtag(desk.db().read(), id).await?;
    let body = body(&desk, &one).await?;
    Ok(desk.page(one.tag.to_string(), body))
}

async fn body(desk: &Signed, one: &Hashtag) -> Result<Markup> {
    let words = desk.words;
    let uses = campaigns::hashtag_uses(desk.db().read(), &[one.id]).await?;
    let worn = editions(desk).await?;
    let mut worn = worn.iter().filter(|edition| edition.hashtags.iter().any(|tag| tag.id == one.id)).peekable();
    let changes = desk.may(Act::PlanEdition);
    let rows: Vec<(Wording, Markup)> = vec![
        (
            "desk-hashtag-since".into(),
            html! { @match one.since { Some(since) => (date_element(words, since)), None => "–" } },
        ),
        ("desk-hashtag-history".into(), or_dash(words, &one.note)),
        (
            "desk-nav-editions".into(),
            html! {
                @if worn.peek().is_none() { "–" }
                @else { ul { @for edition in worn { li { a href={ "/desk/editions/" (edition.id) "/" } { (edition_name(words, edition)) } } } } }
            },
        ),
    ];
    let (known, blank) = (known(one), Form::blank());
    let (history, other) = (Kit::new(words, &known).prefixed("history"), Kit::new(words, &blank).prefixed("other"));
    let at = address(one.id);
    Ok(html! {
        (bar(hashtag(&one.tag.to_string()), go(words, Weight::Quiet, "/desk/hashtags/", "desk-back")))
        (facts(words, &rows))
        @if changes {
            (disclosure(words, "desk-hashtag-history-change", history.post(&at, &desk.token, html! {
                (history_inputs(&history))
                (history.buttons("desk-save", Markup::default()))
            })))
        }
        h2 { (words.say("desk-hashtag-others")) }
        (others(desk, one, &uses, changes))
        @if changes {
            (disclosure(words, "desk-hashtag-other-add", other.post(&format!("{at}uses"), &desk.token, html! {
                (use_inputs(&other))
                (other.buttons("desk-hashtag-other-add", Markup::default()))
            })))
        }
    })
}

fn others(desk: &Signed, one: &Hashtag, uses: &[HashtagUse], changes: bool) -> Markup {
    let words = desk.words;
    let rows = uses.iter().map(|used| {
        let remove = format!("{}uses/{}/remove", address(one.id), used.id);
        vec![
            html! { bdi { (used.who) } },
            html! { @match used.since { Some(since) => (date_element(words, since)), None => "–" } },
            or_dash(words, &used.note),
            html! { @if changes { (desk.button(Weight::Quiet, &remove, "desk-hashtag-other-remove")) } },
        ]
    });
    let columns = ["desk-hashtag-who", "desk-hashtag-since", "desk-note", "desk-actions"].map(Column::new);
    Table::new("uses", "desk-hashtag-others", columns.into())
        .rows(rows)
        .or_say("desk-hashtag-others-none", "desk-hashtag-others-next")
        .show(words)
}

fn known(one: &Hashtag) -> Form {
    let form = one.note.iter().fold(Form::blank(), |form, (locale, note)| form.with(format!("note.{locale}"), note));
    match one.since {
        Some(since) => form.with("since", since.to_string()),
        None => form,
    }
}

fn history_inputs(kit: &Kit) -> Markup {
    html! {
        (kit.date(Field::new("since", "desk-hashtag-since").hint("desk-hashtag-since-hint")))
        (in_both!(kit, area, "note", "desk-hashtag-history"))
    }
}

fn use_inputs(kit: &Kit) -> Markup {
    html! {
        (kit.text(Field::new("who", "desk-hashtag-who").required()))
        (kit.date(Field::new("since", "desk-hashtag-since")))
        (in_both!(kit, area, "note", "desk-note"))
    }
}

pub async fn save(At(id): At<HashtagId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let one = campaigns::hashtag(desk.db().read(), id).await?;
    let done = async {
        let draft = HistoryDraft::parse(&fields(&form), &one)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::note_history(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(id), "saved")),
        Err(again) => Ok(once_more(&desk, &one, &again, "desk-hashtag-history-change", "", history_inputs)),
    }
}

pub async fn add_use(At(id): At<HashtagId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let one = campaigns::hashtag(desk.db().read(), id).await?;
    let done = async {
        let draft = UseDraft::parse(&fields(&form))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::note_use(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(id), "added")),
        Err(again) => Ok(once_more(&desk, &one, &again, "desk-hashtag-other-add", "uses", use_inputs)),
    }
}

pub async fn remove_use(At((id, used)): At<(HashtagId, NoteId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::drop_use(work, id, used))?;
    Ok(desk.said(&address(id), "removed"))
}

/// A small form that came back, on a page of its own.
fn once_more(
    desk: &Signed,
    one: &Hashtag,
    again: &Again,
    title: &'static str,
    rest: &str,
    inputs: fn(&Kit) -> Markup,
) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let back = address(one.id);
    let body = html! {
        (bar(words.say(title), Markup::default()))
        p.lead { (hashtag(&one.tag.to_string())) }
        (kit.post(&format!("{back}{rest}"), &desk.token, html! {
            (inputs(&kit))
            (kit.buttons("desk-save", go(words, Weight::Quiet, &back, "desk-back")))
        }))
    };
    desk.form_page(again, words.say(title), body)
}
