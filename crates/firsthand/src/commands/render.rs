//! `firsthand render`: the toolkit's renderer from the shell. A card goes to a
//! partner by name, as from the partner's own room: by the same permission, with
//! the same row of what was handed over and the same rights text in it.

use super::Say;
use crate::app::App;
use crate::config::Loaded;
use crate::trouble::Trouble;
use base::{Actor, Error, KitItemId, Locale, Result, Slug};
use clap::Args;
use clap::builder::PossibleValuesParser;
use newsroom::press::{self, Bureau};
use newsroom::toolkit::files::{self, Counter, Taken};
use newsroom::toolkit::{self, Size};
use programme::campaigns;
use std::path::{Path, PathBuf};

// What is told, to whom and in which language. (A doc comment here would stand in both helps.)
#[derive(Args)]
struct Told {
    /// The item: its id stands in the address of its page at the desk
    #[arg(long, value_name = "ID")]
    item: String,
    /// The partner it is for, as in the address of its page
    #[arg(long, value_name = "SLUG")]
    partner: String,
    /// The language of the words, as en or ar
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: String,
}

#[derive(Args)]
pub struct Card {
    #[command(flatten)]
    told: Told,
    /// How large
    #[arg(long, default_value = "square", value_name = "SIZE", value_parser = PossibleValuesParser::new(Size::SCREENS.map(Size::name)))]
    size: String,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Args)]
pub struct Poster {
    #[command(flatten)]
    told: Told,
    /// The paper it is trimmed to, with three millimetres of bleed around it
    #[arg(long, default_value = "poster-a4", value_name = "SIZE", value_parser = PossibleValuesParser::new(PAPERS.map(Size::name)))]
    size: String,
    /// With crop marks around the bleed
    #[arg(long)]
    crop_marks: bool,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

const PAPERS: [Size; 4] = [Size::PosterA4, Size::PosterA3, Size::FlyerA5, Size::NameCard];

#[derive(Args)]
pub struct Pack {
    /// The campaign, as in its address [default: the default campaign]
    #[arg(long, value_name = "SLUG")]
    campaign: Option<String>,
    /// The edition, as in its address
    #[arg(long, value_name = "SLUG")]
    edition: String,
    /// The language of the pack, as en or ar
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: String,
    /// Whom journalists may ask: a name and how to reach them, as "Press office: press@example.org". May be given again
    #[arg(long, value_name = "NAME: ADDRESS")]
    contact: Vec<String>,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// A pack of what shows nobody: messages, figures, contact. People are handed
/// over by name, with a row for each, and not to a shell.
pub async fn pack(loaded: &Loaded, asked: &Pack, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let bytes = match made(&app, asked).await {
        Err(Error::Missing) => {
            return Err(Trouble::because(
                "There is no such edition, or nobody may see it yet.",
                "Its address says how it is called: /CAMPAIGN/EDITION/.",
            ));
        }
        other => other.map_err(Trouble::while_doing("Making the press pack"))?,
    };
    written(&asked.out, &bytes, "Nothing else was changed.").await?;
    app.house.db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    let path = asked.out.display().to_string();
    say.either(
        &format!("{path}: {} bytes, application/pdf. It shows nobody.", bytes.len()),
        &serde_json::json!({ "file": path, "bytes": bytes.len(), "media_type": "application/pdf" }),
    );
    Ok(())
}

async fn made(app: &App, asked: &Pack) -> Result<Vec<u8>> {
    let house = &*app.house;
    let slug = |text: &str| text.parse::<Slug>().map_err(|_| Error::Missing);
    let language: Locale = asked.language.parse().map_err(|_| Error::Missing)?;
    let campaign = match &asked.campaign {
        Some(name) => campaigns::by_slug(house.db.read(), &slug(name)?).await?,
        None => campaigns::default(house.db.read()).await?.ok_or(Error::Missing)?,
    };
    let edition = campaigns::edition_by_slug(house.db.read(), campaign.id, &slug(&asked.edition)?).await?;
    if !edition.is_public() {
        return Err(Error::Missing);
    }
    let line = |line: &String| {
        let (name, how) = line.split_once(':').unwrap_or((line, ""));
        (name.trim().to_owned(), how.trim().to_owned())
    };
    let contact: Vec<(String, String)> = asked.contact.iter().map(line).collect();
    let (db, files, base_url) = (&house.db, &house.files, house.base_url.as_str());
    let bureau = Bureau { db, files, base_url, voice: guest::VOICE, language };
    press::set(press::pack(bureau, edition.id, &contact).await?.of_nobody()).await
}

async fn written(path: &Path, bytes: &[u8], next: &str) -> Result<(), Trouble> {
    let written = tokio::fs::write(path, bytes).await;
    written.map_err(|error| Trouble::because(format!("{} cannot be written: {error}.", path.display()), next))
}

pub async fn card(loaded: &Loaded, asked: &Card, say: Say) -> Result<(), Trouble> {
    let Card { told, size, out } = asked;
    handed(loaded, Wanted { told, size, print: None, out }, say).await
}

pub async fn poster(loaded: &Loaded, asked: &Poster, say: Say) -> Result<(), Trouble> {
    let Poster { told, size, crop_marks, out } = asked;
    handed(loaded, Wanted { told, size, print: Some(*crop_marks), out }, say).await
}

/// A file for a partner by name.
struct Wanted<'a> {
    told: &'a Told,
    size: &'a str,
    /// For a printer, with crop marks or without.
    print: Option<bool>,
    out: &'a Path,
}

async fn handed(loaded: &Loaded, asked: Wanted<'_>, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let taken = match draw(&app, &asked).await {
        Err(Error::Missing) => {
            return Err(Trouble::because(
                "This partner may not post this item in this language now.",
                "Its page at the desk says who sees it: /desk/toolkit/. Nothing was handed over.",
            ));
        }
        other => other.map_err(Trouble::while_doing("Drawing the card"))?,
    };
    written(asked.out, &taken.bytes, "The file is noted as handed over.").await?;
    let path = asked.out.display();
    app.house.db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    let text = format!(
        "{path}: {} bytes, {}. It is noted as handed over to the partner.",
        taken.bytes.len(),
        taken.media_type
    );
    let told =
        serde_json::json!({ "file": path.to_string(), "bytes": taken.bytes.len(), "media_type": taken.media_type });
    say.either(&text, &told);
    Ok(())
}

async fn draw(app: &App, asked: &Wanted<'_>) -> Result<Taken> {
    let house = &*app.house;
    let item: KitItemId = asked.told.item.parse().map_err(|_| Error::Missing)?;
    let language: Locale = asked.told.language.parse().map_err(|_| Error::Missing)?;
    let size: Size = asked.size.parse().map_err(|_| Error::Missing)?;
    let slug: Slug = asked.told.partner.parse().map_err(|_| Error::Missing)?;
    let partner = programme::partners::by_slug(house.db.read(), &slug).await?.id;
    let edition = toolkit::store::find(house.db.read(), item).await?.edition;
    let counter = Counter {
        db: &house.db,
        keys: &house.keys,
        files: &house.files,
        base_url: &house.base_url,
        voice: guest::VOICE,
        edition,
        partner,
        actor: Actor::Operator,
    };
    match asked.print {
        None => files::take(counter, item, language, size).await,
        Some(marks) => files::take_print(counter, item, language, size, marks).await,
    }
}
