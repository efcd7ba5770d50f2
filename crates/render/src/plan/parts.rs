//! What several designs share: the foot, the logo, the mark of a sample, the
//! band of pattern that follows the edition's rhythm.

use super::{Block, Column, Frame, Item, Plan, Rect, SCHEME, Shape, Upright, Voice};
use crate::card::{Card, Field, Logo};
use look::{MotifUse, Rhythm, Role};

/// The colour that stands on another.
pub const fn on(ground: Role) -> Role {
    match ground {
        Role::Voice1 => Role::OnVoice1,
        Role::Voice2 => Role::OnVoice2,
        Role::Spark => Role::OnSpark,
        Role::Ink => Role::Paper,
        _ => Role::Ink,
    }
}

/// Quieter words on the same ground: grey on paper, the full colour elsewhere.
pub const fn quiet_on(ground: Role) -> Role {
    match ground {
        Role::Paper | Role::Surface => Role::Muted,
        other => on(other),
    }
}

/// A loud detail on the ground: the spark where it can be seen, else what words wear.
pub fn loud_on(ground: Role, card: &Card) -> Role {
    let palette = card.look.palette();
    let against = |role| look::contrast(palette.colour(role, SCHEME), palette.colour(ground, SCHEME));
    let first = if matches!(ground, Role::Paper | Role::Surface) { Role::Voice1 } else { Role::Spark };
    [first, Role::Voice1, Role::Voice2].into_iter().find(|&role| against(role) >= 3.0).unwrap_or(on(ground))
}

/// Campaign, hashtags and credit along the lower edge, the logo at the end.
/// Answers what is left above.
pub fn foot(plan: &mut Plan, card: &Card, area: Rect, ground: Role) -> Rect {
    let u = plan.frame.unit;
    let credit = card.teller.as_ref().map_or("", |teller| teller.told().credit.as_str());
    let tags = hashtags(card);
    // In a narrow column words and logo would take each other's room: the logo goes below.
    let below = card.logo.is_some() && area.width < 760.0 * u;
    let logo_wide = if card.logo.is_some() && !below { 340.0 * u } else { 0.0 };
    let logo_high = if card.logo.is_some() { 76.0 * u } else { 0.0 };
    let tall = tall(card);
    // An estimate is enough: the words step down to what they get.
    let rows = |words: &str, size: f64| {
        let wide = words.chars().count() as f64 * 0.56 * size * u;
        (wide / (area.width - logo_wide).max(1.0)).ceil().min(2.0)
    };
    let rows = [rows(&tags, 27.0), rows(&card.words.campaign, 23.0), rows(credit, 18.0)];
    let height = (rows[0] * 36.0 + rows[1] * 34.0 + rows[2] * 28.0) * u * tall.max(1.15);
    let height = if below { height + 20.0 * u + logo_high } else { height.max(logo_high) };
    if height == 0.0 {
        return area;
    }
    let gap = 30.0 * u;
    let (rest, row) = area.split_down(area.height - height);
    let (words, logo_row) = if below { row.split_down(row.height - logo_high) } else { (row, row) };
    let taken = card.logo.as_ref().map_or(0.0, |logo| plan.logo(logo, logo_row, ground, card));
    let words = if below { words.split_down(words.height - 20.0 * u).0 } else { row.split_along(row.width - taken).0 };
    plan.column(Column::new(
        words,
        ground,
        Upright::Bottom,
        vec![
            Item::new(Field::Hashtag, tags, Voice::Strong, on(ground), (27.0, 15.0)),
            Item::new(Field::Campaign, card.words.campaign.clone(), Voice::Text, quiet_on(ground), (23.0, 14.0))
                .below(6.0),
            Item::new(Field::Credit, credit, Voice::Text, quiet_on(ground), (18.0, 12.0)).below(6.0),
        ],
    ));
    rest.split_down(rest.height - gap).0
}

/// All hashtags in one line, each set apart.
pub fn hashtags(card: &Card) -> String {
    let tags: Vec<&str> = card.words.hashtags.iter().map(String::as_str).filter(|tag| !tag.is_empty()).collect();
    tags.join("  ")
}

/// How much higher the lines of this language are than Latin ones.
pub fn tall(card: &Card) -> f64 {
    let setting = card.look.display.setting(card.language.script());
    (f64::from(setting.leading) / 100.0).clamp(1.0, 2.0)
}

/// The word "sample" on its own patch, in the upper corner at the end.
pub fn sample(plan: &mut Plan, card: &Card) {
    let Some(mark) = card.teller.as_ref().and_then(|teller| teller.sample_mark()) else { return };
    let u = plan.frame.unit;
    let width = (mark.chars().count() as f64 * 14.0 + 26.0).clamp(96.0, 340.0) * u;
    let height = 42.0 * u * tall(card).min(1.5);
    let safe = plan.frame.safe;
    let at = Rect::new(safe.right() - width, safe.y, width, height);
    // Words that would run under it begin below.
    for column in &mut plan.columns {
        let shared = column.at.both(at);
        if shared.width > 0.0 && shared.height > 0.0 {
            let down = at.bottom() + 10.0 * u - column.at.y;
            column.at = column.at.split_down(down).1;
        }
    }
    let (patch, letters) =
        if plan.ground == Role::Spark { (Role::Ink, Role::Paper) } else { (Role::Spark, Role::OnSpark) };
    plan.blocks.push(Block::Fill { at, role: patch });
    let item = Item::new(Field::Sample, mark, Voice::Strong, letters, (24.0, 12.0)).lines(1);
    plan.columns.push(Column::new(at.inside(10.0 * u), patch, Upright::Middle, vec![item]));
}

