//! What stands around a page of the desk: where else to go, the search field,
//! and the sentence about what has just been done.

use crate::answer::Again;
use crate::signed::Signed;
use axum::response::Response;
use http::StatusCode;
use people::accounts::Act;
use ui::form::Kit;
use ui::page::{Flash, Frame, Head, NavItem, Simple, Surface};
use ui::parts::{Weight, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// Everything that may be said after a redirect. The address carries a word of
/// this list and nothing else, so nobody can put sentences into our mouth.
// keys: desk-said-*
const SAID: &[(&str, &str)] = &[
    ("added", "desk-said-added"),
    ("alumni", "desk-said-alumni"),
    ("announced", "desk-said-announced"),
    ("archived", "desk-said-archived"),
    ("cancelled", "desk-said-cancelled"),
    ("decided", "desk-said-decided"),
    ("done", "desk-said-done"),
    ("drawing", "desk-said-drawing"),
    ("drafted", "desk-said-drafted"),
    ("embargo", "desk-said-embargo"),
    ("ended", "desk-said-ended"),
    ("enrolled", "desk-said-enrolled"),
    ("forgotten", "desk-said-forgotten"),
    ("frame", "desk-said-frame"),
    ("handed-in", "desk-said-handed-in"),
    ("held", "desk-said-held"),
    ("invited", "desk-said-invited"),
    ("joined", "desk-said-joined"),
    ("left", "desk-said-left"),
    ("mailed", "desk-said-mailed"),
    ("opened", "desk-said-opened"),
    ("planned", "desk-said-planned"),
    ("published", "desk-said-published"),
    ("purged", "desk-said-purged"),
    ("removed", "desk-said-removed"),
    ("readdressed", "desk-said-readdressed"),
    ("retired", "desk-said-retired"),
    ("retried", "desk-said-retried"),
    ("reviewed", "desk-said-reviewed"),
    ("revoked", "desk-said-revoked"),
    ("room-ended", "desk-said-room-ended"),
    ("room-sent", "desk-said-room-sent"),
    ("saved", "desk-said-saved"),
    ("scorers-named", "desk-said-scorers-named"),
    ("stepped-out", "desk-said-stepped-out"),
    ("told", "desk-said-told"),
    ("undone", "desk-said-undone"),
    ("uploaded", "desk-said-uploaded"),
    ("welcome", "desk-said-welcome"),
    ("worry", "desk-said-worry"),
];

const MAIN: &[(&str, &str)] = &[
    ("/desk/", "desk-nav-today"),
    ("/desk/stories/", "desk-nav-stories"),
    ("/desk/people/", "desk-nav-people"),
    ("/desk/media/", "desk-nav-media"),
    ("/desk/editions/", "desk-nav-editions"),
    ("/desk/events/", "desk-nav-events"),
    ("/desk/partners/", "desk-nav-partners"),
    ("/desk/toolkit/", "desk-nav-toolkit"),
];

const HOUSE: &[(&str, &str, Option<Act>)] = &[
    ("/desk/permissions/", "desk-nav-permissions", None),
    ("/desk/notices/", "desk-nav-notices", None),
    ("/desk/network/", "desk-network", Some(Act::SeeNetwork)),
    ("/desk/by-hand/", "desk-nav-by-hand", Some(Act::ReadIdentity)),
    ("/desk/selection/", "desk-selection", Some(Act::SelectApplicants)),
    ("/desk/scoring/", "desk-scoring", Some(Act::ScoreApplications)),
    ("/desk/concerns/", "desk-concerns", Some(Act::HearConcerns)),
    ("/desk/check-ins/", "desk-check-ins", Some(Act::SeeCheckIns)),
    ("/desk/practice/", "desk-practice", Some(Act::WriteQuestions)),
    ("/desk/audit/", "desk-nav-audit", Some(Act::SeeAudit)),
    ("/desk/jobs/", "desk-nav-jobs", Some(Act::SeeJobs)),
    ("/desk/outbox/", "desk-nav-outbox", Some(Act::SeeOutbox)),
    ("/desk/staff/", "desk-nav-staff", None),
    ("/desk/settings/", "desk-nav-settings", None),
];

impl Signed {
    /// A page of the desk.
    pub fn page(&self, title: impl Into<String>, body: Markup) -> Response {
        self.page_as(StatusCode::OK, title, body)
    }

    /// A page with a form on it, which may have come back.
    pub fn form_page(&self, again: &Again, title: impl Into<String>, body: Markup) -> Response {
        self.page_as(again.status, title, body)
    }

    fn page_as(&self, status: StatusCode, title: impl Into<String>, body: Markup) -> Response {
        let words = self.words;
        let said = self.query.value("said");
        let flash = SAID
            .iter()
            .find(|(name, _)| *name == said)
            .map(|(_, key)| Flash { text: Wording::from(*key), trouble: false });
        let address = if self.query.narrows() {
            self.query.with(&self.path, "page", &self.query.page().to_string())
        } else {
            self.path.clone()
        };
        let frame = Frame::new(Surface::Desk, words, address)
            .brand("desk-brand", "/desk/")
            .nav(self.nav())
            .aside(self.aside())
            .footer(self.footer())
            .flash(flash);
        let page = Simple { head: Head::new(title).hidden(), body };
        let mut response = door::page(&frame, &page);
        *response.status_mut() = status;
        if let Some(cookie) = self.reader.remember(self.house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }

    fn nav(&self) -> Vec<NavItem> {
        let here = |href: &str| if href == "/desk/" { self.path == href } else { self.path.starts_with(href) };
        let mut items: Vec<_> = MAIN.iter().map(|(href, label)| NavItem::new(*href, *label, here(href))).collect();
        if self.may(Act::SeeApplications) {
            let href = "/desk/applications/";
            items.insert(3, NavItem::new(href, "desk-applications", here(href)));
        }
        items
    }

    fn aside(&self) -> Markup {
        let words = self.words;
        html! {
            form.seek method="get" action="/desk/search/" role="search" {
                label.unseen for="seek" { (words.say("desk-search")) }
                input #seek type="search" name="q" placeholder=(words.say("desk-search"));
                button.button.quiet type="submit" { (words.say("desk-search-go")) }
            }
            a.who href="/desk/account/" { bdi { (self.staff.name) } }
        }
    }

    fn footer(&self) -> Markup {
        let words = self.words;
        html! {
            nav.house aria-label=(words.say("desk-nav-house")) {
                ul {
                    @for (href, label, act) in HOUSE {
                        @if act.is_none_or(|act| self.may(act)) { li { a href=(href) { (words.say(label)) } } }
                    }
                }
            }
            (post_button(words, Weight::Quiet, "/desk/sign-out", &self.token, "desk-sign-out"))
        }
    }

    /// A button that posts, with this session's token.
    pub fn button(&self, weight: Weight, action: &str, label: impl Into<Wording>) -> Markup {
        post_button(self.words, weight, action, &self.token, label)
    }

    /// The same carrying one value, such as which row it stands in.
    pub fn button_with(
        &self,
        weight: Weight,
        action: &str,
        name: &str,
        value: &str,
        label: impl Into<Wording>,
    ) -> Markup {
        html! {
            form.act method="post" action=(action) {
                (Kit::hidden("token", &self.token))
                (Kit::hidden(name, value))
                (ui::parts::send(self.words, weight, label, None))
            }
        }
    }
}

/// The heading of a page with what can be done from it.
pub fn bar(title: impl ui::Render, actions: Markup) -> Markup {
    html! { header.bar { h1 { (title) } div.buttons { (actions) } } }
}

/// A field in each language of the interface, side by side.
macro_rules! in_both {
    ($kit:expr, $kind:ident, $name:literal, $label:literal $(, $more:ident($($arg:expr),*))*) => {{
        use ui::form::Field;
        let kit = &$kit;
        let english = Field::new(concat!($name, ".en"), $crate::frame::labelled(kit.words, $label, base::Locale::ENGLISH)).in_language(base::Locale::ENGLISH)$(.$more($($arg),*))*;
        let arabic = Field::new(concat!($name, ".ar"), $crate::frame::labelled(kit.words, $label, base::Locale::ARABIC)).in_language(base::Locale::ARABIC)$(.$more($($arg),*))*;
        ui::html! { div.pair { (kit.$kind(english)) (kit.$kind(arabic)) } }
    }};
}

pub(crate) use in_both;

/// "Title · العربية"
pub fn labelled(words: Words, label: &str, locale: base::Locale) -> Wording {
    Wording::Said(format!("{} · {}", words.say(label), locale.name()))
}
