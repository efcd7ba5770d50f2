//! Every history of a small world, judged twice: by `permit`, from the answers
//! as a ledger would have recorded them, and by `judge`, from the history
//! itself and the prose of the rules. Two people stand together in one work;
//! there are two partners, of whom the second joins later; three channels and
//! three elements.

mod fold;
mod histories;
mod judge;
mod ledger;

use super::*;

/// The one thing that is asked of everyone, alone; the rest is in [`Ask`].
pub const PURPOSE: Purpose = Purpose::PartnerSocial;
pub const CHANNELS: [Channel; 3] = [Channel::Facebook, Channel::Instagram, Channel::X];
pub const ELEMENTS: [Element; 3] = [Element::Words, Element::Name, Element::Face];

/// Whom a form offers. "All partners" is a shortcut: it stands for those who
/// were partners when it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    First,
    Second,
    All,
}

/// What a no is about, wherever else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Partner(usize),
    Channel(usize),
    Element(usize),
}

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A person says yes to one element on one channel, and with it approves
    /// the work as it stands.
    Grant {
        who: usize,
        to: To,
        channel: usize,
        element: usize,
    },
    Deny {
        who: usize,
        about: About,
    },
    /// The second partner joins.
    Join,
    /// Somebody changes the work, by however little.
    Edit,
    /// So much time passes that every window so far is over.
    Expire,
    Withdraw {
        who: usize,
    },
}

/// Everything that can happen, each with its parameters: 75 acts.
pub fn alphabet() -> Vec<Act> {
    let mut acts = vec![Act::Join, Act::Edit, Act::Expire];
    for who in 0..2 {
        acts.push(Act::Withdraw { who });
        acts.extend((0..2).map(|partner| Act::Deny { who, about: About::Partner(partner) }));
        acts.extend((0..3).map(|channel| Act::Deny { who, about: About::Channel(channel) }));
        acts.extend((0..3).map(|element| Act::Deny { who, about: About::Element(element) }));
        for to in [To::First, To::Second, To::All] {
            for channel in 0..3 {
                acts.extend((0..3).map(|element| Act::Grant { who, to, channel, element }));
            }
        }
    }
    acts
}

/// Nobody can name a partner who is not there yet, or join twice.
pub fn can_happen(act: Act, joined: bool) -> bool {
    match act {
        Act::Join => !joined,
        Act::Grant { to: To::Second, .. } => joined,
        _ => true,
    }
}

/// One use that is asked for: to which partner, on which channel, and which
/// elements it shows, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    pub partner: usize,
    pub channel: usize,
    pub elements: u8,
}

/// Every use of the small world: 42 of them.
pub fn asks() -> Vec<Ask> {
    let pairs = (0..2).flat_map(|partner| (0..3).map(move |channel| (partner, channel)));
    pairs.flat_map(|(partner, channel)| (1..8).map(move |elements| Ask { partner, channel, elements })).collect()
}

/// What stands around a history, beside the answers themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Safeguarding has cleared the work as it stands now; nothing else is in the way.
    Clear,
    FirstPaused,
    Embargoed,
    EmbargoLifted,
    /// Safeguarding cleared the bytes before these.
    ClearedBefore,
    Held,
    /// One cleared it, another vetoed it.
    Vetoed,
    /// The only one who cleared it gathered the first person's answers.
    ClearedByGatherer,
    /// And somebody else cleared it too.
    ClearedByBoth,
    ConditionUnread,
    NotExplained,
    StillCooling,
    /// Still cooling, but each person asked not to wait.
    Waived,
    /// Still cooling, and a guardian asked not to wait.
    WaivedByGuardian,
    /// The first person is under 18, and only they agreed.
    ChildAlone,
    ChildWithGuardian,
    /// The first person is grown up, and only a guardian agreed.
    GuardianAlone,
    /// The first person has turned 18 since.
    GrownUp,
    /// The person behind the answers is not named in the case.
    NobodyNamed,
}

pub const AROUND: [Around; 19] = [
    Around::Clear,
    Around::FirstPaused,
    Around::Embargoed,
    Around::EmbargoLifted,
    Around::ClearedBefore,
    Around::Held,
    Around::Vetoed,
    Around::ClearedByGatherer,
    Around::ClearedByBoth,
    Around::ConditionUnread,
    Around::NotExplained,
    Around::StillCooling,
    Around::Waived,
    Around::WaivedByGuardian,
    Around::ChildAlone,
    Around::ChildWithGuardian,
    Around::GuardianAlone,
    Around::GrownUp,
    Around::NobodyNamed,
];
