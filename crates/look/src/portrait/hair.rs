//! Hair, in two layers: what hangs behind neck and shoulders, and what frames
//! the face. Masses first, then a few cut lines that follow the growth.

use super::head::Head;
use super::tones::{Cast, Tone};
use super::traits::Hair;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};
use std::f64::consts::TAU;

/// Whether the ears show beside it.
pub(super) const fn shows_ears(hair: Hair) -> bool {
    matches!(
        hair,
        Hair::Cropped
            | Hair::Bald
            | Hair::SidePart
            | Hair::Curls
            | Hair::Bun
            | Hair::Plait
            | Hair::RoundCap
            | Hair::Hat
            | Hair::Headwrap
            | Hair::Turban
    )
}

/// The hair that lies on the skull, `volume` thick, down to a hairline.
fn cap(head: &Head, volume: f64, hairline: f64) -> Path {
    let v = volume;
    if head.turned {
        let mut path = Path::at(145.0 - v * 0.3, 166.0 - v * 0.2);
        path.curve(138.0 - v * 0.6, 126.0, 166.0, 96.0 - v, 214.0, 94.0 - v);
        path.curve(266.0 + v * 0.4, 94.0 - v, 298.0 + v, 136.0, 296.0 + v, 190.0);
        path.curve(295.0 + v * 0.8, 218.0, 282.0, 238.0, 254.0, 252.0);
        path.curve(262.0, 244.0, 271.0, 234.0, 274.0, 216.0).curve(276.0, 198.0, 268.0, 188.0, 258.0, 192.0);
        path.line(252.0, 220.0).line(246.0, 214.0).curve(248.0, 194.0, 240.0, 176.0, 232.0, 156.0);
        path.curve(214.0, hairline + 4.0, 172.0, hairline - 2.0, 145.0 - v * 0.3, 166.0 - v * 0.2).close();
        return path;
    }
    let mut path = Path::at(133.0, 212.0);
    path.curve(122.0 - v, 196.0, 112.0 - v, 150.0, 134.0 - v * 0.7, 120.0);
    path.curve(150.0, 98.0 - v, 174.0, 92.0 - v, 200.0, 92.0 - v);
    path.curve(226.0, 92.0 - v, 250.0, 98.0 - v, 266.0 + v * 0.7, 120.0);
    path.curve(288.0 + v, 150.0, 278.0 + v, 196.0, 267.0, 212.0);
    path.curve(264.0, 190.0, 262.0, 172.0, 254.0, 158.0).curve(240.0, hairline + 4.0, 220.0, hairline, 200.0, hairline);
    path.curve(180.0, hairline, 160.0, hairline + 4.0, 146.0, 158.0)
        .curve(138.0, 172.0, 136.0, 190.0, 133.0, 212.0)
        .close();
    path
}

/// A rounded, uneven edge: discs along part of an ellipse.
fn bumps(path: &mut Path, dice: &mut Dice, centre: (f64, f64), radii: (f64, f64), from: f64, to: f64, size: f64) {
    let length = (to - from).abs() * f64::midpoint(radii.0, radii.1);
    let count = (length / (size * 1.15)).ceil().max(2.0) as usize;
    for index in 0..=count {
        let angle = from + (to - from) * index as f64 / count as f64;
        let r = size * dice.between(0.82, 1.15);
        path.disc(centre.0 + radii.0 * angle.sin(), centre.1 - radii.1 * angle.cos(), r);
    }
}

