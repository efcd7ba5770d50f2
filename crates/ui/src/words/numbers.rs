//! Numbers as a reader writes them. Arabic pages use the digits 0–9: readers
//! from Rabat to Baghdad all read them, and a code, a date or a phone number
//! then looks the same on the page, on the receipt and on British paperwork.

use super::Words;
use fluent_bundle::FluentValue;

/// Called by Fluent for every argument; only numbers are written here.
pub fn formatter<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(group(number.value as i64)),
        _ => None,
    }
}

/// Thousands apart from 10,000 up; a four-digit number stays whole, as in "2026" or "1200 people".
fn group(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len() > 4 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number < 0 { format!("−{grouped}") } else { grouped }
}

impl Words {
    pub fn number(self, number: impl TryInto<i64>) -> String {
        group(number.try_into().unwrap_or(i64::MAX))
    }

    /// A file's size: "640 KB", "3.2 MB". Thousands, as phones count.
    pub fn size(self, bytes: u64) -> String {
        let (value, key) = match bytes {
            0..1_000_000 => ((bytes.div_ceil(1000)).to_string(), "ui-size-kilobytes"),
            1_000_000..1_000_000_000 => (tenths(bytes, 1_000_000), "ui-size-megabytes"),
            _ => (tenths(bytes, 1_000_000_000), "ui-size-gigabytes"),
        };
        self.fill(key, [("size", value.into())]).into_owned()
    }

    /// How long a recording runs: "4 min 12 s".
    pub fn length(self, seconds: u64) -> String {
        let key = if seconds < 60 { "ui-length-seconds" } else { "ui-length-minutes" };
        let (minutes, rest) = (seconds / 60, seconds % 60);
        self.fill(key, [("minutes", minutes.to_string().into()), ("seconds", rest.to_string().into())]).into_owned()
    }
}

fn tenths(bytes: u64, unit: u64) -> String {
    let tenths = bytes.saturating_mul(10) / unit;
    if tenths >= 100 || tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Locale;

    #[test]
    fn thousands_stand_apart_from_five_digits_on() {
        let words = Words::new(Locale::ENGLISH);
        for (number, wanted) in [(0, "0"), (999, "999"), (2026, "2026"), (12_345, "12,345"), (-1_234_567, "−1,234,567")]
        {
            assert_eq!(words.number(number), wanted);
        }
    }

    #[test]
    fn sizes_are_written_as_phones_count() {
        let words = Words::new(Locale::ENGLISH);
        for (bytes, wanted) in [(1, "1 KB"), (640_000, "640 KB"), (3_240_000, "3.2 MB"), (25_000_000, "25 MB")] {
            assert_eq!(words.size(bytes).replace('\u{a0}', " "), wanted);
        }
    }
}
