//! The table in a real browser: what stands in the shadow root, what opens and closes, and how a table that was written into the page
//! is taken over.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::cell::RefCell;
use std::rc::Rc;

use claims_table::claims::ClaimId;
use claims_table::claims::read::json_document;
use claims_table::element::Table;
use claims_table::strings::{LANGUAGES, Strings, to_json};
use claims_table::table::TableAction;
use claims_table::view::{ClaimsTable, ClaimsTableProps, Message, Screen};
use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Element, HtmlDetailsElement, HtmlElement, HtmlTemplateElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode,
    Window,
};
use yew::{AppHandle, Callback, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

/// What `tests/golden.rs` keeps: the prerendered fragment of [`FIXTURE`].
const GOLDEN: &str = include_str!("golden/prerendered.html");
const FIXTURE: &str = include_str!("golden/claims.json");
/// The ids of its claims.
const IDS: [&str; 4] = ["lost", "2", "note", "4"];

fn window() -> Window {
    web_sys::window().unwrap()
}

fn page() -> Document {
    window().document().unwrap()
}

/// Waits until something is so, for at most so many frames as a slow machine needs.
async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..300 {
        if is_so() {
            return;
        }
        next_frame().await;
    }
    panic!("expected that {what} within 300 frames");
}

async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// An element on the page with a shadow root, gone when the test ends.
struct Host {
    outer: Element,
    shadow: ShadowRoot,
}

impl Drop for Host {
    fn drop(&mut self) {
        self.outer.remove();
    }
}

impl Host {
    /// One with nothing in it.
    fn empty() -> Self {
        let outer = page().create_element("div").unwrap();
        page().body().unwrap().append_child(&outer).unwrap();
        let shadow = outer.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        Self { outer, shadow }
    }

    /// The element of a prerendered fragment, as a browser's parser leaves it.
    fn prerendered(html: &str) -> Self {
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
    fn inline_document(&self) -> Vec<u8> {
        let script = self.outer.query_selector("claims-table > script[type='application/json']").unwrap().unwrap();
        script.text_content().unwrap().into_bytes()
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.shadow.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().dyn_into().unwrap()).collect()
    }

    fn one(&self, selector: &str) -> Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0].clone()
    }

    /// The row that opens of a claim.
    fn details(&self, id: &str) -> HtmlDetailsElement {
        self.one(&format!("[data-claim='{id}'] details")).dyn_into().unwrap()
    }

    fn click(&self, id: &str) {
        self.one(&format!("[data-claim='{id}'] summary")).dyn_into::<HtmlElement>().unwrap().click();
    }

    /// The ids of the rows in their order.
    fn ids(&self) -> Vec<String> {
        self.all("tbody[part=claim]").iter().map(|row| row.get_attribute("data-claim").unwrap()).collect()
    }

    fn open_ids(&self) -> Vec<String> {
        self.ids().into_iter().filter(|id| self.details(id).open()).collect()
    }

    fn roots(&self) -> usize {
        self.all("[part=root]").len()
    }
}

/// What a `Table` told, in order.
#[derive(Clone)]
struct Told(Rc<RefCell<Vec<(String, Value)>>>);

impl Told {
    fn new() -> (Self, Function) {
        let told = Self(Rc::default());
        let list = told.0.clone();
        let tell =
            Closure::<dyn FnMut(String, JsValue)>::new(move |name, detail| list.borrow_mut().push((name, from_js(&detail))));
        (told, tell.into_js_value().unchecked_into())
    }

    /// The details of all events of one name.
    fn of(&self, name: &str) -> Vec<Value> {
        self.0.borrow().iter().filter(|(told, _)| told == name).map(|(_, detail)| detail.clone()).collect()
    }
}

fn from_js(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}

/// A `Table` and what it tells.
fn table() -> (Table, Told) {
    let (told, tell) = Told::new();
    (Table::new(tell), told)
}

/// A table shown in a host, once it says that it is ready.
async fn shown(host: &Host, bytes: &[u8], opening: &str) -> (Table, Told) {
    let (mut table, told) = table();
    table.read(bytes);
    assert!(table.show(&host.shadow, None, opening, ""));
    until("the table is ready", || told.of("ready").len() == 1).await;
    (table, told)
}

type Toggles = Rc<RefCell<Vec<(String, bool)>>>;

