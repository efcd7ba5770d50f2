//! One session: what is planned, who has a seat and who came, what people take
//! home.

use super::words::place;
use super::{Around, address, home};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::edition_name;
use crate::signed::{At, Signed};
use base::{EditionId, PersonaId, Result, StaffId, TrainingId};
use people::accounts::{self, Act};
use people::ambassadors;
use people::personas::{self, Persona};
use programme::training::seats::{self, Attendance, Seat, Standing};
use programme::training::{self, Handout, Place, Training};
use std::collections::HashMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, confirm_action, facts, go, send};
use ui::words::{Wording, said, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(ids): At<(EditionId, TrainingId)>) -> Answer {
    let (around, session) = Around::session(&desk, ids).await?;
    let page = Shown::load(&desk, &around, &session).await?;
    Ok(desk.page(session.title.say(desk.words.locale()), page.body()))
}

struct Shown<'a> {
    desk: &'a Signed,
    around: &'a Around,
    session: &'a Training,
    seats: Vec<Seat>,
    people: HashMap<PersonaId, Persona>,
    /// Of the edition, and not on the list.
    others: Vec<Choice>,
    trainers: HashMap<StaffId, String>,
    handouts: Vec<Handout>,
}

impl<'a> Shown<'a> {
    async fn load(desk: &'a Signed, around: &'a Around, session: &'a Training) -> Result<Self> {
        let (db, locale) = (desk.db().read(), desk.words.locale());
        let seats = seats::of(db, session.id).await?;
        let ids: Vec<PersonaId> = seats.iter().map(|seat| seat.persona).collect();
        let on_it = |id: PersonaId| seats.iter().any(|one| one.persona == id && one.standing() != Standing::Left);
        let all = ambassadors::list(db, around.edition.id).await?;
        let others = all.iter().filter_map(|one| one.persona.as_ref()).filter(|persona| !on_it(persona.id));
        let others = others.map(|one| Choice::new(one.id.to_string(), said(one.staff_name(locale)))).collect();
        Ok(Self {
            people: personas::find_all(db, &ids).await?,
            trainers: accounts::names(db, &session.trainers).await?,
            handouts: training::handouts(db, &[session.id]).await?,
            desk,
            around,
            session,
            seats,
            others,
        })
    }

    fn body(&self) -> Markup {
        let (words, edition, session) = (self.desk.words, &self.around.edition, self.session);
        let before = [
            (format!("/desk/editions/{}/", edition.id), Wording::Said(edition_name(words, edition))),
            (home(edition.id), Wording::from("training-title")),
        ];
        html! {
            (breadcrumb(words, &before, text_of(words, &session.title)))
            (bar(text_of(words, &session.title), self.actions()))
            @if session.is_cancelled() { p { (super::list::cancelled(words)) } }
            (self.known())
            (self.seated())
            (self.enrolling())
            (self.taken_home())
        }
    }

    fn changes(&self, act: Act) -> bool {
        self.desk.may(act) && self.around.edition.archived_at.is_none()
    }

    fn actions(&self) -> Markup {
        let (words, at) = (self.desk.words, address(self.session));
        html! {
            @if self.changes(Act::PlanTraining) && !self.session.is_cancelled() {
                (go(words, Weight::Quiet, &format!("{at}/edit"), "desk-edit"))
                (go(words, Weight::Grave, &format!("{at}/cancel"), "training-cancel-title"))
            }
        }
    }

