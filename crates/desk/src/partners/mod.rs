//! Partner organisations at the desk: the list, one organisation, its form,
//! and its part in editions. When one joins matters: what a teller permitted
//! before does not cover it, and the pages say so.

pub mod change;
pub mod contact;
pub mod create;
mod form;
pub mod join;
pub mod leave;
pub mod list;
pub mod logo;
pub mod room;
pub mod show;

use base::PartnerId;

/// A partner's page at the desk.
pub(crate) fn address(partner: PartnerId) -> String {
    format!("/desk/partners/{partner}/")
}
