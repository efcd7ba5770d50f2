//! Words from anywhere. Whatever is typed into a field comes out as the letters
//! that were typed, or as a clear error.

use super::samples::{STUDIO, card, read_back, with};
use crate::DrawError;
use crate::card::{Design, Field, Format, Size, clean};

/// What would run, load, break out or change the page if it were read as a program.
const INJECTIONS: [&str; 7] = [
    "#read(\"/etc/passwd\")",
    "#panic(\"a\")",
    "$x^2$ *b* _i_ `c`",
    "]#text(fill: red)[x",
    "\")\n#pagebreak()",
    "= Heading <label> @ref",
    "#import \"card.json\": *",
];

fn letters_only(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn markup_in_any_field_is_only_letters() {
    // Each field in a design that shows it.
    let fields = [
        (Design::Quote, Field::Quote),
        (Design::Meet, Field::Name),
        (Design::Meet, Field::Label),
        (Design::Meet, Field::Kicker),
        (Design::Event, Field::Headline),
        (Design::Event, Field::Body),
        (Design::Event, Field::Detail),
        (Design::Theme, Field::Hashtag),
        (Design::Fact, Field::Source),
        (Design::Portrait, Field::Credit),
        (Design::Portrait, Field::Campaign),
        (Design::Quote, Field::Sample),
    ];
    assert_eq!(fields.len(), Field::ALL.len());
    for (design, field) in fields {
        for injection in INJECTIONS {
            let card = with(design, Size::Square, field, injection);
            let shown =
                read_back(&card).unwrap_or_else(|error| panic!("{design} {}: {injection}: {error}", field.name()));
            let (shown, wanted) = (letters_only(&shown), letters_only(&clean(injection)));
            assert!(shown.contains(&wanted), "{design} {}: {wanted} not in {shown}", field.name());
        }
    }
}

#[test]
fn every_design_survives_markup_in_every_field() {
    for &design in Design::ALL {
        for field in Field::ALL {
            STUDIO
                .draw(&with(design, Size::Square, field, INJECTIONS[3]), Format::Png)
                .unwrap_or_else(|error| panic!("{design} {}: {error}", field.name()));
        }
    }
}

#[test]
fn control_characters_and_overrides_are_taken_out() {
    for (typed, kept) in [
        ("a\u{202e}b\u{2066}c\u{200f}d\u{0}e\u{1b}[31mf", "abcde[31mf"),
        ("tab\tand\nline\u{2028}break", "tab and line break"),
        ("soft\u{ad}hyphen and\u{feff} mark", "softhyphen and mark"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}a", "Ź\u{302}\u{303}\u{304}\u{305}\u{306}a"),
        ("tag\u{e0041}\u{e007f}ged \u{e000}", "tagged"),
    ] {
        assert_eq!(clean(typed), kept, "{typed:?}");
    }
    let shown = read_back(&with(Design::Quote, Size::Square, Field::Quote, "one \u{202e}two\u{202c} three")).unwrap();
    assert!(shown.contains("two") && !shown.contains('\u{202e}'), "{shown:?}");
}

#[test]
fn too_much_or_nothing_is_a_clear_error() {
    let draw = |field, words: &str| STUDIO.draw(&with(Design::Quote, Size::Square, field, words), Format::Png);
    let long = "Wort ".repeat(2000);
    assert_eq!(draw(Field::Quote, &long).unwrap_err(), DrawError::TooLong { field: Field::Quote, limit: 600 });
    assert_eq!(draw(Field::Quote, " \u{202e}\t ").unwrap_err(), DrawError::Absent(Field::Quote));
    assert_eq!(draw(Field::Quote, &"m".repeat(400)).unwrap_err(), DrawError::DoesNotFit(Field::Quote));
    assert_eq!(draw(Field::Name, &"W".repeat(119)).unwrap_err(), DrawError::DoesNotFit(Field::Name));
    let mut many = card(Design::Event, Size::Square);
    many.words.details = vec!["x".to_owned(); 9];
    assert!(matches!(STUDIO.draw(&many, Format::Png).unwrap_err(), DrawError::TooLong { field: Field::Detail, .. }));
}

#[test]
fn a_name_in_eight_scripts_is_set_letter_for_letter() {
    let name = "Zoë Ольга Ελένη منى رحمة מרים ሰላም মিতা மீனா";
    let shown = letters_only(&read_back(&with(Design::Meet, Size::Square, Field::Name, name)).unwrap());
    for word in name.split(' ') {
        assert!(shown.contains(&letters_only(word)), "{word} in {shown}");
    }
}

#[test]
fn a_letter_that_no_font_has_names_the_package() {
    let empty = crate::Studio::new(&["/nowhere"]);
    let error = empty.draw(&card(Design::Quote, Size::Square), Format::Png).unwrap_err();
    assert!(matches!(error, DrawError::NoGlyph { package: "fonts-noto-core", .. }), "{error}");
    // Linear B has a font in no package that we ask for.
    let error = STUDIO.draw(&with(Design::Quote, Size::Square, Field::Quote, "a\u{10000}b"), Format::Png).unwrap_err();
    assert!(error.to_string().contains("install fonts-noto-core"), "{error}");
}
