//! Weave: warp bands stand, weft bands pass over and under them. Band widths
//! vary widely, from a single thread to a broad stripe, so that it reads as
//! cloth held close and not as a chequerboard.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

struct Band {
    from: f64,
    to: f64,
    ink: usize,
}

/// Bands across a length: broad, middling, and now and then three threads.
fn bands(dice: &mut Dice, length: f64, unit: f64, inks: [usize; 3], threads: f64) -> Vec<Band> {
    // Whole numbers, so that the path stays short.
    let gap = (unit * 0.09).round().max(1.0);
    let mut bands = Vec::new();
    let mut at = (-unit * dice.between(0.0, 0.4)).round();
    let mut last = 9;
    while at < length {
        let mut ink = dice.pick(inks);
        if ink == last {
            ink = inks[(inks.iter().position(|&i| i == ink).unwrap_or(0) + 1) % inks.len()];
        }
        last = ink;
        if dice.chance(threads) {
            let thread = (unit * 0.1).round().max(1.0);
            for _ in 0..3 {
                bands.push(Band { from: at, to: at + thread, ink });
                at += thread + gap;
            }
        } else {
            let width = (unit * dice.pick([0.92, 0.92, 0.6, 0.36])).round().max(2.0);
            bands.push(Band { from: at, to: at + width, ink });
            at += width + gap;
        }
    }
    bands
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let unit = field.unit();
    sheet.rect(0.0, 0.0, field.width, field.height, &inks.ground);
    let threads = if field.modules < 2.5 { 0.08 } else { 0.19 };
    let warp = bands(dice, field.width, unit, [0, 0, 1], threads);
    let weft = bands(dice, field.height, unit, [1, 2, 3], threads);
    let twill = dice.chance(0.4);
    let over = |column: usize, row: usize| {
        if twill { !(column + row).is_multiple_of(3) } else { (column + row).is_multiple_of(2) }
    };

    let mut paths: [Path; 4] = Default::default();
    for band in &warp {
        paths[band.ink].rect(band.from, 0.0, band.to - band.from, field.height);
    }
    for (ink, path) in paths.iter().enumerate() {
        sheet.fill(path, &inks.shapes[ink]);
    }
    let mut paths: [Path; 4] = Default::default();
    for (row, band) in weft.iter().enumerate() {
        // Runs of weft that lie on top: over a column, and always in the gaps.
        let mut start = 0.0;
        for (_, under) in warp.iter().enumerate().filter(|(column, _)| !over(*column, row)) {
            if under.from > start {
                paths[band.ink].rect(start, band.from, under.from - start, band.to - band.from);
            }
            start = under.to;
        }
        if start < field.width {
            paths[band.ink].rect(start, band.from, field.width - start, band.to - band.from);
        }
    }
    for (ink, path) in paths.iter().enumerate() {
        sheet.fill(path, &inks.shapes[ink]);
    }
}
