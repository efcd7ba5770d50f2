//! The decision itself, and the proof that it was taken.

use crate::model::{Answer, Approval, Case, Element, Grant, Outcome, RiskDecision, Standing, Use};
use crate::{CoolingOff, Denial, Party, Reason, Set};
use base::{Instant, StaffId};

/// Proof that a use was permitted, and until when at the latest that holds.
/// Only [`permit`] makes one; it cannot be copied, stored or built by hand.
#[derive(Debug, PartialEq, Eq)]
pub struct Permit {
    of: Use,
    until: Option<Instant>,
}

impl Permit {
    /// Exactly what was permitted.
    pub const fn of(&self) -> &Use {
        &self.of
    }
    pub fn shows(&self, element: Element) -> bool {
        self.of.elements.has(element)
    }
    /// From this moment on the answer may be another: ask again. `None` means
    /// that nothing known today will end it by itself.
    pub const fn until(&self) -> Option<Instant> {
        self.until
    }
    /// Builds the thing that goes out, from what the permit allows.
    pub fn clear<T>(self, build: impl FnOnce(&Self) -> T) -> Cleared<T> {
        let value = build(&self);
        Cleared { value, permit: self }
    }
}

/// A value together with the permit that let it out.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleared<T> {
    value: T,
    permit: Permit,
}

impl<T> Cleared<T> {
    pub const fn permit(&self) -> &Permit {
        &self.permit
    }
    /// A part or another shape of the same value, under the same permit.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Cleared<U> {
        Cleared { value: change(self.value), permit: self.permit }
    }
}

impl<T> std::ops::Deref for Cleared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// May this use happen, now? For every person in the work a live grant
/// covers it and no live no touches it, the
/// organisation's risk decision allows it, each person approved this exact
/// version, and no embargo holds it back.
pub fn permit(asked: &Use, case: &Case, now: Instant) -> Result<Permit, Denial> {
    let mut found = Findings::new(now);
    if case.people.is_empty() {
        found.object(Reason::NobodyNamed);
    }
    if asked.elements.is_empty() {
        found.object(Reason::NothingNamed);
    }
    let cleared_by = judge_risk(asked, &case.risk, &mut found);
    for person in &case.people {
        if person.paused {
            found.object(Reason::Paused);
        }
        found.turn(person.age.turn());
        judge_approval(asked, person, case.cooling_off, &mut found);
        for element in asked.elements.iter() {
            judge_element(asked, element, person, &cleared_by, &mut found);
        }
    }
    found.turn(case.embargo);
    if case.embargo.is_some_and(|embargo| now < embargo) {
        found.object(Reason::Embargoed);
    }
    found.decide(asked)
}

/// The same use with as many of the wished elements as are permitted, and the
/// required ones at least. What a person refused is left out, not guessed at.
pub fn widest(asked: &Use, wished: Set<Element>, case: &Case, now: Instant) -> Result<Permit, Denial> {
    let mut found = Findings::new(now);
    let mut elements = asked.elements;
    for element in wished.iter().filter(|element| !asked.elements.has(*element)) {
        match permit(&Use { elements: asked.elements.with(element), ..*asked }, case, now) {
            Ok(permitted) => {
                elements = elements.with(element);
                found.turn(permitted.until);
            }
            Err(denial) => found.turn(denial.ask_again),
        }
    }
    let mut permitted = permit(&Use { elements, ..*asked }, case, now)?;
    found.turn(permitted.until);
    permitted.until = found.next;
    Ok(permitted)
}

/// The organisation's decision. Answers who allowed it.
fn judge_risk(asked: &Use, decisions: &[RiskDecision], found: &mut Findings) -> Vec<StaffId> {
    let mut live = Vec::new();
    for decision in decisions.iter().filter(|decision| decision.fingerprint == asked.fingerprint) {
        if found.is_within(decision.from, decision.until) {
            live.push(decision);
        }
    }
    // The strictest live decision counts, so that a veto cannot be outvoted.
    let any = |outcome| live.iter().any(|decision| decision.outcome == outcome);
    if live.is_empty() {
        found.object(Reason::RiskNotDecided);
    } else if any(Outcome::Vetoed) {
        found.object(Reason::RiskVetoed);
    } else if any(Outcome::Held) {
        found.object(Reason::RiskHeld);
    }
    live.iter().filter(|decision| decision.outcome == Outcome::Allowed).map(|decision| decision.by).collect()
}

