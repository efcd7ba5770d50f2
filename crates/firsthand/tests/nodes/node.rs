//! One node: the real binary, and what can be done to it.

use super::house::Story;
use super::load::{self, ask};
use super::s3::{KEY, SECRET};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use tokio::time::Instant;

/// Deceives a process about the calendar, and about nothing else.
const LIBRARY: &str = "libfaketime.so.1";

/// The node that everything befalls.
pub const BROKEN: usize = 2;

pub struct Node {
    pub number: usize,
    pub address: String,
    child: Child,
    clock: PathBuf,
}

fn library() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").unwrap().filter_map(Result::ok).map(|entry| entry.path());
    let found = folders.map(|folder| folder.join("faketime").join(LIBRARY)).find(|path| path.exists());
    found.expect("libfaketime moves a node's clock: scripts/setup build test installs it")
}

/// The build of this test, or the one that somebody names to measure it.
fn binary() -> PathBuf {
    named().unwrap_or_else(|| env!("CARGO_BIN_EXE_firsthand").into())
}

#[expect(clippy::disallowed_methods, reason = "whoever runs the test says what it runs")]
fn named() -> Option<PathBuf> {
    std::env::var_os("FIRSTHAND_BIN").map(PathBuf::from)
}

/// Whether a build was named, to be measured.
pub fn is_named() -> bool {
    named().is_some()
}

impl Node {
    /// With its own file and folder where no database and storage are named.
    pub fn start(number: usize, data: &Path, shared: Option<(&str, &str)>) -> Self {
        let clock = data.join(format!("clock-{number}"));
        std::fs::write(&clock, "+0").unwrap();
        let mut command = Command::new(binary());
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .env("FIRSTHAND_METRICS_LISTEN", "off")
            .env("FIRSTHAND_RATE_LIMITS", "0")
            .env("FIRSTHAND_LOG_LEVEL", "error")
            .env("FIRSTHAND_MEDIA_KEY", KEY)
            .env("FIRSTHAND_MEDIA_SECRET", SECRET)
            .stdout(Stdio::piped())
            // A node that is cut off says so, again and again.
            .stderr(Stdio::null());
        if let Some((database, media)) = shared {
            command.env("FIRSTHAND_DATABASE", database).env("FIRSTHAND_MEDIA", media);
        }
        if number == BROKEN {
            command
                .env("LD_PRELOAD", library())
                .env("FAKETIME_TIMESTAMP_FILE", &clock)
                .env("FAKETIME_CACHE_DURATION", "1")
                .env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
        let address = base.unwrap_or_else(|| panic!("the node did not start: {line}")).to_owned();
        let node = Self { number, address, child, clock };
        node.wait_until_it_shows();
        node
    }

    pub fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }
    pub fn stop(&self) {
        kill_process(self.pid(), Signal::STOP).unwrap();
    }
    pub fn resume(&self) {
        resume(self.pid());
    }
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
    /// Seconds off, while it runs. Returns when the node has had time to see it.
    pub fn set_clock(&self, off: i64) {
        std::fs::write(&self.clock, format!("{off:+}")).unwrap();
        thread::sleep(Duration::from_millis(1_200));
    }

    /// It serves what is about people: it runs, reaches the database and holds a lease.
    pub fn wait_until_it_shows(&self) {
        let from = Instant::now();
        while ask(&self.address, "GET", load::LIST, &[], b"").is_none_or(|answer| answer.status != 200) {
            assert!(from.elapsed() < Duration::from_secs(30), "node {} does not come back", self.number);
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Where the story's picture for links is, as its page says.
    pub fn card(&self, story: &Story) -> String {
        let page = ask(&self.address, "GET", &format!("/migrants-day/2026/stories/{}/", story.slug), &[], b"");
        let page = String::from_utf8(page.expect("the story has a page").bytes).unwrap();
        let (_, image) = page.split_once("og:image\" content=\"").expect("the page names its picture");
        let path = image.find("/migrants-day/").map(|at| &image[at..]).unwrap();
        path.split('"').next().unwrap().to_owned()
    }

    /// What the teller's button sends. Returns when "done" has come.
    pub fn take_down(&self, story: &Story) {
        let kind = ("content-type", "application/x-www-form-urlencoded");
        let form = format!("token={}", story.token);
        let answer = ask(&self.address, "POST", &story.take_down, &[kind], form.as_bytes());
        let answer = answer.expect("the teller gets an answer");
        // The receipt for it.
        assert_eq!((answer.status, answer.location.as_deref()), (200, None));
    }
}

pub fn resume(pid: Pid) {
    // It may have gone on already.
    let _ = kill_process(pid, Signal::CONT);
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
