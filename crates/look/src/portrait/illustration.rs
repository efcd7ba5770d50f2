//! An illustrated person: the only portrait that reads traits. Order of
//! printing: ground, hair behind, body, face, beard, features, hair, glasses.

use super::head::Head;
use super::tones::{self, Cast, SkinTone, Tone};
use super::traits::{Beard, Glasses, Traits, Turn};
use super::{body, covering, ground, hair};
use crate::Look;
use crate::colour::Oklch;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64, traits: &Traits) {
    let mut dice = Dice::new(seed, 0x200);
    let covered = covering::is_covering(traits.hair);
    let (skin_colour, hair_colour) = (tones::skin(traits.skin), tones::hair(traits.hair_colour));
    let near: &[Oklch] = if covered { &[skin_colour] } else { &[skin_colour, hair_colour] };
    let cast = Cast::deal(look, &mut dice, near, covered);
    let skin = SkinTone::of(traits.skin);
    let tone = Tone::of(hair_colour);
    let head = Head::of(traits, &mut dice);

    ground::paint(sheet, look, &mut dice, &cast);
    if traits.turn == Turn::End {
        sheet.open("matrix(-1 0 0 1 400 0)");
    }
    hair::behind(sheet, &head, traits.hair, &tone, &cast, &mut dice);
    covering::behind(sheet, traits.hair, &cast);
    body::paint(sheet, &head, &skin, &cast, traits.neckline);
    head.planes(sheet, &skin, hair::shows_ears(traits.hair));
    head.years(sheet, &skin, traits.age);
    beard(sheet, &head, &skin, &tone, hair_colour, traits);
    head.nose(sheet, &skin);
    if matches!(traits.beard, Beard::Moustache | Beard::Short | Beard::Full | Beard::Long) {
        moustache(sheet, &head, &tone);
    }
    head.mouth(sheet, &skin);
    // Fair brows are drawn a step darker, or the face loses its look.
    let brow = if hair_colour.lightness > 0.55 { &tone.deep } else { &tone.base };
    head.eyes(sheet, &skin, brow, traits.age);
    hair::front(sheet, &head, traits.hair, &tone, &cast, &mut dice);
    covering::front(sheet, &head, traits.hair, &tone, &cast);
    if traits.earrings && (hair::shows_ears(traits.hair) || !covered) {
        for (x, y) in head.lobes() {
            sheet.circle(x, y + 6.0, 6.0, &cast.accent.base);
            let mut drop = Path::new();
            drop.polygon(&[(x, y + 8.0), (x + 8.0, y + 26.0), (x - 8.0, y + 26.0)]);
            sheet.fill(&drop, &cast.accent.base);
        }
    }
    glasses(sheet, &head, traits.glasses);
    if traits.turn == Turn::End {
        sheet.shut();
    }
}

