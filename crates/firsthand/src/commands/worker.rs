//! `firsthand worker`.

use crate::app::App;
use crate::backup::Hold;
use crate::config::Loaded;
use crate::logs;
use crate::serve::{Parts, Sockets, run as run_server};
use crate::trouble::Trouble;

pub async fn run(loaded: Loaded) -> Result<(), Trouble> {
    logs::begin(loaded.config.log, loaded.config.log_level);
    let sockets = Sockets::bind(&loaded, Parts::Worker)?;
    let _running = Hold::shared(&loaded.config)?;
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Starting"))?;
    run_server(app, &loaded.config, sockets).await
}
