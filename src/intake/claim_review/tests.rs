use crate::claims::write::to_json;
use crate::intake::{Form, Manuscript};

fn read(json: &str) -> Manuscript {
    let manuscript = Manuscript::of_any_json(json.as_bytes().to_vec());
    assert_eq!(manuscript.form, Form::ClaimReview, "{json}");
    manuscript
}

fn problems(manuscript: &Manuscript) -> Vec<String> {
    let reading = &manuscript.reading;
    reading.problems.iter().chain(&reading.broken).map(|problem| problem.line("f")).collect()
}

fn document(manuscript: &Manuscript) -> serde_json::Value {
    serde_json::from_str(&to_json(&manuscript.reading.document)).unwrap()
}

/// The claims of records in which nothing is odd, as compact JSON.
fn claims(json: &str) -> String {
    let manuscript = read(json);
    assert_eq!(problems(&manuscript), [""; 0], "{json}");
    document(&manuscript)["claims"].to_string()
}

const FULL: &str = r#"{
  "@context": "https://schema.org", "@type": "ClaimReview",
  "url": "https://example.org/check/1", "headline": "No, it did not rain",
  "datePublished": "2025-01-10",
  "author": {"@type": "Organization", "name": "The Checkers"},
  "claimReviewed": "It rained.",
  "reviewBody": "The gauges stayed dry.",
  "reviewRating": {"@type": "Rating", "alternateName": "False"},
  "inLanguage": "en",
  "itemReviewed": {
    "@type": "Claim",
    "author": {"@type": "Person", "name": "The mayor", "jobTitle": "mayor of Alderwick", "sameAs": "https://example.org/mayor"},
    "datePublished": "2025-01-09T10:20:30.5Z",
    "appearance": [{"@type": "CreativeWork", "url": "https://example.org/speech"}, "https://example.org/video"],
    "firstAppearance": {"@id": "https://example.org/video"}
  }
}"#;

#[test]
fn a_review_becomes_a_claim_with_a_ruling() {
    let manuscript = read(FULL);
    assert_eq!(problems(&manuscript), [""; 0]);
    let document = document(&manuscript);
    assert_eq!(document["lang"], "en");
    assert_eq!(
        document["claims"],
        serde_json::json!([{
            "text": "It rained.",
            "source": {"name": "The mayor", "role": "mayor of Alderwick", "type": "person", "url": "https://example.org/mayor"},
            "saidOn": "2025-01-09T10:20:30Z",
            "citations": [{"url": "https://example.org/speech"}, {"url": "https://example.org/video"}],
            "statusCitations": [{"title": "No, it did not rain", "publisher": "The Checkers", "url": "https://example.org/check/1", "published": "2025-01-10"}],
            "assessment": {"by": "The Checkers", "on": "2025-01-10", "text": "The gauges stayed dry.", "rating": "False"}
        }])
    );
}

