import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Hours of a teacher's load: a lesson is counted once, however many pages it is written in.
struct TeacherHoursTests {
    @Test("R038 a lesson given to two classes at once is counted once", arguments: TestEngine.offered)
    func joint(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), coach = try cast.person("Медведев")
        // Физкультура по 2 часа в 1А, 5Б, 6В, 8Б, 9А, 11А и вместе в 10А и 10Б: 7 × 2 = 14, по строкам 16.
        let hours = try await school.read { try $0.hoursOfTeachers(of: 2025, on: november(20))[coach] }
        #expect(hours == TeacherHours(tenths: 140, joint: 20))
    }

    @Test(
        "R038 classes of a set are counted once in each subject before there is a timetable",
        arguments: TestEngine.offered)
    func classSet(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), volkov = try cast.person("Волков")
        let (fifth, sixth) = (try cast.schoolClass("5Б"), try cast.schoolClass("6В")), day = november(24)
        let permit = try clockPermit()
        let hours = try await school.change { records in
            let pen = records.signed(by: permit)
            let music = try #require(try pen.listedSubject(named: "Обществознание")).id
            let before = try pen.hoursOfTeachers(of: 2025, on: day)[volkov]
            try pen.join(classSet: [fifth, sixth], year: 2025)
            for (home, tenths) in [(fifth, 20), (sixth, 15)] {
                let whole = try #require(try pen.wholeGroup(of: home))
                try pen.teach(
                    TeachingWish(music, to: whole, by: volkov, weeklyTenths: tenths, during: Span(from: day)),
                    year: 2025)
            }
            return [before, try pen.hoursOfTeachers(of: 2025, on: day)[volkov]]
        }
        // 11 часов по расписанию и 2 часа комплекта, в которых 1,5 часа — вместе.
        #expect(hours == [TeacherHours(tenths: 110, joint: 0), TeacherHours(tenths: 130, joint: 15)])
    }
}
