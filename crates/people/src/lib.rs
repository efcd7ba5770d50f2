//! Who: staff and their accounts, people and how they appear, and what each
//! person answered about each work. Identity and persona are two records; the
//! link between them is itself the secret, and every read of it is written down.

pub mod accounts;
pub mod ambassadors;
pub mod applications;
mod bond;
pub mod by_hand;
pub mod check_ins;
mod closed;
pub mod crypto;
pub mod guard;
mod house;
pub mod key_messages;
pub mod ledger;
pub mod letters;
pub mod links;
pub mod network;
pub mod own_keys;
pub mod personas;
pub mod persons;
pub mod selection;
pub mod testing;
pub mod vault;
mod webauthn;
pub mod young;

pub use crypto::{Keys, Secret};
pub use house::House;
pub use vault::Vault;
