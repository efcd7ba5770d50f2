//! `firsthand config explain`.

use super::Say;
use crate::config::{Loaded, json, table};
use crate::trouble::Trouble;

pub fn run(loaded: &Loaded, say: Say) -> Result<(), Trouble> {
    say.either(&table(&loaded.values), &json(&loaded.values));
    Ok(())
}
