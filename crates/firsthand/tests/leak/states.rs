//! The rows: every state that a story can be in, how it came there, and what
//! the public sees of it, then, when the clock turns, and when it ends.

use super::marks::{Kind, Telling};
use consent::{Element, Outcome, Purpose};

/// The day begins at 09:00; the stories are told before this hour of it.
pub const FIRST_LOOK: i64 = 2;

/// One thing that somebody does, by the verb that the desk or the guest pages call.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    Send,
    AskChange,
    Defer,
    Refuse,
    /// With the wish not to wait.
    Approve(Said),
    /// And sleeping on it.
    ApproveAndWait(Said),
    /// Not to wait any longer, after all.
    Waive,
    /// Yes to the website until this hour.
    GrantUntil(i64),
    Decide(Outcome),
    /// Allowed until this hour, when it must be looked at again.
    AllowUntil(i64),
    EmbargoUntil(i64),
    /// New words in the story's language.
    Edit,
    /// In Arabic, to be sent along.
    Translate,
    /// In Arabic, not sent to the teller.
    TranslateAside,
    Retire,
    Withdraw,
    Pause,
    RefuseLater(Element),
    ChangePersona,
    /// Somebody whose name was shown is called otherwise from now on.
    BecomePseudonym,
    Readdress,
    Forget,
}

/// The teller's answers: yes to everything but this.
#[derive(Debug, Clone, Copy)]
pub enum Said {
    Yes,
    Not(Element),
    /// Not now to showing this.
    NotYet(Element),
    /// No to a purpose.
    No(Purpose),
    NotNow(Purpose),
}

