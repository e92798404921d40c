//! The marks after the passages: put into the article without a trace in its text, and taken out again without any.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range, Text};

/// The class of a mark, by which the stylesheet, the reader of the article and an earlier run know it.
const CLASS: &str = "claims-table-mark";
/// Elements that cannot hold a link: a mark stands after them.
const BARRIERS: &str = "a, button, label, summary";

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

/// A text node that was parted to put a mark between.
#[derive(Debug)]
struct Parted {
    head: Text,
    /// How long the head was then, and how it ended.
    length: u32,
    end: Vec<u8>,
    tail: Text,
}

impl Parted {
    fn at(head: Text, tail: Text) -> Self {
        Self { length: head.length(), end: end(&head), head, tail }
    }
}

/// The last bytes of a text: enough to know it by its end.
fn end(text: &Text) -> Vec<u8> {
    let data = text.data().into_bytes();
    data.get(data.len().saturating_sub(8)..).unwrap_or_default().to_vec()
}

/// The marks of one table. They go when this is dropped, and parted text is joined again.
#[derive(Debug, Default)]
pub struct Placed {
    marks: Vec<Element>,
    parted: Vec<Parted>,
}

impl Placed {
    /// Takes over the marks that stand in an article and lead to rows of this table: an earlier run's, or those that were written into
    /// the page.
    pub fn adopt(&mut self, root: &Element, leads_here: impl Fn(&str) -> bool) {
        let Ok(found) = root.query_selector_all(".claims-table-mark[href]") else { return };
        for index in 0..found.length() {
            let Some(mark) = found.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            if mark.get_attribute("href").is_some_and(|href| leads_here(&href)) && !self.marks.contains(&mark) {
                self.remember_parted(&mark);
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
            let tail = text.split_text(place).ok()?;
            self.parted.push(Parted::at(text, tail));
        }
        last.parent_node()?.insert_before(&mark, last.next_sibling().as_ref()).ok()?;
        Some(mark)
    }

    /// Notes that text stands parted around a mark.
    fn remember_parted(&mut self, mark: &Element) {
        let text = |node: Option<Node>| node.and_then(|node| node.dyn_into::<Text>().ok());
        if let (Some(head), Some(tail)) = (text(mark.previous_sibling()), text(mark.next_sibling())) {
            self.parted.push(Parted::at(head, tail));
        }
    }

    /// What to do when the page has written to a text node. A framework knows the node from before it was parted and has written the whole
    /// text anew, so that the rest would stand there twice. Who walks over the texts that stand there, such as a translator, writes to the
    /// others as well, or leaves the end as it was.
    pub fn written(&mut self, node: &Node, is_written: impl Fn(&Node) -> bool) {
        let Some(node) = node.dyn_ref::<Text>() else { return };
        let Some(last) = self.parted.iter().rfind(|parted| parted.head == *node) else { return };
        if last.end == end(node) {
            return;
        }
        let mut whole = vec![node.clone()];
        for Parted { head, tail, .. } in &self.parted {
            if whole.contains(head) {
                whole.push(tail.clone());
            }
        }
        let tails = whole.get(1..).unwrap_or_default();
        // A letter or two that were changed at the end of the head are no whole text.
        let ends_as_whole = tails.last().is_some_and(|tail| node.data().ends_with(&tail.data()));
        let is_whole = ends_as_whole || node.length().abs_diff(last.length) > 2;
        if is_whole && !tails.iter().any(|tail| is_written(tail)) {
            tails.iter().for_each(|tail| tail.remove());
            self.parted.retain(|parted| !whole.contains(&parted.head));
        }
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.marks.iter().for_each(Element::remove);
        // Last parted, first joined: a tail may have been parted itself.
        for Parted { head, tail, .. } in self.parted.iter().rev() {
            if head.next_sibling().as_ref() == Some(tail) {
                let _ = head.append_data(&tail.data());
                tail.remove();
            }
        }
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
