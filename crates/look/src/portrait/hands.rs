//! Hands, as a poster cuts them: large, in the edition's colours, doing
//! something ordinary. Printed like gloves of ink, so that they are nobody's.
//! Drawn from the seed alone: there is no trait to receive here.

use super::ground;
use super::tones::{Cast, Tone};
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x500);
    let cast = Cast::deal(look, &mut dice, &[], true);
    ground::paint(sheet, look, &mut dice, &cast);
    match dice.below(3) {
        0 => cup(sheet, &cast),
        1 => string_figure(sheet, &cast),
        _ => page(sheet, &cast),
    }
}

/// A finger or thumb: a stroke with a round tip, and the cut that parts it from the next.
fn finger(sheet: &mut Sheet, path: &Path, tone: &Tone, width: f64) {
    sheet.round_stroke(path, &tone.shade, width + 5.0);
    sheet.round_stroke(path, &tone.base, width);
}

fn sleeve(sheet: &mut Sheet, cast: &Cast, corners: [(f64, f64); 4]) {
    let mut cloth = Path::new();
    cloth.polygon(&corners);
    sheet.fill(&cloth, &cast.accent.base);
    let mut cuff = Path::at(corners[0].0, corners[0].1);
    cuff.line(corners[1].0, corners[1].1);
    sheet.round_stroke(&cuff, &cast.accent.shade, 14.0);
}

/// Two hands round a cup, steam rising in three cut lines.
fn cup(sheet: &mut Sheet, cast: &Cast) {
    let (skin, cup) = (&cast.cover, &cast.cloth);
    let mut steam = Path::new();
    for x in [168.0, 200.0, 232.0] {
        steam.go(x, 186.0).curve(x - 22.0, 160.0, x + 22.0, 136.0, x, 104.0);
    }
    sheet.round_stroke(&steam, &cast.accent.base, 8.0);
    let mut body = Path::at(126.0, 214.0);
    body.line(274.0, 214.0)
        .curve(274.0, 300.0, 262.0, 356.0, 236.0, 384.0)
        .across(164.0)
        .curve(138.0, 356.0, 126.0, 300.0, 126.0, 214.0)
        .close();
    sheet.fill(&body, &cup.base);
    let mut side = Path::at(232.0, 214.0);
    side.line(274.0, 214.0)
        .curve(274.0, 300.0, 262.0, 356.0, 236.0, 384.0)
        .across(206.0)
        .curve(228.0, 340.0, 234.0, 280.0, 232.0, 214.0)
        .close();
    sheet.fill(&side, &cup.shade);
    sheet.ellipse(200.0, 214.0, 74.0, 15.0, &cup.deep);
    for mirrored in [false, true] {
        sheet.open(if mirrored { "matrix(-1 0 0 1 400 0)" } else { "translate(0 0)" });
        sleeve(sheet, cast, [(14.0, 404.0), (120.0, 470.0), (70.0, 560.0), (-60.0, 520.0)]);
        let mut palm = Path::at(34.0, 402.0);
        palm.curve(52.0, 350.0, 70.0, 300.0, 96.0, 262.0)
            .curve(110.0, 244.0, 134.0, 252.0, 136.0, 272.0)
            .line(150.0, 380.0)
            .curve(146.0, 420.0, 128.0, 446.0, 112.0, 462.0)
            .close();
        sheet.fill(&palm, &skin.base);
        for (index, y) in [266.0, 298.0, 330.0, 360.0].into_iter().enumerate() {
            let reach = [186.0, 192.0, 190.0, 182.0][index];
            let mut path = Path::at(108.0, y + 16.0);
            path.curve(130.0, y - 6.0, 150.0, y - 4.0, reach, y + 6.0);
            finger(sheet, &path, skin, 25.0 - index as f64);
        }
        let mut thumb = Path::at(78.0, 300.0);
        thumb.curve(92.0, 262.0, 112.0, 236.0, 140.0, 226.0);
        finger(sheet, &thumb, skin, 26.0);
        sheet.shut();
    }
}

