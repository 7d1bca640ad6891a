import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// The school's own load out to FET and back.
struct SchoolAsFETTests {
    private func writer(_ school: TestSchool, _ wishes: FETWriter.Wishes) async throws -> FETWriter {
        try await school.database.read { try FETWriter($0, today: TestSchool.today, wishes: wishes) }
    }

    @Test func `the load is written as activities with their pages beside them`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let (bytes, lessons) = try await writer(school, .init()).file(named: "Школа «Пример» & Ко")
        #expect(lessons == 20, "four subjects of two classes and two groups of English, two hours each")
        let file = try FETReader.file(bytes)
        #expect(file.institution == "Школа «Пример» & Ко")
        #expect(file.days.count == 5 && file.hours.count == 7)
        #expect(file.activities.count == 20 && file.unplaced.count == 20)
        #expect(file.years.map(\.name) == ["5А", "5Б"])
        #expect(file.years[0].groups.count == 2 && file.years[1].groups.isEmpty)
        #expect(file.activities.allSatisfy { $0.comments.hasPrefix("parta:") && $0.teachers.count == 1 })
    }

    @Test func `lessons of the standing timetable stay where they are, with their rooms`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let course = try await school.change { records in
            let course = try #require(try records.courses(of: 2025).first { $0.title == "История" })
            let room = try records.add(room: "301")
            _ = try records.publish(
                timetable: "Осень", of: 2025, from: TestSchool.day(2025, 9, 1),
                slots: [SlotFacts(weekday: 3, n: 2, room: room, courses: [course.id])])
            return course.id
        }
        let bytes = try await writer(school, .init(keepsPlaces: true)).file(named: "Школа").bytes
        let file = try FETReader.file(bytes)
        let kept = file.activities.filter { file.placements[$0.id] != nil }
        #expect(kept.map(\.comments) == ["parta:\(course.number)"])
        #expect(file.placements[kept[0].id] == .init(day: 2, hour: 1, room: "301"))
    }

    @Test(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"), arguments: TestEngine.offered)
    func `a week that fet-cl made of the load comes back to the same pages`(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        let visits = try await TestVisits(school, as: .dispatcher)
        let page = await visits.get("/import/timetable/solve").text
        #expect(page.contains("<b>20</b> уроков в неделю"))
        let courses = try await school.count(SQL("SELECT count(*) FROM course"))
        let plan = try #require(
            try await visits.post("/import/timetable/solve", [("minutes", "1"), ("gaps", "")]).location)
        #expect(await visits.get(plan).text.contains("Остановить"))
        #expect(await visits.get("/import/timetable").text.contains("составляется"), "it is found again")
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Расписание составлено.") }
        let solved = await visits.get(plan).text
        #expect(solved.contains("<b>0</b> накладок") && !solved.contains("По нагрузке ещё не стоит"))
        _ = try await visits.post(plan, [("from", "2025-09-01"), ("how", "publication"), ("do", "load")])
        #expect(await visits.get(plan).text.contains("Расписание загружено"))
        #expect(try await LoadedSchool.week(school).count == 20)
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == courses, "no page is made anew")
        #expect(try await school.database.verify().isClean)
    }

    @Test(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"))
    func `work that is stopped leaves the file as it was`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let visits = try await TestVisits(school, as: .dispatcher)
        let plan = try #require(
            try await visits.post("/import/timetable/solve", [("minutes", "1")]).location)
        _ = try await visits.post(plan + "/solve", [("do", "stop")])
        await visits.goRound()
        let page = await visits.get(plan).text
        #expect(page.contains("Составление остановлено"))
        #expect(page.contains("Без места в расписании: 20"))
    }

    @Test func `FET's places alone are laid over the file they belong to`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let visits = try await TestVisits(school, as: .dispatcher)
        let file = await visits.get("/import/timetable/school.fet")
        #expect(file.status == 200)
        let plan = try #require(try await visits.upload("timetable", file.body, named: "школа.fet").location)
        #expect(await visits.get(plan).text.contains("Без места в расписании: 20"))
        let places = """
            <Activities_Timetable><Activity><Id>1</Id><Day>Среда</Day><Hour>3</Hour><Room>12</Room></Activity>
            <Activity><Id>2</Id><Day></Day><Hour></Hour><Room></Room></Activity></Activities_Timetable>
            """
        let key = String(plan.split(separator: "/").last ?? "")
        _ = try await visits.upload("timetable", Array(places.utf8), named: "a_activities.xml", in: key)
        #expect(await visits.get(plan).text.contains("Без места в расписании: 19"))
        let wrong = try await visits.upload("timetable", Array("<fet/>".utf8), named: "a.xml", in: key)
        #expect(wrong.status == 422 && wrong.text.contains("Это не решение FET"))
    }

    @Test func `FET's log tells how far it has come`() {
        let log =
            "List\n\nAt time 0 h 0 m 0 s, FET reached 17 activities placed\nAt time 0 h 0 m 4 s, FET reached 494 activities placed\n"
        #expect(TimetableSolver.placed(Array(log.utf8)) == 494)
        #expect(TimetableSolver.placed([]) == 0)
    }
}
