//! Constellations: stars cut from paper, discs in their phases, and the great
//! arcs they travel on. One of everything is large. No star of five or six
//! points and no crescent: those belong to flags and faiths.

use super::{Field, Inks};
use crate::dice::Dice;
use crate::svg::{Path, Sheet};
use std::f64::consts::TAU;

fn star(path: &mut Path, x: f64, y: f64, radius: f64, points: usize, waist: f64, turn: f64) {
    let count = points * 2;
    let corners: Vec<(f64, f64)> = (0..count)
        .map(|index| {
            let r = if index % 2 == 0 { radius } else { radius * waist };
            let angle = turn + TAU * index as f64 / count as f64;
            (x + r * angle.sin(), y - r * angle.cos())
        })
        .collect();
    path.polygon(&corners);
}

pub(super) fn paint(sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
    let (unit, w, h) = (field.unit(), field.width, field.height);
    sheet.rect(0.0, 0.0, w, h, &inks.ground);

    // The arcs: great circles around a point outside the picture.
    let centre = (w * dice.pick([0.2, 0.8]), h * dice.pick([1.25, -0.3]));
    let mut arcs = Path::new();
    let far = w.max(h);
    let mut radius = unit * 1.3;
    while radius < far * 1.1 {
        arcs.disc(centre.0, centre.1, radius);
        radius += unit * dice.pick([0.5, 0.9, 1.3]);
    }
    sheet.stroke(&arcs, &inks.shapes[1], unit * 0.045);
    // One of them is broad.
    let mut broad = Path::new();
    broad.disc(centre.0, centre.1, far * dice.between(0.42, 0.6));
    sheet.stroke(&broad, &inks.shapes[3], unit * 0.3);

    // Discs in their phases; the first is large.
    let mut taken: Vec<(f64, f64, f64)> = Vec::new();
    let count = if field.modules < 2.5 { 2 } else { 2 + (w / unit / 3.0) as usize };
    for index in 0..count {
        let r = if index == 0 { unit * 1.15 } else { unit * dice.pick([0.5, 0.34, 0.2]) };
        let Some((x, y)) = place(dice, &taken, w, h, r * 1.25) else { continue };
        taken.push((x, y, r * 1.25));
        let (light, shade) = if index % 2 == 0 { (2, 0) } else { (0, 1) };
        sheet.circle(x, y, r, &inks.shapes[light]);
        // Half and half, tilted: a phase, never a crescent, which is an emblem.
        let (dx, dy) = {
            let (sin, cos) = dice.between(-0.9, 0.9).sin_cos();
            (sin * r, cos * r)
        };
        let mut phase = Path::at(x + dx, y - dy);
        phase.arc(r, dice.chance(0.5), x - dx, y + dy).close();
        sheet.fill(&phase, &inks.shapes[shade]);
    }

    // The stars, joined in the order they were thrown from left to right.
    let wanted = if field.modules < 2.5 { 3 } else { 4 + (w / unit * 0.75) as usize };
    let mut stars: Vec<(f64, f64, f64)> = Vec::new();
    for index in 0..wanted {
        let r = unit * if index == 0 { 0.75 } else { dice.pick([0.36, 0.26, 0.18, 0.12]) };
        let Some((x, y)) = place(dice, &taken, w, h, r) else { continue };
        taken.push((x, y, r));
        stars.push((x, y, r));
    }
    stars.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut line = Path::new();
    for (index, &(x, y, _)) in stars.iter().enumerate() {
        if index == 0 {
            line.go(x, y)
        } else {
            line.line(x, y)
        };
    }
    sheet.stroke(&line, &inks.shapes[0], unit * 0.03);
    let mut paths: [Path; 4] = Default::default();
    for (index, &(x, y, r)) in stars.iter().enumerate() {
        let ink = if index % 3 == 0 { 2 } else { 0 };
        let (points, waist) = dice.pick([(8, 0.42), (4, 0.26), (10, 0.6), (12, 0.66)]);
        star(&mut paths[ink], x, y, r, points, waist, dice.between(0.0, 0.4));
    }
    for (ink, path) in paths.iter().enumerate() {
        sheet.fill(path, &inks.shapes[ink]);
    }
}

/// A free place, found by trying; none if the sky is full.
fn place(dice: &mut Dice, taken: &[(f64, f64, f64)], w: f64, h: f64, radius: f64) -> Option<(f64, f64)> {
    (0..24).find_map(|_| {
        let (x, y) = (dice.between(0.0, w), dice.between(h * 0.08, h * 0.92));
        taken.iter().all(|&(tx, ty, tr)| (x - tx).hypot(y - ty) > tr + radius * 1.1).then_some((x, y))
    })
}
