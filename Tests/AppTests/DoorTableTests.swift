import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// Who is let in where, address by address: every route of the router stands in the table, and most refuse somebody.
struct DoorTableTests {
    @Test(
        "R014 R015 R018 every address lets in whom the table says, and nobody else", arguments: TestEngine.offered)
    func everyAddress(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), table = try await DoorTable(house)
        var browsers: [(TestBrowser, String)] = []
        for login in Asked.logins {
            let browser = try await house.browser(login)
            browsers.append((browser, try await browser.token(from: "/devices")))
        }
        for asked in table.rows {
            var signs = ""
            for (browser, token) in browsers {
                let before = try await house.heads(), answer = await house.visit(asked, as: browser, token)
                signs.append(Asked.sign(of: answer))
                let after = try await house.heads()
                #expect(answer.status < 400 || after == before, "\(asked) was refused and wrote")
            }
            #expect(signs == asked.expected, "\(asked)")
        }
        compare(table, house)
    }

    /// A route without a line fails, and so does a line without a route.
    private func compare(_ table: DoorTable, _ house: WholeHouse) {
        let explorer = Explorer(house.front)
        let listed = Set(table.rows.map { "\($0.method) \(explorer.pattern($0.method, $0.path))" })
        let all = Set(house.front.routes.all.map { "\($0.method) \($0.path)" })
        #expect(all == listed.union(DoorTable.own), "a route stands in the table, or a line of it is no route")
        #expect(listed.isDisjoint(with: DoorTable.own))
    }

    @Test(arguments: TestEngine.offered)
    func `another school of the same house has no address for anybody, though every number exists there`(
        engine: TestEngine
    ) async throws {
        let house = try await WholeHouse(engine, withOther: true), table = try await DoorTable(house)
        let own = ["/devices", "/password"].map { Asked.page($0, "") }
        let acts = ["/devices/end", "/devices/end-others", "/password"].map { Asked.act($0, ["device": "1"], "") }
        for login in ["keeper", "vera", "irina", "papa", "anna"] {
            let browser = try await house.browser(login), token = try await browser.token(from: "/model/devices")
            let before = try await house.heads()
            for asked in table.rows + own + acts {
                let answer = await house.visit(asked, as: browser, token, under: "/" + WholeHouse.other)
                #expect(answer.status == 404, "\(login) \(asked)")
                let isNamed = answer.text.contains("Соседняя") || answer.text.contains("Кузнецов")
                #expect(!isNamed, "\(login) \(asked) tells of the other school")
            }
            #expect(try await house.heads() == before, "\(login) wrote")
        }
        let irina = try await house.browser("irina")
        #expect(await irina.get("/model/class/8b").status == 200, "the own one is where it was")
    }
}

extension WholeHouse {
    /// Opens or sends what is asked.
    func visit(_ asked: Asked, as browser: TestBrowser, _ token: String, under prefix: String = "") async -> Answer {
        let path = prefix + asked.path
        if asked.method == "GET" { return await browser.get(path) }
        if asked.path.hasSuffix("/cells") {
            return await browser.post(path, Array("{\"ops\":[]}".utf8), "application/json", token: token)
        }
        return await browser.post(path, asked.fields.merging(["token": token]) { $1 })
    }
}
