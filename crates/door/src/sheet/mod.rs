//! A list as a file for a spreadsheet program: CSV, and ODS for whoever would
//! rather not be asked about commas. What people wrote may begin like a
//! formula; here it stays words, whichever program opens it.
//!
//! ODS is written here, two hundred lines over the packer and the XML writer
//! that the house has anyway: the one crate that writes it reads it too, and
//! brings a parser of twenty thousand lines and a second packer with it.

mod csv;
mod ods;

use axum::body::{Body, Bytes};
use axum::response::Response;
use base::jiff::civil::Date;
use base::{Direction, Result, Slug};
use http::{HeaderValue, header};

/// One list. Every row has a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// On the tab below the list.
    pub name: String,
    /// Where the first column stands.
    pub direction: Direction,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell, so that a program can add up what are numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    /// Somebody's words, or ours. Never a formula.
    Words(String),
    Number(i64),
    /// In the currency's smallest unit, of which `digits` places stand behind the point.
    Amount {
        minor: i64,
        digits: u8,
    },
    Day(Date),
}

impl Cell {
    pub fn words(words: impl Into<String>) -> Self {
        Self::Words(words.into())
    }
    pub fn maybe(words: Option<impl Into<String>>) -> Self {
        words.map_or(Self::Empty, Self::words)
    }
}

/// Which kind of file was asked for: the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Ods,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Csv, Self::Ods];

    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ods => "ods",
        }
    }
    pub fn parse(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
    const fn mime(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }
}

impl Sheet {
    pub fn bytes(&self, format: Format) -> Result<Vec<u8>> {
        match format {
            Format::Csv => csv::written(self),
            Format::Ods => ods::written(self),
        }
    }

    /// The file as an answer, to be kept and not shown, under a name of ours.
    pub fn send(&self, format: Format, name: &Slug) -> Result<Response> {
        let mut response = Response::new(Body::from(Bytes::from(self.bytes(format)?)));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.mime()));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow, noarchive"));
        let name = format!("attachment; filename=\"{name}.{}\"", format.ending());
        if let Ok(name) = HeaderValue::from_str(&name) {
            headers.insert(header::CONTENT_DISPOSITION, name);
        }
        Ok(response)
    }
}

/// Without what no file of text may hold: control characters other than tabs and ends of lines.
fn clean(words: &str) -> String {
    let is_fit =
        |c: &char| matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'));
    words.chars().filter(is_fit).collect()
}

/// "12.50": a point and no thousands, which every program reads.
fn decimal(minor: i64, digits: u8) -> String {
    let unit = 10_u64.saturating_pow(u32::from(digits));
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    if digits == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{rest:0width$}", width = usize::from(digits))
}

#[cfg(test)]
mod tests;
