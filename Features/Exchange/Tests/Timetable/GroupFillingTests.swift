import School
import Testing

@testable import ExchangeFeature

struct GroupFillingTests {
    private static let a = ClassName(gradeLevel: 8, letter: "А")
    private static let b = ClassName(gradeLevel: 8, letter: "Б")
    private static let math = StudentSets.Part(schoolClass: b, name: "мат")
    private static let arts = StudentSets.Part(schoolClass: b, name: "гум")
    private static let whole = StudentSets.Part(schoolClass: a, name: "")
    private let filling = GroupFilling(
        students: [a: [1, 2, 3, 4, 5], b: [11, 12, 13, 14]], partsOfClass: [a: [whole], b: [math, arts]])

    private func group(_ parts: Set<StudentSets.Part>, _ classes: [ClassName], share: (Int, Int)? = nil)
        -> TimetableDraft.Group
    {
        .init(
            classes: classes, kind: .subgroup, name: "", parts: parts,
            share: share.map { .init(index: $0.0, count: $0.1) })
    }

    @Test func `a whole class is everybody`() {
        #expect(filling.members(of: group([Self.whole], [Self.a])) == [1, 2, 3, 4, 5])
        #expect(filling.members(of: group([Self.math, Self.arts], [Self.b])) == [11, 12, 13, 14])
    }

    @Test func `parts of a class are runs of its list, each student in one`() {
        #expect(filling.members(of: group([Self.math], [Self.b])) == [11, 12])
        #expect(filling.members(of: group([Self.arts], [Self.b])) == [13, 14])
    }

    @Test func `shares of several teachers take everybody once`() {
        let shares = (0..<3).map { filling.members(of: group([Self.whole], [Self.a], share: ($0, 3))) }
        #expect(shares == [[1, 2], [3, 4], [5]])
        let stream = (0..<2).map {
            filling.members(of: group([Self.whole, Self.arts], [Self.a, Self.b], share: ($0, 2)))
        }
        #expect(stream == [[1, 2, 3, 13], [4, 5, 14]])
    }

    @Test func `a class without a list gives nobody`() {
        let empty = GroupFilling<Int>(students: [:], partsOfClass: [Self.a: [Self.whole]])
        #expect(empty.members(of: group([Self.whole], [Self.a])).isEmpty)
    }
}
