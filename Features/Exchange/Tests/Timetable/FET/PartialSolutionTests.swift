import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// What FET cannot place wholly comes back as far as it came.
@Suite(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"))
struct PartialSolutionTests {
    @Test func `the best that was found within the time is taken`() async throws {
        let file = try await TimetableSolver(seconds: 2).solve(HardFET.crowdedMonday)
        #expect(file.activities.count == 10)
        #expect(file.placements.count == 6, "six of ten lessons fit into one Monday")
        #expect(Set(file.placements.values.map(\.day)) == [0])
    }

    @Test func `FET that forgets its time is asked to write down what it has`() async throws {
        let file = try await TimetableSolver(seconds: 1).solve(HardFET.lockedTwice)
        #expect(file.placements.count < 6 && !file.placements.isEmpty)
    }

    @Test func `what cannot be begun at all is told in our words`() async throws {
        let problem = await #expect(throws: FileProblem.self) {
            _ = try await TimetableSolver(seconds: 2).solve(HardFET.crowdedTeacher)
        }
        #expect(
            problem?.description.contains(
                "у учителя «Ли» их 40, а мест 30: дней 5, уроков в день 6. Поправьте нагрузку") == true)
    }

    @Test(arguments: TestEngine.offered)
    func `work that is stopped keeps the best it found, as a draft with the rest to place`(engine: TestEngine)
        async throws
    {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(
            try await visits.upload("timetable", HardFET.crowdedMonday, named: "трудное.fet").location)
        _ = try await visits.post(plan + "/solve", [("do", "begin")])
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("поставлено 6 из 10") }
        #expect(await visits.get("/import/timetable/solve").text.contains("Сейчас составляется"))
        _ = try await visits.post(plan + "/solve", [("do", "stop")])
        try await visits.wait { await visits.get(plan).text.contains("взято лучшее из найденного") }
        let page = await visits.get(plan).text
        #expect(page.contains("поставлено 6 из 10") && page.contains("Без места в расписании: 4"))
        _ = try await visits.post(plan, [("do", "load")])
        let done = await visits.get(plan).text
        #expect(done.contains("Расписание загружено черновиком: 6"))
        let draft = try #require(try await school.database.read { try $0.timetableVersions(of: 2025).first })
        #expect(draft.publishedAt == nil && draft.slots == 6)
        #expect(try await school.count(SQL("SELECT sum(weekly_tenths) FROM course")) == 100, "ten hours are owed still")
        #expect(try await school.database.verify().isClean)
    }

    @Test func `a school makes one timetable at a time, and stopping twice ends at once`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let first = try #require(
            try await visits.upload("timetable", HardFET.crowdedMonday, named: "первое.fet").location)
        _ = try await visits.post(first + "/solve", [])
        let second = try #require(
            try await visits.upload("timetable", HardFET.lockedTwice, named: "второе.fet").location)
        let refused = try await visits.post(second + "/solve", [])
        #expect(refused.status == 422)
        #expect(refused.text.contains("В школе уже составляется расписание «первое.fet»."))
        #expect(await visits.get(first).text.contains("Остановить"), "nobody has begun it yet")
        _ = try await visits.post(first + "/solve", [("do", "stop")])
        #expect(await visits.get(first).text.contains("Составление остановлено: расписание осталось таким"))
        #expect(try await visits.post(second + "/solve", []).status == 303)
    }

    @Test func `work that a stopped server left behind says so and may begin anew`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(
            try await visits.upload("timetable", HardFET.crowdedMonday, named: "трудное.fet").location)
        _ = try await visits.post(plan + "/solve", [])
        try await school.change { records in
            for job in try records.waitingJobs("import.solve") { _ = try records.startJob(job.key) }
        }
        await visits.startAnew()
        let page = await visits.get(plan).text
        #expect(page.contains("Работа прервана: программа была остановлена. Начните заново."))
        #expect(page.contains("Составить расписание") && !page.contains("Остановить"))
        #expect(try await visits.post(plan + "/solve", []).status == 303)
    }
}
