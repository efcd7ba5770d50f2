//! What can happen next, and what then is so.

use super::flaw::Flaw;
use super::world::{GAP, Host, How, Letter, State, TERMS, shows};
use crate::Settling;
use crate::Terms;
use stateright::{Model, Property};

/// The bounds of one check.
#[derive(Debug, Clone)]
pub struct House {
    pub hosts: usize,
    /// Whether somebody takes nodes that are gone off the list.
    pub watched: bool,
    /// Whether clocks may stray.
    pub strays: bool,
    /// How often each node renews.
    pub renewals: u64,
    /// How long it goes on, in true time.
    pub horizon: u8,
    pub flaw: Flaw,
}

impl House {
    const SMALL: Self = Self { hosts: 1, watched: false, strays: false, renewals: 1, horizon: 5, flaw: Flaw::None };

    /// One node whose clock and whose writer's clock stray; one that renews often;
    /// one with somebody who takes it off the list; two nodes.
    pub const ALL: [Self; 4] = [
        Self { strays: true, renewals: 2, ..Self::SMALL },
        Self { renewals: 3, ..Self::SMALL },
        Self { watched: true, renewals: 2, ..Self::SMALL },
        Self { hosts: 2, horizon: 4, ..Self::SMALL },
    ];

    /// A part of one of those that suffices to see that a rule is left out.
    pub const fn without(flaw: Flaw) -> Self {
        let house = match flaw {
            Flaw::OneConfirmationIsEnough => Self { hosts: 2, horizon: 4, ..Self::SMALL },
            Flaw::ForgetsThatClocksStray => Self { strays: true, ..Self::SMALL },
            Flaw::RemovesTooSoon => Self { watched: true, ..Self::SMALL },
            Flaw::RemovesWhatHasMoved => Self { watched: true, renewals: 2, ..Self::SMALL },
            Flaw::LateAnswersCount | Flaw::LeaseFromTheAnswer => Self { renewals: 3, ..Self::SMALL },
            Flaw::BelievesAShortLog
            | Flaw::ConfirmsBeforeDropping
            | Flaw::DropsWhileAnAnswerLeaves
            | Flaw::SkipsChangesWithoutEpoch => Self { renewals: 2, ..Self::SMALL },
            _ => Self::SMALL,
        };
        Self { flaw, ..house }
    }

