//! Nothing of a page's style comes into the table, whatever the page, and nothing of the table's goes out.

use crate::accessibility::assert_nothing_found_in;
use crate::page;
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;
use std::fs;

tests![
    no_stylesheet_of_a_library_changes_the_table,
    no_hostile_stylesheet_changes_the_table,
    a_page_without_a_doctype_changes_nothing,
    a_page_may_hide_the_table_and_give_it_margins,
    what_hides_an_ancestor_hides_the_table,
    the_table_is_readable_on_dark_and_on_tinted_paper,
    the_table_changes_nothing_on_the_page,
];

/// The stylesheets of libraries: the npm package, and the file in it.
const LIBRARIES: [(&str, &str); 16] = [
    ("bootstrap", "dist/css/bootstrap.css"),
    ("normalize.css", "normalize.css"),
    ("sanitize.css", "sanitize.css"),
    ("modern-normalize", "modern-normalize.css"),
    ("destyle.css", "destyle.css"),
    ("reset-css", "reset.css"),
    ("@picocss/pico", "css/pico.css"),
    ("bulma", "css/bulma.css"),
    ("foundation-sites", "dist/css/foundation.css"),
    ("milligram", "dist/milligram.css"),
    ("water.css", "out/light.css"),
    ("sakura.css", "css/sakura.css"),
    ("spectre.css", "dist/spectre.css"),
    ("purecss", "build/pure.css"),
    ("tachyons", "css/tachyons.css"),
    ("tailwindcss", "src/css/preflight.css"),
];

/// What no library would do, and what pages do. A name each, for the failure.
const HOSTILE: [(&str, &str); 42] = [
    ("unset", "* { all: unset }"),
    ("unset, important, below the body", "claims-table * , article * { all: unset !important }"),
    ("initial", "* { all: initial }"),
    ("revert", "* { all: revert }"),
    ("inherit", "* { all: inherit }"),
    ("boxes", "* { box-sizing: content-box; margin: 0; padding: 0 }"),
    (
        "inner boxes",
        "table, td, th, summary, details, p, ul, li { margin: 9px !important; padding: 20px !important; border: 5px solid red !important }",
    ),
    ("a small root", "html { font-size: 62.5% }"),
    ("a large root", "html { font-size: 40px !important }"),
    ("no root", "html { font-size: 1px !important }"),
    ("fonts", "* { font: 40px cursive !important }"),
    ("colours", "* { color: lime !important }"),
    ("fill", "* { -webkit-text-fill-color: red !important; -webkit-text-stroke: 2px red !important }"),
    ("letters", "* { letter-spacing: 1em !important; word-spacing: 1em !important; text-indent: 5em !important }"),
    ("case", "* { text-transform: uppercase !important; font-variant: small-caps !important; font-style: italic !important }"),
    (
        "lines",
        "* { line-height: 3 !important; white-space: nowrap !important; word-break: break-all !important; hyphens: auto !important }",
    ),
    ("sides", "* { text-align: center !important; text-align-last: right !important; vertical-align: top !important }"),
    ("shadows", "* { text-shadow: 0 0 9px red !important }"),
    (
        "figures",
        "* { font-feature-settings: 'zero' !important; font-variant-numeric: oldstyle-nums !important; font-kerning: none !important }",
    ),
    ("quotes", "* { quotes: 'a' 'b' !important; tab-size: 20 !important; list-style: square !important }"),
    (
        "tables",
        "* { border-spacing: 20px !important; caption-side: bottom !important; empty-cells: hide !important; border-collapse: separate !important }",
    ),
    ("a bar", "table { display: block; overflow-x: auto; width: auto } td { white-space: nowrap }"),
    ("bodies", "tbody { display: flex !important } tr { display: grid !important } th { display: none !important }"),
    (
        "buttons",
        "button, input, select { padding: 2rem !important; background: #39414d !important; border-radius: 9px !important; appearance: auto !important }",
    ),
    (
        "details",
        "details { border: 1px solid red } summary { list-style: square inside; display: list-item } summary::marker { color: red }",
    ),
    ("open details", "details[open] { display: none } details > * { display: block !important }"),
    (
        "images",
        "svg { width: 100px !important; display: block !important; max-width: none !important; height: 100px !important }",
    ),
    (
        "parts by class",
        ".root, .claim, .status, .text, .evidence, .caveat, .overview, .sheet { display: none !important; color: red !important }",
    ),
    ("private names", ":root, * { --gap: 0; --ink: red; --font: cursive; --paper: blue; --accent: lime; --size: 40px }"),
    (
        "registered names",
        "@property --gap { syntax: '<length>'; inherits: false; initial-value: 0px } @property --ink { syntax: '*'; inherits: false } @property --accent { syntax: '<color>'; inherits: false; initial-value: lime } @property --font { syntax: '*'; inherits: false }",
    ),
    (
        "generated",
        "*::before, *::after { content: 'X' !important; display: inline } claims-table::before, claims-table::after, html::before, html::after, body::before, body::after, div::before, div::after { content: none !important }",
    ),
    ("selection", "::selection { background: red } *:focus { outline: none !important }"),
    (
        "anchors",
        "a, a[id], a:link { display: block !important; position: static !important; padding: 30px !important; width: 300px !important; border: 5px solid red !important }",
    ),
    ("anchors after", "a::after { content: '↗' !important; display: block !important; font-size: 60px !important }"),
    ("slots", "slot, ::slotted(*) { display: block !important }"),
    ("moving", "* { transition: all 2s !important; animation: none }"),
    ("a layer", "@layer page { table, td, p, a, button { color: red !important; font-size: 40px !important } }"),
    ("directions", "* { direction: ltr !important; unicode-bidi: normal }"),
    ("nobody selects", "body { user-select: none; -webkit-user-select: none; cursor: wait; caret-color: red }"),
    (
        "host",
        "claims-table { color: red; font: 40px cursive; text-align: center; line-height: 4; letter-spacing: 1em; cursor: wait }",
    ),
    ("host as a flex box", "claims-table { display: flex }"),
    ("no words wrap", "body { overflow-wrap: normal; word-wrap: normal; text-wrap: nowrap; white-space: pre }"),
];

