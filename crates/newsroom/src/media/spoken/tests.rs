//! Real sound files, made by a real encoder; and what is none.

use super::*;

const VOICES: [(&str, &[u8], Format); 6] = [
    ("mp3", include_bytes!("../samples/voice.mp3"), Format::Mp3),
    ("m4a", include_bytes!("../samples/voice.m4a"), Format::M4a),
    ("a phone's", include_bytes!("../samples/phone.m4a"), Format::M4a),
    ("aac", include_bytes!("../samples/voice.aac"), Format::Aac),
    ("opus", include_bytes!("../samples/voice.opus"), Format::Ogg),
    ("wav", include_bytes!("../samples/voice.wav"), Format::Wav),
];
const FILM: &[u8] = include_bytes!("../samples/film.mp4");

fn refused(bytes: Vec<u8>) -> &'static str {
    match inspect(bytes) {
        Err(Error::Invalid(invalid)) => invalid.of("file").map(|message| message.key).unwrap(),
        Err(other) => panic!("{other:?}"),
        Ok(checked) => panic!("taken as {:?}", checked.format),
    }
}

#[test]
fn every_kind_of_sound_is_taken_and_tells_nothing_of_its_maker() {
    for (name, bytes, format) in VOICES {
        let checked = inspect(bytes.to_vec()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!((checked.kind, checked.format), (Kind::Audio, format), "{name}");
        assert_eq!(checked.sha256, HEXLOWER.encode(&Sha256::digest(&checked.bytes)), "{name}");
        for told in ["A Person", "Harbour Road"] {
            let holds = |bytes: &[u8]| bytes.windows(told.len()).any(|window| window == told.as_bytes());
            assert!(!holds(&checked.bytes), "{name} still tells {told}");
        }
        assert_eq!(read(&checked.bytes).unwrap().0, format, "{name} can still be played");
    }
    // The samples do tell it, so that this test can fail.
    assert!(VOICES.iter().filter(|(_, bytes, _)| bytes.windows(8).any(|window| window == b"A Person")).count() >= 3);
}

#[test]
fn what_is_no_sound_is_refused_in_its_own_words() {
    assert_eq!(refused(Vec::new()), "spoken-refused-type");
    assert_eq!(refused(b"%PDF-1.7\n...".repeat(100)), "spoken-refused-type");
    assert_eq!(refused(b"<html>".repeat(1_000)), "spoken-refused-type");
    assert_eq!(refused(FILM.to_vec()), "spoken-refused-pictures");
    assert_eq!(refused(vec![0; MOST_BYTES + 1]), "recording-refused-large");
    for (name, bytes, _) in VOICES {
        let cut = refused_or_taken(&bytes[..bytes.len().min(40)]);
        assert!(cut.is_err(), "{name}");
    }
    // Its beginning says what it is, the rest is noise.
    let mut wav = b"RIFF\x2c\0\0\0WAVEfmt ".to_vec();
    wav.extend([7; 64]);
    assert_eq!(refused(wav), "spoken-refused-broken");
}

fn refused_or_taken(bytes: &[u8]) -> Result<Format> {
    inspect(bytes.to_vec()).map(|checked| checked.format)
}