    /// The wait, as the writer or the watcher understands it.
    const fn terms(&self, short: Flaw, wait: u64) -> Terms {
        if self.flaw as u8 == short as u8 { Terms { wait, ..TERMS } } else { TERMS }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// True time goes on, and every clock with it. One may stray the way that
    /// is dangerous: a node's stands still, a writer's or a watcher's runs ahead.
    Time(Option<usize>),
    Deliver(Letter),
    /// The log is cut: what has an epoch is no longer in it.
    Cut,
    Node(usize, Act),
    Commit,
    /// The writer hears that it is committed.
    Committed,
    Raise,
    List,
    Listed,
    WaitIsOver,
    Watch,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Act {
    Renew,
    /// Only with a flaw.
    DropAtLast,
    FindPage,
    BeginPage,
    FinishPage,
    /// The last look before the answer leaves.
    Leave,
    FirstByte,
}

impl Model for House {
    type State = State;
    type Action = Step;

    fn init_states(&self) -> Vec<State> {
        vec![State::new(self.hosts, self.watched, self.flaw)]
    }

    /// What may be tried; whether it happens is `take`'s. Only what is plainly
    /// out of the question is left out, to save time.
    fn actions(&self, state: &State, steps: &mut Vec<Step>) {
        if state.is_over() {
            return;
        }
        if state.now < self.horizon {
            steps.push(Step::Time(None));
            steps.extend((0..self.clocks()).filter(|_| self.strays).map(|who| Step::Time(Some(who))));
        }
        steps.extend(state.wire.iter().cloned().map(Step::Deliver));
        for (who, host) in state.hosts.iter().enumerate() {
            let acts = [
                (host.asked < self.renewals, Act::Renew),
                (host.put_off.is_some(), Act::DropAtLast),
                (host.page, Act::FindPage),
                (!host.page && host.making.is_none() && !state.database.withdrawn, Act::BeginPage),
                (host.making.is_some(), Act::FinishPage),
                (host.answer.is_some() && host.leaving.is_none(), Act::Leave),
                (host.leaving.is_some(), Act::FirstByte),
            ];
            steps.extend(acts.into_iter().filter(|(may, _)| *may).map(|(_, act)| Step::Node(who, act)));
        }
        if state.writer.done.is_none() {
            steps.extend([Step::Commit, Step::Committed, Step::Raise, Step::List, Step::Listed, Step::WaitIsOver]);
        }
        if state.writer.raised {
            steps.push(Step::Cut);
        }
        if self.watched {
            steps.push(Step::Watch);
        }
    }

    fn next_state(&self, last: &State, step: Step) -> Option<State> {
        let mut state = last.clone();
        self.take(&mut state, step)?;
        state.tidy(self.flaw);
        (state != *last).then_some(state)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("nothing begins after done", |_, state: &State| !state.breach),
            Property::always("the wait ends without anybody's help", |_, state: &State| {
                let now = state.writer.clock.tick();
                state.writer.settling.is_none_or(|it| it.left(now, TERMS) > 0 || it.is_done(now, TERMS, None))
            }),
            Property::sometimes("done because all confirmed", |_, state: &State| {
                state.writer.done == Some(How::AllConfirmed) && state.database.epoch > 0
            }),
            Property::sometimes("done beside a node that cannot hear of it", |_, state: &State| {
                state.writer.done == Some(How::Waited) && state.hosts.iter().any(|host| host.page)
            }),
            Property::sometimes("a node that has dropped it goes on", |_, state: &State| {
                let goes_on = |host: &Host| host.node.epoch() == Some(1) && host.node.holds(host.clock.tick());
                state.writer.done.is_none() && state.hosts.iter().all(goes_on)
            }),
            Property::sometimes("the story is served from memory before", |_, state: &State| {
                state.hosts.iter().any(|host| host.page && host.leaving.is_some())
            }),
        ]
    }
}

impl House {
    fn take(&self, state: &mut State, step: Step) -> Option<()> {
        match step {
            Step::Time(stray) => self.time(state, stray)?,
            Step::Deliver(letter) => {
                if let Letter::Found { node, .. } = &letter {
                    let leaving = state.hosts[usize::from(*node)].leaving.is_some();
                    (!leaving || self.flaw == Flaw::DropsWhileAnAnswerLeaves).then_some(())?;
                }
                state.wire.remove(&letter);
                state.deliver(&letter, self.flaw);
            }
            Step::Cut => state.database.kept_from = state.database.epoch + 1,
            Step::Node(host, act) => self.act(state, host, act)?,
            Step::Watch => {
                let terms = self.terms(Flaw::RemovesTooSoon, 1);
                let listed: Vec<_> = state.database.listed.iter().map(|(id, row)| (*id, row.0)).collect();
                let watcher = state.watcher.as_mut()?;
                for (node, number) in watcher.watch.look(watcher.clock.tick(), terms, &listed) {
                    state.wire.insert(Letter::Remove { node, number });
                }
            }
            step => self.write(state, &step)?,
        }
        Some(())
    }

    const fn clocks(&self) -> usize {
        self.hosts + 1 + self.watched as usize
    }

    fn time(&self, state: &mut State, stray: Option<usize>) -> Option<()> {
        let waits = state.hosts.iter().any(|host| host.leaving.is_some_and(|by| by <= state.now));
        (state.now < self.horizon && !waits).then_some(())?;
        state.now += 1;
        for (who, clock) in state.clocks().enumerate() {
            let strays = stray == Some(who);
            (!strays || !clock.strayed).then_some(())?;
            clock.strayed |= strays;
            clock.at += match (strays, who < self.hosts) {
                (false, _) => 1,
                (true, true) => 0,
                (true, false) => 2,
            };
        }
        Some(())
    }

