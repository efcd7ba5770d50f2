//! Colour, by hand and small: OKLCH in, sRGB out, and the contrast that the
//! Web Content Accessibility Guidelines ask for. Palettes are chosen in OKLCH
//! because equal steps there look equal to people.

/// A colour as designers choose it: lightness 0–1, chroma (0 is grey), hue in
/// degrees. <https://www.w3.org/TR/css-color-4/#ok-lab>
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

/// A colour as files and screens hold it: sRGB, eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Oklch {
    pub const fn new(lightness: f64, chroma: f64, hue: f64) -> Self {
        Self { lightness, chroma, hue }
    }

    /// Linear sRGB by Björn Ottosson's published matrices
    /// (<https://bottosson.github.io/posts/oklab/>, 2020).
    fn linear(self) -> [f64; 3] {
        let (sin, cos) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cos, self.chroma * sin);
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ]
    }

    /// Whether sRGB can show it. Palettes stay inside, so that a page, a card
    /// and a printed poster carry the same colour.
    pub fn in_gamut(self) -> bool {
        self.linear().iter().all(|channel| (-0.000_5..=1.000_5).contains(channel))
    }

    /// The nearest colour of the same lightness and hue that sRGB can show.
    #[must_use]
    pub fn settled(self) -> Self {
        let (mut low, mut high) = (0.0, self.chroma);
        if self.in_gamut() {
            return self;
        }
        for _ in 0..24 {
            let middle = f64::midpoint(low, high);
            if (Self { chroma: middle, ..self }).in_gamut() {
                low = middle;
            } else {
                high = middle;
            }
        }
        Self { chroma: low, ..self }
    }

    pub fn rgb(self) -> Rgb {
        let [r, g, b] = self.settled().linear().map(|channel| {
            let c = channel.clamp(0.0, 1.0);
            let encoded = if c <= 0.003_130_8 { 12.92 * c } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 };
            (encoded * 255.0).round() as u8
        });
        Rgb(r, g, b)
    }

    /// How far two colours are apart to the eye (distance in OKLab).
    pub fn distance(self, other: Self) -> f64 {
        let lab = |c: Self| {
            let (sin, cos) = c.hue.to_radians().sin_cos();
            [c.lightness, c.chroma * cos, c.chroma * sin]
        };
        let (x, y) = (lab(self), lab(other));
        x.iter().zip(y).map(|(p, q)| (p - q) * (p - q)).sum::<f64>().sqrt()
    }

    #[must_use]
    pub const fn with_lightness(self, lightness: f64) -> Self {
        Self { lightness, ..self }
    }
}

impl Rgb {
    /// What [`Self::hex`] wrote.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> =
            hex.strip_prefix('#')?.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
        match digits?.as_slice() {
            [r, g, b] => Some(Self(r * 17, g * 17, b * 17)),
            [r, s, g, h, b, c] => Some(Self(r * 16 + s, g * 16 + h, b * 16 + c)),
            _ => None,
        }
    }

    /// `#rrggbb`, or `#rgb` where that says the same.
    pub fn hex(self) -> String {
        let Self(r, g, b) = self;
        if [r, g, b].iter().all(|c| c % 17 == 0) {
            format!("#{:x}{:x}{:x}", r / 17, g / 17, b / 17)
        } else {
            format!("#{r:02x}{g:02x}{b:02x}")
        }
    }

    /// Relative luminance, WCAG 2.2 (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    pub fn luminance(self) -> f64 {
        let channel = |value: u8| {
            let c = f64::from(value) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(self.0) + 0.7152 * channel(self.1) + 0.0722 * channel(self.2)
    }

    /// A mixture in sRGB: 0 is `self`, 1 is `other`.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0)).round() as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// Contrast ratio, 1 to 21, WCAG 2.2 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (one.luminance(), other.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_convert() {
        // Pairs as CSS Color 4 and browsers give them.
        for (oklch, rgb) in [
            (Oklch::new(1.0, 0.0, 0.0), Rgb(255, 255, 255)),
            (Oklch::new(0.0, 0.0, 0.0), Rgb(0, 0, 0)),
            (Oklch::new(0.627_955, 0.257_683, 29.2339), Rgb(255, 0, 0)),
            (Oklch::new(0.452_014, 0.313_214, 264.052), Rgb(0, 0, 255)),
            (Oklch::new(0.866_440, 0.294_827, 142.4953), Rgb(0, 255, 0)),
        ] {
            let Rgb(r, g, b) = oklch.rgb();
            for (is, wanted) in [(r, rgb.0), (g, rgb.1), (b, rgb.2)] {
                assert!(is.abs_diff(wanted) <= 2, "{oklch:?}: {:?}, wanted {rgb:?}", Rgb(r, g, b));
            }
        }
    }

    #[test]
    fn contrast_matches_the_guideline() {
        assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 0.001);
        assert!((contrast(Rgb(119, 119, 119), Rgb(255, 255, 255)) - 4.48).abs() < 0.01);
        assert_eq!(contrast(Rgb(9, 9, 9), Rgb(9, 9, 9)), 1.0);
    }

    #[test]
    fn an_impossible_colour_settles_inside() {
        let wild = Oklch::new(0.6, 0.4, 150.0);
        assert!(!wild.in_gamut());
        assert!(wild.settled().in_gamut());
    }
}
