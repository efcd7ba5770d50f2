//! Palettes: ink, paper, two voices and one spark, each for a light and a dark
//! room. The five are chosen by hand (`table.rs`); everything that follows from
//! them (what text stands on a voice, the quiet grey, the focus ring) is
//! computed here against the contrast it must keep.

mod table;
#[cfg(test)]
mod tests;

use crate::colour::{Oklch, Rgb, contrast};
use base::closed;
use std::fmt::Write as _;
use std::sync::LazyLock;

closed! {
    /// The designed set. An edition picks one; `docs/look.md` says how to add one.
    PaletteName {
        /// Fired clay, straw glaze, deep copper glaze.
        Kiln "kiln" "look-palette-kiln";
        /// Vat-dyed cotton with walnut and the pale of the resist.
        Indigo "indigo" "look-palette-indigo";
        /// An old enamel sign: turquoise, oxblood, lemon.
        Enamel "enamel" "look-palette-enamel";
        /// Crimson seeds, aubergine skin, a young leaf.
        Pomegranate "pomegranate" "look-palette-pomegranate";
        /// Deep leaf, beetroot, marigold.
        Allotment "allotment" "look-palette-allotment";
        /// Late windows: violet dark, rose neon, sodium orange.
        NightBus "night-bus" "look-palette-night-bus";
        /// Two blocks on grey paper: red-orange and graphite, a little ochre.
        Linocut "linocut" "look-palette-linocut";
        /// Raw wool, olive, cochineal pink, turquoise.
        Loom "loom" "look-palette-loom";
        /// Petrol, rust, fog, a coral buoy.
        Harbour "harbour" "look-palette-harbour";
        /// A paperback of the sixties: blue, mustard, coral on cream.
        Paperback "paperback" "look-palette-paperback";
        /// Slate, moss and lichen on chalk.
        Quarry "quarry" "look-palette-quarry";
        /// Printed on marigold paper: carmine and ultramarine.
        Marigold "marigold" "look-palette-marigold";
    }
}

/// The room the reader sits in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

/// What a colour does on a page. The CSS variable is its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Ink,
    Paper,
    Voice1,
    OnVoice1,
    Voice2,
    OnVoice2,
    Spark,
    OnSpark,
    /// Quieter text; still 4.5:1 on paper and on surface.
    Muted,
    /// Rules and borders that carry no meaning of their own.
    Line,
    /// A panel on the paper.
    Surface,
    Focus,
    Link,
}

impl Role {
    pub const ALL: [Self; 13] = [
        Self::Ink,
        Self::Paper,
        Self::Voice1,
        Self::OnVoice1,
        Self::Voice2,
        Self::OnVoice2,
        Self::Spark,
        Self::OnSpark,
        Self::Muted,
        Self::Line,
        Self::Surface,
        Self::Focus,
        Self::Link,
    ];

    /// The custom property, such as `--voice-1`.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Ink => "--ink",
            Self::Paper => "--paper",
            Self::Voice1 => "--voice-1",
            Self::OnVoice1 => "--on-voice-1",
            Self::Voice2 => "--voice-2",
            Self::OnVoice2 => "--on-voice-2",
            Self::Spark => "--spark",
            Self::OnSpark => "--on-spark",
            Self::Muted => "--muted",
            Self::Line => "--line",
            Self::Surface => "--surface",
            Self::Focus => "--focus",
            Self::Link => "--link",
        }
    }
}

/// The five colours somebody chose, for one room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chosen {
    pub ink: Oklch,
    pub paper: Oklch,
    pub voice_1: Oklch,
    pub voice_2: Oklch,
    pub spark: Oklch,
}

/// A palette with everything worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    pub name: PaletteName,
    light: [Rgb; Role::ALL.len()],
    dark: [Rgb; Role::ALL.len()],
}

static PALETTES: LazyLock<Vec<Palette>> = LazyLock::new(|| {
    let worked = |&name: &PaletteName| {
        let (light, dark) = table::chosen(name);
        Palette { name, light: work_out(&light), dark: work_out(&dark) }
    };
    PaletteName::ALL.iter().map(worked).collect()
});

impl PaletteName {
    pub fn palette(self) -> &'static Palette {
        &PALETTES[self as usize]
    }
    /// The hand-chosen five, light and dark.
    pub const fn chosen(self) -> (Chosen, Chosen) {
        table::chosen(self)
    }
}

impl Palette {
    pub const fn colour(&self, role: Role, scheme: Scheme) -> Rgb {
        match scheme {
            Scheme::Light => self.light[role as usize],
            Scheme::Dark => self.dark[role as usize],
        }
    }

    /// Declarations to stand inside a rule: `--ink:#2b1d19;--paper:…`.
    pub fn css_variables(&self, scheme: Scheme) -> String {
        let mut css = String::with_capacity(320);
        for role in Role::ALL {
            let _ = write!(css, "{}:{};", role.variable(), self.colour(role, scheme).hex());
        }
        css
    }
}

/// Text contrast with a little to spare, so that rounding never loses it.
const TEXT: f64 = 4.55;
/// Contrast of things that are seen, not read (WCAG 2.2, 1.4.11).
const GRAPHIC: f64 = 3.05;

fn work_out(chosen: &Chosen) -> [Rgb; Role::ALL.len()] {
    let Chosen { ink, paper, voice_1, voice_2, spark } = *chosen;
    let (ink_rgb, paper_rgb) = (ink.rgb(), paper.rgb());
    let surface = paper_rgb.mixed(ink_rgb, 0.06);
    let grounds = [paper_rgb, surface];
    let on = |ground: Oklch| {
        let (p, i) = (contrast(paper_rgb, ground.rgb()), contrast(ink_rgb, ground.rgb()));
        if p >= i { paper_rgb } else { ink_rgb }
    };
    let hue = Oklch { chroma: ink.chroma.min(0.03), ..ink };
    [
        ink_rgb,
        paper_rgb,
        voice_1.rgb(),
        on(voice_1),
        voice_2.rgb(),
        on(voice_2),
        spark.rgb(),
        on(spark),
        // The quiet grey begins at the middle and moves towards the ink until it can be read.
        towards(hue.with_lightness(0.6), ink, TEXT + 0.2, grounds),
        paper_rgb.mixed(ink_rgb, 0.18),
        surface,
        towards(spark, ink, GRAPHIC, grounds),
        towards(voice_1, ink, TEXT, grounds),
    ]
}

/// The colour itself if it keeps the ratio on every ground, else the first
/// step of its lightness towards the ink's that does.
fn towards(start: Oklch, ink: Oklch, ratio: f64, grounds: [Rgb; 2]) -> Rgb {
    let steps = 80;
    (0..=steps)
        .map(|step| {
            let share = f64::from(step) / f64::from(steps);
            start.with_lightness(start.lightness + (ink.lightness - start.lightness) * share).rgb()
        })
        .find(|colour| grounds.iter().all(|&ground| contrast(*colour, ground) >= ratio))
        .unwrap_or_else(|| ink.rgb())
}
