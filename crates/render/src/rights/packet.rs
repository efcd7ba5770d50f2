//! The XMP packet (ISO 16684-1).

use super::{Rights, plain};
use base::Locale;
use base::jiff::tz::TimeZone;
use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};
use std::io;

/// Namespaces as IPTC, PLUS and Adobe give them.
const SPACES: [(&str, &str); 6] = [
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
    ("xmlns:photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    ("xmlns:Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"),
    ("xmlns:plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
    ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
];
/// "Prohibited for AI/ML training" (PLUS vocabulary, Data Mining).
const NO_TRAINING: &str = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING";

/// A packet that stands in a file, marked so that programs which do not know the file find it.
pub fn of(rights: &Rights) -> String {
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{}</rdf:RDF></x:xmpmeta>\
         <?xpacket end=\"r\"?>",
        description(rights)
    )
}

/// The properties alone, for a packet that exists already.
pub fn description(rights: &Rights) -> String {
    let mut out = Writer::new(Vec::new());
    // Writing to memory does not fail.
    let written = out.create_element("rdf:Description").with_attribute(("rdf:about", "")).with_attributes(SPACES);
    let _ = written.write_inner_content(|out| properties(out, rights));
    String::from_utf8(out.into_inner()).unwrap_or_default()
}

type Out = Writer<Vec<u8>>;

fn properties(out: &mut Out, rights: &Rights) -> io::Result<()> {
    text(out, "photoshop:Credit", &rights.credit)?;
    by_language(out, "Iptc4xmpCore:AltTextAccessibility", &rights.alt)?;
    by_language(out, "xmpRights:UsageTerms", &rights.terms)?;
    text(out, "xmpRights:Marked", "True")?;
    text(out, "xmpRights:WebStatement", &rights.check)?;
    text(out, "dc:identifier", &rights.code)?;
    if let Some(until) = rights.until {
        let moment = until.timestamp().to_zoned(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        text(out, "plus:LicenseEndDate", &moment)?;
    }
    text(out, "plus:DataMining", NO_TRAINING)
}

fn text(out: &mut Out, name: &str, words: &str) -> io::Result<()> {
    let words = plain(words);
    if !words.is_empty() {
        out.create_element(name).write_text_content(BytesText::new(&words))?;
    }
    Ok(())
}

/// One text in several languages; whoever knows none of them gets the first (`x-default`).
fn by_language(out: &mut Out, name: &str, texts: &[(Locale, String)]) -> io::Result<()> {
    let texts: Vec<_> = texts.iter().map(|(locale, words)| (locale.tag(), plain(words))).collect();
    let texts: Vec<_> = texts.iter().filter(|(_, words)| !words.is_empty()).collect();
    let Some((_, first)) = texts.first() else { return Ok(()) };
    out.create_element(name).write_inner_content(|out| {
        out.create_element("rdf:Alt").write_inner_content(|out| {
            let all = std::iter::once(("x-default", first)).chain(texts.iter().map(|(tag, words)| (*tag, words)));
            for (tag, words) in all {
                let item = out.create_element("rdf:li").with_attribute(("xml:lang", tag));
                item.write_inner_content(|out| out.write_event(Event::Text(BytesText::new(words))))?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}
