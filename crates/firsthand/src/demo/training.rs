//! The sample edition's training: an evening online that is over, and a day at
//! two venues that is still to come, with a waiting list and a room that was
//! changed. Venues and sessions are invented.

use super::bench::{Bench, named, unknown};
use super::data::Day;
use base::jiff::civil::{Date, date};
use base::{Actor, EditionId, Locale, PersonaId, Result, Slug, StaffId, Text, TrainingId, VenueId};
use people::accounts::Role;
use programme::training::seats::{self, Attendance};
use programme::training::{self, HandoutDraft, Place, TrainingDraft, VenueDraft};
use std::collections::BTreeMap;

const SEATED: [&str; 4] = ["tsegereda", "hanan-qamarzahr", "tendai", "myroslava-lystopadna"];
/// What one of them wants on her card; the others said nothing.
const CARD: (&str, &str) = ("tsegereda", "Tsege");

fn both(english: &str, arabic: &str) -> Text {
    Text::en(english).and(Locale::ARABIC, arabic)
}

pub async fn lay(bench: &Bench<'_>, edition: EditionId, personas: &BTreeMap<Slug, PersonaId>) -> Result<()> {
    let (db, then) = (&bench.house.db, bench.clock_now());
    let who = SEATED.iter().map(|slug| personas.get(&named::<Slug>(slug)?).copied().ok_or_else(|| unknown(slug)));
    let who = who.collect::<Result<Vec<PersonaId>>>()?;
    let trainers: Vec<StaffId> = bench.staff.get(Role::Trainer.name()).copied().into_iter().collect();
    let coordinator = bench.by(Role::Coordinator);
    bench.on(Day(date(2026, 10, 19)))?;
    let library = venue(bench, edition, ("Harbour Library", "مكتبة الميناء"), &["Reading Room", "Loft"]).await?;
    let theatre = venue(bench, edition, ("Tin Roof Theatre", "مسرح السقف المعدني"), &["Studio", "Foyer"]).await?;
    let plan = |title, day: (Date, i8), minutes, place, seats| {
        let (starts, trainers) = (bench.instant(day.0.at(day.1, 0, 0, 0))?, trainers.clone());
        Ok::<_, base::Error>(TrainingDraft { starts, minutes, trainers, seats, ..draft(title, place) })
    };
    let evening = plan(
        ("Three things you want to say", "ثلاثة أشياء تريد قولها"),
        (date(2026, 10, 27), 18),
        90,
        Place::Online,
        12,
    )?;
    let press = plan(
        ("Meeting the press: a rehearsal", "لقاء الصحافة: تمرين"),
        (date(2026, 12, 12), 10),
        180,
        Place::Venue(theatre, "Studio".to_owned()),
        3,
    )?;
    let minute = plan(
        ("Saying it in one minute", "أن تقولها في دقيقة"),
        (date(2026, 12, 12), 15),
        120,
        Place::Venue(library, "Loft".to_owned()),
        12,
    )?;
    let sheet = HandoutDraft {
        title: both("Three messages, on one page", "ثلاث رسائل في صفحة واحدة"),
        words: both(
            "One thing you want people to remember.\nOne thing that shows it is true.\nOne thing you will not talk about.",
            "شيء واحد تريد أن يتذكره الناس.\nشيء واحد يُظهر أنه صحيح.\nشيء واحد لن تتحدث عنه.",
        ),
        address: None,
    };
    let (evening, minute_id) = store::write!(db, coordinator, |work| async {
        let evening = training::schedule(work, edition, &evening).await?;
        let press = training::schedule(work, edition, &press).await?;
        let minute = training::schedule(work, edition, &minute).await?;
        training::add_handout(work, evening, &sheet).await?;
        for session in [evening, press, minute] {
            seats::enrol(work, session, &who).await?;
        }
        Ok::<_, base::Error>((evening, minute))
    })?;
    tell(bench, &who).await?;
    bench.on(Day(date(2026, 10, 28)))?;
    came(bench, evening, &who).await?;
    // A late change, told once.
    let now = training::find(db.read(), minute_id).await?;
    let place = Place::Venue(library, "Reading Room".to_owned());
    let moved = TrainingDraft { place, starts: now.starts.plus_seconds(-1_800), ..TrainingDraft::from(&now) };
    store::write!(db, coordinator, |work| training::change(work, minute_id, &moved))?;
    tell(bench, &who).await?;
    let named_one = personas.get(&named::<Slug>(CARD.0)?).copied().ok_or_else(|| unknown(CARD.0))?;
    store::write!(db, coordinator, |work| training::cards::say(work, named_one, CARD.1))?;
    bench.clock.set(then);
    Ok(())
}

async fn venue(bench: &Bench<'_>, edition: EditionId, name: (&str, &str), rooms: &[&str]) -> Result<VenueId> {
    bench.later();
    let draft = VenueDraft {
        name: both(name.0, name.1),
        address: Text::en("Quay Street\nMarlhaven"),
        access: both(
            "Step-free from the street, a lift to every floor, a toilet with space to turn.",
            "بلا درج من الشارع، ومصعد إلى كل طابق، ودورة مياه واسعة.",
        ),
        rooms: rooms.iter().map(|room| (*room).to_owned()).collect(),
        seen: None,
    };
    store::write!(bench.house.db, bench.by(Role::Coordinator), |work| training::add_venue(work, edition, &draft))
}

fn draft((english, arabic): (&str, &str), place: Place) -> TrainingDraft {
    let joining = match place {
        Place::Online => both("The link is in this session’s invitation.", "الرابط في دعوة هذه الجلسة."),
        Place::Venue(..) => Text::new(),
    };
    TrainingDraft {
        title: both(english, arabic),
        about: both(
            "You try it with people you know, as often as you like. Nothing is recorded.",
            "تجرّبها مع من تعرفهم، كما تشاء من المرات. لا يُسجَّل شيء.",
        ),
        starts: base::Instant::from_micros(0),
        minutes: 60,
        place,
        joining,
        trainers: Vec::new(),
        seats: 12,
        access: both("Captions on the wall. Breaks every 45 minutes.", "نصوص مكتوبة على الشاشة. استراحة كل 45 دقيقة."),
        quiet: both("The small room beside the stairs", "الغرفة الصغيرة بجانب الدرج"),
        support: "Hana, green scarf, 01632 960000".to_owned(),
        seen: None,
    }
}

/// As the letters would have said it: nobody is written to when the demonstration starts.
async fn tell(bench: &Bench<'_>, who: &[PersonaId]) -> Result<()> {
    let db = &bench.house.db;
    for persona in who {
        let days = seats::days(db.read(), &[*persona]).await?;
        let new: Vec<_> = days.into_iter().filter(|day| !day.news(db.now()).is_empty()).collect();
        store::write!(db, Actor::System, |work| seats::told(work, *persona, &new))?;
    }
    Ok(())
}

async fn came(bench: &Bench<'_>, evening: TrainingId, who: &[PersonaId]) -> Result<()> {
    let trainer = bench.by(Role::Trainer);
    for (at, persona) in who.iter().enumerate() {
        let attendance = if at == 2 { Attendance::NotThere } else { Attendance::There };
        store::write!(bench.house.db, trainer, |work| seats::mark(work, evening, *persona, Some(attendance)))?;
    }
    Ok(())
}
