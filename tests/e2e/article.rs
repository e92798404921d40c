//! The marks in the article: which passages get one, what it says, and that no trace of it stays.

use crate::page;
use crate::story::{self, MARKS, TABLE};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    each_passage_that_is_found_has_its_mark_right_after_it,
    a_mark_is_a_link_that_says_claim_speaker_and_status,
    the_event_tells_where_each_passage_stands_and_which_are_lost,
    passages_are_lit_where_the_engine_can,
    the_text_of_the_article_stays_what_it_was,
    removal_restores_the_page_exactly,
    removal_after_a_second_insertion_restores_it_too,
    a_new_document_marks_its_own_passages_and_leaves_no_old_ones,
    text_that_readers_do_not_see_is_left_out,
];

/// The last letters before a mark.
const BEFORE: &str = "
    const before = mark => {
        const range = document.createRange();
        range.setStart(mark.closest('article, main, body'), 0);
        range.setEndBefore(mark);
        return range.toString().slice(-12);
    };";

fn each_passage_that_is_found_has_its_mark_right_after_it(browser: &Browser) {
    let _server = story::open(browser);
    let before = browser.run(&format!("{BEFORE} return marks().map(before);"));
    let expected = [" been killed", "00, they say", "small drones", "sent abroad.", "h one killed", " kept secret"];
    assert_eq!(page::strings(&before), expected);
    // A link inside a link would be none.
    assert_eq!(browser.run("return mark('drones').previousSibling.id;"), "link");
    assert_eq!(browser.run("return document.querySelectorAll('a a').length;"), 0);
    page::assert_no_error(browser);
}

fn a_mark_is_a_link_that_says_claim_speaker_and_status(browser: &Browser) {
    let _server = story::open(browser);
    let said = browser.run(
        "return marks().map(mark => [mark.localName, mark.dataset.number, mark.getAttribute('aria-label'), mark.dataset.certainty ?? '']);",
    );
    assert_eq!(
        said,
        json!([
            ["a", "1", "Claim 1: Zelensky, Unverified", ""],
            ["a", "2", "Claim 2: Volunteers, Disputed", ""],
            ["a", "3", "Claim 3: A doctor, Attributed", ""],
            ["a", "4", "Claim 4: The envoy, Attributed", ""],
            ["a", "5", "Claim 5: A researcher, Attributed", ""],
            ["a", "6", "Claim 6: The ministry, Attributed", "approximate"],
        ])
    );
    assert_eq!(browser.run("return marks().every(mark => mark.textContent === '' && mark.getClientRects().length > 0);"), true);
    // Chromium resolves attr(), the others give it as it was written.
    let drawn = browser.run("return getComputedStyle(mark('killed'), '::before').content;");
    assert!(["\"1\"", "attr(data-number)"].contains(&drawn.as_str().unwrap_or_default()), "found {drawn}");
}

fn the_event_tells_where_each_passage_stands_and_which_are_lost(browser: &Browser) {
    let _server = story::open(browser);
    let told = page::events(browser, "anchors");
    assert_eq!(told.len(), 1);
    let found = told[0]["found"].as_array().expect("expected a list");
    let told_of = |key: &str| found.iter().map(|found| found[key].clone()).collect::<Vec<_>>();
    assert_eq!(told_of("id"), ["killed", "buried", "drones", "talks", "ratio", "secret"]);
    assert_eq!(told_of("passage"), [0; 6]);
    assert_eq!(told_of("certainty")[0], "exact");
    assert_eq!(told_of("certainty")[5], "approximate");
    assert_eq!(told_of("text")[1], "Volunteers have buried at least 60,000, they say");
    assert_eq!(told_of("text")[5], "The ministry told reporters on Tuesday that its own figures are kept secret");
    assert!(found.iter().all(|found| found["end"].as_i64() > found["start"].as_i64()), "found {found:?}");
    let lost = json!({
        "id": "captured", "passage": 0, "reason": "number-changed", "exact": "that about 5,000 men were captured",
        "nearest": "that about 4,000 men were captured"
    });
    assert_eq!(told[0]["lost"], json!([lost]));
}

