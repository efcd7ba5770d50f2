//! The narrow strip between sections: one line of each motif, repeated. It is
//! drawn on nothing, so that the page's own paper shows.

use super::{Field, Inks, Motif};
use crate::svg::{Path, Sheet};

pub(super) fn paint(motif: Motif, sheet: &mut Sheet, field: Field, inks: &Inks) {
    let (w, h) = (field.width, field.height);
    let middle = h / 2.0;
    let (mut one, mut two, mut three) = (Path::new(), Path::new(), Path::new());
    match motif {
        Motif::Weave => {
            let count = (w / (h * 4.0)).ceil() as usize;
            one.rect(0.0, h * 0.1, w, h * 0.3);
            two.rect(0.0, h * 0.6, w, h * 0.3);
            for index in 0..count {
                let x = (index as f64 * 4.0 + 1.0) * h;
                three.rect(x, 0.0, h * 0.5, h * 0.5).rect(x + h * 2.0, h * 0.5, h * 0.5, h * 0.5);
            }
        }
        Motif::Steps => {
            let step = h * 0.5;
            let count = (w / (step * 8.0)).ceil() as usize;
            for index in 0..count {
                let x = index as f64 * step * 8.0;
                one.go(x, h).down(h * 0.67).across(x + step).down(h * 0.33).across(x + step * 2.0).down(0.0);
                one.across(x + step * 4.0)
                    .down(h * 0.33)
                    .across(x + step * 5.0)
                    .down(h * 0.67)
                    .across(x + step * 6.0)
                    .down(h)
                    .close();
                two.rect(x + step * 6.5, h * 0.67, step, h * 0.33);
            }
        }
        Motif::Tides => {
            let half = h * 1.5;
            for (path, y) in [(&mut one, middle - h * 0.16), (&mut two, middle + h * 0.2)] {
                path.go(0.0, y).quad(half / 2.0, y - h * 0.5, half, y);
                let mut x = half;
                while x < w {
                    x += half;
                    path.smooth(x, y);
                }
            }
            sheet.stroke(&one, &inks.shapes[0], h * 0.16);
            sheet.stroke(&two, &inks.shapes[1], h * 0.16);
            return;
        }
        Motif::Tiles => {
            let count = (w / (h * 8.0)).ceil() as usize;
            for index in 0..count {
                let x = index as f64 * h * 8.0;
                one.go(x, 0.0).arc(h, true, x + h, h).across(x).close();
                two.go(x + h, 0.0).arc(h, true, x + h * 2.0, h).arc(h, true, x + h, 0.0).close();
                one.go(x + h * 3.0, 0.0).arc(h, false, x + h * 2.0, h).across(x + h * 3.0).close();
                three.disc(x + h * 3.5, middle, h * 0.3);
            }
        }
        Motif::Constellations => {
            sheet.rect(0.0, middle - h * 0.03, w, h * 0.06, &inks.shapes[1]);
            let count = (w / (h * 5.0)).ceil() as usize;
            for index in 0..count {
                let x = (index as f64 * 5.0 + 1.0) * h;
                let (r, q) = (h * 0.5, h * 0.13);
                one.polygon(&[
                    (x, 0.0),
                    (x + q, middle - q),
                    (x + r, middle),
                    (x + q, middle + q),
                    (x, h),
                    (x - q, middle + q),
                    (x - r, middle),
                    (x - q, middle - q),
                ]);
                three.disc(x + h * 2.5, middle, h * 0.2);
            }
        }
        Motif::Ribbons => {
            let stripe = h * 0.22;
            for (index, ink) in [0, 2, 1].into_iter().enumerate() {
                let y = stripe / 2.0 + index as f64 * (stripe + h * 0.17);
                sheet.rect(0.0, y - stripe / 2.0, w, stripe, &inks.shapes[ink]);
            }
            return;
        }
    }
    sheet.fill(&one, &inks.shapes[0]);
    sheet.fill(&two, &inks.shapes[1]);
    sheet.fill(&three, &inks.shapes[2]);
}
