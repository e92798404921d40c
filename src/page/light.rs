//! The light on the passages, by the CSS Custom Highlight API (<https://www.w3.org/TR/css-highlight-api-1/>): nothing in the page's tree
//! changes for it. Where a browser lacks it, passages have their marks alone.

use js_sys::{Array, Function, Map, Reflect, Set};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// The kinds of light, by the names under which the stylesheet knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// On a passage that was found.
    Sure,
    /// On one that was edited, or may stand elsewhere.
    Unsure,
    /// For a moment, on the one a reader was led to.
    Lit,
}

impl Light {
    fn name(self) -> &'static str {
        match self {
            Self::Sure => "claims-table",
            Self::Unsure => "claims-table-unsure",
            Self::Lit => "claims-table-lit",
        }
    }
}

/// The ranges a table has lit. They go dark when this is dropped.
#[derive(Debug, Default)]
pub struct Lights(Vec<(Light, Range)>);

impl Lights {
    /// Lights a range.
    pub fn add(&mut self, light: Light, range: &Range) {
        if let Some(set) = highlight(light) {
            set.add(range);
            self.0.push((light, range.clone()));
        }
    }
}

impl Drop for Lights {
    fn drop(&mut self) {
        for (light, range) in &self.0 {
            if let Some(set) = highlight(*light) {
                set.delete(range);
            }
        }
    }
}

/// The set of ranges that all tables of a page share, made where it is missing. It and the registry are what JavaScript calls setlike and
/// maplike: they are called by the same names as sets and maps.
fn highlight(light: Light) -> Option<Set> {
    let global = js_sys::global();
    let registry = Reflect::get(&Reflect::get(&global, &"CSS".into()).ok()?, &"highlights".into()).ok()?;
    let make: Function = Reflect::get(&global, &"Highlight".into()).ok()?.dyn_into().ok()?;
    if registry.is_undefined() {
        return None;
    }
    let registry: Map = registry.unchecked_into();
    let name = JsValue::from_str(light.name());
    let mut set = registry.get(&name);
    if set.is_undefined() {
        set = Reflect::construct(&make, &Array::new()).ok()?;
        registry.set(&name, &set);
    }
    Some(set.unchecked_into())
}
