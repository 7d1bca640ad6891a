/// How a homework is to be done (003 п. 2.8). The numbers stand in the record and never change.
package enum HomeworkManner: Int, Hashable, Sendable, CaseIterable {
    case written = 1
    case oral = 2
    case creative = 3
    case practical = 4

    /// «письменно», for a line of the diary.
    package var title: String {
        switch self {
        case .written: "письменно"
        case .oral: "устно"
        case .creative: "творческое"
        case .practical: "практическое"
        }
    }
}

/// The lesson that a homework is to be done by, where the teacher named one.
package struct DueLesson: Hashable, Sendable {
    /// The lesson: it stays the aim wherever it is moved.
    package let lesson: ID<Lesson>
    /// Its day when it was named: from here on the next one is looked for, if it is held no more.
    package let day: Day

    /// A lesson with the day it stood on.
    package init(_ lesson: ID<Lesson>, _ day: Day) { (self.lesson, self.day) = (lesson, day) }
}

/// What is said of a homework besides its words.
package struct HomeworkFacets: Hashable, Sendable {
    /// How many minutes one homework may be said to take.
    package static let minutesAllowed = 0...240
    /// The longest list of pages or of numbers.
    package static let longestPlace = 80

    /// How it is to be done, where that is said.
    package var manner: HomeworkManner?
    /// How long it takes, where the teacher has reckoned it.
    package var minutes: Int?
    /// Where more of it stands on the net.
    package var link: HomeworkLink?
    /// The lesson it is to be done by; nil is the course's next one.
    package var due: DueLesson?
    /// Whether the teacher expects an answer («нужен ответ»).
    package var wantsAnswer: Bool
    /// Of which pages, as «45–47»; empty where none are named (003 п. 2.8).
    package var pages: String
    /// Which tasks or exercises, as «345, 347 (а, б)»; empty where none are named.
    package var numbers: String

    /// Facets by their values; without any nothing is said.
    package init(
        manner: HomeworkManner? = nil, minutes: Int? = nil, link: HomeworkLink? = nil, due: DueLesson? = nil,
        wantsAnswer: Bool = false, pages: String = "", numbers: String = ""
    ) {
        (self.manner, self.minutes, self.link, self.due) = (manner, minutes, link, due)
        (self.wantsAnswer, self.pages, self.numbers) = (wantsAnswer, pages, numbers)
    }

    /// Whether nothing is said besides the words.
    package var isPlain: Bool { self == HomeworkFacets() }

    /// «с. 45–47 · № 345 · письменно · ≈ 25 мин · нужен ответ»; empty where nothing is said.
    package var words: String {
        let place = [pages.isEmpty ? nil : "с.\u{A0}\(pages)", numbers.isEmpty ? nil : "№\u{A0}\(numbers)"]
        let time = minutes.map { "≈\u{A0}\($0)\u{A0}мин" }
        let all = place + [manner?.title, time, wantsAnswer ? "нужен ответ" : nil]
        return all.compactMap { $0 }.joined(separator: " · ")
    }
}

/// By which lesson a homework is to be done.
package enum HomeworkDue {
    /// The day: of the lesson that was named, wherever it has been moved; where it is held no more, of the course's next
    /// one after it; where none was named, of the next one after the day it was set. `lessons` are those of the course
    /// that take place, in order.
    package static func day(
        set: Day, aimed: DueLesson?, among lessons: [(id: ID<Lesson>, day: Day)]
    ) -> Day? {
        if let aimed, let standing = lessons.first(where: { $0.id == aimed.lesson }) { return standing.day }
        let from = max(set + 1, aimed?.day ?? set + 1)
        return lessons.first { $0.day >= from }?.day
    }
}
