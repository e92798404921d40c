//! Hears what happens on a page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// A listener for some events; it stops when this is dropped.
pub struct Listener {
    target: EventTarget,
    names: &'static [&'static str],
    hear: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Has `hear` called for each event of these names on the target; within another call too, since what it does can be an event itself.
    pub fn on(target: EventTarget, names: &'static [&'static str], hear: impl Fn(Event) + 'static) -> Self {
        let hear = Closure::<dyn Fn(Event)>::new(hear);
        for name in names {
            let _ = target.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
        }
        Self { target, names, hear }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for name in self.names {
            let _ = self.target.remove_event_listener_with_callback(name, self.hear.as_ref().unchecked_ref());
        }
    }
}
