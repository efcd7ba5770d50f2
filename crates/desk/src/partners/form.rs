//! The form of an organisation, for a new one and for one that is changed.

use crate::frame::bar;
use crate::frame::in_both;
use crate::shown::choices;
use crate::signed::Signed;
use programme::partners::PartnerKind;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go, notice};
use ui::{Markup, html};

pub(super) struct PartnerForm<'a> {
    pub desk: &'a Signed,
    pub title: &'a str,
    pub form: &'a Form,
    pub action: &'a str,
    pub back: &'a str,
    /// The revision that was read, where there is one already.
    pub seen: Option<String>,
    /// What was saved by somebody else while this was being written.
    pub theirs: Option<Markup>,
    /// Whether the address may still be chosen.
    pub slug_open: bool,
}

impl PartnerForm<'_> {
    pub fn show(&self) -> Markup {
        let words = self.desk.words;
        let kit = Kit::new(words, self.form);
        let kinds = choices(PartnerKind::ALL, PartnerKind::name, |kind| kind.label().into());
        let namesake = self.form.error("another").is_some() || self.form.ticked("another");
        let inside = html! {
            @if let Some(seen) = &self.seen { (Kit::hidden("seen", seen)) }
            (in_both!(kit, text, "name", "desk-partners-name", quiet(), hint("desk-events-one-language")))
            // Asked only where another organisation has this name already.
            @if namesake { (kit.tick(Field::new("another", "desk-partners-another").quiet())) }
            (kit.select(Field::new("kind", "desk-partners-kind").required(), &kinds))
            (in_both!(kit, text, "town", "desk-partners-town"))
            (kit.text(Field::new("website", "desk-partners-website").address()))
            (in_both!(kit, area, "description", "desk-partners-description", rows(5), at_most(2000)))
            @if self.slug_open {
                (kit.text(Field::new("slug", "desk-partners-slug").hint("desk-partners-slug-hint").short().autocomplete("off")))
            } @else {
                (Kit::hidden("slug", self.form.value("slug")))
            }
            (kit.buttons("desk-partners-save", go(words, Weight::Quiet, self.back, "desk-partners-leave-form")))
        };
        html! {
            (bar(self.title, Markup::default()))
            @if let Some(theirs) = &self.theirs { (notice(words, "desk-partners-theirs", theirs.clone())) }
            (ui::parts::keep_draft(words, self.action, kit.post(self.action, &self.desk.token, inside)))
        }
    }
}
