//! What a reader takes along: a row as a citation, a text as a file, the page on paper.

use crate::engine::Engine;
use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;
use std::fs;
use std::path::Path;

tests![
    a_row_is_copied_as_text_and_as_html,
    where_a_browser_takes_no_html_the_citation_is_copied_as_text,
    where_a_browser_takes_nothing_the_citation_is_shown_to_be_copied_by_hand,
    a_file_is_offered_under_a_strict_policy,
    on_paper_every_row_is_open_its_addresses_are_spelled_out_and_no_control_is_printed,
];

const CLAIMS: &str = r#"{"lang":"en","article":{"title":"Minutes saved","publisher":"The Post"},"claims":[
    {"id":"cost","text":"The lanes <b>cost</b> £2.4 million.","source":{"name":"The council","role":"which built them"},"saidOn":"2026-06-15",
     "citations":[{"title":"Budget","url":"https://example.org/budget"},{"title":"Letter","url":"mailto:desk@example.org"}],
     "caveats":["Upkeep is not in the figure."],"status":"disputed"},
    {"id":"other","text":"They do not.","source":"A trader","caveats":["He has a shop there."]}]}"#;

/// A clipboard that takes what the test says; what it took is in `taken`.
const CLIPBOARD: &str = "
    window.taken = [];
    window.ClipboardItem ??= class { constructor(parts) { this.getType = async type => parts[type]; } };
    const refuse = async () => { throw new Error('not allowed'); };
    const write = async ([item]) => {
        for (const type of ['text/plain', 'text/html']) taken.push(await (await item.getType(type)).text());
    };
    const writeText = async text => { taken.push(text); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: CHOSEN });
";

fn open(browser: &Browser, clipboard: &str) -> Server {
    let server = page::server();
    server.serve("/claims.json", Reply::json(CLAIMS));
    page::open(
        browser,
        &server,
        &format!("{LOADER}<claims-table src=\"/claims.json\" load=\"eager\" open=\"cost\"></claims-table>"),
    );
    page::wait_ready(browser);
    browser.run(&CLIPBOARD.replace("CHOSEN", clipboard));
    browser.wait("the way can be gone", "const [way] = parts('copy-citation', row('cost')); return way && !way.disabled;");
    server
}

fn copy(browser: &Browser) {
    browser.click("return parts('copy-citation', row('cost'))[0];");
}

fn wait_told(browser: &Browser, words: &str) {
    let script = format!(
        "const told = row('cost').querySelector('.copied'); return told.role === 'status' && told.textContent === {} && told.getClientRects().length > 0;",
        json!(words)
    );
    browser.wait(&format!("the reader is told {words}"), &script);
}

fn plain(server: &Server) -> String {
    format!(
        "The lanes <b>cost</b> £2.4 million.\nWho: The council, which built them\nSaid: 15 June 2026\nStatus: Disputed\nWhere to read it:\n\
         • Budget <https://example.org/budget>\n• Letter <mailto:desk@example.org>\nCaveats:\n• Upkeep is not in the figure.\n\
         Article: Minutes saved, The Post\n{}\n",
        server.at("/#claim-cost")
    )
}

fn a_row_is_copied_as_text_and_as_html(browser: &Browser) {
    let server = open(browser, "{ write, writeText: refuse }");
    assert_eq!(browser.run("return parts('copy-citation', row('cost'))[0].innerText.trim();"), "Copy citation");
    copy(browser);
    wait_told(browser, "Citation copied");
    let taken = page::strings(&browser.run("return taken;"));
    assert_eq!(taken[0], plain(&server));
    let html = browser.run_with(
        "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
         return [page.querySelectorAll('b').length, page.querySelector('p').textContent, page.querySelector('p').lang,
             [...page.querySelectorAll('a')].map(link => link.href), [...page.querySelectorAll('cite')].map(cite => cite.textContent)];",
        &[taken[1].clone().into()],
    );
    let links = ["https://example.org/budget", "mailto:desk@example.org", &server.at("/#claim-cost")];
    assert_eq!(html, json!([0, "The lanes <b>cost</b> £2.4 million.", "en", links, ["Budget", "Letter", "Minutes saved"]]));
    // The link of the same row is another thing to be told of.
    browser.run(&CLIPBOARD.replace("CHOSEN", "{ write: refuse, writeText }"));
    browser.click("return parts('copy-link', row('cost'))[0];");
    wait_told(browser, "Link copied");
    assert_eq!(browser.run("return taken;"), json!([server.at("/#claim-cost")]));
    page::assert_no_error(browser);
}

