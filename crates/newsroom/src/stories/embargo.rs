//! A story that waits for its moment.

use super::store;
use crate::stories::Embargo;
use ::store::Work;
use base::{Error, Event, Result, StoryId};

/// Holds the story back, from everyone, until a moment; or lifts that.
pub async fn set_embargo(work: &mut Work, story: StoryId, embargo: Option<&Embargo>) -> Result<()> {
    if embargo.is_some_and(|embargo| base::jiff::tz::TimeZone::get(&embargo.zone).is_err()) {
        return Err(Error::invalid("zone", "error-zone-unknown"));
    }
    let edition = store::find(work.db(), story).await?.edition;
    store::set_embargo(work, story, embargo).await?;
    work.record(Event::EmbargoSet { story, edition });
    Ok(())
}
