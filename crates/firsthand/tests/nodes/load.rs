//! Readers without pause on every node, each noting whether an answer began
//! before or after "done".

use super::house::Story;
use super::node::Node;
use rustix::net::{RecvFlags, recv};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::time::Instant;

pub const LIST: &str = "/migrants-day/2026/stories/";
/// Readers on each node.
const READERS: usize = 4;
/// A reader that is so late begins a new count.
const LATE: Duration = Duration::from_millis(250);

/// How many answers all readers together ask for in a second. An unoptimised
/// build on a small machine needs something left for the teller.
#[expect(clippy::disallowed_methods, reason = "whoever runs the test says how hard it is")]
fn asked_for() -> f64 {
    std::env::var("FIRSTHAND_NODES_PER_SECOND").map_or(400.0, |rate| rate.parse().unwrap())
}

/// When one reader asks: at even distances, whatever an answer took. One that
/// fell behind does not make up for it in a burst.
struct Pace {
    distance: Duration,
    next: Instant,
}

impl Pace {
    fn of(number: usize, readers: usize) -> Self {
        let distance = Duration::from_secs_f64(readers as f64 / asked_for());
        Self { distance, next: Instant::now() + distance.mul_f64(number as f64 / readers as f64) }
    }

    fn wait(&mut self) {
        let now = Instant::now();
        if self.next + LATE < now {
            self.next = now;
        }
        thread::sleep(self.next.saturating_duration_since(now));
        self.next += self.distance;
    }
}

/// What all readers know.
struct Common {
    story: RwLock<Option<Arc<Story>>>,
    /// Where the story's picture for links is.
    card: RwLock<String>,
    done: AtomicBool,
    over: AtomicBool,
    addresses: RwLock<Vec<String>>,
    count: AtomicUsize,
    told: Mutex<Told>,
}

/// What the readers saw of one story.
#[derive(Default)]
pub struct Told {
    /// Answers of each node that showed it before "done".
    pub before: Vec<usize>,
    /// Whole answers that began after "done".
    pub after: usize,
    pub wrong: Vec<String>,
}

/// One reader's request under way. Whoever hears "done" looks at it.
#[derive(Default)]
struct Under {
    stream: Option<TcpStream>,
    /// The request was sent and nothing of the answer was read.
    waits: bool,
    /// When "done" came, bytes of the answer were there already.
    began: bool,
}

