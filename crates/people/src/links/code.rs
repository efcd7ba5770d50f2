//! Short codes, to be printed on a receipt, written on a hand, or read aloud
//! over a bad line. Twelve characters: eleven random ones and one that tells a
//! slip from a guess.
//!
//! Eleven characters of 32 are 55 bits. With 20,000 codes alive and a hundred
//! thousand machines each guessing as fast as [`outside::limits`] lets them
//! (2,880 a day), the first hit is to be expected after 17 years.

use crate::Secret;
use base::{Chance, Message, Result};
use outside::limits::{Class, Key, Limits};
use std::net::IpAddr;

/// Crockford's alphabet: no i, l, o or u, so nothing that looks or sounds like something else in it.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Without the check character.
const RANDOM: usize = 11;
const LENGTH: usize = RANDOM + 1;
const GROUP: usize = 4;

/// A code that is written rightly; whether it opens anything is another question.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Secret);

impl Code {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = [0u8; RANDOM];
        chance.fill(&mut bytes);
        let mut digits: Vec<u8> = bytes.iter().map(|byte| byte & 31).collect();
        digits.push(check(&digits));
        let text: String = digits.into_iter().map(|digit| char::from(ALPHABET[usize::from(digit)])).collect();
        Self(Secret::from(text))
    }

    /// Reads what somebody typed: large or small letters, with or without
    /// hyphens and spaces, o for 0 and i or l for 1, digits of their own script.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let wrong = || Message::new("people-code-mistyped");
        let mut digits: Vec<u8> = Vec::with_capacity(LENGTH);
        for letter in typed.chars().filter(|letter| !letter.is_whitespace() && !is_dash(*letter)) {
            if digits.len() == LENGTH {
                return Err(wrong());
            }
            digits.push(digit(letter).ok_or_else(wrong)?);
        }
        let Some((last, rest)) = digits.split_last().filter(|(_, rest)| rest.len() == RANDOM) else {
            return Err(wrong());
        };
        if check(rest) != *last {
            return Err(wrong());
        }
        Ok(Self(Secret::from(digits.iter().map(|digit| char::from(ALPHABET[usize::from(*digit)])).collect::<String>())))
    }

    /// As it is hashed: small letters, no hyphens.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    /// As it is printed and read aloud: `K7M2-9XQF-4T8C`.
    pub fn shown(&self) -> String {
        let upper = self.0.reveal().to_ascii_uppercase();
        let groups: Vec<&str> = (0..LENGTH).step_by(GROUP).filter_map(|at| upper.get(at..at + GROUP)).collect();
        groups.join("-")
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}

/// The one way from what a visitor typed to a [`Code`]: who guesses is paced,
/// and so is what they guess at. A slip is told from a wrong code by the check
/// character alone, which says nothing about any code that exists.
pub fn knock(limits: &Limits, from: IpAddr, typed: &str) -> Result<Code> {
    limits.check(Class::Code, Key::address(from))?;
    let code = Code::parse(typed).map_err(|slip| base::Error::invalid("code", slip))?;
    limits.check(Class::Code, Key::subject(code.reveal()))?;
    Ok(code)
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.')
}

fn digit(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        // Arabic-Indic and Eastern Arabic-Indic digits, which phones in Arabic, Persian and Urdu write.
        arabic @ '\u{660}'..='\u{669}' => char::from_digit(u32::from(arabic) - 0x660, 10)?,
        eastern @ '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(eastern) - 0x6f0, 10)?,
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(at).ok()
}

/// A weighted sum over the field of 32 elements. All twelve weights differ and
/// none is zero, so every single wrong character and every two that changed
/// places show.
fn check(digits: &[u8]) -> u8 {
    // Horner's rule with the field's generator; the check character itself has weight 1.
    digits.iter().fold(0, |sum, digit| times_generator(sum ^ digit))
}

/// Times x modulo x^5 + x^2 + 1.
const fn times_generator(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Error, TestChance};

    fn some() -> Vec<Code> {
        let chance = TestChance::new(5);
        (0..50).map(|_| Code::new(&chance)).collect()
    }

    #[test]
    fn a_code_is_read_however_it_is_written() {
        for code in some() {
            let shown = code.shown();
            assert_eq!((shown.len(), shown.matches('-').count()), (14, 2));
            let arabic: String = code
                .reveal()
                .chars()
                .map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0x660 + d).unwrap()))
                .collect();
            for typed in [
                shown.clone(),
                code.reveal().to_owned(),
                shown.replace('-', " ").to_lowercase(),
                format!("  {} ", shown.replace('-', "–")),
                shown.replace('0', "O").replace('1', "l"),
                arabic,
            ] {
                assert_eq!(Code::parse(&typed), Ok(code.clone()), "{typed}");
            }
        }
    }

    #[test]
    fn every_slip_shows() {
        for code in some() {
            let right: Vec<char> = code.reveal().chars().collect();
            for at in 0..LENGTH {
                for other in ALPHABET.iter().map(|byte| char::from(*byte)).filter(|other| *other != right[at]) {
                    let mut slip = right.clone();
                    slip[at] = other;
                    assert!(Code::parse(&slip.iter().collect::<String>()).is_err());
                }
                for with in (0..at).filter(|with| right[*with] != right[at]) {
                    let mut slip = right.clone();
                    slip.swap(at, with);
                    assert!(Code::parse(&slip.iter().collect::<String>()).is_err());
                }
            }
        }
    }

    #[test]
    fn what_is_not_a_code_is_told_kindly() {
        let long = "a".repeat(10_000);
        for typed in ["", " ", "-", "abc", "K7M2-9XQF-4T8C-4", "K7M2 9XQF 4T8u", "é", "' OR 1=1", &long] {
            assert_eq!(Code::parse(typed).unwrap_err().key, "people-code-mistyped", "{typed}");
        }
    }

    #[test]
    fn a_code_is_never_shown_by_mistake() {
        let code = &some()[0];
        assert!(!format!("{code:?}").contains(code.reveal()));
    }

    #[test]
    fn who_guesses_and_what_is_guessed_are_both_paced() {
        let clock = std::sync::Arc::new(base::TestClock::at("2026-12-01T09:00:00Z"));
        let limits = Limits::timed(clock.clone());
        let codes = some();
        let here = |number: u8| IpAddr::from([192, 0, 2, number]);
        let too_often = |outcome: Result<Code>| matches!(outcome, Err(Error::Refused(m)) if m.key == "error-too-often");
        for code in &codes[..8] {
            assert!(knock(&limits, here(1), &code.shown()).is_ok());
        }
        assert!(too_often(knock(&limits, here(1), &codes[8].shown())), "one address, many codes");
        assert!(too_often(knock(&limits, here(1), "nonsense")), "slips count for the address");
        for number in 2..10 {
            assert!(knock(&limits, here(number), &codes[9].shown()).is_ok());
        }
        assert!(too_often(knock(&limits, here(10), &codes[9].shown())), "one code, many addresses");
        assert!(matches!(knock(&limits, here(11), "nonsense"), Err(Error::Invalid(m)) if m.of("code").is_some()));
        clock.push_seconds(30);
        assert!(knock(&limits, here(10), &codes[9].shown()).is_ok());
    }
}
