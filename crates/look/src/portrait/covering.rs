//! Coverings: scarves, wraps, turbans, hats. Cloth is drawn as cloth, in the
//! edition's colours, with folds that say how it is worn.

use super::head::Head;
use super::tones::{Cast, Tone};
use super::traits::Hair;
use crate::svg::{Path, Sheet};

pub(super) const fn is_covering(hair: Hair) -> bool {
    matches!(
        hair,
        Hair::Headscarf | Hair::LooseScarf | Hair::Headwrap | Hair::Turban | Hair::RoundCap | Hair::Hat | Hair::Beanie
    )
}

/// Designed from the front; a turned head is a little deeper and sits back.
fn set_back(sheet: &mut Sheet, head: &Head) {
    sheet.open(if head.turned { "matrix(1.09 0 0 1 -3 0)" } else { "translate(0 0)" });
}

pub(super) fn behind(sheet: &mut Sheet, hair: Hair, cast: &Cast) {
    if hair == Hair::Headscarf {
        // The inside of the cloth, or the ground would show beside a turned cheek.
        sheet.ellipse(194.0, 212.0, 68.0, 96.0, &cast.cover.shade);
    }
    if hair == Hair::LooseScarf {
        let mut fall = Path::at(104.0, 430.0);
        fall.curve(116.0, 320.0, 76.0, 84.0, 208.0, 80.0).curve(330.0, 84.0, 288.0, 320.0, 310.0, 430.0).close();
        sheet.fill(&fall, &cast.cover.shade);
    }
}

pub(super) fn front(sheet: &mut Sheet, head: &Head, hair: Hair, hair_tone: &Tone, cast: &Cast) {
    match hair {
        Hair::Headscarf => headscarf(sheet, head, cast),
        Hair::LooseScarf => loose(sheet, head, hair_tone, cast),
        Hair::Headwrap => headwrap(sheet, head, cast),
        Hair::Turban => turban(sheet, head, cast),
        Hair::RoundCap => round_cap(sheet, head, cast),
        Hair::Hat => hat(sheet, head, cast),
        Hair::Beanie => beanie(sheet, head, cast),
        _ => {}
    }
}