pub struct Load {
    common: Arc<Common>,
    under: Vec<Arc<Mutex<Under>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Load {
    pub fn begin(nodes: &[Node]) -> Self {
        let common = Arc::new(Common {
            story: RwLock::default(),
            card: RwLock::default(),
            done: AtomicBool::new(false),
            over: AtomicBool::new(false),
            addresses: RwLock::new(nodes.iter().map(|node| node.address.clone()).collect()),
            count: AtomicUsize::new(0),
            told: Mutex::default(),
        });
        let under: Vec<_> = (0..nodes.len() * READERS).map(|_| Arc::new(Mutex::new(Under::default()))).collect();
        let nodes = nodes.len();
        let readers = under.iter().enumerate().map(|(number, under)| {
            let (common, under) = (common.clone(), under.clone());
            let pace = Pace::of(number, nodes * READERS);
            thread::spawn(move || read_on(number % nodes, number, pace, &common, &under))
        });
        Self { readers: readers.collect(), common, under }
    }

    /// Everyone reads this story, in all the places where it is.
    pub fn read(&self, story: &Arc<Story>, card: String) {
        let common = &self.common;
        *common.card.write().unwrap() = card;
        *common.told.lock().unwrap() =
            Told { before: vec![0; common.addresses.read().unwrap().len()], ..Told::default() };
        common.done.store(false, Ordering::SeqCst);
        *common.story.write().unwrap() = Some(story.clone());
    }

    /// Answers a second from now on, for so long.
    pub fn rate(&self, for_so_long: Duration) -> f64 {
        let (from, before) = (Instant::now(), self.common.count.load(Ordering::SeqCst));
        thread::sleep(for_so_long);
        (self.common.count.load(Ordering::SeqCst) - before) as f64 / from.elapsed().as_secs_f64()
    }

    /// Waits until every node has shown it.
    pub fn have_seen_it(&self) -> bool {
        self.comes(|told| !told.before.contains(&0))
    }

    /// Waits until a whole answer that began after "done" was read.
    pub fn have_read_on(&self) -> bool {
        self.comes(|told| told.after > 0 || !told.wrong.is_empty())
    }

    /// However busy the machine is.
    fn comes(&self, wanted: impl Fn(&Told) -> bool) -> bool {
        let from = Instant::now();
        while !wanted(&self.common.told.lock().unwrap()) {
            if from.elapsed() > Duration::from_secs(30) {
                return false;
            }
            thread::sleep(Duration::from_millis(5));
        }
        true
    }

    /// "Done" has come. Of the requests under way those have begun to be
    /// answered of which a byte is there.
    pub fn is_done(&self) {
        self.common.done.store(true, Ordering::SeqCst);
        for under in &self.under {
            let mut under = under.lock().unwrap();
            let peek = |stream: &TcpStream| recv(stream, &mut [0_u8; 1], RecvFlags::PEEK | RecvFlags::DONTWAIT).is_ok();
            under.began = under.waits && under.stream.as_ref().is_some_and(peek);
        }
    }

    /// A node has another address.
    pub fn moved(&self, node: &Node) {
        self.common.addresses.write().unwrap()[node.number].clone_from(&node.address);
    }

    /// What was seen of the story; the readers stop reading it.
    pub fn judge(&self) -> Told {
        *self.common.story.write().unwrap() = None;
        // Those under way end meanwhile.
        thread::sleep(Duration::from_millis(100));
        std::mem::take(&mut *self.common.told.lock().unwrap())
    }

    pub fn end(self) {
        self.common.over.store(true, Ordering::SeqCst);
        for reader in self.readers {
            reader.join().unwrap();
        }
    }
}

/// Every place where something of a story is shown.
fn places(story: &Story, card: &str) -> Vec<String> {
    let (edition, api) = ("/migrants-day/2026/", "/api/v1/campaigns/migrants-day/editions/2026/");
    let slug = &story.slug;
    let kept = vec![
        format!("{edition}stories/{slug}/"),
        format!("{edition}stories/{slug}/en/"),
        LIST.to_owned(),
        edition.to_owned(),
        "/migrants-day/feed.xml".to_owned(),
        "/migrants-day/feed.json".to_owned(),
        "/sitemap.xml".to_owned(),
        format!("{api}stories?limit=100"),
        format!("{api}stories/{slug}"),
    ];
    // What is kept in memory is asked for most, as anywhere.
    let made = ["/search/?q=opening".to_owned(), card.to_owned()].into_iter().chain(story.files.iter().cloned());
    made.flat_map(|one| kept.iter().cloned().chain([one])).collect()
}

fn read_on(node: usize, number: usize, mut pace: Pace, common: &Common, under: &Mutex<Under>) {
    let mut turn = number;
    while !common.over.load(Ordering::SeqCst) {
        let Some(story) = common.story.read().unwrap().clone() else {
            thread::sleep(Duration::from_millis(2));
            continue;
        };
        pace.wait();
        let places = places(&story, &common.card.read().unwrap());
        let place = &places[turn % places.len()];
        turn += 1;
        let address = common.addresses.read().unwrap()[node].clone();
        let Some((answer, after)) = read(&address, place, common, under) else {
            under.lock().unwrap().stream = None;
            thread::sleep(Duration::from_millis(10));
            continue;
        };
        common.count.fetch_add(1, Ordering::SeqCst);
        // A file shows its story by being there.
        let file = (place.starts_with("/media/") || place.contains("/share/")) && answer.status == 200;
        let named = answer.status == 200 && contains(&answer.bytes, story.slug.as_bytes());
        let shows = file || named || contains(&answer.bytes, story.marker.as_bytes());
        let mut told = common.told.lock().unwrap();
        let same = common.story.read().unwrap().as_ref().is_some_and(|now| Arc::ptr_eq(now, &story));
        if !same {
            continue;
        }
        match (after, shows) {
            (true, true) => told.wrong.push(format!("node {node}: {place}: {}", answer.status)),
            (true, false) => told.after += 1,
            (false, true) => told.before[node] += 1,
            (false, false) => {}
        }
    }
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
}

/// One request on this reader's connection; whether its answer began after "done".
fn read(address: &str, place: &str, common: &Common, under: &Mutex<Under>) -> Option<(Answer, bool)> {
    let mut stream = match &under.lock().unwrap().stream {
        Some(stream) => Some(stream.try_clone().ok()?),
        None => None,
    };
    if stream.as_ref().is_none_or(|stream| stream.peer_addr().is_ok_and(|peer| peer.to_string() != address)) {
        let fresh = TcpStream::connect(address).ok()?;
        fresh.set_nodelay(true).ok()?;
        fresh.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        under.lock().unwrap().stream = Some(fresh.try_clone().ok()?);
        stream = Some(fresh);
    }
    let mut stream = stream?;
    {
        let mut under = under.lock().unwrap();
        (under.waits, under.began) = (true, false);
    }
    let sent = write!(stream, "GET {place} HTTP/1.1\r\nhost: {address}\r\naccept: */*\r\n\r\n");
    // The first byte stays where it is until it is noted whether it came
    // after "done": who says "done" looks for it there.
    let begun = sent.and_then(|()| stream.peek(&mut [0]));
    let after = {
        let mut under = under.lock().unwrap();
        under.waits = false;
        common.done.load(Ordering::SeqCst) && !under.began
    };
    let mut first = [0; 16 * 1024];
    let count = begun.and_then(|_| stream.read(&mut first));
    let answer = Answer::read(&mut stream, first[..count.ok()?].to_vec(), false)?;
    Some((answer, after))
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// Head and body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// A whole answer, or nothing. To its length, or to the end of the connection.
    fn read(stream: &mut TcpStream, mut bytes: Vec<u8>, to_the_end: bool) -> Option<Self> {
        let mut piece = [0; 16 * 1024];
        let mut more = |bytes: &mut Vec<u8>| -> Option<()> {
            let count = stream.read(&mut piece).ok().filter(|count| *count > 0)?;
            bytes.extend_from_slice(&piece[..count]);
            Some(())
        };
        let end = |bytes: &[u8], mark: &[u8]| bytes.windows(mark.len()).position(|window| window == mark);
        let head = loop {
            match end(&bytes, b"\r\n\r\n") {
                Some(head) => break head + 4,
                None => more(&mut bytes)?,
            }
        };
        let text = String::from_utf8_lossy(&bytes[..head]).to_lowercase();
        let header = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let status = text.split_whitespace().nth(1)?.parse().ok()?;
        let location = String::from_utf8_lossy(&bytes[..head])
            .lines()
            .find_map(|line| line.strip_prefix("location: ").map(str::to_owned));
        match header("content-length").and_then(|length| length.trim().parse::<usize>().ok()) {
            Some(length) => {
                while bytes.len() < head + length {
                    more(&mut bytes)?;
                }
            }
            None if to_the_end => while more(&mut bytes).is_some() {},
            None => {
                while end(&bytes[head..], b"0\r\n\r\n").is_none() {
                    more(&mut bytes)?;
                }
            }
        }
        Some(Self { status, location, bytes })
    }
}

/// One request on a connection of its own.
pub fn ask(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let mut head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    Answer::read(&mut stream, Vec::new(), true)
}
