/// An absence with its reason as the class teacher writes it, before it becomes a case.
package struct AbsenceDraft: Hashable, Sendable {
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
    /// A few words, never a diagnosis; may be empty.
    package let note: String

    /// The longest note, in Unicode scalars.
    package static let longestNote = 200
    /// The longest number of a document, in Unicode scalars.
    package static let longestNumber = 60

    /// What was written, not yet judged.
    package init(
        student: ID<Student>, from: Day, to: Day, firstLesson: Int? = nil, lastLesson: Int? = nil, reason: Reason,
        document: AbsenceDocument? = nil, note: String = ""
    ) {
        self.student = student
        self.from = from
        self.to = to
        self.firstLesson = firstLesson
        self.lastLesson = lastLesson
        self.reason = reason
        self.document = document
        self.note = note
    }

    /// Objects to what cannot be right: days out of order, outside the school year or the student's stay in the
    /// class, no reason, a document from the future. A closed period is no obstacle (003 п. 2.9).
    package func check(
        year: Span?, stay: [Span], student name: PersonName, today: Day
    ) throws(Objection) {
        guard from <= to else {
            throw Objection(
                "Последний день (\(to.russian)) раньше первого (\(from.russian)). Исправьте одну из дат.", field: "to")
        }
        if from == to, let firstLesson, let lastLesson, lastLesson < firstLesson {
            throw Objection("Последний урок раньше первого. Исправьте один из номеров.", field: "last")
        }
        guard let year, let end = year.to, year.contains(from), year.contains(to) else {
            let bounds = year.flatMap { year in year.to.map { ": \(year.from.russian)–\($0.russian)" } } ?? ""
            throw Objection("Дни должны быть внутри учебного года\(bounds).", field: "from")
        }
        guard stay.contains(where: { $0.contains(from) && $0.contains(to) }) else {
            let days = stay.map {
                "с \($0.from.russian)" + (($0.to.flatMap { $0 < end ? " по \($0.russian)" : nil }) ?? "")
            }
            throw Objection(
                "\(name.short) в классе \(days.joined(separator: ", ")). Выберите дни внутри этого срока.",
                field: "from")
        }
        guard reason != .notGiven else {
            throw Objection("Выберите причину: болезнь, уважительная или без уважительной причины.", field: "reason")
        }
        try document?.check(today: today)
    }
}
