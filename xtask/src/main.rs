//! The repository's own checks: what a lint cannot see. `tidy` reads the tree
//! as text, so it needs no build of the workspace; `licences` asks cargo.

mod licences;
mod rust;
mod tidy;
mod tree;

use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask tidy|licences

  tidy       layering, module cycles, file length, banned calls, words, styles, catalogues, links
  licences   every dependency against the allow list of deny.toml";

fn main() -> ExitCode {
    let command = std::env::args().nth(1).unwrap_or_default();
    let root = tree::root().map_err(|error| error.to_string());
    let findings = match command.as_str() {
        "tidy" => root.and_then(|root| tree::Tree::read(&root)).map(|tree| tidy::run(&tree)),
        "licences" => root.and_then(|root| licences::run(&root)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match findings {
        Ok(findings) if findings.is_empty() => {
            println!("{command}: nothing to report");
            ExitCode::SUCCESS
        }
        Ok(findings) => {
            for finding in &findings {
                eprintln!("{finding}");
            }
            eprintln!("\n{command}: {} to put right", findings.len());
            ExitCode::FAILURE
        }
        Err(why) => {
            eprintln!("{command}: {why}");
            ExitCode::FAILURE
        }
    }
}
