import Markup
import School
import Storage
import Web

/// What others write into the journals that a browser has open, in one stream for all of its tabs.
struct WatchJournals: Watch {
    static let path = "/live"
    static let act = Act.listJournals

    let courses: [ID<Course>]

    init(_ form: Form) throws {
        courses = form.all("course").prefix(20).compactMap { ID<Course>($0) }
    }

    func news(after seq: Int, _ records: Reading, _ asking: Asking) throws -> JSON? {
        let found = try seen(records, asking).map { try JournalNews(of: $0, after: seq, records, asking) }
            .filter { !$0.pieces.isEmpty }
        return found.isEmpty ? nil : .array(found) { $0.json }
    }

    func open(_ records: Reading, _ asking: Asking) throws -> [ID<Course>] { try seen(records, asking).map(\.id) }

    /// Each journal is asked of the gate by itself: one that is no longer the caller's falls silent.
    private func seen(_ records: Reading, _ asking: Asking) throws -> [CourseLine] {
        try courses.compactMap { number in
            guard let course = try records.course(number),
                asking.may(.seeJournal, on: course.scope(day: asking.today))
            else { return nil }
            return course
        }
    }
}
