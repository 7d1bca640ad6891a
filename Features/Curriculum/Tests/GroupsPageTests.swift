import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// Who is in which group: 8Б learns English in two, by Ким and by Рашидова.
struct GroupsPageTests {
    private typealias Wish = (from: ID<StudyGroup>, to: ID<StudyGroup>, student: ID<Student>)

    private func english(_ stage: Stage) async throws -> Wish {
        let eighth = try stage.cast.schoolClass("8Б")
        let division = try await stage.database.read { try $0.classGroups(eighth, on: november(20)) }
        let groups = division.groups.filter { $0.teachers.contains { $0.hasPrefix("Ким") || $0.hasPrefix("Рашидова") } }
        #expect(groups.count == 2)
        let place = try #require(division.places.first { $0.group == groups[0].id })
        return (groups[0].id, groups[1].id, place.student)
    }

    private func form(_ from: ClassGroups.Place, _ to: ClassGroups.Place, _ day: String) -> [(String, String)] {
        [("was", from.code), ("in", to.code), ("from", day)]
    }

    @Test(arguments: TestEngine.offered)
    func `a student changes the group from a day on, and the old one keeps the days before`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine), (old, new, student) = try await english(stage)
        let page = try await stage.look("/class/8b/groups", as: "Соколов")
        let from = ClassGroups.Place(group: old, student: student), to = ClassGroups.Place(group: new, student: student)
        #expect(page.status == 200 && page.asked <= 18)
        #expect(page.text.contains("value=\"\(from.code)\" selected"))
        #expect(!page.text.contains("value=\"\(to.code)\" selected"))
        #expect(try await stage.send("/class/8b/groups", form(from, to, "2025-11-20"), as: "Соколов").status == 303)
        let members = try await stage.database.read { records in
            try (
                records.members(of: old, on: november(19)).contains(student),
                records.members(of: old, on: november(20)).contains(student),
                records.members(of: new, on: november(19)).contains(student),
                records.members(of: new, on: november(20)).contains(student)
            )
        }
        #expect(members == (true, false, false, true))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `full namesakes are told apart by their birthdays`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        try await stage.change { records in
            let twice = PersonName(surname: "Ящук", given: "Олег", patronymic: nil)
            for month in [3, 9] {
                let birth = Day(year: 2011, month: month, day: 5)
                let student = try records.add(student: PersonFacts(name: twice, birth: birth))
                try records.enrol(student, in: eighth, from: november(1), note: "")
            }
        }
        let page = try await stage.look("/class/8b/groups", as: "Соколов").text
        #expect(page.contains("Ящук Олег, 05.03.2011</th>") && page.contains("Ящук Олег, 05.09.2011</th>"))
        #expect(page.contains(">Кузнецова Анна Сергеевна</th>"))
    }

    @Test(arguments: TestEngine.offered)
    func `whoever sent a stale form changes only what they touched`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (old, new, student) = try await english(stage)
        let from = ClassGroups.Place(group: old, student: student), to = ClassGroups.Place(group: new, student: student)
        _ = try await stage.send("/class/8b/groups", form(from, to, "2025-11-20"), as: "Соколов")
        let untouched = [("was", from.code), ("in", from.code), ("from", "2025-11-20")]
        #expect(try await stage.send("/class/8b/groups", untouched, as: "Соколов").status == 303)
        #expect(try await stage.database.read { try $0.members(of: old, on: november(20)).contains(student) } == false)
        #expect(try await stage.database.read { try $0.members(of: new, on: november(20)).contains(student) })
    }

    @Test(arguments: TestEngine.offered)
    func `a day outside the year is objected to, and others are refused`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (old, new, student) = try await english(stage)
        let from = ClassGroups.Place(group: old, student: student), to = ClassGroups.Place(group: new, student: student)
        let late = try await stage.send("/class/8b/groups", form(from, to, "2026-09-01"), as: "Соколов")
        #expect(late.status == 422 && late.text.contains("не день учебного года"))
        #expect(late.text.contains("value=\"\(to.code)\" selected"), "what was ticked comes back")
        for name in ["Орлов", "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/class/8b/groups", as: name).status == 403, "\(name)")
            #expect(try await stage.send("/class/8b/groups", form(from, to, "2025-11-20"), as: name).status == 403)
        }
        #expect(try await stage.look("/class/99z/groups", as: "Соколов").status == 404)
    }

    private static let marked = SQL(
        """
        SELECT m.student, c.study_group, max(m.day) FROM mark m JOIN course c ON c.id = m.course
            JOIN study_group g ON g.id = c.study_group
        WHERE g.name LIKE '8Б%' AND g.kind = 2 AND m.value IS NOT NULL GROUP BY m.student, c.study_group
        ORDER BY m.student, c.study_group LIMIT 1
        """)

    @Test(
        "R036 R048 nobody leaves a group before the last mark in it, nor on a day of a closed period",
        arguments: TestEngine.offered)
    func marksBehind(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let found = try #require(
            try await stage.database.read { records in
                try records.first(Self.marked) {
                    (student: $0.id(0, of: Student.self), group: $0.id(1, of: StudyGroup.self), day: $0.day(2))
                }
            })
        let was = ClassGroups.Place(group: found.group, student: found.student)
        func leave(_ day: Day) async throws -> Answer {
            try await stage.send("/class/8b/groups", [("was", was.code), ("from", day.iso)], as: "Соколов")
        }
        let early = try await leave(found.day)
        let words = "есть отметки, заметки или пропуски за \(found.day.russian)"
        #expect(early.status == 422 && early.text.contains(words))
        #expect(try await leave(found.day + 1).status == 303)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
