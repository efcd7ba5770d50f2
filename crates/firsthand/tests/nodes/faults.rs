//! What befalls one of the nodes around a withdrawal.

use super::house::House;
use super::load::Load;
use super::node::{BROKEN, Node};
use std::thread;
use std::time::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    None,
    /// SIGSTOP before, SIGCONT after "done".
    Stopped,
    /// SIGSTOP and SIGCONT again while the teller waits.
    Paused,
    /// Its connections to the database are closed, and no new ones are let in.
    Cut,
    /// Its connections to the database stay open, and nothing comes through.
    Silent,
    /// Its calendar clock goes an hour forward or back.
    Clock,
    /// SIGKILL; another is started afterwards.
    Killed,
}

impl Fault {
    pub const ALL: [Self; 7] =
        [Self::None, Self::Stopped, Self::Paused, Self::Cut, Self::Silent, Self::Clock, Self::Killed];

    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Stopped => "stopped",
            Self::Paused => "paused",
            Self::Cut => "cut",
            Self::Silent => "silent",
            Self::Clock => "clock",
            Self::Killed => "killed",
        }
    }

    /// At another moment of the node's renewals in every round.
    pub fn begin(self, house: &House, node: &mut Node, round: usize) {
        let some_time = Duration::from_millis((round as u64 * 173) % 450);
        match self {
            Self::None => {}
            Self::Stopped => node.stop(),
            Self::Paused => {
                node.stop();
                let pid = node.pid();
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(700) + some_time * 4);
                    super::node::resume(pid);
                });
            }
            Self::Cut => house.wire(node.number).cut(),
            Self::Silent => house.wire(node.number).silence(),
            Self::Clock => node.set_clock(if round.is_multiple_of(2) { 3_600 } else { -3_600 }),
            Self::Killed => node.kill(),
        }
        thread::sleep(some_time);
    }

    pub fn end(self, house: &House, nodes: &mut [Node], load: &Load) {
        let node = &mut nodes[BROKEN];
        match self {
            Self::None => {}
            Self::Stopped | Self::Paused => {
                thread::sleep(Duration::from_millis(100));
                node.resume();
            }
            Self::Cut | Self::Silent => {
                thread::sleep(Duration::from_millis(800));
                house.wire(node.number).mend();
            }
            Self::Clock => node.set_clock(0),
            Self::Killed => {
                *node = house.start(BROKEN);
                load.moved(node);
            }
        }
        node.wait_until_it_shows();
    }
}
