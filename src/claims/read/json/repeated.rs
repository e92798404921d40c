//! Names that one object uses twice.

use super::{Repeated, cut};
use crate::claims::tree::Member;
use std::collections::BinaryHeap;

/// How many repeated names are reported: whoever mends a hundred reads again, and paths stay short of the text.
const MOST: usize = 100;

/// Keeps of each name the last value, in the place of the first, as JavaScript does, and reports the others.
///
/// A heap gives equal names in a row in n log n steps for any text, in less Wasm than a sort or a map.
pub(in crate::claims::read) fn keep_last(members: &mut Vec<Member>, repeated: &mut Vec<Repeated>) {
    if members.len() < 2 {
        return;
    }
    let mut names: BinaryHeap<(&str, usize)> =
        members.iter().enumerate().map(|(index, member)| (member.name.as_str(), index)).collect();
    let mut pairs = Vec::new();
    let mut after: Option<(&str, usize)> = None;
    while let Some((name, index)) = names.pop() {
        if let Some((same, later)) = after
            && same == name
        {
            pairs.push((index, later));
        }
        after = Some((name, index));
    }
    if pairs.is_empty() {
        return;
    }
    let mut is_gone = vec![false; members.len()];
    for (_, later) in &pairs {
        if let Some(gone) = is_gone.get_mut(*later) {
            *gone = true;
        }
    }
    for (member, is_gone) in members.iter().zip(&is_gone) {
        if let Some(span) = member.name_span
            && *is_gone
            && repeated.len() < MOST
        {
            let name = member.name.clone();
            repeated.push(Repeated { path: cut(&name).to_owned(), name, span });
        }
    }
    for (earlier, later) in pairs {
        // The last value wanders from each place of its name to the one before. Both indices are those of members.
        members.swap(earlier, later);
    }
    let mut is_gone = is_gone.into_iter();
    members.retain(|_| is_gone.next() != Some(true));
}

/// Puts `step`, a name or an index, before the paths of what was found below it.
pub(super) fn lead(step: &str, below: Option<&mut [Repeated]>) {
    for repeated in below.unwrap_or_default() {
        let is_index = repeated.path.starts_with('[');
        let mut path = String::from(step);
        if !is_index {
            path.push('.');
        }
        path.push_str(&repeated.path);
        repeated.path = path;
    }
}
