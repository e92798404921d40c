//! Texts that try to become code, in every field and on every way into a page: none runs, and none leaves its place.

use crate::page;
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

tests![
    none_runs_where_it_was_written_and_taken_over,
    none_runs_where_script_alone_draws,
    none_runs_where_it_comes_in_a_table,
    none_runs_where_it_comes_in_records_of_schema_org,
    none_runs_in_an_article_page,
    none_runs_in_plain_html,
    none_runs_in_a_framed_page,
];

/// What each of them would do.
const ATTACK: &str = "window.attacked=1";

/// Ways out of text, of attributes, of scripts, of styles, of comments and of templates; and addresses that are code.
const PAYLOADS: [&str; 40] = [
    "<script>ATTACK</script>",
    "</script><script>ATTACK</script>",
    "</SCRIPT ><script>ATTACK</script>",
    "<!--<script>ATTACK</script>",
    "--><script>ATTACK</script>",
    "--!><img src=x onerror=ATTACK>",
    "]]><img src=x onerror=ATTACK>",
    "<img src=x onerror=ATTACK>",
    "<img src=x onerror=ATTACK//",
    "<IMG/SRC=x/ONERROR=ATTACK>",
    "<svg onload=ATTACK>",
    "<svg><script>ATTACK</script></svg>",
    "<math><mi xlink:href=javascript:ATTACK>x</mi></math>",
    "<iframe srcdoc='<script>parent.ATTACK</script>'></iframe>",
    "<iframe src=javascript:parent.ATTACK></iframe>",
    "<object data=javascript:ATTACK></object>",
    "<a href=javascript:ATTACK>x</a>",
    "<details open ontoggle=ATTACK>",
    "<input autofocus onfocus=ATTACK>",
    "<style>@import 'javascript:ATTACK'</style>",
    "</style><img src=x onerror=ATTACK>",
    "</template><img src=x onerror=ATTACK>",
    "</template></claims-table><script>ATTACK</script>",
    "<template shadowrootmode=open><script>ATTACK</script></template>",
    "<slot onslotchange=ATTACK>",
    "</title><script>ATTACK</script>",
    "</textarea><script>ATTACK</script>",
    "</noscript><script>ATTACK</script>",
    "\" onmouseover=ATTACK x=\"",
    "' onmouseover=ATTACK x='",
    "` onmouseover=ATTACK x=`",
    "\"><script>ATTACK</script>",
    "'><script>ATTACK</script>",
    "javascript:ATTACK",
    "\u{1}javascript:ATTACK",
    "java\tscript:ATTACK",
    "data:text/html,<script>ATTACK</script>",
    "{{constructor.constructor('ATTACK')()}}",
    "${ATTACK}\\u003cscript>ATTACK\\u003c/script>\u{2028}ATTACK\u{2029}",
    "=HYPERLINK(\"javascript:ATTACK\")",
];

/// All of them, and those of a file that the environment names: a JSON list of texts, or of objects with a `payload`.
fn payloads() -> Vec<String> {
    let mut all: Vec<_> = PAYLOADS.iter().map(|payload| payload.replace("ATTACK", ATTACK)).collect();
    if let Some(path) = env::var_os("CLAIMS_TABLE_PAYLOADS") {
        let list: Value = serde_json::from_slice(&fs::read(path).expect("expected the file of payloads")).expect("expected JSON");
        let text = |entry: &Value| entry["payload"].as_str().or(entry.as_str()).map(|text| text.replace("alert(1)", ATTACK));
        all.extend(list.as_array().into_iter().flatten().filter_map(text).filter(|text| !text.trim().is_empty()));
    }
    all
}

/// A document with a claim for each payload, which has it in every field that takes text.
fn document() -> Value {
    let claim = |p: &String| {
        json!({
            "text": p, "quote": p, "verb": p, "place": p, "statusNote": p, "status": "disputed", "saidOn": p, "asOf": p, "kind": p,
            "source": { "name": p, "role": p, "naming": "anonymous", "anonymityReason": p, "url": p, "stake": { "side": "party", "note": p } },
            "relay": [p, { "name": p, "role": p }],
            "quantity": { "best": 1, "unit": p, "counts": [p, "killed"], "measures": p, "period": p, "parts": [{ "counts": [p], "best": 1 }] },
            "citations": [{ "title": p, "publisher": p, "url": p, "archiveUrl": p, "locator": p, "published": p }, { "title": p, "url": format!("https://a.example/{p}") }],
            "caveats": [{ "kind": "scope", "text": p, "settles": p }, p],
            "relations": [{ "to": "1", "kind": "repeats", "origin": p }],
            "statusCitations": [{ "title": p, "url": p }],
            "assessment": { "by": p, "text": p, "rating": p, "on": "2025" },
            "passages": [{ "exact": p, "prefix": p, "suffix": p }],
            "revisions": [{ "correction": true, "on": "2025", "by": p, "field": p, "from": p, "to": p, "reason": p }],
            (p.as_str()): p,
        })
    };
    let all = payloads();
    let bad = all.join(" ");
    json!({
        "title": bad, "lang": "en", "article": { "title": bad, "url": all[33], "publisher": bad, "author": bad },
        "claims": all.iter().map(claim).collect::<Vec<_>>(),
    })
}

