//! Notices what happens to a page.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord, Node};

/// Attributes by which pages show and hide text.
const SHOWING: [&str; 4] = ["class", "hidden", "open", "style"];

/// An observer of a page; it stops when this is dropped.
pub struct Watch {
    observer: MutationObserver,
    _tell: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Has `on_change` told of everything that changes below a node, and of the attributes that show and hide.
    pub fn over(node: &Node, mut on_change: impl FnMut(Vec<MutationRecord>) + 'static) -> Option<Self> {
        let tell = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            on_change(records.iter().map(JsCast::unchecked_into).collect());
        });
        let observer = MutationObserver::new(tell.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_character_data(true);
        what.set_subtree(true);
        let names: Array = SHOWING.map(wasm_bindgen::JsValue::from_str).iter().collect();
        what.set_attribute_filter(&names);
        observer.observe_with_options(node, &what).ok()?;
        Some(Self { observer, _tell: tell })
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
