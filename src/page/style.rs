//! The stylesheet of the marks, which has to stand in the page itself: a shadow root's own does not reach the article.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, ShadowRoot};

thread_local! {
    /// The sheet that was put into the page, and how many tables need it.
    static SHEET: RefCell<Option<(Element, usize)>> = const { RefCell::new(None) };
}

/// As long as it lives, the page has the stylesheet.
#[derive(Debug)]
pub struct Styled(());

impl Styled {
    /// Puts a copy of the shadow root's stylesheet into the page's head, unless another table did or the page links it itself.
    pub fn by(shadow: &ShadowRoot) -> Option<Self> {
        SHEET.with(|sheet| {
            let mut sheet = sheet.try_borrow_mut().ok()?;
            if let Some((_, count)) = sheet.as_mut() {
                *count += 1;
                return Some(Self(()));
            }
            let own = shadow.query_selector("link[rel=stylesheet], style").ok().flatten()?;
            let document = shadow.owner_document()?;
            if let Some(href) = own.get_attribute("href")
                && document
                    .query_selector(&format!("link[rel=stylesheet][href=\"{}\"]", href.replace('"', "\\\"")))
                    .ok()
                    .flatten()
                    .is_some()
            {
                return None;
            }
            let copy = own.clone_node_with_deep(true).ok()?.unchecked_into::<Element>();
            let head: Node = document.head()?.into();
            head.append_child(&copy).ok()?;
            *sheet = Some((copy, 1));
            Some(Self(()))
        })
    }
}

impl Drop for Styled {
    fn drop(&mut self) {
        SHEET.with(|sheet| {
            let Ok(mut sheet) = sheet.try_borrow_mut() else { return };
            if let Some((copy, count)) = sheet.as_mut() {
                *count -= 1;
                if *count == 0 {
                    copy.remove();
                    *sheet = None;
                }
            }
        });
    }
}
