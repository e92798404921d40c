//! Where one can read it: whether that will still be there.

use std::collections::HashSet;

use super::rule::{Example, Rule};
use super::{Context, Findings};

use crate::claims::Address;
use crate::claims::problem::{Severity, found};
use crate::intake::Step::{Entry, Field};

pub(super) const RULES: &[Rule] = &[NO_ARCHIVE, ARCHIVE_IS_LINK];

const NO_ARCHIVE: Rule = Rule {
    name: "no-archive",
    severities: &[Severity::Warning],
    about: "a page that is cited, of which no address of a copy is given",
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
    let all = || context.claims().flat_map(|(_, claim)| claim.citations.iter().chain(&claim.status_citations));
    // One copy of a page is enough, and so is one word on it.
    let mut settled: HashSet<&Address> =
        all().filter(|citation| citation.archive_url.is_some()).filter_map(|c| c.url.as_ref()).collect();
    for (index, claim) in context.claims() {
        for (field, citations) in [("citations", &claim.citations), ("statusCitations", &claim.status_citations)] {
            for (number, citation) in citations.iter().enumerate() {
                let Some(url) = citation.url.as_ref().filter(|url| is_page(url)) else { continue };
                let way = |last| [Field("claims"), Entry(index), Field(field), Entry(number), Field(last)];
                if citation.archive_url.as_ref() == Some(url) {
                    let message =
                        format!("expected another address for the copy, found that of the page, {}", found(url.as_str()));
                    findings.put(&ARCHIVE_IS_LINK, &way("archiveUrl"), message);
                } else if settled.insert(url) {
                    let message = format!("expected the address of a copy of {}, found no `archiveUrl`", found(url.as_str()));
                    findings.put(&NO_ARCHIVE, &way("url"), message);
                }
            }
        }
    }
}

/// Whether an address is that of a page that may go. A page of an archive is a copy itself.
fn is_page(url: &Address) -> bool {
    url.as_str().get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http")) && !is_archive(url.host())
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
