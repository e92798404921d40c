//! What readers must never see: a page that jumps, a tab that grows, a table that breaks with its page or breaks it.

use crate::engine::Engine;
use crate::page::{self, LOADER};
use crate::server::Reply;
use crate::webdriver::Browser;
use serde_json::{Value, json};
use std::time::Duration;

tests![
    a_place_that_is_kept_is_filled_without_a_jump,
    a_font_that_comes_late_moves_nothing,
    hundreds_of_insertions_and_removals_leave_nothing_behind,
    the_way_back_finds_the_rows_open_that_were_open,
    the_way_back_finds_them_open_where_script_alone_drew_them,
    a_page_that_stays_in_memory_comes_back_as_it_was,
    errors_of_the_page_do_not_break_the_table,
    errors_of_the_table_do_not_break_the_page,
];

fn assert_no_shift(browser: &Browser) {
    // Empty in the engines that do not measure it.
    assert_eq!(browser.run("return watched.shifts;"), json!([]), "layout shifts");
}

fn a_place_that_is_kept_is_filled_without_a_jump(browser: &Browser) {
    let server = page::server();
    server.delay(page::WASM, Duration::from_millis(500));
    let table = "<style>:root { --claims-table-block-size: 900px }</style><claims-table src=\"/claims.json\"></claims-table><p id=\"after\">After it.</p>";
    page::open(browser, &server, &format!("{LOADER}{table}"));
    let place = "return document.querySelector('#after').getBoundingClientRect().y + scrollY;";
    let before = browser.run(place);
    page::wait_ready(browser);
    browser.run("await frames(3);");
    assert_eq!(browser.run(place), before);
    assert_eq!(browser.run("return Math.round(host.getBoundingClientRect().height);"), 900);
    assert_no_shift(browser);
}

fn a_font_that_comes_late_moves_nothing(browser: &Browser) {
    let server = page::server();
    // A font that does not come at all within the time has the same effect until then, and no file of a font has to be kept here.
    server.serve("/late.woff2", Reply::not_found());
    server.delay("/late.woff2", Duration::from_secs(1));
    let style = "<style>@font-face { font-family: Late; src: url(/late.woff2); font-display: swap } body, :root { font-family: Late, serif; --claims-table-claim-font: Late, serif; --claims-table-font: Late, sans-serif }</style>";
    page::open(browser, &server, &format!("{style}{}", page::prerender(page::CLAIMS)));
    page::wait_ready(browser);
    browser.run("await document.fonts.ready; await frames(3);");
    assert_no_shift(browser);
}

/// Puts a table into the page and takes it out again, so many times.
const CYCLES: &str = "
    for (let count = arguments[0]; count > 0; count -= 1) {
        const table = document.createElement('claims-table');
        table.setAttribute('load', 'eager');
        table.claims = { claims: [{ text: 'A claim.', source: 'Somebody', caveats: ['One'] }, 'Another.'] };
        const ready = new Promise(done => table.addEventListener('claims-table:ready', done, { once: true }));
        document.querySelector('main').append(table);
        await ready;
        table.remove();
        await 0;
    }
    watched.events.length = 0;
    await frames(2);
    return document.querySelectorAll('claims-table').length;
";

fn hundreds_of_insertions_and_removals_leave_nothing_behind(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, LOADER);
    browser.wait("the element is known", "return Boolean(customElements.get('claims-table'));");
    let cycle = |count: u32| assert_eq!(browser.run_with(CYCLES, &[count.into()]), 0);
    let size = || {
        // Only Chromium tells; the others are asked whether all of it works.
        if browser.engine != Engine::Chromium {
            return [0; 3];
        }
        browser.devtools("HeapProfiler.enable", &json!({}));
        for _ in 0..3 {
            browser.devtools("HeapProfiler.collectGarbage", &json!({}));
        }
        browser.devtools("Performance.enable", &json!({}));
        let metrics = browser.devtools("Performance.getMetrics", &json!({}));
        ["Nodes", "JSEventListeners", "JSHeapUsedSize"].map(|name| {
            let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
            let metric = all.iter().find(|metric| metric["name"] == name).map(|metric| metric["value"].clone());
            metric.as_ref().and_then(Value::as_f64).unwrap_or_default() as i64
        })
    };
    cycle(50);
    let [nodes, listeners, heap] = size();
    cycle(300);
    let [more_nodes, more_listeners, more_heap] = size();
    // A table of two claims has some two hundred nodes: three hundred of them would be sixty thousand.
    assert!(more_nodes - nodes < 2_000, "nodes: {nodes}, then {more_nodes}");
    assert!(more_listeners - listeners < 300, "listeners: {listeners}, then {more_listeners}");
    assert!(more_heap - heap < 3_000_000, "heap in bytes: {heap}, then {more_heap}");
    page::assert_no_error(browser);
}

