//! Which colours a portrait is printed in. Skin and hair have ink mixtures of
//! their own; ground, cloth and covering share out the palette so that the
//! figure always stands clear of what is behind it.

use super::traits::{HairColour, Skin};
use crate::Look;
use crate::colour::Oklch;
use crate::dice::Dice;

/// A flat colour and its neighbours: for planes in light, in shade, and for cut lines.
#[derive(Debug, Clone)]
pub(super) struct Tone {
    pub colour: Oklch,
    pub base: String,
    pub shade: String,
    pub light: String,
    pub deep: String,
}

impl Tone {
    pub(super) fn of(colour: Oklch) -> Self {
        let moved = |lightness: f64, chroma: f64| {
            Oklch::new((colour.lightness + lightness).clamp(0.08, 0.98), (colour.chroma * chroma).max(0.0), colour.hue)
                .rgb()
                .hex()
        };
        // Dark colours have less room below, so their steps go further up.
        let dark = colour.lightness < 0.35;
        Self {
            colour,
            base: colour.rgb().hex(),
            shade: moved(if dark { -0.07 } else { -0.1 }, 1.05),
            light: moved(if dark { 0.1 } else { 0.06 }, 0.95),
            deep: moved(if dark { 0.2 } else { -0.22 }, 1.0),
        }
    }
}

/// Skin in three planes, with lips, lines and the white of the eye.
#[derive(Debug, Clone)]
pub(super) struct SkinTone {
    pub base: String,
    pub shade: String,
    pub light: String,
    pub line: String,
    pub lip: String,
    pub lip_shade: String,
    pub white: String,
}

pub(super) const fn skin(tone: Skin) -> Oklch {
    match tone {
        Skin::Tone1 => Oklch::new(0.875, 0.048, 62.0),
        Skin::Tone2 => Oklch::new(0.820, 0.064, 62.0),
        Skin::Tone3 => Oklch::new(0.750, 0.080, 60.0),
        Skin::Tone4 => Oklch::new(0.675, 0.088, 57.0),
        Skin::Tone5 => Oklch::new(0.590, 0.090, 53.0),
        Skin::Tone6 => Oklch::new(0.500, 0.084, 49.0),
        Skin::Tone7 => Oklch::new(0.415, 0.068, 45.0),
        Skin::Tone8 => Oklch::new(0.345, 0.052, 42.0),
    }
}

impl SkinTone {
    pub(super) fn of(tone: Skin) -> Self {
        let Oklch { lightness: l, chroma: c, hue: h } = skin(tone);
        let hex = |l: f64, c: f64, h: f64| Oklch::new(l, c, h).rgb().hex();
        // The step into shade shrinks with the tone, so that dark faces keep their drawing.
        let step = 0.055 + l * 0.085;
        Self {
            base: hex(l, c, h),
            shade: hex(l - step, c * 1.12 + 0.008, h - 7.0),
            light: hex((l + 0.085 - l * 0.04).min(0.93), c * 0.92, h + 4.0),
            line: hex((l - 0.34).max(0.14), c * 0.7, h - 14.0),
            lip: hex(l - 0.05 - l * 0.05, c + 0.035, 27.0),
            lip_shade: hex(l - 0.10 - l * 0.1, c + 0.03, 22.0),
            white: hex(0.80 + l * 0.14, 0.016, 85.0),
        }
    }
}

pub(super) const fn hair(colour: HairColour) -> Oklch {
    match colour {
        HairColour::Black => Oklch::new(0.200, 0.018, 285.0),
        HairColour::DarkBrown => Oklch::new(0.265, 0.036, 48.0),
        HairColour::Brown => Oklch::new(0.370, 0.062, 54.0),
        HairColour::Auburn => Oklch::new(0.420, 0.105, 42.0),
        HairColour::Fair => Oklch::new(0.740, 0.090, 82.0),
        HairColour::Grey => Oklch::new(0.620, 0.012, 250.0),
        HairColour::White => Oklch::new(0.900, 0.010, 90.0),
    }
}

/// The palette's five, dealt to the parts of a picture.
#[derive(Debug, Clone)]
pub(super) struct Cast {
    pub ground: Tone,
    /// The large shape behind the figure.
    pub disc: Tone,
    pub cloth: Tone,
    pub cover: Tone,
    pub accent: Tone,
}

