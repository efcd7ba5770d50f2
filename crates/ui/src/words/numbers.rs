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

    /// "£12.50", "CHF 12.50": an amount in the currency's smallest unit, of
    /// which `digits` places stand behind the point; `code` is ISO 4217.
    pub fn money(self, minor: i64, digits: u8, code: &str) -> String {
        let unit = 10_u64.saturating_pow(u32::from(digits));
        let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
        let whole = group(i64::try_from(whole).unwrap_or(i64::MAX));
        let sign = if minor < 0 { "−" } else { "" };
        let amount = match digits {
            0 => format!("{sign}{whole}"),
            digits => format!("{sign}{whole}.{rest:0width$}", width = usize::from(digits)),
        };
        let (key, mark) = match code {
            "GBP" => ("money-sign", "£"),
            "EUR" => ("money-sign", "€"),
            "USD" => ("money-sign", "US$"),
            code => ("money-code", code),
        };
        self.fill(key, [("amount", amount.into()), ("mark", mark.into())]).into_owned()
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
    fn money_stands_as_each_language_writes_it() {
        let english = Words::new(Locale::ENGLISH);
        for (minor, digits, code, wanted) in [
            (1_250, 2, "GBP", "£12.50"),
            (5, 2, "EUR", "€0.05"),
            (1_234_567, 2, "USD", "US$12,345.67"),
            (1_250, 2, "CHF", "CHF 12.50"),
            (1_250, 0, "JPY", "JPY 1250"),
            (-450, 2, "GBP", "£−4.50"),
        ] {
            assert_eq!(english.money(minor, digits, code).replace('\u{a0}', " "), wanted);
        }
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
        assert_eq!(plain(Words::new(Locale::ARABIC).money(1_250, 2, "GBP")), "12.50 £");
    }

    #[test]
    fn sizes_are_written_as_phones_count() {
        let words = Words::new(Locale::ENGLISH);
        for (bytes, wanted) in [(1, "1 KB"), (640_000, "640 KB"), (3_240_000, "3.2 MB"), (25_000_000, "25 MB")] {
            assert_eq!(words.size(bytes).replace('\u{a0}', " "), wanted);
        }
    }
}
