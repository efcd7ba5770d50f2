//! `firsthand demo`: the model campaign in a folder of its own.

use super::Say;
use crate::app::App;
use crate::backup::Hold;
use crate::config::{Loaded, instance_key};
use crate::serve::{Parts, Sockets, run as run_server};
use crate::trouble::Trouble;
use crate::{demo, logs};
use std::io::ErrorKind;
use std::path::Path;

/// What a demo does differently where nobody chose.
pub const DEFAULTS: [(&str, &str); 3] =
    [("data", "demo-data"), ("log_level", "warn"), ("mail_discreet_from", "post@mail.example")];

/// In a folder with this file, everything was made by the demo and may go.
const MARK: &str = ".firsthand-demo";
/// Written last, so its presence says that the layout was finished.
const FACTS: &str = "demo.json";

pub async fn run(mut loaded: Loaded, fresh: bool, say: Say) -> Result<(), Trouble> {
    logs::begin(loaded.config.log, loaded.config.log_level);
    let sockets = Sockets::bind(&loaded, Parts::PagesAndWorker)?;
    sockets.tell(&mut loaded);
    let config = &loaded.config;
    let is_new = prepare(&config.data, fresh)?;
    let file = config.data.join(FACTS);
    let doors = if is_new {
        demo::lay_out(config).await.map_err(Trouble::while_doing("Laying out the model campaign"))?
    } else {
        kept(&file)?
    };
    let _running = Hold::shared(config)?;
    let app = App::open(config).await.map_err(Trouble::while_doing("Starting"))?;
    let facts = demo::facts(&app, doors).await.map_err(Trouble::while_doing("Making links to sign in"))?;
    let text = serde_json::to_string_pretty(&facts).map_err(|error| unwritten(&file, &error.to_string()))?;
    write_whole(&file, &text).map_err(|error| unwritten(&file, &error.to_string()))?;
    let url = &config.base_url.origin;
    let text = format!(
        "The model campaign is at {url} (Ctrl-C stops it)\nLinks to sign in, and to read as a storyteller: {}",
        file.display()
    );
    say.either(&text, &serde_json::json!({ "base_url": url, "facts": file }));
    run_server(app, config, sockets).await
}

/// Whether there is something to lay out. Nothing is deleted that a demo did not make.
fn prepare(folder: &Path, fresh: bool) -> Result<bool, Trouble> {
    let shown = folder.display();
    let failed = |error: std::io::Error| {
        Trouble::because(format!("{shown} cannot be used: {error}."), "Choose another folder with --data.")
    };
    let is_empty = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => return Err(failed(error)),
    };
    if !is_empty {
        if !folder.join(MARK).exists() {
            let what = format!("{shown} holds something that is not a demo.");
            return Err(Trouble::because(
                what,
                "Choose another folder with --data, or serve it with `firsthand serve`.",
            ));
        }
        if folder.join(FACTS).exists() && !fresh {
            return Ok(false);
        }
        // A demo to be replaced, or one whose layout was interrupted.
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    instance_key::make_private(folder).map_err(failed)?;
    std::fs::write(folder.join(MARK), "This folder was made by `firsthand demo` and may be thrown away.\n")
        .map_err(failed)?;
    Ok(true)
}

/// The links of tellers and partners from an earlier start. They last; links to sign in are made anew.
fn kept(file: &Path) -> Result<demo::Doors, Trouble> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string());
    let facts = text.and_then(|text| serde_json::from_str::<demo::Facts>(&text).map_err(|error| error.to_string()));
    let doors = |facts: demo::Facts| demo::Doors { storytellers: facts.storytellers, partners: facts.partners };
    facts.map(doors).map_err(|error| {
        let what = format!("{} cannot be read: {error}.", file.display());
        Trouble::because(what, "Begin again with `firsthand demo --fresh`.")
    })
}

/// The links in it open doors, so only this user may read it.
fn write_whole(file: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let aside = file.with_extension("part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&aside)?.write_all(text.as_bytes())?;
    std::fs::rename(aside, file)
}

fn unwritten(file: &Path, why: &str) -> Trouble {
    Trouble::because(format!("{} cannot be written: {why}.", file.display()), "Choose another folder with --data.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_demo_made_is_thrown_away() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("demo");
        assert!(prepare(&folder, false).unwrap());
        // Interrupted before the facts were written: begins again.
        std::fs::write(folder.join("half"), "").unwrap();
        assert!(prepare(&folder, false).unwrap() && !folder.join("half").exists());
        std::fs::write(folder.join(FACTS), "{}").unwrap();
        assert!(!prepare(&folder, false).unwrap());
        assert!(prepare(&folder, true).unwrap() && !folder.join(FACTS).exists());

        let precious = place.path().join("precious");
        std::fs::create_dir(&precious).unwrap();
        std::fs::write(precious.join("firsthand.db"), "x").unwrap();
        assert!(prepare(&precious, true).is_err() && prepare(&precious, false).is_err());
        assert!(precious.join("firsthand.db").exists());
    }
}
