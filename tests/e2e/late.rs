//! An article that comes late, changes while it is read, or is replaced: the marks follow, and the page stays its own.

use crate::page;
use crate::story::{self, ARTICLE, MARKS, TABLE};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    an_article_that_comes_late_is_marked,
    an_article_that_is_replaced_is_marked_anew,
    a_paragraph_that_is_added_or_taken_away_is_noticed,
    text_that_is_shown_later_is_marked,
    a_changed_number_takes_its_mark_away,
    marks_that_stand_right_are_kept_when_other_text_changes,
    a_framework_that_rewrites_a_text_leaves_no_stale_end,
    letters_that_are_changed_right_before_a_mark_lose_nothing_after_it,
    a_framework_that_takes_a_text_away_leaves_no_stale_end,
    a_text_that_a_framework_keeps_alone_is_whole,
    a_translator_that_rewrites_every_text_loses_none,
    a_translator_that_writes_what_it_read_before_loses_no_text,
    the_texts_that_stand_there_are_read_as_they_stand,
    a_program_that_edits_the_text_before_a_mark_loses_nothing_after_it,
    whatever_is_done_to_a_text_that_is_known_ends_as_it_would_without_marks,
    what_a_page_wrote_meanwhile_stays_when_the_element_goes,
    a_ticker_in_the_article_is_not_read_all_the_time,
];

fn an_article_that_comes_late_is_marked(browser: &Browser) {
    let _server = story::open_with(browser, "<div id=\"view\"></div>", TABLE);
    assert_eq!(story::marks(browser), [] as [&str; 0]);
    browser.run_with("document.querySelector('#view').innerHTML = arguments[0];", &[ARTICLE.into()]);
    story::wait_marks(browser, &MARKS);
    page::assert_no_error(browser);
}

fn an_article_that_is_replaced_is_marked_anew(browser: &Browser) {
    let _server = story::open(browser);
    browser.run_with("document.querySelector('article').outerHTML = arguments[0];", &[ARTICLE.into()]);
    story::wait_marks(browser, &MARKS);
    browser.run("document.querySelector('article').innerHTML = '<p>Elsewhere it was said that 43,000 Ukrainian soldiers had been killed.</p>';");
    story::wait_marks(browser, &["#claim-killed"]);
    browser.run("document.querySelector('article').remove();");
    story::wait_marks(browser, &[]);
    page::assert_no_error(browser);
}

fn a_paragraph_that_is_added_or_taken_away_is_noticed(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("const added = document.createElement('p'); added.id = 'added'; added.textContent = 'He said that about 5,000 men were captured.'; document.querySelector('h1').after(added);");
    story::wait_marks(
        browser,
        &["#claim-captured", "#claim-killed", "#claim-buried", "#claim-drones", "#claim-talks", "#claim-ratio", "#claim-secret"],
    );
    browser.wait("nothing is told to be lost", "return watched.events.at(-1).detail.lost?.length === 0;");
    browser.run("document.querySelector('#president').remove();");
    story::wait_marks(browser, &["#claim-captured", "#claim-drones", "#claim-talks", "#claim-ratio", "#claim-secret"]);
    browser.run("document.querySelector('#added').remove();");
    story::wait_marks(browser, &["#claim-drones", "#claim-talks", "#claim-ratio", "#claim-secret"]);
    page::assert_no_error(browser);
}

fn text_that_is_shown_later_is_marked(browser: &Browser) {
    let shut = "<p id=\"shut\" hidden>It said that about 5,000 men were captured.</p>";
    let _server = story::open_with(browser, &format!("<article>{shut}</article>"), TABLE);
    assert_eq!(story::marks(browser), [] as [&str; 0]);
    browser.run("document.querySelector('#shut').hidden = false;");
    story::wait_marks(browser, &["#claim-captured"]);
}

fn a_changed_number_takes_its_mark_away(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("const walker = document.createTreeWalker(document.querySelector('#president'), NodeFilter.SHOW_TEXT); const text = walker.nextNode(); text.data = text.data.replace('43,000', '46,000');");
    story::wait_marks(browser, &MARKS[1..]);
    let lost = browser.wait("it is told", "return watched.events.at(-1).detail.lost?.find(lost => lost.id === 'killed');");
    assert_eq!(lost["reason"], "number-changed");
    assert_eq!(lost["nearest"], "46,000 Ukrainian soldiers had been killed");
    assert_eq!(
        browser.run("return document.querySelector('#president').textContent;"),
        "President Zelensky said that 46,000 Ukrainian soldiers had been killed since the invasion. Volunteers have buried at least 60,000, they say."
    );
}

fn marks_that_stand_right_are_kept_when_other_text_changes(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("window.kept = marks(); document.querySelector('h1').textContent = 'Other words';");
    browser
        .wait("it was read again", "return watched.events.filter(event => event.type === 'claims-table:anchors').length === 2;");
    assert_eq!(
        browser.run("const now = marks(); return now.length === 6 && now.every((mark, place) => mark === kept[place]);"),
        true
    );
}

