//! What speaks for a claim, counted by where it comes from: who repeats another, or has the same origin, is no second witness.

use crate::claims::ClaimId;
use crate::claims::vocabulary::RelationKind;
use crate::table::survey::{Link, Survey};

/// What other claims of the table say of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Backing {
    /// How many claims say so, itself among them.
    pub(super) reports: usize,
    /// Of how many independent origins these are.
    pub(super) origins: usize,
    /// The rows that dispute it.
    pub(super) disputed: Vec<usize>,
}

/// How many relations are looked at for one claim, each once for every report. Where there are more, nothing is counted: half a count
/// would be a wrong one.
const MOST: usize = 400_000;

/// What speaks for the claim of a row and what against it. `ids` are those of all rows.
pub(super) fn backing(survey: &Survey, ids: &[ClaimId], index: usize) -> Backing {
    let leads = |link: &Link, row: usize| ids.get(row) == Some(&link.to);
    let most = MOST / survey.links.len().max(1);
    let mut reports = vec![index];
    let mut at = 0;
    while let Some(here) = reports.get(at).copied() {
        at += 1;
        for link in &survey.links {
            let from = link.from as usize;
            let other = match link.kind {
                Some(RelationKind::Supports | RelationKind::Repeats) if leads(link, here) => Some(from),
                Some(RelationKind::Repeats) if from == here => ids.iter().position(|id| *id == link.to),
                _ => None,
            };
            if let Some(other) = other.filter(|other| reports.len() <= most && !reports.contains(other)) {
                reports.push(other);
            }
        }
    }
    if reports.len() > most {
        reports = vec![index];
    }
    let speaker = |row: usize| survey.entries.get(row).map(|entry| entry.speaker);
    // Each report has the number of its origin, at first the first report of the same speaker.
    let first = |row: &usize| reports.iter().position(|other| speaker(*other) == speaker(*row)).unwrap_or_default();
    let mut origins: Vec<usize> = reports.iter().map(first).collect();
    let mut join = |one: Option<usize>, other: Option<usize>| {
        let number = |place: Option<usize>| place.and_then(|place| origins.get(place).copied());
        if let (Some(one), Some(other)) = (number(one), number(other)) {
            origins.iter_mut().filter(|own| **own == other).for_each(|own| *own = one);
        }
    };
    let place = |row: u32| reports.iter().position(|own| *own == row as usize);
    let mut named: Vec<(&str, usize)> = Vec::new();
    for link in &survey.links {
        let Some(from) = place(link.from) else { continue };
        if link.kind == Some(RelationKind::Repeats) {
            join(reports.iter().position(|row| leads(link, *row)), Some(from));
        }
        let Some(origin) = link.origin.as_deref() else { continue };
        match named.iter().find(|(name, _)| *name == origin) {
            Some((_, other)) => join(Some(*other), Some(from)),
            None => named.push((origin, from)),
        }
    }
    let is_first = |(place, origin): &(usize, &usize)| !origins.iter().take(*place).any(|other| other == *origin);
    let against = survey
        .links
        .iter()
        .filter(|link| link.kind == Some(RelationKind::Disputes) && link.from as usize != index && leads(link, index));
    let mut disputed: Vec<usize> = against.map(|link| link.from as usize).collect();
    disputed.dedup();
    Backing { reports: reports.len(), origins: origins.iter().enumerate().filter(is_first).count(), disputed }
}

#[cfg(test)]
mod tests;
