//! What the door of the house knows about a request, put into its extensions
//! for every surface: who is calling, as far as the network can say, and a
//! code by which the log can be asked.

use base::Chance;
use std::fmt;
use std::net::IpAddr;

/// Where a request comes from: the socket's address or, behind a trusted
/// proxy, the one it forwards. A caller cannot choose it by a header.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// Never shown: an address is a person's.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client(…)")
    }
}

/// Names one request in the log and on an error page, and says nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(u64);

impl RequestId {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = [0; 8];
        chance.fill(&mut bytes);
        Self(u64::from_le_bytes(bytes))
    }
}

/// Thirteen letters and digits that are hard to mix up when read aloud
/// (Crockford's base 32).
impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        for place in (0..13).rev() {
            let letter = LETTERS[usize::try_from((self.0 >> (place * 5)) & 31).unwrap_or(0)];
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_of_one_length() {
        assert_eq!(RequestId(0).to_string(), "0000000000000");
        assert_eq!(RequestId(u64::MAX).to_string(), "fzzzzzzzzzzzz");
    }
}