fn headscarf(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    let chin = head.chin_y();
    // The band of the cap beneath.
    let mut band = Path::new();
    if head.turned {
        band.go(140.0, 178.0)
            .curve(144.0, 140.0, 168.0, 120.0, 198.0, 120.0)
            .curve(228.0, 120.0, 246.0, 146.0, 250.0, 190.0);
        band.line(238.0, 180.0)
            .curve(232.0, 156.0, 216.0, 138.0, 194.0, 138.0)
            .curve(168.0, 138.0, 152.0, 152.0, 144.0, 184.0)
            .close();
    } else {
        band.go(134.0, 190.0)
            .curve(136.0, 144.0, 164.0, 120.0, 200.0, 120.0)
            .curve(236.0, 120.0, 264.0, 144.0, 266.0, 190.0);
        band.line(256.0, 176.0)
            .curve(250.0, 152.0, 228.0, 138.0, 200.0, 138.0)
            .curve(172.0, 138.0, 150.0, 152.0, 144.0, 176.0)
            .close();
    }
    sheet.fill(&band, &accent.base);

    let mut scarf = Path::new();
    if head.turned {
        scarf
            .go(70.0, 408.0)
            .curve(108.0, 378.0, 138.0, 330.0, 134.0, 276.0)
            .curve(118.0, 240.0, 120.0, 190.0, 128.0, 160.0);
        scarf
            .curve(140.0, 104.0, 176.0, 78.0, 220.0, 78.0)
            .curve(286.0, 80.0, 316.0, 140.0, 308.0, 214.0)
            .curve(302.0, 264.0, 296.0, 330.0, 330.0, 392.0);
        scarf.curve(300.0, 452.0, 240.0, 476.0, 196.0, 470.0).curve(140.0, 466.0, 96.0, 442.0, 70.0, 408.0).close();
        scarf.go(196.0, 128.0).curve(160.0, 128.0, 139.0, 162.0, 138.0, 206.0).curve(
            138.0,
            250.0,
            150.0,
            chin - 22.0,
            168.0,
            chin - 3.0,
        );
        scarf
            .quad(186.0, chin + 7.0, 206.0, chin - 4.0)
            .curve(234.0, chin - 18.0, 250.0, 246.0, 249.0, 204.0)
            .curve(248.0, 160.0, 230.0, 128.0, 196.0, 128.0)
            .close();
    } else {
        scarf
            .go(62.0, 404.0)
            .curve(100.0, 376.0, 128.0, 330.0, 118.0, 270.0)
            .curve(98.0, 220.0, 92.0, 84.0, 200.0, 80.0);
        scarf
            .curve(308.0, 84.0, 302.0, 220.0, 282.0, 270.0)
            .curve(272.0, 330.0, 300.0, 376.0, 338.0, 404.0)
            .curve(300.0, 452.0, 250.0, 474.0, 200.0, 474.0);
        scarf.curve(150.0, 474.0, 100.0, 452.0, 62.0, 404.0).close();
        scarf.go(200.0, 128.0).curve(162.0, 128.0, 137.0, 156.0, 136.0, 202.0).curve(
            136.0,
            246.0,
            152.0,
            chin - 18.0,
            178.0,
            chin - 2.0,
        );
        scarf
            .quad(200.0, chin + 7.0, 222.0, chin - 2.0)
            .curve(248.0, chin - 18.0, 264.0, 246.0, 264.0, 202.0)
            .curve(263.0, 156.0, 238.0, 128.0, 200.0, 128.0)
            .close();
    }
    sheet.fill_odd(&scarf, &cover.base);
    // The end laid across, and the folds it pulls.
    let mut across = Path::new();
    let (nx, ny) = if head.turned { (262.0, 236.0) } else { (270.0, 230.0) };
    across.go(nx, ny).curve(nx - 14.0, chin + 4.0, 214.0, chin + 34.0, 150.0, chin + 44.0).curve(
        122.0,
        chin + 48.0,
        100.0,
        chin + 66.0,
        78.0,
        412.0,
    );
    across.curve(100.0, 440.0, 130.0, 456.0, 158.0, 464.0).curve(196.0, 430.0, 276.0, 380.0, 292.0, 300.0).close();
    sheet.fill(&across, &cover.shade);
    let mut folds = Path::new();
    folds.go(nx + 8.0, ny + 34.0).curve(nx - 14.0, chin + 40.0, 190.0, chin + 66.0, 112.0, 424.0);
    folds.go(nx + 18.0, ny + 66.0).curve(nx - 4.0, chin + 70.0, 214.0, chin + 104.0, 146.0, 452.0);
    if head.turned {
        folds
            .go(270.0, 112.0)
            .curve(288.0, 146.0, 286.0, 190.0, 276.0, 226.0)
            .go(236.0, 96.0)
            .curve(262.0, 124.0, 270.0, 160.0, 266.0, 196.0);
    } else {
        folds
            .go(126.0, 150.0)
            .curve(116.0, 180.0, 118.0, 220.0, 128.0, 250.0)
            .go(276.0, 150.0)
            .curve(286.0, 176.0, 286.0, 200.0, 280.0, 222.0);
        folds.go(150.0, 108.0).curve(170.0, 98.0, 196.0, 94.0, 214.0, 96.0);
    }
    sheet.round_stroke(&folds, &cover.light, 4.0);
}

