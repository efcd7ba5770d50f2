//! What the database costs a story page on the threads that answer: everything
//! that the page asks of it is asked, rows are read into values, and no page is
//! made of them. `make bench` takes this off what a whole page costs.
//!
//! `queries DATA CAMPAIGN EDITION < SLUGS` prints milliseconds for each story.

use base::Slug;
use firsthand::app::App;
use firsthand::config::{self, Flags};
use newsroom::pages::{self, Place};
use programme::campaigns;
use std::error::Error;
use std::io::read_to_string;
use std::path::Path;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Asked for before anything is measured.
const WARM: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [data, campaign, edition] = words.as_slice() else {
        return Err("queries DATA CAMPAIGN EDITION < SLUGS".into());
    };
    let slug = |text: &str| text.parse::<Slug>().map_err(|_| format!("{text} is no address"));
    let slugs: Vec<Slug> = read_to_string(std::io::stdin())?.lines().map(slug).collect::<Result<_, _>>()?;
    let (campaign, edition) = (slug(campaign)?, slug(edition)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let values = vec![("data", "--data", data.clone())];
    let config =
        config::load(&Flags { values, ..Flags::default() }).map_err(|_| "the configuration cannot be read")?.config;
    let app = runtime.block_on(App::open(&config))?;
    let (warm, measured) = slugs.split_at(WARM.min(slugs.len()));
    // On a worker of the runtime, where requests are answered too.
    let ask = |slugs: &[Slug]| {
        let (app, slugs, campaign, edition) = (app.clone(), slugs.to_vec(), campaign.clone(), edition.clone());
        runtime.block_on(runtime.spawn(async move {
            for slug in slugs {
                one(&app, &campaign, &edition, &slug).await?;
            }
            Ok::<(), base::Error>(())
        }))
    };
    ask(warm)??;
    let before = answering()?;
    ask(measured)??;
    println!("{:.4}", (answering()? - before) / 1e6 / measured.len() as f64);
    Ok(())
}

/// As `site::here` and `site::story_show` do.
async fn one(app: &App, campaign: &Slug, edition: &Slug, slug: &Slug) -> base::Result<()> {
    let db = &app.house.db;
    let campaign = campaigns::by_slug(db.read(), campaign).await?;
    let edition = campaigns::edition_by_slug(db.read(), campaign.id, edition).await?;
    let place = Place::of(edition.id, edition.archived_at.is_some());
    pages::ask(db, place, slug).await?.map(drop).ok_or(base::Error::Missing)
}

/// Nanoseconds of processor on all threads but the database's own.
fn answering() -> Result<f64, Box<dyn Error>> {
    let mut spent = 0.0;
    for task in Path::new("/proc/self/task").read_dir()? {
        let task = task?.path();
        let name = read_to_string(std::fs::File::open(task.join("comm"))?)?;
        if !name.contains("sqlx") && !name.contains("sqlite") {
            let told = read_to_string(std::fs::File::open(task.join("schedstat"))?)?;
            spent += told.split_whitespace().next().unwrap_or_default().parse::<f64>()?;
        }
    }
    Ok(spent)
}
