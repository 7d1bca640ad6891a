/// What a plan of assessments breaks.
package enum AssessmentFinding: Hashable, Sendable {
    /// Two works in one subject of a parallel, too near to each other.
    case tooSoon(Assessment, after: Assessment)
    /// A subject of a class gives more of its lessons than it may.
    case tooMuch(ID<SchoolClass>, ID<Subject>, taken: Int, of: Int)
    /// A class writes too many works on a day.
    case tooMany(ID<SchoolClass>, Day, Int)
    /// It stands on the first lesson of the class's day.
    case onFirst(Assessment)
    /// It stands on the last lesson of the class's day.
    case onLast(Assessment)
    /// The class has no such lesson then.
    case noLesson(Assessment)

    /// Whether it is about a plan that holds these works.
    package func concerns(_ works: [Assessment]) -> Bool {
        switch self {
        case .tooSoon(let one, let other): works.contains { $0 == one || $0 == other }
        case .tooMuch(let schoolClass, let subject, _, _):
            works.contains { $0.schoolClass == schoolClass && $0.subject == subject }
        case .tooMany(let schoolClass, let day, _): works.contains { $0.schoolClass == schoolClass && $0.day == day }
        case .onFirst(let one), .onLast(let one), .noLesson(let one): works.contains(one)
        }
    }

    /// Whether a change has brought it about: what stood as badly before is not the change's.
    package func isNew(beside before: [AssessmentFinding]) -> Bool {
        !before.contains { old in
            switch (self, old) {
            case (.tooMuch(let one, let subject, let taken, _), .tooMuch(let other, let same, let standing, _)):
                one == other && subject == same && standing >= taken
            case (.tooMany(let one, let day, let count), .tooMany(let other, let same, let standing)):
                one == other && day == same && standing >= count
            default: self == old
            }
        }
    }
}

/// How findings name classes and subjects.
package struct AssessmentNames: Sendable {
    private let classes: [ID<SchoolClass>: String]
    private let subjects: [ID<Subject>: String]

    /// The names of a school.
    package init(classes: [ID<SchoolClass>: String], subjects: [ID<Subject>: String]) {
        (self.classes, self.subjects) = (classes, subjects)
    }

    /// «8Б».
    package func name(_ schoolClass: ID<SchoolClass>) -> String { classes[schoolClass] ?? "класс" }
    /// «Алгебра».
    package func name(_ subject: ID<Subject>) -> String { subjects[subject] ?? "предмет" }
}

extension AssessmentFinding {
    /// The sentence that says what is broken, with its numbers.
    package func words(_ names: AssessmentNames, _ limits: AssessmentLimits = .federal) -> String {
        switch self {
        case .tooSoon(let one, let before):
            let days = counted(one.day - before.day, "день", "дня", "дней")
            return "\(names.name(one.subject)): \(names.name(before.schoolClass)) — \(before.words), "
                + "\(names.name(one.schoolClass)) — \(one.words): между ними \(days), "
                + "по предмету в параллели нужно не меньше \(limits.days)."
        case .tooMuch(let schoolClass, let subject, let taken, let all):
            return "\(names.name(schoolClass)), \(names.name(subject)): работы занимают "
                + "\(counted(taken, "урок", "урока", "уроков")) из \(all) за год, больше \(limits.percent)\u{A0}%."
        case .tooMany(let schoolClass, let day, let count):
            return "\(names.name(schoolClass)), \(RussianDate.dayAndMonth(day)): "
                + "\(counted(count, "работа", "работы", "работ")) в один день, можно не больше \(limits.aDay)."
        case .onFirst(let one): return about(one, names) + "стоит на первом уроке дня."
        case .onLast(let one): return about(one, names) + "стоит на последнем уроке дня."
        case .noLesson(let one):
            let lessons = LessonNumbers.words(Array(one.lessons))
            return about(one, names) + "этого предмета в расписании тогда нет (\(lessons))."
        }
    }

    private func about(_ one: Assessment, _ names: AssessmentNames) -> String {
        "\(names.name(one.schoolClass)), \(names.name(one.subject)): \(one.words) — "
    }
}