/// Two hands and a string figure: a game that is played everywhere.
fn string_figure(sheet: &mut Sheet, cast: &Cast) {
    let skin = &cast.cover;
    let mut lines = Path::at(86.0, 172.0);
    lines.line(314.0, 262.0).go(86.0, 262.0).line(314.0, 184.0).go(112.0, 158.0).line(200.0, 196.0).line(288.0, 170.0);
    lines.go(128.0, 276.0).line(200.0, 236.0).line(274.0, 288.0).go(84.0, 218.0).line(316.0, 226.0);
    sheet.round_stroke(&lines, &cast.accent.base, 6.0);
    for mirrored in [false, true] {
        sheet.open(if mirrored { "matrix(-1 0 0 1 400 12)" } else { "translate(0 0)" });
        sleeve(sheet, cast, [(22.0, 392.0), (132.0, 420.0), (96.0, 560.0), (-50.0, 540.0)]);
        let mut palm = Path::at(36.0, 396.0);
        palm.curve(36.0, 340.0, 40.0, 290.0, 62.0, 254.0)
            .curve(90.0, 232.0, 132.0, 240.0, 140.0, 276.0)
            .curve(146.0, 320.0, 136.0, 370.0, 124.0, 414.0)
            .close();
        sheet.fill(&palm, &skin.base);
        for (index, (x, top)) in [(72.0, 160.0), (98.0, 146.0), (122.0, 158.0)].into_iter().enumerate() {
            let mut path = Path::at(x - 2.0, 278.0);
            path.curve(x - 8.0, 240.0, x - 6.0, 200.0, x + 4.0 * index as f64, top);
            finger(sheet, &path, skin, 26.0);
        }
        let mut thumb = Path::at(122.0, 330.0);
        thumb.curve(140.0, 296.0, 150.0, 270.0, 148.0, 232.0);
        finger(sheet, &thumb, skin, 27.0);
        sheet.shut();
    }
}

/// A hand that writes, and the page.
fn page(sheet: &mut Sheet, cast: &Cast) {
    let skin = &cast.cover;
    let mut leaf = Path::new();
    leaf.polygon(&[(58.0, 150.0), (300.0, 118.0), (344.0, 420.0), (98.0, 458.0)]);
    sheet.fill(&leaf, &cast.accent.base);
    let mut lines = Path::new();
    for (step, length) in [0.72, 0.84, 0.6, 0.8, 0.3].into_iter().enumerate() {
        let d = step as f64;
        let (x, y) = (88.0 + d * 4.6, 190.0 + d * 32.0);
        lines.go(x, y).line(x + 214.0 * length, y - 28.0 * length);
    }
    sheet.round_stroke(&lines, &cast.cloth.base, 8.0);
    sheet.open("translate(14 34)");
    sleeve(sheet, cast, [(300.0, 452.0), (398.0, 372.0), (520.0, 480.0), (400.0, 580.0)]);
    let mut cuff = Path::at(300.0, 452.0);
    cuff.line(398.0, 372.0).line(520.0, 480.0).line(400.0, 580.0).close();
    sheet.fill(&cuff, &cast.cloth.base);
    let mut palm = Path::at(306.0, 446.0);
    palm.curve(264.0, 420.0, 226.0, 396.0, 214.0, 356.0)
        .curve(206.0, 318.0, 236.0, 288.0, 276.0, 292.0)
        .curve(326.0, 298.0, 360.0, 330.0, 392.0, 378.0)
        .close();
    sheet.fill(&palm, &skin.base);
    for (from, bend, to) in
        [((296.0, 400.0), (226.0, 412.0), (204.0, 372.0)), ((286.0, 372.0), (214.0, 378.0), (190.0, 342.0))]
    {
        let mut path = Path::at(from.0, from.1);
        path.quad(bend.0, bend.1, to.0, to.1);
        finger(sheet, &path, skin, 27.0);
    }
    let mut pen = Path::at(150.0, 350.0);
    pen.line(286.0, 190.0);
    sheet.round_stroke(&pen, &cast.cloth.deep, 15.0);
    let mut nib = Path::new();
    nib.polygon(&[(126.0, 378.0), (142.0, 342.0), (160.0, 358.0)]);
    sheet.fill(&nib, &cast.cloth.base);
    for (from, bend, to) in
        [((284.0, 318.0), (218.0, 290.0), (172.0, 330.0)), ((262.0, 352.0), (224.0, 352.0), (192.0, 322.0))]
    {
        let mut path = Path::at(from.0, from.1);
        path.quad(bend.0, bend.1, to.0, to.1);
        finger(sheet, &path, skin, 28.0);
    }
    sheet.shut();
}
