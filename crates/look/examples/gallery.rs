//! Everything the look can draw, on one page, for looking at:
//! `cargo run -p look --example gallery > gallery.html`.
//! Arguments choose parts: `motifs`, `portraits`, `people`, `forms`, `type`.

use look::portrait::{self, Age, Beard, Face, Glasses, Hair, HairColour, Neckline, Skin, Turn};
use look::{Crop, DisplayStyle, Look, Motif, MotifUse, PaletteName, PortraitForm, Rhythm, Scheme, Traits};

fn main() {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|p| p == part);
    println!(
        "<!doctype html><meta charset=utf-8><title>Gallery</title><style>body{{margin:1rem;font:14px sans-serif;background:#fff}}\
         section{{padding:1rem;background:var(--paper);color:var(--ink)}}.row{{display:flex;flex-wrap:wrap;gap:12px}}svg{{display:block;height:auto;max-width:100%}}\
         .sw{{width:64px;height:48px}}figure{{margin:0}}</style>"
    );
    if wanted("motifs") {
        motifs();
    }
    if wanted("type") {
        styles();
    }
    if wanted("people") {
        people();
    }
    if wanted("company") {
        company();
    }
    if wanted("heads") {
        heads();
    }
    if wanted("forms") {
        forms();
    }
}

fn motifs() {
    for (index, &palette) in PaletteName::ALL.iter().enumerate() {
        for scheme in Scheme::ALL {
            let style = palette.palette().css_variables(scheme);
            println!("<section style=\"{style}\"><b>{palette} {scheme:?}</b><div class=row>");
            for role in look::Role::ALL {
                println!("<div class=sw style=\"background:var({0})\"><small>{0}</small></div>", role.variable());
            }
            println!("</div><div class=row style=\"margin-top:8px\">");
            for &motif in Motif::ALL {
                let look = Look::new(palette, DisplayStyle::Grand, motif, Rhythm::Axis, 11 + index as u64);
                println!(
                    "<div style=\"width:220px\">{}{}</div>",
                    motif.svg(&look, 440, 550, MotifUse::Tile),
                    motif.svg(&look, 600, 24, MotifUse::Divider)
                );
            }
            println!("</div><div class=row style=\"margin-top:8px\">");
            for &motif in Motif::ALL {
                let look = Look::new(palette, DisplayStyle::Grand, motif, Rhythm::Axis, 71 + index as u64);
                println!("<div style=\"width:460px\">{}</div>", motif.svg(&look, 1600, 400, MotifUse::Banner));
                println!("<div style=\"width:120px\">{}</div>", motif.svg(&look, 160, 120, MotifUse::Thumb));
                println!("<div style=\"width:120px\">{}</div>", motif.svg(&look, 1600, 900, MotifUse::Backdrop));
            }
            println!("</div></section>");
        }
    }
}

fn styles() {
    for &style in DisplayStyle::ALL {
        let css = style.css_variables(base::Script::Latin);
        println!(
            "<section style=\"{css}\"><h1 style=\"font-family:var(--display-family);font-weight:var(--display-weight);font-stretch:var(--display-stretch);letter-spacing:var(--display-tracking);line-height:var(--display-leading);font-size:calc(48px*var(--display-scale))\">Somebody is talking to me, and they chose to ({style})</h1></section>"
        );
    }
}

fn sample_people() -> Vec<Traits> {
    let base = Traits::default();
    vec![
        Traits {
            skin: Skin::Tone5,
            hair: Hair::Headscarf,
            face: Face::Oval,
            neckline: Neckline::Shawl,
            turn: Turn::Start,
            age: Age::Young,
            ..base
        },
        Traits {
            skin: Skin::Tone8,
            hair: Hair::Locs,
            face: Face::Long,
            beard: Beard::Short,
            neckline: Neckline::Crew,
            turn: Turn::End,
            ..base
        },
        Traits {
            skin: Skin::Tone6,
            hair: Hair::Turban,
            face: Face::Long,
            beard: Beard::Long,
            neckline: Neckline::Stand,
            turn: Turn::End,
            age: Age::Older,
            hair_colour: HairColour::Grey,
            ..base
        },
        Traits {
            skin: Skin::Tone7,
            hair: Hair::Braids,
            face: Face::Oval,
            neckline: Neckline::Band,
            turn: Turn::Start,
            earrings: true,
            ..base
        },
        Traits {
            skin: Skin::Tone3,
            hair: Hair::Bob,
            face: Face::Square,
            glasses: Glasses::Round,
            neckline: Neckline::Collar,
            turn: Turn::End,
            ..base
        },
        Traits {
            skin: Skin::Tone4,
            hair: Hair::Bald,
            face: Face::Square,
            beard: Beard::Full,
            glasses: Glasses::Square,
            neckline: Neckline::Jacket,
            turn: Turn::Front,
            ..base
        },
        Traits {
            skin: Skin::Tone5,
            hair: Hair::Curls,
            face: Face::Round,
            neckline: Neckline::Vee,
            turn: Turn::Front,
            age: Age::Young,
            earrings: true,
            ..base
        },
    ]
}

