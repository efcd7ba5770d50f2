//! Eyes, nose, mouth and what the years draw. Calm: lids low, mouth closed and
//! level. Every feature is cut as a shape; nothing is outlined.

use super::head::{EYE, Head, MOUTH, NOSE};
use super::tones::SkinTone;
use super::traits::Age;
use crate::svg::{Path, Sheet};

const BROW: f64 = 187.0;
/// Pupils, lashes, spectacle frames: the block that is cut last.
pub(super) const BLACK: &str = "#1b1412";

impl Head {
    pub(super) fn nose(&self, sheet: &mut Sheet, skin: &SkinTone) {
        let reach = if self.turned { 11.0 } else { 0.0 };
        let n = self.nose;
        let (bx, by) = self.on(0.02, 194.0);
        let (tx, ty) = self.on(0.0, NOSE - 7.0);
        let (ux, uy) = self.on(0.03, NOSE + 1.0);
        let (wx, wy) = self.on(0.23 * n, NOSE - 5.0);
        let (fx, fy) = self.on(-0.2 * n, NOSE - 4.0);
        let tx = tx - reach;
        if self.turned {
            let mut side = Path::at(bx, by);
            side.curve(bx - 3.0, by + 14.0, tx + 7.0, ty - 16.0, tx, ty - 2.0);
            side.quad(tx - 3.0, ty + 6.0, tx + 5.0, uy).line(ux, uy);
            side.quad(wx + 2.0, wy + 5.0, wx, wy - 4.0)
                .curve(wx - 4.0, wy - 14.0, bx + 12.0, by + 16.0, bx + 9.0, by - 6.0)
                .close();
            sheet.fill(&side, &skin.shade);
        } else {
            // The shade edge already draws the ridge; this is the lit wing.
            let mut wing = Path::at(fx + 5.0, fy - 9.0);
            wing.quad(fx - 4.0, fy - 2.0, fx + 1.0, fy + 4.0);
            sheet.round_stroke(&wing, &skin.shade, 3.0);
        }
        let mut under = Path::new();
        if self.turned {
            under.go(tx + 7.0, uy).quad(tx + 13.0, uy - 5.0, ux + 2.0, uy + 0.5).quad(wx - 2.0, wy + 1.0, wx, wy - 6.0);
            under.quad(wx + 5.0, wy + 4.0, ux + 3.0, uy + 3.5).quad(tx + 14.0, uy + 3.0, tx + 7.0, uy).close();
        } else {
            under.go(fx + 2.0, fy + 1.0).quad(fx + 9.0, fy - 2.0, ux, uy).quad(wx - 9.0, fy - 2.0, wx - 2.0, fy + 1.0);
            under.quad(wx - 8.0, fy + 7.0, ux, uy + 4.0).quad(fx + 8.0, fy + 7.0, fx + 2.0, fy + 1.0).close();
        }
        sheet.fill(&under, &skin.line);
    }

    pub(super) fn eyes(&self, sheet: &mut Sheet, skin: &SkinTone, brow: &str, age: Age) {
        for side in [-1.0, 1.0] {
            let shaded = side > 0.0 && !self.turned;
            let angle = 0.43 * side;
            // Inner and outer corner, centre.
            let (ix, iy) = self.on(angle - 0.2 * side, EYE + 2.0);
            let far = side < 0.0 && self.turned;
            let (ox, oy) = self.on(angle + if far { -0.13 } else { 0.23 * side }, EYE - 1.0);
            let mx = f64::midpoint(ix, ox);
            let out = if ox > ix { 1.0 } else { -1.0 };

            // The socket, a quiet plane under the brow.
            let mut socket = Path::at(ix, iy - 3.0);
            socket
                .quad(mx, EYE - 17.0, ox + if far { 0.0 } else { out * 4.0 }, oy - 4.0)
                .quad(mx, EYE - 4.0, ix, iy - 3.0)
                .close();
            let plane = if shaded { &skin.line } else { &skin.shade };
            if !shaded {
                sheet.fill(&socket, plane);
            }

            let top = EYE - 8.5 + self.lid;
            let mut white = Path::at(ix, iy);
            white.quad(mx, top - 2.0, ox, oy).quad(mx + out * 2.0, EYE + 8.0, ix, iy).close();
            sheet.fill(&white, &skin.white);
            let gaze = if self.turned { -2.0 } else { 0.0 };
            sheet.circle(mx + gaze, EYE - 0.6, if far { 4.6 } else { 5.4 }, BLACK);
            // The lid lies over the iris and ends in a line that thickens outwards.
            let skin_above = if shaded { &skin.shade } else { &skin.base };
            let mut lid = Path::at(ix, iy);
            lid.quad(mx, top - 2.0, ox, oy).quad(mx, top - 9.0, ix, iy).close();
            sheet.fill(&lid, if shaded { skin_above } else { plane });
            let mut lash = Path::at(ix, iy + 0.5);
            lash.quad(mx, top - 2.5, ox + if far { 0.0 } else { out * 3.0 }, oy - 0.5)
                .quad(mx + out, top - 7.0, ix, iy + 0.5)
                .close();
            sheet.fill(&lash, BLACK);
            if age != Age::Young {
                let mut bag = Path::at(ix + out * 3.0, iy + 7.5);
                bag.quad(mx, EYE + 13.0, ox - out * 2.0, oy + 8.0);
                sheet.round_stroke(&bag, if shaded { &skin.line } else { &skin.shade }, 2.0);
            }

            // The brow: full at its root, running out to a point.
            let lift = BROW + self.brow;
            let (rx, ry) = self.on(angle - 0.26 * side, lift + 3.0);
            let (ex, ey) = self.on(angle + if far { -0.17 } else { 0.31 * side }, lift + 2.5);
            let px = rx + (ex - rx) * 0.55;
            let mut path = Path::at(rx, ry + 4.0);
            path.line(rx + out * 1.5, ry - 2.5).quad(px, lift - 7.0, ex, ey).quad(px, lift - 1.0, rx, ry + 4.0).close();
            sheet.fill(&path, brow);
        }
    }