/// Behind the neck and shoulders.
pub(super) fn behind(sheet: &mut Sheet, head: &Head, hair: Hair, tone: &Tone, cast: &Cast, dice: &mut Dice) {
    let mid = if head.turned { 216.0 } else { 200.0 };
    match hair {
        Hair::Afro => {
            let mut mass = Path::new();
            mass.disc(mid, 160.0, 104.0);
            bumps(&mut mass, dice, (mid, 162.0), (102.0, 98.0), -2.2, 2.2, 21.0);
            sheet.fill(&mass, &tone.base);
        }
        Hair::Curls => {
            let mut mass = Path::new();
            mass.disc(mid, 166.0, 82.0);
            bumps(&mut mass, dice, (mid, 176.0), (82.0, 84.0), -2.3, 2.3, 19.0);
            sheet.fill(&mass, &tone.base);
        }
        Hair::Bob => {
            let mut mass = Path::at(mid - 80.0, 284.0);
            mass.curve(mid - 92.0, 240.0, mid - 96.0, 88.0, mid, 86.0)
                .curve(mid + 100.0, 88.0, mid + 96.0, 240.0, mid + 88.0, 284.0)
                .close();
            sheet.fill(&mass, &tone.shade);
        }
        Hair::Long | Hair::LooseScarf => {
            let mut mass = Path::at(mid - 92.0, 420.0);
            mass.curve(mid - 76.0, 300.0, mid - 106.0, 88.0, mid, 86.0).curve(
                mid + 112.0,
                88.0,
                mid + 84.0,
                300.0,
                mid + 100.0,
                430.0,
            );
            mass.quad(mid, 380.0, mid - 92.0, 420.0).close();
            sheet.fill(&mass, &tone.shade);
        }
        Hair::Locs => strands(sheet, mid, tone, 15.0, 9, 352.0, None, dice),
        Hair::Braids => strands(sheet, mid, tone, 8.5, 14, 430.0, Some(&cast.accent.base), dice),
        Hair::Bun => {
            let (x, y) = if head.turned { (286.0, 112.0) } else { (200.0, 76.0) };
            sheet.circle(x, y, 35.0, &tone.base);
            let mut coil = Path::at(x - 18.0, y + 4.0);
            coil.quad(x - 6.0, y - 22.0, x + 17.0, y - 6.0).quad(x + 16.0, y + 14.0, x - 2.0, y + 10.0);
            sheet.round_stroke(&coil, &tone.light, 3.0);
        }
        _ => {}
    }
}

/// Locs or braids fanning from the crown to below the jaw.
#[expect(clippy::too_many_arguments, reason = "one fan, described once; a struct would only rename its parts")]
fn strands(
    sheet: &mut Sheet,
    mid: f64,
    tone: &Tone,
    width: f64,
    count: usize,
    end: f64,
    bead: Option<&String>,
    dice: &mut Dice,
) {
    sheet.circle(mid, 176.0, 84.0, &tone.shade);
    let (mut dark, mut lit, mut beads) = (Path::new(), Path::new(), Path::new());
    for index in 0..count {
        let share = index as f64 / (count - 1) as f64 * 2.0 - 1.0;
        let x = mid + share * 76.0;
        let foot = mid + share * (96.0 + width);
        let fall = end + dice.between(-14.0, 18.0) - share.abs() * 8.0;
        let path = if index % 3 == 1 { &mut lit } else { &mut dark };
        path.go(x, 170.0).curve(x + share * 26.0, 220.0, foot - share * 6.0, 280.0, foot, fall);
        beads.rect(foot - width * 0.62, fall - 12.0, width * 1.24, 12.0);
    }
    sheet.round_stroke(&dark, &tone.base, width);
    sheet.round_stroke(&lit, &tone.light, width);
    if let Some(bead) = bead {
        sheet.fill(&beads, bead);
    }
}

