//! Steps: stepped hills before a disc, with stairs hanging from above to
//! answer them. Near hills are broad and few, far ones fine and many.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

/// A stepped hill with its foot on `base`; `down` hangs it from there instead.
struct Hill {
    middle: f64,
    base: f64,
    tread: f64,
    rise: f64,
    steps: usize,
    down: bool,
}

impl Hill {
    /// The whole outline as one shape.
    fn outline(&self, path: &mut Path) {
        let sign = if self.down { 1.0 } else { -1.0 };
        let half = (self.steps as f64 - 0.5) * self.tread;
        path.go(self.middle - half, self.base);
        for step in 1..=self.steps {
            path.down(self.base + sign * self.rise * step as f64);
            path.across(self.middle - half + self.tread * step as f64);
        }
        for step in (0..self.steps).rev() {
            path.down(self.base + sign * self.rise * step as f64);
            if step > 0 {
                path.across(self.middle + half - self.tread * (step as f64 - 1.0));
            }
        }
        path.close();
    }
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let (unit, w, h) = (field.unit(), field.width, field.height);
    sheet.rect(0.0, 0.0, w, h, &inks.ground);

    // The disc, a little above the middle, with one ring.
    let radius = unit * dice.between(0.8, 1.1);
    let (x, y) = (w * dice.pick([0.28, 0.5, 0.68, 0.76]), h * dice.between(0.34, 0.46));
    sheet.circle(x, y, radius * 1.42, &inks.shapes[3]);
    sheet.circle(x, y, radius * 1.2, &inks.ground);
    sheet.circle(x, y, radius, &inks.shapes[2]);

    // Hanging stairs, fine.
    let tread = (unit * 0.3).round().max(2.0);
    let mut hanging = Path::new();
    let mut at = (-unit * dice.between(0.0, 1.0)).round();
    while at < w + unit {
        let steps = 2 + dice.below(3);
        let width = (steps as f64 * 2.0 - 1.0) * tread;
        if field.modules > 2.5 && dice.chance(0.62) && (at + width / 2.0 - x).abs() > radius {
            Hill {
                middle: at + width / 2.0,
                base: 0.0,
                tread,
                rise: (tread * 0.72).round().max(1.0),
                steps,
                down: true,
            }
            .outline(&mut hanging);
        }
        at += width + tread;
    }
    sheet.fill(&hanging, &inks.shapes[1]);

    // Far hills, then near ones; each holds smaller ones, as kilims do. All
    // stand on one grid of treads, so that overlaps stay in step; the near ones
    // half a tread aside, so that no two edges fall together and leave a hairline.
    let grid = (unit * if field.modules > 2.5 { 0.2 } else { 0.26 }).round().max(2.0);
    for (colours, treads, share) in [([3, 0, 1], 1.0, 0.6), ([1, 3, 2], 2.0, 0.34)] {
        let tread = grid * treads;
        let rise = (tread * 0.74).round().max(1.0);
        let most = (h * share / rise).round().max(2.0) as usize;
        let mut at = -grid * (dice.below(8) as f64 + treads / 2.0);
        while at < w {
            let steps = (most - dice.below(most.div_ceil(2))).max(2);
            let width = (steps as f64 * 2.0 - 1.0) * tread;
            for (depth, ink) in colours.into_iter().enumerate() {
                let mut outline = Path::new();
                if steps > depth * 2 {
                    Hill { middle: at + width / 2.0, base: h, tread, rise, steps: steps - depth * 2, down: false }
                        .outline(&mut outline);
                }
                sheet.fill(&outline, &inks.shapes[ink]);
            }
            at += width + grid * dice.pick([-2.0, 2.0, 6.0]);
        }
    }
}
