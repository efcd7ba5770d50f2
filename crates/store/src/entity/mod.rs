//! Rows as the database keeps them: no rules, no names from outside. Ids are
//! text here and typed in the domains; `store::id` is the bridge.

/// Declares an entity: module, table, key columns first, then the rest.
macro_rules! entity {
    ($(#[$doc:meta])* $name:ident = $table:literal { $($key:ident: $key_type:ty),+ ; $($field:ident: $kind:ty),* $(,)? }) => {
        $(#[$doc])*
        pub mod $name {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                $(#[sea_orm(primary_key, auto_increment = false)] pub $key: $key_type,)+
                $(pub $field: $kind,)*
            }
            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

mod ground;
mod ledger;
mod network;
mod newsroom;
mod outlasting;
mod people;
mod programme;
mod toolkit;
mod welcome;

pub use ground::*;
pub use ledger::*;
pub use network::*;
pub use newsroom::*;
pub use outlasting::*;
pub use people::*;
pub use programme::*;
pub use toolkit::*;
pub use welcome::*;