/// What keeps the table's place where it is under any sheet: what moves the place is the page's right.
const PLACE: &str = "all: initial !important; display: block !important; position: static !important; box-sizing: content-box !important; \
                     margin: 0 !important; padding: 0 !important; border: 0 !important; background: #fff !important; direction: ltr !important; \
                     unicode-bidi: normal !important; float: none !important; transition: none !important; animation: none !important";

/// The page's function that puts a sheet in, looks at the table, and says what differs from before.
const LOOK: &str = "
    const skip = /^(--|width|height|inline-size|block-size|perspective-origin|transform-origin|-webkit-locale)/;
    // A page in a direction of its own, without any text in it, moves nothing.
    const props = [...getComputedStyle(parts('root')[0])].filter(name => !skip.test(name) && !/^(direction|unicode-bidi)$/.test(name));
    const look = () => {
        const own = parts('root')[0].getBoundingClientRect();
        const nodes = [parts('root')[0], ...parts('root')[0].querySelectorAll('*:not(option)'), ...host.querySelectorAll(':scope > a')];
        return nodes.map(node => {
            const box = node.getBoundingClientRect();
            const name = node.getAttribute('part') ?? node.getAttribute('class') ?? node.localName;
            const place = node.getClientRects().length ? [box.x - own.x, box.y - own.y, box.width, box.height] : [];
            // The other rows have the same rules as the first, which is open.
            if (node.closest('.claim + .claim')) return [name, place, []];
            const style = getComputedStyle(node);
            return [name, place, props.map(prop => `${prop}: ${style.getPropertyValue(prop)}`)];
        });
    };
    window.look ??= look;
    const wait = async () => { await frames(2); };
    const [name, css, address] = arguments;
    const style = document.createElement('style');
    style.textContent = css ?? await (await fetch(address)).text();
    const before = window.before ??= look();
    document.head.append(style);
    await wait();
    const after = look();
    const found = [];
    after.forEach(([part, box, styles], at) => {
        const [, otherBox, others] = before[at] ?? [part, [], []];
        // What is drawn is measured a quarter of a pixel this way or that.
        if (box.length !== otherBox.length || box.some((value, index) => Math.abs(value - otherBox[index]) > 0.5)) found.push(`${part}: ${otherBox} became ${box}`);
        styles.forEach((style, index) => { if (style !== others?.[index]) found.push(`${part}: ${others?.[index]} became ${style}`); });
    });
    style.remove();
    await wait();
    return found.slice(0, 4);
