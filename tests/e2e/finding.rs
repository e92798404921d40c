//! Finding the way: search, filters, sort, pages, the address, and what a reader takes along.

use crate::page::{self, CLAIMS, IDS, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::{Value, json};

tests![
    the_controls_are_written_disabled_and_work_once_the_table_does,
    a_search_leaves_what_has_every_word_and_lights_it,
    filters_leave_what_has_their_value_and_say_how_much_each_would_leave,
    a_column_sorts_up_and_down_and_says_so,
    one_button_opens_every_row_and_closes_it_again,
    where_nothing_is_left_a_button_says_what_to_loosen,
    a_long_table_shows_a_page_and_the_reader_goes_on,
    an_address_leads_to_a_row_beyond_the_first_page,
    a_row_that_is_filtered_out_is_shown_to_whoever_comes_for_it,
    a_page_of_a_long_document_is_taken_over_where_it_stands,
    a_view_is_in_the_address_and_survives_reload_and_back,
    on_a_page_with_a_base_the_view_is_in_the_address_of_the_page,
    a_link_within_the_page_leaves_the_view_as_it_is,
    without_the_attribute_the_address_is_left_alone,
    the_claims_that_are_left_are_offered_as_a_file,
    a_large_document_shows_how_much_of_it_has_come,
];

fn open(browser: &Browser) -> Server {
    open_with(browser, "<claims-table src=\"/claims.json\" load=\"eager\"></claims-table>")
}

fn open_with(browser: &Browser, element: &str) -> Server {
    let server = page::server();
    server.serve("/long.json", Reply::json(long()));
    page::open(browser, &server, &format!("{LOADER}{element}"));
    wait_live(browser);
    server
}

fn wait_live(browser: &Browser) {
    browser.wait("the controls work", "return parts('search')[0]?.disabled === false;");
}

/// A document of 130 claims, in which every tenth is disputed.
fn long() -> String {
    let claim = |number: usize| {
        let status = if number.is_multiple_of(10) { "disputed" } else { "attributed" };
        json!({
            "id": format!("c{number}"), "text": format!("Claim number {number} of many"), "source": format!("Speaker {}", number % 7),
            "asOf": format!("2024-{:02}", 12 - number % 12), "status": status, "caveats": [format!("Caveat of {number}")],
        })
    };
    json!({ "title": "Many claims", "claims": (1..=130).map(claim).collect::<Vec<_>>() }).to_string()
}

/// Clicks where nothing is. A browser that has kept its fifty steps lets go of those first that no reader had a hand in.
fn touch(browser: &Browser) {
    browser.click("return parts('announcer')[0];");
}

/// Types into the search as a reader does, letter by letter.
fn search(browser: &Browser, text: &str) {
    let script = "const field = parts('search')[0];
        field.value = '';
        for (const letter of arguments[0] || ' ') {
            field.value += letter;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            await frames(1);
        }";
    browser.run_with(script, &[text.into()]);
}

fn choose(browser: &Browser, part: &str, value: &str) {
    let script = "const field = parts(arguments[0])[0];
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.run_with(script, &[part.into(), value.into()]);
}

fn click(browser: &Browser, part: &str, more: &str) {
    // By script: a driver aims at where a button was before the rows above it came.
    browser.run(&format!("parts('{part}').find(part => part.matches('button{more}')).click();"));
}

fn shown(browser: &Browser) -> Vec<String> {
    page::strings(&browser.run("return parts('claim').map(row => row.dataset.claim);"))
}

fn wait_shown(browser: &Browser, what: &str, ids: &[&str]) {
    let script = format!("return parts('claim').map(row => row.dataset.claim).join() === '{}';", ids.join(","));
    browser.wait(&format!("{what}: {ids:?} are shown"), &script);
}

fn wait_count(browser: &Browser, count: usize, first: &str) {
    let script = format!("const rows = parts('claim'); return rows.length === {count} && rows[0].dataset.claim === '{first}';");
    browser.wait(&format!("{count} rows from {first} on are shown"), &script);
}

fn wait_said(browser: &Browser, words: &str) {
    browser.wait(&format!("it says `{words}`"), &format!("return parts('announcer')[0].innerText.includes('{words}');"));
}

fn wait_view(browser: &Browser, expected: &Value) {
    browser.until("the view is told", || (page::events(browser, "view").last() == Some(expected)).then_some(()));
}

fn the_controls_are_written_disabled_and_work_once_the_table_does(browser: &Browser) {
    let server = page::server();
    server.hold(page::WASM);
    page::open(browser, &server, &page::prerender(CLAIMS));
    let boxes = "return [...root.querySelectorAll('input, select, button')].filter(one => one.getClientRects().length && !one.closest('details') && one.part.value !== 'term')
        .map(one => [one.part.value, one.disabled, ...['x', 'width', 'height'].map(side => Math.round(one.getBoundingClientRect()[side]))]);";
    let before = browser.run(boxes);
    let all_disabled = before.as_array().is_some_and(|list| list.len() > 8 && list.iter().all(|one| one[1] == true));
    assert!(all_disabled, "{before}");
    server.release();
    wait_live(browser);
    let after = browser.run(boxes);
    let places = |list: &Value| -> Vec<Value> {
        list.as_array().unwrap().iter().map(|one| json!([one[0], one[2], one[3], one[4]])).collect()
    };
    assert_eq!(places(&before), places(&after), "nothing has moved");
    assert!(after.as_array().unwrap().iter().all(|one| one[1] == false), "{after}");
}

fn a_search_leaves_what_has_every_word_and_lights_it(browser: &Browser) {
    let _server = open(browser);
    search(browser, "soldiers 43000");
    wait_shown(browser, "searched", &["lost"]);
    wait_said(browser, "1 of 6 claims");
    wait_view(browser, &json!({ "shown": 1, "total": 6, "matching": 1 }));
    let lit = page::strings(
        &browser.run("return parts('text').flatMap(text => [...text.querySelectorAll('mark')]).map(mark => mark.textContent);"),
    );
    assert_eq!(lit, ["43,000", "soldiers"]);
    // Also what opens under a row is searched.
    search(browser, "CÁVEAT of talks");
    wait_shown(browser, "searched", &["talks"]);
    search(browser, "");
    wait_shown(browser, "searched for nothing", &IDS);
    page::assert_no_error(browser);
}

fn filters_leave_what_has_their_value_and_say_how_much_each_would_leave(browser: &Browser) {
    let _server = open(browser);
    let options = "return [...parts('status-filter')[0].options].map(option => option.label.trim());";
    assert_eq!(page::strings(&browser.run(options))[..2], ["All".to_owned(), "Attributed (2)".to_owned()]);
    choose(browser, "status-filter", "disputed");
    let of = "return parts('claim').every(row => row.querySelector('.status.disputed'));";
    browser.wait("only disputed claims are left", of);
    assert!(shown(browser).contains(&"buried".to_owned()));
    wait_said(browser, "of 6 claims");
    browser.wait(
        "the other filter counts what is left",
        "return [...parts('speaker-filter')[0].options].some(option => option.label.includes('Speaker of lost (0)'));",
    );
    choose(browser, "speaker-filter", "Speaker of buried");
    wait_shown(browser, "filtered twice", &["buried"]);
    choose(browser, "status-filter", "");
    choose(browser, "speaker-filter", "");
    wait_shown(browser, "not filtered", &IDS);
}

fn a_column_sorts_up_and_down_and_says_so(browser: &Browser) {
    let _server = open(browser);
    let sorted = "return [...root.querySelectorAll('th[aria-sort]')].map(th => `${th.innerText.trim()} ${th.ariaSort}`).join();";
    for (column, way) in [("speaker", "ascending"), ("speaker", "descending"), ("order", "ascending")] {
        click(browser, "sort", &format!("[data-column={column}]"));
        browser.wait(
            &format!("{column} is {way}"),
            &format!("return root.querySelector('th[aria-sort={way}] [data-column={column}]');"),
        );
        let mut ids = IDS;
        match (column, way) {
            ("speaker", "ascending") => ids.sort_unstable(),
            ("speaker", _) => ids.sort_unstable_by(|one, other| other.cmp(one)),
            _ => {}
        }
        wait_shown(browser, "sorted", &ids);
    }
    assert_eq!(browser.run(sorted), "Claim ascending");
    click(browser, "sort", "[data-column=date]");
    wait_said(browser, "sorted by “As of”");
}

fn one_button_opens_every_row_and_closes_it_again(browser: &Browser) {
    let _server = open(browser);
    let label = "return parts('open-all')[0].innerText;";
    assert_eq!(browser.run(label), "Open all");
    click(browser, "open-all", "");
    browser.wait("all are open", &format!("return opened().length === {};", IDS.len()));
    browser.wait("it says what it will do", "return parts('open-all')[0].innerText === 'Close all';");
    assert_eq!(page::events(browser, "toggle").len(), IDS.len());
    click(browser, "open-all", "");
    browser.wait("none is open", "return !opened().length;");
    browser.wait("it says what it will do", "return parts('open-all')[0].innerText === 'Open all';");
}

fn where_nothing_is_left_a_button_says_what_to_loosen(browser: &Browser) {
    let _server = open(browser);
    choose(browser, "status-filter", "disputed");
    search(browser, "soldiers 43,000");
    wait_said(browser, "No claim matches");
    browser.wait("it says what to loosen", "return parts('empty')[0].innerText.includes('Disputed');");
    browser.click("return parts('loosen').find(button => button.innerText.includes('Disputed'));");
    wait_shown(browser, "loosened", &["lost"]);
    assert_eq!(
        browser.run("return [parts('status-filter')[0].value, parts('search')[0].value];"),
        json!(["", "soldiers 43,000"])
    );
    search(browser, "zzz");
    browser.wait("nothing is left", "return parts('loosen').length > 0;");
    browser.click("return parts('loosen').at(-1);");
    wait_shown(browser, "everything", &IDS);
    assert_eq!(browser.run("return parts('search')[0].value;"), "");
}

const LONG: &str = "<claims-table src=\"/long.json\" load=\"eager\"></claims-table>";

fn a_long_table_shows_a_page_and_the_reader_goes_on(browser: &Browser) {
    let _server = open_with(browser, LONG);
    wait_count(browser, 50, "c1");
    wait_said(browser, "1–50 of 130");
    click(browser, "page", "[data-page=next]");
    wait_count(browser, 50, "c51");
    click(browser, "page", "[data-page=last]");
    wait_count(browser, 30, "c101");
    browser.wait("there is no next page", "return parts('page').find(page => page.dataset.page === 'next').disabled;");
    click(browser, "page", "[data-page=first]");
    wait_count(browser, 50, "c1");
    click(browser, "more", "");
    wait_count(browser, 100, "c1");
    wait_view(browser, &json!({ "shown": 100, "total": 130, "matching": 130 }));
    click(browser, "show-all", "");
    wait_count(browser, 130, "c1");
    // What opens under a row is there a moment later, in every row.
    browser.wait("every row has its caveat", "return parts('caveat').length === 130;");
    choose(browser, "status-filter", "disputed");
    wait_count(browser, 13, "c10");
    let caveats = "return parts('caveat').map(caveat => caveat.innerText.trim() || caveat.textContent.trim());";
    browser.wait("the caveats are those of the rows", "return parts('caveat').length === 13;");
    assert_eq!(page::strings(&browser.run(caveats))[12], "Caveat of 130");
    browser.wait(
        "each row on the page has its anchor, and no other",
        "return [...host.querySelectorAll('a[slot]')].map(anchor => anchor.slot).sort().join()
            === parts('claim').map(row => `claim-${row.dataset.claim}`).sort().join();",
    );
    page::assert_no_error(browser);
}

fn an_address_leads_to_a_row_beyond_the_first_page(browser: &Browser) {
    let server = page::server();
    server.serve("/long.json", Reply::json(long()));
    server.serve("/", Reply::html(page::host(&format!("{LOADER}<claims-table src=\"/long.json\"></claims-table>"))));
    browser.open(&server.at("/#claim-c120"));
    let stands = |id: &str| {
        format!(
            "const found = details('{id}'); return found?.open && found.getBoundingClientRect().top < innerHeight && found.getBoundingClientRect().bottom > 0;"
        )
    };
    browser.wait("the row is open and in view", &stands("c120"));
    assert_eq!(shown(browser).len(), 30);
    browser.run("location.hash = '#claim-c60';");
    browser.wait("the next one is open and in view", &stands("c60"));
    page::assert_no_error(browser);
}

fn a_row_that_is_filtered_out_is_shown_to_whoever_comes_for_it(browser: &Browser) {
    let _server = open(browser);
    choose(browser, "status-filter", "disputed");
    browser.wait("it is gone", "return !row('lost');");
    browser.run("location.hash = '#claim-lost';");
    browser.wait("it is back and open", "return details('lost')?.open;");
    browser.wait("the filter says so", "return parts('status-filter')[0].value === '';");
}

fn a_page_of_a_long_document_is_taken_over_where_it_stands(browser: &Browser) {
    let server = page::server();
    server.serve("/claims.json", Reply::json(long()));
    let fragment = page::prerender_with(&long(), &["--page-size", "20", "--src", "/claims.json", "--rest", "/all.html"]);
    assert!(!fragment.contains("Claim number 21 of many") && fragment.contains("Claim number 20 of many"), "{fragment}");
    server.hold(page::WASM);
    page::open(browser, &server, &fragment);
    browser.run("window.before = parts('claim')[19]; window.rest = parts('rest')[0].querySelector('a').href;");
    assert!(browser.run("return rest;").as_str().is_some_and(|rest| rest.ends_with("/all.html")));
    server.release();
    wait_live(browser);
    assert_eq!(browser.run("return parts('claim').length === 20 && parts('claim')[19] === before;"), true, "it was taken over");
    click(browser, "page", "[data-page=last]");
    wait_count(browser, 10, "c121");
    page::assert_no_error(browser);
}

fn a_view_is_in_the_address_and_survives_reload_and_back(browser: &Browser) {
    let server = page::server();
    server.serve(
        "/",
        Reply::html(page::host(&format!("{LOADER}<claims-table src=\"/claims.json\" load=\"eager\" address></claims-table>"))),
    );
    browser.open(&server.at("/#chapter"));
    wait_live(browser);
    touch(browser);
    click(browser, "sort", "[data-column=speaker]");
    touch(browser);
    choose(browser, "status-filter", "disputed");
    touch(browser);
    search(browser, "of");
    browser.wait("only disputed claims are left", "return parts('claim').every(row => row.querySelector('.status.disputed'));");
    let left = shown(browser);
    page::click_row(browser, "buried");
    browser.wait("the row is in the address", "return location.hash.includes('buried');");
    let hash = browser.run("return location.hash;");
    assert!(hash.as_str().is_some_and(|hash| hash.starts_with("#chapter&")), "{hash}");
    browser.run("window.isOld = true; location.reload();");
    browser.wait("the page is loaded anew", "return !window.isOld;");
    browser.wait("it has come back", "return parts('search')[0]?.value === 'of' && opened().join() === 'buried';");
    assert_eq!(shown(browser), left);
    assert_eq!(browser.run("return location.hash;"), hash);
    browser.run("history.back();");
    browser.wait("the search is taken back", "return parts('search')[0]?.value === '';");
    browser.wait(
        "the filter stays",
        "return parts('status-filter')[0].value === 'disputed' && !location.hash.includes('claims.q');",
    );
    browser.run("history.back();");
    browser.wait("the filter is taken back", &format!("return parts('claim').length === {};", IDS.len()));
    assert_eq!(browser.run("return location.hash.startsWith('#chapter');"), true);
    page::assert_no_error(browser);
}

fn on_a_page_with_a_base_the_view_is_in_the_address_of_the_page(browser: &Browser) {
    let server = page::server();
    let element = "<claims-table src=\"/claims.json\" load=\"eager\" address></claims-table>";
    let page = page::host(&format!("{LOADER}{element}")).replace("<head>", "<head><base href=\"/elsewhere/\">");
    server.serve("/news/story", Reply::html(page));
    browser.open(&server.at("/news/story?a=b"));
    wait_live(browser);
    choose(browser, "status-filter", "disputed");
    let expected = "return location.pathname + location.search + location.hash === '/news/story?a=b#claims.status=disputed';";
    browser.wait("the filter is in the address", expected);
    choose(browser, "status-filter", "");
    browser.wait("the address is as it was", "return location.href.endsWith('/news/story?a=b');");
}

fn a_link_within_the_page_leaves_the_view_as_it_is(browser: &Browser) {
    let _server = open_with(browser, "<claims-table src=\"/claims.json\" load=\"eager\" address></claims-table>");
    touch(browser);
    choose(browser, "status-filter", "disputed");
    browser.wait("the filter is in the address", "return location.hash.includes('claims.status=disputed');");
    let left = shown(browser);
    touch(browser);
    browser.run("location.hash = '#chapter'; await frames(3);");
    assert_eq!((shown(browser), browser.run("return parts('status-filter')[0].value;")), (left, json!("disputed")));
    browser.run("history.back();");
    browser.wait("the view is in the address again", "return location.hash.includes('claims.status=disputed');");
    browser.run("history.back();");
    browser.wait("the filter is taken back", &format!("return parts('claim').length === {};", IDS.len()));
}

fn without_the_attribute_the_address_is_left_alone(browser: &Browser) {
    let _server = open(browser);
    let before = browser.run("return [location.href, history.length];");
    search(browser, "talks");
    wait_shown(browser, "searched", &["talks"]);
    assert_eq!(browser.run("return [location.href, history.length];"), before);
}

fn the_claims_that_are_left_are_offered_as_a_file(browser: &Browser) {
    let _server = open(browser);
    browser.run(
        "window.files = [];
         URL.createObjectURL = blob => { blob.text().then(text => files.push([blob.type, text])); return 'data:,'; };
         HTMLAnchorElement.prototype.click = () => {};",
    );
    search(browser, "talks");
    wait_shown(browser, "searched", &["talks"]);
    for (at, part) in [(0, "csv"), (1, "json")] {
        browser.wait("what is shown is offered", "return parts('download').length === 4;");
        browser.click(&format!("return parts('download').find(one => one.dataset.format === '{part}');"));
        browser.wait("the file is made", &format!("return files.length === {};", at + 1));
    }
    // A second time as well.
    browser.click("return parts('download').find(one => one.dataset.format === 'csv');");
    browser.wait("the file is made again", "return files.length === 3 && files[2][1] === files[0][1];");
    let csv = browser.run("return files[0];");
    assert_eq!(csv[0], "text/csv;charset=utf-8");
    let text = csv[1].as_str().unwrap_or_default();
    assert!(text.contains("talks") && text.contains("source.name") && !text.contains("Caveat of lost"), "{text}");
    assert!(text.lines().next().is_some_and(|line| line.starts_with("id,") || line.starts_with("\u{feff}id,")), "{text}");
    let document: Value =
        serde_json::from_str(browser.run("return files[1];")[1].as_str().unwrap_or_default()).expect("expected JSON");
    assert_eq!(document["claims"].as_array().map(Vec::len), Some(1));
    assert_eq!(document["claims"][0]["id"], "talks");
}

fn a_large_document_shows_how_much_of_it_has_come(browser: &Browser) {
    let server = page::server();
    server.hold(page::WASM);
    let many: Vec<Value> =
        (0..3000).map(|number| json!({ "text": format!("Claim {number}"), "quote": "word ".repeat(40) })).collect();
    server.serve("/long.json", Reply::json(json!({ "claims": many }).to_string()));
    page::open(browser, &server, &format!("{LOADER}<claims-table src=\"/long.json\" load=\"eager\"><p>Wait</p></claims-table>"));
    browser.wait("a bar is shown", "return root?.querySelector('progress')?.getClientRects().length;");
    browser.wait("it is full", "return root.querySelector('progress').value === 1;");
    server.release();
    wait_live(browser);
    assert_eq!(browser.run("return root.querySelectorAll('progress').length;"), 0);
    wait_count(browser, 50, "1");
}