    pub(super) fn mouth(&self, sheet: &mut Sheet, skin: &SkinTone) {
        let shift = if self.turned { -4.0 } else { 0.0 };
        let p = self.lips;
        let (lx, y) = self.on(-0.3, MOUTH);
        let (rx, _) = self.on(0.31, MOUTH);
        let (mx, _) = self.on(0.0, MOUTH);
        let mx = mx + shift;
        let (al, ar) = (mx - 6.0, mx + 6.0);
        let mut lower = Path::at(lx + 3.0, y + 0.5);
        lower.quad(mx, y + 3.0, rx - 3.0, y + 0.5).curve(
            rx - 8.0,
            y + 8.0 * p,
            mx + 9.0,
            y + 10.5 * p,
            mx,
            y + 10.5 * p,
        );
        lower.curve(mx - 9.0, y + 10.5 * p, lx + 8.0, y + 8.0 * p, lx + 3.0, y + 0.5).close();
        sheet.fill(&lower, &skin.lip);
        let mut upper = Path::at(lx, y);
        upper.quad(lx + 8.0, y - 4.5 * p, al, y - 6.5 * p).quad(mx, y - 3.5 * p, ar, y - 6.5 * p).quad(
            rx - 8.0,
            y - 4.5 * p,
            rx,
            y,
        );
        upper.quad(mx + 8.0, y + 1.5, mx, y + 2.5).quad(mx - 8.0, y + 1.5, lx, y).close();
        sheet.fill(&upper, &skin.lip_shade);
        let mut line = Path::at(lx - 0.5, y - 0.5);
        line.quad(mx - 8.0, y + 1.8, mx, y + 2.2).quad(mx + 8.0, y + 1.8, rx + 0.5, y - 0.5);
        sheet.round_stroke(&line, &skin.line, 1.8);
        let mut under = Path::at(mx - 9.0, y + 14.0 * p);
        under
            .quad(mx, y + 11.5 * p + 1.0, mx + 10.0, y + 14.0 * p)
            .quad(mx, y + 18.0 * p, mx - 9.0, y + 14.0 * p)
            .close();
        sheet.fill(&under, &skin.shade);
    }

    /// Lines that the years draw; none for the young.
    pub(super) fn years(&self, sheet: &mut Sheet, skin: &SkinTone, age: Age) {
        if age == Age::Young {
            return;
        }
        let mut folds = Path::new();
        for side in [-1.0, 1.0] {
            let (nx, ny) = self.on(0.3 * side, NOSE - 4.0);
            let (ex, ey) = self.on(0.42 * side, MOUTH - if age == Age::Older { 4.0 } else { 10.0 });
            folds.go(nx, ny).quad(ex, ny + 5.0, ex, ey);
        }
        // In the middle of life a fold is only a change of plane.
        sheet.round_stroke(&folds, &skin.shade, if age == Age::Older { 2.4 } else { 2.0 });
        if age == Age::Older {
            let mut lines = Path::new();
            for (y, reach) in [(158.0, 0.34), (167.0, 0.4)] {
                let (a, b, m) = (self.on(-reach, y), self.on(reach * 0.8, y), self.on(0.0, y - 4.0));
                lines.go(a.0, a.1).quad(m.0, m.1, b.0, b.1);
            }
            let sides: &[f64] = if self.turned { &[1.0] } else { &[-1.0, 1.0] };
            for &side in sides {
                let (x, y) = self.on(0.74 * side, EYE + 1.0);
                lines.go(x, y).line(x + 6.0 * side, y - 3.0).go(x, y + 4.0).line(x + 6.0 * side, y + 6.0);
            }
            sheet.round_stroke(&lines, &skin.shade, 2.0);
        }
    }
}