impl Cast {
    /// Deals the palette so that `near` (what meets the ground: skin and hair)
    /// stays clear of ground and disc, cloth clear of both. The dice break near
    /// ties, so that a company of people is not all on one ground.
    pub(super) fn deal(look: &Look, dice: &mut Dice, near: &[Oklch], covered: bool) -> Self {
        let chosen = look.palette.chosen().0;
        // Print the paper a little toned, or it reads as a hole.
        let paper =
            Oklch { lightness: chosen.paper.lightness - 0.02, chroma: chosen.paper.chroma + 0.008, ..chosen.paper };
        let five = [chosen.voice_1, chosen.voice_2, chosen.spark, paper, chosen.ink];
        let mut best = ([0, 1, 2, 3, 4], f64::MIN);
        for deal in permutations() {
            let [ground, disc, cloth, cover, accent] = deal.map(|index| five[index]);
            let clear = |of: Oklch| near.iter().map(|colour| of.distance(*colour)).fold(1.0, f64::min).min(0.35);
            let mut score = clear(ground) * 1.2 + clear(disc) * 3.6;
            score += cloth.distance(ground).min(0.4) + cloth.distance(near.first().copied().unwrap_or(ground)).min(0.3);
            score += disc.distance(ground).min(0.3) + accent.distance(cloth).min(0.4) * 0.8;
            if covered {
                score += cover.distance(ground).min(0.35) * 2.0
                    + cover.distance(disc).min(0.3)
                    + cover.distance(cloth).min(0.3);
                score += cover.distance(near.first().copied().unwrap_or(ground)).min(0.3) * 1.5;
            }
            // Ink is for cloth and cuts, seldom for the ground.
            score -= if deal[0] == 4 {
                0.5
            } else if deal[1] == 4 {
                0.35
            } else {
                0.0
            };
            // A figure that is nobody's must not look as if it had somebody's skin.
            if near.is_empty() {
                score -= if like_skin(cloth) { 2.0 } else { 0.0 } + if like_skin(cover) { 2.0 } else { 0.0 };
            }
            score += dice.unit() * 0.55;
            if score > best.1 {
                best = (deal, score);
            }
        }
        let [ground, disc, cloth, cover, accent] = best.0.map(|index| Tone::of(five[index]));
        Self { ground, disc, cloth, cover, accent }
    }
}

/// Whether a colour of the palette could be taken for a person's skin.
fn like_skin(colour: Oklch) -> bool {
    (15.0..80.0).contains(&colour.hue)
        && (0.02..0.135).contains(&colour.chroma)
        && (0.2..0.9).contains(&colour.lightness)
}

/// Of two colours the one that stands out more on a third.
pub(super) fn clearer<'a>(on: &Tone, one: &'a Tone, other: &'a Tone) -> &'a str {
    if on.colour.distance(one.colour) >= on.colour.distance(other.colour) { &one.base } else { &other.base }
}

/// All orders of five, in a fixed sequence.
fn permutations() -> Vec<[usize; 5]> {
    let mut all = Vec::with_capacity(120);
    for code in 0..120 {
        let mut left = vec![0, 1, 2, 3, 4];
        let mut rest = code;
        all.push(std::array::from_fn(|place| {
            let index = rest % (5 - place);
            rest /= 5 - place;
            left.remove(index)
        }));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DisplayStyle, Motif, PaletteName, Rhythm};

    #[test]
    fn who_is_not_shown_is_given_no_skin() {
        for &palette in PaletteName::ALL {
            let look = Look::new(palette, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 1);
            for seed in 0..60 {
                for covered in [false, true] {
                    let cast = Cast::deal(&look, &mut Dice::new(seed, 0x300), &[], covered);
                    assert!(!like_skin(cast.cloth.colour) && !like_skin(cast.cover.colour), "{palette} {seed}");
                }
            }
        }
    }

    #[test]
    fn a_head_stands_clear_of_what_is_behind_it() {
        for &palette in PaletteName::ALL {
            let look = Look::new(palette, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 1);
            for &tone in Skin::ALL {
                for seed in 0..20 {
                    let cast = Cast::deal(&look, &mut Dice::new(seed, 0x200), &[skin(tone)], false);
                    let apart = cast.disc.colour.distance(skin(tone));
                    assert!(apart > 0.12, "{palette} {tone} {seed}: {apart:.3}");
                }
            }
        }
    }
}
