//! Who is calling. The socket knows; behind a proxy that the operator trusts,
//! the proxy's `X-Forwarded-For` does. Whatever else stands in that header was
//! written by the caller and is not believed.

use axum::http::HeaderMap;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The other end of the socket; put into each request by the server.
#[derive(Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// For requests that came by no socket (tests that call the router).
pub const NOWHERE: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

/// Walks the header from its end, where our own proxy wrote, past every
/// trusted proxy, to the first address that nobody we trust vouches for being
/// a proxy: that is the client.
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address.to_canonical()));
    let mut client = peer.to_canonical();
    let values: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    for hop in values.iter().rev().flat_map(|value| value.rsplit(',')) {
        if !is_trusted(client) {
            break;
        }
        // Unreadable: the nearest readable one is all we know.
        let Some(address) = address(hop) else { break };
        client = address.to_canonical();
    }
    client
}

/// `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1`, `[2001:db8::1]:443`.
fn address(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim().trim_matches('"');
    hop.parse()
        .ok()
        .or_else(|| hop.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .or_else(|| hop.strip_prefix('[').and_then(|hop| hop.strip_suffix(']')).and_then(|hop| hop.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(peer: &str, lines: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let trusted: Vec<IpNet> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_forged_header_changes_nothing() {
        assert_eq!(found("192.0.2.1", &["10.0.0.9"], &[]), "192.0.2.1");
        assert_eq!(found("192.0.2.1", &["10.0.0.9"], &["10.0.0.0/8"]), "192.0.2.1");
        // The caller wrote the first two, our proxy the last.
        assert_eq!(found("10.0.0.1", &["203.0.113.5, 10.0.0.7, 192.0.2.1"], &["10.0.0.0/8"]), "192.0.2.1");
        assert_eq!(found("10.0.0.1", &["203.0.113.5", "192.0.2.1"], &["10.0.0.0/8"]), "192.0.2.1");
    }

    #[test]
    fn trusted_proxies_are_walked_past() {
        let trusted = ["10.0.0.0/8", "2001:db8:ffff::/48"];
        assert_eq!(found("10.0.0.1", &["192.0.2.1, 10.0.0.2"], &trusted), "192.0.2.1");
        assert_eq!(found("2001:db8:ffff::1", &["2001:db8:1::7"], &trusted), "2001:db8:1::7");
        assert_eq!(found("::ffff:10.0.0.1", &["[2001:db8:1::7]:443"], &trusted), "2001:db8:1::7");
        assert_eq!(found("10.0.0.1", &["192.0.2.1:50123"], &trusted), "192.0.2.1");
        assert_eq!(found("10.0.0.1", &["10.0.0.3, 10.0.0.2"], &trusted), "10.0.0.3");
    }

    #[test]
    fn what_cannot_be_read_stops_the_walk() {
        assert_eq!(found("10.0.0.1", &["192.0.2.1, unknown"], &["10.0.0.0/8"]), "10.0.0.1");
        assert_eq!(found("10.0.0.1", &["192.0.2.1, unknown, 10.0.0.2"], &["10.0.0.0/8"]), "10.0.0.2");
        assert_eq!(found("10.0.0.1", &[""], &["10.0.0.0/8"]), "10.0.0.1");
        assert_eq!(found("10.0.0.1", &[], &["10.0.0.0/8"]), "10.0.0.1");
    }
}
