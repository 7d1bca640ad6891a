import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct ActFileTests {
    @Test(
        "R022 the file of a local act opens from its name, also for whoever must read it before working",
        arguments: TestEngine.offered)
    func file(engine: TestEngine) async throws {
        let stage = try await Stage([institution], on: engine)
        let act = try await stage.change { pen in
            var facts = LocalActFacts("Положение о поощрениях", version: "1", from: november(1))
            facts.bindsParents = true
            return try pen.add(localAct: facts, file: (Array("%PDF-1.7 текст".utf8), "Положение.pdf"))
        }
        let list = try await stage.page("/school/acts", as: "Соколов")
        #expect(list.contains("<a href=\"/acts/\(act.number)/file\">Положение.pdf</a>"))
        try await stage.change { pen in
            try pen.settle(.actsRequired, "yes", from: november(1), reason: "приказ")
        }
        for name in ["Лебедева", Cast.annasFather] {
            let answer = try await stage.look("/acts/\(act.number)/file", as: name)
            #expect(answer.status == 200 && answer.body == Array("%PDF-1.7 текст".utf8), "\(name)")
            let way = answer.headers.first { $0.0 == "content-disposition" }?.1 ?? ""
            #expect(way.hasSuffix("filename*=UTF-8''%D0%9F%D0%BE%D0%BB%D0%BE%D0%B6%D0%B5%D0%BD%D0%B8%D0%B5.pdf"))
            #expect(try await stage.look("/acts/\(act.number)", as: name).location == "/acts", "all else waits")
        }
        #expect(try await stage.look("/acts/\(act.number + 1)/file", as: "Лебедева").status == 404)
        let stranger = Visit(method: "GET", path: "/acts/\(act.number)/file", now: stage.now)
        #expect(await stage.front.answer(stranger).location?.hasPrefix("/login") == true)
    }
}
