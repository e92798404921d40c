//! Tables that were written into the page: taken over where they are what would be drawn, drawn afresh where not.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

use crate::host::*;

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
