//! An edition's sheet is worked out once per process and found again by its
//! hash. After a restart, or on another node, it is worked out anew from the
//! editions: the same look always gives the same bytes.

use base::Result;
use look::Look;
use programme::campaigns::{self, Edition};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use store::Db;
use ui::LookSheet;

#[derive(Default)]
struct Known {
    by_look: HashMap<Look, Arc<LookSheet>>,
    by_hash: HashMap<String, Arc<LookSheet>>,
}

/// A memory of pure results: nothing in it can be out of date.
static KNOWN: LazyLock<RwLock<Known>> = LazyLock::new(RwLock::default);

/// The sheet of one look.
pub fn sheet(look: &Look) -> Arc<LookSheet> {
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).by_look.get(look) {
        return known.clone();
    }
    let made = Arc::new(LookSheet::of(look));
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.by_hash.insert(made.hash().to_owned(), made.clone());
    known.by_look.insert(*look, made.clone());
    made
}

/// The class under which an edition wears its own look among others.
pub fn class(edition: &Edition) -> String {
    format!("look-{}", edition.slug)
}

/// One sheet in which each edition of the archive keeps its own look.
pub fn gallery(editions: &[&Edition]) -> Option<Arc<LookSheet>> {
    let looks: Vec<(String, Look)> =
        editions.iter().map(|edition| (format!(".{}", class(edition)), edition.look)).collect();
    let made = Arc::new(LookSheet::gallery(&looks)?);
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.by_hash.insert(made.hash().to_owned(), made.clone());
    Some(made)
}

/// The sheet with this hash, if any edition wears it.
pub async fn by_hash(db: &Db, hash: &str) -> Result<Option<Arc<LookSheet>>> {
    let find = || KNOWN.read().unwrap_or_else(PoisonError::into_inner).by_hash.get(hash).cloned();
    if let Some(known) = find() {
        return Ok(Some(known));
    }
    for campaign in campaigns::all(db.read()).await? {
        let mut editions = campaigns::editions(db.read(), campaign.id).await?;
        editions.retain(Edition::is_public);
        for edition in &editions {
            sheet(&edition.look);
        }
        gallery(&editions.iter().collect::<Vec<_>>());
    }
    Ok(find())
}