fn beard(sheet: &mut Sheet, head: &Head, skin: &SkinTone, tone: &Tone, hair: Oklch, traits: &Traits) {
    let jaw = head.beard_line();
    let ((fx, fy), (nx, ny), (mx, my)) = (jaw.far, jaw.near, jaw.mouth);
    // The upper edge: from the near ear down the cheek, over the lip, to the far cheek.
    let upper = |path: &mut Path, low: f64| {
        let reach = if head.turned { 34.0 } else { 44.0 };
        path.line(nx - 8.0, ny);
        path.curve(nx - 12.0, my - 30.0 + low, mx + reach + 6.0, my - 22.0 + low, mx + reach - 12.0, my - 4.0 + low);
        path.quad(mx + 16.0, my - 15.0, mx, my - 13.0).quad(mx - 16.0, my - 15.0, mx - reach * 0.6, my - 4.0 + low);
        path.curve(mx - reach * 0.9, my - 20.0 + low, fx + 7.0, my - 26.0 + low, fx + 3.0, fy).close();
    };
    match traits.beard {
        Beard::None | Beard::Moustache => {}
        Beard::Stubble => {
            let mut shadow = Path::at(fx, fy);
            head.jaw(&mut shadow);
            upper(&mut shadow, 2.0);
            let tinted = tones::skin(traits.skin).rgb().mixed(hair.rgb(), 0.22);
            sheet.fill(&shadow, &tinted.hex());
        }
        Beard::Short => {
            let mut shape = Path::at(fx, fy);
            head.jaw(&mut shape);
            upper(&mut shape, 4.0);
            sheet.fill(&shape, &tone.base);
        }
        Beard::Full | Beard::Long => {
            let drop = if traits.beard == Beard::Long { 92.0 } else { 30.0 };
            let (cx, cy) = jaw.chin;
            let spread = if traits.beard == Beard::Long { 20.0 } else { 36.0 };
            let mut shape = Path::at(fx, fy);
            shape.curve(fx - 4.0, fy + 46.0, cx - 52.0, cy + drop * 0.4, cx - spread, cy + drop - 8.0);
            shape.quad(cx + 4.0, cy + drop + 10.0, cx + spread + 8.0, cy + drop - 8.0);
            shape.curve(cx + 66.0, cy + drop * 0.4, nx + 4.0, ny + 56.0, nx, ny);
            upper(&mut shape, 0.0);
            sheet.fill(&shape, &tone.base);
            let mut cuts = Path::new();
            for step in -2..=2 {
                let d = f64::from(step);
                cuts.go(cx + 4.0 + d * 17.0, cy - 8.0 - d.abs() * 6.0).quad(
                    cx + 4.0 + d * 20.0,
                    cy + drop * 0.4,
                    cx + 4.0 + d * spread * 0.36,
                    cy + drop * 0.82 - d.abs() * 5.0,
                );
            }
            sheet.round_stroke(&cuts, &tone.light, 2.6);
        }
    }
    if matches!(traits.beard, Beard::Short | Beard::Full | Beard::Long) {
        // A little skin under the lip, so that the mouth stays a mouth.
        sheet.ellipse(mx - if head.turned { 3.0 } else { 0.0 }, my + 4.0, 17.0, 8.0, &skin.base);
    }
}

fn moustache(sheet: &mut Sheet, head: &Head, tone: &Tone) {
    let jaw = head.beard_line();
    let ((mx, my), (_, ny)) = (jaw.mouth, jaw.nose);
    let mx = mx - if head.turned { 4.0 } else { 0.0 };
    let top = ny + 6.0;
    let (l, r) = if head.turned { (19.0, 28.0) } else { (31.0, 31.0) };
    let mut shape = Path::at(mx, top);
    shape.curve(mx + 12.0, top - 2.0, mx + r * 0.8, top + 6.0, mx + r, my + 5.0).quad(
        mx + 12.0,
        my - 3.0,
        mx,
        my - 3.0,
    );
    shape
        .quad(mx - 12.0, my - 3.0, mx - l, my + 5.0)
        .curve(mx - l * 0.8, top + 6.0, mx - 12.0, top - 2.0, mx, top)
        .close();
    sheet.fill(&shape, &tone.base);
}

fn glasses(sheet: &mut Sheet, head: &Head, glasses: Glasses) {
    if glasses == Glasses::None {
        return;
    }
    let y = super::head::EYE;
    let [(lx, lw), (rx, rw)] = head.lenses();
    let mut rims = Path::new();
    for (x, w) in [(lx, lw), (rx, rw)] {
        let w = w.max(15.0) + 2.0;
        if glasses == Glasses::Round {
            rims.go(x - w, y)
                .curve(x - w, y - 27.0, x + w, y - 27.0, x + w, y)
                .curve(x + w, y + 27.0, x - w, y + 27.0, x - w, y)
                .close();
        } else {
            rims.go(x - w, y - 14.0)
                .quad(x, y - 18.0, x + w, y - 14.0)
                .line(x + w - 2.0, y + 13.0)
                .quad(x, y + 20.0, x - w + 2.0, y + 13.0)
                .close();
        }
    }
    let (a, b) = (lx + lw.max(15.0) + 2.0, rx - rw.max(15.0) - 2.0);
    rims.go(a, y - 3.0).quad(f64::midpoint(a, b), y - 8.0, b, y - 3.0);
    rims.go(rx + rw + 2.0, y - 6.0).line(if head.turned { 262.0 } else { 266.0 }, y - 10.0);
    if !head.turned {
        rims.go(lx - lw - 2.0, y - 6.0).line(134.0, y - 10.0);
    }
    sheet.round_stroke(&rims, super::features::BLACK, 4.0);
}
