//! The family of designs, the sizes and the kinds of file.

use base::closed;

closed! {
    /// One family: siblings in an edition's look, each with its own composition.
    Design {
        /// Somebody's own sentence, large.
        Quote "quote" "card-design-quote";
        /// Their sentence beside the portrait they chose.
        Portrait "portrait" "card-design-portrait";
        /// Who they are: portrait, name, label.
        Meet "meet" "card-design-meet";
        Event "event" "card-design-event";
        /// The edition's theme and hashtags: a poster.
        Theme "theme" "card-design-theme";
        /// A figure with its source.
        Fact "fact" "card-design-fact";
        Countdown "countdown" "card-design-countdown";
        Thanks "thanks" "card-design-thanks";
    }
}

impl Design {
    /// Whether somebody must be in it.
    pub const fn wants_teller(self) -> bool {
        matches!(self, Self::Quote | Self::Portrait | Self::Meet)
    }
}

closed! {
    /// What networks and printers ask for.
    Size {
        Square "square" "card-size-square";
        Upright "upright" "card-size-upright";
        Story "story" "card-size-story";
        Link "link" "card-size-link";
        Post "post" "card-size-post";
        Wide "wide" "card-size-wide";
        PosterA4 "poster-a4" "card-size-poster-a4";
        PosterA3 "poster-a3" "card-size-poster-a3";
        FlyerA5 "flyer-a5" "card-size-flyer-a5";
        NameCard "name-card" "card-size-name-card";
    }
}

/// What a size is cut from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sheet {
    /// Exactly so many pixels.
    Screen { width: u32, height: u32 },
    /// Trimmed to so many millimetres; with crop marks if it is cut from a larger sheet.
    Paper { width: f64, height: f64 },
}

const MM: f64 = 72.0 / 25.4;

impl Size {
    /// The sizes for screens, which networks take as they are.
    pub const SCREENS: [Self; 6] = [Self::Square, Self::Upright, Self::Story, Self::Link, Self::Post, Self::Wide];

    pub const fn sheet(self) -> Sheet {
        match self {
            Self::Square => Sheet::Screen { width: 1080, height: 1080 },
            Self::Upright => Sheet::Screen { width: 1080, height: 1350 },
            Self::Story => Sheet::Screen { width: 1080, height: 1920 },
            Self::Link => Sheet::Screen { width: 1200, height: 630 },
            Self::Post => Sheet::Screen { width: 1200, height: 675 },
            Self::Wide => Sheet::Screen { width: 1200, height: 627 },
            Self::PosterA4 => Sheet::Paper { width: 210.0, height: 297.0 },
            Self::PosterA3 => Sheet::Paper { width: 297.0, height: 420.0 },
            Self::FlyerA5 => Sheet::Paper { width: 148.0, height: 210.0 },
            Self::NameCard => Sheet::Paper { width: 85.0, height: 55.0 },
        }
    }

    pub const fn is_print(self) -> bool {
        matches!(self.sheet(), Sheet::Paper { .. })
    }

    /// Width and height in points, trimmed. A screen's pixel is a point.
    pub const fn points(self) -> (f64, f64) {
        match self.sheet() {
            Sheet::Screen { width, height } => (width as f64, height as f64),
            Sheet::Paper { width, height } => (width * MM, height * MM),
        }
    }

    /// What is printed beyond the trim, in points: three millimetres on paper.
    pub const fn bleed(self) -> f64 {
        if self.is_print() { 3.0 * MM } else { 0.0 }
    }

    /// Beyond the bleed, in points, where there are crop marks: a millimetre of
    /// air, so that no mark is printed on, and five of mark.
    pub const fn slug(self) -> f64 {
        if self.is_print() { 6.0 * MM } else { 0.0 }
    }

    /// Pixels to a point when a picture of it is made: paper at 150 to the inch
    /// (a poster is read from a step away), a name card at 300.
    pub const fn pixels_per_point(self) -> f64 {
        match self {
            Self::NameCard => 300.0 / 72.0,
            _ if self.is_print() => 150.0 / 72.0,
            _ => 1.0,
        }
    }
}

closed! {
    /// The kinds of file.
    Format {
        Png "png" "card-format-png";
        Jpeg "jpeg" "card-format-jpeg";
        WebP "webp" "card-format-webp";
        Svg "svg" "card-format-svg";
        Pdf "pdf" "card-format-pdf";
    }
}

impl Format {
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
        }
    }
    /// Shapes and letters rather than pixels.
    pub const fn is_vector(self) -> bool {
        matches!(self, Self::Svg | Self::Pdf)
    }
}
