//! What every drawing promises: the same each time, small, well formed, and
//! nothing in it that a page would have to fear.

use super::*;
use std::collections::HashSet;

fn looks() -> Vec<Look> {
    let mut looks = Vec::new();
    for (index, &palette) in PaletteName::ALL.iter().enumerate() {
        for &motif in Motif::ALL {
            let rhythm = Rhythm::ALL[index % Rhythm::ALL.len()];
            looks.push(Look::new(palette, DisplayStyle::Grand, motif, rhythm, 2026 + index as u64 * 977));
        }
    }
    looks
}

/// Parses, and carries nothing that runs, loads, names or repeats an id.
fn is_sound(svg: &str) {
    let tree = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(["svg", "g", "path", "circle", "ellipse"].contains(&name), "<{name}>");
        for attribute in node.attributes() {
            let known = [
                "viewBox",
                "width",
                "height",
                "preserveAspectRatio",
                "aria-hidden",
                "focusable",
                "fill",
                "fill-rule",
                "stroke",
                "stroke-width",
                "stroke-linecap",
                "stroke-linejoin",
                "d",
                "cx",
                "cy",
                "r",
                "rx",
                "ry",
                "transform",
            ];
            assert!(known.contains(&attribute.name()), "{} on <{name}>", attribute.name());
            let value = attribute.value();
            assert!(!value.contains("NaN") && !value.contains("inf") && !value.contains("url("), "{value}");
        }
    }
    for forbidden in ["<script", "<style", "href", "url(", "javascript", " id=", "data:"] {
        assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
    }
}

#[test]
fn a_look_survives_the_round_trip_as_compact_json() {
    let look = Look::new(PaletteName::NightBus, DisplayStyle::Slab, Motif::Tides, Rhythm::Stair, 42);
    let json = serde_json::to_string(&look).unwrap();
    assert_eq!(
        json,
        r#"{"palette":"night-bus","display":"slab","motif":"tides","rhythm":"stair","seed":42,"version":1}"#
    );
    assert_eq!(serde_json::from_str::<Look>(&json).unwrap(), look);
    assert!(serde_json::from_str::<Look>(&json.replace("slab", "wobbly")).is_err());
    assert!(serde_json::from_str::<Look>(&json.replace("\"seed\"", "\"speed\"")).is_err());
    let traits = Traits::invented(9);
    assert_eq!(serde_json::from_str::<Traits>(&serde_json::to_string(&traits).unwrap()).unwrap(), traits);
}

#[test]
fn names_read_back_and_are_told_apart() {
    macro_rules! check {
        ($($Name:ty),*) => {$({
            let names: HashSet<&str> = <$Name>::ALL.iter().map(|one| one.name()).collect();
            let keys: HashSet<&str> = <$Name>::ALL.iter().map(|one| one.label().key).collect();
            assert_eq!((names.len(), keys.len()), (<$Name>::ALL.len(), <$Name>::ALL.len()));
            for &one in <$Name>::ALL {
                assert_eq!(one.name().parse::<$Name>(), Ok(one));
                assert!(one.label().key.ends_with(&format!("-{}", one.name())));
            }
            assert_eq!("".parse::<$Name>(), Err(base::Message::new("error-unknown-choice")));
        })*};
    }
    use portrait::{Age, Beard, Face, Glasses, Hair, HairColour, Neckline, Skin, Turn};
    check!(PaletteName, DisplayStyle, Motif, Rhythm, PortraitForm, Crop);
    check!(Skin, Hair, HairColour, Beard, Glasses, Neckline, Age, Face, Turn);
}

#[test]
fn every_label_is_in_both_catalogues() {
    let source = concat!(
        include_str!("palette/mod.rs"),
        include_str!("display.rs"),
        include_str!("motif/mod.rs"),
        include_str!("rhythm.rs"),
        include_str!("portrait/mod.rs"),
        include_str!("portrait/traits.rs")
    );
    let keys: Vec<&str> = source.split('"').filter(|piece| piece.starts_with("look-")).collect();
    for catalogue in [include_str!("../../ui/locales/en/look.ftl"), include_str!("../../ui/locales/ar/look.ftl")] {
        let known: Vec<&str> =
            catalogue.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect();
        let missing: Vec<&&str> = keys.iter().filter(|key| !known.contains(key)).collect();
        let unused: Vec<&&str> = known.iter().filter(|key| !keys.contains(key)).collect();
        assert_eq!((missing, unused), (vec![], vec![]));
    }
}

