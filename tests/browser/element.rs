//! The Wasm's half of the element: coming and going, documents, methods, errors.

use claims_table::element::{Given, Table};
use js_sys::Reflect;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::host::*;

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
            assert!(table.show(&host.shadow, None, "", "", 50));
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
    table.take(Given::read(FIXTURE.as_bytes().to_vec(), None).await);
    assert!(table.show(&host.shadow, None, "", "", 50));
    table.hide();
    assert!(table.show(&host.shadow, None, "", "", 50));
    until("the rows stand on the page", || host.ids() == IDS && !told.of("ready").is_empty()).await;
    assert_eq!(host.roots(), 1);
}

#[wasm_bindgen_test]
async fn a_new_document_takes_the_place_of_the_old_one_and_rows_of_the_same_id_stay_open() {
    let host = Host::empty();
    let (mut table, told) = shown(&host, FIXTURE.as_bytes(), "2 note").await;
    assert_eq!(host.open_ids(), ["2", "note"]);
    table.take(Given::read(br#"{"claims":["A","B","C"]}"#.to_vec(), None).await);
    assert!(table.show(&host.shadow, None, "", "", 50));
    until("the table is ready again", || told.of("ready").len() == 2).await;
    assert_eq!((host.ids(), host.open_ids()), (vec!["1".to_owned(), "2".to_owned(), "3".to_owned()], vec!["2".to_owned()]));
    assert_eq!(table.shown(), ["1", "2", "3"]);
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
    table.take(Given::of(document));
    assert!(table.show(&host.shadow, None, "", "", 50));
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
    assert!(table.show(&host.shadow, None, "", "", 50));
    until("the notice stands on the page", || host.all("[part=notice]").len() == 1).await;
    let notice = text(&host.one("[part=notice]"));
    assert!(notice.starts_with("The claims of this article could not be loaded."), "{notice}");
    assert!(notice.contains("found HTTP 404 <b>"), "{notice}");
    assert_eq!(told.of("error"), [json!({ "message": "expected a file at /claims.json, found HTTP 404 <b>" })]);
    assert_eq!((told.of("ready").len(), table.shown().len()), (0, 0));
    // What comes later takes its place.
    table.take(Given::read(FIXTURE.as_bytes().to_vec(), None).await);
    assert!(table.show(&host.shadow, None, "", "", 50));
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
    assert!(!table.show(&host.shadow, None, "all", "", 50));
    assert_eq!(host.shadow.inner_html(), before);
    assert_eq!((told.of("error").len(), told.of("ready").len()), (1, 0));
}

#[wasm_bindgen_test]
async fn a_second_table_of_a_page_has_addresses_of_its_own() {
    let (first, second) = (Host::prerendered(GOLDEN), Host::prerendered(GOLDEN));
    let (_first, _) = shown(&first, FIXTURE.as_bytes(), "").await;
    let (mut table, told) = table();
    table.take(Given::read(FIXTURE.as_bytes().to_vec(), None).await);
    assert!(table.show(&second.shadow, None, "", "b-", 50));
    until("the table is ready", || told.of("ready").len() == 1).await;
    let row_links =
        |host: &Host| host.all("a[href^='#']").iter().map(|link| link.get_attribute("href").unwrap()).collect::<Vec<_>>();
    assert_eq!(row_links(&first), ["#claim-2", "#claim-lost", "#claim-lost"]);
    assert_eq!(row_links(&second), ["#b-claim-2", "#b-claim-lost", "#b-claim-lost"]);
}

#[wasm_bindgen_test]
async fn the_language_is_the_one_asked_for_else_the_document_s_else_the_page_s_else_english() {
    let (mut table, _) = table();
    let some = |tag: &str| Some(tag.to_owned());
    assert_eq!(table.language(None, None), "en");
    assert_eq!(table.language(None, some("ar-EG")), "ar");
    table.take(Given::read(br#"{"lang":"ar"}"#.to_vec(), None).await);
    assert_eq!(table.language(None, some("en")), "ar");
    assert_eq!(table.language(some("en"), some("ar")), "en");
    assert_eq!(table.language(some(""), None), "ar");
    assert_eq!(table.language(some("de-AT"), None), "de");
    assert_eq!(table.language(some("tlh"), None), "en");
}
