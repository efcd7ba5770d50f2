//! No figure: a poster of the motif at full strength, and a mark as large as a
//! head that says "here somebody speaks". The mark is made of plain rounds, so
//! it belongs to no script.

use super::ground;
use super::tones::Cast;
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x600);
    let cast = Cast::deal(look, &mut dice, &[], false);
    ground::motif(sheet, look, &mut dice, [&cast.ground.base, &cast.cover.base, &cast.accent.base]);
    sheet.circle(200.0, 236.0, 150.0, &cast.ground.base);
    sheet.circle(200.0, 236.0, 136.0, &cast.disc.base);
    let mark = &cast.cloth.base;
    match dice.below(3) {
        0 => {
            // A voice going out: quarter rounds from one point.
            let mut waves = Path::new();
            for r in [52.0, 90.0, 128.0] {
                waves.go(134.0 + r, 302.0).arc(r, false, 134.0, 302.0 - r);
            }
            sheet.stroke(&waves, mark, 22.0);
            sheet.circle(140.0, 296.0, 22.0, mark);
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
            // Lines of a text, ragged as speech is.
            let mut lines = Path::new();
            for (step, length) in [120.0, 168.0, 96.0, 140.0].into_iter().enumerate() {
                let y = 172.0 + step as f64 * 42.0;
                lines.go(122.0, y).across(122.0 + length);
            }
            sheet.round_stroke(&lines, mark, 21.0);
        }
    }
}
