import Markup
import School
import Storage
import Web

/// Tells the families: from now on their diaries show who stands in.
struct Publish: Action {
    static let path = "/substitutions/publish"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let day: Day

    init(_ form: Form) throws {
        guard let day = form["d"].flatMap({ Day(iso: $0) }) else { throw NotFound() }
        self.day = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try records.tellSubstitutions(of: day) > 0 else {
            throw Objection("Новых замен на этот день нет: всё уже опубликовано.")
        }
        return .see(Link("/substitutions?d=\(day.iso)&told=1"))
    }
}
