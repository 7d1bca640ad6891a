import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// FET places lessons in time; their rooms follow from the timetable that stood.
struct UsualRoomsTests {
    /// The activity of a page, by the order of its lessons.
    private static func id(_ subject: String, _ schoolClass: String, in file: FETFile) throws -> Int {
        try #require(file.activities.first { $0.subject == subject && $0.students == [schoolClass] }).id
    }

    private static func publish(_ school: TestSchool) async throws {
        try await school.change { records in
            let courses = try records.courses(of: 2025), room = try records.add(room: "301")
            func slot(_ weekday: Int, _ slug: String, _ title: String) throws -> SlotFacts {
                let course = try #require(courses.first { $0.classSlug == slug && $0.title == title })
                return SlotFacts(weekday: weekday, n: 2, room: room, courses: [course.id])
            }
            let slots = [try slot(3, "5a", "История"), try slot(4, "5b", "Физическая культура")]
            _ = try records.publish(timetable: "Осень", of: 2025, from: TestSchool.day(2025, 9, 1), slots: slots)
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a lesson gets its usual room where that is free`(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        try await Self.publish(school)
        let visits = try await TestVisits(school, as: .dispatcher)
        let page = await visits.get("/import/timetable/solve").text
        #expect(page.contains("кабинеты — обычные, по прежнему расписанию школы"))
        let writer = try await school.database.read {
            try FETWriter($0, today: TestSchool.today, wishes: .init())
        }
        let bytes = writer.file(named: "Школа").bytes, file = try FETReader.file(bytes)
        let places = try [
            ("История", "5А", "Понедельник", 1), ("Физическая культура", "5Б", "Понедельник", 1),
            ("История", "5Б", "Понедельник", 2), ("Математика", "5А", "Вторник", 1),
        ].map { subject, home, day, hour in
            "<Activity><Id>\(try Self.id(subject, home, in: file))</Id><Day>\(day)</Day><Hour>\(hour)</Hour></Activity>"
        }
        let plan = try #require(try await visits.upload("timetable", bytes, named: "школа.fet").location)
        let key = String(plan.split(separator: "/").last ?? "")
        let solution = "<Activities_Timetable>\(places.joined())</Activities_Timetable>"
        _ = try await visits.upload("timetable", Array(solution.utf8), named: "a_activities.xml", in: key)
        let solved = await visits.get(plan).text
        #expect(
            solved.contains(
                "Кабинеты — по расписанию «Осень»: 2\u{A0}урока в обычном кабинете, без кабинета 2\u{A0}урока"))
        #expect(solved.contains("<b>0</b> накладок"), "the room is not given twice at one time")
        #expect(!solved.contains("Что значат названия"), "the school's own names need no explaining")
        _ = try await visits.post(plan, [("do", "load")])
        let rooms = try await school.database.read { records in
            let draft = try #require(try records.timetableVersions(of: 2025).first { $0.publishedAt == nil })
            return try records.slots(of: draft.id).map { "\($0.weekday) \($0.n) \($0.room)" }
        }
        #expect(rooms.sorted() == ["1 1 ", "1 1 301", "1 2 301", "2 1 "])
    }
}
