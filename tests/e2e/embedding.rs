//! Every way into a page that `docs/embed/` describes, by the page of `examples/embed/` that shows it.

use crate::page;
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;
use std::fs;
use std::path::Path;

tests![
    a_script_tag,
    an_es_module,
    an_article_written_beforehand,
    plain_html_without_script,
    a_fragment_put_in_by_inner_html,
    a_block_of_wordpress,
    a_block_whose_lines_a_filter_has_broken,
    a_frame_is_as_high_as_what_it_shows,
    a_frame_without_an_origin_is_a_whole_table,
    a_page_that_listens_late_asks_the_frame,
    only_a_frame_itself_says_how_high_it_is,
    a_frame_of_another_site_is_not_believed,
    an_article_in_a_shadow_root_has_its_marks,
    the_npm_package_built_by_vite,
    the_npm_package_built_by_webpack,
    an_application_in_react,
    an_application_in_yew,
];

/// A server that has the examples as the repository has them.
fn examples() -> Server {
    let server = page::server();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    server.serve("/examples/paper.css", Reply::css(fs::read(folder.join("paper.css")).expect("expected a stylesheet")));
    server.serve_folder("/examples/embed/", &folder.join("embed"));
    server
}

fn open(browser: &Browser, name: &str) -> Server {
    let server = examples();
    let path = format!("/examples/embed/{name}");
    watch(&server, &path);
    browser.open(&server.at(&path));
    server
}

/// Has a page note what happens on it.
fn watch(server: &Server, path: &str) {
    let page = server.text(path).replacen("<head>", "<head>\n<script src=\"/watch.js\"></script>", 1);
    server.serve(path, Reply::html(page));
}

fn wait_for_rows(browser: &Browser, rows: usize) {
    browser.run("host?.scrollIntoView();");
    browser.wait(
        &format!("{rows} rows work"),
        &format!("host?.scrollIntoView(); return parts('claim').length === {rows} && !parts('search')[0].disabled && Boolean(host.claims ?? true);"),
    );
}

fn assert_a_row_opens(browser: &Browser, id: &str) {
    page::click_row(browser, id);
    browser.wait("the row is open", &format!("return details('{id}').open;"));
    assert_eq!(browser.run(&format!("return parts('source', row('{id}'))[0].getClientRects().length > 0;")), true);
    page::assert_no_error(browser);
}

fn a_script_tag(browser: &Browser) {
    let _server = open(browser, "script-tag.html");
    wait_for_rows(browser, 3);
    browser.wait("the passages are marked", "return marks().length === 3;");
    assert_a_row_opens(browser, "riders");
}

fn an_es_module(browser: &Browser) {
    let _server = open(browser, "es-module.html");
    wait_for_rows(browser, 3);
    browser.wait("the page was told", "return document.querySelector('#told').textContent === '3 claims are shown.';");
    assert_a_row_opens(browser, "empty");
}

fn an_article_written_beforehand(browser: &Browser) {
    let _server = open(browser, "written.html");
    assert_eq!(browser.run("return [parts('claim').length, marks().length];"), json!([3, 3]));
    wait_for_rows(browser, 3);
    assert_a_row_opens(browser, "cost");
}

fn plain_html_without_script(browser: &Browser) {
    let _server = open(browser, "static.html");
    let found = "return [document.querySelectorAll('.claims-table-plain h3').length, document.querySelectorAll('script:not([src=\"/watch.js\"]), style, claims-table').length];";
    assert_eq!(browser.run(found), json!([3, 0]));
}

fn a_fragment_put_in_by_inner_html(browser: &Browser) {
    let _server = open(browser, "inner-html.html");
    wait_for_rows(browser, 3);
    assert_a_row_opens(browser, "riders");
}

fn a_block_of_wordpress(browser: &Browser) {
    let _server = open(browser, "wordpress.html");
    assert_eq!(browser.run("return parts('claim').length;"), 3);
    wait_for_rows(browser, 3);
    assert_a_row_opens(browser, "riders");
}

/// The classic editor puts a `br` at the end of each line and curls quotation marks: the table is drawn afresh.
fn a_block_whose_lines_a_filter_has_broken(browser: &Browser) {
    let server = examples();
    let page = server.text("/examples/embed/wordpress.html");
    let (before, rest) = page.split_once("<template").expect("expected a template");
    let (inside, after) = rest.split_once("</template>").expect("expected its end");
    let inside = inside.replace("</span>", "</span><br />\n").replace("The council", "“The council");
    server.serve("/broken", Reply::html(format!("{before}<template{inside}</template>{after}")));
    watch(&server, "/broken");
    browser.open(&server.at("/broken"));
    wait_for_rows(browser, 3);
    browser.wait(
        "the filter's work is gone",
        "return root.querySelectorAll('br').length === 0 && !root.textContent.includes('“The council');",
    );
    assert_a_row_opens(browser, "riders");
}

