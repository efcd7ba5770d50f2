//! Rhythm: how the grid breaks. On a narrow screen every rhythm is one calm
//! column; from 60rem on, a list marked `data-rhythm` falls into a cycle of
//! places on twelve columns. Logical properties only, so right-to-left mirrors.

use base::closed;
use std::fmt::Write as _;

closed! {
    /// The ways a grid can break.
    Rhythm {
        /// One strong axis; things hang from it, the margin stays wide and open.
        Axis "axis" "look-rhythm-axis";
        /// Each next thing starts a step further in, then returns.
        Stair "stair" "look-rhythm-stair";
        /// Left and right answer one another, overlapping a little in height.
        Call "call" "look-rhythm-call";
        /// Large beside small, never two alike in a row.
        Mosaic "mosaic" "look-rhythm-mosaic";
        /// An even pulse of thirds with every second one dropped.
        Beat "beat" "look-rhythm-beat";
    }
}

/// Where one item of a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// First of twelve columns, from 1.
    pub start: u8,
    pub span: u8,
    /// How far it sinks below its row, in units of `--rhythm-unit`.
    pub drop: u8,
}

const fn at(start: u8, span: u8, drop: u8) -> Place {
    Place { start, span, drop }
}

impl Rhythm {
    /// The repeating cycle of places. Each row of it fills at most twelve columns.
    pub const fn cycle(self) -> &'static [Place] {
        match self {
            Self::Axis => const { &[at(4, 5, 0), at(9, 4, 2), at(4, 4, 0), at(8, 5, 1)] },
            Self::Stair => const { &[at(1, 6, 0), at(7, 4, 3), at(2, 4, 0), at(6, 6, 2), at(3, 5, 0), at(8, 5, 4)] },
            Self::Call => const { &[at(1, 7, 0), at(8, 5, 4), at(1, 5, 0), at(6, 7, 2)] },
            Self::Mosaic => {
                const { &[at(1, 8, 0), at(9, 4, 0), at(1, 4, 0), at(5, 4, 2), at(9, 4, 1), at(1, 5, 0), at(6, 7, 0)] }
            }
            Self::Beat => const { &[at(1, 4, 0), at(5, 4, 3), at(9, 4, 0)] },
        }
    }

    /// Declarations for the page's own frame: how the opening breaks
    /// (`--rhythm-opening`, `--rhythm-aside`: values for `grid-column`),
    /// where running text stands, gap and unit.
    pub const fn css_variables(self) -> &'static str {
        match self {
            Self::Axis => {
                "--rhythm-opening:4/span 9;--rhythm-aside:1/span 3;--rhythm-text:4/span 7;--rhythm-gap:2rem;--rhythm-unit:1.5rem;"
            }
            Self::Stair => {
                "--rhythm-opening:1/span 8;--rhythm-aside:9/span 4;--rhythm-text:3/span 7;--rhythm-gap:1.5rem;--rhythm-unit:1.75rem;"
            }
            Self::Call => {
                "--rhythm-opening:1/span 7;--rhythm-aside:8/span 5;--rhythm-text:2/span 7;--rhythm-gap:2.5rem;--rhythm-unit:1.5rem;"
            }
            Self::Mosaic => {
                "--rhythm-opening:5/span 8;--rhythm-aside:1/span 4;--rhythm-text:5/span 7;--rhythm-gap:1rem;--rhythm-unit:1.25rem;"
            }
            Self::Beat => {
                "--rhythm-opening:1/span 12;--rhythm-aside:9/span 4;--rhythm-text:1/span 8;--rhythm-gap:1.5rem;--rhythm-unit:2rem;"
            }
        }
    }

    /// The list rules under a selector such as `.company`: a twelve-column grid
    /// whose children fall into the cycle. Empty of media rules below 60rem.
    pub fn list_css(self, selector: &str) -> String {
        let cycle = self.cycle();
        let mut css = format!(
            "@media(min-width:60rem){{{selector}{{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:calc(var(--rhythm-gap)*1.5) var(--rhythm-gap);align-items:start}}"
        );
        for (index, place) in cycle.iter().enumerate() {
            let Place { start, span, drop } = place;
            let _ =
                write!(css, "{selector}>:nth-child({}n+{}){{grid-column:{start}/span {span}", cycle.len(), index + 1);
            if *drop > 0 {
                let _ = write!(css, ";margin-block-start:calc(var(--rhythm-unit)*{drop})");
            }
            css.push('}');
        }
        css.push('}');
        css
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_leaves_the_grid() {
        for rhythm in Rhythm::ALL {
            for place in rhythm.cycle() {
                assert!(place.start >= 1 && place.start + place.span <= 13, "{rhythm}: {place:?}");
                assert!(place.span >= 4, "{rhythm}: {place:?} is too narrow to read");
            }
        }
    }
}
