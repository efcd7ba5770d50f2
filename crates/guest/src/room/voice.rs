//! How cards say dates and our own few words.

use base::jiff::civil::Date;
use base::jiff::tz::TimeZone;
use base::{Instant, Locale, Message};
use newsroom::toolkit::cards::Voice;
use ui::words::Words;

pub const VOICE: Voice<'static> = Voice { say: &say, day: &day, moment: &moment };

fn say(locale: Locale, message: &Message) -> String {
    Words::new(locale).tell(message).into_owned()
}
fn day(locale: Locale, day: Date) -> String {
    Words::new(locale).date(day)
}
fn moment(locale: Locale, at: Instant, zone: &TimeZone) -> String {
    Words::new(locale).day_moment(at, zone)
}