/// How high the frame is, and how high what it shows.
const HEIGHTS: &str = "
    const frame = document.querySelector('iframe');
    const page = frame.contentDocument?.documentElement;
    return page && [frame.clientHeight, Math.ceil(page.getBoundingClientRect().height)];
";
const FITS: &str = "
    const frame = document.querySelector('iframe');
    const page = frame.contentDocument?.documentElement;
    const table = frame.contentDocument?.querySelector('claims-table');
    return table?.claims && frame.clientHeight === Math.ceil(page.getBoundingClientRect().height) && frame.clientHeight;
";

fn a_frame_is_as_high_as_what_it_shows(browser: &Browser) {
    let _server = open(browser, "frame.html");
    let before = browser.wait("the frame fits", FITS).as_u64();
    browser.run("document.querySelector('iframe').contentDocument.querySelector('claims-table').openAll();");
    browser.wait("the rows are open", "return document.querySelector('iframe').contentDocument.querySelector('claims-table').shadowRoot.querySelectorAll('details[open]').length >= 3;");
    browser.wait(
        "the frame is higher",
        &FITS.replace("&& frame.clientHeight;", &format!("&& frame.clientHeight > {};", before.unwrap_or(u64::MAX))),
    );
    let target = "
        const link = document.querySelector('iframe').contentDocument.querySelector('claims-table').shadowRoot.querySelector('[part~=\"source\"] ~ * a[href^=http], a[href^=\"https://council\"]');
        link.addEventListener('click', event => event.preventDefault());
        link.click();
        return [link.target, link.relList.contains('noopener')];
    ";
    assert_eq!(browser.run(target), json!(["_blank", true]));
    page::assert_no_error(browser);
}

fn a_frame_without_an_origin_is_a_whole_table(browser: &Browser) {
    let server = examples();
    let page = server.text("/examples/embed/frame.html").replace("allow-scripts allow-same-origin", "allow-scripts");
    server.serve("/examples/embed/frame.html", Reply::html(page));
    watch(&server, "/examples/embed/frame.html");
    browser.open(&server.at("/examples/embed/frame.html"));
    // What it shows cannot be seen from here, but it says how high it is.
    browser.wait(
        "the frame has told its height",
        "const height = document.querySelector('iframe').clientHeight; return height > 300 && height !== 700;",
    );
    page::assert_no_error(browser);
}

fn a_page_that_listens_late_asks_the_frame(browser: &Browser) {
    let server = examples();
    let page =
        server.text("/examples/embed/frame.html").replace("<script src=\"/embed/claims-table-frame.js\" defer></script>", "");
    server.serve("/examples/embed/frame.html", Reply::html(page));
    watch(&server, "/examples/embed/frame.html");
    browser.open(&server.at("/examples/embed/frame.html"));
    browser.wait(
        "the table in the frame works",
        "return document.querySelector('iframe').contentDocument?.querySelector('claims-table')?.claims;",
    );
    assert_eq!(browser.run(HEIGHTS)[0], 700);
    browser.run("const script = document.createElement('script'); script.src = '/embed/claims-table-frame.js'; document.head.append(script);");
    browser.wait("the frame fits", FITS);
}

fn only_a_frame_itself_says_how_high_it_is(browser: &Browser) {
    let _server = open(browser, "frame.html");
    browser.wait("the frame fits", FITS);
    let told = "
        const before = document.querySelector('iframe').clientHeight;
        for (const height of [9999, -1, NaN, 'a', 1e9]) postMessage({ type: 'claims-table:height', height }, '*');
        postMessage(null, '*');
        await frames(3);
        return document.querySelector('iframe').clientHeight - before;
    ";
    assert_eq!(browser.run(told), 0);
    assert!(browser.run(HEIGHTS)[0].is_u64());
    page::assert_no_error(browser);
}

fn a_frame_of_another_site_is_not_believed(browser: &Browser) {
    let server = examples();
    let other = Server::start();
    other.serve(
        "/",
        Reply::html("<!doctype html><script>parent.postMessage({ type: 'claims-table:height', height: 5000 }, '*');</script>"),
    );
    let frame = format!(
        "<script src=\"/embed/claims-table-frame.js\"></script><iframe src=\"{}\" height=\"300\"></iframe>",
        other.at("/")
    );
    page::open(
        browser,
        &server,
        &format!("<script>addEventListener('message', () => {{ window.told = true; }});</script>{frame}"),
    );
    browser.wait("the frame has spoken", "return window.told;");
    assert_eq!(browser.run("await frames(2); return document.querySelector('iframe').clientHeight;"), 300);
}

