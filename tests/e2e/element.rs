//! The element as a site's scripts meet it: attributes, property, methods, events, and being moved about.

use crate::engine::Engine;
use crate::page::{self, IDS, LOADER};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    a_page_with_script_alone_shows_every_row,
    ready_carries_the_claims_and_the_problems,
    the_property_set_before_the_upgrade_counts,
    the_property_gives_back_the_document,
    the_attribute_open_names_the_rows_that_start_open,
    the_attribute_open_counts_for_a_document_that_comes_after_a_notice,
    the_attribute_open_counts_for_a_table_that_stood_in_the_page,
    an_address_finds_its_row_in_a_table_that_was_drawn_later,
    what_stands_inside_shows_until_the_table_does,
    a_listener_may_use_the_element,
    methods_open_and_close_rows_and_each_change_is_an_event,
    a_click_is_an_event,
    the_keyboard_opens_a_row,
    removed_and_inserted_twenty_times_it_has_one_table_and_one_root,
    once_the_wasm_has_stopped_rows_open_and_close_without_it,
    a_panic_is_told_once_and_what_stands_stays,
    removed_elements_are_collected,
    moved_it_keeps_its_rows_and_what_is_open,
    the_inert_template_of_a_single_page_site_is_adopted,
    nothing_scrolls_sideways_at_320_pixels,
    in_a_flex_row_and_in_a_float_it_has_a_width,
];

const ELEMENT: &str = "<claims-table src=\"/claims.json\"></claims-table>";

fn open_element(browser: &Browser, element: &str) -> crate::server::Server {
    let server = page::server();
    page::open(browser, &server, &format!("{LOADER}{element}"));
    page::wait_ready(browser);
    server
}

fn a_page_with_script_alone_shows_every_row(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    assert_eq!(page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);")), IDS);
    page::assert_every_row_can_be_read(browser);
    page::assert_no_error(browser);
}

fn ready_carries_the_claims_and_the_problems(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    let ready = page::events(browser, "ready");
    assert_eq!(ready.len(), 1);
    let ids: Vec<_> = ready[0]["claims"].as_array().unwrap().iter().map(|claim| claim["id"].as_str().unwrap()).collect();
    assert_eq!(ids, IDS);
    assert_eq!(ready[0]["problems"], json!([]));
}

fn the_property_set_before_the_upgrade_counts(browser: &Browser) {
    let server = page::server();
    let early = "<script>document.querySelector('claims-table').claims = { claims: [{ id: 'a', text: 'Early.' }] };</script>";
    page::open(browser, &server, &format!("<claims-table></claims-table>{early}{LOADER}"));
    page::wait_ready(browser);
    assert_eq!(browser.run("return parts('text').map(text => text.innerText.trim());")[0], "Early.");
    assert_eq!(browser.run("return host.claims.claims[0].text;"), "Early.");
}

fn the_property_gives_back_the_document(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    let mut expected: serde_json::Value = serde_json::from_str(page::CLAIMS).unwrap();
    let found = browser.run("return host.claims;");
    assert_eq!(found["title"], expected["title"].take());
    assert_eq!(found["claims"][0]["quantity"], expected["claims"][0]["quantity"].take());
    browser.run("host.claims = { claims: [{ id: 'b', text: 'Late.' }] };");
    browser.wait("the new document is shown", "return parts('claim').map(row => row.dataset.claim).join() === 'b';");
}

fn the_attribute_open_names_the_rows_that_start_open(browser: &Browser) {
    let cases: [(&str, &[&str]); 4] =
        [("none", &[]), ("first", &["lost"]), ("all", &IDS), ("talks buried", &["buried", "talks"])];
    for (value, expected) in cases {
        let _server = open_element(browser, &format!("<claims-table src=\"/claims.json\" open=\"{value}\"></claims-table>"));
        assert_eq!(page::opened(browser), expected, "open=\"{value}\"");
    }
}

fn the_attribute_open_counts_for_a_document_that_comes_after_a_notice(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &format!("{LOADER}<claims-table src=\"/gone.json\" open=\"all\"></claims-table>"));
    browser.wait("a notice is shown", "return parts('notice').length > 0;");
    browser.run("host.claims = { claims: ['A', 'B'] };");
    page::wait_ready(browser);
    assert_eq!(page::opened(browser), ["1", "2"]);
}

fn the_attribute_open_counts_for_a_table_that_stood_in_the_page(browser: &Browser) {
    let server = page::server();
    let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table open=\"talks buried\"", 1);
    page::open(browser, &server, &fragment);
    page::wait_ready(browser);
    browser.wait("the rows are open", "return opened().sort().join() === 'buried,talks';");
    assert_eq!(page::events(browser, "toggle"), [] as [serde_json::Value; 0], "nobody opened them");
    page::assert_no_error(browser);
}

