//! What is new to somebody, and who is next.

use super::model::{News, Seat, Standing, Told};
use base::PersonaId;

/// What is new since somebody was told. Whoever hears of a session for the first time hears all of it, so there is
/// one thing to say, and not one for each field.
pub fn news(told: Option<&Told>, now: &Told) -> Vec<News> {
    let before = told.map_or(Standing::Left, |told| told.standing);
    match (before, now.standing) {
        (Standing::Left, Standing::Left) => return Vec::new(),
        (_, Standing::Left) => return vec![News::Lost],
        _ => {}
    }
    if now.cancelled {
        // Of what they never knew there is nothing to take back.
        let known = before != Standing::Left && told.is_some_and(|told| !told.cancelled);
        return if known { vec![News::Cancelled] } else { Vec::new() };
    }
    match (before, now.standing) {
        (Standing::Waiting, Standing::Seated) => return vec![News::Given],
        (Standing::Left, Standing::Seated) => return vec![News::Seated],
        (Standing::Left, Standing::Waiting) => return vec![News::Waits],
        _ => {}
    }
    let Some(told) = told else { return Vec::new() };
    let mut news = Vec::new();
    if (told.starts(), told.minutes) != (now.starts(), now.minutes) {
        news.push(News::Time);
    }
    if (told.venue, &told.address, &told.room) != (now.venue, &now.address, &now.room) {
        news.push(News::Place);
    }
    if told.joining != now.joining {
        news.push(News::Joining);
    }
    news
}

/// Who gets what is free: whoever asked first, and of those who asked at once always the same.
pub fn next(seats: &[Seat], free: usize) -> Vec<PersonaId> {
    let mut waiting: Vec<&Seat> = seats.iter().filter(|seat| seat.standing() == Standing::Waiting).collect();
    waiting.sort_by_key(|seat| (seat.asked_at, seat.persona));
    waiting.into_iter().take(free).map(|seat| seat.persona).collect()
}

/// How many of so many are free. Fewer seats than people is none.
pub fn free(seats: &[Seat], of: usize) -> usize {
    of.saturating_sub(seats.iter().filter(|seat| seat.standing() == Standing::Seated).count())
}
