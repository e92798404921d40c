//! Where a claim can be read.

use crate::claims::address::Address;
use crate::claims::date::Date;
use crate::claims::field::{Field, Reader};
use crate::claims::record::record;
use crate::claims::tree::Node;

record! {
    /// A publication that a claim or its status rests on (schema.org `citation`, `archivedAt`). A plain string stands for its address,
    /// or its title if it is none.
    pub struct Citation shorthand address_or_title {
        /// What it is called.
        title: Option<String> = "title",
        /// Who published it.
        publisher: Option<String> = "publisher",
        /// Where it is.
        url: Option<Address> = "url",
        /// When it was published.
        published: Option<Date> = "published",
        /// When the newsroom read it.
        accessed: Option<Date> = "accessed",
        /// Where a copy is kept.
        archive_url: Option<Address> = "archiveUrl",
        /// When the copy was made.
        archived_at: Option<Date> = "archivedAt",
        /// Where in it: page, minute, table.
        locator: Option<String> = "locator",
        /// Whether it is the speaker's own publication, not a report of it.
        primary: Option<bool> = "primary",
    }
}

fn address_or_title(node: &Node, reader: &mut Reader<'_>) -> Option<Citation> {
    let text = String::read(node, reader)?;
    let citation = Citation::default();
    Some(match Address::parse(&text) {
        Some(url) => Citation { url: Some(url), ..citation },
        None => Citation { title: Some(text), ..citation },
    })
}