/// What anyone sees of a story.
#[derive(Debug, Clone, Copy)]
pub enum Seen {
    /// It never was: 404.
    Never,
    /// It was, and is no more: the tombstone, 410.
    Gone,
    /// The same, of somebody whose own address went with them.
    GoneWithAddress,
    Here {
        tellings: &'static [Telling],
        hidden: &'static [Kind],
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    Living,
    Archived,
    /// Not opened yet: nothing of it is public.
    Planned,
}

impl Edition {
    pub const fn year(self) -> i16 {
        match self {
            Self::Living => 2026,
            Self::Archived => 2025,
            Self::Planned => 2027,
        }
    }
}

pub struct State {
    pub name: &'static str,
    pub edition: Edition,
    pub steps: &'static [Step],
    pub seen: Seen,
    /// The address that was chosen for it says the name.
    pub says_the_name: bool,
    /// The hour at which the clock alone changes that, without any job.
    pub turns: Option<(i64, Seen)>,
    /// What somebody does while every page is warm in the cache, and what is seen next.
    pub ends: Option<(Step, Seen)>,
}

impl State {
    const fn living(name: &'static str, steps: &'static [Step], seen: Seen) -> Self {
        Self { name, edition: Edition::Living, steps, seen, says_the_name: false, turns: None, ends: None }
    }
    const fn published(name: &'static str) -> Self {
        Self::living(name, PUBLISHED, HERE)
    }
    const fn within(self, edition: Edition) -> Self {
        Self { edition, ..self }
    }
    const fn at_the_name(self) -> Self {
        Self { says_the_name: true, ..self }
    }
    const fn turns(self, hour: i64, seen: Seen) -> Self {
        Self { turns: Some((hour, seen)), ..self }
    }
    const fn ends(self, step: Step, seen: Seen) -> Self {
        Self { ends: Some((step, seen)), ..self }
    }
}

use Step::{
    AllowUntil, Approve, ApproveAndWait, AskChange, BecomePseudonym, ChangePersona, Decide, Defer, Edit, EmbargoUntil,
    Forget, GrantUntil, Pause, Readdress, Refuse, RefuseLater, Retire, Send, Translate, TranslateAside, Waive,
    Withdraw,
};

const NEVER: Seen = Seen::Never;
const GONE: Seen = Seen::Gone;
const HERE: Seen = Seen::Here { tellings: &[Telling::English], hidden: &[] };
const BOTH: Seen = Seen::Here { tellings: &[Telling::English, Telling::Arabic], hidden: &[] };
const NEW_WORDS: Seen = Seen::Here { tellings: &[Telling::Edited], hidden: &[] };
const fn without(hidden: &'static [Kind]) -> Seen {
    Seen::Here { tellings: &[Telling::English], hidden }
}
/// With the name, an address and a description that say it go too.
const NO_NAME_NOR_ADDRESS: &[Kind] = &[Kind::Name, Kind::Who, Kind::Alt];
const NO_NAME_IN_ANY_ADDRESS: &[Kind] = &[Kind::Name, Kind::Who, Kind::Alt, Kind::Slug];
const NO_FACE: &[Kind] = &[Kind::Picture, Kind::Alt];
const NO_VOICE: &[Kind] = &[Kind::Sound, Kind::Transcript, Kind::Caption];
const NO_PLACE: &[Kind] = &[Kind::Place];

const ALLOW: Step = Decide(Outcome::Allowed);
const PUBLISHED: &[Step] = &[Send, Approve(Said::Yes), ALLOW];
/// Public, and asked about once more in other words.
const SENT_AGAIN: &[Step] = &[Send, Approve(Said::Yes), ALLOW, Edit, Send];
/// Everything but a yes to the website, which follows with an end.
const NOT_THE_WEBSITE: Step = Approve(Said::NotNow(Purpose::Website));

/// On the way to publication, and what is never shown even then.
pub const COMING: &[State] = &[
    State::living("draft", &[], NEVER),
    State::living("sent", &[Send], NEVER),
    State::living("change asked", &[Send, AskChange], NEVER),
    State::living("not now", &[Send, Defer], NEVER),
    State::living("refused", &[Send, Refuse], NEVER),
    State::living("approved, not cleared", &[Send, Approve(Said::Yes)], NEVER).ends(ALLOW, HERE),
    State::living("held", &[Send, Approve(Said::Yes), Decide(Outcome::Held)], NEVER),
    State::living("vetoed", &[Send, Approve(Said::Yes), Decide(Outcome::Vetoed)], NEVER),
    State::living("embargoed", &[Send, Approve(Said::Yes), EmbargoUntil(3), ALLOW], NEVER).turns(3, HERE),
    State::living("embargoed, not cleared", &[Send, Approve(Said::Yes), EmbargoUntil(3)], NEVER).turns(3, NEVER),
    State::living("embargo lifted", &[Send, Approve(Said::Yes), EmbargoUntil(1), ALLOW], HERE),
    State::living("withdrawn under embargo", &[Send, Approve(Said::Yes), EmbargoUntil(3), ALLOW, Withdraw], NEVER)
        .turns(3, NEVER),
    State::living("approved, pause not over", &[Send, ApproveAndWait(Said::Yes), ALLOW], NEVER).turns(48, HERE),
    State::living("withdrawn before the pause was over", &[Send, ApproveAndWait(Said::Yes), ALLOW, Withdraw], NEVER)
        .turns(48, NEVER),
    State::living("website refused", &[Send, Approve(Said::No(Purpose::Website)), ALLOW], NEVER),
    State::living("website not now", &[Send, NOT_THE_WEBSITE, ALLOW], NEVER),
    State::living("withdrawn before anyone saw it", &[Send, Approve(Said::Yes), Withdraw], NEVER),
    State::published("published"),
    State::living("published in an edition not open", PUBLISHED, NEVER).within(Edition::Planned),
    State::living("two languages", &[Translate, Send, Approve(Said::Yes), ALLOW], BOTH),
    State::living("a translation nobody approved", &[Send, Approve(Said::Yes), ALLOW, TranslateAside], HERE),
    State::living("edited after approval", &[Send, Approve(Said::Yes), ALLOW, Edit], HERE),
    State::living("edited and sent again", &[Send, Approve(Said::Yes), ALLOW, Edit, Send], HERE),
    State::living(
        "edited, approved again, not cleared again",
        &[Send, Approve(Said::Yes), ALLOW, Edit, Send, Approve(Said::Yes)],
        HERE,
    )
    .ends(ALLOW, NEW_WORDS),
    State::living("not now to another round", &[Send, Approve(Said::Yes), ALLOW, Edit, Send, Defer], HERE),
    State::living("name refused", &[Send, Approve(Said::Not(Element::Name)), ALLOW], without(NO_NAME_NOR_ADDRESS)),
    State::living(
        "name refused, and in its address",
        &[Send, Approve(Said::Not(Element::Name)), ALLOW],
        without(NO_NAME_IN_ANY_ADDRESS),
    )
    .at_the_name(),
    State::living("name not now", &[Send, Approve(Said::NotYet(Element::Name)), ALLOW], without(NO_NAME_NOR_ADDRESS)),
    State::living(
        "a pseudonym in a name's place",
        &[Send, Approve(Said::Yes), ALLOW, BecomePseudonym, Edit, Send, Approve(Said::Yes), ALLOW],
        Seen::Here { tellings: &[Telling::Edited], hidden: &[Kind::Name, Kind::Who] },
    ),
    State::living("face refused", &[Send, Approve(Said::Not(Element::Face)), ALLOW], without(NO_FACE)),
    State::living("voice refused", &[Send, Approve(Said::Not(Element::Voice)), ALLOW], without(NO_VOICE)),
    State::living("place refused", &[Send, Approve(Said::Not(Element::Place)), ALLOW], without(NO_PLACE)),
];

/// Everything that ends a publication, by itself or by somebody's hand.
pub const GOING: &[State] = &[
    State::published("published"),
    State::living("grant over", &[Send, NOT_THE_WEBSITE, GrantUntil(1), ALLOW], GONE),
    State::living("grant ends", &[Send, NOT_THE_WEBSITE, GrantUntil(4), ALLOW], HERE).turns(4, GONE),
    State::living("risk review past", &[Send, Approve(Said::Yes), AllowUntil(1)], GONE),
    State::living("risk review comes", &[Send, Approve(Said::Yes), AllowUntil(5)], HERE).turns(5, GONE),
    State::living("retired", &[Send, Approve(Said::Yes), ALLOW, Retire], GONE),
    State::living("withdrawn", &[Send, Approve(Said::Yes), ALLOW, Withdraw], GONE),
    State::living("paused", &[Send, Approve(Said::Yes), ALLOW, Pause], GONE),
    State::living("vetoed after all", &[Send, Approve(Said::Yes), ALLOW, Decide(Outcome::Vetoed)], GONE),
    State::living("pause given up while read", &[Send, ApproveAndWait(Said::Yes), ALLOW], NEVER).ends(Waive, HERE),
    State::published("archived with permission").within(Edition::Archived).ends(Withdraw, GONE),
    State::living("archived without", &[Send, Approve(Said::No(Purpose::Archive)), ALLOW], GONE)
        .within(Edition::Archived),
    State::published("withdrawn while read").ends(Withdraw, GONE),
    State::living("another round refused", &[Send, Approve(Said::Yes), ALLOW, Edit, Send, Refuse], GONE),
    State::living("another round refused while read", SENT_AGAIN, HERE).ends(Refuse, GONE),
    State::living("another round put off while read", SENT_AGAIN, HERE).ends(Defer, HERE),
    State::published("retired while read").ends(Retire, GONE),
    State::published("paused while read").ends(Pause, GONE),
    State::published("vetoed while read").ends(Decide(Outcome::Vetoed), GONE),
    State::published("held while read").ends(Decide(Outcome::Held), GONE),
    State::published("embargoed while read").ends(EmbargoUntil(48), NEVER),
    State::published("name refused while read").ends(RefuseLater(Element::Name), without(NO_NAME_NOR_ADDRESS)),
    State::published("given another address while read").ends(Readdress, without(&[Kind::Slug])),
    State::published("face refused while read").ends(RefuseLater(Element::Face), without(NO_FACE)),
    State::published("voice refused while read").ends(RefuseLater(Element::Voice), without(NO_VOICE)),
    State::published("place refused while read").ends(RefuseLater(Element::Place), without(NO_PLACE)),
    State::published("persona changed while read").ends(ChangePersona, Seen::GoneWithAddress),
    State::published("forgotten while read").ends(Forget, Seen::GoneWithAddress),
];
