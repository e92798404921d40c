//! A site whose Content-Security-Policy allows its own files and nothing inline.

use crate::engine::Engine;
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
    trusted_types_are_kept_by_a_prerender,
    trusted_types_are_kept_by_script_alone,
    trusted_types_are_kept_by_an_article_and_by_tables,
    without_leave_for_the_wasm_the_table_stands_and_says_nothing,
    without_leave_for_the_wasm_an_empty_place_says_so,
    nothing_is_kept_but_which_rows_are_open,
];

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

fn open(browser: &Browser, body: &str) -> Server {
    open_under(browser, body, STRICT)
}

fn open_under(browser: &Browser, body: &str, policy: &str) -> Server {
    let server = page::server();
    // The host page's own icon would be the only thing that breaks its policy.
    let page = page::host(body).replace("<link rel=\"icon\" href=\"data:,\">", "");
    server.serve("/", Reply::html(page).with_header("content-security-policy", policy));
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

const TRUSTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                       require-trusted-types-for 'script'; trusted-types 'none'";

fn trusted_types_are_kept_by_a_prerender(browser: &Browser) {
    let _server = open_under(browser, &page::prerender(page::CLAIMS), TRUSTED);
    assert_kept(browser);
}

fn trusted_types_are_kept_by_script_alone(browser: &Browser) {
    let _server =
        open_under(browser, &format!("{LOADER}<claims-table lang=\"fr\" src=\"/claims.json\"></claims-table>"), TRUSTED);
    assert_kept(browser);
}

fn trusted_types_are_kept_by_an_article_and_by_tables(browser: &Browser) {
    let server = story::server();
    let page = story::html(&format!("<main>{}{}</main>{LOADER}", story::ARTICLE, story::TABLE));
    let page = page.replace("<link rel=\"icon\" href=\"data:,\">", "");
    server.serve("/", Reply::html(page).with_header("content-security-policy", TRUSTED));
    server.serve("/favicon.ico", Reply::not_found());
    server.serve("/claims.csv", Reply::csv("text,source.name\r\nA claim.,Somebody\r\n"));
    browser.open(&server.at("/"));
    story::wait_marks(browser, &story::MARKS);
    browser.run("mark('killed').focus();");
    browser.wait("a card is shown", "return Boolean(card());");
    browser.run("host.setAttribute('src', '/claims.csv');");
    browser.wait("the table of one claim is shown", "return parts('claim').length === 1;");
    browser.run("host.claims = { claims: ['<img src=x onerror=alert(1)>'] };");
    browser.wait("the object is shown", "return parts('text')[0].innerText.includes('<img');");
    let ours = browser.run("return watched.violations.filter(violation => !violation.includes('favicon'));");
    assert_eq!(ours, json!([]), "violations");
    page::assert_no_error(browser);
}

const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

fn without_leave_for_the_wasm_the_table_stands_and_says_nothing(browser: &Browser) {
    let _server = open_under(browser, &page::prerender(page::CLAIMS), NO_WASM);
    browser.wait("the page is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    page::assert_every_row_can_be_read(browser);
    assert_eq!(browser.run("return parts('notice').length;"), 0);
    // What does not work is not seen, and nothing has moved for that.
    let seen = "return getComputedStyle(root.querySelector('.controls')).visibility;";
    assert_eq!(browser.run(seen), "hidden");
    if browser.engine == Engine::Chromium {
        assert_eq!(browser.run("return watched.shifts;"), json!([]), "layout shifts");
    }
    page::assert_no_error(browser);
}

fn without_leave_for_the_wasm_an_empty_place_says_so(browser: &Browser) {
    let _server = open_under(browser, &format!("{LOADER}<claims-table src=\"/claims.json\"></claims-table>"), NO_WASM);
    browser.wait("a notice is shown", "return parts('notice').some(notice => notice.innerText.includes('could not be loaded'));");
}

fn nothing_is_kept_but_which_rows_are_open(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    page::click_row(browser, "talks");
    server.serve("/other", Reply::html(page::host("<p>Another page.</p>")));
    browser.open(&server.at("/other"));
    let kept = "const stores = await indexedDB.databases?.() ?? [];
        return [document.cookie, localStorage.length, stores.length, Object.entries(sessionStorage)];";
    assert_eq!(browser.run(kept), json!(["", 0, 0, [["claims-table / ", "talks"]]]));
}
