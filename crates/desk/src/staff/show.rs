//! One member of the staff: roles, devices, and the way out.

use super::address;
use super::list::state;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::when;
use crate::signed::{At, Signed};
use base::StaffId;
use base::jiff::tz::TimeZone;
use people::accounts::{self, Member, Role, Session};
use ui::parts::{Column, Table, Tone, Weight, chip, facts, go};
use ui::words::Wording;
use ui::{Markup, html};

pub async fn show(desk: Signed, At(staff): At<StaffId>) -> Answer {
    let member = accounts::find(desk.db().read(), staff).await?;
    let now = desk.db().now();
    let mut sessions = accounts::sessions(desk.db().read(), staff).await?;
    sessions.retain(|session| session.is_live(now));
    let by = match member.invited_by {
        Some(by) => accounts::names(desk.db().read(), &[by]).await?.remove(&by),
        None => None,
    };
    let body = Shown { desk: &desk, member: &member, sessions: &sessions, by, zone: desk.zone().await? }.body();
    Ok(desk.page(member.name.clone(), body))
}

struct Shown<'a> {
    desk: &'a Signed,
    member: &'a Member,
    sessions: &'a [Session],
    by: Option<String>,
    zone: TimeZone,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let (words, member) = (self.desk.words, self.member);
        let is_in = member.revoked_at.is_none();
        let before = [("/desk/staff/".to_owned(), Wording::from("desk-staff-title"))];
        let name = html! { bdi { (member.name) } };
        html! {
            (ui::parts::breadcrumb(words, &before, name.clone()))
            (bar(name, html! {
                @if is_in {
                    @if member.first_seen_at.is_none() { (self.desk.button(Weight::Quiet, &self.to("link"), "desk-staff-link-again")) }
                    (go(words, Weight::Grave, &self.to("revoke"), "desk-staff-revoke"))
                }
            }))
            p { (state(words, member)) }
            (self.facts())
            @if is_in { (self.roles()) (self.sessions()) }
            @else { p { (words.say("desk-staff-back-in")) } }
        }
    }

    fn to(&self, what: &str) -> String {
        format!("{}{what}", address(self.member.id))
    }

    fn facts(&self) -> Markup {
        let (words, member) = (self.desk.words, self.member);
        let mut rows: Vec<(Wording, Markup)> = vec![
            ("desk-staff-email".into(), html! { bdi { (member.email) } }),
            ("desk-staff-locale".into(), html! { bdi lang=(member.locale.tag()) { (member.locale.name()) } }),
            (
                "desk-staff-invited".into(),
                html! {
                    (when(words, member.invited_at, &self.zone))
                    @if let Some(by) = &self.by { " · " bdi { (by) } }
                },
            ),
        ];
        if let Some(seen) = member.first_seen_at {
            rows.push(("desk-staff-first-seen".into(), when(words, seen, &self.zone)));
        }
        if let Some(revoked) = member.revoked_at {
            rows.push(("desk-staff-state-ended".into(), when(words, revoked, &self.zone)));
        }
        facts(words, &rows)
    }

    fn roles(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let row = |role: &Role| {
            let has = self.member.roles.contains(role);
            let (to, label, weight) = if has {
                (self.to("roles/take"), "desk-staff-role-take", Weight::Quiet)
            } else {
                (self.to("roles/give"), "desk-staff-role-give", Weight::Quiet)
            };
            vec![
                html! { (words.say(role.key())) },
                html! { @if has { (chip(words, Tone::Done, "desk-staff-role-has")) } @else { "–" } },
                desk.button_with(weight, &to, "role", role.name(), label),
            ]
        };
        let columns = ["desk-staff-role", "desk-staff-state", "desk-staff-acts"].map(Column::new);
        html! {
            section {
                h2 { (words.say("desk-staff-roles")) }
                p { a href="/desk/staff/roles" { (words.say("desk-staff-table")) } }
                (Table::new("roles", "desk-staff-roles", columns.into()).rows(Role::ALL.iter().map(row)).show(words))
            }
        }
    }

    fn sessions(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let row = |session: &Session| {
            vec![
                html! {
                    @if session.device.is_empty() { (words.say("desk-staff-device-unknown")) } @else { bdi { (session.device) } }
                    @if session.id == desk.staff.session { " " (chip(words, Tone::Done, "desk-staff-this-device")) }
                },
                when(words, session.created_at, &self.zone),
                html! { (words.relative(session.seen_at, desk.db().now())) },
                desk.button(Weight::Quiet, &self.to(&format!("sessions/{}/end", session.id)), "desk-staff-session-end"),
            ]
        };
        let columns = ["desk-staff-device", "desk-staff-since", "desk-staff-seen", "desk-staff-acts"].map(Column::new);
        html! {
            section {
                h2 { (words.say("desk-staff-sessions")) }
                (Table::new("sessions", "desk-staff-sessions", columns.into())
                    .rows(self.sessions.iter().map(row))
                    .or_say("desk-staff-sessions-none", "desk-staff-sessions-none-body")
                    .show(words))
            }
        }
    }
}