";

fn open(browser: &Browser, width: u32) -> Server {
    let server = page::server();
    open_page(browser, &server, width, "<!doctype html>");
    server
}

fn open_page(browser: &Browser, server: &Server, width: u32, doctype: &str) {
    let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table load=\"eager\" open=\"first\"", 1);
    let page = page::host(&format!("<div style=\"{PLACE}; width: {width}px !important\">{fragment}</div>"))
        .replacen("<!doctype html>", doctype, 1)
        .replace("<html ", &format!("<html style=\"{PLACE}\" "))
        .replace("<body>", &format!("<body style=\"{PLACE}\">"))
        .replace("<main>", &format!("<main style=\"{PLACE}\">"));
    server.serve("/", Reply::html(page));
    browser.open(&server.at("/"));
    page::wait_ready(browser);
    browser.wait("the first row is open and the controls work", "return opened().length === 1 && !parts('search')[0].disabled;");
    browser.run("document.fonts?.ready; await frames(3);");
}

fn no_stylesheet_of_a_library_changes_the_table(browser: &Browser) {
    for width in [900, 300] {
        let server = open(browser, width);
        for (package, file) in LIBRARIES {
            let path = page::given("CLAIMS_TABLE_SHEETS").join(package).join(file);
            let sheet = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            server.serve("/sheet.css", Reply::css(sheet));
            let found = browser.run_with(LOOK, &[package.into(), json!(null), "/sheet.css".into()]);
            assert_eq!(found, json!([]), "{package} at {width} px");
        }
        page::assert_no_error(browser);
    }
}

fn no_hostile_stylesheet_changes_the_table(browser: &Browser) {
    for width in [900, 300] {
        let _server = open(browser, width);
        for (name, css) in HOSTILE {
            let found = browser.run_with(LOOK, &[name.into(), css.into()]);
            assert_eq!(found, json!([]), "{name} at {width} px");
        }
        page::assert_no_error(browser);
    }
}

fn a_page_without_a_doctype_changes_nothing(browser: &Browser) {
    let measures = "const own = parts('root')[0].getBoundingClientRect();
        return [...parts('root')[0].querySelectorAll('*:not(option)')].map(node => {
            const box = node.getBoundingClientRect();
            const { fontSize, color, lineHeight, fontWeight, textAlign } = getComputedStyle(node);
            if (!node.getClientRects().length) return 'none';
            return [box.x - own.x, box.y - own.y, box.width, box.height].map(Math.round).join(' ') + [fontSize, color, lineHeight, fontWeight, textAlign];
        });";
    let _server = open(browser, 900);
    let strict = page::strings(&browser.run(measures));
    let server = page::server();
    open_page(browser, &server, 900, "<style>body { color: red; font: 30px cursive; text-align: right }</style>");
    assert_eq!(browser.run("return document.compatMode;"), "BackCompat");
    let quirky = page::strings(&browser.run(measures));
    let other: Vec<_> = strict.iter().zip(&quirky).filter(|(one, other)| one != other).take(4).collect();
    assert_eq!((other, quirky.len()), (Vec::new(), strict.len()));
}

fn a_page_may_hide_the_table_and_give_it_margins(browser: &Browser) {
    let _server = open(browser, 800);
    let with = |css: &str| {
        browser.run_with(
            "const style = document.createElement('style');
             style.textContent = arguments[0];
             document.head.append(style);
             await frames(1);
             const { x, width } = host.getBoundingClientRect();
             style.remove();
             return [host.clientWidth ? Math.round(x - host.parentNode.getBoundingClientRect().x) : 0, Math.round(width)];",
            &[css.into()],
        )
    };
    assert_eq!(with(""), json!([0, 800]));
    assert_eq!(with("claims-table { display: none }"), json!([0, 0]));
    assert_eq!(with("claims-table { margin-inline: 40px }")[1], 720, "margins are taken off the width");
    assert_eq!(with("claims-table { max-width: 500px; margin-inline: auto }"), json!([150, 500]));
    assert_eq!(browser.run("host.hidden = true; await frames(1); return host.getClientRects().length;"), 0);
}

