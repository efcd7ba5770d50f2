//! The page, and saying on it that one cannot come, or can after all.

use super::day::{Shown, around};
use crate::my::own::Own;
use axum::extract::State;
use base::{Error, PersonaId, Result, StaffId, TrainingId};
use door::{Answer, House, Sent, redirect};
use newsroom::training as theirs;
use people::accounts;
use programme::Zone;
use programme::training::seats::{self, Attendance, Day, Standing};
use programme::training::{self, Handout};
use std::collections::HashMap;
use ui::form::Form;
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words, text_of};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = TrainingPage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    let said = [
        ("not", "my-training-said-not"),
        ("after-all", "my-training-said-after-all"),
        ("ended", "my-training-said-ended"),
        ("card", "my-training-said-card"),
    ];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, own.training_rest(), flash, &page))
}

/// One press: their seat goes to the first who waits. Pressed by mistake, they come back on the list.
pub async fn say(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let (training, comes) = asked(&form).map_err(|e| own.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        let seat = of(&seats::of(work.db(), training).await?, &own.ids())?;
        match comes {
            true if seat.1 => seats::enrol(work, training, &[seat.0]).await,
            // Whoever was taken off the list by us asks us.
            true => Err(Error::Missing),
            false => seats::leave(work, training, seat.0, true).await,
        }
    });
    done.map_err(|e| own.trouble(e))?;
    let said = if comes { "after-all" } else { "not" };
    Ok(redirect(&own.path(&format!("{}?said={said}", own.training_rest()))))
}

fn asked(form: &Form) -> Result<(TrainingId, bool)> {
    let training = form.value("training").parse().map_err(|_| Error::Missing)?;
    match form.value("comes") {
        "no" => Ok((training, false)),
        "yes" => Ok((training, true)),
        _ => Err(Error::Missing),
    }
}

/// Whose of theirs is on the list, and whether they may put themself on it again.
fn of(seats: &[seats::Seat], own: &[PersonaId]) -> Result<(PersonaId, bool)> {
    let seat = seats.iter().find(|seat| own.contains(&seat.persona)).ok_or(Error::Missing)?;
    let back = seat.standing() != Standing::Left || seat.attendance == Some(Attendance::SentWord);
    Ok((seat.persona, back))
}

pub(super) struct TrainingPage<'a> {
    own: &'a Own,
    token: String,
    ahead: Vec<(Day, Zone)>,
    over: Vec<(Day, Zone)>,
    handouts: Vec<Handout>,
    trainers: HashMap<StaffId, String>,
    subscribed: bool,
    card: Form,
}

impl<'a> TrainingPage<'a> {
    pub(super) async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let now = house.db.now();
        let days = theirs::days(&house.db, &own.ids()).await?;
        let mut seated: Vec<TrainingId> = Vec::new();
        let mut staff: Vec<StaffId> = Vec::new();
        for (day, _) in &days {
            staff.extend(&day.training.trainers);
            if day.seat.standing() == Standing::Seated {
                seated.push(day.training.id);
            }
        }
        let (ahead, over) = days.into_iter().partition(|(day, _)| !day.training.is_over(now));
        Ok(Self {
            own,
            token: own.token(house),
            ahead,
            over,
            handouts: training::handouts(house.db.read(), &seated).await?,
            trainers: accounts::names(house.db.read(), &staff).await?,
            subscribed: theirs::is_subscribed(&house.db, own.persona).await?,
            card: super::card::said(house, own).await?,
        })
    }

    /// As it came back, with what was wrong beside it.
    pub(super) fn with_card(self, card: Form) -> Self {
        Self { card, ..self }
    }

    /// What was, with what they took home.
    fn over(&self, words: Words) -> Markup {
        let seated: Vec<_> = self.over.iter().filter(|(day, _)| day.seat.standing() == Standing::Seated).collect();
        html! {
            @if !seated.is_empty() {
                section {
                    h2 { (words.say("my-training-over")) }
                    ul.ways {
                        @for (day, zone) in seated {
                            li {
                                p { strong { (text_of(words, &day.training.title)) } " · " (words.date(zone.local(day.training.starts).date())) }
                                (super::day::handouts(words, &self.handouts, day.training.id))
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Page for TrainingPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-training-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-training-title")) }
            @if self.ahead.is_empty() { p.lead { (words.say("my-training-none")) } }
            @else { p.lead { (words.say("my-training-lead")) } }
            @for (day, zone) in &self.ahead {
                (around(&Shown {
                    own,
                    token: &self.token,
                    day,
                    zone,
                    handouts: &self.handouts,
                    trainers: &self.trainers,
                }))
            }
            @if !self.ahead.is_empty() { (super::card::ask(words, own, &self.token, &self.card)) }
            (self.over(words))
            @if !self.ahead.is_empty() || self.subscribed { (super::calendar::offer(own, &self.token, self.subscribed)) }
            @if own.is_whole() { (own.back()) }
            @else { p { (go(words, Weight::Quiet, "/my", "my-enter-again")) } }
        }
    }
}
