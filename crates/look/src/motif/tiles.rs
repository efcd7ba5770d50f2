//! Tiles: quarter rounds, leaves, halves and rings on a grid, some tiles four
//! times as large, so that the eye has places to rest.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

/// A tile's own corner turned to stand at any of its four corners.
fn corner(x: f64, y: f64, side: f64, turn: usize) -> [(f64, f64); 4] {
    let all = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)];
    std::array::from_fn(|index| all[(index + turn) % 4])
}

fn quarter(path: &mut Path, c: [(f64, f64); 4], side: f64, share: f64) {
    let toward = |(ax, ay): (f64, f64), (bx, by): (f64, f64)| (ax + (bx - ax) * share, ay + (by - ay) * share);
    let (from, to) = (toward(c[0], c[1]), toward(c[0], c[3]));
    path.go(c[0].0, c[0].1).line(from.0, from.1).arc(side * share, true, to.0, to.1).close();
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let rows = (field.height / field.unit()).round().max(1.0) as usize;
    let side = field.height / rows as f64;
    let columns = (field.width / side).ceil() as usize;
    sheet.rect(0.0, 0.0, field.width, field.height, &inks.ground);

    let mut taken = vec![false; rows * columns];
    // First all grounds, then shapes, then what lies on shapes: three layers of four paths.
    let mut layers: [[Path; 5]; 3] = Default::default();
    let mut last = 9;
    for row in 0..rows {
        for column in 0..columns {
            if taken[row * columns + column] {
                continue;
            }
            let free = row + 1 < rows && column + 1 < columns && !taken[row * columns + column + 1];
            let large = rows > 1 && free && dice.chance(0.2);
            let size = if large { 2 } else { 1 };
            for r in row..row + size {
                for c in column..column + size {
                    taken[r * columns + c] = true;
                }
            }
            let s = side * size as f64;
            let (x, y) = (column as f64 * side, row as f64 * side);
            // Ink 4 is the ground itself.
            let back = dice.pick([4, 4, 0, 1, 3]);
            let mut front = dice.pick([0, 1, 2, 3, 4, 2]);
            while front == back || (front == last && back != 4) {
                front = (front + 1) % 5;
            }
            last = front;
            let third = (0..5).map(|step| (front + 1 + step) % 5).find(|i| *i != back).unwrap_or(0);
            if back != 4 {
                layers[0][back].rect(x, y, s, s);
            }
            let c = corner(x, y, s, dice.below(4));
            let shape = &mut layers[1][front];
            match dice.below(8) {
                0 | 1 => quarter(shape, c, s, 1.0),
                2 => {
                    // A leaf: two quarter rounds leaning on each other.
                    shape.go(c[0].0, c[0].1).arc(s, true, c[2].0, c[2].1).arc(s, true, c[0].0, c[0].1).close();
                }
                3 => {
                    shape.go(c[0].0, c[0].1).line(c[1].0, c[1].1);
                    shape.arc(s / 2.0, true, c[0].0, c[0].1).close();
                    let (mx, my) = (f64::midpoint(c[0].0, c[3].0), f64::midpoint(c[0].1, c[3].1));
                    let (nx, ny) = (f64::midpoint(c[1].0, c[2].0), f64::midpoint(c[1].1, c[2].1));
                    layers[2][third].go(mx, my).line(nx, ny).arc(s / 2.0, true, mx, my).close();
                }
                4 => {
                    quarter(shape, c, s, 1.0);
                    quarter(&mut layers[2][back], c, s, 0.72);
                    layers[2][third].polygon(&[]);
                    quarter(&mut layers[2][third], c, s, 0.44);
                }
                5 => {
                    shape.disc(x + s / 2.0, y + s / 2.0, s * 0.36);
                }
                6 => {
                    shape.polygon(&[c[0], c[1], c[2]]);
                }
                _ => {
                    let bar = s / 5.0;
                    for stripe in [0.0, 2.0, 4.0] {
                        shape.rect(x, y + bar * stripe, s, bar);
                    }
                }
            }
        }
    }
    for layer in &layers {
        for (ink, path) in layer.iter().enumerate() {
            sheet.fill(path, inks.shapes.get(ink).unwrap_or(&inks.ground));
        }
    }
}
