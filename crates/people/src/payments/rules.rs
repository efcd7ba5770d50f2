//! What may be paid, and how an amount is read. Pure.

use super::model::{Answer, Currency, Kind, Money, Route, Spent, State, Terms};
use crate::guard::keeps_no_status;
use base::jiff::civil::Date;
use base::{Error, Invalid, Message, Result};

/// Longest words about what something was for, in characters.
pub const WHAT_MOST: usize = 300;
/// Longest answer to a claim.
pub const ANSWER_MOST: usize = 500;
/// A slip of the finger is larger: a hundred thousand, in units with two places.
pub const MINOR_MOST: i64 = 10_000_000;
/// More than anybody has waiting; a bound on what one link can fill.
pub const WAITING_MOST: u64 = 60;
/// How far back a receipt may be from.
const YEARS_BACK: i16 = 3;

/// A flat fee where none may be paid would be no terms at all.
pub(super) fn check_terms(terms: &Terms) -> Result<()> {
    match terms.no_flat_fee && terms.route == Some(Route::Fee) {
        true => Err(Error::invalid("route", "payment-no-flat-fee")),
        false => Ok(()),
    }
}

/// Whether money of this kind may be paid to somebody with these terms. A fee
/// needs its own route; what somebody spent can always be given back.
pub fn may_pay(kind: Kind, terms: Option<&Terms>) -> Result<(), Message> {
    match (kind, terms) {
        (Kind::Expenses | Kind::Supplier, _) => Ok(()),
        (Kind::Fee, Some(terms)) if terms.no_flat_fee => Err(Message::new("payment-no-flat-fee")),
        (Kind::Fee, Some(Terms { route: Some(Route::Fee), .. })) => Ok(()),
        (Kind::Fee, _) => Err(Message::new("payment-fee-not-agreed")),
    }
}

pub(super) fn check_spent(spent: &Spent, today: Date) -> Result<Spent> {
    let mut invalid = Invalid::new();
    let what_for = spent.what_for.trim().to_owned();
    let count = what_for.chars().count();
    if what_for.is_empty() {
        invalid.add("what_for", "error-required");
    }
    if count > WHAT_MOST {
        invalid.add("what_for", Message::new("error-too-long").with("most", WHAT_MOST).with("count", count));
    }
    invalid.take("what_for", keeps_no_status(&what_for));
    if !(1..=MINOR_MOST).contains(&spent.money.minor) {
        invalid.add("amount", "payment-amount-odd");
    }
    if spent.on > today {
        invalid.add("on", "payment-day-to-come");
    } else if spent.on.year() < today.year() - YEARS_BACK {
        invalid.add("on", "payment-day-long-ago");
    }
    invalid.check()?;
    Ok(Spent { what_for, ..spent.clone() })
}

/// From what a claim can be answered: only what waits, and what asks back or
/// declines says why.
pub(super) fn check_answer(state: State, answer: Answer, words: &str) -> Result<String> {
    if state != State::Sent {
        return Err(Error::conflict("payment-settled-meanwhile"));
    }
    let mut invalid = Invalid::new();
    let words = words.trim();
    let count = words.chars().count();
    if words.is_empty() && answer != Answer::Paid {
        invalid.add("answer", "error-required");
    }
    if count > ANSWER_MOST {
        invalid.add("answer", Message::new("error-too-long").with("most", ANSWER_MOST).with("count", count));
    }
    invalid.take("answer", keeps_no_status(words));
    invalid.check()?;
    Ok(words.to_owned())
}

/// "12", "12.5", "12,50", "£12.50", "١٢٫٥٠": an amount as people write it. What
/// could be read in two ways is asked again.
///
/// # Errors
/// A sentence for whoever wrote it.
pub fn amount(text: &str, currency: Currency) -> Result<Money, Message> {
    let odd = || Message::new("payment-amount-odd");
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(western).collect();
    let plain = plain.trim_start_matches(['£', '€', '$', '¥']).trim_end_matches(['£', '€', '$', '¥']);
    let (whole, rest) = match plain.rfind(['.', ',']) {
        None => (plain, ""),
        Some(at) => {
            let (whole, rest) = plain.split_at(at);
            (whole, rest.get(1..).unwrap_or_default())
        }
    };
    let digits = usize::from(currency.digits());
    // "1,250": a thousand, or one and a quarter? And "12." says nothing after its point.
    if rest.len() > digits || (rest.is_empty() && plain.ends_with(['.', ','])) {
        return Err(odd());
    }
    let whole = ungrouped(whole).ok_or_else(odd)?;
    if !rest.bytes().all(|b| b.is_ascii_digit()) {
        return Err(odd());
    }
    let minor: i64 = format!("{whole}{rest:0<digits$}").parse().map_err(|_| odd())?;
    match (1..=MINOR_MOST).contains(&minor) {
        true => Ok(Money { minor, currency }),
        false => Err(odd()),
    }
}

