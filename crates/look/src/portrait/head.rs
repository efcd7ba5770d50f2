//! The head: one face drawn twice, from the front and turned a little, in
//! three flat planes with the light from the side it looks to.

use super::tones::SkinTone;
use super::traits::{Face, Traits, Turn};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

/// Where things are on this head. Everything is designed on one model face
/// (half width 68, chin at 292) and brought to this one by `at`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub turned: bool,
    pub centre: f64,
    wide: f64,
    long: f64,
    jaw: f64,
    chin: f64,
    yaw: f64,
    /// Small differences that make an individual.
    pub(super) brow: f64,
    pub(super) lid: f64,
    pub(super) lips: f64,
    pub(super) nose: f64,
}

pub(super) const EYE: f64 = 205.0;
pub(super) const MOUTH: f64 = 262.0;
pub(super) const NOSE: f64 = 243.0;

impl Head {
    pub(super) fn of(traits: &Traits, dice: &mut Dice) -> Self {
        let turned = traits.turn != Turn::Front;
        let (wide, long, jaw, chin) = match traits.face {
            Face::Oval => (0.97, 1.02, 0.0, 0.0),
            Face::Long => (0.93, 1.13, -1.0, 1.0),
            Face::Round => (1.04, 0.97, 4.0, 3.0),
            Face::Square => (1.0, 1.04, 8.0, 7.0),
        };
        Self {
            turned,
            centre: if turned { 206.0 } else { 200.0 },
            wide: wide + dice.between(-0.015, 0.015),
            long: long + dice.between(-0.02, 0.02),
            jaw,
            chin,
            yaw: if turned { 0.42 } else { 0.0 },
            brow: dice.between(-2.5, 2.0),
            lid: dice.between(-1.0, 1.2),
            lips: dice.between(0.85, 1.3),
            nose: dice.between(0.85, 1.2),
        }
    }

