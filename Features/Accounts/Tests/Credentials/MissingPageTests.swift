import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct MissingPageTests {
    @Test(
        "R026 whoever has never come in stands on the list until the first sign-in, parents too",
        arguments: TestEngine.offered)
    func untilTheFirstSignIn(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let list = await nosova.get("/credentials/missing/8b").text
        // Two students; of the parents the father and the mother, who works here.
        #expect(list.contains("Ученики: 2 из 2") && list.contains("Родители: 2 из 2"))
        #expect(list.contains("Абрамов Олег") && list.contains("отец: Абрамов-мл Пётр"))
        #expect(list.contains("Абрамова Ольга") && list.contains("карточку выдаёт ответственный"))
        // Белов has nobody in the record to be given a slip.
        #expect(list.contains("Родители не записаны") && list.contains("<li>Белов Пётр</li>"))
        _ = try await school.signedIn("Абрамов", login: "abramov")
        let after = await nosova.get("/credentials/missing/8b").text
        #expect(after.contains("Родители: 1 из 2") && !after.contains("Абрамов Олег"))
    }

    @Test("R026 an account that was made but never used still counts as not come in", arguments: TestEngine.offered)
    func madeButNeverUsed(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        try await school.open("Белов", login: "belov")
        #expect(await nosova.get("/credentials/missing/8b").text.contains("Белов Пётр<small>ученик · вход создан"))
    }

    @Test("R018 R026 a class teacher sees the own class alone, the keeper everybody", arguments: TestEngine.offered)
    func whoSeesWhom(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let own = await nosova.get("/credentials/missing")
        #expect(own.status == 200 && own.text.contains("/credentials/missing/8b"))
        #expect(!own.text.contains("/credentials/missing/7a") && !own.text.contains("/slips/parents"))
        for path in ["/credentials/missing/7a", "/credentials/missing/staff", "/credentials/missing/11x"] {
            #expect(await nosova.get(path).status == 404)
        }
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let all = await keeper.get("/credentials/missing").text
        #expect(all.contains("8Б") && all.contains("7А") && all.contains("Сотрудники") && all.contains("/slips/all"))
        #expect(await keeper.get("/credentials/missing/staff").text.contains("Носова") == false, "she has come in")
        #expect(await keeper.get("/credentials/missing/staff").text.contains("Лебедева"))
        let father = try await school.signedIn("Абрамов", login: "abramov")
        for path in ["/credentials/missing", "/credentials/missing/8b", "/credentials/register", "/slips/all"] {
            #expect(await father.get(path).status == 403)
        }
    }

    @Test(
        "R021 where the school leaves it to the keeper, a class teacher gives no slips", arguments: TestEngine.offered)
    func theSwitch(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        try await school.settle(.credentialsIssuers, "keeper")
        for path in ["/slips/8b", "/credentials/missing", "/credentials/missing/8b", "/credentials/register/8b"] {
            #expect(await nosova.get(path).status == 403)
        }
        try await school.settle(.credentialsIssuers, "class_teacher")
        #expect(await nosova.get("/slips/8b").status == 200)
    }

    @Test("R021 the keeper prints all classes, class by class, and the parents alone", arguments: TestEngine.offered)
    func allClasses(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        let names = ["Белов", "Васильев", "Абрамов"], chosen = try names.map { try #require(school.people[$0]) }
        let parents = await keeper.get("/slips/parents").text
        #expect(parents.contains("Абрамов Олег") && !parents.contains("Белов Пётр</span>"))
        let body = FormBody(
            [("token", try await keeper.token(from: "/slips/all"))] + chosen.map { ("person", $0.description) })
        let sheet = await keeper.post("/slips/all", body.bytes, FormBody.type).plain
        // 7А stands before 8Б, each with a list of its own.
        let first = try #require(sheet.firstRange(of: "Васильев Пётр")?.lowerBound)
        let second = try #require(sheet.firstRange(of: "Белов Пётр")?.lowerBound)
        #expect(first < second && sheet.split(separator: "class=\"slips\"").count == 3)
        #expect(sheet.contains("3 карточки, 2 листа А4"))
    }
}