#[test]
fn records_are_found_wherever_they_stand() {
    let record = |words: &str| format!(r#"{{"@type":"ClaimReview","claimReviewed":"{words}"}}"#);
    let (a, b) = (record("A"), record("B"));
    for json in [
        format!("[{a},{b}]"),
        format!("[[{a}],[[{b}]]]"),
        format!(r#"{{"@context":"https://schema.org","@graph":[{a},{b}]}}"#),
        format!(r#"{{"@context":"http://schema.org/","@type":"DataFeed","dataFeedElement":[{{"@type":"DataFeedItem","item":[{a}]}},{{"@type":"DataFeedItem","item":{b}}}]}}"#),
        format!(r#"{{"@type":"ItemList","itemListElement":[{{"@type":"ListItem","item":{a}}},{b}]}}"#),
        format!(r#"{{"@type":"NewsArticle","review":[{a}],"hasPart":{b}}}"#),
        r#"[{"type":"ClaimReview","claimReviewed":"A"},{"@type":["Review","http://schema.org/ClaimReview"],"schema:claimReviewed":{"@value":"B","@language":"en"}}]"#
            .replace(r#","@language":"en""#, ""),
    ] {
        assert_eq!(claims(&json), r#"[{"text":"A"},{"text":"B"}]"#, "{json}");
    }
}

#[test]
fn a_claim_that_is_named_in_its_review_is_one_claim_with_it() {
    let claim = r##"{"@type":"Claim","@id":"#claim-rain","text":"It rained.","author":{"@id":"_:mayor"}}"##;
    let review = r##"{"@type":"ClaimReview","claimReviewed":"It rained.","itemReviewed":{"@id":"#claim-rain"},"reviewRating":{"alternateName":"False"}}"##;
    let mayor = r#"{"@id":"_:mayor","@type":"Person","name":"The mayor"}"#;
    let manuscript = read(&format!(r#"{{"@context":"https://schema.org","@graph":[{review},{mayor},{claim}]}}"#));
    let expected = serde_json::json!([
        {"id": "rain", "text": "It rained.", "source": {"name": "The mayor", "type": "person"}, "assessment": {"rating": "False"}}
    ]);
    assert_eq!(document(&manuscript)["claims"], expected);
    assert_eq!(problems(&manuscript), [""; 0]);
    // A review inside its claim.
    assert_eq!(
        claims(r#"{"@type":"Claim","name":"It rained.","review":{"@type":"ClaimReview","reviewRating":"False"}}"#),
        r#"[{"assessment":{"rating":"False"},"text":"It rained."}]"#
    );
}

#[test]
fn our_own_claims_come_back() {
    let own = crate::claims::read::json_document(
        r#"{"lang":"en","claims":[
        {"id":"a","text":"It rained.","source":{"name":"Met","type":"government","role":"forecaster"},"saidOn":"2025-01-09",
         "citations":[{"title":"Rain","publisher":"Met","url":"https://example.org/r","published":"2025-01-09","archiveUrl":"https://archive.org/r"}],
         "revisions":[{"on":"2025-01-10","by":"Desk","reason":"A typing error.","correction":true}],
         "assessment":{"by":"Desk","on":"2025-01-11","text":"So it did.","rating":"True"}}]}"#
            .as_bytes(),
    );
    let manuscript = read(&crate::prerender::json_ld::to_json_ld(&own.document));
    assert_eq!(problems(&manuscript), [""; 0]);
    assert_eq!(document(&manuscript), serde_json::from_str::<serde_json::Value>(&to_json(&own.document)).unwrap());
}

#[test]
fn strings_objects_and_lists_are_one_and_what_is_missing_stays_out() {
    assert_eq!(
        claims(
            r#"[{"@type":"ClaimReview","claimReviewed":["A"],"author":"Post","reviewRating":{"ratingValue":"Mostly false"},"itemReviewed":"A"},
                {"@type":"ClaimReview","claimReviewed":"B","author":[{"name":["Post"]}],"itemReviewed":{"author":[null,{"name":""},{"name":"C"}],"datePublished":""}},
                {"@type":"ClaimReview","claimReviewed":"D","author":null,"itemReviewed":[],"reviewRating":{"ratingValue":2,"bestRating":"5","worstRating":1}}]"#
        ),
        r#"[{"assessment":{"by":"Post","rating":"Mostly false"},"text":"A"},{"assessment":{"by":"Post"},"source":"C","text":"B"},{"assessment":{"rating":"2 (1–5)"},"text":"D"}]"#
            .replace(r#""source":"C""#, r#""source":{"name":"C"}"#)
    );
}

#[test]
fn numbers_that_say_nothing_are_told_and_kept() {
    let manuscript = read(
        r#"[{"@type":"ClaimReview","claimReviewed":"A","reviewRating":{"ratingValue":-1,"bestRating":-1,"worstRating":-1,"alternateName":"False"}},
{"@type":"ClaimReview","claimReviewed":"B","reviewRating":{"ratingValue":3,"bestRating":1,"worstRating":5}},
{"@type":"ClaimReview","claimReviewed":"C","itemReviewed":{"datePublished":"0001-01-01T00:00:00"}}]"#,
    );
    assert_eq!(
        problems(&manuscript),
        [
            "f:1:60: warning: claims[0].assessment.rating: expected a rating within its scale, from -1 to -1, found `-1` [rating]",
            "f:1:2: warning: claims[0]: expected fields that the format has a place for, found `reviewRating.ratingValue`, `reviewRating.bestRating`, `reviewRating.worstRating`, kept in `claimReview` [no-place]",
            "f:2:59: warning: claims[1].assessment.rating: expected the best rating above the worst, found 1 as the best and 5 as the worst [rating]",
            "f:2:1: warning: claims[1]: expected fields that the format has a place for, found `reviewRating.ratingValue`, `reviewRating.bestRating`, `reviewRating.worstRating`, kept in `claimReview` [no-place]",
            "f:3:76: warning: claims[2].saidOn: expected a date, found `0001-01-01T00:00:00`, which stands for none, kept in `claimReview` [placeholder-date]",
            "f:3:1: warning: claims[2]: expected fields that the format has a place for, found `itemReviewed.datePublished`, kept in `claimReview` [no-place]",
        ]
    );
    let document = document(&manuscript);
    assert_eq!(document["claims"][0]["claimReview"]["reviewRating"]["worstRating"], -1);
    assert_eq!(document["claims"][2]["claimReview"]["itemReviewed"]["datePublished"], "0001-01-01T00:00:00");
}

#[test]
fn the_reasons_of_one_rating_are_not_given_for_another() {
    let manuscript = read(
        r#"{"@type":"ClaimReview","claimReviewed":"A","reviewRating":[{"alternateName":"False"},{"alternateName":"True","ratingExplanation":"Records prove it."}]}"#,
    );
    assert_eq!(document(&manuscript)["claims"][0]["assessment"], serde_json::json!({"rating": "False"}));
    let kept = &document(&manuscript)["claims"][0]["claimReview"]["reviewRating"];
    assert_eq!(kept, &serde_json::json!([{"alternateName": "True", "ratingExplanation": "Records prove it."}]));
}

#[test]
fn a_record_with_a_hundred_thousand_of_everything_is_read() {
    let many = |item: &dyn Fn(usize) -> String| (0..100_000).map(item).collect::<Vec<_>>().join(",");
    let works = many(&|number| format!(r#"{{"url":"https://example.org/{number}"}}"#));
    let fields = many(&|number| format!(r#""f{number}":{number}"#));
    let manuscript = read(&format!(r#"{{"@type":"ClaimReview","claimReviewed":"A","itemReviewed":[{works}],{fields}}}"#));
    assert_eq!(manuscript.reading.document.claims[0].citations.len(), 100_000);
    let line = "f:1:1: warning: claims[0]: expected fields that the format has a place for, found `f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7` and 99992 more, kept in `claimReview` [no-place]";
    assert_eq!(problems(&manuscript), [line]);
}

#[test]
fn half_a_letter_is_told() {
    let manuscript = read(r#"{"@type":"Claim","text":"a\\ud800 \ud83d\ude00 \ude00"}"#);
    let line = "f:1:48: warning: document: expected a whole letter, found half of one, `\\ude00`, read as U+FFFD [letter]";
    assert_eq!(problems(&manuscript), [line]);
}

#[test]
fn every_text_of_a_record_is_in_the_document() {
    let json = r#"{"@context":"https://schema.org","@type":"DataFeed","name":"feed name","dataFeedElement":[null,{"item":[{
        "@type":"ClaimReview","@id":"urn:1","claimReviewed":["words one","words two"],"author":[{"name":"author one","logo":{"url":"logo"}},{"name":"author two"}],
        "datePublished":"10/01/2025","dateModified":"2025-02-02","sdPublisher":{"name":"sd"},"reviewRating":[{"alternateName":"r1"},{"alternateName":"r2","image":"img"}],
        "itemReviewed":[{"@type":"CreativeWork","author":[{"name":"said one"},{"name":"said two","image":"pic"}],"datePublished":"around May","name":"work","url":"not an address"},
        {"@type":"SocialMediaPosting","url":"https://example.org/post","headline":"post","interactionCount":17}]}]}]}"#;
    let manuscript = read(json);
    let written = to_json(&manuscript.reading.document);
    for text in [
        "feed name",
        "urn:1",
        "words one",
        "words two",
        "author one",
        "author two",
        "logo",
        "10/01/2025",
        "2025-02-02",
        "\"sd\"",
        "r1",
        "r2",
        "img",
        "said one",
        "said two",
        "pic",
        "around May",
        "\"work\"",
        "not an address",
        "https://example.org/post",
        "\"post\"",
        "17",
    ] {
        assert!(written.contains(text), "{text} in {written}");
    }
    let rules: Vec<&str> = manuscript.reading.problems.iter().map(|problem| problem.rule).collect();
    assert_eq!(rules, ["type", "date-form", "no-place", "no-place", "date"]);
}

#[test]
fn what_is_no_record_is_said_to_be_none() {
    let manuscript = read(r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"It rained"}"#);
    let line = "f: error: document: expected records of the types `ClaimReview` or `Claim`, found none [no-records]";
    assert_eq!(problems(&manuscript), [line]);
}

#[test]
fn a_document_of_our_own_is_not_taken_for_records() {
    for json in
        [r#"{"claims":[{"text":"A","type":"Claim"}]}"#, r#"[{"text":"A"}]"#, "[]", "{}", r#"{"@context":"x","claims":[]}"#, "7"]
    {
        assert_eq!(Manuscript::of_any_json(json.as_bytes().to_vec()).form, Form::Json, "{json}");
    }
}

#[test]
fn each_line_or_script_is_a_text_of_its_own_with_its_place() {
    let text = "x {\"@type\":\"ClaimReview\",\"claimReviewed\":\"A\",\"datePublished\":\"soon\"}\n{\"@type\":\"ClaimReview\"\n{\"@type\":\"ClaimReview\",\"claimReviewed\":\"B\",\"author\":7,}";
    let first = text.find('\n').unwrap();
    let second = first + 1 + text[first + 1..].find('\n').unwrap();
    let manuscript = Manuscript::of_linked_data(text.as_bytes().to_vec(), &[2..first, first + 1..second, second + 1..text.len()]);
    assert_eq!(
        problems(&manuscript),
        [
            "f:3:55: warning: document: expected a string, found `}`, read all the same [json-ld]",
            "f:2:23: error: document: expected `,` or `}`, found the end of the text [syntax]",
            "f:1:62: error: claims[0].assessment.on: expected a date like `2025-01-09`, `2025-01`, `2024-10~` or `2024-12/2025-01`, found `soon` [date]",
            "f:2:1: error: claims[1]: expected `text`, found a claim that says nothing and gets no row [no-text]",
        ]
    );
    // One that breaks off does not take the others with it; alone it is all there is.
    assert_eq!(manuscript.reading.broken, None);
    assert_eq!(document(&manuscript)["claims"][2]["assessment"]["by"], "7");
    let whole = 0..10;
    let alone = Manuscript::of_linked_data(b"{\"@type\":7".to_vec(), std::slice::from_ref(&whole));
    assert_eq!(problems(&alone), ["f:1:11: error: document: expected `,` or `}`, found the end of the text [syntax]"]);
    let empty = Manuscript::of_linked_data(b"{\"@type\":\"Claim\",\"text\":\"A\"} \n ".to_vec(), &[0..29, 30..33]);
    assert_eq!(problems(&empty), [""; 0]);
}
