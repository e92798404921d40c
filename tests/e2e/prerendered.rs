//! JavaScript is unavailable: blocked, failed, or not there yet.

use crate::engine::Engine;
use crate::page::{self, IDS, WASM};
use crate::server::Reply;
use crate::webdriver::Browser;
use serde_json::json;
use std::time::Duration;

tests![
    with_scripts_blocked_every_row_opens_and_shows_its_source_and_caveats,
    with_the_wasm_missing_every_row_still_opens,
    while_the_wasm_is_on_its_way_every_row_opens,
    with_scripts_blocked_the_address_of_a_claim_scrolls_to_it_and_opens_it,
    hydration_keeps_every_node_that_stood_on_the_page,
    a_row_opened_before_hydration_stays_open,
    hydration_moves_nothing,
    a_stylesheet_that_comes_late_moves_nothing,
    rows_opened_before_hydration_are_part_of_the_state,
];

const NO_SCRIPT: &str = "script-src 'none'";

fn with_scripts_blocked_every_row_opens_and_shows_its_source_and_caveats(browser: &Browser) {
    let server = page::server();
    let page = page::host(&page::prerender(page::CLAIMS));
    server.serve("/", Reply::html(page).with_header("content-security-policy", NO_SCRIPT));
    browser.open(&server.at("/"));
    page::assert_every_row_can_be_read(browser);
    assert_eq!(browser.run("return window.watched === undefined;"), true, "the scripts were to be blocked");
}

fn with_the_wasm_missing_every_row_still_opens(browser: &Browser) {
    let server = page::server();
    server.serve(WASM, Reply::not_found());
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    browser.until("the Wasm is asked for", || (server.requests(WASM) > 0).then_some(()));
    browser.wait("its absence is noticed", "return watched.events.some(event => event.type === 'claims-table:error');");
    page::assert_every_row_can_be_read(browser);
}

fn while_the_wasm_is_on_its_way_every_row_opens(browser: &Browser) {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    browser.until("the Wasm is asked for", || (server.requests(WASM) > 0).then_some(()));
    page::assert_every_row_can_be_read(browser);
    server.release();
    page::wait_ready(browser);
    assert_eq!(page::opened(browser), IDS);
    page::assert_no_error(browser);
}

fn with_scripts_blocked_the_address_of_a_claim_scrolls_to_it_and_opens_it(browser: &Browser) {
    let server = page::server();
    let page = page::host(&page::prerender(page::CLAIMS)).replace("<article>", "<article style=\"block-size: 3000px\">");
    server.serve("/", Reply::html(page).with_header("content-security-policy", NO_SCRIPT));
    browser.open(&server.at("/#claim-ratio"));
    browser.wait("the row is open", "return details('ratio').open;");
    browser.wait(
        "the row is in view, from its claim on",
        "const { bottom } = details('ratio').getBoundingClientRect();
         const { top } = row('ratio').querySelector('[part=text]').getBoundingClientRect();
         return scrollY > 1000 && top >= 0 && bottom > 0 && top < innerHeight;",
    );
    assert_eq!(page::opened(browser), ["ratio"]);
}

fn hydration_keeps_every_node_that_stood_on_the_page(browser: &Browser) {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    let all = "[...root.querySelectorAll('table, thead, th, td, tbody, tr, details, summary, input, select, button')]";
    browser.run(&format!("window.kept = {all};"));
    server.release();
    page::wait_ready(browser);
    let lost = browser.run("return kept.filter(node => !root.contains(node)).map(node => node.outerHTML.slice(0, 80));");
    assert_eq!(lost, json!([]), "nodes that hydration replaced");
    let new =
        browser.run(&format!("return {all}.filter(node => !kept.includes(node)).map(node => node.outerHTML.slice(0, 80));"));
    assert_eq!(new, json!([]), "nodes that hydration added");
    page::assert_no_error(browser);
}

fn a_row_opened_before_hydration_stays_open(browser: &Browser) {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::click_row(browser, "buried");
    page::click_row(browser, "talks");
    server.release();
    page::wait_ready(browser);
    browser.run("await frames(2);");
    assert_eq!(page::opened(browser), ["buried", "talks"]);
}

fn hydration_moves_nothing(browser: &Browser) {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    // One row is open, as it well may be.
    page::click_row(browser, "drones");
    let places = "await frames(2); return parts('claim').map(row => { const { x, y, width, height } = row.getBoundingClientRect(); \
                  return [row.dataset.claim, x, y + scrollY, width, height]; });";
    let before = browser.run(places);
    browser.run("watched.shifts.length = 0;");
    server.release();
    page::wait_ready(browser);
    assert_eq!(browser.run(places), before);
    // Empty in the engines that do not measure it.
    assert_eq!(browser.run("return watched.shifts;"), json!([]), "layout shifts");
}

fn a_stylesheet_that_comes_late_moves_nothing(browser: &Browser) {
    let server = page::server();
    server.delay(page::CSS, Duration::from_secs(1));
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    browser.run("await frames(2);");
    if browser.engine == Engine::Chromium {
        assert_eq!(browser.run("return watched.shifts;"), json!([]), "layout shifts");
    }
    page::assert_no_error(browser);
}

fn rows_opened_before_hydration_are_part_of_the_state(browser: &Browser) {
    let server = page::server();
    server.hold(WASM);
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::click_row(browser, "lost");
    server.release();
    page::wait_ready(browser);
    browser.run("host.openClaim('talks');");
    browser.wait("both are open", "return opened().join() === 'lost,talks';");
    browser.run("host.closeClaim('lost');");
    browser.wait("only the other is open", "return opened().join() === 'talks';");
}
