import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// Irina Petrovna leads 8Б and does not teach it algebra; what she may do there is settled on the keeper's page.
struct ClassTeacherRightsTests {
    private struct Scene {
        let house: WholeHouse
        let irina: TestBrowser
        let token: String
        let lesson: ID<Lesson>
        let anna: ID<Student>

        /// The answer to a mark for Anna on the page of `subject` of `of`.
        func mark(_ operation: Int, base: Int = 0) async -> String {
            let body = """
                {"ops":[{"op":"\(String(repeating: "0", count: 28))\(operation)","facet":"mark","student":\(anna.number),\
                "lesson":\(lesson.number),"work":0,"place":1,"set":"4","base":\(base)}]}
                """
            let bytes = Array(body.utf8)
            return await irina.post("/journal/8b/algebra/cells", bytes, "application/json", token: token).text
        }

        /// Settles the four switches as the keeper does, from the first of November.
        func settle(_ ticked: [String]) async throws {
            var form = ["from": "2025-11-01", "reason": "приказ № 90-о от 01.11.2025"]
            for one in ticked { form[one] = "1" }
            let keeper = try await house.browser("keeper")
            let answer = try await keeper.post("/school/class-teachers", from: "/school/class-teachers", form)
            try #require(answer.status == 303, "\(answer.text)")
        }
    }

    private func scene(_ engine: TestEngine) async throws -> Scene {
        let house = try await WholeHouse(engine), algebra = try house.cast.course("8Б Алгебра"), now = house.now
        let lessons = try await house.records.school(ModelSchool.slug).read { records in
            try records.lessons(of: algebra, during: november(10)...november(20)).filter {
                Zone.moscow.moment(day: $0.day, time: $0.starts) <= now
            }
        }
        let irina = try await house.browser("irina")
        return Scene(
            house: house, irina: irina, token: try await irina.token(from: "/devices"),
            lesson: try #require(lessons.last?.id), anna: try house.cast.student(Cast.anna))
    }

    @Test(
        "R016 the class teacher keeps the own class's journal from the day it is settled",
        arguments: TestEngine.offered)
    func keepsJournal(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        #expect(!(await scene.mark(2001)).contains("\"ok\":true"), "nobody has settled it")
        try await scene.settle(["current", "reasons"])
        let kept = await scene.mark(2002)
        #expect(kept.contains("\"ok\":true"), "\(kept)")
        let history = await scene.irina.get("/mark/\(scene.lesson)/\(scene.anna)/1/history").text
        #expect(history.contains("внёс классный руководитель"), "\(history)")
        #expect(await scene.irina.get("/school/class-teachers").status == 403)
        let page = try await scene.house.browser("keeper").get("/school/class-teachers").text
        #expect(page.contains("с 01.11.2025</b>: Ведёт журнал своего класса по всем предметам — да (приказ № 90-о"))
        try await scene.settle(["reasons"])
        #expect(!(await scene.mark(2003, base: 1)).contains("\"ok\":true"), "settled away")
        #expect(try await scene.house.isClean())
    }

    @Test("R016 reasons of absence are the class teacher's only where the act says so", arguments: TestEngine.offered)
    func reasons(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        let form = ["student": "\(scene.anna)", "from": "2025-11-20", "to": "2025-11-20", "reason": "1"]
        let page = "/class/8b/absences"
        try await scene.settle([])
        let refused = await scene.irina.post(page, form.merging(["token": scene.token]) { $1 })
        #expect(refused.status == 403, "\(refused.status)")
        #expect(await scene.irina.get(page).status == 200, "the class is seen all the same")
        #expect(try await scene.house.isClean())
    }
}