fn loose(sheet: &mut Sheet, head: &Head, hair: &Tone, cast: &Cast) {
    let cover = &cast.cover;
    let mut locks = Path::new();
    let mut scarf = Path::new();
    let mut folds = Path::new();
    if head.turned {
        locks
            .go(184.0, 108.0)
            .curve(152.0, 116.0, 138.0, 146.0, 141.0, 196.0)
            .curve(146.0, 168.0, 160.0, 150.0, 184.0, 132.0);
        locks.curve(212.0, 146.0, 238.0, 170.0, 246.0, 226.0).curve(266.0, 200.0, 262.0, 108.0, 184.0, 108.0).close();
        scarf
            .go(128.0, 250.0)
            .curve(114.0, 200.0, 112.0, 82.0, 214.0, 78.0)
            .curve(304.0, 80.0, 322.0, 150.0, 312.0, 230.0)
            .curve(306.0, 300.0, 318.0, 360.0, 350.0, 420.0);
        scarf
            .line(236.0, 420.0)
            .curve(276.0, 350.0, 252.0, 300.0, 258.0, 246.0)
            .curve(268.0, 180.0, 246.0, 110.0, 190.0, 108.0)
            .curve(150.0, 112.0, 134.0, 160.0, 128.0, 250.0)
            .close();
        folds
            .go(240.0, 98.0)
            .curve(284.0, 124.0, 292.0, 190.0, 282.0, 270.0)
            .curve(278.0, 330.0, 296.0, 370.0, 304.0, 404.0);
    } else {
        locks
            .go(200.0, 106.0)
            .curve(150.0, 108.0, 128.0, 150.0, 134.0, 222.0)
            .curve(142.0, 180.0, 160.0, 150.0, 200.0, 130.0);
        locks.curve(240.0, 150.0, 258.0, 180.0, 266.0, 222.0).curve(272.0, 150.0, 250.0, 108.0, 200.0, 106.0).close();
        scarf
            .go(60.0, 420.0)
            .curve(110.0, 370.0, 122.0, 320.0, 116.0, 260.0)
            .curve(94.0, 190.0, 104.0, 82.0, 200.0, 78.0)
            .curve(296.0, 82.0, 306.0, 190.0, 284.0, 260.0);
        scarf
            .curve(278.0, 320.0, 290.0, 370.0, 340.0, 420.0)
            .line(236.0, 420.0)
            .curve(262.0, 360.0, 254.0, 300.0, 264.0, 246.0)
            .curve(278.0, 160.0, 250.0, 110.0, 200.0, 108.0);
        scarf.curve(150.0, 110.0, 122.0, 160.0, 136.0, 246.0).curve(146.0, 300.0, 138.0, 360.0, 164.0, 420.0).close();
        folds
            .go(232.0, 96.0)
            .curve(284.0, 116.0, 286.0, 190.0, 274.0, 260.0)
            .go(164.0, 98.0)
            .curve(116.0, 120.0, 112.0, 200.0, 126.0, 262.0);
    }
    sheet.fill(&locks, &hair.base);
    sheet.fill(&scarf, &cover.base);
    // One end thrown over the shoulder.
    let mut thrown = Path::at(60.0, 424.0);
    thrown
        .curve(96.0, 388.0, 150.0, 372.0, 206.0, 384.0)
        .curve(260.0, 392.0, 300.0, 372.0, 322.0, 330.0)
        .curve(340.0, 372.0, 352.0, 400.0, 362.0, 430.0);
    thrown.curve(300.0, 470.0, 140.0, 480.0, 60.0, 424.0).close();
    sheet.fill(&thrown, &cover.base);
    folds
        .go(96.0, 420.0)
        .curve(160.0, 396.0, 270.0, 440.0, 326.0, 362.0)
        .go(140.0, 446.0)
        .curve(220.0, 440.0, 300.0, 440.0, 340.0, 398.0);
    sheet.round_stroke(&folds, &cover.shade, 5.0);
}

