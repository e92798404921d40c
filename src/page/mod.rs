//! The article around a table: its text, the marks after its passages, and the ways between both.
//!
//! [`Marks`] is the guard of it all: made for a table that stands on the page, it finds the article, marks it, watches it, and undoes
//! everything when it is dropped. In reading order: `article` finds the article and `passages` reads it, with `pause` between its pieces;
//! `outcome` is what became of the passages; `work` is what stands in the article: marks (`mark`), the text they part (`parted`), their
//! stylesheet (`style`) and the light on the passages (`light`); `watch` notices changes, and `marks` decides when to read again; `hear`
//! hears the reader (`listen`), shows the card of a mark (`card`), and `lead` leads to a row and back.
//!
//! When not to use it: for a page that is a file. See [`markup`](crate::markup).

mod article;
mod card;
mod hear;
mod lead;
mod light;
mod listen;
mod mark;
mod marks;
mod outcome;
mod passages;
mod pause;
mod style;
mod watch;
mod work;

pub use article::article_of;
pub use marks::{Marks, Place};
pub use passages::{Passages, read};
pub use pause::Pauses;
