//! The decision itself, and the proof that it was taken.

use crate::model::{Answer, Case, Element, Grant, Outcome, Recipient, RiskDecision, Standing, Use};
use crate::{Member, Set};
use base::Instant;

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

/// Why not. Staff read these; the public never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The case names no person, so nobody can have permitted it.
    NobodyNamed,
    Paused,
    /// This exact version has not been approved by everyone in it.
    NotApproved,
    /// No live yes covers this element for this use.
    NotGranted(Element),
    /// A live no touches this element.
    Denied(Element),
    /// A yes would cover it, but carries an unread condition.
    ConditionOpen(Element),
    /// No risk decision about this exact version, or past its review date.
    RiskNotDecided,
    RiskHeld,
    RiskVetoed,
    Embargoed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denial {
    pub reasons: Vec<Reason>,
    /// The next moment at which the answer might become another by itself.
    pub ask_again: Option<Instant>,
}

/// May this use happen, now? The rule of design.md section 1: for every
/// person in the work a live grant covers it and no live no touches it, the
/// organisation's risk decision allows it, each person approved this exact
/// version, and no embargo holds it back.
pub fn permit(asked: &Use, case: &Case, now: Instant) -> Result<Permit, Denial> {
    let mut reasons = Vec::new();
    let mut turns = Turns::new(now);

    if case.people.is_empty() {
        reasons.push(Reason::NobodyNamed);
    }
    for person in &case.people {
        judge_person(asked, person, now, &mut reasons, &mut turns);
    }
    judge_risk(asked, &case.risk, now, &mut reasons, &mut turns);
    if let Some(embargo) = case.embargo {
        turns.note(embargo);
        if now < embargo {
            reasons.push(Reason::Embargoed);
        }
    }

    if reasons.is_empty() {
        Ok(Permit { of: *asked, until: turns.next })
    } else {
        reasons.sort_unstable();
        reasons.dedup();
        Err(Denial { reasons, ask_again: turns.next })
    }
}

/// The same use with as many of the wished elements as are permitted, and the
/// required ones at least. What a person refused is left out, not guessed at.
pub fn widest(asked: &Use, wished: Set<Element>, case: &Case, now: Instant) -> Result<Permit, Denial> {
    let mut turns = Turns::new(now);
    let mut elements = asked.elements;
    for element in wished.iter().filter(|element| !asked.elements.has(*element)) {
        match permit(&Use { elements: asked.elements.with(element), ..*asked }, case, now) {
            Ok(permitted) => {
                elements = elements.with(element);
                turns.keep(permitted.until);
            }
            Err(denial) => turns.keep(denial.ask_again),
        }
    }
    let mut permitted = permit(&Use { elements, ..*asked }, case, now)?;
    turns.keep(permitted.until);
    permitted.until = turns.next;
    Ok(permitted)
}

fn judge_person(asked: &Use, person: &Standing, now: Instant, reasons: &mut Vec<Reason>, turns: &mut Turns) {
    if person.paused {
        reasons.push(Reason::Paused);
    }
    let approved = person.approvals.iter().any(|approval| {
        turns.note(approval.at);
        approval.version == asked.version && approval.fingerprint == asked.fingerprint && approval.at <= now
    });
    if !approved {
        reasons.push(Reason::NotApproved);
    }
    for element in asked.elements.iter() {
        let touching = |grant: &&Grant| touches(grant, asked, element);
        for grant in person.grants.iter().filter(touching) {
            turns.note(grant.from);
            grant.until.into_iter().for_each(|until| turns.note(until));
        }
        let live =
            |answer| person.grants.iter().filter(touching).filter(move |g| g.answer == answer && is_live(g, now));
        if live(Answer::No).next().is_some() {
            reasons.push(Reason::Denied(element));
        } else if live(Answer::Yes).next().is_none() {
            reasons.push(Reason::NotGranted(element));
        } else if live(Answer::Yes).all(|grant| grant.condition_open) {
            reasons.push(Reason::ConditionOpen(element));
        }
    }
}

fn judge_risk(asked: &Use, decisions: &[RiskDecision], now: Instant, reasons: &mut Vec<Reason>, turns: &mut Turns) {
    let about_this = |decision: &&RiskDecision| decision.fingerprint == asked.fingerprint;
    for decision in decisions.iter().filter(about_this) {
        turns.note(decision.from);
        decision.until.into_iter().for_each(|until| turns.note(until));
    }
    let live = decisions
        .iter()
        .filter(about_this)
        .filter(|decision| decision.from <= now && decision.until.is_none_or(|until| now < until));
    // The strictest live decision counts, so that a veto cannot be outvoted.
    let strictest = live.map(|decision| decision.outcome).max_by_key(|outcome| match outcome {
        Outcome::Allowed => 0,
        Outcome::Held => 1,
        Outcome::Vetoed => 2,
    });
    match strictest {
        Some(Outcome::Allowed) => {}
        Some(Outcome::Held) => reasons.push(Reason::RiskHeld),
        Some(Outcome::Vetoed) => reasons.push(Reason::RiskVetoed),
        None => reasons.push(Reason::RiskNotDecided),
    }
}

fn is_live(grant: &Grant, now: Instant) -> bool {
    grant.from <= now && grant.until.is_none_or(|until| now < until)
}

/// Whether an answer speaks about this element of this use. A no with open
/// bounds touches everything; a yes with open bounds covers nothing.
fn touches(grant: &Grant, asked: &Use, element: Element) -> bool {
    let open = grant.answer == Answer::No;
    let recipient = grant.recipient.map_or(open, |recipient: Recipient| recipient == asked.recipient);
    let language = grant.languages.as_ref().map_or(open, |languages| languages.contains(&asked.language));
    let transformations = match grant.answer {
        Answer::Yes => asked.transformations.within(grant.transformations),
        Answer::No => grant.transformations.is_empty() || grant.transformations.meets(asked.transformations),
    };
    grant.purposes.has(asked.purpose) && grant.elements.has(element) && recipient && language && transformations
}

/// The nearest moment in the future at which some condition turns.
struct Turns {
    now: Instant,
    next: Option<Instant>,
}

impl Turns {
    const fn new(now: Instant) -> Self {
        Self { now, next: None }
    }
    fn note(&mut self, moment: Instant) {
        if moment > self.now && self.next.is_none_or(|next| moment < next) {
            self.next = Some(moment);
        }
    }
    fn keep(&mut self, moment: Option<Instant>) {
        moment.into_iter().for_each(|moment| self.note(moment));
    }
}

impl Reason {
    /// The Fluent key of the sentence staff read.
    pub fn key(self) -> &'static str {
        match self {
            Self::NobodyNamed => "permit-nobody-named",
            Self::Paused => "permit-paused",
            Self::NotApproved => "permit-not-approved",
            Self::NotGranted(_) => "permit-not-granted",
            Self::Denied(_) => "permit-denied",
            Self::ConditionOpen(_) => "permit-condition-open",
            Self::RiskNotDecided => "permit-risk-not-decided",
            Self::RiskHeld => "permit-risk-held",
            Self::RiskVetoed => "permit-risk-vetoed",
            Self::Embargoed => "permit-embargoed",
        }
    }
    /// The element it is about, by wire name.
    pub fn element(self) -> Option<&'static str> {
        match self {
            Self::NotGranted(e) | Self::Denied(e) | Self::ConditionOpen(e) => Some(e.name()),
            _ => None,
        }
    }
}
