//! One ambassador decided what she wants to say, in Tigrinya and English, and
//! let two of the staff read it; her story carries the first of it.

use super::bench::{Bench, named};
use base::{EditionId, Error, Locale, PersonaId, Result, Slug};
use newsroom::stories;
use people::accounts::Role;
use people::key_messages::{self, Message, Moment, Part, Place, Written};
use people::links::{self, Purpose};
use people::persons;
use std::collections::{BTreeMap, BTreeSet};

const WHO: &str = "tsegereda";
/// Her story, which opens with the first message.
const STORY: &str = "between-two-posts";
const SAID: [(Place, Part, &str, &str); 6] = [
    (
        Place::First,
        Part::Words,
        "ሓላዊት ልዳት ክትኮኒ እንተ ደሊኺ፣ መጀመርታ ምጭዳር ክትመሃሪ ኣለኪ።",
        "If you want to keep goal, first you have to learn to shout.",
    ),
    (Place::First, Part::Proof, "ኣብ ጋንታና ሽዱሽተ ቋንቋ ይዝረብ።", "Six languages are spoken in our team."),
    (Place::First, Part::Bridge, "ኣብ ልዳት ከም ዝተማሃርክዎ፣ …", "As I learned in goal, …"),
    (
        Place::Second,
        Part::Words,
        "ቋንቋይ እንተ ዘይተረድኣኪ፣ ድምጸይ ግና ትርድእዮ ኢኺ።",
        "If you do not understand my language, you still understand my voice.",
    ),
    // Nobody has put what shows it into English yet.
    (Place::Second, Part::Proof, "«ንየማን!» ምስ በልኩ ናብ የማን ጐየየት።", ""),
    (
        Place::Unanswered,
        Part::Words,
        "ብዛዕባ ጉዕዞይ ኣይዛረብን። ብዛዕባ ጋንታይ ግና ብሓጐስ እዛረብ።",
        "I do not speak about my journey. I am happy to speak about my team.",
    ),
];

pub async fn lay(bench: &Bench<'_>, edition: EditionId, personas: &BTreeMap<Slug, PersonaId>) -> Result<()> {
    let house = bench.house;
    let persona = *personas.get(&named::<Slug>(WHO)?).ok_or(Error::Missing)?;
    let pages = links::about(house.db.read(), Purpose::MyStory, &persona.to_string()).await?;
    let link = pages.first().ok_or(Error::Missing)?.id;
    let teller = persons::teller(&house.db, &house.keys, persona, link).await?;
    let readers: BTreeSet<_> =
        [Role::Trainer, Role::Editor].iter().filter_map(|role| bench.staff.get(role.name()).copied()).collect();
    let tigrinya: Locale = named("ti")?;
    bench.later();
    store::write!(house.db, teller, |work| async {
        key_messages::say_sure(work, persona, Moment::Before, 2).await?;
        key_messages::choose_languages(work, persona, tigrinya, Some(Locale::ENGLISH)).await
    })?;
    let sheet = key_messages::sheet(house.db.read(), &[persona]).await?.ok_or(Error::Missing)?;
    for (place, part, own, second) in SAID {
        bench.later();
        let written = Written { part, own: own.to_owned(), second: Some(second.to_owned()) };
        store::write!(house.db, teller, |work| async {
            let stands = key_messages::read(work, &house.keys, persona).await?;
            let seen = stands.iter().find(|one| one.place == place).map(Message::seen).unwrap_or_default();
            key_messages::save(work, &house.keys, &sheet, place, &written, &seen).await
        })?;
    }
    bench.later();
    store::write!(house.db, teller, |work| async {
        key_messages::say_sure(work, persona, Moment::After, 4).await?;
        key_messages::share(work, persona, &readers).await
    })?;
    let story = stories::store::by_slug(house.db.read(), edition, &named(STORY)?).await?.id;
    bench.later();
    store::write!(house.db, bench.by(Role::Editor), |work| async {
        let stands = key_messages::read(work, &house.keys, persona).await?;
        let first = stands.iter().find(|one| one.place == Place::First).ok_or(Error::Missing)?.id;
        newsroom::carried::note(work, &house.keys, story, first).await
    })
}