    /// A point of the model face on this one.
    pub(super) fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let below = (y - EYE).max(0.0);
        (self.centre + (x - self.centre) * self.wide, y + below * (self.long - 1.0))
    }
    /// A point on the front of the face, by angle around the head's axis.
    pub(super) fn on(&self, angle: f64, y: f64) -> (f64, f64) {
        self.at(self.centre + 68.0 * (angle - self.yaw).sin(), y)
    }
    pub(super) fn chin_y(&self) -> f64 {
        self.at(0.0, 292.0).1
    }

    fn curve(&self, path: &mut Path, points: [(f64, f64); 3]) {
        let [a, b, c] = points.map(|(x, y)| self.at(x, y));
        path.curve(a.0, a.1, b.0, b.1, c.0, c.1);
    }

    /// The far (lit) contour, from the temple to the chin.
    fn far_side(&self, path: &mut Path) {
        let (j, c) = (self.jaw, self.chin);
        if self.turned {
            self.curve(path, [(141.0, 162.0), (141.0, 180.0), (145.0, 193.0)]);
            self.curve(path, [(146.0, 199.0), (144.0, 203.0), (142.0, 211.0)]);
            self.curve(path, [(141.0, 224.0), (146.0 - j * 0.5, 238.0), (150.0 - j * 0.6, 250.0)]);
            self.curve(path, [(153.0 - j * 0.6, 268.0), (158.0 - c, 282.0), (168.0 - c * 0.6, 289.0)]);
            self.curve(path, [(175.0, 294.0), (187.0, 295.0), (196.0 + c * 0.5, 292.0)]);
        } else {
            self.curve(path, [(131.0, 196.0), (132.0, 216.0), (137.0 - j * 0.3, 232.0)]);
            self.curve(path, [(141.0 - j, 256.0), (150.0 - j * 1.2, 268.0), (162.0 - j, 279.0)]);
            self.curve(path, [(174.0 - c, 290.0), (186.0 - c, 293.0), (200.0, 293.0)]);
        }
    }
    /// The near contour, from the chin to the temple.
    fn near_side(&self, path: &mut Path) {
        let (j, c) = (self.jaw, self.chin);
        if self.turned {
            self.curve(path, [(218.0 + c, 286.0), (240.0 + j, 272.0 + j * 0.4), (250.0 + j * 0.8, 248.0)]);
            self.curve(path, [(256.0 + j * 0.4, 232.0), (260.0, 214.0), (262.0, 196.0)]);
        } else {
            self.curve(path, [(214.0 + c, 293.0), (226.0 + c, 290.0), (238.0 + j, 279.0)]);
            self.curve(path, [(250.0 + j * 1.2, 268.0), (259.0 + j, 256.0), (263.0 + j * 0.3, 232.0)]);
            self.curve(path, [(268.0, 216.0), (269.0, 196.0), (268.0, 172.0)]);
        }
    }
    fn temple(&self) -> (f64, f64) {
        if self.turned { self.at(150.0, 142.0) } else { self.at(132.0, 172.0) }
    }

    fn outline(&self) -> Path {
        let start = self.temple();
        let mut path = Path::at(start.0, start.1);
        self.far_side(&mut path);
        self.near_side(&mut path);
        if self.turned {
            self.curve(&mut path, [(284.0, 150.0), (268.0, 100.0), (214.0, 100.0)]);
            self.curve(&mut path, [(180.0, 100.0), (158.0, 116.0), (150.0, 142.0)]);
        } else {
            self.curve(&mut path, [(268.0, 128.0), (240.0, 101.0), (200.0, 101.0)]);
            self.curve(&mut path, [(160.0, 101.0), (132.0, 128.0), (132.0, 172.0)]);
        }
        path.close();
        path
    }

    /// The plane away from the light, bounded by the same contour.
    fn shade(&self, strong: bool) -> Path {
        let go = |path: &mut Path, x: f64, y: f64| {
            let (x, y) = self.at(x, y);
            path.line(x, y);
        };
        if self.turned {
            let chin = self.at(196.0 + self.chin * 0.5, 292.0);
            let mut path = Path::at(chin.0, chin.1);
            self.near_side(&mut path);
            self.curve(&mut path, [(272.0, 150.0), (262.0, 118.0), (238.0, 104.0)]);
            self.curve(&mut path, [(246.0, 132.0), (246.0, 160.0), (236.0, 184.0)]);
            self.curve(&mut path, [(231.0, 196.0), (238.0, 206.0), (232.0, 217.0)]);
            self.curve(&mut path, [(224.0, 232.0), (212.0, 238.0), (210.0, 250.0)]);
            self.curve(&mut path, [(209.0, 262.0), (214.0, 272.0), (196.0 + self.chin * 0.5, 292.0)]);
            path.close();
            return path;
        }
        let chin = self.at(200.0, 293.0);
        let mut path = Path::at(chin.0, chin.1);
        self.near_side(&mut path);
        self.curve(&mut path, [(268.0, 128.0), (240.0, 101.0), (206.0, 101.0)]);
        if strong {
            // Half the face: the edge runs down brow, ridge, lips and chin.
            self.curve(&mut path, [(214.0, 130.0), (216.0, 160.0), (207.0, 182.0)]);
            self.curve(&mut path, [(203.0, 194.0), (205.0, 214.0), (208.0, 228.0)]);
            go(&mut path, 209.0, 238.0);
            go(&mut path, 201.0, 244.0);
            go(&mut path, 203.0, 254.0);
            go(&mut path, 199.0, 262.0);
            go(&mut path, 203.0, 272.0);
        } else {
            self.curve(&mut path, [(240.0, 130.0), (250.0, 160.0), (244.0, 186.0)]);
            self.curve(&mut path, [(240.0, 200.0), (248.0, 206.0), (242.0, 218.0)]);
            self.curve(&mut path, [(236.0, 234.0), (224.0, 240.0), (222.0, 256.0)]);
            self.curve(&mut path, [(221.0, 272.0), (216.0, 284.0), (200.0, 293.0)]);
        }
        path.close();
        path
    }

    /// Ears, and the planes of the face without its features.
    pub(super) fn planes(&self, sheet: &mut Sheet, skin: &SkinTone, ears: bool) {
        if self.turned {
            // The back of the skull, beyond the ear.
            let start = self.at(214.0, 101.0);
            let mut skull = Path::at(start.0, start.1);
            self.curve(&mut skull, [(264.0, 98.0), (294.0, 134.0), (292.0, 186.0)]);
            self.curve(&mut skull, [(291.0, 216.0), (276.0, 238.0), (250.0, 252.0)]);
            self.curve(&mut skull, [(240.0, 220.0), (230.0, 150.0), (214.0, 101.0)]);
            sheet.fill(&skull, &skin.shade);
        }
        if ears {
            let sides: &[f64] = if self.turned { &[262.0] } else { &[131.0, 269.0] };
            for &side in sides {
                let (x, y) = self.at(side, 210.0);
                let shaded = side > 200.0;
                sheet.ellipse(x, y, 11.0, 19.0, if shaded { &skin.shade } else { &skin.base });
                let inward = if shaded { -2.0 } else { 2.0 };
                let mut fold = Path::at(x - inward, y - 9.0);
                fold.quad(x + inward * 3.0, y - 4.0, x, y + 8.0);
                sheet.round_stroke(&fold, &skin.line, 2.0);
            }
        }
        sheet.fill(&self.outline(), &skin.base);
        // A lit brow and cheekbone, before the shade falls.
        let mut lit = Path::new();
        let (fx, fy) = self.on(-0.35, 160.0);
        lit.go(fx - 16.0, fy + 8.0)
            .quad(fx - 8.0, fy - 26.0, fx + 24.0, fy - 24.0)
            .quad(fx + 4.0, fy - 8.0, fx + 2.0, fy + 14.0)
            .close();
        let (cx, cy) = self.on(-0.62, 222.0);
        lit.go(cx - 9.0, cy - 2.0)
            .quad(cx + 8.0, cy - 9.0, cx + 16.0, cy - 2.0)
            .quad(cx + 8.0, cy + 10.0, cx - 3.0, cy + 12.0)
            .close();
        sheet.fill(&lit, &skin.light);
        sheet.fill(&self.shade(!self.turned), &skin.shade);
    }

    /// The point where an earring hangs.
    pub(super) fn lobes(&self) -> Vec<(f64, f64)> {
        let sides: &[f64] = if self.turned { &[262.0] } else { &[130.0, 270.0] };
        sides.iter().map(|&x| self.at(x, 232.0)).collect()
    }

    /// Centres and half widths of the eyes, for glasses.
    pub(super) fn lenses(&self) -> [(f64, f64); 2] {
        [-1.0, 1.0].map(|side| {
            let (a, b) = (self.on(0.43 * side - 0.33, EYE).0, self.on(0.43 * side + 0.33, EYE).0);
            (f64::midpoint(a, b), (b - a).abs() / 2.0)
        })
    }
    /// Jaw points for beards: far, chin, near.
    pub(super) fn beard_line(&self) -> Jaw {
        if self.turned {
            Jaw {
                far: self.at(146.0, 234.0),
                near: self.at(261.0, 206.0),
                chin: self.at(182.0, 293.0),
                mouth: self.on(0.0, MOUTH),
                nose: self.on(0.0, NOSE),
            }
        } else {
            Jaw {
                far: self.at(132.0, 206.0),
                near: self.at(268.0, 206.0),
                chin: self.at(200.0, 293.0),
                mouth: self.on(0.0, MOUTH),
                nose: self.on(0.0, NOSE),
            }
        }
    }
    /// The lower contour from far cheek to near ear, for a beard that follows the jaw.
    pub(super) fn jaw(&self, path: &mut Path) {
        let (j, c) = (self.jaw, self.chin);
        if self.turned {
            self.curve(path, [(147.0, 240.0), (148.0 - j * 0.5, 245.0), (150.0 - j * 0.6, 250.0)]);
            self.curve(path, [(153.0 - j * 0.6, 268.0), (158.0 - c, 282.0), (168.0 - c * 0.6, 289.0)]);
            self.curve(path, [(175.0, 294.0), (187.0, 295.0), (196.0 + c * 0.5, 292.0)]);
        } else {
            self.curve(path, [(132.0, 216.0), (134.0, 224.0), (137.0 - j * 0.3, 232.0)]);
            self.curve(path, [(141.0 - j, 256.0), (150.0 - j * 1.2, 268.0), (162.0 - j, 279.0)]);
            self.curve(path, [(174.0 - c, 290.0), (186.0 - c, 293.0), (200.0, 293.0)]);
        }
        self.near_side(path);
    }
}

/// Anchors of a beard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Jaw {
    pub far: (f64, f64),
    pub near: (f64, f64),
    pub chin: (f64, f64),
    pub mouth: (f64, f64),
    pub nose: (f64, f64),
}
