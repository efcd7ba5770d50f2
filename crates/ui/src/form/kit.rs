//! The fields themselves. Every one has a label above, a hint below the label,
//! the mistake beside it and the words already typed inside it. Nothing is ever
//! ticked beforehand: a choice that nobody made is not a choice.

use super::summary::{beside, field_id, summary};
use super::{Choice, Field, Form};
use crate::words::{Wording, Words};
use maud::{Markup, html};
use std::cell::RefCell;

/// A form being shown: whose words, and what was sent before. It notes each
/// field it shows, so that the list of mistakes can say their names.
pub struct Kit<'a> {
    pub words: Words,
    pub form: &'a Form,
    prefix: &'static str,
    shown: RefCell<Vec<(&'static str, String)>>,
}

impl<'a> Kit<'a> {
    pub const fn new(words: Words, form: &'a Form) -> Self {
        Self { words, form, prefix: "field", shown: RefCell::new(Vec::new()) }
    }

    /// Another form on the same page: its ids begin with this word instead of `field`.
    #[must_use]
    pub const fn prefixed(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// The whole form: mistakes first, then fields, then buttons. `token` is
    /// the surface's proof against forged posts.
    pub fn post(&self, action: &str, token: &str, inside: Markup) -> Markup {
        html! {
            (summary(self.words, self.form, self.prefix, &self.shown.borrow()))
            form.form method="post" action=(action) novalidate {
                @if !token.is_empty() { (Self::hidden("token", token)) }
                (inside)
            }
        }
    }

    /// As [`Kit::post`], for a form that carries a file.
    pub fn post_files(&self, action: &str, token: &str, inside: Markup) -> Markup {
        html! {
            (summary(self.words, self.form, self.prefix, &self.shown.borrow()))
            form.form method="post" action=(action) enctype="multipart/form-data" novalidate {
                @if !token.is_empty() { (Self::hidden("token", token)) }
                (inside)
            }
        }
    }

    pub fn hidden(name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }

    /// One line of text; also e-mail, web address and digits, as the field says.
    pub fn text(&self, field: Field) -> Markup {
        let kind = field.kind;
        self.input(&field, kind, false)
    }

    pub fn date(&self, field: Field) -> Markup {
        self.input(&field.short(), "date", false)
    }

    pub fn time(&self, field: Field) -> Markup {
        self.input(&field.short(), "time", false)
    }

    /// A day and a time side by side, saying whose time: fields `{name}` for
    /// the whole, `day` and `time` as named. `zone` is already in words.
    pub fn moment(&self, legend: impl Into<Wording>, day: Field, time: Field, zone: &str) -> Markup {
        html! {
            fieldset.group {
                legend { (legend.into().show(self.words)) }
                div.beside {
                    (self.date(day))
                    (self.time(time))
                    p.zone { (zone) }
                }
            }
        }
    }

    /// Never filled in again: browsers do not let a page choose a file.
    pub fn file(&self, field: Field) -> Markup {
        self.input(&field, "file", true)
    }

    pub fn area(&self, field: Field) -> Markup {
        let words = self.words;
        let id = self.id(field.name);
        self.wrap(
            &field,
            html! {
                textarea id=(id) name=(field.name) rows=(field.rows)
                    lang=[field.lang.map(|l| l.tag())] dir=[field.lang.map(|l| l.direction().html())]
                    required[field.required] autocomplete=[field.autocomplete]
                    aria-describedby=[self.described(&field)] aria-invalid=[self.invalid(&field)]
                { "\n" (self.form.value(field.name)) }
                @if let Some(most) = field.most {
                    p.hint.count { (words.fill("ui-at-most", [("count", most.into())])) }
                }
            },
        )
    }

    /// A list to choose one from. Starts on an empty line unless something was
    /// chosen, or a choice of its own stands for nothing.
    pub fn select(&self, field: Field, choices: &[Choice]) -> Markup {
        let id = self.id(field.name);
        self.wrap(
            &field,
            html! {
                select id=(id) name=(field.name) required[field.required] autocomplete=[field.autocomplete]
                    aria-describedby=[self.described(&field)] aria-invalid=[self.invalid(&field)]
                {
                    @if choices.iter().all(|choice| !choice.value.is_empty()) { option value="" { (self.words.say("ui-choose")) } }
                    @for choice in choices {
                        option value=(choice.value) selected[self.form.has(field.name, &choice.value)] {
                            (self.words.word(&choice.label))
                        }
                    }
                }
            },
        )
    }

    /// One of a few. Nothing is ticked until the person ticks it.
    pub fn radios(&self, field: Field, choices: &[Choice]) -> Markup {
        self.group(&field, "radio", choices)
    }

    /// Any of a few, all under one name.
    pub fn boxes(&self, field: Field, choices: &[Choice]) -> Markup {
        self.group(&field, "checkbox", choices)
    }

    /// A lone box, sent as `yes` when ticked.
    pub fn tick(&self, field: Field) -> Markup {
        let id = self.id(field.name);
        html! {
            div.field.lone.wrong[self.wrong(&field)] {
                div.option {
                    input id=(id) type="checkbox" name=(field.name) value="yes" checked[self.form.ticked(field.name)]
                        required[field.required]
                        aria-describedby=[self.described(&field)] aria-invalid=[self.invalid(&field)];
                    label for=(id) { (self.show(&field)) (self.need(&field)) }
                }
                (self.help(&field))
                (beside(self.words, &self.id(field.name), self.form.error(field.name)))
            }
        }
    }

    /// Fields that belong together, under one legend.
    pub fn fieldset(&self, legend: impl Into<Wording>, inside: Markup) -> Markup {
        html! { fieldset.group { legend { (legend.into().show(self.words)) } (inside) } }
    }

    /// The button that sends, and what else can be done instead.
    pub fn buttons(&self, send: impl Into<Wording>, others: Markup) -> Markup {
        html! { div.buttons { button.button type="submit" { (send.into().show(self.words)) } (others) } }
    }

    fn id(&self, name: &str) -> String {
        field_id(self.prefix, name)
    }

    fn show(&self, field: &Field) -> Markup {
        if self.wrong(field) {
            let label = match &field.label {
                Wording::Markup(_) => String::new(),
                label => self.words.word(label).into_owned(),
            };
            self.shown.borrow_mut().push((field.name, label));
        }
        field.label.show(self.words)
    }

    fn input(&self, field: &Field, kind: &str, is_file: bool) -> Markup {
        let id = self.id(field.name);
        let plain = matches!(kind, "email" | "url" | "tel");
        self.wrap(
            field,
            html! {
                input id=(id) type=(kind) name=(field.name) class=[Some(field.width).filter(|w| !w.is_empty())]
                    value=[(!is_file).then(|| self.form.value(field.name))]
                    lang=[field.lang.map(|l| l.tag())]
                    dir=[field.lang.map(|l| l.direction().html()).or(plain.then_some("ltr"))]
                    inputmode=[field.input_mode] autocomplete=[field.autocomplete] accept=[field.accept] capture[field.capture]
                    autocapitalize=[plain.then_some("none")] spellcheck=[plain.then_some("false")]
                    min=[field.lowest.as_deref()] max=[field.highest.as_deref()] required[field.required]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
            },
        )
    }

    fn wrap(&self, field: &Field, control: Markup) -> Markup {
        html! {
            div.field.wrong[self.wrong(field)] {
                label for=(self.id(field.name)) { (self.show(field)) (self.need(field)) }
                (self.help(field))
                (beside(self.words, &self.id(field.name), self.form.error(field.name)))
                (control)
            }
        }
    }

    fn group(&self, field: &Field, kind: &str, choices: &[Choice]) -> Markup {
        let id = self.id(field.name);
        html! {
            fieldset.field.wrong[self.wrong(field)] aria-describedby=[self.described(field)] {
                legend { (self.show(field)) (self.need(field)) }
                (self.help(field))
                (beside(self.words, &self.id(field.name), self.form.error(field.name)))
                @for (at, choice) in choices.iter().enumerate() {
                    // The first option carries the field's own id, so that the summary's link lands on it.
                    @let option = if at == 0 { id.clone() } else { format!("{id}-{at}") };
                    div.option {
                        input id=(option) type=(kind) name=(field.name) value=(choice.value)
                            checked[self.form.has(field.name, &choice.value)]
                            required[field.required && kind == "radio"]
                            aria-describedby=[choice.hint.as_ref().map(|_| format!("{option}-hint"))];
                        label for=(option) { (choice.label.show(self.words)) }
                        @if let Some(hint) = &choice.hint {
                            p.hint id={ (option) "-hint" } { (hint.show(self.words)) }
                        }
                    }
                }
            }
        }
    }

    fn need(&self, field: &Field) -> Markup {
        html! {
            @if !field.quiet {
                @if field.required { " " span.need { (self.words.say("ui-required")) } }
                @else { " " span.need { (self.words.say("ui-optional")) } }
            }
        }
    }

    fn help(&self, field: &Field) -> Markup {
        html! {
            @if let Some(hint) = &field.hint {
                p.hint id={ (self.id(field.name)) "-hint" } { (hint.show(self.words)) }
            }
        }
    }

    fn wrong(&self, field: &Field) -> bool {
        self.form.error(field.name).is_some()
    }

    fn invalid(&self, field: &Field) -> Option<&'static str> {
        self.wrong(field).then_some("true")
    }

    fn described(&self, field: &Field) -> Option<String> {
        let id = self.id(field.name);
        let hint = field.hint.as_ref().map(|_| format!("{id}-hint"));
        let error = self.form.error(field.name).map(|_| format!("{id}-error"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }
}
