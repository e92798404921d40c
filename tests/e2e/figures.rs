//! Rival figures, how the claims stand, what overtook a claim, and what the words mean.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::{Value, json};

tests![
    without_script_a_reader_sees_what_overtook_a_claim_and_what_the_words_mean,
    rivals_stand_on_one_scale_where_their_numbers_say,
    a_plain_document_has_nothing_empty_and_no_plot,
    whatever_a_document_says_nothing_leaves_the_table,
    the_card_says_what_overtook_a_claim,
];

fn claims() -> String {
    let figure = |best: &str, counts: Value| json!({ "best": best.parse::<i64>().unwrap(), "counts": counts, "measures": "m" });
    json!({ "claims": [
        { "id": "a", "text": "A thousand were lost.", "source": "A", "asOf": "2025-01", "quantity": figure("1000", json!(["killed", "wounded"])) },
        { "id": "b", "text": "Four thousand were lost.", "source": "B", "quantity": figure("4000", json!(["killed", "wounded"])) },
        { "id": "c", "text": "Two hundred died.", "source": "C", "status": "disputed", "quantity": figure("200", json!(["killed"])),
          "relations": [{ "to": "a", "kind": "disputes" }] },
        { "id": "d", "text": "Nobody admits it.", "source": "D", "status": "overtaken", "statusOn": "2025-04-26", "statusNote": "Both did.",
          "statusCitations": [{ "publisher": "Politico", "url": "https://news.example/both" }], "caveats": [{ "kind": "single-source" }, { "kind": "disputed", "text": "Others differ." }],
          "revisions": [{ "on": "2025-05-01", "field": "text", "from": "Somebody admits it.", "correction": true }] },
    ] })
    .to_string()
}

/// Opens a page whose table is drawn by script.
fn open(browser: &Browser, document: String, attributes: &str) -> Server {
    let server = page::server();
    server.serve("/figures.json", Reply::json(document));
    page::open(
        browser,
        &server,
        &format!("{LOADER}<claims-table src=\"/figures.json\" load=\"eager\" {attributes}></claims-table>"),
    );
    page::wait_ready(browser);
    server
}

fn without_script_a_reader_sees_what_overtook_a_claim_and_what_the_words_mean(browser: &Browser) {
    let server = page::server();
    server.hold(page::WASM);
    page::open(browser, &server, &page::prerender(&claims()));
    let notes = browser.run(
        "const overtaken = parts('claim').find(one => one.dataset.claim === 'd');
         return [...overtaken.querySelectorAll('.note')].map(note => [note.checkVisibility(), note.innerText, note.querySelector('a')?.href ?? null]);",
    );
    assert_eq!(
        notes,
        json!([
            [true, "True when written. Overtaken 26 April 2025. Both did. · Politico", "https://news.example/both"],
            [true, "Corrected 1 May 2025. Before, it said: Somebody admits it.", null],
        ])
    );
    let overview = browser.run("return [...parts('overview')[0].querySelectorAll('li')].map(one => one.textContent.trim());");
    assert_eq!(overview, json!(["Attributed 2", "Disputed 1", "Overtaken 1", "1 rests on a single source"]));
    let meaning =
        "return [...root.querySelectorAll('[popover]')].filter(one => one.checkVisibility()).map(one => one.innerText);";
    assert_eq!(browser.run(meaning), json!([]));
    browser.click("return parts('overview')[0].querySelectorAll('button')[2];");
    assert_eq!(browser.run(meaning), json!(["Overtaken: True when written; events have changed it."]));
    browser.click("return parts('text')[0];");
    assert_eq!(browser.run(meaning), json!([]));
    let targets = browser.run(
        "const ids = [...root.querySelectorAll('[popover]')].map(one => one.id);
         const lost = [...root.querySelectorAll('[popovertarget]')].filter(one => !ids.includes(one.getAttribute('popovertarget')));
         return [ids.length === new Set(ids).size, lost.map(one => one.outerHTML)];",
    );
    assert_eq!(targets, json!([true, []]));
    server.release();
    page::wait_ready(browser);
    page::assert_no_error(browser);
}

