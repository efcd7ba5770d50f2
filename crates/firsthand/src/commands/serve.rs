//! `firsthand serve`.

use super::Say;
use crate::app::App;
use crate::backup::Hold;
use crate::config::Loaded;
use crate::logs;
use crate::serve::{Parts, Sockets, run as run_server};
use crate::trouble::Trouble;

pub async fn run(mut loaded: Loaded, say: Say) -> Result<(), Trouble> {
    logs::begin(loaded.config.log, loaded.config.log_level);
    let sockets = Sockets::bind(&loaded, Parts::PagesAndWorker)?;
    sockets.tell(&mut loaded);
    let _running = Hold::shared(&loaded.config)?;
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Starting"))?;
    let url = &loaded.config.base_url.origin;
    say.either(&format!("Firsthand is at {url} (Ctrl-C stops it)"), &serde_json::json!({ "base_url": url }));
    run_server(app, &loaded.config, sockets).await
}