/// Around the face, over it.
pub(super) fn front(sheet: &mut Sheet, head: &Head, hair: Hair, tone: &Tone, cast: &Cast, dice: &mut Dice) {
    let t = head.turned;
    match hair {
        Hair::Bald => {}
        Hair::Cropped => {
            sheet.fill(&cap(head, 3.0, 134.0), &tone.base);
            lines(sheet, head, tone, 4.0, 2.5);
        }
        Hair::RoundCap | Hair::Hat | Hair::Beanie => sheet.fill(&cap(head, 0.0, 136.0), &tone.base),
        // The first layer of the cloth lies close, down to the nape.
        Hair::Turban | Hair::Headwrap => sheet.fill(&cap(head, 2.0, 136.0), &cast.cover.shade),
        Hair::SidePart => {
            sheet.fill(&cap(head, 8.0, 138.0), &tone.base);
            let mut sweep = Path::new();
            if t {
                sweep
                    .go(238.0, 150.0)
                    .curve(206.0, 152.0, 164.0, 158.0, 138.0, 140.0)
                    .curve(126.0, 116.0, 152.0, 78.0, 212.0, 78.0)
                    .curve(246.0, 80.0, 258.0, 108.0, 238.0, 150.0);
            } else {
                sweep
                    .go(246.0, 140.0)
                    .curve(210.0, 160.0, 160.0, 160.0, 130.0, 158.0)
                    .curve(116.0, 120.0, 150.0, 76.0, 206.0, 78.0)
                    .curve(240.0, 80.0, 254.0, 104.0, 246.0, 140.0);
            }
            sheet.fill(&sweep, &tone.base);
            let mut cuts = Path::new();
            let x = if t { 236.0 } else { 243.0 };
            for step in 0..4 {
                let d = f64::from(step) * 13.0;
                cuts.go(x - d * 0.5, 134.0 - d * 0.7).curve(
                    x - 40.0,
                    140.0 - d,
                    x - 80.0,
                    138.0 - d * 0.9,
                    146.0 + d * 0.4,
                    136.0 - d * 0.75,
                );
            }
            sheet.round_stroke(&cuts, &tone.light, 2.5);
        }
        Hair::Curls | Hair::Afro => {
            let mid = if t { 216.0 } else { 200.0 };
            sheet.fill(&cap(head, 6.0, 132.0), &tone.base);
            let mut edge = Path::new();
            let (from, to) = if t { (-1.25, 0.5) } else { (-1.25, 1.25) };
            let centre = if t { (200.0, 186.0) } else { (200.0, 188.0) };
            let radii = if t { (52.0, 50.0) } else { (60.0, 54.0) };
            bumps(&mut edge, dice, centre, radii, from, to, 13.0);
            sheet.fill(&edge, &tone.base);
            let reach = if hair == Hair::Afro { 98.0 } else { 76.0 };
            coils(sheet, dice, (mid, 158.0), reach, tone);
        }
        Hair::Locs | Hair::Braids => {
            sheet.fill(&cap(head, 9.0, 134.0), &tone.base);
            let fine = hair == Hair::Braids;
            let mut parts = Path::new();
            let count = if fine { 9 } else { 6 };
            for index in 0..count {
                let share = f64::from(index) / f64::from(count - 1) * 2.0 - 1.0;
                let root = if t { 192.0 + share * 44.0 } else { 200.0 + share * 56.0 };
                let low = 140.0 + share * share * 14.0;
                let end = if t { 216.0 + share * 52.0 } else { 200.0 + share * 46.0 };
                let rise = 91.0 + ((end - if t { 212.0 } else { 200.0 }) / 12.0).powi(2);
                parts.go(root, low).quad(f64::midpoint(root, end) - 4.0, 112.0, end, rise);
            }
            sheet.round_stroke(&parts, &tone.light, if fine { 2.2 } else { 3.0 });
            // Two strands come forward.
            let mut near = Path::new();
            let (x, out) = if t { (268.0, 16.0) } else { (270.0, 12.0) };
            near.go(x, 196.0).curve(x + out, 250.0, x + out, 320.0, x + 6.0, if fine { 438.0 } else { 372.0 });
            if !t {
                near.go(130.0, 196.0).curve(118.0, 250.0, 118.0, 320.0, 126.0, if fine { 426.0 } else { 360.0 });
            }
            sheet.round_stroke(&near, &tone.base, if fine { 9.0 } else { 16.0 });
            sheet.round_stroke(&near, &tone.light, 1.8);
            if fine {
                sheet.rect(x, 420.0, 12.0, 14.0, &cast.accent.base);
            }
        }
        Hair::Plait => {
            sheet.fill(&cap(head, 6.0, 132.0), &tone.base);
            lines(sheet, head, tone, 3.0, 2.5);
            let (mut left, mut right) = (Path::new(), Path::new());
            for knot in 0..8 {
                let y = 262.0 + f64::from(knot) * 25.0;
                let x = 270.0 + 20.0 * (f64::from(knot) * 0.4).sin();
                let w = 19.0 - f64::from(knot) * 0.8;
                left.go(x + 4.0, y + 24.0).curve(x - w * 1.4, y + 16.0, x - w * 1.1, y - 8.0, x + 2.0, y - 6.0).close();
                right
                    .go(x - 4.0, y + 24.0)
                    .curve(x + w * 1.4, y + 16.0, x + w * 1.1, y - 8.0, x - 2.0, y - 6.0)
                    .close();
            }
            sheet.fill(&left, &tone.base);
            sheet.fill(&right, &tone.light);
            sheet.rect(272.0, 450.0, 20.0, 12.0, &cast.accent.base);
        }
        Hair::Bun => {
            sheet.fill(&cap(head, 2.0, 128.0), &tone.base);
            lines(sheet, head, tone, 5.0, 2.2);
        }
        Hair::Bob => bob(sheet, head, tone, 290.0),
        Hair::Long => long(sheet, head, tone),
        _ => {}
    }
}

