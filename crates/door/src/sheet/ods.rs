//! OpenDocument spreadsheet 1.3 (ISO/IEC 26300), the smallest whole one. Words
//! are cells of kind "string": a formula has an attribute of its own, which
//! nothing here writes.

use super::{Cell, Sheet, clean, decimal};
use base::{Direction, Error, Result};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">"#,
    r#"<manifest:file-entry manifest:full-path="/" manifest:version="1.3" "#,
    r#"manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>"#,
    r#"<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>"#,
    r#"</manifest:manifest>"#
);
const SPACES: [(&str, &str); 7] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("office:version", "1.3"),
];
/// As many places behind the point as any currency has.
const DIGITS: [u8; 4] = [0, 2, 3, 4];

type Out = Writer<Vec<u8>>;

pub fn written(sheet: &Sheet) -> Result<Vec<u8>> {
    packed(sheet).map_err(Error::because("writing a list as ODS"))
}

fn packed(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let small = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // First and unpacked, so that a program knows the file by its first bytes (part 2, 3.3).
    zip.start_file("mimetype", plain)?;
    zip.write_all(MIME.as_bytes())?;
    zip.start_file("META-INF/manifest.xml", small)?;
    zip.write_all(MANIFEST.as_bytes())?;
    zip.start_file("content.xml", small)?;
    zip.write_all(&content(sheet)?)?;
    Ok(zip.finish()?.into_inner())
}

