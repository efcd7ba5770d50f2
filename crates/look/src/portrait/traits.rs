//! What an illustration shows of somebody: a few features the person agreed
//! to, each from a closed list. Only `PortraitForm::Illustration` reads them.

use crate::dice::Dice;
use base::closed;

closed! {
    /// Skin, from light to dark. The tones are our own ink mixtures, not a scale of anyone's.
    Skin {
        Tone1 "tone-1" "look-skin-tone-1";
        Tone2 "tone-2" "look-skin-tone-2";
        Tone3 "tone-3" "look-skin-tone-3";
        Tone4 "tone-4" "look-skin-tone-4";
        Tone5 "tone-5" "look-skin-tone-5";
        Tone6 "tone-6" "look-skin-tone-6";
        Tone7 "tone-7" "look-skin-tone-7";
        Tone8 "tone-8" "look-skin-tone-8";
    }
}

closed! {
    /// Hair or covering.
    Hair {
        Cropped "cropped" "look-hair-cropped";
        Bald "bald" "look-hair-bald";
        SidePart "side-part" "look-hair-side-part";
        Curls "curls" "look-hair-curls";
        Afro "afro" "look-hair-afro";
        Locs "locs" "look-hair-locs";
        Braids "braids" "look-hair-braids";
        Plait "plait" "look-hair-plait";
        Bob "bob" "look-hair-bob";
        Long "long" "look-hair-long";
        Bun "bun" "look-hair-bun";
        Headscarf "headscarf" "look-hair-headscarf";
        LooseScarf "loose-scarf" "look-hair-loose-scarf";
        Headwrap "headwrap" "look-hair-headwrap";
        Turban "turban" "look-hair-turban";
        RoundCap "round-cap" "look-hair-round-cap";
        Hat "hat" "look-hair-hat";
        Beanie "beanie" "look-hair-beanie";
    }
}

closed! {
    HairColour {
        Black "black" "look-hair-colour-black";
        DarkBrown "dark-brown" "look-hair-colour-dark-brown";
        Brown "brown" "look-hair-colour-brown";
        Auburn "auburn" "look-hair-colour-auburn";
        Fair "fair" "look-hair-colour-fair";
        Grey "grey" "look-hair-colour-grey";
        White "white" "look-hair-colour-white";
    }
}

closed! {
    Beard {
        None "none" "look-beard-none";
        Stubble "stubble" "look-beard-stubble";
        Moustache "moustache" "look-beard-moustache";
        Short "short" "look-beard-short";
        Full "full" "look-beard-full";
        Long "long" "look-beard-long";
    }
}

closed! {
    Glasses {
        None "none" "look-glasses-none";
        Round "round" "look-glasses-round";
        Square "square" "look-glasses-square";
    }
}

closed! {
    /// What is worn at the neck.
    Neckline {
        Crew "crew" "look-neckline-crew";
        Collar "collar" "look-neckline-collar";
        Vee "vee" "look-neckline-vee";
        Roll "roll" "look-neckline-roll";
        Stand "stand" "look-neckline-stand";
        Jacket "jacket" "look-neckline-jacket";
        Shawl "shawl" "look-neckline-shawl";
        Band "band" "look-neckline-band";
        Hood "hood" "look-neckline-hood";
    }
}

closed! {
    Age {
        Young "young" "look-age-young";
        Middle "middle" "look-age-middle";
        Older "older" "look-age-older";
    }
}

closed! {
    /// The shape of the face.
    Face {
        Oval "oval" "look-face-oval";
        Long "long" "look-face-long";
        Round "round" "look-face-round";
        Square "square" "look-face-square";
    }
}

closed! {
    /// Which way the head is turned. Start and end are left and right of the picture.
    Turn {
        Start "start" "look-turn-start";
        Front "front" "look-turn-front";
        End "end" "look-turn-end";
    }
}

/// The features of one illustrated person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Traits {
    pub skin: Skin,
    pub face: Face,
    pub hair: Hair,
    pub hair_colour: HairColour,
    pub beard: Beard,
    pub glasses: Glasses,
    pub neckline: Neckline,
    pub age: Age,
    pub turn: Turn,
    pub earrings: bool,
}

impl Default for Traits {
    fn default() -> Self {
        Self {
            skin: Skin::Tone5,
            face: Face::Oval,
            hair: Hair::Cropped,
            hair_colour: HairColour::Black,
            beard: Beard::None,
            glasses: Glasses::None,
            neckline: Neckline::Crew,
            age: Age::Middle,
            turn: Turn::Front,
            earrings: false,
        }
    }
}

impl Traits {
    /// Somebody invented, for samples. Never a guess at a real person.
    pub fn invented(seed: u64) -> Self {
        let mut dice = Dice::new(seed, 7);
        let bearded = dice.chance(0.35);
        Self {
            skin: Skin::ALL[dice.below(Skin::ALL.len())],
            face: Face::ALL[dice.below(Face::ALL.len())],
            hair: Hair::ALL[dice.below(Hair::ALL.len())],
            hair_colour: HairColour::ALL[dice.below(3)],
            beard: if bearded { Beard::ALL[dice.below(Beard::ALL.len())] } else { Beard::None },
            glasses: Glasses::ALL[dice.below(9).saturating_sub(6)],
            neckline: Neckline::ALL[dice.below(Neckline::ALL.len())],
            age: Age::ALL[dice.below(Age::ALL.len())],
            turn: Turn::ALL[dice.below(Turn::ALL.len())],
            earrings: !bearded && dice.chance(0.4),
        }
    }
}
