//! A drawn portrait for a place of any shape: the composition is wide, so the
//! view is cut from it, never stretched.

use super::Rect;
use look::{Crop, Look, PortraitForm, Traits};

pub fn portrait(form: PortraitForm, seed: u64, traits: Option<&Traits>, look: &Look, at: Rect) -> String {
    // The composition reaches from -200 to 600 across and from 0 to 500 down; the figure stands in the middle.
    let aspect = at.width / at.height;
    let (mut width, mut height) = (400.0, 400.0 / aspect);
    if height > 500.0 {
        (width, height) = (500.0 * aspect, 500.0);
    } else if height < 450.0 && aspect > 1.0 {
        height = 450.0_f64.min(800.0 / aspect);
        width = height * aspect;
    }
    let top = if height >= 490.0 { 0.0 } else { (46.0_f64).min(500.0 - height) };
    let view = format!("{:.1} {top:.1} {width:.1} {height:.1}", 200.0 - width / 2.0);
    let drawn = look::portrait::svg_document(form, seed, traits, look, Crop::Wide);
    // The first view box is the drawing's own; its size is ours.
    let [x, y, w, h] = Crop::Wide.view();
    drawn.replacen(&format!("viewBox=\"{x} {y} {w} {h}\""), &format!("viewBox=\"{view}\""), 1).replacen(
        &format!("width=\"{w}\" height=\"{h}\""),
        &format!("width=\"{width:.1}\" height=\"{height:.1}\""),
        1,
    )
}
