//! Sockets. Accepts connections up to a limit, gives each the router, and on
//! the word to stop lets requests under way finish within a time.

use super::client::Peer;
use super::outlet::{Outlet, Passes};
use super::patience::Patient;
use crate::metrics::CONNECTIONS;
use axum::Router;
use axum::extract::Request;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use metrics::gauge;
use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::leases::{Leases, Pass};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::Semaphore;
use tower::Service as _;

/// See [`Listening::head_time`] and [`Listening::write_time`].
const HEAD_TIME: Duration = Duration::from_secs(15);
const WRITE_TIME: Duration = Duration::from_secs(30);
/// Request line and headers together.
const HEAD_SIZE: usize = 32 * 1024;
/// How many connections the system keeps for us while we are busy.
const BACKLOG: u32 = 1024;
/// A part of all connections that one address may hold, so that one caller cannot take the house.
const SHARE: usize = 8;

/// A bound socket, not yet answering.
pub struct Listening {
    listener: TcpListener,
    pub address: SocketAddr,
    /// A request's head must arrive within this, and so must the next one on a kept connection.
    pub head_time: Duration,
    /// An answer that nobody reads for this long is given up.
    pub write_time: Duration,
}

/// Binds; `SO_REUSEADDR` lets a restarted server take its port at once.
pub fn listen(address: SocketAddr) -> io::Result<Listening> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    Ok(Listening { address: listener.local_addr()?, listener, head_time: HEAD_TIME, write_time: WRITE_TIME })
}

/// Each connection is an open file; many systems begin with 1024.
pub fn raise_file_limit() {
    // Best effort: with fewer files, fewer connections.
    let _ = rlimit::increase_nofile_limit(u64::MAX);
}

impl Listening {
    /// Answers until `stop` is done, then finishes what is under way within
    /// `grace`. `near` says whose connections are not counted per address:
    /// this machine and trusted proxies, behind which many people stand.
    pub async fn serve(
        self,
        routes: Router,
        leases: Arc<Leases>,
        most: usize,
        near: impl Fn(IpAddr) -> bool,
        stop: impl Future<Output = ()>,
        grace: Duration,
    ) {
        let room = Arc::new(Semaphore::new(most));
        let callers = Callers::new((most / SHARE).max(16));
        let graceful = GracefulShutdown::new();
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(self.head_time).max_header_size(HEAD_SIZE);
        let mut stop = std::pin::pin!(stop);
        loop {
            let accept = async {
                // Waits at the door rather than being turned away: the queue is the system's.
                let place = room.clone().acquire_owned().await;
                (place, self.listener.accept().await)
            };
            let (place, accepted) = tokio::select! {
                () = &mut stop => break,
                accepted = accept => accepted,
            };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of files, or the caller left again: neither ends the server.
                    tracing::warn!(kind = ?error.kind(), "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            let Some(caller) = callers.enter(peer.ip(), near(peer.ip())) else { continue };
            // Answers are whole when written: waiting to fill a packet only delays them.
            let _ = stream.set_nodelay(true);
            let (routes, passes) = (routes.clone(), Passes::default());
            let outlet = Outlet::new(Patient::new(stream, self.write_time), leases.clone(), passes.clone());
            let service = hyper::service::service_fn(move |mut request: Request<hyper::body::Incoming>| {
                request.extensions_mut().insert(Peer(peer));
                // A router is always ready.
                let (mut routes, passes) = (routes.clone(), passes.clone());
                async move {
                    let mut response = routes.call(request).await.unwrap_or_else(|never| match never {});
                    if let Some(pass) = response.extensions_mut().remove::<Pass>() {
                        passes.show(pass);
                    }
                    Ok::<_, Infallible>(response)
                }
            });
            let connection = http.serve_connection(TokioIo::new(outlet), service);
            let connection = graceful.watch(connection);
            tokio::spawn(async move {
                gauge!(CONNECTIONS).increment(1);
                // A broken connection is the network's business and says nothing to an operator.
                let _ = connection.await;
                gauge!(CONNECTIONS).decrement(1);
                drop((place, caller));
            });
        }
        drop(self.listener);
        if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
            tracing::warn!("some requests did not finish in time and were cut off");
        }
    }
}

/// How many connections each address holds.
#[derive(Clone)]
struct Callers {
    held: Arc<Mutex<HashMap<IpAddr, usize>>>,
    most: usize,
}

/// One connection of one address, counted until dropped.
struct Caller(Option<(Callers, IpAddr)>);

impl Callers {
    fn new(most: usize) -> Self {
        Self { held: Arc::default(), most }
    }
    /// `None` when this address holds too many already.
    fn enter(&self, address: IpAddr, near: bool) -> Option<Caller> {
        if near {
            return Some(Caller(None));
        }
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(address).or_insert(0);
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Caller(Some((self.clone(), address))))
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        let Some((callers, address)) = &self.0 else { return };
        let mut held = callers.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(address) {
            *count -= 1;
            if *count == 0 {
                held.remove(address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_every_place() {
        let callers = Callers::new(2);
        let (a, b) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let first = callers.enter(a, false);
        let second = callers.enter(a, false);
        assert!(first.is_some() && second.is_some());
        assert!(callers.enter(a, false).is_none());
        assert!(callers.enter(a, true).is_some());
        assert!(callers.enter(b, false).is_some());
        drop(first);
        assert!(callers.enter(a, false).is_some());
        drop(second);
        assert!(callers.held.lock().unwrap().is_empty());
    }
}
