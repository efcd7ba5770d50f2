//! Tides: long swells, one before the other, each with the contours of the one
//! behind it; a disc half risen. No boat, no shore: only the pull.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

#[derive(Clone, Copy)]
struct Swell {
    crest: f64,
    half: f64,
    height: f64,
    phase: f64,
}

impl Swell {
    /// Filled to the floor. Quadratic waves: each half period is one short command.
    fn path(self, width: f64, floor: f64, lowered: f64) -> Path {
        let y = self.crest + lowered;
        let mut x = -self.half * (1.0 + self.phase);
        let mut path = Path::at(x, y);
        path.quad(x + self.half / 2.0, y - self.height * 2.0, x + self.half, y);
        x += self.half;
        while x < width {
            x += self.half;
            path.smooth(x, y);
        }
        path.down(floor).across(-self.half * (1.0 + self.phase)).close();
        path
    }
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let (unit, w, h) = (field.unit(), field.width, field.height);
    sheet.rect(0.0, 0.0, w, h, &inks.ground);
    let radius = unit * dice.between(0.75, 1.05);
    let x = w * dice.pick([0.22, 0.38, 0.64, 0.78]);
    sheet.circle(x, h * 0.36, radius, &inks.shapes[2]);
    sheet.circle(x, h * 0.36, radius * 0.55, &inks.ground);

    let layers = if field.modules < 2.5 { 3 } else { 5 };
    let schemes: [[usize; 3]; 5] = [[3, 4, 3], [1, 4, 1], [0, 3, 0], [3, 1, 3], [0, 4, 1]];
    let turn = dice.below(5);
    for layer in 0..layers {
        let depth = f64::from(layer) / f64::from(layers);
        // Near swells are longer and higher.
        let swell = Swell {
            crest: h * (0.36 + 0.62 * depth),
            half: unit * (0.55 + 1.1 * depth) * dice.between(0.85, 1.2),
            height: unit * (0.13 + 0.24 * depth),
            phase: dice.unit(),
        };
        let scheme = schemes[(layer as usize + turn) % schemes.len()];
        let band = unit * (0.1 + 0.12 * depth);
        for (stripe, ink) in scheme.into_iter().enumerate() {
            let colour = inks.shapes.get(ink).unwrap_or(&inks.ground);
            let lowered = band * [0.0, 1.0, 1.55][stripe];
            sheet.fill(&swell.path(w, h, lowered), colour);
        }
    }
}
