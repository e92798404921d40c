//! Documents that are broken, empty, missing or hostile.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::{Value, json};

tests![
    a_document_that_breaks_off_is_an_error_and_its_complete_claims_are_shown,
    a_document_that_is_not_there_is_an_error_and_a_notice,
    an_address_that_is_none_is_an_error_and_a_notice,
    a_document_that_breaks_off_never_takes_the_place_of_a_table_that_stands,
    what_stands_inside_stays_when_the_document_is_not_there,
    an_object_that_fails_while_it_is_read_is_an_error_and_the_next_is_shown,
    an_empty_document_is_ready_and_a_notice,
    a_bad_claim_never_takes_the_good_ones_with_it,
    markup_in_every_field_stays_text_and_script_addresses_are_dropped,
    hostile_text_stays_text_in_the_prerender_too,
];

fn open(browser: &Browser, document: Reply) -> Server {
    let server = page::server();
    server.serve("/claims.json", document);
    page::open(browser, &server, &format!("{LOADER}<claims-table src=\"/claims.json\"></claims-table>"));
    server
}

fn wait_for_notice(browser: &Browser) {
    browser.wait(
        "a notice is shown",
        "return parts('notice').some(notice => notice.innerText.trim() && notice.getClientRects().length);",
    );
}

fn wait_for_error(browser: &Browser) {
    browser.wait("an error is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    let message = page::events(browser, "error")[0]["message"].clone();
    assert!(message.as_str().is_some_and(|message| !message.is_empty()), "expected a message, found {message}");
}

fn texts(browser: &Browser) -> Vec<String> {
    page::strings(&browser.run("return parts('text').map(text => text.innerText.trim());"))
}

fn a_document_that_breaks_off_is_an_error_and_its_complete_claims_are_shown(browser: &Browser) {
    let _server = open(browser, Reply::json(r#"{"claims":[{"text":"Whole."},{"text":"Hal"#));
    wait_for_error(browser);
    wait_for_notice(browser);
    assert_eq!(texts(browser)[0], "Whole.");
}

fn a_document_that_is_not_there_is_an_error_and_a_notice(browser: &Browser) {
    let _server = open(browser, Reply::not_found());
    wait_for_error(browser);
    wait_for_notice(browser);
}

fn an_address_that_is_none_is_an_error_and_a_notice(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &format!("{LOADER}<claims-table src=\"http://[\"></claims-table>"));
    wait_for_error(browser);
    wait_for_notice(browser);
}

fn a_document_that_breaks_off_never_takes_the_place_of_a_table_that_stands(browser: &Browser) {
    let server = page::server();
    server.serve("/login", Reply::html("<html>Sign in</html>"));
    let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table src=\"/login\"", 1);
    page::open(browser, &server, &fragment);
    wait_for_error(browser);
    assert_eq!(page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);")), page::IDS);
    page::assert_every_row_can_be_read(browser);
    browser.run("host.setAttribute('src', '/claims.json');");
    page::wait_ready(browser);
    browser.run("host.setAttribute('src', '/login');");
    browser.wait(
        "the second error is told",
        "return watched.events.filter(event => event.type === 'claims-table:error').length === 2;",
    );
    assert_eq!(page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);")), page::IDS);
    assert_eq!(browser.run("return host.claims.claims.length;"), 6);
}

fn what_stands_inside_stays_when_the_document_is_not_there(browser: &Browser) {
    let server = page::server();
    page::open(
        browser,
        &server,
        &format!("{LOADER}<claims-table src=\"/gone.json\"><p id=\"inside\">A list.</p></claims-table>"),
    );
    wait_for_error(browser);
    assert_eq!(browser.run("return document.querySelector('#inside').getClientRects().length;"), 1);
}

fn an_object_that_fails_while_it_is_read_is_an_error_and_the_next_is_shown(browser: &Browser) {
    let _server = open(browser, Reply::json("{}"));
    page::wait_ready(browser);
    browser.run("host.claims = { claims: [{ text: 'A', source: { get name() { throw new Error('boom'); } } }] };");
    wait_for_error(browser);
    browser.run("host.claims = { claims: ['Fine.', { text: 'With a function.', extra() {} }] };");
    browser.wait("the rows are shown", "return parts('claim').length === 2;");
}

fn an_empty_document_is_ready_and_a_notice(browser: &Browser) {
    let _server = open(browser, Reply::json("{}"));
    page::wait_ready(browser);
    wait_for_notice(browser);
    assert_eq!(page::events(browser, "error"), [] as [Value; 0]);
}

fn a_bad_claim_never_takes_the_good_ones_with_it(browser: &Browser) {
    let _server = open(browser, Reply::json(r#"{"claims":[{"text":"First."},42,{"text":"Third.","source":"Someone"}]}"#));
    page::wait_ready(browser);
    wait_for_notice(browser);
    let shown = texts(browser);
    assert!(shown.contains(&"First.".to_owned()) && shown.contains(&"Third.".to_owned()), "found {shown:?}");
    let problems = page::events(browser, "ready")[0]["problems"].as_array().map(Vec::len);
    assert!(problems.is_some_and(|count| count > 0), "expected problems, found {problems:?}");
    assert_eq!(page::events(browser, "error"), [] as [Value; 0]);
}

/// A document with markup in every field of text and a script in every address.
fn hostile() -> String {
    let bad = "</script></template><img src=x onerror=\"window.attacked=1\"><b>bold</b>";
    let url = "javascript:window.attacked=1";
    json!({
        "title": bad,
        "article": { "title": bad, "url": url, "publisher": bad, "author": bad },
        "sources": [{ "id": "s", "name": bad, "role": bad, "anonymityReason": bad, "url": url, "stake": { "side": "party", "gains": "lower", "note": bad } }],
        "claims": [
            {
                "id": "a", "text": bad, "quote": bad, "source": "s", "relay": [bad], "verb": bad, "place": bad, "statusNote": bad,
                "quantity": { "best": 1, "unit": bad, "counts": ["killed"], "measures": bad },
                "citations": [{ "title": bad, "publisher": bad, "url": url, "archiveUrl": url, "locator": bad }],
                "caveats": [{ "kind": "scope", "text": bad, "settles": bad }],
                "assessment": { "by": bad, "text": bad, "rating": bad, "on": "2025-01-01" },
                "revisions": [{ "correction": true, "on": "2025-01-01", "by": bad, "field": "text", "from": bad, "to": bad, "reason": bad }]
            },
            { "id": "b", "text": "Plain.", "quantity": { "best": 2, "unit": bad, "counts": [bad], "measures": bad, "period": bad },
              "relations": [{ "to": "a", "kind": "supports", "origin": bad }], "status": "overtaken", "statusNote": bad,
              "source": { "name": "Someone", "url": "data:text/html,<script>window.attacked=1</script>" } }
        ]
    })
    .to_string()
}

fn assert_text_stayed_text(browser: &Browser) {
    browser.run("for (const row of parts('details')) row.open = true; await frames(2);");
    assert_eq!(browser.run("return root.querySelectorAll('img, b, script').length;"), 0);
    assert_eq!(browser.run("return document.querySelectorAll('main img, main b').length;"), 0);
    let addresses = browser.run(
        "return [...root.querySelectorAll('a[href]'), ...host.querySelectorAll('a[href]')]
             .map(link => link.protocol).filter(protocol => !['http:', 'https:', 'mailto:'].includes(protocol));",
    );
    assert_eq!(addresses, json!([]));
    assert!(texts(browser)[0].contains("<b>bold</b>"), "found {:?}", texts(browser));
    assert_eq!(browser.run("return window.attacked ?? null;"), Value::Null);
}

fn markup_in_every_field_stays_text_and_script_addresses_are_dropped(browser: &Browser) {
    let _server = open(browser, Reply::json(hostile()));
    page::wait_ready(browser);
    assert_text_stayed_text(browser);
}

fn hostile_text_stays_text_in_the_prerender_too(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(&hostile()));
    page::wait_ready(browser);
    assert_text_stayed_text(browser);
    page::assert_no_error(browser);
}
