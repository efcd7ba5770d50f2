//! What the stage is furnished with: words, pictures and recordings that can be
//! told apart, a partner's room, and the answers of tellers.

use super::house::House;
use super::marks::{Kind, Mark, Telling};
use super::states::Said;
use base::{Actor, EditionId, KitItemId, Locale, MediaId, PartnerId, PersonaId, StoryId};
use consent::{Answer, Element, Purpose, Recipient, Set};
use newsroom::media::{self, Description, recording};
use newsroom::stories::{Content, Credit};
use newsroom::testing::{Newsroom, yes_to_all};
use newsroom::toolkit::{self, Design, Draft as KitDraft, Subject, rooms};
use people::ledger::{self, Answers, Choice, Method, NewGrant};

/// A photograph of its own colour, and the addresses of its files.
pub async fn picture(room: &Newsroom, house: &people::House, number: usize, credit: String) -> (MediaId, Vec<String>) {
    let shade = u8::try_from(number * 7 % 256).unwrap();
    let pixels = image::RgbImage::from_fn(360, 240, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, shade]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let prepared = media::prepare_picture(bytes.into_inner()).await.expect("a photograph");
    media::keep_files(&house.files, &prepared).await.unwrap();
    let described = Description { credit, ..Description::empty(None) };
    let id =
        store::write!(house.db, room.editor.actor(), |work| media::add_picture(work, &prepared, &described, false));
    let id = id.expect("a picture");
    let files = media::store::find(house.db.read(), id).await.unwrap().files;
    (id, files.iter().map(|file| format!("{}/{}.{}", file.hash, file.width, file.format.name())).collect())
}

/// A recording that sounds like no other.
pub async fn sound(room: &Newsroom, house: &people::House, number: usize) -> (MediaId, String) {
    let mut bytes = b"RIFF\x2c\0\0\0WAVEfmt ".to_vec();
    bytes.extend([u8::try_from(number).unwrap(); 64]);
    let checked = recording::inspect(bytes).expect("a recording");
    recording::keep(&house.files, &checked).await.unwrap();
    let empty = Description::empty(None);
    let id = store::write!(house.db, room.editor.actor(), |work| recording::add(work, &checked, &empty));
    (id.expect("a recording"), format!("{}/recording.wav", checked.sha256))
}

pub fn content(number: usize, telling: Telling, picture: MediaId, sound: MediaId) -> Content {
    let word = |kind| Mark::new(number, kind, telling).word();
    let quote = format!("{} in the middle.", word(Kind::Quote));
    // Whoever writes a description or a credit may write the name into it; an edit takes it out again.
    let name = if telling == Telling::Edited { String::new() } else { word(Kind::Name) };
    Content {
        title: word(Kind::Title),
        opening: format!("{} to begin with.", word(Kind::Opening)),
        body: format!("{} at first.\n\n{quote}\n\n{} in the end.", word(Kind::First), word(Kind::Last)),
        quotes: vec![quote],
        portrait: Some(picture),
        portrait_alt: format!("{} {name}", word(Kind::Alt)),
        recording: Some(sound),
        transcript: format!("{} is heard.", word(Kind::Transcript)),
        captions: format!("WEBVTT\n\n00:00.000 --> 00:01.000\n{}\n", word(Kind::Caption)),
        content_note: word(Kind::Note),
        credits: vec![
            Credit { part: "Words".into(), name: word(Kind::Credit) },
            Credit { part: "Told by".into(), name },
        ],
        place: word(Kind::Place),
    }
}

/// The links of a partner who reads English.
pub async fn open_room(house: &House, room: &Newsroom, partner: PartnerId) -> (String, String) {
    let keys = &house.app.house.keys;
    let choices = rooms::Choices {
        languages: vec![Locale::ENGLISH, Locale::ARABIC],
        zone: programme::Zone::london(),
        letters: toolkit::Letters::None,
    };
    let made = store::write!(house.db(), Actor::Operator, |work| async {
        let (id, link) = rooms::open(work, keys, room.edition, partner).await?;
        rooms::settle(work, id, &choices).await?;
        Ok((link, rooms::subscribe(work, keys, id).await?))
    });
    let (link, feed) = made.expect("a room");
    (link.secret.reveal().to_owned(), feed.secret.reveal().to_owned())
}

/// Everybody's opening line beside their portrait, for whoever may post it.
pub async fn release(house: &House, edition: EditionId, story: StoryId) -> KitItemId {
    let draft = KitDraft::new(Design::Meet, Subject::Story { story, quote: None });
    let made = store::write!(house.db(), Actor::Operator, |work| async {
        let item = toolkit::add(work, edition, &draft).await?;
        toolkit::release(work, item).await?;
        Ok(item)
    });
    made.expect("an item")
}

pub fn answers(said: Said) -> Answers {
    let mut answers = yes_to_all();
    match said {
        Said::Yes => {}
        Said::Not(element) => {
            answers.elements.insert(element, Choice::No);
        }
        Said::NotYet(element) => {
            answers.elements.insert(element, Choice::NotNow);
        }
        Said::No(purpose) => {
            answers.purposes.insert(purpose, Choice::No);
        }
        Said::NotNow(purpose) => {
            answers.purposes.insert(purpose, Choice::NotNow);
        }
    }
    answers
}

pub fn website(work: StoryId, persona: PersonaId, answer: Answer) -> NewGrant {
    NewGrant {
        purposes: Set::of(&[Purpose::Website]),
        recipient: Some(Recipient::Anyone),
        elements: ledger::ASKED_ELEMENTS.into_iter().chain([Element::Words]).collect(),
        languages: Some(vec![Locale::ENGLISH]),
        ..NewGrant::blank(work, persona, answer, Method::Link)
    }
}
