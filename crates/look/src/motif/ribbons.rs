//! Ribbons: striped bands that run, turn in full rounds and cross, as painted
//! along the walls of public buildings. Later bands pass over earlier ones.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

#[derive(Clone, Copy)]
enum Move {
    Run(f64),
    /// A quarter turn; true is to the right of travel.
    Turn(bool),
}

/// The route moved sideways by `aside`: straights shift, turns change radius.
fn trace(start: (f64, f64), route: &[Move], radius: f64, aside: f64) -> Path {
    let (mut x, mut y) = start;
    let (mut dx, mut dy) = (1.0, 0.0);
    // To the right of travel, with y growing downwards.
    let shifted = |x: f64, y: f64, dx: f64, dy: f64| (x - dy * aside, y + dx * aside);
    let (sx, sy) = shifted(x, y, dx, dy);
    let mut path = Path::at(sx, sy);
    for &step in route {
        match step {
            Move::Run(length) => {
                (x, y) = (x + dx * length, y + dy * length);
                let (px, py) = shifted(x, y, dx, dy);
                if dy == 0.0 {
                    path.across(px)
                } else {
                    path.down(py)
                };
            }
            Move::Turn(right) => {
                let (nx, ny) = if right { (-dy, dx) } else { (dy, -dx) };
                (x, y) = (x + (dx + nx) * radius, y + (dy + ny) * radius);
                (dx, dy) = (nx, ny);
                let (px, py) = shifted(x, y, dx, dy);
                let own = if right { radius - aside } else { radius + aside };
                path.arc(own, right, px, py);
            }
        }
    }
    path
}

/// From the left edge past the right one, changing lanes on the way.
fn route(dice: &mut Dice, field: Field, radius: f64, start: f64) -> Vec<Move> {
    let (mut moves, mut x, mut y) = (Vec::new(), -radius, start);
    loop {
        let run = (field.unit() * dice.between(0.5, 2.2)).round();
        moves.push(Move::Run(run));
        x += run;
        if x > field.width {
            return moves;
        }
        let down = if y < field.height * 0.35 {
            true
        } else if y > field.height * 0.65 {
            false
        } else {
            dice.chance(0.5)
        };
        let room = if down { field.height * 1.05 - y } else { y + field.height * 0.05 };
        let fall = dice.between(0.0, (room - radius * 2.0).max(0.0)).round();
        moves.extend([Move::Turn(down), Move::Run(fall), Move::Turn(!down)]);
        x += radius * 2.0;
        y += (fall + radius * 2.0) * if down { 1.0 } else { -1.0 };
    }
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let unit = field.unit();
    sheet.rect(0.0, 0.0, field.width, field.height, &inks.ground);
    let small = field.modules < 2.5;
    let schemes: [&[usize]; 4] = [&[0, 1, 2, 0], &[2, 0, 3], &[3, 1, 0, 1], &[1, 2, 1]];
    let first = dice.below(4);
    let count = if small { 2 } else { 3 };
    for band in 0..count {
        let scheme = schemes[(first + band) % 4];
        let scheme = if small { &scheme[..scheme.len().min(3)] } else { scheme };
        // Whole numbers, so that the path stays short.
        let stripe = (unit * if band == 0 { 0.24 } else { 0.17 }).round().max(2.0);
        let gap = (stripe * 0.16).round().max(1.0);
        let breadth = (stripe + gap) * scheme.len() as f64;
        let radius = (breadth * 0.5 + unit * 0.2).round();
        let start = (field.height * [0.5, 0.14, 0.86][band]).round();
        let moves = route(dice, field, radius, start);
        // The ground shows at both edges, so that crossings read as over and under.
        sheet.stroke(&trace((-radius, start), &moves, radius, 0.0), &inks.ground, breadth + gap * 5.0);
        for (index, &ink) in scheme.iter().enumerate() {
            let aside = (index as f64 + 0.5) * (stripe + gap) - breadth / 2.0;
            sheet.stroke(&trace((-radius, start), &moves, radius, aside), &inks.shapes[ink], stripe);
        }
    }
}