fn an_address_finds_its_row_in_a_table_that_was_drawn_later(browser: &Browser) {
    let server = page::server();
    server
        .serve("/page", crate::server::Reply::html(page::host(&format!("<p style=\"block-size: 300vh\"></p>{LOADER}{ELEMENT}"))));
    browser.open(&server.at("/page#claim-talks"));
    browser.run("document.querySelector('claims-table').setAttribute('load', 'eager');");
    browser.wait("the row is open and in view", "return opened().join() === 'talks' && scrollY > 0;");
}

fn what_stands_inside_shows_until_the_table_does(browser: &Browser) {
    let server = page::server();
    server.hold(page::CSS);
    let inside = "<claims-table src=\"/claims.json\"><p id=\"inside\">A list of claims.</p></claims-table>";
    // The page itself must not wait for the sheet that is held back.
    let page = page::host(&format!("{LOADER}{inside}")).replace(&format!("<link rel=\"stylesheet\" href=\"{}\">", page::CSS), "");
    server.serve("/page", crate::server::Reply::html(page));
    browser.open(&server.at("/page"));
    browser.wait(
        "the sheet is asked for",
        "return Boolean(document.querySelector('claims-table').shadowRoot?.querySelector('link'));",
    );
    assert_eq!(browser.run("return document.querySelector('#inside').getClientRects().length;"), 1);
    server.release();
    page::wait_ready(browser);
    assert_eq!(browser.run("return document.querySelector('#inside').getClientRects().length;"), 0);
}

fn a_listener_may_use_the_element(browser: &Browser) {
    let server = page::server();
    server.serve("/claims.json", crate::server::Reply::json("{"));
    let listener = "<script>document.addEventListener('claims-table:error', ({ target }) => {
        try { target.openAll(); window.seen = JSON.stringify(target.claims); } catch (error) { window.seen = String(error); }
    });</script>";
    page::open(browser, &server, &format!("{listener}{LOADER}{ELEMENT}"));
    browser.wait("the error is told", "return window.seen !== undefined;");
    assert_eq!(browser.run("return window.seen;"), "{}");
}

fn methods_open_and_close_rows_and_each_change_is_an_event(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    browser.run("host.openClaim('talks');");
    browser.wait("the row is open", "return opened().join() === 'talks';");
    browser.wait("the event is sent", "return watched.events.some(event => event.type === 'claims-table:toggle');");
    browser.run("host.closeClaim('talks');");
    browser.wait("the row is closed", "return opened().length === 0;");
    browser
        .wait("two events are sent", "return watched.events.filter(event => event.type === 'claims-table:toggle').length === 2;");
    let expected = [json!({ "id": "talks", "open": true }), json!({ "id": "talks", "open": false })];
    assert_eq!(page::events(browser, "toggle"), expected);
    browser.run("host.openAll();");
    browser.wait("all rows are open", "return opened().length === 6;");
    browser.run("host.closeAll();");
    browser.wait("all rows are closed", "return opened().length === 0;");
    browser.run("host.openClaim('no such claim'); await frames(2);");
    assert_eq!(page::opened(browser), [] as [&str; 0]);
    page::assert_no_error(browser);
}

fn a_click_is_an_event(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    page::click_row(browser, "drones");
    browser.wait("the event is sent", "return watched.events.some(event => event.type === 'claims-table:toggle');");
    assert_eq!(page::events(browser, "toggle"), [json!({ "id": "drones", "open": true })]);
}

fn the_keyboard_opens_a_row(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    browser.run("details('ratio').querySelector('summary').focus();");
    browser.press('\u{E007}');
    browser.wait("Enter opens it", "return opened().join() === 'ratio';");
    browser.press(' ');
    browser.wait("Space closes it", "return opened().length === 0;");
}

fn removed_and_inserted_twenty_times_it_has_one_table_and_one_root(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    browser.run(
        "window.kept = root;
         const parent = host.parentNode;
         for (let turn = 0; turn < 20; turn += 1) {
             host.remove();
             await frames(1);
             parent.append(host);
             await frames(1);
         }",
    );
    browser.wait("the rows are back", "return parts('claim').length === 6;");
    assert_eq!(browser.run("return root.querySelectorAll('table').length;"), 1);
    assert_eq!(browser.run("return root === kept;"), true);
    let empty = browser
        .run("return [...root.children].filter(child => child.matches('div, section') && !child.childNodes.length).length;");
    assert!(empty.as_u64().is_some_and(|empty| empty <= 1), "expected at most one empty mount, found {empty}");
    page::click_row(browser, "lost");
    browser.wait("a row opens", "return opened().join() === 'lost';");
    page::assert_no_error(browser);
}

fn once_the_wasm_has_stopped_rows_open_and_close_without_it(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    // What the Wasm calls as its last act when it panics.
    browser.run("customElements.get('claims-table').stop('panicked');");
    browser.wait("the error is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    assert_eq!(page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);")), IDS);
    page::click_row(browser, "talks");
    browser.wait("the row is open", "return opened().join() === 'talks';");
    browser.run("host.openClaim('lost'); host.closeClaim('talks');");
    browser.wait("methods work on what stands", "return opened().join() === 'lost';");
    browser.run("host.remove(); await frames(1); document.querySelector('main').append(host); await frames(2);");
    assert_eq!(browser.run("return root.querySelectorAll('details').length;"), 6, "the table comes back as it was");
}

