//! Small sets over closed lists.

use std::fmt;
use std::marker::PhantomData;

/// A closed list whose members have stable names on the wire.
pub trait Member: Copy + Eq + fmt::Debug + 'static {
    const ALL: &'static [Self];
    fn name(self) -> &'static str;
    fn index(self) -> u32;
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.name() == name)
    }
}

/// A set of members of a closed list of at most 32.
pub struct Set<M>(u32, PhantomData<M>);

impl<M: Member> Set<M> {
    pub const EMPTY: Self = Self(0, PhantomData);

    pub fn all() -> Self {
        M::ALL.iter().copied().collect()
    }
    pub fn of(members: &[M]) -> Self {
        members.iter().copied().collect()
    }
    pub fn has(self, member: M) -> bool {
        self.0 & (1 << member.index()) != 0
    }
    #[must_use]
    pub fn with(self, member: M) -> Self {
        Self(self.0 | (1 << member.index()), PhantomData)
    }
    #[must_use]
    pub fn without(self, member: M) -> Self {
        Self(self.0 & !(1 << member.index()), PhantomData)
    }
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    pub fn iter(self) -> impl Iterator<Item = M> {
        M::ALL.iter().copied().filter(move |member| self.has(*member))
    }
    /// Names with spaces between, as a database column keeps them.
    pub fn wire(self) -> String {
        self.iter().map(Member::name).collect::<Vec<_>>().join(" ")
    }
    /// Reads [`Set::wire`]. An unknown name is an error, never skipped: a
    /// permission we cannot read is not a permission.
    pub fn parse(wire: &str) -> Option<Self> {
        wire.split_whitespace().map(M::parse).collect()
    }
}

impl<M> Clone for Set<M> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<M> Copy for Set<M> {}
impl<M> PartialEq for Set<M> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<M> Eq for Set<M> {}
impl<M: Member> FromIterator<M> for Set<M> {
    fn from_iter<I: IntoIterator<Item = M>>(members: I) -> Self {
        members.into_iter().fold(Self::EMPTY, Self::with)
    }
}
impl<M: Member> fmt::Debug for Set<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Declares a closed list.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $wire:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$member_doc])* $member),* }

        const _: () = assert!(<$name as crate::Member>::ALL.len() <= 32, "a set holds at most 32 members");

        impl crate::Member for $name {
            const ALL: &'static [Self] = &[$(Self::$member),*];
            fn name(self) -> &'static str {
                match self { $(Self::$member => $wire),* }
            }
            fn index(self) -> u32 {
                self as u32
            }
        }
    };
}
pub(crate) use closed;
