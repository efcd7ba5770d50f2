//! Logos as they come, and files that only look like logos.

use super::{Logo, LogoRefusal, prepare};
use crate::intake::tests::samples::{chunk, exif, png, quarters, with_chunks};
use crate::intake::{Foreign, IntakeRefusal};
use look::colour::Rgb;

const HEAD: &str = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

fn svg(inside: &str) -> String {
    format!("<svg {HEAD} viewBox=\"0 0 200 100\">{inside}</svg>")
}

fn refused(inside: &str) -> LogoRefusal {
    prepare(svg(inside).as_bytes()).expect_err(inside)
}

fn taken(inside: &str) -> Logo {
    prepare(svg(inside).as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}: {inside}"))
}

const MARK: &str = "<path d=\"M10 10h80v80h-80z\"/>";

#[test]
fn shapes_come_out_as_plain_shapes() {
    let told = "<!-- Secret --><title>SecretTitle</title><metadata>SecretNote</metadata>\
        <style>.dark{fill:#102030}</style><defs><linearGradient id=\"SecretId\"><stop stop-color=\"#000\"/></linearGradient></defs>\
        <g class=\"dark\" data-who=\"SecretWho\"><circle cx=\"50\" cy=\"50\" r=\"40\"/><rect x=\"120\" y=\"20\" width=\"60\" height=\"60\" fill=\"url(#SecretId)\"/></g>";
    let logo = taken(told);
    let clean = logo.svg.as_deref().unwrap();
    assert!(clean.starts_with("<svg viewBox=\"0 0 200 100\" width=\"200\" height=\"100\""), "{clean}");
    assert!(clean.contains("#102030") && clean.contains("<path"), "{clean}");
    for word in ["SecretTitle", "SecretNote", "SecretWho", "<!--", "<style", "class", "data-"] {
        assert!(!clean.contains(word), "{word}: {clean}");
    }
    // Cleaned once more it is the same logo.
    let again = prepare(clean.as_bytes()).unwrap();
    assert_eq!((again.width, again.height), (logo.width, logo.height));
    // The empty margin is not part of it.
    assert_eq!((logo.width, logo.height), (850, 400));
}

/// What drawing programs put in front and around is no harm.
#[test]
fn files_of_drawing_programs_are_taken() {
    let illustrator = format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Generator -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
         \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg {HEAD} width=\"200px\" height=\"100px\">{MARK}</svg>"
    );
    assert!(prepare(illustrator.as_bytes()).is_ok());
    let inkscape = format!(
        "<svg {HEAD} xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"0 0 200 100\">\
         <metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:li rdf:resource=\"http://purl.org/x\"/></rdf:RDF></metadata>\
         <inkscape:view href=\"http://elsewhere.example/\" onload=\"x\"/>{MARK}</svg>"
    );
    let taken = prepare(inkscape.replace(" onload=\"x\"", "").as_bytes()).unwrap();
    assert!(!taken.svg.unwrap().contains("elsewhere"));
    assert_eq!(prepare(inkscape.as_bytes()), Err(LogoRefusal::Script));
}

/// Issue 4, line 6: scripts, external references, entity bombs, and their kin.
#[test]
fn programs_and_references_are_refused() {
    use LogoRefusal::*;
    for (inside, why) in [
        ("<script>fetch('//elsewhere.example')</script>", Script),
        ("<script href=\"//elsewhere.example/x.js\"/>", Script),
        ("<g onclick=\"alert(1)\"><path d=\"M0 0h9v9z\"/></g>", Script),
        ("<path ONLOAD=\"alert(1)\" d=\"M0 0h9v9z\"/>", Script),
        ("<use href=\"javascript:alert(1)\"/>", Script),
        ("<style>path{fill:expression(alert(1))}</style>", Script),
        (
            "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><iframe src=\"//elsewhere.example\"/></body></foreignObject>",
            Inside,
        ),
        ("<image href=\"//elsewhere.example/pixel.png\" width=\"9\" height=\"9\"/>", Inside),
        ("<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>", Inside),
        ("<image xlink:href=\"data:image/svg+xml;base64,PHN2Zy8+\" width=\"9\" height=\"9\"/>", Inside),
        ("<use xlink:href=\"https://elsewhere.example/sprite.svg#x\"/>", Elsewhere),
        ("<use href=\"data:image/svg+xml,x#y\"/>", Elsewhere),
        ("<style>@import url(//elsewhere.example/a.css);</style>", Elsewhere),
        ("<style>@import \"//elsewhere.example/a.css\";</style>", Elsewhere),
        ("<style>@\\69mport '//elsewhere.example/a.css';</style>", Elsewhere),
        ("<style>@font-face{font-family:x;src:url(//elsewhere.example/f)}</style>", Elsewhere),
        ("<path d=\"M0 0h9v9z\" fill=\"url(https://elsewhere.example/p.svg#a)\"/>", Elsewhere),
        ("<path d=\"M0 0h9v9z\" style=\"fill:url( 'https://elsewhere.example/p.svg#a')\"/>", Elsewhere),
        ("<text x=\"9\" y=\"9\">Oak Library</text>", Words),
        ("<filter id=\"f\"><feGaussianBlur stdDeviation=\"1e9\"/></filter>", Effect),
        ("<filter id=\"f\"><feImage href=\"#x\"/></filter>", Effect),
        ("<pattern id=\"p\" width=\"0.001\" height=\"0.001\"/>", Effect),
        ("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>", Effect),
        ("<set attributeName=\"onload\" to=\"alert(1)\"/>", Effect),
        ("<a href=\"#x\"><path d=\"M0 0h9v9z\"/></a>", Effect),
    ] {
        assert_eq!(refused(&format!("{MARK}{inside}")), why, "{inside}");
    }
}