/// The component alone in a shadow root, and what it tells of its rows.
async fn component(host: &Host) -> (AppHandle<ClaimsTable>, Toggles) {
    let root = page().create_element("div").unwrap();
    host.shadow.append_child(&root).unwrap();
    let toggles = Toggles::default();
    let list = toggles.clone();
    let screen = Screen::of(&json_document(FIXTURE.as_bytes()), &Strings::default(), "");
    let props = ClaimsTableProps {
        screen: Some(screen.into()),
        opened: Vec::new(),
        on_toggle: Callback::from(move |(id, is_open): (ClaimId, bool)| list.borrow_mut().push((id.to_string(), is_open))),
        on_shown: Callback::noop(),
    };
    let app = Renderer::<ClaimsTable>::with_root_and_props(root, props).render();
    until("the rows stand on the page", || host.ids().len() == 4).await;
    (app, toggles)
}

fn toggled(list: &[(&str, bool)]) -> Vec<(String, bool)> {
    list.iter().map(|&(id, is_open)| (id.to_owned(), is_open)).collect()
}

fn text(node: &Node) -> String {
    node.text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn every_claim_has_a_body_of_two_rows_with_the_parts_that_the_readme_names() {
    let host = Host::empty();
    let _app = component(&host).await;
    host.one("table[part=table] > caption");
    let headings: Vec<String> = host.all("thead th[scope=col]").iter().map(|heading| text(heading)).collect();
    assert_eq!(headings, ["Claim", "Who says so", "As of", "Status"]);
    assert_eq!(host.ids(), IDS);
    for id in IDS {
        let row = format!("table > tbody[part=claim][data-claim='{id}']");
        assert_eq!(host.all(&format!("{row} > tr")).len(), 2, "{id}");
        host.one(&format!("{row} > tr:first-child > th[scope=row][part=text]"));
        host.one(&format!("{row} > tr:first-child [part=status]"));
        assert_eq!(host.all(&format!("{row} > tr:last-child > *")).len(), 1, "{id}");
        host.one(&format!("{row} > tr:last-child > td > details[part=details] > summary[part=summary]:first-child"));
        host.one(&format!("{row} details > slot[name='claim-{id}']"));
    }
    assert_eq!(text(&host.one("[data-claim=lost] summary")), "Source: Volodymyr Zelensky, Office of the President3 caveats");
    assert_eq!(text(&host.one("[data-claim=note] summary")), "Source: Russia’s defence ministryno caveats given");
    host.one("[data-claim=lost] details [part=source]");
    assert_eq!(host.all("[data-claim=lost] details [part=caveat]").len(), 3);
    assert_eq!(host.all("[data-claim='2'] details [part=caveat]").len(), 1);
    assert!(host.all("[data-claim='4'] details [part=caveat], [data-claim='4'] details [part=source]").is_empty());
}

#[wasm_bindgen_test]
async fn the_text_of_a_claim_carries_the_language_of_the_document() {
    let host = Host::empty();
    let arabic = LANGUAGES.iter().find(|language| language.tag == "ar").unwrap();
    let (mut table, told) = table();
    table.read(FIXTURE.as_bytes());
    assert!(table.show(&host.shadow, Some(to_json(arabic)), "", ""));
    until("the table is ready", || told.of("ready").len() == 1).await;
    assert_eq!(host.one(".sheet").get_attribute("dir").as_deref(), Some("rtl"));
    assert_eq!(host.one("[data-claim=lost] th").get_attribute("lang").as_deref(), Some("en"));
    let text_of_claim = host.one("[data-claim=lost] th [dir], [data-claim=lost] th[dir]");
    assert_eq!(text_of_claim.get_attribute("dir").as_deref(), Some("ltr"));
    assert!(text(&host.one("[data-claim=lost] summary")).ends_with("3 تحفظات"));
}

#[wasm_bindgen_test]
async fn a_click_on_the_summary_opens_and_closes_the_row_and_the_state_follows() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    host.click("2");
    until("the opening is told", || *toggles.borrow() == toggled(&[("2", true)])).await;
    assert_eq!(host.open_ids(), ["2"]);
    let is_open = |id| app.get_component().unwrap().state().is_open(&ClaimId::parse(id).unwrap());
    assert_eq!(IDS.map(is_open), [false, true, false, false]);
    host.click("2");
    until("the closing is told", || *toggles.borrow() == toggled(&[("2", true), ("2", false)])).await;
    assert_eq!(host.open_ids(), Vec::<String>::new());
    assert_eq!(IDS.map(is_open), [false; 4]);
}

