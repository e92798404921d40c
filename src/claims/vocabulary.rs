//! The words of the format: every field whose values are a closed list.
//!
//! A word that is not in its list is reported and kept in the document, and shown as if it had not been given.

use crate::claims::record::vocabulary;

vocabulary! {
    /// What sort of statement a claim is.
    pub enum ClaimKind {
        /// A number of something.
        Quantity = "quantity",
        /// Something that happened.
        Event = "event",
        /// What somebody means to do.
        Intent = "intent",
        /// That something is not so.
        Denial = "denial",
        /// Something said to come.
        Prediction = "prediction",
        /// A judgement or a view.
        Opinion = "opinion",
    }
}

vocabulary! {
    /// How a claim stands, as far as the newsroom knows. Never a verdict: for that see [`Assessment`](crate::claims::Assessment).
    pub enum Status {
        /// Somebody says so, and that is all that is said about it. The default.
        Attributed = "attributed",
        /// The newsroom tried to confirm it and could not.
        Unverified = "unverified",
        /// Part of it is confirmed independently.
        PartlyCorroborated = "partly-corroborated",
        /// Confirmed by an independent source.
        Corroborated = "corroborated",
        /// Somebody with knowledge says otherwise.
        Disputed = "disputed",
        /// Better evidence says otherwise.
        Contradicted = "contradicted",
        /// True when said, no longer so.
        Overtaken = "overtaken",
        /// Taken back by the one who said it.
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// How much the verb of attribution says; after the cue strengths of PolNeAR.
    pub enum Force {
        /// Says it plainly.
        States = "states",
        /// Gives it as an estimate.
        Estimates = "estimates",
        /// Maintains it.
        Claims = "claims",
        /// Accuses.
        Alleges = "alleges",
        /// Says it is not so.
        Denies = "denies",
        /// Concedes it against interest.
        Admits = "admits",
        /// Holds it to be so.
        Believes = "believes",
    }
}

vocabulary! {
    /// What a claim rests on (Wikidata P459, determination method).
    pub enum Basis {
        /// Counted one by one, by name.
        NamedCount = "named-count",
        /// Official or company records.
        Records = "records",
        /// Overheard communications.
        Intercept = "intercept",
        /// Satellite pictures.
        Satellite = "satellite",
        /// Photographs or video.
        Footage = "footage",
        /// A statistical or physical model.
        Model = "model",
        /// Worked out from another figure by a usual ratio.
        Ratio = "ratio",
        /// What somebody experienced.
        Testimony = "testimony",
        /// Papers.
        Documents = "documents",
        /// The speaker does not say.
        Undisclosed = "undisclosed",
    }
}

vocabulary! {
    /// What a source is.
    pub enum SourceType {
        /// One human being.
        Person = "person",
        /// A body that is none of the others.
        Organisation = "organisation",
        /// A government or an office of it.
        Government = "government",
        /// Armed forces.
        Military = "military",
        /// An intelligence service.
        Intelligence = "intelligence",
        /// A newspaper, agency, broadcaster or site.
        Media = "media",
        /// Somebody who studies the matter.
        Researcher = "researcher",
        /// Somebody who was there.
        Eyewitness = "eyewitness",
        /// A paper, not its author.
        Document = "document",
    }
}

vocabulary! {
    /// Whether the reader is told who speaks.
    pub enum Naming {
        /// By name.
        Named = "named",
        /// Known to the newsroom, not named.
        Anonymous = "anonymous",
        /// A group of which nobody is named.
        Collective = "collective",
    }
}

vocabulary! {
    /// Where a speaker stands in the matter.
    pub enum Side {
        /// One of those the matter is about.
        Party = "party",
        /// On the side of one of them.
        Ally = "ally",
        /// Against one of them.
        Opponent = "opponent",
        /// On no side that is known.
        Independent = "independent",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Which way a speaker gains from the number.
    pub enum Gains {
        /// From a higher one.
        Higher = "higher",
        /// From a lower one.
        Lower = "lower",
        /// From neither.
        None = "none",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How a number bounds what it counts.
    pub enum Bound {
        /// Just so many.
        Exact = "exact",
        /// Roughly so many.
        About = "about",
        /// So many or more.
        AtLeast = "at-least",
        /// So many or fewer.
        AtMost = "at-most",
        /// A little fewer.
        Nearly = "nearly",
        /// More than so many.
        Over = "over",
    }
}

vocabulary! {
    /// What sort of reservation a caveat is (after GRADE's reasons to doubt evidence and the reasons of Community Notes).
    pub enum CaveatKind {
        /// Nobody outside has confirmed it.
        NotIndependentlyVerified = "not-independently-verified",
        /// The speaker is one side of the conflict.
        PartyToConflict = "party-to-conflict",
        /// The reader is not told who speaks.
        AnonymousSource = "anonymous-source",
        /// It rests on one source.
        SingleSource = "single-source",
        /// Its sources go back to each other.
        Circular = "circular",
        /// How it was found out is not said.
        UndisclosedMethod = "undisclosed-method",
        /// It is not clear what the number counts.
        UnitAmbiguous = "unit-ambiguous",
        /// It covers less, more or something else than it seems to.
        Scope = "scope",
        /// It may no longer hold.
        Stale = "stale",
        /// Worked out by a usual ratio.
        DerivedByRatio = "derived-by-ratio",
        /// Probably too low.
        LikelyUndercount = "likely-undercount",
        /// Probably too high.
        LikelyOvercount = "likely-overcount",
        /// It hangs on how words were translated.
        Translation = "translation",
        /// Others say otherwise.
        Disputed = "disputed",
        /// The article says otherwise elsewhere.
        InternallyInconsistent = "internally-inconsistent",
        /// It is about the future.
        PredictsFuture = "predicts-future",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// Which way a caveat could move the claim.
    pub enum Direction {
        /// The truth may be lower.
        TooHigh = "too-high",
        /// The truth may be higher.
        TooLow = "too-low",
        /// It may be either way.
        Either = "either",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How much a caveat could change the claim.
    pub enum Weight {
        /// It could change what the claim says.
        Major = "major",
        /// It could change a detail.
        Minor = "minor",
    }
}

vocabulary! {
    /// How one claim bears on another (after CiTO).
    pub enum RelationKind {
        /// Speaks for it.
        Supports = "supports",
        /// Speaks against it.
        Disputes = "disputes",
        /// Limits it.
        Qualifies = "qualifies",
        /// Takes its place.
        Updates = "updates",
        /// Says it again.
        Repeats = "repeats",
    }
}
