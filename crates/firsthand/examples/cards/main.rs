//! What drawing costs, for `bench/run cards kit pack`:
//!
//!     cards photo FILE                     writes the photo-like test picture
//!     cards card FILE png|jpeg TIMES       from a photo's bytes to a card's bytes
//!     cards prepared FILE png|jpeg TIMES   the same from the photo once opened
//!     cards pack TIMES                     a press pack of ten pages
//!     cards lay DATA PARTNERS              a campaign with a kit to draw
//!     cards draw DATA                      draws it ahead, or goes on where it was

mod kit;
mod one;
#[path = "../../../render/benches/photo/mod.rs"]
mod photo;

use std::error::Error;
use std::io::Write as _;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["photo", file] => Ok(std::fs::write(file, photo::photo(2000, 1500)?)?),
        ["card", file, format, times] => one::end_to_end(file, kind(format)?, times.parse()?),
        ["prepared", file, format, times] => one::prepared(file, kind(format)?, times.parse()?),
        ["pack", times] => one::pack(times.parse()?),
        ["lay", data, partners] => kit::run(data, Some(partners.parse()?)),
        ["draw", data] => kit::run(data, None),
        _ => Err("run bench/run cards kit pack".into()),
    }
}

fn kind(name: &str) -> Result<render::card::Format, &'static str> {
    name.parse().map_err(|_| "png or jpeg")
}

/// A line of JSON.
fn tell(line: &serde_json::Value) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// Processor that this process has used, in seconds.
fn cpu() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}

/// Memory at its highest, in kilobytes.
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