fn content(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let whole = out.create_element("office:document-content").with_attributes(SPACES);
    whole.write_inner_content(|out| {
        styles(out, sheet.direction)?;
        out.create_element("office:body").write_inner_content(|out| {
            out.create_element("office:spreadsheet").write_inner_content(|out| table(out, sheet))?;
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(out.into_inner())
}

fn styles(out: &mut Out, direction: Direction) -> io::Result<()> {
    let mode = match direction {
        Direction::LeftToRight => "lr-tb",
        Direction::RightToLeft => "rl-tb",
    };
    out.create_element("office:automatic-styles").write_inner_content(|out| {
        style(out, "sheet", "table").write_inner_content(|out| {
            out.create_element("style:table-properties").with_attribute(("style:writing-mode", mode)).write_empty()?;
            Ok(())
        })?;
        style(out, "column", "table-column").write_inner_content(|out| {
            let wide = ("style:column-width", "4.5cm");
            out.create_element("style:table-column-properties").with_attribute(wide).write_empty()?;
            Ok(())
        })?;
        style(out, "head", "table-cell").write_inner_content(|out| {
            out.create_element("style:text-properties").with_attribute(("fo:font-weight", "bold")).write_empty()?;
            Ok(())
        })?;
        out.create_element("number:date-style").with_attribute(("style:name", "iso")).write_inner_content(|out| {
            let dash =
                |out: &mut Out| out.create_element("number:text").write_text_content(BytesText::new("-")).map(|_| ());
            out.create_element("number:year").with_attribute(("number:style", "long")).write_empty()?;
            dash(out)?;
            out.create_element("number:month").with_attribute(("number:style", "long")).write_empty()?;
            dash(out)?;
            out.create_element("number:day").with_attribute(("number:style", "long")).write_empty()?;
            Ok(())
        })?;
        style(out, "day", "table-cell").with_attribute(("style:data-style-name", "iso")).write_empty()?;
        for digits in DIGITS {
            let (named, places) = (format!("places{digits}"), digits.to_string());
            let number = out.create_element("number:number-style").with_attribute(("style:name", named.as_str()));
            number.write_inner_content(|out| {
                let places = [
                    ("number:decimal-places", places.as_str()),
                    ("number:min-decimal-places", places.as_str()),
                    ("number:min-integer-digits", "1"),
                ];
                out.create_element("number:number").with_attributes(places).write_empty()?;
                Ok(())
            })?;
            let cell = format!("amount{digits}");
            style(out, &cell, "table-cell").with_attribute(("style:data-style-name", named.as_str())).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

fn style<'a>(out: &'a mut Out, name: &str, family: &str) -> quick_xml::writer::ElementWriter<'a, Vec<u8>> {
    out.create_element("style:style").with_attributes([("style:name", name), ("style:family", family)])
}

fn table(out: &mut Out, sheet: &Sheet) -> io::Result<()> {
    // Programs refuse these in the name of a tab.
    let name: String =
        clean(&sheet.name).chars().filter(|c| !matches!(c, '[' | ']' | '*' | '?' | ':' | '/' | '\\' | '\'')).collect();
    let whole = out
        .create_element("table:table")
        .with_attributes([("table:name", name.as_str()), ("table:style-name", "sheet")]);
    whole.write_inner_content(|out| {
        let columns = sheet.columns.len().max(1).to_string();
        let columns = [("table:style-name", "column"), ("table:number-columns-repeated", columns.as_str())];
        out.create_element("table:table-column").with_attributes(columns).write_empty()?;
        // Repeated on every printed page.
        out.create_element("table:table-header-rows").write_inner_content(|out| {
            out.create_element("table:table-row").write_inner_content(|out| {
                sheet.columns.iter().try_for_each(|column| words(out, column, Some("head")))
            })?;
            Ok(())
        })?;
        for row in &sheet.rows {
            out.create_element("table:table-row")
                .write_inner_content(|out| row.iter().try_for_each(|one| cell(out, one)))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn cell(out: &mut Out, cell: &Cell) -> io::Result<()> {
    match cell {
        Cell::Empty => out.create_element("table:table-cell").write_empty().map(|_| ()),
        Cell::Words(said) => words(out, said, None),
        Cell::Number(number) => value(out, "float", "office:value", &number.to_string(), "amount0"),
        Cell::Amount { minor, digits } => {
            let style = DIGITS.iter().find(|known| *known >= digits).copied().unwrap_or(4);
            value(out, "float", "office:value", &decimal(*minor, *digits), &format!("amount{style}"))
        }
        Cell::Day(day) => value(out, "date", "office:date-value", &day.to_string(), "day"),
    }
}

fn value(out: &mut Out, kind: &str, attribute: &str, value: &str, style: &str) -> io::Result<()> {
    let cell = out.create_element("table:table-cell").with_attributes([
        ("office:value-type", kind),
        (attribute, value),
        ("table:style-name", style),
    ]);
    cell.write_inner_content(|out| paragraph(out, value))?;
    Ok(())
}

fn words(out: &mut Out, said: &str, style: Option<&str>) -> io::Result<()> {
    let cell = out.create_element("table:table-cell").with_attribute(("office:value-type", "string"));
    let cell = match style {
        Some(style) => cell.with_attribute(("table:style-name", style)),
        None => cell,
    };
    cell.write_inner_content(|out| clean(said).lines().try_for_each(|line| paragraph(out, line)))?;
    Ok(())
}

/// White space at the ends or in a row would run together (part 3, 6.1.2), so it has elements of its own.
fn paragraph(out: &mut Out, line: &str) -> io::Result<()> {
    out.create_element("text:p").write_inner_content(|out| {
        let (mut run, mut rest) = (String::new(), line);
        while let Some(c) = rest.chars().next() {
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            let is_plain = spaces == 1 && rest.len() > 1 && rest.len() < line.len();
            if matches!(c, '\t' | '\r') || (spaces > 0 && !is_plain) {
                out.write_event(Event::Text(BytesText::new(&std::mem::take(&mut run))))?;
                if spaces > 0 {
                    let count = spaces.to_string();
                    out.create_element("text:s").with_attribute(("text:c", count.as_str())).write_empty()?;
                } else {
                    out.create_element("text:tab").write_empty()?;
                }
                rest = rest.get(spaces.max(1)..).unwrap_or_default();
            } else {
                run.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
        out.write_event(Event::Text(BytesText::new(&run)))
    })?;
    Ok(())
}
