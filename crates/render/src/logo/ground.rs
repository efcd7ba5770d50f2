//! On which grounds a logo can be seen. What counts is its outline: inside, a
//! logo brings its own colours together; where it ends, the ground begins.

use super::pixels::{Pixels, SEEN};
use look::colour::{Rgb, contrast};

/// The grounds that pages and cards have.
pub const LIGHT: Rgb = Rgb(255, 255, 255);
pub const DARK: Rgb = Rgb(20, 20, 24);

/// What WCAG 2.2 (1.4.11) asks of graphics.
const ENOUGH: f64 = 3.0;
/// So much of the outline has to reach it.
const SHARE: f64 = 0.6;

/// How a logo stands on one ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// How much of its outline, in hundredths, stands out from it.
    pub share: u8,
    /// The colour to lay under it, where too little does.
    pub plate: Option<Rgb>,
}

/// On [`LIGHT`], on [`DARK`].
pub fn both(logo: &Pixels) -> [Ground; 2] {
    let outline = outline(logo);
    // A picture that fills its rectangle brings its own ground along.
    let filled = outline.is_empty();
    let share = |ground: Rgb| {
        let seen = outline.iter().filter(|colour| contrast(**colour, ground) >= ENOUGH).count();
        if filled { 1.0 } else { seen as f64 / outline.len() as f64 }
    };
    let (light, dark) = (share(LIGHT), share(DARK));
    let on = |own: f64, other: f64, ground: Rgb| Ground {
        share: (own * 100.0).round() as u8,
        // The other ground where it does better; a logo that stands on neither is left as it is
        // on the one where more of it is seen, and laid on that elsewhere.
        plate: (own < SHARE && other > own).then_some(ground),
    };
    [on(light, dark, DARK), on(dark, light, LIGHT)]
}

/// The colours along its edge: seen, beside what is not. Empty where it has no edge of its own.
fn outline(logo: &Pixels) -> Vec<Rgb> {
    let seen = |x: u32, y: u32| logo.alpha(x, y) >= SEEN;
    let border = |x: u32, y: u32| x == 0 || y == 0 || x + 1 == logo.width || y + 1 == logo.height;
    let all = || (0..logo.height).flat_map(|y| (0..logo.width).map(move |x| (x, y)));
    if all().filter(|&(x, y)| border(x, y)).all(|(x, y)| seen(x, y)) {
        return Vec::new();
    }
    let edge = |&(x, y): &(u32, u32)| {
        seen(x, y) && (border(x, y) || !seen(x - 1, y) || !seen(x + 1, y) || !seen(x, y - 1) || !seen(x, y + 1))
    };
    all().filter(edge).map(|(x, y)| logo.colour(x, y)).collect()
}
