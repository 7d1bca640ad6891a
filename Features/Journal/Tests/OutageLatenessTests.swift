import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Marks whose term ends while the journal cannot be reached: Monday's lesson, one calendar day for marks, an outage
/// over Tuesday 11 November, two working days to carry over.
struct OutageLatenessTests {
    private func clock(_ day: Int, _ hour: Int) -> Moment {
        Zone.moscow.moment(day: november(day), time: TimeOfDay(minutes: hour * 60))
    }

    /// A course of 8Б with a lesson on that Monday, and students whose cells are empty.
    private func monday(_ stage: Stage) async throws -> (CourseLine, ID<Lesson>, [ID<Student>]) {
        let school = try stage.cast.schoolClass("8Б")
        return try await stage.database.read { records in
            let lessons = try records.lessons(of: school, during: november(10)...november(10))
            let found = try #require(lessons.first { (try? records.course($0.course)?.isMarkless) == false })
            let course = try #require(try records.course(found.course))
            let taken = try records.marks(of: course.id, from: november(10), to: november(10)).map(\.student)
            let students = try records.students(ofGroup: course.group, from: november(10), to: november(10))
            return (course, found.lesson.id, students.map(\.id).filter { !taken.contains($0) })
        }
    }

    private func prepare(_ stage: Stage, withOutage: Bool = true) async throws {
        let (from, to) = (clock(11, 0), Zone.moscow.endOfDay(november(11)))
        try await stage.change { pen in
            for key in [RegulationKey.markTerm, .markTermPrimary] {
                try pen.settle(
                    key, SettledRule("1 d", for: key, clause: "003 п. 2.6"), from: november(1), RuleGrounds(""))
            }
            let carried = SettledRule("2 wd", for: .outageTerm, clause: "003 п. 3.2")
            try pen.settle(.outageTerm, carried, from: november(1), RuleGrounds(""))
            guard withOutage else { return }
            try pen.add(outage: OutageFacts(OutageWindow(from: from, to: to), reach: .school, words: "нет света"))
        }
    }

    @Test(
        "R070 an outage entered afterwards excuses what was written after it, and changed no longer does",
        arguments: TestEngine.offered)
    func afterwards(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await monday(stage)
        let teacher = try await stage.teacher(of: course.id)
        try await prepare(stage, withOutage: false)
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)/cells"
        let written = try await stage.type(
            [mark(1, "4", students[0], lesson)], into: path, as: teacher, later: clock(13, 15) - stage.now)
        #expect(written.text.contains("\"ok\":true"))
        func late() async throws -> Int? {
            try await stage.database.read { records in
                try records.mark(of: students[0], on: november(10), in: lesson, at: .answer)?.lateDays
            }
        }
        #expect(try await late() == 2)
        let tuesday = OutageWindow(from: clock(11, 0), to: Zone.moscow.endOfDay(november(11)))
        let id = try await stage.change { pen in
            try pen.add(outage: OutageFacts(tuesday, reach: .school, words: "нет света"))
        }
        #expect(try await late() == 0)
        let wednesday = OutageWindow(from: clock(12, 9), to: clock(12, 14))
        try await stage.change { pen in
            try pen.change(outage: id, to: OutageFacts(wednesday, reach: .school, words: "нет света"))
        }
        #expect(try await late() == 2)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R070 R125 marks of an outage are in time until they had to be carried over", arguments: TestEngine.offered)
    func marks(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await monday(stage)
        let teacher = try await stage.teacher(of: course.id)
        try await prepare(stage)
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)/cells"
        for (index, at) in [clock(13, 15), clock(14, 8)].enumerated() {
            let answer = try await stage.type(
                [mark(index + 1, "4", students[index], lesson)], into: path, as: teacher, later: at - stage.now)
            #expect(answer.text.contains("\"ok\":true"))
        }
        let days = try await stage.database.read { records in
            try students.prefix(2).map { try records.mark(of: $0, on: november(10), in: lesson, at: .answer)?.lateDays }
        }
        #expect(days == [0, 1])
        // Both tell how they were judged: the one by the outage's trace, the other by the clause it broke.
        let excused = try await stage.page("/mark/\(lesson)/\(students[0])/0/history", as: teacher)
        #expect(excused.contains("<b>Отметка.</b> Внесено в срок переноса после сбоя (003 п. 3.2)"))
        #expect(excused.contains("Сбой с 11 ноября, 00:00 до 11 ноября, 23:59: опоздание не считается"))
        let late = try await stage.page("/mark/\(lesson)/\(students[1])/0/history", as: teacher)
        #expect(late.contains("<b>Отметка.</b> Внесено на 1\u{A0}день позже срока (2\u{A0}рабочих дня, 003 п. 3.2)"))
    }
}
