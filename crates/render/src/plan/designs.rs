//! The family, one composition each.

use super::parts::{band, foot, loud_on, on, quiet_on, sample, tall};
use super::{Block, Column, Frame, Item, Plan, Rect, Shape, Upright, Voice};
use crate::card::{Card, Design, Field, Picture};
use look::{MotifUse, Rhythm, Role};

pub fn lay_out(card: &Card) -> Result<Plan, Field> {
    let mut plan = match card.design {
        Design::Quote => quote(card)?,
        Design::Portrait => portrait(card)?,
        Design::Meet => meet(card)?,
        Design::Event => event(card)?,
        Design::Theme => theme(card)?,
        Design::Fact => fact(card)?,
        Design::Countdown => countdown(card)?,
        Design::Thanks => thanks(card)?,
    };
    sample(&mut plan, card);
    Ok(plan)
}

fn said(card: &Card, field: Field) -> Result<&str, Field> {
    let told = card.teller.as_ref().map(|teller| teller.told());
    let words = match field {
        Field::Quote => told.map_or("", |told| &told.quote),
        Field::Name => told.map_or("", |told| &told.name),
        _ => &card.words.headline,
    };
    if words.is_empty() { Err(field) } else { Ok(words) }
}

/// Who said it: name and label, the name at full strength.
fn byline(card: &Card, ground: Role, sizes: (f64, f64)) -> Vec<Item> {
    let Some(told) = card.teller.as_ref().map(|teller| teller.told()) else { return Vec::new() };
    let bar = loud_on(ground, card);
    let mut items = vec![
        Item::new(Field::Name, told.name.clone(), Voice::Strong, on(ground), sizes).below(30.0).apart().barred(bar),
        Item::new(Field::Label, told.label.clone(), Voice::Text, quiet_on(ground), (sizes.0 * 0.8, 18.0)).below(6.0),
    ];
    if told.name.is_empty() {
        items[1] = items[1].clone().below(30.0).barred(bar);
    }
    items
}

fn quote(card: &Card) -> Result<Plan, Field> {
    let words = said(card, Field::Quote)?;
    let mut plan = Plan::new(Frame::of(card.size), Role::Paper);
    let area = band(&mut plan, card.look.rhythm, 0.2);
    let area = foot(&mut plan, card, area, Role::Paper);
    let mut items = vec![Item::new(Field::Quote, words, Voice::Display, Role::Ink, (96.0, 30.0)).grows().quoted()];
    items.extend(byline(card, Role::Paper, (38.0, 22.0)));
    plan.column(Column::new(area, Role::Paper, Upright::Middle, items));
    Ok(plan)
}

/// The portrait at the side or above, a full half of the sheet whichever form it has.
fn portrait(card: &Card) -> Result<Plan, Field> {
    let words = said(card, Field::Quote)?;
    let frame = Frame::of(card.size);
    let mut plan = Plan::new(frame, Role::Paper);
    let Frame { width, height, unit: u, safe, shape, .. } = frame;
    let strip = 20.0 * u;
    let area = if shape == Shape::Tall {
        // A partner's logo asks for room below the words,
        // and a script with high lines for more of the height.
        let high = height * (if card.logo.is_some() { 0.44 } else { 0.5 } - 0.12 * (tall(card) - 1.2).clamp(0.0, 1.0));
        picture(&mut plan, card, Rect::new(0.0, 0.0, width, high));
        plan.fill(Rect::new(0.0, high, width, strip), Role::Voice1);
        let top = high + strip + 46.0 * u;
        Rect::new(safe.x, top, safe.width, safe.bottom() - top)
    } else {
        let wide = width * if shape == Shape::Wide { 0.4 } else { 0.44 };
        let first = matches!(card.look.rhythm, Rhythm::Stair | Rhythm::Mosaic);
        let air = 68.0 * u;
        if first {
            picture(&mut plan, card, Rect::new(0.0, 0.0, wide, height));
            plan.fill(Rect::new(wide, 0.0, strip, height), Role::Voice1);
            let x = wide + strip + air;
            Rect::new(x, safe.y, safe.right() - x, safe.height)
        } else {
            let x = width - wide;
            picture(&mut plan, card, Rect::new(x, 0.0, wide, height));
            plan.fill(Rect::new(x - strip, 0.0, strip, height), Role::Voice1);
            Rect::new(safe.x, safe.y, x - strip - air - safe.x, safe.height)
        }
    };
    let area = foot(&mut plan, card, area, Role::Paper);
    let mut items = vec![Item::new(Field::Quote, words, Voice::Display, Role::Ink, (80.0, 26.0)).grows().quoted()];
    items.extend(byline(card, Role::Paper, (36.0, 22.0)));
    plan.column(Column::new(area, Role::Paper, Upright::Middle, items));
    Ok(plan)
}

