//! A site whose Content-Security-Policy allows its own files and nothing inline.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::story;
use crate::webdriver::Browser;
use serde_json::json;

tests![
    a_strict_policy_is_kept_by_a_prerender,
    a_strict_policy_is_kept_by_script_alone,
    a_strict_policy_is_kept_by_marks_and_card,
    a_strict_policy_is_kept_by_a_page_that_was_written_with_marks,
    no_request_leaves_the_site,
];

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

fn open(browser: &Browser, body: &str) -> Server {
    let server = page::server();
    // The host page's own icon would be the only thing that breaks its policy.
    let page = page::host(body).replace("<link rel=\"icon\" href=\"data:,\">", "");
    server.serve("/", Reply::html(page).with_header("content-security-policy", STRICT));
    server.serve("/favicon.ico", Reply::not_found());
    browser.open(&server.at("/"));
    server
}

fn assert_kept(browser: &Browser) {
    page::wait_ready(browser);
    browser.run("host.openAll(); await frames(2);");
    browser.wait("all rows are open", "return opened().length === 6;");
    let ours = browser.run("return watched.violations.filter(violation => !violation.includes('favicon'));");
    assert_eq!(ours, json!([]), "violations");
    page::assert_no_error(browser);
}

fn a_strict_policy_is_kept_by_a_prerender(browser: &Browser) {
    let _server = open(browser, &page::prerender(page::CLAIMS));
    assert_kept(browser);
}

fn a_strict_policy_is_kept_by_script_alone(browser: &Browser) {
    let _server = open(browser, &format!("{LOADER}<claims-table src=\"/claims.json\"></claims-table>"));
    assert_kept(browser);
}

/// An article with a table, under the policy: its marks are drawn, a card is shown and placed, a row is opened from it and left again.
fn assert_kept_by_story(browser: &Browser, page: &str) {
    let server = story::server();
    let page = page.replace("<link rel=\"icon\" href=\"data:,\">", "");
    server.serve("/", Reply::html(page).with_header("content-security-policy", STRICT));
    server.serve("/favicon.ico", Reply::not_found());
    browser.open(&server.at("/"));
    story::wait_marks(browser, &story::MARKS);
    story::wait_searched(browser);
    browser.wait("the marks have their style", "return getComputedStyle(mark('killed')).verticalAlign === 'super';");
    browser.run("mark('killed').focus();");
    browser.wait(
        "the card stands beside its mark",
        "const at = mark('killed').getBoundingClientRect(); const beside = card()?.getBoundingClientRect();
         return beside && Math.abs(beside.top - at.bottom) < 20;",
    );
    browser.click("return card().querySelector('a');");
    browser.wait("the row is open", "return opened().join() === 'killed';");
    browser.click("return parts('to-passage', row('killed'))[0];");
    browser.wait("the focus is on the mark", "return focused() === '#claim-killed';");
    browser.run("host.remove(); await frames(2);");
    let ours = browser.run("return watched.violations.filter(violation => !violation.includes('favicon'));");
    assert_eq!(ours, json!([]), "violations");
    page::assert_no_error(browser);
}

fn a_strict_policy_is_kept_by_marks_and_card(browser: &Browser) {
    assert_kept_by_story(browser, &story::html(&format!("<main>{}{}</main>{LOADER}", story::ARTICLE, story::TABLE)));
}

fn a_strict_policy_is_kept_by_a_page_that_was_written_with_marks(browser: &Browser) {
    let page = story::html(&format!("<main>{}<claims-table load=\"eager\"></claims-table></main>", story::ARTICLE));
    assert_kept_by_story(browser, &story::rendered(&page));
}

fn no_request_leaves_the_site(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    let elsewhere = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'));");
    assert_eq!(elsewhere, json!([]));
}
