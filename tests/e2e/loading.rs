//! When the Wasm is fetched, and how often.

use crate::page::{self, LOADER, WASM};
use crate::webdriver::Browser;

tests![
    two_elements_share_one_wasm,
    far_below_nothing_is_fetched_until_the_reader_comes_near,
    with_load_interaction_nothing_is_fetched_until_the_reader_acts,
    with_load_eager_the_wasm_is_fetched_far_below_too,
    a_link_to_a_row_of_a_table_far_below_brings_it,
];

const FAR_BELOW: &str = "<div style=\"block-size: 500vh\"></div>";

fn two_elements_share_one_wasm(browser: &Browser) {
    let server = page::server();
    let element = "<claims-table src=\"/claims.json\"></claims-table>";
    page::open(browser, &server, &format!("{LOADER}{element}<hr>{element}"));
    browser.run("document.querySelectorAll('claims-table')[1].scrollIntoView();");
    browser.wait("both are ready", "return watched.events.filter(event => event.type === 'claims-table:ready').length === 2;");
    let rows = browser
        .run("return [...document.querySelectorAll('claims-table')].map(table => parts('claim', table.shadowRoot).length);");
    assert_eq!(rows, serde_json::json!([6, 6]));
    assert_eq!(server.requests(WASM), 1);
    assert_eq!(server.requests("/embed/claims-table_bg.js"), 1);
}

/// Waits until the element had every chance to start: its class is there, and an observer like its own has been told.
fn had_its_chance(browser: &Browser) {
    browser
        .wait("the page is loaded", "return document.readyState === 'complete' && Boolean(customElements.get('claims-table'));");
    browser.run(
        "await new Promise(told => new IntersectionObserver(told, { rootMargin: '100% 0%' }).observe(host)); await frames(2);",
    );
}

fn far_below_nothing_is_fetched_until_the_reader_comes_near(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &format!("{FAR_BELOW}{LOADER}<claims-table src=\"/claims.json\"></claims-table>"));
    had_its_chance(browser);
    assert_eq!(server.requests(WASM), 0);
    // Half a viewport away is near enough: it starts one viewport ahead.
    browser.run("scrollTo(0, host.getBoundingClientRect().top + scrollY - 1.5 * innerHeight);");
    page::wait_ready(browser);
    assert_eq!(server.requests(WASM), 1);
}

fn with_load_interaction_nothing_is_fetched_until_the_reader_acts(browser: &Browser) {
    let server = page::server();
    let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table load=\"interaction\"", 1);
    page::open(browser, &server, &fragment);
    had_its_chance(browser);
    assert_eq!(server.requests(WASM), 0);
    page::click_row(browser, "lost");
    page::wait_ready(browser);
    assert_eq!(page::opened(browser), ["lost"]);
}

fn with_load_eager_the_wasm_is_fetched_far_below_too(browser: &Browser) {
    let server = page::server();
    page::open(
        browser,
        &server,
        &format!("{FAR_BELOW}{LOADER}<claims-table src=\"/claims.json\" load=\"eager\"></claims-table>"),
    );
    page::wait_ready(browser);
    assert_eq!(browser.run("return scrollY;"), 0);
    assert_eq!(server.requests("/claims.json"), 1);
}

fn a_link_to_a_row_of_a_table_far_below_brings_it(browser: &Browser) {
    let server = page::server();
    let link = "<a id=\"link\" href=\"#claim-talks\">The row</a>";
    page::open(browser, &server, &format!("{link}{FAR_BELOW}{LOADER}<claims-table src=\"/claims.json\"></claims-table>"));
    had_its_chance(browser);
    assert_eq!(server.requests(WASM), 0);
    browser.click("return document.querySelector('#link');");
    browser.wait("the row is open", "return opened().join() === 'talks';");
    browser.wait("it is in view", "const { top } = row('talks').getBoundingClientRect(); return top >= 0 && top < innerHeight;");
}
