//! The real binary over a folder that outlives it, and the smallest HTTP
//! client that can tell a whole answer from a cut one.

use firsthand::config::{self, Config, Flags};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;
use store::testing::TestDb;

/// Where everything lies that must survive.
pub struct Place {
    folder: tempfile::TempDir,
    database: Option<TestDb>,
}

impl Place {
    pub fn new(database: Option<TestDb>) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap(), database };
        std::fs::create_dir(place.data()).unwrap();
        // The key of `people::testing::keys`, so that its fixtures speak of this house.
        std::fs::write(place.data().join("instance.key"), [42; 32]).unwrap();
        place
    }
    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }
    /// What the server is told in its environment, for a second reader.
    pub fn config(&self) -> Config {
        let mut values =
            vec![("data", "--data", self.data().display().to_string()), ("metrics_listen", "test", "off".to_owned())];
        values.extend(self.database.as_ref().map(|database| ("database", "test", database.url().to_owned())));
        config::load(&Flags { values, ..Flags::default() }).unwrap().config
    }
}

pub struct Server {
    child: Mutex<Child>,
    pub address: String,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub fn start(place: &Place) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_firsthand"));
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(place.data())
            .current_dir(place.folder.path())
            .env("FIRSTHAND_METRICS_LISTEN", "off")
            .env("FIRSTHAND_RATE_LIMITS", "0")
            .env("FIRSTHAND_LOG_LEVEL", "error")
            .stdout(Stdio::piped());
        if let Some(database) = &place.database {
            command.env("FIRSTHAND_DATABASE", database.url());
        }
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
        let address = base.unwrap_or_else(|| panic!("the server did not start: {line}")).to_owned();
        let server = Self { child: Mutex::new(child), address };
        let ready = ask(&server.address, "GET", "/readyz", &[], b"");
        assert_eq!(ready.map(|answer| answer.status), Some(200));
        server
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    pub fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let child = self.child.get_mut().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// One request on a connection of its own. `None` unless the whole head of an
/// answer came: only then was anything acknowledged.
pub fn ask(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let mut head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut bytes = Vec::new();
    // A reset after a whole head is an end too.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, _) = text.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned() })
}

/// A form as a browser sends it.
pub fn post(address: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Option<Answer> {
    let encode = |text: &str| -> String {
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._".contains(byte);
        text.bytes().map(|b| if plain(&b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    let mut headers = vec![("content-type", "application/x-www-form-urlencoded")];
    if !cookie.is_empty() {
        headers.push(("cookie", cookie));
    }
    ask(address, "POST", path, &headers, pairs.join("&").as_bytes())
}