fn an_article_in_a_shadow_root_has_its_marks(browser: &Browser) {
    let server = page::server();
    let inner = "<article><p>Kyiv says it lost 43,000 soldiers.</p><claims-table load=\"eager\"><script type=\"application/json\">\
                 {\"claims\":[{\"text\":\"A\",\"passages\":[\"it lost 43,000 soldiers\"]}]}</script></claims-table></article>";
    let body = format!("{}<my-article><template shadowrootmode=\"open\">{inner}</template></my-article>", page::LOADER);
    page::open(browser, &server, &body);
    browser.wait(
        "the mark is drawn",
        "const drawn = document.querySelector('my-article').shadowRoot.querySelector('.claims-table-mark');
         return drawn && getComputedStyle(drawn).verticalAlign === 'super' && drawn.getBoundingClientRect().width > 3;",
    );
}

/// Serves what a bundler made, under a strict policy.
fn built(name: &str) -> Server {
    let server = examples();
    server.serve_folder("/built/", &page::given("CLAIMS_TABLE_EMBED").join(name));
    server
}

fn open_built(browser: &Browser, server: &Server, page: &str) {
    let page = page
        .replacen("<head>", "<head>\n<script src=\"/watch.js\"></script>", 1)
        .replace("<link rel=\"icon\" href=\"data:,\">", "");
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    server.serve("/built/index.html", Reply::html(page).with_header("content-security-policy", policy));
    browser.open(&server.at("/built/index.html"));
}

fn assert_kept(browser: &Browser) {
    let ours = browser.run("return watched.violations.filter(violation => !violation.includes('favicon'));");
    assert_eq!(ours, json!([]), "violations");
}

/// The stylesheet came through the bundler.
fn assert_styled(browser: &Browser) {
    assert_eq!(browser.run("return getComputedStyle(parts('table')[0]).borderCollapse;"), "collapse");
}

fn the_npm_package_built_by_vite(browser: &Browser) {
    let server = built("npm/dist");
    open_built(browser, &server, &server.text("/built/index.html"));
    wait_for_rows(browser, 3);
    assert_eq!(browser.run("return parts('table')[0].closest('[lang]').lang;"), "fr");
    assert_styled(browser);
    assert_a_row_opens(browser, "riders");
    assert_kept(browser);
}

fn the_npm_package_built_by_webpack(browser: &Browser) {
    let server = built("npm/webpack");
    let page = "<!doctype html><html lang=\"en\"><head><script type=\"module\" src=\"main.js\"></script></head><body>\
                <claims-table lang=\"ja\" src=\"/examples/embed/claims.json\"></claims-table></body></html>";
    open_built(browser, &server, page);
    wait_for_rows(browser, 3);
    assert_eq!(browser.run("return parts('table')[0].closest('[lang]').lang;"), "ja");
    assert_styled(browser);
    assert_a_row_opens(browser, "riders");
    assert_kept(browser);
}

fn an_application_in_react(browser: &Browser) {
    let server = built("react/dist");
    open_built(browser, &server, &server.text("/built/index.html"));
    wait_for_rows(browser, 2);
    assert_a_row_opens(browser, "riders");
    let toggled = "return document.querySelector('#toggled').textContent === 'Rows were opened or closed 1 times.';";
    browser.wait("the application was told", toggled);
    browser.click("return document.querySelector('#hide');");
    browser.wait("the table is gone", "return !host;");
    browser.click("return document.querySelector('#hide');");
    wait_for_rows(browser, 2);
    assert_a_row_opens(browser, "cost");
    assert_kept(browser);
}

/// The shadow root of the application's table, as what the scripts of tests look at.
const OURS: &str = "const own = document.querySelector('.claims-table')?.shadowRoot; const all = part => [...(own?.querySelectorAll(`[part~=\"${part}\"]`) ?? [])];";

fn an_application_in_yew(browser: &Browser) {
    let server = built("yew");
    open_built(browser, &server, &server.text("/built/index.html"));
    let ask = |script: &str| format!("{OURS} {script}");
    browser.wait("the rows work", &ask("return all('claim').length === 7 && !all('search')[0].disabled;"));
    browser.click(&ask("return all('summary')[0];"));
    browser.wait("the application was told", "return document.querySelector('#opened').textContent === '1 rows are open.';");
    assert_eq!(browser.run(&ask("return getComputedStyle(all('table')[0]).borderCollapse;")), "collapse");
    browser.run(&ask(
        "const field = all('search')[0]; field.value = 'crossing'; field.dispatchEvent(new Event('input', { bubbles: true }));",
    ));
    browser.wait("the search leaves some", &ask("const left = all('claim').length; return left > 0 && left < 7;"));
    page::assert_no_error(browser);
    assert_kept(browser);
}
