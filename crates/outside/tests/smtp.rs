//! Letters through a real SMTP server of other authors (aiosmtpd). Without it
//! the test says so and passes on a laptop, and fails where CI runs it.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]
#![expect(clippy::disallowed_methods, reason = "the post office itself is what is tried here")]

use base::{Error, Locale};
use outside::{Letter, Mailer};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

struct Sink {
    child: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Sink {
    fn start() -> Option<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let has_it = |python: &Path| {
            Command::new(python)
                .args(["-c", "import aiosmtpd"])
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        };
        let Some(python) = Some(Path::new("python3")).filter(|python| has_it(python)) else {
            assert!(!is_ci(), "aiosmtpd is missing: `make test` installs it");
            eprintln!("aiosmtpd is missing, so SMTP was not tested: `make test` installs it");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        // A port that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(python)
            .arg(root.join("tests/sink.py"))
            .arg(folder.path())
            .arg(port.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line.trim(), "listening");
        Some(Self { child, folder, port })
    }

    fn mailer(&self, credentials: &str, query: &str) -> Mailer {
        let url = format!("smtp://{credentials}127.0.0.1:{}{query}", self.port);
        Mailer::smtp(&url, "Firsthand <hello@campaign.example>".parse().unwrap()).unwrap()
    }

    /// What arrived, in order.
    fn letters(&self) -> Vec<Vec<u8>> {
        let mut paths: Vec<_> =
            std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
    }
}

#[expect(clippy::disallowed_methods, reason = "a test asks who runs it; nothing is configured by this")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

fn to(address: &str) -> Letter {
    Letter {
        to_name: Some("أمل".to_owned()),
        html: Some("<p dir=\"rtl\">قصتك</p>".to_owned()),
        ..Letter::new(address.parse().unwrap(), Locale::ARABIC, "قصتك جاهزة", "قصتك\n.\n..dots\nend")
    }
}

#[tokio::test]
async fn letters_arrive_as_written() {
    let Some(sink) = Sink::start() else { return };
    let mailer = sink.mailer("press:word@", "");
    mailer.check().await.unwrap();
    mailer.send(&to("amal@example.org")).await.unwrap();
    mailer.send(&to("zeyn@example.org")).await.unwrap();

    let letters = sink.letters();
    assert_eq!(letters.len(), 2);
    let message = mail_parser::MessageParser::default().parse(&letters[0]).unwrap();
    assert_eq!(message.header_raw("X-Signed-In").map(str::trim), Some("yes"));
    assert_eq!(message.header_raw("X-Recipients").map(str::trim), Some("amal@example.org"));
    assert_eq!(message.subject(), Some("قصتك جاهزة"));
    assert_eq!(message.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), "قصتك\n.\n..dots\nend");
    assert_eq!(message.body_html(0).unwrap().trim_end(), "<p dir=\"rtl\">قصتك</p>");
}

#[tokio::test]
async fn a_refusal_is_told_without_the_address_the_server_repeats() {
    let Some(sink) = Sink::start() else { return };
    let mailer = sink.mailer("", "");
    for (address, wanted) in [
        ("refused@example.org", "sending a letter: the server refused (550)"),
        ("later@example.org", "sending a letter: the server asked to try again later (451)"),
    ] {
        let error = mailer.send(&to(address)).await.unwrap_err();
        assert!(matches!(error, Error::Fault(_)));
        assert_eq!(error.to_string(), wanted);
        assert!(!format!("{error:?}").contains("example.org"));
    }
    let wrong = sink.mailer("press:wrong@", "").send(&to("amal@example.org")).await.unwrap_err();
    assert_eq!(wrong.to_string(), "sending a letter: the server refused (535)");
    let silent = sink.mailer("silent:word@", "?timeout=2").send(&to("amal@example.org")).await.unwrap_err();
    assert_eq!(silent.to_string(), "sending a letter: no answer in time");
    let plain = sink.mailer("press:word@", "?tls=required").send(&to("amal@example.org")).await.unwrap_err();
    assert!(matches!(plain, Error::Fault(_)), "{plain}");
    assert_eq!(sink.letters().len(), 0);
}
