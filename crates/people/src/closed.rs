//! Closed lists with a stable name for the database and the form, and a
//! Fluent key for the reader.

/// Declares one: `closed! { Role, "role" { Admin = "admin" } }` has the key `role-admin`.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident, $prefix:literal { $($(#[$member_doc:meta])* $member:ident = $wire:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$member_doc])* $member),* }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$member),*];
            /// The stable name, as stored and as posted by forms.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$member => $wire),* }
            }
            /// The Fluent key of what people read.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$member => concat!($prefix, "-", $wire)),* }
            }
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
        impl std::str::FromStr for $name {
            type Err = base::Message;
            fn from_str(text: &str) -> Result<Self, base::Message> {
                Self::parse(text).ok_or(base::Message::new("error-unknown-choice"))
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.name())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                Self::parse(&text).ok_or_else(|| serde::de::Error::custom(concat!("unknown ", $prefix)))
            }
        }
    };
}
pub(crate) use closed;
