//! People who write without pause and note what they were told is done.

use super::server::{Place, ask, post};
use base::{Locale, StaffId, StoryId, UploadId};
use firsthand::app::App;
use newsroom::stories;
use newsroom::testing::Newsroom;
use people::accounts::Role;
use people::testing;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// What the people of this test hold in their hands.
pub struct Keys {
    pub stories: Vec<StoryId>,
    pub staff: StaffId,
    secrets: Vec<String>,
    cookie: String,
    token: String,
}

/// Everything that the server said is done.
#[derive(Default)]
pub struct Acknowledged {
    pub changes: Mutex<Vec<String>>,
    pub invited: Mutex<Vec<String>>,
    /// How far each upload was said to have come.
    pub uploads: Mutex<BTreeMap<UploadId, Upload>>,
}

#[derive(Debug, Clone)]
pub struct Upload {
    pub seed: u64,
    pub offset: usize,
}

impl Acknowledged {
    pub fn counts(&self) -> [usize; 3] {
        let pieces = self.uploads.lock().unwrap().values().filter(|upload| upload.offset > 0).count();
        [self.changes.lock().unwrap().len(), self.invited.lock().unwrap().len(), pieces]
    }
}

/// Stories out with their tellers, and somebody at the desk who may do all that is done here.
pub async fn furnish(place: &Place) -> Keys {
    let app = App::open(&place.config()).await.unwrap();
    let house = &app.house;
    let room = Newsroom::open(&house.db).await;
    let (mut ids, mut secrets) = (Vec::new(), Vec::new());
    for name in ["alpha", "beta", "gamma"] {
        let persona = room.teller(&house.db, name).await;
        let (story, version) = room.draft(&house.db, persona, name).await;
        let versions = [version];
        let sent = store::write!(house.db, room.editor.actor(), |work| {
            stories::submit(work, &house.keys, story, &versions, Locale::ENGLISH)
        });
        ids.push(story);
        secrets.push(sent.unwrap().1.secret.reveal().to_owned());
    }
    let (staff, cookie) = testing::staff_with_cookie(&house.db, &[Role::Admin, Role::Editor]).await;
    let token = door::token(&house.keys, cookie.reveal());
    let cookie = format!("session={}", cookie.reveal());
    house.db.close().await.unwrap();
    Keys { stories: ids, staff: staff.id, secrets, cookie, token }
}

type Writer = fn(&str, &Keys, &Acknowledged, &str);

/// Everyone who writes at once. Two tellers, so that they meet in one story too.
pub const ALL: &[Writer] = &[ask_change, ask_change, invite, upload, upload];

/// A teller asks for a change in words that nobody else uses.
fn ask_change(address: &str, keys: &Keys, told: &Acknowledged, turn: &str) {
    let some = turn.bytes().map(usize::from).sum::<usize>();
    let secret = &keys.secrets[some % keys.secrets.len()];
    let token = door::token(&testing::keys(), secret);
    let words = format!("Leave out {turn}.");
    let path = format!("/my/read/{secret}/change");
    if let Some(answer) = post(address, &path, "", &[("token", &token), ("words", &words)]) {
        // 422: two met too often in one story, and the form came back; nothing was promised.
        assert!(matches!(answer.status, 303 | 422), "{answer:?}");
        if answer.status == 303 {
            told.changes.lock().unwrap().push(words);
        }
    }
}

/// A row, its audit line and the job of a letter, together.
fn invite(address: &str, keys: &Keys, told: &Acknowledged, turn: &str) {
    let email = format!("{turn}@sample.example");
    let fields =
        [("token", keys.token.as_str()), ("name", turn), ("email", &email), ("roles", "editor"), ("locale", "en")];
    if let Some(answer) = post(address, "/desk/staff/invite", &keys.cookie, &fields) {
        assert!(matches!(answer.status, 303 | 409), "{answer:?}");
        if answer.status == 303 {
            told.invited.lock().unwrap().push(email);
        }
    }
}

/// Somebody else was first, again and again. Nothing was done or promised.
const BUSY: u16 = 409;

pub const SIZE: usize = 200_000;

/// A recording that sounds like no other.
pub fn sound(seed: u64) -> Vec<u8> {
    let mut bytes = b"RIFF\x2c\0\0\0WAVEfmt ".to_vec();
    bytes.resize(SIZE, 0);
    base::Chance::fill(&base::TestChance::new(seed), &mut bytes[16..]);
    bytes
}

/// Begins a file and sends its pieces, each of another size.
fn upload(address: &str, keys: &Keys, told: &Acknowledged, turn: &str) {
    let seed = turn.bytes().fold(7u64, |all, byte| all.wrapping_mul(131).wrapping_add(u64::from(byte)));
    let length = SIZE.to_string();
    let mut headers = of_tus(keys);
    // "audio/wav"
    headers.extend([("upload-length", length.as_str()), ("upload-metadata", "filetype YXVkaW8vd2F2")]);
    let Some(answer) = ask(address, "POST", "/desk/uploads/", &headers, b"") else { return };
    if answer.status == BUSY {
        return;
    }
    assert_eq!(answer.status, 201, "{answer:?}");
    let id: UploadId = answer.header("location").unwrap().rsplit('/').next().unwrap().parse().unwrap();
    told.uploads.lock().unwrap().insert(id, Upload { seed, offset: 0 });
    send_rest(address, keys, told, id, 9_000 + turn.len() * 1_111);
}

/// Sends pieces from where the server said it stands, to the end or until it dies.
fn send_rest(address: &str, keys: &Keys, told: &Acknowledged, id: UploadId, piece: usize) {
    let Upload { seed, mut offset } = told.uploads.lock().unwrap()[&id].clone();
    let bytes = sound(seed);
    while offset < SIZE {
        let end = (offset + piece).min(SIZE);
        let at = offset.to_string();
        let mut headers = of_tus(keys);
        headers.extend([("upload-offset", at.as_str()), ("content-type", "application/offset+octet-stream")]);
        let path = format!("/desk/uploads/{id}");
        let Some(answer) = ask(address, "PATCH", &path, &headers, &bytes[offset..end]) else { return };
        if answer.status == BUSY {
            continue;
        }
        assert_eq!(answer.status, 204, "{answer:?}");
        offset = answer.header("upload-offset").unwrap().parse().unwrap();
        assert_eq!(offset, end);
        told.uploads.lock().unwrap().get_mut(&id).unwrap().offset = offset;
    }
}

/// As a sender goes on after the connection dropped: asks how far it came, and sends the rest.
pub fn finish_uploads(address: &str, keys: &Keys, told: &Acknowledged) {
    let begun: Vec<(UploadId, usize)> =
        told.uploads.lock().unwrap().iter().map(|(id, upload)| (*id, upload.offset)).collect();
    for (id, acknowledged) in begun {
        let answer = ask(address, "HEAD", &format!("/desk/uploads/{id}"), &of_tus(keys), b"").unwrap();
        assert_eq!(answer.status, 200, "{answer:?}");
        let offset: usize = answer.header("upload-offset").unwrap().parse().unwrap();
        assert!(offset >= acknowledged, "{id}: {offset} of {acknowledged} acknowledged");
        told.uploads.lock().unwrap().get_mut(&id).unwrap().offset = offset;
        send_rest(address, keys, told, id, 70_001);
    }
}

fn of_tus(keys: &Keys) -> Vec<(&str, &str)> {
    vec![("tus-resumable", "1.0.0"), ("cookie", &keys.cookie), ("x-token", &keys.token)]
}
