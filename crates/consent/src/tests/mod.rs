//! Each condition is necessary, together they suffice, and no order of
//! answers opens what a no closed: a table of single breaks (`conditions`),
//! laws over arbitrary cases (`laws`), and every history of a small world
//! against a judge written from the prose (`small_world`).

mod conditions;
mod laws;
mod small_world;
mod until;
mod words;

use crate::*;
use base::*;

pub const NOW: Instant = Instant::from_micros(1_800_000_000_000_000);
const PRINT: Fingerprint = Fingerprint([7; 32]);

pub fn staff(number: u64) -> StaffId {
    StaffId::new(&TestChance::new(number))
}

pub fn partner(number: u64) -> PartnerId {
    PartnerId::new(&TestChance::new(number))
}

pub fn territory(text: &str) -> Territory {
    text.parse().unwrap()
}

/// A use on the website with everything in place for it.
pub fn world() -> (Use, Case) {
    let chance = TestChance::new(1);
    let version = VersionId::new(&chance);
    let asked = Use {
        elements: Set::of(&[Element::Words, Element::Name]),
        ..Use::plain(version, PRINT, Purpose::Website, Recipient::Anyone, Channel::Site, Locale::ENGLISH)
    };
    let approval = Approval {
        by: Set::of(&[Party::Person]),
        explained: Some(NOW.plus_days(-3)),
        ..Approval::nothing(version, PRINT, NOW.plus_days(-1))
    };
    let case = Case {
        people: vec![Standing {
            persona: PersonaId::new(&chance),
            age: Age::Adult,
            approvals: vec![approval],
            grants: vec![yes(Purpose::Website, &[Element::Words, Element::Name])],
            paused: false,
        }],
        risk: vec![RiskDecision {
            fingerprint: PRINT,
            outcome: Outcome::Allowed,
            by: staff(1),
            from: NOW.plus_days(-1),
            until: None,
        }],
        embargo: None,
        cooling_off: CoolingOff::default(),
    };
    (asked, case)
}

pub fn yes(purpose: Purpose, elements: &[Element]) -> Grant {
    Grant {
        purposes: Set::of(&[purpose]),
        recipient: Some(Recipient::Anyone),
        channels: Set::of(&[Channel::Site]),
        elements: Set::of(elements),
        territories: Some(vec![Territory::Worldwide]),
        languages: Some(vec![Locale::ENGLISH]),
        by: Set::of(&[Party::Person]),
        ..Grant::nothing(GrantId::new(&TestChance::new(2)), NOW.plus_days(-1))
    }
}

/// A no to these elements, everywhere.
pub fn no(elements: &[Element]) -> Grant {
    Grant { elements: Set::of(elements), ..Grant::refusal(GrantId::new(&TestChance::new(3)), NOW.plus_days(-1)) }
}

pub fn reasons(asked: &Use, case: &Case, now: Instant) -> Vec<Reason> {
    permit(asked, case, now).err().map(|denial| denial.reasons).unwrap_or_default()
}
