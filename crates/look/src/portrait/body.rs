//! Neck, shoulders and what is worn at the neck. The lower edge of the neck is
//! the neckline; collars lie over it.

use super::head::Head;
use super::tones::{Cast, SkinTone};
use super::traits::Neckline;
use crate::svg::{Path, Sheet};

const FLOOR: f64 = 524.0;

fn shoulders(path: &mut Path) {
    path.go(14.0, FLOOR).curve(18.0, 448.0, 34.0, 408.0, 88.0, 384.0).curve(126.0, 368.0, 152.0, 358.0, 164.0, 338.0);
    path.line(236.0, 338.0)
        .curve(248.0, 358.0, 274.0, 368.0, 312.0, 384.0)
        .curve(366.0, 408.0, 382.0, 448.0, 386.0, FLOOR)
        .close();
}

pub(super) fn paint(sheet: &mut Sheet, head: &Head, skin: &SkinTone, cast: &Cast, neckline: Neckline) {
    let (cloth, accent) = (&cast.cloth, &cast.accent);
    if neckline == Neckline::Hood {
        let mut hood = Path::at(96.0, 400.0);
        hood.curve(112.0, 340.0, 150.0, 316.0, 200.0, 316.0).curve(250.0, 316.0, 290.0, 340.0, 304.0, 400.0).close();
        sheet.fill(&hood, &cloth.shade);
    }
    let mut torso = Path::new();
    shoulders(&mut torso);
    sheet.fill(&torso, &cloth.base);
    let mut turned_away = Path::at(252.0, 360.0);
    turned_away.curve(276.0, 372.0, 292.0, 376.0, 312.0, 384.0).curve(366.0, 408.0, 382.0, 448.0, 386.0, FLOOR);
    turned_away.across(318.0).curve(326.0, 450.0, 306.0, 398.0, 252.0, 360.0).close();
    sheet.fill(&turned_away, &cloth.shade);
    neck(sheet, head, skin, neckline);

    match neckline {
        Neckline::Crew => {
            let mut rib = Path::at(150.0, 352.0);
            rib.curve(164.0, 384.0, 236.0, 384.0, 250.0, 352.0);
            sheet.round_stroke(&rib, &accent.base, 9.0);
        }
        Neckline::Vee => {
            let mut rib = Path::at(154.0, 348.0);
            rib.line(200.0, 432.0).line(246.0, 348.0);
            sheet.stroke(&rib, &accent.base, 9.0);
        }
        Neckline::Collar => {
            let mut left = Path::at(160.0, 330.0);
            left.line(132.0, 362.0).line(164.0, 410.0).line(200.0, 372.0).close();
            let mut right = Path::at(240.0, 330.0);
            right.line(268.0, 362.0).line(236.0, 410.0).line(200.0, 372.0).close();
            sheet.fill(&left, &accent.base);
            sheet.fill(&right, &accent.shade);
            let mut placket = Path::at(200.0, 380.0);
            placket.down(FLOOR);
            sheet.stroke(&placket, &cloth.deep, 3.0);
            for y in [412.0, 458.0] {
                sheet.circle(207.0, y, 4.0, &accent.base);
            }
        }
        Neckline::Roll => {
            let mut roll = Path::at(158.0, 312.0);
            roll.quad(200.0, 334.0, 242.0, 312.0)
                .curve(248.0, 326.0, 250.0, 346.0, 250.0, 360.0)
                .quad(200.0, 388.0, 150.0, 360.0);
            roll.curve(150.0, 346.0, 152.0, 326.0, 158.0, 312.0).close();
            sheet.fill(&roll, &cloth.light);
            let mut fold = Path::at(153.0, 336.0);
            fold.quad(200.0, 362.0, 247.0, 336.0);
            sheet.round_stroke(&fold, &cloth.shade, 4.0);
        }
        Neckline::Stand => {
            let mut stand = Path::at(156.0, 322.0);
            stand.curve(154.0, 338.0, 152.0, 348.0, 148.0, 356.0).line(196.0, 388.0).line(196.0, 360.0).close();
            stand
                .go(244.0, 322.0)
                .curve(246.0, 338.0, 248.0, 348.0, 252.0, 356.0)
                .line(204.0, 388.0)
                .line(204.0, 360.0)
                .close();
            sheet.fill(&stand, &accent.base);
            let mut placket = Path::new();
            placket.rect(189.0, 384.0, 22.0, 90.0);
            sheet.fill(&placket, &accent.base);
            for y in [402.0, 428.0, 454.0] {
                sheet.circle(200.0, y, 4.0, &cloth.base);
            }
        }
        Neckline::Jacket => {
            let mut left = Path::at(158.0, 334.0);
            left.line(118.0, 372.0)
                .line(112.0, 416.0)
                .line(134.0, 420.0)
                .line(126.0, 440.0)
                .line(194.0, FLOOR)
                .line(200.0, 452.0)
                .close();
            let mut right = Path::at(242.0, 334.0);
            right
                .line(282.0, 372.0)
                .line(288.0, 416.0)
                .line(266.0, 420.0)
                .line(274.0, 440.0)
                .line(206.0, FLOOR)
                .line(200.0, 452.0)
                .close();
            sheet.fill(&left, &cloth.light);
            sheet.fill(&right, &cloth.deep);
        }
        Neckline::Shawl => {
            let mut under = Path::at(150.0, 336.0);
            under
                .curve(110.0, 360.0, 60.0, 372.0, 8.0, FLOOR)
                .across(150.0)
                .curve(140.0, 470.0, 170.0, 400.0, 206.0, 384.0)
                .close();
            sheet.fill(&under, &accent.shade);
            let mut over = Path::at(250.0, 334.0);
            over.curve(262.0, 356.0, 240.0, 376.0, 196.0, 390.0)
                .curve(120.0, 416.0, 76.0, 460.0, 60.0, FLOOR)
                .across(392.0);
            over.curve(390.0, 440.0, 350.0, 380.0, 250.0, 334.0).close();
            sheet.fill(&over, &accent.base);
            let mut folds = Path::at(262.0, 352.0);
            folds
                .curve(268.0, 392.0, 190.0, 420.0, 150.0, FLOOR)
                .go(300.0, 372.0)
                .curve(300.0, 420.0, 250.0, 450.0, 232.0, FLOOR);
            folds.go(336.0, 396.0).curve(344.0, 440.0, 320.0, 480.0, 314.0, FLOOR);
            sheet.round_stroke(&folds, &accent.shade, 5.0);
        }
        Neckline::Band => band(sheet, cast),
        Neckline::Hood => {
            let mut edge = Path::at(128.0, 366.0);
            edge.curve(150.0, 330.0, 160.0, 330.0, 166.0, 336.0).curve(176.0, 372.0, 224.0, 372.0, 234.0, 336.0);
            edge.curve(240.0, 330.0, 250.0, 330.0, 272.0, 366.0)
                .curve(256.0, 404.0, 144.0, 404.0, 128.0, 366.0)
                .close();
            sheet.fill(&edge, &cloth.light);
            let mut cords = Path::at(176.0, 390.0);
            cords.quad(172.0, 430.0, 176.0, 462.0).go(224.0, 390.0).quad(228.0, 424.0, 224.0, 446.0);
            sheet.round_stroke(&cords, &accent.base, 5.0);
        }
    }
}