fn back(browser: &Browser) {
    browser.back();
    browser.wait(
        "the first page is there again",
        "return location.pathname === '/' && document.readyState === 'complete' && Boolean(host);",
    );
}

fn there_and_back(browser: &Browser, body: &str) {
    let server = page::server();
    server.serve("/other", Reply::html(page::host("<p>Another page.</p>")));
    page::open(browser, &server, body);
    page::wait_ready(browser);
    browser.run("await frames(2);");
    page::click_row(browser, "buried");
    page::click_row(browser, "talks");
    browser.wait("both are open", "return opened().length === 2;");
    browser.open(&server.at("/other"));
    back(browser);
    browser.wait("the rows are open again", "return opened().join() === 'buried,talks';");
    browser.wait("the table works", "return Boolean(host.claims);");
    browser.run("host.closeClaim('buried');");
    browser.wait("only the other is open", "return opened().join() === 'talks';");
    page::assert_no_error(browser);
    // Who comes for the first time finds the table as the page has it.
    browser.open(&server.at("/"));
    page::wait_ready(browser);
    browser.run("await frames(2);");
    assert_eq!(page::opened(browser), [] as [&str; 0]);
}

fn the_way_back_finds_the_rows_open_that_were_open(browser: &Browser) {
    there_and_back(browser, &page::prerender(page::CLAIMS));
}

fn the_way_back_finds_them_open_where_script_alone_drew_them(browser: &Browser) {
    there_and_back(browser, &format!("{LOADER}<claims-table load=\"eager\" src=\"/claims.json\"></claims-table>"));
}

fn a_page_that_stays_in_memory_comes_back_as_it_was(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    page::click_row(browser, "talks");
    browser.wait("the row is open", "return opened().join() === 'talks';");
    // What a browser does with a page that it keeps: it tells it so on both ways, and changes nothing.
    browser.run(
        "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
         dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
         await frames(2);",
    );
    assert_eq!(page::opened(browser), ["talks"]);
    page::click_row(browser, "lost");
    browser.wait("another opens", "return opened().join() === 'lost,talks';");
    page::assert_no_error(browser);
}

fn errors_of_the_page_do_not_break_the_table(browser: &Browser) {
    let server = page::server();
    // WebKit's driver cannot read answers where every object has one thing more.
    let more = if browser.engine == Engine::WebKit { "" } else { "Object.prototype.extra = function () {};" };
    let page = "<script>
        Array.prototype.extra = () => { throw new Error('of the page'); };
        for (const name of ['ready', 'toggle', 'view', 'anchors', 'error']) {
            document.addEventListener(`claims-table:${name}`, () => { throw new Error('of the page'); });
        }
        window.onerror = () => true;
        window.define = () => {};
        window.define.amd = {};
        setTimeout(() => { throw new Error('of the page'); });
        Promise.reject(new Error('of the page'));
    </script>";
    page::open(
        browser,
        &server,
        &format!("<script>{more}</script>{page}{LOADER}<claims-table load=\"eager\" src=\"/claims.json\"></claims-table>"),
    );
    page::wait_ready(browser);
    page::assert_every_row_can_be_read(browser);
    browser.run("host.claims = { claims: ['One.', { text: 'Two.', source: 'Somebody' }] };");
    browser.wait("the object is shown", "return parts('claim').length === 2;");
    assert_eq!(browser.run("return host.claims.claims.length;"), 2);
    let ours = browser.run("return watched.errors.filter(error => !error.includes('of the page'));");
    assert_eq!(ours, json!([]));
}

fn errors_of_the_table_do_not_break_the_page(browser: &Browser) {
    let server = page::server();
    server.serve(page::WASM, Reply::html("not a Wasm at all"));
    let page = "<script>window.counted = 0; setInterval(() => { window.counted += 1; }, 10);</script>";
    page::open(browser, &server, &format!("{page}{LOADER}<claims-table load=\"eager\" src=\"/claims.json\"></claims-table>"));
    browser.wait("the error is told", "return watched.events.some(event => event.type === 'claims-table:error');");
    let before = browser.run("return window.counted;").as_u64().unwrap_or_default();
    browser.wait("the page goes on", &format!("return window.counted > {before} + 3;"));
    let thrown = browser.run("return watched.errors.filter(error => !error.startsWith('claims-table: '));");
    assert_eq!(thrown, json!([]), "nothing is thrown into the page");
}
