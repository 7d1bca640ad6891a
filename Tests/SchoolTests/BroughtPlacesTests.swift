import Testing

@testable import School

struct BroughtPlacesTests {
    private let algebra = ID<Subject>(1), ethics = ID<Subject>(2), circle = ID<Subject>(3), other = ID<Subject>(4)
    private let five = Scale.five(allowsOne: false)

    private func places(_ level: Int?, isFirstMarked: Bool = false, _ algebraScale: Scale) -> BroughtPlaces {
        BroughtPlaces(
            gradeLevel: level, isFirstMarked: isFirstMarked,
            pages: [
                .init(algebra, .lesson, algebraScale), .init(ethics, .lesson, .markless),
                .init(circle, .afterSchool, five),
            ])
    }

    @Test("R074 to the first year no mark is brought, unless the school marks it")
    func firstYear() {
        let usual = places(1, .markless)
        #expect(usual.isFirstYear && usual.objection(algebra, named: "Математика")?.contains("В 1 классе") == true)
        #expect(usual.objection(other, named: "Пение") != nil, "whatever the subject")
        let marked = places(1, isFirstMarked: true, .markless)
        #expect(!marked.isFirstYear && marked.objection(algebra, named: "Математика") == nil)
    }

    @Test("R074 R076 no mark is brought in a subject of which no page takes marks")
    func markless() {
        let eighth = places(8, five)
        #expect(eighth.objection(algebra, named: "Алгебра") == nil)
        let why = eighth.objection(ethics, named: "Этика") ?? ""
        #expect(why.contains("«Этика»: по этому предмету отметок не ставят"))
        #expect(eighth.objection(circle, named: "Группа")?.contains("отметок не ставят") == true, "by its kind")
        #expect(eighth.objection(other, named: "Пение") == nil, "what the class does not study stands apart")
        #expect(places(nil, five).objection(algebra, named: "Алгебра") == nil)
        // One page of a subject that takes marks is enough: groups may differ.
        let both = BroughtPlaces(
            gradeLevel: 8, isFirstMarked: false,
            pages: [.init(algebra, .lesson, .markless), .init(algebra, .lesson, five)])
        #expect(both.objection(algebra, named: "Алгебра") == nil)
    }
}
