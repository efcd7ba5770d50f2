//! How cards say dates and our own few words.

use newsroom::toolkit::cards::Voice;
use ui::words::told;

pub const VOICE: Voice<'static> = Voice { say: &told::say, day: &told::day, moment: &told::moment };