fn what_hides_an_ancestor_hides_the_table(browser: &Browser) {
    let _server = open(browser, 800);
    let looks = "const { visibility, pointerEvents } = getComputedStyle(parts('table')[0]); return [visibility, pointerEvents];";
    browser.run("document.querySelector('main > div').style.setProperty('visibility', 'hidden', 'important');");
    assert_eq!(browser.run(looks)[0], "hidden");
    browser.run("document.querySelector('main > div').style.setProperty('visibility', 'visible', 'important');");
    browser.run("document.querySelector('main > div').style.setProperty('pointer-events', 'none', 'important');");
    assert_eq!(browser.run(looks), json!(["visible", "none"]));
}

fn the_table_is_readable_on_dark_and_on_tinted_paper(browser: &Browser) {
    for css in [
        "body, main, div { background: #111 !important; color: #eee }",
        ":root { color-scheme: dark }",
        "body, div { background: #d1e4dd !important }",
        "* { color: #ddd !important }",
    ] {
        let server = page::server();
        let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table load=\"eager\" open=\"all\"", 1);
        page::open(browser, &server, &format!("<style>{css}</style><div>{fragment}</div>"));
        page::wait_ready(browser);
        browser.wait("the rows are open", "return opened().length === 6 && !parts('search')[0].disabled;");
        assert_nothing_found_in(browser, "claims-table", css);
    }
}

/// Every kind of thing that stands on pages, beside the table.
const ORDINARY: &str = "<h2>Heading</h2><p class=\"text claim\">Text <a href=\"#\">link</a> <b>bold</b> <small>small</small> <mark>mark</mark></p>\
    <table class=\"root\"><caption>Caption</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>\
    <form><label>Field <input type=\"search\"></label><select><option>One</option></select><button>Go</button><textarea>t</textarea></form>\
    <details open><summary>Summary</summary><p>Inside</p></details><ul class=\"lines\"><li>One</li></ul><dl><div><dt>T</dt><dd>D</dd></div></dl>\
    <blockquote>Quote</blockquote><figure><figcaption>Caption</figcaption></figure><pre><code>code</code></pre><hr><nav>Nav</nav>";

fn the_table_changes_nothing_on_the_page(browser: &Browser) {
    let looks = "return [document.documentElement, document.body, ...document.querySelectorAll('#ordinary, #ordinary *')].map(node => {
        const box = node.getBoundingClientRect();
        const of = pseudo => [...getComputedStyle(node, pseudo)].filter(name => !name.startsWith('--')).map(name => `${name}: ${getComputedStyle(node, pseudo).getPropertyValue(name)}`).join();
        return [node.localName, box.x, node.closest('#ordinary') ? box.y : 0, node.closest('#ordinary') ? box.height : 0, of(), of('::before'), of('::after')].join('|')
            .replace(/(^|,)(block-size|height|perspective-origin|transform-origin|inset[a-z-]*|bottom): [^,]*/g, '');
    });";
    let server = page::server();
    let ordinary = format!("<div id=\"ordinary\">{ORDINARY}</div>");
    let bare = page::host(&format!("{ordinary}<div style=\"height: 3000px\"></div>"))
        .replace(&format!("<link rel=\"stylesheet\" href=\"{}\">", page::CSS), "");
    server.serve("/bare", Reply::html(bare));
    browser.open(&server.at("/bare"));
    let before = browser.run(looks);
    let fragment = page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table load=\"eager\" open=\"all\"", 1);
    page::open(browser, &server, &format!("{ordinary}{fragment}"));
    page::wait_ready(browser);
    browser.run("await frames(2);");
    assert_eq!(browser.run(looks), before);
}
