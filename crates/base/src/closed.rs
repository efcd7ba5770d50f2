//! Closed lists with a wire name and a label. The name is stored and sent, so
//! it never changes; the label's key stands beside it in full, so that a
//! search for a key finds the thing it names.

/// Declares one: `closed! { Mood { Calm "calm" "mood-calm"; } }`. The crate that
/// declares it needs serde.
#[macro_export]
macro_rules! closed {
    ($(#[$meta:meta])* $Name:ident { $($(#[$of:meta])* $Variant:ident $wire:literal $key:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[$of])* $Variant),+ }

        impl $Name {
            /// Every choice there is, in the order offered.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            /// The name that is stored, and that a form sends. Never changes.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Variant => $wire),+ }
            }
            /// What a person reads.
            pub const fn label(self) -> $crate::Message {
                $crate::Message::new(match self { $(Self::$Variant => $key),+ })
            }
        }
        impl std::str::FromStr for $Name {
            type Err = $crate::Message;
            fn from_str(name: &str) -> Result<Self, $crate::Message> {
                match name { $($wire => Ok(Self::$Variant),)+ _ => Err($crate::Message::new("error-unknown-choice")) }
            }
        }
        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.name())
            }
        }
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let name = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                name.parse().map_err(|_| serde::de::Error::custom("a name this version does not know"))
            }
        }
    };
}