/// The first paragraph with the node that a framework made it of, and keeps: it has two passages.
const FRAMEWORK: &str = "<article><p id=\"made\"></p></article><script>
    window.made = document.createTextNode('A man said that 43,000 Ukrainian soldiers had been killed in this war. Most wounds are now caused by small drones, a doctor near the front said.');
    document.querySelector('#made').append(made);
</script>";

fn open_framework(browser: &Browser) -> crate::server::Server {
    let server = story::open_with(browser, FRAMEWORK, TABLE);
    story::wait_marks(browser, &["#claim-killed", "#claim-drones"]);
    server
}

fn a_framework_that_rewrites_a_text_leaves_no_stale_end(browser: &Browser) {
    let texts = [
        (
            "longer",
            "The president said that 43,000 Ukrainian soldiers had been killed in this long war. Most wounds are now caused by small drones, two doctors near the front said.",
        ),
        ("without its second passage", "A man said that 43,000 Ukrainian soldiers had been killed in this war."),
        ("shorter than what stands before the first mark", "A man said that 46,000 soldiers had been saved"),
        ("as long as what stands before the first mark", "A man said that 46,000 Ukrainian soldiers had been saved"),
        ("one word", "Withdrawn"),
        ("nothing", ""),
        (
            "of another length",
            "Nothing more is known than what has been known for a long time, the office of the president said in a statement on Monday morning, and it was not willing to add anything to that, either now or in future.",
        ),
    ];
    for (name, text) in texts {
        let _server = open_framework(browser);
        browser.run_with("made.data = arguments[0]; await frames(2);", &[text.into()]);
        assert_eq!(browser.run("return document.querySelector('#made').textContent;"), text, "{name}");
        browser.run("host.remove(); await frames(2);");
        assert_eq!(browser.run("return document.querySelector('#made').textContent;"), text, "{name}, without the element");
        assert_eq!(browser.run("return document.querySelector('#made').childNodes.length;"), 1, "{name}");
        page::assert_no_error(browser);
    }
    let _server = open_framework(browser);
    // Once more after the marks were placed anew.
    browser.run_with("made.data = arguments[0];", &[texts[0].1.into()]);
    story::wait_marks(browser, &["#claim-killed", "#claim-drones"]);
    browser
        .wait("both are told of", "return watched.events.filter(event => event.type === 'claims-table:anchors').length === 2;");
    browser.run_with("made.data = arguments[0]; await frames(2);", &[texts[1].1.into()]);
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), texts[1].1);
    story::wait_marks(browser, &["#claim-killed"]);
}

fn letters_that_are_changed_right_before_a_mark_lose_nothing_after_it(browser: &Browser) {
    let _server = open_framework(browser);
    browser.run("made.data = made.data.replace('killed', 'killed*'); await frames(2);");
    let expected = "A man said that 43,000 Ukrainian soldiers had been killed* in this war. Most wounds are now caused by small drones, a doctor near the front said.";
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), expected);
}

fn a_framework_that_takes_a_text_away_leaves_no_stale_end(browser: &Browser) {
    for (name, change) in [
        ("replaced", "made.replaceWith('Another text.');"),
        ("removed", "made.remove(); document.querySelector('#made').append('Another text.');"),
    ] {
        let _server = open_framework(browser);
        browser.run(&format!("{change} await frames(2);"));
        assert_eq!(browser.run("return document.querySelector('#made').textContent;"), "Another text.", "{name}");
        story::wait_marks(browser, &[]);
        page::assert_no_error(browser);
    }
}

fn a_text_that_a_framework_keeps_alone_is_whole(browser: &Browser) {
    let _server = open_framework(browser);
    let whole = browser.run("return document.querySelector('#made').textContent;");
    browser.run("document.querySelector('#made').replaceChildren(made); await frames(2);");
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), whole);
    story::wait_marks(browser, &["#claim-killed", "#claim-drones"]);
}

fn a_translator_that_rewrites_every_text_loses_none(browser: &Browser) {
    let _server = open_framework(browser);
    browser.run(
        "const walker = document.createTreeWalker(document.querySelector('#made'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.toUpperCase();
         await frames(2);",
    );
    let expected = "A MAN SAID THAT 43,000 UKRAINIAN SOLDIERS HAD BEEN KILLED IN THIS WAR. MOST WOUNDS ARE NOW CAUSED BY SMALL DRONES, A DOCTOR NEAR THE FRONT SAID.";
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), expected);
}

fn a_translator_that_writes_what_it_read_before_loses_no_text(browser: &Browser) {
    let _server = open_framework(browser);
    browser.run(
        "const texts = [];
         const walker = document.createTreeWalker(document.querySelector('#made'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) texts.push([walker.currentNode, walker.currentNode.data.toUpperCase()]);
         await frames(2);
         for (const [text, words] of texts) text.nodeValue = words;
         await frames(2);",
    );
    let expected = "A MAN SAID THAT 43,000 UKRAINIAN SOLDIERS HAD BEEN KILLED IN THIS WAR. MOST WOUNDS ARE NOW CAUSED BY SMALL DRONES, A DOCTOR NEAR THE FRONT SAID.";
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), expected);
}

