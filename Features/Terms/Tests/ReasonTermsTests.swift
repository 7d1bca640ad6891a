import ModelSchool
import School
import Testing
import Trials

@testable import Storage
@testable import TermsFeature
@testable import Web

struct ReasonTermsTests {
    @Test("R073 a document without a reason stands among the terms, with its owner", arguments: TestEngine.offered)
    func documentsWithoutReason(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), today = stage.cast.today
        let (anna, father) = (try stage.cast.student(Cast.anna), try stage.cast.person(Cast.annasFather))
        try await stage.change { pen in
            let draft = AbsenceDraft(student: anna, from: today, to: today, reason: .illness)
            let scan = try AttachedFile(Array("%PDF-1.4".utf8), named: "а.pdf", field: "file")
            try pen.tell(draft, by: father, file: scan)
        }
        let own = try await stage.page("/terms/own", as: Cast.irinaPetrovna)
        #expect(own.contains("предъявлен 20 ноября, причина — до 22 ноября"))
        #expect(try await !stage.page("/terms/own", as: Cast.veraPavlovna).contains("предъявлен 20 ноября"))
        let all = try await stage.page("/terms", as: "Тихонова", at: stage.now + 3 * 86_400)
        #expect(all.contains("предъявлен 20 ноября") && all.contains("Носова\u{A0}И.\u{A0}П."))
        #expect(all.contains("на 1\u{A0}день позже срока"))
    }
}