/// Without commas between thousands, where they stand where they should.
fn ungrouped(whole: &str) -> Option<String> {
    let mut parts = whole.split([',', '.']);
    let first = parts.next().filter(|first| !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()))?;
    let mut all = first.to_owned();
    for part in parts {
        if first.len() > 3 || part.len() != 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        all.push_str(part);
    }
    Some(all)
}

/// Digits and marks of Arabic, Persian and Bengali writing as the ones of ours.
fn western(c: char) -> char {
    let digit = |zero: u32| char::from_digit((c as u32).wrapping_sub(zero), 10);
    match c {
        '٫' => '.',
        '٬' => ',',
        '٠'..='٩' => digit(0x660).unwrap_or(c),
        '۰'..='۹' => digit(0x6f0).unwrap_or(c),
        '০'..='৯' => digit(0x9e6).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Purpose;
    use super::*;
    use base::jiff::civil::date;
    use base::{EditionId, TestChance};

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, minor) in [
            ("12", 1200),
            ("12.5", 1250),
            ("12.50", 1250),
            ("12,50", 1250),
            ("£12.50", 1250),
            (" 1,250.00 ", 125_000),
            ("1.250,00", 125_000),
            ("12,50 €", 1250),
            ("0.05", 5),
            ("١٢٫٥٠", 1250),
            ("۱۲", 1200),
        ] {
            assert_eq!(amount(text, Currency::Gbp), Ok(Money { minor, currency: Currency::Gbp }), "{text}");
        }
        assert_eq!(amount("1250", Currency::Jpy).unwrap().minor, 1250);
    }

    #[test]
    fn what_is_no_amount_is_asked_again() {
        for text in [
            "",
            "0",
            "0.00",
            "-5",
            "1,250",
            "12.505",
            "12.",
            ".50",
            "12.5.0",
            "twelve",
            "1e3",
            "=1+1",
            "1,25,000.00",
            "1234,567.00",
            "100000.01",
            "99999999999999999999",
        ] {
            assert!(amount(text, Currency::Gbp).is_err(), "{text}");
        }
        assert!(amount("12.5", Currency::Jpy).is_err());
    }

    #[test]
    fn a_fee_needs_its_route_and_no_switch_against_it() {
        let terms = |route, no_flat_fee| Terms { route, no_flat_fee };
        assert_eq!(may_pay(Kind::Fee, Some(&terms(Some(Route::Fee), false))), Ok(()));
        for (terms, key) in [
            (None, "payment-fee-not-agreed"),
            (Some(terms(None, false)), "payment-fee-not-agreed"),
            (Some(terms(Some(Route::Declined), false)), "payment-fee-not-agreed"),
            (Some(terms(Some(Route::Expenses), true)), "payment-no-flat-fee"),
            (Some(terms(Some(Route::Fee), true)), "payment-no-flat-fee"),
        ] {
            assert_eq!(may_pay(Kind::Fee, terms.as_ref()).unwrap_err().key, key);
            assert_eq!(may_pay(Kind::Expenses, terms.as_ref()), Ok(()));
            assert_eq!(may_pay(Kind::Supplier, terms.as_ref()), Ok(()));
        }
        assert!(check_terms(&terms(Some(Route::Fee), true)).is_err());
        assert!(check_terms(&terms(Some(Route::Fee), false)).is_ok());
    }

    #[test]
    fn a_claim_has_a_day_that_was_and_words() {
        let today = date(2026, 12, 18);
        let spent = |on: Date, what: &str| Spent {
            edition: EditionId::new(&TestChance::new(1)),
            purpose: Purpose::Travel,
            money: Money { minor: 450, currency: Currency::Gbp },
            on,
            what_for: what.to_owned(),
        };
        let wrong = |one: &Spent| match check_spent(one, today) {
            Err(Error::Invalid(Invalid(all))) => all.into_iter().map(|(field, _)| field).collect(),
            _ => Vec::new(),
        };
        assert!(check_spent(&spent(today, " Bus "), today).unwrap().what_for == "Bus");
        assert_eq!(wrong(&spent(date(2026, 12, 19), "Bus")), ["on"]);
        assert_eq!(wrong(&spent(date(2022, 12, 19), "Bus")), ["on"]);
        assert_eq!(wrong(&spent(today, " ")), ["what_for"]);
        assert_eq!(wrong(&spent(today, "to my asylum interview")), ["what_for"]);
        let nothing = Spent { money: Money { minor: 0, currency: Currency::Gbp }, ..spent(today, "Bus") };
        assert_eq!(wrong(&nothing), ["amount"]);
    }

    #[test]
    fn only_what_waits_is_answered_and_a_no_has_words() {
        assert!(check_answer(State::Sent, Answer::Paid, "").is_ok());
        for answer in [Answer::AskBack, Answer::Decline] {
            assert!(matches!(check_answer(State::Sent, answer, " "), Err(Error::Invalid(_))));
            assert!(check_answer(State::Sent, answer, "Which train?").is_ok());
        }
        for state in [State::AskedBack, State::Paid, State::Declined, State::TakenBack] {
            assert!(matches!(check_answer(state, Answer::Paid, ""), Err(Error::Conflict(_))));
        }
    }
}
