//! Pure decisions about events.

use super::model::When;
use crate::Zone;
use base::Instant;
use base::jiff::civil::Date;

/// Where an event stands in a list: its local beginning as text, which sorts as time does. Days come
/// before times on the same day, months before their days, and what has no date comes last.
pub fn sort_key(when: When, zone: &Zone) -> String {
    match when {
        When::Unknown => "~".to_owned(),
        When::Month(month) => month_name(month),
        When::Days(first, _) => first.to_string(),
        When::At(starts, _) => {
            let local = zone.local(starts);
            format!("{}T{:02}:{:02}", local.date(), local.hour(), local.minute())
        }
    }
}

/// `2023-10`.
pub fn month_name(month: Date) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

/// From when on it is past. An event without an end is past when its day is.
pub fn over_at(when: When, zone: &Zone) -> Option<Instant> {
    match when {
        When::Unknown => None,
        When::Month(month) => Some(zone.end_of(month.last_of_month())),
        When::Days(_, last) => Some(zone.end_of(last)),
        When::At(_, Some(ends)) => Some(ends),
        When::At(starts, None) => Some(zone.end_of(zone.local(starts).date())),
    }
}

/// `12`, `12.5` or `12.50` in minor units; at most 10,000.
pub fn minor(amount: &str) -> Option<u32> {
    let amount = amount.trim().trim_start_matches(['£', '€']).trim();
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    if amount.ends_with('.') {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    Some(whole * 100 + part).filter(|minor| *minor <= 1_000_000)
}
