import ModelSchool
import Testing
import Trials
import Web

extension WholeHouse {
    /// Every field of cards switched on, and a SNILS in Анна's.
    func keepFields() async throws {
        let keeper = try await browser("keeper"), anna = try cast.person(Cast.anna)
        let fields = ["passport", "snils", "address", "phone", "citizenship", "categories", "health"]
        let on = Dictionary(uniqueKeysWithValues: fields.map { ($0, "yes") })
        try #require(try await keeper.post("/school/fields", from: "/devices", on).status == 303)
        let snils = ["value": "112-233-445 95"]
        try #require(try await keeper.post("/people/\(anna)/secret/snils", from: "/devices", snils).status == 303)
    }
}
