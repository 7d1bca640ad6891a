import ModelSchool
import School
import Testing
import Trials

@testable import SchoolYearFeature
@testable import Storage
@testable import Web

/// The first run: a one-time key, one school, one keeper, one year.
struct FirstRunTests {
    private static let now = Moment(seconds: 1_763_629_200)
    private static let key = "0123456789abcdef"
    private static let form = [
        "key": key, "name": "СОШ № 74", "zone": "Asia/Yekaterinburg", "mode": "electronic",
        "surname": "Соколов", "given": "Иван",
        "patronymic": "",
        "login": "sokolov", "password": "сорок два ежа", "again": "сорок два ежа",
    ]
    private static let year = [
        "year": "2025", "from1": "2025-09-01", "to1": "2025-10-26", "from2": "2025-11-05", "to2": "2025-12-30",
        "from3": "2026-01-12", "to3": "2026-03-22", "from4": "2026-04-01", "to4": "2026-05-26", "first": "08:30",
    ]

    private struct House {
        let records: Records
        let doors: Doors
        let browser: TestBrowser

        init(_ engine: TestEngine) throws {
            records = try engine.freshRecords()
            let ring = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)]))
            let doors = Doors(records.directory, keyring: ring, price: .cheap)
            self.doors = doors
            let outside = Outside(
                isSecure: false, tokenKey: [UInt8](repeating: 9, count: 32), clock: { FirstRunTests.now },
                holder: { text, now, _ in
                    guard let token = SignInToken(text), let found = try await doors.find(token, now: now) else {
                        return nil
                    }
                    return Holder(
                        account: found.signIn.account, device: found.signIn.number, isShared: false, mustChange: false,
                        places: found.links.map { .init(school: $0.school.slug, person: $0.person) })
                },
                schools: { try await doors.schools(now: FirstRunTests.now).map(\.slug) })
            let feature = schoolYear(doors, key: FirstRunTests.key) { _ = try await ModelSchool.build(in: $0, now: $1) }
            browser = TestBrowser(FrontDoor([feature], records: records, outside: outside), now: FirstRunTests.now)
        }
    }

    @Test("R020 whoever holds the key opens the school and becomes its keeper", arguments: TestEngine.offered)
    func theKeyOpens(_ engine: TestEngine) async throws {
        let house = try House(engine)
        let opened = try await house.browser.post("/setup", from: "/setup?token=\(Self.key)", Self.form)
        #expect(opened.status == 303 && opened.location == "/setup/begin")
        let school = try house.records.school("school"),
            known = try await school.read { try $0.knownSchool(at: Self.now) }
        #expect(known.name == "СОШ № 74" && known.zone.name == "Asia/Yekaterinburg")
        let keepers = try await school.read { try $0.holders(of: .journalKeeper, on: known.today) }
        #expect(keepers.count == 1)
        let kinds = try await school.read { try $0.workKinds() }.map(\.kind.code)
        #expect(kinds.first == "О" && kinds.contains("КР"), "a column of the journal has kinds of work to choose from")
        #expect(try await school.verify().isClean)
        #expect(try await house.records.directory.verify().isClean)
        #expect(await house.browser.get("/setup?token=\(Self.key)").location == "/")
        #expect(try await house.browser.post("/setup", from: "/setup/begin", Self.form).status == 409)
    }

    @Test(
        "R003 the first run settles which record of the school is the official one, for the year from its beginning",
        arguments: ["electronic", "dual", "paper"], TestEngine.offered)
    func theMode(_ mode: String, _ engine: TestEngine) async throws {
        let house = try House(engine)
        let page = await house.browser.get("/setup?token=\(Self.key)").text
        #expect(page.contains("<option value=\"electronic\" selected>только электронный журнал</option>"))
        _ = try await house.browser.post(
            "/setup", from: "/setup?token=\(Self.key)", Self.form.merging(["mode": mode]) { $1 })
        // The school is opened on 20 November 2025.
        let settled = try await house.records.school("school").read { try $0.settled(.recordMode) }
        #expect(settled.map(\.value) == [mode] && settled.map(\.from.iso) == ["2025-09-01"])
    }

    @Test(
        "R020 without the key nobody sets the school up",
        arguments: ["", "?token=", "?token=fedcba9876543210", "?key=0"], TestEngine.offered)
    func withoutTheKey(_ query: String, _ engine: TestEngine) async throws {
        let house = try House(engine)
        let page = await house.browser.get("/setup" + query)
        #expect(page.status == 403 && !page.text.contains("type=\"password\""))
        let forged = try await house.browser.post(
            "/setup", from: "/setup?token=\(Self.key)", Self.form.merging(["key": "fedcba9876543210"]) { $1 })
        #expect(forged.status == 403)
        #expect(try await house.doors.schools(now: Self.now).isEmpty)
    }

    @Test(
        arguments: [
            ("name", ""), ("zone", "Mars/Olympus"), ("mode", ""), ("mode", "stone"),
            ("login", "a b"), ("password", "короче"),
            ("again", "другой пароль"),
            ("surname", String(repeating: "Щ", count: 61)), ("given", "<script>"),
        ], TestEngine.offered)
    func `a wrong field comes back with a sentence and nothing is made`(
        _ wrong: (name: String, value: String), engine: TestEngine
    )
        async throws
    {
        let house = try House(engine)
        let page = try await house.browser.post(
            "/setup", from: "/setup?token=\(Self.key)", Self.form.merging([wrong.name: wrong.value]) { $1 })
        #expect(
            page.status == 422 && page.text.contains("error-summary")
                && page.text.contains("value=\"СОШ № 74\"") != (wrong.name == "name"))
        #expect(try await house.doors.schools(now: Self.now).isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `an empty year has quarters, holidays and bells`(engine: TestEngine) async throws {
        let house = try House(engine)
        _ = try await house.browser.post("/setup", from: "/setup?token=\(Self.key)", Self.form)
        #expect(await house.browser.get("/setup/begin").text.contains("2025/2026 учебный год"))
        #expect(try await house.browser.post("/setup/year", from: "/setup/begin", Self.year).location == "/readiness")
        let school = try house.records.school("school")
        #expect(try await school.read { try $0.years().map(\.title) } == ["2025/2026"])
        let bells = try await school.read { try $0.bells(shift: 1, on: Day(number: 20_412)) }
        #expect(bells?.bell(1)?.starts.text == "08:30" && bells?.bell(3)?.starts.text == "10:30")
        let days = try await school.read { try $0.declaredDays(of: 2025) }
        #expect(days.map(\.kind) == [.holiday, .holiday, .holiday])
        let begun = await house.browser.get("/setup/begin").text
        #expect(begun.contains("Учебный год уже открыт") && begun.contains("href=\"/readiness\">К готовности</a>"))
        #expect(try await house.browser.post("/setup/year", from: "/year", Self.year).status >= 400)
    }

    @Test(
        arguments: [
            ("to1", "2025-08-01"), ("from2", "2025-10-20"), ("to4", "2026-09-15"), ("from3", "31.02.2026"),
            ("first", "25:00"),
        ],
        TestEngine.offered)
    func `impossible dates come back with what was typed`(_ wrong: (name: String, value: String), engine: TestEngine)
        async throws
    {
        let house = try House(engine)
        _ = try await house.browser.post("/setup", from: "/setup?token=\(Self.key)", Self.form)
        let page = try await house.browser.post(
            "/setup/year", from: "/setup/begin", Self.year.merging([wrong.name: wrong.value]) { $1 })
        #expect(
            page.status == 422 && page.text.contains("value=\"\(wrong.value)\"") && page.text.contains("Год не открыт"))
        #expect(try await house.records.school("school").read { try $0.years() }.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `the model school fills an empty one once`(engine: TestEngine) async throws {
        let house = try House(engine)
        _ = try await house.browser.post("/setup", from: "/setup?token=\(Self.key)", Self.form)
        #expect(try await house.browser.post("/setup/model", from: "/setup/begin", [:]).location == "/readiness")
        let school = try house.records.school("school")
        #expect(try await school.read { try $0.classes(of: 2025) }.count == 8)
        #expect(try await house.browser.post("/setup/model", from: "/year", [:]).status >= 400)
    }
}
