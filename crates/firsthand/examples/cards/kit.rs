//! A campaign's whole kit drawn ahead by the product's own job, over its own
//! database and files: seven people, six sizes, six languages, and as many
//! partners as are asked for. It may be killed at any moment and run again.

use super::{peak, photo, tell};
use base::{Actor, EditionId, Locale, Text};
use firsthand::app::App;
use firsthand::config::{self, Flags};
use newsroom::logos;
use newsroom::media::{self, Description};
use newsroom::stories::{self, Content};
use newsroom::testing::{Newsroom, content, yes_to_all};
use newsroom::toolkit::ahead::{self, Hands};
use newsroom::toolkit::{self, Design, Draft, Subject};
use people::ledger::{Answers, Choice};
use programme::campaigns;
use std::error::Error;

/// A sentence in each language of the kit.
const SAYINGS: [(&str, &str); 6] = [
    ("en", "All human beings are born free and equal in dignity and rights."),
    ("ar", "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق."),
    ("fa", "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند."),
    ("ti", "ብመንጽር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕርን እዮም።"),
    ("bn", "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।"),
    ("ur", "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔"),
];
const PEOPLE: usize = 7;

pub fn run(data: &str, lay_for: Option<usize>) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let values = vec![("data", "--data", data.to_owned())];
    let config =
        config::load(&Flags { values, ..Flags::default() }).map_err(|_| "the configuration cannot be read")?.config;
    let done = runtime.block_on(async {
        let app = App::open(&config).await?;
        match lay_for {
            Some(partners) => lay(&app, partners).await?,
            None => draw(&app).await?,
        }
        app.house.db.close().await?;
        Ok::<_, Box<dyn Error>>(())
    });
    runtime.shutdown_background();
    done
}

async fn lay(app: &App, partners: usize) -> Result<(), Box<dyn Error>> {
    let house = &*app.house;
    let db = &house.db;
    let room = Newsroom::open_by(db, house.keys.clone()).await;
    let mut yes = yes_to_all();
    for number in 0..partners {
        let partner = programme::testing::partner_in(db, room.edition, &format!("Partner {number}")).await;
        let colour = 0x0012_3456 + 0x00a1_b2c3_u64 * number as u64 % 0x00ff_ffff;
        let mark = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\"><path fill=\"#{:06x}\" d=\"M4 8h{}v44H4z\"/></svg>",
            colour & 0x00ff_ffff,
            40 + number
        );
        let logo = logos::prepare(mark.into_bytes()).await?;
        store::write!(db, Actor::Operator, |work| logos::set(work, partner, &logo))?;
        yes.partners.insert(partner, Choice::Yes);
    }
    for number in 0..PEOPLE {
        person(app, &room, number, &yes).await?;
    }
    tell(&serde_json::json!({ "laid": PEOPLE * SAYINGS.len() * 6 * partners }))
}

async fn person(app: &App, room: &Newsroom, number: usize, yes: &Answers) -> Result<(), Box<dyn Error>> {
    let house = &*app.house;
    let db = &house.db;
    let marker = format!("teller{number}");
    let persona = room.teller(db, &format!("Teller {number}")).await;
    // Four of the seven show a photograph, no two the same.
    let picture = if number.is_multiple_of(2) {
        let (wide, high) = (2000, 1500 - 16 * u16::try_from(number)?);
        let prepared = media::prepare_picture(photo::photo(wide, high)?).await?;
        media::keep_files(&house.files, &prepared).await?;
        let described = Description { alt: Text::en("A portrait"), ..Description::empty(None) };
        let added =
            store::write!(db, room.editor.actor(), |work| media::add_picture(work, &prepared, &described, false));
        let mut shape = people::testing::shape(&format!("Teller {number}"));
        shape.portrait_form = people::personas::PortraitForm::Portrait;
        store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &house.keys, persona, &shape))?;
        Some(added?)
    } else {
        None
    };
    let told = |saying: &str| Content {
        body: format!("{saying}\n\n{number}"),
        quotes: vec![saying.to_owned()],
        portrait: picture,
        place: String::new(),
        ..content(&marker)
    };
    let mut sayings = SAYINGS.iter();
    let (_, first) = sayings.next().ok_or("no saying")?;
    let (story, version) = room.draft_of(db, persona, &marker, told(first)).await;
    let mut versions = vec![version];
    for (tag, saying) in sayings {
        let (language, words): (Locale, Content) = (tag.parse().map_err(|_| "no language")?, told(saying));
        let added = store::write!(db, room.editor.actor(), |work| stories::translate(work, story, language, &words))?;
        store::write!(db, room.safeguarding.actor(), |work| stories::read_by_second_speaker(work, added))?;
        versions.push(added);
    }
    room.approve(db, story, &versions, yes).await;
    room.clear(db, story).await;
    let draft = Draft::new(Design::PortraitQuote, Subject::Story { story, quote: Some(0) });
    store::write!(db, room.editor.actor(), |work| async {
        let item = toolkit::add(work, room.edition, &draft).await?;
        toolkit::release(work, item).await
    })?;
    Ok(())
}

async fn draw(app: &App) -> Result<(), Box<dyn Error>> {
    let house = &*app.house;
    let db = &house.db;
    let edition = edition(app).await?;
    let run = store::write!(db, Actor::Operator, |work| ahead::begin(work, edition))?;
    let hands = Hands { db, files: &house.files, base_url: &house.base_url, voice: guest::VOICE };
    loop {
        ahead::go_on(hands, run).await?;
        let stands = ahead::find(db.read(), run).await?;
        let (cards, done, drawn) = (stands.cards, stands.done, stands.drawn);
        tell(&serde_json::json!({ "cards": cards, "done": done, "drawn": drawn, "peak_kb": peak()? }))?;
        if stands.ended_at.is_some() {
            return Ok(());
        }
    }
}

async fn edition(app: &App) -> Result<EditionId, Box<dyn Error>> {
    let db = app.house.db.read();
    let campaign = campaigns::default(db).await?.ok_or("no campaign was laid")?;
    let edition = campaigns::editions(db, campaign.id).await?.into_iter().next();
    Ok(edition.ok_or("no edition was laid")?.id)
}
