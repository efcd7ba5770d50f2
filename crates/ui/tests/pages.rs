//! A page as a browser receives it: escaped, labelled, in its own language and
//! direction, with what was typed still in place.

use base::{Invalid, Locale, Message};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{CONTENT_SECURITY_POLICY, Frame, Head, NavItem, Page, Simple, Surface, render};
use ui::parts;
use ui::words::{Words, said};
use ui::{Markup, html};

const NASTY: &str = "<script>alert(\"1\")</script>&'";

fn english() -> Words {
    Words::new(Locale::ENGLISH)
}

fn shown(frame: &Frame, body: Markup) -> String {
    render(frame, &Simple { head: Head::new("Title"), body })
}

#[test]
fn nothing_a_person_wrote_becomes_markup() {
    let words = english();
    let form = Form::sent([("title", NASTY), ("body", NASTY), ("pick", NASTY)]);
    let kit = Kit::new(words, &form);
    let frame = Frame::new(Surface::Site, words, format!("/x?q={NASTY}"))
        .origin("https://firsthand.example")
        .brand(said(NASTY), "/")
        .nav(vec![NavItem::new(NASTY, said(NASTY), false)])
        .banner(Some(said(NASTY)));
    let head = Head::new(NASTY).describe(NASTY).json_ld(serde_json::json!({ "name": NASTY }));
    let body = html! {
        (kit.text(Field::new("title", said(NASTY)).hint(said(NASTY))))
        (kit.area(Field::new("body", said(NASTY))))
        (kit.select(Field::new("pick", said(NASTY)), &[Choice::new(NASTY, said(NASTY))]))
        (kit.radios(Field::new("pick", said(NASTY)), &[Choice::new(NASTY, said(NASTY)).hint(said(NASTY))]))
        (parts::pull_quote(Locale::ARABIC, NASTY, Some(parts::bdi(NASTY))))
        (parts::diff(words, Locale::ENGLISH, &parts::changes(NASTY, "other words")))
        (parts::chip(words, parts::Tone::Done, said(NASTY)))
        (parts::hashtag(NASTY))
        (words.weave(&Message::new("ui-credit").with("unused", NASTY), [("name", html! { b { (NASTY) } })]))
    };
    let page = render(&frame, &Simple { head, body });
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(!page.contains("alert(\"1\")\"</"), "an attribute was broken out of");
    assert!(page.contains("\\u003cscript\\u003e"), "JSON-LD keeps its angle brackets as JSON");
}