#[wasm_bindgen_test]
async fn all_rows_open_and_close_at_once_and_each_is_told_once() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    app.send_message(Message::Did(TableAction::Open(ClaimId::parse("note").unwrap())));
    app.send_message(Message::Did(TableAction::OpenAll));
    until("every opening is told", || toggles.borrow().len() == 4).await;
    assert_eq!(*toggles.borrow(), toggled(&[("note", true), ("lost", true), ("2", true), ("4", true)]));
    assert_eq!(host.open_ids(), IDS);
    app.send_message(Message::Did(TableAction::OpenAll));
    app.send_message(Message::Did(TableAction::Open(ClaimId::parse("nowhere").unwrap())));
    app.send_message(Message::Did(TableAction::CloseAll));
    until("every closing is told", || toggles.borrow().len() == 8).await;
    // The events by which the browser answers find the state as they leave it.
    next_frame().await;
    next_frame().await;
    assert_eq!(toggles.borrow()[4..], toggled(&[("lost", false), ("2", false), ("note", false), ("4", false)]));
    assert_eq!(host.open_ids(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn an_event_that_tells_of_an_earlier_drawing_changes_nothing() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    app.send_message(Message::Did(TableAction::OpenAll));
    until("every row is open", || host.open_ids().len() == 4).await;
    // Closed in the state, still open on the page, and only now the browser tells of the opening.
    app.send_message(Message::Did(TableAction::CloseAll));
    host.details("2").dispatch_event(&web_sys::Event::new("toggle").unwrap()).unwrap();
    until("every closing is told", || toggles.borrow().len() == 8).await;
    next_frame().await;
    next_frame().await;
    assert_eq!(host.open_ids(), Vec::<String>::new());
    assert_eq!(toggles.borrow().len(), 8);
}

#[wasm_bindgen_test]
async fn a_prerendered_table_is_taken_over_in_place() {
    let host = Host::prerendered(GOLDEN);
    let before = host.all("*");
    assert_eq!(host.all("details").len(), 4);
    host.details("2").set_open(true);
    let (table, told) = shown(&host, &host.inline_document(), "").await;
    let after = host.all("*");
    assert_eq!(before.len(), after.len());
    assert!(before.iter().zip(&after).all(|(old, new)| old.is_same_node(Some(new))));
    assert_eq!(told.of("ready"), [json!({ "problems": [] })]);
    assert_eq!(host.open_ids(), ["2"]);
    // The row that was open entered the state: closing it changes something.
    table.close_claim("2");
    let opened_and_closed = [json!({ "id": "2", "open": true }), json!({ "id": "2", "open": false })];
    until("the closing is told", || told.of("toggle") == opened_and_closed).await;
    assert_eq!(host.open_ids(), Vec::<String>::new());
    host.click("lost");
    until("the opening is told", || told.of("toggle").len() == 3).await;
    assert_eq!(told.of("toggle")[2], json!({ "id": "lost", "open": true }));
    assert_eq!((told.of("ready").len(), told.of("error").len(), host.roots()), (1, 0, 1));
}

#[wasm_bindgen_test]
async fn rows_that_the_attribute_asks_for_open_after_the_table_was_taken_over() {
    let host = Host::prerendered(GOLDEN);
    let before = host.all("details");
    host.details("note").set_open(true);
    let (_table, told) = shown(&host, &host.inline_document(), "first").await;
    until("the rows are open", || host.open_ids() == ["lost", "note"]).await;
    // What the reader opened is told; what the attribute opened is nobody's doing.
    assert_eq!(told.of("toggle"), [json!({ "id": "note", "open": true })]);
    assert!(before.iter().zip(host.all("details")).all(|(old, new)| old.is_same_node(Some(&new))));
}

/// Wraps what stands in an element in a `font`, as translators do.
fn translate(element: &Element) {
    let font = page().create_element("font").unwrap();
    while let Some(child) = element.first_child() {
        font.append_child(&child).unwrap();
    }
    element.append_child(&font).unwrap();
}

/// Every node of a tree that is of a kind.
fn nodes_of_type(root: &Node, kind: u16, found: &mut Vec<Node>) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == kind {
            found.push(node.clone());
        }
        nodes_of_type(&node, kind, found);
    }
}

