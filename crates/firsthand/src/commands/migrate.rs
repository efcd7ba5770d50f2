//! `firsthand migrate`.

use super::Say;
use crate::app::App;
use crate::config::Loaded;
use crate::trouble::Trouble;

/// Opening brings the schema up to date; that is all there is to do.
pub async fn run(loaded: &Loaded, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Migrating"))?;
    app.house.db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    say.either("The schema is up to date.", &serde_json::json!({ "current": true }));
    Ok(())
}