#[test]
fn a_form_that_comes_back_keeps_every_word_and_says_what_is_wrong_where() {
    let words = english();
    let form = Form::sent([
        ("title", "  "),
        ("body", "Line one\r\nline two"),
        ("website", "later"),
        ("what", "face"),
        ("read", "yes"),
        ("language", "ar"),
    ])
    .refused(Invalid(vec![
        ("title", "error-required".into()),
        ("website", "error-choose".into()),
        ("", "error-busy".into()),
    ]));
    let kit = Kit::new(words, &form);
    let page = kit
        .post(
            "/desk/x",
            "the-token",
            html! {
                (kit.text(Field::new("title", said("Title")).hint(said("Short")).required()))
                (kit.area(Field::new("body", said("Body"))))
                (kit.radios(Field::new("website", said("Website")), &[Choice::new("yes", said("Yes")), Choice::new("later", said("Not now"))]))
                (kit.boxes(Field::new("what", said("What")), &[Choice::new("face", said("Face")), Choice::new("voice", said("Voice"))]))
                (kit.tick(Field::new("read", said("I read it"))))
                (kit.select(Field::new("language", said("Language")), &Choice::languages()))
            },
        )
        .into_string();
    for kept in [
        r#"value="  ""#,
        "Line one\nline two</textarea>",
        r#"value="later" checked"#,
        r#"value="face" checked"#,
        r#"value="yes" checked"#,
        r#"<option value="ar" selected>"#,
        r#"name="token" value="the-token""#,
    ] {
        assert!(page.contains(kept), "{kept} in {page}");
    }
    // The summary's links land on fields that exist, and each field points at its mistake.
    for link in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()) {
        assert!(page.contains(&format!("id=\"{link}\"")), "{link}");
        assert!(page.contains(&format!("id=\"{link}-error\"")), "{link}-error");
    }
    assert!(page.contains(r##"<a href="#field-title">Title: Please fill this in</a>"##), "{page}");
    assert!(page.contains(r#"aria-describedby="field-title-hint field-title-error" aria-invalid="true""#), "{page}");
    assert!(page.contains("<li>Many people are saving"), "a mistake of the whole form is words, not a link: {page}");
}

#[test]
fn nothing_is_ticked_beforehand() {
    let form = Form::blank();
    let kit = Kit::new(english(), &form);
    let choices = [Choice::new("yes", said("Yes")), Choice::new("no", said("No"))];
    let page = html! {
        (kit.radios(Field::new("a", said("A")), &choices)) (kit.boxes(Field::new("b", said("B")), &choices))
        (kit.tick(Field::new("c", said("C")))) (kit.select(Field::new("d", said("D")), &choices))
    }
    .into_string();
    assert!(!page.contains("checked") && !page.contains("selected"), "{page}");
}

#[test]
fn two_forms_on_a_page_have_ids_of_their_own() {
    let form = Form::blank();
    let one = Kit::new(english(), &form).text(Field::new("note", said("Note"))).into_string();
    let two = Kit::new(english(), &form).prefixed("reply").text(Field::new("note", said("Note"))).into_string();
    assert!(one.contains(r#"id="field-note""#) && two.contains(r#"id="reply-note""#));
}

#[test]
fn every_page_says_its_language_and_offers_the_others_by_their_own_names() {
    for locale in Locale::INTERFACE {
        let words = Words::new(locale);
        let page = shown(
            &Frame::new(Surface::Site, words, "/x/?page=2").origin("https://firsthand.example"),
            html! { h1 { "x" } },
        );
        assert!(page.contains(&format!(r#"<html lang="{locale}" dir="{}""#, locale.direction().html())), "{page}");
        let other = Locale::INTERFACE.into_iter().find(|l| *l != locale).expect("two languages");
        assert!(page.contains(&format!(r#"href="/x/?page=2&amp;lang={other}" hreflang="{other}""#)), "{page}");
        assert!(page.contains(other.name()));
        assert!(!page.contains(ui::words::MISSING_MARK), "a key is missing: {page}");
    }
}

#[test]
fn the_switch_does_not_pile_up() {
    for (address, path) in [
        ("/x/?lang=ar", "/x/"),
        ("/x/?lang=ar&page=2&lang=en", "/x/?page=2"),
        ("/x/?slang=1", "/x/?slang=1"),
        ("/x/", "/x/"),
    ] {
        assert_eq!(Frame::new(Surface::Site, english(), address).path, path);
    }
}

#[test]
fn only_the_public_site_is_open_to_search_engines() {
    let words = english();
    let site = shown(&Frame::new(Surface::Site, words, "/").origin("https://firsthand.example"), html! {});
    assert!(!site.contains("noindex") && site.contains(r#"rel="canonical" href="https://firsthand.example/""#));
    for surface in [Surface::Guest, Surface::Desk] {
        let page = shown(&Frame::new(surface, words, "/my").origin("https://firsthand.example"), html! {});
        assert!(
            page.contains("noindex")
                && page.contains("no-referrer")
                && !page.contains("canonical")
                && !page.contains("og:"),
            "{page}"
        );
    }
}

#[test]
fn no_page_needs_an_exception_from_the_content_policy() {
    struct All;
    impl Page for All {
        fn head(&self, _: Words) -> Head {
            Head::new("All")
        }
        fn body(&self, words: Words) -> Markup {
            html! {
                (parts::tombstone(words, &[]))
                (parts::copy_button(words, "x", said("Copy")))
                (parts::confirm_action(words, said("Sure?"), said("Yes"), html! {}))
                (parts::ErrorPage::of(&base::Error::Missing).body(words))
            }
        }
    }
    for surface in [Surface::Site, Surface::Guest, Surface::Desk] {
        let page = render(&Frame::new(surface, english(), "/").exit_to("https://www.bbc.co.uk/weather"), &All);
        assert!(!page.contains("style=") && !page.contains("<style") && !page.contains(" onclick"), "{page}");
    }
    assert!(!CONTENT_SECURITY_POLICY.contains("unsafe"));
}

#[test]
fn a_tombstone_is_the_same_for_everyone() {
    let words = english();
    let page = parts::tombstone(words, &[("/migrants-day/".into(), said("Start"))]).into_string();
    assert_eq!(
        page,
        "<article class=\"tombstone\"><h1>This item is no longer available</h1><p>It was here before and is not any more. There is much else to read.</p><ul class=\"onward\"><li><a href=\"/migrants-day/\">Start</a></li></ul></article>"
    );
}

#[test]
fn names_of_another_direction_cannot_pull_a_sentence_apart() {
    let arabic = Words::new(Locale::ARABIC);
    let credit = arabic.fill("ui-credit", [("name", "Amal (IMIX)".into())]);
    assert!(credit.contains("\u{2068}Amal (IMIX)\u{2069}"), "{credit:?}");
    let credit = english().fill("ui-credit", [("name", "Amal (IMIX)".into())]);
    assert_eq!(credit, "Picture: Amal (IMIX)");
}

#[test]
fn a_look_has_its_own_address_and_no_inline_style() {
    let one = ui::LookSheet::of(&look::Look::suggest(1));
    let two = ui::LookSheet::of(&look::Look::suggest(2));
    assert_ne!(one.address(), two.address());
    assert_eq!(one.address(), ui::LookSheet::of(&look::Look::suggest(1)).address());
    assert!(one.css().len() < 14_000, "{} bytes", one.css().len());
    let archive =
        [(".look-2023".to_owned(), look::Look::suggest(1)), (".look-2022".to_owned(), look::Look::suggest(2))];
    let gallery = ui::LookSheet::gallery(&archive).expect("two looks");
    assert!(
        gallery.css().contains(".look-2022")
            && gallery.css().matches('{').count() == gallery.css().matches('}').count()
    );
    let page = shown(&Frame::new(Surface::Site, english(), "/").look(one.clone()), html! {});
    assert!(page.contains(&one.address()) && page.contains("theme-color"));
}
