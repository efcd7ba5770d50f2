//! The gate of the house: what happens to every request before a surface sees
//! it and to every answer before it leaves. `gate` is the list; each line of
//! it is a file.

mod client;
mod gate;
mod headers;
mod memory;
mod origin;
mod outlet;
mod patience;
mod refusal;
mod server;

pub use client::Peer;
pub use gate::{Gate, guard};
pub use memory::Memory;
pub use server::{Listening, listen, raise_file_limit};
