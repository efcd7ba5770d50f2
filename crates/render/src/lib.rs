//! Heavy picture work behind one door. Pure CPU: bytes in, values out, no I/O
//! and no clock. Callers run these functions on a blocking thread.

pub mod avif;
pub mod intake;
pub mod logo;
pub mod rights;
