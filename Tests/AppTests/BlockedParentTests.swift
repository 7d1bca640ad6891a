import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// A court's word reaches a parent who is signed in already.
struct BlockedParentTests {
    @Test(
        "R018 R043 a parent shut out by a court loses the diary with that very change, though signed in",
        arguments: TestEngine.offered)
    func blocked(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), papa = try await house.browser("papa")
        let keeper = try await house.browser("keeper"), anna = try house.cast.student(Cast.anna)
        let brother = try house.cast.student(Cast.annasBrother), father = try house.cast.person(Cast.annasFather)
        #expect(await papa.get("/diary/\(anna)").status == 200)
        let tie = try await house.records.school(ModelSchool.slug).read { records in
            try #require(try records.parents(of: anna).first { $0.parent.number == father.number }).id
        }
        let path = "/people/\(anna)/parents/\(tie)", form = ["kin": "2", "blocked": "yes"]
        let silent = try await keeper.post(path, from: "/devices", form)
        #expect(silent.status == 422 && silent.text.contains("Укажите решение суда"))
        let basis = form.merging(["basis": "решение суда № 2-15/2025 от 10.11.2025"]) { $1 }
        #expect(try await keeper.post(path, from: "/devices", basis).status == 303)
        #expect(await papa.get("/diary/\(anna)").status == 404, "the other child is still his: it is not there for him")
        #expect(await papa.get("/marks/\(anna)").status == 404)
        #expect(await papa.get("/diary/\(brother)").status == 200)
        let card = await keeper.get("/people/\(anna)").text
        #expect(card.contains("доступ закрыт судом: решение суда № 2-15/2025 от 10.11.2025"))
        #expect(card.contains("отец: доступ закрыт"), "the card's history says it")
        let bare = try await keeper.post(path, from: "/devices", ["kin": "2", "blocked": "no"])
        #expect(bare.status == 422 && bare.text.contains("по какому решению доступ снова открывается"))
        let opened = ["kin": "2", "blocked": "no", "basis": "определение суда № 2-19/2025 от 18.11.2025"]
        #expect(try await keeper.post(path, from: "/devices", opened).status == 303)
        #expect(await papa.get("/diary/\(anna)").status == 200)
        #expect(try await house.isClean())
    }
}
