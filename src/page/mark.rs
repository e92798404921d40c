//! The marks after the passages: put into the article without a trace in its text, and taken out again without any.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range, Text};

use crate::browser::with_hands;

/// The class of a mark, by which the stylesheet, the reader of the article and an earlier run know it.
const CLASS: &str = "claims-table-mark";
/// Elements that cannot hold a link: a mark stands after them.
const BARRIERS: &str = "a, button, label";

/// Whether an element is a mark, of this table or another.
pub fn is_mark(element: &Element) -> bool {
    element.matches(".claims-table-mark").unwrap_or(false)
}

/// Lights a mark, or no longer.
pub fn set_lit(mark: &Element, is_lit: bool) {
    let _ = mark.set_attribute("class", if is_lit { "claims-table-mark lit" } else { CLASS });
}

/// The mark that a node is in, if any.
pub fn mark_around(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(".claims-table-mark").ok().flatten()
}

/// What a mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where it leads: `#claim-4`.
    pub href: String,
    /// The number of the claim in the table.
    pub number: usize,
    /// What a screen reader says.
    pub name: String,
    /// The language of that.
    pub lang: String,
    /// How sure the place is, where it is not sure.
    pub doubt: Option<&'static str>,
}

impl Label {
    fn write(&self, mark: &Element) {
        let number = self.number.to_string();
        let attributes =
            [("class", CLASS), ("href", &self.href), ("data-number", &number), ("aria-label", &self.name), ("lang", &self.lang)];
        for (name, value) in attributes.into_iter().chain(self.doubt.map(|doubt| ("data-certainty", doubt))) {
            // What is as it should be is left alone, so that nobody who watches the page hears of it.
            if mark.get_attribute(name).as_deref() != Some(value) {
                let _ = mark.set_attribute(name, value);
            }
        }
        if self.doubt.is_none() {
            let _ = mark.remove_attribute("data-certainty");
        }
    }
}

/// The marks of one table. They go when this is dropped, and parted text is joined again.
#[derive(Debug, Default)]
pub struct Placed {
    marks: Vec<Element>,
}

impl Placed {
    /// Takes over the marks that stand in an article and lead to rows of this table: an earlier run's, or those that were written into
    /// the page.
    pub fn adopt(&mut self, root: &Element, leads_here: impl Fn(&str) -> bool) {
        let Ok(found) = root.query_selector_all(".claims-table-mark[href]") else { return };
        for index in 0..found.length() {
            let Some(mark) = found.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            if mark.get_attribute("href").is_some_and(|href| leads_here(&href)) && !self.marks.contains(&mark) {
                with_hands(|hands| hands.adopt(&mark));
                self.marks.push(mark);
            }
        }
    }

    /// A mark at the end of each range, in this order; `None` where there is no place for one. Those that stand right are kept, and the
    /// others go.
    pub fn place(&mut self, wanted: &[(&Range, Label)]) -> Vec<Option<Element>> {
        let mut old = std::mem::take(&mut self.marks);
        let mut placed = Vec::with_capacity(wanted.len());
        for (range, label) in wanted {
            let mark = self.place_one(range, label, &mut old);
            self.marks.extend(mark.clone().filter(|mark| !self.marks.contains(mark)));
            placed.push(mark);
        }
        old.iter().for_each(Element::remove);
        placed
    }

    fn place_one(&mut self, range: &Range, label: &Label, old: &mut Vec<Element>) -> Option<Element> {
        let text = range.end_container().ok()?.dyn_into::<Text>().ok()?;
        let place = range.end_offset().ok()?;
        let barrier = text.parent_element().and_then(|parent| outermost(&parent));
        let after: Node = match &barrier {
            Some(barrier) => barrier.clone().into(),
            None => text.clone().into(),
        };
        // Marks that stand at this place already.
        let is_at_end = barrier.is_some() || place == text.length();
        let mut last = after.clone();
        while let Some(mark) = last.next_sibling().filter(|_| is_at_end).and_then(|node| node.dyn_into::<Element>().ok()) {
            if !is_mark(&mark) {
                break;
            }
            if mark.get_attribute("href").as_deref() == Some(&label.href) {
                // Two passages of one claim may end at one place, and share the mark that was put there first.
                if let Some(index) = old.iter().position(|old| *old == mark) {
                    old.swap_remove(index);
                    label.write(&mark);
                    return Some(mark);
                } else if self.marks.contains(&mark) {
                    return Some(mark);
                }
            }
            last = mark.into();
        }
        let mark = text.owner_document()?.create_element("a").ok()?;
        label.write(&mark);
        if !is_at_end {
            with_hands(|hands| hands.part(&text, place))?;
        }
        last.parent_node()?.insert_before(&mark, last.next_sibling().as_ref()).ok()?;
        Some(mark)
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.marks.iter().for_each(Element::remove);
        with_hands(|hands| hands.tidy());
    }
}

/// The outermost element around a text that cannot hold a link.
fn outermost(element: &Element) -> Option<Element> {
    let mut barrier = None;
    let mut next = element.closest(BARRIERS).ok().flatten();
    while let Some(element) = next {
        next = element.parent_element().and_then(|parent| parent.closest(BARRIERS).ok().flatten());
        barrier = Some(element);
    }
    barrier
}
