import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

extension WholeHouse {
    /// Every field of cards switched on, and a SNILS and a category in Анна's; answers where her father's
    /// tie to her is kept.
    func keepFields() async throws -> String {
        let keeper = try await browser("keeper"), anna = try cast.person(Cast.anna)
        let fields = ["passport", "snils", "address", "phone", "citizenship", "categories", "health"]
        let on = Dictionary(uniqueKeysWithValues: fields.map { ($0, "yes") })
        try #require(try await keeper.post("/school/fields", from: "/devices", on).status == 303)
        let category = ["category": "ПИТ", "basis": "заявление № 5", "from": "2025-11-20"]
        try #require(
            try await keeper.post("/people/\(anna)/categories", from: "/devices", category).status == 303)
        let snils = ["value": "112-233-445 95"]
        try #require(try await keeper.post("/people/\(anna)/secret/snils", from: "/devices", snils).status == 303)
        let tie = try await records.school(ModelSchool.slug).read { try $0.parents(of: ID(anna.number)).first?.id }
        return "/people/\(anna)/parents/\(try #require(tie))"
    }

    /// A reason that the class teacher of 8Б gives for Борис, whatever was settled of it today: the address where it
    /// stands.
    func reason(by browser: TestBrowser) async throws -> String {
        let today = cast.today
        let permit = try Caller.clockwork("проверка", now: now, today: today)
            .ask(.setUpSchool, on: .school, under: Regulation())
        try await records.school(ModelSchool.slug).change {
            try $0.signed(by: permit).settle(.editAbsenceReason, "yes", from: today)
        }
        return try await absence(of: Cast.boris, by: browser)
    }
}
