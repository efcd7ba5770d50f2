//! Pages and everything on them: language, frame, components, forms, style
//! sheets and small scripts. Knows no domain and does no I/O: a surface turns
//! what it knows into values, and this crate turns values into a document.
//!
//! ```
//! use ui::form::{Choice, Field, Form, Kit};
//! use ui::page::{Frame, Head, NavItem, Page, Surface, render};
//! use ui::words::{Words, said};
//! use ui::{Markup, html, parts};
//!
//! struct Invite<'a> {
//!     form: &'a Form,      // `Form::blank()`, or what was sent, with its mistakes
//!     token: &'a str,      // against forged posts, from the session
//! }
//!
//! impl Page for Invite<'_> {
//!     fn head(&self, words: Words) -> Head {
//!         Head::new(words.say("error-required")).hidden()   // a key of locales/*/desk.ftl
//!     }
//!     fn body(&self, words: Words) -> Markup {
//!         let kit = Kit::new(words, self.form);
//!         let roles = [Choice::new("editor", said("Editor")), Choice::new("press", said("Press"))];
//!         html! {
//!             h1 { (words.say("error-required")) }
//!             (kit.post("/desk/people/invite", self.token, html! {
//!                 (kit.text(Field::new("email", "error-email").email().required()))
//!                 (kit.radios(Field::new("role", "error-choose").required(), &roles))
//!                 (kit.buttons("ui-next", parts::go(words, parts::Weight::Quiet, "/desk/people", "error-home")))
//!             }))
//!         }
//!     }
//! }
//!
//! // POST: read the form, let the domain judge it, show it again with its mistakes.
//! let mut form = Form::sent([("email", "amal"), ("role", "")]);
//! let _email = form.require("email");
//! let _role = form.choose("role", true, |role| ["editor", "press"].into_iter().find(|known| *known == role));
//! let form = form.refused(base::Invalid(vec![("email", "error-email".into())]));
//!
//! let frame = Frame::new(Surface::Desk, Words::new(base::Locale::ARABIC), "/desk/people/invite")
//!     .nav(vec![NavItem::new("/desk", said("Today"), false)]);
//! let html = render(&frame, &Invite { form: &form, token: "t" });
//! assert!(html.contains(r#"value="amal""#) && html.contains(r##"href="#field-email""##));
//! ```
//!
//! A sentence is a key: `"desk-save"` given to a component, `words.say("desk-save")`,
//! `words.tell(&message)`. Keys live in `locales/{en,ar}/{area}.ftl`. A key that is
//! put together at run time is declared where it is made, by a comment
//! `// keys: desk-state-*`. Styles of one surface's pages go to
//! `css/pages/{site,guest,desk}-*.css`, scripts are elements in `js/`.
//! Serve [`assets::all`] and each [`LookSheet`]; send [`page::CONTENT_SECURITY_POLICY`].

pub mod assets;
pub mod form;
mod look_sheet;
pub mod page;
pub mod parts;
mod surface;
pub mod words;

pub use look_sheet::LookSheet;
pub use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
