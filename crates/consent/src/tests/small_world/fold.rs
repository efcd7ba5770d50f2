//! Which histories need not both be tried. Two histories that leave the same
//! yeses standing, the same noes and the same approvals have the same future;
//! and a world with its two people, its channels or its elements renamed is
//! the same world. So one history is kept for each [`State`], up to names.
//!
//! That this loses nothing is not taken on trust: histories of up to three
//! acts are tried one by one without folding, each kept history is judged by
//! its own acts and not by its state, and the state must agree with both.

use super::{About, Act, Ask, To};

const YES: u32 = 18;
const NO: u32 = 8;
const ONE: u32 = YES + NO + 1;

/// Per person 27 bits: a yes for each partner, channel and element; a no for
/// each partner, channel and element; whether the bytes are approved. Above
/// both, whether the second partner has joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State(u64);

impl State {
    pub const START: Self = Self(0);

    pub const fn joined(self) -> bool {
        self.0 >> (2 * ONE) & 1 == 1
    }

    fn person(self, who: usize) -> u64 {
        self.0 >> (who as u32 * ONE) & ((1 << ONE) - 1)
    }

    pub fn after(self, act: Act) -> Self {
        let bit = |who: usize, at: u32| 1 << (who as u32 * ONE + at);
        let yes = |who, partner: usize, channel: usize, element: usize| {
            bit(who, (partner * 9 + channel * 3 + element) as u32)
        };
        let approved = |who| bit(who, YES + NO);
        let all_yes = |who: usize| ((1 << YES) - 1) << (who as u32 * ONE);
        Self(match act {
            Act::Join => self.0 | 1 << (2 * ONE),
            Act::Edit => self.0 & !(approved(0) | approved(1)),
            Act::Expire => self.0 & !(all_yes(0) | all_yes(1)),
            Act::Withdraw { who } => self.0 & !all_yes(who),
            Act::Deny { who, about } => {
                let at = match about {
                    About::Partner(partner) => partner,
                    About::Channel(channel) => 2 + channel,
                    About::Element(element) => 5 + element,
                };
                self.0 | bit(who, YES + at as u32)
            }
            Act::Grant { who, to, channel, element } => {
                let first = if to == To::Second { 0 } else { yes(who, 0, channel, element) };
                let second = to == To::Second || (to == To::All && self.joined());
                let second = if second { yes(who, 1, channel, element) } else { 0 };
                self.0 | first | second | approved(who)
            }
        })
    }

    /// What the state itself says about a use with nothing else in the way.
    pub fn permits(self, ask: Ask) -> bool {
        (0..2).all(|who| {
            let bits = self.person(who);
            let has = |at: usize| bits >> at & 1 == 1;
            let (noes, shown) = (YES as usize, |element: &usize| ask.elements >> element & 1 == 1);
            has((YES + NO) as usize)
                && !has(noes + ask.partner)
                && !has(noes + 2 + ask.channel)
                && (0..3)
                    .filter(shown)
                    .all(|element| has(ask.partner * 9 + ask.channel * 3 + element) && !has(noes + 5 + element))
        })
    }
}

/// Renames channels and elements in one person's bits, by looking them up.
struct Renaming {
    /// The nine yeses for one partner.
    yeses: Vec<u64>,
    /// The noes for channels and elements.
    noes: Vec<u64>,
}

/// Every renaming of the small world.
pub struct Names(Vec<Renaming>);

impl Names {
    pub fn new() -> Self {
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let pairs = orders.iter().flat_map(|channels| orders.iter().map(move |elements| (channels, elements)));
        Self(pairs.map(|(channels, elements)| Renaming::new(channels, elements)).collect())
    }

    /// The same state under the names that make it smallest.
    pub fn fold(&self, state: State) -> State {
        let joined = state.0 >> (2 * ONE) << (2 * ONE);
        let smallest = self.0.iter().map(|names| {
            let (one, two) = (names.rename(state.person(0)), names.rename(state.person(1)));
            one.min(two) << ONE | one.max(two)
        });
        State(joined | smallest.min().unwrap_or_default())
    }
}

impl Renaming {
    fn new(channels: &[usize; 3], elements: &[usize; 3]) -> Self {
        let moved = |bits: u64, to: &dyn Fn(usize) -> usize, count: usize| {
            (0..count).filter(|at| bits >> at & 1 == 1).fold(0, |all, at| all | 1 << to(at))
        };
        let yes = |at: usize| channels[at / 3] * 3 + elements[at % 3];
        let no = |at: usize| if at < 3 { channels[at] } else { 3 + elements[at - 3] };
        Self {
            yeses: (0..512).map(|bits| moved(bits, &yes, 9)).collect(),
            noes: (0..64).map(|bits| moved(bits, &no, 6)).collect(),
        }
    }

    fn rename(&self, person: u64) -> u64 {
        let first = self.yeses[(person & 511) as usize];
        let second = self.yeses[(person >> 9 & 511) as usize];
        let noes = self.noes[(person >> (YES + 2) & 63) as usize];
        // The partners keep their names: one of them was there first.
        let same = person & (1 << (YES + NO) | 3 << YES);
        same | first | second << 9 | noes << (YES + 2)
    }
}
