//! What axe-core finds wrong on the preview, and on a prerendered page: nothing.

use crate::engine::Engine;
use crate::page;
use crate::server::Server;
use crate::story;
use crate::webdriver::Browser;
use serde_json::{Value, json};
use std::fs;

tests![
    the_preview_passes_closed_and_open,
    the_preview_passes_in_the_dark,
    a_prerendered_page_passes,
    an_article_with_marks_and_a_card_passes,
];

fn preview(browser: &Browser) -> Server {
    let server = Server::start();
    server.serve_folder("/", &page::given("CLAIMS_TABLE_PREVIEW"));
    server.serve(
        "/",
        crate::server::Reply::html(fs::read(page::given("CLAIMS_TABLE_PREVIEW").join("index.html")).expect("expected a preview")),
    );
    browser.open(&server.at("/"));
    // The table loads when the reader comes near it.
    browser.wait(
        "the example stands",
        "const table = document.querySelector('claims-table'); table?.scrollIntoView(); return Boolean(table?.claims);",
    );
    server
}

/// Runs axe with all its rules on the page as it stands.
fn assert_nothing_found(browser: &Browser, state: &str) {
    assert_nothing_found_in(browser, ":root", state);
}

/// The same for a part of the page.
pub fn assert_nothing_found_in(browser: &Browser, selector: &str, state: &str) {
    let axe = fs::read_to_string(page::given("CLAIMS_TABLE_AXE")).expect("expected axe.min.js");
    let found = browser.run_with(
        "if (!window.axe) {
             const script = document.createElement('script');
             script.textContent = arguments[0];
             document.head.append(script);
         }
         const { violations } = await window.axe.run(arguments[1] === ':root' ? document : arguments[1], { resultTypes: ['violations'] });
         return violations.map(({ id, nodes }) => [id, nodes.map(node => node.target.flat().join(' ') + ': ' + node.failureSummary)]);",
        &[Value::from(axe), selector.into()],
    );
    assert_eq!(found, json!([]), "{state}");
}

fn open_all_rows(browser: &Browser) {
    browser.run(
        "for (const table of document.querySelectorAll('claims-table')) {
             for (const row of table.shadowRoot?.querySelectorAll('details') ?? []) row.open = true;
         }
         await frames(3);",
    );
}

fn the_preview_passes_closed_and_open(browser: &Browser) {
    let _server = preview(browser);
    assert_nothing_found(browser, "rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "rows open");
}

fn the_preview_passes_in_the_dark(browser: &Browser) {
    // Only Chromium can be told of a reader's preference while it runs.
    if browser.engine != Engine::Chromium {
        return;
    }
    let prefer = |scheme: &str| {
        browser.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
        );
    };
    prefer("dark");
    let _server = preview(browser);
    assert_nothing_found(browser, "dark, rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "dark, rows open");
    prefer("");
}

fn a_prerendered_page_passes(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    assert_nothing_found(browser, "rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "rows open");
}

fn an_article_with_marks_and_a_card_passes(browser: &Browser) {
    let _server = story::open(browser);
    assert_nothing_found(browser, "no card");
    browser.run("mark('killed').focus();");
    browser.wait("a card is shown", "return Boolean(card());");
    assert_nothing_found(browser, "a card");
    open_all_rows(browser);
    assert_nothing_found(browser, "a card, and rows open");
}
