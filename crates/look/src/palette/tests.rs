//! Contrast is a promise: every pair that carries text, in every palette and
//! both rooms.

use super::*;

/// Text and what it stands on, and the ratio it must keep (WCAG 2.2, 1.4.3 and 1.4.11).
const PAIRS: &[(Role, Role, f64)] = &[
    (Role::Ink, Role::Paper, 7.0),
    (Role::Ink, Role::Surface, 7.0),
    (Role::Ink, Role::Line, 4.5),
    (Role::Paper, Role::Ink, 7.0),
    (Role::OnVoice1, Role::Voice1, 4.5),
    (Role::OnVoice2, Role::Voice2, 4.5),
    (Role::OnSpark, Role::Spark, 4.5),
    (Role::Link, Role::Paper, 4.5),
    (Role::Link, Role::Surface, 4.5),
    (Role::Muted, Role::Paper, 4.5),
    (Role::Muted, Role::Surface, 4.5),
    (Role::Focus, Role::Paper, 3.0),
    (Role::Focus, Role::Surface, 3.0),
];

#[test]
fn every_pair_that_carries_text_can_be_read() {
    let mut low = Vec::new();
    for &name in PaletteName::ALL {
        for scheme in Scheme::ALL {
            let colour = |role| name.palette().colour(role, scheme);
            for &(text, ground, wanted) in PAIRS {
                let ratio = contrast(colour(text), colour(ground));
                if ratio < wanted {
                    low.push(format!("{name} {scheme:?}: {text:?} on {ground:?} is {ratio:.2}, wanted {wanted}"));
                }
            }
        }
    }
    assert_eq!(low, Vec::<String>::new());
}

#[test]
fn every_chosen_colour_is_one_that_screens_can_show() {
    let mut wild = Vec::new();
    for &name in PaletteName::ALL {
        let (light, dark) = name.chosen();
        for c in [light, dark] {
            for colour in [c.ink, c.paper, c.voice_1, c.voice_2, c.spark] {
                if !colour.in_gamut() {
                    wild.push(format!("{name}: {colour:?}, at most chroma {:.3}", colour.settled().chroma));
                }
            }
        }
    }
    assert_eq!(wild, Vec::<String>::new());
}

#[test]
fn siblings_are_not_twins() {
    let far = |a: Chosen, b: Chosen| {
        a.voice_1.distance(b.voice_1)
            + a.voice_2.distance(b.voice_2)
            + a.spark.distance(b.spark)
            + a.paper.distance(b.paper)
    };
    for (at, &one) in PaletteName::ALL.iter().enumerate() {
        for &other in &PaletteName::ALL[at + 1..] {
            let (light, dark) = (far(one.chosen().0, other.chosen().0), far(one.chosen().1, other.chosen().1));
            assert!(light > 0.2 && dark > 0.17, "{one} and {other}: {light:.3} light, {dark:.3} dark");
        }
    }
}

#[test]
fn inside_a_palette_the_voices_and_the_spark_stand_apart() {
    for &name in PaletteName::ALL {
        let (light, dark) = name.chosen();
        for c in [light, dark] {
            for (a, b) in [(c.voice_1, c.voice_2), (c.voice_1, c.spark), (c.voice_2, c.spark), (c.spark, c.paper)] {
                assert!(a.distance(b) > 0.08, "{name}: {a:?} and {b:?}");
            }
        }
    }
}

#[test]
fn variables_are_all_there_once() {
    let css = PaletteName::Kiln.palette().css_variables(Scheme::Light);
    for role in Role::ALL {
        assert_eq!(css.matches(&format!("{}:#", role.variable())).count(), 1, "{role:?} in {css}");
    }
}
