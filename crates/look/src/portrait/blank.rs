//! No figure: a poster of the motif at full strength, and a mark as large as a
//! head that holds the place: somebody is here. The mark is made of plain
//! rounds, so it belongs to no script and is no emblem.

use super::ground;
use super::tones::{self, Cast};
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x600);
    let cast = Cast::deal(look, &mut dice, &[], false);
    ground::motif(sheet, look, &mut dice, [&cast.ground.base, &cast.cover.base, &cast.accent.base]);
    sheet.circle(200.0, 236.0, 150.0, &cast.ground.base);
    sheet.circle(200.0, 236.0, 136.0, &cast.disc.base);
    let mark = tones::clearer(&cast.disc, &cast.cloth, &cast.accent);
    match dice.below(3) {
        0 => {
            // One round, cut and moved: two halves that still belong together.
            let mut halves = Path::at(196.0, 118.0);
            halves.arc(84.0, false, 196.0, 286.0).close();
            halves.go(204.0, 186.0).arc(84.0, true, 204.0, 354.0).close();
            sheet.fill(&halves, mark);
        }
        1 => {
            // Two opening marks, as a printer cuts them.
            let mut marks = Path::new();
            for x in [152.0, 248.0] {
                marks.disc(x, 262.0, 36.0);
                marks.go(x - 36.0, 262.0).curve(x - 36.0, 204.0, x - 6.0, 174.0, x + 32.0, 170.0).line(x + 32.0, 188.0);
                marks.curve(x + 8.0, 196.0, x - 4.0, 212.0, x - 2.0, 228.0).close();
            }
            sheet.fill(&marks, mark);
        }
        _ => {
            // Three leaves from one root.
            for turn in [-42.0, 0.0, 42.0] {
                sheet.open(&format!("rotate({turn} 200 326)"));
                let mut leaf = Path::at(200.0, 326.0);
                leaf.arc(128.0, true, 200.0, 132.0).arc(128.0, true, 200.0, 326.0).close();
                sheet.fill(&leaf, if turn == 0.0 { &cast.ground.base } else { mark });
                sheet.shut();
            }
        }
    }
}
