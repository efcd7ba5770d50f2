//! What the nodes share: a PostgreSQL, an S3 storage, a key; and stories to read.

use super::node::Node;
use super::s3::{Bucket, KEY, SECRET};
use super::wire::Wire;
use base::Locale;
use firsthand::app::App;
use firsthand::config::{self, Flags};
use newsroom::media::{self, Description};
use newsroom::stories::{self, Draft};
use newsroom::testing::{Newsroom, content, slug, waive, yes_to_all};
use people::ledger::Method;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use store::testing::TestDb;

pub struct House {
    folder: tempfile::TempDir,
    /// What the nodes share; nothing where one is alone.
    shared: Option<(TestDb, Bucket)>,
    wires: Vec<Wire>,
    app: App,
    room: Newsroom,
    shade: AtomicU8,
}

/// A story that is public, and how its teller takes it down.
pub struct Story {
    /// A word that stands in every part of it and nowhere else.
    pub marker: String,
    /// Its address. A tombstone there may repeat it, as whoever asks knows it already.
    pub slug: String,
    /// Where its files are.
    pub files: Vec<String>,
    pub take_down: String,
    pub token: String,
}

impl House {
    pub async fn furnish(database: TestDb) -> Self {
        let (bucket, _) = Bucket::open().await;
        Self::of(Some((database, bucket))).await
    }

    /// For one node over its own file and folder.
    pub async fn furnish_alone() -> Self {
        Self::of(None).await
    }

    async fn of(shared: Option<(TestDb, Bucket)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut values =
            vec![("data", "--data", folder.path().display().to_string()), ("metrics_listen", "test", "off".to_owned())];
        let mut wires = Vec::new();
        if let Some((database, bucket)) = &shared {
            values.extend([
                ("database", "test", database.url().to_owned()),
                ("media", "test", bucket.media()),
                ("media_key", "test", KEY.to_owned()),
                ("media_secret", "test", SECRET.to_owned()),
            ]);
            let server = url::Url::parse(database.url()).unwrap();
            let server = SocketAddr::from(([127, 0, 0, 1], server.port().unwrap()));
            wires.extend((0..3).map(|_| Wire::to(server)));
        }
        let config = config::load(&Flags { values, ..Flags::default() }).unwrap().config;
        let app = App::open(&config).await.unwrap();
        let room = Newsroom::open_by(&app.house.db, app.house.keys.clone()).await;
        Self { folder, shared, wires, app, room, shade: AtomicU8::new(0) }
    }

    pub fn wire(&self, node: usize) -> &Wire {
        &self.wires[node]
    }

    /// A node that reaches the database by its own wire.
    pub fn start(&self, number: usize) -> Node {
        let Some((database, bucket)) = &self.shared else { return Node::start(number, self.folder.path(), None) };
        let mut database = url::Url::parse(database.url()).unwrap();
        database.set_port(Some(self.wires[number].address.port())).unwrap();
        Node::start(number, self.folder.path(), Some((database.as_str(), &bucket.media())))
    }

    /// A story with a picture of its own, approved and cleared.
    pub async fn tell(&self, marker: &str) -> Arc<Story> {
        let (db, keys) = (&self.app.house.db, &self.app.house.keys);
        let persona = self.room.teller(db, "Somebody").await;
        let (picture, files) = self.picture().await;
        let draft = Draft {
            edition: self.room.edition,
            persona,
            slug: slug(&format!("at-{marker}")),
            language: Locale::ENGLISH,
            content: stories::Content { portrait: Some(picture), ..content(&word(marker)) },
            is_sample: true,
        };
        let editor = self.room.editor.actor();
        let (story, version) = store::write!(db, editor, |work| stories::draft(work, &draft)).unwrap();
        let (review, issued) =
            store::write!(db, editor, |work| stories::submit(work, keys, story, &[version], Locale::ENGLISH)).unwrap();
        let versions = stories::store::versions(db.read(), &[version]).await.unwrap();
        let seen = stories::shown(&versions, &people::personas::find(db.read(), persona).await.unwrap());
        let yes = yes_to_all();
        let teller = people::testing::teller_by(db, keys, persona).await;
        store::write!(db, teller, |work| stories::approve(work, keys, review, &seen, &yes, Method::Link)).unwrap();
        waive(db, keys, story, persona).await;
        self.room.clear(db, story).await;
        let secret = issued.secret.reveal();
        Arc::new(Story {
            marker: word(marker),
            slug: format!("at-{marker}"),
            files,
            take_down: format!("/my/read/{secret}/take-down"),
            token: door::token(keys, secret),
        })
    }

    /// A photograph of its own colour, and the addresses of its files.
    async fn picture(&self) -> (base::MediaId, Vec<String>) {
        let house = &self.app.house;
        let shade = self.shade.fetch_add(1, Ordering::Relaxed);
        let pixels = image::RgbImage::from_fn(360, 240, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, shade]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        let prepared = media::prepare_picture(bytes.into_inner()).await.unwrap();
        media::keep_files(&house.files, &prepared).await.unwrap();
        let empty = Description::empty(None);
        let editor = self.room.editor.actor();
        let id = store::write!(house.db, editor, |work| media::add_picture(work, &prepared, &empty, false)).unwrap();
        let files = media::store::find(house.db.read(), id).await.unwrap().files;
        let address = |file: &media::File| format!("/media/{}/{}.{}", file.hash, file.width, file.format.name());
        (id, files.iter().map(address).collect())
    }
}

/// Not a part of the address, which is made of the same letters.
fn word(marker: &str) -> String {
    format!("word{marker}")
}
