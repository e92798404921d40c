//! The list of all rules: those of this module, and those that reading a document and comparing it with its article report by.

use super::rule::{Example, Rule};
use super::{between, circles, dates, links, quantity, status, texts, who};
use crate::claims::problem::Severity::{Error, Warning};

/// Every rule, in the order of `docs/rules.md`.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    const CIRCLES: &[Rule] = &[circles::CIRCULAR_RELATION];
    let groups: [&'static [Rule]; 11] = [
        who::RULES,
        quantity::RULES,
        status::RULES,
        dates::RULES,
        links::RULES,
        between::RULES,
        CIRCLES,
        texts::RULES,
        ARTICLE,
        DOCUMENT,
        OTHER_FORMS,
    ];
    groups.into_iter().flatten()
}

/// The rule with a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// What is seen with the page of the article beside the document.
const ARTICLE: &[Rule] = &[
    Rule {
        name: "passage-lost",
        severities: &[Error],
        about: "a passage that does not stand in the article, or stands there with another number or in another context",
        why: "The row loses its way to the text, and the text its mark. Mostly the article was edited after the claims were written.",
        help: "copy the passage from the article as it is now; the preview shows it for words that you select",
        example: Example::Article(
            r#"{"claims": [{"text": "The lanes cost £2.4 million.", "source": "The council", "passages": ["cost £2.4 million"]}]}"#,
            "<article><p>The lanes cost £2.6 million, the council said.</p></article>",
        ),
    },
    Rule {
        name: "passage-unsure",
        severities: &[Warning],
        about: "a passage that was edited, or that may mean another place",
        why: "The mark may stand at the wrong words.",
        help: "copy the passage again, with some words before it as `prefix` and after it as `suffix`",
        example: Example::Article(
            r#"{"claims": [{"text": "It rained.", "source": "The article", "passages": ["It rained"]}]}"#,
            "<article><p>It rained. It rained again.</p></article>",
        ),
    },
    Rule {
        name: "quote-lost",
        severities: &[Warning],
        about: "a quote that is not in the article",
        why: "`quote` is the exact words. If the article has others, one of the two misquotes.",
        help: "copy the words from the article; a paraphrase belongs in `text`",
        example: Example::Article(
            r#"{"claims": [{"text": "The lanes save time.", "quote": "We save six minutes every morning", "source": "The council"}]}"#,
            "<article><p>“We save a little time,” the council said.</p></article>",
        ),
    },
    Rule {
        name: "uncovered-number",
        severities: &[Warning],
        about: "a number of the article that is in no passage",
        why: "Every number in a news text is somebody’s claim. Readers look for its row.",
        help: "add a claim for it, or its words to the passages of a claim",
        example: Example::Article(
            r#"{"claims": [{"text": "The lanes cost £2.4 million.", "source": "The council", "passages": ["The lanes cost £2.4 million"]}]}"#,
            "<article><p>The lanes cost £2.4 million. They save 6 minutes.</p></article>",
        ),
    },
    Rule {
        name: "uncovered-statement",
        severities: &[Warning],
        about: "a sentence, in English, in which somebody says something, and of which nothing is in a passage",
        why: "An attributed statement without a row is one whose source readers cannot look up.",
        help: "add a claim for it, or its words to the passages of a claim",
        example: Example::Article(
            r#"{"lang": "en", "claims": [{"text": "The lanes cost £2.4 million.", "source": "The council", "passages": ["The lanes cost £2.4 million"]}]}"#,
            "<article><p>The lanes cost £2.4 million. The traders alleged a cover-up.</p></article>",
        ),
    },
    Rule {
        name: "article",
        severities: &[Error],
        about: "a selector in the page’s `<claims-table article>` that is not understood or selects nothing",
        why: "Without an article there is nothing in which passages could be found.",
        help: "name an element of the page, or leave the attribute out",
        example: Example::Article(
            r#"{"claims": [{"text": "It rained.", "source": "The article"}]}"#,
            "<main><p>It rained.</p><claims-table article=\"#story\"></claims-table></main>",
        ),
    },
];

