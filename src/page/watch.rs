//! Notices what happens to a page.

use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationRecord, Node};

/// What is looked at, as JSON: each member that is set by a function of its own costs the Wasm an import.
const TEXT: &str = r#"{"childList":true,"characterData":true,"subtree":true}"#;
/// The same, and the attributes by which pages show and hide text.
const TEXT_AND_SHOWING: &str =
    r#"{"childList":true,"characterData":true,"subtree":true,"attributeFilter":["class","hidden","open","style"]}"#;

/// An observer of a page; it stops when this is dropped.
pub struct Watch {
    observer: MutationObserver,
    node: Node,
    _tell: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Has `on_change` told of everything that changes below a node.
    pub fn over(node: Node, mut on_change: impl FnMut(Vec<MutationRecord>) + 'static) -> Option<Self> {
        let tell = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            on_change(records.iter().map(JsCast::unchecked_into).collect());
        });
        let observer = MutationObserver::new(tell.as_ref().unchecked_ref()).ok()?;
        let watch = Self { observer, node, _tell: tell };
        watch.look(false);
        Some(watch)
    }

    /// Looks at children and texts, and also at the attributes that show and hide text or not: pages that move things write many.
    pub fn look(&self, at_attributes: bool) {
        // Asked again for the same node, an observer takes the new wish for the old one.
        if let Ok(what) = JSON::parse(if at_attributes { TEXT_AND_SHOWING } else { TEXT }) {
            let _ = self.observer.observe_with_options(&self.node, what.unchecked_ref());
        }
    }

    /// Forgets what was noticed and not told yet: it was our own doing.
    pub fn forget(&self) {
        self.observer.take_records();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