fn headwrap(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    set_back(sheet, head);
    let mut knot = Path::at(228.0, 66.0);
    knot.curve(238.0, 20.0, 286.0, 4.0, 306.0, 34.0).curve(312.0, 60.0, 276.0, 78.0, 240.0, 86.0).close();
    knot.go(214.0, 62.0)
        .curve(190.0, 20.0, 210.0, -8.0, 240.0, 6.0)
        .curve(256.0, 22.0, 250.0, 52.0, 236.0, 76.0)
        .close();
    sheet.fill(&knot, &cover.shade);
    let mut wrap = Path::at(130.0, 186.0);
    wrap.curve(108.0, 130.0, 112.0, 66.0, 168.0, 48.0)
        .curve(206.0, 38.0, 262.0, 44.0, 284.0, 86.0)
        .curve(296.0, 120.0, 286.0, 160.0, 270.0, 190.0);
    wrap.curve(264.0, 160.0, 244.0, 136.0, 200.0, 132.0).curve(160.0, 134.0, 138.0, 156.0, 130.0, 186.0).close();
    sheet.fill(&wrap, &cover.base);
    let mut bands = Path::at(122.0, 160.0);
    bands
        .curve(150.0, 112.0, 210.0, 96.0, 282.0, 92.0)
        .line(290.0, 112.0)
        .curve(220.0, 112.0, 160.0, 124.0, 128.0, 178.0)
        .close();
    sheet.fill(&bands, &accent.base);
    let mut folds = Path::at(118.0, 120.0);
    folds.curve(146.0, 80.0, 200.0, 64.0, 258.0, 60.0).go(148.0, 148.0).curve(190.0, 122.0, 240.0, 124.0, 284.0, 142.0);
    folds.go(246.0, 72.0).curve(262.0, 58.0, 276.0, 50.0, 292.0, 40.0).go(228.0, 60.0).quad(222.0, 36.0, 230.0, 18.0);
    sheet.round_stroke(&folds, &cover.light, 4.0);
    sheet.ellipse(238.0, 76.0, 15.0, 19.0, &accent.base);
    sheet.shut();
}

fn turban(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    set_back(sheet, head);
    let peak = if head.turned { 184.0 } else { 200.0 };
    sheet.fill(
        &{
            let mut under = Path::at(peak - 34.0, 150.0);
            under.quad(peak, 136.0, peak + 34.0, 150.0).line(peak, 104.0).close();
            under
        },
        &accent.base,
    );
    let mut wrap = Path::at(127.0, 202.0);
    wrap.curve(96.0, 170.0, 92.0, 110.0, 124.0, 78.0)
        .curve(158.0, 44.0, 244.0, 44.0, 278.0, 78.0)
        .curve(310.0, 112.0, 304.0, 170.0, 273.0, 202.0);
    wrap.curve(268.0, 170.0, peak + 34.0, 150.0, peak, 116.0)
        .curve(peak - 34.0, 150.0, 132.0, 170.0, 127.0, 202.0)
        .close();
    sheet.fill(&wrap, &cover.base);
    // Layers from the far side, then from the near side over them, meeting at the peak.
    let mut shade = Path::at(peak, 116.0);
    shade
        .curve(peak + 30.0, 92.0, 262.0, 74.0, 284.0, 86.0)
        .curve(306.0, 116.0, 302.0, 170.0, 273.0, 202.0)
        .curve(268.0, 170.0, peak + 34.0, 150.0, peak, 116.0)
        .close();
    sheet.fill(&shade, &cover.shade);
    let mut folds = Path::new();
    for step in 0..4 {
        let d = f64::from(step) * 14.0;
        folds.go(peak - 2.0 + d * 0.3, 112.0 - d).curve(
            peak - 30.0,
            124.0 - d,
            132.0 - d * 0.5,
            140.0 - d,
            112.0 - d * 0.3 + d * d * 0.012,
            168.0 - d * 1.2,
        );
        if step > 0 {
            folds.go(peak + d * 0.3, 116.0 - d * 0.2).curve(
                peak + 34.0,
                132.0 - d * 0.6,
                266.0 + d * 0.2,
                150.0 - d,
                284.0 + d * 0.2,
                176.0 - d * 1.2,
            );
        }
    }
    sheet.round_stroke(&folds, &cover.light, 3.6);
    sheet.shut();
}

