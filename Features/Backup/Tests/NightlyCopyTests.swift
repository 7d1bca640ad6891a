import School
import Storage
import Testing
import Trials
import Web

@testable import BackupFeature

/// The clock makes a copy each night.
struct NightlyCopyTests {
    @Test("R126 the clock makes a checked copy at night, once, in every folder", arguments: TestEngine.offered)
    func nightly(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine)
        let rounds = try place.rounds("первый"), other = try place.rounds("второй")
        await rounds.round(at: CopyPlace.noon)
        #expect(try await place.copies().isEmpty, "noon is not the hour")

        async let one: Void = rounds.round(at: CopyPlace.night)
        async let two: Void = other.round(at: CopyPlace.night)
        _ = await (one, two)
        #expect(place.files("a").count == 1 && place.files("b").count == 1, "two processes, one copy")
        for school in ["one", "two"] {
            let copies = try await place.copies(of: school)
            #expect(copies.count == 2 && copies.allSatisfy { $0.isChecked && $0.at == CopyPlace.night })
        }
        await rounds.round(at: CopyPlace.night + 3_600)
        #expect(place.files("a").count == 1)
        await rounds.round(at: CopyPlace.night + 86_400)
        #expect(place.files("a").count == 2, "and the next night again")

        let age = try await place.records.school("one").read { try $0.copyAge(at: CopyPlace.night + 3 * 86_400) }
        #expect(age == .old(days: 2))
    }

    @Test(arguments: TestEngine.offered)
    func `a night on which no folder took the copy is tried again in half an hour`(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine)
        await (try place.rounds("один", into: ["/nowhere"])).round(at: CopyPlace.noon)
        await (try place.rounds("один", into: ["/nowhere"])).round(at: CopyPlace.night)
        let failed = try await place.copies()
        #expect(failed.map(\.isChecked) == [false])
        #expect(failed[0].words.contains("нет такой папки"))

        let mended = try place.rounds("один")
        await mended.round(at: CopyPlace.night + 1_700)
        #expect(place.files("a").isEmpty)
        await mended.round(at: CopyPlace.night + 1_900)
        #expect(place.files("a").count == 1)
    }

    @Test(arguments: TestEngine.offered)
    func `a chore left by a process that died is done by another after the lease`(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine)
        let rounds = try place.rounds("живой")
        await rounds.round(at: CopyPlace.noon)
        let dead = try Caller.clockwork("мёртвый", now: CopyPlace.night, today: Zone.moscow.day(of: CopyPlace.night))
            .ask(.runChore, on: .school, under: Regulation())
        let isTaken = try await place.records.directory.change {
            try $0.signed(by: dead).take(chore: "ночная копия", for: "мёртвый", until: CopyPlace.night + 4 * 3_600)
        }
        #expect(isTaken)
        await rounds.round(at: CopyPlace.night + 3_600)
        #expect(place.files("a").isEmpty, "the lease still runs")
        await rounds.round(at: CopyPlace.night + 4 * 3_600)
        #expect(place.files("a").count == 1)
    }

    @Test func `a copy made beside the server is noted by the receipt it leaves`() async throws {
        let place = try await CopyPlace(.sqlite)
        let beside = try Records(at: place.records.location, onlyLooking: true)
        let keys = try #require(Keyring([1: [UInt8](repeating: 3, count: 32)]))
        let outcome = try await beside.makeCopy(
            into: [place.folder + "/a", "/nowhere"], keys: keys, scratch: place.folder, at: CopyPlace.noon)
        guard case .folder(let data) = place.records.location else { throw NotFound() }
        try CopyReceipt.leave(outcome, in: data)
        #expect(try await place.copies().isEmpty)
        await (try place.rounds("сервер")).round(at: CopyPlace.noon + 5)
        let noted = try await place.copies(of: "two")
        #expect(Set(noted.map(\.isChecked)) == [true, false] && noted.allSatisfy { $0.at == CopyPlace.noon })
        await (try place.rounds("сервер")).round(at: CopyPlace.noon + 10)
        #expect(try await place.copies(of: "two").count == 2, "a receipt is noted once")
    }
}
