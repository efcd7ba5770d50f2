//! The last look. An answer that concerns people carries a pass, and at the
//! moment at which its bytes go to the system it is asked once more whether
//! they still may: whatever was taken away since, or a lease that ran out while
//! this process was stopped, closes the connection without a byte.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use store::leases::{Leases, Pass};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The passes of the answers that a connection is about to send.
#[derive(Clone, Default)]
pub struct Passes(Arc<Mutex<Vec<Pass>>>);

impl Passes {
    pub fn show(&self, pass: Pass) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(pass);
    }
}

/// A stream on which nothing is sent that must no longer be.
pub struct Outlet<S> {
    stream: S,
    leases: Arc<Leases>,
    passes: Passes,
}

impl<S> Outlet<S> {
    pub const fn new(stream: S, leases: Arc<Leases>, passes: Passes) -> Self {
        Self { stream, leases, passes }
    }

    /// The look and the sending are one: no change is taken in between.
    fn send<T>(&mut self, write: impl FnOnce(&mut S) -> Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        let passes = self.passes.0.lock().unwrap_or_else(PoisonError::into_inner);
        let stream = &mut self.stream;
        if passes.is_empty() {
            return write(stream);
        }
        // The reader's browser asks again by itself when nothing at all came back.
        self.leases
            .begin(&passes, || write(stream))
            .unwrap_or(Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Outlet<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Outlet<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.send(|stream| Pin::new(stream).poll_write(context, bytes))
    }
    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.send(|stream| Pin::new(stream).poll_write_vectored(context, bytes))
    }
    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        if matches!(flushed, Poll::Ready(Ok(()))) {
            // hyper flushes when all that it held has been taken: these answers have begun.
            self.passes.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        flushed
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