    fn write(&self, state: &mut State, step: &Step) -> Option<()> {
        let (writer, database) = (&mut state.writer, &mut state.database);
        let now = writer.clock.tick();
        let early = self.flaw == Flaw::RaisesBeforeTheCommit;
        writer.done.is_none().then_some(())?;
        match step {
            Step::Commit => {
                (!database.withdrawn && (!early || writer.raised)).then_some(())?;
                database.withdrawn = true;
                database.logged = Some(early.then_some(database.epoch));
            }
            Step::Committed => {
                (database.withdrawn && writer.settling.is_none()).then_some(())?;
                let mut settling = Settling::begin(now);
                if early {
                    settling.raised(database.epoch);
                }
                writer.settling = Some(settling);
            }
            Step::Raise => {
                (!writer.raised && database.withdrawn != early).then_some(())?;
                database.epoch += 1;
                writer.raised = true;
                if !early {
                    writer.settling.as_mut()?.raised(database.epoch);
                    database.logged = Some(Some(database.epoch));
                }
            }
            Step::List => {
                let early = self.flaw == Flaw::ListsBeforeTheCommit;
                let may = if early { !database.withdrawn } else { database.withdrawn && writer.raised };
                (may && writer.list.is_none()).then_some(())?;
                let list: Vec<_> = database.listed.values().map(|row| row.1).collect();
                // A list that says "not yet" has no effect when it comes.
                let late = early || self.flaw == Flaw::OneConfirmationIsEnough;
                (late || writer.settling?.is_done(now, TERMS, Some(&list))).then_some(())?;
                writer.list = Some(list);
            }
            Step::Listed => {
                let mut list = writer.list.take()?;
                if self.flaw == Flaw::OneConfirmationIsEnough {
                    list = list.into_iter().max().into_iter().collect();
                }
                if writer.settling?.is_done(now, TERMS, Some(&list)) {
                    writer.done = Some(How::AllConfirmed);
                }
            }
            Step::WaitIsOver => {
                let terms = self.terms(Flaw::ForgetsThatClocksStray, TERMS.wait - 1);
                (database.withdrawn && writer.settling?.is_done(now, terms, None)).then_some(())?;
                writer.done = Some(How::Waited);
            }
            _ => return None,
        }
        Some(())
    }

    fn act(&self, state: &mut State, who: usize, act: Act) -> Option<()> {
        let id = u8::try_from(who).ok()?;
        let host = &mut state.hosts[who];
        let now = host.clock.tick();
        match act {
            Act::Renew => {
                (host.asked < self.renewals).then_some(())?;
                let said = host.node.announce(now);
                host.asked = said.number;
                let (number, confirmed) = (said.number, said.confirmed);
                state.wire.insert(Letter::Announce { node: id, number, confirmed });
                if self.flaw == Flaw::ReadsBeforeItIsAnnounced {
                    let after = host.node.announced(number)?;
                    state.wire.insert(Letter::Read { node: id, number, after });
                }
            }
            Act::DropAtLast => {
                let (number, found) = host.put_off.take()?;
                host.learn(number, &found);
            }
            Act::FindPage => {
                (host.page && host.node.holds(now)).then_some(())?;
                host.answer = Some(host.node.seen());
            }
            Act::BeginPage => host.making = Some(host.node.seen()),
            Act::FinishPage => {
                let seen = host.making.take()?;
                host.page = host.node.is_current(seen, &shows()) || self.flaw == Flaw::KeepsWhatWasBegunBefore;
                host.answer = Some(seen);
            }
            Act::Leave => {
                let seen = host.answer.take()?;
                let may = match self.flaw {
                    Flaw::NoLastLookAtTheLease => host.node.is_current(seen, &shows()),
                    Flaw::NoLastLookAtTheChanges => host.node.holds(now),
                    _ => host.node.may_begin(now, seen, &shows()),
                };
                host.leaving = may.then_some(state.now + GAP);
            }
            Act::FirstByte => {
                host.leaving.take()?;
                state.breach |= state.writer.done.is_some();
            }
        }
        Some(())
    }
}
