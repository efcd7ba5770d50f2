//! Display styles: how headings speak. Faces are the reader's own, by stacks
//! that land on a good face on each system; every script gets measures that
//! suit it, since what flatters Latin (tight lines, tracking, italics) breaks
//! joined and stacked scripts.

use base::closed;
use base::{Locale, Script};
use std::fmt::Write as _;

closed! {
    /// The voices a heading can have.
    DisplayStyle {
        /// A large old-style serif, set close: a book's title page.
        Grand "grand" "look-display-grand";
        /// A sturdy slab, as on a playbill.
        Slab "slab" "look-display-slab";
        /// A humanist sans with a pen's memory; the quietest.
        Humanist "humanist" "look-display-humanist";
        /// A narrow grotesque in heavy weight: a street poster.
        Condensed "condensed" "look-display-condensed";
        /// Round and even, like lettering on a building.
        Geometric "geometric" "look-display-geometric";
        /// A wide, generous book face of the last century.
        Antique "antique" "look-display-antique";
    }
}

/// Type for one script: what the CSS variables say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub family: &'static str,
    pub weight: u16,
    /// `font-stretch`, percent.
    pub stretch: u16,
    /// `letter-spacing`, thousandths of an em. Zero wherever letters join.
    pub tracking: i16,
    /// Line height of headings, hundredths.
    pub leading: u16,
    /// Size against the Latin of the same rank, hundredths.
    pub scale: u16,
    pub text_family: &'static str,
    pub text_leading: u16,
    pub text_scale: u16,
    /// Emphasis by slant exists only where the script has one.
    pub italics: bool,
}

const TEXT_SERIF: &str =
    "'Iowan Old Style','Palatino Linotype',Palatino,'URW Palladio L',P052,Charter,'Noto Serif',Georgia,serif";
const TEXT_SANS: &str =
    "Seravek,'Gill Sans Nova','Segoe UI',Ubuntu,'Noto Sans',Cantarell,Calibri,Roboto,system-ui,sans-serif";

impl DisplayStyle {
    /// Whether running text takes the serif or the sans companion.
    const fn serif(self) -> bool {
        matches!(self, Self::Grand | Self::Slab | Self::Antique)
    }

    const fn latin(self) -> Setting {
        let text_family = if self.serif() { TEXT_SERIF } else { TEXT_SANS };
        let text_leading = if self.serif() { 156 } else { 158 };
        let (family, weight, stretch, tracking, leading, scale) = match self {
            Self::Grand => (
                "'Big Caslon','Hoefler Text',Baskerville,'Iowan Old Style','Palatino Linotype','Noto Serif Display','URW Palladio L',P052,'TeX Gyre Pagella',Cambria,'Liberation Serif',serif",
                500,
                100,
                -18,
                102,
                108,
            ),
            Self::Slab => (
                "Rockwell,'Rockwell Nova','Roboto Slab','Zilla Slab','Noto Serif',Sitka,'DejaVu Serif',Georgia,serif",
                700,
                100,
                -12,
                106,
                96,
            ),
            Self::Humanist => (
                "Optima,Candara,'Gill Sans','Gill Sans Nova','Noto Sans',Cantarell,'DejaVu Sans',sans-serif",
                600,
                100,
                -8,
                110,
                100,
            ),
            Self::Condensed => (
                "'Avenir Next Condensed','Roboto Condensed','Arial Narrow','Liberation Sans Narrow','Nimbus Sans Narrow','Noto Sans Display',Bahnschrift,'Franklin Gothic Medium',sans-serif",
                800,
                75,
                -4,
                98,
                118,
            ),
            Self::Geometric => (
                "'Avenir Next',Avenir,Futura,'Century Gothic','URW Gothic',Montserrat,Corbel,Outfit,'Noto Sans',sans-serif",
                700,
                100,
                -22,
                106,
                94,
            ),
            Self::Antique => (
                "Superclarendon,'Bookman Old Style','URW Bookman','Bookman URW','Georgia Pro',Georgia,'Noto Serif','DejaVu Serif',serif",
                600,
                100,
                -14,
                110,
                94,
            ),
        };
        Setting {
            family,
            weight,
            stretch,
            tracking,
            leading,
            scale,
            text_family,
            text_leading,
            text_scale: 100,
            italics: true,
        }
    }

