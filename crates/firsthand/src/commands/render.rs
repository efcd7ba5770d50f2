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
use newsroom::toolkit::files::{self, Counter, Taken};
use newsroom::toolkit::{self, Size};
use std::path::PathBuf;

#[derive(Args)]
pub struct Card {
    /// The item: its id stands in the address of its page at the desk
    #[arg(long, value_name = "ID")]
    item: String,
    /// The partner it is for, as in the address of its page
    #[arg(long, value_name = "SLUG")]
    partner: String,
    /// The language of the words, as en or ar
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: String,
    /// How large
    #[arg(long, default_value = "square", value_name = "SIZE", value_parser = PossibleValuesParser::new(Size::SCREENS.map(Size::name)))]
    size: String,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub async fn card(loaded: &Loaded, asked: &Card, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let taken = match draw(&app, asked).await {
        Err(Error::Missing) => {
            return Err(Trouble::because(
                "This partner may not post this item in this language now.",
                "Its page at the desk says who sees it: /desk/toolkit/. Nothing was handed over.",
            ));
        }
        other => other.map_err(Trouble::while_doing("Drawing the card"))?,
    };
    let written = tokio::fs::write(&asked.out, &taken.bytes).await;
    let path = asked.out.display();
    written.map_err(|error| {
        Trouble::because(format!("{path} cannot be written: {error}."), "The file is noted as handed over.")
    })?;
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

async fn draw(app: &App, asked: &Card) -> Result<Taken> {
    let house = &*app.house;
    let item: KitItemId = asked.item.parse().map_err(|_| Error::Missing)?;
    let language: Locale = asked.language.parse().map_err(|_| Error::Missing)?;
    let size: Size = asked.size.parse().map_err(|_| Error::Missing)?;
    let slug: Slug = asked.partner.parse().map_err(|_| Error::Missing)?;
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
    files::take(counter, item, language, size).await
}
