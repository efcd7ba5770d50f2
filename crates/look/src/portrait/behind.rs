//! From behind: somebody looking where we look. The figure is plain cloth and
//! a plain full form for the head; what it looks at is the edition's motif.
//! Drawn from the seed alone: there is no trait to receive here.

use super::ground;
use super::tones::Cast;
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

const FLOOR: f64 = 524.0;

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x400);
    let cast = Cast::deal(look, &mut dice, &[], true);
    ground::motif(sheet, look, &mut dice, [&cast.ground.base, &cast.disc.base, &cast.ground.shade]);
    // A great disc, low, that the head stands against.
    let (x, r) = (dice.pick([128.0, 200.0, 272.0]), dice.between(150.0, 176.0));
    sheet.circle(x, 214.0, r + 14.0, &cast.ground.base);
    sheet.circle(x, 214.0, r, &cast.accent.base);

    let lean = dice.pick([-14.0, 0.0, 14.0]);
    let mut coat = Path::at(2.0, FLOOR);
    coat.curve(10.0, 440.0, 40.0, 398.0, 106.0, 376.0)
        .curve(140.0, 364.0, 160.0, 352.0, 166.0, 322.0)
        .line(234.0, 322.0);
    coat.curve(240.0, 352.0, 260.0, 364.0, 294.0, 376.0).curve(360.0, 398.0, 390.0, 440.0, 398.0, FLOOR).close();
    sheet.fill(&coat, &cast.cloth.base);
    let mut away = Path::at(262.0, 364.0);
    away.curve(276.0, 370.0, 284.0, 373.0, 294.0, 376.0)
        .curve(360.0, 398.0, 390.0, 440.0, 398.0, FLOOR)
        .across(316.0)
        .curve(330.0, 452.0, 314.0, 398.0, 262.0, 364.0)
        .close();
    sheet.fill(&away, &cast.cloth.shade);
    let mut seams = Path::at(200.0, 372.0);
    seams.down(FLOOR).go(96.0, 424.0).curve(150.0, 440.0, 250.0, 440.0, 304.0, 424.0);
    sheet.round_stroke(&seams, &cast.cloth.deep, 2.5);

    // The head, turned a little one way; a scarf lies round the neck.
    let c = 200.0 + lean;
    let mut head = Path::at(c - 60.0, 318.0);
    head.curve(c - 96.0, 280.0, c - 100.0, 92.0, c, 90.0).curve(c + 100.0, 92.0, c + 96.0, 280.0, c + 60.0, 318.0);
    head.quad(c, 346.0, c - 60.0, 318.0).close();
    sheet.fill(&head, &cast.cover.base);
    let mut side = Path::at(c + 20.0, 92.0);
    side.curve(c + 104.0, 104.0, c + 92.0, 284.0, c + 60.0, 318.0).quad(c + 44.0, 328.0, c + 24.0, 330.0);
    side.curve(c + 62.0, 262.0, c + 66.0, 150.0, c + 20.0, 92.0).close();
    sheet.fill(&side, &cast.cover.shade);
    let mut cuts = Path::new();
    for step in -2..=1 {
        let d = f64::from(step);
        cuts.go(c + d * 14.0, 112.0 + d.abs() * 5.0).curve(
            c + d * 34.0,
            170.0,
            c + d * 36.0,
            240.0,
            c + d * 24.0,
            300.0,
        );
    }
    sheet.round_stroke(&cuts, &cast.cover.light, 3.0);
    let mut scarf = Path::at(132.0, 372.0);
    scarf
        .curve(126.0, 332.0, 156.0, 304.0, 200.0, 304.0)
        .curve(244.0, 304.0, 274.0, 332.0, 268.0, 372.0)
        .curve(246.0, 398.0, 154.0, 398.0, 132.0, 372.0)
        .close();
    sheet.fill(&scarf, &cast.disc.base);
    let mut folds = Path::at(138.0, 350.0);
    folds
        .curve(170.0, 376.0, 236.0, 372.0, 262.0, 338.0)
        .go(150.0, 330.0)
        .curve(180.0, 350.0, 226.0, 346.0, 246.0, 320.0);
    sheet.round_stroke(&folds, &cast.disc.shade, 4.0);
}
