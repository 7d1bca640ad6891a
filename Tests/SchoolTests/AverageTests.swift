import Foundation
import Testing

@testable import School

struct AverageTests {
    private func five(_ marks: [(Int, Int)]) -> [(mark: Mark, weight: Int)] {
        marks.map { (.five($0.0), $0.1) }
    }

    @Test(
        arguments: [
            ([(4, 1), (4, 1), (5, 1)], "4,33"), ([(4, 1), (5, 1)], "4,50"),
            ([(4, 1), (4, 1), (4, 1), (4, 1), (4, 1), (4, 1), (4, 1), (5, 1)], "4,13"),
            ([(5, 1), (4, 1), (3, 3), (4, 2), (5, 2)], "4,00"), ([(5, 1), (4, 1), (3, 1), (4, 1), (5, 1)], "4,20"),
            ([(5, 3), (5, 1), (4, 5)], "4,44"), ([(5, 1), (4, 1), (3, 3)], "3,60"), ([(2, 10)], "2,00"),
            ([(5, 0), (2, 1)], "2,00"),
        ] as [([(Int, Int)], String)])
    func `the average is what a teacher gets by hand`(marks: [(Int, Int)], text: String) {
        #expect(Average(of: five(marks))?.text == text)
    }

    @Test func `nothing to average is no average`() {
        #expect(Average(of: five([])) == nil)
        #expect(Average(of: five([(5, 0)])) == nil)
        #expect(Average(of: [(mark: Mark.point, weight: 3), (mark: .notAttested, weight: 1)]) == nil)
    }

    @Test func `what is no number is left out`() {
        let marks: [(mark: Mark, weight: Int)] = [(.five(5), 1), (.point, 3), (.passed, 3), (.five(4), 1)]
        #expect(Average(of: marks)?.text == "4,50")
    }

    @Test(arguments: [
        (Rounding.math, 450, 100, 5), (.math, 449, 100, 4), (.math, 350, 100, 4), (.math, 349, 100, 3),
        (.math, 250, 100, 3), (.math, 249, 100, 2), (.t060, 459, 100, 4), (.t060, 460, 100, 5), (.t060, 355, 100, 3),
        (.t065, 465, 100, 5), (.t065, 464, 100, 4), (.t067, 467, 100, 5), (.t067, 14, 3, 4), (.math, 9, 2, 5),
        (.t067, 500, 100, 5), (.math, 100, 100, 2), (.control, 450, 100, 5), (.control, 449, 100, 4),
    ])
    func `the final mark is suggested from the exact average`(
        rounding: Rounding, sum: Int, weight: Int, mark: Int
    ) throws {
        let average = try #require(Average(sum: sum, weight: weight))
        #expect(rounding.suggestion(for: average) == .five(mark))
    }

    @Test(arguments: [
        // 4,67 with control works of 3,00: no more than 4; of 2,50: than 3,50, so a 3; of 4,00: a 5 may stand.
        (Rounding.control, 14, 3, 3, 1, 4), (.control, 14, 3, 5, 2, 3), (.control, 14, 3, 4, 1, 5),
        (.control, 5, 1, 1, 1, 2), (.control, 349, 100, 5, 1, 3), (.math, 14, 3, 3, 1, 5), (.t060, 14, 3, 2, 1, 5),
    ])
    func `control works hold the suggested mark down where the school says so`(
        rounding: Rounding, sum: Int, weight: Int, controlSum: Int, controlWeight: Int, mark: Int
    ) throws {
        let average = try #require(Average(sum: sum, weight: weight))
        let controls = try #require(Average(sum: controlSum, weight: controlWeight))
        #expect(rounding.suggestion(for: average, controls: controls) == .five(mark))
        #expect(rounding.suggestion(for: average, controls: nil) == rounding.suggestion(for: average))
    }

    @Test(arguments: [
        (Rounding.t060, 355, 100, true), (.t060, 350, 100, true), (.t060, 370, 100, true), (.t060, 349, 100, false),
        (.t060, 371, 100, false), (.math, 440, 100, true), (.math, 439, 100, false), (.math, 4, 1, false),
        (.math, 461, 100, false), (.math, 22, 5, true),
    ])
    func `within 0,10 of a threshold a mark is disputed`(
        rounding: Rounding, sum: Int, weight: Int, isDisputed: Bool
    ) throws {
        #expect(rounding.isDisputed(try #require(Average(sum: sum, weight: weight))) == isDisputed)
    }

    @Test("R069 the accumulation of marks is seen: how many are missing and what they lead to")
    func forecast() {
        let some = Forecast(marks: five([(4, 1), (3, 2)]), rounding: .math, minimum: 3)
        #expect(some.missing == 1)
        #expect(some.suggestion == .five(3))
        #expect(some.text == "3")
        let disputed = Forecast(marks: five([(4, 1), (3, 1)]), rounding: .t060, minimum: 2)
        #expect(disputed.text == "3 ~")
        #expect(disputed.missing == 0)
        let empty = Forecast(marks: [(mark: Mark.point, weight: 3)], rounding: .math, minimum: 3)
        #expect(empty.text == "—")
        #expect(empty.missing == 3)
    }

    @Test func `it is known how many fives are needed`() throws {
        let now = try #require(Average(sum: 16, weight: 4))
        #expect(Forecast.needed(5, weight: 1, from: now, for: 5, rounding: .math) == 4)
        #expect(Forecast.needed(5, weight: 3, from: now, for: 5, rounding: .math) == 2)
        #expect(Forecast.needed(4, weight: 1, from: now, for: 5, rounding: .math) == nil)
        #expect(Forecast.needed(5, weight: 1, from: nil, for: 5, rounding: .math) == 1)
        #expect(Forecast.needed(5, weight: 1, from: now, for: 4, rounding: .math) == 0)
    }

    @Test func `all works weigh alike where the school says so, and what has no weight stays outside`() throws {
        #expect([0, 1, 3, 10].map(Weighing.plain.weight) == [0, 1, 1, 1])
        #expect([0, 1, 3, 10].map(Weighing.own.weight) == [0, 1, 3, 10])
        #expect(Regulation().weighing == .own)
        #expect(try Regulation().settling(.plainAverage, "yes").weighing == .plain)
    }

    private struct Vector: Decodable {
        let marks: [[Int]]
        let text: String
    }

    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("vectors/averages.json")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path)))
    func `server and script agree to the digit on the shared averages`() throws {
        let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: Self.file))
        #expect(vectors.count >= 10)
        for vector in vectors {
            let average = Average(of: vector.marks.map { (mark: Mark.five($0[0]), weight: $0[1]) })
            #expect(average?.text ?? "—" == vector.text, "\(vector.marks)")
        }
    }
}
