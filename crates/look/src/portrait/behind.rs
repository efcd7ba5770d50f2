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

    // The head, turned a little one way, under one of three coverings by chance.
    let c = 200.0 + lean;
    match dice.below(3) {
        0 => hat(sheet, c, &cast),
        1 => knitted(sheet, c, &cast),
        _ => mass(sheet, c, &cast),
    }
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

/// The back of a head from the ears down: plain, in a colour of the palette.
fn nape(sheet: &mut Sheet, c: f64, cast: &Cast) {
    let mut back = Path::at(c - 76.0, 170.0);
    back.curve(c - 80.0, 236.0, c - 62.0, 272.0, c - 46.0, 290.0)
        .line(c - 46.0, 330.0)
        .across(c + 46.0)
        .line(c + 46.0, 290.0);
    back.curve(c + 62.0, 272.0, c + 80.0, 236.0, c + 76.0, 170.0).close();
    sheet.fill(&back, &cast.cover.shade);
    let mut away = Path::at(c + 76.0, 170.0);
    away.curve(c + 80.0, 236.0, c + 62.0, 272.0, c + 46.0, 290.0).line(c + 46.0, 330.0).across(c + 12.0);
    away.curve(c + 20.0, 270.0, c + 44.0, 220.0, c + 34.0, 170.0).close();
    sheet.fill(&away, &cast.cover.deep);
}

/// A hat with a wide brim.
fn hat(sheet: &mut Sheet, c: f64, cast: &Cast) {
    nape(sheet, c, cast);
    let mut crown = Path::at(c - 80.0, 176.0);
    crown
        .curve(c - 82.0, 116.0, c - 66.0, 74.0, c - 34.0, 70.0)
        .quad(c, 88.0, c + 34.0, 70.0)
        .curve(c + 66.0, 74.0, c + 82.0, 116.0, c + 80.0, 176.0)
        .close();
    sheet.fill(&crown, &cast.cover.base);
    let mut side = Path::at(c + 22.0, 76.0);
    side.quad(c + 30.0, 73.0, c + 34.0, 70.0)
        .curve(c + 66.0, 74.0, c + 82.0, 116.0, c + 80.0, 176.0)
        .across(c + 36.0)
        .curve(c + 44.0, 140.0, c + 40.0, 100.0, c + 22.0, 76.0)
        .close();
    sheet.fill(&side, &cast.cover.shade);
    let mut band = Path::at(c - 81.0, 176.0);
    band.line(c - 80.0, 144.0)
        .quad(c, 164.0, c + 80.0, 144.0)
        .line(c + 81.0, 176.0)
        .quad(c, 200.0, c - 81.0, 176.0)
        .close();
    sheet.fill(&band, &cast.disc.base);
    let mut brim = Path::at(c - 150.0, 186.0);
    brim.curve(c - 110.0, 170.0, c - 60.0, 186.0, c, 190.0).curve(c + 60.0, 186.0, c + 110.0, 170.0, c + 150.0, 186.0);
    brim.curve(c + 120.0, 216.0, c + 50.0, 226.0, c, 226.0)
        .curve(c - 50.0, 226.0, c - 120.0, 216.0, c - 150.0, 186.0)
        .close();
    sheet.fill(&brim, &cast.cover.base);
    let mut lip = Path::at(c - 136.0, 196.0);
    lip.curve(c - 90.0, 214.0, c + 90.0, 214.0, c + 136.0, 196.0);
    sheet.round_stroke(&lip, &cast.cover.light, 3.6);
}

/// A knitted hat with a turned cuff.
fn knitted(sheet: &mut Sheet, c: f64, cast: &Cast) {
    nape(sheet, c, cast);
    let mut dome = Path::at(c - 84.0, 208.0);
    dome.curve(c - 92.0, 130.0, c - 56.0, 88.0, c, 88.0)
        .curve(c + 56.0, 88.0, c + 92.0, 130.0, c + 84.0, 208.0)
        .close();
    sheet.fill(&dome, &cast.cover.base);
    let mut ribs = Path::new();
    for index in -3..=3 {
        let d = f64::from(index);
        ribs.go(c + d * 24.0, 190.0).quad(c + d * 26.0, 140.0, c + d * 12.0, 98.0 + d * d * 1.6);
    }
    sheet.round_stroke(&ribs, &cast.cover.shade, 4.0);
    sheet.circle(c, 82.0, 22.0, &cast.disc.base);
    let mut cuff = Path::at(c - 89.0, 182.0);
    cuff.quad(c, 204.0, c + 89.0, 182.0).line(c + 86.0, 224.0).quad(c, 248.0, c - 86.0, 224.0).close();
    sheet.fill(&cuff, &cast.disc.base);
}

/// Hair or cloth falling to the collar; which of the two is left open.
fn mass(sheet: &mut Sheet, c: f64, cast: &Cast) {
    let mut head = Path::at(c - 86.0, 316.0);
    head.curve(c - 78.0, 270.0, c - 92.0, 230.0, c - 86.0, 176.0).curve(c - 80.0, 118.0, c - 44.0, 90.0, c, 90.0);
    head.curve(c + 44.0, 90.0, c + 80.0, 118.0, c + 86.0, 176.0)
        .curve(c + 92.0, 230.0, c + 78.0, 270.0, c + 86.0, 316.0)
        .quad(c, 346.0, c - 86.0, 316.0)
        .close();
    sheet.fill(&head, &cast.cover.base);
    let mut side = Path::at(c + 14.0, 91.0);
    side.curve(c + 52.0, 96.0, c + 80.0, 124.0, c + 86.0, 176.0)
        .curve(c + 92.0, 230.0, c + 78.0, 270.0, c + 86.0, 316.0)
        .quad(c + 60.0, 326.0, c + 36.0, 329.0);
    side.curve(c + 52.0, 250.0, c + 50.0, 160.0, c + 14.0, 91.0).close();
    sheet.fill(&side, &cast.cover.shade);
    let mut cuts = Path::new();
    for (top, bow, foot) in [(-14.0, -62.0, -62.0), (-4.0, -34.0, -34.0), (6.0, 0.0, -4.0), (18.0, 62.0, 60.0)] {
        cuts.go(c + top, 108.0 + f64::abs(top) * 0.3);
        cuts.curve(c + bow * 0.9, 146.0, c + bow, 220.0, c + foot, 304.0);
    }
    sheet.round_stroke(&cuts, &cast.cover.light, 3.6);
}
