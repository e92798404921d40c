//! Documents that are tables: read, shown and told of like any other, by a Wasm that comes for them alone.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    a_table_is_shown_like_any_document,
    a_table_is_known_by_its_type_where_its_address_does_not_tell,
    what_is_wrong_in_a_table_is_told_with_its_line,
    a_table_that_breaks_off_is_an_error_and_its_complete_claims_are_shown,
    a_table_in_another_encoding_is_read,
    a_page_without_a_table_never_fetches_what_reads_them,
    markup_and_formulas_in_a_table_stay_text,
];

fn open(browser: &Browser, address: &str, document: Reply) -> Server {
    let server = page::server();
    server.serve(address, document);
    page::open(browser, &server, &format!("{LOADER}<claims-table load=\"eager\" src=\"{address}\"></claims-table>"));
    server
}

const TWO: &str = "id,text,source.name,caveats,asOf\r\na,The first.,A council,Not checked|One source,2025-01\r\nb,\"Second, with a comma.\",A resident,,\r\n";

fn texts(browser: &Browser) -> Vec<String> {
    page::strings(&browser.run("return parts('text').map(text => text.innerText.trim());"))
}

fn a_table_is_shown_like_any_document(browser: &Browser) {
    let _server = open(browser, "/claims.csv", Reply::csv(TWO));
    page::wait_ready(browser);
    assert_eq!(texts(browser), ["The first.", "Second, with a comma."]);
    let ready = &page::events(browser, "ready")[0];
    assert_eq!((ready["claims"].as_array().map(Vec::len), &ready["problems"]), (Some(2), &json!([])));
    assert_eq!(
        browser.run("return host.claims.claims[0].caveats.map(caveat => caveat.text);"),
        json!(["Not checked", "One source"])
    );
    browser.run("host.openClaim('a'); await frames(2);");
    browser.wait("the row is open", "return opened().join() === 'a';");
    assert_eq!(browser.run("return parts('caveat', row('a')).length;"), 2);
    page::assert_no_error(browser);
}

fn a_table_is_known_by_its_type_where_its_address_does_not_tell(browser: &Browser) {
    let _server = open(browser, "/export", Reply::csv(TWO));
    page::wait_ready(browser);
    assert_eq!(texts(browser).len(), 2);
}

fn what_is_wrong_in_a_table_is_told_with_its_line(browser: &Browser) {
    let _server = open(browser, "/claims.csv", Reply::csv("text,asOf\r\nFirst.,2025\r\nSecond.,soon\r\n"));
    page::wait_ready(browser);
    let problems = &page::events(browser, "ready")[0]["problems"];
    assert_eq!(problems.as_array().map(Vec::len), Some(1), "found {problems}");
    assert_eq!((&problems[0]["line"], &problems[0]["column"], &problems[0]["rule"]), (&json!(3), &json!(9), &json!("date")));
    assert_eq!(problems[0]["place"], "claims[1].asOf");
    assert_eq!(texts(browser), ["First.", "Second."]);
}

fn a_table_that_breaks_off_is_an_error_and_its_complete_claims_are_shown(browser: &Browser) {
    let _server = open(browser, "/claims.csv", Reply::csv("text,source\r\nWhole.,A\r\n\"Never ends"));
    browser.wait("an error is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    page::wait_ready(browser);
    assert_eq!(texts(browser)[0], "Whole.");
    browser.wait("a notice is shown", "return parts('notice').some(notice => notice.innerText.trim());");
}

fn a_table_in_another_encoding_is_read(browser: &Browser) {
    let text = "text,source.name\r\nCafé et thé.,Zoë\r\n";
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let _server = open(browser, "/claims.csv", Reply::csv(wide));
    page::wait_ready(browser);
    assert_eq!(texts(browser), ["Café et thé."]);
    let western: Vec<u8> = text.chars().map(|c| u8::try_from(c).expect("expected a letter of Latin-1")).collect();
    let _server = open(browser, "/claims.csv", Reply::csv(western));
    page::wait_ready(browser);
    assert_eq!(texts(browser), ["Café et thé."]);
    assert_eq!(page::events(browser, "ready")[0]["problems"][0]["rule"], "encoding");
}

fn a_page_without_a_table_never_fetches_what_reads_them(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &format!("{LOADER}<claims-table load=\"eager\" src=\"/claims.json\"></claims-table>"));
    page::wait_ready(browser);
    let fetched =
        browser.run("return performance.getEntriesByType('resource').filter(entry => entry.name.includes('_csv')).length;");
    assert_eq!(fetched, 0);
}

fn markup_and_formulas_in_a_table_stay_text(browser: &Browser) {
    let bad = "</script><img src=x onerror=window.attacked=1>";
    let table = format!("text,source.name,source.url,caveats.1.text\r\n{bad},{bad},javascript:window.attacked=1,'=cmd|1\r\n");
    let _server = open(browser, "/claims.csv", Reply::csv(table));
    page::wait_ready(browser);
    browser.run("host.openAll(); await frames(2);");
    assert_eq!(texts(browser), [bad]);
    assert_eq!(
        browser.run("return [window.attacked ?? null, root.querySelectorAll('img, script, a[href^=javascript]').length, parts('caveat')[0].innerText.includes('=cmd|1')];"),
        json!([null, 0, true])
    );
}
