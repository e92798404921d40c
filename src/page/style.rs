//! The stylesheet of the marks, which has to stand in the page itself: a shadow root's own does not reach the article.

use web_sys::ShadowRoot;

use crate::browser::with_hands;

/// As long as it lives, the page has the stylesheet.
#[derive(Debug)]
pub struct Styled(());

impl Styled {
    /// Puts a copy of the shadow root's stylesheet into the page's head, unless another table did or the page links it itself.
    pub fn by(shadow: &ShadowRoot) -> Self {
        with_hands(|hands| hands.dress(shadow));
        Self(())
    }
}

impl Drop for Styled {
    fn drop(&mut self) {
        with_hands(|hands| hands.undress());
    }
}
