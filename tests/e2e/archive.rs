//! Old pages and changed pages: what was prerendered is not what the element would draw now.

use crate::page::{self, IDS, WASM};
use crate::server::Server;
use crate::webdriver::Browser;

tests![
    a_prerender_of_another_build_is_drawn_afresh_with_its_rows_kept_open,
    a_prerender_a_translator_changed_is_drawn_afresh_with_its_rows_kept_open,
    a_prerender_without_a_fingerprint_is_drawn_afresh,
];

fn open_held(browser: &Browser, fragment: &str) -> Server {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, fragment);
    page::click_row(browser, "buried");
    page::click_row(browser, "ratio");
    server
}

fn assert_afresh(browser: &Browser, server: &Server) {
    browser.run("row('buried').querySelector('summary').focus(); watched.shifts.length = 0;");
    server.release();
    page::wait_ready(browser);
    browser.run("await frames(2);");
    assert_eq!(browser.run("return watched.shifts;"), serde_json::json!([]), "the new table takes the very place of the old one");
    assert_eq!(
        browser.run("return root.activeElement?.closest('[data-claim]')?.dataset.claim ?? null;"),
        "buried",
        "the focus stays"
    );
    assert_eq!(page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);")), IDS);
    assert_eq!(browser.run("return root.querySelectorAll('table').length;"), 1);
    assert_eq!(page::opened(browser), ["buried", "ratio"]);
    page::click_row(browser, "lost");
    browser.wait("a row that opens is told", "return watched.events.some(event => event.type === 'claims-table:toggle');");
    page::assert_no_error(browser);
}

/// The fragment with the value of its `data-fingerprint` replaced.
fn with_fingerprint(value: &str) -> String {
    let fragment = page::prerender(page::CLAIMS);
    let (before, rest) = fragment.split_once("data-fingerprint=\"").expect("expected a data-fingerprint");
    let (_, after) = rest.split_once('"').expect("expected an end of the attribute");
    format!("{before}data-fingerprint=\"{value}\"{after}")
}

fn a_prerender_of_another_build_is_drawn_afresh_with_its_rows_kept_open(browser: &Browser) {
    // An older build also drew something else.
    let fragment = with_fingerprint("0.0.1-0").replace("<thead", "<colgroup></colgroup><thead");
    let server = open_held(browser, &fragment);
    assert_afresh(browser, &server);
}

fn a_prerender_a_translator_changed_is_drawn_afresh_with_its_rows_kept_open(browser: &Browser) {
    let server = open_held(browser, &page::prerender(page::CLAIMS));
    // As Google Translate does it: each text inside two elements of its own.
    browser.run(
        "const walker = document.createTreeWalker(row('talks'), NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
         for (const text of texts) {
             const outer = document.createElement('font');
             const inner = outer.appendChild(document.createElement('font'));
             text.replaceWith(outer);
             inner.append(text);
         }",
    );
    assert_afresh(browser, &server);
}

fn a_prerender_without_a_fingerprint_is_drawn_afresh(browser: &Browser) {
    let server = open_held(browser, &with_fingerprint(""));
    assert_afresh(browser, &server);
}
