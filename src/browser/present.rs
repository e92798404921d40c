//! In a browser.

use js_sys::JsString;
use web_sys::HtmlDetailsElement;
use yew::TargetCast;
use yew::events::Event;

/// Whether the `details` that an event came from is open now.
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}

/// The text with its letters composed as Unicode has them (NFKC).
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}
