//! The document: an article, its sources and its claims.

use std::borrow::Cow;
use std::collections::BinaryHeap;

use crate::claims::address::Address;
use crate::claims::claim::Claim;
use crate::claims::date::Date;
use crate::claims::id::ClaimId;
use crate::claims::id_set::IdSet;
use crate::claims::record::record;
use crate::claims::source::{Attribution, Source};

/// The name and version of the format that this crate reads and writes.
pub const FORMAT: &str = "claims-table/1";

record! {
    /// A claims document.
    pub struct Document {
        /// The format's name and version, [`FORMAT`].
        format: Option<String> = "format",
        /// The language of the texts, BCP 47.
        lang: Option<String> = "lang",
        /// What the table is called.
        title: Option<String> = "title",
        /// The article the claims are made in.
        article: Option<Article> = "article",
        /// Sources that several claims share.
        sources: Vec<Source> = "sources",
        /// The claims, in the order of the article.
        claims: Vec<Claim> = "claims",
        /// When the document was last changed.
        updated: Option<Date> = "updated",
    }
}

record! {
    /// The article a document belongs to.
    pub struct Article {
        /// Its headline.
        title: Option<String> = "title",
        /// Where it is.
        url: Option<Address> = "url",
        /// Who published it.
        publisher: Option<String> = "publisher",
        /// Who wrote it.
        author: Option<String> = "author",
        /// When it was published.
        published: Option<Date> = "published",
        /// When it was last changed.
        modified: Option<Date> = "modified",
    }
}

impl Document {
    /// The source an attribution means: the shared one with that id, else one with that name, else the one written in place.
    pub fn source<'a>(&'a self, attribution: &'a Attribution) -> Cow<'a, Source> {
        let shared = |id: &str| self.sources.iter().find(|source| source.id.as_ref().is_some_and(|own| own.as_str() == id));
        match attribution {
            Attribution::Called(text) => match shared(text) {
                Some(source) => Cow::Borrowed(source),
                None => Cow::Owned(Source { name: Some(text.clone()), ..Source::default() }),
            },
            Attribution::Here(source) => match &source.id {
                Some(id) if source.name.is_none() => Cow::Borrowed(shared(id.as_str()).unwrap_or(source)),
                _ => Cow::Borrowed(source),
            },
        }
    }

    /// The id of each claim, in their order: its own, or its position counted from 1. One that is taken already gets `-2`, `-3` …
    pub fn claim_ids(&self) -> Vec<ClaimId> {
        ids_of(self.claims.len(), &|index| self.claims.get(index)?.id.as_ref())
    }
}

/// The id of each of so many claims, see [`Document::claim_ids`]; `own` gives those that claims have of their own.
pub(crate) fn ids_of<'a>(count: usize, own: &dyn Fn(usize) -> Option<&'a ClaimId>) -> Vec<ClaimId> {
    let mut taken = IdSet::default();
    let mut wanted = Vec::with_capacity(count);
    let mut later = Vec::new();
    for index in 0..count {
        let own = own(index);
        if !own.is_some_and(|id| taken.insert(id.as_str())) {
            later.push(index);
        }
        wanted.push(own.cloned().unwrap_or_else(|| ClaimId::of_position(index + 1)));
    }
    let mut ids = wanted.clone();
    // Those that want one id follow one another in their order, so that thousands of them need not each count from 2. A heap of these
    // pairs is in the Wasm already.
    let mut again = BinaryHeap::new();
    for index in later {
        if let Some(id) = wanted.get(index) {
            again.push((id.as_str(), count - index));
        }
    }
    let mut before = "";
    let mut time = 0;
    while let Some((wanted, left)) = again.pop() {
        if wanted != before {
            before = wanted;
            time = 0;
        }
        let Some(id) = ids.get_mut(count - left) else { continue };
        let first = id.clone();
        loop {
            time += 1;
            if time > 1 {
                *id = first.repeated(time);
            }
            if taken.insert(id.as_str()) {
                break;
            }
        }
    }
    ids
}
