//! The cascade alone, for `bench/images/run`.
//!
//!     intake photo FILE           writes the photo-like test picture
//!     intake measure FILE TIMES   runs the cascade and prints a line of JSON

mod photo;

use nix::sys::resource::{UsageWho, getrusage};
use render::intake::{Options, prepare};
use std::error::Error;
use std::io::Write as _;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["photo", file] => Ok(std::fs::write(file, photo::photo(4000, 3000)?)?),
        ["measure", file, times] => measure(file, times.parse()?),
        // A plain `cargo bench` has nothing to compare with.
        _ => Ok(writeln!(std::io::stdout(), "run bench/images/run to measure this beside sharp")?),
    }
}

fn measure(file: &str, times: usize) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(file)?;
    let options = Options::default();
    let mut seconds = Vec::new();
    let mut sizes = Vec::new();
    for _ in 0..times {
        let before = cpu()?;
        let prepared = prepare(&bytes, &options).map_err(|refusal| format!("{refusal:?}"))?;
        seconds.push(cpu()? - before);
        sizes = prepared.files.iter().map(|file| file.bytes.len()).collect();
    }
    let peak = getrusage(UsageWho::RUSAGE_SELF)?.max_rss();
    writeln!(std::io::stdout(), "{{\"cpu_s\":{seconds:?},\"peak_kb\":{peak},\"files\":{sizes:?}}}")?;
    Ok(())
}

/// User and system time of this process, in seconds.
fn cpu() -> Result<f64, Box<dyn Error>> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let (user, system) = (usage.user_time(), usage.system_time());
    let micros = (user.tv_sec() + system.tv_sec()) * 1_000_000 + user.tv_usec() + system.tv_usec();
    Ok(micros as f64 / 1e6)
}
