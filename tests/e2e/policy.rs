//! A site whose Content-Security-Policy allows its own files and nothing inline.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;

tests![a_strict_policy_is_kept_by_a_prerender, a_strict_policy_is_kept_by_script_alone, no_request_leaves_the_site];

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

fn no_request_leaves_the_site(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    let elsewhere = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'));");
    assert_eq!(elsewhere, json!([]));
}
