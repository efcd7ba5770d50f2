//! What real browsers record, real sound files, and what is none.

use super::*;

const RECORDED: &[u8] = include_bytes!("../samples/recorded.webm");
const IN_FRAGMENTS: &[u8] = include_bytes!("../samples/recorded.m4a");
const FILM: &[u8] = include_bytes!("../samples/film.webm");

fn refused(bytes: Vec<u8>) -> &'static str {
    match look(bytes) {
        Err(Error::Invalid(invalid)) => invalid.of("file").map(|message| message.key).unwrap(),
        Err(other) => panic!("{other:?}"),
        Ok(sound) => panic!("taken as {:?}", sound.kind),
    }
}

#[test]
fn what_a_browser_records_is_taken_and_its_length_is_known() {
    for (bytes, kind) in [(RECORDED, Kind::Webm), (IN_FRAGMENTS, Kind::M4a)] {
        let sound = look(bytes.to_vec()).unwrap();
        assert_eq!((sound.kind, sound.bytes.len()), (kind, bytes.len()));
        // Something over two seconds was spoken into it.
        assert!((2..=3).contains(&sound.seconds), "{kind:?} lasts {}", sound.seconds);
    }
}

#[test]
fn sound_files_of_every_kind_are_taken() {
    for (bytes, kind) in [
        (&include_bytes!("../samples/voice.mp3")[..], Kind::Mp3),
        (include_bytes!("../samples/voice.m4a"), Kind::M4a),
        (include_bytes!("../samples/phone.m4a"), Kind::M4a),
        (include_bytes!("../samples/voice.aac"), Kind::Aac),
        (include_bytes!("../samples/voice.opus"), Kind::Ogg),
        (include_bytes!("../samples/voice.wav"), Kind::Wav),
    ] {
        let sound = look(bytes.to_vec()).unwrap();
        assert_eq!(sound.kind, kind);
        assert!(sound.seconds > 0);
        assert!(!sound.bytes.windows(8).any(|window| window == b"A Person"), "{kind:?}");
    }
}

#[test]
fn a_recording_loses_what_it_says_of_its_maker() {
    let holds = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    assert!(holds(RECORDED, b"Chrome"), "so that this test can fail");
    // A title and tags, as an editor of sound writes them behind what was heard.
    let mut tagged = RECORDED.to_vec();
    tagged.extend([0x12, 0x54, 0xC3, 0x67, 0x8C]);
    tagged.extend(b"Amal's phone");
    let sound = look(tagged.clone()).unwrap();
    assert_eq!(sound.bytes.len(), tagged.len());
    for word in [&b"Chrome"[..], b"Amal"] {
        assert!(!holds(&sound.bytes, word));
    }
    // It reads as before, and a second look changes nothing.
    let again = look(sound.bytes.clone()).unwrap();
    assert_eq!((again.seconds, again.bytes), (sound.seconds, sound.bytes));
}

#[test]
fn what_is_no_sound_is_refused_in_its_own_words() {
    assert_eq!(refused(FILM.to_vec()), "spoken-refused-pictures");
    assert_eq!(refused(include_bytes!("../samples/film.mp4").to_vec()), "spoken-refused-pictures");
    assert_eq!(refused(b"%PDF-1.7\n...".repeat(100)), "spoken-refused-type");
    assert_eq!(refused(Vec::new()), "spoken-refused-type");
    assert_eq!(refused(vec![0; MOST_BYTES + 1]), "voice-refused-large");
    // Its head alone, and a head with noise behind it.
    for cut in [4, 20, 60, 0x90] {
        let key = refused(RECORDED[..cut].to_vec());
        assert!(["spoken-refused-broken", "spoken-refused-type"].contains(&key), "{cut}: {key}");
    }
    let mut noise = RECORDED[..0x90].to_vec();
    noise.extend([0xff; 4_000]);
    assert_eq!(refused(noise), "spoken-refused-broken");
}

#[test]
fn no_damage_makes_it_stop() {
    for sample in [RECORDED, IN_FRAGMENTS] {
        for at in (0..sample.len().min(900)).step_by(2) {
            for byte in [0x00, 0x01, 0xff] {
                let mut damaged = sample.to_vec();
                damaged[at] = byte;
                // Taken or refused: either is an answer.
                let _ = look(damaged);
            }
        }
        for length in (0..sample.len()).step_by(9) {
            let _ = look(sample[..length].to_vec());
        }
    }
}
