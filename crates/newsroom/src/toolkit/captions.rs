//! The words beside a picture, for one network. They are put together from
//! whole pieces, each approved or about nobody; what does not fit leaves the
//! network out and says so, as no piece is ever cut.

use super::networks::Network;
use base::{Locale, closed};

/// What a caption may be made of, in the order it is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces {
    /// What a reader may want to know before.
    pub note: Option<String>,
    /// The words: a quote between its marks, or an editor's caption.
    pub words: String,
    /// Whose they are: the name as permitted, else their own word for themselves.
    pub by: Option<String>,
    /// Who made the picture.
    pub credit: Option<String>,
    pub source: Option<String>,
    /// An address without anything that follows people.
    pub link: Option<String>,
    /// Cased for screen readers, each with its `#`.
    pub hashtags: Vec<String>,
}

/// A caption ready to be posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    pub network: Network,
    pub language: Locale,
    pub text: String,
    /// For the network's field for descriptions.
    pub alt: String,
    /// Also for the networks that keep it in a field of its own.
    pub note: Option<String>,
}

/// Puts a caption together. `alt` says what the picture says, in steps from
/// the fullest to the least that still says it.
pub fn compose(network: Network, language: Locale, pieces: &Pieces, alts: &[String]) -> Result<Caption, Missing> {
    let text = text(pieces);
    if !network.fits(&text) {
        return Err(Missing::TooLong);
    }
    let alt = alts.iter().find(|alt| network.fits_alt(alt)).ok_or(Missing::AltTooLong)?;
    Ok(Caption { network, language, text, alt: alt.clone(), note: pieces.note.clone() })
}

/// All pieces, with a blank line around what stands apart.
pub fn text(pieces: &Pieces) -> String {
    let by = pieces.by.as_ref().map(|by| format!("— {by}"));
    let said = [Some(pieces.words.clone()), by, pieces.source.clone()].into_iter().flatten();
    let said: Vec<String> = said.filter(|line| !line.is_empty()).collect();
    let credit = pieces.credit.as_ref().map(|credit| format!("© {credit}"));
    let foot: Vec<String> = [credit, pieces.link.clone()].into_iter().flatten().collect();
    let parts = [
        pieces.note.as_ref().map(|note| format!("[{note}]")),
        Some(said.join("\n")),
        Some(foot.join("\n")),
        Some(pieces.hashtags.join(" ")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

closed! {
    /// Why a network is left out.
    Missing {
        /// The whole of it does not fit, and no part may go alone.
        TooLong "too-long" "caption-too-long";
        /// What the picture says does not fit into a description.
        AltTooLong "alt-too-long" "caption-alt-too-long";
        /// Not everybody who is shown agreed to this network.
        NotPermitted "not-permitted" "caption-not-permitted";
        /// There is no caption in this language.
        NoWords "no-words" "caption-no-words";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces() -> Pieces {
        Pieces {
            note: Some("A parent dies.".into()),
            words: "“The driver waited for me.”".into(),
            by: Some("Ada".into()),
            credit: Some("Kim Sample".into()),
            source: None,
            link: Some("https://example.org/migrants-day/2026/".into()),
            hashtags: vec!["#ItTakesACommunity".into(), "#IMD2026".into()],
        }
    }

    #[test]
    fn every_piece_is_whole_and_in_its_place() {
        let wanted = "[A parent dies.]\n\n“The driver waited for me.”\n— Ada\n\n© Kim Sample\nhttps://example.org/migrants-day/2026/\n\n#ItTakesACommunity #IMD2026";
        let made = compose(Network::X, Locale::ENGLISH, &pieces(), &["Alt".into()]).unwrap();
        assert_eq!((made.text.as_str(), made.alt.as_str()), (wanted, "Alt"));
        let bare = Pieces { words: "Hello".into(), ..Pieces::default() };
        assert_eq!(text(&bare), "Hello");
    }

    #[test]
    fn what_does_not_fit_is_left_out_whole() {
        let long = Pieces { words: "x".repeat(460), ..pieces() };
        let made = |network| compose(network, Locale::ENGLISH, &long, &["Alt".into()]).map(|made| made.text);
        assert_eq!(made(Network::X), Err(Missing::TooLong));
        assert_eq!(made(Network::Bluesky), Err(Missing::TooLong));
        assert_eq!(made(Network::Mastodon), Err(Missing::TooLong));
        assert!(made(Network::Instagram).unwrap().contains(&"x".repeat(460)));
    }

    #[test]
    fn the_fullest_description_that_fits_is_taken() {
        let alts = ["a".repeat(1_200), "b".repeat(400), "c".to_owned()];
        let alt = |network| compose(network, Locale::ENGLISH, &pieces(), &alts).map(|made| made.alt.len());
        assert_eq!((alt(Network::Mastodon), alt(Network::X), alt(Network::TikTok)), (Ok(1_200), Ok(400), Ok(1)));
        let none = compose(Network::TikTok, Locale::ENGLISH, &pieces(), &alts[..2]);
        assert_eq!(none, Err(Missing::AltTooLong));
    }
}
