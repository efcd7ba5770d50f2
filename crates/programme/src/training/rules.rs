//! Pure decisions about training.

use super::model::{Clash, Place, Training};
use base::TrainingId;

/// Which sessions cannot be held as they are planned, each with the one that it clashes with.
pub fn clashes(all: &[Training]) -> Vec<(TrainingId, TrainingId, Clash)> {
    let held: Vec<&Training> = all.iter().filter(|one| !one.is_cancelled()).collect();
    let mut found = Vec::new();
    for (at, one) in held.iter().enumerate() {
        for other in held.iter().skip(at + 1).filter(|other| meet(one, other)) {
            if same_room(&one.place, &other.place) {
                found.push((one.id, other.id, Clash::Room));
            }
            let both = one.trainers.iter().filter(|staff| other.trainers.contains(staff));
            found.extend(both.map(|staff| (one.id, other.id, Clash::Trainer(*staff))));
        }
    }
    found
}

/// Whether there is a moment at which both are held.
pub fn meet(one: &Training, other: &Training) -> bool {
    one.starts < other.ends() && other.starts < one.ends()
}

/// A venue without rooms, or where nobody said which room, clashes with nothing.
fn same_room(one: &Place, other: &Place) -> bool {
    !one.room().is_empty() && one == other
}

/// A room per line, each once, in the order written.
pub fn rooms(lines: &str) -> Vec<String> {
    let mut rooms: Vec<String> = Vec::new();
    for line in lines.lines() {
        // As a form sends it back: with single spaces.
        let room = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !room.is_empty() && !rooms.contains(&room) {
            rooms.push(room);
        }
    }
    rooms
}