fn round_cap(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    set_back(sheet, head);
    let mut cap = Path::at(129.0, 158.0);
    cap.quad(200.0, 124.0, 271.0, 158.0)
        .curve(272.0, 120.0, 264.0, 96.0, 254.0, 88.0)
        .quad(200.0, 66.0, 146.0, 88.0)
        .curve(136.0, 96.0, 128.0, 120.0, 129.0, 158.0)
        .close();
    sheet.fill(&cap, &cover.base);
    let mut band = Path::at(129.0, 158.0);
    band.quad(200.0, 124.0, 271.0, 158.0).line(270.0, 134.0).quad(200.0, 100.0, 130.0, 134.0).close();
    sheet.fill(&band, &accent.base);
    let mut points = Path::new();
    for index in 0..7 {
        let x = 140.0 + f64::from(index) * 20.0;
        let y = 142.0 - 24.0 * (1.0 - ((x - 200.0) / 72.0).powi(2));
        points.polygon(&[(x - 7.0, y + 7.0), (x, y - 7.0), (x + 7.0, y + 7.0)]);
    }
    sheet.fill(&points, &cover.base);
    sheet.shut();
}

fn hat(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    set_back(sheet, head);
    sheet.open("rotate(-4 200 140)");
    let mut crown = Path::at(134.0, 142.0);
    crown
        .curve(134.0, 88.0, 146.0, 54.0, 172.0, 52.0)
        .quad(204.0, 70.0, 232.0, 52.0)
        .curve(256.0, 56.0, 266.0, 90.0, 266.0, 142.0)
        .close();
    sheet.fill(&crown, &cover.base);
    let mut side = Path::at(222.0, 58.0);
    side.quad(230.0, 54.0, 232.0, 52.0)
        .curve(256.0, 56.0, 266.0, 90.0, 266.0, 142.0)
        .across(232.0)
        .curve(240.0, 110.0, 236.0, 80.0, 222.0, 58.0)
        .close();
    sheet.fill(&side, &cover.shade);
    let mut band = Path::at(133.0, 142.0);
    band.line(135.0, 112.0).quad(200.0, 126.0, 265.0, 112.0).line(267.0, 142.0).close();
    sheet.fill(&band, &accent.base);
    let mut brim = Path::at(72.0, 140.0);
    brim.curve(110.0, 126.0, 290.0, 126.0, 328.0, 140.0)
        .curve(330.0, 152.0, 250.0, 164.0, 200.0, 164.0)
        .curve(150.0, 164.0, 70.0, 152.0, 72.0, 140.0)
        .close();
    sheet.fill(&brim, &cover.base);
    let mut lip = Path::at(76.0, 144.0);
    lip.curve(120.0, 158.0, 280.0, 158.0, 324.0, 144.0);
    sheet.round_stroke(&lip, &cover.light, 3.0);
    sheet.shut();
    sheet.shut();
}

fn beanie(sheet: &mut Sheet, head: &Head, cast: &Cast) {
    let (cover, accent) = (&cast.cover, &cast.accent);
    set_back(sheet, head);
    let mut dome = Path::at(124.0, 168.0);
    dome.curve(114.0, 104.0, 146.0, 64.0, 200.0, 64.0).curve(254.0, 64.0, 286.0, 104.0, 276.0, 168.0).close();
    sheet.fill(&dome, &cover.base);
    let mut ribs = Path::new();
    for index in -3..=3 {
        let x = 200.0 + f64::from(index) * 22.0;
        ribs.go(x, 140.0).quad(x, 100.0, 200.0 + f64::from(index) * 11.0, 74.0 + f64::from(index * index) * 1.4);
    }
    sheet.round_stroke(&ribs, &cover.shade, 3.0);
    let mut cuff = Path::at(120.0, 182.0);
    cuff.quad(200.0, 154.0, 280.0, 182.0).line(278.0, 146.0).quad(200.0, 118.0, 122.0, 146.0).close();
    sheet.fill(&cuff, &accent.base);
    let mut knit = Path::new();
    for index in -6..=6 {
        let x = 200.0 + f64::from(index) * 12.0;
        let y = 133.0 + f64::from(index * index) * 0.38;
        knit.go(x, y).line(x, y + 32.0);
    }
    sheet.stroke(&knit, &accent.shade, 2.5);
    sheet.shut();
}
