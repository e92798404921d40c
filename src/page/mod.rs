//! The article around a table: its text, the marks after its passages, and the ways between both.
//!
//! [`Marks`] is the guard of it all: made for a table that stands on the page, it finds the article, marks it, watches it, and undoes
//! everything when it is dropped. In reading order: `article` finds the article, `passages` reads it, `mark` puts marks into it, `light`
//! colours its passages, `watch` notices changes, `listen` hears the reader, `card` places the card, `marks` brings them together.
//!
//! When not to use it: for a page that is a file. See [`markup`](crate::markup).

mod article;
mod card;
mod light;
mod listen;
mod mark;
mod marks;
mod passages;
mod pause;
mod style;
mod watch;

pub use article::article_of;
pub use marks::{Marks, Place};
pub use passages::{Passages, read};
