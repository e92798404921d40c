//! A place on the page for a table, what it tells, and how to wait.

use std::cell::RefCell;
use std::rc::Rc;

use claims_table::claims::ClaimId;
use claims_table::claims::read::json_document;
use claims_table::element::{Given, Table};
use claims_table::strings::Strings;
use claims_table::table::Ledger;
use claims_table::view::{ClaimsTable, ClaimsTableProps, Screen};
use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlDetailsElement, HtmlElement, HtmlTemplateElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode,
    Window,
};
use yew::{AppHandle, Callback, Renderer};

/// What `tests/golden.rs` keeps: the prerendered fragment of [`FIXTURE`].
pub const GOLDEN: &str = include_str!("../golden/prerendered.html");
pub const FIXTURE: &str = include_str!("../golden/claims.json");
/// The ids of its claims.
pub const IDS: [&str; 4] = ["lost", "2", "note", "4"];

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn page() -> Document {
    window().document().unwrap()
}

/// Waits until something is so, for at most so many frames as a slow machine needs.
pub async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..300 {
        if is_so() {
            return;
        }
        next_frame().await;
    }
    panic!("expected that {what} within 300 frames");
}

pub async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// An element on the page with a shadow root, gone when the test ends.
pub struct Host {
    outer: Element,
    pub shadow: ShadowRoot,
}

impl Drop for Host {
    fn drop(&mut self) {
        self.outer.remove();
    }
}

impl Host {
    /// One with nothing in it.
    pub fn empty() -> Self {
        let outer = page().create_element("div").unwrap();
        page().body().unwrap().append_child(&outer).unwrap();
        let shadow = outer.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        Self { outer, shadow }
    }

    /// The element of a prerendered fragment, as a browser's parser leaves it.
    pub fn prerendered(html: &str) -> Self {
        let outer = page().create_element("div").unwrap();
        page().body().unwrap().append_child(&outer).unwrap();
        let parse: Option<Function> =
            Reflect::get(&outer, &"setHTMLUnsafe".into()).ok().and_then(|method| method.dyn_into().ok());
        match parse {
            Some(parse) => {
                parse.call1(&outer, &html.into()).unwrap();
            }
            None => outer.set_inner_html(html),
        }
        let element = outer.query_selector("claims-table").unwrap().unwrap();
        if let Some(template) = element.query_selector("template").unwrap() {
            let content = template.dyn_into::<HtmlTemplateElement>().unwrap().content();
            element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap().append_child(&content).unwrap();
        }
        let shadow = element.shadow_root().expect("expected a shadow root from the parser");
        Self { outer, shadow }
    }

    /// The document that stands in the element.
    pub fn inline_document(&self) -> Vec<u8> {
        let script = self.outer.query_selector("claims-table > script[type='application/json']").unwrap().unwrap();
        script.text_content().unwrap().into_bytes()
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.shadow.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().dyn_into().unwrap()).collect()
    }

    pub fn one(&self, selector: &str) -> Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0].clone()
    }

    /// The row that opens of a claim.
    pub fn details(&self, id: &str) -> HtmlDetailsElement {
        self.one(&format!("[data-claim='{id}'] details")).dyn_into().unwrap()
    }

    pub fn click(&self, id: &str) {
        self.one(&format!("[data-claim='{id}'] summary")).dyn_into::<HtmlElement>().unwrap().click();
    }

    /// The ids of the rows in their order.
    pub fn ids(&self) -> Vec<String> {
        self.all("tbody[part=claim]").iter().map(|row| row.get_attribute("data-claim").unwrap()).collect()
    }

    pub fn open_ids(&self) -> Vec<String> {
        self.ids().into_iter().filter(|id| self.details(id).open()).collect()
    }

    pub fn roots(&self) -> usize {
        self.all("[part=root]").len()
    }
}

/// What a `Table` told, in order.
#[derive(Clone)]
pub struct Told(Rc<RefCell<Vec<(String, Value)>>>);

impl Told {
    pub fn new() -> (Self, Function) {
        let told = Self(Rc::default());
        let list = told.0.clone();
        let tell =
            Closure::<dyn FnMut(String, JsValue)>::new(move |name, detail| list.borrow_mut().push((name, from_js(&detail))));
        (told, tell.into_js_value().unchecked_into())
    }

    /// The details of all events of one name.
    pub fn of(&self, name: &str) -> Vec<Value> {
        self.0.borrow().iter().filter(|(told, _)| told == name).map(|(_, detail)| detail.clone()).collect()
    }
}

pub fn from_js(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}

/// A `Table` and what it tells.
pub fn table() -> (Table, Told) {
    let (told, tell) = Told::new();
    (Table::new(tell), told)
}

/// A table shown in a host, once it says that it is ready.
pub async fn shown(host: &Host, bytes: &[u8], opening: &str) -> (Table, Told) {
    let (mut table, told) = table();
    table.take(Given::read(bytes.to_vec(), None).await);
    assert!(table.show(&host.shadow, None, opening, "", 50));
    until("the table is ready", || told.of("ready").len() == 1).await;
    (table, told)
}

pub type Toggles = Rc<RefCell<Vec<(String, bool)>>>;

/// The component alone in a shadow root, and what it tells of its rows.
pub async fn component(host: &Host) -> (AppHandle<ClaimsTable>, Toggles) {
    let root = page().create_element("div").unwrap();
    host.shadow.append_child(&root).unwrap();
    let toggles = Toggles::default();
    let list = toggles.clone();
    let screen = Screen::of(Ledger::of(json_document(FIXTURE.as_bytes()).into()).into(), &Strings::default(), "");
    let props = ClaimsTableProps {
        screen: Some(screen.into()),
        on_toggle: Callback::from(move |(id, is_open): (ClaimId, bool)| list.borrow_mut().push((id.to_string(), is_open))),
        ..ClaimsTableProps::default()
    };
    let app = Renderer::<ClaimsTable>::with_root_and_props(root, props).render();
    until("the rows stand on the page", || host.ids().len() == 4).await;
    (app, toggles)
}

pub fn toggled(list: &[(&str, bool)]) -> Vec<(String, bool)> {
    list.iter().map(|&(id, is_open)| (id.to_owned(), is_open)).collect()
}

pub fn text(node: &Node) -> String {
    node.text_content().unwrap_or_default()
}