/// What the command line makes of an input.
fn claims(arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(page::program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("expected the command line");
    let mut stdin = child.stdin.take().expect("expected a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let done = child.wait_with_output().expect("expected the program to end");
    writer.join().expect("expected the input to be written");
    assert!(!done.stdout.is_empty(), "claims {arguments:?} wrote nothing");
    String::from_utf8(done.stdout).expect("expected UTF-8")
}

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// Opens a page under the policy; whatever tried to run is told as a violation of it.
fn open(browser: &Browser, server: &Server, body: &str) {
    let page = page::host(body).replace("<link rel=\"icon\" href=\"data:,\">", "");
    open_page(browser, server, page);
}

fn open_page(browser: &Browser, server: &Server, page: String) {
    server.serve("/", Reply::html(page).with_header("content-security-policy", POLICY));
    server.serve("/favicon.ico", Reply::not_found());
    browser.open(&server.at("/"));
}

/// Nothing ran, nothing tried to, and nothing stands in the table or beside it that is not ours. `data` are the scripts of data.
fn assert_harmless(browser: &Browser) {
    let found = browser.run(
        "const strange = from => [...from.querySelectorAll('img, iframe, object, embed, math, script, style, form, base, meta, textarea, template')]
             .filter(node => !node.closest('head') && !node.matches('script[src=\"/embed/claims-table.js\"], script[type=\"application/json\"], script[type=\"application/ld+json\"]'));
         const unparsed = [...document.querySelectorAll('script[type*=json]')].filter(script => { try { JSON.parse(script.textContent); return false; } catch { return true; } });
         const tables = [...document.querySelectorAll('claims-table')];
         const handled = from => [...from.querySelectorAll('*')].filter(node => node.getAttributeNames().some(name => name.startsWith('on')));
         const led = from => [...from.querySelectorAll('[href], [src], [xlink\\\\:href], [action]')].filter(node => /^[\\s\\0-\\x1f]*(javascript|data|vbscript):/i.test(node.getAttribute('href') ?? node.getAttribute('src') ?? ''));
         const everywhere = [document, ...tables.map(table => table.shadowRoot).filter(Boolean)];
         const short = nodes => nodes.slice(0, 3).map(node => node.outerHTML.slice(0, 120));
         return {
             attacked: window.attacked ?? null,
             violations: watched.violations.filter(violation => !violation.includes('favicon')).slice(0, 3),
             tables: tables.length,
             strange: short(everywhere.flatMap(strange)),
             handled: short(everywhere.flatMap(handled)),
             led: short(everywhere.flatMap(led)),
             unparsed: short(unparsed),
         };",
    );
    let expected = json!({ "attacked": null, "violations": [], "tables": found["tables"], "strange": [], "handled": [], "led": [], "unparsed": [] });
    assert_eq!(found, expected);
}

fn assert_rows_harmless(browser: &Browser, rows: usize) {
    page::wait_ready(browser);
    browser.wait("every row is there", &format!("return host.claims.claims.length === {rows};"));
    browser.run(
        "host.openAll(); for (const all of parts('show-all')) all.click(); await frames(9); host.openAll(); await frames(4);",
    );
    let texts = page::strings(&browser.run("return parts('text').map(text => text.querySelector('.wording').textContent);"));
    let expected = payloads();
    assert_eq!(texts.len(), rows);
    for (text, payload) in texts.iter().zip(&expected) {
        let plain = |text: &str| text.split(|c: char| c.is_whitespace() || c.is_control()).collect::<String>();
        assert_eq!(plain(text), plain(payload), "a text stays what it is");
    }
    // Every link and every button, as a reader may go through them.
    browser.run("for (const node of root.querySelectorAll('a, button:not([part=download])')) node.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); await frames(2);");
    assert_harmless(browser);
}

fn none_runs_where_it_was_written_and_taken_over(browser: &Browser) {
    let server = page::server();
    let document = document();
    let fragment = claims(&["render", "-", "--assets", "/embed/"], document.to_string().as_bytes());
    open(browser, &server, &fragment.replacen("<claims-table", "<claims-table load=\"eager\"", 1));
    assert_harmless(browser);
    assert_rows_harmless(browser, payloads().len());
}

fn none_runs_where_script_alone_draws(browser: &Browser) {
    let server = page::server();
    server.serve("/claims.json", Reply::json(document().to_string()));
    open(browser, &server, &format!("{}<claims-table load=\"eager\" src=\"/claims.json\"></claims-table>", page::LOADER));
    assert_rows_harmless(browser, payloads().len());
}

fn none_runs_where_it_comes_in_a_table(browser: &Browser) {
    let server = page::server();
    let table = claims(&["convert", "-", "--to", "csv", "--from", "json"], document().to_string().as_bytes());
    server.serve("/claims.csv", Reply::csv(table));
    open(browser, &server, &format!("{}<claims-table load=\"eager\" src=\"/claims.csv\"></claims-table>", page::LOADER));
    assert_rows_harmless(browser, payloads().len());
}

fn none_runs_where_it_comes_in_records_of_schema_org(browser: &Browser) {
    let server = page::server();
    let record = |p: &String| {
        json!({
            "@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": p, "url": p, "datePublished": "2025-01-09",
            "author": { "@type": "Organization", "name": p, "url": p },
            "reviewRating": { "@type": "Rating", "alternateName": p, "ratingExplanation": p, "name": p },
            "reviewBody": p,
            "itemReviewed": { "@type": "Claim", "author": { "@type": "Person", "name": p, "jobTitle": p }, "datePublished": "2025", "appearance": { "url": p } },
        })
    };
    let records = Value::from(payloads().iter().map(record).collect::<Vec<_>>());
    let fragment = claims(&["render", "-", "--assets", "/embed/", "--from", "claim-review"], records.to_string().as_bytes());
    open(browser, &server, &fragment.replacen("<claims-table", "<claims-table load=\"eager\"", 1));
    assert_harmless(browser);
    page::wait_ready(browser);
    browser.run("host.openAll(); await frames(4);");
    assert_harmless(browser);
}

/// An article whose text has every payload, as text; and the document as a file.
fn rendered(arguments: &[&str]) -> String {
    let folder = env::temp_dir().join(format!("claims-table-payloads-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("expected a folder");
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraphs: String = payloads().iter().map(|payload| format!("<p>Before {} after.</p>", escaped(payload))).collect();
    let article = format!("<article><h1>Article</h1>{paragraphs}</article>");
    let page = page::host(&article).replace("<link rel=\"icon\" href=\"data:,\">", "");
    fs::write(folder.join("page.html"), page).expect("expected a file");
    let article = folder.join("page.html").display().to_string();
    let html = claims(&[&["render", "-", "--article", &article], arguments].concat(), document().to_string().as_bytes());
    let _ = fs::remove_dir_all(&folder);
    html
}

fn none_runs_in_an_article_page(browser: &Browser) {
    let server = page::server();
    open_page(browser, &server, rendered(&["--assets", "/embed/"]).replacen("<claims-table", "<claims-table load=\"eager\"", 1));
    assert_harmless(browser);
    page::wait_ready(browser);
    browser.wait("passages are marked", "return marks().length > 10;");
    browser.run("marks()[0].focus(); await frames(3); host.openAll(); await frames(4);");
    assert_harmless(browser);
}

fn none_runs_in_plain_html(browser: &Browser) {
    let server = page::server();
    open_page(browser, &server, rendered(&["--plain"]));
    assert_harmless(browser);
    assert_eq!(browser.run("return document.querySelectorAll('.claims-table-plain h3').length;"), payloads().len());
}

fn none_runs_in_a_framed_page(browser: &Browser) {
    let server = page::server();
    let bad = payloads().join(" ");
    let page = claims(&["render", "-", "--assets", "/embed/", "--frame", "--oembed", &bad], document().to_string().as_bytes());
    let page = page.replacen("<head>", "<head><script src=\"/watch.js\"></script>", 1);
    open_page(browser, &server, page);
    assert_harmless(browser);
    let answer = claims(
        &[
            "convert",
            "-",
            "--to",
            "oembed",
            "--frame",
            &format!("https://a.example/{bad}"),
            "--assets",
            &format!("https://a.example/{bad}"),
        ],
        document().to_string().as_bytes(),
    );
    let answer: Value = serde_json::from_str(&answer).expect("expected JSON");
    // A page of its own, since this one's policy forbids to parse markup.
    server.serve("/bare", Reply::html("<!doctype html><title>Bare</title>"));
    browser.open(&server.at("/bare"));
    let parsed = browser.run_with(
        "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
         return [...page.querySelectorAll('*')].map(node => node.localName + node.getAttributeNames().filter(name => name.startsWith('on')).join());",
        &[answer["html"].clone()],
    );
    assert_eq!(parsed, json!(["html", "head", "body", "iframe", "script"]));
}
