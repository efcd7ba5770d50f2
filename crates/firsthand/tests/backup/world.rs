//! A house with people in it, on either engine, over a folder that can be lost.

use super::s3::{Bucket, KEY, SECRET};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use base::{Actor, Locale, PersonaId, Slug, StoryId};
use firsthand::app::App;
use firsthand::backup::{self, Asked, Restored, Source, Taken};
use firsthand::config::{self, Config, Flags, instance_key};
use firsthand::health::Health;
use firsthand::serve;
use newsroom::media::{self, Description};
use newsroom::stories::{self, Content, Draft};
use newsroom::testing::{Newsroom, content, yes_to_all};
use people::persons::{self, Enrol, Identity, ReadReason};
use people::testing;
use std::path::{Path, PathBuf};
use store::jobs;
use store::testing::TestDb;
use tempfile::TempDir;
use tokio::sync::watch;
use tower::ServiceExt as _;

pub const PASSPHRASE: &str = "kettle lantern harbour violin";

/// Where a house lies.
pub struct Place {
    pub folder: TempDir,
    database: Option<TestDb>,
    bucket: Option<(Bucket, PathBuf)>,
}

impl Place {
    pub fn sqlite() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None, bucket: None }
    }
    pub async fn postgres() -> Option<Self> {
        let database = Some(TestDb::postgres().await?);
        Some(Self { folder: tempfile::tempdir().unwrap(), database, bucket: None })
    }
    /// The same with pictures and vault in a bucket.
    pub async fn with_a_bucket(self) -> Self {
        Self { bucket: Some(Bucket::open().await), ..self }
    }
    /// Where the bucket keeps what was put into this part of it.
    pub fn in_the_bucket(&self, part: &str) -> PathBuf {
        self.bucket.as_ref().unwrap().1.join(part)
    }
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
    pub fn config(&self) -> Config {
        let mut values = vec![
            ("data", "--data", self.data().display().to_string()),
            ("metrics_listen", "test", "off".to_owned()),
            ("rate_limits", "test", "0".to_owned()),
        ];
        values.extend(self.database.as_ref().map(|database| ("database", "test", database.url().to_owned())));
        if let Some((bucket, _)) = &self.bucket {
            let settings =
                [("media", bucket.media()), ("media_key", KEY.to_owned()), ("media_secret", SECRET.to_owned())];
            values.extend(settings.map(|(name, value)| (name, "test", value)));
        }
        config::load(&Flags { values, ..Flags::default() }).unwrap().config
    }
    pub async fn open(&self) -> House {
        House::open(self.config()).await
    }
    pub async fn restore(&self, file: &Path, journal: Option<PathBuf>) -> Result<Restored, String> {
        self.restore_with(file, journal, PASSPHRASE, false, false).await
    }
    pub async fn restore_with(
        &self,
        file: &Path,
        journal: Option<PathBuf>,
        passphrase: &str,
        replace: bool,
        lost_keys: bool,
    ) -> Result<Restored, String> {
        let asked = Asked { file, passphrase, journal, replace, lost_keys };
        backup::restore(&self.config(), &asked).await.map_err(|trouble| trouble.to_string())
    }
}

/// A house that is open.
pub struct House {
    pub app: App,
    pub config: Config,
    routes: Router,
    _stop: watch::Sender<bool>,
}

/// A story that was published, with a picture.
#[derive(Clone)]
pub struct Told {
    pub persona: PersonaId,
    pub story: StoryId,
    pub word: &'static str,
    pub files: Vec<String>,
}

impl House {
    async fn open(config: Config) -> Self {
        let app = App::open(&config).await.expect("the house opens");
        let (say_stop, stop) = watch::channel(false);
        tokio::spawn(app.clone().keep_lease(config.clone(), stop.clone()));
        // Over PostgreSQL nothing of people is shown without a lease.
        assert!(app.leases.held(std::time::Duration::from_secs(10)).await, "the lease is held");
        let routes = serve::routes(&app, &config, Health::new(app.house.clone(), stop));
        Self { app, config, routes, _stop: say_stop }
    }
    pub fn db(&self) -> &store::Db {
        &self.app.house.db
    }