/// Somebody, at full size, with their name on a printed label; whoever shows no
/// name is called by their own word for themselves.
fn meet(card: &Card) -> Result<Plan, Field> {
    let told = card.teller.as_ref().map(|teller| teller.told());
    let label = told.map_or("", |told| &told.label);
    let (name, label) = match said(card, Field::Name) {
        Err(_) if !label.is_empty() => (label, ""),
        name => (name?, label),
    };
    let frame = Frame::of(card.size);
    let mut plan = Plan::new(frame, Role::Voice1);
    let Frame { width, height, unit: u, safe, shape, .. } = frame;
    let plate = if shape == Shape::Wide {
        let wide = width * 0.46;
        picture(&mut plan, card, Rect::new(width - wide, 0.0, wide, height));
        let plate = Rect::new(0.0, 0.0, width - wide, height);
        plan.art(Rect::new(plate.right() - 14.0 * u, 0.0, 28.0 * u, height), MotifUse::Tile);
        plate
    } else {
        // A partner's logo asks for room below the name.
        let more = if card.logo.is_some() { 0.09 } else { 0.0 } + 0.11 * (tall(card) - 1.2).clamp(0.0, 1.0);
        let is_tall = shape == Shape::Tall;
        let high =
            if is_tall { height - safe.bottom() + safe.height * (0.36 + 1.6 * more) } else { height * (0.37 + more) };
        let seam = height - high;
        picture(&mut plan, card, Rect::new(0.0, 0.0, width, seam));
        plan.fill(Rect::new(0.0, seam, width, high), Role::Voice1);
        plan.art(Rect::new(0.0, seam - 16.0 * u, width, 32.0 * u), MotifUse::Banner);
        Rect::new(0.0, seam + 16.0 * u, width, high - 16.0 * u)
    };
    let area = plate.both(safe);
    let area = Rect::new(
        area.x,
        area.y + 26.0 * u,
        area.width - if shape == Shape::Wide { 50.0 * u } else { 0.0 },
        area.height - 26.0 * u,
    );
    let area = foot(&mut plan, card, area, Role::Voice1);
    plan.column(Column::new(
        area,
        Role::Voice1,
        Upright::Middle,
        vec![
            Item::new(
                Field::Kicker,
                card.words.kicker.clone(),
                Voice::Strong,
                loud_on(Role::Voice1, card),
                (34.0, 20.0),
            )
            .lines(1),
            Item::new(Field::Name, name, Voice::Display, Role::OnVoice1, (120.0, 34.0)).grows().below(8.0).apart(),
            Item::new(Field::Label, label, Voice::Text, Role::OnVoice1, (34.0, 20.0)).below(14.0),
        ],
    ));
    Ok(plan)
}

fn event(card: &Card) -> Result<Plan, Field> {
    let title = said(card, Field::Headline)?;
    let frame = Frame::of(card.size);
    let ground = Role::Voice2;
    let mut plan = Plan::new(frame, ground);
    let Frame { width, height, unit: u, safe, shape, .. } = frame;
    let area = if shape == Shape::Wide {
        let wide = width * 0.3;
        banner(&mut plan, card, Rect::new(width - wide, 0.0, wide, height));
        Rect::new(safe.x, safe.y, width - wide - 50.0 * u - safe.x, safe.height)
    } else {
        let high = if shape == Shape::Tall { height * 0.36 } else { height * 0.3 };
        banner(&mut plan, card, Rect::new(0.0, 0.0, width, high));
        let top = high + 50.0 * u;
        Rect::new(safe.x, top, safe.width, safe.bottom() - top)
    };
    let area = foot(&mut plan, card, area, ground);
    let mut items = vec![
        Item::new(Field::Kicker, card.words.kicker.clone(), Voice::Strong, loud_on(ground, card), (40.0, 22.0)),
        Item::new(Field::Headline, title, Voice::Display, on(ground), (110.0, 30.0)).grows().below(12.0),
    ];
    items.extend(details(card, ground));
    plan.column(Column::new(area, ground, Upright::Top, items));
    Ok(plan)
}

fn details(card: &Card, ground: Role) -> Vec<Item> {
    let body =
        Item::new(Field::Body, card.words.body.clone(), Voice::Text, on(ground), (34.0, 20.0)).lines(5).below(24.0);
    let mut items = vec![body];
    for (index, detail) in card.words.details.iter().filter(|detail| !detail.is_empty()).enumerate() {
        let gap = if index == 0 { 24.0 } else { 8.0 };
        items.push(Item::new(Field::Detail, detail.clone(), Voice::Text, on(ground), (34.0, 20.0)).below(gap));
    }
    items
}

