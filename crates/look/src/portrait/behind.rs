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
    let mut head = Path::at(c - 54.0, 324.0);
    head.curve(c - 64.0, 292.0, c - 92.0, 262.0, c - 90.0, 188.0).curve(c - 90.0, 120.0, c - 50.0, 84.0, c, 84.0);
    head.curve(c + 50.0, 84.0, c + 90.0, 120.0, c + 90.0, 188.0)
        .curve(c + 92.0, 262.0, c + 64.0, 292.0, c + 54.0, 324.0)
        .close();
    sheet.fill(&head, &cast.cover.base);
    let mut side = Path::at(c + 18.0, 86.0);
    side.curve(c + 60.0, 92.0, c + 90.0, 128.0, c + 90.0, 188.0)
        .curve(c + 92.0, 262.0, c + 64.0, 292.0, c + 54.0, 324.0)
        .across(c + 22.0);
    side.curve(c + 52.0, 250.0, c + 58.0, 150.0, c + 18.0, 86.0).close();
    sheet.fill(&side, &cast.cover.shade);
    // Cuts that fall from the crown; hair or cloth, it is left open.
    let mut cuts = Path::new();
    for (top, bow, foot) in
        [(-26.0, -76.0, -40.0), (-12.0, -44.0, -22.0), (2.0, -8.0, -4.0), (16.0, 34.0, 14.0), (30.0, 74.0, 34.0)]
    {
        cuts.go(c + top, 106.0 + f64::abs(top) * 0.25);
        cuts.curve(c + bow * 0.8, 150.0, c + bow * 1.1, 240.0, c + foot, 300.0);
    }
    sheet.round_stroke(&cuts, &cast.cover.light, 3.2);
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