/// Hair falling straight past the cheek, from a parting.
fn bob(sheet: &mut Sheet, head: &Head, tone: &Tone, end: f64) {
    let mut near = Path::new();
    let mut cuts = Path::new();
    if head.turned {
        near.go(196.0, 86.0)
            .curve(256.0, 82.0, 308.0, 128.0, 306.0, 200.0)
            .curve(306.0, 240.0, 312.0, 262.0, 308.0, end);
        near.line(248.0, end + 6.0)
            .curve(240.0, 268.0, 256.0, 236.0, 244.0, 200.0)
            .curve(236.0, 170.0, 214.0, 146.0, 190.0, 124.0);
        near.curve(180.0, 140.0, 160.0, 150.0, 148.0, 176.0).curve(
            143.0,
            205.0,
            146.0,
            240.0,
            140.0,
            end.min(300.0) - 6.0,
        );
        near.line(124.0, end.min(300.0) - 4.0).curve(126.0, 240.0, 116.0, 86.0, 196.0, 86.0).close();
        cuts.go(202.0, 104.0).curve(250.0, 120.0, 272.0, 170.0, 270.0, end - 14.0).go(216.0, 96.0).curve(
            270.0,
            112.0,
            294.0,
            170.0,
            292.0,
            end - 30.0,
        );
        cuts.go(186.0, 100.0).curve(156.0, 112.0, 138.0, 150.0, 136.0, 214.0);
    } else {
        near.go(206.0, 86.0)
            .curve(262.0, 84.0, 296.0, 130.0, 292.0, 200.0)
            .curve(290.0, 240.0, 296.0, 262.0, 292.0, end);
        near.line(256.0, end + 4.0)
            .curve(254.0, 262.0, 272.0, 236.0, 262.0, 196.0)
            .curve(256.0, 166.0, 240.0, 140.0, 216.0, 122.0);
        near.curve(190.0, 146.0, 152.0, 150.0, 140.0, 186.0).curve(130.0, 236.0, 146.0, 262.0, 144.0, end + 4.0);
        near.line(108.0, end)
            .curve(104.0, 262.0, 110.0, 240.0, 108.0, 200.0)
            .curve(104.0, 130.0, 142.0, 84.0, 206.0, 86.0)
            .close();
        cuts.go(220.0, 100.0).curve(262.0, 118.0, 282.0, 170.0, 276.0, end - 14.0).go(204.0, 100.0).curve(
            150.0,
            114.0,
            122.0,
            160.0,
            126.0,
            end - 18.0,
        );
    }
    sheet.fill(&near, &tone.base);
    sheet.round_stroke(&cuts, &tone.light, 3.0);
}