fn passages_are_lit_where_the_engine_can(browser: &Browser) {
    let _server = story::open(browser);
    let lit = browser.run(
        "const words = name => [...CSS.highlights?.get(name) ?? []].map(range => range.toString().replace(/\\s+/g, ' '));
         return CSS.highlights ? [words('claims-table'), words('claims-table-unsure'), words('claims-table-lit')] : null;",
    );
    if !lit.is_null() {
        assert_eq!(
            lit,
            json!([
                [
                    "43,000 Ukrainian soldiers had been killed",
                    "Volunteers have buried at least 60,000, they say",
                    "Most wounds are now caused by small drones",
                    "Talks will begin in the spring.No troops were sent abroad.",
                    "Three are woundedfor each one killed",
                ],
                ["The ministry told reporters on Tuesday that its own figures are kept secret"],
                [],
            ])
        );
    }
}

fn the_text_of_the_article_stays_what_it_was(browser: &Browser) {
    let _server = story::open(browser);
    assert_eq!(browser.run("return document.querySelector('article').textContent === before.text;"), true);
    assert_eq!(
        browser.run("return getSelection().selectAllChildren(document.querySelector('#president')), String(getSelection());"),
        "President Zelensky said that 43,000 Ukrainian soldiers had been killed since the invasion. Volunteers have buried at least 60,000, they say."
    );
}

fn removal_restores_the_page_exactly(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("host.remove(); await frames(2);");
    story::assert_restored(browser);
    page::assert_no_error(browser);
}

fn removal_after_a_second_insertion_restores_it_too(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("window.kept = host; host.remove(); await frames(2); document.querySelector('main').append(kept);");
    story::wait_marks(browser, &MARKS);
    browser.run("kept.remove(); await frames(2);");
    story::assert_restored(browser);
    // Removed while its article is being searched, it marks nothing any more.
    browser.run("document.querySelector('main').append(kept); await frames(1); kept.remove(); await frames(10);");
    story::assert_restored(browser);
    page::assert_no_error(browser);
}

fn a_new_document_marks_its_own_passages_and_leaves_no_old_ones(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("host.claims = { claims: [{ id: 'new', text: 'New.', passages: ['Talks will begin'] }] };");
    story::wait_marks(browser, &["#claim-new"]);
    browser.run("host.claims = { claims: ['Without a passage.'] };");
    story::wait_marks(browser, &[]);
    browser.wait("everything is undone", "const { html, texts } = same(); return html && texts;");
}

fn text_that_readers_do_not_see_is_left_out(browser: &Browser) {
    let quote = "43,000 Ukrainian soldiers had been killed";
    let hidden = format!(
        "<p hidden>{quote}</p><p style=\"display: none\">{quote}</p><p style=\"visibility: hidden\">{quote}</p>\
         <script type=\"text/plain\">{quote}</script><style>/* {quote} */</style><template>{quote}</template>\
         <details><summary>More</summary></details><textarea>{quote}</textarea>"
    );
    let ruby = "<p>Volunteers have <ruby>buried<rt>note</rt></ruby> at least<script>/**/</script> 60,000, <span hidden>not</span>they say.</p>";
    let article = format!("<article>{hidden}{ruby}<p id=\"seen\">He said {quote}.</p>{TABLE}</article>");
    let _server = story::open_with(browser, &article, "");
    story::wait_marks(browser, &["#claim-buried", "#claim-killed"]);
    assert_eq!(browser.run("return mark('killed').parentNode.id;"), "seen");
    assert_eq!(story::anchors(browser)["found"][0]["certainty"], "exact");
    assert_eq!(browser.run("return marks(root).length + marks(host).length;"), 0);
    // The element inside is not the article's, and goes with its rows.
    browser.run("host.remove(); await frames(2);");
    assert_eq!(browser.run("return document.querySelector('#seen').childNodes.length;"), 1);
}
