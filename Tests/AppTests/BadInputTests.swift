import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// Whatever is sent is answered with a page or a sentence, never with a fault, and what was refused wrote nothing.
struct BadInputTests {
    @Test(arguments: TestEngine.offered)
    func `no form and no page falls over bad fields, and nothing is half-written`(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine)
        var flood = try await Flood(house), reached: Set<String> = []
        let tie = try await house.keepFields()
        let correction = try await house.correction(of: Cast.boris, by: try await house.browser("vera"))
        for person in try Self.people(house.cast) {
            let browser = try await house.browser(person.login)
            var pages = ["/", "/devices", "/password", "/second-factor"] + person.pages
            if person.login == "keeper" { pages += [tie, correction] }
            if person.login == "keeper" { pages += try await Self.upload(as: browser) }
            if person.login == "keeper" {
                pages += DoorTable.timetablePages(try await house.timetableDraft(by: browser))
            }
            if person.login == "vera" { pages += try await house.workPages() }
            if person.login == "irina" { pages.append(try await house.reason(by: browser)) }
            var explorer = Explorer(house.front)
            await explorer.walk(browser, from: pages)
            let forms = explorer.forms.merging(Self.unseen.map { ($0.action, $0) }) { found, _ in found }
            reached.formUnion(forms.values.map { explorer.pattern("POST", $0.action) })
            try await flood.send(forms.values.sorted { $0.action < $1.action }, as: browser, token: "/devices")
            await flood.open(explorer.pages.values.sorted(), as: browser)
        }
        let visitor = TestBrowser(house.front, now: house.now)
        var explorer = Explorer(house.front)
        await explorer.walk(visitor, from: ["/login", "/code", "/login/recover", "/email/confirm"])
        reached.formUnion(explorer.forms.keys)
        try await flood.send(explorer.forms.values.sorted { $0.action < $1.action }, as: visitor, token: "/login")
        await flood.open(["/login", "/code", "/setup"], as: visitor)