#[test]
fn motifs_are_sound_small_and_the_same_each_time() {
    let sizes = [
        (MotifUse::Banner, 1600, 400, 6_000),
        (MotifUse::Banner, 1600, 600, 6_000),
        (MotifUse::Tile, 440, 550, 6_000),
        (MotifUse::Tile, 600, 600, 6_000),
        (MotifUse::Thumb, 160, 120, 1_500),
        (MotifUse::Thumb, 120, 120, 1_500),
        (MotifUse::Backdrop, 1600, 900, 6_000),
        (MotifUse::Divider, 1200, 24, 1_500),
    ];
    let mut large = Vec::new();
    for look in looks() {
        for (what, width, height, limit) in sizes {
            let svg = look.motif.svg(&look, width, height, what);
            assert_eq!(svg, look.motif.svg(&look, width, height, what));
            is_sound(&svg);
            assert!(svg.contains(r#"aria-hidden="true""#) && !svg.contains('#'), "{svg}");
            if svg.len() >= limit {
                large.push(format!("{} {what:?} {width}×{height}: {} of {limit}", look.motif, svg.len()));
            }
            let file = look.motif.svg_document(&look, Scheme::Light, width, height, what);
            is_sound(&file);
            assert!(!file.contains("var("), "{file}");
        }
    }
    assert_eq!(large, Vec::<String>::new());
}

#[test]
fn no_seed_makes_a_drawing_too_large() {
    for &motif in Motif::ALL {
        let mut largest = [0; 3];
        for seed in 0..150 {
            let look = Look::new(PaletteName::Kiln, DisplayStyle::Grand, motif, Rhythm::Axis, seed);
            let sizes = [(MotifUse::Banner, 1600, 500), (MotifUse::Tile, 400, 500), (MotifUse::Thumb, 160, 120)];
            for (at, (what, width, height)) in sizes.into_iter().enumerate() {
                largest[at] = largest[at].max(motif.svg(&look, width, height, what).len());
            }
        }
        assert!(largest[0] < 6_000 && largest[1] < 6_000 && largest[2] < 1_500, "{motif}: {largest:?}");
    }
}

#[test]
fn a_backdrop_only_uses_colours_that_ink_stands_on() {
    for look in looks() {
        let svg = look.motif.svg(&look, 1600, 900, MotifUse::Backdrop);
        for used in svg.split("var(").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(["--paper", "--surface", "--line"].contains(&used), "{used}");
        }
    }
}

#[test]
fn sizes_nobody_asked_for_do_no_harm() {
    for &motif in Motif::ALL {
        let look = Look::new(PaletteName::Kiln, DisplayStyle::Grand, motif, Rhythm::Axis, 3);
        for (width, height) in [(0, 0), (1, 4000), (u32::MAX, 10), (8192, 8192)] {
            for what in MotifUse::ALL {
                is_sound(&motif.svg(&look, width, height, what));
            }
        }
    }
}

#[test]
fn portraits_are_sound_small_and_the_same_each_time() {
    let mut largest = 0;
    for (index, look) in looks().into_iter().enumerate() {
        for &form in PortraitForm::ALL {
            let seed = index as u64 * 31 + 7;
            let svg = portrait::draw(form, seed, None, &look, Crop::Tall);
            assert_eq!(svg, portrait::draw(form, seed, None, &look, Crop::Tall));
            is_sound(&svg);
            assert!(!svg.contains("var("));
            largest = largest.max(svg.len());
            is_sound(&portrait::svg_document(form, seed, None, &look, Crop::Wide));
        }
    }
    assert!(largest < 16_000, "{largest}");
}

#[test]
fn every_trait_can_be_drawn_with_every_other() {
    let look = Look::new(PaletteName::Kiln, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 3);
    let mut seen = HashSet::new();
    for seed in 0..400 {
        let svg = portrait::draw(PortraitForm::Illustration, 1, Some(&Traits::invented(seed)), &look, Crop::Square);
        is_sound(&svg);
        seen.insert(svg);
    }
    assert!(seen.len() > 390, "{} different people of 400", seen.len());
}

/// The one rule of the house, in pictures: who chose not to be seen is not.
#[test]
fn only_an_illustration_knows_a_trait() {
    let look = Look::new(PaletteName::Loom, DisplayStyle::Slab, Motif::Tiles, Rhythm::Beat, 8);
    for &form in PortraitForm::ALL {
        let drawn: HashSet<String> =
            (0..40).map(|seed| portrait::draw(form, 77, Some(&Traits::invented(seed)), &look, Crop::Tall)).collect();
        assert_eq!(drawn.len() == 1, form != PortraitForm::Illustration, "{form}: {}", drawn.len());
    }
}

#[test]
fn the_style_sheet_is_balanced_and_keeps_print_light() {
    let look = Look::suggest(12);
    let scripts: Vec<Script> = base::Locale::all().map(base::Locale::script).collect();
    let css = look.style_sheet(":root", &scripts);
    assert_eq!(css.matches('{').count(), css.matches('}').count());
    assert!(css.contains("@media screen{@media(prefers-color-scheme:dark)"));
    assert!(css.len() < 16_000, "{}", css.len());
    assert_eq!(Look::suggest(12), look);
}
