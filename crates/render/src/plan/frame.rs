//! The sheet: its size, the part that is sure to be seen, and the measure that
//! everything on it is a multiple of.

use crate::card::{Sheet, Size};

/// A rectangle in points, from the upper left corner of the trimmed sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }
    pub fn right(self) -> f64 {
        self.x + self.width
    }
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
    #[must_use]
    pub fn mirrored(self, width: f64) -> Self {
        Self { x: width - self.right(), ..self }
    }
    /// Smaller by so much on all sides.
    #[must_use]
    pub fn inside(self, by: f64) -> Self {
        Self::new(self.x + by, self.y + by, (self.width - 2.0 * by).max(0.0), (self.height - 2.0 * by).max(0.0))
    }
    /// The part that two rectangles share; empty where they do not meet.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (self.right().min(other.right()), self.bottom().min(other.bottom()));
        Self::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
    }
    /// Cut across: the upper part of this height, and the rest.
    #[must_use]
    pub fn split_down(self, height: f64) -> (Self, Self) {
        let height = height.clamp(0.0, self.height);
        (Self { height, ..self }, Self { y: self.y + height, height: self.height - height, ..self })
    }
    /// Cut lengthways: the first part of this width, and the rest.
    #[must_use]
    pub fn split_along(self, width: f64) -> (Self, Self) {
        let width = width.clamp(0.0, self.width);
        (Self { width, ..self }, Self { x: self.x + width, width: self.width - width, ..self })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Tall,
    Square,
    Wide,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub width: f64,
    pub height: f64,
    pub bleed: f64,
    pub shape: Shape,
    /// The module: 1 on the square card, in proportion on every other sheet.
    pub unit: f64,
    /// Where words and logos may stand: inside the margin, clear of what an app
    /// puts over a story and of what a link preview cuts off.
    pub safe: Rect,
}

/// Of a story, at the top and the bottom, what apps cover (of 1920 pixels).
const STORY: (f64, f64) = (250.0, 340.0);
/// What every link preview shows.
const LINK: (f64, f64) = (1080.0, 560.0);

impl Frame {
    pub fn of(size: Size) -> Self {
        let (width, height) = size.points();
        let shape = match height / width {
            r if r > 1.15 => Shape::Tall,
            r if r < 0.85 => Shape::Wide,
            _ => Shape::Square,
        };
        let unit = (width * height).sqrt() / 1080.0;
        let margin = 0.066 * width.min(height);
        let whole = Rect::new(0.0, 0.0, width, height);
        let safe = match (size, size.sheet()) {
            (Size::Story, _) => Rect::new(margin, STORY.0, width - 2.0 * margin, height - STORY.0 - STORY.1),
            (_, Sheet::Screen { .. }) if shape == Shape::Wide => {
                Rect::new((width - LINK.0) / 2.0, (height - LINK.1) / 2.0, LINK.0, LINK.1)
            }
            _ => whole.inside(margin),
        };
        Self { width, height, bleed: size.bleed(), shape, unit, safe }
    }

    pub const fn whole(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }

    /// What reaches the edge of the sheet goes on into the bleed.
    pub fn to_edge(self, at: Rect) -> Rect {
        let beyond = |touches: bool| if touches { self.bleed } else { 0.0 };
        let left = beyond(at.x <= 0.01);
        let top = beyond(at.y <= 0.01);
        let right = beyond(at.right() >= self.width - 0.01);
        let bottom = beyond(at.bottom() >= self.height - 0.01);
        Rect::new(at.x - left, at.y - top, at.width + left + right, at.height + top + bottom)
    }
}