    fn known(&self) -> Markup {
        let (words, session) = (self.desk.words, self.session);
        let lines = |text: &base::Text| html! { span.lines { (text_of(words, text)) } };
        let venues = self.around.by_id();
        let span = words.span(session.starts, session.ends(), self.around.campaign.zone.tz());
        let mut rows: Vec<(Wording, Markup)> = vec![
            ("training-when".into(), html! { time datetime=(session.starts) { (span) } }),
            ("training-place".into(), place(words, &session.place, &venues)),
        ];
        let mut add = |label: &'static str, text: &base::Text| {
            if !text.is_empty() {
                rows.push((label.into(), lines(text)));
            }
        };
        if let Place::Venue(venue, _) = &session.place
            && let Some(venue) = venues.get(venue)
        {
            add("training-venue-address", &venue.address);
            add("training-venue-access", &venue.access);
        }
        add("training-joining", &session.joining);
        add("training-about", &session.about);
        add("training-access", &session.access);
        add("training-quiet", &session.quiet);
        if !session.support.is_empty() {
            rows.push(("training-support".into(), html! { bdi { (session.support) } }));
        }
        let trainers: Vec<&str> =
            session.trainers.iter().filter_map(|id| self.trainers.get(id)).map(String::as_str).collect();
        rows.push((
            "training-trainers".into(),
            html! { @if trainers.is_empty() { "–" } @else { (words.list(&trainers)) } },
        ));
        facts(words, &rows)
    }

    fn count(&self, standing: Standing) -> usize {
        self.seats.iter().filter(|seat| seat.standing() == standing).count()
    }

    fn seated(&self) -> Markup {
        let words = self.desk.words;
        let (seated, waiting) = (self.count(Standing::Seated), self.count(Standing::Waiting));
        let mut listed: Vec<&Seat> = self.seats.iter().collect();
        // Who has a seat, who waits in the order of waiting, who left.
        listed.sort_by_key(|seat| (seat.standing(), seat.asked_at, seat.persona));
        let rows = listed.iter().map(|seat| self.row(seat));
        let columns = vec![
            Column::new("training-who"),
            Column::new("desk-state"),
            Column::new("training-came"),
            Column::new("desk-actions"),
        ];
        html! {
            section {
                h2 { (words.say("training-seats")) }
                p { (words.fill("training-seats-of", [("count", seated.into()), ("all", self.session.seats.into())])) }
                @if seated > self.session.seats { p { (chip(words, Tone::Careful, "training-over-full")) } }
                @if waiting > 0 { p { (words.say("training-wait-how")) } }
                (Table::new("seats", "training-seats", columns).rows(rows).or_say("training-seats-none", "training-seats-none-next").show(words))
            }
        }
    }

    fn row(&self, seat: &Seat) -> Vec<Markup> {
        let (words, desk) = (self.desk.words, self.desk);
        let at = |rest: &str| format!("{}/seats/{}/{rest}", address(self.session), seat.persona);
        let standing = seat.standing();
        let name = self.people.get(&seat.persona).map(|one| one.staff_name(words.locale())).unwrap_or_default();
        let tone = match standing {
            Standing::Seated => Tone::Done,
            Standing::Waiting => Tone::Waiting,
            Standing::Left => Tone::Stopped,
        };
        vec![
            html! { a href={ "/desk/people/" (seat.persona) "/" } { bdi { (name) } } },
            html! {
                (chip(words, tone, standing.label()))
                @if standing == Standing::Left && seat.attendance == Some(Attendance::SentWord) { " " (words.tell(&Attendance::SentWord.label())) }
            },
            html! { @if standing == Standing::Seated { (self.came(seat, &at("attendance"))) } @else { "–" } },
            html! {
                @if standing != Standing::Left && self.changes(Act::PlanTraining) {
                    (confirm_action(words, "training-take-off-ask", "training-take-off", desk.button(Weight::Grave, &at("leave"), "training-take-off")))
                }
            },
        ]
    }

    /// Whether they came: one press, and one to take it back.
    fn came(&self, seat: &Seat, action: &str) -> Markup {
        let (words, runs) = (self.desk.words, self.changes(Act::RunTraining));
        let tone = |one: Attendance| if one == Attendance::There { Tone::Done } else { Tone::Still };
        html! {
            @match seat.attendance {
                Some(one) => {
                    (chip(words, tone(one), one.label()))
                    @if runs { " " (self.desk.button(Weight::Quiet, action, "training-undo")) }
                }
                None if runs => form.act method="post" action=(action) {
                    (Kit::hidden("token", &self.desk.token))
                    @for one in Attendance::ALL { (send(words, Weight::Quiet, one.label(), Some(("attendance", one.name())))) " " }
                },
                None => "–",
            }
        }
    }

    fn enrolling(&self) -> Markup {
        let words = self.desk.words;
        let closed = self.session.is_cancelled() || self.session.is_over(self.desk.db().now());
        let blank = Form::blank();
        let kit = Kit::new(words, &blank).prefixed("enrol");
        html! {
            @if self.changes(Act::PlanTraining) && !closed {
                section {
                    h2 { (words.say("training-enrol")) }
                    @if self.others.is_empty() { p { (words.say("training-enrol-nobody")) } }
                    @else {
                        p { (words.say("training-enrol-hint")) }
                        (kit.post(&format!("{}/seats", address(self.session)), &self.desk.token, html! {
                            div.choices { (kit.boxes(Field::new("persona", "training-enrol-who").quiet(), &self.others)) }
                            (kit.buttons("training-enrol-do", Markup::default()))
                        }))
                    }
                }
            }
        }
    }

    fn taken_home(&self) -> Markup {
        let (words, desk, at) = (self.desk.words, self.desk, address(self.session));
        let runs = self.changes(Act::RunTraining);
        html! {
            section {
                div.spread {
                    h2 { (words.say("training-handouts")) }
                    @if runs { (go(words, Weight::Quiet, &format!("{at}/handouts/new"), "training-handout-new")) }
                }
                @if self.handouts.is_empty() { p { (words.say("training-handouts-none")) } }
                @for one in &self.handouts {
                    h3 { (text_of(words, &one.title)) }
                    @if !one.words.is_empty() { p.lines { (text_of(words, &one.words)) } }
                    @if let Some(address) = &one.address { p { a href=(address) rel="noreferrer" { (address.host()) } } }
                    @if runs {
                        (confirm_action(words, "training-handout-remove-ask", "training-handout-remove",
                            desk.button(Weight::Grave, &format!("{at}/handouts/{}/remove", one.id), "training-handout-remove")))
                    }
                }
            }
        }
    }
}
