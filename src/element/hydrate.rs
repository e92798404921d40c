//! Whether a table that was written into the page can be taken over as it stands.
//!
//! Yew takes over whatever it is given and stops the Wasm where an element is not the one it expects. Archives keep old pages, caches
//! strip comments, and translators wrap text in elements of their own; so the standing nodes are compared with those that would be
//! rendered, by the same rules as Yew's, before it is let near them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, Node, ShadowRoot};
use yew::virtual_dom::VNode;

use crate::claims::ClaimId;
use crate::table::TableState;
use crate::view::{Screen, first_sheet};

/// The root of a table that stands in the shadow root already.
pub fn standing_root(shadow: &ShadowRoot) -> Option<Element> {
    shadow.query_selector("[data-fingerprint], [part=root]").ok().flatten()
}

/// An empty root for a table. It is put on the page when something is drawn in it: see [`put_in_place`].
pub fn new_root(shadow: &ShadowRoot) -> Option<Element> {
    let root = shadow.owner_document()?.create_element("div").ok()?;
    root.set_class_name("root");
    root.set_attribute("part", "root").ok()?;
    Some(root)
}

/// Puts a drawn root in the place of everything in the shadow root but the style. Where the focus was on a row's summary, it stays there.
pub fn put_in_place(shadow: &ShadowRoot, root: &Element) {
    let focused = shadow.active_element().and_then(|element| element.closest("summary").ok().flatten());
    let row = focused.and_then(|summary| summary.closest("[data-claim]").ok().flatten());
    let _ = shadow.append_child(root);
    let mut next = shadow.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        let is_style = node.dyn_ref::<Element>().is_some_and(|element| matches!(element.local_name().as_str(), "link" | "style"));
        if !is_style && !node.is_same_node(Some(root)) {
            let _ = shadow.remove_child(&node);
        }
    }
    if let Some(id) = row.and_then(|row| row.get_attribute("data-claim")).and_then(|id| ClaimId::parse(&id)) {
        let summary = root.query_selector(&format!("[data-claim=\"{id}\"] summary")).ok().flatten();
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    }
}

/// The rows that are open in a standing table.
pub fn open_rows(root: &Element) -> Vec<ClaimId> {
    let mut open = Vec::new();
    let Ok(rows) = root.query_selector_all("[data-claim]") else { return open };
    for index in 0..rows.length() {
        let Some(row) = rows.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let details =
            row.query_selector("details").ok().flatten().and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok());
        if details.is_some_and(|details| details.open()) {
            open.extend(row.get_attribute("data-claim").and_then(|id| ClaimId::parse(&id)));
        }
    }
    open
}

/// How many rows stand in a table.
pub fn count_rows(root: &Element) -> usize {
    root.query_selector_all("[data-claim]").map_or(0, |rows| rows.length() as usize)
}

/// Where a standing table says that the rest of its rows can be read.
pub fn rest(root: &Element) -> Option<String> {
    root.query_selector("[part=rest] a").ok()??.get_attribute("href")
}

/// Whether the nodes below a standing root are those that the screen renders to.
pub fn is_same(root: &Element, screen: &Screen, opened: &[ClaimId]) -> bool {
    let state = TableState::with_open(opened.iter().cloned());
    let rendered = first_sheet(screen, &state);
    let mut nodes = Nodes { next: root.first_child() };
    nodes.mark("<[") && nodes.matches(&rendered) && nodes.mark("</[") && nodes.is_done()
}

/// The children of a node, taken one by one.
struct Nodes {
    next: Option<Node>,
}

impl Nodes {
    fn take(&mut self) -> Option<Node> {
        let node = self.next.take()?;
        self.next = node.next_sibling();
        Some(node)
    }

    /// Passes over text, which Yew takes for white space wherever it expects something else.
    fn skip_text(&mut self) {
        while self.next.as_ref().is_some_and(|node| node.node_type() == Node::TEXT_NODE) {
            self.take();
        }
    }

    /// Takes a component's mark, a comment.
    fn mark(&mut self, start: &str) -> bool {
        self.skip_text();
        let node = self.take().filter(|node| node.node_type() == Node::COMMENT_NODE);
        node.and_then(|node| node.node_value()).is_some_and(|text| text.starts_with(start) && text.ends_with("]>"))
    }

    fn is_done(&mut self) -> bool {
        self.skip_text();
        self.next.is_none()
    }

    /// Takes the nodes that belong to a rendered one.
    fn matches(&mut self, rendered: &VNode) -> bool {
        match rendered {
            VNode::VList(list) => list.iter().all(|child| self.matches(child)),
            VNode::VText(_) => {
                // Yew makes the text node that is missing, and fills the one that is there.
                if self.next.as_ref().is_some_and(|node| node.node_type() == Node::TEXT_NODE) {
                    self.take();
                }
                true
            }
            VNode::VTag(tag) => {
                self.skip_text();
                let Some(element) = self.take().and_then(|node| node.dyn_into::<Element>().ok()) else { return false };
                let mut children = Nodes { next: element.first_child() };
                element.local_name().eq_ignore_ascii_case(tag.tag())
                    && tag.children().is_none_or(|child| children.matches(child))
                    && children.is_done()
            }
            _ => false,
        }
    }
}
