//! The receipt as a PDF says what its page says, asked of an independent reader (poppler).

use super::*;
use std::process::Command;

impl World {
    pub(super) async fn pdf(&self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let response = self.router.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts.status, parts.headers, axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec())
    }
    async fn receipt(&self) -> base::ReceiptId {
        receipts::of_persona(self.db.read(), self.persona).await.unwrap()[0].id
    }
    pub(super) fn read_by(&self, tool: &str, args: &[&str], pdf: &[u8]) -> String {
        let path = self.db.folder().join("receipt.pdf");
        std::fs::write(&path, pdf).unwrap();
        let out = if tool == "pdftotext" { &["-"][..] } else { &[] };
        let done = Command::new(tool).args(args).arg(&path).args(out).output();
        let done = done.unwrap_or_else(|error| panic!("{tool}: {error}; scripts/setup build test installs it"));
        assert!(done.status.success(), "{tool}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The words of a page, without its tags and with its marks of direction left out.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or("", |(_, words)| words));
        text.push(' ');
    }
    text.chars().filter(|letter| !('\u{2066}'..='\u{2069}').contains(letter)).collect()
}

#[tokio::test]
async fn a_receipt_as_a_pdf_says_what_its_page_says() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let at = world.at(&format!("/receipts/{}", world.receipt().await));
    let page = world.get(&at).await.text;
    assert!(page.contains("receipt.pdf\" download"), "the page has the way to it");
    let (status, headers, pdf) = world.pdf(&format!("{at}/receipt.pdf")).await;
    assert_eq!((status, &headers["content-type"]), (StatusCode::OK, &"application/pdf".parse().unwrap()));
    assert_eq!(headers["cache-control"], "private, no-store");
    assert!(world.read_by("pdfinfo", &[], &pdf).contains("Tagged: yes"));
    let text = world.read_by("pdftotext", &[], &pdf);
    let answers = page.split_once("<ul class=\"answered\">").unwrap().1.split_once("</ul>").unwrap().0;
    let mut said = 0;
    for words in answers.split(['<', '>']).skip(2).step_by(2).map(str::trim).filter(|words| words.len() > 3) {
        let words = plain(&format!(">{words}"));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&words), "{words} in {text}");
        said += 1;
    }
    assert!(said > 5, "{answers}");
    for words in ["Title alpha", "Harbour Library", &world.receipt().await.to_string()] {
        assert!(text.contains(words) && page.contains(words), "{words} in {text}");
    }

    let (status, _, pdf) = world.pdf(&format!("{at}/receipt.pdf?lang=ar")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(world.read_by("pdfinfo", &[], &pdf).contains("Tagged: yes"));
    let text = world.read_by("pdftotext", &[], &pdf);
    let words = ui::words::Words::new(base::Locale::ARABIC).say("my-receipt-answers");
    assert!(text.contains(&*words), "{words} in {text}");
}

#[tokio::test]
async fn a_receipt_as_a_pdf_is_its_persons_alone() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let other = world.room.teller(&world.db, "Bo Sample").await;
    let page =
        store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &testing::keys(), other, 3_600));
    let theirs = page.unwrap().secret.reveal().to_owned();
    let receipt = world.receipt().await;
    let (status, _, bytes) = world.pdf(&format!("/my/story/{theirs}/receipts/{receipt}/receipt.pdf")).await;
    assert_eq!((status, bytes.starts_with(b"%PDF")), (StatusCode::NOT_FOUND, false));
}

#[tokio::test]
async fn everything_held_holds_the_papers() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let (_, _, zip) = world.pdf(&world.at("/everything.zip")).await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let name = format!("receipts/{}.pdf", world.receipt().await);
    let mut begins = [0; 5];
    std::io::Read::read_exact(&mut zip.by_name(&name).unwrap(), &mut begins).unwrap();
    assert_eq!(&begins, b"%PDF-");
    let mut readable = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("read-me.html").unwrap(), &mut readable).unwrap();
    assert!(readable.contains(&name));
}