    /// The setting for a script. Latin carries the style's character; other
    /// scripts take a face of the same weight and tone, and their own measures.
    pub const fn setting(self, script: Script) -> Setting {
        let latin = self.latin();
        let heavy = if latin.weight >= 700 { 800 } else { 700 };
        let serif = self.serif();
        // (display stack, text stack, heading leading, heading scale, text leading, text scale)
        let (family, text_family, leading, scale, text_leading, text_scale) = match script {
            Script::Latin => return latin,
            // Close relatives of Latin: same stacks, a little more air, no negative tracking.
            Script::Cyrillic | Script::Greek => {
                return Setting {
                    tracking: latin.tracking / 2,
                    leading: latin.leading + 4,
                    scale: latin.scale - 4,
                    ..latin
                };
            }
            Script::Arabic => {
                let text = if serif {
                    "'Noto Naskh Arabic','Geeza Pro','Sakkal Majalla','Traditional Arabic',Amiri,Scheherazade,'Noto Sans Arabic','DejaVu Sans',serif"
                } else {
                    "'Noto Sans Arabic','SF Arabic','Geeza Pro','Segoe UI','Dubai','Noto Naskh Arabic','DejaVu Sans',sans-serif"
                };
                let display = match self {
                    Self::Grand | Self::Antique => {
                        "'Al Nile',Amiri,'Aref Ruqaa','Sakkal Majalla','Noto Naskh Arabic','Geeza Pro','DejaVu Sans',serif"
                    }
                    Self::Slab | Self::Condensed => {
                        "'Noto Kufi Arabic','Baghdad','Arabic Typesetting','Noto Sans Arabic','Geeza Pro','Segoe UI','DejaVu Sans',sans-serif"
                    }
                    Self::Humanist | Self::Geometric => {
                        "'Noto Kufi Arabic','SF Arabic','Dubai','Noto Sans Arabic','Geeza Pro','Segoe UI','DejaVu Sans',sans-serif"
                    }
                };
                (display, text, 142, 104, 185, 112)
            }
            Script::Nastaliq => {
                const STACK: &str = "'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting','Noto Naskh Arabic','Geeza Pro','DejaVu Sans',serif";
                (STACK, STACK, 200, 96, 240, 112)
            }
            Script::Hebrew => {
                let text = if serif {
                    "'Noto Serif Hebrew','New Peninim MT','Frank Ruehl CLM',David,'Times New Roman',serif"
                } else {
                    "'Noto Sans Hebrew','SF Hebrew','Arial Hebrew','Segoe UI',sans-serif"
                };
                (text, text, 122, 100, 165, 106)
            }
            Script::Ethiopic => {
                let text = if serif {
                    "'Noto Serif Ethiopic',Kefa,'Abyssinica SIL',Nyala,'Noto Sans Ethiopic',serif"
                } else {
                    "'Noto Sans Ethiopic',Kefa,Ebrima,Nyala,'Abyssinica SIL',sans-serif"
                };
                (text, text, 134, 92, 180, 104)
            }
            Script::Bengali => {
                let text = if serif {
                    "'Noto Serif Bengali','Bangla MN','Nirmala UI',Vrinda,'Lohit Bengali',serif"
                } else {
                    "'Noto Sans Bengali','Bangla Sangam MN','Nirmala UI',Vrinda,'Lohit Bengali',sans-serif"
                };
                (text, text, 142, 98, 182, 108)
            }
            Script::Devanagari => {
                let text = if serif {
                    "'Noto Serif Devanagari','Kohinoor Devanagari','Nirmala UI',Mangal,'Lohit Devanagari',serif"
                } else {
                    "'Noto Sans Devanagari','Kohinoor Devanagari','Nirmala UI',Mangal,'Lohit Devanagari',sans-serif"
                };
                (text, text, 142, 98, 182, 108)
            }
            Script::Gurmukhi => {
                const STACK: &str = "'Noto Sans Gurmukhi','Gurmukhi MN','Nirmala UI',Raavi,'Lohit Gurmukhi',sans-serif";
                (STACK, STACK, 140, 98, 180, 106)
            }
            Script::Gujarati => {
                const STACK: &str =
                    "'Noto Sans Gujarati','Gujarati MT','Nirmala UI',Shruti,'Lohit Gujarati',sans-serif";
                (STACK, STACK, 140, 98, 180, 106)
            }
            Script::Tamil => {
                let text = if serif {
                    "'Noto Serif Tamil','Tamil MN','Nirmala UI',Latha,'Lohit Tamil',serif"
                } else {
                    "'Noto Sans Tamil','Tamil Sangam MN','Nirmala UI',Latha,'Lohit Tamil',sans-serif"
                };
                (text, text, 142, 88, 185, 98)
            }
            Script::Sinhala => {
                const STACK: &str = "'Noto Sans Sinhala','Sinhala MN','Nirmala UI','Iskoola Pota',sans-serif";
                (STACK, STACK, 142, 94, 182, 104)
            }
            Script::Han => {
                let text = if serif {
                    "'Noto Serif CJK SC','Source Han Serif','Songti SC','Songti TC',SimSun,PMingLiU,serif"
                } else {
                    "'Noto Sans CJK SC','PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei',sans-serif"
                };
                (text, text, 128, 92, 175, 100)
            }
        };
        Setting {
            family,
            weight: heavy,
            stretch: 100,
            tracking: 0,
            leading,
            scale,
            text_family,
            text_leading,
            text_scale,
            italics: false,
        }
    }

