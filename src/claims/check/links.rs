//! Where one can read it: whether that will still be there.

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::Citation;
use crate::claims::problem::{Severity, found};
use crate::claims::read::Step::{self, Entry, Field};

pub(super) const RULES: &[Rule] = &[NO_ARCHIVE, ARCHIVE_IS_LINK];

const NO_ARCHIVE: Rule = Rule {
    name: "no-archive",
    severities: &[Severity::Warning],
    about: "a link without the address of a copy",
    why: "Pages move and change. A copy keeps what the newsroom read, and shows when.",
    help: "save the page in a web archive, and add `archiveUrl` and `archivedAt`",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes save six minutes.", "source": "The council", "citations": ["https://example.org/bus-times"]}]}"#,
    ),
};

const ARCHIVE_IS_LINK: Rule = Rule {
    name: "archive-is-link",
    severities: &[Severity::Warning],
    about: "a copy at the same address as the page itself",
    why: "That is no copy: it goes when the page goes.",
    help: "give the address of the copy, or leave `archiveUrl` out",
    example: Example::Json(
        r#"{"claims": [{
  "text": "The lanes save six minutes.",
  "source": "The council",
  "citations": [{"url": "https://example.org/bus-times", "archiveUrl": "https://example.org/bus-times"}]
}]}"#,
    ),
};

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, claim) in context.claims() {
        for (field, citations) in [("citations", &claim.citations), ("statusCitations", &claim.status_citations)] {
            for (number, citation) in citations.iter().enumerate() {
                link(citation, [Field("claims"), Entry(index), Field(field), Entry(number)], findings);
            }
        }
    }
}

fn link(citation: &Citation, [claims, claim, list, entry]: [Step; 4], findings: &mut Findings<'_>) {
    let Some(url) =
        citation.url.as_ref().filter(|url| url.as_str().get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http")))
    else {
        return;
    };
    match &citation.archive_url {
        // An archive’s own page is the copy.
        None if is_archive(url.host()) => {}
        None => {
            let message = format!("expected the address of a copy of {}, found no `archiveUrl`", found(url.as_str()));
            findings.put(&NO_ARCHIVE, &[claims, claim, list, entry, Field("url")], message);
        }
        Some(copy) if copy == url => {
            let message = format!("expected another address for the copy, found that of the page, {}", found(url.as_str()));
            findings.put(&ARCHIVE_IS_LINK, &[claims, claim, list, entry, Field("archiveUrl")], message);
        }
        Some(_) => {}
    }
}

fn is_archive(host: &str) -> bool {
    [
        "web.archive.org",
        "archive.org",
        "archive.today",
        "archive.ph",
        "archive.is",
        "perma.cc",
        "ghostarchive.org",
        "webcitation.org",
    ]
    .iter()
    .any(|known| host.eq_ignore_ascii_case(known))
}
