//! A seat in a session of training, and what somebody was told of it.

use crate::training::{Training, Venue};
use base::closed;
use base::{Instant, PersonaId, StaffId, Text, TrainingId, VenueId};
use serde::{Deserialize, Serialize};

closed! {
    /// Whether somebody came.
    Attendance {
        There "there" "training-there";
        NotThere "not-there" "training-not-there";
        /// They said beforehand that they cannot come.
        SentWord "sent-word" "training-sent-word";
    }
}

closed! {
    /// Where somebody stands. Never stored: it follows from what happened.
    Standing {
        Seated "seated" "training-seated";
        Waiting "waiting" "training-waiting";
        Left "left" "training-left";
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub training: TrainingId,
    pub persona: PersonaId,
    /// Whoever asked first gets the next that is free.
    pub asked_at: Instant,
    pub seated_at: Option<Instant>,
    pub left_at: Option<Instant>,
    pub attendance: Option<Attendance>,
    pub attendance_by: Option<StaffId>,
    /// What they were told last, and when.
    pub told: Option<Told>,
    pub told_at: Option<Instant>,
    /// What they had been told before that, where it was something else.
    pub was: Option<Told>,
}

impl Seat {
    pub const fn standing(&self) -> Standing {
        match (self.seated_at, self.left_at) {
            (_, Some(_)) => Standing::Left,
            (Some(_), None) => Standing::Seated,
            (None, None) => Standing::Waiting,
        }
    }
}

/// The time and place of a session, as somebody was told them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub standing: Standing,
    pub cancelled: bool,
    /// Microseconds.
    starts: i64,
    pub minutes: i64,
    pub venue: Option<VenueId>,
    /// What the venue was called. A better name for the same place is no news.
    pub name: Text,
    pub address: Text,
    pub room: String,
    pub joining: Text,
}

impl Told {
    /// As it stands.
    pub fn now(standing: Standing, training: &Training, venue: Option<&Venue>) -> Self {
        Self {
            standing,
            cancelled: training.is_cancelled(),
            starts: training.starts.micros(),
            minutes: training.minutes,
            venue: training.place.venue(),
            name: venue.map(|venue| venue.name.clone()).unwrap_or_default(),
            address: venue.map(|venue| venue.address.clone()).unwrap_or_default(),
            room: training.place.room().to_owned(),
            joining: training.joining.clone(),
        }
    }
    /// The same, once they know that they do not come.
    #[must_use]
    pub fn left(self) -> Self {
        Self { standing: Standing::Left, ..self }
    }
    pub const fn starts(&self) -> Instant {
        Instant::from_micros(self.starts)
    }
    pub const fn ends(&self) -> Instant {
        self.starts().plus_seconds(self.minutes * 60)
    }
}

closed! {
    /// What is new to somebody about one session.
    News {
        Seated "seated" "training-news-seated";
        Waits "waits" "training-news-waits";
        /// They waited, and one was free.
        Given "given" "training-news-given";
        /// We took it from them, or they from the list.
        Lost "lost" "training-news-lost";
        Cancelled "cancelled" "training-news-cancelled";
        Time "time" "training-news-time";
        Place "place" "training-news-place";
        Joining "joining" "training-news-joining";
    }
}

/// A session as it concerns one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub seat: Seat,
    pub training: Training,
    pub venue: Option<Venue>,
}

impl Day {
    pub fn told_now(&self) -> Told {
        Told::now(self.seat.standing(), &self.training, self.venue.as_ref())
    }
    /// What they do not know yet. Of what is over there is nothing to tell.
    pub fn news(&self, now: Instant) -> Vec<News> {
        match self.training.is_over(now) {
            true => Vec::new(),
            false => super::rules::news(self.seat.told.as_ref(), &self.told_now()),
        }
    }
    /// What their page shows as changed, and what stood there before: what they do not know yet, else what they
    /// were told last.
    pub fn changed(&self) -> Option<(Vec<News>, &Told)> {
        let shows = |was: &Option<Told>| was.as_ref().map(|was| super::rules::news(Some(was), &self.told_now()));
        [&self.seat.told, &self.seat.was].into_iter().find_map(|was| {
            let news = shows(was).filter(|news| !news.is_empty())?;
            Some((news, was.as_ref()?))
        })
    }
}

/// How many have a seat, and how many wait.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub seated: usize,
    pub waiting: usize,
}