fn rivals_stand_on_one_scale_where_their_numbers_say(browser: &Browser) {
    for (lang, dir) in [("en", "ltr"), ("ar", "rtl")] {
        let _server = open(browser, claims(), &format!("lang=\"{lang}\" open=\"a\""));
        let places = browser.run(
            "const plot = parts('plot')[0];
             return [...plot.querySelectorAll('circle')].map(dot => {
                 const [scale, own] = [dot.closest('svg'), dot].map(one => one.getBoundingClientRect());
                 return Math.round(((own.x + own.width / 2) - scale.x) / scale.width * 100);
             });",
        );
        assert_eq!(places, if dir == "ltr" { json!([20, 80]) } else { json!([80, 20]) }, "{lang}");
        let bar = browser.run(
            "const bar = parts('overview')[0].querySelector('svg').getBoundingClientRect();
             return [...parts('overview')[0].querySelectorAll('rect')].map(part => Math.round(part.getBoundingClientRect().width / bar.width * 20) * 5);",
        );
        assert_eq!(bar, json!([50, 25, 25]), "{lang}");
        // Drawn by script, they have to be made as what they are.
        let foreign = "return [...root.querySelectorAll('svg, svg *')].filter(one => one.namespaceURI !== 'http://www.w3.org/2000/svg').map(one => one.localName);";
        assert_eq!(browser.run(foreign), json!([]), "{lang}");
        if lang == "en" {
            let apart = browser.run("return [...parts('plot')[0].querySelectorAll('.lines li')].map(one => one.innerText);");
            assert_eq!(apart, json!(["Claim 3, C: 200; counts only killed"]));
            let hidden = "return [...parts('plot')[0].querySelectorAll('svg')].every(one => one.ariaHidden === 'true' || one.getAttribute('aria-hidden') === 'true');";
            assert_eq!(browser.run(hidden), true);
            // A rival is a link to its row.
            browser.run("parts('plot')[0].querySelectorAll('a')[1].click(); await frames(3);");
            browser.wait(
                "its row is open",
                "return parts('claim').find(row => row.dataset.claim === 'b').querySelector('details').open;",
            );
        }
    }
}

fn a_plain_document_has_nothing_empty_and_no_plot(browser: &Browser) {
    let plain = r#"{"claims":[{"text":"One.","source":"A","caveats":["Not verified"]},{"text":"Two.","source":"B","caveats":["Nor this"]}]}"#;
    let _server = open(browser, plain.to_owned(), "open=\"all\"");
    let found = browser.run(
        "const empty = [...root.querySelectorAll('p, li, dd, dt, dl, ul, span.note')].filter(one => one.checkVisibility() && !one.innerText.trim() && !one.matches('[role=status]'));
         return { plots: parts('plot').length, empty: empty.map(one => one.outerHTML), unknown: /unknown|not known/i.test(root.textContent) };",
    );
    assert_eq!(found, json!({ "plots": 0, "empty": [], "unknown": false }));
}

fn whatever_a_document_says_nothing_leaves_the_table(browser: &Browser) {
    let long = "Zahlenangaben ".repeat(220);
    let mut claims: Vec<Value> = (0..200)
        .map(|number| {
            json!({ "id": format!("c{number}"), "text": "كلام with English و999 numbers", "source": "A",
                "relations": [{ "to": format!("c{}", (number + 1) % 200), "kind": "repeats" }] })
        })
        .collect();
    claims[0]["caveats"] = json!([{ "kind": "scope", "text": long, "settles": long }, "x".repeat(3000)]);
    for (index, quantity) in [
        r#"{"best":-12345678901234567890,"measures":"m","unit":"euros"}"#,
        r#"{"best":1e299,"measures":"m","unit":"euros"}"#,
        r#"{"low":9,"high":-3,"measures":"m","unit":"euros"}"#,
        r#"{"best":0.000000000000000000000000000001,"measures":"m","unit":"euros"}"#,
    ]
    .into_iter()
    .enumerate()
    {
        claims[index]["quantity"] = serde_json::from_str(quantity).unwrap();
        claims[index]["asOf"] = json!("2024-12/2025-01");
    }
    let _server = open(browser, json!({ "claims": claims }).to_string(), "open=\"c0 c1 c2 c3\" style=\"inline-size: 320px\"");
    let wide = browser.run(
        "const edge = host.getBoundingClientRect().right + 1;
         return [...root.querySelectorAll('*')].filter(one => one.checkVisibility() && one.getBoundingClientRect().right > edge)
             .slice(0, 3).map(one => one.outerHTML.slice(0, 200));",
    );
    assert_eq!(wide, json!([]));
    assert_eq!(browser.run("return parts('plot')[0].querySelectorAll('.rival').length;"), 4);
    let reports = browser.run("return parts('claim')[0].textContent.includes('200 reports');");
    assert_eq!(reports, true);
    page::assert_no_error(browser);
}

fn the_card_says_what_overtook_a_claim(browser: &Browser) {
    let mut document: Value = serde_json::from_str(&claims()).unwrap();
    document["claims"][3]["passages"] = json!(["Nobody in either capital admits it"]);
    let server = page::server();
    server.serve("/figures.json", Reply::json(document.to_string()));
    let table = "<claims-table src=\"/figures.json\" load=\"eager\"></claims-table>";
    page::open(
        browser,
        &server,
        &format!("{LOADER}<article><p>Nobody in either capital admits it, it said.</p>{table}</article>"),
    );
    page::wait_ready(browser);
    browser.wait("the passage is marked", "return Boolean(document.querySelector('a.claims-table-mark'));");
    browser.run("document.querySelector('a.claims-table-mark').focus();");
    browser.wait("its card is shown", "return parts('card')[0]?.checkVisibility();");
    let note = browser.run("return parts('card')[0].querySelector('.note').innerText;");
    assert_eq!(note, "True when written. Overtaken 26 April 2025. Both did. · Politico");
}