    /// Declarations for one script, to stand inside a rule.
    pub fn css_variables(self, script: Script) -> String {
        let s = self.setting(script);
        let hundredths = |n: u16| format!("{}.{:02}", n / 100, n % 100);
        let tracking = if s.tracking == 0 { "0".to_owned() } else { format!("{}em", f64::from(s.tracking) / 1000.0) };
        format!(
            "--display-family:{};--display-weight:{};--display-stretch:{}%;--display-tracking:{tracking};\
             --display-leading:{};--display-scale:{};--text-family:{};--text-leading:{};--text-scale:{};\
             --emphasis-style:{};--emphasis-weight:{};",
            s.family,
            s.weight,
            s.stretch,
            hundredths(s.leading),
            hundredths(s.scale),
            s.text_family,
            hundredths(s.text_leading),
            hundredths(s.text_scale),
            if s.italics { "italic" } else { "normal" },
            if s.italics { "inherit" } else { "700" },
        )
    }

    /// Latin on the selector itself, every other script asked for on `:lang()`,
    /// so a line of Tigrinya in an English page finds its own measures. Rules
    /// that use the variables must stand on elements that may carry `lang`.
    pub fn style_sheet(self, selector: &str, scripts: &[Script]) -> String {
        let mut css = format!("{selector}{{{}}}", self.css_variables(Script::Latin));
        let mut done = vec![Script::Latin];
        for &script in scripts {
            if done.contains(&script) {
                continue;
            }
            done.push(script);
            let tags: Vec<&str> = Locale::all().filter(|l| l.script() == script).map(Locale::tag).collect();
            let _ = write!(
                css,
                "{selector}:lang({0}),{selector} :lang({0}){{{1}}}",
                tags.join(","),
                self.css_variables(script)
            );
        }
        // A Latin passage inside another script returns to Latin measures.
        if done.len() > 1 {
            let tags: Vec<&str> = Locale::all().filter(|l| l.script() == Script::Latin).map(Locale::tag).collect();
            let _ = write!(css, "{selector} :lang({}){{{}}}", tags.join(","), self.css_variables(Script::Latin));
        }
        css
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_and_stacked_scripts_are_never_tracked_or_slanted() {
        for &style in DisplayStyle::ALL {
            for locale in Locale::all() {
                let s = style.setting(locale.script());
                if !matches!(locale.script(), Script::Latin | Script::Cyrillic | Script::Greek) {
                    assert_eq!((s.tracking, s.italics), (0, false), "{style} {locale}");
                    assert!(s.leading >= 120 && s.text_leading >= 160, "{style} {locale}");
                }
            }
            let (arabic, urdu) = (style.setting(Script::Arabic), style.setting(Script::Nastaliq));
            assert!(arabic.text_scale > 100, "{style}");
            assert!(urdu.text_leading > arabic.text_leading && urdu.leading > arabic.leading, "{style}");
        }
    }

    #[test]
    fn each_script_is_named_once() {
        let css =
            DisplayStyle::Grand.style_sheet(":root", &[Script::Arabic, Script::Arabic, Script::Latin, Script::Tamil]);
        assert_eq!(css.matches(":root:lang(ar,ckb,fa,prs,ps)").count(), 1);
        assert_eq!(css.matches(":root:lang(ta)").count(), 1);
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
