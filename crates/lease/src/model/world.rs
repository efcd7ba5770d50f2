//! The world around the rules: machines with clocks of their own, a database,
//! and a wire on which every letter may come late, in any order, or never.

use super::flaw::Flaw;
use crate::{Change, Found, Node, Seen, Settling, Shows, Terms, Watch};
use base::Tick;
use std::collections::{BTreeMap, BTreeSet};

/// The one thing that is shown, and is withdrawn.
pub const STORY: u8 = 7;
/// A lease of one unit of the model's time, and the shortest wait that covers
/// two clocks that stray by a whole unit each and a unit between the last look
/// at the clock and the first byte. With one unit less it breaks.
pub const TERMS: Terms = Terms { lease: 1, wait: 4 };
/// What may lie between the last look at the clock and the first byte.
pub const GAP: u8 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    /// True time, which nobody can see.
    pub now: u8,
    pub hosts: Vec<Host>,
    pub database: Database,
    pub writer: Writer,
    pub watcher: Option<Watcher>,
    /// What was sent and has not come; it may never come.
    pub wire: BTreeSet<Letter>,
    /// An answer that shows the story began after "done".
    pub breach: bool,
}

/// A machine's own clock. It may stray from true time once, by one unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Clock {
    pub at: u8,
    pub strayed: bool,
}

impl Clock {
    pub fn tick(self) -> Tick {
        Tick::from_micros(self.at.into())
    }
}

