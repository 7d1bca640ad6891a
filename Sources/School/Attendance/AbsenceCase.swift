/// An absence with its reason: from a lesson of one day to a lesson of another.
/// It explains lessons recorded before it and after it alike.
package struct AbsenceCase: Hashable, Sendable {
    /// Its number in the record; a later case has a greater one.
    package let id: ID<AbsenceCase>
    /// Who was away.
    package let student: ID<Student>
    /// The first day.
    package let from: Day
    /// The last day.
    package let to: Day
    /// The first missed lesson of the first day, nil for the whole day.
    package let firstLesson: Int?
    /// The last missed lesson of the last day, nil for the whole day.
    package let lastLesson: Int?
    /// Why.
    package let reason: Reason
    /// The paper it rests on, if one was presented.
    package let document: AbsenceDocument?

    /// A case as it stands in the record.
    package init(
        id: ID<AbsenceCase>, student: ID<Student>, from: Day, to: Day, firstLesson: Int? = nil,
        lastLesson: Int? = nil, reason: Reason, document: AbsenceDocument? = nil
    ) {
        self.id = id
        self.student = student
        self.from = from
        self.to = to
        self.firstLesson = firstLesson
        self.lastLesson = lastLesson
        self.reason = reason
        self.document = document
    }

    /// Whether it explains a lesson with this number on this day.
    package func covers(_ day: Day, lesson n: Int) -> Bool {
        guard from <= day, day <= to else { return false }
        if day == from, let firstLesson, n < firstLesson { return false }
        if day == to, let lastLesson, n > lastLesson { return false }
        return true
    }

    /// Those of a student's cases which are orders and keep some of the lessons of this one; none for an order itself.
    package func orders(among cases: [AbsenceCase]) -> [AbsenceCase] {
        reason == .byOrder ? [] : cases.filter { $0.reason == .byOrder && $0.begins <= ends && begins <= $0.ends }
    }

    private var begins: (Day, Int) { (from, firstLesson ?? Int.min) }
    private var ends: (Day, Int) { (to, lastLesson ?? Int.max) }
}

extension Sequence<AbsenceCase> {
    /// The one that explains a lesson which all of them cover, nil where none gives a reason: an order's, whatever was
    /// filed after it, for nobody but the school takes its order back; else the latest.
    package var prevailing: AbsenceCase? {
        filter { $0.reason != .notGiven }.max { one, other in
            let isOne = one.reason == .byOrder, isOther = other.reason == .byOrder
            return isOne == isOther ? one.id < other.id : isOther
        }
    }
}
