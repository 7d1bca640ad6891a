import Markup
import School
import Storage
import Web

/// Gives a teacher who is there after all the lessons of a day and of the days after it, in one act: substitutes are
/// released, lessons that were joined to others or taken off stand again.
struct GiveBack: Action {
    static let path = "/substitutions/return"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let day: Day
    private let teacher: ID<Person>

    init(_ form: Form) throws {
        guard let day = form["d"].flatMap({ Day(iso: $0) }) else { throw NotFound() }
        (self.day, teacher) = (day, try form.id("teacher"))
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try !records.arrangedLessons(of: teacher, from: day).isEmpty else {
            throw Objection("Возвращать нечего: с этого дня у учителя нет уроков, отданных другим или снятых.")
        }
        return try records.giveBack(lessonsOf: teacher, from: day, shown: day)
    }
}

extension Writing {
    /// Gives lessons back and shows the day with how many went back and how many stay.
    func giveBack(lessonsOf teacher: ID<Person>, from day: Day, shown: Day) throws -> Answer {
        let done = try giveBack(lessonsOf: teacher, from: day)
        return .see(Link("/substitutions?d=\(shown.iso)&back=\(done.back)&kept=\(done.kept)"))
    }
}
