//! What becomes of the passages in the article, what no claim covers, and the passage for a selection.

use std::cell::RefCell;

use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, Element};

use claims_table::anchor::coverage::{GapKind, coverage};
use claims_table::anchor::{Stretch, Utf16Offset, describe};
use claims_table::claims::field::Field;
use claims_table::claims::problem::found;
use claims_table::claims::tree::Node;
use claims_table::claims::write::json::{Layout, to_text};
use claims_table::page::{Passages, Pauses, article_of, read};

use crate::{element, list, panel, text};

thread_local! {
    /// The article as it was read last.
    static READ: RefCell<Passages> = RefCell::default();
}

/// The passages of an `anchors` event that are lost or not sure, and what of the article none of them covers.
pub fn list_passages(event: &CustomEvent) {
    let detail: Node = serde_wasm_bindgen::from_value(event.detail()).unwrap_or_else(|_| Node::record(Vec::new()));
    let mut lines = Vec::new();
    for lost in list(&detail, "lost") {
        let nearest = text(lost, "nearest");
        let nearest = if nearest.is_empty() { String::new() } else { format!("; nearest is {}", found(&nearest)) };
        lines.push(format!(
            "claim {}: lost ({}): {}{nearest}",
            text(lost, "id"),
            text(lost, "reason"),
            found(&text(lost, "exact"))
        ));
    }
    for passage in list(&detail, "found") {
        let certainty = text(passage, "certainty");
        if certainty != "exact" && certainty != "normalised" {
            lines.push(format!("claim {}: {certainty}: {}", text(passage, "id"), found(&text(passage, "text"))));
        }
    }
    let all = list(&detail, "found").len() + list(&detail, "lost").len();
    let heading = match lines.len() {
        0 => format!("Passages found in the article: {all}"),
        number => format!("Passages lost or not sure: {number} of {all}"),
    };
    panel::show("passages", &heading, &lines, true);
    let place = |passage: &Node, name| Utf16Offset(text(passage, name).parse().unwrap_or_default());
    let covered: Vec<Stretch> = list(&detail, "found")
        .iter()
        .map(|passage| Stretch { start: place(passage, "start"), end: place(passage, "end") })
        .collect();
    let Ok(table) = element("claims-table") else { return };
    spawn_local(list_gaps(table, covered));
}

async fn list_gaps(table: Element, covered: Vec<Stretch>) {
    let Some(article) = article_of(&table, table.get_attribute("article").as_deref()) else { return };
    let passages = read(&article, &mut Pauses::begin()).await;
    let lang = article.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let words = |at| found(&passages.text.words(at));
    let lines: Vec<String> = coverage(&passages.text, &covered, lang.as_deref())
        .into_iter()
        .map(|gap| match gap.kind {
            GapKind::Number => format!("the number {} in {}", words(gap.at), words(gap.sentence)),
            GapKind::Cue => format!("{} in {}", words(gap.at), words(gap.sentence)),
        })
        .collect();
    panel::show("gaps", &format!("Numbers and statements that no claim covers: {}", lines.len()), &lines, false);
    READ.with(|slot| slot.replace(passages));
}

/// Shows the passage that stands for the words that are selected in the article, to be written into the document.
pub fn describe_selection() {
    let Ok(Some(selection)) = window().get_selection() else { return };
    if selection.is_collapsed() || selection.range_count() == 0 {
        return;
    }
    let Ok(range) = selection.get_range_at(0) else { return };
    let is_inside =
        |node: Result<_, _>| node.is_ok_and(|node| element("article").is_ok_and(|article| article.contains(Some(&node))));
    if !is_inside(range.start_container()) || !is_inside(range.end_container()) {
        return;
    }
    READ.with(|passages| {
        let passages = passages.borrow();
        if let Some(at) = passages.stretch(&range) {
            let passage = describe(&passages.text, at);
            panel::show("selection", "The passage that is selected", &[to_text(&passage.write(), Layout::Compact)], true);
        }
    });
}