    /// Somebody whose every part carries the word, and their public story.
    pub async fn tell(&self, room: &Newsroom, word: &'static str) -> Told {
        let house = &*self.app.house;
        let mut new: Enrol = testing::enrolment(room.edition, word);
        new.identity = Identity {
            legal_name: Some(format!("{word} Legal")),
            email: Some(format!("{word}@sample.example").into()),
            notes: format!("Notes on {word}"),
            ..Identity::named(format!("{word} Contact"))
        };
        new.role_then = base::Text::en(format!("{word} baker"));
        new.affiliation_then = base::Text::en(format!("{word} choir"));
        let enrolled = store::write!(house.db, Actor::Operator, |work| persons::enrol(work, &house.keys, &new));
        let persona = enrolled.expect("somebody enrolled").persona;
        let shade = word.bytes().fold(0u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        let pixels = image::RgbImage::from_fn(360, 240, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, shade]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        let prepared = media::prepare_picture(bytes.into_inner()).await.expect("a photograph");
        media::keep_files(&house.files, &prepared).await.unwrap();
        let description = Description { credit: format!("{word} Photographer"), ..Description::empty(Some(persona)) };
        let picture = store::write!(house.db, room.editor.actor(), |work| media::add_picture(
            work,
            &prepared,
            &description,
            false
        ));
        let picture = picture.expect("a picture");
        let draft = Draft {
            edition: room.edition,
            persona,
            slug: Slug::from_title(word).unwrap(),
            language: Locale::ENGLISH,
            content: Content { portrait: Some(picture), ..content(word) },
            is_sample: true,
        };
        let drafted = store::write!(house.db, room.editor.actor(), |work| stories::draft(work, &draft));
        let (story, version) = drafted.expect("a draft");
        room.approve(&house.db, story, &[version], &yes_to_all()).await;
        room.clear(&house.db, story).await;
        let files = media::store::find(house.db.read(), picture).await.unwrap().files;
        Told { persona, story, word, files: files.into_iter().map(|file| file.hash).collect() }
    }

    pub async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("accept-language", "en").body(Body::empty()).unwrap();
        let response = self.routes.clone().oneshot(request).await.expect("routes answer");
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }
    /// The status of a story's page.
    pub async fn page(&self, told: &Told) -> StatusCode {
        let slug = Slug::from_title(told.word).unwrap();
        self.get(&format!("/migrants-day/2026/stories/{slug}/")).await.0
    }
    /// Whether a list of all stories shows the word.
    pub async fn lists(&self, told: &Told) -> bool {
        self.get("/migrants-day/2026/stories/").await.1.contains(told.word)
    }

    /// What is known of who somebody is; nothing when it does not open.
    pub async fn identity(&self, told: &Told) -> Option<String> {
        let house = &*self.app.house;
        let read = store::write!(house.db, Actor::Operator, |work| persons::read_identity(
            work,
            &house.keys,
            told.persona,
            ReadReason::TheyAsked
        ));
        let email = |identity: &persons::Identity| {
            identity.email.as_ref().map(|one| one.shown().to_owned()).unwrap_or_default()
        };
        read.ok().map(|file| format!("{} {}", file.identity.contact_name, email(&file.identity)))
    }

    /// Does every job that waits.
    pub async fn work_off(&self) {
        while let Some(job) = jobs::claim(self.db(), "test").await.unwrap() {
            // Making AVIF takes long in an unoptimised build, and is one more file among others.
            if job.kind != media::jobs::MAKE_AVIF {
                firsthand::worker::once(&self.app, &job).await.unwrap_or_else(|error| panic!("{}: {error}", job.kind));
            }
            jobs::finish(self.db(), job.id, "test").await.unwrap();
        }
    }

    pub async fn back_up(&self, to: &Path) -> Taken {
        let house = &*self.app.house;
        let instance = instance_key::read(&self.config.instance_key).unwrap();
        let vault = house.keys.vault().unwrap();
        let source = Source { db: &house.db, files: &house.files, keys: &house.keys, vault, instance_key: &instance };
        let taken = backup::write(&source, PASSPHRASE, to).await.expect("a backup");
        let contents = vault.contents().await.unwrap();
        backup::write_companion(&contents, &house.keys, &to.with_file_name(backup::COMPANION)).unwrap();
        taken
    }
    pub async fn close(self) {
        self.app.house.db.close().await.unwrap();
    }
}