fn people() {
    println!("<section><div class=row>");
    let palettes = [PaletteName::Kiln, PaletteName::NightBus, PaletteName::Enamel, PaletteName::Marigold];
    for (row, &palette) in palettes.iter().enumerate() {
        let motif = Motif::ALL[row % Motif::ALL.len()];
        let look = Look::new(palette, DisplayStyle::Grand, motif, Rhythm::Axis, 5);
        for (index, traits) in sample_people().iter().enumerate() {
            let svg = portrait::draw(PortraitForm::Illustration, 100 + index as u64, Some(traits), &look, Crop::Tall);
            println!("<figure style=\"width:300px\">{svg}</figure>");
        }
    }
    println!("</div></section>");
}

/// A company as an edition shows it: seven people, as each chose to appear.
fn company() {
    let look = Look::new(PaletteName::Allotment, DisplayStyle::Grand, Motif::Steps, Rhythm::Call, 2_467_668);
    let base = Traits::default();
    let driver =
        Traits { skin: Skin::Tone4, hair: Hair::Headscarf, neckline: Neckline::Jacket, turn: Turn::End, ..base };
    let keeper =
        Traits { skin: Skin::Tone7, face: Face::Long, hair: Hair::Braids, age: Age::Young, earrings: true, ..base };
    let engineer = Traits {
        skin: Skin::Tone2,
        face: Face::Square,
        hair: Hair::Bob,
        hair_colour: HairColour::Grey,
        glasses: Glasses::Round,
        neckline: Neckline::Roll,
        age: Age::Older,
        turn: Turn::Start,
        ..base
    };
    let people = [
        (PortraitForm::Illustration, 3811, Some(driver)),
        (PortraitForm::Illustration, 1107, Some(keeper)),
        (PortraitForm::Illustration, 2009, Some(engineer)),
        (PortraitForm::Hands, 4100, None),
        (PortraitForm::FromBehind, 1718, None),
        (PortraitForm::None, 7210, None),
        (PortraitForm::Silhouette, 6211, None),
    ];
    for crop in [Crop::Tall, Crop::Close, Crop::Wide] {
        println!("<section style=\"{}\"><div class=row>", look.palette().css_variables(Scheme::Light));
        for (form, seed, traits) in &people {
            println!(
                "<figure style=\"width:330px\">{}</figure>",
                portrait::draw(*form, *seed, traits.as_ref(), &look, crop)
            );
        }
        println!("</div></section>");
    }
}

fn heads() {
    println!("<section><div class=row>");
    for (index, &hair) in Hair::ALL.iter().enumerate() {
        for turn in [Turn::Start, Turn::Front] {
            let traits = Traits {
                hair,
                turn,
                skin: Skin::ALL[index % 8],
                face: Face::ALL[index % 4],
                neckline: Neckline::ALL[index % Neckline::ALL.len()],
                beard: if index % 3 == 0 { Beard::ALL[1 + (index / 3) % 5] } else { Beard::None },
                hair_colour: HairColour::ALL[(index / 2) % 7],
                age: Age::ALL[(index / 2) % 3],
                ..Traits::default()
            };
            let palette = PaletteName::ALL[index % 12];
            let look = Look::new(palette, DisplayStyle::Grand, Motif::ALL[index % 6], Rhythm::Axis, 5);
            let svg = portrait::draw(PortraitForm::Illustration, 40 + index as u64, Some(&traits), &look, Crop::Tall);
            println!("<figure style=\"width:220px\">{svg}<small>{hair}</small></figure>");
        }
    }
    println!("</div></section>");
}

fn forms() {
    for (index, &palette) in PaletteName::ALL.iter().enumerate().step_by(2) {
        let look = Look::new(palette, DisplayStyle::Grand, Motif::ALL[index / 2 % 6], Rhythm::Axis, 5);
        println!("<section style=\"{}\"><div class=row>", palette.palette().css_variables(Scheme::Light));
        for &form in PortraitForm::ALL {
            for seed in 0..3 {
                let svg = portrait::draw(form, 900 + seed * 7 + index as u64, None, &look, Crop::Tall);
                println!("<figure style=\"width:150px\">{svg}</figure>");
            }
        }
        for &crop in Crop::ALL {
            let svg = portrait::draw(PortraitForm::Silhouette, 900, None, &look, crop);
            println!("<figure style=\"width:200px\">{svg}</figure>");
        }
        println!("</div></section>");
    }
}