/// A logo at the end of a row with clear space around it. Answers the width taken.
pub fn logo(plan: &mut Plan, logo: &Logo, row: Rect, ground: Role, card: &Card) -> f64 {
    let u = plan.frame.unit;
    let luminance = |role| card.look.palette().colour(role, SCHEME).luminance();
    let plate = logo.plate(luminance(ground), luminance(Role::Paper), luminance(Role::Ink));
    let pad = if plate.is_some() { 14.0 * u } else { 0.0 };
    let aspect = logo.mark.aspect;
    let (most_wide, most_high) = ((300.0 * u).min(row.width * 0.4), (76.0 * u).min(row.height) - 2.0 * pad);
    let width = (most_high * aspect).min(most_wide - 2.0 * pad);
    let height = width / aspect;
    let at = Rect::new(row.right() - pad - width, row.bottom() - pad - height, width, height);
    if let Some(light) = plate {
        let role = if light { Role::Paper } else { Role::Ink };
        plan.blocks.push(Block::Fill { at: at.inside(-pad), role });
    }
    plan.blocks.push(Block::Logo { at });
    // Clear space: half its height before it.
    width + 2.0 * pad + height * 0.5
}

/// The edition's pattern along the margin, broken as its rhythm breaks a page.
/// Answers where the words may stand.
pub fn band(plan: &mut Plan, rhythm: Rhythm, share: f64) -> Rect {
    let Frame { width, height, unit: u, safe, shape, .. } = plan.frame;
    let whole = plan.frame.whole();
    // An opening mark hangs into it.
    let air = 66.0 * u;
    match rhythm {
        Rhythm::Axis => {
            let (band, rest) = whole.split_along(width * if shape == Shape::Wide { share * 1.1 } else { share });
            plan.art(band, MotifUse::Tile);
            Rect::new(rest.x + air, safe.y, safe.right() - rest.x - air, safe.height)
        }
        Rhythm::Stair => {
            // Three treads climbing to the end of the lower edge.
            let tread = (width * 0.42 / 3.0).min(height * share * 0.8);
            for step in 0..3 {
                let rise = tread * (0.55 + 0.55 * f64::from(step));
                let x = width - tread * f64::from(3 - step);
                plan.art(Rect::new(x, height - rise, tread, rise), MotifUse::Tile);
            }
            if shape == Shape::Wide {
                // Words stand beside the stair and keep the whole height.
                let end = safe.right().min(width - 3.0 * tread - air);
                return Rect::new(safe.x, safe.y, end - safe.x, safe.height);
            }
            let foot = tread * 1.65;
            let end = safe.bottom().min(height - foot - air * 0.6);
            Rect::new(safe.x, safe.y, safe.width, end - safe.y)
        }
        Rhythm::Call => {
            // One calls above, the other answers below.
            let high = height * share * if shape == Shape::Tall { 0.62 } else { 0.72 };
            plan.art(Rect::new(0.0, 0.0, width * 0.46, high), MotifUse::Banner);
            plan.art(Rect::new(width * 0.62, height - high, width * 0.38, high), MotifUse::Tile);
            let top = safe.y.max(high + air);
            Rect::new(safe.x, top, safe.width, safe.bottom().min(height - high - air * 0.6) - top)
        }
        Rhythm::Mosaic => {
            let side = (width * if shape == Shape::Wide { share * 1.5 } else { share * 1.25 }).min(height * 0.5);
            let (small, x) = (side * 0.5, width - side);
            plan.art(Rect::new(x, 0.0, side, side), MotifUse::Tile);
            plan.fill(Rect::new(x, side, small, small), Role::Voice2);
            plan.fill(Rect::new(x + small, side, side - small, small), Role::Spark);
            plan.art(Rect::new(x, side + small, side, height - side - small), MotifUse::Tile);
            Rect::new(safe.x, safe.y, x - air - safe.x, safe.height)
        }
        Rhythm::Beat => {
            let high = height * share * if shape == Shape::Wide { 0.9 } else { 0.75 };
            let third = width / 3.0;
            plan.art(Rect::new(0.0, height - high, third, high), MotifUse::Tile);
            plan.fill(Rect::new(third, height - high * 0.5, third, high * 0.5), Role::Voice2);
            plan.art(Rect::new(2.0 * third, height - high, third, high), MotifUse::Tile);
            let end = safe.bottom().min(height - high - air * 0.6);
            Rect::new(safe.x, safe.y, safe.width, end - safe.y)
        }
    }
}
