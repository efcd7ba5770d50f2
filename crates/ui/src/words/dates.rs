//! Days and moments as a reader says them. Two tables of names do what a
//! library of megabytes would: the interface speaks two languages. A third
//! language adds a row to each table.
//!
//! Arabic: the United Nations write both names of a month, because readers
//! from Damascus say كانون الأول and readers from Khartoum say ديسمبر. Full
//! dates do the same here; short ones use the second name alone.

use super::Words;
use base::jiff::civil::{Date, Time, Weekday};
use base::jiff::tz::TimeZone;
use base::{Instant, Locale};
use maud::{Markup, html};

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_EN_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const MONTHS_AR: [&str; 12] = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];
const MONTHS_AR_SHORT: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_AR: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

impl Words {
    fn arabic(self) -> bool {
        self.locale == Locale::ARABIC
    }

    /// "December".
    pub fn month(self, date: Date) -> &'static str {
        let names = if self.arabic() { &MONTHS_AR } else { &MONTHS_EN };
        names[usize::from(date.month().unsigned_abs()) - 1]
    }

    /// "Dec".
    pub fn short_month(self, date: Date) -> &'static str {
        let names = if self.arabic() { &MONTHS_AR_SHORT } else { &MONTHS_EN_SHORT };
        names[usize::from(date.month().unsigned_abs()) - 1]
    }

    /// "Friday".
    pub fn weekday(self, day: Weekday) -> &'static str {
        let names = if self.arabic() { &DAYS_AR } else { &DAYS_EN };
        names[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }

    /// "18 December 2026".
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// "18 December", where the year is plain from what stands around it.
    pub fn day_month(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// "18 Dec 2026", for tables.
    pub fn short_date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.short_month(date), date.year())
    }

    /// "Friday 18 December 2026".
    pub fn day(self, date: Date) -> String {
        let comma = if self.arabic() { "،" } else { "" };
        format!("{}{comma} {}", self.weekday(date.weekday()), self.date(date))
    }

    /// "9:30am", "midday", "midnight"; «9:30 صباحًا».
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match (hour, minute) {
            (0, 0) => return self.say("ui-midnight").into_owned(),
            (12, 0) => return self.say("ui-midday").into_owned(),
            _ => {}
        }
        let clock = if hour % 12 == 0 { 12 } else { hour % 12 };
        let face = if minute == 0 && !self.arabic() { clock.to_string() } else { format!("{clock}:{minute:02}") };
        let key = if hour < 12 { "ui-morning" } else { "ui-afternoon" };
        self.fill(key, [("time", face.into())]).into_owned()
    }

    /// "18 December 2026 at 9:30am (UK time)". Always says whose time.
    pub fn moment(self, instant: Instant, zone: &TimeZone) -> String {
        self.spell(instant, zone, Self::date)
    }

    /// "Friday 18 December 2026 at 9:30am (UK time)", where somebody plans by it.
    pub fn day_moment(self, instant: Instant, zone: &TimeZone) -> String {
        self.spell(instant, zone, Self::day)
    }

    /// "the end of 18 December 2027 (UK time)": when something is over that
    /// lasts whole days. What ends within a day is told by the minute.
    pub fn day_over(self, end: Instant, zone: &TimeZone) -> String {
        let there = end.timestamp().to_zoned(zone.clone());
        if there.start_of_day().is_ok_and(|start| start.timestamp() != there.timestamp()) {
            return self.moment(end, zone);
        }
        let last = end.plus_seconds(-1).timestamp().to_zoned(zone.clone()).date();
        let last = [("date", self.date(last).into()), ("zone", self.zone(end, zone).into())];
        self.fill("ui-day-over", last).into_owned()
    }

    /// "Friday 18 December 2026, 9:30am to midday (UK time)", where somebody plans by it.
    pub fn span(self, starts: Instant, ends: Instant, zone: &TimeZone) -> String {
        let there = |at: Instant| at.timestamp().to_zoned(zone.clone());
        let (from, until) = (there(starts), there(ends));
        let until = match from.date() == until.date() {
            true => self.time(until.time()),
            false => format!("{} {}", self.day_month(until.date()), self.time(until.time())),
        };
        let parts = [
            ("date", self.day(from.date()).into()),
            ("from", self.time(from.time()).into()),
            ("until", until.into()),
            ("zone", self.zone(starts, zone).into()),
        ];
        self.fill("ui-span", parts).into_owned()
    }

    fn spell(self, instant: Instant, zone: &TimeZone, date: impl Fn(Self, Date) -> String) -> String {
        let there = instant.timestamp().to_zoned(zone.clone());
        self.fill(
            "ui-moment",
            [
                ("date", date(self, there.date()).into()),
                ("time", self.time(there.time()).into()),
                ("zone", self.zone(instant, zone).into()),
            ],
        )
        .into_owned()
    }

    /// "UK time", "UTC", "UTC+3": no abbreviation that names three countries' times at once.
    pub fn zone(self, instant: Instant, zone: &TimeZone) -> String {
        if matches!(zone.iana_name(), Some("Europe/London" | "Europe/Belfast" | "GB")) {
            return self.say("ui-zone-uk").into_owned();
        }
        let minutes = zone.to_offset(instant.timestamp()).seconds() / 60;
        let sign = if minutes < 0 { '−' } else { '+' };
        match (minutes.abs() / 60, minutes.abs() % 60) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
        }
    }

    /// "16–18 December 2026"; what both ends share is said once.
    pub fn range(self, from: Date, to: Date) -> String {
        if from == to {
            self.date(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}–{} {} {}", from.day(), to.day(), self.month(to), to.year())
        } else if from.year() == to.year() {
            format!("{} – {}", self.day_month(from), self.date(to))
        } else {
            format!("{} – {}", self.date(from), self.date(to))
        }
    }

    /// "in 3 days", "2 hours ago", "just now". Weeks and months are left to dates.
    pub fn relative(self, then: Instant, now: Instant) -> String {
        let seconds = then.seconds() - now.seconds();
        let (count, ahead, behind) = match seconds.abs() {
            0..60 => return self.say("ui-just-now").into_owned(),
            away @ 60..3600 => (away / 60, "ui-in-minutes", "ui-minutes-ago"),
            away @ 3600..86_400 => (away / 3600, "ui-in-hours", "ui-hours-ago"),
            away => (away / 86_400, "ui-in-days", "ui-days-ago"),
        };
        self.fill(if seconds > 0 { ahead } else { behind }, [("count", count.into())]).into_owned()
    }

    /// "12 days to go", "today", "3 days ago" from one civil date to another.
    pub fn days_until(self, day: Date, today: Date) -> String {
        let days = i64::from(today.until(day).map_or(0, |span| span.get_days()));
        match days {
            0 => self.say("ui-today").into_owned(),
            1 => self.say("ui-tomorrow").into_owned(),
            -1 => self.say("ui-yesterday").into_owned(),
            2.. => self.fill("ui-in-days", [("count", days.into())]).into_owned(),
            _ => self.fill("ui-days-ago", [("count", days.abs().into())]).into_owned(),
        }
    }
}

