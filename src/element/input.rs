//! A document that came as a JavaScript object.

use wasm_bindgen::JsValue;

use crate::claims::Reading;
use crate::claims::read::tree_document;
use crate::claims::tree::Node;

/// Reads it as a tree into the same recovering reader as a file.
///
/// # Errors
/// Where it is nothing that JSON could hold, such as a function or an object that contains itself.
pub fn reading(object: JsValue) -> Result<Reading, String> {
    match serde_wasm_bindgen::from_value::<Node>(object) {
        Ok(root) => Ok(tree_document(&root)),
        Err(error) => Err(format!("expected a claims document as JSON could hold it, found {error}")),
    }
}