        let all = Set(house.front.routes.all.filter { $0.method == "POST" }.map(\.path))
        #expect(all.subtracting(reached) == ["/journal/:class/:subject/cells"], "every form was sent; cells below")
        #expect(try await house.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `no batch of cells falls over bad bodies, and none is half-written`(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), browser = try await house.browser("vera")
        let (course, today) = (try house.cast.course("8Б Алгебра"), house.cast.today)
        let lesson = try await house.records.school(ModelSchool.slug).read { records in
            try #require(try records.lessons(of: course, during: today - 14...today - 1).last).id.number
        }
        let student = try house.cast.student(Cast.anna).number, token = try await browser.token(from: "/devices")
        for body in BadBodies.all(student: student, lesson: lesson) {
            let before = try await house.heads()
            let answer = await browser.post(
                "/journal/8b/algebra/cells", Array(body.utf8), "application/json", token: token)
            #expect(answer.status < 500, "\(body.prefix(200))")
            if !answer.text.contains("\"ok\":true") {
                #expect(try await house.heads() == before, "\(body.prefix(200)) \(answer.text.prefix(200))")
            }
        }
        #expect(try await house.isClean())
    }

    /// Who walks through the house, and where pages are that no link leads to.
    private static func people(_ cast: Cast) throws -> [(login: String, pages: [String])] {
        let anna = try cast.person(Cast.anna), vera = try cast.person(Cast.veraPavlovna)
        let alone = "/people/\(try cast.person(Cast.homeSchooled))"
        let tenth = "/movement/tenth/\(cast.students["11А"]?.first ?? ID(1))"
        let cards =
            ["", "/edit", "/duties"].map { "/people/\(vera)\($0)" }
            + ["/edit", "/parents"].map { "/people/\(anna)\($0)" }
        let desk = ["/people/new/staff", "/import", "/backups", "/journals", "/class/8b/groups"]
        let sealed =
            ["/school/fields", "/people/\(vera)/posts", "/registers", "/registers/obligations", "/access"]
            + ["/secret/snils", "/categories"].map { "/people/\(anna)\($0)" }
        let waysIn = [
            "/slips/person/\(vera)", "/credentials/person/\(anna)", "/credentials/missing", "/credentials/rules",
        ]
        let keeper = [
            desk, cards, sealed,
            waysIn,
            DoorTable.schoolPages,
            DoorTable.yearPages,
            DoorTable.substitutionPages,
            movement, ["/orders/sending", "/quarter", tenth],
            DoorTable.changePages,
            DoorTable.curriculumPages + ["/people/\(vera)/dismissal"] + ["/form", "/timetable"].map { alone + $0 },
        ]
        // The keeper last: whoever may end everybody's duties leaves little to the others.
        return [
            (
                "irina",
                [
                    "/corrections/new/\(anna)", "/class/8b/arrival", "/class/8b/confirm",
                    "/class/8b/absences", "/class/8b", "/people",
                    "/slips/8b",
                ]
            ),
            ("papa", ["/news", "/diary", "/marks", "/absence/new/\(anna)"]),
            ("vera", ["/journals", "/journal/9a/algebra/plan"]),
            ("keeper", keeper.flatMap { $0 }),
        ]
    }

    /// The last line of the model school's ledger but one is an arrival that nothing follows.
    private static let movement = [
        "/movement", "/movement/new/arrival?class=8b", "/movement/new/transfer?class=10a&to=10b",
        "/movement/lines/161", "/orders/new/delegation", "/orders/plan",
    ]

    /// Forms that no link leads to, or that only some see.
    private static let unseen: [FoundForm] = [
        hidden, DoorTable.changeForms, DoorTable.hiddenPlanForms, DoorTable.quarterForms, DoorTable.workForms,
        DoorTable.assessmentForms, DoorTable.extraForms, DoorTable.debtForms, DoorTable.examForms,
    ].flatMap { $0 }

    /// Forms that a school which stands shows nobody: of the first run, and of a second device.
    private static let hidden: [FoundForm] = [
        FoundForm("/setup", ["name", "zone", "mode", "surname", "given", "patronymic", "login", "password", "key"]),
        FoundForm(
            "/setup/year", ["year", "first"] + (1...4).flatMap { ["from\($0)", "to\($0)"] }),
        FoundForm("/school/fields/erase", ["field", "why"]), FoundForm("/acts", ["act", "agree"]),
        FoundForm("/registers/obligations/end", ["ended", "lastday", "reason"]),
        FoundForm("/absence/new/1/withdraw", ["notice"]), FoundForm("/class/8b/release", ["d", "from", "ground"]),
        FoundForm("/class/8b/notices/1", ["what", "reason", "answer", "d"]),
        FoundForm("/outages/1", ["day", "time", "endday", "endtime", "words", "reach", "building", "class", "seen"]),
        FoundForm("/outages/1/mistake", ["reason", "seen"]),
        FoundForm("/login/second", ["ticket", "code", "trust", "next"]), FoundForm("/devices/alert", ["alert"]),
        FoundForm("/login/reset", ["login"]), FoundForm("/email", ["email", "password"]),
        FoundForm("/email/remove", ["present"]), FoundForm("/second-factor/off", ["code"]),
        FoundForm("/second-factor/codes", ["code"]),
        FoundForm("/credentials/person/1/second-factor", ["reason", "identity"]),
        FoundForm("/substitutions/own", ["d", "lesson", "was", "own"]),
        FoundForm("/substitutions/off", ["d", "lesson", "was"]),
        FoundForm("/substitutions/join", ["d", "lesson", "was", "other"]), FoundForm("/substitutions/publish", ["d"]),
        FoundForm("/roster/drop", ["line", "d"]),
        FoundForm("/substitutions/orders/end", ["id", "lastday"]),
        FoundForm("/substitutions/assign", ["d", "lesson", "was", "person", "anyway"]),
        FoundForm("/substitutions/absence/end", ["d", "absence", "lastday", "return", "came"]),
        FoundForm("/substitutions/return", ["d", "teacher"]),
        FoundForm("/setup/model", []), FoundForm("/devices/end", ["device"]), FoundForm("/devices/end-others", []),
        FoundForm("/year/open", ["year", "order", "ordered", "from-1-1", "to-1-1"]), FoundForm("/year/undo", ["year"]),
        FoundForm("/class/8b/choice/end", ["number", "lastday"]),
        FoundForm("/timetable/versions/1/back", []), FoundForm("/import/timetable/solve", ["minutes", "gaps"]),
        FoundForm("/year/checklist/undo", ["year", "item", "note"]),
        FoundForm("/import/timetable/00112233445566778899aabbccddeeff/solve", []),
        // Whoever has been here since September has brought nothing: the page shows no form.
        FoundForm("/movement/brought/1", ["subject", "mark", "day", "work", "source", "weight", "counts"]),
        FoundForm(
            "/movement/brought/1/1", ["subject", "mark", "day", "work", "source", "weight", "counts", "what", "seen"]),
        FoundForm("/movement/requests/1/decline", ["why"]), FoundForm("/orders/plan/1", ["done", "outcome", "how"]),
    ]

    /// Lists of people and a timetable that wait for decisions.
    private static func upload(as browser: TestBrowser) async throws -> [String] {
        var plans: [String] = []
        let list = "Класс;ФИО\n7А;Ёлкин Пётр\n8Б;Кузнецова Анна Сергеевна\n;Без класса\n"
        let kinds = [
            ("import/people", "file", list), ("import/timetable", "file", SmallTimetable.text),
            ("setup/files", "files", list),
        ]
        for (kind, field, text) in kinds {
            let head = "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
            let body =
                head + (try await browser.token(from: "/devices"))
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"a.csv\"\r\n\r\n\(text)\r\n--x--\r\n"
            let answer = await browser.post("/\(kind)", Array(body.utf8), "multipart/form-data; boundary=x")
            try #require(answer.status == 303, "\(kind): \(answer.text.suffix(600))")
            plans.append(try #require(answer.location))
        }
        return plans + [(plans.last ?? "") + "/columns/0", "/setup/files"]
    }
}