/// The poster of the edition: pattern above, the theme in the largest letters.
fn theme(card: &Card) -> Result<Plan, Field> {
    let title = said(card, Field::Headline)?;
    let frame = Frame::of(card.size);
    let ground = Role::Voice1;
    let mut plan = Plan::new(frame, ground);
    let Frame { width, height, unit: u, safe, shape, .. } = frame;
    let area = if shape == Shape::Wide {
        let wide = width * 0.44;
        banner(&mut plan, card, Rect::new(width - wide, 0.0, wide, height));
        Rect::new(safe.x, safe.y, width - wide - 50.0 * u - safe.x, safe.height)
    } else {
        let high = height * if shape == Shape::Tall { 0.52 } else { 0.46 };
        banner(&mut plan, card, Rect::new(0.0, 0.0, width, high));
        let top = high + 46.0 * u;
        Rect::new(safe.x, top, safe.width, safe.bottom() - top)
    };
    let area = foot(&mut plan, card, area, ground);
    let items = vec![
        Item::new(Field::Kicker, card.words.kicker.clone(), Voice::Strong, loud_on(ground, card), (36.0, 20.0)),
        Item::new(Field::Headline, title, Voice::Display, on(ground), (150.0, 34.0)).grows().below(10.0),
        Item::new(Field::Body, card.words.body.clone(), Voice::Text, on(ground), (32.0, 20.0)).lines(4).below(22.0),
    ];
    plan.column(Column::new(area, ground, Upright::Middle, items));
    Ok(plan)
}

fn fact(card: &Card) -> Result<Plan, Field> {
    let figure = said(card, Field::Headline)?;
    let mut plan = Plan::new(Frame::of(card.size), Role::Paper);
    let area = band(&mut plan, card.look.rhythm, 0.16);
    let area = foot(&mut plan, card, area, Role::Paper);
    let items = vec![
        Item::new(Field::Kicker, card.words.kicker.clone(), Voice::Strong, Role::Link, (34.0, 20.0)),
        Item::new(Field::Headline, figure, Voice::Display, Role::Voice1, (260.0, 48.0)).grows().below(8.0).apart(),
        Item::new(Field::Body, card.words.body.clone(), Voice::Strong, Role::Ink, (52.0, 24.0)).lines(6).below(24.0),
        Item::new(Field::Source, card.words.source.clone(), Voice::Text, Role::Muted, (24.0, 16.0))
            .lines(3)
            .below(26.0)
            .barred(loud_on(Role::Paper, card)),
    ];
    plan.column(Column::new(area, Role::Paper, Upright::Middle, items));
    Ok(plan)
}

fn countdown(card: &Card) -> Result<Plan, Field> {
    let number = said(card, Field::Headline)?;
    let ground = Role::Voice2;
    let mut plan = Plan::new(Frame::of(card.size), ground);
    let area = band(&mut plan, card.look.rhythm, 0.18);
    let area = foot(&mut plan, card, area, ground);
    let items = vec![
        Item::new(Field::Headline, number, Voice::Display, on(ground), (560.0, 60.0)).grows().apart(),
        Item::new(Field::Kicker, card.words.kicker.clone(), Voice::Strong, loud_on(ground, card), (64.0, 26.0))
            .below(4.0),
        Item::new(Field::Body, card.words.body.clone(), Voice::Text, on(ground), (36.0, 20.0)).lines(3).below(18.0),
    ];
    plan.column(Column::new(area, ground, Upright::Middle, items));
    Ok(plan)
}

fn thanks(card: &Card) -> Result<Plan, Field> {
    let title = said(card, Field::Headline)?;
    let ground = Role::Spark;
    let mut plan = Plan::new(Frame::of(card.size), ground);
    let area = band(&mut plan, card.look.rhythm, 0.24);
    let area = foot(&mut plan, card, area, ground);
    let mut items = vec![
        Item::new(Field::Kicker, card.words.kicker.clone(), Voice::Strong, on(ground), (34.0, 20.0)),
        Item::new(Field::Headline, title, Voice::Display, on(ground), (170.0, 36.0)).grows().below(8.0),
    ];
    items.extend(details(card, ground));
    plan.column(Column::new(area, ground, Upright::Middle, items));
    Ok(plan)
}

/// What the teller chose to show, filling the place; the pattern where there is nothing.
fn picture(plan: &mut Plan, card: &Card, at: Rect) {
    let wide = plan.frame.to_edge(at);
    match card.teller.as_ref().map(|teller| &teller.told().picture) {
        Some(Picture::Photo(photo)) => plan.blocks.push(Block::Photo { at: wide, photo: photo.clone() }),
        Some(Picture::Drawn { .. }) => plan.blocks.push(Block::Portrait { at: wide }),
        _ => banner(plan, card, at),
    }
}

/// A scene if there is one, else the edition's pattern.
fn banner(plan: &mut Plan, card: &Card, at: Rect) {
    match &card.scene {
        Some(photo) => plan.blocks.push(Block::Photo { at: plan.frame.to_edge(at), photo: photo.clone() }),
        None => plan.art(at, MotifUse::Banner),
    }
}
