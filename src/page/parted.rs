//! Text nodes that were parted to put marks between, and how they become whole again.
//!
//! All tables of a page share one list: one may part what another parted, and only when no mark stands between is text joined.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Node, Text};

/// A text node that was parted.
#[derive(Debug)]
struct Parted {
    head: Text,
    /// How long the head was then, and how it ended.
    length: u32,
    end: Vec<u8>,
    tail: Text,
}

thread_local! {
    /// In the order in which they were parted.
    static ALL: RefCell<Vec<Parted>> = const { RefCell::new(Vec::new()) };
}

/// The last bytes of a text: enough to know it by its end.
fn end(text: &Text) -> Vec<u8> {
    let data = text.data().into_bytes();
    data.get(data.len().saturating_sub(8)..).unwrap_or_default().to_vec()
}

/// Notes that text was parted.
pub fn remember(head: Text, tail: Text) {
    ALL.with_borrow_mut(|all| all.push(Parted { length: head.length(), end: end(&head), head, tail }));
}

/// Joins what no mark parts any more.
pub fn join() {
    ALL.with_borrow_mut(|all| {
        // Last parted, first joined: a tail may have been parted itself.
        for Parted { tail, .. } in all.iter().rev() {
            // The head, or what is left of it and of other tails.
            if let Some(before) = tail.previous_sibling().and_then(|node| node.dyn_into::<Text>().ok()) {
                let _ = before.append_data(&tail.data());
                tail.remove();
            }
        }
        all.retain(|parted| parted.tail.is_connected());
    });
}

/// What to do when the page has written to a text node. A framework knows the node from before it was parted and has written the whole
/// text anew, so that the rest would stand there twice. Who walks over the texts that stand there, such as a translator, writes to the
/// others as well, or leaves the end as it was.
pub fn written(node: &Node, is_written: impl Fn(&Node) -> bool) {
    let Some(node) = node.dyn_ref::<Text>() else { return };
    ALL.with_borrow_mut(|all| {
        let Some(last) = all.iter().rfind(|parted| parted.head == *node) else { return };
        if last.end == end(node) {
            return;
        }
        let mut whole = vec![node.clone()];
        for Parted { head, tail, .. } in &*all {
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
            all.retain(|parted| !whole.contains(&parted.head));
        }
    });
}
