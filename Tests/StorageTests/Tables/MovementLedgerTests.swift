import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// The ledger, the lists that follow from it, and lines taken back.
struct MovementLedgerTests {
    /// Анна goes to 9А on Wednesday 3 December; Борис leaves on Friday the 5th, by an order.
    private static func moved(_ engine: TestEngine) async throws -> (Database, Cast, [ID<Movement>]) {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let ninth = try cast.schoolClass("9А"), anna = try cast.student(Cast.anna), boris = try cast.student(Cast.boris)
        let lines = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let order = try pen.addOrder("60-к", december(2), .transfer, about: "о переводе")
            return [
                try pen.transfer(anna, to: ninth, MovementFacts(.transfer, on: december(3), by: order)),
                try pen.depart(boris, MovementFacts(.departure, on: december(5), by: order)),
            ]
        }
        return (school, cast, lines)
    }

    private static func december(_ day: Int) -> Day { Day(year: 2025, month: 12, day: day) ?? Day(number: 0) }

    @Test("R048 start and arrived less left is the end, for any two days and any class", arguments: TestEngine.offered)
    func sums(_ engine: TestEngine) async throws {
        let (school, cast, _) = try await Self.moved(engine), year = cast.year.number
        let days =
            [cast.year.starts, november(9), november(10), november(14), november(15)]
            + [2, 3, 4, 5, 6, 31].map(Self.december) + [cast.year.ends]
        for (index, first) in days.enumerated() {
            for last in days[index...] {
                // What stood before the first day; the year itself begins with the list of its first.
                let eve = first == cast.year.starts ? first : first - 1
                try await school.read { records in
                    for sums in try records.movementSums(of: year, from: first, to: last) {
                        #expect(sums.start + sums.arrived - sums.left == sums.end, "\(sums.name)")
                        #expect(sums.start == (try records.students(of: sums.schoolClass, on: eve).count))
                        #expect(sums.end == (try records.students(of: sums.schoolClass, on: last).count))
                    }
                }
            }
        }
        // 8Б by hand: Ахмедов came on 10 November, Гусева left after the 14th, Анна on 2 December, Борис on the 5th.
        let eighth = try await school.read { records in
            try records.movementSums(of: year, from: november(7), to: Self.december(6)).first { $0.slug == "8b" }
        }
        #expect(eighth.map { [$0.start, $0.arrived, $0.left, $0.end] } == [24, 1, 3, 22])
        let ninth = try await school.read { records in
            try records.movementSums(of: year, from: Self.december(2), to: Self.december(3)).first { $0.slug == "9a" }
        }
        #expect(ninth.map { [$0.arrived, $0.left] } == [1, 0])
        #expect(try await school.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R048 sums of days that adjoin run on, and a level and the school count no moves inside",
        arguments: TestEngine.offered)
    func adjoining(_ engine: TestEngine) async throws {
        let (school, cast, _) = try await Self.moved(engine), year = cast.year.number, starts = cast.year.starts
        let tenths = try ["10А", "10Б"].map { try cast.schoolClass($0) }, first = try #require(cast.students["10А"]?[0])
        let permit = try clockPermit()
        try await school.change { reading in
            try reading.signed(by: permit).transfer(first, to: tenths[1], MovementFacts(.transfer, on: november(20)))
        }
        typealias Sums = [(String, MovementTotal)]
        func sums(_ from: Day, _ to: Day) async throws -> Sums {
            try await school.read { records in
                let classes = try records.movementSums(of: year, from: from, to: to)
                let moves = try records.movesBetweenClasses(of: year, from: from, to: to)
                let tenth = classes.filter { tenths.contains($0.schoolClass) }
                return classes.map { ($0.name, MovementTotal([$0], moves)) }
                    + [("10", MovementTotal(tenth, moves)), ("Школа", MovementTotal(classes, moves))]
            }
        }
        for day in [starts + 30, november(9), november(10), november(14), november(19), Self.december(5)] {
            let (before, after) = (try await sums(starts, day), try await sums(day + 1, Self.december(31)))
            let whole = try await sums(starts, Self.december(31))
            for (index, (name, total)) in whole.enumerated() {
                let (left, right) = (before[index].1, after[index].1)
                #expect(left.end == right.start && left.start == total.start && right.end == total.end, "\(name)")
                #expect(
                    [left.arrived + right.arrived, left.left + right.left] == [total.arrived, total.left], "\(name)")
                for one in [left, right, total] { #expect(one.start + one.arrived - one.left == one.end, "\(name)") }
            }
        }
        // By hand: Ахмедов came on 10 November itself; of the autumn the school counts him and Гусева and Борис, who left.
        let eighth = try await sums(november(10), november(12)).first { $0.0 == "8Б" }?.1
        #expect(eighth.map { [$0.start, $0.arrived, $0.left, $0.end] } == [24, 1, 0, 25])
        let autumn = Dictionary(uniqueKeysWithValues: try await sums(starts, Self.december(31)))
        #expect(["10А", "10Б"].map { autumn[$0]?.arrived } == [0, 1])
        #expect(["10А", "10Б"].map { autumn[$0]?.left } == [1, 0])
        #expect(autumn["10"].map { [$0.arrived, $0.left] } == [0, 0])
        #expect(autumn["Школа"].map { [$0.arrived, $0.left] } == [1, 2])
    }

    @Test("R048 a line taken back leaves the lists as they were, and both lines stand", arguments: TestEngine.offered)
    func reversal(_ engine: TestEngine) async throws {
        let (school, cast, lines) = try await Self.moved(engine), permit = try clockPermit()
        let anna = try cast.student(Cast.anna), boris = try cast.student(Cast.boris)
        let before = try await school.read { try ($0.courses(of: anna, on: Self.december(2)), $0.movements(of: anna)) }
        try await school.change { reading in
            let pen = reading.signed(by: permit)
            for line in lines { try pen.reverse(line, because: "приказ отменён") }
        }
        let after = try await school.read { records in
            (
                classes: try [anna, boris].map { try records.schoolClass(of: $0, on: Self.december(20)) },
                courses: try records.courses(of: anna, on: Self.december(20)), lines: try records.movements(of: anna),
                stays: try records.memberships(of: anna).count
            )
        }
        let eighth = try cast.schoolClass("8Б")
        #expect(after.classes == [eighth, eighth] && after.stays == 1)
        #expect(after.courses.map(\.id) == before.0.map(\.id) && after.courses.count > 10)
        #expect(after.lines.map(\.facts.kind) == [.arrival, .transfer, .reversal])
        #expect(after.lines[1].reversedBy == after.lines[2].id && after.lines[2].facts.note == "приказ отменён")
        #expect(try await school.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await school.verify().findings.isEmpty)
        for line in lines + after.lines.suffix(1).map(\.id) {
            await #expect(throws: Objection.self) {
                try await school.change { try $0.signed(by: permit).reverse(line, because: "ещё раз") }
            }
        }
    }

    @Test(arguments: TestEngine.offered)
    func `only the last line is taken back, and only before anything was written there`(
        engine: TestEngine
    ) async throws {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let newcomer = try await Self.newcomer(school), leaver = try cast.student(Cast.leaver)
        let (arrived, left) = try await school.read { records in
            (try records.movements(of: newcomer), try records.movements(of: leaver))
        }
        #expect(left.map(\.facts.kind) == [.arrival, .departure])
        let sentences = await [left[0].id, arrived[0].id].asyncMap { line in
            await Self.objection {
                _ = try await school.change { try $0.signed(by: permit).reverse(line, because: "—") }
            }
        }
        #expect(sentences[0].contains("сначала сторнируйте её"))
        #expect(sentences[1].contains("уже записаны отметки, заметки или пропуски"))
    }

    @Test("R048 days that overlap or run backwards meet a sentence alone", arguments: TestEngine.offered)
    func refused(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let ninth = try cast.schoolClass("9А"), boris = try cast.student(Cast.boris)
        let newcomer = try await Self.newcomer(school), leaver = try cast.student(Cast.leaver)
        let head = try await school.verify().head
        let attempts: [(String, @Sendable (Writing) throws -> ID<Movement>)] = [
            ("уже числится в 8Б", { try $0.arrive(boris, in: ninth, MovementFacts(.arrival, on: november(20))) }),
            (
                "уже зачислен в 8Б с 01.09.2025",
                {
                    try $0.arrive(boris, in: ninth, MovementFacts(.arrival, on: Day(number: 20_300)))
                }
            ),
            ("зачислен только с 10.11.2025", { try $0.depart(newcomer, MovementFacts(.departure, on: november(9))) }),
            (
                "уже выбыл, последний день — 14.11.2025",
                {
                    try $0.depart(leaver, MovementFacts(.departure, on: november(20)))
                }
            ),
            (
                "перевод может быть только позже",
                {
                    try $0.transfer(newcomer, to: ninth, MovementFacts(.transfer, on: november(10)))
                }
            ),
            ("оформите прибытие", { try $0.transfer(leaver, to: ninth, MovementFacts(.transfer, on: november(20))) }),
        ]
        for (words, attempt) in attempts {
            let said = await Self.objection { _ = try await school.change { try attempt($0.signed(by: permit)) } }
            #expect(said.contains(words), "\(said)")
        }
        #expect(try await school.verify().head == head)
    }

    @Test("R048 a list changed past the ledger is named by the check of the school", arguments: TestEngine.offered)
    func disagreement(_ engine: TestEngine) async throws {
        let (_, school, _) = try await engine.modelSchool()
        try school.engine.write {
            try $0.script("UPDATE membership SET to_day = NULL WHERE note_out LIKE 'в гимназию%'")
        }
        let found = try await school.read { try $0.movementDisagreements() }
        #expect(found.count == 1 && found[0].contains("Гусева Полина: по движению ушёл из 8Б 14.11.2025"), "\(found)")
    }

    private static func newcomer(_ school: Database) async throws -> ID<Student> {
        let found = try await school.read { try $0.people(matching: "Ахмедов Тимур").map(\.id) }
        return ID(try #require(found.first).number)
    }

    private static func objection(_ body: () async throws -> Void) async -> String {
        do { try await body() } catch let objection as Objection { return objection.text } catch { return "\(error)" }
        return ""
    }
}

extension Array {
    /// Each element in turn, awaited.
    fileprivate func asyncMap<T>(_ make: (Element) async throws -> T) async rethrows -> [T] {
        var out: [T] = []
        for element in self { out.append(try await make(element)) }
        return out
    }
}
