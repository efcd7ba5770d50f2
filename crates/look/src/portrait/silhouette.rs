//! A silhouette: one plain figure, the same for everyone. The edition's motif
//! runs through the figure or stands behind it, so the picture is full, and
//! nothing in it was taken from a person: there is no trait to receive here.

use super::ground::{self, WIDE};
use super::tones::Cast;
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

const FLOOR: f64 = 524.0;

/// Head and shoulders in profile: brow, nose, lips and chin as a single cut.
/// The second path is the mass around the face: hair or cloth, it is left open.
fn figure() -> (Path, Path) {
    let (mut path, mut mass) = (Path::new(), Path::new());
    path.go(-40.0, FLOOR + 60.0)
        .curve(8.0, 452.0, 52.0, 418.0, 112.0, 394.0)
        .curve(150.0, 380.0, 168.0, 366.0, 170.0, 338.0);
    path.curve(168.0, 322.0, 158.0, 316.0, 142.0, 318.0).curve(118.0, 320.0, 104.0, 314.0, 104.0, 298.0);
    path.curve(104.0, 288.0, 108.0, 284.0, 104.0, 276.0)
        .curve(98.0, 272.0, 98.0, 266.0, 103.0, 262.0)
        .curve(97.0, 258.0, 98.0, 250.0, 104.0, 246.0);
    path.curve(104.0, 238.0, 100.0, 234.0, 90.0, 232.0)
        .curve(82.0, 230.0, 82.0, 222.0, 88.0, 214.0)
        .curve(98.0, 198.0, 106.0, 188.0, 106.0, 174.0);
    path.curve(100.0, 166.0, 102.0, 158.0, 108.0, 150.0).curve(120.0, 100.0, 164.0, 74.0, 212.0, 76.0);
    path.curve(284.0, 76.0, 328.0, 128.0, 322.0, 194.0)
        .curve(318.0, 246.0, 284.0, 272.0, 274.0, 306.0)
        .curve(264.0, 350.0, 282.0, 372.0, 316.0, 388.0);
    path.curve(362.0, 410.0, 398.0, 450.0, 440.0, FLOOR + 60.0).close();
    mass.go(109.0, 148.0).curve(122.0, 100.0, 164.0, 74.0, 212.0, 76.0).curve(284.0, 76.0, 328.0, 128.0, 322.0, 194.0);
    mass.curve(318.0, 246.0, 284.0, 272.0, 274.0, 306.0).curve(262.0, 300.0, 250.0, 284.0, 246.0, 262.0);
    mass.curve(240.0, 238.0, 226.0, 228.0, 216.0, 208.0).curve(202.0, 178.0, 160.0, 168.0, 109.0, 148.0).close();
    (path, mass)
}

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x300);
    let cast = Cast::deal(look, &mut dice, &[], true);
    let mirrored = dice.chance(0.5);
    let (figure, mass) = figure();
    let (left, width) = WIDE;
    // A chin a little higher or lower: attitude without a person.
    let lean = dice.pick([-5, -2, 0, 4]);
    let turn = format!("{}rotate({lean} 200 500)", if mirrored { "matrix(-1 0 0 1 400 0) " } else { "" });

    if dice.chance(0.5) {
        // The motif inside: printed over everything, then the ground cut around the figure.
        ground::motif(sheet, look, &mut dice, [&cast.cloth.base, &cast.accent.base, &cast.cover.base]);
        sheet.open(&turn);
        let mut around = figure;
        around.rect(left - 120.0, -120.0, width + 240.0, FLOOR + 300.0);
        sheet.fill_odd(&around, &cast.ground.base);
    } else {
        // A plain figure before the edition's shape.
        ground::paint(sheet, look, &mut dice, &cast);
        sheet.open(&turn);
        sheet.fill(&figure, &cast.cloth.base);
        let mut rim = Path::at(268.0, 316.0);
        rim.curve(264.0, 350.0, 282.0, 372.0, 316.0, 388.0)
            .curve(362.0, 410.0, 386.0, 450.0, 392.0, FLOOR)
            .across(346.0);
        rim.curve(344.0, 462.0, 318.0, 428.0, 286.0, 410.0).curve(258.0, 394.0, 246.0, 360.0, 268.0, 316.0).close();
        sheet.fill(&rim, &cast.cloth.shade);
        sheet.fill(&mass, &cast.cloth.deep);
    }
    sheet.shut();
}
