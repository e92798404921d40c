//! The stylesheet of the marks, which has to stand where they do: a shadow root's own does not reach the article.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::ShadowRoot;

use crate::browser::with_hands;

/// As long as it lives, the page has the stylesheet.
#[derive(Debug)]
pub struct Styled(Option<Function>);

impl Styled {
    /// Puts a copy of the shadow root's stylesheet into the page, unless another table did or the page links it itself.
    pub fn by(shadow: &ShadowRoot) -> Self {
        Self(with_hands(|hands| hands.dress(shadow)))
    }
}

impl Drop for Styled {
    fn drop(&mut self) {
        if let Some(undress) = &self.0 {
            // It only takes an element away.
            let _ = undress.call0(&JsValue::NULL);
        }
    }
}
