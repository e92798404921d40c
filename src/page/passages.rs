//! The text of an article as a reader sees it, and the way back from a place in it to the DOM.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range, Text, Window};

use crate::anchor::{ArticleText, Stretch, Utf16Offset};
use crate::page::mark::is_mark;
use crate::page::pause::Pauses;

/// An article's text with the text nodes it came from.
#[derive(Debug, Default)]
pub struct Passages {
    /// The text.
    pub text: ArticleText,
    /// Each text node and where it begins, in order.
    nodes: Vec<(u32, Text)>,
}

/// Elements whose content is no text of the article: what only programs read, what readers fill in, annotations of ruby, drawings, and
/// the table itself.
const LEFT_OUT: [&str; 15] = [
    "script",
    "style",
    "noscript",
    "template",
    "textarea",
    "select",
    "iframe",
    "object",
    "video",
    "audio",
    "canvas",
    "svg",
    "rt",
    "rp",
    "claims-table",
];

/// How an element stands in the text.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Hidden,
    Inline,
    Raised,
    Block,
}

/// Reads what is inside an element. It pauses where there is much; what changes meanwhile may be missing, and has to be noticed by others.
pub async fn read(root: &Element, pauses: &mut Pauses) -> Passages {
    let mut passages = Passages::default();
    let Some(window) = web_sys::window() else { return passages };
    // How each of the elements around the node that is read stands.
    let mut around: Vec<Standing> = Vec::new();
    let mut next = root.first_child();
    let mut count = 0_u32;
    while let Some(node) = next {
        count += 1;
        if count.is_multiple_of(32) {
            pauses.breathe().await;
        }
        next = passages.enter(&window, &node, &mut around);
        let mut left = node;
        while next.is_none() {
            next = left.next_sibling();
            if next.is_none() {
                let Some(standing) = around.pop() else { break };
                passages.edge(standing);
                match left.parent_node() {
                    Some(parent) => left = parent,
                    None => break,
                }
            }
        }
    }
    pauses.breathe().await;
    passages.text.index();
    passages
}

impl Passages {
    /// Takes in a node; gives its first child if it has any to be read.
    fn enter(&mut self, window: &Window, node: &Node, around: &mut Vec<Standing>) -> Option<Node> {
        if let Some(text) = node.dyn_ref::<Text>() {
            // Not its `data`: of a parted text it is noted who reads it.
            let data = text.substring_data(0, text.length()).unwrap_or_default();
            let units: Vec<u16> = data.encode_utf16().collect();
            let start = self.text.push(&units);
            self.nodes.push((start.0, text.clone()));
            return None;
        }
        let element = node.dyn_ref::<Element>()?;
        let standing = standing(window, element);
        if standing == Standing::Hidden {
            return None;
        }
        self.edge(standing);
        let child = node.first_child();
        match child {
            Some(_) => around.push(standing),
            None => self.edge(standing),
        }
        child
    }

    /// The beginning or end of an element.
    fn edge(&mut self, standing: Standing) {
        match standing {
            Standing::Block => self.text.part(),
            Standing::Raised => self.text.raise(),
            Standing::Inline | Standing::Hidden => {}
        }
    }

    /// The stretch of the DOM that a stretch of the text stands for; `None` where the DOM has changed too much.
    pub fn range(&self, at: Stretch) -> Option<Range> {
        let range = Range::new().ok()?;
        let (start, from) = self.place(at.start.0, 0)?;
        let (end, to) = self.place(at.end.0, u32::from(at.start < at.end))?;
        range.set_start(start, from).ok()?;
        range.set_end(end, to).ok()?;
        Some(range)
    }

    /// The stretch of the text that a stretch of the DOM stands for: that of the text nodes in it that are read. `None` where there is none.
    pub fn stretch(&self, range: &Range) -> Option<Stretch> {
        let inside = |(_, node): &&(u32, Text)| range.intersects_node(node).unwrap_or(false);
        let (first, last) = (self.nodes.iter().find(inside)?, self.nodes.iter().rev().find(inside)?);
        let edge = |node: &Text, at: Result<Node, _>, offset: Result<u32, _>| {
            at.is_ok_and(|at| at.is_same_node(Some(node))).then(|| offset.unwrap_or_default())
        };
        let from = edge(&first.1, range.start_container(), range.start_offset()).unwrap_or_default();
        let to = edge(&last.1, range.end_container(), range.end_offset()).unwrap_or_else(|| last.1.length());
        Some(Stretch { start: Utf16Offset(first.0 + from), end: Utf16Offset(last.0 + to) })
    }

    /// The text node that holds the unit at a place, or the one `back` units before it, and the place inside that node.
    fn place(&self, place: u32, back: u32) -> Option<(&Text, u32)> {
        let index = self.nodes.partition_point(|(start, _)| *start <= place - back.min(place)).checked_sub(1)?;
        let (start, node) = self.nodes.get(index)?;
        (node.is_connected() && place - start <= node.length()).then_some((node, place - start))
    }
}

fn standing(window: &Window, element: &Element) -> Standing {
    let name = element.local_name();
    if name == "br" || name == "hr" {
        return Standing::Block;
    }
    if LEFT_OUT.contains(&name.as_str()) || name == "a" && is_mark(element) {
        return Standing::Hidden;
    }
    let Some(style) = window.get_computed_style(element).ok().flatten() else { return Standing::Block };
    let display = style.get_property_value("display").unwrap_or_default();
    if display == "none" || style.get_property_value("visibility").is_ok_and(|visibility| visibility != "visible") {
        return Standing::Hidden;
    }
    if name == "sup" {
        return Standing::Raised;
    }
    // An element that is not laid out has no display at all.
    if display.starts_with("inline") || display.starts_with("ruby") || display == "contents" {
        Standing::Inline
    } else {
        Standing::Block
    }
}