#[test]
fn entities_are_refused_however_they_come() {
    let laughs = (1..10).fold("<!ENTITY a0 \"ha\">".to_owned(), |all, step| {
        all + &format!("<!ENTITY a{step} \"{}\">", format!("&a{};", step - 1).repeat(10))
    });
    for declared in [
        laughs.as_str(),
        "<!ENTITY file SYSTEM \"file:///etc/passwd\">",
        "<!ENTITY % remote SYSTEM \"http://elsewhere.example/x.dtd\"> %remote;",
    ] {
        let text = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE svg [{declared}]><svg {HEAD} viewBox=\"0 0 9 9\">{MARK}&a9;&file;</svg>"
        );
        assert_eq!(prepare(text.as_bytes()), Err(LogoRefusal::Entities), "{declared}");
    }
    let outside = format!(
        "<!DOCTYPE svg SYSTEM \"http://elsewhere.example/x.dtd\"><svg {HEAD} viewBox=\"0 0 9 9\">{MARK}&x;</svg>"
    );
    assert_eq!(prepare(outside.as_bytes()), Err(LogoRefusal::Damaged));
}

/// Shapes that multiply, contain themselves, or go on for ever.
#[test]
fn what_grows_without_end_is_refused() {
    let tenfold = |step: usize| {
        let inside = format!("<use href=\"#n{}\"/>", step - 1).repeat(10);
        format!("<g id=\"n{step}\">{inside}</g>")
    };
    let bomb: String = (1..10).map(tenfold).collect();
    assert_eq!(refused(&format!("<g id=\"n0\">{MARK}</g>{bomb}")), LogoRefusal::TooMuch);
    assert_eq!(refused("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"), LogoRefusal::TooMuch);
    let chain: String =
        (0..20_000).map(|step| format!("<g id=\"c{step}\"><use href=\"#c{}\"/></g>", step + 1)).collect();
    assert_eq!(refused(&chain), LogoRefusal::TooMuch);
    let deep = format!("{}{MARK}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
    assert_eq!(refused(&deep), LogoRefusal::TooMuch);
    assert_eq!(refused(&"<path d=\"M0 0h9v9z\"/>".repeat(30_000)), LogoRefusal::TooMuch);
    let sheets = format!("<g opacity=\"0.9\">{MARK}{MARK}</g>").repeat(300);
    assert_eq!(refused(&sheets), LogoRefusal::TooMuch);
    assert!(matches!(prepare(&[b'<'; 3_000_000]), Err(LogoRefusal::TooLarge { .. })));
}

#[test]
fn impossible_sizes_are_refused() {
    for (head, why) in [
        ("viewBox=\"0 0 1e9 1e9\"", LogoRefusal::Shape),
        ("viewBox=\"0 0 1000 1\"", LogoRefusal::Shape),
        ("width=\"0\" height=\"0\"", LogoRefusal::Shape),
        ("viewBox=\"0 0 100 100\" width=\"-5\" height=\"9\"", LogoRefusal::Shape),
    ] {
        let text = format!("<svg {HEAD} {head}>{MARK}</svg>");
        assert_eq!(prepare(text.as_bytes()), Err(why), "{head}");
    }
    assert_eq!(refused(""), LogoRefusal::Nothing);
    assert_eq!(refused("<path d=\"M0 0h9v9z\" fill=\"none\"/>"), LogoRefusal::Nothing);
    assert_eq!(prepare(b"<svg><path d='M0 0h9v9z'/></svg>"), Err(LogoRefusal::Kind));
    assert_eq!(prepare(b"<html><svg/></html>"), Err(LogoRefusal::Kind));
    assert_eq!(prepare(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>"), Err(LogoRefusal::Damaged));
    assert_eq!(prepare(&[b"<svg xmlns='x'>".as_slice(), &[0xFF, 0xFE]].concat()), Err(LogoRefusal::Damaged));
}

/// 100 megapixels in a few bytes: told by the header, never opened.
#[test]
fn pictures_follow_the_rules_of_the_intake() {
    let mut huge = png(&quarters(300, 300));
    huge[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    let head = huge[12..29].to_vec();
    huge[8..33].copy_from_slice(&chunk(b"IHDR", &head[4..]));
    assert!(
        matches!(
            prepare(&huge),
            Err(LogoRefusal::Picture(IntakeRefusal::TooManyPixels { width: 10_000, height: 10_000, .. }))
        ),
        "{:?}",
        prepare(&huge)
    );
    assert_eq!(prepare(&png(&quarters(60, 30))), Err(LogoRefusal::TooSmall { least: 200 }));
    assert_eq!(prepare(b"GIF89"), Err(LogoRefusal::Picture(IntakeRefusal::Truncated)));
    assert_eq!(prepare(b"%PDF-1.7 a logo"), Err(LogoRefusal::Picture(IntakeRefusal::Foreign(Foreign::Pdf))));
    let told =
        with_chunks(&png(&quarters(400, 300)), &[chunk(b"eXIf", &exif(1)), chunk(b"tEXt", b"Author\0SecretAuthor")]);
    let logo = prepare(&told).unwrap();
    assert_eq!(logo.svg, None);
    assert_eq!((logo.width, logo.height), (400, 300));
    assert!(!logo.png.windows(6).any(|part| part == b"Secret"));
    let wide = prepare(&png(&quarters(2_400, 1_200))).unwrap();
    assert_eq!((wide.width, wide.height), (1_000, 500));
}

/// On which grounds it can be seen, and where it gets a plate.
#[test]
fn a_plate_is_laid_where_a_logo_would_not_be_seen() {
    let plates = |fill: &str| {
        let logo = taken(&format!("<circle cx=\"50\" cy=\"50\" r=\"40\" fill=\"{fill}\"/>"));
        (logo.on_light.plate, logo.on_dark.plate)
    };
    assert_eq!(plates("#000"), (None, Some(super::LIGHT)));
    assert_eq!(plates("#fff"), (Some(super::DARK), None));
    assert_eq!(plates("#ffe98a"), (Some(super::DARK), None));
    // Strong enough for both.
    assert_eq!(plates("#c0392b"), (None, None));
    // A dark badge with white inside: its outline is what meets the ground.
    let badge = taken(
        "<circle cx=\"50\" cy=\"50\" r=\"40\" fill=\"#102a54\"/><circle cx=\"50\" cy=\"50\" r=\"36\" fill=\"#fff\"/>",
    );
    assert_eq!((badge.on_light.plate, badge.on_dark.plate), (None, Some(Rgb(255, 255, 255))));
    // A picture that fills its rectangle brings its own ground.
    let filled = prepare(&png(&quarters(400, 300))).unwrap();
    assert_eq!((filled.on_light.plate, filled.on_dark.plate), (None, None));
    assert_eq!(filled.on_light.share, 100);
}

/// Masks and clips that are drawn with masks and clips of their own.
#[test]
fn what_multiplies_as_it_is_drawn_is_refused() {
    for (kind, of) in [("mask", "mask"), ("clipPath", "clip-path")] {
        let step = |number: usize| {
            let under = if number == 0 { String::new() } else { format!(" {of}=\"url(#m{})\"", number - 1) };
            format!(
                "<{kind} id=\"m{number}\">{}</{kind}>",
                format!("<rect width=\"90\" height=\"90\" fill=\"#fff\"{under}/>").repeat(10)
            )
        };
        let steps: String = (0..10).map(step).collect();
        let chain = format!("<defs>{steps}</defs><rect width=\"90\" height=\"90\" {of}=\"url(#m9)\"/>");
        assert_eq!(refused(&chain), LogoRefusal::TooMuch, "{kind}");
        let plain = format!("<defs>{}</defs><g {of}=\"url(#m0)\">{MARK}</g>", step(0));
        taken(&plain);
    }
    // By way of a style sheet, as drawing programs write it.
    let styled = |number: usize| format!(".c{number}{{clip-path:url(#m{number})}}");
    let step = |number: usize| {
        let under = if number == 0 { String::new() } else { format!(" class=\"c{}\"", number - 1) };
        format!(
            "<clipPath id=\"m{number}\">{}</clipPath>",
            format!("<rect width=\"90\" height=\"90\" fill=\"#fff\"{under}/>").repeat(10)
        )
    };
    let (styles, steps): (String, String) = ((0..10).map(styled).collect(), (0..10).map(step).collect());
    let chain = format!("<style>{styles}</style><defs>{steps}</defs><rect width=\"90\" height=\"90\" class=\"c9\"/>");
    assert_eq!(refused(&chain), LogoRefusal::TooMuch);
    taken(&format!("<style>.c0,.d{{clip-path:url(#m0)}}</style><defs>{}</defs><g class=\"d\">{MARK}</g>", step(0)));
    let any = format!("<style>g rect{{clip-path:url(#m0)}}</style><defs>{}</defs><g>{MARK}</g>", step(0));
    assert_eq!(refused(&any), LogoRefusal::Effect);
    let dashed = |pattern: &str| {
        let line = "<path d=\"M0 0h90000v90000h-90000z\" stroke=\"#000\" fill=\"none\"";
        format!("{MARK}{line} stroke-dasharray=\"{pattern}\"/>")
    };
    assert_eq!(refused(&dashed("0.001")), LogoRefusal::TooMuch);
    taken(&dashed("500 200"));
}
