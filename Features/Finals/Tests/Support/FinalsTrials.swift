import ModelSchool
import School
import Storage
import Trials
import Web

@testable import FinalsFeature

extension Stage {
    /// Final marks alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws { try await self.init([finals], on: engine, now: now) }

    /// The fields of a page's form as a browser would send them, with some of them typed over.
    func fields(
        _ path: String, as name: String, typed: [String: String] = [:], at now: Moment? = nil
    ) async throws -> [(String, String)] {
        let page = try await page(path, as: name, at: now)
        let drawn = page.matches(of: #/name="([a-z]+[0-9]*)" value="([^"]*)"/#).map {
            (String($0.output.1), String($0.output.2))
        }
        let kept = drawn.filter { $0.0 != "token" && $0.0 != "accept" && typed[$0.0] == nil }
        return kept + typed.map { ($0.key, $0.value) }
    }

    /// The row of a student on a page of final marks.
    func row(_ path: String, of student: String, as name: String, at now: Moment? = nil) async throws -> String {
        let page = try await page(path, as: name, at: now)
        guard let start = page.firstRange(of: student)?.lowerBound else {
            throw NotFound()
        }
        return String(page[start...].prefix { $0 != "\n" })
    }

    /// A final mark of the first quarter as the records have it.
    func finalMark(of student: String, in course: String, _ kind: FinalKind = .period) async throws -> FinalMarkRow? {
        let (id, course) = (try cast.student(student), try cast.course(course))
        return try await database.read { records in
            guard let listed = try records.listedCourse(course) else { throw NotFound() }
            let period = try records.periods(of: listed.scheme).first?.id
            return try records.finalMark(
                at: FinalPlace(student: id, year: listed.year, subject: listed.subject, kind: kind, period: period))
        }
    }

    /// Lets class teachers put final marks (003 п. 4.4).
    func letClassTeachers() async throws {
        try await change { try $0.settle(.editFinal, "yes", from: november(1)) }
    }
}

extension String {
    /// With plain spaces, where the page has such as do not break.
    var plain: String { replacing("\u{A0}", with: " ") }
}