fn where_a_browser_takes_no_html_the_citation_is_copied_as_text(browser: &Browser) {
    for clipboard in ["{ write: refuse, writeText }", "{ writeText }"] {
        let server = open(browser, clipboard);
        copy(browser);
        wait_told(browser, "Citation copied");
        assert_eq!(browser.run("return taken;"), json!([plain(&server)]), "{clipboard}");
        page::assert_no_error(browser);
    }
}

fn where_a_browser_takes_nothing_the_citation_is_shown_to_be_copied_by_hand(browser: &Browser) {
    for clipboard in ["{ write: refuse, writeText: refuse }", "undefined"] {
        let server = open(browser, clipboard);
        copy(browser);
        wait_told(browser, &plain(&server));
        browser.resize(500, 900);
        assert_eq!(
            browser.run("return document.documentElement.scrollWidth <= innerWidth;"),
            json!(true),
            "nothing scrolls sideways"
        );
        browser.resize(1280, 900);
        page::assert_no_error(browser);
    }
}

fn a_file_is_offered_under_a_strict_policy(browser: &Browser) {
    let server = page::server();
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    let page = page::host("").replace("<link rel=\"icon\" href=\"data:,\">", "");
    server.serve("/", Reply::html(page).with_header("content-security-policy", policy));
    server.serve("/favicon.ico", Reply::not_found());
    browser.open(&server.at("/"));
    let offer = "const { hands } = await import('/embed/claims-table_bg.js'); hands.download('claims.csv', 'text/csv;charset=utf-8', '\\ufeffid,text\\r\\n1,é\\r\\n');";
    match browser.engine {
        // Where files go can be said to this one alone.
        Engine::Chromium => {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("e2e-files");
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).expect("expected a folder for the file");
            browser.devtools("Browser.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": folder }));
            browser.run(offer);
            let text = browser.until("the file is there", || fs::read_to_string(folder.join("claims.csv")).ok());
            assert_eq!(text, "\u{FEFF}id,text\r\n1,é\r\n");
        }
        _ => {
            let offered = browser.run(&format!(
                "const {{ prototype }} = HTMLAnchorElement;
                 const clicked = new Promise(done => {{ prototype.click = function () {{ done([this.download, this.href.slice(0, 5), this.isConnected]); }}; }});
                 {offer}
                 const offered = await clicked;
                 delete prototype.click;
                 return offered;"
            ));
            assert_eq!(offered, json!(["claims.csv", "blob:", false]));
        }
    }
    let violations = browser.run("return watched.violations.filter(violation => !violation.includes('favicon'));");
    assert_eq!(violations, json!([]));
    page::assert_no_error(browser);
}

fn on_paper_every_row_is_open_its_addresses_are_spelled_out_and_no_control_is_printed(browser: &Browser) {
    // Only this one can be asked how a page looks on paper.
    if browser.engine != Engine::Chromium {
        return;
    }
    let _server = open(browser, "{}");
    let looks = "return {
        opened: opened().join(),
        caveats: parts('caveat').map(caveat => caveat.checkVisibility()),
        addresses: [...root.querySelectorAll('.evidence a')].map(link => getComputedStyle(link, '::after').content.startsWith('\" <')),
        meanings: [...root.querySelectorAll('.meaning')].every(meaning => meaning.checkVisibility()),
        controls: [...root.querySelectorAll('button, input, select')].filter(control => control.checkVisibility() && control.part.value !== 'term').length,
    };";
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let on_paper = browser.run(looks);
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    assert_eq!(
        on_paper,
        json!({ "opened": "cost", "caveats": [true, true], "addresses": [true, true], "meanings": true, "controls": 0 })
    );
    assert_eq!(browser.run(looks)["caveats"], json!([true, false]));
}
