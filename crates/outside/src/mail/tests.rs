//! What a reader's mail program will make of our letters. The folder is read
//! back by a MIME parser of other authors.

#![expect(clippy::disallowed_methods, reason = "the post office itself is what is tried here")]

use super::*;
use base::{Error, Locale, TestChance, TestClock};
use std::sync::Arc;

fn address(text: &str) -> Address {
    text.parse().unwrap()
}

fn arabic() -> Letter {
    Letter {
        to_name: Some("أمل، الصغيرة".to_owned()),
        html: Some("<p dir=\"rtl\">قصتك جاهزة للقراءة.</p>".to_owned()),
        list_unsubscribe: Some("https://example.org/my/letters/off".to_owned()),
        ..Letter::new(
            address("amal@example.org"),
            Locale::ARABIC,
            "قصتك جاهزة: اقرئيها قبل أن يراها أحد غيرك في أي مكان آخر",
            "مرحبًا أمل،\n\nقصتك جاهزة للقراءة: https://example.org/my/a?b=c=d\n.\nنهاية",
        )
    }
}

fn folder(place: &tempfile::TempDir) -> (Arc<TestClock>, Mailer) {
    let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
    let sender = "Firsthand <hello@campaign.example>".parse().unwrap();
    let mailer = Mailer::folder(place.path(), sender).unwrap();
    (clock.clone(), mailer.timed(clock, Arc::new(TestChance::new(1))))
}

#[tokio::test]
async fn a_letter_comes_back_from_the_folder_as_it_was_written() {
    let place = tempfile::tempdir().unwrap();
    let (clock, mailer) = folder(&place);
    let letter = arabic();
    mailer.send(&letter).await.unwrap();
    clock.push_seconds(1);
    mailer.send(&Letter::new(address("b@example.org"), Locale::ENGLISH, "Second", "Plain")).await.unwrap();

    let listed = mailer.outbox(10).await.unwrap();
    assert_eq!(listed.iter().map(|posted| posted.subject.as_str()).collect::<Vec<_>>(), ["Second", &letter.subject]);
    assert_eq!(mailer.outbox(1).await.unwrap().len(), 1);
    let posted = mailer.read(&listed[1].id).await.unwrap();
    assert_eq!(posted.to, "amal@example.org");
    assert_eq!(posted.to_name, letter.to_name);
    assert_eq!(posted.text.trim_end(), letter.text);
    assert_eq!(posted.html.as_deref().map(str::trim_end), letter.html.as_deref());
    assert_eq!(posted.language.as_deref(), Some("ar"));
    assert_eq!(posted.sent.to_string(), "2026-12-01T09:00:00Z");
    assert_eq!(listed[0].html, None);
}

#[tokio::test]
async fn the_message_says_what_mail_programs_need() {
    let place = tempfile::tempdir().unwrap();
    let (_, mailer) = folder(&place);
    mailer.send(&arabic()).await.unwrap();
    let file = std::fs::read_dir(place.path()).unwrap().next().unwrap().unwrap().path();
    let raw = std::fs::read_to_string(file).unwrap();
    let (headers, _) = raw.split_once("\r\n\r\n").unwrap();
    for line in [
        "From: Firsthand <hello@campaign.example>",
        "Date: Tue, 01 Dec 2026 09:00:00 +0000",
        "Content-Language: ar",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://example.org/my/letters/off>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "MIME-Version: 1.0",
    ] {
        assert!(headers.lines().any(|l| l == line), "{line}\n---\n{headers}");
    }
    assert!(headers.contains("Message-ID: <"), "{headers}");
    // RFC 5322: at most 998 characters in a line, and only ASCII without SMTPUTF8.
    assert!(raw.is_ascii() && raw.lines().all(|line| line.len() <= 998));
}

#[tokio::test]
async fn a_header_that_breaks_its_line_is_refused_whole() {
    let mailer = Mailer::memory();
    for evil in ["a\r\nBcc: all@example.org", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
        let letter = Letter { subject: evil.to_owned(), ..arabic() };
        assert!(matches!(mailer.send(&letter).await, Err(Error::Invalid(_))), "{evil:?}");
        let letter = Letter { to_name: Some(evil.to_owned()), ..arabic() };
        assert!(matches!(mailer.send(&letter).await, Err(Error::Invalid(_))), "{evil:?}");
        let letter = Letter { list_unsubscribe: Some(format!("https://example.org/{evil}")), ..arabic() };
        assert!(mailer.send(&letter).await.is_err(), "{evil:?}");
        assert!(format!("a@example.org{evil}").parse::<Address>().is_err(), "{evil:?}");
        assert!(format!("{evil} <a@example.org>").parse::<Sender>().is_err(), "{evil:?}");
    }
    assert_eq!(mailer.sent().len(), 0);
}