/// What reading a document reports, in whatever form it comes.
const DOCUMENT: &[Rule] = &[
    Rule {
        name: "syntax",
        severities: &[Error],
        about: "JSON that breaks off or is wrong, or a cell that does not close",
        why: "What comes after it cannot be read. What is complete before it is still shown.",
        help: "mend what stands at the place that is named; a comma, a quotation mark or a bracket is missing or one too many",
        example: Example::Json("{\"claims\": [\n  {\"text\": \"It rained.\"}\n  {\"text\": \"It snowed.\"}\n]}"),
    },
    Rule {
        name: "type",
        severities: &[Error, Warning],
        about: "a value of the wrong kind: a number for text, an object for a list",
        why: "What can be taken as what was meant is, with a warning; anything else is kept and not shown.",
        help: "write what the field takes; `docs/format.md` has every field",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "source": "The article", "caveats": 3}]}"#),
    },
    Rule {
        name: "vocabulary",
        severities: &[Error],
        about: "a word that is not in the list of its field",
        why: "It is kept and not shown, and filters do not know it.",
        help: "choose one of the words that the message lists",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "source": "The article", "status": "true"}]}"#),
    },
    Rule {
        name: "date",
        severities: &[Error],
        about: "a date that is not written as EDTF, or a day that does not exist",
        why: "It is kept and not shown, and the row is sorted as if it had none.",
        help: "write `2025-01-09`, `2025-01`, `2024-10~` for about then, or `2024-12/2025-01` for a stretch",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "source": "The article", "asOf": "9 January"}]}"#),
    },
    Rule {
        name: "address",
        severities: &[Error],
        about: "an address that no link may lead to",
        why: "Only http, https and mailto become links, so that no document can run a script on the page.",
        help: "write the whole address, from `https://` on",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "source": {"name": "A", "url": "javascript:alert(1)"}}]}"#),
    },
    Rule {
        name: "id",
        severities: &[Error],
        about: "an id with other letters than `A-Z a-z 0-9 . _ -`",
        why: "An id is part of an address, `#claim-ID`, and needs no escaping anywhere.",
        help: "leave out spaces and other letters",
        example: Example::Json(r#"{"claims": [{"id": "claim one", "text": "It rained.", "source": "The article"}]}"#),
    },
    Rule {
        name: "duplicate-id",
        severities: &[Error],
        about: "an id that is used twice",
        why: "Links and relations lead to the first. The second is shown under another id, which changes when claims are added.",
        help: "give the second one an id of its own",
        example: Example::Json(
            r#"{"claims": [{"id": "rain", "text": "It rained.", "source": "The article"}, {"id": "rain", "text": "It poured.", "source": "The article"}]}"#,
        ),
    },
    Rule {
        name: "dangling-relation",
        severities: &[Error],
        about: "a relation to a claim that is not in the document",
        why: "It is not shown. The claim was renamed or taken out.",
        help: "write the id of the claim that is meant, or take the relation out",
        example: Example::Json(
            r#"{"claims": [{"text": "It rained.", "source": "The article", "relations": [{"to": "snow", "kind": "disputes"}]}]}"#,
        ),
    },
    Rule {
        name: "no-text",
        severities: &[Error],
        about: "a claim without words",
        why: "It gets no row, whatever else is known of it.",
        help: "add `text`, a neutral paraphrase, or `quote`, the exact words",
        example: Example::Json(r#"{"claims": [{"source": "The article"}]}"#),
    },
    Rule {
        name: "unknown-field",
        severities: &[Warning],
        about: "a field that the format does not have",
        why: "It is kept and written back, and readers do not see it. Mostly it is a field that was mistyped.",
        help: "compare it with the fields in `docs/format.md`",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "source": "The article", "satus": "disputed"}]}"#),
    },
    Rule {
        name: "repeated-field",
        severities: &[Error],
        about: "a name twice in one object",
        why: "JSON has one value for a name: the last one counts, and the first is lost for every reader.",
        help: "keep one of the two",
        example: Example::Json(r#"{"claims": [{"text": "It rained.", "text": "It snowed.", "source": "The article"}]}"#),
    },
    Rule {
        name: "format",
        severities: &[Warning],
        about: "another format than this one",
        why: "The document is read as if it were `claims-table/1`, and may mean something else.",
        help: "write `claims-table/1`, or leave `format` out",
        example: Example::Json(r#"{"format": "claims-table/2", "claims": [{"text": "It rained.", "source": "The article"}]}"#),
    },
    Rule {
        name: "letter",
        severities: &[Warning],
        about: "half of a letter: an escape `\\ud800` to `\\udfff` that is not one of two",
        why: "It stands for no letter. Some program has cut a text in the middle of a sign such as an emoji.",
        help: "write the whole letter",
        example: Example::Json(r#"{"claims": [{"text": "It rained \ud83c", "source": "The article"}]}"#),
    },
    Rule {
        name: "too-much",
        severities: &[Error, Warning],
        about: "more than a million claims, more columns than any spreadsheet has, or more problems than anybody reads",
        why: "What is beyond that is not read, or not listed.",
        help: "part the document, or mend what is listed and check again",
        example: Example::None,
    },
    Rule {
        name: "unreadable",
        severities: &[Error],
        about: "a file that cannot be read at all",
        why: "It is not there, or is no file, or you may not read it.",
        help: "see what the message says",
        example: Example::None,
    },
];

/// What reading a table, or records of schema.org, reports as well.
const OTHER_FORMS: &[Rule] = &[
    Rule {
        name: "columns",
        severities: &[Error],
        about: "a table whose first row names no column of the format",
        why: "Nobody can tell what its cells are.",
        help: "name the columns like the fields: `text`, `source.name`, `caveats`; `docs/format.md` has them all",
        example: Example::Csv("It rained.,The article\nIt snowed.,The article\n"),
    },
    Rule {
        name: "column",
        severities: &[Warning],
        about: "a column whose name is that of a field but for capitals, spaces or strokes",
        why: "It is taken as that field.",
        help: "write the name as the field is written",
        example: Example::Csv("Text,source.name,As of\nIt rained.,The article,2025-01-09\n"),
    },
    Rule {
        name: "unknown-column",
        severities: &[Warning],
        about: "a column that the format does not have, that has no name, or that is there twice",
        why: "Its cells are kept and written back, and readers do not see them.",
        help: "compare it with the columns in `docs/format.md`",
        example: Example::Csv("text,source.name,desk\nIt rained.,The article,weather\n"),
    },
    Rule {
        name: "spreadsheet",
        severities: &[Error, Warning],
        about: "a value that a spreadsheet has changed: `TRUE`, `1/9/2025`, `45666`, `1,234`",
        why: "Spreadsheets rewrite what looks like a date or a number. Where only one thing can be meant it is taken, with a warning; anything else is kept and not shown.",
        help: "format the column as text before you paste, and write the value again",
        example: Example::Csv("text,source.name,asOf\nIt rained.,The article,1/9/2025\n"),
    },
    Rule {
        name: "quotes",
        severities: &[Warning],
        about: "letters after the closing quotation mark of a cell",
        why: "They are taken as a part of it. A quotation mark within a cell is written twice.",
        help: "write `\"\"` for a quotation mark within quotation marks",
        example: Example::Csv("text,source.name\n\"It \"rained\".\",The article\n"),
    },
    Rule {
        name: "row",
        severities: &[Warning],
        about: "a row with more cells than there are columns, or with the document’s own fields where another row has them",
        why: "The cells are kept with the claim, and readers do not see them. Mostly a comma stands in a text without quotation marks around it.",
        help: "put quotation marks around texts with commas; fill `document.…` in the first row only",
        example: Example::Csv("text,source.name\nIt rained, and snowed.,The article\n"),
    },
    Rule {
        name: "source-differs",
        severities: &[Warning],
        about: "a row that says something else of a source than the rows before",
        why: "Two rows with one `source.id` mean one source. What differs is kept with this claim alone.",
        help: "make the rows alike, or give the other source an id of its own",
        example: Example::Csv(
            "text,source.id,source.name,source.role\nIt rained.,met,Met Office,forecaster\nIt snowed.,met,Met Office,government\n",
        ),
    },
    Rule {
        name: "encoding",
        severities: &[Warning],
        about: "a table that is not in UTF-8",
        why: "Its letters are guessed, and may be others.",
        help: "save it as “CSV UTF-8”",
        example: Example::None,
    },
    Rule {
        name: "no-records",
        severities: &[Error],
        about: "JSON-LD or a page without a `ClaimReview` or `Claim`",
        why: "There is nothing in it that could be a row.",
        help: "look for `application/ld+json` in the page’s source; some sites add it by script, after the page has come",
        example: Example::ClaimReview(r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "It rained"}"#),
    },
    Rule {
        name: "no-place",
        severities: &[Warning],
        about: "fields of a record for which the format has no place",
        why: "They are kept, in the claim’s `claimReview` or the document’s `jsonLd`, and readers do not see them.",
        help: "take over by hand what readers should see",
        example: Example::ClaimReview(
            r#"{"@type": "ClaimReview", "claimReviewed": "It rained.", "author": {"name": "The Post", "logo": "post.png"}, "datePublished": "2025-01-09", "reviewRating": {"alternateName": "True"}, "itemReviewed": {"author": "The mayor"}}"#,
        ),
    },
    Rule {
        name: "date-form",
        severities: &[Error, Warning],
        about: "a date of a record in a notation of its own",
        why: "Where one day can be meant it is taken; anything else is kept and not shown.",
        help: "compare the date with the source",
        example: Example::ClaimReview(
            r#"{"@type": "ClaimReview", "claimReviewed": "It rained.", "author": "The Post", "datePublished": "Jan 9, 2025", "reviewRating": "True", "itemReviewed": {"author": "The mayor"}}"#,
        ),
    },
    Rule {
        name: "placeholder-date",
        severities: &[Warning],
        about: "a date that stands for none, such as `0001-01-01`",
        why: "Some publishing systems write the first day of their calendar where they know none.",
        help: "look up the date, or leave it out",
        example: Example::ClaimReview(
            r#"{"@type": "ClaimReview", "claimReviewed": "It rained.", "author": "The Post", "datePublished": "2025-01-09", "reviewRating": "True", "itemReviewed": {"author": "The mayor", "datePublished": "0001-01-01"}}"#,
        ),
    },
    Rule {
        name: "rating",
        severities: &[Warning],
        about: "a rating outside its own scale, or a scale whose best is below its worst",
        why: "The number says nothing. Words, where there are any, are taken; the numbers are kept.",
        help: "write the ruling in words",
        example: Example::ClaimReview(
            r#"{"@type": "ClaimReview", "claimReviewed": "It rained.", "author": "The Post", "datePublished": "2025-01-09", "reviewRating": {"ratingValue": -1, "alternateName": "True"}, "itemReviewed": {"author": "The mayor"}}"#,
        ),
    },
    Rule {
        name: "json-ld",
        severities: &[Warning],
        about: "a script with something in it that JSON forbids",
        why: "It was read all the same; search engines may not.",
        help: "mend what the message names",
        example: Example::None,
    },
];
