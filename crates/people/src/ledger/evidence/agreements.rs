//! The two agreements that come before any work: to take part, and to be
//! recorded or photographed (domain.md, section 2: three-level consent). They
//! are rows of the person's chain and nothing else: what was said last holds.

use super::model::{About, Agreement, Aside, How, Kind};
use super::{note, with_aside};
use crate::Keys;
use ::store::Work;
use base::{Error, PersonaId, Result};

/// What somebody said to an agreement, as somebody on the staff heard or read it.
#[derive(Debug, Clone)]
pub struct NewAgreement {
    pub agreement: Agreement,
    /// Given, refused or withdrawn.
    pub kind: Kind,
    pub how: How,
    pub aside: Aside,
}

/// Notes it. The third agreement is bound to a work's bytes and is not given here.
pub async fn agree(work: &mut Work, keys: &Keys, persona: PersonaId, new: &NewAgreement) -> Result<()> {
    if new.agreement == Agreement::Release {
        return Err(Error::refused("people-release-elsewhere"));
    }
    if !matches!(new.kind, Kind::Given | Kind::Refused | Kind::Withdrawn) {
        return Err(Error::refused("people-not-their-act"));
    }
    let how = with_aside(work, keys, persona, new.how.clone(), &new.aside).await?;
    note(work, new.kind, persona, &About::agreement(new.agreement), &how).await
}
