import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// Whose diary it is: every address of the diary, asked for by everybody whose it is not.
struct FamilyWallTests {
    private func addresses(_ student: ID<Student>) -> [String] {
        [
            "/diary/\(student.number)", "/diary/\(student.number)?w=2025-w47", "/diary/\(student.number)?d=2025-11-18",
            "/marks/\(student.number)", "/marks/\(student.number)?p=q1", "/marks/\(student.number)?p=y",
        ]
    }

    @Test("R018 R089 a family reads its own diary at every address", arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), brother = try family.cast.student(Cast.annasBrother)
        let father = try family.cast.person(Cast.annasFather)
        for address in addresses(anna) + ["/diary", "/marks", "/news"] {
            #expect(await family.get(address, as: anna.person).status == 200, "\(address)")
            #expect(await family.get(address, as: father).status == 200, "\(address)")
        }
        #expect(await family.get("/diary/\(brother.number)", as: father).status == 200)
    }

    @Test("R018 another's diary is not there, whatever the address says", arguments: TestEngine.offered)
    func others(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let cast = family.cast
        let boris = try cast.student(Cast.boris)
        let strangers = try [Cast.anna, Cast.annasFather, Cast.annasBrother].map { try cast.person($0) }
        let leaver = try cast.person(Cast.leaver)
        for address in addresses(boris) {
            for stranger in strangers {
                #expect(await family.get(address, as: stranger).status == 404, "\(address) as \(stranger)")
            }
            // Who has left the school has no diary at all any more.
            #expect([403, 404].contains(await family.get(address, as: leaver).status), "\(address)")
        }
        let anna = try cast.person(Cast.anna)
        #expect(await family.get("/diary/999999", as: anna).status == 404)
        #expect(await family.get("/diary/0", as: anna).status == 404)
        #expect(await family.get("/diary/-1%20OR%201", as: anna).status == 404)
    }

    @Test("R018 who was shut out by a court sees nothing", arguments: TestEngine.offered)
    func blocked(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let father = try family.cast.person(Cast.blockedFather), boris = try family.cast.student(Cast.boris)
        for address in addresses(boris) + ["/diary", "/marks", "/news"] {
            #expect([403, 404].contains(await family.get(address, as: father).status), "\(address)")
        }
    }

    @Test("R018 a tie that has ended opens nothing, a tie yet to begin neither", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let father = try family.cast.person(Cast.annasFather), anna = try family.cast.student(Cast.anna)
        let brother = try family.cast.student(Cast.annasBrother), today = family.cast.today
        let ties = try await family.database.read { records in
            (try records.parents(of: anna) + records.parents(of: brother)).filter { $0.parent.person == father }.map(
                \.id)
        }
        try await family.change { pen in for tie in ties { try pen.unbind(tie, lastDay: today - 1) } }
        for address in addresses(anna) + addresses(brother) + ["/diary", "/marks", "/news"] {
            #expect([403, 404].contains(await family.get(address, as: father).status), "\(address)")
        }
        try await family.change { pen in _ = try pen.bind(father, to: anna, as: .father, from: today + 1) }
        #expect([403, 404].contains(await family.get("/diary/\(anna.number)", as: father).status))
    }

    @Test("R014 R018 the staff has no diary, and a key of another school opens none", arguments: TestEngine.offered)
    func staff(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna)
        let staff = try ["Громова", "Тихонова", "Соколов", Cast.veraPavlovna].map { try family.cast.person($0) }
        for address in addresses(anna) + ["/diary", "/marks", "/news"] {
            for person in staff { #expect(await family.get(address, as: person).status == 403, "\(address)") }
            #expect(await family.get(address, as: anna.person, of: "other").status == 404, "\(address)")
        }
    }

    @Test("R018 classmates are nowhere in a diary: neither names nor marks", arguments: TestEngine.offered)
    func classmates(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let own = try ["8Б", "5Б"].map { try family.cast.schoolClass($0) }, today = family.cast.today
        let names = try await family.database.read { records in
            try own.flatMap { try records.students(of: $0, on: today) }.map(\.name)
        }
        #expect(names.count > 30)
        let strangers = names.filter { $0.surname != "Кузнецова" && $0.surname != "Кузнецов" }.map(\.list)
        for address in addresses(anna) + ["/news?for=week", "/diary"] {
            let text = try await family.page(address, as: father)
            for name in strangers { #expect(!text.contains(name), "\(name) at \(address)") }
            let links = text.ranges(of: "/mark/").count, ours = text.ranges(of: "/diary/\(anna.number)/mark/").count
            let brother = try family.cast.student(Cast.annasBrother)
            #expect(links == ours + text.ranges(of: "/diary/\(brother.number)/mark/").count, "\(address)")
        }
    }
}
