//! Without a browser: the prerender has no events, so nothing here is ever asked.

use yew::events::Event;

/// Nothing is open where there is no page.
pub fn is_open(_: &Event) -> bool {
    false
}