/// A woven band round the neck and down the front.
fn band(sheet: &mut Sheet, cast: &Cast) {
    let (accent, cover) = (&cast.accent, &cast.cover);
    let mut collar = Path::at(152.0, 350.0);
    collar.curve(166.0, 380.0, 234.0, 380.0, 248.0, 350.0);
    sheet.stroke(&collar, &accent.base, 20.0);
    sheet.rect(178.0, 376.0, 44.0, FLOOR - 376.0, &accent.base);
    let (mut diamonds, mut rungs) = (Path::new(), Path::new());
    for row in 0..4 {
        let y = 400.0 + f64::from(row) * 34.0;
        diamonds.polygon(&[(200.0, y - 13.0), (214.0, y), (200.0, y + 13.0), (186.0, y)]);
        rungs.rect(178.0, y + 15.0, 44.0, 4.0);
    }
    sheet.fill(&diamonds, &cover.base);
    sheet.fill(&rungs, &cast.cloth.base);
}

fn neck(sheet: &mut Sheet, head: &Head, skin: &SkinTone, neckline: Neckline) {
    let (left, right) = if head.turned { (176.0, 248.0) } else { (165.0, 235.0) };
    let mut neck = Path::at(left, 250.0);
    neck.curve(left, 300.0, left - 4.0, 328.0, 152.0, 350.0);
    match neckline {
        Neckline::Vee => neck.line(200.0, 430.0).line(248.0, 350.0),
        Neckline::Collar => neck.line(200.0, 396.0).line(248.0, 350.0),
        Neckline::Jacket => neck.line(200.0, 452.0).line(248.0, 350.0),
        Neckline::Stand => neck.line(200.0, 384.0).line(248.0, 350.0),
        _ => neck.curve(166.0, 380.0, 234.0, 380.0, 248.0, 350.0),
    };
    neck.curve(right + 4.0, 328.0, right, 300.0, right, 250.0).close();
    sheet.fill(&neck, &skin.base);
    // The head's shadow.
    let chin = head.chin_y();
    let mut cast = Path::at(left, chin - 26.0);
    if head.turned {
        cast.quad(left + 2.0, chin + 4.0, left + 26.0, chin + 22.0).quad(226.0, chin + 34.0, 232.0, 366.0);
        cast.quad(244.0, 356.0, 248.0, 350.0).curve(right + 4.0, 328.0, right, 300.0, right, 250.0).close();
    } else {
        cast.quad(172.0, chin + 12.0, 204.0, chin + 24.0).quad(220.0, chin + 34.0, 222.0, 368.0);
        cast.quad(240.0, 360.0, 248.0, 350.0).curve(right + 4.0, 328.0, right, 300.0, right, 250.0).close();
    }
    sheet.fill(&cast, &skin.shade);
    if matches!(neckline, Neckline::Vee | Neckline::Jacket) {
        let mut bones = Path::at(166.0, 366.0);
        bones.quad(182.0, 366.0, 192.0, 376.0).go(234.0, 366.0).quad(218.0, 366.0, 208.0, 376.0);
        sheet.round_stroke(&bones, &skin.shade, 3.0);
    }
}
