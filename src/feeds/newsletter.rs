//! Plain text for a newsletter: 72 columns, so that no mail program breaks its lines, and addresses on lines of their own.

use std::rc::Rc;

use textwrap::{Options, WordSplitter, WrapAlgorithm, fill};

use super::{Feed, with_addresses};
use crate::claims::Reading;
use crate::table::citation::caveat_line;
use crate::table::{Line, Row};

/// As wide as plain text in mail is set since terminals had 80 columns: room is left for marks of quotation.
const WIDTH: usize = 72;

/// What stands below a claim begins under its words.
const INDENT: &str = "   ";

/// The claims as plain text: each with its speaker, its date and how it stands, what happened to it, its caveats, and where it can be
/// read. Lines have at most 72 columns, but for addresses, which are never parted.
pub fn to_newsletter(reading: &Rc<Reading>) -> String {
    let feed = Feed::of(reading);
    let mut letter = Letter { text: String::new() };
    letter.paragraph(&feed.shown.title.text(), "", "");
    letter.text.push_str(&"=".repeat(textwrap::core::display_width(&feed.shown.title.text()).min(WIDTH)));
    letter.text.push('\n');
    if !feed.shown.article.is_empty() {
        letter.linked(&feed.shown.article, "", "");
    }
    letter.paragraph(&feed.shown.subtitle.text(), "", "");
    for row in feed.rows() {
        letter.text.push('\n');
        letter.claim(&feed, &row);
    }
    letter.text
}

struct Letter {
    text: String,
}

impl Letter {
    fn claim(&mut self, feed: &Feed, row: &Row) {
        let number = format!("{}. ", row.number);
        let indent = " ".repeat(number.len().max(INDENT.len()));
        self.paragraph(&row.text, &format!("{number:<width$}", width = indent.len()), &indent);
        let mut about = row.speaker.text();
        for part in [row.role.text(), row.as_of.text(), row.status_words.to_string()] {
            if !part.is_empty() {
                about.push_str(" · ");
                about.push_str(&part);
            }
        }
        self.paragraph(&about, &indent, &indent);
        for note in &row.notes {
            self.linked(note, &indent, &indent);
        }
        let inner = format!("{indent}  ");
        for caveat in &row.evidence.caveats {
            self.paragraph(&caveat_line(&feed.strings, caveat).text(), &format!("{indent}- "), &inner);
        }
        for citation in row.evidence.citations.iter().chain(&row.evidence.status_citations) {
            self.linked(citation, &format!("{indent}> "), &inner);
        }
    }

    /// A paragraph in lines.
    fn paragraph(&mut self, text: &str, first: &str, rest: &str) {
        // Letters that a mail program takes for an order have no place in a line.
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let options = Options::new(WIDTH)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        self.text.push_str(fill(text.trim(), options).trim_end());
        self.text.push('\n');
    }

    /// A paragraph, and each address in it on a line below.
    fn linked(&mut self, line: &Line, first: &str, rest: &str) {
        let (text, addresses) = with_addresses(line);
        self.paragraph(&text, first, rest);
        for address in addresses {
            self.text.push_str(rest);
            self.text.push('<');
            self.text.push_str(&address);
            self.text.push_str(">\n");
        }
    }
}
