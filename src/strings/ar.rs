//! العربية: Arabic, in the standard language of newsrooms.
//!
//! A claim is called قول, and who makes it قائل: the usual words for a claim, ادعاء and زعم, already doubt it. Digits and separators are
//! those that Arabic news sites write. What stands before a number or a date stands before it here too, since units and names follow.

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// Arabic.
pub static ARABIC: Language = Language { tag: "ar", plural: PluralRule::Arabic, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{Few, Many, One, Other, Two, Zero};
    match counted {
        Counted::Claims => {
            &[(Zero, "لا أقوال"), (One, "قول واحد"), (Two, "قولان"), (Few, "{} أقوال"), (Many, "{} قولًا"), (Other, "{} قول")]
        }
        Counted::Caveats => {
            &[(Zero, "لا تحفظات"), (One, "تحفظ واحد"), (Two, "تحفظان"), (Few, "{} تحفظات"), (Many, "{} تحفظًا"), (Other, "{} تحفظ")]
        }
        Counted::Single => &[
            (One, "قول واحد يستند إلى مصدر وحيد"),
            (Two, "قولان يستندان إلى مصدر وحيد"),
            (Few, "{} أقوال تستند إلى مصدر وحيد"),
            (Many, "{} قولًا يستند إلى مصدر وحيد"),
            (Other, "{} قول يستند إلى مصدر وحيد"),
        ],
        Counted::Unnamed => &[
            (One, "قول واحد لمصدر غير مسمى"),
            (Two, "قولان لمصادر غير مسماة"),
            (Few, "{} أقوال لمصادر غير مسماة"),
            (Many, "{} قولًا لمصادر غير مسماة"),
            (Other, "{} قول لمصادر غير مسماة"),
        ],
        Counted::Party => &[
            (One, "قول واحد لطرف في الأمر"),
            (Two, "قولان لطرف في الأمر"),
            (Few, "{} أقوال لطرف في الأمر"),
            (Many, "{} قولًا لطرف في الأمر"),
            (Other, "{} قول لطرف في الأمر"),
        ],
        Counted::Reports => {
            &[(One, "رواية واحدة"), (Two, "روايتان"), (Few, "{} روايات"), (Many, "{} رواية"), (Other, "{} رواية")]
        }
        Counted::Origins => {
            &[(One, "أصل واحد"), (Two, "أصلان مستقلان"), (Few, "{} أصول مستقلة"), (Many, "{} أصلًا مستقلًا"), (Other, "{} أصل مستقل")]
        }
        Counted::Problems => &[
            (Zero, "لا مشكلات في ملف الأقوال"),
            (One, "مشكلة واحدة في ملف الأقوال"),
            (Two, "مشكلتان في ملف الأقوال"),
            (Few, "{} مشكلات في ملف الأقوال"),
            (Many, "{} مشكلة في ملف الأقوال"),
            (Other, "{} مشكلة في ملف الأقوال"),
        ],
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "الأقوال الواردة في هذا المقال",
        Word::ColumnClaim => "القول",
        Word::ColumnSpeaker => "القائل",
        Word::ColumnAsOf => "بتاريخ",
        Word::ColumnStatus => "الحالة",
        Word::Updated => "آخر تحديث: {}",
        Word::SourceIs => "المصدر",
        Word::NoSource => "لم يُذكر مصدر",
        Word::NoCaveats => "لم تُذكر تحفظات",
        Word::NothingMore => "لا يُذكر شيء آخر عن هذا القول.",
        Word::HeadingSource => "المصدر",
        Word::HeadingCitations => "أين يمكن قراءته",
        Word::HeadingCaveats => "التحفظات",
        Word::HeadingStanding => "وضعه الحالي",
        Word::HeadingRelations => "صلته بأقوال أخرى",
        Word::HeadingRevisions => "التعديلات على هذا البند",
        Word::FactSpeaker => "القائل",
        Word::FactNaming => "الهوية",
        Word::FactStake => "المصلحة",
        Word::FactWords => "الفعل المستخدم",
        Word::FactSaid => "قيل في",
        Word::FactAsOf => "ينطبق على",
        Word::FactPlace => "المكان",
        Word::FactBasis => "الأساس",
        Word::FactRelay => "عبر",
        Word::FactFigure => "الرقم",
        Word::FactCounts => "ما يُحصى",
        Word::FactParts => "منها",
        Word::FactPeriod => "الفترة",
        Word::FactKind => "النوع",
        Word::FactStatus => "الحالة",
        Word::FactSince => "منذ",
        Word::FactAssessment => "تقييمنا",
        Word::Overview => "كيف تقف الأقوال",
        Word::OvertakenOn => "كان صحيحًا حين كُتب، وتجاوزته الأحداث في {}",
        Word::OvertakenSince => "كان صحيحًا حين كُتب، وتجاوزته الأحداث بعد ذلك",
        Word::CorrectedOn => "صُحّح في {}",
        Word::SaidBefore => "كان نصه قبل ذلك",
        Word::HeadingPlot => "أرقام متنافسة",
        Word::PlotClaim => "القول {}",
        Word::PlotAsOf => "بتاريخ {}",
        Word::PlotApart => "خارج المقياس",
        Word::AlsoCounts => "يشمل العدد أيضًا {}",
        Word::ApartCounts => "لا يشمل العدد إلا {}",
        Word::ApartUnsaid => "لا يذكر ما الذي يعدّه",
        Word::ApartUnit => "بوحدة أخرى",
        Word::ApartTime => "عن مدة أخرى",
        Word::DisputedBy => "يعارضه",
        Word::RelayThen => "، ثم عبر ",
        Word::ListOr => " أو ",
        Word::ListNot => "، لا ",
        Word::Glossary => "معاني الكلمات",
        Word::StatusMeanings => {
            "قاله أحدهم، ولم نحكم عليه.|\
             لم نستطع تأكيده.|\
             أكد آخرون جزءًا منه.|\
             أكدته مصادر مستقلة.|\
             يقول مطّلعون آخرون غير ذلك.|\
             الأدلة تخالفه.|\
             كان صحيحًا حين كُتب، ثم غيّرته الأحداث.|\
             تراجع عنه قائله."
        }
        Word::CaveatMeanings => {
            "لم يتحقق منه أحد ممن لا مصلحة له.|\
             صادر عن أحد الأطراف.|\
             لا يُقال للقارئ من المتحدث.|\
             لا يقوله أحد غيره عن علم.|\
             ما يؤكده يعود إلى القول نفسه.|\
             لا يُذكر كيف عُرف.|\
             له أكثر من معنى، كالقتلى وحدهم أو القتلى والجرحى معًا.|\
             يشمل أكثر أو أقل مما يبدو: زمنًا أو مكانًا أو فئة أخرى.|\
             ربما تغيرت الأمور منذ ذلك الحين.|\
             محسوب من رقم آخر، لا معدود.|\
             الأرجح أنه أغفل بعض ما يعدّه.|\
             الأرجح أنه عدّ بعضه مرتين أو بالغ فيه.|\
             نُقلت الكلمات إلى لغة أخرى.|\
             يعطي آخرون رقمًا آخر أو رواية أخرى.|\
             لا يتفق مع نفسه أو مع ما حوله.|\
             لا يمكن التحقق منه بعد.|\
             أمر آخر ينبغي أن يُعرف."
        }
        Word::Casualties => "(الخسائر البشرية)",
        Word::CasualtiesMean => "الخسائر البشرية: القتلى والجرحى، وغالبًا المفقودون والأسرى أيضًا، لا القتلى وحدهم.",
        Word::StakeIs => "هو {}",
        Word::StakeAnd => " و",
        Word::Quote => "بكلمات القائل",
        Word::AnonymousBecause => "والسبب: {}",
        Word::AnonymousNoReason => "ولم يُذكر السبب",
        Word::CitationPrimary => "صادر عن القائل نفسه",
        Word::CitationPublished => "تاريخ النشر: {}",
        Word::CitationAccessed => "تاريخ الاطلاع: {}",
        Word::CitationArchived => "نسخة محفوظة",
        Word::CitationArchivedOn => "نسخة محفوظة بتاريخ {}",
        Word::CitationUntitled => "بلا عنوان",
        Word::Settles => "ما قد يحسمه",
        Word::RevisionChanged => "تعديل",
        Word::RevisionCorrected => "تصحيح",
        Word::RevisionFrom => "سابقًا",
        Word::RevisionTo => "الآن",
        Word::ByWhom => "من جانب {}",
        Word::NoticeEmpty => "لم تُدرج أقوال لهذا المقال بعد.",
        Word::NoticeBroken => "تعذّرت قراءة أقوال هذا المقال.",
        Word::NoticeBrokenPart => "تنقطع قائمة الأقوال هنا: تعذّرت قراءة بقيتها.",
        Word::NoticeUnreachable => "تعذّر تحميل أقوال هذا المقال.",
        Word::ListComma => "، ",
        Word::ListSemicolon => "؛ ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => ": ",
        Word::NumberGroup => ",",
        Word::NumberGroupedFrom => "1000",
        Word::NumberDecimal => ".",
        Word::BoundAbout => "نحو {}",
        Word::BoundAtLeast => "ما لا يقل عن {}",
        Word::BoundAtMost => "ما لا يزيد على {}",
        Word::BoundNearly => "ما يقارب {}",
        Word::BoundOver => "أكثر من {}",
        Word::RangeTo => " إلى ",
        Word::RangeFrom => "ما لا يقل عن {}",
        Word::RangeUpTo => "حتى {}",
        Word::RangeBetween => "النطاق: {}",
        Word::DateDay => "{d} {m} {y}",
        Word::DateMonth => "{m} {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "من {} إلى {2}",
        Word::DateSince => "منذ {}",
        Word::DateUntil => "حتى {}",
        Word::DateAbout => "نحو {}",
        Word::DateUncertain => "{} (غير مؤكد)",
        Word::DateAboutUncertain => "نحو {} (غير مؤكد)",
        Word::DateDecade => "عقد {}",
        Word::DateBefore => "{} ق.م",
        Word::Months => "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        Word::Seasons => "ربيع|صيف|خريف|شتاء",
        Word::StatusAttributed => "منسوب إلى قائله",
        Word::StatusUnverified => "لم يتسنَّ التحقق منه",
        Word::StatusPartlyCorroborated => "مؤكَّد جزئيًا",
        Word::StatusCorroborated => "مؤكَّد",
        Word::StatusDisputed => "موضع خلاف",
        Word::StatusContradicted => "تناقضه الأدلة",
        Word::StatusOvertaken => "تجاوزته الأحداث",
        Word::StatusWithdrawn => "تراجع عنه قائله",
        Word::KindQuantity => "رقم",
        Word::KindEvent => "حدث",
        Word::KindIntent => "نية",
        Word::KindDenial => "نفي",
        Word::KindPrediction => "توقع",
        Word::KindOpinion => "رأي",
        Word::ForceStates => "بوصفه حقيقة",
        Word::ForceEstimates => "بوصفه تقديرًا",
        Word::ForceClaims => "بوصفه ادعاءً",
        Word::ForceAlleges => "بوصفه اتهامًا",
        Word::ForceDenies => "على سبيل النفي",
        Word::ForceAdmits => "على سبيل الإقرار",
        Word::ForceBelieves => "بوصفه اعتقادًا",
        Word::BasisNamedCount => "إحصاء بالأسماء",
        Word::BasisRecords => "سجلات",
        Word::BasisIntercept => "اتصالات اعتُرضت",
        Word::BasisSatellite => "صور أقمار صناعية",
        Word::BasisFootage => "مقاطع مصورة",
        Word::BasisModel => "نموذج حسابي",
        Word::BasisRatio => "محسوب من رقم آخر بنسبة معتادة",
        Word::BasisTestimony => "شهادة",
        Word::BasisDocuments => "وثائق",
        Word::BasisUndisclosed => "غير معلن",
        Word::TypePerson => "شخص",
        Word::TypeOrganisation => "منظمة",
        Word::TypeGovernment => "حكومة",
        Word::TypeMilitary => "جهة عسكرية",
        Word::TypeIntelligence => "جهاز استخبارات",
        Word::TypeMedia => "وسيلة إعلام",
        Word::TypeResearcher => "باحث",
        Word::TypeEyewitness => "شاهد عيان",
        Word::TypeDocument => "وثيقة",
        Word::NamingNamed => "مذكور بالاسم",
        Word::NamingAnonymous => "مصدر لم يُكشف عن هويته",
        Word::NamingCollective => "مجموعة لم يُسمَّ أحد منها",
        Word::SideParty => "طرف في القضية",
        Word::SideAlly => "حليف لأحد الأطراف",
        Word::SideOpponent => "خصم لأحد الأطراف",
        Word::SideIndependent => "مستقل",
        Word::SideUnknown => "موقفه غير معروف",
        Word::GainsHigher => "يستفيد من رقم أعلى",
        Word::GainsLower => "يستفيد من رقم أقل",
        Word::GainsNone => "لا يستفيد من رقم أعلى ولا من رقم أقل",
        Word::GainsUnknown => "مصلحته غير معروفة",
        Word::CaveatNotIndependentlyVerified => "لم تتحقق منه جهة مستقلة",
        Word::CaveatPartyToConflict => "القائل طرف في النزاع",
        Word::CaveatAnonymousSource => "مصدر لم يُكشف عن هويته",
        Word::CaveatSingleSource => "مصدر واحد",
        Word::CaveatCircular => "مصادر ينقل بعضها عن بعض",
        Word::CaveatUndisclosedMethod => "منهجية غير معلنة",
        Word::CaveatUnitAmbiguous => "غير واضح ما الذي يُحصى",
        Word::CaveatScope => "حدود الشمول",
        Word::CaveatStale => "ربما لم يعد محدَّثًا",
        Word::CaveatDerivedByRatio => "محسوب بنسبة معتادة",
        Word::CaveatLikelyUndercount => "يُرجَّح أنه أقل من الواقع",
        Word::CaveatLikelyOvercount => "يُرجَّح أنه أعلى من الواقع",
        Word::CaveatTranslation => "الترجمة",
        Word::CaveatDisputed => "موضع خلاف",
        Word::CaveatInternallyInconsistent => "غير متسق داخليًا",
        Word::CaveatPredictsFuture => "يتعلق بالمستقبل",
        Word::CaveatOther => "ملاحظة",
        Word::DirectionTooHigh => "قد يكون أعلى من الواقع",
        Word::DirectionTooLow => "قد يكون أقل من الواقع",
        Word::DirectionEither => "قد يكون أعلى من الواقع أو أقل منه",
        Word::DirectionUnknown => "الاتجاه غير معروف",
        Word::WeightMajor => "جوهري",
        Word::WeightMinor => "ثانوي",
        Word::RelationSupports => "يؤيد",
        Word::RelationDisputes => "يخالف",
        Word::RelationQualifies => "يقيّد",
        Word::RelationUpdates => "يحدّث",
        Word::RelationRepeats => "يكرر",
        Word::RelationOther => "انظر أيضًا",
        Word::RelationClaim => "القول {}",
        Word::MarkName => "القول {}",
        Word::CardWay => "المصدر والتحفظات",
        Word::ToPassage => "في المقال",
        Word::ToPassageOf => "في المقال، {} من {2}",
        Word::CopyLink => "نسخ الرابط",
        Word::LinkCopied => "نُسخ الرابط",
        Word::CopyCitation => "نسخ الاستشهاد",
        Word::CitationCopied => "نُسخ الاستشهاد",
        Word::CitedArticle => "المقال",
        Word::NoMatch => "لا قول مطابق",
        Word::LeftOf => "{} من {2}",
        Word::SortedUp => "الترتيب حسب «{}»",
        Word::SortedDown => "الترتيب حسب «{}» بالعكس",
        Word::Range => "المعروض {}–{2} من {3}",
        Word::Search => "ابحث في الأقوال",
        Word::Any => "الكل",
        Word::FilterCaveat => "تحفظ",
        Word::OpenAll => "افتح الكل",
        Word::CloseAll => "أغلق الكل",
        Word::PageMore => "اعرض {} أخرى",
        Word::PageAll => "اعرض الكل، {}",
        Word::PageFirst => "الأولى",
        Word::PagePrevious => "السابقة",
        Word::PageNext => "التالية",
        Word::PageLast => "الأخيرة",
        Word::Pages => "صفحات الجدول",
        Word::LoosenSearch => "من دون البحث «{}»",
        Word::LoosenFilter => "من دون «{}»",
        Word::LoosenAll => "اعرض كل الأقوال",
        Word::Take => "تنزيل",
        Word::TakeShown => "المعروض بصيغة {}",
        Word::TakeAll => "الكل بصيغة {}",
        Word::Rest => "الكل: {}",
    }
}
