//! CSV (RFC 4180), in UTF-8 with the mark by which spreadsheet programs tell.

use super::{Cell, Sheet, clean, decimal};
use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use base::{Error, Result};

pub fn written(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).from_writer(&mut out);
    writer
        .write_record(sheet.columns.iter().map(|column| inert(column)))
        .map_err(Error::because("writing a list as CSV"))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(cell)).map_err(Error::because("writing a list as CSV"))?;
    }
    writer.flush().map_err(Error::because("writing a list as CSV"))?;
    drop(writer);
    Ok(out)
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) => inert(words),
        Cell::Number(number) => number.to_string(),
        Cell::Amount { minor, digits } => decimal(*minor, *digits),
        Cell::Day(day) => day.to_string(),
    }
}

/// Words that begin like a formula get an apostrophe before them (OWASP, "CSV
/// Injection"): a program then shows them and works nothing out. Also behind
/// spaces, which some programs drop first, and in the wide forms of East Asian
/// keyboards, which some programs take for the plain ones.
fn inert(words: &str) -> String {
    let words = clean(words);
    let first =
        words.trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}', '\u{200e}', '\u{200f}']).chars().next();
    if first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')) {
        format!("'{words}")
    } else {
        words
    }
}
