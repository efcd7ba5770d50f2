//! First sketch.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::Sheet;

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    sheet.rect(0.0, 0.0, field.width, field.height, &inks.ground);
    let r = field.height / field.modules / 2.0;
    sheet.circle(dice.between(r, field.width - r), field.height / 2.0, r, &inks.shapes[0]);
}
