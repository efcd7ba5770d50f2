//! Who is on the staff, those who are in first.

use super::address;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{Query, Signed};
use people::accounts::{self, Act, Member, Role};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, filters, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let everyone = accounts::list(desk.db().read()).await?;
    let found: Vec<&Member> = everyone.iter().filter(|member| fits(&desk.query, member)).collect();
    Ok(desk.page(desk.words.say("desk-staff-title"), page(&desk, &found)))
}

/// Staff are few, so the list is narrowed here and not by the database.
fn fits(query: &Query, member: &Member) -> bool {
    let name = base::words(&member.name);
    let role: Option<Role> = query.value("role").parse().ok();
    let state = match query.value("state") {
        "in" => member.revoked_at.is_none() && member.first_seen_at.is_some(),
        "invited" => member.revoked_at.is_none() && member.first_seen_at.is_none(),
        "ended" => member.revoked_at.is_some(),
        _ => true,
    };
    let named =
        base::words(query.value("q")).iter().all(|word| name.iter().any(|known| known.starts_with(word.as_str())));
    named && state && role.is_none_or(|role| member.roles.contains(&role))
}

fn page(desk: &Signed, found: &[&Member]) -> Markup {
    let words = desk.words;
    let total = found.len() as u64;
    let first = usize::try_from(shown::offset(desk, total)).unwrap_or(0);
    let most = usize::try_from(shown::PER_PAGE).unwrap_or(usize::MAX);
    let manages = desk.may(Act::ManageStaff);
    let mut columns =
        vec![Column::new("desk-staff-name"), Column::new("desk-staff-roles"), Column::new("desk-staff-state")];
    if manages {
        columns.insert(1, Column::new("desk-staff-email"));
    }
    let table = Table::new("staff", "desk-staff-title", columns)
        .rows(found.iter().skip(first).take(most).map(|member| row(words, member, manages)))
        .or_say("desk-staff-none", "desk-staff-none-body");
    html! {
        (bar(words.say("desk-staff-title"), html! {
            @if manages { (go(words, Weight::Main, "/desk/staff/invite", "desk-staff-invite")) }
            (go(words, Weight::Quiet, "/desk/staff/roles", "desk-staff-table"))
        }))
        (narrow(desk))
        (shown::how_many(words, total))
        (table.show(words))
        (shown::pages(desk, total))
    }
}

fn narrow(desk: &Signed) -> Markup {
    let form = desk.query.form();
    let kit = Kit::new(desk.words, &form);
    let roles = shown::choices(Role::ALL, Role::name, |role| role.key().into());
    let states = [
        Choice::new("in", "desk-staff-state-in"),
        Choice::new("invited", "desk-staff-state-invited"),
        Choice::new("ended", "desk-staff-state-ended"),
    ];
    filters(
        desk.words,
        "/desk/staff/",
        shown::clear(desk),
        html! {
            (kit.text(Field::new("q", "desk-staff-words").quiet()))
            (kit.select(Field::new("role", "desk-staff-role").quiet(), &roles))
            (kit.select(Field::new("state", "desk-staff-state").quiet(), &states))
        },
    )
}

fn row(words: Words, member: &Member, manages: bool) -> Vec<Markup> {
    let name = html! { bdi { (member.name) } };
    let mut cells = vec![if manages {
        html! { a href=(address(member.id)) { (name) } }
    } else {
        name
    }];
    if manages {
        cells.push(html! { bdi { (member.email) } });
    }
    cells.push(html! { @if member.roles.is_empty() { "–" } @else { (roles(words, &member.roles)) } });
    cells.push(state(words, member));
    cells
}

pub(super) fn roles(words: Words, roles: &[Role]) -> String {
    let named: Vec<_> = roles.iter().map(|role| words.say(role.key())).collect();
    words.list(&named)
}

pub(super) fn state(words: Words, member: &Member) -> Markup {
    match (member.revoked_at, member.first_seen_at) {
        (Some(_), _) => chip(words, Tone::Stopped, "desk-staff-state-ended"),
        (None, None) => chip(words, Tone::Waiting, "desk-staff-state-invited"),
        (None, Some(_)) => chip(words, Tone::Done, "desk-staff-state-in"),
    }
}
