import Markup
import School
import Storage
import Web

/// What others write into the journals that a browser has open, in one stream for all of its tabs.
struct WatchJournals: Watch {
    static let path = "/live"
    static let act = Act.listJournals

    private let courses: [ID<Course>]

    init(_ form: Form) throws {
        courses = form.all("course").prefix(20).compactMap { ID<Course>($0) }
    }

    /// Each journal is asked of the gate by itself: one that is no longer the caller's falls silent.
    func news(after seq: Int, _ records: Reading, _ asking: Asking) throws -> JSON? {
        var found: [JournalNews] = []
        for number in courses {
            guard let course = try records.course(number),
                asking.may(.seeJournal, on: course.scope(day: asking.today))
            else { continue }
            let news = try JournalNews(of: course, after: seq, records, asking)
            if !news.pieces.isEmpty { found.append(news) }
        }
        return found.isEmpty ? nil : .array(found) { $0.json }
    }
}
