//! The rules, written once more from the prose and as naively as possible:
//! sentences about what happened, no rows, no windows, nothing of the crate.
//!
//! > It may leave only if, for every person depicted or identifiable in it, a
//! > live grant covers it (absence is no; deny beats allow; a partner who
//! > joined after the grant is not covered); the organisation's own risk
//! > decision allows it; the person approved this exact version (any edit
//! > voids it); no embargo holds it back.

use super::{About, Act, Around, Ask, To};

pub fn judge(history: &[Act], around: Around, ask: Ask) -> bool {
    surroundings_allow(around)
        && (0..2).all(|who| {
            approved_as_it_stands(history, who)
                && !refused(history, who, ask)
                && (0..3)
                    .filter(|element| ask.elements >> element & 1 == 1)
                    .all(|element| said_yes(history, who, ask, element))
        })
}

/// Everything beside the answers that the rules name, each by its sentence.
fn surroundings_allow(around: Around) -> bool {
    match around {
        // Nothing is in the way.
        Around::Clear | Around::EmbargoLifted => true,
        // Pausing is withdrawal, reversible.
        Around::FirstPaused => false,
        // No embargo holds it back.
        Around::Embargoed => false,
        // The organisation's own risk decision allows it, about this exact
        // version; safeguarding has a veto.
        Around::ClearedBefore | Around::Held | Around::Vetoed => false,
        // Who gathered a grant cannot be its only approver.
        Around::ClearedByGatherer => false,
        Around::ClearedByBoth => true,
        // A condition in free text blocks use until a person clears it.
        Around::ConditionUnread => false,
        // A pause between explaining and releasing, waivable only by the person.
        Around::NotExplained | Around::StillCooling | Around::WaivedByGuardian => false,
        Around::Waived => true,
        // Under 18, guardian and young person both; asked again at 18.
        Around::ChildAlone | Around::GuardianAlone | Around::GrownUp => false,
        Around::ChildWithGuardian => true,
        // For every person in it: where nobody is named, nobody agreed.
        Around::NobodyNamed => false,
    }
}

/// They said yes to something after the last edit, and saying yes approves
/// the work as it stands.
fn approved_as_it_stands(history: &[Act], who: usize) -> bool {
    let last_edit = history.iter().rposition(|act| *act == Act::Edit);
    let since = last_edit.map_or(history, |at| &history[at..]);
    since.iter().any(|act| matches!(act, Act::Grant { who: by, .. } if *by == who))
}

/// At some time they said no to something that this use does.
fn refused(history: &[Act], who: usize, ask: Ask) -> bool {
    history.iter().any(|act| match act {
        Act::Deny { who: by, about } if *by == who => match *about {
            About::Partner(partner) => partner == ask.partner,
            About::Channel(channel) => channel == ask.channel,
            About::Element(element) => ask.elements >> element & 1 == 1,
        },
        _ => false,
    })
}

/// At some time they said yes to this element on this channel for this
/// partner, and neither has it run out since nor did they take it back.
fn said_yes(history: &[Act], who: usize, ask: Ask, element: usize) -> bool {
    (0..history.len()).any(|at| {
        let (before, after) = (&history[..at], &history[at..]);
        let Act::Grant { who: by, to, channel, element: of } = history[at] else { return false };
        let named = match to {
            To::First => ask.partner == 0,
            To::Second => ask.partner == 1,
            To::All => ask.partner == 0 || before.contains(&Act::Join),
        };
        let over = after.contains(&Act::Expire) || after.contains(&Act::Withdraw { who });
        by == who && named && channel == ask.channel && of == element && !over
    })
}