/// Long hair from a parting: it opens over the shoulders and runs out in points.
fn long(sheet: &mut Sheet, head: &Head, tone: &Tone) {
    let (mut mass, mut cuts) = (Path::new(), Path::new());
    if head.turned {
        mass.go(196.0, 86.0)
            .curve(258.0, 82.0, 310.0, 128.0, 308.0, 204.0)
            .curve(306.0, 290.0, 352.0, 330.0, 330.0, 470.0);
        mass.curve(322.0, 424.0, 306.0, 404.0, 296.0, 456.0).curve(286.0, 420.0, 262.0, 380.0, 260.0, 322.0);
        mass.curve(252.0, 286.0, 262.0, 236.0, 246.0, 204.0).curve(238.0, 170.0, 214.0, 146.0, 190.0, 124.0);
        mass.curve(180.0, 140.0, 158.0, 150.0, 147.0, 178.0)
            .curve(142.0, 206.0, 146.0, 240.0, 150.0, 262.0)
            .curve(152.0, 310.0, 140.0, 350.0, 118.0, 408.0);
        mass.curve(122.0, 350.0, 112.0, 86.0, 196.0, 86.0).close();
        cuts.go(202.0, 104.0)
            .curve(256.0, 120.0, 280.0, 180.0, 276.0, 260.0)
            .curve(276.0, 320.0, 308.0, 360.0, 310.0, 420.0);
        cuts.go(218.0, 96.0)
            .curve(272.0, 112.0, 298.0, 170.0, 294.0, 240.0)
            .curve(292.0, 290.0, 322.0, 330.0, 324.0, 390.0);
        cuts.go(186.0, 100.0).curve(156.0, 112.0, 136.0, 160.0, 138.0, 226.0);
    } else {
        mass.go(206.0, 86.0)
            .curve(262.0, 84.0, 296.0, 130.0, 292.0, 206.0)
            .curve(290.0, 290.0, 330.0, 340.0, 312.0, 462.0);
        mass.curve(304.0, 424.0, 292.0, 410.0, 282.0, 446.0).curve(272.0, 400.0, 258.0, 370.0, 262.0, 310.0);
        mass.curve(254.0, 266.0, 272.0, 236.0, 262.0, 196.0).curve(256.0, 166.0, 240.0, 140.0, 216.0, 122.0);
        mass.curve(190.0, 146.0, 152.0, 150.0, 140.0, 186.0)
            .curve(128.0, 236.0, 146.0, 266.0, 138.0, 310.0)
            .curve(142.0, 370.0, 128.0, 400.0, 116.0, 440.0);
        mass.curve(108.0, 410.0, 98.0, 420.0, 90.0, 456.0)
            .curve(72.0, 340.0, 110.0, 290.0, 108.0, 206.0)
            .curve(104.0, 130.0, 142.0, 84.0, 206.0, 86.0)
            .close();
        cuts.go(220.0, 100.0)
            .curve(262.0, 118.0, 282.0, 170.0, 278.0, 250.0)
            .curve(276.0, 320.0, 302.0, 360.0, 300.0, 416.0);
        cuts.go(204.0, 100.0)
            .curve(150.0, 114.0, 118.0, 170.0, 122.0, 250.0)
            .curve(124.0, 320.0, 102.0, 350.0, 100.0, 414.0);
    }
    sheet.fill(&mass, &tone.base);
    sheet.round_stroke(&cuts, &tone.light, 3.0);
}

/// A few cuts along the skull.
fn lines(sheet: &mut Sheet, head: &Head, tone: &Tone, count: f64, width: f64) {
    let mut cuts = Path::new();
    let mut step = 0.0;
    while step < count {
        let d = step * 12.0;
        if head.turned {
            cuts.go(168.0 + d * 1.6, 128.0 - d * 0.1).curve(
                200.0 + d,
                104.0,
                250.0 + d * 0.5,
                110.0 + d * 0.5,
                276.0 + d * 0.1,
                166.0 + d * 0.7,
            );
        } else {
            let side = step - (count - 1.0) / 2.0;
            cuts.go(200.0 + side * 24.0, 122.0 + side.abs() * 5.0).quad(
                200.0 + side * 25.0,
                110.0,
                200.0 + side * 20.0,
                98.0 + side.abs() * 3.0,
            );
        }
        step += 1.0;
    }
    sheet.round_stroke(&cuts, &tone.light, width);
}

/// Small open rounds, as a gouge leaves them.
fn coils(sheet: &mut Sheet, dice: &mut Dice, centre: (f64, f64), reach: f64, tone: &Tone) {
    let mut cuts = Path::new();
    for index in 0..26 {
        // Even cover by the golden angle; the face itself stays free.
        let angle = f64::from(index) * TAU * 0.618_034;
        let r = reach * (f64::from(index) / 26.0).sqrt() * dice.between(0.94, 1.04);
        let (x, y) = (centre.0 + r * angle.cos(), centre.1 + r * angle.sin() - 8.0);
        if y < 122.0 || (x - centre.0).abs() > 76.0 {
            cuts.go(x - 5.0, y + 2.0).curve(x - 5.0, y - 6.0, x + 6.0, y - 6.0, x + 5.0, y + 2.0);
        }
    }
    sheet.round_stroke(&cuts, &tone.light, 2.4);
}
