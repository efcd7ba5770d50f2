//! Pictures and uploads on real files and both engines.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use base::{Actor, Locale};
use outside::files::Files;

/// A small real PNG, made here.
fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn folder(db: &::store::testing::TestDb) -> Files {
    Files::open(&db.folder().join("media").display().to_string(), None).unwrap()
}

on_both!(async fn a_picture_is_kept_described_and_purged(db) {
    let room = Newsroom::open(db).await;
    let files = folder(db);
    let prepared = prepare_picture(photo()).await.unwrap();
    keep_files(&files, &prepared).await.unwrap();
    let empty = Description::empty(None);
    let id = ::store::write!(db, room.editor.actor(), |work| add_picture(work, &prepared, &empty, false)).unwrap();
    let described = Description { alt: base::Text::en("A grid of colours"), credit: "Sample".into(), ..empty.clone() };
    ::store::write!(db, room.editor.actor(), |work| describe(work, id, &described)).unwrap();
    let kept = store::find(db.read(), id).await.unwrap();
    assert_eq!((kept.alt.exact(Locale::ENGLISH), kept.files.len()), (Some("A grid of colours"), prepared.files.len()));
    for file in &kept.files {
        assert_eq!(files.get(&File::key(&file.hash)).await.unwrap().len() as u64, file.bytes);
    }
    let free = ::store::write!(db, room.editor.actor(), |work| crate::stories::purge_media(work, id)).unwrap();
    let mut wanted: Vec<String> = kept.files.iter().map(|file| File::key(&file.hash)).collect();
    let mut free = free;
    wanted.sort();
    free.sort();
    assert_eq!(free, wanted);
});

on_both!(async fn whom_it_shows_has_seen_the_credit_and_the_part_in_view(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let empty = Description::empty(None);
    let add = async |shade: u8| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let pixels = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, shade]));
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        let prepared = prepare_picture(bytes.into_inner()).await.unwrap();
        ::store::write!(db, room.editor.actor(), |work| add_picture(work, &prepared, &empty, false)).unwrap()
    };
    let (own, everywhere, other) = (add(1).await, add(2).await, add(3).await);
    let say = async |of, description: &Description| {
        ::store::write!(db, room.editor.actor(), |work| crate::stories::describe_media(work, of, description))
    };
    let fields = |outcome: Result<()>| match outcome {
        Err(Error::Invalid(invalid)) => invalid.0.into_iter().map(|(field, message)| (field, message.key)).collect(),
        other => other.map(|()| Vec::new()).unwrap(),
    };
    let face = people::personas::Shape {
        portrait_form: people::personas::PortraitForm::Portrait,
        portrait_media: Some(everywhere),
        ..people::testing::shape("Ada Sample")
    };
    ::store::write!(db, Actor::Operator, |work| people::personas::change(work, persona, &face)).unwrap();
    let with = crate::stories::Content { portrait: Some(own), ..crate::testing::content("alpha") };
    let (with, first) = room.draft_of(db, persona, "alpha", with).await;
    let (without, second) = room.draft(db, persona, "beta").await;
    let named = Description { credit: "Kim".into(), ..empty.clone() };
    for picture in [own, everywhere, other] {
        assert_eq!(fields(say(picture, &named).await), [], "nobody was asked yet");
    }
    room.send(db, with, &[first]).await;
    room.send(db, without, &[second]).await;
    let both = Description { credit: "Ada’s neighbour".into(), focal: (100, 100), ..empty.clone() };
    let centred = Description { focal: (900, 500), ..named.clone() };
    let wanted = [("credit", "media-asked-about"), ("focal", "media-asked-about")];
    for picture in [own, everywhere] {
        assert_eq!(fields(say(picture, &both).await), wanted);
        assert_eq!(fields(say(picture, &centred).await), wanted[1..]);
        let alt = Description { alt: base::Text::en("A stove"), ..named.clone() };
        assert_eq!(fields(say(picture, &alt).await), [], "what nobody was shown may change");
    }
    assert_eq!(fields(say(other, &both).await), []);
});

