import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// A file of some classes leaves the others in peace.
struct OtherLessonsTests {
    @Test(arguments: TestEngine.offered)
    func `classes that a file says nothing of keep their lessons in the draft`(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        try await school.change { records in
            let courses = try records.courses(of: 2025), room = try records.add(room: "302")
            func course(_ slug: String, _ title: String) throws -> ID<Course> {
                try #require(courses.first { $0.classSlug == slug && $0.title == title }).id
            }
            let slots = [
                SlotFacts(weekday: 1, n: 1, room: room, courses: [try course("5b", "История")]),
                SlotFacts(weekday: 2, n: 1, room: nil, courses: [try course("5a", "История")]),
                SlotFacts(
                    weekday: 3, n: 1, room: nil,
                    courses: [try course("5a", "Физическая культура"), try course("5b", "Физическая культура")]),
            ]
            _ = try records.publish(timetable: "Осень", of: 2025, from: TestSchool.day(2025, 9, 1), slots: slots)
        }
        let visits = try await TestVisits(school, as: .dispatcher)
        let grid = Array("Понедельник;\n;5А\n1;Русский 301\n2;Матем. 303\n".utf8)
        let plan = try #require(try await visits.upload("timetable", grid, named: "5А.csv").location)
        #expect(await visits.get(plan).text.contains("В файле нет классов: 5Б. В черновике их уроки останутся"))
        _ = try await visits.post(plan, [("do", "load")])
        let lessons = try await school.database.read { records in
            let draft = try #require(try records.timetableVersions(of: 2025).first { $0.publishedAt == nil })
            let titles = Dictionary(uniqueKeysWithValues: try records.courses(of: 2025).map { ($0.id, $0) })
            return try records.slots(of: draft.id).map { slot in
                let courses = slot.courses.compactMap { titles[$0] }.map { "\($0.classSlug)/\($0.title)" }
                return "\(slot.weekday) \(slot.n) \(slot.room) \(courses.joined(separator: " + "))"
            }
        }
        #expect(
            lessons.sorted() == ["1 1 301 5a/Русский язык", "1 1 302 5b/История", "1 2 303 5a/Математика"],
            "the lesson that 5А shared with 5Б is to be placed anew")
    }
}