/// A node. That it is paused, or killed, needs no word: it then does nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Host {
    pub clock: Clock,
    pub node: Node<u8>,
    pub asked: u64,
    /// A page that shows the story is in memory. Pages that do not are no matter of the check.
    pub page: bool,
    /// A page that shows the story is under way; what was seen before it was begun.
    pub making: Option<Seen>,
    /// An answer that shows the story is at hand, not yet on its way.
    pub answer: Option<Seen>,
    /// An answer that shows the story passed the last look; its first byte leaves by this true time.
    pub leaving: Option<u8>,
    /// Only with a flaw: confirmed, and not yet dropped.
    pub put_off: Option<(u64, Found<u8>)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Database {
    pub withdrawn: bool,
    /// The log's one line: nothing, without an epoch, or with one.
    pub logged: Option<Option<u64>>,
    pub epoch: u64,
    pub kept_from: u64,
    /// Number and confirmed epoch of each node that is listed.
    pub listed: BTreeMap<u8, (u64, u64)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Writer {
    pub clock: Clock,
    pub settling: Option<Settling>,
    pub raised: bool,
    /// The database's answer to "which nodes are there?", on its way.
    pub list: Option<Vec<u64>>,
    pub done: Option<How>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    AllConfirmed,
    Waited,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Watcher {
    pub clock: Clock,
    pub watch: Watch<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Letter {
    Announce { node: u8, number: u64, confirmed: u64 },
    Read { node: u8, number: u64, after: u64 },
    Found { node: u8, number: u64, found: Found<u8> },
    Confirm { node: u8, epoch: u64 },
    Remove { node: u8, number: u64 },
}

pub fn shows() -> Shows<u8> {
    Shows::These([STORY].into())
}

impl State {
    pub fn new(hosts: usize, watched: bool, flaw: Flaw) -> Self {
        let settling = (flaw == Flaw::WaitsFromSending).then(|| Settling::begin(Tick::from_micros(0)));
        Self {
            now: 0,
            hosts: vec![Host::new(); hosts],
            database: Database::default(),
            writer: Writer { clock: Clock::default(), settling, raised: false, list: None, done: None },
            watcher: watched.then(Watcher::new),
            wire: BTreeSet::new(),
            breach: false,
        }
    }

    /// Every clock there is: the nodes', the writer's, the watcher's.
    pub fn clocks(&mut self) -> impl Iterator<Item = &mut Clock> {
        let watcher = self.watcher.iter_mut().map(|watcher| &mut watcher.clock);
        self.hosts.iter_mut().map(|host| &mut host.clock).chain([&mut self.writer.clock]).chain(watcher)
    }

    /// Forgets what can no longer make a difference, so that states which
    /// differ only in that are counted as one.
    pub fn tidy(&mut self, flaw: Flaw) {
        let shows = shows();
        let last_look = !matches!(flaw, Flaw::NoLastLookAtTheChanges | Flaw::KeepsWhatWasBegunBefore);
        for host in self.hosts.iter_mut().filter(|_| last_look) {
            // What is outdated stays outdated: it is neither kept nor sent.
            let node = &host.node;
            host.answer = host.answer.filter(|seen| node.is_current(*seen, &shows));
            host.making = host.making.filter(|seen| node.is_current(*seen, &shows));
        }
        if self.writer.done.is_none() {
            return;
        }
        // Who is listed, who confirms and who watches mattered until then; and
        // a node without the story cannot get it any more.
        self.writer = Writer { clock: Clock::default(), settling: None, list: None, ..self.writer.clone() };
        self.watcher = self.watcher.take().map(|_| Watcher::new());
        self.database.listed.clear();
        for (id, host) in self.hosts.iter_mut().enumerate() {
            if !host.page && host.making.is_none() && host.answer.is_none() && host.leaving.is_none() {
                *host = Host::new();
                self.wire.retain(|letter| usize::from(letter.node()) != id);
            }
        }
        self.wire.retain(|letter| !matches!(letter, Letter::Confirm { .. } | Letter::Remove { .. }));
        if self.is_over() {
            self.now = 0;
        }
    }

    /// Done, and no node has anything left that it could show.
    pub fn is_over(&self) -> bool {
        self.writer.done.is_some() && self.hosts.iter().all(|host| *host == Host::new())
    }

    /// A letter arrives where it was sent to.
    pub fn deliver(&mut self, letter: &Letter, flaw: Flaw) {
        match letter.clone() {
            Letter::Announce { node, number, confirmed } => {
                let row = self.database.listed.entry(node).or_default();
                *row = (row.0.max(number), row.1.max(confirmed));
                // That the answer may be late is the same as that the next letter may be.
                if let Some(after) = self.hosts[usize::from(node)].node.announced(number) {
                    self.wire.insert(Letter::Read { node, number, after });
                }
            }
            Letter::Read { node, number, after } => {
                let found = self.database.read(after, flaw);
                self.wire.insert(Letter::Found { node, number, found });
            }
            Letter::Found { node, number, found } => {
                let confirm = self.hosts[usize::from(node)].find(number, found, flaw);
                // Nobody waits for an epoch of nothing.
                let confirm = confirm.filter(|epoch| *epoch > 0);
                self.wire.extend(confirm.map(|epoch| Letter::Confirm { node, epoch }));
            }
            Letter::Confirm { node, epoch } => {
                if let Some(row) = self.database.listed.get_mut(&node) {
                    row.1 = row.1.max(epoch);
                }
            }
            Letter::Remove { node, number } => {
                let stands = self.database.listed.get(&node).is_some_and(|row| row.0 == number);
                if stands || flaw == Flaw::RemovesWhatHasMoved {
                    self.database.listed.remove(&node);
                }
            }
        }
    }
}

impl Database {
    fn read(&self, after: u64, flaw: Flaw) -> Found<u8> {
        let shown = self.logged.is_some_and(|epoch| match epoch {
            Some(epoch) => epoch > after && epoch >= self.kept_from,
            None => flaw != Flaw::SkipsChangesWithoutEpoch,
        });
        let changes = shown.then(|| Change { ids: vec![STORY], takes_away: true }).into_iter().collect();
        Found { epoch: self.epoch, kept_from: self.kept_from, changes }
    }
}

impl Letter {
    const fn node(&self) -> u8 {
        match self {
            Self::Announce { node, .. }
            | Self::Read { node, .. }
            | Self::Found { node, .. }
            | Self::Confirm { node, .. }
            | Self::Remove { node, .. } => *node,
        }
    }
}

impl Watcher {
    const fn new() -> Self {
        Self { clock: Clock { at: 0, strayed: false }, watch: Watch::new() }
    }
}

impl Host {
    const fn new() -> Self {
        Self {
            clock: Clock { at: 0, strayed: false },
            node: Node::among(TERMS),
            asked: 0,
            page: false,
            making: None,
            answer: None,
            leaving: None,
            put_off: None,
        }
    }

    /// What a renewal found; the epoch to confirm.
    fn find(&mut self, number: u64, mut found: Found<u8>, flaw: Flaw) -> Option<u64> {
        match flaw {
            Flaw::BelievesAShortLog => found.kept_from = 0,
            Flaw::ConfirmsBeforeDropping => {
                let epoch = found.epoch;
                self.put_off = Some((number, found));
                return Some(epoch);
            }
            Flaw::LeaseFromTheAnswer if number == self.asked => {
                self.asked = self.node.announce(self.clock.tick()).number;
                self.node.announced(self.asked);
                return self.learn(self.asked, &found);
            }
            Flaw::LateAnswersCount => {
                self.node.announced(self.asked);
                return self.learn(self.asked, &found);
            }
            _ => {}
        }
        self.learn(number, &found)
    }

    pub fn learn(&mut self, number: u64, found: &Found<u8>) -> Option<u64> {
        let drops = match self.node.learn(number, found)? {
            crate::Drop::Everything => true,
            crate::Drop::Tagged(ids) => ids.contains(&STORY),
        };
        if drops {
            self.page = false;
        }
        Some(found.epoch)
    }
}