/// What has happened to a page, by name, and how.
type Damage = (&'static str, fn(&Host));

#[wasm_bindgen_test]
async fn a_prerendered_table_that_is_not_what_would_be_drawn_is_drawn_afresh() {
    let damages: &[Damage] = &[
        ("another build wrote it", |host| host.one("[part=root]").set_attribute("data-fingerprint", "0.0.0-en-0").unwrap()),
        ("the fingerprint is empty", |host| host.one("[part=root]").set_attribute("data-fingerprint", "").unwrap()),
        ("a translator wrapped a claim", |host| translate(&host.one("[data-claim=lost] th"))),
        ("a translator wrapped a text in the evidence", |host| translate(&host.one("[data-claim=lost] blockquote"))),
        ("a translator wrapped the caption", |host| translate(&host.one("caption .title"))),
        ("a cache stripped the comments", |host| {
            let mut comments = Vec::new();
            nodes_of_type(&host.shadow, Node::COMMENT_NODE, &mut comments);
            assert!(!comments.is_empty());
            comments.iter().for_each(|node| drop(node.parent_node().unwrap().remove_child(node).unwrap()));
        }),
        ("a row is missing", |host| host.one("[data-claim=note]").remove()),
        ("a cell is missing", |host| host.one("[data-claim=note] .as-of").remove()),
        ("something was added at the end", |host| {
            host.one("[part=root]").append_child(&page().create_element("ins").unwrap()).unwrap();
        }),
        ("a comment was added", |host| {
            host.one("table").append_child(&page().create_comment("archived")).unwrap();
        }),
        ("the root is empty", |host| host.one("[part=root]").set_inner_html("")),
    ];
    for (name, damage) in damages {
        let host = Host::prerendered(GOLDEN);
        host.details("2").set_open(true);
        damage(&host);
        let kept = if host.all("[data-claim='2']").is_empty() { Vec::new() } else { vec!["2".to_owned()] };
        let old = host.all("details");
        let (_table, told) = shown(&host, &host.inline_document(), "").await;
        assert_eq!(host.ids(), IDS, "{name}");
        assert_eq!(host.open_ids(), kept, "{name}");
        assert_eq!((host.roots(), host.all(".sheet").len(), host.all("table").len()), (1, 1, 1), "{name}");
        assert!(old.iter().all(|node| !node.is_connected()), "{name}");
        assert_eq!(host.all("font, ins").len(), 0, "{name}");
        assert_eq!(host.all("link[rel=stylesheet]").len(), 1, "{name}");
        assert_eq!((told.of("ready"), told.of("error").len()), (vec![json!({ "problems": [] })], 0), "{name}");
        host.click("4");
        let opened = kept.iter().map(String::as_str).chain(["4"]).map(|id| json!({ "id": id, "open": true }));
        let opened: Vec<_> = opened.collect();
        until("the opening is told", || told.of("toggle") == opened).await;
    }
}

#[wasm_bindgen_test]
async fn white_space_and_texts_that_changed_do_no_harm() {
    let damages: &[Damage] = &[
        ("white space between the elements", |host| {
            for element in host.all("[part=root], .sheet, table, thead, tbody, tr, details, dl, ul") {
                let mut next = element.first_child();
                while let Some(node) = next {
                    next = node.next_sibling();
                    if node.node_type() != Node::TEXT_NODE {
                        element.insert_before(&page().create_text_node("\n  "), Some(&node)).unwrap();
                    }
                }
            }
        }),
        ("texts in another language", |host| {
            let mut texts = Vec::new();
            nodes_of_type(&host.one("table"), Node::TEXT_NODE, &mut texts);
            texts.iter().for_each(|node| node.set_node_value(Some("x")));
        }),
        ("no texts at all", |host| {
            let mut texts = Vec::new();
            nodes_of_type(&host.one("table"), Node::TEXT_NODE, &mut texts);
            texts.iter().for_each(|node| drop(node.parent_node().unwrap().remove_child(node).unwrap()));
        }),
        ("texts in pieces", |host| {
            let mut texts = Vec::new();
            nodes_of_type(&host.one("table"), Node::TEXT_NODE, &mut texts);
            for node in texts {
                node.parent_node().unwrap().insert_before(&page().create_text_node("y"), node.next_sibling().as_ref()).unwrap();
            }
        }),
        ("attributes of a browser extension", |host| {
            for element in host.all("*") {
                element.set_attribute("data-extension", "1").unwrap();
            }
        }),
    ];
    let clean = Host::empty();
    let (_clean, _) = shown(&clean, FIXTURE.as_bytes(), "").await;
    let words = text(&clean.one("table"));
    for (name, damage) in damages {
        let host = Host::prerendered(GOLDEN);
        damage(&host);
        let (_table, told) = shown(&host, &host.inline_document(), "").await;
        assert_eq!(host.ids(), IDS, "{name}");
        assert_eq!(host.roots(), 1, "{name}");
        assert_eq!(text(&host.one("table")).replace("\n  ", ""), words, "{name}");
        host.click("4");
        until("the opening is told", || told.of("toggle") == [json!({ "id": "4", "open": true })]).await;
    }
}

#[wasm_bindgen_test]
async fn another_document_than_the_one_in_the_page_is_drawn_afresh() {
    let host = Host::prerendered(GOLDEN);
    host.details("2").set_open(true);
    let (_table, _) = shown(&host, br#"{"claims":["A","B"]}"#, "").await;
    assert_eq!(host.ids(), ["1", "2"]);
    assert_eq!((host.open_ids(), host.roots()), (vec!["2".to_owned()], 1));
}

#[wasm_bindgen_test]
async fn an_element_that_comes_back_takes_its_one_root_again() {
    for host in [Host::empty(), Host::prerendered(GOLDEN)] {
        let (mut table, told) = shown(&host, FIXTURE.as_bytes(), "").await;
        let root = host.one("[part=root]");
        host.click("note");
        until("the opening is told", || told.of("toggle").len() == 1).await;
        for time in 2..4 {
            table.hide();
            assert!(!root.is_connected());
            assert!(table.show(&host.shadow, None, "", ""));
            until("the table is ready again", || told.of("ready").len() == time).await;
            assert!(host.one("[part=root]").is_same_node(Some(&root)));
            assert_eq!((host.ids(), host.open_ids()), (IDS.map(str::to_owned).to_vec(), vec!["note".to_owned()]));
        }
        assert_eq!(told.of("toggle").len(), 1);
        host.click("note");
        until("the closing is told", || told.of("toggle").len() == 2).await;
        assert_eq!(told.of("toggle")[1], json!({ "id": "note", "open": false }));
    }
}

#[wasm_bindgen_test]
async fn an_element_that_goes_while_it_is_drawn_comes_back_whole() {
    let host = Host::empty();
    let (mut table, told) = table();
    table.read(FIXTURE.as_bytes());
    assert!(table.show(&host.shadow, None, "", ""));
    table.hide();
    assert!(table.show(&host.shadow, None, "", ""));
    until("the rows stand on the page", || host.ids() == IDS && !told.of("ready").is_empty()).await;
    assert_eq!(host.roots(), 1);
}

#[wasm_bindgen_test]
async fn a_new_document_takes_the_place_of_the_old_one_and_rows_of_the_same_id_stay_open() {
    let host = Host::empty();
    let (mut table, told) = shown(&host, FIXTURE.as_bytes(), "2 note").await;
    assert_eq!(host.open_ids(), ["2", "note"]);
    table.read(br#"{"claims":["A","B","C"]}"#);
    assert!(table.show(&host.shadow, None, "", ""));
    until("the table is ready again", || told.of("ready").len() == 2).await;
    assert_eq!((host.ids(), host.open_ids()), (vec!["1".to_owned(), "2".to_owned(), "3".to_owned()], vec!["2".to_owned()]));
    assert_eq!(table.ids(), ["1", "2", "3"]);
}

/// What is done by name, how, which rows are open then, and how many of them are told of.
type Step = (&'static str, fn(&Table), &'static [&'static str], usize);

#[wasm_bindgen_test]
async fn rows_open_and_close_by_the_methods_of_the_element() {
    let host = Host::empty();
    let (table, told) = shown(&host, FIXTURE.as_bytes(), "").await;
    let mut told_so_far = 0;
    let steps: &[Step] = &[
        ("open one", |table| table.open_claim("2"), &["2"], 1),
        ("open all", |table| table.open_all(), &IDS, 3),
        ("close one", |table| table.close_claim("lost"), &["2", "note", "4"], 1),
        ("open only some", |table| table.apply_opening("4 lost nowhere"), &["lost", "4"], 3),
        ("open only the first", |table| table.apply_opening("first"), &["lost"], 1),
        ("close all", |table| table.close_all(), &[], 1),
    ];
    for (name, act, open, told_then) in steps {
        act(&table);
        // What no row has, or is no id, changes nothing.
        table.open_claim("nowhere");
        table.close_claim("\"'] *");
        told_so_far += told_then;
        until(name, || told.of("toggle").len() == told_so_far).await;
        assert_eq!(host.open_ids(), *open, "{name}");
    }
    assert_eq!(told.of("toggle").len(), 10);
}

#[wasm_bindgen_test]
async fn an_object_of_the_page_is_read_as_a_file_is_and_given_back_with_what_is_not_known() {
    let host = Host::empty();
    let (mut table, told) = table();
    let document = r#"{"x-desk":{"a":[1,2.5,null,true]},"claims":[{"id":"a","text":"A","status":"bogus","x":"y","caveats":["B"],
        "quantity":{"best":4000,"low":0.1,"high":1e21}},7]}"#;
    table.read_object(JSON::parse(document).unwrap());
    assert!(table.show(&host.shadow, None, "", ""));
    until("the table is ready", || told.of("ready").len() == 1).await;
    assert_eq!(host.ids(), ["a"]);
    let problems: Vec<(Value, Value)> = told.of("ready")[0]["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["place"].clone(), problem["rule"].clone()))
        .collect();
    let expected = [
        ("x-desk", "unknown-field"),
        ("claims[0].status", "vocabulary"),
        ("claims[0].x", "unknown-field"),
        ("claims[1]", "type"),
    ];
    assert_eq!(problems, expected.map(|(place, rule)| (json!(place), json!(rule))));
    assert_eq!(
        told.of("ready")[0]["problems"][3],
        json!({
            "severity": "error", "place": "claims[1]", "message": "expected an object or a string, found `7`", "rule": "type"
        })
    );
    assert_eq!(
        from_js(&table.snapshot().unwrap().document()),
        json!({
            "x-desk": { "a": [1, 2.5, null, true] },
            "claims": [
                {
                    "id": "a", "text": "A", "status": "bogus", "x": "y", "caveats": [{ "text": "B" }],
                    "quantity": { "best": 4000, "low": 0.1, "high": 1e21 }
                },
                7
            ]
        })
    );
    // A shallow look at what a script sees: plain objects, arrays and numbers.
    let claims = Reflect::get(&table.snapshot().unwrap().document(), &"claims".into()).unwrap();
    assert!(js_sys::Array::is_array(&claims));
}

#[wasm_bindgen_test]
async fn what_json_could_not_hold_is_an_error_and_no_trap() {
    let cyclic = js_sys::Object::new();
    Reflect::set(&cyclic, &"claims".into(), &cyclic).unwrap();
    for (name, object) in [
        ("a function", Function::new_no_args("").into()),
        ("itself", JsValue::from(cyclic)),
        ("a symbol", js_sys::Symbol::iterator().into()),
    ] {
        let host = Host::empty();
        let (mut table, told) = table();
        table.read_object(object);
        assert!(table.show(&host.shadow, None, "", ""));
        until("the notice stands on the page", || host.all("[part=notice]").len() == 1).await;
        assert_eq!((told.of("error").len(), told.of("ready").len()), (1, 0), "{name}");
        let message = told.of("error")[0]["message"].as_str().unwrap().to_owned();
        assert!(message.starts_with("expected a claims document as JSON could hold it, found "), "{name}: {message}");
        assert!(table.snapshot().is_none(), "{name}");
    }
}

#[wasm_bindgen_test]
async fn broken_json_is_an_error_and_the_rows_before_the_break_are_shown() {
    let host = Host::empty();
    let (table, told) = shown(&host, br#"{"claims":["A",{"text":"B"},{"text":"C"#, "").await;
    assert_eq!(host.ids(), ["1", "2"]);
    assert_eq!(
        told.of("error"),
        [json!({ "message": "document: expected `\"` at the end of this string, found the end of the text" })]
    );
    assert!(text(&host.one("[part=notice]")).starts_with("The list of claims breaks off here: the rest could not be read."));
    assert_eq!(told.of("ready")[0]["problems"][0]["rule"], "syntax");
    assert_eq!(from_js(&table.snapshot().unwrap().document()), json!({ "claims": [{ "text": "A" }, { "text": "B" }] }));
}

#[wasm_bindgen_test]
async fn an_empty_document_is_ready_with_a_notice() {
    let host = Host::empty();
    let (_table, told) = shown(&host, b"{}", "all").await;
    assert_eq!(text(&host.one("[part=notice]")), "No claims are listed for this article yet.");
    assert!(host.all("table").is_empty());
    assert_eq!((told.of("ready"), told.of("error").len()), (vec![json!({ "problems": [] })], 0));
}

#[wasm_bindgen_test]
async fn a_document_that_could_not_be_loaded_is_a_notice_in_an_empty_place() {
    let host = Host::empty();
    let (mut table, told) = table();
    table.fail("expected a file at /claims.json, found HTTP 404 <b>".to_owned());
    assert!(table.show(&host.shadow, None, "", ""));
    until("the notice stands on the page", || host.all("[part=notice]").len() == 1).await;
    let notice = text(&host.one("[part=notice]"));
    assert!(notice.starts_with("The claims of this article could not be loaded."), "{notice}");
    assert!(notice.contains("found HTTP 404 <b>"), "{notice}");
    assert_eq!(told.of("error"), [json!({ "message": "expected a file at /claims.json, found HTTP 404 <b>" })]);
    assert_eq!((told.of("ready").len(), table.ids().len()), (0, 0));
    // What comes later takes its place.
    table.read(FIXTURE.as_bytes());
    assert!(table.show(&host.shadow, None, "", ""));
    until("the table is ready", || told.of("ready").len() == 1).await;
    assert_eq!((host.ids(), host.all("[part=notice]").len(), host.roots()), (IDS.map(str::to_owned).to_vec(), 0, 1));
}

#[wasm_bindgen_test]
fn a_document_that_could_not_be_loaded_leaves_a_prerendered_table_as_it_is() {
    let host = Host::prerendered(GOLDEN);
    host.details("2").set_open(true);
    let before = host.shadow.inner_html();
    let (mut table, told) = table();
    table.fail("expected a file at /claims.json, found HTTP 404".to_owned());
    assert!(!table.show(&host.shadow, None, "all", ""));
    assert_eq!(host.shadow.inner_html(), before);
    assert_eq!((told.of("error").len(), told.of("ready").len()), (1, 0));
}

#[wasm_bindgen_test]
async fn a_second_table_of_a_page_has_addresses_of_its_own() {
    let (first, second) = (Host::prerendered(GOLDEN), Host::prerendered(GOLDEN));
    let (_first, _) = shown(&first, FIXTURE.as_bytes(), "").await;
    let (mut table, told) = table();
    table.read(FIXTURE.as_bytes());
    assert!(table.show(&second.shadow, None, "", "b-"));
    until("the table is ready", || told.of("ready").len() == 1).await;
    let row_links =
        |host: &Host| host.all("a[href^='#']").iter().map(|link| link.get_attribute("href").unwrap()).collect::<Vec<_>>();
    assert_eq!(row_links(&first), ["#claim-2", "#claim-lost"]);
    assert_eq!(row_links(&second), ["#b-claim-2", "#b-claim-lost"]);
}

#[wasm_bindgen_test]
fn the_language_is_the_one_asked_for_else_the_document_s_else_the_page_s_else_english() {
    let (mut table, _) = table();
    let some = |tag: &str| Some(tag.to_owned());
    assert_eq!(table.language(None, None), "en");
    assert_eq!(table.language(None, some("ar-EG")), "ar");
    table.read(br#"{"lang":"ar"}"#);
    assert_eq!(table.language(None, some("en")), "ar");
    assert_eq!(table.language(some("en"), some("ar")), "en");
    assert_eq!(table.language(some(""), None), "ar");
    assert_eq!(table.language(some("de"), None), "en");
}
