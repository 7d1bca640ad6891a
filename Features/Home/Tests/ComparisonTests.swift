import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

struct ComparisonTests {
    @Test(
        "R003 while a paper journal is kept, those who answer for the school are told of the comparison",
        arguments: TestEngine.offered)
    func reminder(engine: TestEngine) async throws {
        let stage = try await Stage([home], on: engine), today = stage.cast.today
        for mode in ["electronic", "dual", "paper"] {
            _ = try await stage.change { try $0.settle(.recordMode, mode, from: today) }
            for name in ["Громова", "Тихонова", "Соколов"] {
                let page = try await stage.page("/", as: name)
                #expect(page.contains("Сверка с бумажным журналом") == (mode != "electronic"), "\(name) \(mode)")
            }
            let teacher = try await stage.page("/", as: Cast.veraPavlovna)
            #expect(!teacher.contains("Сверка с бумажным журналом"), "\(mode)")
        }
    }
}
