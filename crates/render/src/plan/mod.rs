//! Where everything on a card stands, worked out before anything is set: pure
//! numbers and plain words, so that contrast, safe zones and the size of a
//! picture are known before the engine runs. Drawn left to right; a
//! right-to-left card is the same plan in the mirror.

mod column;
mod designs;
mod frame;
mod parts;
mod portrait;
mod words;

pub use base::quotes::bare;
pub use column::{Column, Item, Upright, Voice};
pub use frame::{Frame, Rect, Shape};
pub use portrait::portrait;
pub use words::{apart, isolated, quotation_marks, together};

use crate::card::{Card, Field, Logo, Photo};
use base::Direction;
use look::{MotifUse, Role, Scheme};

/// One thing painted, in painter's order.
#[derive(Debug, Clone)]
pub enum Block {
    Fill { at: Rect, role: Role },
    Art { at: Rect, what: MotifUse },
    Photo { at: Rect, photo: Photo },
    Portrait { at: Rect },
    Logo { at: Rect },
}

impl Block {
    pub const fn at(&self) -> Rect {
        match self {
            Self::Fill { at, .. }
            | Self::Art { at, .. }
            | Self::Photo { at, .. }
            | Self::Portrait { at }
            | Self::Logo { at } => *at,
        }
    }
    fn move_to(&mut self, to: Rect) {
        match self {
            Self::Fill { at, .. }
            | Self::Art { at, .. }
            | Self::Photo { at, .. }
            | Self::Portrait { at }
            | Self::Logo { at } => *at = to,
        }
    }
}

/// A whole card, ready to be set.
#[derive(Debug, Clone)]
pub struct Plan {
    pub frame: Frame,
    pub ground: Role,
    pub blocks: Vec<Block>,
    pub columns: Vec<Column>,
}

/// Cards are drawn for a light room: paper is paper, on a wall and in a feed.
pub const SCHEME: Scheme = Scheme::Light;

/// The plan of a card. Fails with the field that a design cannot do without.
pub fn plan(card: &Card) -> Result<Plan, Field> {
    let mut plan = designs::lay_out(card)?;
    plan.keep_readable(card);
    if card.language.direction() == Direction::RightToLeft {
        let width = plan.frame.width;
        for block in &mut plan.blocks {
            block.move_to(block.at().mirrored(width));
        }
        for column in &mut plan.columns {
            column.at = column.at.mirrored(width);
        }
    }
    Ok(plan)
}

impl Plan {
    pub(crate) fn new(frame: Frame, ground: Role) -> Self {
        Self { frame, ground, blocks: Vec::new(), columns: Vec::new() }
    }
    pub(crate) fn fill(&mut self, at: Rect, role: Role) {
        let at = self.frame.to_edge(at);
        self.blocks.push(Block::Fill { at, role });
    }
    pub(crate) fn art(&mut self, at: Rect, what: MotifUse) {
        let at = self.frame.to_edge(at);
        self.blocks.push(Block::Art { at, what });
    }
    /// A palette whose loud colour is too near the ground loses it there: what
    /// is read keeps 4.5:1, the largest letters 3:1 (WCAG 2.2, 1.4.3).
    fn keep_readable(&mut self, card: &Card) {
        let palette = card.look.palette();
        for column in &mut self.columns {
            let ground = palette.colour(column.ground, SCHEME);
            for item in &mut column.items {
                let least = if item.voice == Voice::Display { 3.0 } else { 4.5 };
                if look::contrast(palette.colour(item.role, SCHEME), ground) < least {
                    item.role = parts::on(column.ground);
                }
            }
        }
    }
    /// Without anything to say there is no column.
    pub(crate) fn column(&mut self, column: Column) {
        if !column.items.is_empty() {
            self.columns.push(column);
        }
    }
    /// A logo at the end of a row, on a plate where it could not be seen. Answers the room it takes.
    pub(crate) fn logo(&mut self, logo: &Logo, row: Rect, ground: Role, card: &Card) -> f64 {
        parts::logo(self, logo, row, ground, card)
    }
}
