//! In a browser.

use web_sys::HtmlDetailsElement;
use yew::TargetCast;
use yew::events::Event;

/// Whether the `details` that an event came from is open now.
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}