/// This exact version, approved by everyone who must, explained to each of them
/// before, and slept on.
fn judge_approval(asked: &Use, person: &Standing, cooling_off: CoolingOff, found: &mut Findings) {
    let mut approvals = Vec::new();
    for approval in &person.approvals {
        if approval.version == asked.version
            && approval.fingerprint == asked.fingerprint
            && found.is_within(approval.at, None)
        {
            approvals.push(approval);
        }
    }
    if approvals.is_empty() {
        return found.object(Reason::NotApproved);
    }
    for party in person.age.must(found.now).iter() {
        let mut hindrances = Vec::new();
        for approval in approvals.iter().filter(|approval| approval.by.has(party)) {
            hindrances.push(hindered_approval(approval, person, cooling_off, found));
        }
        found.need_one(&hindrances, Reason::NotAgreedByAll);
    }
}

fn hindered_approval(
    approval: &Approval,
    person: &Standing,
    cooling_off: CoolingOff,
    found: &mut Findings,
) -> Vec<Reason> {
    let cooling = match approval.explained {
        // What was explained after they said yes was not explained before.
        Some(explained) if explained <= approval.at => {
            // Whoever gave up the pause waits for no moment.
            let rested = approval.waived_by.has(Party::Person) || found.is_within(cooling_off.ends(explained), None);
            (!rested).then_some(Reason::CoolingOff)
        }
        _ => Some(Reason::NotExplained),
    };
    let age = person.age.outgrew(approval.at, found.now).then_some(Reason::AskAgainAt18);
    cooling.into_iter().chain(age).collect()
}

/// A live yes of everyone who must agree covers this element of the use, and no
/// live no of anyone touches it.
fn judge_element(asked: &Use, element: Element, person: &Standing, cleared_by: &[StaffId], found: &mut Findings) {
    let (mut denied, mut yeses) = (false, Vec::new());
    for grant in person.grants.iter().filter(|grant| grant.speaks_of(asked, element)) {
        if found.is_within(grant.from, grant.until) {
            match grant.answer {
                Answer::No => denied = denied || !is_over(grant, person, found.now),
                Answer::Yes => yeses.push(grant),
            }
        }
    }
    if denied {
        return found.object(Reason::Denied(element));
    }
    if yeses.is_empty() {
        return found.object(Reason::NotGranted(element));
    }
    for party in person.age.must(found.now).iter() {
        let theirs = yeses.iter().filter(|grant| grant.by.has(party));
        let hindrances: Vec<_> =
            theirs.map(|grant| hindered_yes(grant, element, person, cleared_by, found.now)).collect();
        found.need_one(&hindrances, Reason::NotAgreedByAll);
    }
}

/// A guardian's no stands until the person they stood beside is 18 and speaks alone.
fn is_over(no: &Grant, person: &Standing, now: Instant) -> bool {
    no.by == Set::of(&[Party::Guardian]) && person.age.outgrew(no.given, now)
}

fn hindered_yes(
    grant: &Grant,
    element: Element,
    person: &Standing,
    cleared_by: &[StaffId],
    now: Instant,
) -> Vec<Reason> {
    let unread = grant.condition_open.then_some(Reason::ConditionOpen(element));
    let age = person.age.outgrew(grant.given, now).then_some(Reason::AskAgainAt18);
    // Where nobody cleared it at all, the risk decision is what is missing.
    let alone = !cleared_by.is_empty() && cleared_by.iter().all(|by| grant.gathered_by == Some(*by));
    unread.into_iter().chain(age).chain(alone.then_some(Reason::SecondEyes)).collect()
}

/// What was found against a use, and the nearest moment in the future at
/// which something found may turn.
struct Findings {
    now: Instant,
    next: Option<Instant>,
    reasons: Vec<Reason>,
}

impl Findings {
    const fn new(now: Instant) -> Self {
        Self { now, next: None, reasons: Vec::new() }
    }
    fn object(&mut self, reason: Reason) {
        self.reasons.push(reason);
    }
    /// One answer with nothing against it is enough. Without one, everything
    /// that stands against those there are.
    fn need_one(&mut self, hindrances: &[Vec<Reason>], absent: Reason) {
        if hindrances.is_empty() {
            self.object(absent);
        } else if hindrances.iter().all(|against| !against.is_empty()) {
            hindrances.iter().flatten().for_each(|reason| self.object(*reason));
        }
    }
    /// Whether now lies in this window. Until it is over, its ends are turns.
    fn is_within(&mut self, from: Instant, until: Option<Instant>) -> bool {
        if until.is_some_and(|until| until <= self.now) {
            return false;
        }
        self.turn(Some(from));
        self.turn(until);
        from <= self.now
    }
    fn turn(&mut self, moment: Option<Instant>) {
        let ahead = moment.filter(|moment| *moment > self.now);
        self.next = self.next.into_iter().chain(ahead).min();
    }
    fn decide(mut self, asked: &Use) -> Result<Permit, Denial> {
        if self.reasons.is_empty() {
            return Ok(Permit { of: *asked, until: self.next });
        }
        self.reasons.sort_unstable();
        self.reasons.dedup();
        Err(Denial { reasons: self.reasons, ask_again: self.next })
    }
}