on_both!(async fn an_upload_goes_on_after_a_dropped_connection(db) {
    let room = Newsroom::open(db).await;
    let files = folder(db);
    let bytes = photo();
    let staff = room.editor.id;
    let upload = uploads::begin(db, staff, Kind::Picture, bytes.len() as u64).await.unwrap();
    let middle = bytes.len() / 2;
    uploads::append(db, &files, staff, upload.id, 0, bytes[..middle].to_vec()).await.unwrap();
    // The answer was lost: the sender asks how far it came, and a repeated piece is refused.
    let again = uploads::append(db, &files, staff, upload.id, 0, bytes[..middle].to_vec()).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    let stands = uploads::find(db, staff, upload.id).await.unwrap();
    assert_eq!(stands.received, middle as u64);
    let whole = uploads::append(db, &files, staff, upload.id, stands.received, bytes[middle..].to_vec()).await.unwrap();
    let media = uploads::finish(db, &files, &whole, &Description::empty(None)).await.unwrap();
    assert_eq!(store::find(db.read(), media).await.unwrap().width, 640);
    let asked_again = uploads::find(db, staff, upload.id).await.unwrap();
    assert_eq!(uploads::finish(db, &files, &asked_again, &Description::empty(None)).await.unwrap(), media);
});

on_both!(async fn an_upload_is_its_senders_alone_and_ends(db) {
    let room = Newsroom::open(db).await;
    let files = folder(db);
    let upload = uploads::begin(db, room.editor.id, Kind::Picture, 10).await.unwrap();
    assert!(matches!(uploads::find(db, room.safeguarding.id, upload.id).await, Err(Error::Missing)));
    let much = uploads::append(db, &files, room.editor.id, upload.id, 0, vec![0; 11]).await;
    assert!(matches!(much, Err(Error::Invalid(_))), "{much:?}");
    uploads::append(db, &files, room.editor.id, upload.id, 0, vec![0; 4]).await.unwrap();
    db.clock.push_days(uploads::KEPT_DAYS);
    assert_eq!(uploads::sweep(db, &files).await.unwrap(), 1);
    assert_eq!(files.list("uploads").await.unwrap().len(), 0);
});

on_both!(async fn two_finishers_make_one_picture(db) {
    let room = Newsroom::open(db).await;
    let files = folder(db);
    let bytes = photo();
    let upload = uploads::begin(db, room.editor.id, Kind::Picture, bytes.len() as u64).await.unwrap();
    let whole = uploads::append(db, &files, room.editor.id, upload.id, 0, bytes).await.unwrap();
    let empty = Description::empty(None);
    let finish = || uploads::finish(db, &files, &whole, &empty);
    let (one, other) = futures_util::join!(finish(), finish());
    assert!(one.is_ok() || other.is_ok());
    assert_eq!(store::count(db.read(), &Filter::default()).await.unwrap(), 1);
});

#[tokio::test]
async fn what_is_no_photo_is_refused_beside_the_field() {
    for bytes in [Vec::new(), b"<html>".to_vec(), photo()[..500].to_vec()] {
        assert!(matches!(prepare_picture(bytes).await, Err(Error::Invalid(invalid)) if invalid.of("file").is_some()));
    }
}

on_both!(async fn a_picture_gets_avif_once_there_is_time(db) {
    let files = folder(db);
    // Soft like a sky: what is all edges gains nothing and is left as it is.
    let mut png = std::io::Cursor::new(Vec::new());
    let soft = |x: u32, y: u32| image::Rgb([(x / 3) as u8, (y / 2) as u8, ((x * y) / 600) as u8]);
    image::RgbImage::from_fn(480, 320, soft).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let prepared = prepare_picture(png.into_inner()).await.unwrap();
    keep_files(&files, &prepared).await.unwrap();
    let none = Description::empty(None);
    let id = ::store::write!(db, Actor::Operator, |work| add_picture(work, &prepared, &none, false)).unwrap();
    let preview = store::find(db.read(), id).await.unwrap().preview().unwrap().clone();
    for _ in 0..2 {
        jobs::make_avif(db, &files, id).await.unwrap();
        let picture = store::find(db.read(), id).await.unwrap();
        let of = |format: Format| picture.files.iter().filter(move |file| file.format == format).collect::<Vec<_>>();
        let (webp, avif) = (of(Format::Webp), of(Format::Avif));
        assert!(!avif.is_empty() && avif.len() <= webp.len());
        for file in avif {
            let bytes = files.get(&File::key(&file.hash)).await.unwrap();
            assert_eq!((bytes.len() as u64, &bytes[4..12]), (file.bytes, b"ftypavif".as_slice()));
            assert!(webp.iter().any(|other| other.width == file.width && other.bytes > file.bytes));
        }
        // A browser that knows neither still gets the same small picture as before.
        assert_eq!(picture.preview(), Some(&preview));
    }
    let gone = ::store::write!(db, Actor::Operator, |work| purge(work, id)).unwrap();
    for key in gone {
        files.delete(&key).await.unwrap();
    }
    jobs::make_avif(db, &files, id).await.unwrap();
    assert!(files.list("media/").await.unwrap().is_empty());
});
