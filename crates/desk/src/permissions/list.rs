//! The lists, one under each tab.

use super::{HERE, conditions, ending, newcomers, reviews};
use crate::answer::Answer;
use crate::frame::bar;
use crate::signed::Signed;
use ui::html;
use ui::page::NavItem;
use ui::parts::tabs;

const TABS: [(&str, &str); 5] = [
    ("conditions", "desk-permissions-conditions"),
    ("ending", "desk-permissions-ending"),
    ("partners", "desk-permissions-partners"),
    ("hand", "desk-permissions-hand"),
    ("reviews", "desk-permissions-reviews"),
];

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let asked = desk.query.value("list");
    let (tab, label) = TABS.into_iter().find(|(name, _)| *name == asked).unwrap_or(TABS[0]);
    let items: Vec<NavItem> =
        TABS.iter().map(|(name, label)| NavItem::new(format!("{HERE}?list={name}"), *label, *name == tab)).collect();
    let inside = match tab {
        "conditions" => conditions::table(&desk, label).await?,
        "ending" => ending::table(&desk, label).await?,
        "reviews" => reviews::table(&desk, label).await?,
        "partners" => newcomers::table(&desk, label).await?,
        _ => newcomers::by_hand(&desk, label).await?,
    };
    let body = html! {
        (bar(words.say("desk-permissions-all"), ui::Markup::default()))
        p.lead { (words.say("desk-permissions-lead")) }
        (tabs(words, "desk-permissions-lists", &items))
        (inside)
    };
    Ok(desk.page(words.say("desk-permissions-all"), body))
}