fn the_texts_that_stand_there_are_read_as_they_stand(browser: &Browser) {
    let _server = open_framework(browser);
    let read = browser.run(
        "const paragraph = document.querySelector('#made');
         return [[...paragraph.childNodes].map(node => node.nodeValue ?? '').join('') === paragraph.textContent, marks().length];",
    );
    assert_eq!(read, json!([true, 2]));
}

fn a_program_that_edits_the_text_before_a_mark_loses_nothing_after_it(browser: &Browser) {
    let _server = open_framework(browser);
    // It reads what stands there and writes a part of it: a typographer, a translator of units, a clock.
    browser.run("made.data = made.data.replace('A man', 'A very old man indeed'); await frames(2);");
    let expected = "A very old man indeed said that 43,000 Ukrainian soldiers had been killed in this war. Most wounds are now caused by small drones, a doctor near the front said.";
    assert_eq!(browser.run("return document.querySelector('#made').textContent;"), expected);
    story::wait_marks(browser, &["#claim-killed", "#claim-drones"]);
}

fn whatever_is_done_to_a_text_that_is_known_ends_as_it_would_without_marks(browser: &Browser) {
    // `text` is known from before there were marks; `whole` is one just like it, without any.
    let deeds = [
        "text.data = 'Nothing at all.'",
        "text.nodeValue = 'Said of 43,000 Ukrainian soldiers had been killed, too'",
        "text.textContent = ''",
        "text.appendData(' [1]')",
        "text.insertData(0, 'Then ')",
        "text.deleteData(0, 4)",
        "text.replaceData(0, 1, 'That a')",
        "text.splitText(9)",
        "text.remove()",
        "text.replaceWith('other')",
        "text.after(document.createElement('hr'))",
        "text.before(document.createElement('hr'))",
        "text.parentNode.insertBefore(document.createElement('hr'), text.nextSibling)",
        "const other = document.createElement('div'); text.parentNode.after(other); other.append(text)",
        "text.parentNode.normalize()",
        "text.parentNode.textContent = 'New.'",
    ];
    for deed in deeds {
        let _server = open_framework(browser);
        let script = format!(
            "const paragraph = document.querySelector('#made');
             const whole = document.createElement('p');
             whole.append(paragraph.textContent);
             document.body.append(whole);
             for (const text of [made, whole.firstChild]) {{ {deed}; }}
             await frames(2);
             const [here, there] = [paragraph, whole].map(({{ textContent, nextElementSibling: next }}) => textContent + '|' + (next?.localName === 'div' ? next.textContent : ''));
             host.remove();
             await frames(2);
             return [here === there, paragraph.innerHTML === whole.innerHTML, here];"
        );
        let ends = browser.run(&script);
        assert_eq!((&ends[0], &ends[1]), (&json!(true), &json!(true)), "{deed}: {}", ends[2]);
    }
}

fn what_a_page_wrote_meanwhile_stays_when_the_element_goes(browser: &Browser) {
    let _server = story::open(browser);
    browser.run(
        "const words = document.createElement('em');
         words.textContent = ' [as of Monday]';
         // After the text that it knows, the whole of it.
         const text = document.querySelector('#president').firstChild;
         text.parentNode.insertBefore(words, text.nextSibling);
         document.querySelector('#doctor').append(' And more.');
         host.remove();
         await frames(2);",
    );
    assert_eq!(browser.run("return marks().length;"), 0);
    assert_eq!(
        browser.run("return document.querySelector('#president').textContent;"),
        "President Zelensky said that 43,000 Ukrainian soldiers had been killed since the invasion. Volunteers have buried  [as of Monday]at least 60,000, they say."
    );
    assert_eq!(
        browser.run("return document.querySelector('#doctor').textContent;"),
        "Most wounds are now caused by small drones, a doctor near the front said. And more."
    );
}

fn a_ticker_in_the_article_is_not_read_all_the_time(browser: &Browser) {
    let article = ARTICLE.replace("<h1>", "<p>Now: <span id=\"ticker\">0</span></p><h1>");
    let _server = story::open_with(browser, &article, TABLE);
    story::wait_marks(browser, &MARKS);
    let counts = browser.run(
        "const told = () => watched.events.filter(event => event.type === 'claims-table:anchors').length;
         const before = told();
         // Each reading looks once at the way the heading stands.
         const heading = document.querySelector('h1');
         let readings = 0;
         const style = window.getComputedStyle;
         window.getComputedStyle = (element, ...more) => (readings += element === heading ? 1 : 0, style.call(window, element, ...more));
         await new Promise(done => {
             let turn = 0;
             const ticker = setInterval(() => {
                 document.querySelector('#ticker').textContent = '|'.repeat(turn % 40);
                 if ((turn += 1) === 150) { clearInterval(ticker); done(); }
             }, 20);
         });
         return { told: told() - before, readings };",
    );
    let count = |name: &str| counts[name].as_u64().unwrap_or(u64::MAX);
    assert!(count("told") <= 6, "expected a handful of events, found {counts}");
    assert!((1..=8).contains(&count("readings")), "expected a handful of readings, found {counts}");
    story::wait_marks(browser, &MARKS);
}