fn a_panic_is_told_once_and_what_stands_stays(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    // Yew does not expect that a node cannot be inserted.
    browser.run("Node.prototype.insertBefore = () => { throw new Error('not here'); }; host.claims = { claims: ['Another'] };");
    browser.wait("the error is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    browser.run("await frames(2);");
    let told = page::events(browser, "error");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(browser.run("return root.querySelectorAll('details').length;"), 6, "the table stands");
    page::click_row(browser, "talks");
    browser.wait("the row is open", "return opened().join() === 'talks';");
    // What happens on the page later does not wake it up.
    browser.run("document.querySelector('main').append('text'); await frames(2);");
    assert_eq!(page::events(browser, "error").len(), 1);
}

fn removed_elements_are_collected(browser: &Browser) {
    // Only Chromium collects garbage when it is asked.
    if browser.engine != Engine::Chromium {
        return;
    }
    let _server = open_element(browser, ELEMENT);
    browser.run(
        "window.removed = [];
         for (let number = 0; number < 10; number += 1) {
             const element = document.createElement('claims-table');
             element.setAttribute('load', 'eager');
             element.claims = { claims: [`Claim ${number}`] };
             const ready = new Promise(resolve => element.addEventListener('claims-table:ready', resolve));
             document.body.append(element);
             await ready;
             element.remove();
             removed.push(new WeakRef(element));
         }
         await frames(3);",
    );
    browser.devtools("HeapProfiler.collectGarbage", &json!({}));
    // The last one may still be in some variable of the engine's.
    browser.wait("they are collected", "return removed.filter(element => element.deref()).length <= 1;");
}

fn moved_it_keeps_its_rows_and_what_is_open(browser: &Browser) {
    let _server = open_element(browser, ELEMENT);
    page::click_row(browser, "talks");
    browser.wait("a row opens", "return opened().join() === 'talks';");
    browser.run("window.kept = parts('claim'); document.querySelector('main').prepend(host); await frames(3);");
    assert_eq!(browser.run("return parts('claim').every((row, place) => row === kept[place]);"), true);
    assert_eq!(page::opened(browser), ["talks"]);
    assert_eq!(page::events(browser, "ready").len(), 1);
    page::assert_no_error(browser);
}

fn the_inert_template_of_a_single_page_site_is_adopted(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &format!("{LOADER}<div id=\"view\"></div>"));
    browser.wait("the element is defined", "return Boolean(customElements.get('claims-table'));");
    let fragment = page::prerender(page::CLAIMS);
    browser.run_with("document.querySelector('#view').innerHTML = arguments[0];", &[fragment.into()]);
    page::wait_ready(browser);
    assert_eq!(browser.run("return document.querySelectorAll('template').length;"), 0);
    assert_eq!(browser.run("return root.querySelectorAll('table').length;"), 1);
    page::assert_every_row_can_be_read(browser);
    page::assert_no_error(browser);
}

fn nothing_scrolls_sideways_at_320_pixels(browser: &Browser) {
    let server = page::server();
    let narrow = page::host(&page::prerender(page::CLAIMS));
    server.serve("/narrow", crate::server::Reply::html(narrow));
    // Windows keep a minimum of their own; a frame does not.
    page::open(browser, &server, "<iframe src=\"/narrow\" style=\"border: 0; inline-size: 320px; block-size: 700px\"></iframe>");
    let inside = "const inside = document.querySelector('iframe').contentDocument; const table = inside.querySelector('claims-table').shadowRoot;";
    browser.wait("it is ready", &format!("{inside} return Boolean(inside.querySelector('claims-table').claims);"));
    let beyond = format!(
        "{inside} for (const row of table.querySelectorAll('details')) row.open = true;
         await frames(2);
         const {{ clientWidth, scrollWidth }} = inside.documentElement;
         const far = [...table.querySelectorAll('*')].filter(node => node.checkVisibility() && node.getBoundingClientRect().right > clientWidth + 0.5);
         return [scrollWidth - clientWidth, far.map(node => `${{node.localName}} ${{node.getAttribute('part')}} ${{node.className}}`)];"
    );
    assert_eq!(browser.run(&beyond), json!([0, []]), "pixels to scroll, and what stands beyond the edge");
}

fn in_a_flex_row_and_in_a_float_it_has_a_width(browser: &Browser) {
    for style in ["display: flex", "float: inline-start"] {
        let _server = open_element(browser, &format!("<div style=\"{style}\">{ELEMENT}</div>"));
        let width = browser.run("return host.getBoundingClientRect().width;");
        assert!(width.as_f64().is_some_and(|width| width > 200.0), "{style}: expected a width, found {width}");
    }
}
