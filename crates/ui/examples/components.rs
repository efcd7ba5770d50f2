//! Every component on one page, to look at: `cargo run -p ui --example components -- [en|ar] [site|guest|desk] [light|dark] [look seed] > page.html`.

use base::jiff::civil::date;
use base::jiff::tz::TimeZone;
use base::{Instant, Invalid, Locale};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Frame, Head, NavItem, Page, Scheme, Surface, render};
use ui::parts::*;
use ui::words::{Words, date_element, moment_element, said};
use ui::{LookSheet, Markup, html};

struct Samples {
    form: Form,
    look: look::Look,
}

impl Page for Samples {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("ui-today-is-the-day")).describe("Every component on one page")
    }

    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let arabic = words.locale() == Locale::ARABIC;
        let (title, opening, line) = if arabic {
            (
                "وصلتُ ومعي وصفة أمي",
                "لم أكن أعرف أحدًا، فطبخت. وبعد أسبوع صار للبيت رائحة، وصار للجيران أسماء.",
                "طبخت لأسمع اسمي يُنادى من الشارع.",
            )
        } else {
            (
                "I came with my mother’s recipe",
                "I knew no one, so I cooked. A week later the house had a smell, and the neighbours had names.",
                "I cooked so that someone would call my name from the street.",
            )
        };
        let now = Instant::from_micros(1_795_000_000_000_000);
        let steps = [
            Step {
                when: date_element(words, date(2023, 12, 18)),
                what: html! { h3 { "I Am A Migrant" } },
                state: Some((Tone::Done, said("Archived"))),
                gap: false,
            },
            Step { when: html! { "2020" }, what: html! { p { (words.say("ui-gone-title")) } }, state: None, gap: true },
            Step {
                when: date_element(words, date(2019, 12, 18)),
                what: html! { h3 { "The Climate Limbo" } },
                state: None,
                gap: false,
            },
        ];
        let rows = (1..4).map(|n| {
            vec![
                html! { a href="#" { (title) } },
                chip(words, Tone::Waiting, said("With the teller")),
                html! { (words.number(n * 1234)) },
            ]
        });
        html! {
            (breadcrumb(words, &[("/".into(), said("2026")), ("/x".into(), said("Stories"))], said(title)))
            h1 { (title) }
            p.lead { (opening) }
            div.wide { (ui::PreEscaped(look::Motif::svg(self.look.motif, &self.look, 1200, 220, look::MotifUse::Banner))) }
            p { (countdown(words, date(2026, 12, 18), date(2026, 11, 21), now.plus_days(27))) }
            p { (opening) " " a href="https://example.org" { "example.org" } ". " (hashtag("#IamAMigrant")) " " em { (line) } }
            (pull_quote(words.locale(), line, Some(bdi("Amal"))))
            (pull_quote("ur".parse().unwrap_or(Locale::ENGLISH), "میں نے اس لیے پکایا کہ کوئی میرا نام پکارے۔", None))
            (pull_quote("am".parse().unwrap_or(Locale::ENGLISH), "ስሜን ከመንገድ ላይ እንዲጠሩኝ አበሰልኩ።", None))
            div.row {
                (go(words, Weight::Main, "#", "ui-transcript")) (go(words, Weight::Quiet, "#", "ui-next")) (post_button(words, Weight::Grave, "#", "t", said(if arabic { "إزالة هذا من كل مكان" } else { "Take this down everywhere" })))
            }
            div.row { @for (tone, label) in [(Tone::Still, "Draft"), (Tone::Moving, "Being written"), (Tone::Waiting, "With the teller"), (Tone::Done, "Approved"), (Tone::Careful, "Changed since approval"), (Tone::Stopped, "Withdrawn")] { (chip(words, tone, said(label))) } }
            h2 { (words.say("ui-languages")) }
            (language_list(words, "ui-languages", &[
                Spoken { locale: Locale::ENGLISH, href: None, status: None },
                Spoken { locale: Locale::ARABIC, href: Some("#".into()), status: Some(said("draft")) },
                Spoken { locale: "ur".parse().unwrap_or(Locale::ENGLISH), href: Some("#".into()), status: None },
                Spoken { locale: "ti".parse().unwrap_or(Locale::ENGLISH), href: Some("#".into()), status: None },
            ]))
            (Recording { address: "/media/x/a.mp3".into(), kind: "audio/mpeg".into(), title: title.into(), seconds: Some(252), bytes: Some(3_240_000), language: words.locale(), tracks: vec![], transcript: Some(html! { p { (opening) } }), poster: None }.show(words))
            (timeline(words, &steps))
            (facts(words, &[("ui-languages".into(), html! { (words.list(&["English", "العربية", "አማርኛ"])) }), (said("When"), moment_element(words, now, &TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC))), (said("Range"), html! { (words.range(date(2026, 11, 30), date(2026, 12, 18))) })]))
            (tabs(words, "ui-pages", &[NavItem::new("#", said("Written"), true), NavItem::new("#", said("With the teller"), false), NavItem::new("#", said("Public"), false)]))
            (filters(words, "#", Some("#"), html! { (Kit::new(words, &Form::blank()).text(Field::new("q", "ui-filters").quiet())) (Kit::new(words, &Form::blank()).select(Field::new("l", "ui-languages").quiet(), &Choice::languages())) }))
            (Table::new("t1", said("Stories"), vec![Column::new(said("Story")).sort("#", Some("ascending")), Column::new(said("State")), Column::new(said("Words")).number()]).rows(rows).show(words))
            (Table::new("t2", said("Stories"), vec![]).or_say("ui-gone-title", "ui-gone-body").show(words))
            (pagination(words, &Pages { current: 4, last: 12, href: &|page| format!("?page={page}") }))
            (progress(words, "ui-transcript", 3, 7))
            (notice(words, "ui-draft-found", html! { p { (words.say("ui-gone-body")) } }))
            (disclosure(words, "ui-exit-what", html! { p { (words.say("ui-exit-limits")) } }))
            (diff(words, words.locale(), &changes(opening, &format!("{} {line}", opening.replace(if arabic { "أسبوع" } else { "week" }, if arabic { "شهر" } else { "month" })))))
            h2 { (words.say("error-invalid-title")) }
            (kit.post("#", "token", html! {
                (kit.text(Field::new("title", "ui-transcript").hint("ui-exit-limits").required()))
                (kit.text(Field::new("email", "error-email").email()))
                (kit.area(Field::new("body", "ui-draft-found").in_language(Locale::ARABIC).at_most(300).rows(4)))
                (kit.select(Field::new("language", "ui-languages"), &Choice::languages()))
                (kit.radios(Field::new("website", said(if arabic { "هل يجوز نشر قصتك على الموقع؟" } else { "May your story be on the website?" })).required(), &[Choice::new("yes", said(if arabic { "نعم" } else { "Yes" })), Choice::new("no", said(if arabic { "لا" } else { "No" })), Choice::new("later", said(if arabic { "ليس الآن" } else { "Not now" })).hint("ui-gone-body")]))
                (kit.boxes(Field::new("what", "ui-choose"), &[Choice::new("face", said("Face")), Choice::new("voice", said("Voice"))]))
                (kit.tick(Field::new("read", "ui-gone-title")))
                (kit.moment("ui-today", Field::new("day", "ui-tomorrow"), Field::new("time", "ui-midday"), &words.say("ui-zone-uk")))
                (kit.file(Field::new("photo", "ui-upload-done").accept("image/*")))
                (kit.buttons("ui-next", go(words, Weight::Quiet, "#", "ui-keep")))
            }))
            (tombstone(words, &[("/".into(), "error-home".into())]))
            (ErrorPage::of(&base::Error::Missing).reference("7F3-QK2").onward("/", "error-home").body(words))
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let argument = |at: usize| arguments.get(at).map_or("", String::as_str);
    let words = Words::new(argument(0).parse().unwrap_or(Locale::ENGLISH));
    let surface = match argument(1) {
        "guest" => Surface::Guest,
        "desk" => Surface::Desk,
        _ => Surface::Site,
    };
    let scheme = match argument(2) {
        "dark" => Scheme::Dark,
        "light" => Scheme::Light,
        _ => Scheme::Device,
    };
    let look = look::Look::suggest(argument(3).parse().unwrap_or(5));
    let mut frame = Frame::new(surface, words, "/migrants-day/2026/")
        .origin("https://firsthand.example")
        .brand(
            said(if words.locale() == Locale::ARABIC {
                "اليوم الدولي للمهاجرين"
            } else {
                "International Migrants Day"
            }),
            "/migrants-day/",
        )
        .scheme(scheme)
        .banner(Some(said("Sample campaign · fictional people")))
        .flash(Some(Flash { text: "ui-upload-done".into(), trouble: false }))
        .exit_to("https://www.bbc.co.uk/weather")
        .footer(html! { p { (words.say("ui-gone-body")) } });
    if surface != Surface::Guest {
        frame = frame.nav(vec![
            NavItem::new("#", said(if words.locale() == Locale::ARABIC { "القصص" } else { "Stories" }), true),
            NavItem::new("#", said(if words.locale() == Locale::ARABIC { "الناس" } else { "People" }), false),
            NavItem::new("#", said(if words.locale() == Locale::ARABIC { "الأرشيف" } else { "Archive" }), false),
        ]);
    }
    if surface == Surface::Site {
        frame = frame.look(LookSheet::of(&look));
    }
    let form =
        Form::sent([("title", ""), ("email", "amal"), ("body", "طبخت."), ("language", "ar")]).refused(Invalid(vec![
            ("title", "error-required".into()),
            ("email", "error-email".into()),
            ("website", "error-choose".into()),
        ]));
    let mut page = render(&frame, &Samples { form, look });
    let sheet = ui::assets::sheet(surface);
    let css = String::from_utf8_lossy(sheet.bytes);
    page = page.replace(&format!(r#"<link rel="stylesheet" href="{}">"#, sheet.path), &format!("<style>{css}</style>"));
    if let Some(look) = &frame.look {
        page = page.replace(
            &format!(r#"<link rel="stylesheet" href="{}">"#, look.address()),
            &format!("<style>{}</style>", look.css()),
        );
    }
    println!("{page}");
}