/// A date that machines can read too.
pub fn date_element(words: Words, date: Date) -> Markup {
    html! { time datetime=(date) { (words.date(date)) } }
}

/// A moment that machines can read too. HTML has room for three digits of a
/// second; a reader needs none.
pub fn moment_element(words: Words, instant: Instant, zone: &TimeZone) -> Markup {
    html! { time datetime=(instant.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ")) { (words.moment(instant, zone)) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::{date, time};

    const EN: fn() -> Words = || Words::new(Locale::ENGLISH);
    const AR: fn() -> Words = || Words::new(Locale::ARABIC);

    #[test]
    fn days_are_said_in_full() {
        let day = date(2026, 12, 18);
        assert_eq!(EN().day(day), "Friday 18 December 2026");
        assert_eq!(AR().day(day), "الجمعة، 18 كانون الأول/ديسمبر 2026");
        assert_eq!(EN().short_date(day), "18 Dec 2026");
        assert_eq!(AR().short_date(day), "18 ديسمبر 2026");
    }

    #[test]
    fn times_have_no_twelve_o_clock_puzzle() {
        for (at, english, arabic) in [
            (time(0, 0, 0, 0), "midnight", "منتصف الليل"),
            (time(0, 5, 0, 0), "12:05am", "12:05 صباحًا"),
            (time(9, 0, 0, 0), "9am", "9:00 صباحًا"),
            (time(12, 0, 0, 0), "midday", "منتصف النهار"),
            (time(18, 30, 0, 0), "6:30pm", "6:30 مساءً"),
        ] {
            assert_eq!(EN().time(at), english);
            assert_eq!(AR().time(at).replace('\u{a0}', " "), arabic);
        }
    }

    #[test]
    fn a_moment_says_whose_time_it_is() {
        let london = TimeZone::get("Europe/London").expect("the zone database");
        let addis = TimeZone::get("Africa/Addis_Ababa").expect("the zone database");
        let instant = Instant::from_micros(1_782_032_400_000_000); // 2026-06-21T09:00:00Z
        assert_eq!(EN().moment(instant, &london), "21 June 2026 at 10am (UK time)");
        assert_eq!(EN().moment(instant, &addis), "21 June 2026 at midday (UTC+3)");
        assert_eq!(
            AR().moment(instant, &london).replace('\u{a0}', " "),
            "21 حزيران/يونيو 2026، 10:00 صباحًا (بتوقيت المملكة المتحدة)"
        );
    }

    #[test]
    fn ranges_say_once_what_both_ends_share() {
        assert_eq!(EN().range(date(2026, 12, 16), date(2026, 12, 18)), "16–18 December 2026");
        assert_eq!(EN().range(date(2026, 11, 30), date(2026, 12, 2)), "30 November – 2 December 2026");
        assert_eq!(EN().range(date(2026, 12, 30), date(2027, 1, 2)), "30 December 2026 – 2 January 2027");
        assert_eq!(EN().range(date(2026, 12, 18), date(2026, 12, 18)), "18 December 2026");
    }

    #[test]
    fn counts_of_days_follow_each_language_s_plurals() {
        let now = Instant::from_micros(0);
        assert_eq!(EN().relative(now.plus_days(1), now), "in 1 day");
        assert_eq!(EN().relative(now.plus_seconds(-7200), now), "2 hours ago");
        let arabic: Vec<_> = [1, 2, 3, 11, 100].iter().map(|days| AR().relative(now.plus_days(*days), now)).collect();
        assert_eq!(arabic, ["بعد يوم واحد", "بعد يومين", "بعد 3 أيام", "بعد 11 يومًا", "بعد 100 يوم"]);
        assert_eq!(EN().days_until(date(2026, 12, 18), date(2026, 12, 18)), "today");
    }

    #[test]
    fn what_lasts_whole_days_ends_with_its_last_day() {
        let london = TimeZone::get("Europe/London").unwrap();
        let over =
            |at: &str, words: Words| words.day_over(at.parse::<base::jiff::Timestamp>().unwrap().into(), &london);
        assert_eq!(over("2027-12-19T00:00:00Z", EN()), "the end of 18 December 2027 (UK time)");
        assert_eq!(over("2027-06-18T23:00:00Z", EN()), "the end of 18 June 2027 (UK time)");
        assert!(over("2027-12-19T00:00:00Z", AR()).starts_with("نهاية يوم 18"));
        assert!(over("2027-12-18T12:00:00Z", EN()).starts_with("18 December 2027 at "));
    }
}
