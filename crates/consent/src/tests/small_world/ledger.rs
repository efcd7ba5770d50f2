//! What a ledger would hold after a history: rows with windows and names, and
//! the clock. "All partners" is written down as the partners there are, a
//! withdrawal ends rows and never rewrites them, and nothing runs when a
//! window is over.

use super::{About, Act, Around, Ask, CHANNELS, ELEMENTS, PURPOSE, To};
use super::{partner, staff};
use crate::*;
use base::*;

const WINDOW: i64 = 1000;
const START: Instant = super::NOW;

pub struct Books {
    pub case: Case,
    pub now: Instant,
    version: VersionId,
    print: Fingerprint,
}

impl Books {
    pub fn of(history: &[Act]) -> Self {
        let persona = |number| PersonaId::new(&TestChance::new(number));
        let person = |number| Standing {
            persona: persona(number),
            age: Age::Adult,
            approvals: vec![],
            grants: vec![],
            paused: false,
        };
        let case =
            Case { people: vec![person(1), person(2)], risk: vec![], embargo: None, cooling_off: CoolingOff::NONE };
        let version = VersionId::new(&TestChance::new(3));
        let mut books = Self { case, now: START, version, print: Fingerprint([0; 32]) };
        let mut partners = 1;
        for act in history {
            books.now = books.now.plus_seconds(1);
            match *act {
                Act::Grant { who, to, channel, element } => {
                    let named = match to {
                        To::First => 0..1,
                        To::Second => 1..2,
                        To::All => 0..partners,
                    };
                    named.for_each(|partner| books.grant(who, partner, channel, element));
                    books.approve(who);
                }
                Act::Deny { who, about } => books.deny(who, about),
                Act::Join => partners = 2,
                Act::Edit => books.print.0[31] += 1,
                Act::Expire => books.now = books.now.plus_seconds(WINDOW),
                Act::Withdraw { who } => books.withdraw(who),
            }
        }
        books.now = books.now.plus_seconds(1);
        books
    }

    fn grant(&mut self, who: usize, to: usize, channel: usize, element: usize) {
        let grant = Grant {
            purposes: Set::of(&[PURPOSE]),
            recipient: Some(Recipient::Partner(partner(to as u64))),
            channels: Set::of(&[CHANNELS[channel]]),
            elements: Set::of(&[ELEMENTS[element]]),
            territories: Some(vec![Territory::Worldwide]),
            languages: Some(vec![Locale::ENGLISH]),
            until: Some(self.now.plus_seconds(WINDOW)),
            by: Set::of(&[Party::Person]),
            ..Grant::nothing(GrantId::new(&TestChance::new(4)), self.now)
        };
        self.case.people[who].grants.push(grant);
    }

    fn approve(&mut self, who: usize) {
        let approval = Approval {
            by: Set::of(&[Party::Person]),
            explained: Some(START),
            ..Approval::nothing(self.version, self.print, self.now)
        };
        self.case.people[who].approvals.push(approval);
    }

    fn deny(&mut self, who: usize, about: About) {
        let all = Grant::refusal(GrantId::new(&TestChance::new(4)), self.now);
        self.case.people[who].grants.push(match about {
            About::Partner(to) => Grant { recipient: Some(Recipient::Partner(partner(to as u64))), ..all },
            About::Channel(channel) => Grant { channels: Set::of(&[CHANNELS[channel]]), ..all },
            About::Element(element) => Grant { elements: Set::of(&[ELEMENTS[element]]), ..all },
        });
    }

    fn withdraw(&mut self, who: usize) {
        let now = self.now;
        let grants = self.case.people[who].grants.iter_mut();
        for grant in grants.filter(|grant| grant.answer == Answer::Yes && grant.until.is_none_or(|until| now < until)) {
            grant.until = Some(now);
        }
    }

    /// What stands around it, added to the same rows.
    pub fn around(&self, around: Around) -> Case {
        let mut case = self.case.clone();
        let cleared = RiskDecision {
            fingerprint: self.print,
            outcome: Outcome::Allowed,
            by: staff(1),
            from: self.now,
            until: None,
        };
        case.risk = vec![cleared];
        let soon = self.now.plus_seconds(1);
        let first = &mut case.people[0];
        match around {
            Around::Clear => {}
            Around::FirstPaused => first.paused = true,
            Around::Embargoed => case.embargo = Some(soon),
            Around::EmbargoLifted => case.embargo = Some(self.now),
            Around::ClearedBefore => case.risk[0].fingerprint.0[0] ^= 1,
            Around::Held => case.risk[0].outcome = Outcome::Held,
            Around::Vetoed => case.risk.push(RiskDecision { outcome: Outcome::Vetoed, ..cleared }),
            Around::ClearedByGatherer | Around::ClearedByBoth => {
                first.grants.iter_mut().for_each(|grant| grant.gathered_by = Some(staff(1)));
                if around == Around::ClearedByBoth {
                    case.risk.push(RiskDecision { by: staff(2), ..cleared });
                }
            }
            Around::ConditionUnread => first.grants.iter_mut().for_each(|grant| grant.condition_open = true),
            Around::NotExplained => first.approvals.iter_mut().for_each(|approval| approval.explained = None),
            Around::StillCooling | Around::Waived | Around::WaivedByGuardian => {
                case.cooling_off = CoolingOff::default();
                let by = match around {
                    Around::Waived => Set::of(&[Party::Person]),
                    Around::WaivedByGuardian => Set::of(&[Party::Guardian]),
                    _ => Set::EMPTY,
                };
                case.people
                    .iter_mut()
                    .flat_map(|person| &mut person.approvals)
                    .for_each(|approval| approval.waived_by = by);
            }
            Around::ChildAlone => first.age = Age::Young { turns_18: soon },
            Around::ChildWithGuardian => {
                first.age = Age::Young { turns_18: soon };
                agreed_by(first, Set::all());
            }
            Around::GuardianAlone => agreed_by(first, Set::of(&[Party::Guardian])),
            Around::GrownUp => {
                first.age = Age::Young { turns_18: self.now };
                agreed_by(first, Set::all());
            }
            Around::NobodyNamed => case.people.clear(),
        }
        case
    }

    pub fn asked(&self, ask: Ask) -> Use {
        let to = Recipient::Partner(partner(ask.partner as u64));
        let shown = ELEMENTS.iter().enumerate().filter(|(at, _)| ask.elements >> at & 1 == 1);
        Use {
            elements: shown.map(|(_, element)| *element).collect(),
            ..Use::plain(self.version, self.print, PURPOSE, to, CHANNELS[ask.channel], Locale::ENGLISH)
        }
    }
}

fn agreed_by(person: &mut Standing, by: Set<Party>) {
    person.grants.iter_mut().for_each(|grant| grant.by = by);
    person.approvals.iter_mut().for_each(|approval| approval.by = by);
}