#[test]
fn addresses_are_checked_and_keep_quiet() {
    for good in ["a@b.example", " a+tag@b.example ", "o'brien@b.example", "a@localhost"] {
        assert_eq!(address(good).as_str(), good.trim());
    }
    for bad in ["", "a", "a@", "@b", "a b@c.example", "a@b.example, c@d.example", "<a@b.example>", &"a".repeat(255)] {
        assert!(bad.parse::<Address>().is_err(), "{bad}");
    }
    let said = format!("{:?} {:?}", address("amal@example.org"), arabic());
    assert!(!said.contains("amal") && !said.contains("example.org") && !said.contains("أمل"), "{said}");
}

#[tokio::test]
async fn an_id_is_never_a_path() {
    let place = tempfile::tempdir().unwrap();
    let (_, mailer) = folder(&place);
    for id in ["", "..", "../../etc/passwd", "0000000000000000-000000zz", "0000000000000000-00000000"] {
        assert!(matches!(mailer.read(id).await, Err(Error::Missing)), "{id}");
    }
}

#[tokio::test]
async fn a_full_disk_says_nothing_about_the_reader() {
    let place = tempfile::tempdir().unwrap();
    let (_, mailer) = folder(&place);
    std::fs::remove_dir_all(place.path()).unwrap();
    let said = mailer.send(&arabic()).await.unwrap_err().to_string();
    assert!(said.starts_with("writing a letter"), "{said}");
    assert!(!said.contains("amal") && !said.contains("example.org"), "{said}");
}

#[tokio::test]
async fn nobody_listening_is_a_fault_that_names_nobody() {
    // Port 1 of this machine: reserved, nobody listens.
    let mailer = Mailer::smtp("smtp://amal:secret@127.0.0.1:1", Sender::sample()).unwrap();
    let Err(Error::Fault(fault)) = mailer.send(&arabic()).await else { panic!("sent to nobody") };
    assert_eq!(fault.context, "sending a letter");
    assert_eq!(fault.source.unwrap().to_string(), "no connection");
    assert!(mailer.check().await.is_err());
}

#[tokio::test]
async fn old_letters_leave_the_folder_and_nothing_else_does() {
    let place = tempfile::tempdir().unwrap();
    let (clock, mailer) = folder(&place);
    mailer.send(&arabic()).await.unwrap();
    clock.push_days(2);
    mailer.send(&Letter::new(address("b@example.org"), Locale::ENGLISH, "Second", "Plain")).await.unwrap();
    std::fs::write(place.path().join("readme.eml"), "not ours").unwrap();
    let now = base::Clock::now(&*clock);
    assert_eq!(mailer.sweep(now.plus_days(-2)).await.unwrap(), 0);
    assert_eq!(mailer.sweep(now.plus_days(-1)).await.unwrap(), 1);
    assert_eq!(
        mailer.outbox(10).await.unwrap().iter().map(|posted| posted.subject.as_str()).collect::<Vec<_>>(),
        ["Second"]
    );
    assert!(place.path().join("readme.eml").exists());
}

#[tokio::test]
async fn a_discreet_letter_has_nothing_of_the_house_in_its_head() {
    let place = tempfile::tempdir().unwrap();
    let sender = "Migrants Day <hello@campaign.example>".parse().unwrap();
    let mailer = Mailer::folder(place.path(), sender).unwrap().discreetly(Some("post@mail.example".parse().unwrap()));
    assert!(mailer.can_be_discreet());
    let plain = |from| Letter { from, ..Letter::new(address("b@example.org"), Locale::ENGLISH, "The book", "Plain") };
    let whole = |path: &std::path::Path| {
        let mut all: Vec<_> = std::fs::read_dir(path).unwrap().map(|one| one.unwrap().path()).collect();
        all.sort();
        std::fs::read_to_string(all.pop().unwrap()).unwrap()
    };
    for (name, from) in [(Some("Sam"), "Sam <post@mail.example>"), (None, "post@mail.example")] {
        mailer.send(&plain(FromWhom::Discreet(name.map(str::to_owned)))).await.unwrap();
        let text = whole(place.path());
        let read = mail_parser::MessageParser::default().parse(text.as_bytes()).unwrap();
        assert!(read.header_raw("From").unwrap().contains(from), "{text}");
        assert!(read.message_id().unwrap().ends_with("@mail.example"), "{text}");
        for word in ["Migrants", "campaign.example", "hello@"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        std::fs::remove_dir_all(place.path()).unwrap();
        std::fs::create_dir(place.path()).unwrap();
    }
    for evil in ["Sam\r\nBcc: x@y.example", "Sam\u{2028}x"] {
        let outcome = mailer.send(&plain(FromWhom::Discreet(Some(evil.to_owned())))).await;
        assert!(matches!(outcome, Err(Error::Invalid(_))), "{evil:?}");
    }
}

#[tokio::test]
async fn without_a_discreet_sender_such_a_letter_does_not_go_at_all() {
    let mailer = Mailer::memory();
    assert!(!mailer.can_be_discreet());
    let letter = Letter {
        from: FromWhom::Discreet(None),
        ..Letter::new(address("b@example.org"), Locale::ENGLISH, "The book", "Plain")
    };
    assert!(matches!(mailer.send(&letter).await, Err(Error::Fault(_))));
    assert!(mailer.sent().is_empty());
}
